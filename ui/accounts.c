/* SPDX-License-Identifier: MIT */
#include "ui/accounts.h"

#include "store/query_events.h"
#include "store/rec.h"
#include "ui/article_dates.h"
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

/* The article that was read last; accounts of one follow one another. */
typedef struct {
	ArticleBody body;
	ArticleDates dates;
	Arena arena;		/* of the body */
} Reading;

static bool
read_article(Reading *r, Index *ix, int64_t article, Err *err)
{
	if (r->body.row.id == article)
		return true;
	arena_clear(&r->arena);
	return query_body(ix, article, &r->arena, &r->body, err) &&
	    article_dates_fetch(&r->dates, ix, article, err);
}

/* The dates in the span that have a place in the calendar, found again by
 * their words in the account's text. */
static void
find_dates(Account *account, const Reading *r, Span span, Arena *a)
{
	size_t pos = 0;

	account->dates = arena_new(a, ContrastFact, r->dates.count);
	for (size_t i = 0; i < r->dates.count; i++) {
		const DateRow *d = &r->dates.at[i];

		if (d->span.start < span.start || d->span.end > span.end ||
		    d->edtf.len == 0)
			continue;
		Slice words = rec_flat(a, slice_span(r->body.text, d->span));
		size_t at = slice_find(account->text, words, pos);
		if (at == SIZE_MAX)
			continue;
		pos = at + words.len;
		account->dates[account->date_count++] = (ContrastFact){
			{ (uint32_t)at, (uint32_t)pos },
			arena_dup(a, d->edtf) };
	}
}

static bool
read_account(Accounts *a, Index *ix, const Location *at, Slice role,
    Reading *r, Err *err)
{
	if (!read_article(r, ix, at->article, err))
		return false;
	const ArticleRow *row = &r->body.row;
	Account *account = &a->at[a->count++];

	*account = (Account){
		.source = arena_dup(&a->arena, row->source.len > 0 ?
		    row->source : row->file),
		.note = slice_eq(role, SLICE("report")) ? (Slice){0} :
		    arena_dup(&a->arena, role),
		.published = row->published,
		.text = words_of(&r->body, at->span, &a->arena),
		.place = { at->article, at->span.start },
	};
	find_dates(account, r, at->span, &a->arena);
	return true;
}

static void
mark(Accounts *a)
{
	ContrastText *texts = arena_new(&a->arena, ContrastText, a->count);
	ContrastMarks *marks = arena_new(&a->arena, ContrastMarks, a->count);

	for (size_t i = 0; i < a->count; i++)
		texts[i] = (ContrastText){ a->at[i].text, a->at[i].dates,
			a->at[i].date_count, a->at[i].place.article };
	contrast(texts, a->count, &a->arena, marks);
	for (size_t i = 0; i < a->count; i++)
		a->at[i].marks = marks[i];
}

bool
accounts_of_event(Accounts *a, Index *ix, int64_t event, Err *err)
{
	Reading r = {0};
	Location *places;
	Slice *roles;

	*a = (Accounts){0};
	bool ok = query_event_reports(ix, event, &a->arena, &places, &roles,
	    &a->all, err);
	size_t n = !ok ? 0 : a->all < ACCOUNTS_MOST ? a->all : ACCOUNTS_MOST;

	a->at = arena_new(&a->arena, Account, n);
	for (size_t i = 0; ok && i < n; i++)
		ok = read_account(a, ix, &places[i], roles[i], &r, err);
	if (ok)
		mark(a);
	article_dates_free(&r.dates);
	arena_free(&r.arena);
	return ok;
}
