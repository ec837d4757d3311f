/* SPDX-License-Identifier: MIT */
#include "xref/wording.h"

#include <stdlib.h>
#include <string.h>

#include "article/markup.h"
#include "text/codepoint.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	SHINGLE_BITS = 40,	/* kept of a hash */
	COMMON_MAX = 5		/* bytes of a word that is no content */
};

void
wording_free(Wording *w)
{
	vec_free(&w->words);
	buffer_free(&w->folded);
}

/* --- words --------------------------------------------------------------- */

/* The bytes of a letter or digit at pos, 0 when there is none. */
static unsigned
wordy(Slice text, size_t pos)
{
	unsigned len = 1;

	if (pos >= text.len)
		return 0;
	const unsigned char c = (unsigned char)text.ptr[pos];
	if (c < 0x80)
		return (unsigned char)((c | 0x20) - 'a') < 26 ||
		    (unsigned char)(c - '0') < 10;
	return cp_is_wordy(utf8_decode(text, pos, &len)) ? len : 0;
}

/* The bytes of a mark that can stand inside a word. */
static unsigned
joint(Slice text, size_t pos)
{
	unsigned len = 1;

	if (pos >= text.len)
		return 0;
	if (text.ptr[pos] == '.' || text.ptr[pos] == '\'')
		return 1;
	return (unsigned char)text.ptr[pos] == 0xE2 &&
	    utf8_decode(text, pos, &len) == 0x2019 ? len : 0;
}

/* Words of an article's grammar, in bytewise order. */
static const char common[][COMMON_MAX + 1] = { "a", "an", "and", "are", "as",
	"at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
	"he", "her", "his", "i", "in", "is", "it", "its", "not", "of", "on",
	"or", "our", "s", "she", "that", "the", "their", "they", "this", "to",
	"was", "we", "were", "which", "who", "will", "with", "would", "you" };

/* A word while it is read, folded: all that is kept of it. */
typedef struct {
	uint64_t hash;		/* as slice_hash() makes it */
	char bytes[COMMON_MAX + 1];
	size_t len;
} Letters;

static void
folded_add(Letters *f, char c)
{
	f->hash = hash_byte(f->hash, c);
	if (f->len < COMMON_MAX)
		f->bytes[f->len] = c;
	f->len++;
}

static bool
is_content(const Letters *f)
{
	size_t low = 0, high = sizeof common / sizeof *common;

	if (f->len == 0 || f->len > COMMON_MAX)
		return f->len > 0;
	while (low < high) {
		const size_t middle = (low + high) / 2;
		const int order = memcmp(f->bytes, common[middle],
		    sizeof f->bytes);
		if (order == 0)
			return false;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return true;
}

/* Adds letters and digits, folded as a whole where not all are ASCII. */
static void
fold_piece(Wording *w, Letters *f, Slice piece)
{
	for (size_t i = 0; i < piece.len; i++)
		if ((unsigned char)piece.ptr[i] >= 0x80) {
			buffer_clear(&w->folded);
			fold(piece, &w->folded);
			piece = buffer_slice(&w->folded);
			break;
		}
	for (size_t i = 0; i < piece.len; i++)
		folded_add(f, piece.ptr[i] >= 'A' && piece.ptr[i] <= 'Z' ?
		    (char)(piece.ptr[i] + 32) : piece.ptr[i]);
}

/* The word that begins at pos; where it ends. */
static size_t
add_word(Wording *w, Slice text, size_t pos)
{
	const size_t start = pos;
	Letters folded = { .hash = 1 };
	unsigned n;

	for (;;) {
		const size_t from = pos;
		while ((n = wordy(text, pos)) > 0)
			pos += n;
		fold_piece(w, &folded, slice_sub(text, from, pos));
		n = joint(text, pos);
		if (n == 0 || wordy(text, pos + n) == 0)
			break;
		pos += n;
	}
	vec_push(&w->words, ((WordingWord){ .hash = folded.hash | 1,
		.span = { (uint32_t)start, (uint32_t)pos },
		.content = is_content(&folded) }));
	return pos;
}

void
wording_add(Wording *w, Slice text, Span span)
{
	const Slice cut = { text.ptr, span.end };
	unsigned len;

	for (size_t pos = span.start; pos < span.end;) {
		if (wordy(cut, pos) > 0) {
			pos = add_word(w, cut, pos);
		} else if ((unsigned char)cut.ptr[pos] < 0x80) {
			pos++;
		} else {
			utf8_decode(cut, pos, &len);
			pos += len;
		}
	}
}

static void
add_block(Wording *w, const Article *art, Span block)
{
	const Markup m = { art->markup, art->markup_count };
	uint32_t pos = block.start;

	for (size_t i = markup_at(m, pos); i < m.count &&
	    m.spans[i].start < block.end; i++) {
		if (m.spans[i].start > pos)
			wording_add(w, art->text,
			    (Span){ pos, m.spans[i].start });
		pos = m.spans[i].end;
	}
	if (pos < block.end)
		wording_add(w, art->text, (Span){ pos, block.end });
	vec_push(&w->words, ((WordingWord){ .span = { block.end,
	    block.end } }));
}

void
wording_of_article(Wording *w, const Article *art)
{
	vec_clear(&w->words);
	for (size_t i = 0; i < art->block_count; i++)
		if (!block_is_furniture(art->blocks[i].kind))
			add_block(w, art, art->blocks[i].span);
}

/* --- shingles ------------------------------------------------------------ */

static uint64_t
mix(uint64_t h)
{
	h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
	return h ^ (h >> 29);
}

/* The last content words of a block, the latest first. */
typedef struct {
	const Wording *w;
	size_t next;
	const WordingWord *last[WORDING_SHINGLE];
	unsigned count;
} Walk;

static bool
next_shingle(Walk *k, ShingleAt *out)
{
	while (k->next < k->w->words.len) {
		const WordingWord *word = &k->w->words.at[k->next++];
		if (word->hash == 0)
			k->count = 0;
		if (word->hash == 0 || !word->content)
			continue;
		for (int i = WORDING_SHINGLE - 1; i > 0; i--)
			k->last[i] = k->last[i - 1];
		k->last[0] = word;
		if (++k->count < WORDING_SHINGLE)
			continue;
		uint64_t hash = 0;
		for (int i = 0; i < WORDING_SHINGLE; i++)
			hash = mix(hash * 31 + k->last[i]->hash);
		*out = (ShingleAt){ hash >> (64 - SHINGLE_BITS), (uint32_t)
		    (k->last[WORDING_SHINGLE - 1] - k->w->words.at),
		    (uint32_t)k->next };
		return true;
	}
	return false;
}

void
wording_shingles(const Wording *w, ShingleVec *out)
{
	Walk walk = { .w = w };
	ShingleAt s;

	vec_clear(out);
	while (next_shingle(&walk, &s))
		vec_push(out, s.hash);
	out->len = vec_sort_once(out->at, out->len);
}

static int
by_hash(const void *a, const void *b)
{
	const ShingleAt *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->from < y->from ? -1 : x->from > y->from;
}

void
wording_shingle_places(const Wording *w, ShinglePlaces *out)
{
	Walk walk = { .w = w };
	ShingleAt s;

	vec_clear(out);
	while (next_shingle(&walk, &s))
		vec_push(out, s);
	if (out->len > 1)
		qsort(out->at, out->len, sizeof *out->at, by_hash);
}
