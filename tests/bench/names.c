/* SPDX-License-Identifier: MIT */
/*
 * names [-v] FOLDER
 *
 * -v tells every labelled pair that is judged wrongly.
 *
 * How well names are compared, on public sets that FOLDER holds and that are
 * no part of the project:
 *
 *   nk-name-bench/cases-dev.csv	pairs of names, labelled (nomenklatura)
 *   netransliteration/wd_russian_80	a Latin word, its Russian letters
 *   netransliteration/wd_arabic_80	the same in Arabic
 *   google-ar2en/ar2en-train.txt	an Arabic word, a Latin one
 *
 * For the last three: the Latin words of one foreign word are spellings of one
 * name, any two of different foreign words are not.  NETransliteration was
 * aligned by machine, so that single pairs are often of two names; it is
 * measured whole and without what was seen once.  Told are
 *
 *	words	strictly: two words by themselves, as surnames alone are
 *	names	supported: the words as surnames behind the same given name,
 *		which is another word of the set
 *	persons	the given name too may be spelled otherwise; joined by resolve()
 *		in a dossier of two articles that have one of the names each
 *
 * and how often these are said of different words: of any two, and of two that
 * are neighbours in the alphabet.  Table of respellings: learnt from one half
 * of NETransliteration, so that the other half is told as well.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/spelling.h"
#include "xref/name_pair.h"
#include "xref/resolve.h"

enum { FILE_MAX_BYTES = 64 << 20, SPELLINGS_MAX = 8, OTHERS = 200,
	NEIGHBOURS = 4 };

typedef struct {
	unsigned right, wrong, missed;	/* of the pairs said to be one */
} Tally;

static void
tally(Tally *t, bool said, bool is)
{
	t->right += said && is;
	t->wrong += said && !is;
	t->missed += !said && is;
}

static double
share(double part, double whole)
{
	return whole > 0 ? part / whole : 0;
}

static void
tell(const char *what, const Tally *t)
{
	double p = share(t->right, t->right + t->wrong);
	double r = share(t->right, t->right + t->missed);

	printf("%-28s P %.3f R %.3f F1 %.3f\n", what, p, r,
	    share(2 * p * r, p + r));
}

static bool
read_whole(const char *folder, const char *name, Buffer *out)
{
	Buffer path = { 0 };
	Err err;

	buffer_clear(out);
	buffer_printf(&path, "%s/%s", folder, name);
	bool ok = file_read(buffer_cstr(&path), FILE_MAX_BYTES, out, NULL,
	    &err);
	if (!ok)
		fprintf(stderr, "names: %s\n", err.text);
	buffer_free(&path);
	return ok;
}

/* --- labelled pairs ------------------------------------------------------ */

/* The next field of a line of comma-separated values, unquoted. */
static Slice
field(Slice *rest, Arena *a)
{
	Buffer out = { 0 };
	bool quoted = rest->len > 0 && rest->ptr[0] == '"';
	size_t i = quoted;

	for (; i < rest->len; i++) {
		char c = rest->ptr[i];
		if (quoted && c == '"' && i + 1 < rest->len &&
		    rest->ptr[i + 1] == '"')
			i++;
		else if (quoted && c == '"')
			quoted = false;
		if (!quoted && (c == ',' || c == '"')) {
			if (c == ',')
				break;
			continue;
		}
		buffer_putc(&out, c);
	}
	*rest = slice_sub(*rest, i + 1, rest->len);
	return buffer_keep(&out, a);
}

static bool
is_pair(Slice schema, Slice a, Slice b)
{
	bool person = slice_eq(schema, SLICE("Person"));
	bool any = slice_eq(schema, SLICE("LegalEntity"));
	NameMatch m = name_pair(person ? ENTITY_PERSON : ENTITY_ORGANIZATION,
	    a, b);

	if (any && m.confidence < MATCH_SAME)
		m = name_pair(ENTITY_PERSON, a, b);
	return m.confidence >= MATCH_SAME;
}

static bool
pairs(const char *folder, bool show)
{
	Buffer file = { 0 };
	Arena a = { 0 };
	Tally all = { 0 }, persons = { 0 };
	Slice rest, line;

	if (!read_whole(folder, "nk-name-bench/cases-dev.csv", &file))
		return false;
	rest = buffer_slice(&file);
	slice_line(&rest, &line);
	while (slice_line(&rest, &line)) {
		field(&line, &a);
		Slice schema = field(&line, &a), one = field(&line, &a);
		Slice other = field(&line, &a);
		bool is = slice_eq(field(&line, &a), SLICE("true"));
		bool said = is_pair(schema, one, other);
		tally(&all, said, is);
		if (slice_eq(schema, SLICE("Person")))
			tally(&persons, said, is);
		if (said != is && show)
			printf("%s: %.*s | %.*s\n", is ? "missed" : "wrong",
			    SLICE_ARG(one), SLICE_ARG(other));
	}
	tell("labelled pairs", &all);
	tell("labelled pairs, persons", &persons);
	arena_free(&a);
	buffer_free(&file);
	return true;
}

/* --- spellings ----------------------------------------------------------- */

/* A set, which of its columns is the Latin one, and how often a pair has to
 * have been seen. */
typedef struct {
	const char *name, *file;
	unsigned latin, least;
} Source;

typedef struct {
	Slice latin;
	uint32_t target;
	bool unseen;	/* of the half that is not learnt from */
} Word;
typedef VEC(Word) WordVec;

static int
by_target(const void *x, const void *y)
{
	const Word *a = x, *b = y;

	if (a->target != b->target)
		return a->target < b->target ? -1 : 1;
	return slice_cmp(a->latin, b->latin);
}

/* How often the pair was seen, from the line's third column. */
static uint32_t
times_seen(Slice line, size_t end)
{
	uint32_t n = 1;

	if (end != SIZE_MAX)
		slice_uint(slice_sub(line, end + 1, line.len), &n);
	return n;
}

/* Tab-separated; latin: which of the two columns is the Latin one. */
static void
read_words(Slice rest, const Source *from, WordVec *words, Map *targets)
{
	Slice line;

	while (slice_line(&rest, &line)) {
		size_t tab = slice_find_byte(line, '\t', 0);
		size_t end = slice_find_byte(line, '\t', tab + 1);
		if (tab == SIZE_MAX || times_seen(line, end) < from->least)
			continue;
		Slice one = slice_sub(line, 0, tab);
		Slice two = slice_sub(line, tab + 1, end);
		int64_t *target = map_put(targets, from->latin == 0 ? two :
		    one, (int64_t)targets->count);
		Word w = { from->latin == 0 ? one : two, (uint32_t)*target,
			slice_hash(from->latin == 0 ? two : one, 0) % 2 };
		vec_push(words, w);
	}
	qsort(words->at, words->len, sizeof *words->at, by_target);
}

static bool
same_given(Slice given, Slice a, Slice b, Arena *arena)
{
	Slice x = arena_printf(arena, "%.*s %.*s", SLICE_ARG(given),
	    SLICE_ARG(a));
	Slice y = arena_printf(arena, "%.*s %.*s", SLICE_ARG(given),
	    SLICE_ARG(b));

	return name_pair(ENTITY_PERSON, x, y).confidence >= MATCH_JOIN;
}

/* Of a dossier in which each has an article. */
static bool
is_person(Slice given_a, Slice a, Slice given_b, Slice b, Arena *arena)
{
	Slice forms[2] = {
		arena_printf(arena, "%.*s %.*s", SLICE_ARG(given_a),
		    SLICE_ARG(a)),
		arena_printf(arena, "%.*s %.*s", SLICE_ARG(given_b),
		    SLICE_ARG(b))
	};
	Use uses[2] = {
		{ .article = 0, .form = 0, .count = 1, .sure = 1 },
		{ .article = 1, .form = 1, .count = 1, .sure = 1 }
	};
	ResolveIn in = { .forms = forms, .form_count = 2, .uses = uses,
		.use_count = 2 };
	Resolved out;

	uses[0].score[ENTITY_PERSON] = uses[1].score[ENTITY_PERSON] = 100;
	resolve(&in, arena, &out);
	return out.of_use[0] == out.of_use[1] && out.of_use[0] != UINT32_MAX;
}

/* Another word of the same target, if there is one. */
static Slice
spelled_otherwise(const WordVec *w, size_t i)
{
	if (i + 1 < w->len && w->at[i + 1].target == w->at[i].target)
		return w->at[i + 1].latin;
	return w->at[i].latin;
}

static uint32_t
random_next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 4;
}

/* How often two words are said to be one name, in the three ways. */
typedef struct {
	unsigned words, names, persons, asked;
} Said;

static void
ask(Said *s, const WordVec *w, size_t x, size_t y, uint32_t *state)
{
	Slice a = w->at[x].latin, b = w->at[y].latin;
	size_t g = random_next(state) % w->len;
	Slice given = w->at[g].latin;
	Arena arena = { 0 };

	s->asked++;
	s->words += word_pair(a, b);
	s->names += same_given(given, a, b, &arena);
	s->persons += is_person(given, a, spelled_otherwise(w, g), b, &arena);
	arena_free(&arena);
}

/* Spellings of one target, in pairs; every second half is unseen. */
static void
joined(const WordVec *w, size_t i, size_t n, Said *all, Said *unseen,
    uint32_t *state)
{
	for (size_t x = i; x < i + n; x++)
		for (size_t y = x + 1; y < i + n; y++) {
			Said one = { 0 };
			ask(&one, w, x, y, state);
			for (Said *s = all; s != NULL; s = s == all &&
			    w->at[i].unseen ? unseen : NULL) {
				s->words += one.words;
				s->names += one.names;
				s->persons += one.persons;
				s->asked++;
			}
		}
}

/* A word among words of other targets. */
static void
parted(const WordVec *w, size_t i, Said *s, uint32_t *state)
{
	for (unsigned k = 0; k < OTHERS; k++) {
		size_t other = random_next(state) % w->len;
		if (w->at[other].target != w->at[i].target)
			ask(s, w, i, other, state);
	}
}

static int
by_latin(const void *x, const void *y)
{
	const Word *a = x, *b = y;
	int order = slice_cmp(a->latin, b->latin);

	return order != 0 ? order : (int)a->target - (int)b->target;
}

static void
neighbours(WordVec *w, Said *s, uint32_t *state)
{
	qsort(w->at, w->len, sizeof *w->at, by_latin);
	for (size_t i = 0; i + NEIGHBOURS < w->len; i += 4)
		for (size_t k = 1; k <= NEIGHBOURS; k++)
			if (w->at[i].target != w->at[i + k].target &&
			    !slice_eq(w->at[i].latin, w->at[i + k].latin))
				ask(s, w, i, i + k, state);
}

static void
tell_said(const char *what, const char *of, const Said *s)
{
	printf("%-20s %-12s words %.4f names %.4f persons %.4f of %u\n", what,
	    of, share(s->words, s->asked), share(s->names, s->asked),
	    share(s->persons, s->asked), s->asked);
}

static void
measure_words(const char *what, WordVec *w)
{
	Said all = { 0 }, unseen = { 0 }, wrong = { 0 }, near = { 0 };
	unsigned targets = 0;
	uint32_t state = 1;
	size_t n;

	for (size_t i = 0; i < w->len; i += n) {
		for (n = 1; i + n < w->len &&
		    w->at[i + n].target == w->at[i].target; n++)
			;
		if (n <= SPELLINGS_MAX)
			joined(w, i, n, &all, &unseen, &state);
		if (targets++ % 64 == 0)
			parted(w, i, &wrong, &state);
	}
	neighbours(w, &near, &state);
	tell_said(what, "joined", &all);
	tell_said("", "unseen", &unseen);
	tell_said("", "falsely", &wrong);
	tell_said("", "neighbours", &near);
}

static bool
spellings(const char *folder, const Source *from)
{
	Buffer file = { 0 };
	WordVec words = { 0 };
	Map targets = { 0 };

	if (!read_whole(folder, from->file, &file))
		return false;
	read_words(buffer_slice(&file), from, &words, &targets);
	measure_words(from->name, &words);
	vec_free(&words);
	map_free(&targets);
	buffer_free(&file);
	return true;
}

static const Source sources[] = {
	{ "Russian, all", "netransliteration/wd_russian_80", 0, 1 },
	{ "Russian, seen twice", "netransliteration/wd_russian_80", 0, 2 },
	{ "Arabic, all", "netransliteration/wd_arabic_80", 0, 1 },
	{ "Arabic, seen twice", "netransliteration/wd_arabic_80", 0, 2 },
	{ "Arabic, Google", "google-ar2en/ar2en-train.txt", 1, 1 }
};

int
main(int argc, char **argv)
{
	bool show = argc == 3 && strcmp(argv[1], "-v") == 0;

	if (argc != 2 + show) {
		fprintf(stderr, "usage: names [-v] FOLDER\n");
		return 2;
	}
	const char *folder = argv[1 + show];
	bool ok = pairs(folder, show);
	for (size_t i = 0; ok && i < sizeof sources / sizeof *sources; i++)
		ok = spellings(folder, &sources[i]);
	return ok ? 0 : 3;
}
