/* SPDX-License-Identifier: MIT */
/*
 * Reading the index.  A list is an array of row ids, fetched once per sort and
 * filter; the text of a row is fetched when it becomes visible.  Whatever is
 * handed out lives in the arena given.  Filters are folded texts that must
 * stand in the row's own text (fold.h); the empty filter takes all.
 */
#ifndef DOSSIER_STORE_QUERY_H
#define DOSSIER_STORE_QUERY_H

#include "article/article.h"
#include "base/vec.h"
#include "store/curated.h"
#include "store/index.h"

/* --- articles --- */
typedef enum { ARTICLES_BY_DATE, ARTICLES_BY_FILE, ARTICLES_BY_TITLE,
	ARTICLES_BY_SOURCE } ArticleOrder;
enum { ARTICLE_ORDERS = ARTICLES_BY_SOURCE + 1 };

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
/* The article of a rank, 0 when out of range. */
int64_t	query_article_at(Index *ix, uint32_t rank);
uint32_t query_article_count(Index *ix);
/* How many were published on that day; the n-th of the days on which any was,
 * false when there are fewer. */
uint32_t query_articles_of_day(Index *ix, Day day);
bool	query_published_day(Index *ix, int n, Day *out);
/* The first and the last day of publication; false when none is known. */
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
/* The same without sentences, mentions and reports. */
bool	query_plain_body(Index *ix, int64_t id, Arena *a, ArticleBody *out,
	    Err *err);
/* Names in its page furniture and bylines, in text order: .entity is whom the
 * same words mean elsewhere, 0 when nobody. */
bool	query_furniture_names(Index *ix, const ArticleBody *body, Arena *a,
	    MentionRow **out, size_t *n, Err *err);
bool	query_text(Index *ix, int64_t id, Arena *a, Slice *out, Err *err);

/* --- people, places, organizations --- */
typedef enum { ENTITIES_BY_MENTIONS, ENTITIES_BY_ARTICLES, ENTITIES_BY_NAME,
	ENTITIES_BY_FIRST, ENTITIES_BY_SIDE } EntityOrder;
enum { ENTITY_ORDERS = ENTITIES_BY_SIDE + 1 };

typedef struct {
	int64_t article;
	uint32_t rank;
	uint32_t count;
} PerArticle;

/* A place in the dossier: first and last mention, a report. */
typedef struct {
	int64_t article;
	uint32_t rank;
	Span span;
} Location;

typedef struct {
	int64_t id;
	Slice key, name, side;
	EntityType type;
	Slice role;		/* the first one, empty when none */
	uint32_t mentions, articles;
	uint32_t line;
	PerArticle *per_article;	/* .articles of them, by rank; only
					   those with a mention */
} EntityRow;

/*
 * The filter may be written in any script.  Where no name, form or role has it,
 * those are taken that have names which its words may be other spellings of
 * (spelling.h).  By side: those without one last.
 */
bool	query_entities(Index *ix, EntityType type, EntityOrder order,
	    Slice filter, IdVec *out, Err *err);
bool	query_entity(Index *ix, int64_t id, Arena *a, EntityRow *out,
	    Err *err);
/* The same without per_article (NULL): the cost does not grow with the
 * dossier. */
bool	query_entity_brief(Index *ix, int64_t id, Arena *a, EntityRow *out,
	    Err *err);
/* What it is called: first as dossier.rec says, then as the texts do, what it
 * no longer is last. */
typedef struct {
	Slice role;
	bool former;
	uint32_t count;		/* 0: dossier.rec says so */
	Location at;		/* where it stands first, if .count > 0 */
} RoleRow;

bool	query_entity_roles(Index *ix, int64_t id, Arena *a, RoleRow **out,
	    size_t *n, Err *err);
/* The forms in which the texts name it, the most frequent first. */
typedef struct {
	Slice form;
	uint32_t count;
} VariantRow;

bool	query_entity_variants(Index *ix, int64_t id, Arena *a,
	    VariantRow **out, size_t *n, Err *err);
/* The same, where those that differ in case, accents or white space alone are
 * one: told as it is most often written. */
bool	query_entity_spellings(Index *ix, int64_t id, Arena *a,
	    VariantRow **out, size_t *n, Err *err);
/* Where it is first named so; .article 0 when it is not. */
bool	query_entity_variant(Index *ix, int64_t id, Slice form, Location *out,
	    Err *err);
/* Why these forms are taken for one. */
typedef struct {
	Slice form, with, reason;
	uint32_t confidence;	/* percent */
} MergeRow;

bool	query_entity_merges(Index *ix, int64_t id, Arena *a, MergeRow **out,
	    size_t *n, Err *err);
/* Who is named in the same sentences, the most frequent first, at most `most`
 * of them; looked for around its first mentions only. */
typedef struct {
	int64_t entity;
	uint32_t count;		/* sentences */
} CompanyRow;

bool	query_entity_company(Index *ix, int64_t id, size_t most, Arena *a,
	    CompanyRow **out, size_t *n, Err *err);
/* All mentions in the dossier's order (rank, then offset). */
bool	query_entity_mentions(Index *ix, int64_t id, Arena *a,
	    Location **out, size_t *n, Err *err);
/* The first and the last of them; .article 0 when there is none. */
bool	query_entity_ends(Index *ix, int64_t id, Location *first,
	    Location *last, Err *err);
/* How often the articles of these ranks name it; only those that do. */
bool	query_entity_cells(Index *ix, int64_t id, uint32_t first, uint32_t count,
	    Arena *a, PerArticle **out, size_t *n, Err *err);
/* Its first mention in the article of that rank; .article 0 when none. */
bool	query_entity_in(Index *ix, int64_t id, uint32_t rank, Location *out,
	    Err *err);
/* 0 when no entity has that key. */
int64_t	query_entity_of_key(Index *ix, Slice key);
/* Of the most frequent entity of a type. */
uint32_t query_entity_most(Index *ix, EntityType type);
/* The most that one article names one of them. */
uint32_t query_entity_most_in(Index *ix, EntityType type);
/* The entity that bears this key, or name, or alias, or that the texts name
 * so most often (folded); 0 when none. */
int64_t	query_entity_named(Index *ix, Slice name);
/* The same, or else the most named one whose name it may be another spelling
 * of, in any script. */
int64_t	query_entity_meant(Index *ix, Slice name);

/* --- doubts: two that may be one, the likeliest first --- */
typedef struct {
	int64_t id, a, b;	/* a, b: entities */
	uint32_t chance;	/* percent that they are the same */
	Slice reason;
} DoubtRow;

bool	query_doubts(Index *ix, Slice filter, IdVec *out, Err *err);
bool	query_doubt(Index *ix, int64_t id, Arena *a, DoubtRow *out, Err *err);

/* --- events --- */
typedef enum {
	EVENTS_BY_DATE, EVENTS_BY_REPORTS, EVENTS_BY_TITLE,
	EVENTS_BY_REPORTED	/* by the day on which one was first reported */
} EventOrder;
enum { EVENT_ORDERS = EVENTS_BY_REPORTED + 1 };

typedef struct {
	int64_t id;
	Slice key, title, edtf, status, kind;
	Slice note;		/* a reader's, or empty */
	bool planned, put_off;
	bool dates_differ, figures_differ;	/* between its reports */
	uint32_t weight;	/* how much it is reported */
	Day earliest, latest;
	Edtf date;
	uint32_t reports, articles;
	uint32_t line;
	PerArticle *per_article;	/* .articles of them, by rank; .count
					   is of reports */
} EventRow;

/* entity: only the events in whose reports it is named; 0 = all. */
bool	query_events(Index *ix, EventOrder order, Slice filter,
	    int64_t entity, IdVec *out, Err *err);
/* The same of fewer, with what headings between them need. */
typedef struct {
	Slice filter;
	int64_t entity;
	bool one_source;	/* that one article alone reports */
	bool differ;		/* whose reports differ in dates or figures */
	Day after;		/* that are still to come after that day;
				   DAY_NONE = all */
} EventChoice;

typedef struct {
	int64_t id;
	Day earliest;		/* DAY_NONE: no beginning is told */
	Day latest;		/* DAY_NONE: no end is told */
	Day reported;		/* first; DAY_NONE: not known */
	uint32_t articles, reports;
	int minute;		/* of its day, -1 = no time is told */
	bool by_year;		/* dated by a year or decade alone */
} EventDay;

bool	query_event_days(Index *ix, EventOrder order, const EventChoice *choice,
	    Arena *a, EventDay **out, size_t *n, Err *err);
/* Whether the time of any event is told more closely than by its day. */
bool	query_events_have_hours(Index *ix);
bool	query_event(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err);
/* The same without per_article (NULL). */
bool	query_event_brief(Index *ix, int64_t id, Arena *a, EventRow *out,
	    Err *err);
/* 0 when no event has that key. */
int64_t	query_event_of_key(Index *ix, Slice key);
bool	query_event_reports(Index *ix, int64_t id, Arena *a, Location **out,
	    Slice **roles, size_t *n, Err *err);
/* Ids of the entities of that type named in the event's reports. */
bool	query_event_entities(Index *ix, int64_t id, EntityType type,
	    IdVec *out, Err *err);

/* --- full text --- */
/*
 * Articles that hold the query's words one after another, the last one as the
 * beginning of a word, in the dossier's order.  Exact places are found in the
 * text itself: needle_find(..., at_word).
 */
bool	query_search(Index *ix, Slice query, IdVec *out, Err *err);

/* --- problems --- */
typedef struct {
	int64_t id;
	Slice file, text;
	uint32_t line;		/* 0 = the file as a whole */
} ProblemRow;

bool	query_problems(Index *ix, Slice filter, IdVec *out, Err *err);
bool	query_problem(Index *ix, int64_t id, Arena *a, ProblemRow *out,
	    Err *err);

#endif
