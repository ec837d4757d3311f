/* SPDX-License-Identifier: MIT */
/*
 * Forms become keys, keys and types labels; full names are joined, then the
 * shorter ones dealt out, then what readers decided is applied.
 */
#include "xref/resolve.h"

#include <stdlib.h>

#include "xref/resolve_priv.h"

/* For by_article_then_place(), which qsort() gives nothing else. */
typedef struct {
	uint32_t article, use;
} Place;

static int
by_place(const void *x, const void *y)
{
	const Place *a = x, *b = y;

	if (a->article != b->article)
		return a->article < b->article ? -1 : 1;
	return a->use < b->use ? -1 : a->use > b->use;
}

static void
order_uses(Resolving *r)
{
	size_t n = r->in->use_count;
	Place *places = arena_new(&r->scratch, Place, n);

	for (uint32_t i = 0; i < n; i++)
		places[i] = (Place){ r->in->uses[i].article, i };
	if (n > 0)
		qsort(places, n, sizeof *places, by_place);
	r->by_article = arena_new(&r->scratch, uint32_t, n);
	for (size_t i = 0; i < n; i++)
		r->by_article[i] = places[i].use;
}

void
resolve(const ResolveIn *in, Arena *a, Resolved *out)
{
	Resolving r = { .in = in, .arena = a };

	*out = (Resolved){ 0 };
	order_uses(&r);
	resolve_keys(&r);
	resolve_types(&r);
	resolve_labels(&r);
	cluster_given(&r);
	resolve_people(&r);
	resolve_groups(&r);
	resolve_parts(&r);
	resolve_shorts(&r);
	resolve_countries(&r);
	resolve_decided(&r);
	resolve_entities(&r, out);
	vec_free(&r.labels);
	vec_free(&r.joins);
	vec_free(&r.parts);
	vec_free(&r.doubts);
	vec_free(&r.fences);
	arena_free(&r.scratch);
}
