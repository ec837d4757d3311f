/* SPDX-License-Identifier: MIT */
/* A sentence read into tokens, and the words by which it is compared. */
#include <inttypes.h>
#include <string.h>

#include "annotate/telling_part.h"
#include "text/number.h"

enum {
	WORDS_MOST = 24,	/* of one part of a telling */
	FIGURE_MOST = 12	/* bytes */
};

Slice
telling_word(const TellingLine *l, size_t i)
{
	return slice_span(l->text, l->at[i].span);
}

bool
line_is(const TellingLine *l, size_t i, unsigned class)
{
	return i < l->count && (l->at[i].is & class) != 0;
}

bool
line_mark(const TellingLine *l, size_t i, const char *marks)
{
	return i < l->count && char_in(l->at[i].mark, marks);
}

bool
line_finite(const TellingLine *l, size_t first, size_t end)
{
	for (size_t i = first; i < end && i < l->count; i++)
		if (l->at[i].finite)
			return true;
	return false;
}

bool
line_verb(const TellingLine *l, size_t i)
{
	if (i >= l->count || l->at[i].finite)
		return i < l->count;
	const Slice word = telling_word(l, i);
	return l->at[i].kind == WORD_ALPHA && !l->at[i].upper &&
	    l->at[i].is == 0 && word.len > 4 && slice_ends(word, SLICE("s")) &&
	    !slice_ends(word, SLICE("ss"));
}

/* --- tokens -------------------------------------------------------------- */

static char
mark_of(Slice word)
{
	static const struct {
		const char *from;
		char to;
	} marks[] = {
		{ "\xe2\x80\x9c", '"' }, { "\xe2\x80\x9d", '"' },
		{ "\xe2\x80\x9e", '"' }, { "\xc2\xab", '"' },
		{ "\xc2\xbb", '"' }, { "\xe2\x80\x93", '-' },
		{ "\xe2\x80\x94", '-' }, { "[", '(' }, { "]", ')' },
		{ "!", '.' }, { "?", '.' },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (slice_eq(word, slice_of(marks[i].from)))
			return marks[i].to;
	return word.len == 1 ? word.ptr[0] : '\'';
}

static bool
is_finite(Slice word, unsigned class)
{
	if (class & (TELL_PAST | TELL_PRESENT | TELL_MAYBE))
		return true;
	return (class == 0 || class & (TELL_PUT_OFF | TELL_FUTURE)) &&
	    word.len > 4 && slice_ends(word, SLICE("ed"));
}

static TellingToken
token_of(const TellingIn *in, const Word *w)
{
	Slice word = slice_span(in->article->text, w->span);
	TellingToken t = { .span = w->span, .kind = (uint8_t)w->kind,
		.upper = w->upper, .when = TELLING_NO_TIME };

	if (w->kind == WORD_PUNCT)
		t.mark = mark_of(word);
	else if (w->kind == WORD_ALPHA)
		t.is = telling_words_look(in->words, word);
	if (slice_eq(word, SLICE("States")))
		t.is = 0;
	t.finite = is_finite(word, t.is) && (!w->upper || t.is != 0);
	if (slice_eq_nocase(word, SLICE("will")) || slice_eq(word,
	    SLICE("shall")))
		t.finite = true;
	return t;
}

/* A hyphen inside a word parts nothing. */
static bool
is_inside(Slice text, const Word *w)
{
	return w->kind == WORD_PUNCT && !w->space_before &&
	    text.ptr[w->span.start] == '-';
}

void
telling_read_line(Tellings *t, const TellingIn *in, Span sentence,
    size_t when)
{
	Slice text = slice_sub(in->article->text, 0, sentence.end);
	uint32_t pos = sentence.start;
	Word w;

	vec_clear(&t->tokens);
	while (word_next(text, &pos, &w)) {
		TellingToken token = token_of(in, &w);
		if (is_inside(text, &w))
			token.mark = '\'';
		while (when < in->found_count &&
		    in->found[when].span.end <= w.span.start)
			when++;
		if (when < in->found_count &&
		    in->found[when].span.start < w.span.end)
			token = (TellingToken){ .span = w.span,
				.kind = (uint8_t)w.kind,
				.when = (uint32_t)when };
		vec_push(&t->tokens, token);
	}
	t->work += t->tokens.len;
}

/* --- words --------------------------------------------------------------- */

/* "Ukrainian" tells who takes part although it is no name. */
static bool
is_demonym(Slice word)
{
	static const Slice endings[] = {
		SLICE_INIT("ian"), SLICE_INIT("ean"), SLICE_INIT("can"),
		SLICE_INIT("ish"), SLICE_INIT("ese"), SLICE_INIT("raeli"),
		SLICE_INIT("raqi"), SLICE_INIT("ians"), SLICE_INIT("cans")
	};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (word.len > 4 && slice_ends(word, endings[i]))
			return true;
	return false;
}

/* Names are compared as the entities that they mean. */
static bool
is_compared(const TellingLine *l, size_t i, bool heading)
{
	const TellingToken *t = &l->at[i];
	Slice word = telling_word(l, i);

	if (t->kind != WORD_ALPHA || t->when != TELLING_NO_TIME ||
	    word.len < 3 || t->is & (TELL_COMMON | TELL_SAY | TELL_FUTURE))
		return false;
	return !t->upper || i == 0 || heading || is_demonym(word) ||
	    l->at[i - 1].mark == '"';
}

static bool
has_word(const Buffer *b, Span words, Slice word)
{
	Slice all = slice_sub((Slice){ b->ptr, b->len }, words.start, b->len);

	for (size_t at = 0; (at = slice_find(all, word, at)) != SIZE_MAX;
	    at += word.len)
		if ((at == 0 || all.ptr[at - 1] == ' ') &&
		    (at + word.len == all.len || all.ptr[at + word.len] ==
		    ' '))
			return true;
	return false;
}

/* Adds what b holds behind `from` as a word, if it is a new one. */
static bool
keep_word(Buffer *b, Span words, size_t from)
{
	char word[64];
	size_t len = b->len - from;

	if (len == 0 || len > sizeof word) {
		b->len = from;
		return false;
	}
	memcpy(word, b->ptr + from, len);
	b->len = from;
	if (from > words.start) {
		if (has_word(b, words, (Slice){ word, len }))
			return false;
		buffer_putc(b, ' ');
	}
	buffer_add(b, (Slice){ word, len });
	return true;
}

/* "first:TALK" of "the first round of talks": what is counted is not what
 * another number counts.  rank: the word before the colon. */
static void
add_counted(Tellings *t, const TellingIn *in, const TellingLine *l, size_t i,
    Slice rank, Span words)
{
	for (size_t k = i + 1; k < l->count && k < i + 4; k++) {
		size_t from = t->words.len;
		for (size_t c = 0; c < rank.len; c++)
			buffer_putc(&t->words, (char)(rank.ptr[c] | 0x20));
		buffer_putc(&t->words, ':');
		if (l->at[k].kind == WORD_ALPHA && telling_words_stem(
		    in->words, telling_word(l, k), &t->words)) {
			keep_word(&t->words, words, from);
			return;
		}
		t->words.len = from;
	}
}

/* In digits: "1,200" and "1200" are one, "twelve" is 12; false for what is no
 * number that counts, as the "one" of "this one". */
static bool
put_number(const TellingLine *l, size_t i, Buffer *out)
{
	char small[FIGURE_MOST];
	const Slice word = telling_word(l, i);
	uint64_t thousandths;

	if (word.len > sizeof small || slice_eq_nocase(word, SLICE("one")))
		return false;
	for (size_t k = 0; k < word.len; k++)
		small[k] = word.ptr[k] >= 'A' && word.ptr[k] <= 'Z' ?
		    (char)(word.ptr[k] | 0x20) : word.ptr[k];
	if (!number_read((Slice){ small, word.len }, &thousandths))
		return false;
	if (i + 1 < l->count)
		thousandths *= number_times(telling_word(l, i + 1));
	buffer_printf(out, "#%" PRIu64, thousandths / 1000);
	if (thousandths % 1000 > 0)
		buffer_printf(out, ".%03" PRIu64, thousandths % 1000);
	return true;
}

static void
add_figure(Tellings *t, const TellingIn *in, const TellingLine *l, size_t i,
    Span words)
{
	size_t from = t->words.len, noun = i + 1;

	while (noun < l->count && noun < i + 3 && (l->at[noun].is != 0 ||
	    number_times(telling_word(l, noun)) > 1))
		noun++;
	if (l->at[i].when != TELLING_NO_TIME ||
	    noun >= l->count || l->at[noun].kind != WORD_ALPHA ||
	    l->at[noun].upper || l->at[noun].when != TELLING_NO_TIME ||
	    !put_number(l, i, &t->words))
		return;
	buffer_putc(&t->words, ':');
	telling_words_stem(in->words, telling_word(l, noun), &t->words);
	keep_word(&t->words, words, from);
}

/* "put off" is "postponed"; "planned for", "set for" a day are one too; "took
 * part" is "attended". */
static void
add_plan(Tellings *t, const TellingLine *l, size_t i, Span words)
{
	const size_t from = t->words.len;
	const Slice word = telling_word(l, i);
	Slice next;

	if (i + 1 >= l->count)
		return;
	next = telling_word(l, i + 1);
	if (slice_eq_nocase(next, SLICE("off")) &&
	    (slice_eq_nocase(word, SLICE("put")) ||
	    slice_eq_nocase(word, SLICE("called"))))
		buffer_puts(&t->words, "POSTPONE");
	else if (line_is(l, i, TELL_FUTURE) && slice_eq(next, SLICE("for")))
		buffer_puts(&t->words, "SCHEDULE");
	else if (slice_eq(next, SLICE("part")) && (slice_eq(word,
	    SLICE("take")) || slice_eq(word, SLICE("took")) ||
	    slice_eq(word, SLICE("taking"))))
		buffer_puts(&t->words, "attend");
	keep_word(&t->words, words, from);
}

/* "Unlike the first round, ...": what it is not; the comma, or the last. */
static size_t
behind_other(const TellingLine *l, size_t i, size_t end)
{
	while (i + 1 < end && !line_mark(l, i, ","))
		i++;
	return i;
}

static void
add_words(Tellings *t, const TellingIn *in, const TellingLine *l,
    TokenRange r, bool heading, Span words)
{
	int n = 0;

	for (size_t i = r.first; i < r.end && n < WORDS_MOST; i++) {
		if (slice_eq_nocase(telling_word(l, i), SLICE("unlike")))
			i = behind_other(l, i, r.end);
		if (l->at[i].kind == WORD_NUMBER || l->at[i].is == TELL_COMMON)
			add_figure(t, in, l, i, words);
		if (l->at[i].is & TELL_ORDINAL)
			add_counted(t, in, l, i, telling_word(l, i), words);
		if (l->at[i].is & TELL_FORMER && i > 0 &&
		    l->at[i - 1].is & (TELL_THIS | TELL_DETERMINER))
			add_counted(t, in, l, i, SLICE(TELLING_FORMER),
			    words);
		add_plan(t, l, i, words);
		if (!is_compared(l, i, heading))
			continue;
		size_t from = t->words.len;
		telling_words_stem(in->words, telling_word(l, i), &t->words);
		n += keep_word(&t->words, words, from);
	}
}

Span
telling_words_of(Tellings *t, const TellingIn *in, const TellingLine *l,
    TokenRange part, TokenRange all, bool heading)
{
	Span words = { (uint32_t)t->words.len, (uint32_t)t->words.len };
	const TokenRange before = { all.first, part.first };
	const TokenRange behind = { part.end, all.end };

	add_words(t, in, l, part, heading, words);
	if (all.first < part.first || part.end < all.end) {
		if (t->words.len > words.start)
			buffer_putc(&t->words, ' ');
		buffer_putc(&t->words, ';');
		add_words(t, in, l, before, heading, words);
		add_words(t, in, l, behind, heading, words);
	}
	words.end = (uint32_t)t->words.len;
	return words;
}
