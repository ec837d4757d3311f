/* SPDX-License-Identifier: MIT */
/*
 * The file itself.  What is found at the path is judged by application_id,
 * user_version and, while it is being built, the version in meta.  Whatever
 * does not pass is emptied in place, by SQLite's own way of resetting a file
 * that may be corrupt: other processes that have it open go on with it,
 * whereas deleting a file under them would tear it from its log.
 */
#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

typedef enum {
	INDEX_COMPLETE,
	INDEX_BUILDING,		/* sound, and of this version */
	INDEX_USELESS
} Condition;

/* Texts must not reach a temporary file elsewhere. */
static const char setup[] =
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA cache_size = -2000;";

static const char *const beside[] = { "", "-wal", "-shm", "-journal", "-lock" };

static char *
path_with(const char *path, const char *ending)
{
	Buffer b = { 0 };

	buffer_puts(&b, path);
	buffer_puts(&b, ending);
	return b.ptr;
}

/* --- the connection ------------------------------------------------------ */

static void
disconnect(Index *ix)
{
	sql_forget(ix);
	sqlite3_close(ix->db);
	ix->db = NULL;
}

static bool
make_folder(const char *path, Err *err)
{
	char *folder = must_strdup(path);
	char *slash = strrchr(folder, '/');
	bool ok = true;

	if (slash != NULL && slash > folder) {
		*slash = '\0';
		ok = file_mkdirs(folder, err);
	}
	free(folder);
	return ok;
}

/*
 * Makes the file with its mode, whatever the umask; SQLite gives what it keeps
 * beside it the same.  A file that is there is not opened here: closing it
 * would drop the locks that this process may have on it.
 */
static bool
make_file(Index *ix, Err *err)
{
	const int flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC;
	int fd = open(ix->path, flags, 0600);

	if (fd < 0 && errno == ENOENT) {
		if (!make_folder(ix->path, err))
			return false;
		fd = open(ix->path, flags, 0600);
	}
	if (fd < 0)
		return errno == EEXIST ||
		    err_errno(err, "Cannot make the index %s", ix->path);
	fchmod(fd, 0600);
	close(fd);
	return true;
}

static bool
note_identity(Index *ix, Err *err)
{
	struct stat st;

	if (ix->path == NULL)
		return true;
	if (stat(ix->path, &st) != 0)
		return err_errno(err, "Cannot open the index %s", ix->path);
	ix->device = st.st_dev;
	ix->inode = st.st_ino;
	return true;
}

/* There are no threads, and nobody asks how much memory is in use: without
 * both, each allocation takes two locks less.  Later calls change nothing. */
static void
configure(void)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static bool
connect_db(Index *ix, Err *err)
{
	const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
	const char *name = ix->path;

	ix->damaged = ix->unwritable = ix->order_stale = false;
	ix->logged = false;
	if (name != NULL && !(make_file(ix, err) && note_identity(ix, err)))
		return false;
	if (name == NULL)
		name = ":memory:";
	configure();
	int code = sqlite3_open_v2(name, &ix->db, flags, NULL);
	if (code != SQLITE_OK)
		return sql_failed(ix, code, err);
	sqlite3_extended_result_codes(ix->db, 1);
	sqlite3_busy_timeout(ix->db, INDEX_WAIT_MS);
	return sql_make_known(ix, err);
}

static int64_t
pragma(Index *ix, const char *text)
{
	Err err;

	return sql_number_with(ix, &err, -1, text, NULL, 0);
}

static bool
has_version(Index *ix)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT value FROM meta WHERE key = ?",
	    sql_name("version")) == INDEX_VERSION;
}

static Condition
judge(Index *ix)
{
	if (pragma(ix, "PRAGMA application_id") != INDEX_APPLICATION)
		return INDEX_USELESS;
	int64_t version = pragma(ix, "PRAGMA user_version");
	if (version == INDEX_VERSION)
		return INDEX_COMPLETE;
	if (version == 0 && has_version(ix))
		return INDEX_BUILDING;
	return INDEX_USELESS;
}

/* --- emptying ------------------------------------------------------------ */

static bool
make_tables(Index *ix, Err *err)
{
	char numbers[128];

	snprintf(numbers, sizeof numbers, "PRAGMA application_id = %d;"
	    "PRAGMA user_version = 0;"
	    "INSERT INTO meta VALUES ('version', %d);", INDEX_APPLICATION,
	    INDEX_VERSION);
	if (!sql_script(ix, err, setup) || !index_begin(ix, err))
		return false;
	if (sql_script(ix, err, schema_sql) && sql_script(ix, err, numbers) &&
	    index_commit(ix, err))
		return true;
	index_rollback(ix);
	return false;
}

static bool
reset_in_place(Index *ix, Err *err)
{
	index_rollback(ix);
	sql_forget(ix);
	ix->damaged = ix->unwritable = ix->order_stale = false;
	ix->logged = false;
	sqlite3_db_config(ix->db, SQLITE_DBCONFIG_RESET_DATABASE, 1, NULL);
	bool ok = sql_script(ix, err, "PRAGMA synchronous = OFF; VACUUM");
	sqlite3_db_config(ix->db, SQLITE_DBCONFIG_RESET_DATABASE, 0, NULL);
	return ok && make_tables(ix, err);
}

/* Deletes the file and its log; the lock stays. */
static bool
delete_files(const char *path, size_t kinds, Err *err)
{
	bool ok = true;

	for (size_t i = 0; i < kinds; i++) {
		char *name = path_with(path, beside[i]);
		if (unlink(name) != 0 && errno != ENOENT && ok)
			ok = err_errno(err, "Cannot delete %s", name);
		free(name);
	}
	return ok;
}

bool
index_restart(Index *ix, Err *err)
{
	if (reset_in_place(ix, err))
		return true;
	if (ix->path == NULL)
		return false;
	disconnect(ix);
	return delete_files(ix->path, 4, err) && connect_db(ix, err) &&
	    make_tables(ix, err);
}

bool
index_to_memory(Index *ix, Err *err)
{
	index_rollback(ix);
	index_unlock(ix);
	disconnect(ix);
	free(ix->path);
	ix->path = NULL;
	return connect_db(ix, err) && make_tables(ix, err);
}

/* Its tables were made, and nothing stands in them yet. */
static bool
is_fresh(Index *ix)
{
	Err err;

	return judge(ix) == INDEX_BUILDING && sql_number_with(ix, &err, 1,
	    "SELECT EXISTS (SELECT 1 FROM files)", NULL, 0) == 0;
}

/*
 * Empties what is of no use.  Under the lock it is judged once more: whoever
 * had the lock may have done the work, or is about to begin it: all who have the
 * index open would see it being emptied.
 */
static bool
begin_again(Index *ix, Condition was, Err *err)
{
	const int64_t until = clock_ms() + INDEX_WAIT_MS;
	bool busy;

	while (!index_lock(ix, &busy, err)) {
		if (!busy)
			return false;
		if (was == INDEX_BUILDING)
			return true;
		if (clock_ms() > until)
			return err_set(err, "Another process writes the index "
			    "%s and does not end", ix->path);
		clock_sleep(20);
		was = judge(ix);
	}
	bool ok = judge(ix) == INDEX_COMPLETE || is_fresh(ix) ||
	    index_restart(ix, err);
	index_unlock(ix);
	return ok;
}

static bool
attach(Index *ix, Err *err)
{
	if (!connect_db(ix, err))
		return false;
	Condition found = judge(ix);
	ix->damaged = ix->unwritable = false;
	if (found == INDEX_COMPLETE && !sql_script(ix, err, setup))
		found = INDEX_USELESS;
	if (found != INDEX_COMPLETE && !begin_again(ix, found, err))
		return false;
	ix->seen = pragma(ix, "PRAGMA data_version");
	return true;
}

/* --- open, close, forget ------------------------------------------------- */

Index *
index_open(const char *path, Err *err)
{
	Index *ix = must_alloc(NULL, sizeof *ix);

	*ix = (Index){ .lock = -1 };
	if (path != NULL) {
		ix->path = must_strdup(path);
		ix->lock_path = path_with(path, "-lock");
	}
	if (attach(ix, err))
		return ix;
	index_close(ix);
	return NULL;
}

void
index_close(Index *ix)
{
	if (ix == NULL)
		return;
	index_rollback(ix);
	index_unlock(ix);
	index_rest(ix);
	disconnect(ix);
	buffer_free(&ix->scratch);
	free(ix->path);
	free(ix->lock_path);
	free(ix);
}

bool
index_forget(const char *path, Err *err)
{
	return delete_files(path, sizeof beside / sizeof *beside, err);
}

bool
index_in_memory(const Index *ix)
{
	return ix->path == NULL;
}

bool
index_is_complete(Index *ix)
{
	return pragma(ix, "PRAGMA user_version") == INDEX_VERSION;
}

bool
index_is_damaged(const Index *ix)
{
	return ix->damaged;
}

bool
index_is_unwritable(const Index *ix)
{
	return ix->path != NULL && ix->unwritable;
}

/* The path leads to another file now. */
static bool
was_replaced(const Index *ix)
{
	struct stat st;

	return ix->path != NULL && stat(ix->path, &st) == 0 &&
	    (st.st_dev != ix->device || st.st_ino != ix->inode);
}

bool
index_refresh(Index *ix)
{
	Err err;

	if (was_replaced(ix)) {
		disconnect(ix);
		if (!attach(ix, &err))
			index_to_memory(ix, &err);
		return true;
	}
	int64_t version = pragma(ix, "PRAGMA data_version");
	bool changed = version != ix->seen;
	ix->seen = version;
	return changed;
}

/* --- completeness and notes ---------------------------------------------- */

bool
index_set_complete(Index *ix, Err *err)
{
	char text[64];

	snprintf(text, sizeof text, "PRAGMA user_version = %d", INDEX_VERSION);
	return index_is_complete(ix) || sql_script(ix, err, text);
}

bool
index_set_meta(Index *ix, const char *key, Slice value, Err *err)
{
	if (value.len == 0)
		return sql_run(ix, err, "DELETE FROM meta WHERE key = ?",
		    sql_name(key));
	return sql_run(ix, err, "INSERT OR REPLACE INTO meta VALUES (?, ?)",
	    sql_name(key), sql_text(value));
}

Slice
index_meta(Index *ix, const char *key, Arena *a)
{
	Err err;
	Slice value = SLICE("");
	Rows r = sql_rows(ix, &err, "SELECT value FROM meta WHERE key = ?",
	    sql_name(key));

	if (rows_next(&r))
		value = rows_text(&r, 0, a);
	rows_end(&r);
	return value;
}
