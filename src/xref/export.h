/* SPDX-License-Identifier: MIT */
/*
 * What is taken out of a dossier as a document: each line words of an article,
 * with their source (cite.h).  The kinds are one entry of a table each.
 *
 *	markdown  for people: a heading, groups under headings of their own, an
 *	          item for each sentence
 *	text      the same without Markdown's signs
 *	csv       for spreadsheets: a row for each report, mention, quotation or
 *	          article, formulas defused (csv.h)
 */
#ifndef DOSSIER_XREF_EXPORT_H
#define DOSSIER_XREF_EXPORT_H

#include "xref/compared.h"

typedef enum {
	EXPORT_TIMELINE,	/* events and the sentences that report them */
	EXPORT_MENTIONS,	/* the sentences that name somebody */
	EXPORT_QUOTES,		/* quotations, by speaker */
	EXPORT_ARTICLES,	/* the articles: a list of sources */
	EXPORT_COMPARISON,	/* accounts of one thing, or two articles */
	EXPORT_NOTES		/* what readers noted, on what */
} ExportKind;
enum { EXPORT_KINDS = EXPORT_NOTES + 1 };

typedef enum { EXPORT_MARKDOWN, EXPORT_TEXT, EXPORT_CSV } ExportFormat;

typedef struct {
	ExportKind kind;
	ExportFormat format;
	Slice dossier;		/* its title */
	int64_t entity;		/* MENTIONS: whose; TIMELINE: only events that
				   it takes part in, QUOTES: only its words,
				   0 = all */
	int64_t event;		/* TIMELINE: this one alone, without a heading
				   of the document; 0 = all */
	Compared compared;	/* COMPARISON: of accounts of it, or */
	int64_t pair[2];	/* of these articles, if not 0 */
	Slice filter;		/* TIMELINE, ARTICLES: of a list (query_*.h) */
	bool bare_lf;		/* lines of CSV end in LF, as a terminal wants */
} Export;

const char *export_kind_name(ExportKind kind);	/* "timeline" */
bool	export_kind_named(Slice name, ExportKind *out);
/* "markdown", "text", "csv". */
bool	export_format_named(Slice name, ExportFormat *out);
/* By the ending of a file's name: md, txt, csv. */
bool	export_format_of_file(Slice name, ExportFormat *out);

/* Takes the next part of the document; false ends it there. */
typedef bool (*ExportTake)(void *arg, Slice part);

/*
 * Makes the document, part by part.  *lines: how many items or rows it has;
 * with none nothing is handed over.  False when the index cannot be read.
 */
bool	export_make(Index *ix, const Export *what, ExportTake take, void *arg,
	    size_t *lines, Err *err);

#endif
