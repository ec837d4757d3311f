/* SPDX-License-Identifier: MIT */
#include "annotate/settle.h"

enum {
	DOUBTFUL_BEGIN = 12,	/* percent: a name may begin here */
	DOUBTFUL_NAME = 10,	/* the same, and end there */
	DOUBTFUL_UNITS = 6	/* the longest that is looked for */
};

static uint8_t
percent(float chance)
{
	return (uint8_t)(chance <= 0 ? 0 : chance >= 1 ? 100 :
	    chance * 100 + 0.5f);
}

/* The units [from, to) of a row that begins at unit `start`. */
static Name
name_of(const Crf *c, size_t start, size_t from, size_t to)
{
	Name name = { .span = { (uint32_t)from, (uint32_t)to } };

	for (unsigned t = 0; t < ENTITY_TYPES; t++) {
		name.score[t] = percent(crf_chance_name(c, from - start,
		    to - start, (EntityType)t));
		if (name.score[t] > name.score[name.type])
			name.type = (EntityType)t;
	}
	return name;
}

static unsigned
total(const Name *name)
{
	unsigned sum = 0;

	for (unsigned t = 0; t < ENTITY_TYPES; t++)
		sum += name->score[t];
	return sum;
}

static float
begin_chance(const Crf *c, size_t i)
{
	float chance = 0;

	for (unsigned t = 0; t < ENTITY_TYPES; t++)
		chance += crf_chance(c, i, label_of((EntityType)t,
		    ROLE_BEGIN)) + crf_chance(c, i, label_of((EntityType)t,
		    ROLE_UNIT));
	return chance;
}

/* The likeliest name that begins at unit i and ends before `stop`. */
static bool
doubtful_at(const Crf *c, size_t start, size_t i, size_t stop, Name *best)
{
	unsigned score = 0;

	if (percent(begin_chance(c, i - start)) < DOUBTFUL_BEGIN)
		return false;
	for (size_t to = i + 1; to <= stop && to <= i + DOUBTFUL_UNITS; to++) {
		Name name = name_of(c, start, i, to);
		if (total(&name) > score) {
			score = total(&name);
			*best = name;
		}
	}
	return score >= DOUBTFUL_NAME;
}

static void
doubtful_add(const Crf *c, size_t start, size_t from, size_t stop,
    NameVec *found)
{
	Name name;

	for (size_t i = from; i < stop;) {
		if (doubtful_at(c, start, i, stop, &name)) {
			vec_push(found, name);
			i = name.span.end;
		} else {
			i++;
		}
	}
}

void
settle_row(const Crf *c, const uint8_t *labels, size_t start, size_t end,
    NameVec *found)
{
	for (size_t i = start; i < end;) {
		size_t to = i;
		if (labels[i - start] == LABEL_OUT) {
			while (to < end && labels[to - start] == LABEL_OUT)
				to++;
			doubtful_add(c, start, i, to, found);
			i = to;
			continue;
		}
		while (label_opens(labels[to - start]))
			to++;
		Name name = name_of(c, start, i, ++to);
		name.type = label_type(labels[i - start]);
		name.sure = true;
		vec_push(found, name);
		i = to;
	}
}

void
settle_article(const Scene *s, NameVec *found, NameVec *out)
{
	for (size_t i = 0; i < found->len; i++) {
		Name name = found->at[i];
		name.span = units_span(s->units, name.span.start,
		    name.span.end);
		vec_push(out, name);
	}
}
