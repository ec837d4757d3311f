/* SPDX-License-Identifier: MIT */
/*
 * Keys go in as they are written in the manual, "|" in what is expected shows
 * the cursor.
 */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"
#include "ui/prompt.h"

static const char *const words[] = { "sort", "search", "search-next", NULL };

/* Completes with the words that begin so. */
static bool
complete_word(void *arg, Slice before, int n, Buffer *out)
{
	(void)arg;
	for (size_t i = 0; words[i] != NULL; i++) {
		if (!slice_starts(slice_of(words[i]), before) || n-- > 0)
			continue;
		buffer_puts(out, words[i]);
		return true;
	}
	return false;
}

static PromptResult
type(Prompt *p, const char *text)
{
	Slice s = slice_of(text);
	PromptResult last = PROMPT_OPEN;
	unsigned len;

	for (size_t i = 0; i < s.len; i += len)
		last = prompt_key(p, utf8_decode(s, i, &len));
	return last;
}

static PromptResult
hit(Prompt *p, const char *keys)
{
	Slice rest = slice_of(keys);
	PromptResult last = PROMPT_OPEN;

	while (slice_trim(rest).len > 0)
		last = prompt_key(p, key_next(&rest));
	return last;
}

static void
assert_shows(const Prompt *p, const char *expected)
{
	Buffer b = { 0 };
	Slice text = prompt_text(p);

	buffer_add(&b, slice_sub(text, 0, p->cursor));
	buffer_puts(&b, "|");
	buffer_add(&b, slice_sub(text, p->cursor, text.len));
	assert_string_equal(buffer_cstr(&b), expected);
	buffer_free(&b);
}

static void
test_editing(void **state)
{
	static const struct { const char *text, *keys, *expected; } cases[] = {
		{ "", "a b c", "abc|" },
		{ "abc", "Left Left x", "ax|bc" },
		{ "abc", "C-b C-b C-f x", "abx|c" },
		{ "abc", "Home x End y", "xabcy|" },
		{ "abc", "C-a x C-e y", "xabcy|" },
		{ "abc", "Left Left Left Left Right x", "ax|bc" },
		{ "abc", "Right x", "abcx|" },
		{ "abc", "Backspace", "ab|" },
		{ "abc", "Left C-h", "a|c" },
		{ "abc", "Home Delete", "|bc" },
		{ "abc", "Home C-d C-d C-d C-d", "|" },
		{ "abc", "Delete", "abc|" },
		{ "abc", "Home Backspace", "|abc" },
		/* What a command is told goes first. */
		{ "one two", "Left Left C-u", "one |wo" },
		{ "one two", "Left Left C-u C-u", "|wo" },
		{ "one", "Left C-u", "|e" },
		{ "one two", "Left Left C-k", "one t|" },
		{ "one two", "C-w", "one |" },
		{ "one two  ", "C-w", "one |" },
		{ "one two", "C-w C-w C-w", "|" },
		{ "one two", "Home C-w", "|one two" },
		{ "one", "Space Space x", "one  x|" },
		{ "a", "M-x F1 PgUp PgDn M-Left C-z C-t", "a|" },
		/* Steps are what the eye takes as one. */
		{ "Жук", "Left Left Backspace", "|ук" },
		{ "日本", "Left Backspace", "|本" },
		{ "e\u0301a", "Left Left", "|e\u0301a" },
		{ "ae\u0301", "Backspace", "a|" },
		{ "e\u0301", "Home Delete", "|" },
		{ "कि", "Backspace Backspace", "|" },
		/* A mark joins the letter before it, and the cursor is never
		 * between them. */
		{ "\u0301b", "Home e", "e\u0301|b" },
		{ "xe", "\u0301 Left", "x|e\u0301" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Prompt p = { 0 };
		prompt_open(&p, ':', slice_of(cases[i].text), NULL, NULL,
		    NULL);
		hit(&p, cases[i].keys);
		assert_shows(&p, cases[i].expected);
		assert_true(p.open);
		prompt_free(&p);
	}
}

static void
test_results(void **state)
{
	Prompt p = { 0 };

	(void)state;
	assert_int_equal(prompt_key(&p, 'x'), PROMPT_CLOSED);
	prompt_open(&p, '/', SLICE(""), NULL, NULL, NULL);
	assert_int_equal(hit(&p, "a"), PROMPT_EDITED);
	assert_int_equal(hit(&p, "Left"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "Backspace"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "Delete"), PROMPT_EDITED);
	assert_int_equal(hit(&p, "Backspace"), PROMPT_CANCELLED);
	assert_int_equal(hit(&p, "a"), PROMPT_CLOSED);
	prompt_open(&p, '/', SLICE("kept"), NULL, NULL, NULL);
	assert_int_equal(hit(&p, "Tab"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "Up"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "Enter"), PROMPT_DONE);
	assert_shows(&p, "kept|");
	static const char *const cancel[] = { "Esc", "C-g", "C-c" };
	for (size_t i = 0; i < 3; i++) {
		prompt_open(&p, '/', SLICE("x"), NULL, NULL, NULL);
		assert_int_equal(hit(&p, cancel[i]), PROMPT_CANCELLED);
		assert_false(p.open);
	}
	prompt_free(&p);
}

static void
test_history(void **state)
{
	State *st = state_load(NULL);
	Prompt p = { 0 };

	(void)state;
	state_add_line(st, '/', SLICE("oldest"));
	state_add_line(st, ':', SLICE("other"));
	state_add_line(st, '/', SLICE("newest"));
	prompt_open(&p, '/', SLICE(""), st, NULL, NULL);
	type(&p, "own");
	assert_int_equal(hit(&p, "Down"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "Up"), PROMPT_EDITED);
	assert_shows(&p, "newest|");
	hit(&p, "C-p");
	assert_shows(&p, "oldest|");
	assert_int_equal(hit(&p, "Up"), PROMPT_OPEN);
	assert_shows(&p, "oldest|");
	hit(&p, "! Down");
	assert_shows(&p, "newest|");
	hit(&p, "C-n");
	assert_shows(&p, "own|");
	assert_int_equal(hit(&p, "Down"), PROMPT_OPEN);
	/* What a damaged file held is taken as typed. */
	state_add_line(st, '/', SLICE("two\nlines\x1b[31m\xff"));
	prompt_open(&p, '/', SLICE(""), st, NULL, NULL);
	hit(&p, "Up");
	assert_shows(&p, "twolines[31m|");
	prompt_free(&p);
	state_free(st);
}

static void
test_completion(void **state)
{
	Prompt p = { 0 };

	(void)state;
	prompt_open(&p, ':', SLICE(""), NULL, complete_word, NULL);
	type(&p, "s rest");
	hit(&p, "Home Right Tab");
	assert_shows(&p, "sort| rest");
	hit(&p, "Tab");
	assert_shows(&p, "search| rest");
	hit(&p, "Tab Tab");
	assert_shows(&p, "sort| rest");
	hit(&p, "S-Tab");
	assert_shows(&p, "search-next| rest");
	hit(&p, "S-Tab");
	assert_shows(&p, "search| rest");
	/* Any other key takes it as it stands. */
	hit(&p, "- Tab");
	assert_shows(&p, "search-next| rest");
	hit(&p, "Tab");
	assert_shows(&p, "search-next| rest");
	prompt_open(&p, ':', SLICE("z"), NULL, complete_word, NULL);
	assert_int_equal(hit(&p, "Tab"), PROMPT_OPEN);
	assert_int_equal(hit(&p, "S-Tab"), PROMPT_OPEN);
	assert_shows(&p, "z|");
	prompt_open(&p, ':', SLICE("s"), NULL, complete_word, NULL);
	hit(&p, "S-Tab");
	assert_shows(&p, "search-next|");
	prompt_free(&p);
}

/* Whatever a paste holds: no control gets in, nothing is beyond the limit. */
static void
test_hostile_keys(void **state)
{
	Prompt p = { 0 };

	(void)state;
	prompt_open(&p, '/', SLICE("\x1b]52;c;eA==\x07\xc2\x9b"
	    "31m\n\xe2\x80\xa8\xff"), NULL, NULL, NULL);
	assert_shows(&p, "]52;c;eA==31m|");
	for (Key key = 0x80; key < 0xA0; key++)
		assert_int_equal(prompt_key(&p, key), PROMPT_OPEN);
	for (Key key = 0xD800; key < 0xE000; key++)
		assert_int_equal(prompt_key(&p, key), PROMPT_OPEN);
	for (Key key = KEY_NAMED + 200; key < KEY_NAMED + 300; key++)
		assert_int_equal(prompt_key(&p, key), PROMPT_OPEN);
	for (Key key = 'a'; key < 'z'; key++)
		assert_int_equal(prompt_key(&p, key | KEY_ALT), PROMPT_OPEN);
	assert_int_equal(prompt_key(&p, -1), PROMPT_OPEN);
	assert_int_equal(prompt_key(&p, KEY_NONE), PROMPT_OPEN);
	assert_shows(&p, "]52;c;eA==31m|");
	hit(&p, "C-u");
	for (Key key = 1; key < 0x3000; key++)
		if (key != KEY_RETURN && key != KEY_ESC && key != CTRL('c') &&
		    key != CTRL('g') && key != CTRL('h') && key != KEY_DEL)
			prompt_key(&p, key);
	assert_true(p.text.len <= PROMPT_BYTES);
	assert_true(utf8_valid(prompt_text(&p)));
	for (size_t i = 0; i < p.text.len; i++)
		assert_true((unsigned char)p.text.ptr[i] >= 0x20);
	prompt_free(&p);
}

static void
test_limit(void **state)
{
	Prompt p = { 0 };
	Buffer long_text = { 0 };

	(void)state;
	for (int i = 0; i < 3000; i++)
		buffer_puts(&long_text, "é");
	prompt_open(&p, '/', buffer_slice(&long_text), NULL, NULL, NULL);
	assert_int_equal(p.text.len, PROMPT_BYTES);
	assert_int_equal(hit(&p, "x"), PROMPT_OPEN);
	hit(&p, "Backspace a b");
	assert_int_equal(p.text.len, PROMPT_BYTES);
	hit(&p, "Backspace");
	assert_int_equal(hit(&p, "é"), PROMPT_OPEN);
	assert_int_equal(p.text.len, PROMPT_BYTES - 1);
	assert_true(utf8_valid(prompt_text(&p)));
	buffer_free(&long_text);
	prompt_free(&p);
}

static void
assert_row(const Prompt *p, int cols, const char *note, const char *expected,
    int cursor)
{
	Canvas c = { 0 };
	Buffer b = { 0 };

	canvas_resize(&c, 2, cols);
	prompt_draw(p, &c, (Rect){ 1, 0, 1, cols }, slice_of(note));
	canvas_print(&c, &b);
	assert_string_equal(buffer_cstr(&b) + 1, expected);
	assert_int_equal(c.cursor_row, 1);
	assert_int_equal(c.cursor_col, cursor);
	buffer_free(&b);
	canvas_free(&c);
}

static void
test_drawing(void **state)
{
	Prompt p = { 0 };

	(void)state;
	prompt_open(&p, '/', SLICE("Київ"), NULL, NULL, NULL);
	assert_row(&p, 40, "", "/Київ\n", 5);
	assert_row(&p, 40, "no match", "/Київ                           no "
	    "match\n", 5);
	assert_row(&p, 12, "no match", "/Київ\n", 5);
	hit(&p, "Home");
	assert_row(&p, 40, "", "/Київ\n", 1);
	prompt_open(&p, ':', SLICE("abcdefghij"), NULL, NULL, NULL);
	assert_row(&p, 12, "", ":abcdefghij\n", 11);
	hit(&p, "k");
	assert_row(&p, 12, "", ":fghijk\n", 7);
	hit(&p, "C-a");
	assert_row(&p, 12, "", ":abcdefghijk\n", 1);
	/* No half of a wide glyph at the left edge. */
	prompt_open(&p, 'F', SLICE("日本日本日本"), NULL, NULL, NULL);
	assert_row(&p, 12, "", "F/ 本日本\n", 9);
	/* Hidden code points are shown as everywhere. */
	prompt_open(&p, '/', SLICE("a\u202Eb"), NULL, NULL, NULL);
	assert_row(&p, 20, "", "/a<U+202E>b\n", 11);
	for (int cols = 0; cols < 5; cols++) {
		Canvas c = { 0 };
		canvas_resize(&c, 1, cols);
		prompt_draw(&p, &c, canvas_rect(&c), SLICE("note"));
		canvas_free(&c);
	}
	prompt_free(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_editing),
		cmocka_unit_test(test_results),
		cmocka_unit_test(test_history),
		cmocka_unit_test(test_completion),
		cmocka_unit_test(test_hostile_keys),
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_drawing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
