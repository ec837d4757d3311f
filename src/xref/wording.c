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
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    (c >= '0' && c <= '9');
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

static int
by_bytes(const void *a, const void *b)
{
	return slice_cmp(*(const Slice *)a, *(const Slice *)b);
}

static bool
is_content(Slice folded)
{
	/* In bytewise order. */
	static const Slice common[] = { SLICE_INIT("a"), SLICE_INIT("an"),
		SLICE_INIT("and"), SLICE_INIT("are"), SLICE_INIT("as"),
		SLICE_INIT("at"), SLICE_INIT("be"), SLICE_INIT("been"),
		SLICE_INIT("but"), SLICE_INIT("by"), SLICE_INIT("for"),
		SLICE_INIT("from"), SLICE_INIT("had"), SLICE_INIT("has"),
		SLICE_INIT("have"), SLICE_INIT("he"), SLICE_INIT("her"),
		SLICE_INIT("his"), SLICE_INIT("i"), SLICE_INIT("in"),
		SLICE_INIT("is"), SLICE_INIT("it"), SLICE_INIT("its"),
		SLICE_INIT("not"), SLICE_INIT("of"), SLICE_INIT("on"),
		SLICE_INIT("or"), SLICE_INIT("our"), SLICE_INIT("s"),
		SLICE_INIT("she"), SLICE_INIT("that"), SLICE_INIT("the"),
		SLICE_INIT("their"), SLICE_INIT("they"), SLICE_INIT("this"),
		SLICE_INIT("to"), SLICE_INIT("was"), SLICE_INIT("we"),
		SLICE_INIT("were"), SLICE_INIT("which"), SLICE_INIT("who"),
		SLICE_INIT("will"), SLICE_INIT("with"), SLICE_INIT("would"),
		SLICE_INIT("you") };

	if (folded.len == 0)
		return false;
	if (folded.len > COMMON_MAX || strchr("abfhinostwy",
	    folded.ptr[0]) == NULL)
		return true;
	return bsearch(&folded, common, sizeof common / sizeof *common,
	    sizeof *common, by_bytes) == NULL;
}

/* Adds a piece of a word, folded. */
static void
fold_piece(Wording *w, Slice piece)
{
	char *to = buffer_room(&w->folded, piece.len);

	for (size_t i = 0; i < piece.len; i++) {
		if ((unsigned char)piece.ptr[i] >= 0x80) {
			fold(piece, &w->folded);
			return;
		}
		to[i] = piece.ptr[i] >= 'A' && piece.ptr[i] <= 'Z' ?
		    (char)(piece.ptr[i] + 32) : piece.ptr[i];
	}
	buffer_wrote(&w->folded, piece.len);
}

/* The word that begins at pos; where it ends. */
static size_t
add_word(Wording *w, Slice text, size_t pos)
{
	const size_t start = pos;
	unsigned n;

	buffer_clear(&w->folded);
	for (;;) {
		const size_t from = pos;
		while ((n = wordy(text, pos)) > 0)
			pos += n;
		fold_piece(w, slice_sub(text, from, pos));
		n = joint(text, pos);
		if (n == 0 || wordy(text, pos + n) == 0)
			break;
		pos += n;
	}
	Slice folded = buffer_slice(&w->folded);
	vec_push(&w->words, ((WordingWord){
		.hash = slice_hash(folded, 1) | 1,
		.span = { (uint32_t)start, (uint32_t)pos },
		.content = is_content(folded) }));
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

void
wording_shingles(const Wording *w, ShingleVec *out)
{
	uint64_t last[WORDING_SHINGLE] = { 0 };
	unsigned n = 0;

	vec_clear(out);
	for (size_t i = 0; i < w->words.len; i++) {
		const WordingWord *word = &w->words.at[i];
		if (word->hash == 0)
			n = 0;
		if (word->hash == 0 || !word->content)
			continue;
		for (int k = WORDING_SHINGLE - 1; k > 0; k--)
			last[k] = last[k - 1];
		last[0] = word->hash;
		if (++n < WORDING_SHINGLE)
			continue;
		uint64_t hash = 0;
		for (int k = 0; k < WORDING_SHINGLE; k++)
			hash = mix(hash * 31 + last[k]);
		vec_push(out, hash >> (64 - SHINGLE_BITS));
	}
	out->len = vec_sort_once(out->at, out->len);
}
