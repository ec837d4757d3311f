/* SPDX-License-Identifier: MIT */
#include "annotate/train/learn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/train/lot.h"
#include "base/error.h"

typedef struct {
	CrfRow *w, *squares;
	CrfStep step, step_squares;
	const LearnPlan *plan;
	uint64_t lot;
	Crf crf;
	VEC(CrfRow) scores;
	VEC(uint32_t) used;	/* rows that were not left out */
	VEC(uint32_t) used_ends;
	VEC(uint32_t) order;
} Learner;

static CrfRow *
rows_new(void)
{
	const size_t size = (size_t)FEATURE_ROWS * sizeof(CrfRow);
	CrfRow *rows = must_alloc(NULL, size);

	memset(rows, 0, size);
	return rows;
}

void
learnt_init(Learnt *l)
{
	*l = (Learnt){ .rows = rows_new() };
}

void
learnt_free(Learnt *l)
{
	free(l->rows);
	l->rows = NULL;
}

static void
step_add(CrfStep *to, const CrfStep *from, float by)
{
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++)
			to->at[a][b] += by * from->at[a][b];
}

static void
rows_add(CrfRow *to, const CrfRow *from, float by)
{
	for (size_t r = 0; r < FEATURE_ROWS; r++)
		for (unsigned l = 0; l < LABELS; l++)
			to[r][l] += by * from[r][l];
}

void
learnt_scale(Learnt *l, float by)
{
	rows_add(l->rows, l->rows, by - 1);
	step_add(&l->step, &l->step, by - 1);
}

void
example_free(Example *e)
{
	vec_free(&e->rows);
	vec_free(&e->memory);
	vec_free(&e->ends);
	vec_free(&e->gold);
	vec_free(&e->unit);
	vec_free(&e->row_ends);
}

/* --- one row of units ---------------------------------------------------- */

static uint32_t
rows_begin(const Example *e, size_t i)
{
	return i > 0 ? e->ends.at[i - 1] : 0;
}

static void
score_add(CrfRow score, const CrfRow *w, const uint32_t *rows, size_t n,
    float by)
{
	for (size_t i = 0; i < n; i++)
		for (unsigned l = 0; l < LABELS; l++)
			score[l] += by * w[rows[i]][l];
}

/* Draws the features of units [start, end), and their scores. */
static void
draw(Learner *l, const Example *e, size_t start, size_t end, bool memory)
{
	const float keep = 1 - l->plan->dropout;

	vec_clear(&l->used);
	vec_clear(&l->used_ends);
	vec_clear(&l->scores);
	vec_reserve(&l->scores, end - start);
	for (size_t i = start; i < end; i++) {
		const uint32_t from = (uint32_t)l->used.len;
		const uint32_t stop = memory ? e->ends.at[i] :
		    e->memory.at[i];
		for (uint32_t r = rows_begin(e, i); r < stop; r++)
			if (lot_falls(&l->lot, keep))
				vec_push(&l->used, e->rows.at[r]);
		float *score = l->scores.at[i - start];
		memset(score, 0, sizeof(CrfRow));
		score_add(score, l->w, l->used.at + from, l->used.len - from,
		    1 / keep);
		uint32_t used = (uint32_t)l->used.len;
		vec_push(&l->used_ends, used);
	}
}

/* One step of AdaGrad down the slope g. */
static void
weight_step(const Learner *l, float *w, float *square, float g)
{
	*square += g * g;
	*w -= l->plan->rate * g / sqrtf(*square);
}

static void
unit_step(Learner *l, size_t i, unsigned gold)
{
	const uint32_t from = i > 0 ? l->used_ends.at[i - 1] : 0;
	CrfRow slope;

	for (unsigned b = 0; b < LABELS; b++)
		slope[b] = crf_chance(&l->crf, i, b) - (float)(b == gold);
	for (unsigned b = 0; b < LABELS; b++) {
		if (fabsf(slope[b]) < 1e-4f)
			continue;
		for (uint32_t r = from; r < l->used_ends.at[i]; r++)
			weight_step(l, &l->w[l->used.at[r]][b],
			    &l->squares[l->used.at[r]][b], slope[b]);
	}
}

/* Before the first unit and behind the last all is LABEL_OUT. */
static void
steps_step(Learner *l, const uint8_t *gold, size_t n)
{
	float slope[LABELS][LABELS] = { { 0 } };

	for (size_t i = 0; i + 1 < n; i++) {
		for (unsigned a = 0; a < LABELS; a++)
			for (unsigned b = 0; b < LABELS; b++)
				if (label_follows(a, b))
					slope[a][b] += crf_chance_pair(
					    &l->crf, i, a, b);
		slope[gold[i]][gold[i + 1]] -= 1;
	}
	for (unsigned b = 0; b < LABELS; b++) {
		slope[LABEL_OUT][b] += crf_chance(&l->crf, 0, b);
		slope[b][LABEL_OUT] += crf_chance(&l->crf, n - 1, b);
	}
	slope[LABEL_OUT][gold[0]] -= 1;
	slope[gold[n - 1]][LABEL_OUT] -= 1;
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++)
			if (fabsf(slope[a][b]) > 1e-4f)
				weight_step(l, &l->step.at[a][b],
				    &l->step_squares.at[a][b], slope[a][b]);
}

static void
row_learn(Learner *l, const Example *e, size_t start, size_t end, bool memory)
{
	draw(l, e, start, end, memory);
	crf_sum(&l->crf, l->scores.at, end - start, &l->step);
	for (size_t i = start; i < end; i++)
		unit_step(l, i - start, e->gold.at[i]);
	steps_step(l, e->gold.at + start, end - start);
}

/* --- rounds -------------------------------------------------------------- */

static void
shuffle(Learner *l)
{
	for (size_t i = l->order.len; i > 1; i--) {
		size_t k = lot_next(&l->lot) % i;
		uint32_t swap = l->order.at[i - 1];
		l->order.at[i - 1] = l->order.at[k];
		l->order.at[k] = swap;
	}
}

static void
round_learn(Learner *l, const Example *const *examples)
{
	shuffle(l);
	for (size_t k = 0; k < l->order.len; k++) {
		const Example *e = examples[l->order.at[k]];
		bool memory = !lot_falls(&l->lot, l->plan->memory_dropout);
		size_t start = 0;
		for (size_t r = 0; r < e->row_ends.len; r++) {
			row_learn(l, e, start, e->row_ends.at[r], memory);
			start = e->row_ends.at[r];
		}
	}
	rows_add(l->w, l->w, -l->plan->decay);
}

static void
learner_free(Learner *l)
{
	free(l->w);
	free(l->squares);
	crf_free(&l->crf);
	vec_free(&l->scores);
	vec_free(&l->used);
	vec_free(&l->used_ends);
	vec_free(&l->order);
}

/* So that a first, tiny slope makes no large step. */
static void
squares_start(Learner *l)
{
	for (size_t r = 0; r < FEATURE_ROWS; r++)
		for (unsigned b = 0; b < LABELS; b++)
			l->squares[r][b] = 1;
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++)
			l->step_squares.at[a][b] = 1;
}

void
learn(const Example *const *examples, size_t n, const LearnPlan *plan,
    Learnt *sum)
{
	Learner l = { .plan = plan, .lot = plan->seed };
	const unsigned skip = plan->rounds / 2;

	l.w = rows_new();
	l.squares = rows_new();
	squares_start(&l);
	for (uint32_t i = 0; i < n; i++)
		vec_push(&l.order, i);
	for (unsigned r = 0; r < plan->rounds; r++) {
		round_learn(&l, examples);
		if (r < skip)
			continue;
		float part = 1.0f / (float)(plan->rounds - skip);
		rows_add(sum->rows, l.w, part);
		step_add(&sum->step, &l.step, part);
	}
	learner_free(&l);
}

void
learnt_label(const Learnt *learnt, const Example *e, bool memory, Crf *crf,
    uint8_t *labels)
{
	VEC(CrfRow) scores = { 0 };
	size_t start = 0;

	vec_reserve(&scores, e->gold.len + 1);
	for (size_t i = 0; i < e->gold.len; i++) {
		uint32_t from = rows_begin(e, i);
		uint32_t stop = memory ? e->ends.at[i] : e->memory.at[i];
		memset(scores.at[i], 0, sizeof(CrfRow));
		score_add(scores.at[i], learnt->rows, e->rows.at + from,
		    stop - from, 1);
	}
	for (size_t r = 0; r < e->row_ends.len; r++) {
		size_t end = e->row_ends.at[r];
		crf_best(crf, scores.at + start, end - start, &learnt->step,
		    labels + start);
		start = end;
	}
	vec_free(&scores);
}
