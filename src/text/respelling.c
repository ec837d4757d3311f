/* SPDX-License-Identifier: MIT */
/*
 * Both words are cut into pieces of up to two letters that stand for one
 * another, in the way that speaks most for one name.  What no piece of the
 * table stands for is a wrong letter, dearer than all that the table has: a
 * consonant more or another one makes another name, if the words are not long.
 */
#include "text/respelling.h"

#include <string.h>

#include "text/respelling_table.h"

enum {
	BEGIN = 27, END = 28, LETTERS = 29,	/* 1 to 26: a to z */
	WRONG = -19 * RESPELLING_NAT,	/* a letter stands for another */
	SPARE = -15 * RESPELLING_NAT,	/* a letter stands for none */
	HOPELESS = -25 * RESPELLING_NAT,	/* no letters make up for it */
	SLOTS = 1024		/* at least three times the table's rows */
};

typedef struct {
	uint8_t at[RESPELLING_LETTERS + 2];
	size_t len;
} Letters;

/* --- the table ----------------------------------------------------------- */

/* Pieces that stand for one another, hashed; pair is never 0.  Most letters
 * meet none of two letters: what pairs there are is known beforehand. */
static struct {
	uint32_t pair;
	int odds;
} slots[SLOTS];
static int16_t single[LETTERS][LETTERS];	/* 0 as an index: no letter */
static bool has_double[LETTERS * LETTERS];

static uint32_t
pair_of(unsigned a, unsigned b)
{
	unsigned low = a < b ? a : b, high = a < b ? b : a;

	return low << 16 | high;
}

static unsigned
slot_of(uint32_t pair)
{
	unsigned i = pair * 2654435761u >> 22;

	while (slots[i].pair != 0 && slots[i].pair != pair)
		i = (i + 1) % SLOTS;
	return i;
}

static unsigned
letter_of(char c)
{
	return c == '^' ? BEGIN : c == '$' ? END : (unsigned)(c - 'a') + 1;
}

static unsigned
piece_of(const char *s)
{
	unsigned p = 0;

	for (; *s != '\0'; s++)
		p = p * LETTERS + letter_of(*s);
	return p;
}

static bool
is_edge(unsigned letter)
{
	return letter == BEGIN || letter == END;
}

static void
fill_single(void)
{
	for (unsigned a = 0; a < LETTERS; a++)
		for (unsigned b = 0; b < LETTERS; b++)
			single[a][b] = is_edge(a) || is_edge(b) ?
			    RESPELLING_NONE : a == 0 || b == 0 ? SPARE :
			    a == b ? 0 : WRONG;
}

static void
fill(void)
{
	fill_single();
	for (size_t i = 0; i < respelling_count; i++) {
		const Respelling *r = &respellings[i];
		unsigned a = piece_of(r->a), b = piece_of(r->b);
		if (a < LETTERS && b < LETTERS) {
			single[a][b] = single[b][a] = r->odds;
			continue;
		}
		unsigned at = slot_of(pair_of(a, b));
		slots[at].pair = pair_of(a, b);
		slots[at].odds = r->odds;
		has_double[a] = has_double[b] = true;
	}
}

/* RESPELLING_NONE: nothing in the table. */
static int
doubles_odds(unsigned a, unsigned b)
{
	if (!has_double[a] || !has_double[b])
		return RESPELLING_NONE;
	unsigned at = slot_of(pair_of(a, b));
	return slots[at].pair != 0 ? slots[at].odds : RESPELLING_NONE;
}

/* --- two words ----------------------------------------------------------- */

static void
letters_of(Slice word, Letters *out)
{
	out->len = 0;
	out->at[out->len++] = BEGIN;
	for (size_t i = 0; i < word.len && out->len <= RESPELLING_LETTERS; i++)
		if (word.ptr[i] >= 'a' && word.ptr[i] <= 'z')
			out->at[out->len++] = (uint8_t)letter_of(word.ptr[i]);
	out->at[out->len++] = END;
}

/* The two letters that end there; 0 is no piece of two. */
static unsigned
double_before(const Letters *l, size_t end)
{
	return end < 2 ? 0 : (unsigned)l->at[end - 2] * LETTERS +
	    l->at[end - 1];
}

static int
better(int best, int way, int odds)
{
	return way + odds > best ? way + odds : best;
}

static int
odd(unsigned a, unsigned b, bool slips)
{
	int o = single[a][b];

	return o <= SPARE && !slips ? RESPELLING_NONE : o;
}

/* The best way to have read i letters of x and j of y; rows[n % 3] is of n
 * letters of x. */
static int
best_to(const Letters *x, size_t i, const Letters *y, size_t j,
    int rows[3][RESPELLING_LETTERS + 3], bool slips)
{
	const int *now = rows[i % 3], *last = rows[(i + 2) % 3];
	const int *before = rows[(i + 1) % 3];
	unsigned a = i > 0 ? x->at[i - 1] : 0, b = j > 0 ? y->at[j - 1] : 0;
	unsigned aa = double_before(x, i), bb = double_before(y, j);
	int best = i + j == 0 ? 0 : RESPELLING_NONE;

	if (i > 0)
		best = better(best, last[j], odd(a, 0, slips));
	if (j > 0)
		best = better(best, now[j - 1], odd(0, b, slips));
	if (i > 0 && j > 0)
		best = better(best, last[j - 1], odd(a, b, slips));
	if (has_double[aa] && j > 0)
		best = better(best, before[j - 1], doubles_odds(aa, b));
	if (has_double[bb] && i > 0)
		best = better(best, last[j - 2], doubles_odds(a, bb));
	if (has_double[aa] && has_double[bb])
		best = better(best, before[j - 2], doubles_odds(aa, bb));
	return best;
}

static int
odds_of(const Letters *x, const Letters *y, bool slips)
{
	int rows[3][RESPELLING_LETTERS + 3];
	int best = 0;		/* of all ways so far */

	for (size_t i = 0; i <= x->len; i++) {
		int before = best;
		best = RESPELLING_NONE;
		for (size_t j = 0; j <= y->len; j++) {
			int to = best_to(x, i, y, j, rows, slips);
			rows[i % 3][j] = to;
			best = to > best ? to : best;
		}
		if (best < HOPELESS && before < HOPELESS)
			return RESPELLING_NONE;
	}
	best = rows[x->len % 3][y->len];
	return best < HOPELESS ? RESPELLING_NONE : best;
}

/* In one order always, since what is given up may depend on it. */
int
respelling_odds(Slice a, Slice b, bool slips)
{
	bool turned = slice_cmp(a, b) > 0;
	Letters x, y;

	if (single[BEGIN][BEGIN] == 0)
		fill();
	letters_of(turned ? b : a, &x);
	letters_of(turned ? a : b, &y);
	return x.len > 2 && y.len > 2 ? odds_of(&x, &y, slips) :
	    RESPELLING_NONE;
}

unsigned
respelling_starts(Slice word)
{
	static const char *const classes[] = {
		"aehijouwy", "cghjkqx", "cjstxz", "bfpv", "fvw", "djt", "l",
		"m", "n", "r"
	};
	unsigned starts = 0;

	for (unsigned i = 0; i < sizeof classes / sizeof *classes; i++)
		if (word.len > 0 && word.ptr[0] != '\0' &&
		    strchr(classes[i], word.ptr[0]) != NULL)
			starts |= 1u << i;
	return starts;
}
