/* SPDX-License-Identifier: MIT */
#include "store/sql.h"

#include <assert.h>

#include "text/fold.h"

SqlValue
sql_int(int64_t n)
{
	return (SqlValue){ .number = n };
}

SqlValue
sql_text(Slice s)
{
	return (SqlValue){ .is_text = true, .text = s };
}

SqlValue
sql_name(const char *cstr)
{
	return sql_text(slice_of(cstr));
}

SqlValue
sql_blob(Slice s)
{
	return (SqlValue){ .is_blob = true, .text = s };
}

SqlValue
sql_given(Slice s)
{
	return (SqlValue){ .is_text = true, .is_null = s.len == 0, .text = s };
}

SqlValue
sql_day(Day day, char buf[16])
{
	if (day == DAY_NONE || day == DAY_MIN || day == DAY_MAX)
		return (SqlValue){ .is_null = true };
	return sql_name(day_iso(day, buf));
}

static void
note_failure(Index *ix, int code)
{
	switch (code & 0xff) {
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		ix->damaged = true;
		break;
	case SQLITE_ERROR:	/* a table or column that is not there */
		ix->damaged = true;
		break;
	case SQLITE_IOERR:
		if (code == SQLITE_IOERR_SHORT_READ)
			ix->damaged = true;
		else
			ix->unwritable = true;
		break;
	case SQLITE_FULL:
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
		ix->unwritable = true;
		break;
	default:
		break;
	}
}

bool
sql_failed(Index *ix, int code, Err *err)
{
	const char *where = ix->path != NULL ? ix->path : "in memory";

	if ((code & 0xff) == SQLITE_NOMEM)
		die_no_memory();
	note_failure(ix, code);
	if (ix->damaged)
		return err_set(err, "The index %s is damaged (%s): "
		    "\"dossier index --forget\" removes it", where,
		    sqlite3_errmsg(ix->db));
	return err_set(err, "Cannot use the index %s: %s", where,
	    sqlite3_errmsg(ix->db));
}

static SqlSlot *
find_slot(Index *ix, const char *text)
{
	uintptr_t at = (uintptr_t)text;

	at ^= at >> 9;
	for (size_t i = 0; i < SQL_SLOTS; i++) {
		SqlSlot *slot = &ix->slots[(at + i) & (SQL_SLOTS - 1)];
		if (slot->text == text || slot->text == NULL)
			return slot;
	}
	assert(!"more statements than slots");
	return NULL;
}

static sqlite3_stmt *
prepare(Index *ix, Err *err, const char *text)
{
	SqlSlot *slot = find_slot(ix, text);

	if (slot->text != NULL) {
		assert(!sqlite3_stmt_busy(slot->st));
		return slot->st;
	}
	sqlite3_stmt *st;
	int code = sqlite3_prepare_v3(ix->db, text, -1,
	    SQLITE_PREPARE_PERSISTENT, &st, NULL);
	if (code != SQLITE_OK) {
		sql_failed(ix, code, err);
		return NULL;
	}
	*slot = (SqlSlot){ text, st };
	return st;
}

static int
bind(sqlite3_stmt *st, int at, const SqlValue *v)
{
	if (v->is_null)
		return sqlite3_bind_null(st, at);
	if (v->is_blob)
		return sqlite3_bind_blob64(st, at, v->text.len > 0 ?
		    v->text.ptr : "", v->text.len, SQLITE_STATIC);
	if (!v->is_text)
		return sqlite3_bind_int64(st, at, v->number);
	return sqlite3_bind_text64(st, at, v->text.len > 0 ? v->text.ptr : "",
	    v->text.len, SQLITE_STATIC, SQLITE_UTF8);
}

/* What index_hold() promises begins with the first query: most keys have
 * none, and need not wake SQLite. */
static void
begin_held(Index *ix)
{
	sqlite3_stmt *st;
	Err err;

	if (ix->held == 0 || !sqlite3_get_autocommit(ix->db))
		return;
	st = prepare(ix, &err, "BEGIN");
	if (st != NULL) {
		sqlite3_step(st);
		sqlite3_reset(st);
	}
}

Rows
sql_rows_with(Index *ix, Err *err, const char *text, const SqlValue *values,
    size_t n)
{
	begin_held(ix);
	Rows r = { ix, prepare(ix, err, text), err };

	for (size_t i = 0; r.st != NULL && i < n; i++) {
		int code = bind(r.st, (int)i + 1, &values[i]);
		if (code == SQLITE_OK)
			continue;
		sql_failed(ix, code, err);
		sqlite3_clear_bindings(r.st);
		r.st = NULL;
	}
	return r;
}

bool
rows_next(Rows *r)
{
	if (r->st == NULL)
		return false;
	int code = sqlite3_step(r->st);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE) {
		sql_failed(r->ix, code, r->err);
		sqlite3_reset(r->st);
		sqlite3_clear_bindings(r->st);
		r->st = NULL;
	}
	return false;
}

bool
rows_end(Rows *r)
{
	if (r->st == NULL)
		return false;
	sqlite3_reset(r->st);
	/* The bound texts belong to the caller and may go now. */
	sqlite3_clear_bindings(r->st);
	return true;
}

int64_t
rows_int(const Rows *r, int column)
{
	return sqlite3_column_int64(r->st, column);
}

uint32_t
rows_u32(const Rows *r, int column)
{
	return (uint32_t)sqlite3_column_int64(r->st, column);
}

Span
rows_span(const Rows *r, int column)
{
	return (Span){ rows_u32(r, column), rows_u32(r, column + 1) };
}

Slice
rows_peek(const Rows *r, int column)
{
	const char *text = (const char *)sqlite3_column_text(r->st, column);
	int len = sqlite3_column_bytes(r->st, column);

	if (text == NULL)
		return SLICE("");
	return (Slice){ text, (size_t)len };
}

Slice
rows_text(const Rows *r, int column, Arena *a)
{
	return arena_dup(a, rows_peek(r, column));
}

Day
rows_day(const Rows *r, int column)
{
	size_t used;

	if (sqlite3_column_type(r->st, column) == SQLITE_NULL)
		return DAY_NONE;
	return day_parse(rows_peek(r, column), &used);
}

bool
sql_run_with(Index *ix, Err *err, const char *text, const SqlValue *values,
    size_t n)
{
	Rows r = sql_rows_with(ix, err, text, values, n);

	while (rows_next(&r))
		;
	return rows_end(&r);
}

bool
sql_script(Index *ix, Err *err, const char *text)
{
	int code = sqlite3_exec(ix->db, text, NULL, NULL, NULL);

	return code == SQLITE_OK || sql_failed(ix, code, err);
}

int64_t
sql_number_with(Index *ix, Err *err, int64_t none, const char *text,
    const SqlValue *values, size_t n)
{
	Rows r = sql_rows_with(ix, err, text, values, n);
	int64_t number = none;

	if (rows_next(&r))
		number = rows_int(&r, 0);
	rows_end(&r);
	return number;
}

bool
sql_ids_with(Index *ix, Err *err, IdVec *out, const char *text,
    const SqlValue *values, size_t n)
{
	Rows r = sql_rows_with(ix, err, text, values, n);

	while (rows_next(&r))
		vec_push(out, rows_int(&r, 0));
	return rows_end(&r);
}

bool
sql_spans(Index *ix, Err *err, Arena *a, Span **out, size_t *n,
    const char *text, int64_t article)
{
	VEC(Span) spans = { 0 };
	Rows r = sql_rows(ix, err, text, sql_int(article));

	while (rows_next(&r))
		vec_push(&spans, rows_span(&r, 0));
	VEC_KEEP(a, Span, spans, *out, *n);
	return rows_end(&r);
}

void
sql_forget(Index *ix)
{
	for (size_t i = 0; i < SQL_SLOTS; i++) {
		sqlite3_finalize(ix->slots[i].st);
		ix->slots[i] = (SqlSlot){ 0 };
	}
}

/* --- functions ----------------------------------------------------------- */

static Slice
argument(sqlite3_value *value)
{
	const char *text = (const char *)sqlite3_value_text(value);

	return (Slice){ text, (size_t)sqlite3_value_bytes(value) };
}

static void
has_words(sqlite3_context *context, int n, sqlite3_value **values)
{
	(void)n;
	sqlite3_result_int(context, fold_find(argument(values[0]),
	    argument(values[1]), 0) != SIZE_MAX);
}

bool
sql_make_known(Index *ix, Err *err)
{
	int code = sqlite3_create_function(ix->db, "has_words", 2,
	    SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, has_words, NULL, NULL);

	return code == SQLITE_OK || sql_failed(ix, code, err);
}
