/* SPDX-License-Identifier: MIT */
/*
 * respell OUT SET...
 *
 * Learns which letters stand for which in two ways to write one foreign name
 * in Latin letters, and writes src/text/respelling_table.c.  A set has lines of
 * a Latin word, a tab, and the letters of another script that it was written
 * with: the Latin words of one row of foreign letters are ways to write one
 * name.  Only the foreign words whose slice_hash() is even are learnt from; the
 * others are for measuring (tests/bench/names.c).
 *
 * A pair of words is cut into pieces of up to two letters that stand for one
 * another; how probable each piece is comes from all ways to cut all pairs
 * (expectation maximization, as Jiampojamarn, Kondrak and Sherif 2007 align
 * letters and sounds).  Many pairs of the sets are of two names: each counts
 * as much as it is likelier to be of one name than of letters by chance.  What
 * is rare is left out, so that a few hundred pieces are all.
 *
 * The odds of a piece are the sum of two: that of one name against letters by
 * chance, and that of the piece against the same letters unchanged.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/vec.h"
#include "text/romanize.h"

enum {
	FILE_MAX_BYTES = 64 << 20,
	BEGIN = 27, END = 28, LETTERS = 29,	/* 0: none; 1 to 26: a to z */
	PIECES = LETTERS * LETTERS,	/* of up to two letters */
	WORD_MAX = 24,
	SPELLINGS_MAX = 8,	/* a foreign word with more is a common one */
	ROUNDS = 8,
	OPEN_ROUNDS = 3,	/* in which rare pieces may still grow */
	QUARTERS = 4,		/* of a nat */
	LEAST = -8,		/* nats; what is less is no respelling */
	LEAST_CONSONANT = -5	/* the same of one consonant for another */
};

static const double rare = 0.5;	/* a piece seen less often is left out */
static const double rare_letter = 0.2;	/* the same of one letter for one */

typedef struct {
	uint8_t at[WORD_MAX + 2];	/* with BEGIN and END */
	size_t len;
} Word;

typedef struct {
	Word a, b;
} Pair;

typedef struct {
	VEC(Pair) pairs;
	double letter[LETTERS];
	double after[LETTERS][LETTERS];	/* of a letter behind another */
	/* Of two pieces, the lower one first. */
	double (*prob)[PIECES], (*count)[PIECES];
	double unseen;		/* of all pieces that are not in prob */
	double variants;	/* share of the pairs that are of one name */
} Learning;

/* A way to go on from some letters: so many of the one, of the other. */
typedef struct {
	uint8_t a, b;
} Step;

static const Step steps[] = {
	{ 1, 1 }, { 1, 0 }, { 0, 1 }, { 2, 1 }, { 1, 2 }, { 2, 2 }
};
enum { STEPS = sizeof steps / sizeof *steps };

/* --- pairs --------------------------------------------------------------- */

static Word
word_of(Slice text)
{
	Buffer latin = { 0 };
	Word w = { .at = { BEGIN }, .len = 1 };

	romanize(text, &latin);
	for (size_t i = 0; i < latin.len && w.len <= WORD_MAX; i++)
		if (latin.ptr[i] >= 'a' && latin.ptr[i] <= 'z')
			w.at[w.len++] = (uint8_t)(latin.ptr[i] - 'a' + 1);
	w.at[w.len++] = END;
	buffer_free(&latin);
	return w;
}

typedef struct {
	Slice latin, target;
} Row;
typedef VEC(Row) RowVec;

static int
by_target(const void *x, const void *y)
{
	const Row *a = x, *b = y;
	int order = slice_cmp(a->target, b->target);

	return order != 0 ? order : slice_cmp(a->latin, b->latin);
}

static void
read_rows(Slice rest, RowVec *rows)
{
	Slice line;

	while (slice_line(&rest, &line)) {
		size_t tab = slice_find_byte(line, '\t', 0);
		if (tab == SIZE_MAX)
			continue;
		Row r = { slice_sub(line, 0, tab), slice_sub(line, tab + 1,
		    slice_find_byte(line, '\t', tab + 1)) };
		if (slice_hash(r.target, 0) % 2 == 0)
			vec_push(rows, r);
	}
	if (rows->len > 0)
		qsort(rows->at, rows->len, sizeof *rows->at, by_target);
}

static void
letters_count(Learning *l, const Word *w)
{
	for (size_t i = 0; i < w->len; i++)
		l->letter[w->at[i]]++;
	for (size_t i = 1; i < w->len; i++)
		l->after[w->at[i - 1]][w->at[i]]++;
}

static void
add_pairs(Learning *l, const RowVec *rows)
{
	size_t n;

	for (size_t i = 0; i < rows->len; i += n) {
		for (n = 1; i + n < rows->len && slice_eq(
		    rows->at[i + n].target, rows->at[i].target); n++)
			;
		if (n > SPELLINGS_MAX)
			continue;
		for (size_t x = i; x < i + n; x++)
			for (size_t y = x + 1; y < i + n; y++) {
				Pair p = { word_of(rows->at[x].latin),
					word_of(rows->at[y].latin) };
				letters_count(l, &p.a);
				letters_count(l, &p.b);
				vec_push(&l->pairs, p);
			}
	}
}

static bool
read_set(Learning *l, const char *path)
{
	Buffer text = { 0 };
	RowVec rows = { 0 };
	Err err;
	bool ok = file_read(path, FILE_MAX_BYTES, &text, NULL, &err);

	if (!ok)
		fprintf(stderr, "respell: %s\n", err.text);
	read_rows(buffer_slice(&text), &rows);
	add_pairs(l, &rows);
	vec_free(&rows);
	buffer_free(&text);
	return ok;
}

/* --- pieces -------------------------------------------------------------- */

static unsigned
piece(const Word *w, size_t at, unsigned n)
{
	return n == 0 ? 0 : n == 1 ? w->at[at] :
	    (unsigned)w->at[at] * LETTERS + w->at[at + 1];
}

static unsigned
piece_len(unsigned p)
{
	return p == 0 ? 0 : p < LETTERS ? 1 : 2;
}

/* Whether the piece has the beginning or the end of its word. */
static unsigned
piece_edge(unsigned p)
{
	if (p / LETTERS == BEGIN || p == BEGIN)
		return BEGIN;
	return p % LETTERS == END ? END : 0;
}

static double
by_chance(const Learning *l, unsigned p)
{
	return (p >= LETTERS ? l->letter[p / LETTERS] : 1) *
	    (p > 0 ? l->letter[p % LETTERS] : 1);
}

/* 0 where the step cannot be gone. */
static double
step_prob(const Learning *l, unsigned a, unsigned b)
{
	static const double of_length[] = { 0, 1, 1, 0.25, 0.06 };
	unsigned low = a < b ? a : b, high = a < b ? b : a;

	if (piece_edge(a) != piece_edge(b))
		return 0;
	if (l->prob[low][high] > 0)
		return l->prob[low][high];
	return l->unseen * by_chance(l, a) * by_chance(l, b) *
	    of_length[piece_len(a) + piece_len(b)];
}

/* All steps of one pair, and the sums over all ways to and from each place. */
typedef struct {
	double step[WORD_MAX + 3][WORD_MAX + 3][STEPS];
	double to[WORD_MAX + 5][WORD_MAX + 5];
	double from[WORD_MAX + 5][WORD_MAX + 5];
} Ways;

static void
ways_find(const Learning *l, const Pair *p, Ways *w)
{
	memset(w, 0, sizeof *w);
	w->to[0][0] = w->from[p->a.len][p->b.len] = 1;
	for (size_t i = 0; i <= p->a.len; i++)
		for (size_t j = 0; j <= p->b.len; j++)
			for (unsigned s = 0; s < STEPS; s++) {
				unsigned a = steps[s].a, b = steps[s].b;
				if (i + a > p->a.len || j + b > p->b.len)
					continue;
				double q = step_prob(l, piece(&p->a, i, a),
				    piece(&p->b, j, b));
				w->step[i][j][s] = q;
				w->to[i + a][j + b] += w->to[i][j] * q;
			}
	for (size_t i = p->a.len + 1; i-- > 0; )
		for (size_t j = p->b.len + 1; j-- > 0; )
			for (unsigned s = 0; s < STEPS; s++)
				w->from[i][j] += w->step[i][j][s] *
				    w->from[i + steps[s].a][j + steps[s].b];
}

static double
chance_of_word(const Learning *l, const Word *w)
{
	double p = 1;

	for (size_t i = 1; i < w->len; i++)
		p *= l->after[w->at[i - 1]][w->at[i]];
	return p;
}

/* Adds the pair's pieces to the counts; how likely it is of one name. */
static double
pair_count(Learning *l, const Pair *p, Ways *w)
{
	ways_find(l, p, w);
	double all = w->to[p->a.len][p->b.len], one = l->variants * all;
	double two = (1 - l->variants) * chance_of_word(l, &p->a) *
	    chance_of_word(l, &p->b);

	if (all <= 0)
		return 0;
	double share = one / (one + two);
	for (size_t i = 0; i <= p->a.len; i++)
		for (size_t j = 0; j <= p->b.len; j++)
			for (unsigned s = 0; s < STEPS; s++) {
				unsigned a = steps[s].a, b = steps[s].b;
				if (w->step[i][j][s] <= 0)
					continue;
				unsigned x = piece(&p->a, i, a);
				unsigned y = piece(&p->b, j, b);
				l->count[x < y ? x : y][x < y ? y : x] +=
				    share / all * w->to[i][j] *
				    w->step[i][j][s] * w->from[i + a][j + b];
			}
	return share;
}

/* Probabilities from counts; what is rare gives its share to the unseen. */
static void
estimate(Learning *l, bool open)
{
	double all = 0, left = 0;

	for (unsigned a = 0; a < PIECES; a++)
		for (unsigned b = a; b < PIECES; b++)
			all += l->count[a][b];
	for (unsigned a = 0; a < PIECES; a++)
		for (unsigned b = a; b < PIECES; b++) {
			double c = l->count[a][b];
			double off = open || piece_len(b) < 2 ? rare_letter :
			    rare;
			l->prob[a][b] = c > off ? (c - off) / all : 0;
			left += c > off ? off : c;
		}
	l->unseen = left / all;
}

/* How probable letters are, from how often they were seen. */
static void
letters_estimate(Learning *l)
{
	double letters = 0;

	for (unsigned c = 0; c < LETTERS; c++)
		letters += l->letter[c];
	for (unsigned c = 1; c < LETTERS; c++) {
		double behind = 0;
		l->letter[c] /= letters;
		for (unsigned d = 1; d < LETTERS; d++)
			behind += l->after[c][d] += 0.1;
		for (unsigned d = 1; d < LETTERS; d++)
			l->after[c][d] /= behind;
	}
}

static void
learn(Learning *l)
{
	Ways *ways = calloc(1, sizeof *ways);

	letters_estimate(l);
	for (unsigned c = 1; c < LETTERS; c++) {
		l->prob[c][c] = 0.85 * l->letter[c];
		if (c < BEGIN)	/* a doubled letter */
			l->prob[c][c * LETTERS + c] = 0.03 * l->letter[c];
	}
	l->unseen = 0.02;
	l->variants = 0.7;
	for (unsigned round = 0; ways != NULL && round < ROUNDS; round++) {
		double variants = 0;
		memset(l->count, 0, PIECES * sizeof *l->count);
		for (size_t i = 0; i < l->pairs.len; i++)
			variants += pair_count(l, &l->pairs.at[i], ways);
		l->variants = variants / (double)l->pairs.len;
		estimate(l, round < OPEN_ROUNDS);
		printf("round %u: %.3f of %zu pairs are of one name\n",
		    round + 1, l->variants, l->pairs.len);
	}
	free(ways);
}

/* --- the table ----------------------------------------------------------- */

static double
unchanged(const Learning *l, unsigned p)
{
	double sum = 0;

	for (; p > 0; p /= LETTERS) {
		unsigned c = p % LETTERS;
		sum += log(l->letter[c]) + log(l->prob[c][c]) / 2;
	}
	return sum;
}

/* Or no letter. */
static bool
is_vowel(unsigned letter)
{
	return letter == 0 || strchr("aeiouy", 'a' - 1 + (int)letter) != NULL;
}

/* INT8_MIN for what is left out: a consonant more, or another one, makes
 * another name. */
static int
odds(const Learning *l, unsigned a, unsigned b)
{
	double nats = 2 * log(l->prob[a][b]) - unchanged(l, a) -
	    unchanged(l, b);

	double least = piece_len(b) < 2 && !(is_vowel(a) && is_vowel(b)) ?
	    LEAST_CONSONANT : LEAST;
	return nats < least ? INT8_MIN : (int)lrint(nats * QUARTERS);
}

static void
put_piece(Buffer *out, unsigned p)
{
	static const char letters[] = " abcdefghijklmnopqrstuvwxyz^$";

	if (p >= LETTERS)
		buffer_putc(out, letters[p / LETTERS]);
	if (p > 0)
		buffer_putc(out, letters[p % LETTERS]);
}

static void
write_table(const Learning *l, Buffer *out)
{
	size_t on_line = 0;

	buffer_puts(out, "/* SPDX-License-Identifier: MIT */\n"
	    "/* Written by `make respellings`; learnt from one half of the\n"
	    " * Russian and Arabic words of NETransliteration (Merhav and Ash"
	    " 2018, CC0). */\n"
	    "#include \"text/respelling_table.h\"\n\n"
	    "const Respelling respellings[] = {\n");
	for (unsigned a = 0; a < PIECES; a++)
		for (unsigned b = a; b < PIECES; b++) {
			int o = l->prob[a][b] > 0 ? odds(l, a, b) : INT8_MIN;
			if (o == INT8_MIN)
				continue;
			buffer_puts(out, on_line++ % 4 > 0 ? " { \"" :
			    "\t{ \"");
			put_piece(out, a);
			buffer_puts(out, "\", \"");
			put_piece(out, b);
			buffer_printf(out, "\", %d },", o);
			if (on_line % 4 == 0)
				buffer_putc(out, '\n');
		}
	buffer_puts(out, on_line % 4 > 0 ? "\n};\n\n" : "};\n\n");
	buffer_puts(out, "const size_t respelling_count =\n"
	    "    sizeof respellings / sizeof *respellings;\n");
}

int
main(int argc, char **argv)
{
	Learning l = { .prob = calloc(PIECES, sizeof *l.prob),
		.count = calloc(PIECES, sizeof *l.count) };
	Buffer out = { 0 };
	Err err;
	bool ok = argc > 2 && l.prob != NULL && l.count != NULL;

	if (!ok)
		fprintf(stderr, "usage: respell OUT SET...\n");
	for (int i = 2; ok && i < argc; i++)
		ok = read_set(&l, argv[i]);
	if (ok) {
		learn(&l);
		write_table(&l, &out);
		ok = file_replace(argv[1], buffer_slice(&out), &err);
		if (!ok)
			fprintf(stderr, "respell: %s\n", err.text);
	}
	buffer_free(&out);
	vec_free(&l.pairs);
	free(l.prob);
	free(l.count);
	return ok ? 0 : 1;
}
