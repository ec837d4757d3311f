/* SPDX-License-Identifier: MIT */
#include "xref/decide_quotes.h"

#include "base/map.h"
#include "base/vec.h"
#include "store/query_entities.h"
#include "store/quotations.h"
#include "xref/decision.h"

typedef struct {
	Index *ix;
	Decision *all;
	size_t count;
	int64_t *at, *with;	/* quotations of each; 0: none */
	int64_t *speaker;	/* of each, -1: not known any more */
	VEC(SameDecided) same;
} Deciding;

static int64_t
quotation_of(Index *ix, const SourceRef *ref)
{
	return ref == NULL ? 0 : index_quotation_at(ix, ref->article,
	    ref->words);
}

static void
find_quotations(Deciding *d, Arena *a)
{
	d->at = arena_new(a, int64_t, d->count);
	d->with = arena_new(a, int64_t, d->count);
	d->speaker = arena_new(a, int64_t, d->count);
	for (size_t i = 0; i < d->count; i++) {
		const Correction *by = d->all[i].by;
		d->at[i] = quotation_of(d->ix, d->all[i].at);
		d->with[i] = quotation_of(d->ix, d->all[i].with);
		if (by->kind != CORRECTION_QUOTE_SPEAKER ||
		    by->other.len == 0)
			continue;
		d->speaker[i] = query_entity_decided(d->ix, by->to,
		    by->other);
		if (d->speaker[i] == 0)
			d->speaker[i] = -1;
	}
}

/* The other parts of what it is a part of. */
static bool
spread(Deciding *d, size_t i, Err *err)
{
	IdVec parts = { 0 };
	bool ok = index_utterance(d->ix, d->at[i], &parts, err);

	for (size_t k = 0; ok && k < parts.len; k++)
		ok = index_decide_speaker(d->ix, parts.at[k], d->speaker[i],
		    err);
	vec_free(&parts);
	return ok;
}

static bool
is_speaker(const Deciding *d, size_t i)
{
	return d->all[i].by->kind == CORRECTION_QUOTE_SPEAKER &&
	    d->at[i] != 0 && d->speaker[i] >= 0;
}

/* First what spreads, then what was decided of each itself. */
static bool
decide_speakers(Deciding *d, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < d->count; i++)
		ok = !is_speaker(d, i) || spread(d, i, err);
	for (size_t i = 0; ok && i < d->count; i++)
		ok = !is_speaker(d, i) || index_decide_speaker(d->ix,
		    d->at[i], d->speaker[i], err);
	return ok;
}

/* Two different ones, or one and any other. */
static bool
take_pair(Deciding *d, size_t i)
{
	const Correction *by = d->all[i].by;
	const bool any = by->kind == CORRECTION_QUOTE_APART &&
	    by->with.file.len == 0;

	if (d->at[i] == 0 || d->at[i] == d->with[i] ||
	    (d->with[i] == 0 && !any))
		return false;
	vec_push(&d->same, ((SameDecided){ d->at[i], any ? 0 : d->with[i],
	    by->kind == CORRECTION_QUOTE_SAME }));
	return true;
}

static bool
decide(Deciding *d, size_t i, Err *err)
{
	bool fits = d->at[i] != 0, ok = true;

	switch (d->all[i].by->kind) {
	case CORRECTION_QUOTE_SPEAKER:
		fits = is_speaker(d, i);
		break;
	case CORRECTION_QUOTE_NONE:
		ok = !fits || index_drop_quotation(d->ix, d->at[i], err);
		break;
	default:
		fits = take_pair(d, i);
	}
	return ok && (fits || decision_put_misfit(d->ix, d->all[i].by, err));
}

/* Adds a pair to what was seen from the last decision on; false: it was there
 * already. */
static bool
is_new(Map *seen, int64_t a, int64_t b)
{
	int64_t pair[] = { a < b ? a : b, a < b ? b : a };
	size_t count = seen->count;

	map_put(seen, (Slice){ (const char *)pair, sizeof pair }, 1);
	return seen->count > count;
}

static bool
is_seen(const Map *seen, int64_t a)
{
	int64_t pair[] = { 0, a };

	return map_get(seen, (Slice){ (const char *)pair, sizeof pair }) !=
	    NULL;
}

/* Of the same two the last one holds; that one is like no other overrules that
 * it is the same as one. */
static void
drop_overruled(Deciding *d)
{
	Map seen = { 0 };
	size_t n = d->same.len;

	for (size_t i = n; i-- > 0;) {
		const SameDecided one = d->same.at[i];
		const bool new = is_new(&seen, one.a, one.b);

		if (new && !(one.same && (is_seen(&seen, one.a) ||
		    is_seen(&seen, one.b))))
			d->same.at[--n] = one;
	}
	for (size_t i = n; i < d->same.len; i++)
		d->same.at[i - n] = d->same.at[i];
	d->same.len -= n;
	map_free(&seen);
}

bool
decide_quotes(Index *ix, const Corrections *c, Arena *a, SameDecided **out,
    size_t *n, Err *err)
{
	Deciding d = { .ix = ix };
	bool ok = decisions_find(ix, c, correction_is_of_quotation, a, &d.all,
	    &d.count, err);

	if (ok) {
		find_quotations(&d, a);
		ok = decide_speakers(&d, err);
	}
	for (size_t i = 0; ok && i < d.count; i++)
		ok = decide(&d, i, err);
	drop_overruled(&d);
	*n = d.same.len;
	*out = arena_copy(a, d.same.at, *n, sizeof **out);
	vec_free(&d.same);
	return ok;
}
