/* SPDX-License-Identifier: MIT */
#include "tell.h"

static void
test_same_day(void **state)
{
	(void)state;
	tell(0, 90, "ABaxy");
	tell(1, 90, "ABauv");
	tell(2, 90, "CDbpq");
	tell(3, 80, "ABaxy");
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_false(are_one(0, 2));
	assert_false(are_one(0, 3));
	assert_int_equal(event_of(0)->report_count, 2);
	assert_false(event_of(0)->planned);
	assert_false(event_of(0)->dates_differ);
}

/* "The first round" is told in other words, and of a longer time. */
static void
test_counted_alike(void **state)
{
	(void)state;
	tell(0, 62, "1aghijkl")->latest = 92;
	tell(1, 84, "1amnopqr")->latest = 85;
	tell(2, 70, "astuvwxy")->latest = 92;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_false(are_one(0, 2));
}

/* In one article two days are two things. */
static void
test_one_article(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz");
	tell(0, 91, "ABaxyz");
	tell_others();
	find();
	assert_false(are_one(0, 1));
}

static void
test_speakers(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < 4; i++) {
		EventTelling *t = tell(i, 90, i == 3 ? "Apqrst" : "ABaxyz");
		t->kind = TELLING_SAID;
		t->speaker = i == 1 ? 8 : 7;
	}
	tell_others();
	find();
	assert_false(are_one(0, 1));
	assert_true(are_one(0, 2));
	assert_false(are_one(0, 3));
}

/* The first round is not the second, however alike they are told. */
static void
test_counted(void **state)
{
	static const EventFigure first = { 'a', 1, true };
	static const EventFigure second = { 'a', 2, true };

	(void)state;
	EventTelling *t = tell(0, 90, "1ABaxyz");
	t->figures = &first;
	t->figure_count = 1;
	t = tell(1, 90, "2ABaxyz");
	t->figures = &second;
	t->figure_count = 1;
	tell_others();
	find();
	assert_false(are_one(0, 1));
}

static void
test_figures_differ(void **state)
{
	static const EventFigure twelve = { 'x', 12, false };
	static const EventFigure nine = { 'x', 9, false };

	(void)state;
	EventTelling *t = tell(0, 90, "ABaxyz");
	t->figures = &twelve;
	t->figure_count = 1;
	t = tell(1, 90, "ABaxyz");
	t->figures = &twelve;
	t->figure_count = 1;
	tell_others();
	find();
	assert_false(event_of(0)->figures_differ);
	all.at[1].figures = &nine;
	find();
	assert_true(are_one(0, 1));
	assert_true(event_of(0)->figures_differ);
}

/* What stands between two events does not make one of them. */
static void
test_no_chain(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < 3; i++)
		tell(i, 90, "ABCaxyz");
	tell(3, 90, "CDpqw");
	for (uint32_t i = 4; i < 7; i++)
		tell(i, 90, "DEFbpqrs");
	tell_others();
	find();
	assert_true(are_one(0, 2));
	assert_true(are_one(4, 6));
	assert_false(are_one(0, 4));
}

/* Only ever named beside something else: no event. */
static void
test_mentions(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz")->role = TOLD_MENTION;
	tell_others();
	find();
	assert_null(event_of(0));
	tell(2000, 90, "ABaxyz");
	find();
	assert_true(are_one(0, (uint32_t)all.len - 1));
	assert_int_equal(event_of(0)->reports[0].role, TOLD_MENTION);
}

static void
test_planned(void **state)
{
	(void)state;
	tell(0, 110, "ABaxyz");		/* after its publication */
	tell(1, 90, "CDbpqr")->role = TOLD_ANNOUNCED;
	all.at[1].put_off = true;
	tell_others();
	find();
	assert_true(event_of(0)->planned);
	assert_int_equal(event_of(0)->reports[0].role, TOLD_ANNOUNCED);
	assert_true(event_of(1)->planned);
	assert_true(event_of(1)->put_off);
	all.at[0].published = 111;
	find();
	assert_false(event_of(0)->planned);
}

static EventTelling *
tell_undated(uint32_t article, const char *features)
{
	EventTelling *t = tell(article, DAY_NONE, features);

	t->latest = DAY_NONE;
	return t;
}

/* A sentence without a time makes no event, but it may report one. */
static void
test_undated(void **state)
{
	(void)state;
	tell(0, 98, "ABaxyz");
	tell_undated(1, "ABaxyz");
	tell_undated(2, "CDbpq");
	tell_undated(3, "pqxy");	/* nobody is named */
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_null(event_of(2));
	assert_null(event_of(3));
}

/* It goes on from the sentence before: the rest of a speech, "The talks". */
static void
test_going_on(void **state)
{
	(void)state;
	EventTelling *t = tell(0, 98, "ABaxyz");
	t->kind = TELLING_SAID;
	t->speaker = 7;
	t->utterance = 3;
	t = tell_undated(0, "rst");
	t->speaker = 7;
	t->utterance = 3;
	t = tell_undated(0, "uvw");	/* another begins to speak */
	t->speaker = 8;
	t->utterance = 4;
	tell(1, 90, "EFbmno");
	t = tell_undated(1, "bkl");
	t->block = all.at[3].block;
	t->opening = OPENS_DEFINITE;
	t = tell_undated(1, "bij");	/* a new paragraph */
	t->opening = OPENS_DEFINITE;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_null(event_of(2));
	assert_true(are_one(3, 4));
	assert_null(event_of(5));
}

/* "..., he said on Tuesday": what stands before is of that day too. */
static void
test_going_back(void **state)
{
	(void)state;
	tell_undated(0, "rst")->utterance = 3;
	EventTelling *t = tell(0, 98, "ABaxyz");
	t->kind = TELLING_SAID;
	t->utterance = 3;
	tell_others();
	find();
	assert_true(are_one(0, 1));
}

/* The numbers of features mean nothing. */
static void
test_renumbered(void **state)
{
	static const char *const told[] = { "ABaxyz", "ABaxuv", "ABCaxy",
		"CDbpq", "CDbpqr", "DEbpr" };
	char first[64], again[64];

	(void)state;
	for (int turn = 0; turn < 2; turn++) {
		char *out = turn == 0 ? first : again;
		vec_clear(&all);
		for (uint32_t i = 0; i < 6; i++)
			tell(i, 90, told[i]);
		tell_others();
		if (turn == 1)
			for (size_t i = 0; i < 6; i++) {
				uint32_t *f =
				    (uint32_t *)all.at[i].features;
				for (uint32_t k = 0;
				    k < all.at[i].feature_count; k++)
					f[k] += f[k] >= 'p' ? 2 : 0;
			}
		find();
		for (uint32_t a = 0; a < 6; a++)
			for (uint32_t b = 0; b < 6; b++)
				out[a * 6 + b] = are_one(a, b) ? '1' : '0';
		out[36] = '\0';
	}
	assert_string_equal(first, again);
}

/* A crowd of tellings of one day costs in proportion to its size, and is one
 * event all the same. */
static void
test_crowd(void **state)
{
	uint64_t compared[2];

	(void)state;
	for (int turn = 0; turn < 2; turn++) {
		vec_clear(&all);
		for (uint32_t i = 0; i < (turn == 0 ? 2000u : 4000u); i++)
			tell(i, 90, "ABaxyz");
		find();
		compared[turn] = events.compared;
		assert_int_equal(events.count, 1);
		assert_int_equal(events.at[0].report_count, all.len);
	}
	assert_true(compared[1] <= 2 * compared[0] + 1000);
	assert_true(compared[1] <= all.len * 200);
}

static void
test_nothing(void **state)
{
	(void)state;
	find();
	assert_int_equal(events.count, 0);
	tell(0, 90, "");
	find();
	assert_int_equal(events.count, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_same_day), TEST(test_one_article), TEST(test_speakers),
		TEST(test_counted), TEST(test_counted_alike),
		TEST(test_figures_differ), TEST(test_no_chain),
		TEST(test_mentions), TEST(test_planned),
		TEST(test_undated), TEST(test_going_on),
		TEST(test_going_back), TEST(test_renumbered),
		TEST(test_crowd), TEST(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
