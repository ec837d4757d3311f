/* SPDX-License-Identifier: MIT */
/*
 * What a reader corrects.  Every way is a command with a name for the prompt;
 * e shows a menu of them, whose letter opens the prompt with the command
 * written already, or does at once what needs no more words.  What is
 * corrected is the name under the cursor: in the article, in the pane of
 * people, or both sides of a question in the list of doubts; on a card whose it
 * is, where a row of one form tells what to split off.
 */
#include <string.h>

#include "store/query_entities.h"
#include "text/fold.h"
#include "ui/app_priv.h"
#include "ui/card.h"
#include "ui/ways.h"

static const Way ways[] = {
	{ LETTER_SAME, CMD_SAME, true, "same as" },
	{ LETTER_APART, CMD_APART, true, "apart from" },
	{ LETTER_UNSURE, CMD_UNSURE, true, "unsure" },
	{ LETTER_OTHER, CMD_SPLIT, true, "other: split off" },
	{ LETTER_RENAME, CMD_RENAME, true, "rename" },
	{ LETTER_KIND, CMD_TYPE, true, "kind" },
	{ LETTER_NONE, CMD_NO_NAME, false, "no name" },
	{ LETTER_NOTE, CMD_NOTE_NAME, true, "note" },
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

/* What a correction is about. */
typedef struct {
	EntityRow a;		/* id 0: nothing is there */
	EntityRow b;		/* in the list of doubts, else id 0 */
	Slice form;		/* as it stands under the cursor, or empty */
	bool listed;		/* the form is a row of its card */
	Arena arena;
} About;

/* --- what is under the cursor -------------------------------------------- */

static const ListView *
doubts(const App *app)
{
	const ListView *v = &app->desk->over[OVER_DOUBTS];

	return desk_view(app->desk) == &v->view ? v : NULL;
}

static bool
find_doubt(App *app, long long row, About *about, Err *err)
{
	Index *ix = app->desk->session.index;
	DoubtRow d;

	return query_doubt(ix, doubt_of_row(row), &about->arena, &d, err) &&
	    query_entity_brief(ix, d.a, &about->arena, &about->a, err) &&
	    query_entity_brief(ix, d.b, &about->arena, &about->b, err);
}

static bool
find_about(App *app, About *about, Err *err)
{
	Desk *d = app->desk;
	const ListView *asked = doubts(app);

	*about = (About){0};
	if (asked != NULL && list_selected(&asked->list) > 0)
		return find_doubt(app, list_selected(&asked->list), about,
		    err);
	Jump here = desk_under_cursor(d);
	if (here.kind != JUMP_ENTITY || here.id == 0)
		return err_set(err, "There is no name under the cursor: "
		    "put it on one, or choose one in the list of people");
	if (desk_view(d) == &d->article.view)
		about->form = article_view_form(&d->article, &about->arena);
	else if (desk_view(d) == &d->over[OVER_CARD].view)
		about->form = arena_dup(&about->arena,
		    card_form(&d->over[OVER_CARD]));
	if (!query_entity_brief(d->session.index, here.id, &about->arena,
	    &about->a, err))
		return false;
	about->listed = about->form.len > 0 &&
	    desk_view(d) != &d->article.view &&
	    !slice_eq(about->form, about->a.name);
	return true;
}

/* The entity that is given by any of its names. */
static bool
find_other(App *app, Slice name, About *about, Err *err)
{
	Index *ix = app->desk->session.index;
	int64_t id;

	if (name.len == 0 && about->b.id != 0)
		return true;
	if (name.len == 0)
		return err_set(err, "Say the other name too: Tab completes it");
	id = query_entity_named(ix, name);
	if (id == 0)
		return err_set(err, "Nobody and nothing here is named "
		    "\"%.*s\": Tab completes names", SLICE_ARG(name));
	return query_entity_brief(ix, id, &about->arena, &about->b, err);
}

/* --- the ways ------------------------------------------------------------ */

static bool
make_pair(App *app, Correction *c, Slice text, About *about, Err *err)
{
	if (!find_other(app, text, about, err))
		return false;
	if (about->a.id == about->b.id)
		return err_set(err, "%.*s is the same already: \"other\" "
		    "splits a form off", SLICE_ARG(about->a.name));
	c->other = about->b.name;
	return true;
}

/* The form of the entity that the text means, as it stands in the articles. */
static bool
make_split(App *app, Correction *c, Slice text, About *about, Err *err)
{
	Arena *a = &about->arena;
	Slice wanted = fold_dup(a, text.len > 0 ? text : about->form);
	VariantRow *forms;
	size_t n;

	if (!query_entity_variants(app->desk->session.index, about->a.id, a,
	    &forms, &n, err))
		return false;
	for (size_t i = 0; i < n && c->other.len == 0; i++)
		if (slice_eq(fold_dup(a, forms[i].form), wanted))
			c->other = forms[i].form;
	if (n < 2)
		return err_set(err, "%.*s has one form only: nothing can be "
		    "split off", SLICE_ARG(about->a.name));
	return c->other.len > 0 || err_set(err, "Say which form of %.*s is "
	    "somebody else: Tab completes it", SLICE_ARG(about->a.name));
}

static bool
make_type(Correction *c, Slice text, Err *err)
{
	for (int t = 0; t < ENTITY_TYPES && text.len > 0; t++)
		if (slice_starts(slice_of(entity_type_name((EntityType)t)),
		    text)) {
			c->to = (EntityType)t;
			return c->to != c->type || err_set(err,
			    "That is its type already");
		}
	return err_set(err, "The types are person, place, organization");
}

static bool
make_correction(App *app, const Command *cmd, Correction *c, About *about,
    Err *err)
{
	*c = (Correction){ .type = about->a.type, .name = about->a.name };
	switch (cmd->id) {
	case CMD_SAME: c->kind = CORRECTION_SAME; break;
	case CMD_APART: c->kind = CORRECTION_APART; break;
	case CMD_UNSURE: c->kind = CORRECTION_UNSURE; break;
	case CMD_SPLIT:
		c->kind = CORRECTION_SPLIT;
		return make_split(app, c, cmd->text, about, err);
	case CMD_RENAME:
		c->kind = CORRECTION_RENAME;
		c->other = cmd->text;
		return cmd->text.len > 0 ||
		    err_set(err, "Say the name that is to be shown");
	case CMD_TYPE:
		c->kind = CORRECTION_TYPE;
		return make_type(c, cmd->text, err);
	default:
		c->kind = CORRECTION_NO_NAME;
		return !about->listed || err_set(err, "%.*s is one form of "
		    "%.*s: split it off first (e o)", SLICE_ARG(about->form),
		    SLICE_ARG(about->a.name));
	}
	return make_pair(app, c, cmd->text, about, err);
}

static bool
correct(App *app, const Command *cmd, About *about, Err *err)
{
	Session *s = &app->desk->session;
	Correction c;

	if (!find_about(app, about, err) ||
	    !make_correction(app, cmd, &c, about, err) ||
	    !dossier_correct(s->dossier, &c, err))
		return false;
	app_message(app, "%.*s.  U takes it back.",
	    SLICE_ARG(correction_tell(&about->arena, &c)));
	buffer_clear(&s->corrected);
	buffer_add(&s->corrected, c.kind == CORRECTION_RENAME ? c.other :
	    c.name);
	app->wish = APP_UPDATE;
	return true;
}

/* --- the menu, the prompt ------------------------------------------------ */

static void
menu(App *app)
{
	About about;
	Buffer b = {0};
	Err err;

	if (find_about(app, &about, &err)) {
		buffer_printf(&b, "%.*s:", SLICE_ARG(about.a.name));
		if (about.listed)
			buffer_printf(&b, " (o splits off %.*s)",
			    SLICE_ARG(about.form));
		ways_tell(ways, WAYS, &b);
		if (app_quotation_here(app) != 0)
			letter_tell(LETTER_QUOTATION, "the quotation", &b);
		app_message(app, "%s", buffer_cstr(&b));
		app->letter = CMD_CORRECT;
	} else {
		app_error(app, &err);
	}
	buffer_free(&b);
	arena_free(&about.arena);
}

/* Whether the cursor says already which form is to be split off. */
static bool
is_form_told(App *app)
{
	About about;
	Err err;
	bool told = find_about(app, &about, &err) && about.listed;

	arena_free(&about.arena);
	return told;
}

static void
choose(App *app, char letter)
{
	const Way *way = way_of_letter(ways, WAYS, letter);

	if (way == NULL)
		app_message(app, "No correction has that letter: e tells "
		    "them.");
	else if (way->id == CMD_NOTE_NAME)
		app_note_prompt(app, way->id);
	else if (!way->asks || doubts(app) != NULL ||
	    (way->id == CMD_SPLIT && is_form_told(app)))
		app_correct(app, &(Command){ .id = way->id });
	else
		app_prompt_command(app, way->id, SLICE(""));
}

static void
undo(App *app)
{
	Arena a = {0};
	Slice undone;
	Err err;

	if (!dossier_undo(app->desk->session.dossier, &a, &undone, &err)) {
		app_error(app, &err);
	} else if (undone.len == 0) {
		app_message(app, "There is no correction to take back.");
	} else {
		app_message(app, "Taken back: %.*s.", SLICE_ARG(undone));
		app->wish = APP_UPDATE;
	}
	arena_free(&a);
}

bool
app_correct(App *app, const Command *cmd)
{
	About about = {0};
	Err err;

	switch (cmd->id) {
	case CMD_CORRECT:
		if (cmd->text.len > 0)
			choose(app, cmd->text.ptr[0]);
		else
			menu(app);
		return true;
	case CMD_UNDO:
		undo(app);
		return true;
	case CMD_SAME: case CMD_APART: case CMD_UNSURE: case CMD_SPLIT:
	case CMD_RENAME: case CMD_TYPE: case CMD_NO_NAME:
		if (!correct(app, cmd, &about, &err))
			app_error(app, &err);
		arena_free(&about.arena);
		return true;
	default:
		return false;
	}
}

/* --- completion ---------------------------------------------------------- */

bool
app_complete_name(const Session *s, EntityType type, Slice words, int *n,
    Buffer *out)
{
	IdVec ids = {0};
	Arena a = {0};
	EntityRow row;
	Err err;
	bool ok = query_entities(s->index, type, ENTITIES_BY_MENTIONS,
	    fold_dup(&a, words), &ids, &err);
	bool found = ok && (size_t)*n < ids.len &&
	    query_entity_brief(s->index, ids.at[*n], &a, &row, &err);

	if (found)
		buffer_add(out, row.name);
	else if (ok)
		*n -= (int)ids.len;
	vec_free(&ids);
	arena_free(&a);
	return found;
}

static bool
complete_form(const Session *s, int64_t id, Slice words, int n, Buffer *out)
{
	Arena a = {0};
	VariantRow *forms;
	size_t count, i = 0;
	Slice wanted = fold_dup(&a, words);
	Err err;

	if (!query_entity_variants(s->index, id, &a, &forms, &count, &err))
		count = 0;
	while (i < count && (!slice_starts(fold_dup(&a, forms[i].form),
	    wanted) || n-- > 0))
		i++;
	if (i < count)
		buffer_add(out, forms[i].form);
	arena_free(&a);
	return i < count;
}

static bool
complete_type(Slice words, int n, Buffer *out)
{
	for (int t = 0; t < ENTITY_TYPES; t++) {
		const char *name = entity_type_name((EntityType)t);

		if (slice_starts(slice_of(name), words) && n-- == 0) {
			buffer_puts(out, name);
			return true;
		}
	}
	return false;
}

bool
app_complete_argument(App *app, CommandId id, Slice words, int n, Buffer *out)
{
	const Session *s = &app->desk->session;
	About about;
	Err err;
	bool found = find_about(app, &about, &err);

	switch (found ? id : CMD_NONE) {
	case CMD_SAME: case CMD_APART: case CMD_UNSURE:
		found = app_complete_name(s, about.a.type, words, &n, out);
		break;
	case CMD_SPLIT:
		found = complete_form(s, about.a.id, words, n, out);
		break;
	case CMD_TYPE:
		found = complete_type(words, n, out);
		break;
	default:
		found = false;
	}
	arena_free(&about.arena);
	return found;
}
