/* SPDX-License-Identifier: MIT */
#include "annotate/unit_open.h"

enum { OPEN_AHEAD = 3, OPEN_BEHIND = 3 };

static bool
is_capital(const Scene *s, size_t i)
{
	return s->units->at.at[i].capital;
}

/* Only joints from unit i to the next capital, which stands near. */
static bool
joins_ahead(const Scene *s, size_t i, size_t last)
{
	for (size_t k = i; k < last && k <= i + OPEN_AHEAD; k++) {
		if (is_capital(s, k))
			return true;
		if (!scene_form(s, k)->joint && !s->units->at.at[k].possessive)
			return false;
	}
	return false;
}

static bool
joins_behind(const Scene *s, size_t i, size_t first)
{
	for (size_t k = i + 1; k > first && k + OPEN_BEHIND > i; k--) {
		if (is_capital(s, k - 1))
			return true;
		if (!scene_form(s, k - 1)->joint &&
		    !s->units->at.at[k - 1].possessive)
			return false;
	}
	return false;
}

/* "al" of "al-Sisi", "van" of "van der Merwe". */
static bool
leads_ahead(const Scene *s, size_t i, size_t last)
{
	return scene_form(s, i)->particle && joins_ahead(s, i, last);
}

/* "20" of "20 Minutes", "7" of "G-7", "49ers" of "San Francisco 49ers". */
static bool
is_number_beside(const Scene *s, size_t i, size_t first, size_t last)
{
	const Unit *unit = &s->units->at.at[i];
	const char c = scene_form(s, i)->bytes.ptr[0];

	if (!unit->word || c < '0' || c > '9')
		return false;
	if (i > first + 1 && unit->tight && unit[-1].tight &&
	    scene_form(s, i - 1)->joint && unit[-2].capital)
		return true;
	return (i + 1 < last && unit[1].capital) ||
	    (i > first && unit[-1].capital);
}

/* The hyphen of "G-7". */
static bool
is_hyphen_between(const Scene *s, size_t i, size_t first, size_t last)
{
	return scene_form(s, i)->joint && i > first && i + 1 < last &&
	    s->units->at.at[i - 1].capital &&
	    is_number_beside(s, i + 1, first, last);
}

/* "won" of "Ji-won", and its hyphen: in front of both stands a capital. */
static bool
is_hyphen_part(const Scene *s, size_t i, size_t first, size_t last)
{
	const Unit *unit = &s->units->at.at[i];

	if (unit->word)
		return i > first + 1 && unit->tight && unit[-1].tight &&
		    unit[-2].capital &&
		    slice_eq(scene_form(s, i - 1)->bytes, SLICE("-"));
	return i > first && i + 1 < last && unit->tight && unit[1].tight &&
	    unit[1].word && unit[-1].capital &&
	    slice_eq(scene_form(s, i)->bytes, SLICE("-"));
}

bool
unit_is_open(const Scene *s, size_t i, size_t first, size_t last)
{
	if (is_capital(s, i))
		return true;
	if (is_number_beside(s, i, first, last) ||
	    is_hyphen_between(s, i, first, last) ||
	    is_hyphen_part(s, i, first, last))
		return true;
	if (leads_ahead(s, i, last))
		return true;
	return joins_ahead(s, i, last) && joins_behind(s, i, first);
}
