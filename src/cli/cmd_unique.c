/* SPDX-License-Identifier: MIT */
/*
 * dossier unique: sentences whose wording stands in one article only.  dossier
 * compare: what two articles share, and what only one of them has.
 */
#include "cli/command.h"
#include "cli/two.h"
#include "store/passages.h"
#include "xref/parallel.h"

static const Column unique_columns[] = {
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_WRAP },
};

static const Column compare_columns[] = {
	{ "kind", "KIND", FIT_KEEP },
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_WRAP },
	{ "other", "OTHER", FIT_WRAP },
};

/* An article and what of it is in no other one, or not in the one that it is
 * compared with. */
typedef struct {
	ArticleBody body;
	OnlyHere only;
	Arena arena;
} Account;

static void
account_free(Account *t)
{
	arena_free(&t->arena);
}

static bool
read_account(Job *j, int64_t article, Account *t, Err *err)
{
	arena_clear(&t->arena);
	return query_body(j->index, article, &t->arena, &t->body, err) &&
	    elsewhere_not(j->index, &t->body, &t->arena, &t->only, err);
}

static bool
put_unique(Job *j, const Account *t)
{
	bool more = true;

	for (size_t i = 0; more && i < t->only.count; i++) {
		Span s = t->only.sentences[i];

		more = output_row(j->out, (Field[]){
		    field_file(t->body.row.file),
		    field_number(s.start),
		    field_number(s.end),
		    field_text(slice_span(t->body.text, s)),
		});
	}
	return more;
}

bool
cmd_unique(Job *j, Err *err)
{
	Account t = { 0 };
	bool ok = true, more = true;

	output_columns(j->out, COLUMNS_OF(unique_columns));
	for (size_t i = 0; ok && more && i < j->articles.len; i++) {
		ok = read_account(j, j->articles.at[i], &t, err);
		more = ok && put_unique(j, &t);
	}
	account_free(&t);
	return ok;
}

/* --- compare ------------------------------------------------------------- */

static bool
put_row(Job *j, const char *kind, const Account *t, Span span, Field other)
{
	return output_row(j->out, (Field[]){
	    field_text(slice_of(kind)),
	    field_file(t->body.row.file),
	    field_number(span.start),
	    field_number(span.end),
	    field_text(slice_span(t->body.text, span)),
	    other,
	});
}

static bool
put_only(Job *j, const Account *t)
{
	bool more = true;

	for (size_t i = 0; more && i < t->only.count; i++)
		more = put_row(j, "only", t, t->only.sentences[i],
		    field_null());
	return more;
}

/* Each place of the passage in one with its first place in the other. */
static bool
put_passage(Job *j, const PassageRow *p, const Account *t,
    const Account *other)
{
	const Location *there = NULL;
	bool more = true;

	for (size_t i = 0; there == NULL && i < p->count; i++)
		if (p->spans[i].article == other->body.row.id)
			there = &p->spans[i];
	for (size_t i = 0; there != NULL && more && i < p->count; i++)
		if (p->spans[i].article == t->body.row.id)
			more = put_row(j, passage_kind_name(p->kind), t,
			    p->spans[i].span, field_passage(
			    other->body.row.file, there->span, slice_span(
			    other->body.text, there->span)));
	return more;
}

static bool
put_shared(Job *j, const Account *t, const Account *other, bool *more,
    Err *err)
{
	IdVec ids = { 0 };
	Arena a = { 0 };
	PassageRow row;
	bool ok = query_passages(j->index, t->body.row.id, &ids, err);

	for (size_t i = 0; ok && *more && i < ids.len; i++) {
		arena_clear(&a);
		ok = query_passage(j->index, ids.at[i], &a, &row, err);
		*more = ok && put_passage(j, &row, t, other);
	}
	arena_free(&a);
	vec_free(&ids);
	return ok;
}

static bool
read_two(Job *j, Account *one, Account *two, Err *err)
{
	int64_t ids[2];
	Parallel shared;

	if (!two_articles(j, 0, ids, err) ||
	    !query_body(j->index, ids[0], &one->arena, &one->body, err) ||
	    !query_body(j->index, ids[1], &two->arena, &two->body, err) ||
	    !parallel_of(j->index, &one->body, &two->body, &one->arena,
	    &shared, err))
		return false;
	parallel_only(&shared, 0, &one->body, &one->arena, &one->only);
	parallel_only(&shared, 1, &two->body, &two->arena, &two->only);
	return true;
}

bool
cmd_compare(Job *j, Err *err)
{
	Account one = { 0 }, two = { 0 };
	bool more = true;

	output_columns(j->out, COLUMNS_OF(compare_columns));
	bool ok = read_two(j, &one, &two, err) &&
	    put_shared(j, &one, &two, &more, err);

	if (ok && more && put_only(j, &one))
		put_only(j, &two);
	account_free(&one);
	account_free(&two);
	return ok;
}
