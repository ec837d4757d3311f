/* SPDX-License-Identifier: MIT */
#include "annotate/evidence.h"

#include <string.h>

void
evidence_free(EvidenceBook *b)
{
	vec_free(&b->at);
	vec_free(&b->runs);
	vec_free(&b->run_of);
}

static const Form *
form_of(const Units *u, const Forms *f, size_t i)
{
	return &f->at.at[u->at.at[i].form];
}

static void
book_start(EvidenceBook *b, const Units *u, const Forms *f)
{
	vec_clear(&b->at);
	vec_clear(&b->runs);
	vec_clear(&b->run_of);
	vec_reserve(&b->at, f->keys.count + 1);
	memset(b->at.at, 0, f->keys.count * sizeof *b->at.at);
	b->at.len = f->keys.count;
	vec_reserve(&b->run_of, u->at.len + 1);
	memset(b->run_of.at, 0xff, u->at.len * sizeof *b->run_of.at);
	b->run_of.len = u->at.len;
}

static void
neighbour_note(uint32_t *at, uint8_t *n, uint32_t hash)
{
	for (uint8_t i = 0; i < *n; i++)
		if (at[i] == hash)
			return;
	if (*n < EVIDENCE_NEIGHBOURS)
		at[(*n)++] = hash;
}

/* One more unit of a run that lies in a block [first, last). */
static void
unit_note(Evidence *e, const Units *u, const Forms *f, UnitRun run,
    uint32_t i, uint32_t first, uint32_t last)
{
	uint32_t len = run.end - run.start;

	e->met = true;
	e->count += e->count < UINT16_MAX;
	if (!u->at.at[i].sentence_start && e->inside < UINT16_MAX)
		e->inside++;
	if (run.start > first) {
		const Form *before = form_of(u, f, run.start - 1);
		e->before |= before->known.lists;
		neighbour_note(e->prev, &e->prevs, before->lower);
	}
	if (run.end < last) {
		const Form *after = form_of(u, f, run.end);
		e->after |= after->known.lists;
		neighbour_note(e->next, &e->nexts, after->lower);
	}
	if (len <= EVIDENCE_RUN_MAX && len > e->run.end - e->run.start) {
		e->run = run;
		e->place = (uint8_t)(i - run.start);
	}
}

static void
run_note(EvidenceBook *b, const Units *u, const Forms *f, UnitRun run,
    uint32_t first, uint32_t last)
{
	for (uint32_t i = run.start; i < run.end; i++)
		unit_note(&b->at.at[form_of(u, f, i)->key], u, f, run, i,
		    first, last);
}

/* The runs of a block, of whatever kind. */
static void
block_runs(EvidenceBook *b, const Units *u, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++) {
		if (!u->at.at[i].capital)
			continue;
		UnitRun run = { i, i + 1 };
		while (run.end < last && u->at.at[run.end].capital)
			run.end++;
		for (; i < run.end; i++)
			b->run_of.at[i] = (uint32_t)b->runs.len;
		vec_push(&b->runs, run);
	}
}

static void
block_note(EvidenceBook *b, const Units *u, const Forms *f, uint32_t first,
    uint32_t last)
{
	for (uint32_t i = first; i < last;) {
		if (b->run_of.at[i] != UINT32_MAX) {
			UnitRun run = b->runs.at[b->run_of.at[i]];
			run_note(b, u, f, run, first, last);
			i = run.end;
			continue;
		}
		Evidence *e = &b->at.at[form_of(u, f, i)->key];
		e->small += e->small < UINT16_MAX;
		i++;
	}
}

/* --- "National Emergency Operation Centre (NEOC)" ------------------------ */

static char
initial_of(const Form *form)
{
	return form->begins_capital ? form->bytes.ptr[0] : 0;
}

/* The unit where the words begin whose initials the acronym is, reading back
 * from `end`; SIZE_MAX when there are none. */
static size_t
long_form_start(const Units *u, const Forms *f, size_t first, size_t end,
    Slice acronym)
{
	size_t left = acronym.len, i = end;
	unsigned passed = 0;

	while (left > 0 && i > first && passed < 4) {
		char c = initial_of(form_of(u, f, --i));
		if (c == acronym.ptr[left - 1]) {
			left--;
			passed = 0;
		} else if (c != 0) {
			return SIZE_MAX;
		} else {
			passed++;
		}
	}
	return left == 0 ? i : SIZE_MAX;
}

static bool
is_acronym(const Form *form)
{
	return form->all_capital && form->bytes.len >= 2 &&
	    form->bytes.len <= 8;
}

static void
acronym_note(EvidenceBook *b, const Units *u, const Forms *f, size_t first,
    size_t i)
{
	const Form *form = form_of(u, f, i);
	Evidence *e = &b->at.at[form->key];

	if (i < first + 2 || e->long_form != 0 || !is_acronym(form) ||
	    !slice_eq(form_of(u, f, i - 1)->bytes, SLICE("(")))
		return;
	if (long_form_start(u, f, first, i - 1, form->bytes) == SIZE_MAX)
		return;
	e->long_form = form_of(u, f, i - 2)->lower;
	e->long_lists = form_of(u, f, i - 2)->known.lists;
}

void
evidence_read(EvidenceBook *b, const Units *u, const Forms *f)
{
	book_start(b, u, f);
	for (size_t k = 0; k + 1 < u->blocks.len; k++) {
		uint32_t first = u->blocks.at[k].start;
		uint32_t last = u->blocks.at[k + 1].start;
		block_runs(b, u, first, last);
		if (u->blocks.at[k].furniture)
			continue;
		block_note(b, u, f, first, last);
		for (uint32_t i = first; i < last; i++)
			acronym_note(b, u, f, first, i);
	}
}

void
evidence_label(EvidenceBook *b, const Units *u, const Forms *f,
    const uint8_t *labels)
{
	const UnitBlock *block = u->blocks.at;

	for (size_t i = 0; i < u->at.len; i++) {
		while (block[1].start <= i)
			block++;
		if (!u->at.at[i].capital || block->furniture)
			continue;
		Evidence *e = &b->at.at[form_of(u, f, i)->key];
		e->labels[labels[i]] += e->labels[labels[i]] < UINT16_MAX;
	}
}

const Evidence *
evidence_of(const EvidenceBook *b, const Forms *f, const Unit *unit)
{
	return &b->at.at[f->at.at[unit->form].key];
}
