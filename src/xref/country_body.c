/* SPDX-License-Identifier: MIT */
#include "xref/country_body.h"

#include "annotate/demonym.h"
#include "text/fold.h"
#include "xref/metonym.h"
#include "xref/name_key.h"

typedef struct {
	Slice keys;		/* with | between them */
	Slice countries;	/* that have it; empty: any */
	Slice without;		/* that do not */
} Body;

#define B(keys, countries, without) \
	{ SLICE_INIT(keys), SLICE_INIT(countries), SLICE_INIT(without) }
#define ANGLO "United States|United Kingdom"

/* Common knowledge; the countries by the usual names of demonym.h. */
static const Body bodies[] = {
	B("senate", "United States|Philippines|Italy|France|Nigeria|Australia|"
	    "Canada|Mexico|Argentina|Brazil|Poland|Spain|Colombia|Chile|"
	    "Pakistan|Kenya|Romania|Czech Republic|Netherlands|Belgium|"
	    "Ireland|Thailand|Cambodia|Haiti|Paraguay|Uruguay|Bolivia|Peru|"
	    "Kazakhstan|Uzbekistan|Jordan|Cameroon|Ivory Coast|Rwanda|Liberia|"
	    "Zimbabwe|Somalia|Burundi|Algeria|Democratic Republic of the Congo",
	    ""),
	B("house of representatives|house", "United States|Japan|Australia|Nigeria|"
	    "Philippines|New Zealand|Indonesia|Colombia|Belgium|Malta|"
	    "Thailand|Libya|Netherlands|Yemen|Cyprus|Morocco|Nepal|Liberia|"
	    "Ethiopia|Belarus|Egypt", ""),
	B("house of commons|commons", "United Kingdom|Canada", ""),
	B("congress", "United States|Peru|Brazil|Spain|Argentina|Mexico|Chile|"
	    "Colombia|Philippines|Honduras|Guatemala|India", ""),
	B("parliament", "", "United States|Mexico|Brazil|Philippines|Colombia|"
	    "Argentina|Chile"),
	B("national assembly", "", ANGLO "|Russia|Ukraine|Germany|Israel|China|"
	    "India|Japan|Italy|Spain|Poland|Iran|Canada|Australia"),
	B("legislative assembly", "", ANGLO),
	B("state council|council of state", "", ANGLO),
	B("council of ministers", "", ANGLO),
	B("supreme court", "", ""),
	B("constitutional court|constitutional tribunal", "", ANGLO),
	B("high court", "", "United States"),
	B("court of appeal", "", "United States"),
	B("foreign ministry|ministry of foreign affairs|foreign affairs "
	    "ministry|ministry for foreign affairs", "", ANGLO),
	B("defense ministry|defence ministry|ministry of defense|"
	    "ministry of defence", "", "United States"),
	B("interior ministry|ministry of interior|ministry of the interior|"
	    "ministry of internal affairs", "", ANGLO),
	B("finance ministry|ministry of finance", "", ANGLO),
	B("health ministry|ministry of health", "", ANGLO),
	B("justice ministry|ministry of justice", "", "United States"),
	B("energy ministry|ministry of energy", "", ANGLO),
	B("education ministry|ministry of education", "", ANGLO),
	B("commerce ministry|ministry of commerce", "", ANGLO),
	B("transport ministry|ministry of transport", "", ANGLO),
	B("culture ministry|ministry of culture", "", ANGLO),
	B("agriculture ministry|ministry of agriculture", "", ANGLO),
	B("environment ministry|ministry of environment|"
	    "ministry of the environment", "", ANGLO),
	B("emergencies ministry|emergency situations ministry|"
	    "ministry of emergency situations|ministry of emergencies", "",
	    ANGLO),
	B("prosecutor generals office|prosecutor general", "", ANGLO),
	B("election commission|electoral commission|"
	    "central election commission", "", "United States"),
	B("central bank", "", ANGLO "|Japan|India|Australia|Canada"),
	B("general staff", "", ANGLO),
	B("security service|state security service", "", ""),
	B("army", "", ""), B("navy", "", ""), B("air force", "", ""),
	B("armed forces", "", ""), B("coast guard", "", ""),
	B("coastguard", "", ""), B("national guard", "", ""),
	B("national police", "", ANGLO), B("marine corps|marines", "", ""),
	B("red crescent|red crescent society", "", ""),
	B("civil defense|civil defence", "", ""),
	B("democratic party|democrats", "United States|South Korea|Italy|"
	    "Serbia|Albania|Japan|Indonesia|Luxembourg|Sweden", ""),
	B("labour party|labor party|labour|labor", "United Kingdom|Australia|"
	    "New Zealand|Norway|Netherlands|Ireland|Malta|Israel|Nigeria", ""),
	B("conservative party|conservatives", "United Kingdom|Canada|Norway|"
	    "Denmark|Colombia|Georgia", ""),
	B("liberal democrats", "United Kingdom|Australia|Japan|Russia", ""),
	B("liberal party|liberals", "Canada|Australia|Colombia|Philippines|"
	    "Denmark|Sweden|Norway", ""),
	B("green party|greens", "", ""),
	B("socialist party|socialists", "", ANGLO),
	B("social democratic party|social democrats", "", ANGLO),
	B("communist party", "", ""), B("peoples party", "", ANGLO),
	B("workers party", "", ANGLO), B("national party", "", ANGLO),
	B("progressive party", "", ""), B("justice party", "", "")
};
enum { BODIES = sizeof bodies / sizeof *bodies };
_Static_assert((int)BODIES < (int)COUNTRY_BODIES_MAX, "numbers begin with 1");

/* Whether a word of the list, with | between them, is this one. */
static bool
is_listed(Slice list, Slice word)
{
	while (list.len > 0) {
		size_t bar = slice_find_byte(list, '|', 0);
		if (slice_eq(slice_sub(list, 0, bar), word))
			return true;
		list = slice_sub(list, bar == SIZE_MAX ? list.len : bar + 1,
		    list.len);
	}
	return false;
}

static Slice
first_of(Slice list)
{
	return slice_sub(list, 0, slice_find_byte(list, '|', 0));
}

unsigned
country_body(Slice key)
{
	for (unsigned i = 0; i < BODIES; i++)
		if (is_listed(bodies[i].keys, key))
			return i + 1;
	return 0;
}

bool
country_body_is_of(unsigned body, Slice country)
{
	const Body *b = &bodies[body - 1];

	return (b->countries.len == 0 || is_listed(b->countries, country)) &&
	    !is_listed(b->without, country);
}

Slice
country_of_place(Slice form)
{
	Slice names = country_named(form);

	if (names.len > 0)
		return first_of(names);
	Buffer folded = { 0 };
	fold(form, &folded);
	names = metonym_of(buffer_slice(&folded));
	buffer_free(&folded);
	return names.len == 0 ? names : first_of(country_named(
	    first_of(names)));
}

/* --- names with a country ------------------------------------------------ */

static unsigned
body_of_form(Slice form)
{
	Buffer key = { 0 };

	name_key(form, &key);
	const unsigned body = country_body(buffer_slice(&key));
	buffer_free(&key);
	return body;
}

static Slice
without_article(Slice form)
{
	return slice_starts(form, SLICE("the ")) ? slice_sub(form, 4,
	    form.len) : form;
}

/* "Italian Senate", "U.S. Senate", "South Korea National Assembly" */
static Slice
country_before(Slice form, unsigned *body)
{
	size_t space = slice_find_byte(form, ' ', 0);
	Slice first = slice_sub(form, 0, space), names;

	if (space == SIZE_MAX)
		return (Slice){ 0 };
	names = demonym_country(first);
	if (names.len == 0)
		names = country_named(first);
	if (names.len == 0) {
		space = slice_find_byte(form, ' ', space + 1);
		if (space == SIZE_MAX)
			return (Slice){ 0 };
		names = country_named(slice_sub(form, 0, space));
	}
	if (names.len > 0)
		*body = body_of_form(slice_sub(form, space + 1, form.len));
	return first_of(names);
}

Slice
country_body_named(Slice form, unsigned *body)
{
	const Slice of = SLICE(" of ");
	Slice country = country_before(form, body);

	if (country.len > 0)
		return country;
	*body = 0;
	for (size_t at = slice_find(form, of, 0); at != SIZE_MAX;
	    at = slice_find(form, of, at + 1)) {
		country = country_of_place(without_article(
		    slice_sub(form, at + of.len, form.len)));
		if (country.len > 0) {
			*body = body_of_form(slice_sub(form, 0, at));
			return country;
		}
	}
	return (Slice){ 0 };
}
