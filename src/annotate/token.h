/* SPDX-License-Identifier: MIT */
/*
 * Text cut for the comparison with known names: words, and what stands between
 * them one character at a time.  Other than with text/word.h a name is cut the
 * same way wherever it stands, whether or not a possessive, an abbreviation or
 * a number could be seen in it: "U.S." is four tokens, "Kyiv's" three.
 */
#ifndef DOSSIER_ANNOTATE_TOKEN_H
#define DOSSIER_ANNOTATE_TOKEN_H

#include "base/slice.h"

typedef enum {
	TOKEN_NONE,
	TOKEN_WORD,		/* letters, digits and their marks */
	TOKEN_SOLO,		/* one letter of a script without spaces */
	TOKEN_HYPHEN,		/* one that joins words */
	TOKEN_DASH,		/* one that parts them, if without spaces */
	TOKEN_APOSTROPHE,	/* any that is used as one, quotes too */
	TOKEN_OTHER		/* any other character, or an invalid byte */
} TokenKind;

/* In the order of what satisfies what: a text's ALL suits a name's FIRST. */
typedef enum {
	CAPS_NONE,		/* the first letter with case is small */
	CAPS_FIRST,
	CAPS_ALL		/* no letter is small, one at least is large */
} Caps;

typedef struct {
	Span span;
	TokenKind kind;
	Caps caps;
	uint8_t cased;		/* letters that have case; 2: or more */
	bool ascii;
	bool tight;		/* follows the token before without space */
} Token;			/* {0} is no token */

typedef struct {
	Slice text;
	uint32_t pos;
	Token now, before;	/* the last two tokens that were read */
} TokenScan;			/* { text, pos } begins anywhere in it */

/*
 * Reads on: s->now is the next token, false at the end.  A line that was
 * broken behind a hyphen in a word is joined.  Ignorable code points (soft
 * hyphens, zero-width spaces) are no space and part no word.
 */
bool	token_next(TokenScan *s);
bool	token_is_word(const Token *t);	/* TOKEN_WORD or TOKEN_SOLO */
/* Whether its bytes are these but for the case of ASCII letters. */
bool	token_is(Slice text, const Token *t, Slice bytes);

#endif
