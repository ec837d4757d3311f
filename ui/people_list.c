/* SPDX-License-Identifier: MIT */
#include "ui/lists.h"

static const char *const orders[] = { "mentions", "articles", "name",
    "first mention", NULL };

const char *
people_title(EntityType type)
{
	static const char *const titles[ENTITY_TYPES] = {
		[ENTITY_PERSON] = "PEOPLE",
		[ENTITY_PLACE] = "PLACES",
		[ENTITY_ORGANIZATION] = "ORGANIZATIONS",
	};

	return titles[type];
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	return query_entities(v->view.session->index, (EntityType)v->kind,
	    (EntityOrder)v->order, filter, out, err);
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	bool each = s->articles <= SIGNS_MOST;
	EntityRow e;

	if (!(each ? query_entity : query_entity_brief)(s->index, r->id,
	    &v->arena, &e, err))
		return false;
	r->text[0] = e.name;
	r->text[1] = arena_printf(&v->arena, "%u", e.mentions);
	r->text[2] = signs_bars(s->signs, &v->arena, e.per_article,
	    e.articles, s->articles);
	r->text[3] = e.role;
	r->style[1] = r->style[2] = r->style[3] = STYLE_DIM;
	r->lit = session_is_lit(&s->lit_entities, r->id);
	r->focus = session_is_focus(s, FOCUS_ENTITY, r->id);
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int bars = signs_cells(v->view.session->articles);
	int room = cols - 4 - bars - 2;	/* number, bars and blanks */

	if (room < 8) {
		width[0] = cols > 5 ? cols - 5 : cols;
		width[1] = cols > 5 ? -4 : 0;
		return;
	}
	width[0] = room > 40 ? 22 : room > 24 ? room * 3 / 5 : room;
	width[1] = -4;
	width[2] = bars;
	width[3] = room - width[0] - 1;
	if (width[3] < 6) {
		width[0] = room;
		width[3] = 0;
	}
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_ENTITY, .id = id };
	return true;
}

static const char *
empty(const ListView *v)
{
	return dossier_has_rec(v->view.session->dossier) ?
	    "dossier.rec names none yet: add Person, Place or Organization "
	    "records with a Name and its Aliases (dossier(5), key H)." :
	    "No names: they are read from a file dossier.rec in the folder, "
	    "which this one does not have. dossier(5) tells its form (key H).";
}

const ListClass people_list = {
	.title = "PEOPLE",
	.context = IN_PEOPLE,
	.orders = orders,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "names",
};
