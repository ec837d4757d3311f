/* SPDX-License-Identifier: MIT */
#include "annotate/role_side.h"

#include "annotate/demonym.h"

/* Behind these stands whom, or where, he deals with. */
static bool
ends_side(Slice word)
{
	static const Slice words[] = {
		SLICE_INIT("about"), SLICE_INIT("against"), SLICE_INIT("at"),
		SLICE_INIT("between"), SLICE_INIT("for"), SLICE_INIT("from"),
		SLICE_INIT("in"), SLICE_INIT("on"), SLICE_INIT("to"),
		SLICE_INIT("who"), SLICE_INIT("with")
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

/* Who is said to be of one of these is of that country, or of itself. */
static Slice
body_ahead(Slice text)
{
	static const Slice bodies[][2] = {
		{ SLICE_INIT("EU"), SLICE_INIT("European Union") },
		{ SLICE_INIT("European Union"),
		    SLICE_INIT("European Union") },
		{ SLICE_INIT("Kremlin"), SLICE_INIT("Russia") },
		{ SLICE_INIT("NATO"), SLICE_INIT("NATO") },
		{ SLICE_INIT("Pentagon"), SLICE_INIT("United States") },
		{ SLICE_INIT("UN "), SLICE_INIT("United Nations") },
		{ SLICE_INIT("U.N. "), SLICE_INIT("United Nations") },
		{ SLICE_INIT("United Nations"),
		    SLICE_INIT("United Nations") },
		{ SLICE_INIT("White House"), SLICE_INIT("United States") }
	};

	for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
		if (slice_starts(text, bodies[i][0]))
			return bodies[i][1];
	return SLICE("");
}

/* "Ukrainian-born" is not of Ukraine, "U.S.-led" no one's. */
static Slice
country_of_word(Slice rest, Slice word)
{
	Slice country = demonym_country(word);

	if (slice_find_byte(word, '-', 0) != SIZE_MAX)
		return SLICE("");
	if (country.len > 0 && word.ptr[0] <= 'Z')
		return country;
	country = country_ahead(rest);
	return country.len > 0 ? country : body_ahead(rest);
}

Slice
role_side(Slice role)
{
	for (size_t at = 0; at < role.len; ) {
		size_t end = at;
		while (end < role.len && role.ptr[end] != ' ' &&
		    role.ptr[end] != ',')
			end++;
		Slice word = slice_sub(role, at, end);
		if (ends_side(word))
			break;
		if (word.len > 0) {
			Slice country = country_of_word(slice_sub(role, at,
			    role.len), word);
			if (country.len > 0)
				return slice_sub(country, 0,
				    slice_find_byte(country, '|', 0));
		}
		at = end + 1;
	}
	return SLICE("");
}
