/* SPDX-License-Identifier: MIT */
#include "xref/decision.h"

#include "base/vec.h"
#include "store/write_problems.h"

typedef VEC(SourceRef) RefVec;

static void
add_ref(RefVec *refs, const Correction *by, const WordPlace *place, Arena *a)
{
	CuratedSource *source = arena_new(a, CuratedSource, 1);
	SourceRef ref = { .source = source, .published = DAY_NONE,
		.beside = place == &by->place || place->before.len > 0 ||
		place->after.len > 0,
		.before = place->before, .after = place->after };

	*source = (CuratedSource){ place->file, place->words, by->line };
	vec_push(refs, ref);
}

/* Two references for each. */
static void
collect(const Corrections *c, bool (*wanted)(CorrectionKind kind), Arena *a,
    RefVec *refs)
{
	for (size_t i = 0; i < c->count; i++) {
		const Correction *by = &c->at[i];
		if (by->undone || !wanted(by->kind))
			continue;
		add_ref(refs, by, &by->place, a);
		add_ref(refs, by, &by->with, a);
	}
}

bool
decisions_find(Index *ix, const Corrections *c,
    bool (*wanted)(CorrectionKind kind), Arena *a, Decision **out, size_t *n,
    Err *err)
{
	RefVec refs = { 0 };

	collect(c, wanted, a, &refs);
	bool ok = refs.len == 0 || source_find(ix, refs.at, refs.len, err);
	const SourceRef *found = arena_copy(a, refs.at, refs.len,
	    sizeof *found);

	*n = 0;
	*out = arena_new(a, Decision, refs.len / 2);
	for (size_t i = 0; ok && i < c->count; i++) {
		if (c->at[i].undone || !wanted(c->at[i].kind))
			continue;
		const SourceRef *at = &found[2 * *n];
		(*out)[(*n)++] = (Decision){ &c->at[i],
			at[0].found == 1 ? &at[0] : NULL,
			at[1].found > 0 ? &at[1] : NULL };
	}
	vec_free(&refs);
	return ok;
}

bool
decision_put_misfit(Index *ix, const Correction *c, Err *err)
{
	Arena a = { 0 };
	bool ok = index_put_problem(ix, SLICE("corrections.rec"), c->line,
	    arena_printf(&a, "\"%.*s\" fits nothing that the articles tell "
	    "now: it is kept and waits", SLICE_ARG(correction_tell(&a, c))),
	    err);

	arena_free(&a);
	return ok;
}
