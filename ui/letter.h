/* SPDX-License-Identifier: MIT */
/*
 * The letters of menus, of all keys that wait for one: each means one thing in
 * all of them.  The key of a menu once more means all there is of its kind.
 */
#ifndef DOSSIER_UI_LETTER_H
#define DOSSIER_UI_LETTER_H

#include "base/buffer.h"

enum {
	/* what something is done with */
	LETTER_ARTICLE = 'a',
	LETTER_COMPARISON = 'c',
	LETTER_DATE = 'd',
	LETTER_EVENT = 'e',
	LETTER_FOCUS = 'f',
	LETTER_HIDDEN = 'h',
	LETTER_KIND = 'k',
	LETTER_LOCATION = 'l',
	LETTER_MENTIONS = 'm',
	LETTER_NAME = 'n',
	LETTER_PARAGRAPH = 'p',
	LETTER_QUOTATION = 'q',
	LETTER_SENTENCE = 's',
	LETTER_TIMELINE = 't',
	LETTER_URL = 'u',
	LETTER_WORDS = 'w',	/* and whose they are */
	LETTER_NOTE = ',',
	LETTER_ONE = '1',
	LETTER_TO_COME = '>',
	/* what is done */
	LETTER_SAME = '=',
	LETTER_APART = '-',
	LETTER_UNSURE = '?',
	LETTER_ADD = '+',
	LETTER_CONFIRM = '!',
	LETTER_OTHER = 'o',
	LETTER_RENAME = 'r',
	LETTER_SEE = 'v',
	LETTER_NONE = 'x'
};

/* Adds "  x no name" to the words of a menu. */
static inline void
letter_tell(char letter, const char *word, Buffer *out)
{
	buffer_printf(out, "  %c %s", letter, word);
}

#endif
