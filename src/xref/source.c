/* SPDX-License-Identifier: MIT */
/*
 * The sources are taken by article.  Each block that is read is brought into
 * the form in which it is searched once, first as it stands with white space
 * folded, and, for the words that were not found that way, folded; both
 * remember where in the shown text every byte came from.
 */
#include "xref/source.h"

#include <stdlib.h>

#include "article/shown.h"
#include "base/bisect.h"
#include "store/query_articles.h"
#include "text/fold.h"
#include "text/patterns.h"

enum { SIDES = 2, MANY = 2 };

typedef struct {
	Arena arena;		/* of one article's body */
	Arena block;		/* of one block */
	ArticleBody body;
	SourceRef *refs;	/* to that article */
	Slice *before, *after;	/* of each, in the form that is searched */
	Shown shown;		/* of one block */
	Folded form;		/* in which it is searched */
} Finder;

/* --- the forms of a block ------------------------------------------------ */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The block that is shown, every run of white space one space. */
static Folded
squeeze(Finder *f)
{
	const Slice shown = f->shown.text;
	char *text = arena_alloc(&f->block, shown.len + 1);
	uint32_t *from = arena_new(&f->block, uint32_t, shown.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < shown.len; i++) {
		bool space = is_space(shown.ptr[i]);
		if (space && n > 0 && text[n - 1] == ' ')
			continue;
		text[n] = space ? ' ' : shown.ptr[i];
		from[n++] = (uint32_t)i;
	}
	from[n] = (uint32_t)shown.len;
	return (Folded){ { text, n }, from };
}

static Folded
squeeze_folded(Finder *f)
{
	Folded squeezed = squeeze(f);
	Folded folded = fold_map(&f->block, squeezed.text);

	for (size_t i = 0; i <= folded.text.len; i++)
		folded.from[i] = squeezed.from[folded.from[i]];
	return folded;
}

/* --- looking ------------------------------------------------------------- */

/* The first sentence that ends behind pos. */
static size_t
sentence_from(const ArticleBody *body, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, body->sentence_count, i, body->sentences[i].end <= pos);
	return first;
}

/* The sentences that the span touches; the span itself when there are none. */
static Span
sentences_around(const ArticleBody *body, Span span)
{
	size_t first = sentence_from(body, span.start), i = first;
	Span out = span;

	while (i < body->sentence_count &&
	    body->sentences[i].start < span.end)
		out.end = body->sentences[i++].end;
	if (i > first)
		out.start = body->sentences[first].start;
	return out;
}

/* On how many sides of the place the known words stand.  Where none are known
 * nothing may stand. */
static unsigned
fit(const Finder *f, size_t which, Span at)
{
	const Slice text = f->form.text;
	Slice left = slice_trim(slice_sub(text, 0, at.start));
	Slice right = slice_trim(slice_sub(text, at.end, text.len));
	Slice before = f->before[which], after = f->after[which];

	return (before.len > 0 ? slice_ends(left, before) : left.len == 0) +
	    (after.len > 0 ? slice_starts(right, after) : right.len == 0);
}

/* A ref's words stand there.  Of several places those count where most of what
 * is beside them does too. */
static bool
note_hit(void *arg, size_t which, Span at)
{
	Finder *f = arg;
	SourceRef *ref = &f->refs[which];
	unsigned sides = ref->beside ? fit(f, which, at) : SIDES;

	if (ref->found > 0 && sides < ref->fit)
		return true;
	if (ref->found == 0 || sides > ref->fit) {
		Span hit = { f->form.from[at.start], f->form.from[at.end] };

		ref->fit = sides;
		ref->found = 0;
		ref->words = shown_to_text(&f->shown, hit);
		ref->span = sentences_around(&f->body, ref->words);
	}
	if (ref->found < MANY)
		ref->found++;
	return ref->found < MANY || ref->fit < SIDES;
}

static bool
any_missing(const SourceRef *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].found == 0)
			return true;
	return false;
}

/* In the form in which the blocks are searched. */
static Slice
searched(Finder *f, Slice words, bool fold)
{
	words = slice_trim(words);
	return fold ? fold_dup(&f->arena, words) : words;
}

/* Looks for the refs that an earlier look did not find (`missing`), or for
 * all of them. */
static void
look(Finder *f, size_t n, bool missing)
{
	Slice *words = arena_new(&f->arena, Slice, n);
	const Markup markup = { f->body.markup, f->body.markup_count };

	f->before = arena_new(&f->arena, Slice, n);
	f->after = arena_new(&f->arena, Slice, n);
	for (size_t i = 0; i < n; i++) {
		if (f->refs[i].found > 0)
			continue;
		words[i] = searched(f, f->refs[i].source->words, missing);
		f->before[i] = searched(f, f->refs[i].before, missing);
		f->after[i] = searched(f, f->refs[i].after, missing);
	}
	Patterns *patterns = patterns_new(&f->arena, words, n);

	for (size_t b = 0; b < f->body.block_count; b++) {
		const Block *block = &f->body.blocks[b];
		if (block_is_furniture(block->kind))
			continue;
		arena_clear(&f->block);
		shown_make(&f->shown, f->body.text, block->span, markup);
		f->form = missing ? squeeze_folded(f) : squeeze(f);
		patterns_find(patterns, f->form.text, note_hit, f);
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
	for (size_t i = 0; i < n; i++) {
		refs[i].article = id;
		refs[i].published = f->body.row.published;
	}
	f->refs = refs;
	look(f, n, false);
	if (any_missing(refs, n))
		look(f, n, true);
	return true;
}

/* --- by article ---------------------------------------------------------- */

static int
by_place(const void *a, const void *b)
{
	const SourceRef *x = a, *y = b;

	return x->n < y->n ? -1 : x->n > y->n;
}

static int
by_file(const void *a, const void *b)
{
	const CuratedSource *x = ((const SourceRef *)a)->source;
	const CuratedSource *y = ((const SourceRef *)b)->source;
	int order = slice_cmp(x->file, y->file);

	return order != 0 ? order : by_place(a, b);
}

bool
source_find(Index *ix, SourceRef *refs, size_t n, Err *err)
{
	Finder f = { 0 };
	bool ok = true;

	for (size_t i = 0; i < n; i++)
		refs[i].n = i;
	if (n > 0)
		qsort(refs, n, sizeof *refs, by_file);
	for (size_t i = 0, end; ok && i < n; i = end) {
		for (end = i + 1; end < n && slice_eq(refs[end].source->file,
		    refs[i].source->file); end++)
			;
		ok = find_in_article(&f, ix, refs + i, end - i, err);
	}
	if (n > 0)
		qsort(refs, n, sizeof *refs, by_place);
	arena_free(&f.arena);
	arena_free(&f.block);
	shown_free(&f.shown);
	return ok;
}
