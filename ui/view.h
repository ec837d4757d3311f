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
	JUMP_COMMAND		/* carry out a command, as if its key was hit */
} JumpKind;

typedef struct {
	JumpKind kind;
	Place place;
	int64_t id;
	CommandId command;
} Jump;

typedef enum {
	DID_NOT,		/* the command is not the view's */
	DID,			/* done */
	DID_JUMP,		/* *out says where to go */
	DID_FAIL		/* *err says why not */
} Did;

typedef struct View View;

typedef struct {
	/* Fetches what a pane of this size shows. */
	bool (*layout)(View *, int rows, int cols, bool whole_rows, Err *);
	void (*draw)(const View *, Canvas *, Rect, bool focused);
	Did (*command)(View *, const Command *, Jump *out, Err *);
	/* The index was written anew: ids may mean something else. */
	void (*refresh)(View *);
	/* Moves to the first match of the session's needle from where the
	 * search began, as the query is typed; false when there is none. */
	bool (*seek)(View *, bool from_start, Err *);
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
