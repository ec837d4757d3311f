/* SPDX-License-Identifier: MIT */
#include "ui/accounts.h"

#include "xref/cite.h"

enum { TEXT_BYTES = 800 };	/* of an account at most */

void
accounts_free(Accounts *a)
{
	arena_free(&a->arena);
	*a = (Accounts){0};
}

static Slice
words_of(const ArticleBody *body, Span span, Arena *a)
{
	const CiteWords words = cite_span(body, span, TEXT_BYTES);
	Buffer b = {0};

	cite_words(body, &words, CITE_TEXT, &b);
	Slice text = arena_dup(a, slice_trim(buffer_slice(&b)));
	buffer_free(&b);
	return text;
}

/* Body is read where the article is another than that of the account before,
 * and lives in the arena texts. */
static bool
read_account(Accounts *a, Index *ix, const Location *at, Slice role,
    Arena *texts, ArticleBody *body, Err *err)
{
	if (body->row.id != at->article) {
		arena_clear(texts);
		if (!query_body(ix, at->article, texts, body, err))
			return false;
	}
	const ArticleRow *row = &body->row;

	a->at[a->count++] = (Account){
		.source = arena_dup(&a->arena, row->source.len > 0 ?
		    row->source : row->file),
		.note = slice_eq(role, SLICE("report")) ? (Slice){0} :
		    arena_dup(&a->arena, role),
		.published = row->published,
		.text = words_of(body, at->span, &a->arena),
		.place = { at->article, at->span.start },
	};
	return true;
}

static void
mark(Accounts *a)
{
	ContrastText *texts = arena_new(&a->arena, ContrastText, a->count);
	ContrastMarks *marks = arena_new(&a->arena, ContrastMarks, a->count);

	for (size_t i = 0; i < a->count; i++)
		texts[i] = (ContrastText){ .text = a->at[i].text };
	contrast(texts, a->count, &a->arena, marks);
	for (size_t i = 0; i < a->count; i++)
		a->at[i].marks = marks[i];
}

bool
accounts_of_event(Accounts *a, Index *ix, int64_t event, Err *err)
{
	ArticleBody body = {0};
	Arena texts = {0};
	Location *places;
	Slice *roles;

	*a = (Accounts){0};
	bool ok = query_event_reports(ix, event, &a->arena, &places, &roles,
	    &a->all, err);
	size_t n = !ok ? 0 : a->all < ACCOUNTS_MOST ? a->all : ACCOUNTS_MOST;

	a->at = arena_new(&a->arena, Account, n);
	for (size_t i = 0; ok && i < n; i++)
		ok = read_account(a, ix, &places[i], roles[i], &texts, &body,
		    err);
	if (ok)
		mark(a);
	arena_free(&texts);
	return ok;
}
