/* SPDX-License-Identifier: MIT */
#include "ui/card.h"

#include "store/notes.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "store/quotations.h"
#include "xref/context.h"

enum {
	MOST = 200,		/* facts of a kind */
	COMPANY = 20		/* of those it is named with */
};

typedef struct {
	const Session *s;
	int64_t id;
	Arena *a;
	CardFacts *out;
	Err *err;
	EntityRow row;
} Gather;

static void
add(Gather *g, CardFact fact)
{
	vec_push(g->out, fact);
}

static Slice
number(Gather *g, uint32_t n)
{
	return arena_printf(g->a, "%u", n);
}

static Jump
to_place(const Location *at)
{
	return (Jump){ .kind = JUMP_PLACE,
		.place = { at->article, at->span.start } };
}

/* To its record in dossier.rec. */
static Jump
to_record(const Gather *g)
{
	return (Jump){ .kind = JUMP_LINE, .file = SLICE("dossier.rec"),
		.line = g->row.line, .why = g->row.name };
}

/* "Wire summary · Wed 4 Feb 2026" */
static Slice
origin(Gather *g, const ArticleRow *row)
{
	Slice source = row->source.len > 0 ? row->source : row->file;

	if (row->published == DAY_NONE)
		return source;
	return arena_printf(g->a, "%.*s%s%.*s", SLICE_ARG(source),
	    g->s->signs->separator,
	    SLICE_ARG(signs_day(g->s->signs, g->a, row)));
}

static Slice
origin_of(Gather *g, int64_t article)
{
	ArticleRow row;
	Err err;

	return article != 0 && query_article(g->s->index, article, g->a, &row,
	    &err) ? origin(g, &row) : (Slice){0};
}

/* --- where it is named --- */

/* The sentence around a mention, as it is shown. */
static Slice
sentence(Gather *g, const ArticleBody *body, Span mention)
{
	Slice left, right;

	context_of(body, mention, &left, &right);
	return slice_trim(context_shown(body, (Span){
	    mention.start - (uint32_t)left.len,
	    mention.end + (uint32_t)right.len }, g->a));
}

static bool
add_end(Gather *g, const char *label, const Location *at)
{
	Arena texts = {0};
	ArticleBody body;
	bool ok = query_body(g->s->index, at->article, &texts, &body, g->err);

	if (ok)
		add(g, (CardFact){ .label = label,
		    .text = sentence(g, &body, at->span),
		    .where = origin_of(g, at->article),
		    .jump = to_place(at) });
	arena_free(&texts);
	return ok;
}

static bool
add_named(Gather *g)
{
	const EntityRow *row = &g->row;
	Buffer text = {0};
	Location first, last;

	buffer_count(&text, row->mentions, "mention");
	buffer_printf(&text, " in %u of ", row->articles);
	buffer_count(&text, g->s->articles, "article");
	add(g, (CardFact){ .label = "Named",
	    .text = arena_dup(g->a, buffer_slice(&text)),
	    .where = g->s->articles > SIGNS_MOST ? (Slice){0} :
	    signs_bars(g->s->signs, g->a, row->per_article, row->articles,
	    g->s->articles),
	    .jump = { .kind = JUMP_ENTITY, .id = g->id } });
	buffer_free(&text);
	if (!query_entity_ends(g->s->index, g->id, &first, &last, g->err))
		return false;
	return (first.article == 0 || add_end(g, "First", &first)) &&
	    (row->mentions < 2 || add_end(g, "Last", &last));
}

static void
add_note(Gather *g)
{
	const NoteOn on = { .about = NOTE_NAME, .entity = g->id };
	Slice text = query_note_on(g->s->index, &on, g->a);

	if (text.len > 0)
		add(g, (CardFact){ .label = "Note", .text = text,
		    .jump = { .kind = JUMP_COMMAND, .command = CMD_NOTES } });
}

static void
add_record(Gather *g)
{
	if (g->row.side.len > 0)
		add(g, (CardFact){ .label = "Side", .text = g->row.side,
		    .jump = g->row.line > 0 ? to_record(g) : (Jump){ 0 } });
	if (g->row.line > 0)
		add(g, (CardFact){ .label = "Record",
		    .text = arena_printf(g->a, "dossier.rec, line %u",
		    g->row.line), .jump = to_record(g) });
}

/* --- lists --- */

/* Of many only the first are told. */
static void
add_more(Gather *g, const char *label, size_t n)
{
	if (n > MOST)
		add(g, (CardFact){ .label = label,
		    .text = arena_printf(g->a, "and %zu more", n - MOST) });
}

static bool
add_roles(Gather *g)
{
	RoleRow *roles;
	size_t n;

	if (!query_entity_roles(g->s->index, g->id, g->a, &roles, &n, g->err))
		return false;
	for (size_t i = 0; i < n && i < MOST; i++) {
		const RoleRow *r = &roles[i];
		bool found = r->count > 0;

		add(g, (CardFact){ .label = r->former ? "Former" : "Role",
		    .text = r->role,
		    .number = found ? number(g, r->count) : (Slice){0},
		    .where = found ? origin_of(g, r->at.article) :
		    SLICE("dossier.rec"),
		    .jump = found ? to_place(&r->at) : to_record(g) });
	}
	add_more(g, "Role", n);
	return true;
}

static bool
add_forms(Gather *g)
{
	VariantRow *forms;
	size_t n;

	if (!query_entity_spellings(g->s->index, g->id, g->a, &forms, &n,
	    g->err))
		return false;
	for (size_t i = 0; i < n && i < MOST; i++)
		add(g, (CardFact){ .label = "Form", .text = forms[i].form,
		    .number = number(g, forms[i].count),
		    .form = forms[i].form });
	add_more(g, "Form", n);
	return true;
}

static bool
add_merges(Gather *g)
{
	MergeRow *merges;
	size_t n;

	if (!query_entity_merges(g->s->index, g->id, g->a, &merges, &n,
	    g->err))
		return false;
	for (size_t i = 0; i < n && i < MOST; i++) {
		const MergeRow *m = &merges[i];

		add(g, (CardFact){ .label = "Merged",
		    .text = arena_printf(g->a, "%.*s = %.*s: %.*s",
		    SLICE_ARG(m->form), SLICE_ARG(m->with),
		    SLICE_ARG(m->reason)),
		    .number = arena_printf(g->a, "%u%%", m->confidence),
		    .form = m->form });
	}
	add_more(g, "Merged", n);
	return true;
}

static bool
add_event(Gather *g, int64_t id)
{
	EventRow event;
	char date[24];

	if (!query_event_brief(g->s->index, id, g->a, &event, g->err))
		return false;
	add(g, (CardFact){ .label = "Event", .text = event.title,
	    .number = number(g, event.reports),
	    .where = arena_dup(g->a, slice_of(edtf_short(&event.date, true,
	    date))),
	    .jump = { .kind = JUMP_EVENT, .id = id } });
	return true;
}

static bool
add_events(Gather *g)
{
	IdVec ids = {0};
	bool ok = query_events(g->s->index, EVENTS_BY_DATE, (Slice){0}, g->id,
	    &ids, g->err);

	for (size_t i = 0; ok && i < ids.len && i < MOST; i++)
		ok = add_event(g, ids.at[i]);
	if (ok)
		add_more(g, "Event", ids.len);
	vec_free(&ids);
	return ok;
}

/* What he said, as it is told: "≈ ..." where that it was he is understood. */
static bool
add_quotation(Gather *g, int64_t id)
{
	QuotationRow q;
	Arena texts = {0};
	ArticleBody body;
	bool ok = query_quotation(g->s->index, id, g->a, &q, g->err) &&
	    query_plain_body(g->s->index, q.article, &texts, &body, g->err);

	if (ok)
		add(g, (CardFact){ .label = "Said",
		    .text = arena_printf(g->a, "%s%.*s",
		    speaker_is_inferred(q.by) ? g->s->signs->inferred : "",
		    SLICE_ARG(context_shown(&body, q.span, &texts))),
		    .number = q.others > 0 ? arena_printf(g->a, "+%u",
		    q.others) : (Slice){0},
		    .where = origin_of(g, q.article),
		    .jump = { .kind = JUMP_PLACE,
		    .place = { q.article, q.span.start } } });
	arena_free(&texts);
	return ok;
}

static bool
add_quotations(Gather *g)
{
	IdVec ids = {0};
	bool ok = query_quotations(g->s->index, QUOTATIONS_BY_PLACE,
	    SLICE(""), g->id, 0, &ids, g->err);

	for (size_t i = 0; ok && i < ids.len && i < MOST; i++)
		ok = add_quotation(g, ids.at[i]);
	if (ok)
		add_more(g, "Said", ids.len);
	vec_free(&ids);
	return ok;
}

static bool
add_company(Gather *g)
{
	CompanyRow *company;
	size_t n;
	bool ok = query_entity_company(g->s->index, g->id, COMPANY, g->a,
	    &company, &n, g->err);

	for (size_t i = 0; ok && i < n; i++) {
		EntityRow other;

		ok = query_entity_brief(g->s->index, company[i].entity, g->a,
		    &other, g->err);
		if (ok)
			add(g, (CardFact){ .label = "With",
			    .text = other.name,
			    .number = number(g, company[i].count),
			    .where = other.role,
			    .jump = { .kind = JUMP_CARD, .id = other.id } });
	}
	return ok;
}

bool
card_gather(const Session *s, int64_t entity, Arena *a, CardFacts *out,
    Err *err)
{
	Gather g = { .s = s, .id = entity, .a = a, .out = out, .err = err };

	if (!query_entity(s->index, entity, a, &g.row, err) || !add_named(&g))
		return false;
	add_note(&g);
	add_record(&g);
	return add_roles(&g) && add_forms(&g) && add_events(&g) &&
	    add_company(&g) && add_quotations(&g) && add_merges(&g);
}
