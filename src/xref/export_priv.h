/* SPDX-License-Identifier: MIT */
/* What the files export*.c share; nobody else includes it. */
#ifndef DOSSIER_XREF_EXPORT_PRIV_H
#define DOSSIER_XREF_EXPORT_PRIV_H

#include "store/location.h"
#include "xref/cite.h"
#include "xref/export.h"

enum { EXPORT_BODIES = 8, EXPORT_CELLS = 24 };

/* An article's body that was fetched, in an arena of its own. */
typedef struct {
	ArticleBody body;	/* row.id 0: none */
	Arena arena;
} HeldBody;

/* A document that is being made. */
typedef struct {
	Index *ix;
	const Export *what;
	ExportTake take;
	void *arg;
	Buffer out;		/* what was not handed over yet */
	size_t lines;
	bool in_list;		/* the last thing was an item */
	bool stopped;		/* enough was taken */
	Arena arena;		/* of one group */
	HeldBody held[EXPORT_BODIES];	/* by rank: events lie near in days,
					   and so do their reports */
	Slice cells[EXPORT_CELLS];	/* of a row of CSV */
	size_t cell_count;
} Sheet;

typedef struct {
	const char *name;	/* of the kind */
	/* The CSV columns before those of the words and their source. */
	const char *const *columns;	/* ended by NULL */
	bool has_words;		/* lines cite words, not an article alone */
	/* Adds all groups. */
	bool (*make)(Sheet *s, Err *err);
} ExportClass;

extern const ExportClass export_timeline, export_mentions, export_quotes,
    export_articles, export_comparison, export_notes;

bool	sheet_is_csv(const Sheet *s);
CiteForm sheet_form(const Sheet *s);
/* Begins the document, before its first group; once.  The heading, not in CSV,
 * is "TITLE: DOSSIER", under it the note. */
void	sheet_begin(Sheet *s, Slice title, Slice note);
/* A group's heading and note, not in CSV. */
void	sheet_group(Sheet *s, Slice title, Slice note);
/* Begins a row: no cells. */
void	sheet_row(Sheet *s);
/* A cell of the row, made safe; not shown but in CSV. */
void	sheet_cell(Sheet *s, Slice cell);
void	sheet_day(Sheet *s, Day day);	/* empty where open or unknown */
/* Ends the row, or adds an item, with words and their source.  before: what an
 * item says before them, as "(announced) ". */
void	sheet_words(Sheet *s, const char *before, const ArticleBody *body,
	    const CiteWords *words);
/* The same with an article alone, and with nothing (an item is not made). */
void	sheet_source(Sheet *s, const ArticleRow *row);
void	sheet_nothing(Sheet *s);
/* The same with a text that is no article's, and the article that it is on,
 * NULL: none. */
void	sheet_told(Sheet *s, Slice text, const ArticleRow *row);
/* Hands over what there is: after each group.  False when enough was taken. */
bool	sheet_flush(Sheet *s);
/* An article's body, valid until the next one; NULL with *err when it cannot be
 * read. */
const ArticleBody *sheet_body(Sheet *s, Location at, Err *err);

#endif
