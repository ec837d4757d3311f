/* SPDX-License-Identifier: MIT */
#include "xref/accounts.h"

#include <stdlib.h>

#include "article/shown.h"
#include "base/bisect.h"
#include "store/claims.h"
#include "store/dates.h"
#include "store/quotations.h"
#include "text/glyph.h"
#include "xref/cite.h"
#include "xref/reworded.h"

enum { TEXT_BYTES = 800 };	/* of an account at most */

void
accounts_free(Accounts *a)
{
	arena_free(&a->arena);
	*a = (Accounts){ 0 };
}

Span
account_span(const Account *account, Span of)
{
	return (Span){ account->from[of.start], of.end > of.start ?
	    account->from[of.end - 1] + 1 : account->from[of.start] };
}

/* --- its text ------------------------------------------------------------ */

/* A text on its way to one line. */
typedef struct {
	Buffer text;
	VEC(uint32_t) from;
	bool gap;		/* white space waits */
	uint32_t end;		/* of the last glyph, in the article */
} Flat;

static void
put(Flat *f, Slice bytes, uint32_t at)
{
	for (size_t i = 0; i < bytes.len; i++)
		vec_push(&f->from, at);
	buffer_add(&f->text, bytes);
}

static void
put_glyph(Flat *f, const Glyph *g, uint32_t at, uint32_t end)
{
	const bool own = g->len == end - at;

	if (g->newline || g->bytes[0] == ' ') {
		f->gap = f->text.len > 0;
		return;
	}
	if (f->gap)
		put(f, SLICE(" "), f->end);
	f->gap = false;
	f->end = end;
	for (uint32_t i = 0; i < g->len; i++)
		put(f, (Slice){ g->bytes + i, 1 }, own ? at + i : at);
}

static void
flatten(const ArticleBody *body, const CiteWords *words, Flat *f)
{
	Shown shown = { 0 };
	uint32_t pos = 0;
	Glyph g;

	if (words->cut_before)
		put(f, SLICE("[…] "), words->span.start);
	shown_make(&shown, body->text, words->span,
	    (Markup){ body->markup, body->markup_count });
	while (glyph_next(shown.text, &pos, &g)) {
		const Span at = shown_to_text(&shown, g.source);

		put_glyph(f, &g, at.start, at.end);
	}
	shown_free(&shown);
	if (words->cut_after)
		put(f, SLICE(" […]"), words->span.end);
	vec_push(&f->from, words->span.end);
}

static void
set_text(Account *account, const ArticleBody *body, const CiteWords *words,
    Arena *a)
{
	Flat f = { 0 };

	flatten(body, words, &f);
	account->text = arena_dup(a, buffer_slice(&f.text));
	account->from = arena_copy(a, f.from.at, f.from.len,
	    sizeof *f.from.at);
	buffer_free(&f.text);
	vec_free(&f.from);
}

/* The first byte of the text that stands at or behind a position. */
static uint32_t
flat_from(const Account *account, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, account->text.len, i, account->from[i] < pos);
	return (uint32_t)first;
}

static Span
flat_span(const Account *account, Span of)
{
	return (Span){ flat_from(account, of.start),
		flat_from(account, of.end) };
}

/* --- all of them --------------------------------------------------------- */

/* Accounts that are being made. */
typedef struct {
	Accounts *out;
	Index *ix;
	Compared what;
	ArticleBody body;	/* of the article that was read last; accounts
				   of one follow one another */
	DateRow *dates;		/* in it */
	size_t date_count;
	Arena arena;		/* of these */
	ContrastText *texts;	/* for each account */
} Making;

static bool
read_article(Making *m, int64_t article, Err *err)
{
	if (m->body.row.id == article)
		return true;
	arena_clear(&m->arena);
	m->date_count = 0;
	if (query_body(m->ix, article, &m->arena, &m->body, err) &&
	    query_dates(m->ix, article, &m->arena, &m->dates, &m->date_count,
	    err))
		return true;
	m->body.row.id = 0;
	return false;
}

/* The dates in the account that have a place in the calendar. */
static void
find_dates(Making *m, const Account *account, Span span, ContrastText *out)
{
	Arena *a = &m->out->arena;
	ContrastFact *facts = arena_new(a, ContrastFact, m->date_count);
	size_t n = 0;

	for (size_t i = 0; i < m->date_count; i++) {
		const DateRow *d = &m->dates[i];

		if (d->span.start < span.start || d->span.end > span.end ||
		    d->edtf.len == 0)
			continue;
		const Span at = flat_span(account, d->span);
		if (at.end > at.start && (n == 0 ||
		    facts[n - 1].span.end <= at.start))
			facts[n++] = (ContrastFact){ at,
				arena_dup(a, d->edtf) };
	}
	*out = (ContrastText){ account->text, facts, n, account->at.article };
}

/* In sentences of their own, not in words of others. */
static bool
tells_facts(Compared what)
{
	return what.kind == COMPARED_EVENT || what.kind == COMPARED_CLAIM;
}

/* Of a fact its report; of words their sentence too. */
static CiteWords
words_of(const Making *m, Span span)
{
	if (tells_facts(m->what))
		return cite_span(&m->body, span, TEXT_BYTES);
	CiteWords words = cite_sentence(&m->body, span);
	if (words.span.end - words.span.start <= TEXT_BYTES)
		return words;
	return cite_span(&m->body, span, TEXT_BYTES);
}

static bool
add_account(Making *m, const Location *at, Slice note, Err *err)
{
	if (!read_article(m, at->article, err))
		return false;
	Arena *a = &m->out->arena;
	const ArticleRow *row = &m->body.row;
	const CiteWords words = words_of(m, at->span);
	ContrastText *text = &m->texts[m->out->count];
	Account *account = &m->out->at[m->out->count++];

	*account = (Account){
		.source = arena_dup(a, row->source.len > 0 ? row->source :
		    row->file),
		.note = slice_eq(note, SLICE("report")) ? (Slice){ 0 } :
		    arena_dup(a, note),
		.published = row->published,
		.at = *at,
	};
	set_text(account, &m->body, &words, a);
	account->core = flat_span(account, at->span);
	find_dates(m, account, words.span, text);
	return true;
}

static void
keep_marks(Account *account, const ContrastMarks *marks, uint32_t shift)
{
	account->marks = marks->at;
	account->mark_count = marks->count;
	for (size_t i = 0; i < marks->count; i++) {
		marks->at[i].span.start += shift;
		marks->at[i].span.end += shift;
	}
}

static bool
overlap(Span a, Span b)
{
	return a.start < b.end && b.start < a.end;
}

static int
by_place(const void *x, const void *y)
{
	const ContrastMark *p = x, *q = y;

	return p->span.start < q->span.start ? -1 :
	    p->span.start > q->span.start;
}

/* What the claim is known to be told differently in comes before words that
 * only one has. */
static void
add_differing(Account *account, const ClaimRow *claim, Arena *a)
{
	ContrastMark *all = arena_new(a, ContrastMark, account->mark_count +
	    claim->differ_count);
	size_t n = 0, known;

	for (size_t i = 0; i < claim->differ_count; i++) {
		const DifferRow *d = &claim->differ[i];

		if (d->at.article != account->at.article ||
		    d->at.span.start < account->at.span.start ||
		    d->at.span.end > account->at.span.end)
			continue;
		const Span at = flat_span(account, d->at.span);
		if (at.end > at.start && (n == 0 ||
		    all[n - 1].span.end <= at.start))
			all[n++] = (ContrastMark){ at,
				d->kind == DIFFER_NUMBER ? CONTRAST_NUMBER :
				CONTRAST_FACT };
	}
	known = n;
	for (size_t i = 0, k = 0; i < account->mark_count; i++) {
		const ContrastMark mark = account->marks[i];

		while (k < known && all[k].span.end <= mark.span.start)
			k++;
		if (k == known || !overlap(all[k].span, mark.span))
			all[n++] = mark;
	}
	if (n > 1)
		qsort(all, n, sizeof *all, by_place);
	account->marks = all;
	account->mark_count = n;
}

static bool
mark_facts(Making *m, ContrastMarks *marks, Err *err)
{
	Accounts *a = m->out;
	Arena scratch = { 0 };
	ClaimRow claim = { 0 };
	bool ok = m->what.kind != COMPARED_CLAIM ||
	    query_claim(m->ix, m->what.id, &scratch, &claim, err);

	contrast(m->texts, a->count, &a->arena, marks);
	for (size_t i = 0; ok && i < a->count; i++) {
		keep_marks(&a->at[i], &marks[i], 0);
		add_differing(&a->at[i], &claim, &a->arena);
	}
	arena_free(&scratch);
	return ok;
}

static void
mark_words(Making *m, ContrastMarks *marks)
{
	Accounts *a = m->out;
	Slice *cores = arena_new(&a->arena, Slice, a->count);

	for (size_t i = 0; i < a->count; i++)
		cores[i] = slice_span(a->at[i].text, a->at[i].core);
	reworded(cores, a->count, &a->arena, marks);
	for (size_t i = 0; i < a->count; i++)
		keep_marks(&a->at[i], &marks[i], a->at[i].core.start);
}

/* A speaker who is told in another way is no other one: that is for the index
 * to say. */
static bool
tell_differing(Making *m, Err *err)
{
	Accounts *a = m->out;
	Arena scratch = { 0 };
	QuotationRow q = { 0 };
	bool ok = m->what.kind != COMPARED_QUOTATION ||
	    query_quotation(m->ix, m->what.id, &scratch, &q, err);

	for (size_t i = 0; ok && i < a->count; i++)
		a->at[i].note_differs = q.differs;
	arena_free(&scratch);
	return ok;
}

bool
accounts_make(Accounts *a, Index *ix, Compared what, Err *err)
{
	Making m = { .out = a, .ix = ix, .what = what };
	Location *places;
	Slice *notes;

	*a = (Accounts){ 0 };
	bool ok = compared_places(ix, what, &a->arena, &places, &notes,
	    &a->all, err);
	size_t n = !ok ? 0 : a->all < ACCOUNTS_MOST ? a->all : ACCOUNTS_MOST;

	a->at = arena_new(&a->arena, Account, n);
	m.texts = arena_new(&a->arena, ContrastText, n);
	ContrastMarks *marks = arena_new(&a->arena, ContrastMarks, n);
	for (size_t i = 0; ok && i < n; i++)
		ok = add_account(&m, &places[i], notes[i], err);
	ok = ok && tell_differing(&m, err);
	if (ok && tells_facts(what))
		ok = mark_facts(&m, marks, err);
	else if (ok)
		mark_words(&m, marks);
	arena_free(&m.arena);
	return ok;
}
