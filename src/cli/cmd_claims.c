/* SPDX-License-Identifier: MIT */
/*
 * dossier claims: facts that several articles report, in the same words or in
 * others.
 */
#include "cli/command.h"
#include "cli/texts.h"
#include "store/claims.h"

static const Column columns[] = {
	{ "id", NULL, FIT_KEEP },
	{ "articles", "ARTICLES", FIT_NUMBER },
	{ NULL, "TEXT", FIT_WRAP },
	{ NULL, "FILES", FIT_WRAP },
	{ "reports", NULL, FIT_WRAP },
	{ "differs", "DIFFERS", FIT_WRAP },
};

static bool
report(Job *j, Arena *a, Texts *texts, const Location *at, Field *out,
    Err *err)
{
	Slice text;

	if (!texts_get(texts, j->index, at->article, &text, err))
		return false;
	*out = field_passage(job_file(j, at->rank), at->span,
	    arena_dup(a, slice_span(text, at->span)));
	return true;
}

static bool
put_claim(Job *j, Arena *a, Texts *texts, const ClaimRow *row, bool *more,
    Err *err)
{
	Field *reports = arena_new(a, Field, row->count);
	Field *files = arena_new(a, Field, row->count);
	Field *differ = arena_new(a, Field, row->differ_count);
	bool ok = true;

	for (size_t i = 0; ok && i < row->count; i++) {
		ok = report(j, a, texts, &row->reports[i], &reports[i], err);
		files[i] = reports[i];
		files[i].words = SLICE("");
	}
	for (size_t i = 0; ok && i < row->differ_count; i++) {
		ok = report(j, a, texts, &row->differ[i].at, &differ[i], err);
		differ[i].role = slice_of(differ_kind_name(
		    row->differ[i].kind));
	}
	*more = ok && output_row(j->out, (Field[]){
	    field_text(row->key),
	    field_number(row->articles),
	    row->count > 0 ? field_text(reports[0].words) : field_null(),
	    field_list(files, row->count),
	    field_list(reports, row->count),
	    field_list(differ, row->differ_count),
	});
	return ok;
}

bool
cmd_claims(Job *j, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	Texts texts = { 0 };
	bool more = true, ok = query_claims(j->index, 0, &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		ClaimRow row;
		arena_clear(&arena);
		ok = query_claim(j->index, ids.at[i], &arena, &row, err) &&
		    put_claim(j, &arena, &texts, &row, &more, err);
	}
	texts_free(&texts);
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}
