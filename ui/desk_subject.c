/* SPDX-License-Identifier: MIT */
/*
 * The views of names.  A card may lead to others: closing one comes back to
 * that before, as it was.  The contexts follow the focus.
 */
#include "store/query_entities.h"
#include "ui/desk.h"

enum { MOST_CARDS = 64 };

static void
forget_cards(Desk *d)
{
	vec_clear(&d->cards);
	arena_clear(&d->card_arena);
}

/* The card that is open now is what the next one comes back to. */
static void
remember_card(Desk *d)
{
	const ListView *v = &d->over[OVER_CARD];
	LeftCard left = {
		.key = arena_dup(&d->card_arena, d->session.card.key),
		.filter = arena_dup(&d->card_arena,
		    buffer_slice(&v->filter)),
		.selected = list_selected(&v->list),
		.top = v->list.top,
	};

	if (d->cards.len == MOST_CARDS) {
		d->cards.len--;
		for (size_t i = 0; i < d->cards.len; i++)
			d->cards.at[i] = d->cards.at[i + 1];
	}
	vec_push(&d->cards, left);
}

static bool
open_card(Desk *d, int64_t id, Slice filter, Err *err)
{
	ListView *v = &d->over[OVER_CARD];

	if (!session_tell_of(&d->session, &d->session.card, id, NULL,
	    err))
		return false;
	v->title = d->session.card.title;
	list_view_filter(v, filter);
	list_view_stale(v);
	vec_clear(&v->list.ids);	/* rows of another card */
	v->list.cursor = v->list.top = 0;
	return true;
}

bool
desk_show_card(Desk *d, int64_t id, Err *err)
{
	bool open = over_has(&d->overs, OVER_CARD);

	if (!open)
		forget_cards(d);
	else if (d->session.card.id != id && d->session.card.id != 0)
		remember_card(d);
	if ((!open || d->session.card.id != id) && !open_card(d, id, (Slice){0}, err))
		return false;
	desk_show(d, OVER_CARD);
	return true;
}

bool
desk_close_card(Desk *d)
{
	ListView *v = &d->over[OVER_CARD];
	bool back = false;
	Err err;

	while (!back && d->cards.len > 0) {
		LeftCard left = d->cards.at[--d->cards.len];
		int64_t id = query_entity_of_key(d->session.index, left.key);

		back = id != 0 && open_card(d, id, left.filter, &err);
		if (back && list_view_select(v, left.selected))
			v->list.top = left.top;
	}
	return back;
}

/* --- comparing --- */

bool
desk_show_compared(Desk *d, Compared what, Err *err)
{
	ListView *v = &d->over[OVER_COMPARE];
	const Compared *was = &d->session.compared.what;
	bool again = was->kind == what.kind && was->id == what.id;

	if (!session_compare(&d->session, what, err))
		return false;
	v->title = d->session.compared.title;
	if (!again)
		list_view_filter(v, (Slice){0});
	list_view_stale(v);
	desk_show(d, OVER_COMPARE);
	if (!again) {
		v->list.cursor = v->list.top = 0;
		v->kind = 0;
	}
	return true;
}

bool
desk_show_pair(Desk *d, int64_t a, int64_t b, Place at, Err *err)
{
	ListView *v = &d->over[OVER_PAIR];

	if (!session_pair(&d->session, a, b, err))
		return false;
	list_view_filter(v, (Slice){0});
	desk_show(d, OVER_PAIR);
	pair_list_begin(v, at);
	return true;
}

bool
desk_is_whole(const Desk *d)
{
	return d->wish.focused == PANE_ARTICLE &&
	    over_top(&d->overs) == OVER_PAIR;
}

/* --- the matrix --- */

void
desk_show_matrix(Desk *d)
{
	static const char *const titles[ENTITY_TYPES] = {
		[ENTITY_PERSON] = "PEOPLE BY ARTICLES",
		[ENTITY_PLACE] = "PLACES BY ARTICLES",
		[ENTITY_ORGANIZATION] = "ORGANIZATIONS BY ARTICLES",
	};
	ListView *v = &d->over[OVER_MATRIX], *people = &d->people;

	v->kind = people->kind;
	v->title = titles[v->kind];
	v->order = people->order;
	list_view_filter(v, buffer_slice(&people->filter));
	list_view_stale(v);
	desk_show(d, OVER_MATRIX);
	list_view_select(v, list_selected(&people->list));
}

/* --- contexts --- */

/* The list's cursor on the mention at the article's cursor, or behind it. */
static void
select_nearest(Desk *d, ListView *v)
{
	Place place;
	size_t index;

	if (session_focus_step(&d->session, 0, &place, &index))
		list_view_select(v, (long long)index + 1);
}

static bool
tell_contexts(Desk *d, int64_t id, Err *err)
{
	ListView *v = &d->over[OVER_CONTEXT];

	if (!session_tell_of(&d->session, &d->session.context, id,
	    "IN CONTEXT", err))
		return false;
	v->title = d->session.context.title;
	list_view_filter(v, (Slice){0});
	list_view_stale(v);
	select_nearest(d, v);
	return true;
}

void
desk_follow_focus(Desk *d)
{
	const Focus *f = &d->session.focus;
	Err err;

	if (over_has(&d->overs, OVER_CONTEXT) && f->kind == FOCUS_ENTITY &&
	    f->id != d->session.context.id)
		tell_contexts(d, f->id, &err);
}

bool
desk_show_context(Desk *d, int64_t id, Err *err)
{
	Jump focus = { .kind = JUMP_ENTITY, .id = id,
		.place = article_view_here(&d->article) };
	Buffer note = {0};
	bool ok = session_is_focus(&d->session, FOCUS_ENTITY, id) ||
	    desk_jump(d, &focus, &note, err);
	bool open = over_has(&d->overs, OVER_CONTEXT) &&
	    d->session.context.id == id;

	ok = ok && (open || tell_contexts(d, id, err));
	if (ok)
		desk_show(d, OVER_CONTEXT);
	buffer_free(&note);
	return ok;
}

/* --- quotations --- */

/* The first words of an entity, or those at the article's cursor or behind it;
 * 0 when there are none. */
static bool
nearest_words(Desk *d, int64_t entity, int64_t *out, Err *err)
{
	Place here = article_view_here(&d->article);
	Arena a = {0};
	QuotationAt *at;
	size_t n, i = 0;
	bool ok = query_quotation_places(d->session.index,
	    QUOTATIONS_BY_PLACE, SLICE(""), entity,
	    entity != 0 ? 0 : here.article, &a, &at, &n, err);

	*out = 0;
	while (ok && entity == 0 && i + 1 < n &&
	    at[i].span.end <= here.offset)
		i++;
	if (ok && i < n)
		*out = at[i].id;
	arena_free(&a);
	return ok;
}

bool
desk_show_quotations(Desk *d, int64_t id, Err *err)
{
	bool read = over_top(&d->overs) != OVER_QUOTATIONS;
	int64_t words;

	if (!nearest_words(d, id, &words, err))
		return false;
	desk_show(d, OVER_QUOTATIONS);
	if (read && words != 0)
		list_view_select(&d->over[OVER_QUOTATIONS], words);
	return true;
}

/* --- only here --- */

void
desk_show_only(Desk *d)
{
	ListView *v = &d->over[OVER_ONLY];

	bool again = desk_view(d) == &v->view;
	Place at = again ? only_list_place(v) : (Place){0};

	v->kind = again && v->kind == 0;
	v->title = v->kind == 0 ? "ONLY IN THIS ARTICLE" :
	    "ONLY IN ONE ARTICLE";
	list_view_filter(v, (Slice){0});
	desk_show(d, OVER_ONLY);
	only_list_select(v, at.article != 0 ? at : d->session.here);
}
