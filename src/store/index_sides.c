/* SPDX-License-Identifier: MIT */
/*
 * On whose side people are, where dossier.rec does not say: the country that
 * most of what they are called tells of.  None where two are told as often.
 */
#include "annotate/role_side.h"
#include "base/vec.h"
#include "store/index_priv.h"
#include "store/sql.h"

enum { COUNTRIES_MAX = 8 };	/* of one person */

typedef struct {
	int64_t entity;
	Slice country;
} Side;
typedef VEC(Side) SideVec;

/* What one person is said to be. */
typedef struct {
	int64_t entity;
	Slice country[COUNTRIES_MAX];	/* static texts */
	uint32_t times[COUNTRIES_MAX];
	unsigned count;
} Told;

static void
told_add(Told *t, Slice country, uint32_t times)
{
	unsigned i = 0;

	while (i < t->count && !slice_eq(t->country[i], country))
		i++;
	if (country.len == 0 || i == COUNTRIES_MAX)
		return;
	if (i == t->count) {
		t->country[t->count] = country;
		t->times[t->count++] = 0;
	}
	t->times[i] += times;
}

static void
told_end(Told *t, SideVec *out)
{
	unsigned best = 0;
	bool tie = false;

	for (unsigned i = 1; i < t->count; i++) {
		if (t->times[i] > t->times[best]) {
			best = i;
			tie = false;
		} else {
			tie |= t->times[i] == t->times[best];
		}
	}
	if (t->count > 0 && !tie)
		vec_push(out, ((Side){ t->entity, t->country[best] }));
	t->count = 0;
}

bool
sides_count(Index *ix, Err *err)
{
	SideVec sides = { 0 };
	Told told = { 0 };
	bool ok = sql_exec(ix, err, "UPDATE entities SET found_side = '' "
	    "WHERE found_side <> '' AND id IN (SELECT entity FROM uncounted)");

	if (!ok)
		return false;
	Rows r = sql_all(ix, err, "SELECT r.entity, r.role, r.count "
	    "FROM uncounted AS u JOIN roles AS r ON r.entity = u.entity "
	    "WHERE r.count > 0 AND r.former = 0 ORDER BY r.entity, r.n");
	while (rows_next(&r)) {
		if (rows_int(&r, 0) != told.entity)
			told_end(&told, &sides);
		told.entity = rows_int(&r, 0);
		told_add(&told, role_side(rows_peek(&r, 1)),
		    rows_u32(&r, 2));
	}
	told_end(&told, &sides);
	ok = rows_end(&r);
	for (size_t i = 0; ok && i < sides.len; i++)
		ok = sql_run(ix, err, "UPDATE entities SET found_side = ? "
		    "WHERE id = ?", sql_text(sides.at[i].country),
		    sql_int(sides.at[i].entity));
	vec_free(&sides);
	return ok;
}
