/* SPDX-License-Identifier: MIT */
#include "xref/elsewhere.h"

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

bool
elsewhere_not(Index *ix, const ArticleBody *body, Arena *a, OnlyHere *out,
    Err *err)
{
	Elsewhere *at;
	size_t n;

	*out = (OnlyHere){ 0 };
	if (!elsewhere_find(ix, body->row.id, a, &at, &n, err))
		return false;
	elsewhere_outside(body, at, n, a, out);
	return true;
}
