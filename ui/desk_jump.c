/* SPDX-License-Identifier: MIT */
/*
 * Going somewhere and back.  A stop is kept as file, offset and words, not by
 * id: it must survive that the index is written anew.  Nothing is remembered
 * of a jump that failed.
 */
#include "store/query_entities.h"
#include "ui/desk.h"

enum { MOST_STOPS = 1000 };

static Stop
stop_here(Desk *d, Arena *a)
{
	const ArticleView *v = &d->article;

	return (Stop){ { arena_dup(a, v->body.row.file), v->offset,
	    arena_dup(a, text_words(v->body.text, v->offset)) },
	    over_top(&d->overs) };
}

/* The jumps of the last time, read when they are first needed. */
static void
restore_stops(Desk *d)
{
	const State *st = d->session.state;

	if (!d->saved_stops)
		return;
	d->saved_stops = false;
	for (size_t i = 0; i < state_jump_count(st); i++) {
		SavedPlace p = state_jump(st, i);
		Stop stop = { { arena_dup(&d->stop_arena, p.file), p.offset,
		    arena_dup(&d->stop_arena, p.words) }, OVER_NONE };

		if (query_article_of_file(d->session.index, p.file) == 0)
			continue;
		vec_push(&d->stops, stop);
		if (i < state_jump_at(st))
			d->at = d->stops.len;
	}
}

/* The older half is given up, with the memory of all that is gone. */
static void
forget_old_stops(Desk *d)
{
	Arena kept = {0};
	size_t half = MOST_STOPS / 2, from = d->at - half;

	for (size_t i = 0; i < half; i++) {
		Stop stop = d->stops.at[from + i];

		stop.place.file = arena_dup(&kept, stop.place.file);
		stop.place.words = arena_dup(&kept, stop.place.words);
		d->stops.at[i] = stop;
	}
	arena_free(&d->stop_arena);
	d->stop_arena = kept;
	d->stops.len = d->at = half;
}

/* Remembers where a jump began: what lay forward is given up. */
static void
remember_stop(Desk *d, Stop stop)
{
	if (stop.place.file.len == 0)
		return;
	restore_stops(d);
	d->stops.len = d->at;
	if (d->at >= MOST_STOPS)
		forget_old_stops(d);
	stop.place.file = arena_dup(&d->stop_arena, stop.place.file);
	stop.place.words = arena_dup(&d->stop_arena, stop.place.words);
	vec_push(&d->stops, stop);
	d->at = d->stops.len;
	state_set_mark(d->session.state, '\'', stop.place);
}

/* What was gone to is shown, also where only one pane is. */
static void
uncover(Desk *d)
{
	bool alone = d->layout.kind == LAYOUT_SINGLE || d->wish.zoomed;

	over_read(&d->overs, alone ? d->wish.focused : PANE_ARTICLE);
	if (alone)
		d->wish.focused = PANE_ARTICLE;
	desk_moved(d);
}

static bool
jump_to(Desk *d, Place place, Err *err)
{
	Arena a = {0};
	Stop from = stop_here(d, &a);
	bool ok = article_view_go(&d->article, place, err);

	if (ok) {
		remember_stop(d, from);
		uncover(d);
	}
	arena_free(&a);
	return ok;
}

bool
desk_open_saved(Desk *d, SavedPlace saved, Err *err)
{
	Place place = { query_article_of_file(d->session.index, saved.file),
	    saved.offset };

	if (saved.file.len == 0 || place.article == 0)
		return err_set(err, "%.*s: the file of this place is no "
		    "longer in the dossier.", SLICE_ARG(saved.file));
	if (!article_view_go(&d->article, place, err))
		return false;
	place.offset = article_view_locate(&d->article.body, saved);
	return article_view_go(&d->article, place, err);
}

bool
desk_back(Desk *d, int n, Err *err)
{
	restore_stops(d);
	size_t at = d->at, len = d->stops.len;

	if (n > 0 && at == 0)
		return err_set(err, "There is no earlier place.");
	if (n < 0 && at + 1 >= len)
		return err_set(err, "There is no later place.");
	Stop here = stop_here(d, &d->stop_arena);

	for (; n > 0 && at > 0; n--)
		at--;
	for (; n < 0 && at + 1 < len; n++)
		at++;
	Stop to = d->stops.at[at];

	if (!desk_open_saved(d, to.place, err))
		return false;
	if (d->at == len)
		vec_push(&d->stops, here);
	else
		d->stops.at[d->at] = here;
	d->at = at;
	if (at + 1 == d->stops.len)
		d->stops.len--;
	uncover(d);
	if (to.over != OVER_NONE)
		desk_show(d, to.over);
	return true;
}

/* --- the focus --- */

static void
tell_step(const Desk *d, size_t index, Buffer *note)
{
	const Focus *f = &d->session.focus;

	if (index == SIZE_MAX)
		buffer_printf(note, "one of %zu mentions", f->count);
	else
		buffer_printf(note, "%s %zu of %zu",
		    f->kind == FOCUS_EVENT ? "report" : "mention", index + 1,
		    f->count);
}

bool
desk_step(Desk *d, int step, Buffer *note, Err *err)
{
	size_t index;
	Place place;

	if (d->session.focus.kind == FOCUS_NONE)
		return err_set(err, "No name is under the cursor: ) goes to "
		    "the next one, p to the people.");
	if (!session_focus_step(&d->session, step, &place, &index))
		return err_set(err, d->session.focus.kind == FOCUS_EVENT ?
		    "No article reports this event." :
		    "No article has this name.");
	if (!jump_to(d, place, err))
		return false;
	tell_step(d, index, note);
	return true;
}

static bool
nearest(Desk *d, Buffer *note, Err *err)
{
	size_t index;
	Place place;

	if (!session_focus_near(&d->session, &place, &index))
		return desk_step(d, 1, note, err);
	tell_step(d, index, note);
	return jump_to(d, place, err);
}

static bool
jump_focus(Desk *d, const Jump *jump, FocusKind kind, Buffer *note,
    Err *err)
{
	bool again = session_is_focus(&d->session, kind, jump->id);
	Arena a = {0};
	EntityRow entity;

	if (!again && !session_focus(&d->session, kind, jump->id, err))
		return false;
	if (kind == FOCUS_EVENT)
		list_view_select(&d->timeline, jump->id);
	else if (query_entity_brief(d->session.index, jump->id, &a, &entity,
	    err))
		desk_select_entity(d, jump->id, entity.type);
	arena_free(&a);
	desk_follow_focus(d);
	if (jump->place.article != 0 && !again)
		return true;
	return again ? desk_step(d, 1, note, err) : nearest(d, note, err);
}

/* To one of its mentions, whatever is near. */
static bool
jump_mention(Desk *d, const Jump *jump, Err *err)
{
	Buffer note = {0};
	bool ok = session_is_focus(&d->session, FOCUS_ENTITY, jump->id) ||
	    jump_focus(d, jump, FOCUS_ENTITY, &note, err);

	buffer_free(&note);
	if (!ok || !jump_to(d, jump->place, err))
		return false;
	d->wish.focused = PANE_ARTICLE;
	return true;
}

/* A line of a file of the dossier's that is no article. */
static bool
show_line(Desk *d, const Jump *jump, Buffer *note, Err *err)
{
	ListView *v = &d->over[OVER_LINES];

	session_show_lines(&d->session, jump->file);
	v->title = d->session.lines_file.ptr;
	list_view_filter(v, (Slice){0});
	desk_show(d, OVER_LINES);
	if (!list_view_fetch(v, err))
		return false;
	list_nth(&v->list, (long)jump->line);
	v->list.top = v->list.cursor > 3 ? v->list.cursor - 3 : 0;
	buffer_printf(note, "line %u: %.*s", jump->line,
	    SLICE_ARG(jump->why));
	return true;
}

bool
desk_jump(Desk *d, const Jump *jump, Buffer *note, Err *err)
{
	switch (jump->kind) {
	case JUMP_PLACE:
		if (!jump_to(d, jump->place, err))
			return false;
		d->wish.focused = PANE_ARTICLE;
		return true;
	case JUMP_MENTION:
		return jump_mention(d, jump, err);
	case JUMP_CARD:
		return desk_show_card(d, jump->id, err);
	case JUMP_LINE:
		return show_line(d, jump, note, err);
	case JUMP_ENTITY:
		return jump_focus(d, jump, FOCUS_ENTITY, note, err);
	case JUMP_EVENT:
		return jump_focus(d, jump, FOCUS_EVENT, note, err);
	default:
		return true;
	}
}

bool
desk_turn(Desk *d, int n, Err *err)
{
	uint32_t rank = d->article.body.row.rank;
	int64_t to = (int64_t)rank + n, last = (int64_t)d->session.articles - 1;

	if (d->article.body.row.id == 0)
		return err_set(err, "There is no article to open.");
	if (n > 0 && to > last)
		to = last;
	if (to < 0)
		to = 0;
	if (to == rank)
		return err_set(err, n > 0 ? "This is the last article." :
		    "This is the first article.");
	Place place = { .article = query_article_at(d->session.index,
	    (uint32_t)to) };

	return jump_to(d, place, err);
}

/* --- marks --- */

bool
desk_mark(Desk *d, char letter, Err *err)
{
	Arena a = {0};

	if (!((letter >= 'a' && letter <= 'z') ||
	    (letter >= 'A' && letter <= 'Z')))
		return err_set(err, "A mark is a letter, a to z or A to Z.");
	if (d->article.body.row.id == 0)
		return err_set(err, "No article is open.");
	state_set_mark(d->session.state, letter, stop_here(d, &a).place);
	arena_free(&a);
	return true;
}

bool
desk_go_mark(Desk *d, char letter, Err *err)
{
	SavedPlace saved;
	Arena a = {0};

	if (!state_mark(d->session.state, letter, &saved))
		return err_set(err, "There is no mark %c; M lists the marks.",
		    letter >= ' ' && letter < 127 ? letter : '?');
	saved.file = arena_dup(&a, saved.file);
	saved.words = arena_dup(&a, saved.words);
	Stop from = stop_here(d, &a);
	bool ok = desk_open_saved(d, saved, err);

	if (ok) {
		remember_stop(d, from);
		uncover(d);
	}
	arena_free(&a);
	return ok;
}
