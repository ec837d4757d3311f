/* SPDX-License-Identifier: MIT */
/* Rows that are painted once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/picture.h"

/* Paints rows from top on, each of which shows its number and a text; returns
 * how many it had to. */
static int
paint(Picture *p, size_t top, int64_t first, const char *text)
{
	int painted = 0;
	Rect r;

	for (size_t n = top; n < top + 3; n++)
		if (picture_wants(p, n, first + (int64_t)n, &r)) {
			canvas_puts(&p->canvas, r, r.row, 0, text, STYLE_TEXT);
			painted++;
		}
	return painted;
}

static void
check_shown(const Picture *p, size_t top, const char *expected)
{
	Canvas c = {0};
	Buffer out = {0};

	canvas_resize(&c, 3, 8);
	for (int row = 0; row < 3; row++)
		picture_show(p, top + (size_t)row, &c, row, 1);
	canvas_print(&c, &out);
	assert_string_equal(buffer_cstr(&out), expected);
	buffer_free(&out);
	canvas_free(&c);
}

static void
test_rows_are_painted_once(void **unused)
{
	Picture p = {0};

	(void)unused;
	picture_fit(&p, 3, 4);
	assert_int_equal(paint(&p, 5, 1, "abcde"), 3);
	assert_int_equal(paint(&p, 5, 1, "x"), 0);
	check_shown(&p, 5, " abcd\n abcd\n abcd\n");
	/* One row further only that one is. */
	assert_int_equal(paint(&p, 6, 1, "x"), 1);
	check_shown(&p, 6, " abcd\n abcd\n x\n");
	assert_int_equal(paint(&p, 4, 1, "yz"), 2);
	check_shown(&p, 4, " yz\n yz\n abcd\n");
	picture_free(&p);
}

static void
test_other_looks_are_painted(void **unused)
{
	Picture p = {0};

	(void)unused;
	picture_fit(&p, 3, 4);
	paint(&p, 0, 1, "ab");
	assert_int_equal(paint(&p, 0, 9, "c"), 3);
	check_shown(&p, 0, " c\n c\n c\n");
	picture_forget(&p);
	assert_int_equal(paint(&p, 0, 9, "d"), 3);
	picture_fit(&p, 3, 4);
	assert_int_equal(paint(&p, 0, 9, "e"), 0);
	picture_fit(&p, 3, 5);
	assert_int_equal(paint(&p, 0, 9, "f"), 3);
	check_shown(&p, 0, " f\n f\n f\n");
	picture_free(&p);
}

static void
test_without_rows(void **unused)
{
	Picture p = {0};

	(void)unused;
	assert_int_equal(paint(&p, 7, 1, "a"), 0);
	check_shown(&p, 7, "\n\n\n");
	picture_fit(&p, 0, 4);
	assert_int_equal(paint(&p, 7, 1, "a"), 0);
	picture_free(&p);
}

/* Halves of wide glyphs do not stand alone at its edges. */
static void
test_wide_glyphs(void **unused)
{
	Picture p = {0};
	Canvas c = {0};
	Buffer out = {0};

	(void)unused;
	picture_fit(&p, 3, 4);
	paint(&p, 0, 1, "東京");
	canvas_resize(&c, 1, 6);
	canvas_puts(&c, canvas_rect(&c), 0, 0, "北北北", STYLE_TEXT);
	picture_show(&p, 0, &c, 0, 1);
	canvas_print(&c, &out);
	assert_string_equal(buffer_cstr(&out), " 東京\n");
	buffer_clear(&out);
	picture_show(&p, 0, &c, 0, 3);
	canvas_print(&c, &out);
	assert_string_equal(buffer_cstr(&out), " 東東\n");
	buffer_free(&out);
	canvas_free(&c);
	picture_free(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows_are_painted_once),
		cmocka_unit_test(test_other_looks_are_painted),
		cmocka_unit_test(test_without_rows),
		cmocka_unit_test(test_wide_glyphs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
