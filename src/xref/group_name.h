/* SPDX-License-Identifier: MIT */
/*
 * Names of places and organizations compared: legal forms, well-known other
 * names (US, Kiev, NATO), acronyms and their long forms, spelling.
 */
#ifndef DOSSIER_XREF_GROUP_NAME_H
#define DOSSIER_XREF_GROUP_NAME_H

#include "annotate/name.h"
#include "xref/group_words.h"
#include "xref/name_match.h"

/* Of a name_key() (name_key.h). */
typedef struct {
	Slice full;		/* the key */
	Slice text;		/* group_words() of it */
	uint64_t key;		/* that other spellings of it have too */
	uint16_t known;		/* what it is another name of, or 0 */
	bool usual;		/* the name by which readers know that */
	uint8_t words;
	LegalForm legal;
} GroupName;

GroupName group_name_parse(Slice key, Arena *a);
NameMatch group_match(EntityType type, const GroupName *a,
	    const GroupName *b);

/* A well-known place or organization by its key, as a number that its other
 * names have too; 0 when it is none.  *type is what it is. */
uint16_t group_known(Slice key, EntityType *type);

/*
 * The first letters of the words of a long name, "us" and "un" whole; with and
 * without the small words (of, the, and), without "us" at its start, and with
 * its legal form.
 * Returns how many were made: 0 when it is too short or too long.
 */
enum { ACRONYMS_MAX = 4 };
size_t	group_acronyms(const GroupName *g, Slice out[ACRONYMS_MAX], Arena *a);

#endif
