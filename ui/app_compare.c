/* SPDX-License-Identifier: MIT */
/*
 * c compares what is under the cursor.  A sentence may have several things to
 * compare: the words of somebody, a passage, a fact, an event; c again shows the
 * next.
 */
#include "store/passages.h"
#include "store/query_events.h"
#include "store/quotations.h"
#include "ui/app_priv.h"
#include "ui/lists.h"
#include "ui/matrix.h"

/* --- what is under the cursor -------------------------------------------- */

/* What the selected row of a list leads to: nothing where there is none. */
static Jump
jump_of_row(ListView *v)
{
	long long id = list_selected(&v->list);
	Jump jump = {0};
	Err err;

	return id > 0 && v->class->follow(v, id, &jump, &err) ? jump :
	    (Jump){0};
}

Place
app_place_here(const App *app)
{
	ListView *list = app_list((App *)app);

	if (list == NULL)
		return article_view_here(&app->desk->article);
	Jump row = jump_of_row(list);

	return row.kind == JUMP_PLACE || row.kind == JUMP_MENTION ?
	    row.place : (Place){0};
}

/* The event in focus comes before others that the sentence reports. */
static void
prefer_focus(const Session *s, Compared *all, size_t n)
{
	size_t first = 0;

	while (first < n && all[first].kind != COMPARED_EVENT)
		first++;
	for (size_t i = first; i < n; i++)
		if (session_is_focus(s, FOCUS_EVENT, all[i].id)) {
			Compared focus = all[i];

			for (; i > first; i--)
				all[i] = all[i - 1];
			all[first] = focus;
			return;
		}
}

/* Keeps what several articles have. */
static bool
drop_alone(const Session *s, Comparables *c, Err *err)
{
	size_t kept = 0, articles;

	for (size_t i = 0; i < c->count; i++) {
		if (!compared_articles(s->index, c->at[i], &articles, err))
			return false;
		if (articles > 1)
			c->at[kept++] = c->at[i];
	}
	c->count = kept;
	return true;
}

/* Why there is nothing to compare at a place where so much was found. */
static bool
nothing(const Comparables *found, Err *err)
{
	return err_set(err, found->count > 0 ? "No other article reports "
	    "this event, or has words of this sentence: there is nothing to "
	    "compare." :
	    "No other article has the words or the fact of this "
	    "sentence, and it reports no event: there is nothing to compare.");
}

static bool
find_at(App *app, Place place, Comparables *out, Err *err)
{
	Desk *d = app->desk;
	Session *s = &d->session;
	const ArticleView *v = &d->article;
	bool open = place.article == v->body.row.id &&
	    place.offset == v->offset;
	Span in = open ? article_view_sentence(v) : (Span){0};
	Comparables found;

	if (open && in.end == in.start)
		in = (Span){ v->offset, v->offset + 1 };
	*out = (Comparables){0};
	if (place.article == 0)
		return err_set(err, "No article is open: there is nothing to "
		    "compare.");
	if (!(open ? compared_in(s->index, &v->body, in, v->offset, out->at,
	    &out->count, err) : compared_at(s->index, place.article,
	    place.offset, out->at, &out->count, err)))
		return false;
	found = *out;
	prefer_focus(s, out->at, out->count);
	return drop_alone(s, out, err) &&
	    (out->count > 0 || nothing(&found, err));
}

static bool
find_event(App *app, int64_t id, Comparables *out, Err *err)
{
	EventRow row;
	Arena a = {0};
	bool ok = query_event_brief(app->desk->session.index, id, &a, &row,
	    err);

	*out = (Comparables){ .at = {{ COMPARED_EVENT, id }}, .count = 1 };
	if (ok && row.reports == 0)
		ok = err_set(err, "No article reports this event: there is "
		    "nothing to compare.");
	else if (ok && row.articles < 2)
		ok = err_set(err, "One article alone reports this event: "
		    "there is nothing to compare.");
	arena_free(&a);
	return ok;
}

/* The quotation of a row, else what else stands in its sentence. */
static bool
find_quotation(App *app, int64_t id, Comparables *out, Err *err)
{
	Arena a = {0};
	QuotationRow q;
	bool ok = query_quotation(app->desk->session.index, id, &a, &q, err);

	*out = (Comparables){ .at = {{ COMPARED_QUOTATION, id }}, .count = 1 };
	if (ok && q.others == 0)
		ok = find_at(app, (Place){ q.article, q.span.start }, out,
		    err);
	arena_free(&a);
	return ok;
}

static bool
find_here(App *app, Comparables *out, Err *err)
{
	Desk *d = app->desk;
	View *v = desk_view(d);
	ListView *list = app_list(app);
	Jump row = list != NULL ? jump_of_row(list) : (Jump){0};
	int64_t event = row.kind == JUMP_EVENT ? row.id : app_event_here(app);

	if (row.kind == JUMP_EVENT)
		return find_event(app, event, out, err);
	if (v == &d->over[OVER_QUOTATIONS].view && row.kind == JUMP_PLACE)
		return find_quotation(app, list_selected(&list->list), out,
		    err);
	if (v == &d->over[OVER_FACTS].view && row.kind == JUMP_PLACE) {
		*out = (Comparables){ .at = {{ COMPARED_CLAIM,
		    list_selected(&list->list) }}, .count = 1 };
		return true;
	}
	if (row.kind == JUMP_PLACE || row.kind == JUMP_MENTION)
		return find_at(app, row.place, out, err);
	if (v == &d->article.view)
		return find_at(app, article_view_here(&d->article), out, err);
	return event != 0 ? find_event(app, event, out, err) :
	    err_set(err, "Nothing that could be compared is under the cursor: "
	    "choose an event (t) or a quotation (W), or a sentence of the "
	    "article.");
}

/* --- two articles -------------------------------------------------------- */

/* The first words that one shares with the other; offset 0: none. */
static bool
first_shared(const Session *s, int64_t article, int64_t other, Place *out,
    Err *err)
{
	Arena a = {0};
	SharedCell *cells;
	size_t n;
	bool ok = query_shared_cells(s->index, article, session_rank(s, other),
	    1, &a, &cells, &n, err);

	*out = (Place){ article, ok && n > 0 ? cells[0].first.start : 0 };
	arena_free(&a);
	return ok;
}

static bool
show_pair(App *app, int64_t article, int64_t other, Err *err)
{
	Desk *d = app->desk;
	Place at;

	if (article == 0)
		return err_set(err, "No article is open: there is nothing to "
		    "compare.");
	if (article == other)
		return err_set(err, "This is one and the same article: choose "
		    "another one to read beside it.");
	if (!first_shared(&d->session, article, other, &at, err) ||
	    !desk_show_pair(d, article, other, at, err))
		return false;
	if (at.offset == 0)
		app_message(app, "These two articles share no wording.");
	return true;
}

/* The open article beside the one that is named. */
static bool
compare_named(App *app, Slice name, Err *err)
{
	const Desk *d = app->desk;
	size_t n;
	int64_t other = query_article_meant(d->session.index, name, &n);

	if (other == 0)
		return err_set(err, n > 1 ? "%zu articles have \"%.*s\" in "
		    "title, source or file: say more, Tab completes." :
		    "No article is called so (%zu have \"%.*s\"): Tab "
		    "completes the names of files.", n, SLICE_ARG(name));
	return show_pair(app, d->article.body.row.id, other, err);
}

/* The articles of a cell, or the open one and that of a row; false: the view is
 * no list of articles. */
static bool
find_pair(App *app, int64_t *article, int64_t *other)
{
	Desk *d = app->desk;
	View *v = desk_view(d);
	ListView *overlap = &d->over[OVER_OVERLAP];

	if (v == &overlap->view) {
		*article = list_selected(&overlap->list);
		*other = query_article_at(d->session.index,
		    matrix_of(overlap)->at);
		return true;
	}
	if (v != &d->over[OVER_ARTICLES].view)
		return false;
	*article = d->article.body.row.id;
	*other = list_selected(&d->over[OVER_ARTICLES].list);
	return true;
}

bool
app_comparable(App *app, Compared *what, int64_t pair[2], Err *err)
{
	const Desk *d = app->desk;
	const Session *s = &d->session;
	const View *v = desk_view(app->desk);
	Comparables found;

	*what = (Compared){0};
	pair[0] = pair[1] = 0;
	if (v == &d->over[OVER_PAIR].view) {
		pair[0] = s->pair.article[0];
		pair[1] = s->pair.article[1];
	} else if (v == &d->over[OVER_COMPARE].view) {
		*what = s->compared.what;
	} else if (find_pair(app, &pair[0], &pair[1])) {
		if (pair[0] == pair[1])
			pair[0] = pair[1] = 0;
	} else {
		if (!find_here(app, &found, err))
			return false;
		*what = found.at[0];
	}
	return what->id != 0 || (pair[0] != 0 && pair[1] != 0) ||
	    err_set(err, "Nothing is compared here that could be saved");
}

/* --- comparing ----------------------------------------------------------- */

/* The next thing of the sentence whose accounts are shown. */
static void
compare_next(App *app)
{
	Comparables *c = &app->desk->comparables;
	Err err;

	if (c->count < 2) {
		app_message(app, "This is all that can be compared here.");
		return;
	}
	c->shown = (c->shown + 1) % c->count;
	if (!desk_show_compared(app->desk, c->at[c->shown], &err))
		app_error(app, &err);
}

/* "quotation 1 of 3 (c shows the next)" where there are several. */
static void
tell_several(App *app)
{
	const Comparables *c = &app->desk->comparables;

	if (c->count > 1)
		app_message(app, "%zu of %zu things to compare here: c shows "
		    "the next.", c->shown + 1, c->count);
}

/* What is under the cursor, in accounts of several articles. */
static void
compare_here(App *app)
{
	Desk *d = app->desk;
	Comparables found;
	Err err;

	if (desk_view(d) == &d->over[OVER_COMPARE].view &&
	    d->session.compared.what.id != 0) {
		compare_next(app);
		tell_several(app);
	} else if (!find_here(app, &found, &err) ||
	    !desk_show_compared(d, found.at[0], &err)) {
		app_error(app, &err);
	} else {
		d->comparables = found;
		tell_several(app);
	}
}

static void
show_shared(App *app)
{
	ArticleView *v = &app->desk->article;

	v->shows_shared = !v->shows_shared;
	if (!v->shows_shared)
		app_message(app, "Words that stand in other articles too look "
		    "like the rest again.");
	else if (v->body.row.id != 0)
		app_message(app, v->elsewhere_count == 0 ? "No words of this "
		    "article stand in another one." : "Words that stand in "
		    "other articles too are bold: V takes that away.");
}

bool
app_compare(App *app, const Command *cmd)
{
	int64_t article, other;
	Err err;
	bool ok = true;

	switch (cmd->id) {
	case CMD_NEXT_PASSAGE:
		app_message(app, "There is nothing further in both.");
		break;
	case CMD_PREV_PASSAGE:
		app_message(app, "There is nothing before in both.");
		break;
	case CMD_SHARED: show_shared(app); break;
	case CMD_COMPARE:
		if (cmd->text.len > 0)
			ok = compare_named(app, cmd->text, &err);
		else if (find_pair(app, &article, &other))
			ok = show_pair(app, article, other, &err);
		else
			compare_here(app);
		break;
	default:
		return false;
	}
	if (!ok)
		app_error(app, &err);
	return true;
}

/* The names of files that have the words. */
bool
app_complete_compare(const App *app, Slice words, int n, Buffer *out)
{
	Index *ix = app->desk->session.index;
	IdVec ids = {0};
	Arena a = {0};
	ArticleRow row;
	Err err;
	bool ok = query_articles(ix, ARTICLES_BY_DATE, words, &ids, &err) &&
	    n >= 0 && (size_t)n < ids.len &&
	    query_article(ix, ids.at[n], &a, &row, &err);

	if (ok)
		buffer_add(out, row.file);
	vec_free(&ids);
	arena_free(&a);
	return ok;
}
