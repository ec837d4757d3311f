/* SPDX-License-Identifier: MIT */
/*
 * Forward and backward sums are scaled to 1 at every unit (Rabiner 1989), so
 * that rows of any length stay in the range of float.
 */
#include "annotate/crf.h"

#include <math.h>
#include <string.h>

/* Which labels may follow one, or come before it, as lists. */
typedef struct {
	uint8_t at[LABELS][LABELS], count[LABELS];
} Steps;

static Steps follows, precedes;

static void
steps_note(unsigned a, unsigned b)
{
	follows.at[a][follows.count[a]++] = (uint8_t)b;
	precedes.at[b][precedes.count[b]++] = (uint8_t)a;
}

static void
steps_make(void)
{
	if (follows.count[LABEL_OUT] > 0)
		return;
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++)
			if (label_follows(a, b))
				steps_note(a, b);
}

void
crf_free(Crf *c)
{
	vec_free(&c->forward);
	vec_free(&c->backward);
	vec_free(&c->norm);
	vec_free(&c->from);
	vec_free(&c->scores);
}

/* --- the best ------------------------------------------------------------ */

static void
best_step(const CrfRow before, const CrfStep *step, const CrfRow score,
    CrfRow now, uint8_t *from)
{
	for (unsigned b = 0; b < LABELS; b++) {
		float best = -INFINITY;
		for (unsigned k = 0; k < precedes.count[b]; k++) {
			unsigned a = precedes.at[b][k];
			float s = before[a] + step->at[a][b];
			if (s > best) {
				best = s;
				from[b] = (uint8_t)a;
			}
		}
		now[b] = best + score[b];
	}
}

void
crf_best(Crf *c, const CrfRow *score, size_t n, const CrfStep *step,
    uint8_t *labels)
{
	CrfRow row[2];

	steps_make();
	vec_clear(&c->from);
	vec_reserve(&c->from, (n + 1) * LABELS);
	for (unsigned l = 0; l < LABELS; l++)
		row[0][l] = l == LABEL_OUT ? 0 : -INFINITY;
	for (size_t i = 0; i < n; i++)
		best_step(row[i % 2], step, score[i], row[(i + 1) % 2],
		    c->from.at + i * LABELS);
	CrfRow nothing = { 0 };
	best_step(row[n % 2], step, nothing, row[(n + 1) % 2],
	    c->from.at + n * LABELS);
	uint8_t label = LABEL_OUT;
	for (size_t i = n; i > 0; i--) {
		label = c->from.at[i * LABELS + label];
		labels[i - 1] = label;
	}
}

/* --- the sums ------------------------------------------------------------ */

static float
scale_to_one(CrfRow row)
{
	float sum = 0;

	for (unsigned l = 0; l < LABELS; l++)
		sum += row[l];
	for (unsigned l = 0; l < LABELS; l++)
		row[l] /= sum;
	return sum;
}

/* exp of a unit's scores against the highest, which is returned. */
static float
scores_exp(const CrfRow score, CrfRow out)
{
	float high = score[0];

	for (unsigned l = 1; l < LABELS; l++)
		high = score[l] > high ? score[l] : high;
	for (unsigned l = 0; l < LABELS; l++)
		out[l] = expf(score[l] - high);
	return high;
}

static void
sum_forward(Crf *c, size_t n)
{
	const CrfRow outside = { [LABEL_OUT] = 1 };

	for (size_t i = 0; i < n; i++) {
		const float *before = i > 0 ? c->forward.at[i - 1] : outside;
		float *now = c->forward.at[i];
		for (unsigned b = 0; b < LABELS; b++) {
			float sum = 0;
			for (unsigned k = 0; k < precedes.count[b]; k++) {
				unsigned a = precedes.at[b][k];
				sum += before[a] * c->step[a][b];
			}
			now[b] = sum * c->score[i][b];
		}
		c->norm.at[i] = scale_to_one(now);
		c->log_z += log(c->norm.at[i]);
	}
}

static void
sum_backward(Crf *c, size_t n)
{
	CrfRow ahead;

	for (unsigned a = 0; a < LABELS; a++)
		c->backward.at[n - 1][a] = label_follows(a, LABEL_OUT) ?
		    c->step[a][LABEL_OUT] : 0;
	for (size_t i = n - 1; i > 0; i--) {
		for (unsigned b = 0; b < LABELS; b++)
			ahead[b] = c->backward.at[i][b] * c->score[i][b] /
			    c->norm.at[i];
		for (unsigned a = 0; a < LABELS; a++) {
			float sum = 0;
			for (unsigned k = 0; k < follows.count[a]; k++) {
				unsigned b = follows.at[a][k];
				sum += c->step[a][b] * ahead[b];
			}
			c->backward.at[i - 1][a] = sum;
		}
	}
}

/* What is left to scale: the chances of the last unit sum to 1. */
static void
sum_end(Crf *c, size_t n)
{
	float sum = 0;

	for (unsigned l = 0; l < LABELS; l++)
		sum += c->forward.at[n - 1][l] * c->backward.at[n - 1][l];
	c->log_z += log(sum);
	for (size_t i = 0; i < n; i++)
		for (unsigned l = 0; l < LABELS; l++)
			c->backward.at[i][l] /= sum;
}

void
crf_sum(Crf *c, const CrfRow *score, size_t n, const CrfStep *step)
{
	steps_make();
	vec_clear(&c->forward);
	vec_clear(&c->backward);
	vec_clear(&c->norm);
	vec_clear(&c->scores);
	vec_reserve(&c->forward, n);
	vec_reserve(&c->backward, n);
	vec_reserve(&c->norm, n);
	vec_reserve(&c->scores, n);
	c->score = c->scores.at;
	c->log_z = 0;
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++)
			c->step[a][b] = expf(step->at[a][b]);
	for (size_t i = 0; i < n; i++)
		c->log_z += scores_exp(score[i], c->score[i]);
	sum_forward(c, n);
	sum_backward(c, n);
	sum_end(c, n);
}

float
crf_chance(const Crf *c, size_t i, unsigned label)
{
	return c->forward.at[i][label] * c->backward.at[i][label];
}

float
crf_chance_pair(const Crf *c, size_t i, unsigned a, unsigned b)
{
	return c->forward.at[i][a] * c->step[a][b] * c->score[i + 1][b] *
	    c->backward.at[i + 1][b] / c->norm.at[i + 1];
}

float
crf_chance_name(const Crf *c, size_t start, size_t end, EntityType type)
{
	const unsigned inside = label_of(type, ROLE_INSIDE);
	unsigned now = label_of(type, ROLE_BEGIN);

	if (end == start + 1)
		return crf_chance(c, start, label_of(type, ROLE_UNIT));
	float chance = c->forward.at[start][now];
	for (size_t i = start + 1; i < end; i++) {
		unsigned next = i + 1 < end ? inside :
		    label_of(type, ROLE_LAST);
		chance *= c->step[now][next] * c->score[i][next] /
		    c->norm.at[i];
		now = next;
	}
	return chance * c->backward.at[end - 1][now];
}
