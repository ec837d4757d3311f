/* SPDX-License-Identifier: MIT */
#include "article/piece.h"

#include "article/byline.h"
#include "article/credit.h"
#include "article/phrases.h"
#include "article/shape.h"

enum {
	KEY_BYTES = 72,		/* of a long line that are looked at */
	NOTICE_COLUMNS = 420,	/* of an advert, a notice, a caption at most */
	NOTICE_BYTES = 1600,	/* of a long notice */
	LABEL_WORDS = 5,
	BUTTON_WORDS = 14,
	LISTING_WORDS = 6
};

/* The first byte of a dash, a bullet, a star, an emoji. */
static bool
is_symbol_lead(unsigned char c)
{
	return c == 0xc2 || c == 0xe2 || c == 0xe3 || c == 0xf0;
}

/* "* * *", "-----", "•": marks, and always few different ones. */
static bool
is_rule(Slice line)
{
	char first = 0;

	for (size_t i = 0; i < line.len; i++) {
		const char c = line.ptr[i];
		if (c == ' ')
			continue;
		if (c >= '0' && (c & 0x80) == 0 && c != '=' && c != '_' &&
		    c != '~' && c != '|')
			return false;
		if (first == 0)
			first = c;
		if ((c & 0x80) == 0 ? c != first : (c & 0x40) != 0 &&
		    !is_symbol_lead((unsigned char)c))
			return false;
	}
	return line.len <= 120;
}

/* "Home > World > Europe", "News | Sport | Weather": short parts only. */
static bool
is_breadcrumb(Slice line, const Shape *shape)
{
	static const Slice marks[] = { SLICE_INIT(" > "), SLICE_INIT(" » "),
		SLICE_INIT(" › "), SLICE_INIT(" | "), SLICE_INIT(" / "),
		SLICE_INIT(" • "), SLICE_INIT(" · ") };
	unsigned parts = 0;

	if (!shape_is_short(shape) || shape->digits > 2)
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		for (size_t at = slice_find(line, marks[i], 0);
		    at != SIZE_MAX && parts < 40;
		    at = slice_find(line, marks[i], at + marks[i].len))
			parts++;
	if (parts == 1)
		return slice_starts(line, SLICE("Home ")) &&
		    shape->words <= 5;
	return parts >= 2 && shape->words <= (parts + 1) * 3;
}

static bool
addresses(Slice key)
{
	return phrase_count(&phrases_addresses, key, 1) > 0;
}

/* You and we, and what is offered or asked for: an advert or a notice. */
static bool
is_promotion(Slice key, unsigned wanted)
{
	return slice_find_byte(key, '"', 0) == SIZE_MAX &&
	    slice_find(key, SLICE("://"), 0) == SIZE_MAX &&
	    addresses(key) &&
	    phrase_count(&phrases_promotion, key, wanted) >= wanted;
}

/* A quick look for what an advert, a notice or a credit to colleagues has. */
static bool
is_suspect(Slice line)
{
	for (size_t i = 0; i + 2 < line.len; i++) {
		const char c = (char)(line.ptr[i] | 0x20);
		if ((c == 'y' && line.ptr[i + 1] == 'o' &&
		    line.ptr[i + 2] == 'u') ||
		    (c == 'o' && line.ptr[i + 1] == 'u' &&
		    line.ptr[i + 2] == 'r') ||
		    (c == 'w' && line.ptr[i + 1] == 'e' &&
		    (line.ptr[i + 2] == ' ' || line.ptr[i + 2] == '\'')))
			return true;
	}
	return slice_find_byte(line, '@', 0) != SIZE_MAX ||
	    slice_find(line, SLICE("contribut"), 0) != SIZE_MAX ||
	    slice_find(line, SLICE("reserved"), 0) != SIZE_MAX;
}

/* A notice of privacy and the like, of several sentences. */
static bool
is_long_notice(Slice line, Slice start, PieceScratch *scratch)
{
	return line.len <= NOTICE_BYTES &&
	    (phrase_begins(&phrases_hard, start) > 0 ||
	    phrase_begins(&phrases_soft, start) > 0) &&
	    is_promotion(phrase_key(line, &scratch->key), 4);
}

/* A line of sentences that is none of the article's. */
static PieceKind
prose_kind(Slice line, const Shape *shape, Piece *p, PieceScratch *scratch)
{
	Slice key = phrase_key(slice_sub(line, 0, KEY_BYTES), &scratch->key);
	if (shape->long_text || shape->columns > NOTICE_COLUMNS)
		return is_long_notice(line, key, scratch) ? PIECE_FURNITURE :
		    PIECE_BODY;
	if (phrase_begins(&phrases_hard, key) > 0 &&
	    (!slice_starts(key, SLICE("©")) || shape->columns <= 200))
		return PIECE_FURNITURE;
	const bool soft = phrase_begins(&phrases_soft, key) > 0;
	if (byline_of(line, shape, &scratch->key) == BYLINE_SURE)
		return PIECE_BYLINE;
	p->credit = ends_in_credit(line, true, &scratch->key);
	if (p->credit)
		return PIECE_FURNITURE;
	if (!is_suspect(line))
		return soft ? PIECE_SOFT : PIECE_BODY;
	key = phrase_key(line, &scratch->key);
	if (phrase_count(&phrases_contributed, key, 1) > 0)
		return PIECE_BYLINE;
	const bool promotion = is_promotion(key, soft ? 2 : 4);
	const unsigned inside = phrase_count(&phrases_inside, key, 2);
	if ((soft && promotion) || inside > 1 || (inside > 0 &&
	    slice_find_byte(key, '@', 0) != SIZE_MAX))
		return PIECE_FURNITURE;
	p->weak = !soft;
	return soft || promotion || (inside > 0 && addresses(key)) ?
	    PIECE_SOFT : PIECE_BODY;
}

static PieceKind
byline_kind(Slice line, const Shape *shape, PieceScratch *scratch)
{
	switch (byline_of(line, shape, &scratch->key)) {
	case BYLINE_SURE:
		return PIECE_BYLINE;
	case BYLINE_DATE:
		return PIECE_DATE;
	case BYLINE_MIXED:
		return PIECE_MIXED;
	case BYLINE_NAME:
		return PIECE_NAME;
	default:
		return shape_is_short(shape) && !shape->item ?
		    PIECE_SHORT : PIECE_SENTENCE;
	}
}

/* A date for sure, whatever stands behind it: "... | 3 minute read". */
static bool
is_dated(Slice line, const Shape *shape, PieceScratch *scratch)
{
	const Byline b = byline_of(line, shape, &scratch->key);

	return b == BYLINE_SURE || b == BYLINE_DATE;
}

/* "Most read in Europe", "More from Jane Doe": a heading of more than one
 * word with something behind it. */
static bool
starts_listing(Slice key)
{
	size_t n = phrase_begins(&phrases_lists, key);

	return n > 0 && slice_find_byte(slice_sub(key, 0, n), ' ', 0) !=
	    SIZE_MAX;
}

/* "Follow Jane Doe on X", "Follow Reuters @reuters". */
static bool
is_follow(Slice key)
{
	return slice_starts(key, SLICE("follow ")) &&
	    (slice_find(key, SLICE(" on x"), 0) != SIZE_MAX ||
	    slice_find(key, SLICE(" on twitter"), 0) != SIZE_MAX ||
	    slice_find(key, SLICE(" on facebook"), 0) != SIZE_MAX ||
	    slice_find(key, SLICE(" on instagram"), 0) != SIZE_MAX ||
	    slice_find_byte(key, '@', 0) != SIZE_MAX);
}

/* It has words that buttons, notices and adverts have. */
static bool
is_notice(Slice key, const Shape *shape)
{
	return phrase_begins(&phrases_soft, key) > 0 ||
	    ((shape->words <= BUTTON_WORDS || addresses(key)) &&
	    phrase_count(&phrases_inside, key, 1) > 0) ||
	    is_follow(key) || phrase_ends(&phrases_endings, key) > 0 ||
	    slice_find(key, SLICE("©"), 0) != SIZE_MAX;
}

/* By the line's first words or all of them; PIECE_SHORT: they tell nothing. */
static PieceKind
phrase_kind(Slice key, const Shape *shape, Piece *p)
{
	p->lists = phrase_is(&phrases_lists, key);
	p->item = phrase_is(&phrases_items, key);
	p->button = phrase_is(&phrases_buttons, key);
	p->comments = phrase_is(&phrases_comments, key);
	if (phrase_is(&phrases_anywhere, key))
		return PIECE_FURNITURE;
	if (phrase_begins(&phrases_hard, key) > 0) {
		p->credit = phrase_begins(&phrases_credits, key) > 0;
		return PIECE_FURNITURE;
	}
	if (phrase_is(&phrases_edges, key) && !shape->sentence)
		return PIECE_EDGE;
	if (shape->words <= LISTING_WORDS && starts_listing(key)) {
		p->lists = !shape->sentence;
		return PIECE_FURNITURE;
	}
	if (phrase_count(&phrases_contributed, key, 1) > 0)
		return PIECE_BYLINE;
	if (is_notice(key, shape))
		return shape->sentence ? PIECE_SOFT : PIECE_FURNITURE;
	if (is_promotion(key, 2))
		return shape->words > BUTTON_WORDS ? PIECE_SOFT :
		    PIECE_FURNITURE;
	return PIECE_SHORT;
}

/* A few words. */
static PieceKind
line_kind(Slice line, const Shape *shape, Piece *p, PieceScratch *scratch)
{
	if (shape->words == 0)
		return is_rule(line) ? PIECE_FURNITURE : PIECE_SENTENCE;
	if (shape->digits > 0 && is_dated(line, shape, scratch))
		return byline_kind(line, shape, scratch);
	const PieceKind kind = phrase_kind(phrase_key(line, &scratch->key),
	    shape, p);
	if (kind != PIECE_SHORT)
		return kind;
	if (is_breadcrumb(line, shape))
		return PIECE_FURNITURE;
	p->credit = ends_in_credit(line, false, &scratch->key);
	return p->credit ? PIECE_FURNITURE : byline_kind(line, shape, scratch);
}

static uint8_t
at_most_255(unsigned n)
{
	return n > 255 ? 255 : (uint8_t)n;
}

/* Nothing breaks it off or ends inside it, and it says something. */
static bool
may_head(const Shape *shape)
{
	return !shape->stops && !shape->dash && !shape->small_start &&
	    (!shape->quoted || shape_is_capitals(shape)) &&
	    (shape->letters > 2 || shape->digits > 3);
}

Piece
piece_of(Slice text, const Block *block, Markup markup, PieceScratch *scratch)
{
	Piece p = { .kind = PIECE_BODY };

	if (block->verbatim || block->kind == BLOCK_QUOTATION ||
	    block->kind == BLOCK_HEADER)
		return p;
	shown_make(&scratch->shown, text, block->span, markup);
	Slice line = scratch->shown.text;
	const Shape shape = shape_of(line);
	p.question = shape.question;
	p.label = shape.colon && shape.words <= LABEL_WORDS;
	p.dated = shape.digits > 0;
	p.capitals = shape_is_capitals(&shape);
	p.heads = may_head(&shape);
	p.long_text = shape.long_text;
	p.words = at_most_255(shape.words);
	p.columns = at_most_255(shape.columns);
	if (block->kind == BLOCK_HEADING)
		p.kind = PIECE_SHORT;
	else if (shape_is_prose(&shape))
		p.kind = (uint8_t)prose_kind(line, &shape, &p, scratch);
	else
		p.kind = (uint8_t)line_kind(line, &shape, &p, scratch);
	return p;
}

void
piece_scratch_free(PieceScratch *scratch)
{
	buffer_free(&scratch->key);
	shown_free(&scratch->shown);
}
