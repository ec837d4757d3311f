/* SPDX-License-Identifier: MIT */
/*
 * Bodies that many countries have under one name: the Senate, the Foreign
 * Ministry, the Labour Party.  Which country's is meant, an article tells by
 * the countries it names.
 */
#ifndef DOSSIER_XREF_COUNTRY_BODY_H
#define DOSSIER_XREF_COUNTRY_BODY_H

#include "base/slice.h"

enum { COUNTRY_BODIES_MAX = 64 };

/* Of a name_key(): a number that its other names have too; 0: no such body. */
unsigned country_body(Slice key);
/* Whether the country has a body of that name. */
bool	country_body_is_of(unsigned body, Slice country);
/* The usual name of the country that a place is, or speaks for as its capital;
 * empty where it is none. */
Slice	country_of_place(Slice form);
/* Of "Italian Senate", "Senate of Italy", "U.S. Supreme Court": the country,
 * and *body, 0 when it names no such body; else empty.  "Russian Railways"
 * tells a country alone. */
Slice	country_body_named(Slice form, unsigned *body);

#endif
