/* SPDX-License-Identifier: MIT */
#include "article/title.h"

#include "article/lines.h"
#include "article/shown.h"

enum { FIRST_WORDS_COLUMNS = 60 };

static void
add_line(Buffer *out, Slice s)
{
	unsigned n;

	for (size_t pos = 0; pos < s.len; pos += n) {
		n = blank_at(s, pos);
		if (n == 0) {
			buffer_putc(out, s.ptr[pos]);
			n = 1;
		} else if (out->len > 0 && out->ptr[out->len - 1] != ' ') {
			buffer_putc(out, ' ');
		}
	}
	while (out->len > 0 && out->ptr[out->len - 1] == ' ')
		out->ptr[--out->len] = '\0';
}

Slice
one_line(Arena *a, Slice s)
{
	Buffer line = {0};
	size_t end = s.len;

	if (end > ONE_LINE_BYTES) {
		end = ONE_LINE_BYTES;
		while (end > 0 && (s.ptr[end] & 0xc0) == 0x80)
			end--;
	}
	add_line(&line, slice_sub(s, 0, end));
	if (end < s.len)
		buffer_puts(&line, "…");
	s = buffer_keep(&line, a);
	return s;
}

/* What is shown of a block, in one line. */
static Slice
block_line(Arena *a, const Article *article, const Block *block)
{
	Shown shown = {0};
	Markup markup = { article->markup, article->markup_count };
	Span span = block->span;

	if (span.end - span.start > ONE_LINE_BYTES)
		span.end = span.start + ONE_LINE_BYTES;
	while (span.end < block->span.end &&
	    (article->text.ptr[span.end] & 0xc0) == 0x80)
		span.end--;
	shown_make(&shown, article->text, span, markup);
	Slice line = one_line(a, shown.text);
	shown_free(&shown);
	return line;
}

/* At most so many columns, cut behind a word, with "…" when cut. */
static Slice
cut_words(Arena *a, Slice line)
{
	size_t end = 0, columns = 0, space = 0;

	while (end < line.len && columns < FIRST_WORDS_COLUMNS) {
		if (line.ptr[end] == ' ')
			space = end;
		do
			end++;
		while (end < line.len && (line.ptr[end] & 0xc0) == 0x80);
		columns++;
	}
	if (end == line.len)
		return line;
	if (line.ptr[end] != ' ' && space > 0)
		end = space;
	return arena_printf(a, "%.*s…", (int)end, line.ptr);
}

static Slice
base_name(Slice path)
{
	size_t start = path.len;

	while (start > 0 && path.ptr[start - 1] != '/')
		start--;
	return slice_sub(path, start, path.len);
}

static const Block *
first_of(const Article *article, BlockKind kind)
{
	for (size_t i = 0; i < article->block_count; i++)
		if (article->blocks[i].kind == kind)
			return &article->blocks[i];
	return NULL;
}

/* The first words that are read and are no byline; empty: none. */
static Slice
first_words(Arena *a, const Article *article)
{
	Slice line = SLICE("");

	for (size_t i = 0; i < article->block_count && line.len == 0; i++)
		if (!block_is_furniture(article->blocks[i].kind) &&
		    article->blocks[i].kind != BLOCK_BYLINE)
			line = block_line(a, article, &article->blocks[i]);
	return cut_words(a, line);
}

Slice
title_of(Arena *a, const Article *article, Slice stated, Slice name,
    TitleBy *by)
{
	const Block *headline = first_of(article, BLOCK_HEADLINE);
	Slice title = one_line(a, stated);

	*by = TITLE_HEADER;
	if (title.len > 0)
		return title;
	*by = TITLE_HEADLINE;
	if (headline != NULL)
		title = block_line(a, article, headline);
	if (title.len > 0)
		return title;
	*by = TITLE_FIRST_WORDS;
	title = first_words(a, article);
	if (title.len > 0)
		return title;
	*by = TITLE_FILE_NAME;
	title = one_line(a, base_name(name));
	return title.len > 0 ? title : SLICE("?");
}
