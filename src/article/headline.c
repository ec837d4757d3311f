/* SPDX-License-Identifier: MIT */
/*
 * Each short line above the first paragraph gets points: for words enough,
 * for standing first, for being there twice (pages repeat their headline over
 * the picture), for a byline, a date or the text close behind it.  Markdown's
 * only "# heading" wins over all; where Markdown has headings, only they and
 * the first line come into question.
 */
#include "article/headline.h"

#include "article/phrases.h"

enum { LOOK = 400, NEAR = 4, MIN_WORDS = 2, MAX_COLUMNS = 250 };

static bool
may_be_headline(const Page *p, size_t i)
{
	const Piece *piece = &p->pieces[i];

	if (piece->columns > MAX_COLUMNS || p->blocks[i].verbatim)
		return false;
	if (p->blocks[i].kind == BLOCK_HEADING)
		return piece->words > 0;
	if (p->marked_up && i != p->start)
		return false;
	if (piece->words < MIN_WORDS || p->blocks[i].kind != BLOCK_PARAGRAPH)
		return false;
	return piece->kind == PIECE_SHORT || piece->kind == PIECE_NAME ||
	    piece->kind == PIECE_MIXED ||
	    (piece->kind == PIECE_SENTENCE && piece->question) ||
	    (piece->kind == PIECE_BODY && piece->question &&
	    piece->columns < 130);
}

static uint64_t
hash_of(Page *p, size_t i)
{
	return slice_hash(phrase_key(page_shown(p, i), &p->scratch.key), 0);
}

/* What a reader meets soon after a headline. */
static bool
is_near_text(const Page *p, size_t i)
{
	for (size_t j = i + 1; j < p->count && j <= i + NEAR; j++)
		if (p->pieces[j].kind == PIECE_BYLINE ||
		    p->pieces[j].kind == PIECE_DATE ||
		    p->pieces[j].kind == PIECE_MIXED || j == p->body.first)
			return true;
	return false;
}

static bool
stands_twice(const Page *p, size_t i, const uint64_t *hashes, size_t n)
{
	for (size_t j = 0; j < n; j++)
		if (p->start + j != i && hashes[j] == hashes[i - p->start])
			return true;
	return false;
}

/* The text's only heading of the first level. */
static bool
is_top_heading(const Page *p, size_t i)
{
	size_t count = 0;

	if (p->blocks[i].kind != BLOCK_HEADING || p->blocks[i].level != 1)
		return false;
	for (size_t j = p->start; j < p->count && j < p->start + LOOK; j++)
		count += p->blocks[j].kind == BLOCK_HEADING &&
		    p->blocks[j].level == 1;
	return count == 1;
}

static int
points(const Page *p, size_t i, const uint64_t *hashes, size_t n)
{
	const Piece *piece = &p->pieces[i];
	int sum = piece->words >= 4 ? 5 : 0;

	sum += is_top_heading(p, i) ? 100 : 0;
	sum += i == p->start ? 3 : 0;
	sum += is_near_text(p, i) ? 4 : 0;
	sum += stands_twice(p, i, hashes, n) ? 4 : 0;
	sum -= piece->kind == PIECE_NAME && piece->words < 4 ? 2 : 0;
	sum -= piece->kind == PIECE_MIXED ? 3 : 0;
	return sum;
}

/* The header block's title, in the text once more. */
static size_t
find_stated(Page *p, Slice title)
{
	Buffer wanted = {0};
	Slice key = phrase_key(title, &wanted);
	size_t found = SIZE_MAX;

	for (size_t i = p->start; i < p->count && i < p->start + NEAR &&
	    found == SIZE_MAX && key.len > 0; i++) {
		const Span s = p->blocks[i].span;
		if (s.end - s.start > title.len + 60)
			continue;
		if (page_repeats(p, i, key))
			found = i;
	}
	buffer_free(&wanted);
	return found;
}

size_t
headline_find(Page *p, Slice title)
{
	uint64_t hashes[LOOK];
	size_t best = SIZE_MAX, end = p->body.first;
	int most = 0;

	if (title.len > 0)
		return find_stated(p, title);
	if (end > p->start + LOOK)
		end = p->start + LOOK;
	if (p->body.first < p->count && may_be_headline(p, p->body.first))
		end++;
	const size_t n = end > p->start ? end - p->start : 0;
	for (size_t i = 0; i < n; i++)
		hashes[i] = hash_of(p, p->start + i);
	for (size_t i = p->start; i < p->start + n && i + 1 < p->count; i++) {
		const int sum = may_be_headline(p, i) ?
		    points(p, i, hashes, n) : 0;
		if (sum > most) {
			most = sum;
			best = i;
		}
	}
	return p->body.first < p->count || most >= 100 ? best : SIZE_MAX;
}
