/* SPDX-License-Identifier: MIT */
/*
 * Notes, on whatever is under the cursor.  A menu tells on what one can be
 * made, where that is more than one thing; its letter opens the prompt with
 * the note that there is, and what is typed replaces it.
 */
#include "store/notes.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "ui/app_priv.h"
#include "ui/article_open.h"
#include "ui/ways.h"
#include "xref/context.h"
#include "xref/word_place.h"

/* Beside the command before it. */
enum { MOST_EDITED = PROMPT_BYTES - 20 };

/* In the order of NoteAbout. */
static const Way ways[] = {
	{ LETTER_SENTENCE, CMD_NOTE_SENTENCE, true, "sentence" },
	{ LETTER_QUOTATION, CMD_NOTE_QUOTATION, true, "quotation" },
	{ LETTER_NAME, CMD_NOTE_NAME, true, "name" },
	{ LETTER_EVENT, CMD_NOTE_EVENT, true, "event" },
	{ LETTER_ARTICLE, CMD_NOTE_ARTICLE, true, "article" },
};

/* --- what is under the cursor -------------------------------------------- */

/* Of the open article that at its cursor, else that of the selected row. */
static bool
find_sentence(App *app, NoteOn *on)
{
	const ArticleView *v = &app->desk->article;
	Place at = app_place_here(app);
	ArticleBody body;
	Arena a = {0};
	Err err;

	if (desk_view(app->desk) == &v->view)
		on->span = article_view_sentence(v);
	else if (at.article != 0 && query_body(app->desk->session.index,
	    at.article, &a, &body, &err))
		on->span = context_sentence(&body,
		    (Span){ at.offset, at.offset + 1 });
	on->article = on->span.end > on->span.start + 1 ? at.article : 0;
	arena_free(&a);
	return on->article != 0;
}

static bool
find_quotation(App *app, NoteOn *on)
{
	int64_t id = app_quotation_here(app);
	Arena a = {0};
	QuotationRow q;
	Err err;

	if (id != 0 && query_quotation(app->desk->session.index, id, &a, &q,
	    &err)) {
		on->article = q.article;
		on->span = q.span;
	}
	arena_free(&a);
	return on->article != 0;
}

static int64_t
name_here(Desk *d)
{
	const View *v = desk_view(d);
	Jump here = desk_under_cursor(d);

	return v == &d->article.view || v == &d->people.view ||
	    v == &d->over[OVER_CARD].view || v == &d->over[OVER_MATRIX].view ?
	    here.id : 0;
}

static int64_t
article_here(const App *app)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);
	const ListView *list = &d->over[OVER_ARTICLES];

	if (v == &list->view)
		return list_selected(&list->list);
	return v == &d->article.view || v == &d->over[OVER_INFO].view ?
	    d->article.body.row.id : 0;
}

/* The note that is selected in the list of notes. */
static bool
find_selected(App *app, NoteAbout about, NoteOn *on)
{
	const ListView *list = &app->desk->over[OVER_NOTES];
	Arena a = {0};
	NoteRow row;
	Err err;
	bool found = query_note(app->desk->session.index,
	    list_selected(&list->list), &a, &row, &err) &&
	    row.on.about == about;

	if (found)
		*on = row.on;
	arena_free(&a);
	return found;
}

/* What a note of that kind would be on; false when that is not here. */
static bool
find_on(App *app, NoteAbout about, NoteOn *on)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);

	*on = (NoteOn){ .about = about };
	if (v == &d->over[OVER_NOTES].view)
		return find_selected(app, about, on);
	if ((v == &d->timeline.view && about != NOTE_EVENT) ||
	    (v == &d->over[OVER_QUOTATIONS].view && about != NOTE_QUOTATION))
		return false;
	switch (about) {
	case NOTE_SENTENCE:
		return find_sentence(app, on);
	case NOTE_QUOTATION:
		return find_quotation(app, on);
	case NOTE_NAME:
		on->entity = name_here(d);
		return on->entity != 0;
	case NOTE_EVENT:
		on->event = v == &d->article.view || v == &d->timeline.view ||
		    v == &d->over[OVER_COMPARE].view ? app_event_here(app) : 0;
		return on->event != 0;
	default:
		on->article = article_here(app);
		return on->article != 0;
	}
}

/* --- making one ---------------------------------------------------------- */

static bool
name_of(App *app, const NoteOn *on, Arena *a, Correction *c, Err *err)
{
	EntityRow row;

	if (!query_entity_brief(app->desk->session.index, on->entity, a, &row,
	    err))
		return false;
	c->type = row.type;
	c->name = row.name;
	return true;
}

/* By one of its reports, else by its date. */
static bool
event_of(App *app, const NoteOn *on, Arena *a, Correction *c, Err *err)
{
	EventRow row;

	if (!query_event_brief(app->desk->session.index, on->event, a, &row,
	    err))
		return false;
	if (row.reports > 0)
		return app_name_event(app, on->event, a, &c->place, &c->name,
		    err);
	c->name = row.title;
	c->date = row.edtf;
	return true;
}

static bool
place_of(App *app, const NoteOn *on, Arena *a, Correction *c, Err *err)
{
	ArticleBody body;

	if (!query_body(app->desk->session.index, on->article, a, &body, err))
		return false;
	if (on->about == NOTE_ARTICLE)
		c->place.file = body.row.file;
	else
		c->place = word_place(&body, on->span, a);
	return true;
}

static bool
make_note(App *app, const NoteOn *on, Slice text, Arena *a, Correction *c,
    Err *err)
{
	*c = (Correction){ .kind = CORRECTION_NOTE, .about = on->about,
		.other = text };
	if (text.len == 0 && query_note_on(app->desk->session.index, on,
	    a).len == 0)
		return err_set(err, "Type what is to be noted: there is no "
		    "note yet that could be taken away");
	switch (on->about) {
	case NOTE_NAME:
		return name_of(app, on, a, c, err);
	case NOTE_EVENT:
		return event_of(app, on, a, c, err);
	default:
		return place_of(app, on, a, c, err);
	}
}

static bool
check_on(App *app, NoteAbout about, NoteOn *on, Err *err)
{
	return find_on(app, about, on) || err_set(err, "No %s is under the "
	    "cursor that could have a note", note_about_name(about));
}

static void
note(App *app, NoteAbout about, Slice text)
{
	Arena a = {0};
	NoteOn on;
	Correction c;
	Err err;

	if (check_on(app, about, &on, &err) &&
	    make_note(app, &on, text, &a, &c, &err) &&
	    dossier_correct(app->desk->session.dossier, &c, &err)) {
		app_message(app, "%.*s.  U takes it back.",
		    SLICE_ARG(correction_tell(&a, &c)));
		app->wish = APP_UPDATE;
	} else {
		app_error(app, &err);
	}
	arena_free(&a);
}

/* --- the menu ------------------------------------------------------------ */

void
app_note_prompt(App *app, CommandId id)
{
	NoteAbout about = (NoteAbout)(id - CMD_NOTE_SENTENCE);
	Arena a = {0};
	NoteOn on;
	Err err;

	if (check_on(app, about, &on, &err)) {
		Slice text = query_note_on(app->desk->session.index, &on, &a);

		if (text.len < MOST_EDITED)
			app_prompt_command(app, id, text);
		else
			app_message(app, "This note has %zu bytes, more than "
			    "can be changed here: :%s and other words replace "
			    "it.", text.len, command_info(id)->name);
	} else {
		app_error(app, &err);
	}
	arena_free(&a);
}

/* Where one thing alone can be meant no letter is asked for. */
static void
menu(App *app)
{
	Buffer b = {0};
	CommandId last = CMD_NONE;
	size_t n = 0;
	NoteOn on;

	buffer_puts(&b, "note on:");
	for (int i = 0; i < NOTE_ABOUTS; i++) {
		if (!find_on(app, (NoteAbout)i, &on))
			continue;
		ways_tell(&ways[i], 1, &b);
		n++;
		last = ways[i].id;
	}
	if (n == 0)
		app_message(app, "Nothing that could have a note is here: , "
		    "again lists all notes.");
	letter_tell(LETTER_NOTE, "lists all", &b);
	if (n == 1 && desk_view(app->desk) != &app->desk->article.view) {
		app_note_prompt(app, last);
	} else {
		if (n > 0)
			app_message(app, "%s", buffer_cstr(&b));
		app->letter = CMD_NOTE;
	}
	buffer_free(&b);
}

static void
choose(App *app, char letter)
{
	const Way *way = way_of_letter(ways, NOTE_ABOUTS, letter);

	if (letter == LETTER_NOTE)
		desk_show(app->desk, OVER_NOTES);
	else if (way != NULL)
		app_note_prompt(app, way->id);
	else
		app_message(app, "No note is made with that letter: , tells "
		    "them.");
}

bool
app_note(App *app, const Command *cmd)
{
	const View *notes = &app->desk->over[OVER_NOTES].view;

	switch (cmd->id) {
	case CMD_NOTE:
		if (cmd->text.len > 0)
			choose(app, cmd->text.ptr[0]);
		else
			menu(app);
		return true;
	case CMD_NOTES:
		desk_show(app->desk, OVER_NOTES);
		return true;
	case CMD_CORRECT:
		if (desk_view(app->desk) != notes)
			return false;
		menu(app);
		return true;
	case CMD_NOTE_SENTENCE: case CMD_NOTE_QUOTATION: case CMD_NOTE_NAME:
	case CMD_NOTE_EVENT: case CMD_NOTE_ARTICLE:
		note(app, (NoteAbout)(cmd->id - CMD_NOTE_SENTENCE), cmd->text);
		return true;
	default:
		return false;
	}
}

/* --- what there is ------------------------------------------------------- */

static void
add_noted(App *app, Slice text)
{
	Buffer *out = &app->noted;

	if (text.len == 0)
		return;
	buffer_puts(out, out->len == 0 ? app->signs->note : "");
	buffer_puts(out, out->len > 0 && out->ptr[out->len - 1] != ' ' ?
	    app->signs->separator : "");
	buffer_add(out, text);
}

/* Whether a note in the open article is on what the cursor is right on. */
static bool
is_here(const App *app, const NoteOn *on)
{
	const Session *s = &app->desk->session;
	const ArticleView *v = &app->desk->article;
	Span at = article_view_sentence(v);

	if (at.end == at.start)
		at = (Span){ v->offset, v->offset + 1 };
	switch (on->about) {
	case NOTE_NAME:
		return article_view_is_on_name(v) &&
		    article_view_name(v) == on->entity;
	case NOTE_EVENT:
		return session_is_lit(&s->lit_events, on->event);
	case NOTE_ARTICLE:
		return v->offset <= article_beginning(&v->body);
	default:
		return on->span.start < at.end && at.start < on->span.end;
	}
}

/* Of a list that does not tell it itself. */
static void
look_at_row(App *app)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);
	bool articles = v == &d->over[OVER_ARTICLES].view;
	Arena a = {0};
	NoteOn on;

	if ((articles || v == &d->people.view ||
	    v == &d->over[OVER_MATRIX].view) &&
	    query_note_count(d->session.index) > 0 &&
	    find_on(app, articles ? NOTE_ARTICLE : NOTE_NAME, &on))
		add_noted(app, query_note_on(d->session.index, &on, &a));
	arena_free(&a);
}

void
app_note_look(App *app)
{
	const ArticleView *v = &app->desk->article;

	buffer_clear(&app->noted);
	if (desk_view(app->desk) != &v->view) {
		look_at_row(app);
		return;
	}
	for (size_t i = 0; i < v->note_count; i++)
		if (is_here(app, &v->notes[i].on))
			add_noted(app, v->notes[i].text);
}
