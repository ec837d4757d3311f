/* SPDX-License-Identifier: MIT */
/*
 * The article: its text wrapped to a width, a cursor that is a byte position,
 * names, reports and matches shown by style.  On a line the cursor stands at
 * its beginning, or on a name, report or match that it was moved to.
 */
#ifndef DOSSIER_UI_ARTICLE_VIEW_H
#define DOSSIER_UI_ARTICLE_VIEW_H

#include "store/notes.h"
#include "store/quotations.h"
#include "ui/article_find.h"
#include "ui/picture.h"
#include "ui/view.h"
#include "ui/wrap.h"
#include "xref/elsewhere.h"

enum { ARTICLE_VIEW_COLS = 76 };	/* the default text width */

/* What the look of all lines depends on: they look the same while it is equal
 * and nothing is searched. */
typedef struct {
	unsigned wrappings;
	FocusKind focus;
	int64_t focus_id;
	bool shows_shared, searched;
} ArticleLook;

typedef struct {
	View view;
	ArticleBody body;	/* row.id 0: no article is open */
	Arena arena;		/* of the body and what is made from it */
	LineVec lines;
	uint32_t offset;	/* the cursor */
	size_t line;		/* its line */
	size_t top;		/* the first visible line */
	int rows;		/* visible lines */
	int room;		/* cells for a line, as last laid out */
	int cols;		/* the width the lines were wrapped to; -1
				   before the first layout */
	int width;		/* wanted text width, 0 = the whole pane */
	Glosses glosses;	/* shown in the text */
	bool unwrapped;		/* they are others than the lines are for */
	bool whole_rows;	/* rows span the terminal: scrolling is cheap */
	bool moved;		/* the cursor went somewhere by a jump */
	QuotationAt *quotations;	/* of the article, by place */
	size_t quotation_count;
	bool quoted;		/* these were asked for */
	Elsewhere *elsewhere;	/* its words in other articles */
	size_t elsewhere_count;
	NoteRow *notes;		/* on the article, and on what stands in it */
	size_t note_count;
	Span *noted;		/* where these are, sorted */
	size_t noted_count;
	Retold *retold;		/* its facts in other articles */
	size_t retold_count;
	bool shows_shared;	/* words of other articles in a style of their
				   own */
	uint32_t *reach;	/* the greatest end of the reports up to each */
	Haystack haystack;	/* made for the first search */
	VEC(Span) matches;	/* of the session's needle, visible ones */
	VEC(Span) focus;	/* reports of the focused event, visible ones */
	unsigned wrappings;	/* how many times lines were made */
	Picture picture;	/* of lines, */
	ArticleLook look;	/* all of which look so */
} ArticleView;

void	article_view_init(ArticleView *v, Session *s);
void	article_view_free(ArticleView *v);

/* Opens an article (unless it is open) with the cursor at a place. */
bool	article_view_go(ArticleView *v, Place place, Err *err);
Place	article_view_here(const ArticleView *v);
/* The entities and events of the sentence under the cursor, in text order. */
void	article_view_lit(const ArticleView *v, IdVec *entities, IdVec *events);
/* From now on these are shown in the text of the open article; they must
 * outlive it, or the next call. */
void	article_view_gloss(ArticleView *v, Glosses g);
/* Where else its fact is told; NULL: nowhere. */
const Retold *article_view_retold(const ArticleView *v);
/* The sentence under the cursor; empty where none is. */
Span	article_view_sentence(const ArticleView *v);
bool	article_view_is_on_name(const ArticleView *v);
/* The name under the cursor or the first one on its line, 0 when none. */
int64_t	article_view_name(const ArticleView *v);
/* The quotation that begins at the cursor, else the innermost around it; NULL:
 * none. */
const QuotationAt *article_view_quotation(ArticleView *v);
/* Who says what begins at the cursor, and what is known of that, for a message;
 * empty when nothing does. */
bool	article_view_saying(ArticleView *v, Arena *a, Slice *out, Err *err);
/* Its words as they stand there, on one line; empty when there is none. */
Slice	article_view_form(const ArticleView *v, Arena *a);

#endif
