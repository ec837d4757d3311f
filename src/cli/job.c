/* SPDX-License-Identifier: MIT */
#include "cli/job.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/cli.h"
#include "cli/say.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_problems.h"

enum { PROGRESS_AFTER_MS = 400, PROGRESS_EVERY_MS = 200 };

bool
cli_read_input(DossierFrom *from, Buffer *held, Err *err)
{
	bool wanted = false;

	for (size_t i = 0; i < from->count; i++)
		wanted = wanted || strcmp(from->paths[i], "-") == 0;
	if (!wanted)
		return true;
	if (!file_read_fd(STDIN_FILENO, "standard input", ARTICLE_MAX_BYTES,
	    held, err))
		return false;
	from->input = buffer_slice(held);
	return true;
}

unsigned
job_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	uint32_t width;

	if (columns != NULL && slice_uint(slice_of(columns), &width) &&
	    width > 0 && width < 10000)
		return width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return 80;
}

typedef struct {
	int64_t next_ms;	/* when the line is written again */
} Progress;

static bool
show_progress(void *arg, uint64_t done, uint64_t total)
{
	Progress *p = arg;
	char text[40];

	if (clock_ms() < p->next_ms)
		return true;
	p->next_ms = clock_ms() + PROGRESS_EVERY_MS;
	snprintf(text, sizeof text, "Reading: %.1f of %.1f MB",
	    (double)done / 1e6, (double)total / 1e6);
	say_progress(text);
	return true;
}

/* Reads what changed.  Where that fails the index is shown as it is. */
static void
bring_up_to_date(Job *j)
{
	Progress progress = { clock_ms() + PROGRESS_AFTER_MS };
	DossierWork work = { 0 };
	Err err;

	if (!dossier_check(j->dossier, &work, &err) || (work.changed > 0 &&
	    !dossier_update(j->dossier, show_progress, &progress, &err)))
		job_fail(j, &err);
	say_progress(NULL);
}

static bool
list_files(Job *j, Err *err)
{
	Arena arena = { 0 };
	ArticleRow row;
	bool ok = query_articles(j->index, ARTICLES_BY_DATE, SLICE(""),
	    &j->articles, err);

	j->files = arena_new(&j->arena, Slice, j->articles.len);
	for (size_t i = 0; ok && i < j->articles.len; i++) {
		arena_clear(&arena);
		ok = query_article(j->index, j->articles.at[i], &arena, &row,
		    err);
		if (ok)
			j->files[i] = arena_dup(&j->arena, row.file);
	}
	arena_free(&arena);
	return ok;
}

static bool
open_dossier(Job *j, Err *err)
{
	j->dossier = dossier_open(&j->from, err);
	if (j->dossier == NULL)
		return false;
	bring_up_to_date(j);
	j->index = dossier_index(j->dossier);
	return list_files(j, err);
}

void
job_begin_output(Job *j, Format format)
{
	j->format = format;
	j->out = output_new(&(OutputTo){
	    .file = stdout,
	    .format = format,
	    .terminal = isatty(STDOUT_FILENO),
	    .width = job_width(),
	    .folder = dossier_given(j->dossier),
	});
}

/* On failure nothing is left to close. */
static bool
finish_open(Job *j, Err *err)
{
	if (err->text[0] == '\0' && open_dossier(j, err))
		return true;
	job_fail(j, err);
	job_close(j, false);
	return false;
}

bool
job_open_from(Job *j, const DossierFrom *from)
{
	Err err = { "" };

	*j = (Job){ .from = *from };
	return finish_open(j, &err);
}

bool
job_open(Job *j, const Args *args, size_t first)
{
	Err err = { "" };

	*j = (Job){ .args = args };
	j->from = (DossierFrom){
		.paths = args->operands + first,
		.count = args->count - first,
		.no_index = (args->given & ARG_NO_INDEX) != 0,
	};
	cli_read_input(&j->from, &j->input, &err);
	return finish_open(j, &err);
}

void
job_fail(Job *j, const Err *err)
{
	say("%s", err->text);
	j->failed = true;
}

Slice
job_file(const Job *j, uint32_t rank)
{
	return rank < j->articles.len ? j->files[rank] : SLICE("");
}

/* A name inside the folder as a path. */
static Slice
path_of(Job *j, Arena *a, Slice name)
{
	const char *folder = dossier_given(j->dossier);

	if (folder[0] == '\0')
		return name;
	return slice_of(file_join(a, folder, arena_cstr(a, name)));
}

Named
job_entity(Job *j, int64_t id)
{
	const size_t at = (size_t)id;
	EntityRow row;
	Err err;

	while (j->entities.len <= at)
		vec_push(&j->entities, (Named){ 0 });
	if (j->entities.at[at].name.len == 0) {
		if (!query_entity(j->index, id, &j->arena, &row, &err))
			return (Named){ 0 };
		j->entities.at[at] = (Named){ row.key, row.name, row.type };
	}
	return j->entities.at[at];
}

/* Without a file it is about the folder itself, or about the list of files. */
static void
tell_problem(Job *j, Arena *a, const ProblemRow *row)
{
	Slice path = row->file.len > 0 ? path_of(j, a, row->file) :
	    slice_of(dossier_given(j->dossier));
	Slice line = row->line == 0 ? SLICE("") :
	    arena_printf(a, ":%u", row->line);

	say("%.*s%.*s%s%.*s", SLICE_ARG(path), SLICE_ARG(line),
	    path.len > 0 ? ": " : "", SLICE_ARG(row->text));
}

static void
tell_problems(Job *j)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	ProblemRow row;
	Err err;
	bool ok = query_problems(j->index, SLICE(""), &ids, &err);

	for (size_t i = 0; ok && i < ids.len; i++) {
		arena_clear(&arena);
		ok = query_problem(j->index, ids.at[i], &arena, &row, &err);
		if (ok)
			tell_problem(j, &arena, &row);
		j->failed = true;
	}
	if (!ok)
		job_fail(j, &err);
	vec_free(&ids);
	arena_free(&arena);
}

int
job_close(Job *j, bool printed)
{
	Err err;

	if (j->out != NULL) {
		printed = printed || output_rows(j->out) > 0;
		if (!output_end(j->out, &err))
			job_fail(j, &err);
	}
	if (j->index != NULL)
		tell_problems(j);
	vec_free(&j->entities);
	vec_free(&j->articles);
	dossier_free(j->dossier);
	buffer_free(&j->input);
	arena_free(&j->arena);
	if (j->failed)
		return CLI_UNREADABLE;
	return printed ? CLI_PRINTED : CLI_NOTHING;
}
