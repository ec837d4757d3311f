/* SPDX-License-Identifier: MIT */
/*
 * Quotations in the index: written with their article; given to their speakers
 * and joined to the same words elsewhere after the last one; and read.
 */
#ifndef DOSSIER_STORE_QUOTATIONS_H
#define DOSSIER_STORE_QUOTATIONS_H

#include "annotate/quote.h"
#include "store/index.h"

/* --- writing, as in write_articles.h --- */
typedef struct {
	Slice key;		/* short string made from content */
	Span span, cue, said;	/* empty: none */
	QuoteKind kind;
	SpeakerBy by;
	bool named;
	uint32_t name;		/* start of the mention of who speaks, if
				   .named */
	bool has_near;
	uint32_t near;		/* start of the mention of the only person
				   named beside words of nobody */
	uint32_t utterance;	/* counted in the article */
} QuotationIn;

/* All of an article, in place of what was. */
bool	index_put_quotations(Index *ix, int64_t article, Slice text,
	    const QuotationIn *in, size_t n, Err *err);

/* The speakers as the mentions have them now, and all quotations as they were
 * found, whatever readers had decided. */
bool	index_settle_speakers(Index *ix, Err *err);
/* Entities that speak somewhere, with the folded name of each. */
bool	index_speakers(Index *ix, Arena *a, IdVec *ids, Slice **names,
	    Err *err);
/* What one place said was said by another. */
bool	index_set_metonym(Index *ix, int64_t place, int64_t means, Err *err);

/* --- what readers decided --- */
/* The one that begins where the span does, or has most of it; 0: none. */
int64_t	index_quotation_at(Index *ix, int64_t article, Span span);
/* entity 0: nobody who is known. */
bool	index_decide_speaker(Index *ix, int64_t quotation, int64_t entity,
	    Err *err);
/* The other parts of what it is a part of. */
bool	index_utterance(Index *ix, int64_t quotation, IdVec *out, Err *err);
/* It is none. */
bool	index_drop_quotation(Index *ix, int64_t quotation, Err *err);

/* What is compared with each other. */
typedef struct {
	int64_t id, article;
	int64_t entity;		/* who speaks, or is named beside it; 0: not
				   known */
	Slice key, folded, file;
	Slice same;		/* as it is in the index */
	Span span;
	bool indirect;		/* not his words, but what they say */
} QuotationWords;

/* By file and place; of indirect speech only what is the same somewhere, or
 * that too. */
bool	index_quotation_words(Index *ix, bool indirect, Arena *a,
	    QuotationWords **out, size_t *n, Err *err);
/* The key of its group, that of one of them; empty: it stands alone. */
bool	index_set_same(Index *ix, int64_t quotation, Slice group, Err *err);

/* --- reading --- */
typedef struct {
	int64_t id, article;
	uint32_t rank;
	Slice key;
	Span span, cue, said;	/* empty: none */
	QuoteKind kind;
	SpeakerBy by;
	int64_t entity;		/* 0: not known */
	uint32_t utterance;
	Slice same;		/* the key of its group; empty: none */
	bool differs;		/* the same words are given to another one */
	bool reworded;		/* they are not quite the same there */
	uint32_t others;	/* other articles that have them */
} QuotationRow;

/* What a list needs of each: where it stands, under whom. */
typedef struct {
	Span span;
	int64_t id, article;
	int64_t entity;		/* 0: not known */
	Day published;		/* of the article */
} QuotationAt;

typedef enum { QUOTATIONS_BY_PLACE, QUOTATIONS_BY_SPEAKER } QuotationOrder;

/* entity: only his, article: only those in it; 0 = all. */
bool	query_quotations(Index *ix, QuotationOrder order, Slice filter,
	    int64_t entity, int64_t article, IdVec *out, Err *err);
/* The same with what they are sorted and grouped by. */
bool	query_quotation_places(Index *ix, QuotationOrder order, Slice filter,
	    int64_t entity, int64_t article, Arena *a, QuotationAt **out,
	    size_t *n, Err *err);
/* That which begins there; 0: none. */
int64_t	query_quotation_at(Index *ix, int64_t article, uint32_t start);
/* 0 when none has that key. */
int64_t	query_quotation_of_key(Index *ix, Slice key);
bool	query_quotation(Index *ix, int64_t id, Arena *a, QuotationRow *out,
	    Err *err);
/* The same without .differs, .reworded and .others. */
bool	query_quotation_brief(Index *ix, int64_t id, Arena *a,
	    QuotationRow *out, Err *err);
/* Names of the others to whom the same words are given, where .differs. */
bool	query_quotation_speakers(Index *ix, int64_t id, Arena *a, Slice **out,
	    size_t *n, Err *err);
/* Keys of the same words elsewhere, in the order of articles. */
bool	query_quotation_same(Index *ix, int64_t id, Arena *a, Slice **out,
	    size_t *n, Err *err);
/* The same words everywhere, this quotation among them, in that order. */
bool	query_quotation_alike(Index *ix, int64_t id, IdVec *out, Err *err);

#endif
