/* SPDX-License-Identifier: MIT */
#include "article/phrases.h"

#include "base/bisect.h"
#include "text/fold.h"

enum { PHRASE_MAX = 64 };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters, digits and what phrases may begin or end with; all of non-ASCII
 * but punctuation and symbols, which are mostly E2 and F0 and some of C2. */
static bool
is_wordy(Slice s, size_t pos)
{
	const unsigned char c = (unsigned char)s.ptr[pos];

	if (c < 0x80)
		return is_digit((char)c) || (c >= 'a' && c <= 'z') ||
		    c == '#' || c == '@';
	if (c == 0xc2)
		return pos + 1 < s.len && (unsigned char)s.ptr[pos + 1] == 0xa9;
	return c != 0xe2 && c != 0xf0;
}

/* The length of the number that s begins with. */
static size_t
number_length(Slice s)
{
	size_t n = 0;

	while (n < s.len && (is_digit(s.ptr[n]) || (n + 1 < s.len &&
	    char_in(s.ptr[n], ".,:") && is_digit(s.ptr[n + 1]))))
		n++;
	if (n < s.len && (s.ptr[n] == 'k' || s.ptr[n] == 'm') &&
	    (n + 1 == s.len || s.ptr[n + 1] == ' '))
		n++;
	return n;
}

/* Numbers become "#", in place. */
static Slice
without_numbers(char *s, size_t len)
{
	size_t to = 0;

	for (size_t from = 0; from < len;)
		if (is_digit(s[from])) {
			from += number_length((Slice){ s + from, len - from });
			s[to++] = '#';
		} else {
			s[to++] = s[from++];
		}
	return (Slice){ s, to };
}

Slice
phrase_key(Slice line, Buffer *scratch)
{
	size_t start = 0;

	buffer_clear(scratch);
	fold(line, scratch);
	if (scratch->len == 0)
		return SLICE("");
	Slice s = without_numbers(scratch->ptr, scratch->len);
	while (start < s.len && !is_wordy(s, start))
		do
			start++;
		while (start < s.len && (s.ptr[start] & 0xc0) == 0x80);
	s = slice_sub(s, start, s.len);
	while (s.len > 0) {
		size_t last = s.len - 1;
		while (last > 0 && (s.ptr[last] & 0xc0) == 0x80)
			last--;
		if (is_wordy(s, last))
			break;
		s.len = last;
	}
	return s;
}

static unsigned
first_two(const char *s)
{
	return (unsigned)(unsigned char)s[0] << 8 | (unsigned char)s[1];
}

/* The first phrase whose two first bytes are not below these. */
static size_t
bucket(const PhraseTable *t, unsigned two)
{
	size_t first = 0;

	BISECT(first, t->count, i, first_two(t->words[i]) < two);
	return first;
}

bool
phrase_is(const PhraseTable *t, Slice key)
{
	if (key.len < 2 || key.len > PHRASE_MAX)
		return false;
	const unsigned two = first_two(key.ptr);
	for (size_t i = bucket(t, two); i < t->count &&
	    first_two(t->words[i]) == two; i++)
		if (slice_eq(slice_of(t->words[i]), key))
			return true;
	return false;
}

static bool
in_word(char c)
{
	return (c & 0x80) || is_digit(c) || (c >= 'a' && c <= 'z');
}

/* A phrase may end between these two bytes, or begin. */
static bool
is_boundary(Slice key, size_t pos)
{
	return pos == 0 || pos >= key.len || !in_word(key.ptr[pos - 1]) ||
	    !in_word(key.ptr[pos]);
}

/* The longest phrase that stands at pos, on boundaries. */
static size_t
phrase_at(const PhraseTable *t, Slice key, size_t pos)
{
	const Slice s = slice_sub(key, pos, key.len);
	size_t longest = 0;

	if (s.len < 2)
		return 0;
	const unsigned two = first_two(s.ptr);
	for (size_t i = bucket(t, two); i < t->count &&
	    first_two(t->words[i]) == two; i++) {
		const Slice phrase = slice_of(t->words[i]);
		if (slice_starts(s, phrase) && phrase.len > longest &&
		    is_boundary(key, pos + phrase.len))
			longest = phrase.len;
	}
	return longest;
}

size_t
phrase_begins(const PhraseTable *t, Slice key)
{
	return phrase_at(t, key, 0);
}

size_t
phrase_ends(const PhraseTable *t, Slice key)
{
	size_t longest = 0;

	for (size_t n = 1; n <= key.len && n <= PHRASE_MAX; n++)
		if (is_boundary(key, key.len - n) &&
		    phrase_is(t, slice_sub(key, key.len - n, key.len)))
			longest = n;
	return longest;
}

unsigned
phrase_count(const PhraseTable *t, Slice key, unsigned limit)
{
	unsigned count = 0;
	size_t pos = 0;

	while (pos < key.len && count < limit) {
		size_t n = phrase_at(t, key, pos);
		count += n > 0;
		pos += n > 0 ? n : 1;
		while (pos < key.len && !(is_boundary(key, pos) &&
		    key.ptr[pos] != ' '))
			pos++;
	}
	return count;
}
