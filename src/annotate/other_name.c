/* SPDX-License-Identifier: MIT */
/*
 * Each name is judged by the words beside it; every look is bounded.  A ship
 * that was told once is one wherever its whole name stands again.
 */
#include "annotate/other_name.h"

enum {
	SHIPS_MAX = 16,		/* that are remembered */
	WORD_MAX = 24,		/* bytes of a word beside a name */
	KIND_WORDS = 6		/* ", a Greek-owned oil tanker" */
};

typedef struct {
	const Slice *at;
	size_t count;
} Words;
#define W(word) SLICE_INIT(word)
#define WORDS(of) ((Words){ of, sizeof of / sizeof *of })

static const Slice prefix_words[] = {
	W("BRP"), W("HDMS"), W("HMAS"), W("HMCS"), W("HMNZS"), W("HMS"),
	W("HNLMS"), W("HNoMS"), W("INS"), W("KRI"), W("LPG/C"), W("M/T"),
	W("M/V"), W("MT"), W("MV"), W("MY"), W("PNS"), W("RFA"), W("RMS"),
	W("ROKS"), W("RRS"), W("RV"), W("SS"), W("TCG"), W("USCGC"),
	W("USNS"), W("USS")
};
static const Slice ship_words[] = {
	W("barge"), W("boat"), W("bulker"), W("catamaran"), W("corvette"),
	W("cruiser"), W("destroyer"), W("dredger"), W("ferry"),
	W("freighter"), W("frigate"), W("icebreaker"), W("lifeboat"),
	W("lighter"), W("liner"), W("minehunter"), W("minesweeper"),
	W("sailboat"), W("schooner"), W("ship"), W("steamer"),
	W("submarine"), W("superyacht"), W("tanker"), W("trawler"), W("tug"),
	W("tugboat"), W("vessel"), W("warship"), W("yacht")
};
static const Slice storm_words[] = {
	W("Cyclone"), W("Hurricane"), W("Storm"), W("Typhoon"), W("cyclone"),
	W("hurricane"), W("typhoon")
};
#undef W

static bool
is_one_of(Slice word, Words words)
{
	for (size_t i = 0; i < words.count; i++)
		if (slice_eq(word, words.at[i]))
			return true;
	return false;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' ||
	    (unsigned char)c >= 0x80;
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The word that one space parts from what begins at `end`. */
static Slice
word_before(Slice text, uint32_t end)
{
	uint32_t start;

	if (end < 2 || text.ptr[end - 1] != ' ')
		return (Slice){ 0 };
	for (start = end - 1; start > 0 && end - start <= WORD_MAX &&
	    is_letter(text.ptr[start - 1]);)
		start--;
	return slice_sub(text, start, end - 1);
}

static bool
follows(Slice text, uint32_t at, Slice what)
{
	return slice_starts(slice_sub(text, at, text.len), what);
}

static bool
is_case(Slice text, Span name)
{
	const Slice v = SLICE(" v. ");

	return follows(text, name.end, v) || (name.start >= v.len &&
	    follows(text, (uint32_t)(name.start - v.len), v)) ||
	    (name.start >= 4 && follows(text, name.start - 4, SLICE("R v ")));
}

/* "the Kairos, a tanker of ..." */
static bool
is_told_behind(Slice text, Span name)
{
	uint32_t at = name.end + 2;

	if (!slice_eq_nocase(word_before(text, name.start), SLICE("the")) ||
	    !(follows(text, name.end, SLICE(", a ")) ||
	    follows(text, name.end, SLICE(", an ")) ||
	    follows(text, name.end, SLICE(", the "))))
		return false;
	for (unsigned i = 0; i < KIND_WORDS && at < text.len; i++) {
		uint32_t end = at;
		while (end < text.len && end - at < WORD_MAX &&
		    (is_letter(text.ptr[end]) || text.ptr[end] == '-'))
			end++;
		if (is_one_of(slice_sub(text, at, end), WORDS(ship_words)))
			return true;
		if (end == at || end >= text.len || text.ptr[end] != ' ')
			return false;
		at = end + 1;
	}
	return false;
}

/* The first word of a name of several. */
static Slice
first_of(Slice name)
{
	size_t space = slice_find_byte(name, ' ', 0);

	return slice_sub(name, 0, space == SIZE_MAX ? 0 : space);
}

static bool
is_ship(Slice text, Span name)
{
	const Slice before = word_before(text, name.start);

	if (is_one_of(before, WORDS(prefix_words)) ||
	    is_one_of(before, WORDS(ship_words)) ||
	    is_one_of(first_of(slice_span(text, name)),
	    WORDS(prefix_words)) || follows(text, name.end, SLICE("-class")))
		return true;
	/* "RRS Sir David Attenborough" */
	if (before.len > 0 && is_upper(before.ptr[0]) && is_one_of(
	    word_before(text, (uint32_t)(before.ptr - text.ptr)),
	    WORDS(prefix_words)))
		return true;
	return is_told_behind(text, name);
}

/* --- the article --------------------------------------------------------- */

typedef struct {
	Slice text;
	Span ships[SHIPS_MAX];
	size_t count;
} Drop;

static void
note_ship(Drop *d, Span name)
{
	if (d->count < SHIPS_MAX)
		d->ships[d->count++] = name;
}

/* "the Kairos"; without its article it may be who she was named after. */
static bool
is_noted(const Drop *d, Span name)
{
	const Slice own = slice_span(d->text, name);

	if (!slice_eq_nocase(word_before(d->text, name.start), SLICE("the")))
		return false;
	for (size_t i = 0; i < d->count; i++)
		if (slice_eq(own, slice_span(d->text, d->ships[i])))
			return true;
	return false;
}

static bool
is_other(const Drop *d, Span name)
{
	return is_case(d->text, name) || is_noted(d, name) || is_one_of(
	    word_before(d->text, name.start), WORDS(storm_words));
}

void
other_names_drop(Slice text, NameVec *names)
{
	Drop d = { .text = text };
	size_t kept = 0;

	for (size_t i = 0; i < names->len; i++)
		if (is_ship(text, names->at[i].span))
			note_ship(&d, names->at[i].span);
	for (size_t i = 0; i < names->len; i++) {
		const Name name = names->at[i];
		if (!is_ship(text, name.span) && !is_other(&d, name.span))
			names->at[kept++] = name;
	}
	names->len = kept;
}
