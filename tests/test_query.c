/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "entities.h"
#include "store/query.h"
#include "store/writer.h"
#include "text/fold.h"

static Index *ix;
static Arena arena;
static IdVec ids;
static Err err;

#define OK(call) do { if (!(call)) fail_msg("%s", err.text); } while (0)

typedef struct {
	const char *file, *title, *source, *text;
	Day published;
} Sample;

/* Ranks: 2.md, 1.txt, ä.txt, then the undated ones by file. */
static const Sample samples[] = {
	{ "1.txt", "The 100% Tide", "Harbour Post",
	    "Mara Lind spoke.\n\nPort Ashby's \"gate\" is shut.", 200 },
	{ "2.md", "a_tide", "", "Mara Lind and Mara met in Port Ashby.", 100 },
	{ "3.txt", "Zebra", "Daily", "Nobody here.", DAY_NONE },
	{ "0.txt", "Élan", "Daily", "gate gates gated", DAY_NONE },
	{ "\xc3\xa4.txt", "Ebb", "harbour post", "Mara LIND again", 200 },
};
enum { SAMPLES = sizeof samples / sizeof *samples };

static EntityIn
entity(EntityType type, const char *name, const char *key)
{
	return (EntityIn){ .key = slice_of(key), .type = type,
		.name = slice_of(name), .side = SLICE("North"), .line = 7 };
}

static void
put_entities(void)
{
	static const Slice short_name[] = { SLICE_INIT("Mara") };
	static const Slice roles[] = { SLICE_INIT("mayor of Port Ashby"),
		SLICE_INIT("sailor") };
	EntityIn in[] = {
		entity(ENTITY_PERSON, "Mara Lind", "keyofmar"),
		entity(ENTITY_PLACE, "Port Ashby", "keyofpor"),
		entity(ENTITY_PERSON, "Bo Nobody", "keyofbo0"),
		entity(ENTITY_PERSON, "\xc3\x81nna Late", "keyofann"),
	};

	in[0].aliases = short_name;
	in[0].alias_count = 1;
	in[0].roles = roles;
	in[0].role_count = 2;
	entities_put(ix, in, sizeof in / sizeof *in);
}

/* Every "Mara Lind" (any case), other "Mara" and "Port Ashby". */
static size_t
find_names(Slice text, Name *out)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++) {
		Slice rest = slice_sub(text, i, text.len);
		size_t len = 0;
		if (slice_eq_nocase(slice_sub(rest, 0, 9), SLICE("Mara Lind")))
			len = 9;
		else if (slice_starts(rest, SLICE("Mara")))
			len = 4;
		else if (slice_starts(rest, SLICE("Port Ashby")))
			len = 10;
		if (len == 0)
			continue;
		out[n++] = (Name){ .span = { (uint32_t)i, (uint32_t)(i + len) } };
		i += len;
	}
	return n;
}

static void
put_sample(const Sample *s)
{
	static Span markup[] = { { 0, 2 }, { 10, 12 } };
	Slice text = slice_of(s->text);
	Block block = { .span = { 0, (uint32_t)text.len },
		.kind = BLOCK_QUOTATION, .level = 2, .verbatim = true };
	Article art = { .text = text, .title = slice_of(s->title),
		.title_by = TITLE_HEADLINE, .source = slice_of(s->source),
		.author = SLICE("Eve"), .url = SLICE("x:y"),
		.published = s->published,
		.published_by = PUBLISHED_DATELINE,
		.published_why = SLICE("why"), .language = SLICE("en"),
		.encoding = ENCODING_LATIN1, .words = 4, .blocks = &block,
		.block_count = 1, .markup = markup, .markup_count = 2 };
	Name names[8];
	RoleSpan role = { .span = { 19, 25 }, .mention = 14 };
	IndexArticle in = { .file = { .file = slice_of(s->file) },
		.article = &art, .sentences = &block.span,
		.sentence_count = 1,
		.names = { .names = names,
		    .name_count = find_names(text, names),
		    .roles = &role,
		    .role_count = strcmp(s->file, "2.md") == 0 },
		.folded = fold_dup(&arena, text) };

	OK(index_put_article(ix, &in, &err));
}

static int64_t
id_of(const char *file)
{
	return query_article_of_file(ix, slice_of(file));
}

static void
put_event(int64_t id, const char *edtf, const char *title,
    const ReportIn *reports, size_t n)
{
	Edtf date;
	OK(edtf_parse(slice_of(edtf), &date, &err));
	EventIn in = { .id = id, .key = slice_of(title),
		.title = slice_of(title), .edtf = slice_of(edtf),
		.status = SLICE("curated"), .planned = id == 2,
		.earliest = date.earliest, .latest = date.latest,
		.reports = reports, .report_count = n, .line = 9 };

	OK(index_put_event(ix, &in, &err));
}

static void
put_events(void)
{
	const ReportIn reports[] = {
		{ id_of("1.txt"), { 0, 16 }, SLICE("report") },
		{ id_of("2.md"), { 0, 37 }, SLICE("announced") },
		{ id_of("1.txt"), { 18, 45 }, SLICE("report") },
		{ id_of("1.txt"), { 18, 45 }, SLICE("report") },
	};

	put_event(1, "2026-02-04/2026-02-05", "Tide gate shut", reports, 4);
	put_event(2, "2026-02-04", "Planned rest", NULL, 0);
	put_event(3, "../2026-01-01", "Before all", NULL, 0);
	put_event(4, "2026-02", "A month", reports, 1);
	put_event(5, "2026-02-04/..", "Still on", NULL, 0);
}

static int
setup(void **state)
{
	(void)state;
	ix = index_open(NULL, &err);
	assert_non_null(ix);
	OK(index_begin(ix, &err));
	for (size_t i = 0; i < SAMPLES; i++)
		put_sample(&samples[i]);
	put_entities();
	put_events();
	OK(index_put_problem(ix, SLICE("b.rec"), 12, SLICE("Two"), &err));
	OK(index_put_problem(ix, SLICE("b.rec"), 2, SLICE("100% bad"), &err));
	OK(index_put_problem(ix, SLICE("a.pdf"), 0, SLICE("No text"), &err));
	OK(index_settle(ix, &err));
	OK(index_set_complete(ix, &err));
	OK(index_commit(ix, &err));
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	index_close(ix);
	arena_free(&arena);
	vec_free(&ids);
	return 0;
}

/* The files of the list, joined by blanks. */
static const char *
files(void)
{
	static char text[256];
	ArticleRow row;

	text[0] = '\0';
	for (size_t i = 0; i < ids.len; i++) {
		OK(query_article(ix, ids.at[i], &arena, &row, &err));
		snprintf(text + strlen(text), sizeof text - strlen(text),
		    "%s%.*s", i > 0 ? " " : "", SLICE_ARG(row.file));
	}
	return text;
}

static const char *
numbers(void)
{
	static char text[256];

	text[0] = '\0';
	for (size_t i = 0; i < ids.len; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text),
		    "%s%lld", i > 0 ? " " : "", ids.at[i]);
	return text;
}

#define EXPECT(what, shown, expected) do { \
	OK(what); \
	assert_string_equal(shown, expected); \
} while (0)

/* --- articles ------------------------------------------------------------ */

static void
test_articles(void **state)
{
	(void)state;
	static const struct {
		ArticleOrder order;
		const char *filter, *expected;
	} cases[] = {
		{ ARTICLES_BY_DATE, "", "2.md 1.txt \xc3\xa4.txt 0.txt 3.txt" },
		{ ARTICLES_BY_FILE, "", "0.txt 1.txt 2.md 3.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_TITLE, "",
		    "2.md \xc3\xa4.txt 0.txt 1.txt 3.txt" },
		{ ARTICLES_BY_SOURCE, "",
		    "0.txt 3.txt 1.txt \xc3\xa4.txt 2.md" },
		{ ARTICLES_BY_DATE, "harbour", "1.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_FILE, " HARBOUR ", "1.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_TITLE, "daily", "0.txt 3.txt" },
		{ ARTICLES_BY_SOURCE, "eve", "0.txt 3.txt 1.txt \xc3\xa4.txt "
		    "2.md" },
		{ ARTICLES_BY_DATE, "100%", "1.txt" },
		{ ARTICLES_BY_DATE, "a_t", "2.md" },
		{ ARTICLES_BY_DATE, "elan", "0.txt" },
		{ ARTICLES_BY_DATE, "\xc3\xa9lan", "0.txt" },
		{ ARTICLES_BY_DATE, "tide harbour", "" },
		{ ARTICLES_BY_DATE, "' OR 1 --", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_articles(ix, cases[i].order,
		    slice_of(cases[i].filter), &ids, &err), files(),
		    cases[i].expected);
}

static void
test_article(void **state)
{
	(void)state;
	ArticleRow row;

	OK(query_article(ix, id_of("1.txt"), &arena, &row, &err));
	assert_true(slice_eq(row.title, SLICE("The 100% Tide")));
	assert_true(slice_eq(row.source, SLICE("Harbour Post")));
	assert_true(slice_eq(row.author, SLICE("Eve")));
	assert_true(slice_eq(row.url, SLICE("x:y")));
	assert_true(slice_eq(row.published_why, SLICE("why")));
	assert_true(slice_eq(row.language, SLICE("en")));
	assert_true(slice_eq(row.encoding,
	    slice_of(encoding_name(ENCODING_LATIN1))));
	assert_int_equal(row.title_by, TITLE_HEADLINE);
	assert_int_equal(row.published_by, PUBLISHED_DATELINE);
	assert_int_equal(row.published, 200);
	assert_int_equal(row.words, 4);
	assert_int_equal(row.bytes, strlen(samples[0].text));
	assert_int_equal(row.rank, 1);
	OK(query_article(ix, id_of("3.txt"), &arena, &row, &err));
	assert_int_equal(row.published, DAY_NONE);
	assert_int_equal(query_article_at(ix, 1), id_of("1.txt"));
	assert_int_equal(query_article_at(ix, 5), 0);
	assert_int_equal(query_article_count(ix), SAMPLES);
	assert_int_equal(id_of("none"), 0);
	assert_false(query_article(ix, 77, &arena, &row, &err));
}

static void
test_body(void **state)
{
	(void)state;
	ArticleBody b;
	Slice text;

	OK(query_body(ix, id_of("1.txt"), &arena, &b, &err));
	assert_true(slice_eq(b.text, slice_of(samples[0].text)));
	assert_int_equal(b.block_count, 1);
	assert_int_equal(b.blocks[0].kind, BLOCK_QUOTATION);
	assert_int_equal(b.blocks[0].level, 2);
	assert_true(b.blocks[0].verbatim);
	assert_int_equal(b.markup_count, 2);
	assert_int_equal(b.markup[1].start, 10);
	assert_int_equal(b.markup[1].end, 12);
	assert_int_equal(b.sentence_count, 1);
	assert_int_equal(b.mention_count, 2);
	assert_int_equal(b.mentions[0].entity, 1);
	assert_int_equal(b.mentions[1].type, ENTITY_PLACE);
	assert_int_equal(b.mentions[1].span.start, 18);
	assert_int_equal(b.report_count, 3);
	assert_int_equal(b.reports[0].event, 1);
	assert_int_equal(b.reports[1].event, 4);
	assert_int_equal(b.reports[2].span.start, 18);
	assert_true(slice_eq(b.reports[2].role, SLICE("report")));
	assert_false(query_body(ix, 77, &arena, &b, &err));
	OK(query_text(ix, id_of("3.txt"), &arena, &text, &err));
	assert_true(slice_eq(text, SLICE("Nobody here.")));
	assert_false(query_text(ix, 77, &arena, &text, &err));
}

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
		{ "Lind", 0 }, { "", 0 }, { "%", 0 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(query_entity_named(ix,
		    slice_of(cases[i].name)), cases[i].id);
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

/* --- search and problems ------------------------------------------------- */

static void
test_search(void **state)
{
	(void)state;
	static const struct {
		const char *query, *expected;
	} cases[] = {
		{ "mara", "2.md 1.txt \xc3\xa4.txt" },
		{ "MARA LIN", "2.md 1.txt \xc3\xa4.txt" },
		{ "lind mara", "" },
		{ "gate", "1.txt 0.txt" },
		{ "gates", "0.txt" },
		{ "gate gates g", "0.txt" },
		{ "ashby's \"gate\"", "1.txt" },
		{ "ashby\xe2\x80\x99s", "1.txt" },
		{ "Port\n Ashby", "2.md 1.txt" },
		{ "", "" },
		{ "  ", "" },
		{ "\"", "" },
		{ "*", "" },
		{ "?!", "" },
		{ "mara OR nobody", "" },
		{ "NOT mara", "" },
		{ "mara*", "2.md 1.txt \xc3\xa4.txt" },
		{ "body : mara", "" },
		{ "{body} : mara", "" },
		{ "^mara", "2.md 1.txt \xc3\xa4.txt" },
		{ "mara\" OR \"nobody", "" },
		{ "NEAR(mara lind)", "" },
		{ "(((", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_search(ix, slice_of(cases[i].query), &ids, &err),
		    files(), cases[i].expected);
	EXPECT(query_search(ix, (Slice){ "mara\0lind", 9 }, &ids, &err),
	    files(), "2.md 1.txt \xc3\xa4.txt");
}

static void
test_problems(void **state)
{
	(void)state;
	ProblemRow row;

	EXPECT(query_problems(ix, SLICE(""), &ids, &err), numbers(), "3 2 1");
	EXPECT(query_problems(ix, SLICE("B.REC"), &ids, &err), numbers(),
	    "2 1");
	EXPECT(query_problems(ix, SLICE("0%"), &ids, &err), numbers(), "2");
	OK(query_problem(ix, 2, &arena, &row, &err));
	assert_true(slice_eq(row.file, SLICE("b.rec")));
	assert_true(slice_eq(row.text, SLICE("100% bad")));
	assert_int_equal(row.line, 2);
	assert_false(query_problem(ix, 77, &arena, &row, &err));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_articles),
		cmocka_unit_test(test_article),
		cmocka_unit_test(test_body),
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_entity),
		cmocka_unit_test(test_entity_lists),
		cmocka_unit_test(test_entity_named),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_event),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_problems),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
