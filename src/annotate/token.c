/* SPDX-License-Identifier: MIT */
#include "annotate/token.h"

#include "text/codepoint.h"
#include "text/utf8.h"

/* What a character does in the cutting. */
typedef struct {
	TokenKind kind;		/* of the token that it begins */
	unsigned len;		/* bytes */
	bool space, newline;
	bool extends;		/* part of the word before, no token itself */
	bool ignorable;		/* the same, and without meaning */
	bool upper, lower;
} Char;

/* Some of these are letters to Unicode, as in "Luhansʼk". */
static TokenKind
joint_kind(int32_t cp)
{
	switch (cp) {
	case '\'': case 0x2B9: case 0x2BB: case 0x2BC:
	case 0x2018: case 0x2019: case 0x201B: case 0x2032: case 0xFF07:
		return TOKEN_APOSTROPHE;
	case '-': case 0x2010: case 0x2011: case 0xFE63: case 0xFF0D:
		return TOKEN_HYPHEN;
	case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
		return TOKEN_DASH;
	default:
		return TOKEN_OTHER;
	}
}

static Char
wide_char(Slice text, uint32_t pos)
{
	Char ch = { 0 };
	int32_t cp = utf8_decode(text, pos, &ch.len);
	CpClass class = cp_class(cp);

	ch.kind = joint_kind(cp);
	if (ch.kind != TOKEN_OTHER)
		return ch;
	ch.space = class == CP_SPACE || class == CP_NEWLINE;
	ch.newline = class == CP_NEWLINE;
	ch.ignorable = class == CP_IGNORABLE;
	ch.extends = ch.ignorable || class == CP_MARK ||
	    class == CP_SPACING_MARK;
	ch.upper = class == CP_UPPER;
	ch.lower = class == CP_LOWER;
	if (ch.upper || ch.lower || class == CP_LETTER || class == CP_DIGIT)
		ch.kind = cp_is_solo(cp) ? TOKEN_SOLO : TOKEN_WORD;
	return ch;
}

static Char
char_at(Slice text, uint32_t pos)
{
	unsigned char c = (unsigned char)text.ptr[pos];
	Char ch = { .len = 1, .kind = TOKEN_WORD };

	if (c >= 0x80)
		return wide_char(text, pos);
	ch.upper = c >= 'A' && c <= 'Z';
	ch.lower = c >= 'a' && c <= 'z';
	if (ch.upper || ch.lower || (c >= '0' && c <= '9'))
		return ch;
	ch.kind = joint_kind(c);
	ch.newline = c >= '\n' && c <= '\r';
	ch.space = ch.newline || c == ' ' || c == '\t';
	return ch;
}

/* Passes over what stands between two tokens; false at the end. */
static bool
gap_pass(TokenScan *s, bool *newline)
{
	Token *t = &s->now;

	for (; s->pos < s->text.len;) {
		Char ch = char_at(s->text, s->pos);
		if (!ch.space && !ch.extends)
			return true;
		if (ch.space)
			t->tight = false;
		*newline = *newline || ch.newline;
		s->pos += ch.len;
	}
	return false;
}

static void
letter_count(Token *t, Char ch)
{
	if (!ch.upper && !ch.lower)
		return;
	if (t->cased == 0 && ch.upper)
		t->caps = CAPS_ALL;
	if (t->caps == CAPS_ALL && ch.lower)
		t->caps = CAPS_FIRST;
	if (t->cased < 2)
		t->cased++;
}

/* The rest of a word; what can be ignored at its end stays outside. */
static void
word_pass(TokenScan *s)
{
	Token *t = &s->now;

	for (uint32_t pos = s->pos; pos < s->text.len;) {
		Char ch = char_at(s->text, pos);
		if (!ch.extends &&
		    (ch.kind != TOKEN_WORD || t->kind == TOKEN_SOLO))
			return;
		pos += ch.len;
		if (ch.ignorable)
			continue;
		letter_count(t, ch);
		t->ascii = t->ascii && pos - s->pos == 1;
		s->pos = pos;
	}
}

bool
token_next(TokenScan *s)
{
	const Token last = s->now;
	bool newline = false, in_word = last.kind == TOKEN_HYPHEN &&
	    last.tight && token_is_word(&s->before);

	s->before = last;
	s->now = (Token){ .tight = s->pos > 0 };
	if (!gap_pass(s, &newline))
		return false;
	Token *t = &s->now;
	if (newline && in_word)
		t->tight = true;
	Char ch = char_at(s->text, s->pos);
	t->kind = ch.kind;
	t->ascii = ch.len == 1;
	t->span.start = s->pos;
	s->pos += ch.len;
	if (token_is_word(t)) {
		letter_count(t, ch);
		word_pass(s);
	}
	t->span.end = s->pos;
	return true;
}

bool
token_is_word(const Token *t)
{
	return t->kind == TOKEN_WORD || t->kind == TOKEN_SOLO;
}

bool
token_is(Slice text, const Token *t, Slice bytes)
{
	return slice_eq_nocase(slice_span(text, t->span), bytes);
}
