/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as plain text and as Markdown.  Blocks are in order, do not
 * overlap, and hold every byte of the text that is not white space; what
 * Markdown hides lies inside blocks, in order; nothing cuts a character.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "article/article.h"
#include "article/lines.h"
#include "text/utf8.h"

/* No byte is lost between two blocks. */
static void
check_blank(Slice text, size_t pos, size_t end)
{
	while (pos < end) {
		const unsigned n = blank_at(text, pos);
		assert(n > 0);
		pos += n;
	}
	assert(pos == end);
}

static bool
is_character_start(Slice text, size_t pos)
{
	return pos == text.len || (text.ptr[pos] & 0xc0) != 0x80;
}

static void
check_span(Slice text, Span s)
{
	assert(s.start < s.end && s.end <= text.len);
	assert(is_character_start(text, s.start));
	assert(is_character_start(text, s.end));
}

static void
check_blocks(const Article *article)
{
	size_t end = 0;

	for (size_t i = 0; i < article->block_count; i++) {
		const Block *b = &article->blocks[i];
		check_span(article->text, b->span);
		assert((int)b->kind < BLOCK_KINDS && b->level <= 6);
		assert(b->span.start >= end);
		check_blank(article->text, end, b->span.start);
		end = b->span.end;
	}
	check_blank(article->text, end, article->text.len);
}

static void
check_markup(const Article *article)
{
	size_t end = 0, block = 0;

	for (size_t i = 0; i < article->markup_count; i++) {
		const Span s = article->markup[i];
		check_span(article->text, s);
		assert(s.start >= end);
		end = s.end;
		while (block < article->block_count &&
		    article->blocks[block].span.end <= s.start)
			block++;
		assert(block < article->block_count);
		assert(article->blocks[block].span.start <= s.start);
		assert(article->blocks[block].span.end >= s.end);
	}
}

static void
check_facts(const Article *article)
{
	size_t headlines = 0;

	assert(utf8_valid(article->text) && utf8_valid(article->title));
	assert(article->title.len > 0 && article->language.len >= 2);
	assert((article->published == DAY_NONE) ==
	    (article->published_by == PUBLISHED_UNKNOWN));
	assert((article->published == DAY_NONE) ==
	    (article->published_why.len == 0));
	for (size_t i = 0; i < article->block_count; i++)
		headlines += article->blocks[i].kind == BLOCK_HEADLINE;
	assert(headlines <= 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const Slice names[] = { SLICE_INIT("a.txt"),
		SLICE_INIT("2026-02-04 b.md") };
	const Slice bytes = { (const char *)data, size };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		Arena arena = {0};
		Article article;
		Err err;
		if (article_read(&arena, bytes, names[i], &article, &err)) {
			check_blocks(&article);
			check_markup(&article);
			check_facts(&article);
		}
		arena_free(&arena);
	}
	return 0;
}
