/* SPDX-License-Identifier: MIT */
/*
 * dossier shared: wording that articles have in common.
 */
#include "cli/command.h"
#include "cli/texts.h"
#include "store/passages.h"

static const Column columns[] = {
	{ "id", NULL, FIT_KEEP },
	{ "words", "WORDS", FIT_NUMBER },
	{ "kind", "KIND", FIT_KEEP },
	{ NULL, "TEXT", FIT_WRAP },
	{ NULL, "FILES", FIT_WRAP },
	{ "spans", NULL, FIT_WRAP },
};

static bool
put_passage(Job *j, Arena *a, Texts *texts, const PassageRow *row,
    bool *more, Err *err)
{
	Field *spans = arena_new(a, Field, row->count);
	Field *files = arena_new(a, Field, row->count);

	for (size_t i = 0; i < row->count; i++) {
		const Location *at = &row->spans[i];
		Slice file = job_file(j, at->rank), text;
		if (!texts_get(texts, j->index, at->article, &text, err))
			return false;
		spans[i] = field_passage(file, at->span, arena_dup(a,
		    slice_span(text, at->span)));
		files[i] = field_place(file, at->span, SLICE(""));
	}
	*more = output_row(j->out, (Field[]){
	    field_text(row->key),
	    field_number(row->words),
	    field_text(slice_of(passage_kind_name(row->kind))),
	    row->count > 0 ? field_text(spans[0].words) : field_null(),
	    field_list(files, row->count),
	    field_list(spans, row->count),
	});
	return true;
}

bool
cmd_shared(Job *j, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	Texts texts = { 0 };
	bool more = true, ok = query_passages(j->index, 0, &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		PassageRow row;
		arena_clear(&arena);
		ok = query_passage(j->index, ids.at[i], &arena, &row, err) &&
		    put_passage(j, &arena, &texts, &row, &more, err);
	}
	texts_free(&texts);
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}
