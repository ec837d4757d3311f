/* SPDX-License-Identifier: MIT */
/*
 * A view is what a pane shows.  layout() fetches all that will be visible at a
 * size, draw() only reads what it fetched.  Views never call each other: a
 * command hands the app a Jump, the app moves the other panes.
 */
#ifndef DOSSIER_UI_VIEW_H
#define DOSSIER_UI_VIEW_H

#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/session.h"

typedef enum {
	JUMP_NONE,
	JUMP_PLACE,		/* to place */
	JUMP_ENTITY,		/* focus id, be at one of its mentions */
	JUMP_EVENT,		/* focus id, be at one of its reports */
	JUMP_MENTION,		/* focus id, be at place */
	JUMP_CARD,		/* show all that is known of the entity id */
	JUMP_LINE,		/* to a line of a file that is no article */
	JUMP_COMMAND		/* carry out a command, as if its key was hit */
} JumpKind;

typedef struct {
	JumpKind kind;
	Place place;
	int64_t id;
	CommandId command;
	Slice file, why;	/* what the line is shown for */
	uint32_t line;		/* from 1 */
} Jump;

typedef enum {
	DID_NOT,		/* the command is not the view's */
	DID,			/* done */
	DID_JUMP,		/* *out says where to go */
	DID_FAIL		/* *err says why not */
} Did;

/* The places of the session's needle, and where the cursor is among them. */
typedef struct {
	size_t all;
	size_t at;		/* so many begin at or before the cursor */
	bool on;		/* the last of these begins there */
	bool more;		/* there are more than were counted */
} Tally;

typedef struct View View;

typedef struct {
	int rows, cols;
	bool whole_rows;	/* its rows span the screen */
	bool focused;		/* it has the keys */
} Pane;

typedef struct {
	/* Fetches what such a pane shows. */
	bool (*layout)(View *, Pane, Err *);
	void (*draw)(const View *, Canvas *, Rect, bool focused);
	/* A number for what draw() will show in a row of the pane, which no
	 * other look of it has; 0: that is not known. */
	uint64_t (*shows)(const View *, int row);
	Did (*command)(View *, const Command *, Jump *out, Err *);
	/* The index was written anew: ids may mean something else. */
	void (*refresh)(View *);
	/* Moves to the first match of the session's needle that begins at the
	 * cursor or behind it, around the end; false when there is none. */
	bool (*seek)(View *, Err *);
	Tally (*tally)(View *);
	/* Where a search began, to come back to. */
	uint64_t (*mark)(const View *);
	void (*restore)(View *, uint64_t mark);
} ViewClass;

struct View {
	const ViewClass *class;
	unsigned context;	/* which commands apply */
	Session *session;
};

#endif
