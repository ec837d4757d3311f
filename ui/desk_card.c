/* SPDX-License-Identifier: MIT */
/*
 * Cards that lead to other cards: closing one comes back to that before, as it
 * was.
 */
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
		.key = arena_dup(&d->card_arena, d->session.card_key),
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

	if (!session_show_card(&d->session, id, err))
		return false;
	v->title = d->session.card_title;
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
	else if (d->session.card != id && d->session.card != 0)
		remember_card(d);
	if ((!open || d->session.card != id) && !open_card(d, id, (Slice){0}, err))
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
