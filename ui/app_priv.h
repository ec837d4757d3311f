/* SPDX-License-Identifier: MIT */
/* What the files app*.c share; nobody else includes it. */
#ifndef DOSSIER_UI_APP_PRIV_H
#define DOSSIER_UI_APP_PRIV_H

#include "ui/app.h"
#include "ui/plain.h"
#include "ui/prompt.h"
#include "ui/desk.h"
#include "xref/publication.h"

/* Days on which an article may have been published. */
typedef struct {
	Arena arena;
	int64_t article;	/* 0: none were looked for */
	Day shown;		/* that it has, or else the likeliest */
	DayCandidate *at;	/* the likeliest first, .shown last */
	size_t count;
} AppDays;

struct App {
	Desk *desk;	/* on top; ->below while the manual is open */
	State *manual_state;	/* kept nowhere */
	const Signs *signs;
	int rows, cols;
	Prompt prompt;
	const View *prompt_view;	/* that it was opened for */
	uint64_t prompt_mark;	/* where a search began */
	Buffer searched;	/* what was searched before it */
	Buffer prompt_note;	/* what a search has found so far */
	int count;		/* digits typed before a key */
	CommandId letter;	/* waits for one: MARK, COPY ... */
	bool z_pending;		/* first Z of ZZ */
	bool dirty;
	Index *held;		/* while a key is carried out, or NULL */
	AppWish wish;
	int64_t cancelled_ms;	/* when C-c was hit last */
	Buffer message;		/* till the next key */
	bool message_is_error;
	Buffer noted;		/* on what is under the cursor */
	Buffer progress;
	ClipWay clip;
	Buffer copied;		/* last */
	PlainView plain;	/* of that */
	AppDays days;
	Buffer asked;		/* what save would do, after OVERWRITE */
};

/* Carries out a command in the view that has the keys, or in the app. */
void	app_do(App *app, const Command *cmd);
/* The same, unless it does not apply in the view that has the keys. */
void	app_do_here(App *app, const Command *cmd);
/* The list that has the keys, NULL when the article has them. */
ListView *app_list(App *app);
/* Opens a prompt of that kind; text: as if it had been typed already. */
void	app_prompt(App *app, char kind, Slice text);
/* The line of a prompt was changed, entered or given up. */
void	app_prompt_key(App *app, Key key);
/* A search in the view that has the keys, as its prompt is opened, edited,
 * given up and entered. */
void	app_search_begin(App *app);
void	app_search_typed(App *app);
void	app_search_cancel(App *app);
void	app_search_end(App *app, Slice query);
/* Tells where n and N came to; *was: how things stood before. */
void	app_search_stepped(App *app, const Command *cmd, const Tally *was);
/* Searches all articles and lists what was found. */
void	app_search_all(App *app, Slice query);
void	app_draw_status(const App *app, Canvas *c, Rect row);
/* The rows that this takes, at the bottom. */
int	app_status_rows(const App *app);
/* Opens the prompt with that command and its argument written already. */
void	app_prompt_command(App *app, CommandId id, Slice text);
/* Panes and layout; false when the command is none of that. */
bool	app_panes(App *app, const Command *cmd);
/* Corrections; false when the command is none. */
bool	app_correct(App *app, const Command *cmd);
/* Corrections of events and of days; false when the command is none. */
bool	app_event(App *app, const Command *cmd);
/* The event under the cursor, or in focus; 0 = none. */
int64_t	app_event_here(const App *app);
/* An event as a correction names it, in the arena. */
bool	app_name_event(App *app, int64_t event, Arena *a, WordPlace *place,
	    Slice *title, Err *err);
/* Corrections of quotations; false when the command is none. */
bool	app_quote(App *app, const Command *cmd);
/* The quotation under the cursor; 0 = none. */
int64_t	app_quotation_here(const App *app);
/* Who is meant by a speaker's name, while it is typed. */
bool	app_preview_speaker(const App *app, Slice words, Buffer *out);
/* Notes, on anything; false when the command is none of that. */
bool	app_note(App *app, const Command *cmd);
/* Opens the prompt of such a command with the note that there is. */
void	app_note_prompt(App *app, CommandId id);
/* What is noted on what is under the cursor, into app->noted. */
void	app_note_look(App *app);
/* Where the selected row of a list is, or the article's cursor; article 0:
 * nowhere. */
Place	app_place_here(const App *app);
/* Tells how the words given to such a command are understood; false when there
 * is nothing to tell. */
bool	app_preview(const App *app, CommandId id, Slice words, Buffer *out);
/* The n-th completion of these words. */
bool	app_complete_event(App *app, CommandId id, Slice words, int n,
	    Buffer *out);
/* Days of the open article: looks for those that may be; the n-th of them;
 * what speaks for the one that is typed; the correction that states it. */
void	app_days_find(App *app);
bool	app_complete_day(App *app, int n, Buffer *out);
bool	app_preview_day(const App *app, Slice text, Buffer *out);
bool	app_make_published(App *app, Correction *c, Slice text, Err *err);
/* Tells why what is under the cursor is what it is said to be. */
void	app_explain(App *app);
/* How the timeline is shown; false when the command is none of that. */
bool	app_timeline(App *app, const Command *cmd);
/* Comparing; false when the command is none of that. */
bool	app_compare(App *app, const Command *cmd);
/* What is compared, or could be at the cursor, or else two articles. */
bool	app_comparable(App *app, Compared *what, int64_t pair[2], Err *err);
bool	app_complete_compare(const App *app, Slice words, int n, Buffer *out);
bool	app_complete_quote(App *app, CommandId id, Slice words, int n,
	    Buffer *out);
/* The *n-th name that holds these words, the most named first; *n less so many
 * when they are fewer. */
bool	app_complete_name(const Session *s, EntityType type, Slice words,
	    int *n, Buffer *out);
/* The n-th completion of the words given to such a command. */
bool	app_complete_argument(App *app, CommandId id, Slice words, int n,
	    Buffer *out);
/* Copying and saving; false when the command is neither. */
bool	app_copy(App *app, const Command *cmd);
bool	app_save(App *app, const Command *cmd);
/* The n-th completion of what is given to save. */
bool	app_complete_save(Slice words, int n, Buffer *out);
/* A key while what was copied is shown. */
void	app_plain_key(App *app, Key key);
/* All reads for one key or picture see the same commit of the index. */
void	app_hold(App *app);
void	app_release(App *app);
void	app_error(App *app, const Err *err);
bool	app_manual(App *app, Err *err);
void	app_close_manual(App *app);

#endif
