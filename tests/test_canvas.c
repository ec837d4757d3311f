/* SPDX-License-Identifier: MIT */
/* Cells, articles as lines of cells, and what is found in them. */
#include "check.h"

#include <string.h>

#include "ui/article_find.h"
#include "ui/canvas.h"
#include "ui/fill.h"
#include "ui/wrap.h"

static void
check_rows_add_up(const Canvas *c)
{
	for (int row = 0; row < c->rows; row++)
		for (int col = 0; col < c->cols; col++) {
			const Cell *cell = &c->cells[row * c->cols + col];

			assert_true(cell->width <= 2);
			if (cell->width == 2) {
				assert_true(col + 1 < c->cols);
				assert_int_equal(cell[1].width, 0);
			}
			if (cell->width == 0) {
				assert_true(col > 0);
				assert_int_equal(cell[-1].width, 2);
			}
		}
}

static void
check_print(const Canvas *c, const char *expected)
{
	Buffer out = {0};

	check_rows_add_up(c);
	canvas_print(c, &out);
	assert_string_equal(buffer_cstr(&out), expected);
	buffer_free(&out);
}

static void
test_text_is_clipped(void **unused)
{
	Canvas c = {0};

	(void)unused;
	canvas_resize(&c, 2, 6);
	canvas_puts(&c, canvas_rect(&c), 0, -2, "abcdefghij", STYLE_TEXT);
	canvas_puts(&c, (Rect){ 1, 1, 1, 2 }, 1, 0, "xyz", STYLE_TEXT);
	canvas_puts(&c, canvas_rect(&c), 7, 0, "nowhere", STYLE_TEXT);
	check_print(&c, "cdefgh\n yz\n");
	canvas_resize(&c, 0, 0);
	canvas_puts(&c, canvas_rect(&c), 0, 0, "x", STYLE_TEXT);
	canvas_cursor(&c, 5, 5);
	assert_int_equal(c.cursor_row, 0);
	canvas_free(&c);
}

static void
test_wide_glyphs_break_cleanly(void **unused)
{
	Canvas c = {0};
	Rect all;

	(void)unused;
	canvas_resize(&c, 1, 5);
	all = canvas_rect(&c);
	canvas_puts(&c, all, 0, 0, "東京都", STYLE_TEXT);
	check_print(&c, "東京\n");
	canvas_puts(&c, all, 0, 1, "x", STYLE_TEXT);
	check_print(&c, " x京\n");
	canvas_puts(&c, all, 0, 1, "大", STYLE_TEXT);
	check_print(&c, " 大\n");
	canvas_free(&c);
}

static void
test_fields(void **unused)
{
	Canvas c = {0};

	(void)unused;
	canvas_resize(&c, 1, 12);
	Rect all = canvas_rect(&c);

	canvas_field(&c, all, 0, 0, 6, SLICE("Witkoff"), STYLE_TEXT);
	canvas_field_right(&c, all, 0, 7, 5, SLICE("12"), STYLE_TEXT);
	check_print(&c, "Witko…    12\n");
	canvas_field(&c, all, 0, 0, 6, SLICE("東京都庁"), STYLE_TEXT);
	check_print(&c, "東京…     12\n");
	canvas_field(&c, all, 0, 0, 0, SLICE("x"), STYLE_TEXT);
	check_print(&c, "東京…     12\n");
	canvas_free(&c);
}

/* Glyphs that do not fit into a cell are kept, compared and copied like any. */
static void
test_marks_make_glyphs_long(void **unused)
{
	const char *four = "a\xCC\x80\xCC\x81\xCC\x82\xCC\x83";
	const char *other = "a\xCC\x80\xCC\x81\xCC\x82\xCC\x84";
	Canvas c = {0}, copy = {0};

	(void)unused;
	canvas_resize(&c, 3, 4);
	Rect all = canvas_rect(&c);

	for (int row = 0; row < 3; row++)
		canvas_puts(&c, all, row, 1, row == 1 ? other : four,
		    STYLE_TEXT);
	assert_true(slice_eq(canvas_cell(&c, 1, 1), slice_of(other)));
	assert_true(canvas_row_eq(&c, 0, &c, 2));
	assert_false(canvas_row_eq(&c, 0, &c, 1));
	canvas_resize(&copy, 3, 4);
	for (int row = 0; row < 3; row++)
		canvas_paste(&copy, row, 0, &c, row);
	check_print(&copy, " a\xCC\x80\xCC\x81\xCC\x82\xCC\x83\n"
	    " a\xCC\x80\xCC\x81\xCC\x82\xCC\x84\n"
	    " a\xCC\x80\xCC\x81\xCC\x82\xCC\x83\n");
	canvas_puts(&c, all, 1, 1, "b", STYLE_TEXT);
	assert_false(canvas_row_eq(&c, 1, &copy, 1));
	canvas_puts(&copy, all, 1, 1, "b", STYLE_TEXT);
	assert_true(canvas_row_eq(&c, 1, &copy, 1));
	canvas_free(&c);
	canvas_free(&copy);
}

/* What is drawn in two rows of a frame that show these numbers. */
static void
draw_rows(Canvas *c, uint64_t first, uint64_t second, const char *text)
{
	Rect all = { 0, 0, 2, 6 };

	canvas_begin(c, 2, 6);
	canvas_begin_row(c, 0, first);
	canvas_begin_row(c, 1, second);
	for (int row = 0; row < 2; row++) {
		canvas_puts(c, all, row, 0, text, STYLE_TEXT);
		canvas_fill(c, (Rect){ row, 0, 1, 1 }, STYLE_BAR);
		canvas_tile(c, (Rect){ row, 5, 1, 1 }, "|", STYLE_RULE);
	}
	canvas_restyle(c, all, *text == 'a' ? STYLE_NAME : STYLE_DIM);
}

static void
test_closed_rows_stay(void **unused)
{
	Canvas c = {0}, other = {0};

	(void)unused;
	draw_rows(&c, 7, 0, "abc");
	draw_rows(&c, 7, 0, "xyz東");
	check_print(&c, " bc  |\n yz東|\n");
	assert_int_equal(c.cells[1].style, STYLE_NAME);
	assert_int_equal(c.cells[7].style, STYLE_DIM);
	canvas_resize(&other, 1, 6);
	canvas_puts(&other, canvas_rect(&other), 0, 0, "pasted", STYLE_TEXT);
	canvas_paste(&c, 0, 0, &other, 0);
	draw_rows(&c, 8, 7, "d");
	check_print(&c, "     |\n     |\n");
	draw_rows(&c, 7, 7, "efg");
	check_print(&c, " fg  |\n     |\n");
	/* Nothing stays of another size, nor where it was cleared. */
	canvas_clear(&c);
	draw_rows(&c, 7, 7, "hi");
	check_print(&c, " i   |\n i   |\n");
	canvas_resize(&c, 3, 6);
	draw_rows(&c, 7, 7, "kl");
	check_print(&c, " l   |\n l   |\n");
	canvas_free(&c);
	canvas_free(&other);
}

/* The same cells, whether text is drawn at once or glyph by glyph. */
static void
test_plain_text_cuts_wide_glyphs(void **unused)
{
	Canvas c = {0};

	(void)unused;
	canvas_resize(&c, 1, 8);
	Rect all = canvas_rect(&c);

	canvas_puts(&c, all, 0, 0, "東京都庁", STYLE_TEXT);
	canvas_puts(&c, all, 0, 1, "a  b", STYLE_TEXT);
	check_print(&c, " a  b 庁\n");
	canvas_puts(&c, all, 0, 0, "東京都庁", STYLE_TEXT);
	canvas_fill(&c, (Rect){ 0, 3, 1, 2 }, STYLE_BAR);
	check_print(&c, "東    庁\n");
	canvas_puts(&c, (Rect){ 0, 2, 1, 3 }, 0, 0, "123456", STYLE_TEXT);
	check_print(&c, "東345 庁\n");
	canvas_tile(&c, (Rect){ 0, 1, 1, 2 }, "─", STYLE_RULE);
	check_print(&c, " ──45 庁\n");
	canvas_free(&c);
}

static void
test_controls_become_tokens(void **unused)
{
	Canvas c = {0};

	(void)unused;
	canvas_resize(&c, 1, 40);
	canvas_puts(&c, canvas_rect(&c), 0, 0,
	    "a\033]52;c;eA==\ab\u202Ec\x9b", STYLE_TEXT);
	for (int i = 0; i < c.cols; i++)
		for (int b = 0; b < c.cells[i].len; b++)
			assert_true((unsigned char)canvas_cell(&c, 0, i).ptr[b] >= ' ');
	check_print(&c, "a^[]52;c;eA==^Gb<U+202E>c<9B>\n");
	canvas_free(&c);
}

static void
test_fill(void **unused)
{
	Slice rest = SLICE("one two  three-and-more four"), line;

	(void)unused;
	assert_true(fill_next(&rest, 7, &line));
	assert_true(slice_eq(line, SLICE("one two")));
	assert_true(fill_next(&rest, 7, &line));
	assert_true(slice_eq(line, SLICE("three-a")));
	assert_true(fill_next(&rest, 100, &line));
	assert_true(slice_eq(line, SLICE("nd-more four")));
	assert_false(fill_next(&rest, 7, &line));
}

/* --- wrapping --- */

static void
wrap_text(const char *text, bool verbatim, int cols, LineVec *lines)
{
	Block block = { .span = { 0, (uint32_t)strlen(text) },
	    .verbatim = verbatim };
	ArticleBody body = { .text = slice_of(text), .blocks = &block,
	    .block_count = 1 };

	wrap_article(&body, (Glosses){0}, cols, lines);
}

static void
check_wrap(const char *text, bool verbatim, int cols, const char *expected)
{
	LineVec lines = {0};
	Buffer out = {0};

	wrap_text(text, verbatim, cols, &lines);
	for (size_t i = 0; i < lines.len; i++) {
		buffer_add(&out, slice_span(slice_of(text),
		    lines.at[i].span));
		buffer_putc(&out, '|');
	}
	assert_string_equal(buffer_cstr(&out), expected);
	buffer_free(&out);
	vec_free(&lines);
}

static void
test_wrap(void **unused)
{
	(void)unused;
	check_wrap("one two three four", false, 9, "one two|three|four|");
	check_wrap("one two three", false, 80, "one two three|");
	check_wrap("incomprehensibilities", false, 8,
	    "incompre|hensibil|ities|");
	check_wrap("12345678 x", false, 8, "12345678|x|");
	check_wrap("12345678  \n x", false, 8, "12345678|x|");
	check_wrap("東京都庁 前 x", false, 8, "東京都庁|前 x|");
	check_wrap("a  b\n c", true, 8, "a  b| c|");
	check_wrap("x", false, 0, "x|");
}

static void
test_every_offset_has_its_line(void **unused)
{
	const char *text = "Some words of quite different lengths, "
	    "incomprehensibilities among them, so that lines end variously.";
	LineVec lines = {0};

	(void)unused;
	for (int cols = WRAP_MIN_COLS; cols < 60; cols++) {
		wrap_text(text, false, cols, &lines);
		for (size_t i = 0; i < lines.len; i++) {
			Span s = lines.at[i].span;

			assert_true(s.end > s.start);
			assert_true((int)(s.end - s.start) <= cols);
			assert_int_equal(wrap_line_of(&lines, s.start), i);
			assert_int_equal(wrap_line_of(&lines, s.end - 1), i);
		}
	}
	vec_free(&lines);
}

static void
test_markup_is_not_shown(void **unused)
{
	const char *text = "A **bold** word";
	Block block = { .span = { 0, 15 } };
	Span markup[] = { { 2, 4 }, { 8, 10 } };
	ArticleBody body = { .text = slice_of(text), .blocks = &block,
	    .block_count = 1, .markup = markup, .markup_count = 2 };
	WrapIter it = wrap_iter(&body, block.span, false);
	Buffer out = {0};
	Glyph g;

	(void)unused;
	while (wrap_next(&it, &g))
		buffer_add(&out, (Slice){ g.bytes, g.len });
	assert_string_equal(buffer_cstr(&out), "A bold word");
	buffer_free(&out);
}

/* --- finding --- */

static void
test_steps_over_spans(void **unused)
{
	Span at[] = { { 2, 4 }, { 7, 9 }, { 7, 12 }, { 20, 21 } };
	Spans s = SPANS(at, 4);
	uint32_t to = 99;

	(void)unused;
	assert_int_equal(spans_from(s, 0), 0);
	assert_int_equal(spans_from(s, 7), 1);
	assert_int_equal(spans_from(s, 21), 4);
	assert_int_equal(spans_over(s, 3), 0);
	assert_int_equal(spans_over(s, 4), 4);
	assert_int_equal(spans_over(s, 1), 4);
	assert_true(spans_step(s, 2, 1, 2, &to));
	assert_int_equal(to, 20);
	assert_true(spans_step(s, 20, -1, 2, &to));
	assert_int_equal(to, 2);
	assert_false(spans_step(s, 0, 1, 999999, &to));
	assert_int_equal(to, 20);
	to = 99;
	assert_false(spans_step(s, 20, 1, 1, &to));
	assert_int_equal(to, 99);
}

typedef struct {
	Arena arena;
	ArticleBody body;
	Haystack haystack;
	Needle needle;
} Finding;

static void
look_for(Finding *f, const char *words)
{
	haystack_make(&f->haystack, &f->body, &f->arena);
	f->needle = needle_make(&f->arena, slice_of(words));
}

static void
check_find(Finding *f, const char *words, uint32_t from, uint32_t before,
    const char *expected)
{
	Span hit;

	look_for(f, words);
	bool found = haystack_find(&f->haystack, &f->needle, from, before, &hit);

	assert_int_equal(found, expected != NULL);
	if (found)
		assert_true(slice_eq(slice_span(f->body.text, hit),
		    slice_of(expected)));
}

static void
test_finds_what_is_shown(void **unused)
{
	Block blocks[] = { { .span = { 0, 11 }, .kind = BLOCK_HEADER },
	    { .span = { 13, 35 } }, { .span = { 37, 61 } } };
	Span markup[] = { { 19, 20 }, { 27, 28 }, { 37, 38 }, { 45, 61 } };
	Finding f = { .body = { .text = SLICE("Title: port\n\n"
	    "place *without* a port\n\n[The sea](http://port.x)"),
	    .blocks = blocks, .block_count = 3,
	    .markup = markup, .markup_count = 4 } };

	(void)unused;
	check_find(&f, "place without a", 0, 99, "place *without* a");
	check_find(&f, "without", 0, 99, "without");
	check_find(&f, "port", 0, 99, "port");
	check_find(&f, "port", 32, 99, NULL);
	check_find(&f, "port", 0, 31, NULL);
	check_find(&f, "port", 0, 32, "port");
	check_find(&f, "http", 0, 99, NULL);
	check_find(&f, "port the sea", 0, 99, "port\n\n[The sea");
	f.body.markup_count = 0;
	check_find(&f, "port.x", 0, 99, "port.x");
	check_find(&f, "title", 0, 99, NULL);
	f.body = (ArticleBody){0};
	check_find(&f, "port", 0, 99, NULL);
	haystack_free(&f.haystack);
	arena_free(&f.arena);
}

static void
check_tally(Finding *f, uint32_t pos, size_t at, bool on)
{
	Tally t = haystack_tally(&f->haystack, &f->needle, pos);

	assert_int_equal(t.all, 5);
	assert_int_equal(t.at, at);
	assert_int_equal(t.on, on);
	assert_false(t.more);
}

static void
check_step(Finding *f, uint32_t from, int step, long count, uint32_t expected)
{
	uint32_t to = 0;

	assert_true(haystack_step(&f->haystack, &f->needle, from, step, count,
	    &to));
	assert_int_equal(to, expected);
}

static void
test_steps_around_the_end(void **unused)
{
	Buffer text = {0};
	uint32_t at[5], to;
	Finding f = {0};

	(void)unused;
	for (int i = 0; i < 5; i++) {
		for (int n = 0; n < 3000 * i; n++)
			buffer_puts(&text, "- ");
		at[i] = (uint32_t)text.len;
		buffer_puts(&text, "quay ");
	}
	f.body.text = buffer_slice(&text);
	look_for(&f, "Quay");
	assert_true(haystack_has_loosely(&f.haystack, &f.needle));
	assert_false(haystack_step(&f.haystack, &f.needle, 0, -1, 7, &to));
	look_for(&f, "quay");
	for (int from = 0; from < 5; from++)
		for (int n = 1; n < 30; n++) {
			check_step(&f, at[from], 1, n, at[(from + n) % 5]);
			check_step(&f, at[from], -1, n,
			    at[(from + 30 - n) % 5]);
		}
	check_tally(&f, at[0], 1, true);
	check_tally(&f, at[1] + 1, 2, false);
	check_tally(&f, at[4], 5, true);
	check_step(&f, at[1] + 1, -1, 1, at[1]);
	check_step(&f, at[0], 1, 1000000003, at[3]);
	check_step(&f, at[0], -1, 1000000003, at[2]);
	look_for(&f, "Pier");
	assert_false(haystack_has_loosely(&f.haystack, &f.needle));
	look_for(&f, "pier");
	assert_false(haystack_step(&f.haystack, &f.needle, 9, 1, 3, &to));
	assert_false(haystack_step(&f.haystack, &f.needle, 9, -1, 3, &to));
	haystack_free(&f.haystack);
	arena_free(&f.arena);
	buffer_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_is_clipped),
		cmocka_unit_test(test_wide_glyphs_break_cleanly),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_marks_make_glyphs_long),
		cmocka_unit_test(test_closed_rows_stay),
		cmocka_unit_test(test_plain_text_cuts_wide_glyphs),
		cmocka_unit_test(test_controls_become_tokens),
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_every_offset_has_its_line),
		cmocka_unit_test(test_markup_is_not_shown),
		cmocka_unit_test(test_steps_over_spans),
		cmocka_unit_test(test_finds_what_is_shown),
		cmocka_unit_test(test_steps_around_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
