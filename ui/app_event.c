/* SPDX-License-Identifier: MIT */
/*
 * What a reader corrects of events; of the days on which articles were
 * published see app_published.c, of notes app_note.c.  As for names: every way
 * is a command, E shows a menu of them, whose letter opens the prompt with what
 * is there now.  While a date is typed the prompt tells how it is understood.
 */
#include <string.h>

#include "store/query_events.h"
#include "store/rec.h"
#include "text/fold.h"
#include "ui/app_priv.h"
#include "ui/ways.h"
#include "xref/decide_events.h"
#include "xref/word_place.h"

static const Way ways[] = {
	{ LETTER_DATE, CMD_EVENT_DATE, true, "date" },
	{ LETTER_RENAME, CMD_EVENT_TITLE, true, "rename" },
	{ LETTER_SAME, CMD_EVENT_MERGE, true, "same as" },
	{ LETTER_OTHER, CMD_EVENT_SPLIT, false, "other: split off" },
	{ LETTER_CONFIRM, CMD_EVENT_CONFIRM, false, "confirm" },
	{ LETTER_NONE, CMD_EVENT_HIDE, false, "no event: hide" },
	{ LETTER_NOTE, CMD_NOTE_EVENT, true, "note" },
	{ LETTER_ADD, CMD_EVENT_ADD, true, "add this sentence's" },
	{ LETTER_ARTICLE, CMD_PUBLISHED, true, "article's day" },
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

/* --- what is under the cursor -------------------------------------------- */

int64_t
app_event_here(const App *app)
{
	Desk *d = app->desk;
	const Session *s = &d->session;
	const View *v = desk_view(d);

	if (v == &d->timeline.view)
		return list_selected(&d->timeline.list);
	if (v == &d->over[OVER_COMPARE].view)
		return s->compared.what.kind == COMPARED_EVENT ?
		    s->compared.what.id : 0;
	if (v == &d->article.view && s->lit_events.len > 0)
		return s->focus.kind == FOCUS_EVENT && session_is_lit(
		    &s->lit_events, s->focus.id) ? s->focus.id :
		    s->lit_events.at[0];
	return s->focus.kind == FOCUS_EVENT ? s->focus.id : 0;
}

/* Its report in the sentence under the article's cursor, else its first. */
static bool
find_report(App *app, int64_t event, Arena *a, Location *out, Err *err)
{
	const Session *s = &app->desk->session;
	Location *places;
	Slice *roles;
	size_t n;

	if (!query_event_reports(s->index, event, a, &places, &roles, &n, err))
		return false;
	if (n == 0)
		return err_set(err, "No article reports this event: change it "
		    "in dossier.rec");
	*out = places[0];
	for (size_t i = 0; i < n; i++)
		if (places[i].article == s->here.article &&
		    places[i].span.start <= s->here.offset &&
		    places[i].span.end > s->here.offset)
			*out = places[i];
	return true;
}

bool
app_name_event(App *app, int64_t event, Arena *a, WordPlace *place,
    Slice *title, Err *err)
{
	Index *ix = app->desk->session.index;
	ArticleBody body;
	EventRow row;
	Location at = {0};

	if (event == 0)
		return err_set(err, "No event is under the cursor: choose one "
		    "in the timeline (t), or go to a report (])");
	if (!query_event_brief(ix, event, a, &row, err) ||
	    !find_report(app, event, a, &at, err) ||
	    !query_body(ix, at.article, a, &body, err))
		return false;
	*place = word_place(&body, at.span, a);
	*title = row.title;
	return true;
}

/* --- the ways ------------------------------------------------------------ */

static bool
is_date(Slice text, Err *err)
{
	Edtf date;

	return edtf_parse(text, &date, err);
}

/* The event of that title, or one with these words; without words the focus. */
static int64_t
find_other(const App *app, Slice words, int64_t not_this, Arena *a)
{
	const Session *s = &app->desk->session;
	IdVec ids = {0};
	int64_t found = 0;
	EventRow row;
	Err err;

	if (words.len == 0)
		return s->focus.kind == FOCUS_EVENT ? s->focus.id : 0;
	if (!query_events(s->index, EVENTS_BY_DATE, fold_dup(a, words), 0,
	    &ids, &err))
		ids.len = 0;
	for (size_t i = 0; i < ids.len; i++) {
		if (ids.at[i] == not_this)
			continue;
		if (found == 0 || (query_event_brief(s->index, ids.at[i], a,
		    &row, &err) && slice_eq(row.title, words)))
			found = ids.at[i];
	}
	vec_free(&ids);
	return found;
}

static bool
make_merge(App *app, Correction *c, Slice words, Arena *a, Err *err)
{
	int64_t event = app_event_here(app);
	int64_t other = find_other(app, words, event, a);

	if (other == 0 || other == event)
		return err_set(err, "Say which other event is the same: Tab "
		    "completes its title, or focus it before (Enter)");
	return app_name_event(app, other, a, &c->with, &c->other, err);
}

/* Only the report that the article's cursor stands in, of several. */
static bool
check_split(App *app, Arena *a, Err *err)
{
	const Session *s = &app->desk->session;
	EventRow row;

	if (!query_event_brief(s->index, app_event_here(app), a, &row, err))
		return false;
	if (desk_view(app->desk) != &app->desk->article.view)
		return err_set(err, "Go to the report that is of another "
		    "event (Enter, * and #), and split it off there");
	return row.reports > 1 || err_set(err, "It has one report only: "
	    "nothing can be split off");
}

/* Whether the correction hides the event that has this report. */
static bool
hides(const Correction *by, const WordPlace *report)
{
	return by->kind == CORRECTION_EVENT_HIDE && !by->undone &&
	    slice_eq(by->place.file, report->file) &&
	    slice_eq(by->place.words, report->words);
}

/* The last correction that hides the event becomes what is taken back. */
static bool
find_hiding(App *app, int64_t event, Correction *c, Arena *a, Err *err)
{
	const Session *s = &app->desk->session;
	Buffer bytes = {0};
	Location *at;
	Slice *roles;
	size_t n;

	if (!query_event_reports(s->index, event, a, &at, &roles, &n, err) ||
	    !dossier_read_own(s->dossier, SLICE("corrections.rec"), &bytes,
	    err))
		return false;
	Corrections all = corrections_parse(a, arena_dup(a,
	    buffer_slice(&bytes)));
	buffer_free(&bytes);
	for (size_t i = 0; i < n; i++) {
		ArticleBody body;
		if (!query_body(s->index, at[i].article, a, &body, err))
			return false;
		WordPlace place = word_place(&body, at[i].span, a);
		for (size_t k = all.count; k-- > 0;)
			if (hides(&all.at[k], &place)) {
				c->kind = CORRECTION_UNDO;
				c->of = all.at[k].id;
				return true;
			}
	}
	return err_set(err, "It is hidden by a correction of an earlier text: "
	    "E ! shows it again");
}

/* Hides it, or shows it again. */
static bool
make_hiding(App *app, Correction *c, Arena *a, Err *err)
{
	int64_t event = app_event_here(app);
	EventRow row;

	c->kind = CORRECTION_EVENT_HIDE;
	return query_event_brief(app->desk->session.index, event, a, &row,
	    err) && (!row.hidden || find_hiding(app, event, c, a, err));
}

static bool
make_change(App *app, const Command *cmd, Correction *c, Arena *a, Err *err)
{
	if (!app_name_event(app, app_event_here(app), a, &c->place, &c->name,
	    err))
		return false;
	switch (cmd->id) {
	case CMD_EVENT_DATE:
		c->kind = CORRECTION_EVENT_DATE;
		c->date = cmd->text;
		return is_date(cmd->text, err);
	case CMD_EVENT_MERGE:
		c->kind = CORRECTION_EVENT_MERGE;
		return make_merge(app, c, cmd->text, a, err);
	case CMD_EVENT_SPLIT:
		c->kind = CORRECTION_EVENT_SPLIT;
		return check_split(app, a, err);
	case CMD_EVENT_CONFIRM: c->kind = CORRECTION_EVENT_CONFIRM; break;
	case CMD_EVENT_HIDE: return make_hiding(app, c, a, err);
	default:
		c->kind = CORRECTION_EVENT_TITLE;
		c->other = cmd->text;
		return cmd->text.len > 0 || err_set(err, "Say which words");
	}
	return true;
}

/* "2026-02-04 Talks begin": without words the sentence's own beginning. */
static bool
make_event(App *app, Correction *c, Slice text, Arena *a, Err *err)
{
	const ArticleView *v = &app->desk->article;
	size_t end = slice_find_byte(text, ' ', 0);
	Span at = article_view_sentence(v);

	c->kind = CORRECTION_EVENT_ADD;
	c->date = slice_sub(text, 0, end);
	if (v->body.row.id == 0 || at.end <= at.start)
		return err_set(err, "No sentence is under the cursor");
	c->place = word_place(&v->body, at, a);
	c->other = slice_trim(slice_sub(text, c->date.len, text.len));
	if (c->other.len == 0)
		c->other = event_title(c->place.words);
	return is_date(c->date, err);
}

static void
correct(App *app, const Command *cmd)
{
	Correction c = {0};
	Arena a = {0};
	Err err;
	bool ok = cmd->id == CMD_EVENT_ADD ?
	    make_event(app, &c, cmd->text, &a, &err) :
	    cmd->id == CMD_PUBLISHED ?
	    app_make_published(app, &c, cmd->text, &err) :
	    make_change(app, cmd, &c, &a, &err);

	if (ok && dossier_correct(app->desk->session.dossier, &c, &err)) {
		if (c.kind == CORRECTION_UNDO)
			app_message(app, "\"%.*s\" is shown again.",
			    SLICE_ARG(c.name));
		else
			app_message(app, "%.*s.  U takes it back.",
			    SLICE_ARG(correction_tell(&a, &c)));
		app->wish = APP_UPDATE;
	} else {
		app_error(app, &err);
	}
	arena_free(&a);
}

/* --- the menu, the prompt ------------------------------------------------ */

/* What it is about has to be seen: an event, else the article. */
static bool
is_offered(const App *app, CommandId id)
{
	const OverId over = over_top(&app->desk->overs);

	if (id == CMD_EVENT_ADD)
		return over == OVER_NONE;
	if (id == CMD_PUBLISHED)
		return over == OVER_NONE || over == OVER_INFO;
	return app_event_here(app) != 0;
}

static void
menu(App *app)
{
	Buffer b = {0};

	for (size_t i = 0; i < WAYS; i++)
		if (is_offered(app, ways[i].id))
			letter_tell(ways[i].letter, ways[i].word, &b);
	if (b.len > 0) {
		app_message(app, "event:%s", buffer_cstr(&b));
		app->letter = CMD_EVENT;
	} else {
		app_message(app, "No event is here: t goes to the timeline, "
		    "a to the article.");
	}
	buffer_free(&b);
}

/* When it was by the sentence under the cursor, or else the day of
 * publication. */
static Slice
date_told(const App *app, Arena *a)
{
	const Desk *d = app->desk;
	const Span sentence = article_view_sentence(&d->article);
	const DateRow *date = article_dates_find(&d->dates,
	    d->article.offset, (Span){0}, sentence);
	char day[16];

	if (date != NULL && date->edtf.len > 0)
		return date->edtf;
	return arena_dup(a, slice_of(day_iso(d->article.body.row.published,
	    day)));
}

/* What is there now, to be edited. */
static Slice
present(App *app, CommandId id, Arena *a)
{
	char *day = arena_alloc(a, 16);
	EventRow event = {0};
	Err err;

	if (id == CMD_PUBLISHED) {
		app_days_find(app);
		return slice_of(day_iso(app->days.shown, day));
	}
	if (id == CMD_EVENT_ADD)
		return arena_printf(a, "%.*s ", SLICE_ARG(date_told(app, a)));
	if (!query_event_brief(app->desk->session.index, app_event_here(app),
	    a, &event, &err))
		return (Slice){0};
	return id == CMD_EVENT_DATE ? event.edtf :
	    id == CMD_EVENT_TITLE ? event.title : (Slice){0};
}

static void
choose(App *app, char letter)
{
	const Way *way = way_of_letter(ways, WAYS, letter);
	Arena a = {0};

	if (way == NULL || !is_offered(app, way->id))
		app_message(app, "No correction has that letter here: E tells "
		    "them.");
	else if (way->id == CMD_NOTE_EVENT)
		app_note_prompt(app, way->id);
	else if (way->asks)
		app_prompt_command(app, way->id, present(app, way->id, &a));
	else
		correct(app, &(Command){ .id = way->id });
	arena_free(&a);
}

bool
app_event(App *app, const Command *cmd)
{
	bool here = cmd->id == CMD_EVENT || (cmd->id == CMD_CORRECT &&
	    desk_view(app->desk) == &app->desk->timeline.view);

	if (here && cmd->text.len > 0)
		choose(app, cmd->text.ptr[0]);
	else if (here)
		menu(app);
	else if (cmd->id >= CMD_EVENT_DATE && cmd->id <= CMD_PUBLISHED)
		correct(app, cmd);
	else
		return false;
	return true;
}

/* --- while it is typed --------------------------------------------------- */

bool
app_preview(const App *app, CommandId id, Slice words, Buffer *out)
{
	Slice text = id == CMD_EVENT_ADD ? slice_sub(words, 0,
	    slice_find_byte(words, ' ', 0)) : words;
	Edtf date;
	char told[96];
	Err err;

	if (id == CMD_PUBLISHED)
		return app_preview_day(app, text, out);
	if (id == CMD_QUOTE_SPEAKER)
		return app_preview_speaker(app, text, out);
	if ((id != CMD_EVENT_DATE && id != CMD_EVENT_ADD) ||
	    !edtf_parse(text, &date, &err))
		return false;
	buffer_puts(out, edtf_long(&date, told));
	return true;
}

static bool
complete_title(const Session *s, Slice words, int n, Buffer *out)
{
	IdVec ids = {0};
	Arena a = {0};
	EventRow row;
	Err err;
	bool ok = query_events(s->index, EVENTS_BY_DATE, fold_dup(&a, words),
	    0, &ids, &err) && (size_t)n < ids.len &&
	    query_event_brief(s->index, ids.at[n], &a, &row, &err);

	if (ok)
		buffer_add(out, row.title);
	vec_free(&ids);
	arena_free(&a);
	return ok;
}

bool
app_complete_event(App *app, CommandId id, Slice words, int n, Buffer *out)
{
	const Session *s = &app->desk->session;

	if (id == CMD_EVENT_MERGE)
		return complete_title(s, words, n, out);
	return id == CMD_PUBLISHED && app_complete_day(app, n, out);
}
