/* SPDX-License-Identifier: MIT */
/*
 * The lines are read once, when first asked for, into a map from a name to the
 * chain of its places in groups.
 */
#include "xref/given_name.h"

#include "base/map.h"
#include "base/vec.h"
#include "xref/given_name_table.h"

typedef struct {
	uint16_t group;
	bool is_short;
	int32_t next;		/* the name's next place, or -1 */
} Place;

static struct {
	Map names;
	VEC(Place) places;
	uint16_t groups;
} table;

static void
add_name(Slice name, uint16_t group, bool is_short)
{
	Place place = { .group = group, .is_short = is_short };
	int64_t *first = map_put(&table.names, name, -1);

	place.next = (int32_t)*first;
	*first = (int64_t)table.places.len;
	vec_push(&table.places, place);
}

/* Takes what stands before the first of the two bytes; *by is which. */
static Slice
take_word(Slice *rest, char *by)
{
	size_t n = 0;

	while (n < rest->len && rest->ptr[n] != ' ' && rest->ptr[n] != ';' &&
	    rest->ptr[n] != '|')
		n++;
	Slice word = slice_sub(*rest, 0, n);
	*by = n < rest->len ? rest->ptr[n] : '|';
	*rest = slice_sub(*rest, n + 1, rest->len);
	return word;
}

static void
add_line(Slice line)
{
	bool is_short = false;
	char by;

	table.groups++;
	while (line.len > 0) {
		Slice word = take_word(&line, &by);
		if (word.len > 0)
			add_name(word, table.groups, is_short);
		if (by == ';')
			is_short = true;
		if (by == '|') {
			is_short = false;
			table.groups++;
		}
	}
}

static int32_t
first_place(Slice word)
{
	if (table.groups == 0) {
		for (size_t i = 0; i < given_name_line_count; i++)
			add_line(slice_of(given_name_lines[i]));
		for (size_t i = 0; i < nickname_line_count; i++)
			add_line(slice_of(nickname_lines[i]));
	}
	const int64_t *at = map_get(&table.names, word);
	return at != NULL ? (int32_t)*at : -1;
}

GivenKin
given_name_kin(Slice a, Slice b)
{
	int32_t first_a = first_place(a), first_b = first_place(b);
	GivenKin kin = GIVEN_OTHER;

	for (int32_t i = first_a; i >= 0; i = table.places.at[i].next) {
		const Place *x = &table.places.at[i];
		for (int32_t j = first_b; j >= 0;
		    j = table.places.at[j].next) {
			const Place *y = &table.places.at[j];
			if (x->group != y->group)
				continue;
			if (!x->is_short && !y->is_short)
				return GIVEN_EQUIVALENT;
			kin = GIVEN_SHORT;
		}
	}
	return kin;
}

bool
given_name_known(Slice word)
{
	return first_place(word) >= 0;
}

size_t
given_name_groups(Slice word, uint16_t out[GIVEN_GROUPS_MAX])
{
	size_t n = 0;

	for (int32_t i = first_place(word); i >= 0 && n < GIVEN_GROUPS_MAX;
	    i = table.places.at[i].next)
		out[n++] = table.places.at[i].group;
	return n;
}
