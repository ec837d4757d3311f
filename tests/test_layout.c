/* SPDX-License-Identifier: MIT */
#include "check.h"

#include "ui/layout.h"
#include "ui/list.h"
#include "ui/list_view.h"

static void
test_kinds(void **unused)
{
	LayoutWish wish = {0};

	(void)unused;
	assert_int_equal(layout_make(24, 80, &wish).kind, LAYOUT_STACKED);
	assert_int_equal(layout_make(40, 109, &wish).kind, LAYOUT_STACKED);
	assert_int_equal(layout_make(40, 110, &wish).kind, LAYOUT_COLUMNS);
	assert_false(layout_make(40, 159, &wish).three);
	assert_true(layout_make(60, 160, &wish).three);
	assert_int_equal(layout_make(24, 59, &wish).kind, LAYOUT_SINGLE);
	assert_int_equal(layout_make(17, 200, &wish).kind, LAYOUT_SINGLE);
	assert_true(layout_make(4, 80, &wish).too_small);
	assert_true(layout_make(5, 19, &wish).too_small);
	assert_false(layout_make(5, 20, &wish).too_small);
	wish.kind = LAYOUT_STACKED;
	assert_int_equal(layout_make(60, 200, &wish).kind, LAYOUT_STACKED);
}

static bool
overlap(Rect a, Rect b)
{
	return a.row < b.row + b.rows && b.row < a.row + a.rows &&
	    a.col < b.col + b.cols && b.col < a.col + a.cols;
}

static void
check_panes(int rows, int cols, const LayoutWish *wish)
{
	Layout l = layout_make(rows, cols, wish);

	for (PaneId a = 0; a < PANES; a++) {
		Rect r = l.pane[a];

		if (r.rows == 0)
			continue;
		assert_true(r.rows > 0 && r.cols > 0);
		assert_true(r.row >= 1 && r.row + r.rows <= rows - 1);
		assert_true(r.col >= 0 && r.col + r.cols <= cols);
		for (PaneId b = a + 1; b < PANES; b++)
			assert_false(l.pane[b].rows > 0 &&
			    overlap(r, l.pane[b]));
	}
	if (!l.too_small)
		assert_true(l.pane[wish->focused].rows > 0);
}

/* Whatever is asked of whatever size, panes lie inside the screen and never
 * over each other, and the one with the keys is shown. */
static void
test_panes_fit(void **unused)
{
	static const int shares[] = { 0, 5, -5, 60, -60, 9999, -9999 };
	LayoutWish wish = {0};

	(void)unused;
	for (int rows = 0; rows < 70; rows += 3)
		for (int cols = 0; cols < 230; cols += 7)
			for (int i = 0; i < 7 * 7 * PANES * LAYOUTS; i++) {
				for (int k = 0; k < LAYOUTS; k++) {
					wish.share[k] = shares[i % 7];
					wish.split[k] = shares[i / 7 % 7];
				}
				wish.focused = (PaneId)(i / 49 % PANES);
				wish.kind = (LayoutKind)(i / 147);
				wish.zoomed = (rows + cols) % 4 == 0;
				check_panes(rows, cols, &wish);
			}
}

static void
test_names(void **unused)
{
	(void)unused;
	for (LayoutKind k = 0; k < LAYOUTS; k++)
		assert_int_equal(layout_named(slice_of(layout_name(k))), k);
	assert_int_equal(layout_named(SLICE("round")), LAYOUTS);
}

static List
list_of(const long long *ids, size_t n)
{
	List l = {0};

	for (size_t i = 0; i < n; i++)
		vec_push(&l.ids, ids[i]);
	list_settle(&l, 0);
	return l;
}

static void
test_list_skips_headings(void **unused)
{
	static const long long ids[] = { -1, 10, 11, -2, 12, -3 };
	List l = list_of(ids, 6);

	(void)unused;
	assert_int_equal(list_selected(&l), 10);
	list_move(&l, 2);
	assert_int_equal(list_selected(&l), 12);
	list_move(&l, 5);
	assert_int_equal(list_selected(&l), 12);
	list_move(&l, -1);
	assert_int_equal(list_selected(&l), 11);
	list_nth(&l, 3);
	assert_int_equal(list_selected(&l), 12);
	list_nth(&l, 1);
	assert_int_equal(list_selected(&l), 10);
	list_nth(&l, 0);
	assert_int_equal(list_selected(&l), 12);
	list_free(&l);
}

static void
test_list_stays_visible(void **unused)
{
	List l = {0};

	(void)unused;
	for (long long id = 1; id <= 100; id++)
		vec_push(&l.ids, id);
	for (int step = 0; step < 500; step++) {
		list_move(&l, step * 37 % 41 - 20);
		list_show(&l, 7, 1);
		assert_true(l.top <= l.cursor && l.cursor < l.top + 7);
		assert_true(l.top + 7 <= 100);
	}
	vec_clear(&l.ids);
	list_settle(&l, 5);
	list_show(&l, 7, 1);
	assert_int_equal(list_selected(&l), 0);
	list_move(&l, 3);
	list_nth(&l, 2);
	assert_int_equal(list_selected(&l), 0);
	list_free(&l);
}

/* By more rows than one at a time, and yet none is left out by paging. */
static void
test_list_scrolls_by_steps(void **unused)
{
	List l = {0};
	size_t seen = 7;

	(void)unused;
	for (long long id = 1; id <= 100; id++)
		vec_push(&l.ids, id);
	list_move(&l, 6);
	list_show(&l, 7, 3);
	assert_int_equal(l.top, 0);
	list_move(&l, 1);
	list_show(&l, 7, 3);
	assert_int_equal(l.top, 3);
	list_move(&l, -5);
	list_show(&l, 7, 3);
	assert_int_equal(l.top, 0);
	for (int page = 0; page < 20; page++) {
		list_page(&l, 6);
		list_show(&l, 7, 3);
		assert_true(l.top <= seen);
		assert_true(l.top <= l.cursor && l.cursor < l.top + 7);
		seen = l.top + 7;
	}
	assert_int_equal(seen, 100);
	for (int step = 0; step < 500; step++) {
		list_move(&l, step * 37 % 41 - 20);
		list_show(&l, 7, 3);
		assert_true(l.top <= l.cursor && l.cursor < l.top + 7);
		assert_true(l.top + 7 <= 100);
	}
	list_free(&l);
}

/* Further lines of the selected row are shown too, as many as fit. */
static void
test_list_shows_all_lines(void **unused)
{
	static const long long ids[] = { -1, 1, 2, -LIST_LINE - 2, 3,
		-LIST_LINE - 3, -2 * LIST_LINE - 3 };
	List l = list_of(ids, 7);

	(void)unused;
	list_nth(&l, 0);
	list_show(&l, 4, 1);
	assert_int_equal(l.top, 3);
	list_show(&l, 2, 1);
	assert_int_equal(l.top, 4);
	list_show(&l, 1, 1);
	assert_int_equal(l.top, 4);
	list_move(&l, -1);
	list_show(&l, 3, 1);
	assert_int_equal(l.top, 2);
	list_nth(&l, 1);
	list_show(&l, 3, 1);
	assert_int_equal(l.top, 0);
	list_free(&l);
}

static void
test_list_keeps_its_place(void **unused)
{
	static const long long ids[] = { 5, 6, 7, 8 };
	List l = list_of(ids, 4);

	(void)unused;
	assert_true(list_select(&l, 7));
	vec_clear(&l.ids);
	vec_push(&l.ids, 8);
	vec_push(&l.ids, 7);
	list_settle(&l, 7);
	assert_int_equal(list_selected(&l), 7);
	list_settle(&l, 99);
	assert_int_equal(list_selected(&l), 7);
	list_free(&l);
}

/* Ten rows, called after their numbers; later also a new first one, which
 * moves the ids of all others on by one. */
static bool
fetch_numbers(ListView *v, Slice filter, IdVec *out, Err *err)
{
	(void)err;
	for (long long id = 1; id <= 10 + v->kind; id++) {
		char name = (char)('a' + id - 1 - v->kind);

		if (slice_find((Slice){ &name, 1 }, filter, 0) != SIZE_MAX)
			vec_push(out, id);
	}
	return true;
}

static bool
number_row(ListView *v, ListRow *r, Err *err)
{
	(void)err;
	r->key = arena_printf(&v->arena, "%lld", r->id - v->kind);
	return true;
}

static long long
find_number(const ListView *v, Slice key)
{
	uint32_t n;

	return slice_uint(key, &n) ? n + v->kind : 0;
}

static bool
follow_number(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_ENTITY, .id = id };
	return true;
}

static const ListClass numbers = { .fetch = fetch_numbers,
	.row = number_row, .follow = follow_number, .find = find_number };

static Did
do_in(ListView *v, CommandId id, int count, Jump *out)
{
	Command cmd = { .id = id, .count = count };
	Err err;

	return v->view.class->command(&v->view, &cmd, out, &err);
}

/* Enter means what the list has now, not what was drawn last. */
static void
test_list_is_fetched_first(void **unused)
{
	Session s = { .signs = signs(false) };
	ListView v;
	Pane pane = { .rows = 5, .cols = 20 };
	Jump out;
	Err err;

	(void)unused;
	list_view_init(&v, &numbers, &s);
	assert_true(v.view.class->layout(&v.view, pane, &err));
	list_view_filter(&v, SLICE("g"));
	assert_int_equal(do_in(&v, CMD_FOLLOW, 0, &out), DID_JUMP);
	assert_int_equal(out.id, 7);
	list_view_filter(&v, SLICE(""));
	assert_true(v.view.class->layout(&v.view, pane, &err));
	v.kind = 1;
	v.view.class->refresh(&v.view);
	assert_int_equal(do_in(&v, CMD_FOLLOW, 0, &out), DID_JUMP);
	assert_int_equal(out.id, 8);
	list_view_free(&v);
}

static void
test_list_search(void **unused)
{
	Session s = { .needle = { .query = SLICE_INIT("") } };
	ListView v;
	Jump out;
	Err err;

	(void)unused;
	list_view_init(&v, &numbers, &s);
	assert_int_equal(do_in(&v, CMD_SEARCH_NEXT, 0, &out), DID_FAIL);
	assert_true(v.view.class->seek(&v.view, &err));
	s.needle.query = SLICE("d");
	assert_true(v.view.class->seek(&v.view, &err));
	assert_int_equal(list_selected(&v.list), 4);
	s.needle.query = SLICE("z");
	assert_false(v.view.class->seek(&v.view, &err));
	assert_string_equal(err.text, "Nothing in this list has \"z\".");
	s.needle.query = SLICE("b");
	assert_int_equal(do_in(&v, CMD_SEARCH_PREV, 3, &out), DID);
	assert_int_equal(list_selected(&v.list), 2);
	Tally t = v.view.class->tally(&v.view);

	assert_int_equal(t.all, 1);
	assert_int_equal(t.at, 1);
	assert_true(t.on && !t.more);
	list_view_free(&v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_panes_fit),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_list_skips_headings),
		cmocka_unit_test(test_list_stays_visible),
		cmocka_unit_test(test_list_scrolls_by_steps),
		cmocka_unit_test(test_list_shows_all_lines),
		cmocka_unit_test(test_list_keeps_its_place),
		cmocka_unit_test(test_list_is_fetched_first),
		cmocka_unit_test(test_list_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
