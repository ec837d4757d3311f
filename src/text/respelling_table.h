/* SPDX-License-Identifier: MIT */
/*
 * Inside text only: what stands for what in two ways to write one name, and how
 * much that speaks for one name.  Learnt: `make respellings KIT=FOLDER` writes
 * the table anew.
 */
#ifndef DOSSIER_TEXT_RESPELLING_TABLE_H
#define DOSSIER_TEXT_RESPELLING_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* One or two letters stand for one or two others, or for none; ^ is the
 * beginning of a word, $ its end. */
typedef struct {
	char a[3], b[3];
	int8_t odds;		/* log-odds, in quarters of a nat */
} Respelling;

extern const Respelling respellings[];
extern const size_t respelling_count;

#endif
