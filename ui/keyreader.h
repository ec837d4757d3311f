/* SPDX-License-Identifier: MIT */
/*
 * Bytes from a terminal become keys.  What the terminal's description says a
 * key sends is learnt; what xterm, rxvt, PuTTY and the Linux console send is
 * known besides.  Escape sequences that mean no key (replies, mouse, focus,
 * paste marks) vanish whole: no part of one is ever taken for a key.
 *
 *	size_t room;
 *	char *to = keyreader_room(&r, &room);
 *	keyreader_wrote(&r, read(fd, to, room));
 *	while (keyreader_next(&r, false, &key) == KEYS_ONE)
 *		...
 */
#ifndef DOSSIER_UI_KEYREADER_H
#define DOSSIER_UI_KEYREADER_H

#include "ui/key.h"

enum { KEYREADER_BYTES = 512, KEYREADER_CODES = 32 };

typedef struct {
	char bytes[KEYREADER_BYTES];
	size_t len;
	bool in_string;		/* inside a reply that has no end yet */
	struct {
		Slice bytes;
		Key key;
	} codes[KEYREADER_CODES];
	size_t code_count;
} KeyReader;			/* {0} knows what all terminals send */

typedef enum {
	KEYS_NONE,		/* nothing is left */
	KEYS_ONE,		/* *key */
	KEYS_PART		/* what is left may be the start of more: wait a
				   little for it, then ask with waited = true */
} KeysLeft;

/* sequence: lives as long as the reader.  NULL, and what does not begin with
 * Esc, is passed over. */
void	keyreader_learn(KeyReader *r, const char *sequence, Key key);
/* Where bytes that came are to be put, at least one; then how many they are. */
char   *keyreader_room(KeyReader *r, size_t *size);
void	keyreader_wrote(KeyReader *r, size_t n);
KeysLeft keyreader_next(KeyReader *r, bool waited, Key *key);

#endif
