/* SPDX-License-Identifier: MIT */
/*
 * The words of an organization's or place's name_key(), written one way:
 * numbers as digits ("first", "forty four"), British and American spelling,
 * "united states" as "us", and without its legal form.
 */
#ifndef DOSSIER_XREF_GROUP_WORDS_H
#define DOSSIER_XREF_GROUP_WORDS_H

#include "base/buffer.h"

typedef enum {
	LEGAL_NONE,
	LEGAL_COMPANY,		/* Inc, Corp, Co */
	LEGAL_LIMITED,		/* Ltd, PLC */
	LEGAL_AG, LEGAL_GMBH, LEGAL_JSC, LEGAL_LLC, LEGAL_SRL, LEGAL_SA,
	LEGAL_BV, LEGAL_NGO
} LegalForm;

/* Replaces what is in *out.  The form is kept when there is nothing else. */
LegalForm group_words(Slice key, Buffer *out);

#endif
