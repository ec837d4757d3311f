/* SPDX-License-Identifier: MIT */
#include "text/romanize_table.h"

#define COUNT(a) (sizeof (a) / sizeof (a)[0])

/* Each table holds the letters from .first on, capitals folded before. */
static const char *const cyrillic[] = {	/* U+0430 */
	"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
	"o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",
	"y", "", "e", "yu", "ya",
	/* U+0450 */
	"e", "yo", "dj", "gj", "ye", "dz", "i", "yi", "j", "lj", "nj", "c",
	"kj", "i", "u", "dz"
};

static const char *const greek[] = {	/* U+03B1 */
	"a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x",
	"o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"
};

static const char *const hebrew[] = {	/* U+05D0 */
	"a", "b", "g", "d", "h", "v", "z", "h", "t", "y", "kh", "k", "l", "m",
	"m", "n", "n", "s", "", "f", "p", "ts", "ts", "k", "r", "sh", "t"
};

static const char *const arabic[] = {	/* U+0621 */
	"", "a", "a", "", "i", "", "a", "b", "a", "t", "th", "j", "h", "kh",
	"d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "", "gh", NULL,
	NULL, NULL, NULL, NULL, "", "f", "q", "k", "l", "m", "n", "h", "w",
	"a", "y"
};

static const char *const armenian[] = {	/* U+0561 */
	"a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh",
	"ts", "k", "h", "dz", "gh", "ch", "m", "y", "n", "sh", "o", "ch", "p",
	"j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f", "ev"
};

static const char *const georgian[] = {	/* U+10D0 */
	"a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o",
	"p", "zh", "r", "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts",
	"dz", "ts", "ch", "kh", "j", "h"
};

static const struct {
	int32_t first;
	uint32_t count;
	RomanScript script;
	const char *const *letters;
} tables[] = {
	{ 0x03B1, COUNT(greek), SCRIPT_GREEK, greek },
	{ 0x0430, COUNT(cyrillic), SCRIPT_CYRILLIC, cyrillic },
	{ 0x0561, COUNT(armenian), SCRIPT_ARMENIAN, armenian },
	{ 0x05D0, COUNT(hebrew), SCRIPT_HEBREW, hebrew },
	{ 0x0621, COUNT(arabic), SCRIPT_ARABIC, arabic },
	{ 0x10D0, COUNT(georgian), SCRIPT_GEORGIAN, georgian },
};

/* Letters outside the alphabets' runs. */
static const struct {
	int32_t cp;
	RomanScript script;
	const char *letter;
} others[] = {
	{ 0x0491, SCRIPT_CYRILLIC, "g" },	/* Ukrainian ґ */
	{ 0x0493, SCRIPT_CYRILLIC, "g" },	/* Kazakh */
	{ 0x049B, SCRIPT_CYRILLIC, "k" }, { 0x04A3, SCRIPT_CYRILLIC, "n" },
	{ 0x04AF, SCRIPT_CYRILLIC, "u" }, { 0x04B1, SCRIPT_CYRILLIC, "u" },
	{ 0x04BB, SCRIPT_CYRILLIC, "h" }, { 0x04D9, SCRIPT_CYRILLIC, "a" },
	{ 0x04E9, SCRIPT_CYRILLIC, "o" },
	{ 0x067E, SCRIPT_ARABIC, "p" },		/* Persian, Urdu */
	{ 0x0686, SCRIPT_ARABIC, "ch" }, { 0x0698, SCRIPT_ARABIC, "zh" },
	{ 0x06A4, SCRIPT_ARABIC, "v" }, { 0x06A9, SCRIPT_ARABIC, "k" },
	{ 0x06AF, SCRIPT_ARABIC, "g" }, { 0x06CC, SCRIPT_ARABIC, "y" },
	{ 0x06BE, SCRIPT_ARABIC, "h" }, { 0x06C1, SCRIPT_ARABIC, "h" },
	{ 0x06D2, SCRIPT_ARABIC, "y" },
};

const char *
roman_letter(int32_t cp, RomanScript *script)
{
	for (size_t i = 0; i < COUNT(tables); i++) {
		uint32_t at = (uint32_t)(cp - tables[i].first);
		if (cp < tables[i].first || at >= tables[i].count)
			continue;
		*script = tables[i].script;
		return tables[i].letters[at];
	}
	for (size_t i = 0; i < COUNT(others); i++) {
		if (others[i].cp != cp)
			continue;
		*script = others[i].script;
		return others[i].letter;
	}
	*script = SCRIPT_NONE;
	return NULL;
}

const char *
roman_ukrainian(int32_t cp)
{
	switch (cp) {
	case 0x0433:
		return "h";
	case 0x0438:
		return "y";
	case 0x0439:
		return "i";
	default:
		return NULL;
	}
}
