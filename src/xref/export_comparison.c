/* SPDX-License-Identifier: MIT */
/*
 * Accounts of one thing, what only one of them has set off; or two articles:
 * what both have, words that differ set off, and what only one has.
 */
#include "xref/accounts.h"
#include "xref/context.h"
#include "xref/export_priv.h"
#include "xref/parallel.h"

static const char *const columns[] = { "kind", "of", "id", "told", "differs",
	NULL };

/* --- accounts ------------------------------------------------------------ */

/* The marked words, joined by "; ". */
static Slice
words_at(Sheet *s, const ArticleBody *body, const Span *marks, size_t n)
{
	Buffer b = { 0 };

	for (size_t i = 0; i < n; i++) {
		const CiteWords words = { .span = marks[i] };

		buffer_puts(&b, i > 0 ? "; " : "");
		cite_words(body, &words, CITE_TEXT, &b);
	}
	return buffer_keep(&b, &s->arena);
}

typedef struct {
	const char *kind;
	Slice of, id, told;
} Row;

/* An item or a row: words of a body, marks in them set off. */
static void
add_words(Sheet *s, const Row *row, const ArticleBody *body, CiteWords words,
    const Span *marks, size_t n)
{
	const Slice before = row->told.len == 0 ? SLICE("") :
	    arena_printf(&s->arena, "(%.*s) ", SLICE_ARG(row->told));

	words.marks = marks;
	words.mark_count = n;
	sheet_row(s);
	sheet_cell(s, slice_of(row->kind));
	sheet_cell(s, row->of);
	sheet_cell(s, row->id);
	sheet_cell(s, row->told);
	sheet_cell(s, words_at(s, body, marks, n));
	sheet_words(s, before.ptr, body, &words);
}

/* The whole of an account's text, in its article. */
static CiteWords
words_of(const ArticleBody *body, const Account *account)
{
	const Span whole = account_span(account,
	    (Span){ 0, (uint32_t)account->text.len });
	const CiteWords sentence = cite_sentence(body, account->at.span);

	return (CiteWords){ .span = whole,
		.cut_before = sentence.cut_before &&
		    sentence.span.start == whole.start,
		.cut_after = whole.end < account->at.span.end };
}

/* Its marks in the article, those in a row as one; how many. */
static size_t
join_marks(const Account *account, Span *out)
{
	uint32_t end = 0;	/* of the last one, in the account's text */
	size_t n = 0;

	for (size_t i = 0; i < account->mark_count; i++) {
		const Span mark = account->marks[i].span;
		const Span at = account_span(account, mark);

		if (n > 0 && slice_trim(slice_sub(account->text, end,
		    mark.start)).len == 0)
			out[n - 1].end = at.end;
		else
			out[n++] = at;
		end = mark.end;
	}
	return n;
}

static bool
add_account(Sheet *s, Row *row, const Account *account, Err *err)
{
	Span *marks = arena_new(&s->arena, Span, account->mark_count);
	const ArticleBody *body = sheet_body(s, account->at, err);

	if (body == NULL)
		return false;
	const size_t n = join_marks(account, marks);
	row->told = account->note;
	add_words(s, row, body, words_of(body, account), marks, n);
	return true;
}

static bool
add_accounts(Sheet *s, const Accounts *a, Err *err)
{
	static const char *const kinds[] = {
		[COMPARED_NOTHING] = "",
		[COMPARED_QUOTATION] = "quotation",
		[COMPARED_PASSAGE] = "passage",
		[COMPARED_CLAIM] = "claim",
		[COMPARED_EVENT] = "event",
	};
	const Compared what = s->what->compared;
	Row row = { .kind = kinds[what.kind] };
	Arena arena = { 0 };
	Buffer note = { 0 };
	bool ok = compared_title(s->ix, what, &arena, &row.of, err) &&
	    compared_key(s->ix, what, &arena, &row.id, err);

	buffer_count(&note, a->all, "account");
	if (a->count < a->all)
		buffer_printf(&note, ", the first %zu of them", a->count);
	if (ok && a->count > 0) {
		sheet_begin(s, SLICE("Comparison"), SLICE(""));
		sheet_group(s, row.of, buffer_slice(&note));
	}
	for (size_t i = 0; ok && i < a->count && sheet_flush(s); i++)
		ok = add_account(s, &row, &a->at[i], err);
	buffer_free(&note);
	arena_free(&arena);
	return ok;
}

static bool
make_accounts(Sheet *s, Err *err)
{
	Accounts a;
	const bool ok = accounts_make(&a, s->ix, s->what->compared, err) &&
	    add_accounts(s, &a, err);

	accounts_free(&a);
	return ok;
}

/* --- two articles -------------------------------------------------------- */

typedef struct {
	ArticleBody body[2];
	Parallel shared;
	Row row;
	Arena arena;		/* of all of these */
} Two;

static void
add_passages(Sheet *s, Two *two)
{
	const Parallel *p = &two->shared;
	Span *marks;
	size_t n;

	sheet_group(s, SLICE("In both"), SLICE(""));
	for (size_t i = 0; i < p->count; i++) {
		two->row.id = arena_printf(&two->arena, "%zu", i + 1);
		for (int side = 0; side < 2; side++) {
			const ArticleBody *body = &two->body[side];
			const Span span = side == 0 ? p->at[i].a : p->at[i].b;

			parallel_differing(p, side, body->text, span,
			    &two->arena, &marks, &n);
			add_words(s, &two->row, body,
			    (CiteWords){ .span = span }, marks, n);
		}
	}
}

static void
add_only(Sheet *s, Two *two, int side)
{
	const ArticleBody *body = &two->body[side];
	OnlyHere only;

	parallel_only(&two->shared, side, body, &two->arena, &only);
	if (only.count == 0)
		return;
	sheet_group(s, arena_printf(&s->arena, "Only in %.*s",
	    SLICE_ARG(body->row.title)), SLICE(""));
	for (size_t i = 0; i < only.count; i++)
		add_words(s, &two->row, body,
		    cite_span(body, only.sentences[i], CONTEXT_BYTES),
		    NULL, 0);
}

static void
begin_two(Sheet *s, const Two *two)
{
	Buffer note = { 0 };

	buffer_count(&note, two->shared.count, "passage");
	buffer_printf(&note, " in both, %u words", two->shared.words[0]);
	sheet_begin(s, two->row.of, buffer_slice(&note));
	buffer_free(&note);
}

static bool
make_two(Sheet *s, Err *err)
{
	const int64_t *ids = s->what->pair;
	Two two = { .row = { .kind = "shared" } };
	bool ok = query_body(s->ix, ids[0], &two.arena, &two.body[0], err) &&
	    query_body(s->ix, ids[1], &two.arena, &two.body[1], err) &&
	    parallel_of(s->ix, &two.body[0], &two.body[1], &two.arena,
	    &two.shared, err);

	if (ok) {
		two.row.of = arena_printf(&two.arena, "%.*s / %.*s",
		    SLICE_ARG(two.body[0].row.title),
		    SLICE_ARG(two.body[1].row.title));
		begin_two(s, &two);
		if (two.shared.count > 0)
			add_passages(s, &two);
		two.row.kind = "only";
		two.row.id = SLICE("");
		add_only(s, &two, 0);
		add_only(s, &two, 1);
	}
	arena_free(&two.arena);
	return ok;
}

static bool
make(Sheet *s, Err *err)
{
	return s->what->pair[0] != 0 ? make_two(s, err) :
	    make_accounts(s, err);
}

const ExportClass export_comparison = {
	.name = "comparison", .columns = columns, .has_words = true,
	.make = make,
};
