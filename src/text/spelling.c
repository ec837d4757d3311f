/* SPDX-License-Identifier: MIT */
/*
 * A word is read as a row of sounds, one byte each, so that pairs of letters
 * that stand for one sound are one; two rows are compared by the cheapest way
 * to turn one into the other (Wagner and Fischer, 1974, with swaps), with costs
 * in parts of a wrong letter.  The costs were set by hand on the
 * development part of NETransliteration's Russian and Arabic names.
 */
#include "text/spelling.h"

#include <string.h>

enum {
	WRONG = 200,		/* the cost of a wrong letter */
	VARIANT_COST = 20,	/* at most, a letter: the same sounds */
	SLIP_PERCENT = 70,
	SLIP_LETTERS = 5,	/* a shorter word is another word */
	STEM_LETTERS = 5,	/* that an ending leaves; one less an article */
	CUT_CLOSE = 90,		/* percent: what is left has to be so alike */
	CUT_LOSS = 8
};

/* Sounds that letters do not name: S sh, C ch, Z zh, H kh, G gh, J j or dzh,
 * T ts.  The rest are the letters' own. */
typedef struct {
	const char *letters;
	const char *sounds;
} Rule;

/* In the order of their first letters, of each letter the longest first; the
 * digits are how filters are dodged. */
static const Rule rules[] = {
	{ "0", "o" }, { "1", "i" }, { "3", "e" }, { "4", "a" }, { "5", "s" },
	{ "9", "g" }, { "aa", "a" }, { "ae", "e" }, { "ay", "ai" },
	{ "chtch", "SC" }, { "ce", "se" }, { "ch", "C" }, { "ci", "si" },
	{ "ck", "k" }, { "cq", "k" }, { "cs", "C" }, { "cy", "si" },
	{ "cz", "C" }, { "c", "k" }, { "dsch", "J" }, { "dzh", "J" },
	{ "dh", "d" }, { "dj", "J" }, { "dz", "d" }, { "eau", "o" },
	{ "ee", "i" }, { "ei", "ei" }, { "ey", "ei" }, { "gh", "G" },
	{ "gue", "ge" }, { "gui", "gi" },
	{ "ii", "i" }, { "ij", "i" }, { "iy", "i" }, { "je", "Je" },
	{ "j", "J" }, { "kh", "H" }, { "nb", "mb" }, { "np", "mp" },
	{ "oe", "o" }, { "oo", "u" }, { "ou", "u" }, { "oy", "oi" },
	{ "ph", "f" }, { "qu", "k" }, { "qv", "k" }, { "q", "k" },
	{ "schtsch", "SC" }, { "stsch", "SC" }, { "shch", "SC" },
	{ "sch", "S" }, { "sh", "S" }, { "sz", "S" }, { "tsch", "C" },
	{ "tch", "C" }, { "th", "t" }, { "ts", "T" }, { "tz", "T" },
	{ "ue", "u" }, { "w", "v" }, { "x", "ks" }, { "ya", "ia" },
	{ "ye", "ie" }, { "yi", "i" }, { "yo", "io" }, { "yu", "iu" },
	{ "yy", "i" }, { "y", "i" }, { "zh", "Z" }, { "zs", "Z" }
};

static const Rule first_x = { "x", "S" };	/* Xi, Xavier */

typedef struct {
	char at[SPELLING_MAX * 2];
	size_t len;
} Sounds;

/* Where the rules of a first letter begin; built when first asked for. */
static unsigned
first_rule(unsigned char letter)
{
	static uint8_t start[128];
	const unsigned count = sizeof rules / sizeof *rules;

	if (start['z'] == 0)
		for (unsigned c = 0; c < sizeof start; c++)
			while (start[c] < count &&
			    (unsigned char)rules[start[c]].letters[0] < c)
				start[c]++;
	return letter < sizeof start ? start[letter] : count;
}

static bool
begins_with(Slice s, const char *letters)
{
	size_t i = 0;

	while (letters[i] != '\0' && i < s.len && s.ptr[i] == letters[i])
		i++;
	return letters[i] == '\0';
}

/* The rule for what stands at the start of s, or NULL: a letter of its own. */
static const Rule *
rule_for(Slice s)
{
	const unsigned count = sizeof rules / sizeof *rules;

	for (unsigned i = first_rule((unsigned char)s.ptr[0]); i < count &&
	    rules[i].letters[0] == s.ptr[0]; i++)
		if (begins_with(s, rules[i].letters))
			return &rules[i];
	return NULL;
}

static void
sound_put(Sounds *out, char c)
{
	if (out->len > 0 && out->at[out->len - 1] == c)
		return;
	if (out->len < sizeof out->at)
		out->at[out->len++] = c;
}

static void
sounds_of(Slice word, Sounds *out)
{
	out->len = 0;
	word = slice_sub(word, 0, SPELLING_MAX);
	for (size_t i = 0; i < word.len; ) {
		const Rule *r = i == 0 && word.ptr[0] == 'x' ? &first_x :
		    rule_for(slice_sub(word, i, word.len));
		if (r == NULL) {
			if (word.ptr[i] != '\'')
				sound_put(out, word.ptr[i]);
			i++;
			continue;
		}
		for (const char *c = r->sounds; *c != '\0'; c++)
			sound_put(out, *c);
		i += strlen(r->letters);
	}
}

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* What sounds are taken for one another. */
static const struct {
	char pair[3];
	uint8_t cost;
} near[] = {
	{ "gh", 20 }, { "gH", 30 }, { "hH", 10 }, { "gG", 5 }, { "GH", 20 },
	{ "hG", 20 }, { "kH", 30 }, { "CH", 40 }, { "hJ", 60 }, { "kC", 40 },
	{ "hC", 40 }, { "HC", 40 }, { "sS", 40 }, { "sz", 30 }, { "sT", 40 },
	{ "zT", 40 }, { "CT", 45 }, { "SC", 40 }, { "sC", 45 }, { "kT", 40 },
	{ "zZ", 30 }, { "SZ", 40 }, { "JZ", 20 }, { "Jz", 50 }, { "JC", 45 },
	{ "iJ", 15 }, { "gJ", 30 }, { "GJ", 50 }, { "vf", 25 }, { "vb", 50 },
	{ "vu", 20 }, { "bp", 40 }, { "dt", 30 }, { "kg", 40 }, { "ae", 25 },
	{ "ao", 30 }, { "ou", 20 }, { "ei", 25 }, { "ai", 45 }, { "iu", 45 },
	{ "eo", 40 }, { "au", 40 }, { "eu", 50 }, { "io", 70 }
};

/* Of a and b, both below 128; built when first asked for. */
static unsigned
near_cost(unsigned char a, unsigned char b)
{
	static uint8_t cost[128][128];

	if (cost['g']['h'] == 0)
		for (size_t i = 0; i < sizeof near / sizeof *near; i++) {
			size_t x = (size_t)near[i].pair[0];
			size_t y = (size_t)near[i].pair[1];
			cost[x][y] = cost[y][x] = near[i].cost;
		}
	return cost[a][b] != 0 ? cost[a][b] : WRONG;
}

static unsigned
wrong_cost(char a, char b)
{
	if (a == b)
		return 0;
	return ((unsigned char)a | (unsigned char)b) < 128 ?
	    near_cost((unsigned char)a, (unsigned char)b) : WRONG;
}

/* What it costs to leave out the sound at i. */
static unsigned
gap_cost(const Sounds *s, size_t i)
{
	char c = s->at[i];
	bool vowel_before = i > 0 && is_vowel(s->at[i - 1]);
	bool vowel_after = i + 1 < s->len && is_vowel(s->at[i + 1]);

	if (c == 'i' && (vowel_before || vowel_after))
		return 15;
	if (c == 'h')
		return i == 0 ? 40 : 20;
	if (c == 'e' && i + 1 == s->len && i > 1)
		return 30;
	if (is_vowel(c))
		return vowel_before || vowel_after ? 30 : 50;
	return c == 'J' || c == 'G' ? 60 : WRONG;
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static void
gap_costs(const Sounds *s, unsigned *gaps)
{
	for (size_t i = 0; i < s->len; i++)
		gaps[i] = gap_cost(s, i);
}

/* Above the limit any number above it. */
static unsigned
distance(const Sounds *a, const Sounds *b, unsigned limit)
{
	unsigned row[3][sizeof a->at + 1], gap_a[sizeof a->at];
	unsigned gap_b[sizeof a->at];
	unsigned *before = row[0], *last = row[1], *now = row[2];

	gap_costs(a, gap_a);
	gap_costs(b, gap_b);
	last[0] = 0;
	for (size_t j = 0; j < b->len; j++)
		last[j + 1] = last[j] + gap_b[j];
	for (size_t i = 0; i < a->len; i++) {
		unsigned lowest = now[0] = last[0] + gap_a[i];
		for (size_t j = 0; j < b->len; j++) {
			char x = a->at[i], y = b->at[j];
			unsigned cost = last[j] + wrong_cost(x, y);
			cost = least(cost, last[j + 1] + gap_a[i]);
			cost = least(cost, now[j] + gap_b[j]);
			if (i > 0 && j > 0 && x == b->at[j - 1] &&
			    a->at[i - 1] == y)
				cost = least(cost, before[j - 1] + WRONG);
			now[j + 1] = cost;
			lowest = least(lowest, cost);
		}
		if (lowest > limit + WRONG)
			return lowest;
		unsigned *free_row = before;
		before = last;
		last = now;
		now = free_row;
	}
	return last[b->len];
}

/* Only the consonants, for what was written without vowels. */
static void
sounds_strip(Sounds *s)
{
	size_t kept = 0;

	for (size_t i = 0; i < s->len; i++)
		if (!is_vowel(s->at[i]) && s->at[i] != 'v' &&
		    (kept == 0 || s->at[kept - 1] != s->at[i]))
			s->at[kept++] = s->at[i];
	s->len = kept;
}

bool
spelling_is_slip(Slice a, Slice b)
{
	size_t i = 0, tail = 0;
	size_t most = a.len < b.len ? a.len : b.len;

	while (i < most && a.ptr[i] == b.ptr[i])
		i++;
	while (tail < most - i &&
	    a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
		tail++;
	size_t x = a.len - i - tail, y = b.len - i - tail;
	if (most < SLIP_LETTERS || i == 0)
		return false;
	return (x <= 1 && y <= 1) || (x == 2 && y == 2 &&
	    a.ptr[i] == b.ptr[i + 1] && a.ptr[i + 1] == b.ptr[i]);
}

static Spelling
judge(unsigned cost, size_t letters)
{
	unsigned share = letters > 0 ? cost / (unsigned)letters : WRONG;

	if (share > VARIANT_COST)
		return (Spelling){ SPELLING_OTHER, 0 };
	return (Spelling){ SPELLING_VARIANT,
		(uint8_t)(share > 0 ? 100 - share : 99) };
}

/* A first sound that is another consonant makes another name. */
static bool
same_start(const Sounds *a, const Sounds *b)
{
	if (a->len == 0 || b->len == 0)
		return false;
	char x = a->at[0], y = b->at[0];
	bool open_x = is_vowel(x) || x == 'J' || x == 'h';
	bool open_y = is_vowel(y) || y == 'J' || y == 'h';
	return open_x && open_y ? true : wrong_cost(x, y) <= 45;
}

static Spelling
compare_sounds(Slice a, Slice b, bool bare)
{
	Sounds x, y;

	sounds_of(a, &x);
	sounds_of(b, &y);
	if (bare) {
		sounds_strip(&x);
		sounds_strip(&y);
	}
	if (!same_start(&x, &y))
		return (Spelling){ SPELLING_OTHER, 0 };
	return judge(distance(&x, &y, WRONG), x.len > y.len ? x.len : y.len);
}

/* Without the ending that a language gives to foreign names: "Severinus",
 * "Jaroslavas", "Alexandros", "Petrovs". */
static Slice
without_ending(Slice word)
{
	static const char endings[4][3] = { "as", "is", "os", "us" };
	const char *end = word.ptr + word.len;

	if (word.len < STEM_LETTERS + 2 || end[-1] != 's')
		return word;
	if (end[-2] == 'v' || end[-2] == 'j')
		return slice_sub(word, 0, word.len - 1);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (end[-2] == endings[i][0] && !is_vowel(end[-3]))
			return slice_sub(word, 0, word.len - 2);
	return word;
}

/* "Alkhaldi" is "al-Khaldi". */
static Slice
without_article(Slice word)
{
	bool article = word.len > STEM_LETTERS && word.ptr[1] == 'l' &&
	    (word.ptr[0] == 'a' || word.ptr[0] == 'e') &&
	    !is_vowel(word.ptr[2]);

	return article ? slice_sub(word, 2, word.len) : word;
}

typedef Slice Cut(Slice word);

/* One of the two is cut, and what is left is close to the other. */
static Spelling
compare_cut(Slice a, Slice b, Cut *cut)
{
	Slice x = cut(a), y = cut(b);
	Spelling s = { SPELLING_OTHER, 0 };

	if ((x.len < a.len) != (y.len < b.len))
		s = compare_sounds(x, y, false);
	if (s.percent < CUT_CLOSE)
		return (Spelling){ SPELLING_OTHER, 0 };
	s.percent -= CUT_LOSS;
	return s;
}

static Spelling
compare(Slice a, Slice b, bool bare)
{
	if (slice_eq(a, b))
		return (Spelling){ SPELLING_SAME, 100 };
	Spelling s = compare_sounds(a, b, bare);
	if (s.kind == SPELLING_OTHER && !bare)
		s = compare_cut(a, b, without_ending);
	if (s.kind == SPELLING_OTHER && !bare)
		s = compare_cut(a, b, without_article);
	if (s.kind == SPELLING_OTHER && spelling_is_slip(a, b))
		return (Spelling){ SPELLING_SLIP, SLIP_PERCENT };
	return s;
}

Spelling
spelling_compare(Slice a, Slice b)
{
	return compare(a, b, false);
}

Spelling
spelling_compare_bare(Slice a, Slice b)
{
	return compare(a, b, true);
}

/* --- the key ------------------------------------------------------------- */

/* The class of a first sound; 0 for a vowel or what is read as one. */
static unsigned
first_class(char c)
{
	if (char_in(c, "kgGhH"))
		return 1;
	if (char_in(c, "sSzZTC"))
		return 2;
	if (c == 'v' || c == 'f')
		return 3;
	return 0;
}

/* The class of a consonant that is always written; 0 for the others. */
static unsigned
kept_class(char c)
{
	static const struct {
		char sounds[4];
		uint8_t class;
	} classes[] = {
		{ "k", 1 }, { "szT", 2 }, { "bp", 4 }, { "dt", 5 },
		{ "l", 6 }, { "m", 7 }, { "n", 8 }, { "r", 9 }
	};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (char_in(c, classes[i].sounds))
			return classes[i].class;
	return 0;
}

static bool
is_latin(Slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((unsigned char)word.ptr[i] - 1u >= 0x7F)
			return false;
	return true;
}

uint64_t
spelling_key(Slice word)
{
	Sounds s;
	uint64_t key = 15;	/* so that no key is 0 */
	unsigned last = 0;

	if (!is_latin(word))
		return slice_hash(word, 0) | 1;
	sounds_of(without_article(without_ending(word)), &s);
	for (size_t i = 0; i < s.len && key >> 56 == 0; i++) {
		unsigned class = kept_class(s.at[i]);
		if (i == 0 && first_class(s.at[i]) != 0)
			class = first_class(s.at[i]);
		if (class != 0 && class != last)
			key = key << 4 | class;
		if (class != 0 || is_vowel(s.at[i]))
			last = class;
	}
	return key;
}
