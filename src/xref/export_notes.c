/* SPDX-License-Identifier: MIT */
/* What readers noted: under each article what is on it and on its words, then
 * on names and events. */
#include "store/notes.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "xref/export_priv.h"

static const char *const columns[] = { "about", "note", "on", "on_id", "made",
	"id", NULL };

static Slice
safe(Sheet *s, Slice text)
{
	Buffer b = { 0 };

	cite_text(text, sheet_form(s), &b);
	return buffer_keep(&b, &s->arena);
}

static void
note_cells(Sheet *s, const NoteRow *n, Slice on, Slice key)
{
	sheet_row(s);
	sheet_cell(s, slice_of(note_about_name(n->on.about)));
	sheet_cell(s, n->text);
	sheet_cell(s, on);
	sheet_cell(s, key);
	sheet_cell(s, n->made);
	sheet_cell(s, n->key);
}

static bool
add_in_article(Sheet *s, const NoteRow *n, Err *err)
{
	const ArticleBody *body = sheet_body(s, (Location){
	    .article = n->on.article, .rank = n->rank }, err);

	if (body == NULL)
		return false;
	note_cells(s, n, SLICE(""), SLICE(""));
	if (n->on.about == NOTE_ARTICLE) {
		sheet_told(s, n->text, &body->row);
	} else {
		const CiteWords words = { .span = n->on.span };
		sheet_words(s, arena_cstr(&s->arena, arena_printf(&s->arena,
		    "%.*s: ", SLICE_ARG(safe(s, n->text)))), body, &words);
	}
	return true;
}

static bool
add_on_name(Sheet *s, const NoteRow *n, Err *err)
{
	EntityRow row;

	if (!query_entity_brief(s->ix, n->on.entity, &s->arena, &row, err))
		return false;
	note_cells(s, n, row.name, row.key);
	sheet_told(s, arena_printf(&s->arena, "%.*s: %.*s",
	    SLICE_ARG(row.name), SLICE_ARG(n->text)), NULL);
	return true;
}

static bool
add_on_event(Sheet *s, const NoteRow *n, Err *err)
{
	EventRow row;
	char date[24];

	if (!query_event_brief(s->ix, n->on.event, &s->arena, &row, err))
		return false;
	note_cells(s, n, row.title, row.key);
	sheet_told(s, arena_printf(&s->arena, "%s, %.*s: %.*s",
	    edtf_short(&row.date, true, date), SLICE_ARG(row.title),
	    SLICE_ARG(n->text)), NULL);
	return true;
}

/* What a note stands under: the article, or all names, or all events. */
static int64_t
group_of(const NoteRow *n)
{
	return n->on.article != 0 ? n->on.article :
	    n->on.about == NOTE_NAME ? -1 : -2;
}

static bool
add_group(Sheet *s, const NoteRow *n, Err *err)
{
	ArticleRow row;

	if (n->on.article == 0) {
		sheet_group(s, n->on.about == NOTE_NAME ? SLICE("Names") :
		    SLICE("Events"), SLICE(""));
		return true;
	}
	if (!query_article(s->ix, n->on.article, &s->arena, &row, err))
		return false;
	sheet_group(s, row.title.len > 0 ? row.title : row.file, SLICE(""));
	return true;
}

static bool
add_note(Sheet *s, int64_t id, int64_t *group, Err *err)
{
	NoteRow n;

	if (!query_note(s->ix, id, &s->arena, &n, err))
		return false;
	if (group_of(&n) != *group && !add_group(s, &n, err))
		return false;
	*group = group_of(&n);
	return n.on.article != 0 ? add_in_article(s, &n, err) :
	    n.on.about == NOTE_NAME ? add_on_name(s, &n, err) :
	    add_on_event(s, &n, err);
}

static bool
make(Sheet *s, Err *err)
{
	IdVec ids = { 0 };
	Buffer count = { 0 };
	int64_t group = 0;
	bool ok = query_notes(s->ix, s->what->filter, &ids, err);

	buffer_count(&count, ids.len, "note");
	if (ok && ids.len > 0)
		sheet_begin(s, SLICE("Notes"), buffer_slice(&count));
	for (size_t i = 0; ok && i < ids.len && sheet_flush(s); i++)
		ok = add_note(s, ids.at[i], &group, err);
	buffer_free(&count);
	vec_free(&ids);
	return ok;
}

const ExportClass export_notes = {
	.name = "notes", .columns = columns, .has_words = true, .make = make,
};
