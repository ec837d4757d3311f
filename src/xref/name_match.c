/* SPDX-License-Identifier: MIT */
/*
 * Every word of the shorter name has to find its like in the longer one: the
 * surname in the surname, the given name in the first of the given names, what
 * is between in order.  What a pair of words loses of certainty is told by the
 * table of kinships; the worst pair gives the reason.
 */
#include "xref/name_match.h"

#include <string.h>

#include "text/respelling.h"
#include "text/spelling.h"
#include "xref/given_name.h"
#include "xref/word_kin.h"

enum { LONG_WORD = 7 };		/* bytes: fewer names are spelled like it */

static NameMatch
none(void)
{
	return (NameMatch){ .kind = MATCH_NONE };
}

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
		[KIN_ALIKE] = "a slip or another transcription of the same name",
		[KIN_SLIP] = "one letter differs: perhaps a slip"
	};

	return reasons[surname == KIN_SLIP || given < surname ? surname :
	    given];
}

static WordKin
surname_kin(const PersonName *a, const PersonName *b)
{
	return word_kin_surname(a->words[a->surname].text,
	    b->words[b->surname].text, a->bare || b->bare);
}

/* "Mohammad" and "Mohammadi" are two; -sky and -skyy are one. */
static bool
is_longer(Slice a, Slice b)
{
	Slice brief = a.len < b.len ? a : b, full = a.len < b.len ? b : a;
	char last = brief.ptr[brief.len - 1];

	return slice_starts(full, brief) && last != 'y' && last != 'i' &&
	    last != full.ptr[full.len - 1];
}

NameMatch
surname_match(const PersonName *a, const PersonName *b)
{
	WordKin k = surname_kin(a, b);
	bool brief = a->words[a->surname].text.len < LONG_WORD;

	if (k.kin == KIN_SPELLED && is_longer(a->words[a->surname].text,
	    b->words[b->surname].text))
		return none();
	if (k.kin == KIN_NONE || (k.kin == KIN_SPELLED && !a->bare &&
	    !b->bare && k.loss > (brief ? 2 : 4)))
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
	bool less;		/* one has more forenames */
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
	Alignment al = { .loss = (many->count - few->count) * 2,
		.less = few->count < many->count };
	bool later = false;	/* known by a later given name */
	unsigned j = 0;

	for (unsigned i = 0; i < few->count; i++) {
		WordKin k = { KIN_NONE, 100 };
		unsigned spare = many->count - (few->count - i);
		for (; j <= spare && k.kin == KIN_NONE; j++) {
			k = word_kin_given(few->at[i], many->at[j], bare);
			if (!bare)
				k = word_kin_given_alike(k, few->at[i],
				    many->at[j]);
			if (k.kin == KIN_NONE && i == 0 && j == 0)
				later = true;
		}
		if (i == 0)
			al.initial = k.kin == KIN_INITIAL;
		else if (k.kin == KIN_INITIAL)
			k.loss = 4;
		worsen(&al, k);
		if (k.kin == KIN_NONE)
			return al;
	}
	if (later)
		al.loss += al.kin == KIN_SAME ? 14 : 26;
	return al;
}

static NameMatch
judged(const Alignment *al, WordKin surname, bool common)
{
	unsigned loss = al->loss + surname.loss;
	bool alike = al->kin == KIN_ALIKE || surname.kin == KIN_ALIKE;

	if (alike && al->initial)
		return none();
	if (common && al->kin > KIN_SPELLED)
		loss += 18;
	if (alike && al->kin > KIN_SPELLED && surname.kin > KIN_SPELLED)
		loss += loss > 18 ? 14 : 0;
	if (surname.kin == KIN_SLIP && (al->kin > KIN_SPELLED || al->less))
		loss += 18;
	if (loss > 100 - MATCH_DOUBT + 10)
		return none();
	return (NameMatch){
		al->initial ? MATCH_PART : alike ? MATCH_ALIKE : MATCH_FULL,
		(uint8_t)(99 - loss),
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

/* One of them is a surname alone. */
static NameMatch
match_lone(const PersonName *a, const PersonName *b, bool both)
{
	NameMatch m = surname_match(a, b);

	if (both && surname_kin(a, b).kin != KIN_NONE) {
		m.kind = MATCH_FULL;
		m.reason = reason_of(KIN_SAME, surname_kin(a, b).kin);
	}
	return m;
}

/* The same given name, and one that few bear. */
static bool
has_rare_given(const PersonName *a, const PersonName *b)
{
	const NameWord *x = person_name_given(a), *y = person_name_given(b);

	return slice_eq(x->text, y->text) && !given_name_known(x->text);
}

/* Chinese surnames are too short to tell. */
static bool
may_be_alike(const PersonName *a, const PersonName *b)
{
	return !a->bare && !b->bare && !a->family_first && !b->family_first;
}

static NameMatch
match_in_order(const PersonName *a, const PersonName *b)
{
	WordKin surname = surname_kin(a, b);
	bool alike = surname.kin >= KIN_SLIP && may_be_alike(a, b);
	Forenames x = forenames(a), y = forenames(b);

	if (x.count == 0 || y.count == 0)
		return match_lone(a, b, x.count == y.count);
	if (surname.kin == KIN_NONE && !alike)
		return none();
	Alignment al = align(&x, &y);
	if (al.kin == KIN_NONE)
		return none();
	if (alike)
		surname = word_kin_surname_alike(surname,
		    a->words[a->surname].text, b->words[b->surname].text,
		    has_rare_given(a, b));
	if (surname.kin == KIN_NONE)
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
		room[i] = n->words[(i + n->count - 1) % n->count];
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

	if (a->count == b->count)
		return none();
	Spelling s = spelling_compare(run_together(a, x), run_together(b, y));
	if (s.kind < SPELLING_VARIANT || s.percent < 94)
		return none();
	return (NameMatch){ MATCH_FULL, s.kind == SPELLING_SAME ? 94 : 80,
		false, "the same name, parted otherwise" };
}

/* The word of the row that is most like w and not taken yet; its loss. */
static unsigned
take_like(const NameWord *w, const PersonName *row, bool *taken, bool bare)
{
	unsigned least = 100, at = 0;

	for (unsigned i = 0; i < row->count; i++) {
		if (taken[i] || row->words[i].particle)
			continue;
		WordKin k = word_kin(w->text, row->words[i].text, bare);
		if (k.loss < least) {
			least = k.loss;
			at = i;
		}
	}
	if (least < 100)
		taken[at] = true;
	return least;
}

static unsigned
particles(const PersonName *n)
{
	return n->count - n->names;
}

/* Three words or more, or two with particles, in any order. */
static NameMatch
match_shuffled(const PersonName *a, const PersonName *b)
{
	const PersonName *few = a->names <= b->names ? a : b;
	const PersonName *many = few == a ? b : a;
	bool taken[NAME_WORDS_MAX] = { false };
	unsigned loss = 0;

	if (few->names + (particles(a) > 0 && particles(b) > 0) < 3 ||
	    few->names < 2 || many->names > few->names + 1)
		return none();
	for (unsigned i = 0; i < few->count; i++) {
		if (few->words[i].particle)
			continue;
		if (few->words[i].initial)
			return none();
		loss += take_like(&few->words[i], many, taken,
		    a->bare || b->bare);
	}
	if (loss > 34)
		return none();
	return (NameMatch){ MATCH_FULL, (uint8_t)(82 - loss / 2 -
	    (many->names - few->names) * 8), false,
		"the same names in another order" };
}

/* "Ana Ruiz" and "Ana Ruiz Ferrer": two surnames, of which one was said. */
static NameMatch
match_first_surname(const PersonName *a, const PersonName *b)
{
	const PersonName *few = a->names < b->names ? a : b;
	PersonName many = few == a ? *b : *a;

	if (few->names < 2 || many.names <= few->names || many.surname < 2 ||
	    many.words[many.surname - 1].particle ||
	    many.words[many.surname - 1].initial)
		return none();
	many.count = many.surname--;
	many.names--;
	NameMatch m = match_in_order(few, &many);
	if (m.kind != MATCH_FULL || m.confidence < 93)
		return none();
	m.confidence -= 17;
	m.reason = "the same name with the first of two surnames";
	return m;
}

/* "Sergejs Lavrovs": Latvian ends the names of men with an s. */
static bool
is_latvian(const PersonName *n)
{
	for (unsigned i = 0; i < n->count; i++)
		if (n->words[i].text.len < 4 ||
		    !slice_ends(n->words[i].text, SLICE("s")))
			return false;
	return n->count > 1;
}

static NameMatch
match_latvian(const PersonName *a, const PersonName *b)
{
	NameWord room[NAME_WORDS_MAX];
	PersonName bare = *a;

	if (!is_latvian(a) || is_latvian(b))
		return none();
	for (unsigned i = 0; i < a->count; i++) {
		room[i] = a->words[i];
		room[i].text.len--;
	}
	bare.words = room;
	NameMatch m = match_in_order(&bare, b);
	m.confidence -= m.confidence > 8 ? 8 : 0;
	return m;
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
	if (m.kind == MATCH_NONE)
		m = match_first_surname(a, b);
	if (m.kind == MATCH_NONE)
		m = match_latvian(a, b);
	if (m.kind == MATCH_NONE)
		m = match_latvian(b, a);
	if (m.kind == MATCH_NONE)
		m = match_shuffled(a, b);
	return m;
}
