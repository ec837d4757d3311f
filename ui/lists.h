/* SPDX-License-Identifier: MIT */
/*
 * The lists there are.  Each is a ListClass in a file of its own; what a list
 * needs beyond the session is told beside it.
 */
#ifndef DOSSIER_UI_LISTS_H
#define DOSSIER_UI_LISTS_H

#include "ui/article_view.h"
#include "ui/list_view.h"

extern const ListClass timeline_list;	/* events by day */
/* The focus changed: what is of it alone is listed again. */
void timeline_follow_focus(ListView *v);
extern const ListClass people_list;	/* v->kind: the EntityType */
extern const ListClass articles_list;
extern const ListClass results_list;	/* of the session's found_query */
extern const ListClass marks_list;
extern const ListClass problems_list;
extern const ListClass lines_list;	/* of the session's lines_file */
extern const ListClass help_list;	/* v->kind: the context it is for */
extern const ListClass card_list;	/* of the session's card */
extern const ListClass matrix_list;	/* v->kind: the EntityType */
extern const ListClass compare_list;	/* of the session's compared */
extern const ListClass context_list;	/* of the session's context */
/* v->kind: 0 for the open article alone, 1 for each of them. */
extern const ListClass only_list;
/* The cursor on the sentence at a place, or before it in its article. */
void only_list_select(ListView *v, Place place);
/* The selected sentence; article 0: none. */
Place only_list_place(const ListView *v);
extern const ListClass quotations_list;
extern const ListClass notes_list;
extern const ListClass facts_list;	/* that several articles tell */
extern const ListClass overlap_list;	/* articles by articles */
extern const ListClass pair_list;	/* of the session's pair */
/* The cursor to a place in one of the two articles. */
void pair_list_begin(ListView *v, Place place);
extern const ListClass info_list;	/* of the session's open article */

extern const ListClass dates_list;	/* of the session's open article */
extern const ListClass doubts_list;	/* names that may be one */
/* The doubt that a row of that list belongs to. */
long long doubt_of_row(long long row);

/* The names of EntityOrder's and ArticleOrder's, ended by NULL. */
extern const char *const people_orders[], *const articles_orders[];
/* "PEOPLE", "PLACES", "ORGANIZATIONS". */
const char *people_title(EntityType type);

/* "≈ " before a title that the text does not state. */
Slice	article_title(const Session *s, Arena *a, const ArticleRow *row);

#endif
