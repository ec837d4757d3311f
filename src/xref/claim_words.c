/* SPDX-License-Identifier: MIT */
#include "xref/claim_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "xref/metonym.h"
#include "xref/name_key.h"

enum { STEM_LEAST = 4 };

struct ClaimWords {
	Map kin;		/* stem -> line of `kin` */
	Map countries;		/* key or stem -> line of `countries` */
	Buffer key;		/* scratch */
};

/* Words that news use of the same, beyond those of telling_words.c, whose
 * classes they may name.  The lines were written for this program. */
static const char *const kin[] = {
	"head leader chief boss lead led",
	"withdraw remove pull pullout",
	"land territory territorial",
	"mediate mediation mediator broker facilitate",
	"question issue matter topic",
	"main key principal central chief",
	"hard difficult difficulty tough",
	"big large major massive huge significant",
	"obstacle hurdle barrier impediment",
	"unsolved unresolved unsettled",
	"cede concede concession yield relinquish",
	"guarantee assurance",
	"change amend modify adjust alter revise",
	"include comprise consist involve",
	"attend participate participant participation",
	"violate violation breach break broke broken",
	"observe honour honor respect kept keep",
	"demand want seek sought insist ask require",
	"office headquarters",
	"police policeman officer cop",
	"building tower skyscraper",
	"child children kid youngster",
	"hospital clinic medical",
	"money cash fund funding",
	"film movie picture",
	"actor actress star",
	"company firm corporation business",
	"dismiss sack oust",
	"hire recruit",
	"near nearer closer",
	"team squad",
	"create establish found set",
	"propose proposal blueprint",
	"destroy destruction damage wreck",
	"rescue save",
	"search hunt",
	"driver motorist",
	"car vehicle automobile",
	"phone smartphone handset",
	"award prize",
	"increase rise rose risen grow grew growth escalate escalation surge",
	"decrease fall fell fallen drop decline",
	"evacuate evacuation",
	"house home residence",
	"doctor physician surgeon",
	"student pupil",
	"minister ministry",
	"parliament lawmaker legislator congress",
	"weapon arms gun firearm",
	"missile rocket",
	"refugee migrant",
	"hostage captive",
	"border frontier",
	"economy economic",
	"price cost",
	"illness disease sick",
	"infect infection infected",
	"vaccine vaccination vaccinate inoculate",
	"electricity power energy grid",
	"rebel insurgent militant",
	"army military",
	"troop force",
	"murder homicide",
	"drunk drunken intoxicated",
	"storey floor",
	"title championship",
	"goal scored score",
};

/* A country: its names and adjectives, and what speaks for it.  Capitals are
 * those of metonym.c. */
static const char *const countries[] = {
	"united states|us|usa|america|american|white house|pentagon|"
	    "us government|us state department",
	"russia|russian|russian federation|kremlin|soviet union",
	"ukraine|ukrainian",
	"united kingdom|uk|britain|british|great britain|england|english|"
	    "downing street",
	"european union|eu|europe|european|european commission",
	"afghanistan|afghan", "albania|albanian", "algeria|algerian",
	"argentina|argentine|argentinian", "armenia|armenian",
	"australia|australian", "austria|austrian", "azerbaijan|azerbaijani",
	"bangladesh|bangladeshi", "belarus|belarusian", "belgium|belgian",
	"bosnia and herzegovina|bosnia|bosnian", "brazil|brazilian",
	"bulgaria|bulgarian", "cambodia|cambodian", "canada|canadian",
	"chile|chilean", "china|chinese|peoples republic of china",
	"colombia|colombian", "croatia|croatian", "cuba|cuban",
	"czech republic|czechia|czech", "denmark|danish", "egypt|egyptian",
	"estonia|estonian", "ethiopia|ethiopian", "finland|finnish",
	"france|french", "georgia|georgian", "germany|german", "ghana|ghanaian",
	"greece|greek", "haiti|haitian", "hungary|hungarian",
	"iceland|icelandic", "india|indian", "indonesia|indonesian",
	"iran|iranian", "iraq|iraqi", "ireland|irish", "israel|israeli",
	"italy|italian", "jamaica|jamaican", "japan|japanese",
	"jordan|jordanian", "kazakhstan|kazakh", "kenya|kenyan",
	"kuwait|kuwaiti", "latvia|latvian", "lebanon|lebanese",
	"libya|libyan", "lithuania|lithuanian", "malaysia|malaysian",
	"mexico|mexican", "moldova|moldovan", "mongolia|mongolian",
	"morocco|moroccan", "myanmar|burma|burmese", "nepal|nepalese",
	"netherlands|dutch", "new zealand", "nigeria|nigerian",
	"north korea|north korean|dprk", "norway|norwegian",
	"pakistan|pakistani", "palestine|palestinian", "peru|peruvian",
	"philippines|philippine|filipino", "poland|polish",
	"portugal|portuguese", "qatar|qatari", "romania|romanian",
	"saudi arabia|saudi", "serbia|serbian", "slovakia|slovak",
	"slovenia|slovenian", "somalia|somali", "south africa|south african",
	"south korea|south korean", "spain|spanish", "sudan|sudanese",
	"sweden|swedish", "switzerland|swiss", "syria|syrian",
	"taiwan|taiwanese", "thailand|thai", "tunisia|tunisian",
	"turkey|turkish|turkiye", "venezuela|venezuelan",
	"vietnam|vietnamese", "yemen|yemeni", "zimbabwe|zimbabwean",
};

/* --- stems --------------------------------------------------------------- */

#define E(ending) SLICE_INIT(ending)

/* Endings that make one word out of another, longer ones first. */
static const Slice endings[] = {
	E("ization"), E("isation"), E("ational"), E("ations"), E("itions"),
	E("ically"), E("ation"), E("ition"), E("ments"), E("ities"),
	E("ances"), E("ences"), E("ional"), E("ially"), E("ivity"),
	E("ising"), E("izing"), E("ment"), E("ness"), E("ions"), E("ance"),
	E("ence"), E("able"), E("ible"), E("ical"), E("ants"), E("ents"),
	E("ists"), E("ship"), E("ity"), E("ive"), E("ant"), E("ent"),
	E("ist"), E("ism"), E("ial"), E("ion"), E("ous"), E("ify"), E("ful"),
	E("ors"), E("ers"), E("al"), E("ic"), E("iz"), E("is"), E("or"),
	E("er"), E("ly"), E("iv"), E("y"), E("e"), E("i"),
};

/* Without its endings, two at most: "territorial" and "territory" alike. */
static Slice
root(Slice s)
{
	for (int cuts = 0; cuts < 2; cuts++) {
		size_t i = 0, n = sizeof endings / sizeof *endings;

		while (i < n && (s.len < endings[i].len + STEM_LEAST ||
		    !slice_ends(s, endings[i])))
			i++;
		if (i == n)
			break;
		s.len -= endings[i].len;
	}
	return s;
}

/* --- making -------------------------------------------------------------- */

/* The next of a line; false at its end. */
static bool
next_part(const char **line, char by, Slice *part)
{
	const char *end = strchr(*line, by);
	size_t len = end != NULL ? (size_t)(end - *line) : strlen(*line);

	*part = (Slice){ *line, len };
	*line += len + (end != NULL);
	return len > 0;
}

static void
add_kin(ClaimWords *w, const TellingWords *words, size_t line, Buffer *stem)
{
	Slice word;

	for (const char *at = kin[line]; next_part(&at, ' ', &word);) {
		buffer_clear(stem);
		telling_words_stem(words, word, stem);
		map_put(&w->kin, root(buffer_slice(stem)), (int64_t)line);
	}
}

static void
add_country(ClaimWords *w, const TellingWords *words, size_t line,
    Buffer *stem)
{
	Slice name;

	for (const char *at = countries[line]; next_part(&at, '|', &name);) {
		map_put(&w->countries, name, (int64_t)line);
		buffer_clear(stem);
		telling_words_stem(words, name, stem);
		map_put(&w->countries, buffer_slice(stem), (int64_t)line);
	}
}

ClaimWords *
claim_words_new(const TellingWords *words)
{
	ClaimWords *w = must_alloc(NULL, sizeof *w);
	Buffer stem = { 0 };

	*w = (ClaimWords){ 0 };
	for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
		add_kin(w, words, i, &stem);
	for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
		add_country(w, words, i, &stem);
	buffer_free(&stem);
	return w;
}

void
claim_words_free(ClaimWords *w)
{
	if (w == NULL)
		return;
	map_free(&w->kin);
	map_free(&w->countries);
	buffer_free(&w->key);
	free(w);
}

/* --- looking up ---------------------------------------------------------- */

/* The first of a line stands for all of it. */
static Slice
first_of(const char *line, char by)
{
	Slice first = { line, 0 };

	next_part(&line, by, &first);
	return first;
}

static Slice
country_of(const ClaimWords *w, Slice key)
{
	const int64_t *line = map_get(&w->countries, key);

	return line == NULL ? SLICE("") : first_of(countries[*line], '|');
}

bool
claim_word(const ClaimWords *w, Slice stem, Buffer *out)
{
	const Slice country = country_of(w, stem), s = root(stem);
	const int64_t *line = map_get(&w->kin, s);

	buffer_clear(out);
	if (country.len > 0) {
		buffer_add(out, country);
	} else if (line != NULL) {
		buffer_putc(out, '=');
		buffer_add(out, first_of(kin[*line], ' '));
	} else {
		buffer_add(out, s);
	}
	return country.len > 0;
}

Slice
claim_country(ClaimWords *w, Slice key)
{
	const Slice country = country_of(w, key);

	if (country.len > 0)
		return country;
	const Slice means = metonym_of(key);

	if (means.len == 0)
		return means;
	name_key(slice_sub(means, 0, slice_find_byte(means, '|', 0)),
	    &w->key);
	return country_of(w, buffer_slice(&w->key));
}
