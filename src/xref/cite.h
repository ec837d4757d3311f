/* SPDX-License-Identifier: MIT */
/*
 * Words that are taken out of the dossier, and where they come from:
 *
 *	“Ferries stay in port”, R. Hale, Coast Observer, Wed 13 Mar 2024,
 *	observer.txt, https://example.org/ferries
 *
 * What is taken away may be pasted into a shell or printed in a terminal, so
 * it is what an eye sees of the text (glyph.h): a visible token stands for each
 * code point that must not reach a terminal, and white space of every kind is
 * one blank.
 */
#ifndef DOSSIER_XREF_CITE_H
#define DOSSIER_XREF_CITE_H

#include "store/query_articles.h"

typedef enum {
	CITE_TEXT,
	CITE_MARKDOWN		/* its signs in the text are escaped, so that
				   it makes no link, picture or HTML */
} CiteForm;

/* Adds any text. */
void	cite_text(Slice text, CiteForm form, Buffer *out);
/*
 * Adds who says it: the title (of a text without headline how it begins), and
 * of author, source, day ("≈" where nobody states it) and URL those that are
 * known; the file's name inside the dossier always.
 */
void	cite_source(const ArticleRow *row, CiteForm form, Buffer *out);
/*
 * A URL that can be given away: http or https, at most 2048 bytes, what is not
 * printable ASCII percent-encoded; empty when it is none.
 */
Slice	cite_url(Arena *a, Slice url);

/* Words of an article. */
typedef struct {
	Span span;
	bool cut_before, cut_after;	/* "[…]" stands there */
	const Span *marks;	/* what is set off (not in CITE_TEXT); ordered,
				   inside the span, not overlapping */
	size_t mark_count;
} CiteWords;

/* What CiteWords needs of a sentence around a span: cut as context_cut() does.
 * Without marks. */
CiteWords cite_sentence(const ArticleBody *body, Span span);
/* A span from its beginning on, at most `most` bytes of it. */
CiteWords cite_span(const ArticleBody *body, Span span, size_t most);
/* Adds them as they are shown, without markup; lines stay only in a block whose
 * lines are kept as they are. */
void	cite_words(const ArticleBody *body, const CiteWords *words,
	    CiteForm form, Buffer *out);

#endif
