/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "store/state.h"

typedef struct {
	char *dir, *path, *bad;
	Arena arena;
} Home;

static int
home_make(void **state)
{
	static Home h;
	const char *tmp = getenv("scratch");
	Slice pattern = arena_printf(&h.arena, "%s/state.XXXXXX",
	    tmp != NULL ? tmp : "/tmp");

	h.dir = mkdtemp(arena_cstr(&h.arena, pattern));
	assert_non_null(h.dir);
	/* The folder itself is made by the first save. */
	h.path = file_join(&h.arena, h.dir, "new/0123456789abcdef.rec");
	h.bad = file_join(&h.arena, h.dir, "new/0123456789abcdef.rec.bad");
	*state = &h;
	return 0;
}

static int
home_remove(void **state)
{
	Home *h = *state;
	Buffer command = { 0 };

	buffer_printf(&command, "rm -rf '%s'", h->dir);
	assert_int_equal(system(buffer_cstr(&command)), 0);
	buffer_free(&command);
	arena_free(&h->arena);
	return 0;
}

static SavedPlace
place(const char *file, uint32_t offset, const char *words)
{
	return (SavedPlace){ slice_of(file), offset, slice_of(words) };
}

static void
assert_slice(Slice got, Slice wanted)
{
	if (!slice_eq(got, wanted))
		fail_msg("\"%.*s\" is not \"%.*s\"", SLICE_ARG(got),
		    SLICE_ARG(wanted));
}

static void
assert_place(SavedPlace got, SavedPlace wanted)
{
	assert_slice(got.file, wanted.file);
	assert_int_equal(got.offset, wanted.offset);
	assert_slice(got.words, wanted.words);
}

static void
assert_mark(const State *st, char letter, SavedPlace wanted)
{
	SavedPlace got;

	assert_true(state_mark(st, letter, &got));
	assert_place(got, wanted);
}

static void
save(State *st)
{
	Err err = { "" };

	if (!state_save(st, &err))
		fail_msg("%s", err.text);
}

static void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
test_round_trip(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);
	struct stat info;

	assert_false(state_changed(st));
	state_set_here(st, place("02-gazette.txt", 310, "opened on"));
	state_set_mark(st, 'a', place("a.txt", 7, "seven"));
	state_set_mark(st, 'Z', place("z.txt", 4000000000u, ""));
	state_set_mark(st, '\'', place("b.txt", 0, "before"));
	state_set_mark(st, '1', place("no.txt", 0, ""));
	state_set_setting(st, "layout", SLICE("columns"));
	state_set_setting(st, "width", SLICE("66"));
	for (uint32_t i = 0; i < 3; i++)
		state_add_jump(st, place("j.txt", i, "jump"));
	state_set_jump_at(st, 2);
	state_add_line(st, '/', SLICE("umerov"));
	state_add_line(st, ':', SLICE("sort name"));
	state_add_line(st, '/', SLICE("witkoff"));
	assert_true(state_changed(st));
	save(st);
	assert_false(state_changed(st));
	state_free(st);

	assert_int_equal(stat(h->path, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	st = state_load(h->path);
	assert_false(state_changed(st));
	assert_place(state_here(st), place("02-gazette.txt", 310,
	    "opened on"));
	assert_mark(st, 'a', place("a.txt", 7, "seven"));
	assert_mark(st, 'Z', place("z.txt", 4000000000u, ""));
	assert_mark(st, '\'', place("b.txt", 0, "before"));
	assert_false(state_mark(st, '1', &(SavedPlace){ 0 }));
	assert_false(state_mark(st, 'b', &(SavedPlace){ 0 }));
	assert_slice(state_setting(st, "layout"), SLICE("columns"));
	assert_slice(state_setting(st, "width"), SLICE("66"));
	assert_slice(state_setting(st, "none"), SLICE(""));
	assert_int_equal(state_jump_count(st), 3);
	assert_int_equal(state_jump_at(st), 2);
	assert_place(state_jump(st, 1), place("j.txt", 1, "jump"));
	assert_slice(state_line(st, '/', 0), SLICE("witkoff"));
	assert_slice(state_line(st, '/', 1), SLICE("umerov"));
	assert_slice(state_line(st, '/', 2), SLICE(""));
	assert_slice(state_line(st, ':', 0), SLICE("sort name"));
	state_free(st);
}

static void
test_values_survive(void **state)
{
	static const Slice values[] = {
		SLICE_INIT("two\nlines"), SLICE_INIT("\n\nends\n"),
		SLICE_INIT("a + plus\n+ and more"), SLICE_INIT(" blanks \t "),
		SLICE_INIT("back\\slash\\"), SLICE_INIT("back\\\nslash"),
		SLICE_INIT("cr\r\nlf\r"), SLICE_INIT("# no comment"),
		SLICE_INIT("%rec: Mark\n\nLetter: b"), SLICE_INIT("100%"),
		SLICE_INIT("%41 %zz %4"), SLICE_INIT("nul\0byte"),
		SLICE_INIT("latin \xe9t\xe9"), SLICE_INIT("cut \xe2\x82"),
		SLICE_INIT("\xef\xbb\xbfmark"), SLICE_INIT("Зеленський 日本"),
		SLICE_INIT("\x1b[31m\x7f\x01"),
	};
	Home *h = *state;

	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		State *st = state_load(h->path);
		SavedPlace p = { values[i], 5, values[i] };
		state_set_mark(st, 'm', p);
		state_set_setting(st, "filter", values[i]);
		state_add_line(st, 'F', values[i]);
		save(st);
		state_free(st);
		st = state_load(h->path);
		assert_mark(st, 'm', p);
		assert_slice(state_setting(st, "filter"), values[i]);
		assert_slice(state_line(st, 'F', 0), values[i]);
		state_free(st);
	}
	assert_int_not_equal(access(h->bad, F_OK), 0);
}

static void
test_mark_taken_away(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);

	state_set_mark(st, 'a', place("a.txt", 1, ""));
	save(st);
	state_set_mark(st, 'a', place("", 0, ""));
	assert_false(state_mark(st, 'a', &(SavedPlace){ 0 }));
	save(st);
	state_free(st);
	st = state_load(h->path);
	assert_false(state_mark(st, 'a', &(SavedPlace){ 0 }));
	state_free(st);
}

static void
test_limits(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);
	char line[32];

	for (uint32_t i = 0; i < 250; i++) {
		snprintf(line, sizeof line, "line %u", i);
		state_add_jump(st, place("j.txt", i, "jump"));
		state_add_line(st, '/', slice_of(line));
		state_add_line(st, ':', SLICE("the same"));
	}
	state_set_jump_at(st, 240);
	for (int loaded = 0; loaded < 2; loaded++) {
		assert_int_equal(state_jump_count(st), STATE_JUMPS);
		assert_int_equal(state_jump(st, 0).offset, 150);
		assert_int_equal(state_jump_at(st), 90);
		assert_slice(state_line(st, '/', 0), SLICE("line 249"));
		assert_slice(state_line(st, '/', STATE_LINES - 1),
		    SLICE("line 150"));
		assert_slice(state_line(st, '/', STATE_LINES), SLICE(""));
		assert_slice(state_line(st, ':', 0), SLICE("the same"));
		assert_slice(state_line(st, ':', 1), SLICE(""));
		save(st);
		state_free(st);
		st = state_load(h->path);
	}
	/* Typed again it comes first, also when the state itself gave it. */
	state_add_line(st, '/', state_line(st, '/', 50));
	assert_slice(state_line(st, '/', 0), SLICE("line 199"));
	state_free(st);
}

static void
test_readers_merge(void **state)
{
	Home *h = *state;
	State *first = state_load(h->path);

	state_set_mark(first, 'a', place("old.txt", 1, ""));
	state_set_mark(first, 'b', place("old.txt", 2, ""));
	state_set_mark(first, 'c', place("old.txt", 3, ""));
	state_add_line(first, '/', SLICE("before"));
	save(first);
	State *second = state_load(h->path);

	state_set_mark(first, 'a', place("first.txt", 1, ""));
	state_set_mark(first, 'c', place("", 0, ""));
	state_set_setting(first, "layout", SLICE("stacked"));
	state_add_line(first, '/', SLICE("of the first"));
	state_set_here(first, place("first.txt", 9, ""));
	save(first);
	state_set_mark(second, 'b', place("second.txt", 2, ""));
	state_set_setting(second, "width", SLICE("90"));
	state_add_line(second, '/', SLICE("of the second"));
	state_set_here(second, place("second.txt", 9, ""));
	save(second);

	/* The second knows now what the first saved. */
	assert_mark(second, 'a', place("first.txt", 1, ""));
	assert_mark(second, 'b', place("second.txt", 2, ""));
	assert_false(state_mark(second, 'c', &(SavedPlace){ 0 }));
	assert_slice(state_setting(second, "layout"), SLICE("stacked"));
	assert_slice(state_setting(second, "width"), SLICE("90"));
	assert_slice(state_line(second, '/', 0), SLICE("of the second"));
	assert_slice(state_line(second, '/', 1), SLICE("of the first"));
	assert_slice(state_line(second, '/', 2), SLICE("before"));
	assert_slice(state_here(second).file, SLICE("second.txt"));
	state_free(first);
	state_free(second);
}

/* Sets the marks of one alphabet in turn, each 200 / 26 times. */
static void
write_marks(const char *path, char from)
{
	State *st = state_load(path);
	Err err;

	for (uint32_t i = 0; i < 200; i++) {
		state_set_mark(st, (char)(from + (int)(i % 26)),
		    place("m.txt", i, "words"));
		if (!state_save(st, &err))
			_exit(1);
	}
	_exit(0);
}

static void
test_two_writers(void **state)
{
	Home *h = *state;
	int status;

	for (int i = 0; i < 2; i++)
		if (fork() == 0)
			write_marks(h->path, i == 0 ? 'a' : 'A');
	for (int i = 0; i < 2; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	State *st = state_load(h->path);
	for (uint32_t i = 0; i < 26; i++) {
		SavedPlace last = place("m.txt", i < 18 ? 182 + i : 156 + i,
		    "words");
		assert_mark(st, (char)('a' + (int)i), last);
		assert_mark(st, (char)('A' + (int)i), last);
	}
	state_free(st);
}

static void
test_killed_writer(void **state)
{
	Home *h = *state;
	const struct timespec pause = { .tv_nsec = 3000000 };
	State *st = state_load(h->path);
	Buffer bytes = { 0 };
	Err err;

	state_set_mark(st, 'k', place("kept.txt", 1, "kept"));
	save(st);
	state_free(st);
	for (int i = 0; i < 40; i++) {
		pid_t child = fork();
		if (child == 0) {
			for (;;)
				write_marks(h->path, 'A');
		}
		nanosleep(&pause, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		buffer_clear(&bytes);
		assert_true(file_read(h->path, 1 << 20, &bytes, NULL, &err));
		assert_true(slice_ends(buffer_slice(&bytes),
		    SLICE("%rec: Line\n\n")));
		st = state_load(h->path);
		assert_mark(st, 'k', place("kept.txt", 1, "kept"));
		state_free(st);
	}
	assert_int_not_equal(access(h->bad, F_OK), 0);
	buffer_free(&bytes);
}

/* A limit on the size of files stands for a full disk. */
static void
full_disk_child(const char *path)
{
	struct rlimit none = { 0, 0 };
	State *st = state_load(path);
	Err err = { "" };

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &none);
	state_set_mark(st, 'n', place("new.txt", 2, "new"));
	bool failed = !state_save(st, &err) && err.text[0] != '\0' &&
	    state_changed(st) && state_mark(st, 'n', &(SavedPlace){ 0 });
	state_free(st);
	_exit(failed ? 0 : 1);
}

static void
test_full_disk(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);
	int status;

	state_set_mark(st, 'k', place("kept.txt", 1, "kept"));
	save(st);
	state_free(st);
	pid_t child = fork();
	if (child == 0)
		full_disk_child(h->path);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	st = state_load(h->path);
	assert_mark(st, 'k', place("kept.txt", 1, "kept"));
	assert_false(state_mark(st, 'n', &(SavedPlace){ 0 }));
	state_free(st);
}

static void
test_damaged(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);

	state_set_mark(st, 'a', place("a.txt", 1, ""));
	save(st);
	state_free(st);
	write_file(h->path, "%rec: Mark\n\nLetter: b\nFile: b.txt\nOffset: 2\n"
	    "\nthis is no field\n\nLetter: c\nFile: c.txt\n\n"
	    "Letter: long\nFile: d.txt\n\n%rec: Unknown\n\nFile: e.txt\n");
	st = state_load(h->path);
	assert_false(state_changed(st));
	assert_int_not_equal(access(h->bad, F_OK), 0);
	assert_false(state_mark(st, 'a', &(SavedPlace){ 0 }));
	assert_mark(st, 'b', place("b.txt", 2, ""));
	assert_mark(st, 'c', place("c.txt", 0, ""));
	state_set_mark(st, 'd', place("d.txt", 4, ""));
	save(st);
	assert_int_equal(access(h->bad, F_OK), 0);
	state_free(st);
	st = state_load(h->path);
	assert_mark(st, 'b', place("b.txt", 2, ""));
	assert_mark(st, 'd', place("d.txt", 4, ""));
	state_free(st);

	write_file(h->path, "\x80\xff\x01 not a recfile at all \x1b]0;x\x07");
	st = state_load(h->path);
	assert_int_equal(state_jump_count(st), 0);
	assert_int_equal(state_here(st).file.len, 0);
	state_free(st);
}

/* What is lost under a reader comes back with the next save. */
static void
test_file_gone(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);

	state_set_mark(st, 'a', place("a.txt", 1, ""));
	save(st);
	assert_int_equal(unlink(h->path), 0);
	state_set_setting(st, "width", SLICE("66"));
	save(st);
	state_free(st);
	st = state_load(h->path);
	assert_mark(st, 'a', place("a.txt", 1, ""));
	assert_slice(state_setting(st, "width"), SLICE("66"));
	state_free(st);
}

static void
test_nothing_new_is_not_written(void **state)
{
	Home *h = *state;
	State *st = state_load(h->path);
	struct stat before, after;

	state_set_here(st, place("a.txt", 1, "one"));
	state_set_setting(st, "width", SLICE("66"));
	save(st);
	assert_int_equal(stat(h->path, &before), 0);
	state_set_here(st, place("a.txt", 1, "one"));
	state_set_setting(st, "width", SLICE("66"));
	assert_false(state_changed(st));
	state_clear_jumps(st);
	assert_true(state_changed(st));
	save(st);
	assert_int_equal(stat(h->path, &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	state_free(st);
}

static void
test_kept_nowhere(void **state)
{
	State *st = state_load(NULL);

	(void)state;
	state_set_mark(st, 'a', place("a.txt", 1, ""));
	state_add_line(st, ':', SLICE("quit"));
	assert_true(state_changed(st));
	save(st);
	assert_false(state_changed(st));
	assert_mark(st, 'a', place("a.txt", 1, ""));
	assert_slice(state_line(st, ':', 0), SLICE("quit"));
	state_free(st);
	state_free(NULL);
}

static void
test_cannot_write(void **state)
{
	Home *h = *state;
	Err err = { "" };

	write_file(file_join(&h->arena, h->dir, "new"), "a file, no folder");
	State *st = state_load(h->path);
	state_set_mark(st, 'a', place("a.txt", 1, ""));
	assert_false(state_save(st, &err));
	assert_non_null(strstr(err.text, "/new"));
	assert_true(state_changed(st));
	assert_mark(st, 'a', place("a.txt", 1, ""));
	state_free(st);
}

static void
test_path(void **state)
{
	Home *h = *state;
	const char *names[] = { "HOME", "XDG_STATE_HOME" };
	char *kept[2];

	for (int i = 0; i < 2; i++) {
		const char *value = getenv(names[i]);
		kept[i] = value != NULL ? arena_cstr(&h->arena,
		    slice_of(value)) : NULL;
		unsetenv(names[i]);
	}
	assert_null(state_path(&h->arena, "0123"));
	setenv("HOME", "/nobody", 1);
	assert_string_equal(state_path(&h->arena, "0123"),
	    "/nobody/.local/state/dossier/0123.rec");
	setenv("XDG_STATE_HOME", "/elsewhere", 1);
	assert_string_equal(state_path(&h->arena, "0123"),
	    "/elsewhere/dossier/0123.rec");
	for (int i = 0; i < 2; i++) {
		unsetenv(names[i]);
		if (kept[i] != NULL)
			setenv(names[i], kept[i], 1);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, home_make, home_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_round_trip),
		TEST(test_values_survive),
		TEST(test_mark_taken_away),
		TEST(test_limits),
		TEST(test_readers_merge),
		TEST(test_two_writers),
		TEST(test_killed_writer),
		TEST(test_full_disk),
		TEST(test_damaged),
		TEST(test_file_gone),
		TEST(test_nothing_new_is_not_written),
		TEST(test_kept_nowhere),
		TEST(test_cannot_write),
		TEST(test_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
