/* SPDX-License-Identifier: MIT */
/*
 * An index in memory with five articles, their entities, events and problems,
 * for all tests of a program.
 */
#ifndef DOSSIER_TESTS_SAMPLE_H
#define DOSSIER_TESTS_SAMPLE_H

#include <stdio.h>
#include <string.h>

#include "entities.h"
#include "store/query_articles.h"
#include "store/write_articles.h"
#include "store/write_entities.h"
#include "store/write_events.h"
#include "store/write_problems.h"
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

static inline EntityIn
entity(EntityType type, const char *name, const char *key)
{
	return (EntityIn){ .key = slice_of(key), .type = type,
		.name = slice_of(name), .side = SLICE("North"), .line = 7 };
}

static inline void
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
static inline size_t
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

/* hides: with markup that hides four bytes of the text. */
static inline void
put_sample(const Sample *s, bool hides)
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
		.block_count = 1, .markup = markup,
		.markup_count = hides ? 2 : 0 };
	Name names[8];
	RoleSpan role = { .span = { 19, 25 }, .mention = 14 };
	IndexArticle in = { .file = { .file = slice_of(s->file) },
		.article = &art, .sentences = &block.span,
		.sentence_count = 1,
		.names = { .names = names,
		    .name_count = find_names(text, names),
		    .roles = &role,
		    .role_count = strcmp(s->file, "2.md") == 0 } };

	OK(index_put_article(ix, &in, &err));
}

static inline int64_t
id_of(const char *file)
{
	return query_article_of_file(ix, slice_of(file));
}

static inline void
put_event(int64_t id, const char *edtf, const char *title,
    const ReportIn *reports, size_t n)
{
	Edtf date;
	OK(edtf_parse(slice_of(edtf), &date, &err));
	EventIn in = { .id = id, .key = slice_of(title),
		.title = slice_of(title), .edtf = slice_of(edtf),
		.status = SLICE("curated"), .planned = id == 2,
		.dates_differ = id == 1, .figures_differ = id == 4,
		.earliest = date.earliest, .latest = date.latest,
		.reports = reports, .report_count = n, .line = 9 };

	OK(index_put_event(ix, &in, &err));
}

static inline void
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

static inline int
setup(void **state)
{
	(void)state;
	ix = index_open(NULL, &err);
	assert_non_null(ix);
	OK(index_begin(ix, &err));
	for (size_t i = 0; i < SAMPLES; i++)
		put_sample(&samples[i], true);
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

static inline int
teardown(void **state)
{
	(void)state;
	index_close(ix);
	arena_free(&arena);
	vec_free(&ids);
	return 0;
}

/* The files of the list, joined by blanks. */
static inline const char *
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

static inline const char *
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

#endif
