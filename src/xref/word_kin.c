/* SPDX-License-Identifier: MIT */
#include "xref/word_kin.h"

#include "base/bisect.h"
#include "text/respelling.h"
#include "text/spelling.h"
#include "xref/given_name.h"

#define W(word) SLICE_INIT(word)

enum {
	CLOSE = 3,		/* percent: hardly another spelling */
	ALIKE_LETTERS = 3,	/* a shorter word is another word */
	ALIKE_RARE_LETTERS = 4,	/* too short to be alike by support */
	ALIKE_RARE = 10 * RESPELLING_NAT,	/* a rare given name's worth */
	ALIKE_LOSS = 14, ALIKE_LOSS_SURE = 9	/* percent */
};

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

static bool
is_of_woman(Slice word)
{
	static const Slice endings[] = {
		W("va"), W("wa"), W("ina"), W("aya"), W("aja"), W("ska"),
		W("cka")
	};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (slice_ends(word, endings[i]))
			return true;
	return false;
}

static bool
is_of_man(Slice word)
{
	char last = word.ptr[word.len - 1];

	return last == 'v' || last == 'w' || last == 'f' || last == 'n' ||
	    last == 'y' || last == 'i' || last == 'j';
}

/* "Ivanov" and "Ivanova", "Petrow" and "Petrova", "Kowalski" and "Kowalska". */
static bool
is_other_sex(Slice a, Slice b)
{
	return a.len > 3 && b.len > 3 && ((is_of_man(a) && is_of_woman(b)) ||
	    (is_of_woman(a) && is_of_man(b)));
}

WordKin
word_kin_surname(Slice a, Slice b, bool bare)
{
	return is_other_sex(a, b) ? (WordKin){ KIN_NONE, 100 } :
	    word_kin(a, b, bare);
}

/* --- transcriptions ------------------------------------------------------ */

static bool
is_long(Slice a, Slice b, size_t letters)
{
	return a.len >= letters && b.len >= letters;
}

/* A name that many bear is no slip for another one. */
static bool
is_known(Slice word)
{
	return surname_is_common(word) || given_name_known(word);
}

/* slips: whether letters may be wrong. */
static WordKin
or_alike(WordKin k, Slice a, Slice b, int least, bool slips)
{
	if (k.kin < KIN_SLIP || is_other_sex(a, b) ||
	    !is_long(a, b, ALIKE_LETTERS) || a.len > b.len * 2 ||
	    b.len > a.len * 2)
		return k;
	int odds = respelling_odds(a, b, slips);
	if (odds < least)
		return k;
	return (WordKin){ KIN_ALIKE, odds < RESPELLING_SURE ? ALIKE_LOSS :
	    ALIKE_LOSS_SURE };
}

/* Two names that both are known as given names are two: relatives have the
 * same surname and often a given name that is like another's. */
WordKin
word_kin_given_alike(WordKin k, const NameWord *a, const NameWord *b)
{
	return a->initial || b->initial || (given_name_known(a->text) &&
	    given_name_known(b->text)) ? k :
	    or_alike(k, a->text, b->text, RESPELLING_LIKELY, false);
}

WordKin
word_kin_surname_alike(WordKin k, Slice a, Slice b, bool rare)
{
	if (surname_is_common(a) && surname_is_common(b))
		return k;
	rare = rare && is_long(a, b, ALIKE_RARE_LETTERS);
	return or_alike(k, a, b, rare ? RESPELLING_LIKELY - ALIKE_RARE :
	    RESPELLING_LIKELY, rare && !is_known(a) && !is_known(b));
}

bool
surname_is_common(Slice word)
{
	static const Slice words[] = {	/* in order */
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

	const size_t count = sizeof words / sizeof *words;
	size_t first = 0;

	BISECT(first, count, i, slice_cmp(words[i], word) < 0);
	return first < count && slice_eq(words[first], word);
}
