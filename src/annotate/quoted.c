/* SPDX-License-Identifier: MIT */
#include "annotate/quoted.h"

#include "text/codepoint.h"
#include "text/utf8.h"

enum {
	ASIDE_MAX = 400,	/* bytes of a caption */
	RUN_MAX = 12,		/* blocks of one quotation */
	ECHO_WORDS = 3,		/* of a quotation that is found again */
	ECHO_BYTES = 100,
	ECHO_QUOTES = 4,	/* of them looked for */
	COLON_LOOK = 12		/* items before the colon */
};

/* --- what a block looks like --------------------------------------------- */

static bool
holds(Slice text, const char *what)
{
	return slice_find(text, slice_of(what), 0) != SIZE_MAX;
}

static bool
ends_as_sentence(Slice text)
{
	unsigned len;

	while (text.len > 0) {
		int32_t cp = utf8_decode_back(text, text.len, &len);
		if (cp == '.' || cp == '!' || cp == '?' || cp == ':' ||
		    cp == 0x2026)
			return true;
		if (cp_is_wordy(cp) || cp_is_space(cp))
			return false;
		text.len -= len;	/* marks and brackets that close */
	}
	return false;
}

static bool
begins_with_mark(Slice text)
{
	static const char *const marks[] = { "\"", "\u201C", "\u00AB",
		"\u201E", "\u2018", "''" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (slice_starts(text, slice_of(marks[i])))
			return true;
	return false;
}

static bool
has_marks(Slice text)
{
	return holds(text, "\"") || holds(text, "\u201C") ||
	    holds(text, "\u00AB") || holds(text, "\u201E");
}

bool
quoted_is_aside(Slice text, const Block *b)
{
	static const char *const words[] = { "Image:", "Photo:", "Photo by",
		"Picture:", "Photograph:", "Credit:", "File photo", "Getty",
		"AFP via" };
	Slice s = slice_span(text, b->span);

	if (b->kind != BLOCK_PARAGRAPH && b->kind != BLOCK_QUOTATION)
		return true;
	if (s.len > ASIDE_MAX)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (holds(s, words[i]))
			return true;
	return !ends_as_sentence(s) && !begins_with_mark(s);
}

/* "I", "we", "our": with no letter beside it. */
static bool
is_first_person(Slice text)
{
	static const char *const words[] = { " I ", " we ", "We ", " our ",
		"Our ", " us ", " me,", " me ", " my ", "My ", "I " };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		Slice word = slice_of(words[i]);
		if (word.ptr[0] == ' ' ? slice_find(text, word, 0) != SIZE_MAX :
		    slice_starts(text, word))
			return true;
	}
	return false;
}

static Slice
block_text(const Article *art, size_t i)
{
	return slice_span(art->text, art->blocks[i].span);
}

/* A paragraph of running text that can belong to a quotation. */
static bool
can_be_quoted(const Article *art, size_t i)
{
	if (i >= art->block_count)
		return false;
	Slice s = block_text(art, i);
	if (s.len == 0 || s.ptr[0] == '(')
		return false;		/* "(Name)" speaks in an interview */
	return art->blocks[i].kind == BLOCK_PARAGRAPH &&
	    !art->blocks[i].verbatim && !has_marks(s) &&
	    !quoted_is_aside(art->text, &art->blocks[i]) &&
	    !slice_ends(s, SLICE(":"));
}

/* --- announced by a colon ------------------------------------------------ */

static bool
tells_of_words(const Sentence *s)
{
	uint32_t i = s->end, n = 0;

	if (i == s->start || s->it[i - 1].kind != ITEM_COLON)
		return false;
	for (; i > s->start && n < COLON_LOOK; n++) {
		i--;
		if (verb_is(s, i, VOC_SAY | VOC_SHOW)) {
			const Phrase p = subject_of(s, i);
			return p.kind == PHRASE_NAME ||
			    p.kind == PHRASE_ROLE ||
			    (p.kind == PHRASE_PRONOUN && !item_has(s, p.head,
			    VOC_FIRST | VOC_SECOND));
		}
		if (s->it[i].class & VOC_AUX)
			return false;
	}
	return false;
}

size_t
quoted_announced(const Article *art, size_t i, const Sentence *last)
{
	size_t n = 0;

	if (!slice_ends(block_text(art, i), SLICE(":")) ||
	    !tells_of_words(last))
		return 0;
	while (n < RUN_MAX && can_be_quoted(art, i + 1 + n) &&
	    cp_class(utf8_decode(block_text(art, i + 1 + n), 0,
	    &(unsigned){ 0 })) == CP_UPPER)
		n++;
	return n;
}

/* --- reproduced ---------------------------------------------------------- */

static Slice
without_stop(Slice s)
{
	while (s.len > 0 && (s.ptr[s.len - 1] == '.' ||
	    s.ptr[s.len - 1] == ',' || s.ptr[s.len - 1] == '!'))
		s.len--;
	return s;
}

static bool
is_echo(Slice paragraph, Slice quote)
{
	unsigned words = 1;

	quote = without_stop(quote);
	for (size_t i = 0; i < quote.len; i++)
		words += quote.ptr[i] == ' ';
	return words >= ECHO_WORDS && quote.len <= ECHO_BYTES &&
	    slice_find(paragraph, quote, 0) != SIZE_MAX;
}

size_t
quoted_reproduced(const Article *art, size_t i, const Span *quotes,
    size_t quote_count)
{
	bool echo = false, spoken = false;
	size_t n = 0;

	for (size_t k = 0; quote_count > 0 && k < RUN_MAX &&
	    can_be_quoted(art, i + 1 + k); k++) {
		Slice s = block_text(art, i + 1 + k);
		bool here = false;
		for (size_t q = 0; q < quote_count && q < ECHO_QUOTES; q++)
			here |= is_echo(s, slice_span(art->text, quotes[q]));
		echo |= here;
		const bool first = is_first_person(s);
		spoken |= first;
		if (here || first)
			n = k + 1;
	}
	return echo && spoken ? n : 0;
}

/* --- signed -------------------------------------------------------------- */

bool
quoted_is_signature(const Article *art, size_t i)
{
	if (i >= art->block_count)
		return false;
	Slice s = block_text(art, i);
	return s.len < ASIDE_MAX && holds(s, "(@") &&
	    (slice_starts(s, SLICE("\u2014")) ||
	    slice_starts(s, SLICE("\u2013")) || slice_starts(s, SLICE("--")) ||
	    slice_starts(s, SLICE("- ")));
}
