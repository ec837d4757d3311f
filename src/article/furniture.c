/* SPDX-License-Identifier: MIT */
/*
 * Each block is first judged by itself (piece.h); then its place decides.
 * The page has a top, before the first paragraph of sentences, and a bottom,
 * behind the last one.  In the top the headline is chosen; what stands before
 * it is navigation.  In the bottom, once something is furniture for sure, the
 * short lines beside it are.  Between paragraphs only lines that lean on
 * furniture, or follow a heading such as "Related stories", are furniture;
 * other short lines before a paragraph are headings.  All of it takes a fixed
 * number of passes over the blocks.
 */
#include "article/furniture.h"

#include "article/headline.h"
#include "article/page.h"
#include "article/phrases.h"
#include "base/vec.h"

enum {
	OPENING = 3,		/* paragraphs among which a byline may stand */
	TEASER_COLUMNS = 200,	/* of a related item's text at most */
	COMMENT_COLUMNS = 480,	/* of a reader's comment */
	RELATED_WORDS = 18,
	ABOVE = 4,		/* blocks over the headline, for a date */
	DECK_COLUMNS = 180,
	HEADING_WORDS = 15,
	HEADING_COLUMNS = 110,
	QUESTION_WORDS = 12,
	INSERTED_WORDS = 8	/* of a headline put between paragraphs */
};

/* Furniture; a picture's credit says nothing about the lines beside it. */
static bool
is_sure(const Page *p, size_t i)
{
	return p->pieces[i].kind == PIECE_FURNITURE && !p->pieces[i].credit;
}

static bool
leans(const Page *p, size_t i)
{
	return p->pieces[i].kind == PIECE_EDGE ||
	    p->pieces[i].kind == PIECE_FURNITURE ||
	    p->pieces[i].kind == PIECE_SOFT;
}

/* A few words, whatever they are. */
static bool
is_line(const Page *p, size_t i)
{
	return p->pieces[i].kind >= PIECE_SHORT;
}

static bool
tells_who_or_when(const Page *p, size_t i)
{
	return p->pieces[i].kind == PIECE_BYLINE ||
	    p->pieces[i].kind == PIECE_DATE ||
	    p->pieces[i].kind == PIECE_MIXED;
}

static void
set_furniture(Page *p, size_t i)
{
	p->pieces[i].kind = PIECE_FURNITURE;
}

/* What stands before the headline, and the first lines behind it. */
static void
mark_top(Page *p)
{
	size_t sure = 0;

	for (size_t i = 0; i < p->title; i++)
		sure += is_sure(p, i) || p->pieces[i].kind == PIECE_EDGE;
	for (size_t i = 0; i < p->title; i++)
		if (tells_who_or_when(p, i) && i + ABOVE >= p->title)
			p->pieces[i].kind = PIECE_BYLINE;
		else if (leans(p, i) || tells_who_or_when(p, i) ||
		    (sure > 0 && p->pieces[i].kind != PIECE_BODY))
			set_furniture(p, i);
	for (size_t i = p->title + 1; i < p->body.first; i++)
		sure += is_sure(p, i) || tells_who_or_when(p, i);
	for (size_t i = p->title + 1; i < p->body.first; i++)
		if (p->pieces[i].kind == PIECE_EDGE && sure > 0)
			set_furniture(p, i);
}

/* The end of the opening: behind the first paragraphs. */
static size_t
opening_end(const Page *p)
{
	size_t bodies = 0, i = p->body.first;

	while (i < p->body.end && bodies < OPENING)
		bodies += p->pieces[i++].kind == PIECE_BODY;
	return i;
}

static bool
is_dated_byline(const Page *p, size_t i)
{
	return p->pieces[i].kind == PIECE_BYLINE && p->pieces[i].dated;
}

/* Bylines and dates between the headline and the third paragraph; dates that
 * go on below that are headings of a chronology. */
static void
mark_bylines(Page *p)
{
	const size_t start = p->title == SIZE_MAX ? p->start : p->title + 1;
	const size_t end = p->body.first < p->count ? opening_end(p) : 0;
	size_t dates = 0;

	for (size_t i = end; i < p->body.end; i++)
		dates += p->pieces[i].kind == PIECE_DATE;
	for (size_t i = start; i < end; i++)
		if (p->pieces[i].kind == PIECE_MIXED ||
		    (p->pieces[i].kind == PIECE_DATE && dates < 2))
			p->pieces[i].kind = PIECE_BYLINE;
	for (size_t i = start; i < end; i++)
		if (p->pieces[i].kind == PIECE_NAME &&
		    ((i > start && is_dated_byline(p, i - 1)) ||
		    (i + 1 < end && is_dated_byline(p, i + 1))))
			p->pieces[i].kind = PIECE_BYLINE;
}

/* Behind the last paragraph: something sure makes its neighbours furniture,
 * but a list that the last paragraph announces. */
static void
mark_bottom(Page *p)
{
	size_t sure = 0, edges = 0;

	for (size_t i = p->body.end; i < p->count; i++) {
		sure += is_sure(p, i);
		edges += p->pieces[i].kind == PIECE_EDGE;
	}
	for (size_t i = p->body.end; i < p->count; i++) {
		const PieceKind kind = p->pieces[i].kind;
		if ((kind == PIECE_SOFT && (sure > 0 || !p->pieces[i].weak)) ||
		    kind == PIECE_EDGE || (sure > 0 && p->pieces[i].label) ||
		    (sure + edges / 2 > 0 && kind >= PIECE_SHORT &&
		    kind != PIECE_BYLINE &&
		    p->pieces[i].words <= RELATED_WORDS))
			set_furniture(p, i);
	}
}

/* A run of short lines between paragraphs. */
static void
mark_run(Page *p, size_t first, size_t end)
{
	size_t buttons = 0, sure = 0;
	bool listing = false;

	for (size_t i = first; i < end; i++) {
		buttons += p->pieces[i].button;
		sure += is_sure(p, i);
	}
	for (size_t i = first; i < end; i++)
		if (p->pieces[i].kind == PIECE_EDGE && (sure > 0 ||
		    (p->pieces[i].button && buttons > 1)))
			set_furniture(p, i);
	for (size_t i = first; i < end; i++) {
		const bool before = i > first && is_sure(p, i - 1);
		const bool after = i + 1 < end && is_sure(p, i + 1);

		if (p->pieces[i].kind != PIECE_BYLINE &&
		    ((before && after) || listing ||
		    (i > first && p->pieces[i - 1].item)))
			set_furniture(p, i);
		listing = listing || p->pieces[i].lists;
	}
}

static void
mark_middle(Page *p)
{
	size_t first = p->body.first;

	if (p->title < p->body.first)
		mark_run(p, p->title + 1, p->body.first);
	for (size_t i = p->body.first; i < p->body.end; i++) {
		if (is_line(p, i))
			continue;
		if (first < i)
			mark_run(p, first, i);
		first = i + 1;
	}
}

static size_t
bytes_between(const Page *p, size_t first, size_t end)
{
	return first < end ? p->blocks[end - 1].span.end -
	    p->blocks[first].span.start : 0;
}

/* Other items with their teasers follow, or what readers wrote: no text longer
 * than so many columns, and a line for each. */
static bool
scraps_follow(const Page *p, size_t from, unsigned columns)
{
	size_t lines = 0, bodies = 0;

	for (size_t i = from; i < p->count; i++) {
		const Piece *piece = &p->pieces[i];
		if (piece->kind == PIECE_BODY &&
		    (piece->columns >= columns || piece->long_text))
			return false;
		bodies += piece->kind == PIECE_BODY;
		lines += is_line(p, i);
	}
	return lines >= bodies;
}

/* Readers' comments, and other items, to the end of the page. */
static void
mark_rest(Page *p)
{
	size_t i = p->body.first;

	if (i >= p->body.end)
		return;
	for (i++; i < p->count; i++) {
		const size_t above = bytes_between(p, p->body.first, i);
		const size_t below = bytes_between(p, i, p->count);

		if (below > above)
			continue;
		if ((p->pieces[i].comments &&
		    scraps_follow(p, i + 1, COMMENT_COLUMNS)) ||
		    (p->pieces[i].lists &&
		    scraps_follow(p, i + 1, TEASER_COLUMNS)))
			break;
	}
	for (; i < p->count; i++)
		set_furniture(p, i);
}

/* The headline once more, alone or with a credit behind it. */
static void
mark_repetitions(Page *p)
{
	Buffer wanted = {0};

	if (p->title == SIZE_MAX)
		return;
	Slice title = phrase_key(page_shown(p, p->title), &wanted);
	for (size_t i = p->start; i < p->count && title.len >= 12; i++) {
		const size_t bytes = p->blocks[i].span.end -
		    p->blocks[i].span.start;
		if (i == p->title || p->pieces[i].kind == PIECE_BODY ||
		    bytes < title.len || bytes > 2 * title.len + 120)
			continue;
		if (page_repeats(p, i, title)) {
			p->pieces[i].repeats = true;
			set_furniture(p, i);
		}
	}
	buffer_free(&wanted);
}

static bool
may_head(const Page *p, size_t i)
{
	const Piece *piece = &p->pieces[i];

	if (!piece->heads)
		return false;
	if (piece->kind == PIECE_SENTENCE)
		return piece->question && piece->words >= 3 &&
		    piece->words <= QUESTION_WORDS && !p->interview;
	return piece->kind >= PIECE_SHORT && piece->kind <= PIECE_EDGE &&
	    (piece->capitals || (piece->words <= HEADING_WORDS &&
	    piece->columns <= HEADING_COLUMNS));
}

static bool
is_prose(const Page *p, size_t i)
{
	return p->pieces[i].kind == PIECE_BODY && !p->pieces[i].capitals;
}

/* The headline of another item, in capitals, inserted between two paragraphs
 * as a link: too long for a heading of the article's own. */
static void
mark_inserted(Page *p)
{
	for (size_t i = p->heads + 1; i + 1 < p->body.end; i++)
		if (p->pieces[i].capitals &&
		    p->pieces[i].words >= INSERTED_WORDS &&
		    may_head(p, i) && is_prose(p, i - 1) && is_prose(p, i + 1))
			set_furniture(p, i);
}

/* Short lines with a paragraph behind them; at most two one after the other,
 * else they are a list. */
static void
mark_headings(Page *p)
{
	size_t lines = 0;
	bool body_follows = false;

	if (p->marked_up)
		return;
	for (size_t i = p->body.end; i-- > p->heads;) {
		if (is_sure(p, i) || p->pieces[i].kind == PIECE_BYLINE)
			continue;
		if (p->pieces[i].kind == PIECE_BODY ||
		    !may_head(p, i)) {
			body_follows = true;
			lines = 0;
		} else if (body_follows && lines++ < 2 &&
		    p->blocks[i].kind == BLOCK_PARAGRAPH) {
			p->blocks[i].kind = BLOCK_HEADING;
			p->blocks[i].level = 2;
		}
	}
}

/* Sentences under the headline that a picture or a byline parts from the
 * text. */
static void
mark_deck(Page *p)
{
	size_t i = p->title + 1, end;

	if (p->title == SIZE_MAX)
		return;
	for (end = i; end < p->count && end < i + 2; end++)
		if (p->pieces[end].kind != PIECE_BODY ||
		    p->pieces[end].columns > DECK_COLUMNS)
			break;
	if (end == i || end >= p->count || !(p->pieces[end].credit ||
	    p->pieces[end].repeats ||
	    p->pieces[end].kind == PIECE_BYLINE))
		return;
	for (; i < end; i++) {
		p->blocks[i].kind = BLOCK_HEADING;
		p->blocks[i].level = 2;
	}
}

static void
set_kinds(Page *p)
{
	for (size_t i = p->start; i < p->count; i++) {
		Block *b = &p->blocks[i];
		if (i == p->title) {
			b->kind = BLOCK_HEADLINE;
			b->level = 1;
		} else if (p->pieces[i].kind == PIECE_FURNITURE) {
			b->kind = BLOCK_BOILERPLATE;
			b->level = 0;
		} else if (p->pieces[i].kind == PIECE_BYLINE) {
			b->kind = BLOCK_BYLINE;
			b->level = 0;
		}
	}
}

void
furniture_mark(Slice text, Block *blocks, size_t count, Markup markup,
    Slice title)
{
	Page p = { .text = text, .blocks = blocks, .count = count,
		.markup = markup };

	page_read(&p);
	p.title = headline_find(&p, title);
	p.heads = p.title == SIZE_MAX ? p.start : p.title + 1;
	if (p.title != SIZE_MAX)
		mark_top(&p);
	mark_bylines(&p);
	mark_middle(&p);
	mark_rest(&p);
	mark_bottom(&p);
	mark_repetitions(&p);
	mark_inserted(&p);
	mark_deck(&p);
	mark_headings(&p);
	set_kinds(&p);
	page_free(&p);
}
