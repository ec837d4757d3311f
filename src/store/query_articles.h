/* SPDX-License-Identifier: MIT */
/*
 * Reading articles from the index: what is known of each, the spans of an open
 * one, full text.
 * Whatever is handed out lives in the arena given.  Filters are folded texts
 * that must stand in the row's own text (fold_find); the empty filter takes all.
 */
#ifndef DOSSIER_STORE_QUERY_ARTICLES_H
#define DOSSIER_STORE_QUERY_ARTICLES_H

#include "annotate/name.h"
#include "article/article.h"
#include "base/vec.h"
#include "store/index.h"

typedef enum { ARTICLES_BY_DATE, ARTICLES_BY_FILE, ARTICLES_BY_TITLE,
	ARTICLES_BY_SOURCE } ArticleOrder;

typedef struct {
	int64_t id;
	Slice file, title, source, author, url, language, published_why;
	Slice encoding;
	TitleBy title_by;
	PublishedBy published_by;
	Day published;
	uint32_t words, bytes;
	uint32_t rank;		/* from 0, by date, then file: the order of
				   dots, bars and of next and previous */
} ArticleRow;

bool	query_articles(Index *ix, ArticleOrder order, Slice filter,
	    IdVec *out, Err *err);
bool	query_article(Index *ix, int64_t id, Arena *a, ArticleRow *out,
	    Err *err);
/* 0 when there is none of that name. */
int64_t	query_article_of_file(Index *ix, Slice file);
/* The article meant: by its file's name, its number in the dossier's order, or
 * words of its title, source or file that only one has.  *n: how many have
 * them; 0 unless it is one. */
int64_t	query_article_meant(Index *ix, Slice name, size_t *n);
/* The article of a rank, 0 when out of range. */
int64_t	query_article_at(Index *ix, uint32_t rank);
uint32_t query_article_count(Index *ix);
/* How many were published on that day. */
uint32_t query_articles_of_day(Index *ix, Day day);
/* The first and the last day of publication, those of files' times only where
 * there is no other; false when none is known. */
bool	query_days(Index *ix, Day *first, Day *last);

/* The open article: all its spans, in text order. */
typedef struct {
	Span span;
	int64_t entity;
	EntityType type;
} MentionRow;

typedef struct {
	Span span;
	int64_t event;
	Slice role;
} ReportRow;

typedef struct {
	ArticleRow row;
	Slice text;
	Block *blocks;
	size_t block_count;
	Span *markup;
	size_t markup_count;
	Span *sentences;
	size_t sentence_count;
	MentionRow *mentions;
	size_t mention_count;
	ReportRow *reports;
	size_t report_count;
} ArticleBody;

bool	query_body(Index *ix, int64_t id, Arena *a, ArticleBody *out,
	    Err *err);
/* Its text, blocks and markup alone. */
bool	query_bare_body(Index *ix, int64_t id, Arena *a, ArticleBody *out,
	    Err *err);
/* The same with its row. */
bool	query_plain_body(Index *ix, int64_t id, Arena *a, ArticleBody *out,
	    Err *err);
/* Names in its page furniture and bylines, in text order: .entity is whom the
 * same words mean elsewhere, 0 when nobody. */
bool	query_furniture_names(Index *ix, const ArticleBody *body, Arena *a,
	    MentionRow **out, size_t *n, Err *err);
bool	query_text(Index *ix, int64_t id, Arena *a, Slice *out, Err *err);

/* --- full text --- */
/*
 * Articles that hold the query's words one after another, the last one as the
 * beginning of a word, in the dossier's order.  Exact places are found in the
 * text itself: needle_find(..., at_word).
 */
bool	query_search(Index *ix, Slice query, IdVec *out, Err *err);

#endif
