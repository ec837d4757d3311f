/* SPDX-License-Identifier: MIT */
/*
 * The card of the session's entity.  Its facts are gathered once and kept in
 * v->data; ids count them from 1.
 */
#include "base/error.h"
#include "store/query_entities.h"
#include "text/fold.h"
#include "ui/card.h"
#include "ui/lists.h"

enum {
	LABEL_CELLS = 6,
	NUMBER_CELLS = 5,
	WHERE_CELLS = 16,	/* at least */
	TEXT_CELLS = 20		/* at least, beside that */
};
enum { LABEL, TEXT, NUMBER, WHERE };	/* the columns */

typedef struct {
	int64_t entity;
	CardFacts facts;
	Arena arena;
} Card;

static void
clear(void *data)
{
	Card *card = data;

	vec_free(&card->facts);
	arena_free(&card->arena);
}

/* NULL with *err when the facts are not to be had. */
static const Card *
card_of(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Card *card = v->data;

	if (card != NULL && card->entity == s->card.id)
		return card;
	card = list_view_keep(v, sizeof(*card));
	card->entity = s->card.id;
	if (s->card.id == 0 || card_gather(s, s->card.id, &card->arena,
	    &card->facts, err))
		return card;
	list_view_drop(v);
	return NULL;
}

static bool
has(const CardFact *fact, Slice filter)
{
	Arena a = {0};
	Slice text = fold_dup(&a, arena_printf(&a, "%s %.*s %.*s",
	    fact->label, SLICE_ARG(fact->text), SLICE_ARG(fact->where)));
	bool found = fold_find(text, filter, 0) != SIZE_MAX;

	arena_free(&a);
	return found;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Card *card = card_of(v, err);

	for (size_t i = 0; card != NULL && i < card->facts.len; i++)
		if (has(&card->facts.at[i], filter))
			vec_push(out, (long long)i + 1);
	return card != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Card *card = card_of(v, err);

	if (card == NULL)
		return false;
	if ((size_t)r->id > card->facts.len)
		return true;
	const CardFact *fact = &card->facts.at[r->id - 1];

	r->text[LABEL] = slice_of(fact->label);
	r->text[TEXT] = fact->text;
	r->text[NUMBER] = fact->number;
	r->text[WHERE] = fact->where;
	r->style[LABEL] = STYLE_KEY;
	r->style[NUMBER] = r->style[WHERE] = STYLE_DIM;
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int room = cols - LABEL_CELLS - 1;
	bool number = room > TEXT_CELLS / 2 + NUMBER_CELLS;

	(void)v;
	width[LABEL] = LABEL_CELLS;
	if (number) {
		width[NUMBER] = -NUMBER_CELLS;
		room -= NUMBER_CELLS + 1;
	}
	if (room > TEXT_CELLS + WHERE_CELLS) {
		width[WHERE] = room / 4 > WHERE_CELLS ? room / 4 :
		    WHERE_CELLS;
		room -= width[WHERE] + 1;
	}
	width[TEXT] = room;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Card *card = card_of(v, err);
	Location at;

	if (card == NULL)
		return false;
	const CardFact *fact = &card->facts.at[id - 1];

	*out = fact->jump;
	if (fact->form.len == 0)
		return true;
	if (!query_entity_variant(v->view.session->index, card->entity,
	    fact->form, &at, err))
		return false;
	*out = (Jump){ .kind = JUMP_PLACE,
		.place = { at.article, at.span.start } };
	return at.article != 0 || err_set(err, "No article has \"%.*s\".",
	    SLICE_ARG(fact->form));
}

Slice
card_form(const ListView *v)
{
	const Card *card = v->data;
	long long id = list_selected(&v->list);

	if (card == NULL || card->entity != v->view.session->card.id ||
	    id < 1 || (size_t)id > card->facts.len)
		return SLICE("");
	return card->facts.at[id - 1].form;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "This name is no longer in the dossier.";
}

const ListClass card_list = {
	.title = "CARD",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "line",
	.unfold = 1u << TEXT | 1u << WHERE,
	.clear = clear,
};
