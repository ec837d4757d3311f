/* SPDX-License-Identifier: MIT */
/*
 * Letters stand for letters, from a table; what depends on the neighbours is
 * done on what was just written: Greek pairs of letters, and the Arabic
 * article, which is set apart by a hyphen.  Only й, ї and ё are looked at
 * before folding, which would take their marks.
 */
#include "text/romanize.h"

#include "text/folding.h"
#include "text/romanize_table.h"
#include "text/utf8.h"

typedef struct {
	Buffer *out;
	bool ukrainian, bare;	/* bare: some of it has no vowels */
	RomanScript last;	/* of the letter before, in the same word */
	unsigned letters;	/* of the word so far */
} Roman;

/* і, ї, є and ґ are in no Russian word, nor is -ськ-. */
static bool
has_ukrainian(Slice text)
{
	static const Slice s_soft_k = SLICE_INIT("\xD1\x81\xD1\x8C\xD0\xBA");

	if (slice_find(text, s_soft_k, 0) != SIZE_MAX)
		return true;
	for (size_t i = 0; i + 1 < text.len; i++) {
		unsigned char a = (unsigned char)text.ptr[i];
		unsigned char b = (unsigned char)text.ptr[i + 1];
		if ((a == 0xD1 && (b == 0x94 || b == 0x96 || b == 0x97)) ||
		    (a == 0xD0 && (b == 0x84 || b == 0x86 || b == 0x87)) ||
		    (a == 0xD2 && (b == 0x90 || b == 0x91)))
			return true;
	}
	return false;
}

/* What folding would make и, і and е of, or NULL. */
static const char *
marked_letter(const Roman *r, int32_t cp)
{
	switch (cp) {
	case 0x0419: case 0x0439:
		return r->ukrainian ? "i" : "y";
	case 0x0407: case 0x0457:
		return "yi";
	case 0x0401: case 0x0451:
		return "yo";
	case 0x040E: case 0x045E:
		return "w";
	default:
		return NULL;
	}
}

static void
drop_last(Buffer *out)
{
	out->ptr[--out->len] = '\0';
}

/* ου, αυ, ευ; μπ and ντ at the start of a word, γκ and γγ. */
static const char *
greek_pair(Roman *r, const char *letter)
{
	char before = r->out->ptr[r->out->len - 1];

	if (letter[0] == 'y' && before == 'o')
		return "u";
	if (letter[0] == 'y' && (before == 'a' || before == 'e'))
		return "v";
	if (letter[0] == 'g' && before == 'g') {
		drop_last(r->out);
		return "ng";
	}
	if (letter[0] == 'k' && before == 'g')
		return "";
	if (r->letters != 1)
		return letter;
	if ((letter[0] == 'p' && before == 'm') ||
	    (letter[0] == 't' && letter[1] == '\0' && before == 'n')) {
		drop_last(r->out);
		return letter[0] == 'p' ? "b" : "d";
	}
	return letter;
}

static bool
behind_article(const Roman *r)
{
	size_t n = r->out->len;

	return r->letters == 2 && r->out->ptr[n - 1] == 'l' &&
	    r->out->ptr[n - 2] == 'a';
}

static void
put_letter(Roman *r, const char *letter, RomanScript script)
{
	if (r->last != script)
		r->letters = 0;
	if (script == SCRIPT_GREEK && r->letters > 0)
		letter = greek_pair(r, letter);
	if (script == SCRIPT_ARABIC && behind_article(r))
		buffer_putc(r->out, '-');
	if (script == SCRIPT_ARABIC || script == SCRIPT_HEBREW)
		r->bare = true;
	buffer_puts(r->out, letter);
	r->last = script;
	r->letters++;
}

/* One folded code point. */
static void
put_folded(Roman *r, Slice s)
{
	RomanScript script;
	unsigned len;
	int32_t cp = utf8_decode(s, 0, &len);
	const char *letter = roman_letter(cp, &script);

	if (letter == NULL) {
		buffer_add(r->out, slice_sub(s, 0, len));
		r->last = SCRIPT_NONE;
		return;
	}
	if (r->ukrainian && roman_ukrainian(cp) != NULL)
		letter = roman_ukrainian(cp);
	put_letter(r, letter, script);
}

bool
romanize(Slice text, Buffer *out)
{
	Roman r = { .out = out, .ukrainian = has_ukrainian(text) };
	Folding f = { .text = text, .what = FOLD_ALL };
	char bytes[FOLDING_MAX];

	while (f.pos < text.len) {
		unsigned len;
		int32_t cp = utf8_decode(text, f.pos, &len);
		const char *marked = marked_letter(&r, cp);
		unsigned n = folding_step(&f, bytes);
		if (marked != NULL) {
			put_letter(&r, marked, SCRIPT_CYRILLIC);
			continue;
		}
		for (unsigned i = 0; i < n; i += len) {
			Slice rest = { bytes + i, n - i };
			utf8_decode(rest, 0, &len);
			put_folded(&r, rest);
		}
	}
	return r.bare;
}
