/* SPDX-License-Identifier: MIT */
/*
 * People, places or organizations.  By side they stand under headings, whose
 * ids are -1 for the first side and so on.
 */
#include <stdio.h>

#include "store/query_entities.h"
#include "text/fold.h"
#include "ui/lists.h"

enum {
	NUMBER_CELLS = 4,	/* at least */
	MORE_CELLS = 3,		/* "+12" */
	ROLE_CELLS = 10,	/* at least */
	VARIANT_CELLS = 24	/* at least */
};
enum { NAME, MORE, NUMBER, BARS, ROLE, VARIANTS };	/* the columns */

const char *const people_orders[] = { "mentions", "articles", "name",
    "first mention", "side", NULL };

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

/* v->data */
typedef struct {
	int number;		/* cells for the largest number of mentions */
	int name;		/* for the longest name that was seen so far */
	VEC(Slice) sides;	/* of the headings */
	Arena arena;
} Seen;

static void
clear(void *data)
{
	Seen *seen = data;

	vec_free(&seen->sides);
	arena_free(&seen->arena);
}

static Seen *
seen_of(ListView *v)
{
	Seen *seen = v->data;

	if (seen != NULL)
		return seen;
	seen = list_view_keep(v, sizeof(*seen));
	seen->number = snprintf(NULL, 0, "%u", query_entity_most(
	    v->view.session->index, (EntityType)v->kind));
	if (seen->number < NUMBER_CELLS)
		seen->number = NUMBER_CELLS;
	return seen;
}

static void
see_name(ListView *v, Slice name)
{
	Seen *seen = seen_of(v);
	int width = (int)glyph_width(name);

	if (width > seen->name)
		seen->name = width;
}

/* --- sides --- */

/* A side keeps its heading's id, whatever is fetched. */
static long long
heading_of(Seen *seen, Slice side)
{
	size_t i = 0;

	while (i < seen->sides.len && !slice_eq(seen->sides.at[i], side))
		i++;
	if (i == seen->sides.len)
		vec_push(&seen->sides, arena_dup(&seen->arena, side));
	return -(long long)i - 1;
}

/* Ids by side get headings between them, unless nobody has a side. */
static bool
add_headings(ListView *v, IdVec *ids, Err *err)
{
	Seen *seen = seen_of(v);
	IdVec with = {0};
	long long last = 0;
	bool ok = true, more = true;
	Arena a = {0};

	for (size_t i = 0; ok && i < ids->len; i++) {
		EntityRow e = {0};

		ok = !more || query_entity_brief(v->view.session->index,
		    ids->at[i], &a, &e, err);
		more = e.side.len > 0;
		long long heading = more || last != 0 ?
		    heading_of(seen, e.side) : 0;
		if (heading != last)
			vec_push(&with, heading);
		last = heading;
		vec_push(&with, ids->at[i]);
		arena_clear(&a);
	}
	vec_free(ids);
	*ids = with;
	arena_free(&a);
	return ok;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	return query_entities(v->view.session->index, (EntityType)v->kind,
	    (EntityOrder)v->order, filter, out, err) &&
	    (v->order != ENTITIES_BY_SIDE || add_headings(v, out, err));
}

/* --- rows --- */

/* "+Zelensky +Zelenskyy": what else the texts call it, and how many of that
 * there are. */
static bool
add_variants(ListView *v, const EntityRow *e, ListRow *r, Err *err)
{
	VariantRow *forms;
	size_t n, more = 0;
	Buffer text = {0};
	Slice name = fold_dup(&v->arena, e->name);

	if (!query_entity_spellings(v->view.session->index, e->id, &v->arena,
	    &forms, &n, err))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (slice_eq(fold_dup(&v->arena, forms[i].form), name))
			continue;
		buffer_puts(&text, more++ > 0 ? " +" : "+");
		buffer_add(&text, forms[i].form);
	}
	if (more > 0) {
		r->text[MORE] = arena_printf(&v->arena, "+%zu", more);
		r->text[VARIANTS] = arena_dup(&v->arena, buffer_slice(&text));
	}
	buffer_free(&text);
	return true;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	bool each = s->articles <= SIGNS_MOST;
	EntityRow e;

	if (r->id < 0) {
		Slice side = seen_of(v)->sides.at[-r->id - 1];

		r->text[0] = side.len > 0 ? side : SLICE("no side told");
		r->style[0] = STYLE_HEADING;
		return true;
	}
	if (!(each ? query_entity : query_entity_brief)(s->index, r->id,
	    &v->arena, &e, err))
		return false;
	see_name(v, e.name);
	r->key = e.key;
	r->text[NAME] = e.name;
	r->text[NUMBER] = arena_printf(&v->arena, "%u", e.mentions);
	r->text[BARS] = signs_bars(s->signs, &v->arena, e.per_article,
	    e.articles, s->articles);
	r->text[ROLE] = e.role;
	for (int i = MORE; i < LIST_COLS; i++)
		r->style[i] = STYLE_DIM;
	return add_variants(v, &e, r, err);
}

static void
light(ListView *v, ListRow *r)
{
	const Session *s = v->view.session;

	r->lit = session_is_lit(&s->lit_entities, r->id);
	r->focus = session_is_focus(s, FOCUS_ENTITY, r->id);
}

/* What is left of the cells behind the name: for roles and variants where both
 * have room, for one with the number of the other, or as much as there is. */
static void
share_rest(int rest, int width[LIST_COLS])
{
	bool role = rest > ROLE_CELLS;

	if (rest >= ROLE_CELLS + VARIANT_CELLS + 2) {
		width[VARIANTS] = (rest - 2) / 2;
		width[ROLE] = rest - 2 - width[VARIANTS];
		return;
	}
	if (rest > MORE_CELLS && (!role ||
	    rest > ROLE_CELLS + MORE_CELLS + 1)) {
		width[MORE] = MORE_CELLS;
		rest -= MORE_CELLS + 1;
	}
	if (role)
		width[ROLE] = rest - 1;
	else
		width[NAME] += rest;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int bars = signs_cells(v->view.session->articles);
	const Seen *seen = v->data;
	int number = seen != NULL ? seen->number : NUMBER_CELLS;
	int room = cols - number - bars - 2;	/* and two blanks */

	width[NUMBER] = -number;
	if (room < 8) {
		bool both = cols > number + 1;

		width[NAME] = both ? cols - number - 1 : cols;
		width[NUMBER] = both ? -number : 0;
		return;
	}
	int name = seen != NULL ? seen->name : room;
	int most = room >= 40 ? room - room / 3 :
	    room >= 20 ? room - MORE_CELLS - 1 : room;

	width[NAME] = name < most ? name : most;
	width[BARS] = bars;
	share_rest(room - width[NAME], width);
}

static long long
find(const ListView *v, Slice key)
{
	const Session *s = v->view.session;
	int64_t id = query_entity_of_key(s->index, key);

	if (id == 0 && s->corrected.len > 0)
		id = query_entity_named(s->index,
		    buffer_slice(&s->corrected));
	return id;
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
	(void)v;
	return "The articles have no such names that are known. p lists the "
	    "other kinds; dossier.rec can name more (dossier(5), key H).";
}

const ListClass people_list = {
	.title = "PEOPLE",
	.context = IN_PEOPLE,
	.orders = people_orders,
	.fetch = fetch,
	.row = row,
	.light = light,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "name",
	.unfold = 1u << NAME | 1u << ROLE,
	.find = find,
	.clear = clear,
};
