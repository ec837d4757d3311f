/* SPDX-License-Identifier: MIT */
/*
 * One pass over the code points, with ASCII classified on the spot.  Format
 * controls such as the soft hyphen stay inside a word when it goes on behind
 * them, as folding passes over them too.
 */
#include "text/word.h"

#include "text/codepoint.h"
#include "text/utf8.h"

/* A code point that was looked at. */
typedef struct {
	int32_t cp;		/* -1: invalid, or the end */
	unsigned len;		/* 0: the end */
	CpClass class;
} Look;

/* As cp_class() has it, for most of all text. */
static CpClass
ascii_class(unsigned char c)
{
	if ((unsigned char)((c | 0x20) - 'a') < 26)
		return c & 0x20 ? CP_LOWER : CP_UPPER;
	if ((unsigned char)(c - '0') < 10)
		return CP_DIGIT;
	if (c == ' ' || c == '\t')
		return CP_SPACE;
	return c >= '\n' && c <= '\r' ? CP_NEWLINE : CP_OTHER;
}

static Look
look_at(Slice text, size_t pos)
{
	Look l = { .cp = -1 };

	if (pos >= text.len)
		return l;
	unsigned char c = (unsigned char)text.ptr[pos];
	if (c < 0x80)
		return (Look){ c, 1, ascii_class(c) };
	l.cp = utf8_decode(text, pos, &l.len);
	l.class = cp_class(l.cp);
	return l;
}

static Look
look_back(Slice text, size_t pos)
{
	Look l = { .cp = -1 };

	if (pos == 0)
		return l;
	unsigned char c = (unsigned char)text.ptr[pos - 1];
	if (c < 0x80)
		return (Look){ c, 1, ascii_class(c) };
	l.cp = utf8_decode_back(text, pos, &l.len);
	l.class = cp_class(l.cp);
	return l;
}

static bool
is_space(CpClass class)
{
	return class == CP_SPACE || class == CP_NEWLINE;
}

static bool
is_wordy(CpClass class)
{
	return class >= CP_UPPER && class <= CP_SPACING_MARK;
}

static bool
starts_run(CpClass class)
{
	return class >= CP_UPPER && class <= CP_DIGIT;
}

static bool
is_apostrophe(int32_t cp)
{
	return cp == '\'' || cp == 0x2019;
}

/* What is known of a run of letters and digits up to pos. */
typedef struct {
	Slice text;
	size_t pos;
	CpClass last;		/* class of the code point before pos */
	size_t letters;
	bool digits, first_upper, lower;
} Run;

static void
run_take(Run *r, Look l)
{
	if (l.class >= CP_UPPER && l.class <= CP_LETTER) {
		r->first_upper |= r->letters == 0 && l.class == CP_UPPER;
		r->lower |= l.class != CP_UPPER;
		r->letters++;
	}
	r->digits |= l.class == CP_DIGIT;
	r->last = l.class;
	r->pos += l.len;
}

/* Small ASCII letters, most of all text. */
static void
run_take_small(Run *r)
{
	size_t start = r->pos;

	while (r->pos < r->text.len && r->text.ptr[r->pos] >= 'a' &&
	    r->text.ptr[r->pos] <= 'z')
		r->pos++;
	if (r->pos == start)
		return;
	r->letters += r->pos - start;
	r->lower = true;
	r->last = CP_LOWER;
}

/* . , : between the digits of a number. */
static bool
run_takes_separator(const Run *r, Look l)
{
	return (l.cp == '.' || l.cp == ',' || l.cp == ':') &&
	    r->letters == 0 && r->last == CP_DIGIT &&
	    look_at(r->text, r->pos + l.len).class == CP_DIGIT;
}

/* Passes over format controls; false, and nothing passed, when the word does
 * not go on behind them. */
static bool
run_takes_ignorable(Run *r)
{
	size_t pos = r->pos;
	Look l = look_at(r->text, pos);

	while (l.class == CP_IGNORABLE) {
		pos += l.len;
		l = look_at(r->text, pos);
	}
	if (!is_wordy(l.class))
		return false;
	r->pos = pos;
	return true;
}

static void
run_read(Run *r)
{
	for (;;) {
		run_take_small(r);
		Look l = look_at(r->text, r->pos);
		if (is_wordy(l.class) || run_takes_separator(r, l))
			run_take(r, l);
		else if (l.class != CP_IGNORABLE || !run_takes_ignorable(r))
			return;
	}
}

static void
word_of_run(Slice text, size_t pos, Word *w)
{
	Run r = { .text = text, .pos = pos };

	run_read(&r);
	w->span.end = (uint32_t)r.pos;
	w->kind = r.letters > 0 ? WORD_ALPHA : WORD_NUMBER;
	w->upper = r.first_upper;
	w->all_upper = r.letters > 1 && !r.lower;
}

/* The length of a possessive that begins with the apostrophe at pos, or 0. */
static unsigned
possessive_at(Slice text, size_t pos, Look apostrophe)
{
	Look before = look_back(text, pos);
	Look after = look_at(text, pos + apostrophe.len);

	if (!is_wordy(before.class))
		return 0;
	if (!is_wordy(after.class))
		return before.cp == 's' || before.cp == 'S' ?
		    apostrophe.len : 0;
	if (after.cp != 's' && after.cp != 'S')
		return 0;
	unsigned len = apostrophe.len + after.len;
	return is_wordy(look_at(text, pos + len).class) ? 0 : len;
}

/* Passes over white space and notes it in w. */
static size_t
skip_space(Slice text, size_t pos, Word *w)
{
	Look l = look_back(text, pos);

	w->space_before = pos == 0 || is_space(l.class);
	w->newline_before = l.class == CP_NEWLINE;
	for (l = look_at(text, pos); is_space(l.class);
	    l = look_at(text, pos)) {
		w->space_before = true;
		w->newline_before |= l.class == CP_NEWLINE;
		pos += l.len;
	}
	return pos;
}

bool
word_next(Slice text, uint32_t *pos, Word *w)
{
	*w = (Word){ .kind = WORD_PUNCT };
	size_t start = skip_space(text, *pos, w);
	Look l = look_at(text, start);

	*pos = (uint32_t)start;
	if (l.len == 0)
		return false;
	w->span = (Span){ *pos, *pos + l.len };
	unsigned possessive = is_apostrophe(l.cp) && !w->space_before ?
	    possessive_at(text, start, l) : 0;
	if (possessive > 0) {
		w->kind = WORD_POSSESSIVE;
		w->span.end = *pos + possessive;
	} else if (starts_run(l.class)) {
		word_of_run(text, start, w);
	}
	*pos = w->span.end;
	return true;
}
