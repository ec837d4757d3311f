/* SPDX-License-Identifier: MIT */
/*
 * A view that is a list.  What is listed comes from a ListClass: it fetches row
 * ids for an order and a filter, and tells a visible row in up to six
 * columns.  Everything else (moving, selecting, searching, filtering, sorting,
 * drawing) is here.
 */
#ifndef DOSSIER_UI_LIST_VIEW_H
#define DOSSIER_UI_LIST_VIEW_H

#include "ui/list.h"
#include "ui/picture.h"
#include "ui/view.h"

enum { LIST_COLS = 6 };

typedef struct {
	long long id;
	Slice text[LIST_COLS];	/* of a heading the first, and a note on it */
	Style style[LIST_COLS];
	bool lit;		/* in the sentence under the cursor */
	bool focus;		/* what all panes follow */
	Slice key;		/* for ListClass.find */
	Place place;		/* where it is, for ListClass.light */
	uint32_t *counts;	/* for ListClass.paint */
} ListRow;

typedef struct ListView ListView;

typedef struct {
	const char *title;
	unsigned context;
	const char *const *orders;	/* names, ended by NULL; may be NULL */
	/* Adds ids in v->order with the (folded) filter. */
	bool (*fetch)(ListView *v, Slice filter, IdVec *out, Err *err);
	/* Fills a row of that id; texts in v->arena. */
	bool (*row)(ListView *v, ListRow *row, Err *err);
	/* Tells .lit and .focus of a row; NULL where neither is ever true.
	 * Where it is there, row() depends on nothing but what makes the ids
	 * stale too, and is not asked at every layout. */
	void (*light)(ListView *v, ListRow *row);
	/* Cells of each column, blanks between them not counted; negative:
	 * against the right side of the column.  NULL: one column. */
	void (*widths)(const ListView *v, int cols, int width[LIST_COLS]);
	bool (*follow)(ListView *v, long long id, Jump *out, Err *err);
	/* What is said where nothing is listed; filtered: by the filter. */
	const char *(*empty)(const ListView *v);
	const char *unit;	/* "event" */
	unsigned unfold;	/* columns, 1 << number each, that are told in
				   full under the row that has the keys */
	int in_title;		/* a column that the title tells of the
				   selected row where rows have no room for
				   it; 0 = none */
	bool by_width;		/* rows depend on the width: fetched again */
	/* The id that a row's key has now, 0 = none.  NULL where ids stay the
	 * same when the index is written anew. */
	long long (*find)(const ListView *v, Slice key);
	/* Adds the ids of rows that have the (folded) words of a search; NULL
	 * where fetching with them as the filter tells it. */
	bool (*match)(ListView *v, Slice words, IdVec *out, Err *err);
	/* The id of the row that tells of an id, if it is not that itself; NULL
	 * where it always is. */
	long long (*home)(const ListView *v, long long id);
	/* For a list that draws its rows itself; all may be NULL.  head() makes
	 * ready what is drawn above the rows and tells how many rows of the
	 * screen that takes; command() comes before the list's own. */
	bool (*head)(ListView *v, int rows, int *head_rows, Err *err);
	void (*draw_head)(const ListView *v, Canvas *c, Rect r, int rows);
	void (*paint)(const ListView *v, const ListRow *row, Canvas *c, Rect r,
	    bool selected, bool focused);
	Did (*command)(ListView *v, const Command *cmd);
	/* Adds where the cursor is, instead of which row it is on, or NULL. */
	void (*position)(const ListView *v, Buffer *out);
	/* Instead of the number of rows and their unit, or NULL. */
	void (*count)(const ListView *v, size_t rows, Buffer *out);
	/* Frees what v->data holds, not itself, or NULL. */
	void (*clear)(void *data);
} ListClass;

struct ListView {
	View view;
	const ListClass *class;
	const char *title;	/* instead of the class's, or NULL */
	List list;
	int order;
	Buffer filter;		/* as typed */
	bool stale;		/* ids must be fetched again, */
	bool renewed;		/* and may mean something else now */
	Buffer key;		/* of the row that was selected when last */
	long long key_id;	/* laid out, and its id */
	int cols;		/* of the last layout */
	bool whole_rows;	/* its rows span the screen */
	int kind;		/* for the class: which of several lists */
	ListRow *rows;		/* visible ones, from list.top on; an id tells
				   what a row was when it was visible last */
	int row_count, room;
	ListRow heading;	/* that the first of them stands under */
	Picture picture;	/* of rows, unless the class paints them */
	int width[LIST_COLS];	/* of the columns in it */
	int head_rows;
	Slice above;		/* told in the title: the heading of the first
				   of them, when that is out of sight, or
				   what class->in_title says; */
	bool above_whole;	/* it matters more than how many there are */
	Slice unfolded;		/* what is cut of the selected row, */
	int unfolded_lines;	/* told on so many lines under it; */
	int unfolded_rows;	/* rows that are free for it there: as many
				   as any row took since the list got the
				   keys, so that what is below stays put */
	Arena cut;		/* of that */
	VEC(ListRow) known;	/* what the class told, still true */
	size_t known_at;	/* the one that is probably asked for next */
	Arena arena;		/* of the texts of these */
	/* Rows that have the words of the search, by position; known until
	 * ids are fetched again or the words change. */
	VEC(size_t) matches;
	Buffer matched;		/* those words */
	bool matches_known;
	/* What the class keeps until the index, or what is listed, changes. */
	void *data;
};

void	list_view_init(ListView *v, const ListClass *class, Session *s);
void	list_view_free(ListView *v);
/* What its title row says: left, and right of it. */
void	list_view_title(const ListView *v, Buffer *left, Buffer *right);
/*
 * A row whose last text takes several lines has an id of its own for each line
 * after the first: negative, so never selected, and beyond those of headings.
 * list_add_lines() adds them all, list_line() tells the line that an id means,
 * from 0, and makes *id the row's own.
 */
void	list_add_lines(IdVec *out, long long id, Slice text, int cells);
long	list_line(long long *id);

/* What is listed has changed, or the index; the selected row stays selected
 * where it can be told which it is now. */
void	list_view_stale(ListView *v);
/* v->data, made anew of zeroed memory; freed. */
void   *list_view_keep(ListView *v, size_t size);
void	list_view_drop(ListView *v);
/* A .light for rows with a .place: lit where the article's cursor is. */
void	list_view_light_here(ListView *v, ListRow *row);
/* Fetches ids when they are stale. */
bool	list_view_fetch(ListView *v, Err *err);
void	list_view_filter(ListView *v, Slice filter);
/* Puts the cursor on an id, fetching first; false when it is not listed. */
bool	list_view_select(ListView *v, long long id);

#endif
