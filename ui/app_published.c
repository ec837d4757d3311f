/* SPDX-License-Identifier: MIT */
/* The day on which the open article was published: the days that it may be,
 * each with what speaks for it, and what a reader decides. */
#include "ui/app_priv.h"

/* --- candidates ---------------------------------------------------------- */

/* The prompt begins with the day; Tab goes on to the others. */
static void
leave_for_last(AppDays *d, Day day)
{
	size_t n = 0;
	DayCandidate last = { DAY_NONE, { 0 } };

	for (size_t i = 0; i < d->count; i++) {
		if (d->at[i].day == day)
			last = d->at[i];
		else
			d->at[n++] = d->at[i];
	}
	if (last.day != DAY_NONE)
		d->at[n] = last;
}

void
app_days_find(App *app)
{
	AppDays *d = &app->days;
	const Desk *desk = app->desk;
	Err err;

	arena_clear(&d->arena);
	*d = (AppDays){ .arena = d->arena,
		.article = desk->article.body.row.id };
	if (d->article != 0 && !publication_candidates(desk->session.index,
	    d->article, &d->arena, &d->at, &d->count, &err))
		d->count = 0;
	d->shown = desk->article.body.row.published;
	if (d->shown == DAY_NONE && d->count > 0)
		d->shown = d->at[0].day;
	leave_for_last(d, d->shown);
}

static const DayCandidate *
candidate(const App *app, Day day)
{
	const AppDays *d = &app->days;

	if (d->article != app->desk->article.body.row.id)
		return NULL;
	for (size_t i = 0; i < d->count; i++)
		if (d->at[i].day == day)
			return &d->at[i];
	return NULL;
}

bool
app_complete_day(App *app, int n, Buffer *out)
{
	char iso[16];

	if (app->days.article != app->desk->article.body.row.id)
		app_days_find(app);
	if ((size_t)n >= app->days.count)
		return false;
	buffer_puts(out, day_iso(app->days.at[n].day, iso));
	return true;
}

/* --- while it is typed --------------------------------------------------- */

/* "Wed 4 Feb 2026: its Wednesday is the day itself"; of the day as it is,
 * why it was taken. */
bool
app_preview_day(const App *app, Slice text, Buffer *out)
{
	const ArticleRow *row = &app->desk->article.body.row;
	size_t used;
	Day day = day_parse(text, &used);
	const DayCandidate *known = candidate(app, day);
	char told[24];

	if (day == DAY_NONE || used != text.len)
		return false;
	buffer_puts(out, day_long(day, told));
	if (day == row->published && row->published_why.len > 0)
		buffer_printf(out, ": %.*s", SLICE_ARG(row->published_why));
	else if (known != NULL)
		buffer_printf(out, ": %.*s", SLICE_ARG(known->why));
	return true;
}

bool
app_make_published(App *app, Correction *c, Slice text, Err *err)
{
	const ArticleRow *row = &app->desk->article.body.row;
	size_t used;

	c->kind = CORRECTION_PUBLISHED;
	c->place.file = row->file;
	c->date = text;
	if (row->id == 0)
		return err_set(err, "No article is open");
	return (day_parse(text, &used) != DAY_NONE && used == text.len) ||
	    err_set(err, "\"%.*s\" is no day: write it as 2026-02-04",
	    SLICE_ARG(text));
}
