/* SPDX-License-Identifier: MIT */
#include "annotate/long_form.h"

#include <string.h>

enum {
	LETTERS_MAX = 8,	/* of a short form */
	SMALL_MAX = 2		/* small words in a row without a letter */
};

/* The capitals of a short form, as small letters; 0 when it is none. */
static size_t
letters_of(Slice brief, char out[LETTERS_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < brief.len; i++) {
		const char c = brief.ptr[i];
		if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z'))
			return 0;
		if (c >= 'a')
			continue;
		if (n == LETTERS_MAX)
			return 0;
		out[n++] = (char)(c + 32);
	}
	return n >= 2 && n * 2 >= brief.len ? n : 0;
}

static bool
is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80 || c == '\'';
}

/* The word that ends at `end`, or behind one space before it; empty: none. */
static Span
word_before(Slice text, uint32_t end)
{
	uint32_t to = end, from;

	if (to > 0 && (text.ptr[to - 1] == ' ' || text.ptr[to - 1] == '-'))
		to--;
	for (from = to; from > 0 && is_word_byte(text.ptr[from - 1]);)
		from--;
	return (Span){ from, to };
}

static bool
is_small_word(Slice word)
{
	static const Slice words[] = { SLICE_INIT("a"), SLICE_INIT("and"),
		SLICE_INIT("at"), SLICE_INIT("de"), SLICE_INIT("for"),
		SLICE_INIT("from"), SLICE_INIT("in"), SLICE_INIT("of"),
		SLICE_INIT("on"), SLICE_INIT("the"), SLICE_INIT("to") };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

/* Where the words begin that the letters spell up to `end`; `end` when they
 * spell none, or the first of them has no capital. */
static uint32_t
spelled_from(Slice text, uint32_t end, const char *letters, size_t n)
{
	uint32_t at = end;
	unsigned small = 0;

	while (n > 0) {
		const Span w = word_before(text, at);
		if (w.start == w.end)
			return end;
		const char first = text.ptr[w.start];
		const bool upper = first >= 'A' && first <= 'Z';
		at = w.start;
		if ((upper ? first + 32 : first) == letters[n - 1]) {
			small = 0;
			if (--n == 0)
				return upper ? at : end;
		} else if (!is_small_word(slice_span(text, w)) ||
		    ++small > SMALL_MAX) {
			return end;
		}
	}
	return end;
}

/* brief stands in brackets at once behind the name. */
static bool
is_explained(Slice text, const Name *name, const Name *brief)
{
	const Span between = { name->span.end, brief->span.start };

	return name->sure && brief->sure && name->type != ENTITY_PERSON &&
	    brief->type != ENTITY_PERSON && brief->span.end < text.len &&
	    text.ptr[brief->span.end] == ')' &&
	    slice_eq(slice_span(text, between), SLICE(" ("));
}

void
long_forms_extend(Slice text, NameVec *names)
{
	char letters[LETTERS_MAX];
	size_t kept = 0;

	for (size_t i = 0; i < names->len; i++) {
		Name name = names->at[i];
		const Name *brief = i + 1 < names->len ? &names->at[i + 1] :
		    NULL;
		if (brief != NULL && is_explained(text, &name, brief)) {
			const size_t n = letters_of(slice_span(text,
			    brief->span), letters);
			const uint32_t start = n == 0 ? name.span.start :
			    spelled_from(text, name.span.end, letters, n);
			if (start < name.span.start) {
				name.span.start = start;
				name.type = brief->type;
				memcpy(name.score, brief->score,
				    sizeof name.score);
			}
			while (kept > 0 && names->at[kept - 1].span.end >
			    name.span.start)
				kept--;
		}
		names->at[kept++] = name;
	}
	names->len = kept;
}
