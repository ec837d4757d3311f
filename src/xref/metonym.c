/* SPDX-License-Identifier: MIT */
#include "xref/metonym.h"

#include <stdlib.h>

typedef struct {
	Slice place;		/* folded */
	Slice means;
} Metonym;

#define M(place, means) { SLICE_INIT(place), SLICE_INIT(means) }

/* In bytewise order. */
static const Metonym metonyms[] = {
	M("abuja", "Nigeria"),
	M("addis ababa", "Ethiopia"),
	M("algiers", "Algeria"),
	M("amman", "Jordan"),
	M("ankara", "Turkey|T\u00FCrkiye"),
	M("astana", "Kazakhstan"),
	M("athens", "Greece"),
	M("baghdad", "Iraq"),
	M("baku", "Azerbaijan"),
	M("bangkok", "Thailand"),
	M("beijing", "China|People's Republic of China"),
	M("beirut", "Lebanon"),
	M("belgrade", "Serbia"),
	M("berlin", "Germany"),
	M("bern", "Switzerland"),
	M("bogota", "Colombia"),
	M("brasilia", "Brazil"),
	M("bratislava", "Slovakia"),
	M("brussels", "European Union|EU"),
	M("bucharest", "Romania"),
	M("budapest", "Hungary"),
	M("buenos aires", "Argentina"),
	M("cairo", "Egypt"),
	M("canberra", "Australia"),
	M("caracas", "Venezuela"),
	M("chisinau", "Moldova"),
	M("copenhagen", "Denmark"),
	M("damascus", "Syria"),
	M("dhaka", "Bangladesh"),
	M("doha", "Qatar"),
	M("dublin", "Ireland"),
	M("hanoi", "Vietnam"),
	M("havana", "Cuba"),
	M("helsinki", "Finland"),
	M("islamabad", "Pakistan"),
	M("jakarta", "Indonesia"),
	M("jerusalem", "Israel"),
	M("kabul", "Afghanistan"),
	M("kathmandu", "Nepal"),
	M("khartoum", "Sudan"),
	M("kiev", "Ukraine"),
	M("kinshasa", "Democratic Republic of the Congo|DRC|Congo"),
	M("kyiv", "Ukraine"),
	M("lima", "Peru"),
	M("lisbon", "Portugal"),
	M("ljubljana", "Slovenia"),
	M("london", "United Kingdom|UK|Britain"),
	M("madrid", "Spain"),
	M("manila", "Philippines"),
	M("minsk", "Belarus"),
	M("moscow", "Russia|Russian Federation"),
	M("nairobi", "Kenya"),
	M("new delhi", "India"),
	M("nicosia", "Cyprus"),
	M("oslo", "Norway"),
	M("ottawa", "Canada"),
	M("paris", "France"),
	M("prague", "Czech Republic|Czechia"),
	M("pretoria", "South Africa"),
	M("pyongyang", "North Korea|DPRK"),
	M("riga", "Latvia"),
	M("riyadh", "Saudi Arabia"),
	M("rome", "Italy"),
	M("sanaa", "Yemen"),
	M("sarajevo", "Bosnia and Herzegovina|Bosnia"),
	M("seoul", "South Korea"),
	M("skopje", "North Macedonia"),
	M("stockholm", "Sweden"),
	M("taipei", "Taiwan"),
	M("tallinn", "Estonia"),
	M("tashkent", "Uzbekistan"),
	M("tbilisi", "Georgia"),
	M("tehran", "Iran"),
	M("tel aviv", "Israel"),
	M("the hague", "Netherlands"),
	M("tirana", "Albania"),
	M("tokyo", "Japan"),
	M("tripoli", "Libya"),
	M("tunis", "Tunisia"),
	M("ulaanbaatar", "Mongolia"),
	M("vienna", "Austria"),
	M("vilnius", "Lithuania"),
	M("warsaw", "Poland"),
	M("washington", "United States|US|U.S.|USA"),
	M("wellington", "New Zealand"),
	M("yerevan", "Armenia"),
	M("zagreb", "Croatia"),
};

static int
by_place(const void *key, const void *entry)
{
	return slice_cmp(*(const Slice *)key, ((const Metonym *)entry)->place);
}

Slice
metonym_of(Slice place)
{
	const Metonym *m = bsearch(&place, metonyms,
	    sizeof metonyms / sizeof *metonyms, sizeof *metonyms, by_place);

	return m != NULL ? m->means : SLICE("");
}
