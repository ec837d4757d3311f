/* SPDX-License-Identifier: MIT */
#include "annotate/units.h"

#include "annotate/recase.h"
#include "text/abbreviation.h"
#include "text/utf8.h"
#include "text/word.h"

/* Of a longer word only so much is looked at. */
enum { FORM_BYTES = 120 };

void
units_free(Units *u)
{
	vec_free(&u->at);
	vec_free(&u->blocks);
	shown_free(&u->shown);
}

/* --- words that are joined ----------------------------------------------- */

static bool
is_char(Slice text, uint32_t pos, char c)
{
	return pos < text.len && text.ptr[pos] == c;
}

static bool
is_letter_case(const Word *w, bool upper)
{
	return w->kind == WORD_ALPHA && w->upper == upper;
}

/* The word that stands at pos without space before it. */
static bool
tight_word(Slice text, uint32_t pos, Word *w)
{
	return word_next(text, &pos, w) && !w->space_before &&
	    w->kind == WORD_ALPHA;
}

static bool
is_one_letter(Slice text, const Word *w)
{
	unsigned len;

	if (!is_letter_case(w, true))
		return false;
	utf8_decode(text, w->span.start, &len);
	return w->span.start + len == w->span.end;
}

/* A word in small letters and one space. */
static bool
ends_in_small_word(Slice s)
{
	size_t at = s.len > 0 && s.ptr[s.len - 1] == ' ' ? s.len - 1 : 0;

	while (at > 0 && s.ptr[at - 1] >= 'a' && s.ptr[at - 1] <= 'z')
		at--;
	return at > 0 && at + 1 < s.len && s.ptr[at - 1] == ' ';
}

/* The point of one letter that nothing follows is the sentence's, and so is
 * that of the site and of the pronoun: "posted on X.", "So do I." */
static bool
is_full_stop(Slice text, const Word *w)
{
	const Slice before = slice_sub(text, 0, w->span.start);
	const Slice behind = slice_sub(text, w->span.end + 1, text.len);

	return behind.len == 0 || slice_starts(behind, SLICE("\n\n")) ||
	    (text.ptr[w->span.start] == 'X' &&
	    slice_ends(before, SLICE(" on "))) ||
	    (text.ptr[w->span.start] == 'I' &&
	    ends_in_small_word(before));
}

/* "U.S.", "J.R.R.", "W.": where it ends, or 0. */
static uint32_t
initials_end(Slice text, const Word *first)
{
	Word w = *first;
	uint32_t end = 0;

	if (is_one_letter(text, first) && is_char(text, first->span.end, '.')
	    && is_full_stop(text, first))
		return 0;

	while (is_one_letter(text, &w)) {
		if (!is_char(text, w.span.end, '.'))
			return end > 0 ? w.span.end : 0;
		end = w.span.end + 1;
		if (!tight_word(text, end, &w))
			break;
	}
	return end;
}

static bool
takes_stop(Slice word)
{
	Abbreviation kind = abbreviation_of(word);

	return kind == ABBR_TITLE || kind == ABBR_NAME || kind == ABBR_STATE;
}

/* The length of an apostrophe at pos, or 0. */
static unsigned
apostrophe_at(Slice text, uint32_t pos)
{
	unsigned len;

	if (pos >= text.len)
		return 0;
	int32_t cp = utf8_decode(text, pos, &len);
	return cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == 0x2BC ?
	    len : 0;
}

/* "Znak.com": small letters, not many, behind a point. */
static bool
is_host_end(Slice text, const Word *w)
{
	for (uint32_t i = w->span.start; i < w->span.end; i++)
		if (text.ptr[i] < 'a' || text.ptr[i] > 'z')
			return false;
	return w->span.end - w->span.start <= 4;
}

/* Where the word goes on behind a joint, or 0. */
static uint32_t
joined_end(Slice text, const Word *w)
{
	uint32_t end = w->span.end;
	Word next;
	unsigned len = apostrophe_at(text, end);

	if (len > 0)
		return word_next(text, &end, &next) &&
		    next.kind != WORD_POSSESSIVE &&
		    tight_word(text, end, &next) ? next.span.end : 0;
	if (is_char(text, end, '&'))
		return w->upper && tight_word(text, end + 1, &next) &&
		    next.upper ? next.span.end : 0;
	if (is_char(text, end, '.'))
		return tight_word(text, end + 1, &next) &&
		    is_host_end(text, &next) ? next.span.end : 0;
	return 0;
}

static void
word_extend(Slice text, Word *w)
{
	uint32_t end = initials_end(text, w);

	if (end == 0 && w->upper && is_char(text, w->span.end, '.') &&
	    takes_stop(slice_span(text, w->span)))
		end = w->span.end + 1;
	if (end == 0)
		end = joined_end(text, w);
	if (end > 0)
		w->span.end = end;
}

/* --- units --------------------------------------------------------------- */

/* What the unit before leaves behind. */
typedef struct {
	bool fresh;		/* a sentence can begin */
} State;

static bool
is_quote(int32_t cp)
{
	return cp == '"' || cp == '\'' || (cp >= 0x2018 && cp <= 0x201F) ||
	    cp == 0xAB || cp == 0xBB;
}

/* A quotation mark that opens lets a sentence begin, one that closes leaves it
 * as it was; so do brackets and bullets at the beginning. */
static void
state_pass(State *s, Slice text, const Word *w)
{
	unsigned len;

	if (w->kind != WORD_PUNCT) {
		s->fresh = false;
		return;
	}
	int32_t cp = utf8_decode(text, w->span.start, &len);
	if (cp == '.' || cp == '!' || cp == '?' || cp == ':' || cp == 0x2026)
		s->fresh = true;
	else if (is_quote(cp))
		s->fresh = s->fresh || w->space_before;
	else if (cp == ',' || cp == ';' || cp == '-')
		s->fresh = false;
}

static void
unit_add(Units *u, Forms *f, const Word *w, const State *s)
{
	Slice bytes = slice_span(u->text, w->span);
	Unit unit = {
		.span = w->span,
		.form = forms_put(f, slice_sub(bytes, 0, FORM_BYTES)),
		.word = w->kind == WORD_ALPHA || w->kind == WORD_NUMBER,
		.possessive = w->kind == WORD_POSSESSIVE,
		.tight = !w->space_before,
		.sentence_start = s->fresh,
	};

	unit.capital = unit.word && f->at.at[unit.form].capital;
	vec_push(&u->at, unit);
}

/* The 's of "Kyiv 's", as taken apart by a program. */
static bool
is_loose_possessive(Slice text, const Word *w)
{
	uint32_t pos = w->span.end;
	Word next, after;

	if (w->kind != WORD_PUNCT || apostrophe_at(text, w->span.start) == 0 ||
	    !tight_word(text, pos, &next) ||
	    !slice_eq_nocase(slice_span(text, next.span), SLICE("s")))
		return false;
	pos = next.span.end;
	return !word_next(text, &pos, &after) || after.space_before;
}

static void
cut_block(Units *u, Forms *f, Span block, bool furniture)
{
	const Slice text = slice_sub(u->text, 0, block.end);
	uint32_t pos = block.start;
	State state = { .fresh = true };
	const UnitBlock begin = { (uint32_t)u->at.len, furniture };
	Word w;

	vec_push(&u->blocks, begin);
	while (word_next(text, &pos, &w)) {
		if (w.kind == WORD_ALPHA) {
			word_extend(text, &w);
			pos = w.span.end;
		} else if (is_loose_possessive(text, &w)) {
			w.kind = WORD_POSSESSIVE;
			w.span.end++;
			pos = w.span.end;
		}
		unit_add(u, f, &w, &state);
		state_pass(&state, text, &w);
	}
	if (u->at.len > begin.start)
		u->at.at[begin.start].tight = false;
}

static void
units_begin(Units *u, Slice text)
{
	vec_clear(&u->at);
	vec_clear(&u->blocks);
	u->text = text;
	u->marked = false;
}

static void
units_end(Units *u)
{
	const UnitBlock end = { (uint32_t)u->at.len, false };

	vec_push(&u->blocks, end);
}

void
units_cut(Units *u, Forms *f, Slice text)
{
	units_begin(u, text);
	cut_block(u, f, (Span){ 0, (uint32_t)text.len }, false);
	units_end(u);
}

/* Where a block of the article stands in u->text. */
static Span
block_span(const Units *u, Span block)
{
	return u->marked ?
	    (Span){ shown_from_text_at(&u->shown, block.start),
		shown_from_text_at(&u->shown, block.end) } : block;
}

void
units_read(Units *u, Forms *f, const Article *art, bool furniture)
{
	units_begin(u, art->text);
	if (art->markup_count > 0) {
		shown_make_all(&u->shown, art->text, art->blocks,
		    art->block_count,
		    (Markup){ art->markup, art->markup_count });
		u->text = u->shown.text;
		u->marked = true;
	}
	for (size_t i = 0; i < art->block_count; i++) {
		const Block *block = &art->blocks[i];
		bool aside = block_is_furniture(block->kind) ||
		    block->kind == BLOCK_BYLINE;
		if (block->kind != BLOCK_HEADER && (furniture || !aside))
			cut_block(u, f, block_span(u, block->span), aside);
	}
	units_end(u);
	recase(u, f);
}

Span
units_span(const Units *u, size_t start, size_t end)
{
	Span s = { u->at.at[start].span.start, u->at.at[end - 1].span.end };

	return u->marked ? shown_to_text(&u->shown, s) : s;
}
