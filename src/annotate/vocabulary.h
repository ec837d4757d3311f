/* SPDX-License-Identifier: MIT */
/*
 * What a word can be, as far as the search for speakers asks: verbs of saying
 * in all their forms, function words, nouns for persons and bodies.  Data, in
 * vocabulary_words.c; made once, then only read.
 */
#ifndef DOSSIER_ANNOTATE_VOCABULARY_H
#define DOSSIER_ANNOTATE_VOCABULARY_H

#include "base/map.h"

typedef uint64_t WordClass;	/* VOC_... together; 0: any other word */

#define VOC_BIT(n)	(UINT64_C(1) << (n))
/* Verbs; a form of one has one of the forms as well. */
#define VOC_SAY		VOC_BIT(0)	/* say, tell, write */
#define VOC_CALL	VOC_BIT(1)	/* call, describe */
#define VOC_ACT		VOC_BIT(2)	/* accuse, praise */
#define VOC_HOLD	VOC_BIT(3)	/* think, hope */
#define VOC_SHOW	VOC_BIT(4)	/* read, list */
#define VOC_CUES	(VOC_SAY | VOC_CALL | VOC_ACT | VOC_HOLD | VOC_SHOW)
#define VOC_CLAUSE	VOC_BIT(45)	/* of these: needs no "that" */
#define VOC_STANCE	VOC_BIT(46)	/* of these: tells what was said by
					   what was done: demand, accuse */
#define VOC_BASE	VOC_BIT(5)
#define VOC_S		VOC_BIT(6)
#define VOC_PAST	VOC_BIT(7)
#define VOC_PARTICIPLE	VOC_BIT(8)
#define VOC_ING		VOC_BIT(9)
/* Nouns. */
#define VOC_NOUN	VOC_BIT(10)	/* statement, tweet */
#define VOC_ROLE	VOC_BIT(11)	/* president, spokesman */
#define VOC_GROUP	VOC_BIT(12)	/* police, ministry */
#define VOC_TERMNOUN	VOC_BIT(13)	/* term, song */
#define VOC_VOICE	VOC_BIT(47)	/* speaks for a body: spokesman */
#define VOC_TEXT	VOC_BIT(48)	/* speaks for who wrote it: letter */
#define VOC_TITLE	VOC_BIT(14)	/* Mr, General */
#define VOC_TIME	VOC_BIT(15)	/* Tuesday, week */
#define VOC_FEMALE	VOC_BIT(16)
#define VOC_MALE	VOC_BIT(17)
#define VOC_GIVEN_F	VOC_BIT(18)	/* given names */
#define VOC_GIVEN_M	VOC_BIT(19)
/* Function words. */
#define VOC_AUX		VOC_BIT(20)
#define VOC_BE		VOC_BIT(21)
#define VOC_ADV		VOC_BIT(22)
#define VOC_PREP	VOC_BIT(23)
#define VOC_OF		VOC_BIT(24)
#define VOC_BY		VOC_BIT(25)
#define VOC_AS		VOC_BIT(26)
#define VOC_TO		VOC_BIT(27)
#define VOC_FOR		VOC_BIT(28)
#define VOC_PER		VOC_BIT(29)
#define VOC_DET		VOC_BIT(30)
#define VOC_POSS	VOC_BIT(31)	/* his, our */
#define VOC_HE		VOC_BIT(32)
#define VOC_SHE		VOC_BIT(33)
#define VOC_THEY	VOC_BIT(34)
#define VOC_IT		VOC_BIT(35)
#define VOC_SUBJ	VOC_BIT(36)	/* he, she, who: can be a subject */
#define VOC_FIRST	VOC_BIT(37)	/* I, our */
#define VOC_SECOND	VOC_BIT(38)
#define VOC_CONJ	VOC_BIT(39)	/* and, but */
#define VOC_THAT	VOC_BIT(40)	/* that, whether */
#define VOC_REL		VOC_BIT(41)	/* who, which */
#define VOC_WHAT	VOC_BIT(42)
#define VOC_SUB		VOC_BIT(43)	/* while, because */
#define VOC_TERM	VOC_BIT(44)	/* so-called, nicknamed */

typedef struct Vocabulary Vocabulary;

Vocabulary *vocabulary_new(void);
void	vocabulary_free(Vocabulary *l);
/* Of a word of any case; words longer than 24 bytes have none. */
WordClass vocabulary_look(const Vocabulary *l, Slice word);

#endif
