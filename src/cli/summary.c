/* SPDX-License-Identifier: MIT */
/*
 * What a dossier holds, on a page or two: for where there is no screen.
 */
#include <unistd.h>

#include "cli/cli.h"
#include "cli/command.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "store/query_problems.h"
#include "text/glyph.h"

/* Rows of each part; the rest is counted. */
enum { MOST = 40 };

typedef struct {
	Job *j;
	TableLook look;
	Arena arena;		/* for one row */
	Buffer out;
} Summary;

/* One row of a part: adds cells to the table. */
typedef bool PutRow(Summary *m, int64_t id, Table *t, Err *err);

static void
add_line(Summary *m, Slice text)
{
	if (m->look.terminal)
		glyph_print(text, m->look.width, false, &m->out);
	else
		buffer_add(&m->out, text);
	buffer_putc(&m->out, '\n');
}

/* A heading, the rows, and how to see those that were left out. */
static bool
add_part(Summary *m, const char *title, const char *command,
    const IdVec *ids, const Fit *fit, size_t columns, PutRow *put, Err *err)
{
	Table *t = table_new(&m->look);
	bool ok = true;

	for (size_t i = 0; i < columns; i++)
		table_column(t, NULL, fit[i]);
	buffer_printf(&m->out, "\n%s (%zu)\n", title, ids->len);
	for (size_t i = 0; ok && i < ids->len && i < MOST; i++) {
		ok = put(m, ids->at[i], t, err);
		arena_clear(&m->arena);
	}
	table_end(t, &m->out);
	if (ids->len > MOST)
		buffer_printf(&m->out, "  %zu more: dossier %s\n",
		    ids->len - MOST, command);
	return ok;
}

static bool
put_article(Summary *m, int64_t id, Table *t, Err *err)
{
	ArticleRow row;
	char iso[16];

	if (!query_article(m->j->index, id, &m->arena, &row, err))
		return false;
	const bool dated = row.published != DAY_NONE;
	table_row(t, (Slice[]){
	    dated ? slice_of(day_iso(row.published, iso)) : SLICE("no date"),
	    row.title, row.source, row.file }, &m->out);
	return true;
}

static bool
put_event(Summary *m, int64_t id, Table *t, Err *err)
{
	EventRow row;
	char date[24];

	if (!query_event(m->j->index, id, &m->arena, &row, err))
		return false;
	table_row(t, (Slice[]){
	    slice_of(edtf_short(&row.date, true, date)), row.title,
	    arena_printf(&m->arena, "%u article%s", row.articles,
		row.articles == 1 ? "" : "s") }, &m->out);
	return true;
}

static bool
put_person(Summary *m, int64_t id, Table *t, Err *err)
{
	EntityRow row;

	if (!query_entity(m->j->index, id, &m->arena, &row, err))
		return false;
	table_row(t, (Slice[]){
	    row.name,
	    arena_printf(&m->arena, "%u mention%s", row.mentions,
		row.mentions == 1 ? "" : "s"),
	    arena_printf(&m->arena, "%u article%s", row.articles,
		row.articles == 1 ? "" : "s"),
	    row.role }, &m->out);
	return true;
}

static bool
put_problem(Summary *m, int64_t id, Table *t, Err *err)
{
	ProblemRow row;

	if (!query_problem(m->j->index, id, &m->arena, &row, err))
		return false;
	Slice where = row.line == 0 ? row.file : arena_printf(&m->arena,
	    "%.*s:%u", SLICE_ARG(row.file), row.line);
	table_row(t, (Slice[]){ where, row.text }, &m->out);
	return true;
}

/* The first and the last day of publication that are known. */
static bool
add_span(Summary *m, Err *err)
{
	const IdVec *ids = &m->j->articles;
	Day first = DAY_NONE, last = DAY_NONE;
	char from[24], to[24];

	for (size_t i = 0; i < ids->len; i++) {
		ArticleRow row;
		if (!query_article(m->j->index, ids->at[i], &m->arena, &row,
		    err))
			return false;
		if (row.published != DAY_NONE && first == DAY_NONE)
			first = row.published;
		if (row.published != DAY_NONE)
			last = row.published;
		arena_clear(&m->arena);
	}
	buffer_count(&m->out, ids->len, "article");
	if (first != DAY_NONE)
		buffer_printf(&m->out, ", %s", day_long(first, from));
	if (last != first)
		buffer_printf(&m->out, " to %s", day_long(last, to));
	buffer_putc(&m->out, '\n');
	return true;
}

static bool
add_articles(Summary *m, Err *err)
{
	static const Fit fit[] = { FIT_KEEP, FIT_WRAP, FIT_WRAP, FIT_WRAP };

	return m->j->articles.len == 0 ||
	    add_part(m, "Articles", "articles", &m->j->articles, fit, 4,
	    put_article, err);
}

static bool
add_events(Summary *m, Err *err)
{
	static const Fit fit[] = { FIT_KEEP, FIT_WRAP, FIT_NUMBER };
	IdVec ids = { 0 };
	bool ok = query_events(m->j->index, EVENTS_BY_DATE, SLICE(""), 0,
	    &ids, err) && (ids.len == 0 ||
	    add_part(m, "Timeline", "timeline", &ids, fit, 3, put_event, err));

	vec_free(&ids);
	return ok;
}

static bool
add_people(Summary *m, Err *err)
{
	static const Fit fit[] = { FIT_WRAP, FIT_NUMBER, FIT_NUMBER,
		FIT_WRAP };
	IdVec ids = { 0 };
	bool ok = query_entities(m->j->index, ENTITY_PERSON,
	    ENTITIES_BY_MENTIONS, SLICE(""), &ids, err) && (ids.len == 0 ||
	    add_part(m, "People", "people", &ids, fit, 4, put_person, err));

	vec_free(&ids);
	return ok;
}

/* The exit status says that there are some, as it does for commands. */
static bool
add_problems(Summary *m, Err *err)
{
	static const Fit fit[] = { FIT_WRAP, FIT_WRAP };
	IdVec ids = { 0 };
	bool ok = query_problems(m->j->index, SLICE(""), &ids, err) &&
	    (ids.len == 0 ||
	    add_part(m, "Problems", "articles", &ids, fit, 2, put_problem,
	    err));

	vec_free(&ids);
	return ok;
}

static void
add_advice(Summary *m)
{
	buffer_puts(&m->out, "\nIn a terminal dossier opens this for reading. "
	    " Here, dossier --help lists the\ncommands that print articles, "
	    "people, the timeline and more, also as JSON.\n");
}

int
cli_summary(const DossierFrom *from)
{
	Job j;
	Summary m = { .j = &j };
	Err err;

	if (!job_open_from(&j, from))
		return CLI_UNREADABLE;
	m.look = (TableLook){ .width = job_width(), .indent = 2,
		.terminal = isatty(STDOUT_FILENO) };
	add_line(&m, dossier_title(j.dossier));
	if (!add_span(&m, &err) || !add_articles(&m, &err) ||
	    !add_events(&m, &err) || !add_people(&m, &err) ||
	    !add_problems(&m, &err))
		job_fail(&j, &err);
	add_advice(&m);
	fwrite(m.out.ptr, 1, m.out.len, stdout);
	buffer_free(&m.out);
	arena_free(&m.arena);
	return finish_stdout(job_close(&j, true));
}
