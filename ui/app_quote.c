/* SPDX-License-Identifier: MIT */
/*
 * What a reader corrects of quotations: who says one, that it is none, that it
 * is or is not the same words as one in another article.  e shows a menu of
 * the ways, as for names, where the cursor was put on a quotation, or on one in
 * their list.
 */
#include <stdlib.h>

#include "store/query_entities.h"
#include "store/rec.h"
#include "text/fold.h"
#include "ui/app_priv.h"
#include "ui/ways.h"
#include "xref/context.h"
#include "xref/word_place.h"

enum { SHOWN_BYTES = 60, WORDS_BYTES = 240 };

static const Way ways[] = {
	{ LETTER_WORDS, CMD_QUOTE_SPEAKER, true, "whose words" },
	{ LETTER_SAME, CMD_QUOTE_SAME, true, "same as" },
	{ LETTER_APART, CMD_QUOTE_APART, true, "apart from" },
	{ LETTER_NONE, CMD_QUOTE_NONE, false, "no quotation" },
	{ LETTER_NOTE, CMD_NOTE_QUOTATION, true, "note" },
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

/* What a correction is about. */
typedef struct {
	QuotationRow q;
	ArticleBody body;
	Arena arena;
} About;

/* --- what is under the cursor -------------------------------------------- */

int64_t
app_quotation_here(const App *app)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);
	const ListView *list = &d->over[OVER_QUOTATIONS];
	const Compared *c = &d->session.compared.what;
	const Place at = app_place_here(app);
	const QuotationAt *q;

	if (v == &list->view)
		return list_selected(&list->list) > 0 ?
		    list_selected(&list->list) : 0;
	if (v == &d->over[OVER_COMPARE].view)
		return c->kind != COMPARED_QUOTATION ? 0 : query_quotation_at(
		    d->session.index, at.article, at.offset);
	q = v == &d->article.view ? article_view_quotation(&d->article) :
	    NULL;
	return q != NULL ? q->id : 0;
}

/* Whether e means the quotation, and not the name. */
static bool
is_meant(const App *app)
{
	ArticleView *v = &app->desk->article;
	const QuotationAt *q = article_view_quotation(v);

	if (desk_view(app->desk) != &v->view)
		return app_quotation_here(app) != 0;
	return q != NULL && (q->span.start == v->offset ||
	    article_view_name(v) == 0);
}

static bool
find_about(App *app, About *about, Err *err)
{
	Index *ix = app->desk->session.index;
	int64_t id = app_quotation_here(app);

	*about = (About){0};
	if (id == 0)
		return err_set(err, "No quotation is under the cursor: \" "
		    "goes to the next one, W lists them");
	return query_quotation(ix, id, &about->arena, &about->q, err) &&
	    query_body(ix, about->q.article, &about->arena, &about->body,
	    err);
}

/* --- other quotations ---------------------------------------------------- */

typedef struct {
	QuotationAt *at;	/* the shortest first */
	size_t count;
} Others;

static int
by_length(const void *a, const void *b)
{
	const QuotationAt *x = a, *y = b;
	uint32_t p = x->span.end - x->span.start;
	uint32_t q = y->span.end - y->span.start;

	return p != q ? (p < q ? -1 : 1) : (x->id > y->id) - (x->id < y->id);
}

static bool
is_among(Index *ix, int64_t id, const Slice *keys, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (query_quotation_of_key(ix, keys[i]) == id)
			return true;
	return false;
}

/* "FILE: WORDS", or words alone. */
static Slice
take_file(Index *ix, Slice text, int64_t *article)
{
	size_t colon = slice_find(text, SLICE(": "), 0);

	*article = colon == SIZE_MAX ? 0 :
	    query_article_of_file(ix, slice_sub(text, 0, colon));
	return *article == 0 ? text : slice_sub(text, colon + 2, text.len);
}

/* Those of other articles that have these words, and are taken for the same
 * already, or are not. */
static bool
find_others(App *app, About *about, Slice text, bool same, Others *out,
    Err *err)
{
	Index *ix = app->desk->session.index;
	Arena *a = &about->arena;
	int64_t article;
	Slice words = take_file(ix, text, &article), *keys;
	QuotationAt *all;
	size_t count, n;

	if (!query_quotation_same(ix, about->q.id, a, &keys, &n, err) ||
	    !query_quotation_places(ix, QUOTATIONS_BY_PLACE, words, 0,
	    article, a, &all, &count, err))
		return false;
	*out = (Others){ .at = all };
	for (size_t i = 0; i < count; i++)
		if (all[i].article != about->q.article &&
		    is_among(ix, all[i].id, keys, n) == same)
			all[out->count++] = all[i];
	if (out->count > 1)
		qsort(all, out->count, sizeof(*all), by_length);
	return true;
}

/* --- the ways ------------------------------------------------------------ */

static bool
make_speaker(App *app, Correction *c, Slice text, About *about, Err *err)
{
	Index *ix = app->desk->session.index;
	int64_t id = text.len > 0 ? query_entity_meant(ix, text) : 0;
	EntityRow row;

	c->kind = CORRECTION_QUOTE_SPEAKER;
	if (text.len > 0 && id == 0)
		return err_set(err, "Nobody here is named \"%.*s\": Tab "
		    "completes names", SLICE_ARG(text));
	if (id == about->q.entity)
		return err_set(err, id == 0 ? "Who says it is not known" :
		    "That is its speaker already");
	if (id == 0)
		return true;
	if (!query_entity_brief(ix, id, &about->arena, &row, err))
		return false;
	c->other = row.name;
	c->to = row.type;
	return true;
}

static bool
make_pair(App *app, Correction *c, Slice text, About *about, Err *err)
{
	const bool apart = c->kind == CORRECTION_QUOTE_APART;
	ArticleBody body;
	Others others;

	if (apart && about->q.others == 0)
		return err_set(err, "No other article has the same words");
	if (text.len == 0)
		return apart || err_set(err, "Say which words of another "
		    "article: Tab completes them");
	if (!find_others(app, about, text, apart, &others, err))
		return false;
	if (others.count == 0)
		return err_set(err, "No %squotation of another article has "
		    "\"%.*s\"", apart ? "such " : "", SLICE_ARG(text));
	if (!query_body(app->desk->session.index, others.at[0].article,
	    &about->arena, &body, err))
		return false;
	c->with = word_place(&body, others.at[0].span, &about->arena);
	return true;
}

static bool
make_correction(App *app, const Command *cmd, Correction *c, About *about,
    Err *err)
{
	*c = (Correction){ .place = word_place(&about->body, about->q.span,
	    &about->arena) };
	switch (cmd->id) {
	case CMD_QUOTE_SPEAKER:
		return make_speaker(app, c, cmd->text, about, err);
	case CMD_QUOTE_NONE:
		c->kind = CORRECTION_QUOTE_NONE;
		return true;
	default:
		c->kind = cmd->id == CMD_QUOTE_SAME ?
		    CORRECTION_QUOTE_SAME : CORRECTION_QUOTE_APART;
		return make_pair(app, c, cmd->text, about, err);
	}
}

static void
correct(App *app, const Command *cmd)
{
	About about;
	Correction c;
	Err err;

	if (find_about(app, &about, &err) &&
	    make_correction(app, cmd, &c, &about, &err) &&
	    dossier_correct(app->desk->session.dossier, &c, &err)) {
		app_message(app, "%.*s.  U takes it back.",
		    SLICE_ARG(correction_tell(&about.arena, &c)));
		app->wish = APP_UPDATE;
	} else {
		app_error(app, &err);
	}
	arena_free(&about.arena);
}

/* --- the menu ------------------------------------------------------------ */

static void
menu(App *app)
{
	const ArticleView *v = &app->desk->article;
	About about;
	Buffer b = {0};
	Err err;

	if (find_about(app, &about, &err)) {
		Slice words = rec_flat(&about.arena, context_shown(
		    &about.body, about.q.span, &about.arena));

		buffer_printf(&b, "\"%.*s\":",
		    SLICE_ARG(words_cut(words, SHOWN_BYTES)));
		ways_tell(ways, WAYS, &b);
		if (desk_view(app->desk) == &v->view &&
		    article_view_name(v) != 0)
			letter_tell(LETTER_NAME, "the name", &b);
		app_message(app, "%s", buffer_cstr(&b));
		app->letter = CMD_QUOTE;
	} else {
		app_error(app, &err);
	}
	buffer_free(&b);
	arena_free(&about.arena);
}

static void
choose(App *app, char letter)
{
	const Way *way = way_of_letter(ways, WAYS, letter);

	if (letter == LETTER_NAME &&
	    desk_view(app->desk) == &app->desk->article.view)
		app_correct(app, &(Command){ .id = CMD_CORRECT });
	else if (way == NULL)
		app_message(app, "No correction has that letter: e tells "
		    "them.");
	else if (way->id == CMD_NOTE_QUOTATION)
		app_note_prompt(app, way->id);
	else if (way->asks)
		app_prompt_command(app, way->id, SLICE(""));
	else
		correct(app, &(Command){ .id = way->id });
}

bool
app_quote(App *app, const Command *cmd)
{
	const Slice text = cmd->text;

	switch (cmd->id) {
	case CMD_CORRECT:
		if (text.len > 0 ? text.ptr[0] != LETTER_QUOTATION : !is_meant(app))
			return false;
		menu(app);
		return true;
	case CMD_QUOTE:
		if (text.len > 0)
			choose(app, text.ptr[0]);
		else
			menu(app);
		return true;
	case CMD_QUOTE_SPEAKER: case CMD_QUOTE_NONE: case CMD_QUOTE_SAME:
	case CMD_QUOTE_APART:
		correct(app, cmd);
		return true;
	default:
		return false;
	}
}

/* --- while it is typed --------------------------------------------------- */

bool
app_preview_speaker(const App *app, Slice words, Buffer *out)
{
	Index *ix = app->desk->session.index;
	int64_t id = words.len > 0 ? query_entity_named(ix, words) : 0;
	Arena a = {0};
	EntityRow row;
	Err err;
	bool found = id != 0 && query_entity_brief(ix, id, &a, &row, &err);

	if (found)
		buffer_printf(out, "%.*s%s%.*s", SLICE_ARG(row.name),
		    row.role.len > 0 ? ", " : "", SLICE_ARG(row.role));
	arena_free(&a);
	return found;
}

/* People before organizations and places. */
static bool
complete_speaker(const Session *s, Slice words, int n, Buffer *out)
{
	static const EntityType types[] = { ENTITY_PERSON,
		ENTITY_ORGANIZATION, ENTITY_PLACE };
	bool found = false;

	for (int t = 0; t < ENTITY_TYPES && !found; t++)
		found = app_complete_name(s, types[t], words, &n, out);
	return found;
}

static bool
complete_other(App *app, bool same, Slice words, int n, Buffer *out)
{
	About about;
	Others others;
	ArticleBody body;
	Err err;
	bool found = find_about(app, &about, &err) && find_others(app, &about,
	    words, same, &others, &err) && (size_t)n < others.count &&
	    query_plain_body(app->desk->session.index, others.at[n].article,
	    &about.arena, &body, &err);

	if (found) {
		Slice text = rec_flat(&about.arena, context_shown(&body,
		    others.at[n].span, &about.arena));

		buffer_printf(out, "%.*s: %.*s", SLICE_ARG(body.row.file),
		    SLICE_ARG(words_cut(text, WORDS_BYTES)));
	}
	arena_free(&about.arena);
	return found;
}

bool
app_complete_quote(App *app, CommandId id, Slice words, int n, Buffer *out)
{
	switch (id) {
	case CMD_QUOTE_SPEAKER:
		return complete_speaker(&app->desk->session, words, n, out);
	case CMD_QUOTE_SAME:
	case CMD_QUOTE_APART:
		return complete_other(app, id == CMD_QUOTE_APART, words, n,
		    out);
	default:
		return false;
	}
}
