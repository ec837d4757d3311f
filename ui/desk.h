/* SPDX-License-Identifier: MIT */
/*
 * An open dossier on the screen: its panes, the view that stands over the
 * article, the way back.  The app has one, or two while the manual is open.
 */
#ifndef DOSSIER_UI_DESK_H
#define DOSSIER_UI_DESK_H

#include "ui/article_dates.h"
#include "ui/layout.h"
#include "ui/lists.h"
#include "ui/over.h"

/* Where a jump began; its texts in the desk's stop_arena. */
typedef struct {
	SavedPlace place;
	OverId over;
} Stop;

/* A card that another one was opened from; texts in the desk's card_arena. */
typedef struct {
	Slice key;		/* of its entity */
	Slice filter;
	long long selected;	/* row */
	size_t top;
} LeftCard;

/* What a sentence, or a row of a list, has that can be compared. */
typedef struct {
	Compared at[COMPARED_MOST];
	size_t count, shown;
} Comparables;

typedef struct Desk Desk;
struct Desk {
	Session session;
	ArticleView article;
	ArticleDates dates;	/* of the open article */
	bool glossed;		/* what they mean stands in the text */
	ListView timeline, people;
	int64_t followed;	/* the article in which the timeline followed */
	size_t followed_top;	/* the reading last, and its first line then */
	unsigned refreshes;	/* of what all of it shows */
	int64_t unseen;		/* an event that no row of the timeline tells
				   of, 0 = none, and what its title tells of
				   it instead, */
	Slice unseen_text;	/* which may be nothing */
	Arena unseen_arena;
	ListView over[OVERS];	/* the first is not used */
	OverStack overs;	/* those that are open */
	LayoutWish wish;
	Layout layout;		/* of the last desk_layout() */
	VEC(Stop) stops;
	Arena stop_arena;
	VEC(LeftCard) cards;	/* the last one is what closing comes back to */
	Arena card_arena;
	Comparables comparables;	/* of which one is compared */
	size_t at;		/* stops before it lie back, others forward */
	bool saved_stops;	/* those of the last time are not read yet */
	Dossier *manual;	/* owned, when this is the manual */
	Desk *below;		/* what q comes back to */
};

Desk *desk_new(Dossier *dossier, State *state, const Signs *signs);
void	desk_free(Desk *d);

/* Takes on the layout of the last time and opens what was read last, or the
 * first article; false when there is one that cannot be read. */
bool	desk_begin(Desk *d, Err *err);
/* Opens an article in the same way when none is open. */
bool	desk_open_first(Desk *d, Err *err);
/* Puts place, layout and history into the state. */
void	desk_remember(Desk *d);
/* The index has new rows; an article that is gone gives way to a neighbour. */
void	desk_refresh(Desk *d);

/* The view that gets the keys, and that of a pane. */
View   *desk_view(Desk *d);
View   *desk_pane(Desk *d, PaneId pane);
/* The part of a pane under its title rows. */
Rect	desk_body(const Desk *d, PaneId pane);
/* Opens a list over the article, or closes all of them. */
void	desk_show(Desk *d, OverId over);
/* Closes what was opened last and gives the keys back to where they were; false
 * when nothing is open.  What is not seen is not closed but shown. */
bool	desk_close(Desk *d);
void	desk_focus_pane(Desk *d, PaneId pane);

/* What the cursor is on, in the pane that has the keys, or whose card it is:
 * an entity or event, id 0 when it is on none. */
Jump	desk_under_cursor(const Desk *d);
/* The time expression at the article's cursor, or the first on its line or in
 * its sentence; NULL when there is none. */
const DateRow *desk_date_here(const Desk *d);
/* Opens the card of an entity over the article. */
bool	desk_show_card(Desk *d, int64_t id, Err *err);
/* Back to the card that the open one was opened from; false: there is none. */
bool	desk_close_card(Desk *d);
/* The names of the pane of people, as it lists them, by articles. */
void	desk_show_matrix(Desk *d);
/* Lists all mentions of an entity, which gets the focus, over the article. */
bool	desk_show_context(Desk *d, int64_t id, Err *err);
/* Opens accounts of one thing for comparing over the article. */
bool	desk_show_compared(Desk *d, Compared what, Err *err);
/* Two articles side by side over the whole screen, the cursor at a place in
 * one of them; offset 0 is its beginning. */
bool	desk_show_pair(Desk *d, int64_t a, int64_t b, Place at, Err *err);
/* What is open takes the whole screen. */
bool	desk_is_whole(const Desk *d);
/* All quotations over the article, the cursor on the first words of an entity,
 * or, id 0, on those at the article's cursor or behind it. */
bool	desk_show_quotations(Desk *d, int64_t id, Err *err);
/* What the open article alone says, the cursor on what is read; where that is
 * seen already, what each article alone says, or that no longer. */
void	desk_show_only(Desk *d);
/* The focus changed: the list of mentions, where it is open, is of it. */
void	desk_follow_focus(Desk *d);
/* Forgets how its views looked. */
void	desk_repaint(Desk *d);
/* Fetches all that a screen of this size shows. */
bool	desk_layout(Desk *d, int rows, int cols, Err *err);
/* After a move in the article: what is lit, what is shown of it. */
void	desk_moved(Desk *d);
/* Opens a place that was kept, at its words where they moved; not a jump. */
bool	desk_open_saved(Desk *d, SavedPlace saved, Err *err);
/* Shows an entity in its list, whatever type was listed. */
void	desk_select_entity(Desk *d, int64_t id, EntityType type);
/* Moves as a view asked; the way back is remembered.  *note: what to tell,
 * e.g. "mention 3 of 9"; untouched when there is nothing. */
bool	desk_jump(Desk *d, const Jump *jump, Buffer *note, Err *err);
/* The place of the focus so many on, or back when negative. */
bool	desk_step(Desk *d, int step, Buffer *note, Err *err);
/* n jumps back, or forward when negative. */
bool	desk_back(Desk *d, int n, Err *err);
/* The article n ranks on. */
bool	desk_turn(Desk *d, int n, Err *err);
bool	desk_mark(Desk *d, char letter, Err *err);
bool	desk_go_mark(Desk *d, char letter, Err *err);
/* Puts the lists' cursors on what the sentence under the cursor has. */
typedef enum {
	SYNC_NOTHING,		/* it has no name and no event */
	SYNC_UNLISTED,		/* none that is listed */
	SYNC_SAME,		/* the cursors are there already */
	SYNC_MOVED
} Sync;
Sync	desk_sync(Desk *d);
/* The list of the pane on to its next type: people, places, organizations. */
void	desk_next_type(Desk *d);

#endif
