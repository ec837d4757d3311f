/* SPDX-License-Identifier: MIT */
/*
 * People (places, organizations) by articles: how often each names whom.
 */
#include "store/query_entities.h"
#include "ui/lists.h"
#include "ui/matrix.h"

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	matrix_set_most(v, query_entity_most_in(v->view.session->index,
	    (EntityType)v->kind));
	return query_entities(v->view.session->index, (EntityType)v->kind,
	    (EntityOrder)v->order, filter, out, err);
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	const Matrix *m = matrix_of(v);
	PerArticle *per;
	EntityRow e;
	size_t n;

	if (!query_entity_brief(s->index, r->id, &v->arena, &e, err) ||
	    !query_entity_cells(s->index, r->id, m->first, m->shown,
	    &v->arena, &per, &n, err))
		return false;
	r->key = e.key;
	r->text[0] = e.name;
	r->counts = arena_new(&v->arena, uint32_t, m->shown);
	for (size_t i = 0; i < n; i++)
		if (per[i].rank - m->first < m->shown)
			r->counts[per[i].rank - m->first] = per[i].count;
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	const Session *s = v->view.session;

	r->lit = session_is_lit(&s->lit_entities, r->id);
	r->focus = session_is_focus(s, FOCUS_ENTITY, r->id);
}

static long long
find(const ListView *v, Slice key)
{
	return query_entity_of_key(v->view.session->index, key);
}

/* To the first mention in the cell's article. */
static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Session *s = v->view.session;
	const Matrix *m = matrix_of(v);
	Location at;

	if (!query_entity_in(s->index, id, m->at, &at, err))
		return false;
	*out = (Jump){ .kind = JUMP_MENTION, .id = id,
		.place = { at.article, at.span.start } };
	return at.article != 0 || err_set(err, "Article %u does not have this "
	    "name.", m->at + 1);
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No names of this kind: p shows the others.";
}

const ListClass matrix_list = {
	MATRIX_CLASS,
	.title = "PEOPLE BY ARTICLES",
	.orders = people_orders,
	.fetch = fetch,
	.row = row,
	.light = light,
	.follow = follow,
	.empty = empty,
	.unit = "name",
	.find = find,
};
