/* SPDX-License-Identifier: MIT */
/*
 * Each list is one string of words between spaces: easy to read, to extend and
 * to search.
 */
#include "text/abbreviation.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/utf8.h"

/* Before the name of a person or of what is meant; begins with a capital. */
static const char titles[] =
    " mr mrs ms mx dr drs prof messrs mme mlle msgr rev hon fr gen lt col sgt "
    "maj capt cmdr cdr comdr adm cpl pvt pfc brig sen sens rep reps gov govs "
    "pres amb supt insp det atty dist dir asst dep sec treas cllr vs ";
/* The same, in small letters. */
static const char links[] = " vs v viz cf ";
/* In names of places, firms and people. */
static const char names[] =
    " st ste mt ft jr sr inc corp co cos ltd bros plc llc assn dept univ ave "
    "blvd rd hwy esq mfg intl natl govt al ";
static const char states[] =
    " ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich "
    "minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo "
    "ont que ";
static const char numbers[] =
    " no nos nr art fig figs vol vols ch chap p pp para paras est c ca approx ";
static const char dates[] =
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun ";
static const char full_dates[] =
    " january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday "
    "sunday gmt utc est edt cst cdt mst mdt pst pdt et pt cet cest eet eest "
    "msk bst ist eastern pacific central local ";
static const char starters[] =
    " a about according across after all also although amid among an and "
    "another any around as asked at because before behind below beside both "
    "but by despite during each earlier even every few finally for from "
    "further he her here his how however i if in instead it its last "
    "later many meanwhile moreover most my nearly neither next no none nor not "
    "nothing now of on once one only or other others our over perhaps several "
    "she since so some speaking still such than that the their then there "
    "these they this those though three through to today two unlike "
    "until we what when where whether which while who why with within without "
    "yesterday yet you your ";
static const char cues[] =
    " said says asked asks told tells added adds replied replies responded "
    "answered wrote writes posted tweeted exclaimed shouted cried joked "
    "quipped warned insisted declared stated noted continued remarked "
    "explained recalled argued claimed announced demanded wondered screamed "
    "yelled concluded ";
static const char spoilers[] =
    " has had have having was is were are been be not never to who which that "
    "and but ";
static const char lettered[] =
    " plan war vitamin group type class grade hepatitis category section "
    "option exhibit schedule annex appendix part point model ";
static const char exclaiming[] = " yahoo jeopardy oklahoma wham panic ";

/* Whether the list holds the word, ASCII capitals made small. */
static bool
is_in(const char *list, Slice word)
{
	char wanted[ABBREVIATION_MAX + 3] = " ";

	if (word.len == 0 || word.len > ABBREVIATION_MAX)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];
		if (c == ' ' || c == '\0')
			return false;
		wanted[i + 1] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	wanted[word.len + 1] = ' ';
	return strstr(list, wanted) != NULL;
}

static bool
begins_upper(Slice word)
{
	unsigned len;

	return word.len > 0 &&
	    cp_class(utf8_decode(word, 0, &len)) == CP_UPPER;
}

/* U.S, Ph.D, e.g: parts of one or two letters with points between them. */
static bool
is_letters(Slice word)
{
	size_t part = 0;

	if (slice_find_byte(word, '.', 0) == SIZE_MAX)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		part = word.ptr[i] == '.' ? 0 : part + 1;
		if (part > 2 || (part == 0 && i == 0))
			return false;
	}
	return part > 0;
}

static Abbreviation
kind_of_letters(Slice word)
{
	if (is_in(" a.m p.m ", word))
		return ABBR_CLOCK;
	return is_in(" e.g i.e ", word) ? ABBR_TITLE : ABBR_LETTERS;
}

Abbreviation
abbreviation_of(Slice word)
{
	const bool upper = begins_upper(word);
	unsigned len;

	if (is_letters(word))
		return kind_of_letters(word);
	if (is_in(upper ? titles : links, word))
		return ABBR_TITLE;
	if (is_in(numbers, word) && !(upper && word.len == 1))
		return ABBR_NUMBER;
	if (is_in(names, word) && (upper || slice_eq(word, SLICE("al"))))
		return ABBR_NAME;
	if (!upper)
		return ABBR_NONE;
	if (is_in(dates, word))
		return ABBR_DATE;
	if (is_in(states, word))
		return ABBR_STATE;
	utf8_decode(word, 0, &len);
	return len == word.len ? ABBR_INITIAL : ABBR_NONE;
}

bool
word_begins_sentence(Slice word)
{
	return is_in(starters, word);
}

bool
word_is_of_date(Slice word)
{
	return is_in(dates, word) || is_in(full_dates, word);
}

bool
word_is_cue(Slice word)
{
	return is_in(cues, word);
}

bool
word_spoils_cue(Slice word)
{
	return is_in(spoilers, word);
}

bool
word_takes_letter(Slice word)
{
	return is_in(lettered, word);
}

bool
word_exclaims(Slice word)
{
	return is_in(exclaiming, word);
}
