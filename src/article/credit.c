/* SPDX-License-Identifier: MIT */
/*
 * The last piece of the line is looked at: what follows the last sentence, or
 * the last opening bracket.  It is a credit when it consists of agencies and
 * of names of two words and more with "/" or "via" between them, when a word
 * such as "photo" with a colon or "by" stands before it, or when it holds
 * the name of a picture agency.
 */
#include "article/credit.h"

#include "article/phrases.h"
#include "article/shape.h"

enum {
	TAIL_BYTES = 160,	/* of a line that are looked at */
	PIECE_WORDS = 14,	/* of a credit at most */
	NAME_WORDS = 5,		/* behind its label, where a caption is long */
	LABEL_BYTES = 24	/* of "Photo illustration" and the like */
};

/* The last TAIL_BYTES of the line, from the start of a character. */
static Slice
tail_of(Slice line)
{
	size_t from = line.len > TAIL_BYTES ? line.len - TAIL_BYTES : 0;

	while (from < line.len && (line.ptr[from] & 0xc0) == 0x80)
		from++;
	return slice_sub(line, from, line.len);
}

/* A full stop at pos that is not an initial's or an abbreviation's. */
static bool
is_stop(Slice s, size_t pos)
{
	if (!char_in(s.ptr[pos], ".!?") || pos + 1 >= s.len)
		return false;
	if (s.ptr[pos + 1] != ' ' && (s.ptr[pos + 1] & 0x80) == 0 &&
	    !char_in(s.ptr[pos + 1], "\")"))
		return false;
	return pos < 2 || (s.ptr[pos - 2] != ' ' && s.ptr[pos - 2] != '.');
}

static Slice
without_brackets(Slice s)
{
	s = slice_trim(s);
	while (s.len > 0 && char_in(s.ptr[s.len - 1], ")].")) {
		s.len--;
		s = slice_trim(s);
	}
	return s;
}

/* Without a word or two in brackets at the end: "(flickr)". */
static Slice
without_site(Slice s)
{
	Slice body = without_brackets(s);
	size_t open = body.len;

	while (open > 0 && !char_in(body.ptr[open - 1], "([)]"))
		open--;
	if (body.len == slice_trim(s).len || open < 2 ||
	    !char_in(body.ptr[open - 1], "([") ||
	    shape_of(slice_sub(body, open, body.len)).words > 2)
		return s;
	return slice_sub(body, 0, open - 1);
}

/* What follows the last sentence or opening bracket; *square: in [ ]. */
static Slice
last_piece(Slice tail, bool *square)
{
	Slice body = without_brackets(tail);

	*square = false;
	for (size_t i = body.len; i-- > 0;) {
		if (body.ptr[i] == '[' || body.ptr[i] == '(') {
			*square = body.ptr[i] == '[';
			return slice_trim(slice_sub(body, i + 1, body.len));
		}
		if (is_stop(body, i))
			return slice_trim(slice_sub(body, i + 1, body.len));
	}
	return body;
}

/* Two to five words, each beginning upper-case ("van", "de" may not). */
static bool
is_name(Slice s)
{
	Shape shape = shape_of(slice_trim(s));

	return shape.words >= 2 && shape.words <= 5 &&
	    shape.capitals + 1 >= shape.words && shape.capitals >= 2 &&
	    shape.digits == 0 && slice_find_byte(s, ':', 0) == SIZE_MAX;
}

static bool
is_agency(Slice s, Buffer *scratch)
{
	return phrase_is(&phrases_agencies, phrase_key(s, scratch));
}

/* The next part of a credit, up to "/", "|", " via " or a comma. */
static bool
part_next(Slice *rest, Slice *part)
{
	size_t end = 0, skip = 1;

	if (rest->len == 0)
		return false;
	while (end < rest->len && !char_in(rest->ptr[end], "/|,"))
		end++;
	size_t via = slice_find(*rest, SLICE(" via "), 0);
	if (via < end) {
		end = via;
		skip = 5;
	}
	*part = slice_trim(slice_sub(*rest, 0, end));
	*rest = slice_sub(*rest, end + skip, rest->len);
	return true;
}

/* Agencies and names, one agency at least, and two parts or more. */
static bool
is_agencies_and_names(Slice piece, Buffer *scratch)
{
	unsigned agencies = 0, parts = 0;
	Slice rest = slice_starts(piece, SLICE("File: ")) ?
	    slice_sub(piece, 6, piece.len) : piece, part;
	bool joined = slice_find_byte(piece, '/', 0) != SIZE_MAX ||
	    slice_find_byte(piece, '|', 0) != SIZE_MAX ||
	    slice_find(piece, SLICE(" via "), 0) != SIZE_MAX;

	while (part_next(&rest, &part)) {
		bool agency = is_agency(part, scratch);
		if (!agency && !is_name(part))
			return false;
		agencies += agency;
		parts++;
	}
	return agencies > 0 && parts > 1 && joined;
}

/* Where the word begins that ends before `end`: behind a blank, or where it
 * is glued to the sentence before: "in the harbour.Image", "HarbourImage". */
static size_t
label_start(Slice s, size_t end)
{
	size_t from = end;

	while (from > 0 && s.ptr[from - 1] != ' ') {
		from--;
		if (from > 0 && begins_upper(slice_sub(s, from, end)) &&
		    (s.ptr[from - 1] == '.' ||
		    (s.ptr[from - 1] >= 'a' && s.ptr[from - 1] <= 'z')))
			break;
	}
	return from;
}

/* Where "Photo:", "Image Credit:" ends in the piece; SIZE_MAX: nowhere. */
static size_t
label_end(Slice piece, Buffer *scratch)
{
	for (size_t colon = slice_find_byte(piece, ':', 0);
	    colon != SIZE_MAX;
	    colon = slice_find_byte(piece, ':', colon + 1)) {
		size_t from = colon;
		for (int words = 0; words < 2 && from > 0 &&
		    colon - from < LABEL_BYTES; words++) {
			from = label_start(piece, from);
			if (begins_upper(slice_sub(piece, from, colon)) &&
			    phrase_is(&phrases_credits, phrase_key(
			    slice_sub(piece, from, colon), scratch)))
				return colon + 1;
			if (from == 0 || piece.ptr[from - 1] != ' ')
				break;
			from--;
		}
	}
	return SIZE_MAX;
}

/* Whether its last piece has a label, and in prose few words beside it. */
static bool
is_labelled(Slice tail, bool prose, Buffer *scratch)
{
	bool square;
	Slice piece = last_piece(tail, &square);
	size_t end = label_end(piece, scratch);

	if (end == SIZE_MAX || !prose)
		return end != SIZE_MAX;
	return shape_of(piece).words <= PIECE_WORDS ||
	    shape_of(slice_sub(piece, end, piece.len)).words <= NAME_WORDS;
}

/* "Photo by Jane Doe", "Courtesy of ...", "photograph by ...". */
static bool
is_by_somebody(Slice piece, Buffer *scratch)
{
	Slice key = phrase_key(piece, scratch);
	size_t n = phrase_begins(&phrases_credits, key);
	Slice rest = slice_sub(key, n, key.len);

	return n > 0 && (slice_starts(rest, SLICE(" by ")) ||
	    slice_starts(rest, SLICE(" courtesy ")) ||
	    slice_starts(rest, SLICE(" credit")) ||
	    slice_starts(key, SLICE("courtesy of ")));
}

static bool
names_picture_agency(Slice piece)
{
	static const Slice names[] = { SLICE_INIT("Getty Images"),
		SLICE_INIT("AP Photo"), SLICE_INIT("AFP Photo"),
		SLICE_INIT("REUTERS/"), SLICE_INIT("via AP"),
		SLICE_INIT("via REUTERS"), SLICE_INIT("via Reuters"),
		SLICE_INIT("/AFP"), SLICE_INIT("/REUTERS"),
		SLICE_INIT("/Shutterstock"), SLICE_INIT("/EPA"),
		SLICE_INIT("/Handout") };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_find(piece, names[i], 0) != SIZE_MAX)
			return true;
	return false;
}

bool
ends_in_credit(Slice line, bool prose, Buffer *scratch)
{
	bool square;
	Slice tail = tail_of(line), piece = last_piece(tail, &square);
	Shape shape = shape_of(piece);

	if (is_labelled(tail, prose, scratch) ||
	    is_labelled(without_site(tail), prose, scratch))
		return true;
	if (shape.words == 0 || shape.words > PIECE_WORDS)
		return false;
	if (is_agencies_and_names(piece, scratch) ||
	    is_by_somebody(piece, scratch) || names_picture_agency(piece))
		return true;
	return is_agency(piece, scratch) && (square || !prose) &&
	    piece.len < line.len;
}
