/* SPDX-License-Identifier: MIT */
/* Why: of the date, name or event under the cursor, else of the article's day
 * of publication. */
#include "store/query_entities.h"
#include "store/query_events.h"
#include "ui/app_priv.h"

static void
explain_date(const Desk *d, const DateRow *date, Buffer *out)
{
	date_tell(date, DAY_NONE, out);
	buffer_puts(out, ": ");
	date_why(date, d->article.body.text, out);
}

/* Why the form under the cursor is this one, else the surest of all reasons. */
static bool
explain_name(const Desk *d, int64_t id, Slice form, Buffer *out, Err *err)
{
	Index *ix = d->session.index;
	MergeRow *merges, *best = NULL;
	Arena a = {0};
	EntityRow row;
	size_t n;
	bool ok = query_entity_brief(ix, id, &a, &row, err) &&
	    query_entity_merges(ix, id, &a, &merges, &n, err);

	for (size_t i = 0; ok && i < n; i++)
		if (best == NULL || (slice_eq(merges[i].form, form) &&
		    !slice_eq(best->form, form)))
			best = &merges[i];
	if (ok && best != NULL)
		buffer_printf(out, "%.*s: %.*s is %.*s: %.*s (%u%%)  I tells "
		    "all.", SLICE_ARG(row.name), SLICE_ARG(best->form),
		    SLICE_ARG(best->with), SLICE_ARG(best->reason),
		    best->confidence);
	else if (ok)
		buffer_printf(out, "%.*s is named in this one form%s.",
		    SLICE_ARG(row.name), row.line > 0 ?
		    ", which dossier.rec has" : "");
	arena_free(&a);
	return ok;
}

static bool
explain_event(const Desk *d, int64_t id, Buffer *out, Err *err)
{
	Arena a = {0};
	EventRow row;
	char date[96];
	bool ok = query_event_brief(d->session.index, id, &a, &row, err);

	if (ok) {
		buffer_printf(out, "%.*s: %s (%.*s), ", SLICE_ARG(row.title),
		    edtf_long(&row.date, date), SLICE_ARG(row.edtf));
		buffer_count(out, row.reports, "report");
		buffer_puts(out, " in ");
		buffer_count(out, row.articles, "article");
		buffer_printf(out, ", %.*s", SLICE_ARG(row.status));
	}
	if (ok && row.dates_differ)
		buffer_puts(out, ", dates differ (c)");
	if (ok && row.figures_differ)
		buffer_puts(out, ", figures differ (c)");
	if (ok && row.line > 0)
		buffer_printf(out, " in dossier.rec line %u", row.line);
	if (ok && row.note.len > 0)
		buffer_printf(out, ". Note: %.*s", SLICE_ARG(row.note));
	arena_free(&a);
	return ok;
}

static void
explain_day(const Desk *d, Buffer *out)
{
	const ArticleRow *row = &d->article.body.row;
	char day[24];

	if (row->published == DAY_NONE)
		buffer_puts(out, "The day on which this article was published "
		    "is not known: E a states it.");
	else
		buffer_printf(out, "Published %s: %.*s",
		    day_long(row->published, day),
		    SLICE_ARG(row->published_why));
}

/* What stands at the cursor itself comes before what is on its line, and that
 * before the rest of its sentence. */
static bool
explain_article(const Desk *d, Buffer *out, Err *err)
{
	const ArticleView *v = &d->article;
	const Span none = {0};
	const DateRow *date = article_dates_find(&d->dates, v->offset, none,
	    none);
	int64_t name = article_view_name(v);
	Arena a = {0};
	bool ok = true;

	if (date == NULL && !article_view_is_on_name(v))
		date = desk_date_here(d);
	if (date != NULL)
		explain_date(d, date, out);
	else if (name != 0)
		ok = explain_name(d, name, article_view_form(v, &a), out, err);
	else
		explain_day(d, out);
	arena_free(&a);
	return ok;
}

void
app_explain(App *app)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);
	Jump here = desk_under_cursor(d);
	Buffer out = {0};
	Err err;
	bool ok = v == &d->article.view ? explain_article(d, &out, &err) :
	    here.id == 0 ? (explain_day(d, &out), true) :
	    here.kind == JUMP_EVENT ? explain_event(d, here.id, &out, &err) :
	    explain_name(d, here.id, (Slice){0}, &out, &err);

	if (ok)
		app_message(app, "%s", buffer_cstr(&out));
	else
		app_error(app, &err);
	buffer_free(&out);
}
