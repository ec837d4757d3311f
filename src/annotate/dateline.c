/* SPDX-License-Identifier: MIT */
#include "annotate/dateline.h"

#include "text/word.h"

enum { WORDS_MOST = 16 };	/* with marks */

static bool
is_dash(Slice s, const Word *w)
{
	Slice word = slice_span(s, w->span);

	return (w->space_before && slice_eq(word, SLICE("-"))) ||
	    slice_eq(word, SLICE("\xe2\x80\x93")) ||
	    slice_eq(word, SLICE("\xe2\x80\x94"));
}

static bool
is_mark(Slice word)
{
	return word.len == 1 && char_in(word.ptr[0], ",.()");
}

size_t
dateline_end(Slice s)
{
	bool capitals = false, number = false, agency = false;
	uint32_t pos = 0;
	Word w;

	for (size_t i = 0; i < WORDS_MOST && word_next(s, &pos, &w); i++) {
		Slice word = slice_span(s, w.span);
		if (i > 0 && is_dash(s, &w))
			return !number || capitals || agency ? pos : 0;
		if (i == 0 ? !w.upper : !w.upper && w.kind != WORD_NUMBER &&
		    !is_mark(word))
			return 0;
		capitals = capitals || (i == 0 && w.all_upper);
		number = number || w.kind == WORD_NUMBER;
		agency = agency || slice_eq(word, SLICE("("));
	}
	return 0;
}
