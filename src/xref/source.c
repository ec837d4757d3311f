/* SPDX-License-Identifier: MIT */
/*
 * The sources are taken by article.  Each block that is read is brought into
 * the form in which it is searched once, first as it stands with white space
 * folded, and, for the words that were not found that way, folded; both
 * remember where every byte came from.
 */
#include "xref/source.h"

#include <stdlib.h>

#include "text/fold.h"
#include "xref/reading.h"

typedef struct {
	Arena arena;		/* of one article's body */
	Arena block;		/* of one block */
	ArticleBody body;
	Article article;	/* the same, as reading.h wants it */
} Finder;

/* --- the forms of a block ------------------------------------------------ */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A block as it is shown, every run of white space one space. */
static Folded
squeeze(Finder *f, Span block)
{
	const size_t len = block.end - block.start;
	char *text = arena_alloc(&f->block, len + 1);
	uint32_t *from = arena_new(&f->block, uint32_t, len + 1);
	size_t plain = reading_plain(&f->article, block, text, from), n = 0;

	for (size_t i = 0; i < plain; i++) {
		bool space = is_space(text[i]);
		if (space && n > 0 && text[n - 1] == ' ')
			continue;
		text[n] = space ? ' ' : text[i];
		from[n++] = from[i];
	}
	from[n] = block.end;
	return (Folded){ { text, n }, from };
}

static Folded
squeeze_folded(Finder *f, Span block)
{
	Folded squeezed = squeeze(f, block);
	Folded folded = fold_map(&f->block, squeezed.text);

	for (size_t i = 0; i <= folded.text.len; i++)
		folded.from[i] = squeezed.from[folded.from[i]];
	return folded;
}

/* --- looking ------------------------------------------------------------- */

/* The sentences that the span touches; the span itself when there are none. */
static Span
sentences_around(const ArticleBody *body, Span span)
{
	Span out = span;
	bool any = false;

	for (size_t i = 0; i < body->sentence_count; i++) {
		Span s = body->sentences[i];
		if (s.start >= span.end)
			break;
		if (s.end <= span.start)
			continue;
		out.start = any ? out.start : s.start;
		out.end = s.end;
		any = true;
	}
	return out;
}

static void
look_in(Finder *f, const Folded *form, Slice words, SourceRef *ref)
{
	size_t at = 0;

	while (words.len > 0 && ref->found < 2 &&
	    (at = slice_find(form->text, words, at)) != SIZE_MAX) {
		Span hit = { form->from[at], form->from[at + words.len] };
		if (ref->found++ == 0)
			ref->span = sentences_around(&f->body, hit);
		at++;
	}
}

static bool
any_missing(const SourceRef *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].found == 0)
			return true;
	return false;
}

/* Looks for the refs that an earlier look did not find (`missing`), or for
 * all of them. */
static void
look(Finder *f, SourceRef *refs, size_t n, bool missing)
{
	bool *wanted = arena_new(&f->arena, bool, n);
	Slice *words = arena_new(&f->arena, Slice, n);

	for (size_t i = 0; i < n; i++) {
		wanted[i] = refs[i].found == 0;
		words[i] = slice_trim(refs[i].source->words);
		if (missing && wanted[i])
			words[i] = fold_dup(&f->arena, words[i]);
	}
	for (size_t b = 0; b < f->body.block_count; b++) {
		const Block *block = &f->body.blocks[b];
		if (block_is_furniture(block->kind))
			continue;
		arena_clear(&f->block);
		Folded form = missing ? squeeze_folded(f, block->span) :
		    squeeze(f, block->span);
		for (size_t i = 0; i < n; i++)
			if (wanted[i])
				look_in(f, &form, words[i], &refs[i]);
	}
}

/* All refs to one article. */
static bool
find_in_article(Finder *f, Index *ix, SourceRef *refs, size_t n, Err *err)
{
	int64_t id = query_article_of_file(ix, refs[0].source->file);

	arena_clear(&f->arena);
	if (id == 0)
		return true;
	if (!query_body(ix, id, &f->arena, &f->body, err))
		return false;
	f->article = (Article){ .text = f->body.text,
		.markup = f->body.markup,
		.markup_count = f->body.markup_count };
	for (size_t i = 0; i < n; i++) {
		refs[i].article = id;
		refs[i].published = f->body.row.published;
	}
	look(f, refs, n, false);
	if (any_missing(refs, n))
		look(f, refs, n, true);
	return true;
}

/* --- by article ---------------------------------------------------------- */

static int
by_file(const void *a, const void *b)
{
	const CuratedSource *x = ((const SourceRef *)a)->source;
	const CuratedSource *y = ((const SourceRef *)b)->source;
	int order = slice_cmp(x->file, y->file);

	if (order != 0)
		return order;
	return x->line < y->line ? -1 : x->line > y->line;
}

static int
by_line(const void *a, const void *b)
{
	const CuratedSource *x = ((const SourceRef *)a)->source;
	const CuratedSource *y = ((const SourceRef *)b)->source;

	return x->line < y->line ? -1 : x->line > y->line;
}

bool
source_find(Index *ix, SourceRef *refs, size_t n, Err *err)
{
	Finder f = { 0 };
	bool ok = true;

	if (n > 0)
		qsort(refs, n, sizeof *refs, by_file);
	for (size_t i = 0, end; ok && i < n; i = end) {
		for (end = i + 1; end < n && slice_eq(refs[end].source->file,
		    refs[i].source->file); end++)
			;
		ok = find_in_article(&f, ix, refs + i, end - i, err);
	}
	if (n > 0)
		qsort(refs, n, sizeof *refs, by_line);
	arena_free(&f.arena);
	arena_free(&f.block);
	return ok;
}
