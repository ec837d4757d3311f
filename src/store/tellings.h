/* SPDX-License-Identifier: MIT */
/*
 * Tellings in the index: written with their article, read again, with the days
 * that their time expressions mean now, when events are made of them.
 */
#ifndef DOSSIER_STORE_TELLINGS_H
#define DOSSIER_STORE_TELLINGS_H

#include "annotate/telling.h"
#include "store/index.h"
#include "text/edtf.h"

/* All of an article, in place of what was; found: the time expressions that
 * the tellings name. */
bool	index_put_tellings(Index *ix, int64_t id, const Article *article,
	    const Tellings *in, const When *found, Err *err);

typedef struct {
	Telling telling;	/* .when, .until, .words: nothing */
	Slice words;
	Slice shown;		/* of the part, where Markdown hides some of
				   it; else empty */
	Slice edtf, edtf_until;	/* empty: no such time */
	Day earliest, latest;	/* DAY_NONE: open, or not known */
	Day earliest_until, latest_until;
} TellingRow;

/* An article's, in text order. */
bool	index_tellings(Index *ix, int64_t article, Arena *a, TellingRow **out,
	    size_t *n, Err *err);
/* Articles with tellings, in the dossier's order: by day, then file. */
typedef struct {
	int64_t id;
	Day published;
} TellingArticle;

bool	index_telling_articles(Index *ix, Arena *a, TellingArticle **out,
	    size_t *n, Err *err);

/* Who is named and who speaks in an article, in text order. */
typedef struct {
	Span span;
	int64_t entity;
	bool person;
} TellingName;

typedef struct {
	Span span;
	int64_t entity;		/* who speaks; 0: not known */
	uint32_t utterance;
	bool marked;		/* in his own words */
} TellingQuote;

bool	index_telling_names(Index *ix, int64_t article, Arena *a,
	    TellingName **out, size_t *n, Err *err);
bool	index_telling_quotes(Index *ix, int64_t article, Arena *a,
	    TellingQuote **out, size_t *n, Err *err);
/* The bytes of a span of an article's text. */
bool	index_telling_text(Index *ix, int64_t article, Span span, Arena *a,
	    Slice *out, Err *err);

#endif
