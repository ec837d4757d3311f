/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "ui/lists.h"

enum { NUMBER_CELLS = 4, ROLE_CELLS = 10 };	/* at least */

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

/* v->data: the cells that are needed. */
typedef struct {
	int number;		/* for the largest number of mentions */
	int name;		/* for the longest name that was seen so far */
} Cells;

static void
measure(ListView *v)
{
	Cells *cells = must_alloc(NULL, sizeof(*cells));

	*cells = (Cells){ .number = snprintf(NULL, 0, "%u", query_entity_most(
	    v->view.session->index, (EntityType)v->kind)) };
	if (cells->number < NUMBER_CELLS)
		cells->number = NUMBER_CELLS;
	v->data = cells;
}

static void
see_name(ListView *v, Slice name)
{
	Cells *cells = v->data;
	int width = (int)glyph_width(name);

	if (cells != NULL && width > cells->name)
		cells->name = width;
}

static void
drop(ListView *v)
{
	free(v->data);
	v->data = NULL;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	if (v->data == NULL)
		measure(v);
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
	see_name(v, e.name);
	r->key = e.key;
	r->text[0] = e.name;
	r->text[1] = arena_printf(&v->arena, "%u", e.mentions);
	r->text[2] = signs_bars(s->signs, &v->arena, e.per_article,
	    e.articles, s->articles);
	r->text[3] = e.role;
	r->style[1] = r->style[2] = r->style[3] = STYLE_DIM;
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	const Session *s = v->view.session;

	r->lit = session_is_lit(&s->lit_entities, r->id);
	r->focus = session_is_focus(s, FOCUS_ENTITY, r->id);
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int bars = signs_cells(v->view.session->articles);
	const Cells *cells = v->data;
	int number = cells != NULL ? cells->number : NUMBER_CELLS;
	int room = cols - number - bars - 2;	/* and two blanks */

	if (room < 8) {
		bool both = cols > number + 1;

		width[0] = both ? cols - number - 1 : cols;
		width[1] = both ? -number : 0;
		return;
	}
	int name = cells != NULL ? cells->name : room;
	int most = room >= 40 ? room - room / 3 : room;

	width[0] = name < most ? name : most;
	width[1] = -number;
	width[2] = bars;
	width[3] = room - width[0] - 1;
	if (width[3] < ROLE_CELLS) {
		width[0] = room;
		width[3] = 0;
	}
}

static long long
find(const ListView *v, Slice key)
{
	return query_entity_of_key(v->view.session->index, key);
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
	.light = light,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "name",
	.unfold = 1u << 0 | 1u << 3,
	.find = find,
	.drop = drop,
};
