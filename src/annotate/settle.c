/* SPDX-License-Identifier: MIT */
#include "annotate/settle.h"

#include <stdlib.h>

#include "base/bisect.h"

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

/* "The" is no part of the name of a paper or a company. */
static void
drop_article(const Scene *s, Name *name)
{
	const Form *first = scene_form(s, name->span.start);

	if (name->type == ENTITY_ORGANIZATION &&
	    name->span.end > name->span.start + 1 &&
	    slice_eq_nocase(first->bytes, SLICE("the")))
		name->span.start++;
}

/* "Sheikh Hasina", "Sultan Al Jaber": here the title is part of the name. */
static bool
is_titled_name(const Scene *s, const Name *name)
{
	const Form *first = scene_form(s, name->span.start);
	const Form *second = scene_form(s, name->span.start + 1);
	const uint32_t row = lexicon_join(first->lower, second->lower);
	const uint32_t given = LIST_BIT(LIST_GIVEN) | LIST_BIT(LIST_SURNAME);

	return ((first->known.lists & given) &&
	    !slice_eq_nocase(first->bytes, SLICE("sheikh"))) ||
	    (lexicon_find(&s->forms->lexicon, row).lists &
	    LIST_BIT(LIST_PERSON));
}

/* "Ayatollah", "Miss" before a person's name are no part of it. */
static void
drop_titles(const Scene *s, Name *name)
{
	while (name->type == ENTITY_PERSON &&
	    name->span.end > name->span.start + 1) {
		const Form *first = scene_form(s, name->span.start);
		if (!first->begins_capital || first->bytes.len < 3 ||
		    !(first->known.lists & LIST_BIT(LIST_TITLE)) ||
		    is_titled_name(s, name))
			return;
		name->span.start++;
	}
}

/* Nor are the letters behind it: "John Thackray KC". */
static void
drop_letters(const Scene *s, Name *name)
{
	static const Slice letters[] = {
		SLICE_INIT("CBE"), SLICE_INIT("KBE"), SLICE_INIT("KC"),
		SLICE_INIT("MBE"), SLICE_INIT("MEP"), SLICE_INIT("MLA"),
		SLICE_INIT("MP"), SLICE_INIT("MSP"), SLICE_INIT("OBE"),
		SLICE_INIT("PhD"), SLICE_INIT("QC")
	};

	if (name->span.end < name->span.start + 3 ||
	    (name->type != ENTITY_PERSON && !(scene_form(s,
	    name->span.start)->known.lists & LIST_BIT(LIST_GIVEN))))
		return;
	const Slice last = scene_form(s, name->span.end - 1)->bytes;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (slice_eq(last, letters[i])) {
			name->type = ENTITY_PERSON;
			name->span.end--;
			return;
		}
}

/* "Ukrainian", "Western": no name of anything, unless a list has it as one. */
static bool
is_adjective(const Scene *s, const Name *name)
{
	static const Slice sides[] = {
		SLICE_INIT("Eastern"), SLICE_INIT("Northern"),
		SLICE_INIT("Southern"), SLICE_INIT("Western")
	};
	const Form *form = scene_form(s, name->span.start);
	const uint32_t lists = form->known.lists;

	if (name->span.end - name->span.start > 1)
		return false;
	for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
		if (slice_eq_nocase(form->bytes, sides[i]))
			return true;
	if (!(lists & LIST_BIT(LIST_DEMONYM)))
		return false;
	return !(name->type == ENTITY_PERSON ? lists &
	    (LIST_BIT(LIST_GIVEN) | LIST_BIT(LIST_SURNAME)) :
	    lists & ~(LIST_BIT(LIST_DEMONYM) | LIST_BIT(LIST_GIVEN) |
	    LIST_BIT(LIST_SURNAME) | LIST_BIT(LIST_PERSON_WORD) |
	    LIST_BIT(LIST_ORG_WORD) | LIST_BIT(LIST_OTHER)));
}

/* --- what the article is sure of ----------------------------------------- */

enum {
	FIRM = 60,		/* percent: so sure a name tells of others */
	LOOSE = 97		/* what is less sure may be told better */
};

void
settle_free(Settle *st)
{
	vec_free(&st->names);
}

static uint32_t
row_of(const Scene *s, Span units)
{
	uint32_t row = scene_form(s, units.start)->lower;

	for (size_t i = units.start + 1; i < units.end; i++)
		row = lexicon_join(row, scene_form(s, i)->lower);
	return row;
}

static void
note(Settle *st, uint32_t row, EntityType type, bool part)
{
	SettledName name = { row, (uint8_t)type, part };

	vec_push(&st->names, name);
}

/* A person goes on by the first or the last word of the full name, an
 * organization by the first. */
static void
note_name(Settle *st, const Scene *s, const Name *name)
{
	note(st, row_of(s, name->span), name->type, false);
	if (name->span.end - name->span.start < 2 ||
	    name->type == ENTITY_PLACE)
		return;
	note(st, scene_form(s, name->span.start)->lower, name->type, true);
	if (name->type == ENTITY_PERSON)
		note(st, scene_form(s, name->span.end - 1)->lower, name->type,
		    true);
}

static int
by_row(const void *a, const void *b)
{
	const SettledName *x = a, *y = b;

	return x->row < y->row ? -1 : x->row > y->row;
}

/* What the row is elsewhere: how often a whole name, how often a part. */
typedef struct {
	unsigned whole[ENTITY_TYPES], part[ENTITY_TYPES];
} Elsewhere;

static Elsewhere
elsewhere(const Settle *st, uint32_t row)
{
	Elsewhere e = { 0 };
	size_t at = 0;

	BISECT(at, st->names.len, i, st->names.at[i].row < row);
	for (; at < st->names.len && st->names.at[at].row == row; at++) {
		const SettledName *n = &st->names.at[at];
		(n->part ? e.part : e.whole)[n->type]++;
	}
	return e;
}

static const uint32_t place_lists = LIST_BIT(LIST_COUNTRY) |
    LIST_BIT(LIST_REGION) | LIST_BIT(LIST_CITY) | LIST_BIT(LIST_PLACE);

/* "Mahan" is what "Mahan Air" is. */
static void
take_type_of_longer(const Scene *s, const Elsewhere *e, Name *name)
{
	const uint32_t lists = scene_form(s, name->span.start)->known.lists;
	const EntityType other = name->type == ENTITY_ORGANIZATION ?
	    ENTITY_PERSON : e->part[ENTITY_PERSON] > 0 ? ENTITY_PERSON :
	    ENTITY_ORGANIZATION;

	if (name->span.end - name->span.start > 1 ||
	    e->part[name->type] > 0 || e->part[other] == 0 ||
	    (name->score[name->type] > LOOSE && !(other ==
	    ENTITY_ORGANIZATION && (lists & LIST_BIT(LIST_COMPANY))) &&
	    e->whole[other] < e->whole[name->type]))
		return;
	if (name->type == ENTITY_PLACE &&
	    (other == ENTITY_ORGANIZATION || (lists & place_lists)))
		return;
	name->type = other;
}

/* One word is one person or one organization all over the article, when no
 * longer name tells; a place may have given its name to either. */
static void
take_type_of_most(const Elsewhere *e, Name *name)
{
	static const EntityType others[] = {
		[ENTITY_PERSON] = ENTITY_ORGANIZATION,
		[ENTITY_ORGANIZATION] = ENTITY_PERSON
	};

	if (name->span.end - name->span.start > 1 ||
	    name->type == ENTITY_PLACE)
		return;
	const EntityType other = others[name->type];
	if (e->part[ENTITY_PERSON] + e->part[ENTITY_ORGANIZATION] == 0 &&
	    e->whole[other] > e->whole[name->type])
		name->type = other;
}

/* What is a name all over the article is one here too. */
static void
take_repeat(const Elsewhere *e, Name *name)
{
	unsigned best = 0;

	for (unsigned t = 0; t < ENTITY_TYPES; t++) {
		unsigned n = e->whole[t] + e->part[t];
		if (n > best) {
			best = n;
			name->type = (EntityType)t;
			name->sure = true;
		}
	}
}

static void
settle_names(Settle *st, const Scene *s, NameVec *found)
{
	vec_clear(&st->names);
	for (size_t i = 0; i < found->len; i++) {
		const Name *name = &found->at[i];
		if (name->sure && name->score[name->type] >= FIRM)
			note_name(st, s, name);
	}
	if (st->names.len > 0)
		qsort(st->names.at, st->names.len, sizeof *st->names.at,
		    by_row);
	for (size_t i = 0; i < found->len; i++) {
		Name *name = &found->at[i];
		const Elsewhere e = elsewhere(st, row_of(s, name->span));
		if (name->sure) {
			take_type_of_longer(s, &e, name);
			take_type_of_most(&e, name);
		} else {
			take_repeat(&e, name);
		}
	}
}

void
settle_article(Settle *st, const Scene *s, NameVec *found,
    NameVec *out, NameVec *furniture)
{
	const UnitBlock *block = s->units->blocks.at;

	settle_names(st, s, found);
	for (size_t i = 0; i < found->len; i++) {
		Name name = found->at[i];
		while (block[1].start <= name.span.start)
			block++;
		if (is_adjective(s, &name))
			continue;
		drop_article(s, &name);
		drop_letters(s, &name);
		drop_titles(s, &name);
		name.span = units_span(s->units, name.span.start,
		    name.span.end);
		if (!block->furniture)
			vec_push(out, name);
		else if (furniture != NULL)
			vec_push(furniture, name);
	}
}
