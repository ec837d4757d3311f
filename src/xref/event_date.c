/* SPDX-License-Identifier: MIT */
#include "xref/event_date.h"

/* The date whose days these are; of two such one that is not in doubt. */
static const EventDate *
with_days(const EventDate *a, const EventDate *b, Day first, Day last)
{
	const bool is_a = a->date.earliest == first && a->date.latest == last;
	const bool is_b = b->date.earliest == first && b->date.latest == last;

	if (is_a && is_b)
		return a->date.uncertain || a->date.approximate ? b : a;
	return is_a ? a : is_b ? b : NULL;
}

/* The one that lasts and holds all days of the other. */
static const EventDate *
lasting(const EventDate *a, const EventDate *b)
{
	if (a->date.kind == EDTF_RANGE && b->date.kind != EDTF_RANGE &&
	    a->date.earliest <= b->date.earliest &&
	    a->date.latest >= b->date.latest)
		return a;
	return NULL;
}

static const EventDate *
better(const EventDate *a, const EventDate *b)
{
	if (a->curated != b->curated)
		return a->curated ? a : b;
	return b->weight > a->weight ? b : a;
}

static Slice
days(Day first, Day last, bool lasts, Arena *arena)
{
	char from[16], to[16];

	day_iso(first, from);
	day_iso(last, to);
	if (first == last)
		return arena_dup(arena, slice_of(from));
	return arena_printf(arena, lasts ? "%s/%s" : "[%s..%s]",
	    first == DAY_MIN ? "" : from, last == DAY_MAX ? "" : to);
}

Slice
event_date_meet(const EventDate *a, const EventDate *b, Arena *arena,
    bool *differ)
{
	const Day first = a->date.earliest > b->date.earliest ?
	    a->date.earliest : b->date.earliest;
	const Day last = a->date.latest < b->date.latest ? a->date.latest :
	    b->date.latest;
	const EventDate *one = lasting(a, b);

	*differ = first > last;
	if (*differ || a->curated != b->curated)
		return better(a, b)->edtf;
	if (one == NULL)
		one = lasting(b, a);
	if (one == NULL)
		one = with_days(a, b, first, last);
	return one != NULL ? one->edtf : days(first, last,
	    a->date.kind == EDTF_RANGE && b->date.kind == EDTF_RANGE, arena);
}
