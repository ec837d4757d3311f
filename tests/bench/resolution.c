/* SPDX-License-Identifier: MIT */
/*
 * resolution [ARTICLES]: how many seconds of CPU it takes to resolve the names
 * of so many articles (100,000).  Names are invented; how many there are is as
 * in news: an article has some 22 (name and type), of which, over so many,
 * every tenth is new; few names are in many articles.  Of two names of people
 * one is a full name, every sixth of these has another spelling somewhere; the
 * others are surnames alone or have an initial.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "timing.h"
#include "base/vec.h"
#include "xref/resolve.h"

enum { USES = 22, ARTICLES = 100000, GIVEN = 400, SYLLABLES = 48 };

typedef VEC(Slice) SliceVec;
typedef VEC(Use) UseVec;

typedef struct {
	uint32_t seed;
	Arena arena;
	SliceVec forms;
	UseVec uses;
	size_t people, places, bodies;	/* of which every one has FORMS */
} World;

enum { FORMS = 4 };	/* the name, another spelling, two that say less */

static uint32_t
any(World *w, size_t below)
{
	w->seed = w->seed * 1664525u + 1013904223u;
	return (uint32_t)((w->seed >> 8) % below);
}

/* Few of them often, most seldom. */
static uint32_t
some(World *w, size_t below)
{
	double r = any(w, 1 << 20) / (double)(1 << 20);

	return (uint32_t)((double)below * r * r * r);
}

/* --- names --------------------------------------------------------------- */

static void
put_syllables(Buffer *out, uint32_t id, unsigned n)
{
	static const char *const syllables[SYLLABLES] = {
		"ba", "bel", "bor", "dan", "der", "do", "dra", "el", "fa",
		"fel", "ga", "gor", "gri", "ha", "har", "hol", "is", "jan",
		"ka", "kel", "kor", "la", "len", "lo", "ma", "mar", "mel",
		"mi", "na", "nor", "ol", "or", "pa", "per", "ra", "rin", "ro",
		"sa", "sel", "shi", "so", "ta", "ter", "tu", "va", "ver",
		"zo", "zan"
	};
	size_t start = out->len;

	for (; n > 0; n--, id /= SYLLABLES)
		buffer_puts(out, syllables[id % SYLLABLES]);
	out->ptr[start] = (char)(out->ptr[start] - 'a' + 'A');
}

static void
put_surname(Buffer *out, uint32_t id, bool otherwise)
{
	static const char *const endings[] = { "sky", "ov", "son", "", "er" };
	static const char *const others[] = { "skiy", "off", "son", "", "er" };

	put_syllables(out, id / 5, 3);
	buffer_puts(out, (otherwise ? others : endings)[id % 5]);
}

static void
form_add(World *w, Buffer *name)
{
	Slice s = arena_dup(&w->arena, buffer_slice(name));

	vec_push(&w->forms, s);
	buffer_clear(name);
}

static void
person_add(World *w, Buffer *name)
{
	uint32_t given = some(w, GIVEN) * 7 + 1, id = any(w, 1 << 19);

	for (unsigned otherwise = 0; otherwise < 2; otherwise++) {
		put_syllables(name, given, 2);
		buffer_putc(name, ' ');
		put_surname(name, id, otherwise);
		form_add(w, name);
	}
	put_surname(name, id, false);
	form_add(w, name);
	put_syllables(name, given, 1);
	name->len = 1;
	buffer_puts(name, ". ");
	put_surname(name, id, false);
	form_add(w, name);
}

/* "Belgor Kadan Bank", "BKB", "Bank of Belgor Kadan"; a place has the first
 * words only. */
static void
body_add(World *w, Buffer *name, bool place)
{
	static const char *const kinds[] = {
		"Bank", "Party", "Ministry", "University", "Group", "Court"
	};
	uint32_t id = any(w, 1 << 22), kind = any(w, 6);

	for (unsigned form = 0; form < FORMS; form++) {
		if (!place && form == 1)
			buffer_printf(name, "%s of ", kinds[kind]);
		put_syllables(name, id, 3);
		if (!place) {
			buffer_putc(name, ' ');
			put_syllables(name, id >> 7, 2);
			if (form != 1)
				buffer_printf(name, " %s", kinds[kind]);
		}
		form_add(w, name);
	}
}

static void
name_all(World *w)
{
	Buffer name = { 0 };

	for (size_t i = 0; i < w->people; i++)
		person_add(w, &name);
	for (size_t i = 0; i < w->places; i++)
		body_add(w, &name, true);
	for (size_t i = 0; i < w->bodies; i++)
		body_add(w, &name, false);
	buffer_free(&name);
}

/* --- articles ------------------------------------------------------------ */

static void
use_add(World *w, uint32_t article, size_t form, EntityType t)
{
	Use u = { .article = article, .form = (uint32_t)form, .type = t,
		.count = 1 + any(w, 3), .sure = 1, .first = any(w, 3500) };

	u.score[t] = 95;
	vec_push(&w->uses, u);
}

static void
use_any(World *w, uint32_t article)
{
	unsigned kind = any(w, 20);

	if (kind < 9) {
		size_t at = (size_t)some(w, w->people) * FORMS;
		unsigned how = any(w, 12);
		if (how < 9)
			use_add(w, article, at + (how < 1), ENTITY_PERSON);
		if (how > 3)
			use_add(w, article, at + 2 + (how > 10),
			    ENTITY_PERSON);
	} else if (kind < 14) {
		use_add(w, article, ((size_t)some(w, w->places) + w->people) *
		    FORMS, ENTITY_PLACE);
	} else {
		use_add(w, article, ((size_t)some(w, w->bodies) + w->people +
		    w->places) * FORMS + (kind > 18), ENTITY_ORGANIZATION);
	}
}

/* Forms that no article has are none. */
static void
keep_used(World *w)
{
	uint32_t *now = arena_new(&w->arena, uint32_t, w->forms.len);
	size_t kept = 0;

	for (size_t i = 0; i < w->uses.len; i++)
		now[w->uses.at[i].form] = 1;
	for (size_t i = 0; i < w->forms.len; i++)
		if (now[i] != 0) {
			now[i] = (uint32_t)kept;
			w->forms.at[kept++] = w->forms.at[i];
		}
	w->forms.len = kept;
	for (size_t i = 0; i < w->uses.len; i++)
		w->uses.at[i].form = now[w->uses.at[i].form];
}

int
main(int argc, char **argv)
{
	uint32_t articles = ARTICLES;
	Arena a = { 0 };
	Resolved out;

	if (argc > 2 || (argc == 2 && (!slice_uint(slice_of(argv[1]),
	    &articles) || articles == 0))) {
		fprintf(stderr, "usage: resolution [ARTICLES]\n");
		return 2;
	}
	size_t n = (size_t)(44 * pow(articles, 0.7));
	World w = { .seed = 1, .people = n / 2, .places = n / 6,
		.bodies = n / 3 };
	name_all(&w);
	for (uint32_t i = 0; i < articles; i++)
		while (w.uses.len < (size_t)USES * (i + 1))
			use_any(&w, i);
	keep_used(&w);
	ResolveIn in = { .forms = w.forms.at, .form_count = w.forms.len,
		.uses = w.uses.at, .use_count = w.uses.len };
	double start = timing_seconds();
	resolve(&in, &a, &out);
	printf("%.1f\n", timing_seconds() - start);
	fprintf(stderr, "%zu forms, %zu uses, %zu compared, %zu entities\n",
	    w.forms.len, w.uses.len, out.compared, out.count);
	arena_free(&a);
	arena_free(&w.arena);
	vec_free(&w.forms);
	vec_free(&w.uses);
	return 0;
}
