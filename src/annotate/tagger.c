/* SPDX-License-Identifier: MIT */
/*
 * Two readings of the article.  The first labels every open unit by itself and
 * by what the article tells of its form; the second sees as well what the form
 * was taken for elsewhere in the first.  Rows of open units between units that
 * are not open are labelled each by themselves.
 *
 * Most weights depend on a form alone, or on a form in this article: their
 * sums are kept, the first from article to article.
 */
#include "annotate/tagger.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/initials.h"
#include "annotate/long_form.h"
#include "annotate/nickname.h"
#include "annotate/other_name.h"
#include "annotate/roster.h"
#include "annotate/settle.h"
#include "annotate/twin_names.h"
#include "annotate/unit_open.h"
#include "annotate/weights.h"

enum {
	FORMS_MAX = 20000,	/* as many different words are remembered */
	OFFSETS = 2 * FEATURE_REACH + 1
};

typedef struct {
	WeightSum at[OFFSETS];
	bool ready[OFFSETS];
} FormSums;

typedef struct {
	WeightSum sum;
	bool ready;
} EvidenceSum;

struct Tagger {
	Weights weights;
	Forms forms;
	Units units;
	EvidenceBook book;
	VEC(uint32_t) phrase;
	VEC(FormSums) form_sums;	/* by form */
	VEC(EvidenceSum) evidence_sums;	/* by Form.key, of this article */
	VEC(WeightSum) first;		/* of each unit, for both readings */
	VEC(bool) open;
	VEC(uint8_t) labels;
	VEC(CrfRow) scores;
	Crf crf;
	NameVec found;
	Settle settle;
	uint64_t work;
};

Tagger *
tagger_open(const char *path, Err *err)
{
	Weights weights;

	if (!weights_open(&weights, path, err))
		return NULL;
	Tagger *t = must_alloc(NULL, sizeof *t);
	*t = (Tagger){ .weights = weights };
	t->forms.lexicon = weights.lexicon;
	return t;
}

void
tagger_close(Tagger *t)
{
	if (t == NULL)
		return;
	weights_close(&t->weights);
	forms_free(&t->forms);
	units_free(&t->units);
	evidence_free(&t->book);
	vec_free(&t->phrase);
	vec_free(&t->form_sums);
	vec_free(&t->evidence_sums);
	vec_free(&t->first);
	vec_free(&t->open);
	vec_free(&t->labels);
	vec_free(&t->scores);
	crf_free(&t->crf);
	vec_free(&t->found);
	settle_free(&t->settle);
	free(t);
}

uint64_t
tagger_work(const Tagger *t)
{
	return t->work;
}

/* --- scores -------------------------------------------------------------- */

static void
add_features(Tagger *t, const Features *f, WeightSum *sum)
{
	weights_add(&t->weights, f, sum);
	t->work += f->len;
}

static void
sum_add(WeightSum *to, const WeightSum *sum)
{
	for (unsigned l = 0; l < WEIGHTS_LANES; l++)
		to->at[l] = (int16_t)(to->at[l] + sum->at[l]);
}

static const WeightSum *
form_sum(Tagger *t, const Form *form, int offset)
{
	FormSums *sums = &t->form_sums.at[form - t->forms.at.at];
	const unsigned at = (unsigned)(offset + FEATURE_REACH);
	Features f;

	if (!sums->ready[at]) {
		features_of_form(form, offset, &f);
		sums->at[at] = (WeightSum){ { 0 } };
		add_features(t, &f, &sums->at[at]);
		sums->ready[at] = true;
	}
	return &sums->at[at];
}

static const WeightSum *
evidence_sum(Tagger *t, const Scene *s, const Unit *unit)
{
	const Evidence *e = evidence_of(s->book, s->forms, unit);
	EvidenceSum *sum = &t->evidence_sums.at[e - s->book->at.at];
	Features f;

	if (!sum->ready) {
		features_of_evidence(s, e, &f);
		add_features(t, &f, &sum->sum);
		sum->ready = true;
	}
	return &sum->sum;
}

static void
unit_score(Tagger *t, const Scene *s, size_t i, size_t first, size_t last)
{
	const Unit *unit = &s->units->at.at[i];
	WeightSum *sum = &t->first.at[i];
	Features f;

	*sum = (WeightSum){ { 0 } };
	for (int d = -FEATURE_REACH; d <= FEATURE_REACH; d++) {
		const Form *form = features_form_near(s, i, d, first, last);
		if (form != NULL)
			sum_add(sum, form_sum(t, form, d));
	}
	if (unit->capital)
		sum_add(sum, evidence_sum(t, s, unit));
	features_of_place(s, i, first, last, &f);
	add_features(t, &f, sum);
}

static void
block_score(Tagger *t, const Scene *s, size_t first, size_t last)
{
	for (size_t i = first; i < last; i++) {
		t->open.at[i] = unit_is_open(s, i, first, last);
		if (t->open.at[i])
			unit_score(t, s, i, first, last);
	}
}

/* The scores of units [start, end) in t->scores. */
static void
row_scores(Tagger *t, const Scene *s, size_t start, size_t end, bool memory)
{
	Features f;

	vec_clear(&t->scores);
	vec_reserve(&t->scores, end - start);
	for (size_t i = start; i < end; i++) {
		WeightSum sum = t->first.at[i];
		if (memory && s->units->at.at[i].capital) {
			features_of_memory(s, i, t->labels.at[i], &f);
			add_features(t, &f, &sum);
		}
		for (unsigned l = 0; l < LABELS; l++)
			t->scores.at[i - start][l] =
			    t->weights.part * sum.at[l];
	}
}

/* --- readings ------------------------------------------------------------ */

typedef void RowFunction(Tagger *t, const Scene *s, size_t start, size_t end);

static void
each_row(Tagger *t, const Scene *s, RowFunction *function)
{
	const size_t n = s->units->at.len;
	const UnitBlock *block = s->units->blocks.at;

	for (size_t i = 0; i < n;) {
		while (block->start <= i)
			block++;
		size_t end = i;
		while (end < block->start && t->open.at[end])
			end++;
		if (end > i)
			function(t, s, i, end);
		i = end > i ? end : i + 1;
	}
}

static void
read_first(Tagger *t, const Scene *s, size_t start, size_t end)
{
	row_scores(t, s, start, end, false);
	crf_best(&t->crf, t->scores.at, end - start, &t->weights.step,
	    t->labels.at + start);
}

static void
read_second(Tagger *t, const Scene *s, size_t start, size_t end)
{
	row_scores(t, s, start, end, true);
	crf_best(&t->crf, t->scores.at, end - start, &t->weights.step,
	    t->labels.at + start);
	crf_sum(&t->crf, t->scores.at, end - start, &t->weights.step);
	settle_row(&t->crf, t->labels.at + start, start, end, &t->found);
}

/* --- the article --------------------------------------------------------- */

static void
make_room(Tagger *t)
{
	const size_t n = t->units.at.len + 1;

	vec_clear(&t->phrase);
	vec_clear(&t->first);
	vec_clear(&t->open);
	vec_clear(&t->labels);
	vec_reserve(&t->phrase, n);
	vec_reserve(&t->first, n);
	vec_reserve(&t->open, n);
	vec_reserve(&t->labels, n);
	memset(t->labels.at, LABEL_OUT, n);
	vec_reserve(&t->form_sums, t->forms.at.len - t->form_sums.len);
	for (; t->form_sums.len < t->forms.at.len; t->form_sums.len++)
		memset(t->form_sums.at[t->form_sums.len].ready, 0, OFFSETS);
	vec_clear(&t->evidence_sums);
	vec_reserve(&t->evidence_sums, t->forms.keys.count + 1);
	memset(t->evidence_sums.at, 0,
	    t->forms.keys.count * sizeof *t->evidence_sums.at);
}

static void
forget_forms(Tagger *t)
{
	if (t->forms.at.len < FORMS_MAX)
		return;
	forms_clear(&t->forms);
	vec_clear(&t->form_sums);
}

void
tagger_article(Tagger *t, const Article *article, NameVec *out,
    NameVec *furniture)
{
	vec_clear(out);
	if (furniture != NULL)
		vec_clear(furniture);
	forget_forms(t);
	units_read(&t->units, &t->forms, article, furniture != NULL);
	make_room(t);
	evidence_read(&t->book, &t->units, &t->forms);
	const Scene scene = { &t->units, &t->forms, &t->book, t->phrase.at };
	features_phrases(&scene);
	for (size_t b = 0; b + 1 < t->units.blocks.len; b++)
		block_score(t, &scene, t->units.blocks.at[b].start,
		    t->units.blocks.at[b + 1].start);
	each_row(t, &scene, read_first);
	evidence_label(&t->book, &t->units, &t->forms, t->labels.at);
	vec_clear(&t->found);
	each_row(t, &scene, read_second);
	settle_article(&t->settle, &scene, &t->found, out, furniture);
	other_names_drop(article->text, out);
	twin_names_part(article->text, out);
	rosters_fill(article, out);
	nicknames_join(article->text, out);
	long_forms_extend(article->text, out);
	initials_find(article, out);
}
