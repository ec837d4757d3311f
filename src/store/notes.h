/* SPDX-License-Identifier: MIT */
/*
 * Notes of readers in the index: each on one sentence, quotation, name, event
 * or article, which has one at most but what two events that became one bring.
 */
#ifndef DOSSIER_STORE_NOTES_H
#define DOSSIER_STORE_NOTES_H

#include "base/vec.h"
#include "store/corrections.h"
#include "store/index.h"

/* What a note is on. */
typedef struct {
	NoteAbout about;
	int64_t article;	/* SENTENCE, QUOTATION, ARTICLE; else 0 */
	Span span;		/* of the first two */
	int64_t entity;		/* NAME; else 0 */
	int64_t event;		/* EVENT; else 0 */
} NoteOn;

/* --- writing, as in write_articles.h --- */
bool	index_clear_notes(Index *ix, Err *err);
/* In place of what is noted on the same; an empty text is none.  key: the Id
 * of the record. */
bool	index_put_note(Index *ix, const NoteOn *on, Slice key, Slice text,
	    Slice made, Err *err);

/* --- reading --- */
typedef struct {
	int64_t id;
	Slice key, text, made;
	NoteOn on;
	uint32_t rank;		/* of the article */
} NoteRow;

/* Those on articles and what stands in them by place, then those on names, on
 * events.  Filter: as in query_articles.h, of the notes' texts. */
bool	query_notes(Index *ix, Slice filter, IdVec *out, Err *err);
bool	query_note(Index *ix, int64_t id, Arena *a, NoteRow *out, Err *err);
/* Those on an article and on what stands in it, by place; and on the names and
 * events in it. */
bool	query_notes_in(Index *ix, int64_t article, Arena *a, NoteRow **out,
	    size_t *n, Err *err);
/* What is noted on it; empty: nothing. */
Slice	query_note_on(Index *ix, const NoteOn *on, Arena *a);
/* The note whose record has that Id; 0 = none. */
int64_t	query_note_of_key(Index *ix, Slice key);
/* 0 where nobody noted anything. */
uint32_t query_note_count(Index *ix);

#endif
