/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "xref/event.h"

/* Features of these tests: capitals are entities, the first small letters are
 * acts, the digits are counted, other small letters are words. */
enum { FEATURES = 128 };

static uint8_t kinds[FEATURES];
static Arena arena;
static VEC(EventTelling) all;
static Events events;

static int
setup(void **state)
{
	(void)state;
	for (int c = 'A'; c <= 'Z'; c++)
		kinds[c] = FEATURE_ENTITY;
	for (int c = 'a'; c <= 'f'; c++)
		kinds[c] = FEATURE_ACT;
	for (int c = '0'; c <= '9'; c++)
		kinds[c] = FEATURE_COUNTED;
	vec_clear(&all);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	vec_free(&all);
	return 0;
}

/* In ascending order, as they are given. */
static void
set_features(EventTelling *t, const char *features)
{
	uint32_t *copy = arena_new(&arena, uint32_t, strlen(features));

	for (size_t i = 0; features[i] != '\0'; i++)
		copy[i] = (unsigned char)features[i];
	t->features = t->core = copy;
	t->feature_count = t->core_count = (uint32_t)strlen(features);
}

/* A telling of one day, published on day 100; the sentence is the next of its
 * article. */
static EventTelling *
tell(uint32_t article, Day day, const char *features)
{
	EventTelling t = { .article = article, .published = 100,
		.sentence = { (uint32_t)all.len * 10,
		    (uint32_t)all.len * 10 + 9 },
		.earliest = day, .latest = day, .edtf = SLICE(""),
		.title = 50, .block = (uint32_t)all.len * 4 };

	set_features(&t, features);
	vec_push(&all, t);
	return &all.at[all.len - 1];
}

/* What nobody else tells, so that features are as rare as they mostly are. */
static void
tell_others(void)
{
	for (int i = 0; i < 40; i++)
		tell(1000 + (uint32_t)i, -1000 - 100 * i, "!");
}

static void
find(void)
{
	events_find(&(EventsIn){ all.at, all.len, kinds, FEATURES }, &arena,
	    &events);
}

/* The event that reports the telling, and how often it is one of them. */
static const EventFound *
event_of(uint32_t telling)
{
	const EventFound *found = NULL;

	for (size_t i = 0; i < events.count; i++)
		for (size_t k = 0; k < events.at[i].report_count; k++)
			if (events.at[i].reports[k].telling == telling &&
			    found == NULL)
				found = &events.at[i];
	return found;
}

static bool
are_one(uint32_t a, uint32_t b)
{
	return event_of(a) != NULL && event_of(a) == event_of(b);
}

/* --- tests --------------------------------------------------------------- */

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

/* The best interval is the one in which all agree. */
static void
test_intersection(void **state)
{
	(void)state;
	EventTelling *t = tell(0, 62, "ABaxyz");
	t->latest = 92;
	t->edtf = SLICE("a month");
	t = tell(1, 84, "ABaxyw");
	t->latest = 85;
	t->edtf = SLICE("two days");
	t = tell(2, 0, "ABaxyz");
	t->latest = 364;
	t->edtf = SLICE("a year");
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_true(are_one(0, 2));
	assert_int_equal(event_of(0)->earliest, 84);
	assert_int_equal(event_of(0)->latest, 85);
	assert_true(slice_eq(event_of(0)->edtf, SLICE("two days")));
}

/* Overlapping, and nobody tells just the overlap. */
static void
test_within(void **state)
{
	(void)state;
	tell(0, 80, "ABaxyz")->latest = 85;
	tell(1, 83, "ABaxyz")->latest = 88;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_true(slice_eq(event_of(0)->edtf,
	    SLICE("[1970-03-25..1970-03-27]")));
}

static void
test_dates_differ(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz");
	tell(1, 90, "ABaxyz");
	tell(2, 91, "ABaxyz");
	tell_others();
	find();
	assert_true(are_one(0, 2));
	assert_true(event_of(0)->dates_differ);
	assert_int_equal(event_of(0)->earliest, 90);
	assert_int_equal(event_of(0)->latest, 90);
}

/* Days of which only two articles tell are those of one thing, told in quite
 * other words. */
static void
test_rare_time(void **state)
{
	(void)state;
	tell(0, 84, "Aghijkv")->latest = 85;
	tell(1, 84, "Amnopqv")->latest = 85;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	for (uint32_t i = 0; i < 12; i++)
		tell(100 + i, 84, "!")->latest = 85;
	find();
	assert_false(are_one(0, 1));
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

/* Without a beginning or an end: no day is reckoned with. */
static void
test_open(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz")->earliest = DAY_MIN;
	tell(1, 90, "ABaxyz")->latest = DAY_MAX;
	tell(2, 95, "CDbpqr")->latest = DAY_MAX;
	tell(3, 80, "CDbpqr")->earliest = DAY_MIN;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_int_equal(event_of(0)->earliest, 90);
	assert_int_equal(event_of(0)->latest, 90);
	assert_false(are_one(2, 3));
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
		TEST(test_same_day), TEST(test_intersection),
		TEST(test_within), TEST(test_dates_differ),
		TEST(test_open), TEST(test_rare_time),
		TEST(test_one_article), TEST(test_speakers),
		TEST(test_counted), TEST(test_counted_alike),
		TEST(test_figures_differ),
		TEST(test_no_chain), TEST(test_mentions), TEST(test_planned),
		TEST(test_undated), TEST(test_going_on),
		TEST(test_going_back), TEST(test_renumbered),
		TEST(test_crowd), TEST(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
