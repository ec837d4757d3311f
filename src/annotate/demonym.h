/* SPDX-License-Identifier: MIT */
/*
 * The country that an adjective is of: "German" is of Germany.
 */
#ifndef DOSSIER_ANNOTATE_DEMONYM_H
#define DOSSIER_ANNOTATE_DEMONYM_H

#include "base/slice.h"

/* Its usual names with | between them; empty when the word, in any case, is no
 * such adjective, or one of several countries ("Korean"). */
Slice	demonym_country(Slice word);
/* The same of a country's own name, at the start of the text: "US envoy". */
Slice	country_ahead(Slice text);
/* The same of the country with just this name. */
Slice	country_named(Slice name);

#endif
