/* SPDX-License-Identifier: MIT */
#include "text/codepoint.h"

#include <utf8proc.h>

#include "base/bisect.h"

/* DerivedCoreProperties.txt, Default_Ignorable_Code_Point, Unicode 15. */
static bool
is_ignorable(int32_t cp)
{
	static const struct {
		int32_t first, last;
	} ranges[] = {
		{ 0x00AD, 0x00AD }, { 0x034F, 0x034F }, { 0x061C, 0x061C },
		{ 0x115F, 0x1160 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180F },
		{ 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x206F },
		{ 0x3164, 0x3164 }, { 0xFE00, 0xFE0F }, { 0xFEFF, 0xFEFF },
		{ 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFF8 }, { 0x1BCA0, 0x1BCA3 },
		{ 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF },
	};
	size_t low = 0;

	BISECT(low, sizeof ranges / sizeof ranges[0], i, cp > ranges[i].last);
	return low < sizeof ranges / sizeof ranges[0] &&
	    cp >= ranges[low].first;
}

static CpClass
class_of_category(utf8proc_category_t category)
{
	switch (category) {
	case UTF8PROC_CATEGORY_ZS:
		return CP_SPACE;
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return CP_NEWLINE;
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LT:
		return CP_UPPER;
	case UTF8PROC_CATEGORY_LL:
		return CP_LOWER;
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_LM:
		return CP_LETTER;
	case UTF8PROC_CATEGORY_ND:
		return CP_DIGIT;
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_ME:
		return CP_MARK;
	case UTF8PROC_CATEGORY_MC:
		return CP_SPACING_MARK;
	default:
		return CP_OTHER;
	}
}

static CpClass
class_of(int32_t cp)
{
	if (cp == '\t')
		return CP_SPACE;
	if ((cp >= '\n' && cp <= '\r') || cp == 0x85)
		return CP_NEWLINE;
	if (cp < 0)
		return CP_OTHER;
	if (cp >= 0xAD && is_ignorable(cp))
		return CP_IGNORABLE;
	return class_of_category(utf8proc_category(cp));
}

CpClass
cp_class(int32_t cp)
{
	/* All up to General Punctuation is kept when first met, plus one. */
	static uint8_t kept[0x2070];

	if (cp < 0 || cp >= (int32_t)sizeof kept)
		return class_of(cp);
	if (kept[cp] == 0)
		kept[cp] = (uint8_t)(class_of(cp) + 1);
	return (CpClass)(kept[cp] - 1);
}

bool
cp_is_space(int32_t cp)
{
	CpClass class = cp_class(cp);

	return class == CP_SPACE || class == CP_NEWLINE;
}

bool
cp_is_wordy(int32_t cp)
{
	CpClass class = cp_class(cp);

	return class >= CP_UPPER && class <= CP_SPACING_MARK;
}

bool
cp_is_solo(int32_t cp)
{
	return (cp >= 0x0E00 && cp <= 0x0EFF) ||	/* Thai, Lao */
	    (cp >= 0x1000 && cp <= 0x109F) ||		/* Myanmar */
	    (cp >= 0x1780 && cp <= 0x17FF) ||		/* Khmer */
	    (cp >= 0x3005 && cp <= 0x3007) ||
	    (cp >= 0x3041 && cp <= 0x309F) ||		/* Hiragana */
	    (cp >= 0x3400 && cp <= 0x9FFF) ||		/* Han */
	    (cp >= 0xF900 && cp <= 0xFAFF) ||
	    (cp >= 0x20000 && cp <= 0x3FFFF);
}

int32_t
cp_lower(int32_t cp)
{
	return utf8proc_tolower(cp);
}
