/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "xref/infer_day.h"

enum { ARTICLES_MAX = 8 };

/*
 * Articles parted by " // "; one that begins with "2026-02-04: " states its
 * day.  The days of the others, "-" for none.
 */
typedef struct {
	WhenVec found[ARTICLES_MAX];
	InferFrom from[ARTICLES_MAX];
	size_t count;
	Day stated[ARTICLES_MAX];
	size_t stated_count;
} Story;

static WhenRules *rules;

static void
add_article(Story *s, Slice text)
{
	size_t used;
	Day day = day_parse(text, &used);
	WhenBlock at = { .span = { 0, (uint32_t)text.len } };

	if (day != DAY_NONE && text.len > used && text.ptr[used] == ':') {
		s->stated[s->stated_count++] = day;
		return;
	}
	assert_true(s->count < ARTICLES_MAX);
	WhenVec *found = &s->found[s->count];
	when_find(rules, text, &at, found);
	s->from[s->count++] = (InferFrom){ found->at, found->len };
}

static void
read_story(Slice input, Story *s)
{
	const Slice mark = SLICE(" // ");

	*s = (Story){ 0 };
	for (size_t pos = 0; pos <= input.len;) {
		size_t end = slice_find(input, mark, pos);
		if (end == SIZE_MAX)
			end = input.len;
		add_article(s, slice_sub(input, pos, end));
		pos = end + mark.len;
	}
}

static void
story_free(Story *s)
{
	for (size_t i = 0; i < s->count; i++)
		vec_free(&s->found[i]);
}

static void
infer(Slice input, Buffer *got)
{
	InferredDay days[ARTICLES_MAX];
	Arena a = { 0 };
	Story s;
	char iso[16];

	read_story(input, &s);
	infer_days(s.from, s.count, s.stated, s.stated_count, &a, days);
	for (size_t i = 0; i < s.count; i++) {
		buffer_printf(got, "%s%s", i > 0 ? " " : "",
		    days[i].day == DAY_NONE ? "-" : day_iso(days[i].day, iso));
		assert_int_equal(days[i].why.len > 0,
		    days[i].day != DAY_NONE);
	}
	story_free(&s);
	arena_free(&a);
}

static void
test_days(void **state)
{
	(void)state;
	cases_run("inferred", infer);
}

static void
test_reasons(void **state)
{
	InferredDay day;
	Arena a = { 0 };
	Story s;

	(void)state;
	read_story(SLICE("2026-02-03: x // The mill burned on Wednesday. It "
	    "will be rebuilt, they said Thursday, and opens on Friday."), &s);
	infer_days(s.from, 1, s.stated, 1, &a, &day);
	assert_non_null(strstr(day.why.ptr, "its Wednesday is the day"));
	assert_non_null(strstr(day.why.ptr, "next best is "));
	story_free(&s);
	arena_free(&a);
}

/* Ten times the articles, at most about ten times the candidates. */
static void
test_many_articles(void **state)
{
	enum { MANY = 400 };
	InferFrom from[MANY];
	InferredDay days[MANY];
	Arena a = { 0 };
	Story s;

	(void)state;
	read_story(SLICE("The mill burned on Wednesday, and not on Sunday, "
	    "January 25. It was built in January 2026."), &s);
	for (int i = 0; i < MANY; i++)
		from[i] = s.from[0];
	infer_days(from, MANY, NULL, 0, &a, days);
	for (int i = 0; i < MANY; i++)
		assert_int_equal(days[i].day, days[0].day);
	assert_int_not_equal(days[0].day, DAY_NONE);
	infer_days(NULL, 0, NULL, 0, &a, days);
	story_free(&s);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_many_articles),
	};

	rules = when_rules_new(NULL);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	when_rules_free(rules);
	return failed;
}
