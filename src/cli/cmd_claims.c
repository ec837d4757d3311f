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
	{ NULL, "DIFFERS", FIT_WRAP },
	{ "differs", NULL, FIT_WRAP },
};

static bool
words_at(Job *j, Texts *texts, const Location *at, Arena *a, Slice *out,
    Err *err)
{
	Slice text;

	if (!texts_get(texts, j->index, at->article, &text, err))
		return false;
	*out = arena_dup(a, slice_span(text, at->span));
	return true;
}

/* The reports, with their words and without. */
static bool
list_reports(Job *j, Arena *a, Texts *texts, const ClaimRow *row,
    Field *files, Field *reports, Err *err)
{
	for (size_t i = 0; i < row->count; i++) {
		const Location *at = &row->reports[i];
		const Slice file = job_file(j, at->rank);
		Slice words;
		if (!words_at(j, texts, at, a, &words, err))
			return false;
		files[i] = field_place(file, at->span, SLICE(""));
		reports[i] = field_passage(file, at->span, words);
	}
	return true;
}

/* What differs: for people, and in full. */
static bool
list_differ(Job *j, Arena *a, Texts *texts, const ClaimRow *row,
    Field *told, Field *differ, Err *err)
{
	for (size_t i = 0; i < row->differ_count; i++) {
		const DifferRow *d = &row->differ[i];
		const Slice file = job_file(j, d->at.rank);
		const char *kind = differ_kind_name(d->kind);
		Slice words;
		if (!words_at(j, texts, &d->at, a, &words, err))
			return false;
		told[i] = field_text(arena_printf(a, "%s %.*s (%.*s)", kind,
		    SLICE_ARG(words), SLICE_ARG(file)));
		differ[i] = field_kind(file, d->at.span, slice_of(kind),
		    words);
	}
	return true;
}

static bool
put_claim(Job *j, Arena *a, Texts *texts, const ClaimRow *row, bool *more,
    Err *err)
{
	Field *files = arena_new(a, Field, row->count);
	Field *reports = arena_new(a, Field, row->count);
	Field *told = arena_new(a, Field, row->differ_count);
	Field *differ = arena_new(a, Field, row->differ_count);

	if (!list_reports(j, a, texts, row, files, reports, err) ||
	    !list_differ(j, a, texts, row, told, differ, err))
		return false;
	*more = output_row(j->out, (Field[]){
	    field_text(row->key),
	    field_number(row->articles),
	    row->count > 0 ? field_text(reports[0].words) : field_null(),
	    field_list(files, row->count),
	    field_list(reports, row->count),
	    field_list(told, row->differ_count),
	    field_list(differ, row->differ_count),
	});
	return true;
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
