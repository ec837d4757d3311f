/* SPDX-License-Identifier: MIT */
#include "annotate/lexicon.h"

#include "annotate/bytes.h"

uint32_t
lexicon_slot(uint32_t hash, uint32_t slots)
{
	return (uint32_t)(((uint64_t)(hash * 0x9e3779b1u) * slots) >> 32);
}

LexiconEntry
lexicon_find(const Lexicon *l, uint32_t hash)
{
	uint32_t slot = lexicon_slot(hash, l->slots);

	for (uint32_t n = 0; n < l->slots; n++) {
		const unsigned char *e = l->entries +
		    (size_t)slot * LEXICON_ENTRY;
		uint32_t at = bytes_u32(e), flags = bytes_u32(e + 4);
		if (at == 0)
			break;
		if (at == hash)
			return (LexiconEntry){
				.lists = flags & (LIST_BIT(LISTS) - 1),
				.habit = (CaseHabit)(flags >>
				    LEXICON_HABIT_SHIFT & 7),
				.more = (flags & LEXICON_MORE) != 0,
				.cluster = bytes_u16(e + 8),
			};
		slot = slot + 1 < l->slots ? slot + 1 : 0;
	}
	return (LexiconEntry){ 0 };
}
