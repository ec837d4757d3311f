/* SPDX-License-Identifier: MIT */
/*
 * A name without what says nothing about who is meant: romanised and folded,
 * words parted by one space, no apostrophes, no possessive 's, no "the" before
 * it; letters with full stops are one word, so that "U.S." is "us" and "J. D.
 * Vance" is "jd vance".
 */
#ifndef DOSSIER_XREF_NAME_KEY_H
#define DOSSIER_XREF_NAME_KEY_H

#include "base/buffer.h"

/* The key of a form replaces what is in *out; it may come out empty. */
void	name_key(Slice form, Buffer *out);

#endif
