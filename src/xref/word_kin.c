/* SPDX-License-Identifier: MIT */
#include "xref/word_kin.h"

#include "text/spelling.h"
#include "xref/given_name.h"

#define W(word) SLICE_INIT(word)

enum { CLOSE = 3 };		/* percent: hardly another spelling */

WordKin
word_kin(Slice a, Slice b, bool bare)
{
	Spelling s = bare ? spelling_compare_bare(a, b) :
	    spelling_compare(a, b);

	switch (s.kind) {
	case SPELLING_SAME:
		return (WordKin){ KIN_SAME, 0 };
	case SPELLING_VARIANT:
		return (WordKin){ KIN_SPELLED, (uint8_t)((100 - s.percent) / 2 +
		    (bare ? 8 : 0)) };
	case SPELLING_SLIP:
		return (WordKin){ KIN_SLIP, a.len + b.len >= 14 ? 22 : 32 };
	default:
		return (WordKin){ KIN_NONE, 100 };
	}
}

/* "Alexander" and "Alexandra", "Mario" and "Maria". */
static bool
is_other_ending(Slice a, Slice b)
{
	char x = a.ptr[a.len - 1], y = b.ptr[b.len - 1];

	return (x == 'a') != (y == 'a') && x != 'h' && y != 'h' && x != 'e' &&
	    y != 'e';
}

/* What the tables of given names say. */
static WordKin
tabled(Slice a, Slice b)
{
	switch (given_name_kin(a, b)) {
	case GIVEN_EQUIVALENT:
		return (WordKin){ KIN_LANGUAGE, 8 };
	case GIVEN_SHORT:
		return (WordKin){ KIN_SHORT, 14 };
	default:
		return (WordKin){ KIN_NONE, 100 };
	}
}

WordKin
word_kin_given(const NameWord *a, const NameWord *b, bool bare)
{
	if (a->initial || b->initial)
		return a->text.ptr[0] != b->text.ptr[0] ?
		    (WordKin){ KIN_NONE, 100 } : (WordKin){ KIN_INITIAL,
		    a->initial && b->initial ? 4 : 15 };
	WordKin k = word_kin(a->text, b->text, bare);
	if (k.kin != KIN_SAME && !bare && is_other_ending(a->text, b->text))
		k = (WordKin){ KIN_NONE, 100 };
	if (k.kin == KIN_SAME || (k.kin == KIN_SPELLED && k.loss <= CLOSE))
		return k;
	WordKin table = tabled(a->text, b->text);
	if (table.kin == KIN_LANGUAGE && k.loss < table.loss)
		table.loss = k.loss;
	return table.loss <= k.loss ? table : k;
}

/* -ov, -in and -ky are a man's, -ova, -ina and -kaya a woman's. */
static bool
is_other_sex(Slice a, Slice b)
{
	if (a.len > b.len) {
		Slice other = a;
		a = b;
		b = other;
	}
	return a.len > 3 && b.len == a.len + 1 && slice_ends(b, SLICE("a")) &&
	    slice_starts(b, a) &&
	    (slice_ends(a, SLICE("v")) || slice_ends(a, SLICE("in")));
}

WordKin
word_kin_surname(Slice a, Slice b, bool bare)
{
	return is_other_sex(a, b) ? (WordKin){ KIN_NONE, 100 } :
	    word_kin(a, b, bare);
}

bool
surname_is_common(Slice word)
{
	static const Slice words[] = {
		W("adams"), W("ahmed"), W("ali"), W("allen"), W("anderson"),
		W("baker"), W("brown"), W("campbell"), W("chan"), W("chang"),
		W("chen"), W("choi"), W("clark"), W("cohen"), W("cook"),
		W("cooper"), W("davies"), W("davis"), W("edwards"),
		W("evans"), W("fernandez"), W("garcia"), W("gonzalez"),
		W("green"), W("hall"), W("harris"), W("hassan"), W("hill"),
		W("huang"), W("hughes"), W("hussein"), W("ivanov"),
		W("jackson"), W("james"), W("johnson"), W("jones"),
		W("jung"), W("kang"), W("khan"), W("kim"), W("king"),
		W("kumar"), W("lee"), W("lewis"), W("li"), W("lin"),
		W("liu"), W("lopez"), W("martin"), W("martinez"),
		W("miller"), W("mitchell"), W("mohammed"), W("moore"),
		W("morgan"), W("morris"), W("murphy"), W("nelson"),
		W("nguyen"), W("park"), W("parker"), W("patel"),
		W("perez"), W("peters"), W("petrov"), W("phillips"),
		W("roberts"), W("robinson"), W("rodriguez"), W("sanchez"),
		W("scott"), W("sharma"), W("singh"), W("smirnov"),
		W("smith"), W("stewart"), W("taylor"), W("thomas"),
		W("thompson"), W("tran"), W("turner"), W("walker"),
		W("wang"), W("ward"), W("watson"), W("white"),
		W("williams"), W("wilson"), W("wong"), W("wood"),
		W("wright"), W("wu"), W("xu"), W("yang"), W("young"),
		W("zhang"), W("zhao")
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}
