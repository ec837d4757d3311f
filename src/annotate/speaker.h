/* SPDX-License-Identifier: MIT */
/*
 * Who is told to have said a quotation, by the sentence that it stands in.
 */
#ifndef DOSSIER_ANNOTATE_SPEAKER_H
#define DOSSIER_ANNOTATE_SPEAKER_H

#include "annotate/subject.h"

typedef struct {
	Phrase who;		/* .kind PHRASE_NONE: not told */
	uint32_t cue;		/* item of the verb or of "according";
				   NO_ITEM: none */
	bool agentless;		/* "was described as": nobody is named */
} Attribution;

/* Somebody is. */
bool	speaker_is_told(const Attribution *a);
/* "one juror said": *who becomes words for somebody who is in no list of
 * roles, up to the verb at `cue`. */
bool	speaker_is_somebody(const Sentence *s, uint32_t cue, Phrase *who);
/* For the quotation at item `at`.  Without a verb of saying the subject of its
 * clause is given, if there is one. */
Attribution speaker_of(const Sentence *s, uint32_t at);
/* Nothing but conjunctions stands before it in its sentence. */
bool	speaker_may_follow(const Sentence *s, uint32_t at);
/* For a quotation that makes up a sentence: who spoke by the one before. */
Attribution speaker_leading(const Sentence *s);

#endif
