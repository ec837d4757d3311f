/* SPDX-License-Identifier: MIT */
#include "xref/name_key.h"

#include "text/romanize.h"

typedef struct {
	Buffer *out;
	size_t word;		/* where the word in hand begins */
	bool letter;		/* the word before was letters alone: initials
				   or an acronym with stops */
} Making;

static bool
is_wordy(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
	    (c >= '0' && c <= '9');
}

/* Ends the word in hand, which a stop may follow. */
static void
word_end(Making *m)
{
	Buffer *out = m->out;
	size_t len = out->len - m->word;

	if (len == 0)
		return;
	bool letter = len == 1 && (unsigned char)out->ptr[m->word] < 0x80;
	if (letter && m->letter && m->word > 0) {
		out->ptr[m->word - 1] = out->ptr[m->word];
		out->len--;
	}
	m->letter = letter;
	buffer_putc(out, ' ');
	m->word = out->len;
}

/* An apostrophe and an s before a word's end. */
static bool
is_possessive(Slice s, size_t i)
{
	return i + 1 < s.len && s.ptr[i + 1] == 's' &&
	    (i + 2 == s.len || !is_wordy(s.ptr[i + 2]));
}

static void
make_words(Making *m, Slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (is_wordy(s.ptr[i]))
			buffer_putc(m->out, s.ptr[i]);
		else if (s.ptr[i] == '&')
			buffer_puts(m->out, "and");
		else if (s.ptr[i] != '\'')
			word_end(m);
		else if (is_possessive(s, i))
			i++;
	}
	word_end(m);
}

static void
drop_the(Buffer *out)
{
	if (out->len <= 4 || !slice_starts(buffer_slice(out), SLICE("the ")))
		return;
	for (size_t i = 4; i < out->len; i++)
		out->ptr[i - 4] = out->ptr[i];
	out->len -= 4;
}

void
name_key(Slice form, Buffer *out)
{
	Buffer folded = { 0 };
	Making m = { .out = out };

	buffer_clear(out);
	romanize(form, &folded);
	make_words(&m, buffer_slice(&folded));
	buffer_free(&folded);
	if (out->len > 0)
		out->ptr[--out->len] = '\0';
	drop_the(out);
}
