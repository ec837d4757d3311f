/* SPDX-License-Identifier: MIT */
#include "text/folding.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#include "text/codepoint.h"
#include "text/utf8.h"

enum {
	POINTS_MAX = 24,	/* U+FDFA gives the most: 18 */
	KEPT_LETTERS = 0x530,	/* from U+0000 */
	KEPT_PUNCTUATION = 0x70	/* from U+2000 */
};

/* Letters with a stroke and the like, which NFKD leaves whole. */
static const char *
without_stroke(int32_t cp)
{
	switch (cp) {
	case 0x00C6: return "AE";
	case 0x00E6: return "ae";
	case 0x00D0: return "D";
	case 0x00D8: return "O";
	case 0x00DE: return "Th";
	case 0x00F0: return "d";
	case 0x00F8: return "o";
	case 0x00FE: return "th";
	case 0x0110: return "D";
	case 0x0111: return "d";
	case 0x0126: return "H";
	case 0x0127: return "h";
	case 0x0131: return "i";
	case 0x0141: return "L";
	case 0x0142: return "l";
	case 0x0152: return "OE";
	case 0x0153: return "oe";
	case 0x0166: return "T";
	case 0x0167: return "t";
	case 0x018F: return "A";	/* Azerbaijani, as it is written abroad */
	case 0x0259: return "a";
	default: return NULL;
	}
}

/* Quotation marks, apostrophes, dashes and the fraction slash in ASCII. */
static int32_t
plain(int32_t cp)
{
	switch (cp) {
	case 0x00B4: case 0x02B9: case 0x02BB: case 0x02BC: case 0x02BD:
	case 0x02BE: case 0x02BF: case 0x02C8: case 0x055A: case 0x2018:
	case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x2035:
	case 0x2039: case 0x203A: case 0xA78C:
		return '\'';
	case 0x00AB: case 0x00BB: case 0x02BA: case 0x201C: case 0x201D:
	case 0x201E: case 0x201F: case 0x275D: case 0x275E: case 0x301D:
	case 0x301E: case 0x301F:
		return '"';
	case 0x2043: case 0x2212:
		return '-';
	case 0x2044:
		return '/';
	default:
		break;
	}
	return cp >= 0x58A &&
	    utf8proc_category(cp) == UTF8PROC_CATEGORY_PD ? '-' : cp;
}

/* One code point of a decomposition. */
static unsigned
put(int32_t cp, unsigned what, char *out)
{
	CpClass class = cp_class(cp);

	if (class == CP_IGNORABLE || (class == CP_MARK && what & FOLD_MARKS))
		return 0;
	if (class == CP_SPACE || class == CP_NEWLINE)
		return utf8_write(' ', out);
	const char *bare = what & FOLD_MARKS ? without_stroke(cp) : NULL;
	if (bare == NULL)
		return utf8_write(plain(cp), out);
	memcpy(out, bare, strlen(bare));
	return (unsigned)strlen(bare);
}

static unsigned
decompose(int32_t cp, unsigned what, char out[FOLDING_MAX])
{
	utf8proc_int32_t points[POINTS_MAX];
	utf8proc_option_t how = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT;
	int boundary = UTF8PROC_BOUNDCLASS_START;
	unsigned len = 0;

	if (cp < 0)
		return utf8_write(0xFFFD, out);
	if (what & FOLD_CASE)
		how |= UTF8PROC_CASEFOLD;
	utf8proc_ssize_t n = utf8proc_decompose_char(plain(cp), points,
	    POINTS_MAX, how, &boundary);
	assert(n <= POINTS_MAX);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		len += put(points[i], what, out + len);
	return len;
}

/* Latin, Greek, Cyrillic and General Punctuation, folded when first met. */
static unsigned
remembered(unsigned slot, int32_t cp, char out[FOLDING_MAX])
{
	static struct {
		bool known;
		uint8_t len;
		char bytes[14];		/* U+2057, four primes, gives most */
	} kept[KEPT_LETTERS + KEPT_PUNCTUATION];

	if (!kept[slot].known) {
		unsigned n = decompose(cp, FOLD_ALL, out);
		assert(n <= sizeof kept[slot].bytes);
		memcpy(kept[slot].bytes, out, n);
		kept[slot].len = (uint8_t)n;
		kept[slot].known = true;
	}
	memcpy(out, kept[slot].bytes, sizeof kept[slot].bytes);
	return kept[slot].len;
}

static unsigned
fold_one(int32_t cp, unsigned what, char out[FOLDING_MAX])
{
	if (what == FOLD_ALL && cp >= 0 && cp < KEPT_LETTERS)
		return remembered((unsigned)cp, cp, out);
	if (what == FOLD_ALL && cp >= 0x2000 && cp < 0x2000 + KEPT_PUNCTUATION)
		return remembered((unsigned)cp - 0x2000 + KEPT_LETTERS, cp,
		    out);
	return decompose(cp, what, out);
}

/* Leaves one space of every run of them. */
static unsigned
squeeze(Folding *f, char *bytes, unsigned n)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < n; i++) {
		if (bytes[i] == ' ' && f->space)
			continue;
		f->space = bytes[i] == ' ';
		bytes[kept++] = bytes[i];
	}
	return kept;
}

unsigned
folding_step(Folding *f, char out[FOLDING_MAX])
{
	unsigned len;
	int32_t cp = utf8_decode(f->text, f->pos, &len);

	f->pos += len;
	return squeeze(f, out, fold_one(cp, f->what, out));
}
