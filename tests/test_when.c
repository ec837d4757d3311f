/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "annotate/when.h"
#include "text/edtf.h"

/* What is found in one block, and resolved. */
typedef struct {
	WhenVec found;
	WhenValue *values;
} Got;

static void
got_free(Got *g)
{
	vec_free(&g->found);
	free(g->values);
}

/* Blocks are parted by an empty line. */
static void
find_in(WhenRules *rules, Slice text, Day published, Got *g)
{
	WhenBlock at = { .block = 0 };

	*g = (Got){ 0 };
	for (size_t pos = 0; pos < text.len;) {
		size_t end = slice_find(text, SLICE("\n\n"), pos);
		if (end == SIZE_MAX)
			end = text.len;
		at.span = (Span){ (uint32_t)pos, (uint32_t)end };
		when_find(rules, text, &at, &g->found);
		pos = end + 2;
	}
	g->values = calloc(g->found.len + 1, sizeof g->values[0]);
	assert_non_null(g->values);
	when_resolve_all(g->found.at, g->found.len, published, g->values);
}

/* "2026-02-04 | text": the day of publication, "-" = none. */
static Day
split(Slice input, Slice *text)
{
	size_t bar = slice_find(input, SLICE(" | "), 0);
	size_t used;

	assert_true(bar != SIZE_MAX);
	*text = slice_sub(input, bar + 3, input.len);
	return day_parse(slice_sub(input, 0, bar), &used);
}

static WhenRules *rules;	/* of the running test */

/* "span = value MOD; span = value" */
static void
put_values(Slice input, Buffer *got)
{
	Slice text;
	Day published = split(input, &text);
	Got g;

	find_in(rules, text, published, &g);
	for (size_t i = 0; i < g.found.len; i++) {
		const char *mod = when_mod_name(g.values[i].mod);
		buffer_printf(got, "%s%.*s = %s%s%s", i > 0 ? "; " : "",
		    SLICE_ARG(slice_span(text, g.found.at[i].span)),
		    g.values[i].value, mod == NULL ? "" : " ",
		    mod == NULL ? "" : mod);
	}
	if (g.found.len == 0)
		buffer_puts(got, "-");
	got_free(&g);
}

/* "TYPE edtf earliest latest anchor", of the first. */
static void
put_interval(Slice input, Buffer *got)
{
	char earliest[16] = "..", latest[16] = "..", at[16];
	Slice text;
	Day published = split(input, &text);
	Got g;

	find_in(rules, text, published, &g);
	assert_true(g.found.len > 0);
	const WhenValue *v = &g.values[g.found.len - 1];
	if (v->earliest != DAY_MIN)
		day_iso(v->earliest, earliest);
	if (v->latest != DAY_MAX)
		day_iso(v->latest, latest);
	Edtf read;
	Err err;
	if (v->edtf[0] != '\0') {
		assert_true(edtf_parse(slice_of(v->edtf), &read, &err));
		assert_int_equal(read.earliest, v->earliest);
		assert_int_equal(read.latest, v->latest);
	}
	const char *by = anchor_by_name(v->anchor.by);
	buffer_printf(got, "%s %s %s %s", when_type_name(
	    g.found.at[g.found.len - 1].term.type),
	    v->edtf[0] == '\0' ? "-" : v->edtf,
	    v->edtf[0] == '\0' ? "-" : earliest,
	    v->edtf[0] == '\0' ? "-" : latest);
	if (by != NULL)
		buffer_printf(got, " %s%s%s", by,
		    v->anchor.at.grain == GRAIN_NONE ? "" : " ",
		    period_value(v->anchor.at, at));
	got_free(&g);
}

static void
test_values(void **state)
{
	(void)state;
	cases_run("when", put_values);
}

static void
test_intervals(void **state)
{
	(void)state;
	cases_run("when_edtf", put_interval);
}

/* A rule that no case needs is a rule that nobody would miss. */
static void
test_every_rule_is_needed(void **state)
{
	WhenRules *all = rules;
	int idle = 0;

	(void)state;
	for (int i = 0; i < when_rule_count(); i++) {
		rules = when_rules_new(when_rule_name(i));
		if (cases_differ("when", put_values) == 0) {
			print_error("no case needs %s\n", when_rule_name(i));
			idle++;
		}
		when_rules_free(rules);
	}
	rules = all;
	assert_int_equal(idle, 0);
}

static void
test_rule_names(void **state)
{
	(void)state;
	for (int i = 0; i < when_rule_count(); i++)
		assert_int_equal(when_rule_named(slice_of(when_rule_name(i))),
		    i);
	assert_int_equal(when_rule_named(SLICE("no such rule")), -1);
	assert_string_equal(when_rule_name(-1), "none");
}

static const char story[] = "On Wednesday, February 4, 2026, at 5 p.m., the "
    "late 1990s, 480 BC, next week, every second Sunday, more than two and a "
    "half years, the last weekend of July, three weeks ago. The next day she "
    "said \"today\" from Sunday to Sunday in the fall of 2022.";

static void
test_terms_come_back(void **state)
{
	Buffer line = { 0 };
	Got g;

	(void)state;
	find_in(rules, slice_of(story), DAY_NONE, &g);
	assert_true(g.found.len > 12);
	for (size_t i = 0; i < g.found.len; i++) {
		WhenTerm back;
		buffer_clear(&line);
		term_write(&g.found.at[i].term, &line);
		assert_true(term_read(buffer_slice(&line), &back));
		assert_memory_equal(&back, &g.found.at[i].term, sizeof back);
	}
	got_free(&g);
	buffer_free(&line);
}

static void
test_bad_terms_are_refused(void **state)
{
	static const char *const bad[] = {
		"", "rule=", "rule=weekday grain", "rule=weekday grain=99",
		"rule=weekday part=13", "rule=weekday shift=99999999999",
		"rule=weekday  day=1", "rule=weekday what=1", "day=1",
		"rule=weekday day=-1", "rule=weekday year=x",
	};
	WhenTerm t;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (term_read(slice_of(bad[i]), &t))
			fail_msg("taken: %s", bad[i]);
	assert_true(term_read(SLICE("rule=weekday grain=1 weekday=3"), &t));
}

/* Another day of publication needs no text. */
static void
test_terms_see_another_day(void **state)
{
	WhenValue moved[2];
	Got g;

	(void)state;
	find_in(rules, SLICE("On Wednesday he left for last month's fair."),
	    day_of((Date){ 2026, 2, 4 }), &g);
	assert_int_equal(g.found.len, 2);
	assert_string_equal(g.values[0].value, "2026-02-04");
	when_resolve_all(g.found.at, 2, day_of((Date){ 2024, 3, 1 }), moved);
	assert_string_equal(moved[0].value, "2024-02-28");
	assert_string_equal(moved[1].value, "2024-02");
	got_free(&g);
}

static void
test_why(void **state)
{
	Slice text = SLICE("She said on Tuesday that it took two days.");
	Buffer why = { 0 };
	Got g;

	(void)state;
	find_in(rules, text, day_of((Date){ 2026, 2, 4 }), &g);
	when_why(&g.found.at[0].term, slice_span(text, g.found.at[0].span),
	    g.values[0].anchor, &why);
	assert_string_equal(buffer_cstr(&why), "\"Tuesday\" is the likeliest "
	    "one seen from the day of publication, 2026-02-04, in a sentence "
	    "that looks back (rule weekday).");
	buffer_clear(&why);
	when_why(&g.found.at[1].term, slice_span(text, g.found.at[1].span),
	    g.values[1].anchor, &why);
	assert_string_equal(buffer_cstr(&why),
	    "\"two days\" tells how long (rule length).");
	got_free(&g);
	buffer_free(&why);
}

/* No clock, no time zone, no locale. */
static void
test_same_everywhere(void **state)
{
	static const char *const zones[] = { "UTC", "Asia/Tokyo",
		"America/Los_Angeles" };
	Slice input = SLICE("2026-02-04 | On Tuesday at 11:30 p.m. and 2.5 "
	    "hours later, today.");
	Buffer first = { 0 }, again = { 0 };

	(void)state;
	put_values(input, &first);
	for (size_t i = 0; i < 3; i++) {
		setenv("TZ", zones[i], 1);
		tzset();
		setlocale(LC_ALL, i == 1 ? "de_DE.UTF-8" : "C");
		buffer_clear(&again);
		put_values(input, &again);
		assert_string_equal(buffer_cstr(&first), buffer_cstr(&again));
	}
	setenv("TZ", "UTC", 1);
	setlocale(LC_ALL, "C");
	buffer_free(&first);
	buffer_free(&again);
}

/* --- hostile texts ------------------------------------------------------- */

/* The work that a text of about so many bytes makes. */
static uint64_t
work_of(const char *piece, size_t bytes)
{
	Buffer text = { 0 };
	Got g;

	while (text.len < bytes)
		buffer_puts(&text, piece);
	uint64_t before = when_rules_work(rules);
	find_in(rules, buffer_slice(&text), 0, &g);
	got_free(&g);
	buffer_free(&text);
	return when_rules_work(rules) - before;
}

static void
test_work_is_linear(void **state)
{
	static const char *const pieces[] = {
		"a", "1 ", "the ", "early late ", "over about nearly ",
		"January ", "23, ", "January 23, 24, ", "twenty-", "hundred ",
		"a hundred and ", "last next ", "Monday, ", "2026-01-01-",
		"2006-07-", "\"", "from Sunday to ", "1:1:1:1:", "999999999",
		"in the ", "( ", "p.m. ", "May I may ", "the last the past ",
		"to to ", "said Tuesday ", "\xE2\x80\x94", "two years and ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		uint64_t one = work_of(pieces[i], 20000);
		uint64_t four = work_of(pieces[i], 80000);
		if (four > 5 * one + 1000)
			fail_msg("\"%s\": %llu, then %llu", pieces[i],
			    (unsigned long long)one,
			    (unsigned long long)four);
	}
}

static void
test_odd_numbers(void **state)
{
	static const char *const odd[] = {
		"99999999999999999999 years ago", "0 years ago", "0000-00-00",
		"9999-12-31", "December 31, 9999", "in 9999 BC",
		"9999999 weeks ago", "the 99th century", "the 0th century",
		"25:61", "999.999 years ago", "999999 years later",
		"In 9000. 5000 years later", "In 9000 BC. 5000 years earlier",
		"February 29", "the 31st", "the 00th of May",
		"every 99999999th week", "the 99999999th century",
		"every 9999999 years", "9999.9999 days", "1,2,3,4",
		"a million million million years", "00 January 0000",
	};

	(void)state;
	for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
		for (Day day = -3000000; day <= 3000000; day += 1500000) {
			Got g;
			find_in(rules, slice_of(odd[i]), day, &g);
			for (size_t k = 0; k < g.found.len; k++)
				assert_true(strlen(g.values[k].value) > 0);
			got_free(&g);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_intervals),
		cmocka_unit_test(test_every_rule_is_needed),
		cmocka_unit_test(test_rule_names),
		cmocka_unit_test(test_terms_come_back),
		cmocka_unit_test(test_bad_terms_are_refused),
		cmocka_unit_test(test_terms_see_another_day),
		cmocka_unit_test(test_why),
		cmocka_unit_test(test_same_everywhere),
		cmocka_unit_test(test_work_is_linear),
		cmocka_unit_test(test_odd_numbers),
	};

	rules = when_rules_new(NULL);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	when_rules_free(rules);
	return failed;
}
