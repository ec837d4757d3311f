/* SPDX-License-Identifier: MIT */
/*
 * Folding: text as a search sees it.  Case is folded, accents and other marks
 * are dropped (NFKD, then full case folding, then category Mn away),
 * typographic quotes and dashes become ASCII, every run of white space
 * (no-break spaces and line ends too) one space, default-ignorable code points
 * nothing.  Letters with a stroke, which NFKD leaves whole, lose it (ł ø đ ħ ŧ
 * ı ð; æ is ae, þ is th, ə is a).  "Zelénskyy’s" and "zelenskyy's" fold alike.
 */
#ifndef DOSSIER_TEXT_FOLD_H
#define DOSSIER_TEXT_FOLD_H

#include "base/arena.h"
#include "base/buffer.h"

/* Adds the folded text.  Invalid bytes fold to U+FFFD. */
void	fold(Slice text, Buffer *out);
/* The same into an arena, for short texts. */
Slice	fold_dup(Arena *a, Slice text);

/*
 * Where folded words stand first in a folded text, at or behind `from`, so that
 * they begin a word there; SIZE_MAX when nowhere.  What begins with no letter
 * or digit, and scripts that put no spaces between words, may stand anywhere.
 */
size_t	fold_find(Slice folded, Slice words, size_t from);

/* Folded text that remembers where it came from. */
typedef struct {
	Slice text;		/* folded */
	uint32_t *from;		/* text.len + 1 byte positions in the source:
				   one for all bytes of one character */
} Folded;

Folded	fold_map(Arena *a, Slice text);

/*
 * A literal to look for.  Smart case: when the query has an upper-case letter,
 * case must agree as well; accents only when the query has some itself.
 */
typedef struct {
	Slice query;		/* as typed, trimmed */
	Slice folded;
	Slice exact;		/* folded but for what has to agree */
	bool exact_case, exact_marks;
} Needle;

Needle	needle_make(Arena *a, Slice query);
/*
 * The first place at or after the source position `from` where the needle
 * stands in the text that f was made of; false when there is none, or when
 * nothing is left of the query.  The hit includes the marks that follow its
 * last letter.  at_word: only behind what is no letter, digit or mark.
 */
bool	needle_find(const Needle *n, const Folded *f, Slice source,
	    uint32_t from, bool at_word, Span *hit);

#endif
