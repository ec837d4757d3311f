/* SPDX-License-Identifier: MIT */
/*
 * Who does what in a sentence, as far as it shows without parsing: the verbs of
 * saying in it and their subjects.
 */
#ifndef DOSSIER_ANNOTATE_SUBJECT_H
#define DOSSIER_ANNOTATE_SUBJECT_H

#include "annotate/phrase.h"

/* The item is a verb whose class has one of these bits, not a noun or an
 * adjective that looks like it. */
bool	verb_is(const Sentence *s, uint32_t at, WordClass bits);
/* "was described": a participle that its subject suffers. */
bool	verb_is_passive(const Sentence *s, uint32_t at);
/* The subject of the verb at `at`: before it, or behind it ("said Smith"). */
Phrase	subject_of(const Sentence *s, uint32_t at);
/* The subject of the clause in which [from, at) begins. */
Phrase	subject_of_clause(const Sentence *s, uint32_t from, uint32_t at);

#endif
