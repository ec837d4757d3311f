/* SPDX-License-Identifier: MIT */
/*
 * A Key is a code point, a control character, or one of the named keys below;
 * KEY_ALT is added for Alt (Esc before it).  Keys are written as in the
 * manual: j  ?  C-f  M-<  Space  Enter  Tab  S-Tab  Esc  Up  PgDn  F1.
 */
#ifndef DOSSIER_UI_KEY_H
#define DOSSIER_UI_KEY_H

#include "base/slice.h"

typedef int32_t Key;

enum {
	KEY_NONE = 0,
	KEY_TAB = '\t', KEY_RETURN = '\r', KEY_ESC = 27, KEY_DEL = 127,
	KEY_NAMED = 0x110000,	/* first that is no code point */
	KEY_BACKTAB = KEY_NAMED, KEY_UP_ARROW, KEY_DOWN_ARROW,
	KEY_LEFT_ARROW, KEY_RIGHT_ARROW, KEY_PAGE_UP, KEY_PAGE_DOWN,
	KEY_HOME_KEY, KEY_END_KEY, KEY_BACK, KEY_DELETE,
	KEY_F1,			/* F2 to F12 follow */
	KEY_ALT = 0x1000000
};

#define CTRL(c) ((Key)((c) & 0x1f))

/* The name in buf (16 bytes); of an unprintable one its number. */
const char *key_name(Key key, char buf[16]);
/* KEY_NONE when it is no key's name. */
Key	key_parse(Slice name);
/* The next of several names with blanks between them, KEY_NONE at the end. */
Key	key_next(Slice *names);

#endif
