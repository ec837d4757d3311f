/* SPDX-License-Identifier: MIT */
#include "store/quotation_groups.h"

#include "store/sql.h"

static QuotationGroup *
group_of(QuotationGroups *g, Slice key)
{
	const int64_t at = *map_put(&g->of, key, (int64_t)g->groups.len);

	if (at == (int64_t)g->groups.len)
		vec_push(&g->groups, ((QuotationGroup){
		    .first = g->keys.len }));
	return &g->groups.at[at];
}

bool
quotation_groups_read(QuotationGroups *g, Index *ix, Err *err)
{
	Rows r = sql_all(ix, err, "SELECT q.same, q.key, "
	    "coalesce(q.speaker, 0) FROM quotations AS q "
	    "JOIN articles AS a ON a.id = q.article WHERE q.same IS NOT NULL "
	    "ORDER BY q.same, a.rank, q.start, q.end, q.key");

	while (rows_next(&r)) {
		QuotationGroup *group = group_of(g, rows_peek(&r, 0));
		const int64_t speaker = rows_int(&r, 2);

		group->differs |= group->speaker != 0 && speaker != 0 &&
		    speaker != group->speaker;
		if (group->speaker == 0)
			group->speaker = speaker;
		/* One more than are listed: its own is not. */
		if (group->count++ <= QUOTATION_SAME_MOST)
			vec_push(&g->keys, rows_text(&r, 1, &g->arena));
	}
	return rows_end(&r);
}

void
quotation_groups_free(QuotationGroups *g)
{
	arena_free(&g->arena);
	vec_free(&g->keys);
	vec_free(&g->groups);
	map_free(&g->of);
}

static const QuotationGroup *
find(const QuotationGroups *g, const QuotationRow *row)
{
	const int64_t *at = row->same.len > 0 ? map_get(&g->of, row->same) :
	    NULL;

	return at != NULL ? &g->groups.at[*at] : NULL;
}

void
quotation_groups_same(const QuotationGroups *g, const QuotationRow *row,
    Arena *a, Slice **out, size_t *n)
{
	const QuotationGroup *group = find(g, row);

	*out = arena_new(a, Slice, QUOTATION_SAME_MOST);
	*n = 0;
	for (size_t i = 0; group != NULL && i < group->count &&
	    i <= QUOTATION_SAME_MOST && *n < QUOTATION_SAME_MOST; i++)
		if (!slice_eq(g->keys.at[group->first + i], row->key))
			(*out)[(*n)++] = g->keys.at[group->first + i];
}

bool
quotation_groups_differs(const QuotationGroups *g, const QuotationRow *row)
{
	const QuotationGroup *group = find(g, row);

	return group != NULL && row->entity != 0 && group->differs;
}
