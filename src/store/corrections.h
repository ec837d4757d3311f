/* SPDX-License-Identifier: MIT */
/*
 * corrections.rec: what readers decided in the program against or beyond what
 * was found, as told in dossier(5).  Records are only ever appended; undoing
 * one appends another that cancels it.
 *
 * A record is written whole or not at all, as seen by readers: its last field,
 * Made, ends it, and one without it (a crash in the middle of a write) does not
 * count.
 */
#ifndef DOSSIER_STORE_CORRECTIONS_H
#define DOSSIER_STORE_CORRECTIONS_H

#include "annotate/name.h"
#include "store/rec.h"

typedef enum {
	CORRECTION_SAME,	/* Name and Other are one */
	CORRECTION_APART,	/* Name and Other are never one */
	CORRECTION_SPLIT,	/* Other is taken out of Name */
	CORRECTION_RENAME,	/* Name is called Other */
	CORRECTION_TYPE,	/* Name is of the type To */
	CORRECTION_NO_NAME,	/* Name is no name */
	CORRECTION_UNSURE,	/* whether Name and Other are one is left open */
	/* Of an event: the one that the place reports, of several Name. */
	CORRECTION_EVENT_DATE,	/* it is of Date */
	CORRECTION_EVENT_TITLE,	/* it is called Other */
	CORRECTION_EVENT_HIDE,	/* it is none */
	CORRECTION_EVENT_CONFIRM,
	CORRECTION_EVENT_MERGE,	/* so is that of the other place, Other */
	CORRECTION_EVENT_SPLIT,	/* the place reports another one */
	CORRECTION_EVENT_ADD,	/* the place reports Other, of Date */
	/* Of the quotation in the place. */
	CORRECTION_QUOTE_SPEAKER, /* Other, of the type To, says it; none:
				   nobody who is known */
	CORRECTION_QUOTE_NONE,	/* it is none */
	CORRECTION_QUOTE_SAME,	/* that of the other place is the same words */
	CORRECTION_QUOTE_APART,	/* it is not; none: no other one is */
	CORRECTION_NOTE,	/* Other is noted on what About says; none: the
				   note is taken away */
	CORRECTION_PUBLISHED,	/* the place's file was published on Date */
	CORRECTION_UNDO		/* Of is taken back */
} CorrectionKind;
enum { CORRECTION_KINDS = CORRECTION_UNDO + 1 };

/* What a note is on. */
typedef enum {
	NOTE_SENTENCE,		/* that of the place */
	NOTE_QUOTATION,		/* that in the place */
	NOTE_NAME,		/* Name, wherever it stands */
	NOTE_EVENT,		/* that which the place reports, of several
				   Name; without a place that of Date */
	NOTE_ARTICLE		/* the place's file */
} NoteAbout;
enum { NOTE_ABOUTS = NOTE_ARTICLE + 1 };
const char *note_about_name(NoteAbout about);	/* "sentence" ... */

/* What is found in an article, by its words (W3C TextQuoteSelector). */
typedef struct {
	Slice file, words;
	Slice before, after;	/* beside them in their paragraph */
} WordPlace;

typedef struct {
	CorrectionKind kind;
	NoteAbout about;	/* of a note */
	Slice id;		/* empty before it is written */
	EntityType type, to;
	Slice name, other;
	WordPlace place;
	WordPlace with;		/* of QUOTE_... alone .before and .after */
	Slice date;		/* EDTF */
	Slice made;		/* YYYY-MM-DDTHH:MM:SSZ; when it is written */
	Slice of;		/* the id of what is undone */
	uint32_t line;
	bool undone;		/* a later record cancels it */
} Correction;

typedef struct {
	Correction *at;		/* in the order in which they were made */
	size_t count;
	RecMistake *mistakes;
	size_t mistake_count;
} Corrections;

Corrections corrections_parse(Arena *a, Slice bytes);
/* The last one that is not undone, and no undoing itself; NULL when none. */
const Correction *corrections_last(const Corrections *c);
/* Whether it is about a name, in every article. */
bool	correction_is_of_name(CorrectionKind kind);
/* Whether it is about a quotation; a note on one is not. */
bool	correction_is_of_quotation(CorrectionKind kind);
/* One sentence for a person: "Kirill Budanov and Kyrylo Budanov are one". */
Slice	correction_tell(Arena *a, const Correction *c);

/*
 * Appends one record (.id and .line are not looked at) under a lock, in one
 * write, and waits until it is on the disk.  On failure the file is as it was.
 */
bool	corrections_append(const char *path, const Correction *c, Err *err);

#endif
