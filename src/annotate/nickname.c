/* SPDX-License-Identifier: MIT */
#include "annotate/nickname.h"

enum { WORD_MAX = 20 };		/* bytes of a nickname */

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* " (Annie) ": one word in brackets, with one capital. */
static bool
is_nickname(Slice between)
{
	if (between.len < 6 || between.len > WORD_MAX ||
	    !slice_starts(between, SLICE(" (")) ||
	    !slice_ends(between, SLICE(") ")) || !is_capital(between.ptr[2]))
		return false;
	for (size_t i = 3; i + 2 < between.len; i++)
		if (between.ptr[i] == ' ' || is_capital(between.ptr[i]) ||
		    between.ptr[i] == '(')
			return false;
	return true;
}

/* Whether the names from `first` to `last` are parts of one. */
static bool
are_one(Slice text, const Name *first, const Name *last)
{
	Span between = { first->span.end, last->span.start };

	return first->type == ENTITY_PERSON && last->type == ENTITY_PERSON &&
	    slice_find_byte(slice_span(text, first->span), ' ', 0) ==
	    SIZE_MAX && is_nickname(slice_span(text, between));
}

void
nicknames_join(Slice text, NameVec *names)
{
	size_t kept = 0;

	for (size_t i = 0; i < names->len; kept++) {
		size_t last = i;
		for (size_t k = i + 1; k < names->len && k <= i + 2; k++)
			if (are_one(text, &names->at[i], &names->at[k]))
				last = k;
		Name name = names->at[i];
		name.span.end = names->at[last].span.end;
		name.sure |= names->at[last].sure;
		names->at[kept] = name;
		i = last + 1;
	}
	names->len = kept;
}
