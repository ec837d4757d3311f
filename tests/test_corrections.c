/* SPDX-License-Identifier: MIT */
#include "folder.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "base/file.h"
#include "store/corrections.h"

static char *folder;
static const char *path;
static Arena arena;
static Err err;

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	path = arena_cstr(&arena, slice_of(folder_path(folder,
	    "corrections.rec")));
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	arena_free(&arena);
	return 0;
}

static Corrections
load(void)
{
	Buffer bytes = { 0 };

	if (!file_read(path, 1 << 24, &bytes, NULL, &err))
		fail_msg("%s", err.text);
	Corrections c = corrections_parse(&arena, buffer_slice(&bytes));
	buffer_free(&bytes);
	return c;
}

static void
append(const Correction *c)
{
	if (!corrections_append(path, c, &err))
		fail_msg("%s", err.text);
}

static const Correction same = { .kind = CORRECTION_SAME,
	.type = ENTITY_PERSON, .name = SLICE_INIT("Mara Lind"),
	.other = SLICE_INIT("M. Lind") };

#define PLACE { SLICE_INIT("1.txt"), SLICE_INIT("some: words"), \
	SLICE_INIT("before \"them"), SLICE_INIT("behind") }

static void
assert_place(const WordPlace *a, const WordPlace *b)
{
	assert_true(slice_eq(a->file, b->file));
	assert_true(slice_eq(a->words, b->words));
	assert_true(slice_eq(a->before, b->before));
	assert_true(slice_eq(a->after, b->after));
}

static void
test_every_kind(void **state)
{
	(void)state;
	static const Correction all[] = {
		{ CORRECTION_SAME, .type = ENTITY_PERSON,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("B") },
		{ CORRECTION_APART, .type = ENTITY_PLACE,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("B") },
		{ CORRECTION_SPLIT, .type = ENTITY_PERSON,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("B") },
		{ CORRECTION_RENAME, .type = ENTITY_PERSON,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("a: b\n+ c") },
		{ CORRECTION_TYPE, .type = ENTITY_PERSON,
		    .to = ENTITY_ORGANIZATION, .name = SLICE_INIT("A") },
		{ CORRECTION_NO_NAME, .type = ENTITY_PLACE,
		    .name = SLICE_INIT("\xd0\x97") },
		{ CORRECTION_QUOTE_SPEAKER, .place = PLACE,
		    .to = ENTITY_PLACE, .other = SLICE_INIT("Kyiv") },
		{ CORRECTION_QUOTE_SPEAKER, .place = PLACE },
		{ CORRECTION_QUOTE_NONE, .place = PLACE },
		{ CORRECTION_QUOTE_SAME, .place = PLACE, .with = PLACE },
		{ CORRECTION_QUOTE_APART, .place = PLACE, .with = PLACE },
		{ CORRECTION_QUOTE_APART, .place = PLACE },
		{ CORRECTION_NOTE, NOTE_SENTENCE, .place = PLACE,
		    .other = SLICE_INIT("n") },
		{ CORRECTION_NOTE, NOTE_QUOTATION, .place = PLACE },
		{ CORRECTION_NOTE, NOTE_NAME, .type = ENTITY_PLACE,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("n") },
		{ CORRECTION_NOTE, NOTE_EVENT, .place = PLACE,
		    .name = SLICE_INIT("A"), .other = SLICE_INIT("n") },
		{ CORRECTION_NOTE, NOTE_ARTICLE, .place = PLACE,
		    .other = SLICE_INIT("n") },
	};
	const size_t n = sizeof all / sizeof *all;

	for (size_t i = 0; i < n; i++)
		append(&all[i]);
	Corrections got = load();
	assert_int_equal(got.mistake_count, 0);
	assert_int_equal(got.count, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(got.at[i].kind, all[i].kind);
		assert_int_equal(got.at[i].type, all[i].type);
		assert_int_equal(got.at[i].to, all[i].to);
		assert_int_equal(got.at[i].about, all[i].about);
		assert_true(slice_eq(got.at[i].name, all[i].name));
		assert_place(&got.at[i].place, &all[i].place);
		assert_place(&got.at[i].with, &all[i].with);
		assert_false(got.at[i].undone);
		for (size_t k = 0; k < i; k++)
			assert_false(slice_eq(got.at[i].id, got.at[k].id));
	}
	assert_true(slice_eq(got.at[3].other, SLICE("a: b + c")));
}

static void
check(const char *record, const char *told)
{
	Corrections c = corrections_parse(&arena, arena_printf(&arena,
	    "%%rec: Correction\n\nId: x\n%s\n"
	    "Made: 2026-01-01T00:00:00Z\n", record));

	if (c.count == 0)
		assert_string_equal(arena_cstr(&arena, c.mistakes[0].text),
		    told);
	else
		assert_string_equal(arena_cstr(&arena, correction_tell(&arena,
		    &c.at[0])), told);
}

/* As they stand in the file, and as a person is told of them. */
static void
test_told(void **state)
{
	(void)state;
	check("Kind: quote-speaker\nFile: 1.txt\nWords: We go\nTo: person\n"
	    "Other: Ada", "Ada says \"We go\"");
	check("Kind: quote-speaker\nFile: 1.txt\nWords: We go",
	    "Who says \"We go\" is not known");
	check("Kind: quote-speaker\nFile: 1.txt\nWords: We go\nOther: Ada",
	    "The record does not count: it lacks To: person, place or "
	    "organization");
	check("Kind: quote-none\nFile: 1.txt", "The record does not count: it "
	    "lacks Words");
	check("Kind: quote-same\nFile: 1.txt\nWords: We go",
	    "The record does not count: it lacks WithFile and WithWords");
	check("Kind: quote-apart\nFile: 1.txt\nWords: We go",
	    "\"We go\" is said nowhere else");
	check("Kind: note\nAbout: sentence\nFile: 1.txt\nWords: We go\n"
	    "Other: why?", "\"We go\" has the note \"why?\"");
	check("Kind: note\nAbout: article\nFile: 1.txt",
	    "1.txt has no note any more");
	check("Kind: note\nAbout: name\nName: Ada\nOther: x",
	    "The record does not count: it lacks Type: person, place or "
	    "organization");
	check("Kind: note\nFile: 1.txt\nOther: x", "The record does not "
	    "count: it lacks About: sentence, quotation, name, event or "
	    "article");
	check("Kind: event-note\nName: Race\nFile: 1.txt\nWords: They ran\n"
	    "Other: x", "\"Race\" has the note \"x\"");
}

static void
test_undo(void **state)
{
	(void)state;
	append(&same);
	append(&same);
	for (int left = 2; left > 0; left--) {
		Corrections c = load();
		const Correction *last = corrections_last(&c);
		assert_ptr_equal(last, &c.at[left - 1]);
		append(&(Correction){ .kind = CORRECTION_UNDO,
		    .of = last->id });
	}
	Corrections c = load();
	assert_null(corrections_last(&c));
	assert_int_equal(c.mistake_count, 0);
	append(&same);
	c = load();
	assert_ptr_equal(corrections_last(&c), &c.at[4]);
}

static void
test_mistakes(void **state)
{
	(void)state;
	static const char made[] = "Made: 2031-05-01T10:00:00Z\n\n";
	Buffer b = { 0 };

	buffer_printf(&b, "Kind: same\n%s%%rec: Correction\n\n"
	    "Kind: joined\n%sKind: same\nType: person\nName: A\n%s"
	    "Kind: no-name\nType: thing\nName: A\n%s"
	    "Kind: undo\nOf: nowhere\n%s"
	    "Kind: no-name\nType: place\nName: Good\n%s"
	    "Kind: no-name\nType: place\nName: Torn\nMade: 2031-05-0",
	    made, made, made, made, made, made);
	Corrections c = corrections_parse(&arena, buffer_slice(&b));
	buffer_free(&b);
	assert_int_equal(c.count, 2);
	assert_int_equal(c.at[0].kind, CORRECTION_UNDO);
	assert_true(slice_eq(c.at[1].name, SLICE("Good")));
	assert_int_equal(c.mistake_count, 6);
}

/* Whatever byte a write ended at, what was there before it and what comes
 * after it count. */
static void
test_torn_anywhere(void **state)
{
	(void)state;
	Buffer whole = { 0 };
	struct stat st;

	append(&same);
	assert_int_equal(stat(path, &st), 0);
	const size_t first = (size_t)st.st_size;
	append(&same);
	assert_true(file_read(path, 1 << 20, &whole, NULL, &err));
	for (size_t cut = first; cut < whole.len; cut++) {
		folder_put_bytes(folder, "corrections.rec", whole.ptr, cut);
		append(&same);
		Corrections c = load();
		/* Only white space is lacking at the very end. */
		bool complete = cut >= whole.len - 2;
		assert_int_equal(c.count, complete ? 3 : 2);
		arena_clear(&arena);
		path = arena_cstr(&arena, slice_of(folder_path(folder,
		    "corrections.rec")));
	}
	buffer_free(&whole);
}

/* --- several processes --------------------------------------------------- */

enum { WRITERS = 4, EACH = 60 };

static pid_t
writer(int number, int how_many, int told)
{
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	for (int i = 0; i < how_many; i++) {
		char name[32];
		Correction c = same;
		snprintf(name, sizeof name, "N%d-%d", number, i);
		c.name = slice_of(name);
		if (!corrections_append(path, &c, &err))
			_exit(1);
		if (told >= 0 && write(told, "x", 1) != 1)
			_exit(1);
	}
	_exit(0);
}

static void
test_writers_at_once(void **state)
{
	(void)state;
	pid_t pids[WRITERS];
	int status;

	for (int i = 0; i < WRITERS; i++)
		pids[i] = writer(i, EACH, -1);
	for (int i = 0; i < WRITERS; i++) {
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_int_equal(status, 0);
	}
	Corrections c = load();
	assert_int_equal(c.count, WRITERS * EACH);
	assert_int_equal(c.mistake_count, 0);
	for (size_t i = 0; i < c.count; i++)
		for (size_t k = 0; k < i; k++)
			assert_false(slice_eq(c.at[i].id, c.at[k].id));
}

/* What the writer was told to be kept is kept, wherever it is killed. */
static void
test_killed(void **state)
{
	(void)state;
	size_t before = 0;

	for (int round = 0; round < 40; round++) {
		int told[2];
		char byte;
		assert_int_equal(pipe(told), 0);
		pid_t pid = writer(round, 1000, told[1]);
		close(told[1]);
		size_t kept = 0;
		for (int i = 0; i <= round % 3; i++)
			kept += read(told[0], &byte, 1) == 1;
		nanosleep(&(struct timespec){
		    .tv_nsec = round * 37 % 500 * 1000 }, NULL);
		kill(pid, SIGKILL);
		waitpid(pid, NULL, 0);
		while (read(told[0], &byte, 1) == 1)
			kept++;
		close(told[0]);
		size_t count = load().count;
		assert_true(count >= before + kept);
		assert_true(count <= before + kept + 1);
		before = count;
	}
}

static void
test_full_disk(void **state)
{
	(void)state;
	struct stat st;

	append(&same);
	assert_int_equal(stat(path, &st), 0);
	pid_t pid = fork();
	if (pid == 0) {
		struct rlimit limit = { (rlim_t)st.st_size + 20,
			(rlim_t)st.st_size + 20 };
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &limit);
		_exit(corrections_append(path, &same, &err) ? 1 :
		    strstr(err.text, "corrections.rec") == NULL ? 2 : 0);
	}
	int status;
	waitpid(pid, &status, 0);
	assert_int_equal(status, 0);
	struct stat now;
	assert_int_equal(stat(path, &now), 0);
	assert_int_equal(now.st_size, st.st_size);
}

static void
test_no_place(void **state)
{
	(void)state;
	assert_false(corrections_append(folder_path(folder, "no/where"),
	    &same, &err));
	assert_non_null(strstr(err.text, "no/where"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_every_kind),
		TEST(test_told),
		TEST(test_undo),
		TEST(test_mistakes),
		TEST(test_torn_anywhere),
		TEST(test_writers_at_once),
		TEST(test_killed),
		TEST(test_full_disk),
		TEST(test_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
