/* SPDX-License-Identifier: MIT */
/*
 * dossier notes: what readers noted, on what.
 */
#include "cli/command.h"
#include "cli/texts.h"
#include "store/notes.h"
#include "store/query_events.h"

static const Column columns[] = {
	{ "about", "ABOUT", FIT_KEEP },
	{ NULL, "ON", FIT_WRAP },
	{ "note", "NOTE", FIT_WRAP },
	{ "file", "FILE", FIT_KEEP },
	{ "start", NULL, FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", NULL, FIT_WRAP },
	{ "entity", NULL, FIT_WRAP },
	{ "entity_id", NULL, FIT_KEEP },
	{ "event", NULL, FIT_WRAP },
	{ "event_id", NULL, FIT_KEEP },
	{ "made", NULL, FIT_KEEP },
	{ "id", NULL, FIT_KEEP },
};

/* What a note is on, as far as that is so. */
typedef struct {
	Slice words;		/* of the article */
	Named entity;
	EventRow event;
} On;

static bool
find_on(Job *j, Arena *a, Texts *texts, const NoteOn *on, On *out, Err *err)
{
	Slice text;

	*out = (On){ 0 };
	if (on->entity != 0)
		out->entity = job_entity(j, on->entity);
	if (on->event != 0 && !query_event_brief(j->index, on->event, a,
	    &out->event, err))
		return false;
	if (on->article == 0 || on->span.end == on->span.start)
		return true;
	if (!texts_get(texts, j->index, on->article, &text, err))
		return false;
	out->words = slice_span(text, on->span);
	return true;
}

static bool
put_note(Job *j, const NoteRow *row, const On *on)
{
	const bool words = on->words.len > 0;

	return output_row(j->out, (Field[]){
	    field_text(slice_of(note_about_name(row->on.about))),
	    field_known(words ? on->words : on->entity.name.len > 0 ?
		on->entity.name : on->event.title),
	    field_text(row->text),
	    row->on.article != 0 ? field_file(job_file(j, row->rank)) :
		field_null(),
	    words ? field_number(row->on.span.start) : field_null(),
	    words ? field_number(row->on.span.end) : field_null(),
	    field_known(on->words),
	    field_known(on->entity.name),
	    field_known(on->entity.key),
	    field_known(on->event.title),
	    field_known(on->event.key),
	    field_known(row->made),
	    field_text(row->key),
	});
}

bool
cmd_notes(Job *j, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	Texts texts = { 0 };
	bool more = true, ok = query_notes(j->index, SLICE(""), &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		NoteRow row;
		On on;
		arena_clear(&arena);
		ok = query_note(j->index, ids.at[i], &arena, &row, err) &&
		    find_on(j, &arena, &texts, &row.on, &on, err);
		more = ok && put_note(j, &row, &on);
	}
	texts_free(&texts);
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}
