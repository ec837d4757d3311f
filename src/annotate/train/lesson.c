/* SPDX-License-Identifier: MIT */
#include "annotate/train/lesson.h"

#include "annotate/unit_open.h"

#include <string.h>

void
lesson_free(Lesson *l)
{
	forms_free(&l->forms);
	units_free(&l->units);
	evidence_free(&l->book);
	vec_free(&l->phrase);
	vec_free(&l->labels);
	arena_free(&l->arena);
	crf_free(&l->crf);
}

/* --- gold ---------------------------------------------------------------- */

static void
label_units(Lesson *l, size_t start, size_t end, EntityType type)
{
	for (size_t i = start; i < end; i++)
		l->labels.at[i] = (uint8_t)label_of(type,
		    end - start == 1 ? ROLE_UNIT : i == start ? ROLE_BEGIN :
		    i + 1 == end ? ROLE_LAST : ROLE_INSIDE);
}

static bool
all_open(const Scene *s, size_t start, size_t end)
{
	const UnitBlock *block = s->units->blocks.at;

	while (block[1].start <= start)
		block++;
	if (block[1].start < end)
		return false;
	for (size_t i = start; i < end; i++)
		if (!unit_is_open(s, i, block[0].start, block[1].start))
			return false;
	return true;
}

/* The first unit that ends behind pos. */
static size_t
unit_behind(const Units *u, size_t i, uint32_t pos)
{
	while (i < u->at.len && units_span(u, i, i + 1).end <= pos)
		i++;
	return i;
}

static void
label_gold(Lesson *l, const Scene *s, const Doc *doc)
{
	const Units *u = s->units;
	size_t i = 0;

	for (size_t g = 0; g < doc->gold.len; g++) {
		const Gold *gold = &doc->gold.at[g];
		i = unit_behind(u, i, gold->span.start);
		if (i == u->at.len)
			break;
		size_t last = unit_behind(u, i, gold->span.end - 1);
		if (last == u->at.len || gold->optional)
			continue;
		Span span = units_span(u, i, last + 1);
		if (span.start != gold->span.start ||
		    span.end != gold->span.end || !all_open(s, i, last + 1)) {
			l->lost++;
			continue;
		}
		label_units(l, i, last + 1, gold->type);
	}
}

/* --- examples ------------------------------------------------------------ */

static void
take(Example *e, const Features *f)
{
	for (size_t i = 0; i < f->len; i++)
		vec_push(&e->rows, f->at[i]);
}

static void
unit_take(const Lesson *l, const Scene *s, size_t i, size_t first,
    size_t last, Example *e)
{
	const Unit *unit = &s->units->at.at[i];
	uint32_t index = (uint32_t)i;
	Features f;

	for (int d = -FEATURE_REACH; d <= FEATURE_REACH; d++) {
		const Form *form = features_form_near(s, i, d, first, last);
		if (form == NULL)
			continue;
		features_of_form(form, d, &f);
		take(e, &f);
	}
	if (unit->capital) {
		features_of_evidence(s, evidence_of(s->book, s->forms, unit),
		    &f);
		take(e, &f);
	}
	features_of_place(s, i, first, last, &f);
	take(e, &f);
	uint32_t end = (uint32_t)e->rows.len;
	vec_push(&e->memory, end);
	vec_push(&e->ends, end);
	vec_push(&e->unit, index);
	vec_push(&e->gold, l->labels.at[i]);
}

static void
block_take(const Lesson *l, const Scene *s, size_t first, size_t last,
    Example *e)
{
	for (size_t i = first; i < last; i++) {
		bool open = unit_is_open(s, i, first, last);
		if (open)
			unit_take(l, s, i, first, last, e);
		uint32_t n = (uint32_t)e->gold.len;
		if (n > 0 && (e->row_ends.len == 0 ||
		    e->row_ends.at[e->row_ends.len - 1] < n) &&
		    (!open || i + 1 == last))
			vec_push(&e->row_ends, n);
	}
}

/* --- memory -------------------------------------------------------------- */

/* The same rows again with those of memory behind each unit's. */
static void
add_memory(const Scene *s, const uint8_t *first, Example *e)
{
	VEC(uint32_t) rows = { 0 };
	uint32_t from = 0;
	Features f;

	for (size_t k = 0; k < e->gold.len; k++) {
		for (; from < e->ends.at[k]; from++)
			vec_push(&rows, e->rows.at[from]);
		e->memory.at[k] = (uint32_t)rows.len;
		f.len = 0;
		if (s->units->at.at[e->unit.at[k]].capital)
			features_of_memory(s, e->unit.at[k], first[k], &f);
		for (size_t i = 0; i < f.len; i++)
			vec_push(&rows, f.at[i]);
		e->ends.at[k] = (uint32_t)rows.len;
	}
	vec_free(&e->rows);
	e->rows.at = rows.at;
	e->rows.len = rows.len;
	e->rows.cap = rows.cap;
}

static void
remember(Lesson *l, const Scene *s, const Learnt *learnt, Example *e)
{
	VEC(uint8_t) first = { 0 };

	vec_reserve(&first, e->gold.len + 1);
	learnt_label(learnt, e, false, &l->crf, first.at);
	memset(l->labels.at, LABEL_OUT, s->units->at.len);
	for (size_t k = 0; k < e->gold.len; k++)
		l->labels.at[e->unit.at[k]] = first.at[k];
	evidence_label(&l->book, s->units, s->forms, l->labels.at);
	add_memory(s, first.at, e);
	vec_free(&first);
}

void
lesson_read(Lesson *l, const Doc *doc, const Learnt *first, Example *out)
{
	Article article;

	*out = (Example){ 0 };
	arena_clear(&l->arena);
	if (!doc_article(doc, &l->arena, &article))
		return;
	units_read(&l->units, &l->forms, &article, true);
	const size_t n = l->units.at.len;
	vec_reserve(&l->phrase, n + 1);
	vec_reserve(&l->labels, n + 1);
	memset(l->labels.at, LABEL_OUT, n);
	evidence_read(&l->book, &l->units, &l->forms);
	const Scene s = { &l->units, &l->forms, &l->book, l->phrase.at };
	features_phrases(&s);
	label_gold(l, &s, doc);
	for (size_t b = 0; b + 1 < l->units.blocks.len; b++)
		block_take(l, &s, l->units.blocks.at[b].start,
		    l->units.blocks.at[b + 1].start, out);
	if (first != NULL)
		remember(l, &s, first, out);
}
