/* SPDX-License-Identifier: MIT */
#include "annotate/demonym.h"

#include <stdlib.h>

typedef struct {
	Slice word;		/* in small letters */
	Slice country;
} Demonym;

#define D(word, country) { SLICE_INIT(word), SLICE_INIT(country) }

/* In bytewise order. */
static const Demonym demonyms[] = {
	D("afghan", "Afghanistan"),
	D("albanian", "Albania"),
	D("algerian", "Algeria"),
	D("american", "United States|US|U.S.|USA|America"),
	D("angolan", "Angola"),
	D("argentine", "Argentina"),
	D("argentinian", "Argentina"),
	D("armenian", "Armenia"),
	D("australian", "Australia"),
	D("austrian", "Austria"),
	D("azerbaijani", "Azerbaijan"),
	D("bahraini", "Bahrain"),
	D("bangladeshi", "Bangladesh"),
	D("belarusian", "Belarus"),
	D("belgian", "Belgium"),
	D("bolivian", "Bolivia"),
	D("bosnian", "Bosnia and Herzegovina|Bosnia"),
	D("brazilian", "Brazil"),
	D("british", "United Kingdom|UK|U.K.|Britain|Great Britain"),
	D("bulgarian", "Bulgaria"),
	D("burmese", "Myanmar|Burma"),
	D("cambodian", "Cambodia"),
	D("cameroonian", "Cameroon"),
	D("canadian", "Canada"),
	D("chadian", "Chad"),
	D("chilean", "Chile"),
	D("chinese", "China"),
	D("colombian", "Colombia"),
	D("croatian", "Croatia"),
	D("cuban", "Cuba"),
	D("cypriot", "Cyprus"),
	D("czech", "Czech Republic|Czechia"),
	D("danish", "Denmark"),
	D("dutch", "Netherlands|the Netherlands|Holland"),
	D("ecuadorian", "Ecuador"),
	D("egyptian", "Egypt"),
	D("emirati", "United Arab Emirates|UAE|Emirates"),
	D("eritrean", "Eritrea"),
	D("estonian", "Estonia"),
	D("ethiopian", "Ethiopia"),
	D("filipino", "Philippines"),
	D("finnish", "Finland"),
	D("french", "France"),
	D("georgian", "Georgia"),
	D("german", "Germany"),
	D("ghanaian", "Ghana"),
	D("greek", "Greece"),
	D("guatemalan", "Guatemala"),
	D("haitian", "Haiti"),
	D("honduran", "Honduras"),
	D("hungarian", "Hungary"),
	D("icelandic", "Iceland"),
	D("indian", "India"),
	D("indonesian", "Indonesia"),
	D("iranian", "Iran"),
	D("iraqi", "Iraq"),
	D("irish", "Ireland|Republic of Ireland"),
	D("israeli", "Israel"),
	D("italian", "Italy"),
	D("ivorian", "Ivory Coast|C\u00F4te d'Ivoire"),
	D("jamaican", "Jamaica"),
	D("japanese", "Japan"),
	D("jordanian", "Jordan"),
	D("kazakh", "Kazakhstan"),
	D("kenyan", "Kenya"),
	D("kosovar", "Kosovo"),
	D("kuwaiti", "Kuwait"),
	D("kyrgyz", "Kyrgyzstan"),
	D("laotian", "Laos"),
	D("latvian", "Latvia"),
	D("lebanese", "Lebanon"),
	D("liberian", "Liberia"),
	D("libyan", "Libya"),
	D("lithuanian", "Lithuania"),
	D("macedonian", "North Macedonia|Macedonia"),
	D("malawian", "Malawi"),
	D("malaysian", "Malaysia"),
	D("malian", "Mali"),
	D("maltese", "Malta"),
	D("mexican", "Mexico"),
	D("moldovan", "Moldova"),
	D("mongolian", "Mongolia"),
	D("moroccan", "Morocco"),
	D("mozambican", "Mozambique"),
	D("namibian", "Namibia"),
	D("nepalese", "Nepal"),
	D("nepali", "Nepal"),
	D("nicaraguan", "Nicaragua"),
	D("nigerian", "Nigeria"),
	D("nigerien", "Niger"),
	D("norwegian", "Norway"),
	D("omani", "Oman"),
	D("pakistani", "Pakistan"),
	D("palestinian", "Palestine"),
	D("panamanian", "Panama"),
	D("paraguayan", "Paraguay"),
	D("peruvian", "Peru"),
	D("philippine", "Philippines"),
	D("polish", "Poland"),
	D("portuguese", "Portugal"),
	D("qatari", "Qatar"),
	D("romanian", "Romania"),
	D("russian", "Russia|Russian Federation"),
	D("rwandan", "Rwanda"),
	D("salvadoran", "El Salvador"),
	D("saudi", "Saudi Arabia"),
	D("scottish", "Scotland"),
	D("senegalese", "Senegal"),
	D("serbian", "Serbia"),
	D("singaporean", "Singapore"),
	D("slovak", "Slovakia"),
	D("slovenian", "Slovenia"),
	D("somali", "Somalia"),
	D("spanish", "Spain"),
	D("sudanese", "Sudan"),
	D("swedish", "Sweden"),
	D("swiss", "Switzerland"),
	D("syrian", "Syria"),
	D("taiwanese", "Taiwan"),
	D("tajik", "Tajikistan"),
	D("tanzanian", "Tanzania"),
	D("thai", "Thailand"),
	D("tunisian", "Tunisia"),
	D("turkish", "Turkey|T\u00FCrkiye"),
	D("turkmen", "Turkmenistan"),
	D("ugandan", "Uganda"),
	D("ukrainian", "Ukraine"),
	D("uruguayan", "Uruguay"),
	D("uzbek", "Uzbekistan"),
	D("venezuelan", "Venezuela"),
	D("vietnamese", "Vietnam"),
	D("welsh", "Wales"),
	D("yemeni", "Yemen"),
	D("zambian", "Zambia"),
	D("zimbabwean", "Zimbabwe"),
};

static int
by_word(const void *key, const void *entry)
{
	return slice_cmp(*(const Slice *)key, ((const Demonym *)entry)->word);
}

Slice
demonym_country(Slice word)
{
	char buf[16];
	Slice small = { buf, word.len };

	if (word.len > sizeof buf)
		return SLICE("");
	for (size_t i = 0; i < word.len; i++)
		buf[i] = word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ?
		    (char)(word.ptr[i] + 32) : word.ptr[i];
	const Demonym *d = bsearch(&small, demonyms,
	    sizeof demonyms / sizeof *demonyms, sizeof *demonyms, by_word);
	return d != NULL ? d->country : SLICE("");
}

/* Whole words, as they are written. */
static bool
is_ahead(Slice text, Slice name)
{
	Slice rest = slice_sub(text, name.len, text.len);

	return slice_starts(text, name) && (rest.len == 0 ||
	    *rest.ptr == ' ' || *rest.ptr == ',' || *rest.ptr == '\'' ||
	    slice_starts(rest, SLICE("\342\200\231")));
}

Slice
country_ahead(Slice text)
{
	if (text.len == 0 || text.ptr[0] < 'A' || text.ptr[0] > 'Z')
		return SLICE("");
	for (size_t i = 0; i < sizeof demonyms / sizeof *demonyms; i++) {
		Slice rest = demonyms[i].country, name;
		while (slice_part(&rest, '|', &name))
			if (is_ahead(text, name))
				return demonyms[i].country;
	}
	return SLICE("");
}

Slice
country_named(Slice name)
{
	for (size_t i = 0; i < sizeof demonyms / sizeof *demonyms; i++) {
		Slice names = demonyms[i].country;
		while (names.len > 0) {
			size_t bar = slice_find_byte(names, '|', 0);
			if (slice_eq(slice_sub(names, 0, bar), name))
				return demonyms[i].country;
			names = slice_sub(names, bar == SIZE_MAX ?
			    names.len : bar + 1, names.len);
		}
	}
	return SLICE("");
}
