/* SPDX-License-Identifier: MIT */
/*
 * Every word of the shorter name has to find its like in the longer one: the
 * surname in the surname, the given name in the first of the given names, what
 * is between in order.  What a pair of words loses of certainty is told by the
 * table of kinships; the worst pair gives the reason.
 */
#include "xref/name_match.h"

#include "text/spelling.h"
#include "xref/given_name.h"

#define W(word) SLICE_INIT(word)

typedef enum {
	KIN_SAME, KIN_SPELLED, KIN_LANGUAGE, KIN_SHORT, KIN_INITIAL, KIN_SLIP,
	KIN_NONE
} Kin;

static NameMatch
none(void)
{
	return (NameMatch){ .kind = MATCH_NONE };
}

/* How two words of the same place in a name are related. */
typedef struct {
	Kin kin;
	uint8_t loss;		/* percent of certainty */
} WordKin;

static const char *
reason_of(Kin given, Kin surname)
{
	static const char *const reasons[] = {
		[KIN_SAME] = "the same name",
		[KIN_SPELLED] = "another spelling of the same name",
		[KIN_LANGUAGE] = "the same given name in another language, "
		    "the same surname",
		[KIN_SHORT] = "a short form of the given name, the same "
		    "surname",
		[KIN_INITIAL] = "the initial fits, the same surname",
		[KIN_SLIP] = "one letter differs: perhaps a slip"
	};

	return reasons[surname == KIN_SLIP || given < surname ? surname :
	    given];
}

static WordKin
spelled(Slice a, Slice b, bool bare)
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

static WordKin
given_kin(const NameWord *a, const NameWord *b, bool bare)
{
	if (a->initial || b->initial)
		return a->text.ptr[0] == b->text.ptr[0] ?
		    (WordKin){ KIN_INITIAL, a->initial && b->initial ? 4 : 15 } :
		    (WordKin){ KIN_NONE, 100 };
	WordKin k = spelled(a->text, b->text, bare);
	if (k.kin != KIN_SAME && !bare && is_other_ending(a->text, b->text))
		k = (WordKin){ KIN_NONE, 100 };
	if (k.kin == KIN_SAME || k.kin == KIN_SPELLED)
		return k;
	switch (given_name_kin(a->text, b->text)) {
	case GIVEN_EQUIVALENT:
		return (WordKin){ KIN_LANGUAGE, 8 };
	case GIVEN_SHORT:
		return (WordKin){ KIN_SHORT, 14 };
	default:
		return k;
	}
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

static WordKin
surname_kin(const PersonName *a, const PersonName *b)
{
	Slice x = a->words[a->surname].text, y = b->words[b->surname].text;

	if (is_other_sex(x, y))
		return (WordKin){ KIN_NONE, 100 };
	return spelled(x, y, a->bare || b->bare);
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

NameMatch
surname_match(const PersonName *a, const PersonName *b)
{
	WordKin k = surname_kin(a, b);

	if (k.kin == KIN_NONE)
		return none();
	return (NameMatch){ MATCH_PART, (uint8_t)(95 - k.loss),
		k.kin == KIN_SLIP, k.kin == KIN_SAME ? "the surname alone" :
		k.kin == KIN_SLIP ? "the surname alone, with a slip" :
		"the surname alone, spelled otherwise" };
}

/* --- two whole names ----------------------------------------------------- */

/* The given names and what stands between them and the surname's last word,
 * without particles. */
typedef struct {
	const NameWord *at[NAME_WORDS_MAX];
	unsigned count;
	bool bare;
} Forenames;

static Forenames
forenames(const PersonName *n)
{
	Forenames f = { .bare = n->bare };

	for (unsigned i = 0; i < n->surname; i++)
		if (!n->words[i].particle)
			f.at[f.count++] = &n->words[i];
	return f;
}

typedef struct {
	Kin kin;		/* the worst */
	unsigned loss;
	bool initial;		/* the first is an initial in one of them */
} Alignment;

static void
worsen(Alignment *al, WordKin k)
{
	if (k.kin > al->kin)
		al->kin = k.kin;
	al->loss += k.loss;
}

/* Every forename of the shorter row, in order, in the longer one. */
static Alignment
align(const Forenames *a, const Forenames *b)
{
	const Forenames *few = a->count <= b->count ? a : b;
	const Forenames *many = few == a ? b : a;
	bool bare = a->bare || b->bare;
	Alignment al = { .loss = (many->count - few->count) * 2 };
	unsigned j = 0;

	for (unsigned i = 0; i < few->count; i++) {
		WordKin k = { KIN_NONE, 100 };
		unsigned spare = many->count - (few->count - i);
		for (; j <= spare && k.kin == KIN_NONE; j++) {
			k = given_kin(few->at[i], many->at[j], bare);
			if (k.kin == KIN_NONE && i == 0 && j == 0)
				al.loss += 22;	/* known by a later name */
		}
		if (i == 0)
			al.initial = k.kin == KIN_INITIAL;
		else if (k.kin == KIN_INITIAL)
			k.loss = 4;
		worsen(&al, k);
		if (k.kin == KIN_NONE)
			return al;
	}
	return al;
}

static NameMatch
judged(const Alignment *al, WordKin surname, bool common)
{
	unsigned loss = al->loss + surname.loss;

	if (common && al->kin > KIN_SPELLED)
		loss += 18;
	if (surname.kin == KIN_SLIP && al->kin > KIN_SPELLED)
		loss += 15;
	if (loss > 100 - MATCH_DOUBT + 10)
		return none();
	return (NameMatch){
		al->initial ? MATCH_PART : MATCH_FULL, (uint8_t)(99 - loss),
		al->kin == KIN_SLIP || surname.kin == KIN_SLIP,
		reason_of(al->kin, surname.kin) };
}

static bool
suffixes_clash(const PersonName *a, const PersonName *b)
{
	return a->suffix != b->suffix &&
	    (a->suffix > SUFFIX_JUNIOR || b->suffix > SUFFIX_JUNIOR ||
	    (a->suffix != SUFFIX_NONE && b->suffix != SUFFIX_NONE));
}

static NameMatch
match_in_order(const PersonName *a, const PersonName *b)
{
	WordKin surname = surname_kin(a, b);

	if (surname.kin == KIN_NONE)
		return none();
	Forenames x = forenames(a), y = forenames(b);
	if (x.count == 0 || y.count == 0) {
		NameMatch m = surname_match(a, b);
		return x.count == y.count ? (NameMatch){ MATCH_FULL,
		    m.confidence, m.slip, reason_of(KIN_SAME, surname.kin) } :
		    m;
	}
	Alignment al = align(&x, &y);
	if (al.kin == KIN_NONE)
		return none();
	if (a->suffix != b->suffix)
		al.loss += 30;
	return judged(&al, surname,
	    surname_is_common(a->words[a->surname].text));
}

static PersonName
other_order(const PersonName *n, NameWord room[NAME_WORDS_MAX])
{
	PersonName turned = *n;

	for (unsigned i = 0; i < n->count; i++)
		room[i] = n->words[(i + 1) % n->count];
	turned.words = room;
	return turned;
}

static NameMatch
match_turned(const PersonName *a, const PersonName *b)
{
	NameWord room[NAME_WORDS_MAX];
	PersonName turned = other_order(a, room);
	NameMatch m = match_in_order(&turned, b);

	if (m.kind == MATCH_NONE)
		return m;
	m.confidence -= m.confidence > 6 ? 6 : 0;
	m.reason = "the same name with the surname first";
	return m;
}

/* "SergeiLavrov", "Jong-un" and "Jongun": the letters in a row are the same. */
static Slice
run_together(const PersonName *n, char room[SPELLING_MAX])
{
	size_t len = 0;

	for (unsigned i = 0; i < n->count; i++)
		for (size_t j = 0; j < n->words[i].text.len; j++)
			if (len < SPELLING_MAX)
				room[len++] = n->words[i].text.ptr[j];
	return (Slice){ room, len };
}

static NameMatch
match_together(const PersonName *a, const PersonName *b)
{
	char x[SPELLING_MAX], y[SPELLING_MAX];

	if (a->count == b->count ||
	    !slice_eq(run_together(a, x), run_together(b, y)))
		return none();
	return (NameMatch){ MATCH_FULL, 94, false,
		"the same name, parted otherwise" };
}

NameMatch
person_match(const PersonName *a, const PersonName *b)
{
	if (a->count == 0 || b->count == 0 || suffixes_clash(a, b))
		return none();
	NameMatch m = match_in_order(a, b);
	if (m.kind == MATCH_NONE)
		m = match_together(a, b);
	if (m.kind == MATCH_NONE && (a->unsure_order || a->family_first))
		m = match_turned(a, b);
	if (m.kind == MATCH_NONE && (b->unsure_order || b->family_first))
		m = match_turned(b, a);
	return m;
}
