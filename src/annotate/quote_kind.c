/* SPDX-License-Identifier: MIT */
#include "annotate/quote_kind.h"

enum { LONG = 30 };		/* words that are no phrase any more */

const char *
quote_kind_name(QuoteKind k)
{
	static const char *const names[] = { [QUOTE_DIRECT] = "direct",
		[QUOTE_PARTIAL] = "partial", [QUOTE_BLOCK] = "block",
		[QUOTE_INDIRECT] = "indirect" };

	return names[k];
}

const char *
speaker_by_name(SpeakerBy by)
{
	static const char *const names[] = { [SPEAKER_UNKNOWN] = "unknown",
		[SPEAKER_NAMED] = "named", [SPEAKER_PRONOUN] = "pronoun",
		[SPEAKER_ROLE] = "role", [SPEAKER_CONTINUED] = "continued",
		[SPEAKER_LEADING] = "leading",
		[SPEAKER_READER] = "reader" };

	return names[by];
}

bool
speaker_is_inferred(SpeakerBy by)
{
	return by == SPEAKER_PRONOUN || by == SPEAKER_ROLE ||
	    by == SPEAKER_LEADING;
}

unsigned
quote_words(Slice text, unsigned limit)
{
	unsigned n = 0;

	for (size_t i = 0; i < text.len && n < limit; i++)
		n += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
	return n;
}

QuoteKind
quote_kind_of(const Sentence *s, uint32_t at, Slice text)
{
	const char first = text.len > 0 ? text.ptr[0] : ' ';
	const unsigned words = quote_words(text, LONG);

	if (words < 2)
		return QUOTE_PARTIAL;
	if (speaker_may_follow(s, at) || words == LONG)
		return QUOTE_DIRECT;
	if (!item_has(s, at - 1, VOC_THAT) &&
	    item_has(s, at - 1, VOC_PREP | VOC_DET | VOC_BE | VOC_POSS))
		return QUOTE_PARTIAL;
	if (first >= 'A' && first <= 'Z')
		return QUOTE_DIRECT;
	const bool led = item_has(s, at - 1, VOC_THAT) || verb_is(s, at - 1,
	    VOC_SAY) || s->it[at - 1].kind == ITEM_COMMA ||
	    s->it[at - 1].kind == ITEM_COLON;
	return led && words >= 5 ? QUOTE_DIRECT : QUOTE_PARTIAL;
}
