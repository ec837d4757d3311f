/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* A folder of our own, and paths in it. */
typedef struct {
	char dir[512];
	Arena arena;
} Place;

static int
setup(void **state)
{
	const char *scratch = getenv("scratch");
	Place *p = calloc(1, sizeof *p);

	if (p == NULL)
		return -1;
	*state = p;
	snprintf(p->dir, sizeof p->dir, "%s/dossier-test.XXXXXX",
	    scratch != NULL ? scratch : "/tmp");
	return mkdtemp(p->dir) != NULL ? 0 : -1;
}

static int
teardown(void **state)
{
	Place *p = *state;
	char command[sizeof p->dir + 16];

	snprintf(command, sizeof command, "rm -rf '%s'", p->dir);
	int status = system(command);
	arena_free(&p->arena);
	free(p);
	return status;
}

static char *
path_in(Place *p, const char *name)
{
	return file_join(&p->arena, p->dir, name);
}

static void
replace_then_read(void **state)
{
	const char *path = path_in(*state, "a.rec");
	Buffer got = { 0 };
	FileStamp stamp;
	struct stat st;
	Err err;

	assert_true(file_replace(path, SLICE("first"), &err));
	assert_true(file_replace(path, SLICE("Name: Ada\n\0x"), &err));
	buffer_puts(&got, "before ");
	assert_true(file_read(path, 100, &got, &stamp, &err));
	assert_true(slice_eq(buffer_slice(&got),
	    SLICE("before Name: Ada\n\0x")));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(stamp.size, 12);
	assert_true(stamp.mtime_ns == file_stamp(&st).mtime_ns);
	assert_true(stamp.mtime_ns > 0 && stamp.mtime_ns <= file_now_ns());
	buffer_free(&got);
}

static void
long_files_are_read_whole(void **state)
{
	const char *path = path_in(*state, "long");
	Buffer bytes = { 0 }, got = { 0 };
	Err err;

	for (int i = 0; i < 100000; i++)
		buffer_printf(&bytes, "%d ", i);
	assert_true(file_replace(path, buffer_slice(&bytes), &err));
	assert_true(file_read(path, bytes.len, &got, NULL, &err));
	assert_true(slice_eq(buffer_slice(&bytes), buffer_slice(&got)));
	assert_false(file_read(path, bytes.len - 1, &got, NULL, &err));
	assert_non_null(strstr(err.text, "is larger than"));
	assert_int_equal(got.len, bytes.len);
	buffer_free(&bytes);
	buffer_free(&got);
}

static void
what_is_no_file_is_refused(void **state)
{
	const char *fifo = path_in(*state, "fifo");
	Buffer got = { 0 };
	Err err;

	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_false(file_read(fifo, 100, &got, NULL, &err));
	assert_non_null(strstr(err.text, "is not a regular file"));
	assert_false(file_read(path_in(*state, "."), 100, &got, NULL, &err));
	assert_non_null(strstr(err.text, "is a folder"));
	assert_false(file_read("/dev/null", 100, &got, NULL, &err));
	assert_false(file_read(path_in(*state, "none"), 100, &got, NULL, &err));
	assert_non_null(strstr(err.text, "/none: No such file"));
	assert_int_equal(got.len, 0);
	buffer_free(&got);
}

static void
a_failed_replacement_leaves_nothing(void **state)
{
	const char *missing = path_in(*state, "missing/a");
	const char *folder = path_in(*state, "folder");
	const char *inside = path_in(*state, "folder/x");
	Err err;

	assert_false(file_replace(missing, SLICE("x"), &err));
	assert_non_null(strstr(err.text, missing));
	assert_true(file_mkdirs(folder, &err));
	assert_true(file_replace(inside, SLICE("x"), &err));
	assert_false(file_replace(folder, SLICE("x"), &err));
	assert_int_equal(access(inside, F_OK), 0);
	assert_int_equal(unlink(inside), 0);
	assert_int_equal(rmdir(folder), 0);
	/* No temporary file stayed beside it. */
	assert_int_equal(rmdir(((Place *)*state)->dir), 0);
	assert_int_equal(mkdir(((Place *)*state)->dir, 0700), 0);
}

static void
a_new_file_replaces_none(void **state)
{
	const char *path = path_in(*state, "new");
	Buffer got = { 0 };
	struct stat st;
	Err err;

	assert_true(file_create(path, SLICE("first"), &err));
	assert_false(file_create(path, SLICE("second"), &err));
	assert_non_null(strstr(err.text, "/new: File exists"));
	assert_true(file_read(path, 100, &got, NULL, &err));
	assert_string_equal(buffer_cstr(&got), "first");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink("elsewhere", path), 0);
	assert_false(file_create(path, SLICE("x"), &err));
	assert_int_not_equal(access(path_in(*state, "elsewhere"), F_OK), 0);
	assert_false(file_create(path_in(*state, "no/new"), SLICE("x"), &err));
	buffer_free(&got);
}

static void
folders_are_made_with_their_parents(void **state)
{
	const char *path = path_in(*state, "a//b/c/");
	struct stat st;
	Err err;

	assert_true(file_mkdirs(path, &err));
	assert_true(file_mkdirs(path, &err));
	assert_int_equal(stat(path_in(*state, "a/b"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_true(file_replace(path_in(*state, "a/file"), SLICE(""), &err));
	assert_false(file_mkdirs(path_in(*state, "a/file/b"), &err));
	assert_non_null(strstr(err.text, "a/file/b"));
}

static void
a_descriptor_is_read_to_its_end(void **state)
{
	Buffer got = { 0 };
	int fds[2];
	Err err;

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(write(fds[1], "one two", 7), 7);
	close(fds[1]);
	assert_true(file_read_fd(fds[0], "standard input", 7, &got, &err));
	assert_string_equal(buffer_cstr(&got), "one two");
	close(fds[0]);
	assert_false(file_read_fd(fds[0], "standard input", 7, &got, &err));
	assert_non_null(strstr(err.text, "standard input"));
	buffer_free(&got);
}

static void
paths(void **state)
{
	Place *p = *state;

	assert_string_equal(file_join(&p->arena, "a/", "b"), "a/b");
	assert_string_equal(file_join(&p->arena, "/", "b"), "/b");
	setenv("HOME", "/home/ada", 1);
	unsetenv("XDG_TEST_HOME");
	assert_string_equal(file_xdg(&p->arena, "XDG_TEST_HOME", ".cache"),
	    "/home/ada/.cache/dossier");
	setenv("XDG_TEST_HOME", "/var/x", 1);
	assert_string_equal(file_xdg(&p->arena, "XDG_TEST_HOME", ".cache"),
	    "/var/x/dossier");
	setenv("XDG_TEST_HOME", "relative", 1);
	assert_string_equal(file_xdg(&p->arena, "XDG_TEST_HOME", ".cache"),
	    "/home/ada/.cache/dossier");
	setenv("HOME", "", 1);
	assert_null(file_xdg(&p->arena, "XDG_TEST_HOME", ".cache"));
	assert_int_equal(file_datadir()[0], '/');
	int64_t before = clock_ms();
	assert_true(clock_ms() >= before);
}

/* A second descriptor is as good as a second program. */
static void
locks_are_not_waited_for_forever(void **state)
{
	const char *path = path_in(*state, "lock");
	Err err;

	assert_true(file_create(path, SLICE(""), &err));
	int one = open(path, O_RDONLY | O_CLOEXEC);
	int other = open(path, O_RDONLY | O_CLOEXEC);

	assert_true(file_lock(one, 0));
	errno = 0;
	assert_false(file_lock(other, 1));
	assert_int_equal(errno, EWOULDBLOCK);
	close(one);
	assert_true(file_lock(other, 0));
	close(other);
	assert_false(file_lock(other, 0));
	assert_int_equal(errno, EBADF);
}

static void
far_times_can_be_subtracted(void **unused)
{
	struct stat st = { .st_mtim = { .tv_sec = 1, .tv_nsec = 2 } };

	(void)unused;
	assert_true(file_stamp(&st).mtime_ns == 1000000002);
	st.st_mtim.tv_sec = -1;
	assert_true(file_stamp(&st).mtime_ns == -999999998);
	st.st_mtim.tv_sec = INT64_MAX;
	const int64_t last = file_stamp(&st).mtime_ns;
	assert_true(last > file_now_ns() && last <= INT64_MAX / 2);
	st.st_mtim.tv_sec = INT64_MIN;
	assert_true(file_stamp(&st).mtime_ns == -last);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(replace_then_read),
		TEST(long_files_are_read_whole),
		TEST(what_is_no_file_is_refused),
		TEST(a_failed_replacement_leaves_nothing),
		TEST(a_new_file_replaces_none),
		TEST(folders_are_made_with_their_parents),
		TEST(a_descriptor_is_read_to_its_end),
		TEST(paths),
		TEST(locks_are_not_waited_for_forever),
		cmocka_unit_test(far_times_can_be_subtracted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
