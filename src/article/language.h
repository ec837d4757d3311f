/* SPDX-License-Identifier: MIT */
#ifndef DOSSIER_ARTICLE_LANGUAGE_H
#define DOSSIER_ARTICLE_LANGUAGE_H

#include "base/slice.h"

/*
 * What has been seen of a text: scripts, and function words of the languages
 * that share one.  {0} to begin with; give it text piece by piece.
 */
typedef struct {
	uint32_t words;			/* of the Latin script */
	uint32_t hits[16];		/* function words, by language */
	uint32_t letters[24];		/* by script and telling letters */
	size_t bytes;
} LanguageCount;

enum { LANGUAGE_BYTES = 6000 };		/* enough to tell */

void	language_count(LanguageCount *c, Slice text);
/* ISO 639-1; "und" when there is too little text or no language stands out. */
const char *language_name(const LanguageCount *c);

#endif
