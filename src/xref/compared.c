/* SPDX-License-Identifier: MIT */
#include "xref/compared.h"

#include "store/claims.h"
#include "store/passages.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "store/quotations.h"
#include "store/rec.h"
#include "xref/cite.h"
#include "xref/context.h"

enum { TITLE_BYTES = 120 };	/* of the words in a title */

/* --- what stands at a place ---------------------------------------------- */

/* One of the things found, of a kind. */
typedef struct {
	int64_t id;
	Span span;
} Found;
typedef VEC(Found) FoundVec;

static bool
overlap(Span a, Span b)
{
	return a.start < b.end && b.start < a.end;
}

static bool
find_quotations(Index *ix, int64_t article, Span in, FoundVec *out, Err *err)
{
	Arena a = { 0 };
	QuotationAt *at;
	QuotationRow row;
	size_t n;
	bool ok = query_quotation_places(ix, QUOTATIONS_BY_PLACE, SLICE(""),
	    0, article, &a, &at, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		if (!overlap(at[i].span, in))
			continue;
		ok = query_quotation(ix, at[i].id, &a, &row, err);
		if (ok && row.others > 0)
			vec_push(out, ((Found){ row.id, row.span }));
	}
	arena_free(&a);
	return ok;
}

/* Those that are a quotation are told as one. */
static bool
find_passages(Index *ix, int64_t article, Span in, FoundVec *out, Err *err)
{
	Arena a = { 0 };
	PassageAt *at;
	PassageRow row;
	size_t n;
	bool ok = query_passages_in(ix, article, &a, &at, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		if (!overlap(at[i].span, in) || at[i].articles < 2)
			continue;
		ok = query_passage(ix, at[i].passage, &a, &row, err);
		if (ok && row.kind != PASSAGE_QUOTATION)
			vec_push(out, ((Found){ row.id, at[i].span }));
	}
	arena_free(&a);
	return ok;
}

static bool
find_claims(Index *ix, int64_t article, Span in, FoundVec *out, Err *err)
{
	Arena a = { 0 };
	ClaimAt *at;
	size_t n;
	bool ok = query_claims_in(ix, article, &a, &at, &n, err);

	for (size_t i = 0; ok && i < n; i++)
		if (overlap(at[i].span, in))
			vec_push(out, ((Found){ at[i].claim, at[i].span }));
	arena_free(&a);
	return ok;
}

static void
find_events(const ArticleBody *body, Span in, FoundVec *out)
{
	for (size_t i = 0; i < body->report_count; i++)
		if (overlap(body->reports[i].span, in))
			vec_push(out, ((Found){ body->reports[i].event,
			    body->reports[i].span }));
}

/* Which of two comes first, of those that pos stands in and the others. */
static bool
is_nearer(const Found *x, const Found *y, uint32_t pos)
{
	const bool in_x = x->span.start <= pos && pos < x->span.end;
	const bool in_y = y->span.start <= pos && pos < y->span.end;

	if (in_x != in_y)
		return in_x;
	return x->span.end - x->span.start < y->span.end - y->span.start;
}

/* Adds them in order, each once. */
static void
add_found(ComparedKind kind, FoundVec *found, uint32_t pos, Compared *out,
    size_t *n)
{
	while (found->len > 0 && *n < COMPARED_MOST) {
		size_t best = 0, i = 0;

		for (size_t k = 1; k < found->len; k++)
			if (is_nearer(&found->at[k], &found->at[best], pos))
				best = k;
		const Compared c = { kind, found->at[best].id };
		while (i < *n && (out[i].kind != kind || out[i].id != c.id))
			i++;
		if (i == *n)
			out[(*n)++] = c;
		for (size_t k = best; k + 1 < found->len; k++)
			found->at[k] = found->at[k + 1];
		found->len--;
	}
	vec_clear(found);
}

bool
compared_in(Index *ix, const ArticleBody *body, Span in, uint32_t pos,
    Compared out[COMPARED_MOST], size_t *n, Err *err)
{
	FoundVec found = { 0 };

	*n = 0;
	bool ok = find_quotations(ix, body->row.id, in, &found, err);
	add_found(COMPARED_QUOTATION, &found, pos, out, n);
	ok = ok && find_passages(ix, body->row.id, in, &found, err);
	add_found(COMPARED_PASSAGE, &found, pos, out, n);
	ok = ok && find_claims(ix, body->row.id, in, &found, err);
	add_found(COMPARED_CLAIM, &found, pos, out, n);
	find_events(body, in, &found);
	add_found(COMPARED_EVENT, &found, pos, out, n);
	vec_free(&found);
	return ok;
}

bool
compared_at(Index *ix, int64_t article, uint32_t pos,
    Compared out[COMPARED_MOST], size_t *n, Err *err)
{
	Arena a = { 0 };
	ArticleBody body;
	bool ok = query_body(ix, article, &a, &body, err) &&
	    compared_in(ix, &body, context_sentence(&body,
	    (Span){ pos, pos + 1 }), pos, out, n, err);

	arena_free(&a);
	return ok;
}

/* --- where it is told ---------------------------------------------------- */

/* "Ada Lunt", "≈ Ada Lunt" where a pronoun says so; without a name the words
 * for him. */
static bool
speaker_of(Index *ix, const QuotationRow *q, Arena *a, Slice *out, Err *err)
{
	EntityRow e;
	Slice text;

	*out = SLICE("");
	if (q->entity != 0) {
		if (!query_entity_brief(ix, q->entity, a, &e, err))
			return false;
		*out = speaker_is_inferred(q->by) ?
		    arena_printf(a, "≈ %.*s", SLICE_ARG(e.name)) : e.name;
		return true;
	}
	if (q->said.end <= q->said.start)
		return true;
	if (!query_text(ix, q->article, a, &text, err))
		return false;
	*out = rec_flat(a, slice_span(text, q->said));
	return true;
}

static bool
quotation_places(Index *ix, int64_t id, Arena *a, Location **out,
    Slice **notes, size_t *n, Err *err)
{
	IdVec ids = { 0 };
	QuotationRow q;
	bool ok = query_quotation_alike(ix, id, &ids, err);

	*out = arena_new(a, Location, ids.len);
	*notes = arena_new(a, Slice, ids.len);
	for (*n = 0; ok && *n < ids.len; ++*n) {
		ok = query_quotation(ix, ids.at[*n], a, &q, err) &&
		    speaker_of(ix, &q, a, &(*notes)[*n], err);
		if (ok)
			(*out)[*n] = (Location){ q.article, q.rank, q.span };
	}
	vec_free(&ids);
	return ok;
}

bool
compared_places(Index *ix, Compared what, Arena *a, Location **out,
    Slice **notes, size_t *n, Err *err)
{
	PassageRow row;
	ClaimRow claim;

	switch (what.kind) {
	case COMPARED_QUOTATION:
		return quotation_places(ix, what.id, a, out, notes, n, err);
	case COMPARED_EVENT:
		return query_event_reports(ix, what.id, a, out, notes, n, err);
	case COMPARED_PASSAGE:
		if (!query_passage(ix, what.id, a, &row, err))
			return false;
		*out = row.spans;
		*n = row.count;
		*notes = arena_new(a, Slice, *n);
		return true;
	case COMPARED_CLAIM:
		if (!query_claim(ix, what.id, a, &claim, err))
			return false;
		*out = claim.reports;
		*n = claim.count;
		*notes = arena_new(a, Slice, *n);
		return true;
	default:
		*n = 0;
		return true;
	}
}

bool
compared_articles(Index *ix, Compared what, size_t *n, Err *err)
{
	Arena a = { 0 };
	Location *at;
	Slice *notes;
	size_t places;
	bool ok = compared_places(ix, what, &a, &at, &notes, &places, err);

	*n = 0;
	for (size_t i = 0; ok && i < places; i++)
		*n += i == 0 || at[i].article != at[i - 1].article;
	arena_free(&a);
	return ok;
}

/* --- what it is called --------------------------------------------------- */

bool
compared_key(Index *ix, Compared what, Arena *a, Slice *out, Err *err)
{
	QuotationRow q;
	PassageRow p;
	ClaimRow c;
	EventRow e;

	*out = SLICE("");
	switch (what.kind) {
	case COMPARED_QUOTATION:
		if (!query_quotation(ix, what.id, a, &q, err))
			return false;
		*out = q.key;
		return true;
	case COMPARED_PASSAGE:
		if (!query_passage(ix, what.id, a, &p, err))
			return false;
		*out = p.key;
		return true;
	case COMPARED_CLAIM:
		if (!query_claim(ix, what.id, a, &c, err))
			return false;
		*out = c.key;
		return true;
	case COMPARED_EVENT:
		if (!query_event_brief(ix, what.id, a, &e, err))
			return false;
		*out = e.key;
		return true;
	default:
		return true;
	}
}

Compared
compared_of_key(Index *ix, ComparedKind kind, Slice key)
{
	Compared c = { .kind = kind };

	switch (kind) {
	case COMPARED_QUOTATION: c.id = query_quotation_of_key(ix, key); break;
	case COMPARED_PASSAGE: c.id = query_passage_of_key(ix, key); break;
	case COMPARED_CLAIM: c.id = query_claim_of_key(ix, key); break;
	case COMPARED_EVENT: c.id = query_event_of_key(ix, key); break;
	default: break;
	}
	return c.id != 0 ? c : (Compared){ 0 };
}

/* "“Ferries stay in port”": of many words the first.  A claim's are its own. */
static bool
words_title(Index *ix, const Location *at, bool claim, Arena *a, Slice *out,
    Err *err)
{
	ArticleBody body;
	Arena read = { 0 };
	bool ok = query_plain_body(ix, at->article, &read, &body, err);

	if (ok) {
		Slice shown = rec_flat(a, context_shown(&body, cite_span(&body,
		    at->span, 4 * TITLE_BYTES).span, a));
		size_t len = shown.len < TITLE_BYTES ? shown.len :
		    TITLE_BYTES;

		while (len < shown.len && len > 0 &&
		    ((unsigned char)shown.ptr[len] & 0xC0) == 0x80)
			len--;
		*out = arena_printf(a, "%s%.*s%s%s", claim ? "" : "“",
		    (int)len, shown.ptr, len < shown.len ? "…" : "",
		    claim ? "" : "”");
	}
	arena_free(&read);
	return ok;
}

bool
compared_title(Index *ix, Compared what, Arena *a, Slice *out, Err *err)
{
	EventRow row;
	Location *at;
	Slice *notes;
	size_t n;
	char date[24];

	*out = SLICE("");
	if (what.kind == COMPARED_EVENT) {
		if (!query_event_brief(ix, what.id, a, &row, err))
			return false;
		*out = arena_printf(a, "%s  %.*s", edtf_short(&row.date, true,
		    date), SLICE_ARG(row.title));
		return true;
	}
	return compared_places(ix, what, a, &at, &notes, &n, err) &&
	    (n == 0 || words_title(ix, &at[0],
	    what.kind == COMPARED_CLAIM, a, out, err));
}
