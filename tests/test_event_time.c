/* SPDX-License-Identifier: MIT */
/* Events by when they are told to have been. */
#include "tell.h"

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
	tell(0, 84, "Aghijkluv")->latest = 85;
	tell(1, 84, "Amnopqrsv")->latest = 85;
	tell_others();
	find();
	assert_true(are_one(0, 1));
	for (uint32_t i = 0; i < 12; i++)
		tell(100 + i, 84, "!")->latest = 85;
	find();
	assert_false(are_one(0, 1));
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

static EventTelling *
tell_until(uint32_t article, Day first, Day last, const char *features)
{
	EventTelling *t = tell(article, first, features);

	t->latest = last;
	return t;
}

/* "on Saturday", "last weekend", "in March": one meeting, in other words, when
 * the same people do the same thing. */
static void
test_coarser(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz");
	tell_until(1, 90, 91, "ABauvw");
	tell_until(2, 62, 92, "ABapqr");
	tell_until(3, 62, 92, "CDamno");	/* others */
	tell_until(4, 60, 94, "ABbghi");	/* something else */
	tell_others();
	find();
	assert_true(are_one(0, 1));
	assert_true(are_one(0, 2));
	assert_false(are_one(0, 3));
	assert_false(are_one(0, 4));
	assert_int_equal(event_of(0)->earliest, 90);
	assert_int_equal(event_of(0)->latest, 90);
	assert_false(event_of(0)->dates_differ);
}

/* "in March" is one of two meetings in March, and does not join them. */
static void
test_one_of_two(void **state)
{
	(void)state;
	tell(0, 70, "ABCaxyz");
	tell(1, 84, "ABDauvw");
	tell_until(2, 62, 92, "ABCaxpq");
	tell_others();
	find();
	assert_true(are_one(0, 2));
	assert_false(are_one(0, 1));
}

/* Two days that nobody tells of one thing are not joined by what is told of the
 * month. */
static void
test_no_bridge(void **state)
{
	(void)state;
	tell(0, 88, "ABaxyz");
	tell(1, 90, "ABauvw");
	tell_until(2, 62, 92, "ABapqr");
	tell_others();
	find();
	assert_false(are_one(0, 1));
	assert_false(event_of(0)->dates_differ);
}

/* A game that was played and the one of the next day. */
static void
test_next_day(void **state)
{
	(void)state;
	tell(0, 90, "ABaxyz");
	tell(1, 91, "ABaxyz")->role = TOLD_ANNOUNCED;
	tell_others();
	find();
	assert_false(are_one(0, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_intersection), TEST(test_within),
		TEST(test_dates_differ), TEST(test_rare_time),
		TEST(test_open), TEST(test_coarser), TEST(test_one_of_two),
		TEST(test_no_bridge), TEST(test_next_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
