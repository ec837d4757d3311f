/* SPDX-License-Identifier: MIT */
/*
 * dossier quotes: who said what; with --of, one speaker only.
 */
#include "cli/command.h"
#include "cli/texts.h"
#include "store/notes.h"
#include "store/query_entities.h"
#include "store/quotation_groups.h"

static const Column columns[] = {
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ NULL, "SPEAKER", FIT_WRAP },
	{ "text", "TEXT", FIT_WRAP },
	{ "kind", "KIND", FIT_KEEP },
	{ "speaker", NULL, FIT_WRAP },
	{ "speaker_id", NULL, FIT_KEEP },
	{ "cue", NULL, FIT_KEEP },
	{ "same_as", NULL, FIT_KEEP },
	{ "id", NULL, FIT_KEEP },
	{ "speaker_by", NULL, FIT_KEEP },
	{ "speaker_words", NULL, FIT_KEEP },
	{ "speakers_differ", NULL, FIT_KEEP },
	{ "note", NULL, FIT_WRAP },
	{ "same_group", NULL, FIT_KEEP },
};

static Field
same_as(Arena *a, const Slice *keys, size_t n)
{
	Field *items = arena_new(a, Field, n);

	for (size_t i = 0; i < n; i++)
		items[i] = field_text(keys[i]);
	return field_list(items, n);
}

/* For people: what was understood, not read, is marked. */
static Field
shown_speaker(Arena *a, const QuotationRow *row, Slice name, Slice text)
{
	Slice who = name.len > 0 ? name : slice_span(text, row->said);

	if (who.len == 0)
		return field_null();
	return name.len > 0 && speaker_is_inferred(row->by) ?
	    field_text(arena_printf(a, "\u2248 %.*s", SLICE_ARG(who))) :
	    field_text(who);
}

static Field
part(Span span, Slice text)
{
	return span.end > span.start ?
	    field_part(span, slice_span(text, span)) : field_null();
}

/* False when nobody reads on. */
static bool
put_quotation(Job *j, const QuotationGroups *groups, Arena *a,
    const QuotationRow *row, Slice text)
{
	Named named = row->entity != 0 ? job_entity(j, row->entity) :
	    (Named){ 0 };
	const NoteOn on = { .about = NOTE_QUOTATION, .article = row->article,
		.span = row->span };
	Slice *keys;
	size_t n;

	quotation_groups_same(groups, row, a, &keys, &n);
	return output_row(j->out, (Field[]){
	    field_file(job_file(j, row->rank)),
	    field_number(row->span.start),
	    field_number(row->span.end),
	    shown_speaker(a, row, named.name, text),
	    field_text(slice_span(text, row->span)),
	    field_text(slice_of(quote_kind_name(row->kind))),
	    field_known(named.name),
	    field_known(named.key),
	    part(row->cue, text),
	    same_as(a, keys, n),
	    field_text(row->key),
	    field_text(slice_of(speaker_by_name(row->by))),
	    part(row->said, text),
	    field_bool(quotation_groups_differs(groups, row)),
	    field_known(query_note_on(j->index, &on, a)),
	    field_known(row->same),
	});
}

bool
cmd_quotes(Job *j, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	Texts texts = { 0 };
	QuotationGroups groups = { 0 };
	const bool of = (j->args->given & ARG_OF) != 0;
	int64_t entity = of ? query_entity_meant(j->index,
	    slice_of(j->args->of)) : 0;
	bool more = true, ok = (of && entity == 0) ||
	    (quotation_groups_read(&groups, j->index, err) &&
	    query_quotations(j->index, QUOTATIONS_BY_PLACE, SLICE(""), entity,
	    0, &ids, err));

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		QuotationRow row;
		Slice text;
		arena_clear(&arena);
		ok = query_quotation_brief(j->index, ids.at[i], &arena, &row,
		    err) && texts_get(&texts, j->index, row.article, &text,
		    err);
		if (ok)
			more = put_quotation(j, &groups, &arena, &row, text);
	}
	quotation_groups_free(&groups);
	texts_free(&texts);
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}
