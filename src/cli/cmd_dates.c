/* SPDX-License-Identifier: MIT */
/*
 * dossier dates: when things happened, as the texts say it.
 */
#include "cli/command.h"
#include "store/dates.h"
#include "store/query_articles.h"

static const Column columns[] = {
	{ NULL, "DATE", FIT_KEEP },
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_WRAP },
	{ "type", "TYPE", FIT_KEEP },
	{ "value", "VALUE", FIT_KEEP },
	{ "mod", NULL, FIT_KEEP },
	{ "edtf", NULL, FIT_KEEP },
	{ "earliest", NULL, FIT_KEEP },
	{ "latest", NULL, FIT_KEEP },
	{ "anchor", NULL, FIT_KEEP },
	{ "why", NULL, FIT_WRAP },
};

/* "publication 2026-02-04" */
static Field
anchor_field(Arena *a, WhenAnchor anchor)
{
	char at[16];

	if (anchor.by == ANCHOR_NONE)
		return field_null();
	return field_text(arena_printf(a, "%s%s%s", anchor_by_name(anchor.by),
	    anchor.at.grain == GRAIN_NONE ? "" : " ",
	    period_value(anchor.at, at)));
}

static bool
put_date(Job *j, Arena *a, const ArticleBody *body, const DateRow *d)
{
	Slice text = slice_span(body->text, d->span);
	Buffer why = { 0 };

	date_why(d, body->text, &why);
	bool more = output_row(j->out, (Field[]){
	    field_known(d->edtf),
	    field_file(body->row.file),
	    field_number(d->span.start),
	    field_number(d->span.end),
	    field_text(text),
	    field_text(slice_of(when_type_name(d->type))),
	    field_text(d->value),
	    field_known(d->mod),
	    field_known(d->edtf),
	    field_day(a, d->earliest),
	    field_day(a, d->latest),
	    anchor_field(a, d->anchor),
	    field_text(buffer_slice(&why)),
	});
	buffer_free(&why);
	return more;
}

static bool
put_article(Job *j, Arena *a, int64_t article, bool *more, Err *err)
{
	ArticleBody body = { 0 };
	DateRow *dates;
	size_t n;

	arena_clear(a);
	if (!query_article(j->index, article, a, &body.row, err) ||
	    !query_text(j->index, article, a, &body.text, err) ||
	    !query_dates(j->index, article, a, &dates, &n, err))
		return false;
	for (size_t i = 0; *more && i < n; i++)
		*more = put_date(j, a, &body, &dates[i]);
	return true;
}

bool
cmd_dates(Job *j, Err *err)
{
	Arena arena = { 0 };
	bool ok = true, more = true;

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < j->articles.len; i++)
		ok = put_article(j, &arena, j->articles.at[i], &more, err);
	arena_free(&arena);
	return ok;
}
