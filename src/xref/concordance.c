/* SPDX-License-Identifier: MIT */
/*
 * An order is a permutation of the mentions that is kept until another one is
 * wanted.  By words, each mention gets a key of the three words next to it,
 * folded; equal keys stay in the dossier's order.
 */
#include "xref/concordance.h"

#include <stdlib.h>

#include "base/error.h"
#include "store/query_entities.h"
#include "text/fold.h"
#include "xref/context.h"

enum {
	LINE_BYTES = 200,	/* on either side */
	KEY_BYTES = 60,		/* of which a key is made */
	KEY_WORDS = 3
};

struct Concordance {
	Index *ix;
	Location *at;
	size_t count;
	ConcordanceOrder order;	/* of .sorted */
	size_t *sorted;		/* NULL: the dossier's own order */
	ArticleBody body;	/* the one that was read last */
	Arena arena, body_arena;
};

Concordance *
concordance_new(Index *ix, int64_t entity, Err *err)
{
	Concordance *c = must_alloc(NULL, sizeof(*c));

	*c = (Concordance){ .ix = ix };
	if (query_entity_mentions(ix, entity, &c->arena, &c->at, &c->count,
	    err))
		return c;
	concordance_free(c);
	return NULL;
}

void
concordance_free(Concordance *c)
{
	if (c == NULL)
		return;
	free(c->sorted);
	arena_free(&c->arena);
	arena_free(&c->body_arena);
	free(c);
}

size_t
concordance_count(const Concordance *c)
{
	return c->count;
}

/* Makes c->body that of the article. */
static bool
read_body(Concordance *c, int64_t article, Err *err)
{
	if (c->body.row.id == article && article != 0)
		return true;
	arena_clear(&c->body_arena);
	if (query_plain_body(c->ix, article, &c->body_arena, &c->body, err))
		return true;
	c->body = (ArticleBody){ 0 };
	return false;
}

bool
concordance_line(Concordance *c, size_t number, Arena *a,
    ConcordanceLine *out, Err *err)
{
	const Location *at = &c->at[number - 1];
	Span before, behind;

	if (!read_body(c, at->article, err))
		return false;
	const ArticleRow *row = &c->body.row;

	context_in_block(&c->body, at->span, LINE_BYTES, &before, &behind);
	*out = (ConcordanceLine){
		.at = *at,
		.left = context_shown(&c->body, before, a),
		.word = context_shown(&c->body, at->span, a),
		.right = context_shown(&c->body, behind, a),
		.source = arena_dup(a, row->source.len > 0 ? row->source :
		    row->file),
		.published = row->published,
	};
	return true;
}

/* --- orders --- */

typedef struct {
	Slice key;
	size_t number;		/* from 0 */
	int64_t place;		/* by source: of its article */
} Sorted;

static bool
is_wordy(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
	    (c >= '0' && c <= '9');
}

/* The first words of a folded text. */
static void
add_right_words(Slice s, Buffer *out)
{
	size_t pos = 0;

	for (int n = 0; n < KEY_WORDS && pos < s.len; n++) {
		while (pos < s.len && !is_wordy(s.ptr[pos]))
			pos++;
		while (pos < s.len && is_wordy(s.ptr[pos]))
			buffer_putc(out, s.ptr[pos++]);
		buffer_putc(out, ' ');
	}
}

/* Its last words, the last one first. */
static void
add_left_words(Slice s, Buffer *out)
{
	size_t end = s.len;

	for (int n = 0; n < KEY_WORDS && end > 0; n++) {
		while (end > 0 && !is_wordy(s.ptr[end - 1]))
			end--;
		size_t from = end;
		while (from > 0 && is_wordy(s.ptr[from - 1]))
			from--;
		buffer_add(out, slice_sub(s, from, end));
		buffer_putc(out, ' ');
		end = from;
	}
}

static bool
key_of(Concordance *c, size_t i, ConcordanceOrder order, Arena *a, Slice *out,
    Err *err)
{
	Arena texts = { 0 };
	Buffer key = { 0 };
	Span before, behind;

	if (!read_body(c, c->at[i].article, err))
		return false;
	context_in_block(&c->body, c->at[i].span, KEY_BYTES, &before, &behind);
	if (order == CONCORDANCE_BY_LEFT)
		add_left_words(fold_dup(&texts, context_shown(&c->body,
		    before, &texts)), &key);
	else
		add_right_words(fold_dup(&texts, context_shown(&c->body,
		    behind, &texts)), &key);
	*out = buffer_keep(&key, a);
	arena_free(&texts);
	return true;
}

static int
by_key(const void *a, const void *b)
{
	const Sorted *x = a, *y = b;
	int cmp = slice_cmp(x->key, y->key);

	if (cmp != 0)
		return cmp;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

typedef struct {
	int64_t article, place;
} Placed;

static int
by_article(const void *a, const void *b)
{
	const Placed *x = a, *y = b;

	return x->article < y->article ? -1 : x->article > y->article;
}

/* Where the mentions' articles come when these are ordered by source. */
static bool
place_by_source(Concordance *c, Sorted *rows, Err *err)
{
	IdVec ids = { 0 };
	bool ok = query_articles(c->ix, ARTICLES_BY_SOURCE, (Slice){ 0 }, &ids,
	    err);
	Placed *placed = must_alloc(NULL, (ids.len + 1) * sizeof(*placed));

	for (size_t i = 0; i < ids.len; i++)
		placed[i] = (Placed){ ids.at[i], (int64_t)i };
	qsort(placed, ids.len, sizeof(*placed), by_article);
	for (size_t i = 0; i < c->count; i++) {
		Placed key = { c->at[i].article, 0 };
		const Placed *at = bsearch(&key, placed, ids.len,
		    sizeof(*placed), by_article);
		rows[i].place = at != NULL ? at->place : INT64_MAX;
	}
	free(placed);
	vec_free(&ids);
	return ok;
}

static bool
fill_rows(Concordance *c, ConcordanceOrder order, Arena *a, Sorted *rows,
    Err *err)
{
	bool ok = true;

	for (size_t i = 0; i < c->count; i++)
		rows[i] = (Sorted){ .number = i };
	if (order == CONCORDANCE_BY_SOURCE)
		return place_by_source(c, rows, err);
	for (size_t i = 0; ok && i < c->count; i++)
		ok = key_of(c, i, order, a, &rows[i].key, err);
	return ok;
}

static bool
sort(Concordance *c, ConcordanceOrder order, Err *err)
{
	Arena a = { 0 };

	if (order == c->order)
		return true;
	free(c->sorted);
	c->sorted = NULL;
	c->order = CONCORDANCE_BY_DATE;
	if (order == CONCORDANCE_BY_DATE)
		return true;
	Sorted *rows = must_alloc(NULL, (c->count + 1) * sizeof(*rows));
	bool ok = fill_rows(c, order, &a, rows, err);

	if (ok) {
		qsort(rows, c->count, sizeof(*rows), by_key);
		c->sorted = must_alloc(NULL,
		    (c->count + 1) * sizeof(*c->sorted));
		for (size_t i = 0; i < c->count; i++)
			c->sorted[i] = rows[i].number;
		c->order = order;
	}
	free(rows);
	arena_free(&a);
	return ok;
}

/* --- filter --- */

static bool
has(Concordance *c, size_t number, Slice filter, bool *found, Err *err)
{
	Arena a = { 0 };
	ConcordanceLine l;
	bool ok = concordance_line(c, number, &a, &l, err);

	*found = ok && (fold_find(fold_dup(&a, arena_printf(&a,
	    "%.*s%.*s%.*s", SLICE_ARG(l.left), SLICE_ARG(l.word),
	    SLICE_ARG(l.right))), filter, 0) != SIZE_MAX ||
	    fold_find(fold_dup(&a, l.source), filter, 0) != SIZE_MAX);
	arena_free(&a);
	return ok;
}

/* Which of all have the filter, in the dossier's order: so each article is
 * read once. */
static bool
mark(Concordance *c, Slice filter, bool *marks, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < c->count; i++)
		ok = has(c, i + 1, filter, &marks[i], err);
	return ok;
}

bool
concordance_list(Concordance *c, ConcordanceOrder order, Slice filter,
    IdVec *out, Err *err)
{
	bool *marks = NULL;

	if (!sort(c, order, err))
		return false;
	if (filter.len > 0) {
		marks = must_alloc(NULL, c->count + 1);
		if (!mark(c, filter, marks, err)) {
			free(marks);
			return false;
		}
	}
	for (size_t i = 0; i < c->count; i++) {
		size_t number = c->sorted != NULL ? c->sorted[i] : i;
		if (marks == NULL || marks[number])
			vec_push(out, (long long)number + 1);
	}
	free(marks);
	return true;
}
