/* SPDX-License-Identifier: MIT */
/*
 * Who said what, by speaker: for people each sentence once, with the words that
 * are his set off; as CSV a row for each quotation.
 */
#include "store/notes.h"
#include "store/query_entities.h"
#include "store/quotation_groups.h"
#include "xref/export_priv.h"

static const char *const columns[] = { "speaker", "speaker_id", "speaker_by",
	"kind", "quotation", "id", "same_as", "speakers_differ",
	"note", NULL };

/* Sentences of one speaker, while they are gathered. */
typedef struct {
	Arena arena;		/* of the speaker */
	bool begun;		/* there was a speaker */
	int64_t entity;		/* of the speaker, 0: not known */
	EntityRow speaker;
	int64_t article;	/* of the sentence that waits, 0: none */
	Location at;
	CiteWords words;
	VEC(Span) marks;
	bool inferred;		/* that he says it */
	QuotationGroups groups;	/* of rows */
} Gather;

/* --- rows ---------------------------------------------------------------- */

static void
same_cell(Sheet *s, const Gather *g, const QuotationRow *row)
{
	Buffer b = { 0 };
	Slice *keys;
	size_t n;

	quotation_groups_same(&g->groups, row, &s->arena, &keys, &n);
	for (size_t i = 0; i < n; i++)
		buffer_printf(&b, "%s%.*s", i > 0 ? "; " : "",
		    SLICE_ARG(keys[i]));
	sheet_cell(s, buffer_slice(&b));
	buffer_free(&b);
}

static void
add_row(Sheet *s, const Gather *g, const QuotationRow *row,
    const ArticleBody *body)
{
	const CiteWords words = cite_sentence(body, row->span);
	const CiteWords own = { .span = row->span };
	Buffer b = { 0 };

	cite_words(body, &own, CITE_TEXT, &b);
	sheet_row(s);
	sheet_cell(s, g->speaker.name);
	sheet_cell(s, g->speaker.key);
	sheet_cell(s, slice_of(speaker_by_name(row->by)));
	sheet_cell(s, slice_of(quote_kind_name(row->kind)));
	sheet_cell(s, buffer_slice(&b));
	buffer_free(&b);
	sheet_cell(s, row->key);
	same_cell(s, g, row);
	sheet_cell(s, quotation_groups_differs(&g->groups, row) ?
	    SLICE("true") : SLICE("false"));
	sheet_cell(s, query_note_on(s->ix, &(NoteOn){
	    .about = NOTE_QUOTATION, .article = row->article,
	    .span = row->span }, &s->arena));
	sheet_words(s, "", body, &words);
}

/* --- items --------------------------------------------------------------- */

/* Adds the sentence that waits. */
static bool
add_item(Sheet *s, Gather *g, Err *err)
{
	if (g->article == 0)
		return true;
	const ArticleBody *body = sheet_body(s, g->at, err);
	if (body == NULL)
		return false;
	g->words.marks = g->marks.at;
	g->words.mark_count = g->marks.len;
	sheet_words(s, g->inferred ? "≈ " : "", body, &g->words);
	g->article = 0;
	return true;
}

static bool
is_in_words(const Gather *g, const QuotationRow *row)
{
	return g->article == row->article &&
	    row->span.start >= g->words.span.start &&
	    row->span.end <= g->words.span.end &&
	    g->inferred == speaker_is_inferred(row->by);
}

/* What lies in a mark, such as a phrase in reported speech, needs none. */
static void
add_mark(Gather *g, Span span)
{
	if (g->marks.len == 0 ||
	    g->marks.at[g->marks.len - 1].end <= span.start)
		vec_push(&g->marks, span);
}

static bool
gather(Sheet *s, Gather *g, const QuotationRow *row, const ArticleBody *body,
    Err *err)
{
	if (!is_in_words(g, row)) {
		const CiteWords words = cite_sentence(body, row->span);
		if (!add_item(s, g, err))
			return false;
		g->words = words;
		g->article = row->article;
		g->at = (Location){ .article = row->article,
			.rank = row->rank };
		g->inferred = speaker_is_inferred(row->by);
		vec_clear(&g->marks);
	}
	add_mark(g, row->span);
	return true;
}

/* --- all of them --------------------------------------------------------- */

static bool
begin_speaker(Sheet *s, Gather *g, int64_t entity, Err *err)
{
	if (!add_item(s, g, err))
		return false;
	arena_clear(&g->arena);
	g->begun = true;
	g->entity = entity;
	g->speaker = (EntityRow){ 0 };
	if (entity != 0 && !query_entity_brief(s->ix, entity, &g->arena,
	    &g->speaker, err))
		return false;
	if (s->what->entity == 0)
		sheet_group(s, entity != 0 ? g->speaker.name :
		    SLICE("Speakers without a name"), g->speaker.role);
	return true;
}

static bool
add_quotation(Sheet *s, Gather *g, int64_t id, Err *err)
{
	QuotationRow row;

	if (!query_quotation_brief(s->ix, id, &s->arena, &row, err))
		return false;
	if ((!g->begun || row.entity != g->entity) &&
	    !begin_speaker(s, g, row.entity, err))
		return false;
	const ArticleBody *body = sheet_body(s, (Location){
	    .article = row.article, .rank = row.rank }, err);
	if (body == NULL)
		return false;
	if (!sheet_is_csv(s))
		return gather(s, g, &row, body, err);
	add_row(s, g, &row, body);
	return true;
}

static bool
begin(Sheet *s, size_t quotations, Err *err)
{
	Slice title = SLICE("Quotations");
	Buffer note = { 0 };
	EntityRow row;

	if (s->what->entity != 0) {
		if (!query_entity_brief(s->ix, s->what->entity, &s->arena,
		    &row, err))
			return false;
		title = arena_printf(&s->arena, "Words of %.*s",
		    SLICE_ARG(row.name));
	}
	buffer_count(&note, quotations, "quotation");
	sheet_begin(s, title, buffer_slice(&note));
	buffer_free(&note);
	return true;
}

static bool
make(Sheet *s, Err *err)
{
	IdVec ids = { 0 };
	Gather g = { 0 };
	bool ok = query_quotations(s->ix, QUOTATIONS_BY_SPEAKER, SLICE(""),
	    s->what->entity, 0, &ids, err) &&
	    (!sheet_is_csv(s) ||
	    quotation_groups_read(&g.groups, s->ix, err)) &&
	    (ids.len == 0 || begin(s, ids.len, err));

	for (size_t i = 0; ok && i < ids.len && sheet_flush(s); i++)
		ok = add_quotation(s, &g, ids.at[i], err);
	ok = ok && add_item(s, &g, err);
	vec_free(&g.marks);
	arena_free(&g.arena);
	quotation_groups_free(&g.groups);
	vec_free(&ids);
	return ok;
}

const ExportClass export_quotes = {
	.name = "quotes", .columns = columns, .has_words = true, .make = make,
};
