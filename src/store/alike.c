/* SPDX-License-Identifier: MIT */
/*
 * Every word of the lines is read, but few have a key of the query's: only
 * these are compared.
 */
#include "store/alike.h"

#include "text/romanize.h"
#include "text/spelling.h"

enum { SHORTEST = 3 };		/* letters of a word that is looked at */

static bool
is_wordy(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
	    (c >= '0' && c <= '9');
}

/* The next word; false at the end. */
static bool
next_word(Slice *rest, Slice *word)
{
	size_t from = 0, to;

	while (from < rest->len && !is_wordy(rest->ptr[from]))
		from++;
	for (to = from; to < rest->len && is_wordy(rest->ptr[to]);)
		to++;
	*word = slice_sub(*rest, from, to);
	*rest = slice_sub(*rest, to, rest->len);
	return word->len > 0;
}

bool
alike_make(Alike *a, Slice query)
{
	Slice rest, word;

	a->bare = romanize(query, &a->latin);
	rest = buffer_slice(&a->latin);
	for (; next_word(&rest, &word); a->all++) {
		if (word.len < SHORTEST || a->count == ALIKE_WORDS)
			continue;
		a->words[a->count] = word;
		a->keys[a->count++] = spelling_key(word);
	}
	return a->count > 0;
}

void
alike_free(Alike *a)
{
	buffer_free(&a->latin);
}

static bool
same(const Alike *a, size_t i, Slice word)
{
	if (word.len < SHORTEST || spelling_key(word) != a->keys[i])
		return false;
	Spelling s = a->bare ? spelling_compare_bare(a->words[i], word) :
	    spelling_compare(a->words[i], word);

	return s.kind >= SPELLING_VARIANT;
}

/* *words: how many words were read. */
static bool
has_all(const Alike *a, Slice text, size_t *words)
{
	unsigned found = 0, all = (1u << a->count) - 1;
	Slice word;

	for (*words = 0; next_word(&text, &word); ++*words)
		for (size_t i = 0; i < a->count; i++)
			if (same(a, i, word))
				found |= 1u << i;
	return found == all;
}

bool
alike_has(const Alike *a, Slice folded)
{
	size_t words;

	return has_all(a, folded, &words);
}

bool
alike_is(const Alike *a, Slice folded)
{
	Slice line;
	size_t words;

	while (slice_line(&folded, &line))
		if (has_all(a, line, &words) && words == a->all)
			return true;
	return false;
}
