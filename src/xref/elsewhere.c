/* SPDX-License-Identifier: MIT */
#include "xref/elsewhere.h"

#include "store/claims.h"
#include "store/passages.h"
#include "xref/context.h"

bool
elsewhere_find(Index *ix, int64_t article, Arena *a, Elsewhere **out,
    size_t *n, Err *err)
{
	VEC(Elsewhere) all = { 0 };
	Arena scratch = { 0 };
	PassageAt *in;
	size_t count;
	bool ok = query_passages_in(ix, article, &scratch, &in, &count, err);

	for (size_t i = 0; ok && i < count; i++) {
		const PassageAt *p = &in[i];
		Elsewhere *last = all.len > 0 ? &all.at[all.len - 1] : NULL;

		if (last == NULL || p->span.start >= last->span.end) {
			vec_push(&all, ((Elsewhere){ p->span,
			    p->articles - 1 }));
			continue;
		}
		if (p->span.end > last->span.end)
			last->span.end = p->span.end;
		if (p->articles - 1 > last->others)
			last->others = p->articles - 1;
	}
	*out = arena_copy(a, all.at, all.len, sizeof(*all.at));
	*n = all.len;
	vec_free(&all);
	arena_free(&scratch);
	return ok;
}

static bool
is_read(const ArticleBody *body, Span sentence)
{
	const Block *b = context_block(body, sentence.start);

	return b != NULL && (b->kind == BLOCK_PARAGRAPH ||
	    b->kind == BLOCK_QUOTATION);
}

/* Bytes of the span that stand elsewhere; *i walks along with the spans. */
static uint32_t
covered(const Elsewhere *at, size_t n, size_t *i, Span span)
{
	uint32_t bytes = 0;

	while (*i < n && at[*i].span.end <= span.start)
		++*i;
	for (size_t j = *i; j < n && at[j].span.start < span.end; j++) {
		Span s = at[j].span;

		bytes += (s.end < span.end ? s.end : span.end) -
		    (s.start > span.start ? s.start : span.start);
	}
	return bytes;
}

bool
elsewhere_retold(Index *ix, int64_t article, const Elsewhere *at, size_t n,
    Arena *a, Retold **out, size_t *count, Err *err)
{
	VEC(Retold) all = { 0 };
	Arena scratch = { 0 };
	ClaimAt *in;
	size_t claims, place = 0;
	bool ok = query_claims_in(ix, article, &scratch, &in, &claims, err);

	for (size_t i = 0; ok && i < claims; i++) {
		Retold *last = all.len > 0 ? &all.at[all.len - 1] : NULL;
		const Span s = in[i].span;

		if (last == NULL || s.start >= last->span.end) {
			vec_push(&all, ((Retold){ .span = s, .reworded =
			    2 * covered(at, n, &place, s) < s.end - s.start }));
			last = &all.at[all.len - 1];
		}
		if (in[i].articles - 1 > last->others)
			last->others = in[i].articles - 1;
		last->differ |= in[i].differ;
	}
	*out = arena_copy(a, all.at, all.len, sizeof *all.at);
	*count = all.len;
	vec_free(&all);
	arena_free(&scratch);
	return ok;
}

void
elsewhere_outside(const ArticleBody *body, const Elsewhere *at, size_t n,
    Arena *a, OnlyHere *out)
{
	size_t i = 0;

	*out = (OnlyHere){ .sentences = arena_new(a, Span,
		body->sentence_count) };
	for (size_t k = 0; k < body->sentence_count; k++) {
		Span s = body->sentences[k];

		if (!is_read(body, s))
			continue;
		out->all++;
		if (2 * covered(at, n, &i, s) < s.end - s.start)
			out->sentences[out->count++] = s;
	}
}

/* Leaves out the sentences that are told elsewhere in other words. */
static void
drop_retold(OnlyHere *only, const Retold *told, size_t n)
{
	size_t kept = 0, i = 0;

	for (size_t k = 0; k < only->count; k++) {
		const Span s = only->sentences[k];

		while (i < n && told[i].span.end <= s.start)
			i++;
		if (i == n || told[i].span.start >= s.end)
			only->sentences[kept++] = s;
	}
	only->count = kept;
}

bool
elsewhere_not(Index *ix, const ArticleBody *body, Arena *a, OnlyHere *out,
    Err *err)
{
	Elsewhere *at;
	Retold *told;
	size_t n, count;

	*out = (OnlyHere){ 0 };
	if (!elsewhere_find(ix, body->row.id, a, &at, &n, err) ||
	    !elsewhere_retold(ix, body->row.id, at, n, a, &told, &count, err))
		return false;
	elsewhere_outside(body, at, n, a, out);
	drop_retold(out, told, count);
	return true;
}
