/* SPDX-License-Identifier: MIT */
/* Nothing is lost where several save, one is killed, or the disk is full. */
#include "home.h"

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_readers_merge),
		TEST(test_two_writers),
		TEST(test_killed_writer),
		TEST(test_full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
