/* SPDX-License-Identifier: MIT */
#include "xref/word_place.h"

#include "store/rec.h"
#include "xref/context.h"

enum {
	WORDS_BYTES = 240,	/* by which a sentence is known */
	BESIDE_BYTES = 40
};

Slice
words_cut(Slice s, size_t most)
{
	size_t end = most;

	if (s.len <= most)
		return s;
	while (end > 0 && s.ptr[end] != ' ')
		end--;
	for (end = end > 0 ? end : most; end > 0 &&
	    ((unsigned char)s.ptr[end] & 0xc0) == 0x80; end--)
		continue;
	return slice_trim(slice_sub(s, 0, end));
}

WordPlace
word_place(const ArticleBody *body, Span span, Arena *a)
{
	const Block *block = context_block(body, span.start);
	Span before, after;

	if (block != NULL && span.end > block->span.end)
		span.end = block->span.end;
	context_in_block(body, span, BESIDE_BYTES, &before, &after);
	Slice shown = rec_flat(a, context_shown(body, span, a));
	Slice words = words_cut(shown, WORDS_BYTES);
	Slice rest = slice_trim(slice_sub(shown, words.len, shown.len));
	if (rest.len == 0)
		rest = rec_flat(a, context_shown(body, after, a));
	return (WordPlace){
		.file = arena_dup(a, body->row.file),
		.words = words,
		.before = rec_flat(a, context_shown(body, before, a)),
		.after = words_cut(rest, BESIDE_BYTES),
	};
}
