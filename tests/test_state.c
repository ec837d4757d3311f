/* SPDX-License-Identifier: MIT */
#include "home.h"

#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_round_trip),
		TEST(test_values_survive),
		TEST(test_mark_taken_away),
		TEST(test_limits),
		TEST(test_damaged),
		TEST(test_file_gone),
		TEST(test_nothing_new_is_not_written),
		TEST(test_kept_nowhere),
		TEST(test_cannot_write),
		TEST(test_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
