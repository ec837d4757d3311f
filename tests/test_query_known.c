/* SPDX-License-Identifier: MIT */
/* What is asked of the index about entities and events. */
#include "sample.h"

#include <stdbool.h>

#include "store/location.h"
#include "store/query_entities.h"
#include "store/query_events.h"

/* --- entities ------------------------------------------------------------ */

static void
test_entities(void **state)
{
	(void)state;
	static const struct {
		EntityType type;
		EntityOrder order;
		const char *filter, *expected;
	} cases[] = {
		{ ENTITY_PERSON, ENTITIES_BY_MENTIONS, "", "1 4 3" },
		{ ENTITY_PERSON, ENTITIES_BY_ARTICLES, "", "1 4 3" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "", "4 3 1" },
		{ ENTITY_PERSON, ENTITIES_BY_FIRST, "", "1 4 3" },
		{ ENTITY_PLACE, ENTITIES_BY_FIRST, "", "2" },
		{ ENTITY_ORGANIZATION, ENTITIES_BY_NAME, "", "" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "anna", "4" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Mayor", "1" },
		{ ENTITY_PERSON, ENTITIES_BY_MENTIONS, "north", "1 4 3" },
		{ ENTITY_PERSON, ENTITIES_BY_FIRST, "%", "" },
		{ ENTITY_PERSON, ENTITIES_BY_SIDE, "", "1 4 3" },
		/* other scripts and spellings */
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "МАРА", "1" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Marah Lompt", "" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Marah Lynd", "1" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Лінд", "1" },
		{ ENTITY_PLACE, ENTITIES_BY_NAME, "Ashbee Port", "2" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Ashbee Port", "1" },
		{ ENTITY_PERSON, ENTITIES_BY_NAME, "Ly", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_entities(ix, cases[i].type, cases[i].order,
		    slice_of(cases[i].filter), &ids, &err), numbers(),
		    cases[i].expected);
}

static void
test_entity(void **state)
{
	(void)state;
	EntityRow row;

	OK(query_entity(ix, 1, &arena, &row, &err));
	assert_true(slice_eq(row.key, SLICE("keyofmar")));
	assert_true(slice_eq(row.name, SLICE("Mara Lind")));
	assert_true(slice_eq(row.side, SLICE("North")));
	assert_true(slice_eq(row.role, SLICE("mayor of Port Ashby")));
	assert_int_equal(row.type, ENTITY_PERSON);
	assert_int_equal(row.line, 7);
	assert_int_equal(row.mentions, 4);
	assert_int_equal(row.articles, 3);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(row.per_article[i].rank, i);
	assert_int_equal(row.per_article[0].article, id_of("2.md"));
	assert_int_equal(row.per_article[0].count, 2);
	OK(query_entity_brief(ix, 1, &arena, &row, &err));
	assert_int_equal(row.articles, 3);
	assert_null(row.per_article);
	OK(query_entity(ix, 3, &arena, &row, &err));
	assert_int_equal(row.mentions, 0);
	assert_int_equal(row.articles, 0);
	assert_int_equal(row.role.len, 0);
	assert_false(query_entity(ix, 77, &arena, &row, &err));
}

static void
test_entity_lists(void **state)
{
	(void)state;
	RoleRow *roles;
	VariantRow *forms;
	CompanyRow *company;
	Location *places;
	size_t n;

	OK(query_entity_roles(ix, 1, &arena, &roles, &n, &err));
	assert_int_equal(n, 3);
	assert_true(slice_eq(roles[1].role, SLICE("sailor")));
	assert_int_equal(roles[1].count, 0);
	assert_true(slice_eq(roles[2].role, SLICE("met in")));
	assert_int_equal(roles[2].count, 1);
	assert_int_equal(roles[2].at.article, id_of("2.md"));
	OK(query_entity_variants(ix, 1, &arena, &forms, &n, &err));
	assert_int_equal(n, 3);
	assert_true(slice_eq(forms[0].form, SLICE("Mara Lind")));
	assert_int_equal(forms[0].count, 2);
	assert_true(slice_eq(forms[1].form, SLICE("Mara")));
	assert_true(slice_eq(forms[2].form, SLICE("Mara LIND")));
	assert_int_equal(query_entity_named(ix, SLICE("mara")), 1);
	OK(query_entity_company(ix, 1, 9, &arena, &company, &n, &err));
	assert_int_equal(n, 1);
	assert_int_equal(company[0].entity, 2);
	assert_int_equal(company[0].count, 2);
	OK(query_entity_mentions(ix, 1, &arena, &places, &n, &err));
	assert_int_equal(n, 4);
	assert_int_equal(places[0].article, id_of("2.md"));
	assert_int_equal(places[1].span.start, 14);
	assert_int_equal(places[2].rank, 1);
	assert_int_equal(places[3].article, id_of("\xc3\xa4.txt"));
	OK(query_entity_mentions(ix, 3, &arena, &places, &n, &err));
	assert_int_equal(n, 0);
}

/* From one mention to the next it goes through all of them, and around. */
static void
test_entity_beside(void **state)
{
	(void)state;
	Location *places, at;
	size_t n;

	OK(query_entity_mentions(ix, 1, &arena, &places, &n, &err));
	for (size_t i = 0; i < n; i++) {
		const Location *after = &places[(i + 1) % n];
		const Location *before = &places[(i + n - 1) % n];
		OK(query_entity_beside(ix, 1, &places[i], false, &at, &err));
		assert_int_equal(at.article, after->article);
		assert_int_equal(at.rank, after->rank);
		assert_int_equal(at.span.start, after->span.start);
		assert_int_equal(at.span.end, after->span.end);
		OK(query_entity_beside(ix, 1, &places[i], true, &at, &err));
		assert_int_equal(at.article, before->article);
		assert_int_equal(at.span.start, before->span.start);
	}
	OK(query_entity_beside(ix, 3, &places[0], false, &at, &err));
	assert_int_equal(at.article, 0);
	OK(query_entity_beside(ix, 3, &places[0], true, &at, &err));
	assert_int_equal(at.article, 0);
}

/* Where it stands, in all and in one article. */
static void
test_entity_places(void **state)
{
	(void)state;
	size_t n;
	VariantRow *forms;
	OK(query_entity_spellings(ix, 1, &arena, &forms, &n, &err));
	assert_int_equal(n, 2);
	assert_true(slice_eq(forms[0].form, SLICE("Mara Lind")));
	assert_int_equal(forms[0].count, 3);
	assert_true(slice_eq(forms[1].form, SLICE("Mara")));

	Location first, last, in;
	OK(query_entity_ends(ix, 1, &first, &last, &err));
	assert_int_equal(first.article, id_of("2.md"));
	assert_int_equal(first.span.start, 0);
	assert_int_equal(last.article, id_of("\xc3\xa4.txt"));
	OK(query_entity_variant(ix, 1, SLICE("Mara"), &in, &err));
	assert_int_equal(in.span.start, 14);
	OK(query_entity_variant(ix, 1, SLICE("Mary"), &in, &err));
	assert_int_equal(in.article, 0);
	OK(query_entity_in(ix, 1, 1, &in, &err));
	assert_int_equal(in.article, id_of("1.txt"));
	OK(query_entity_in(ix, 1, 3, &in, &err));
	assert_int_equal(in.article, 0);
	OK(query_entity_ends(ix, 3, &first, &last, &err));
	assert_int_equal(first.article + last.article, 0);

	PerArticle *cells;
	OK(query_entity_cells(ix, 1, 0, 2, &arena, &cells, &n, &err));
	assert_int_equal(n, 2);
	assert_int_equal(cells[0].count, 2);
	assert_int_equal(cells[1].rank, 1);
	OK(query_entity_cells(ix, 1, 3, 9, &arena, &cells, &n, &err));
	assert_int_equal(n, 0);
	assert_int_equal(query_entity_most_in(ix, ENTITY_PERSON), 2);
	assert_int_equal(query_entity_most_in(ix, ENTITY_ORGANIZATION), 0);
}

static void
test_entity_named(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		int64_t id;
	} cases[] = {
		{ "Mara Lind", 1 }, { " mara  lind", 1 }, { "MARA", 1 },
		{ "keyofmar", 1 }, { "Port Ashby", 2 }, { "anna late", 4 },
		{ "Marah Lynd", 0 }, { "Lind", 0 }, { "", 0 }, { "%", 0 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(query_entity_named(ix,
		    slice_of(cases[i].name)), cases[i].id);
	assert_int_equal(query_entity_meant(ix, SLICE("mara")), 1);
	assert_int_equal(query_entity_meant(ix, SLICE("Marah Lynd")), 1);
	assert_int_equal(query_entity_meant(ix, SLICE("Мара Лінд")), 1);
	assert_int_equal(query_entity_meant(ix, SLICE("Лінд")), 0);
	assert_int_equal(query_entity_meant(ix, SLICE("")), 0);
}

/* --- events -------------------------------------------------------------- */

static void
test_events(void **state)
{
	(void)state;
	static const struct {
		EventOrder order;
		const char *filter;
		int64_t entity;
		const char *expected;
	} cases[] = {
		{ EVENTS_BY_DATE, "", 0, "3 4 2 1 5" },
		{ EVENTS_BY_REPORTS, "", 0, "1 4 3 2 5" },
		{ EVENTS_BY_TITLE, "", 0, "4 3 2 5 1" },
		{ EVENTS_BY_DATE, "TIDE", 0, "1" },
		{ EVENTS_BY_DATE, "2026-02", 0, "4 2 1 5" },
		{ EVENTS_BY_DATE, "", 1, "4 1" },
		{ EVENTS_BY_DATE, "", 2, "1" },
		{ EVENTS_BY_DATE, "", 3, "" },
		{ EVENTS_BY_TITLE, "month", 1, "4" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_events(ix, cases[i].order,
		    slice_of(cases[i].filter), cases[i].entity, &ids, &err),
		    numbers(), cases[i].expected);
}

/* With what the timeline's headings need, and of fewer of them. */
static void
test_event_days(void **state)
{
	(void)state;
	const EventChoice all = { .after = DAY_NONE };
	const EventChoice one = { .one_source = true, .after = DAY_NONE };
	const EventChoice late = { .after = day_of((Date){ 2026, 2, 3 }) };
	EventDay *days;
	size_t n;

	for (int o = 0; o < EVENT_ORDERS; o++) {
		OK(query_event_days(ix, (EventOrder)o, &all, &arena, &days, &n,
		    &err));
		OK(query_events(ix, (EventOrder)o, SLICE(""), 0, &ids, &err));
		assert_int_equal(n, ids.len);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(days[i].id, ids.at[i]);
	}
	/* Those without a report come last. */
	assert_true(days[0].reported != DAY_NONE);
	assert_int_equal(days[n - 1].reported, DAY_NONE);
	OK(query_event_days(ix, EVENTS_BY_DATE, &one, &arena, &days, &n,
	    &err));
	for (size_t i = 0; i < n; i++)
		assert_int_equal(days[i].articles, 1);
	assert_true(n > 0 && n < ids.len);
	const EventChoice apart = { .differ = true, .after = DAY_NONE };
	OK(query_event_days(ix, EVENTS_BY_DATE, &apart, &arena, &days, &n,
	    &err));
	assert_int_equal(n, 2);
	assert_int_equal(days[0].id, 4);
	assert_int_equal(days[1].id, 1);
	OK(query_event_days(ix, EVENTS_BY_DATE, &late, &arena, &days, &n,
	    &err));
	assert_true(n < ids.len);
	for (size_t i = 0; i < n; i++)
		assert_true(days[i].latest == DAY_NONE ||
		    days[i].latest > late.after);
}

static void
test_event(void **state)
{
	(void)state;
	EventRow row;
	Location *places;
	Slice *roles;
	size_t n;

	OK(query_event(ix, 1, &arena, &row, &err));
	assert_true(slice_eq(row.title, SLICE("Tide gate shut")));
	assert_true(slice_eq(row.status, SLICE("curated")));
	assert_int_equal(row.date.kind, EDTF_RANGE);
	assert_int_equal(row.latest - row.earliest, 1);
	assert_false(row.planned);
	assert_int_equal(row.reports, 3);
	assert_int_equal(row.articles, 2);
	assert_int_equal(row.per_article[0].article, id_of("2.md"));
	assert_int_equal(row.per_article[1].count, 2);
	OK(query_event(ix, 2, &arena, &row, &err));
	assert_true(row.planned);
	assert_int_equal(row.reports, 0);
	OK(query_event(ix, 3, &arena, &row, &err));
	assert_int_equal(row.earliest, DAY_MIN);
	assert_false(query_event(ix, 77, &arena, &row, &err));

	OK(query_event_reports(ix, 1, &arena, &places, &roles, &n, &err));
	assert_int_equal(n, 3);
	assert_int_equal(places[0].article, id_of("2.md"));
	assert_true(slice_eq(roles[0], SLICE("announced")));
	assert_int_equal(places[2].span.start, 18);

	EXPECT(query_event_entities(ix, 1, ENTITY_PERSON, &ids, &err),
	    numbers(), "1");
	EXPECT(query_event_entities(ix, 1, ENTITY_PLACE, &ids, &err),
	    numbers(), "2");
	EXPECT(query_event_entities(ix, 4, ENTITY_PLACE, &ids, &err),
	    numbers(), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_entity),
		cmocka_unit_test(test_entity_lists),
		cmocka_unit_test(test_entity_named),
		cmocka_unit_test(test_entity_beside),
		cmocka_unit_test(test_entity_places),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_event_days),
		cmocka_unit_test(test_event),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
