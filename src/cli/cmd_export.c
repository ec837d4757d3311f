/* SPDX-License-Identifier: MIT */
/*
 * dossier export: a document to take away, every line with its source.
 */
#include <unistd.h>

#include "cli/cli.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/two.h"
#include "store/query_entities.h"
#include "xref/export.h"

/* Bytes that are what an eye sees already.  A reader that went away is no
 * failure: finish_stdout() tells the others. */
static bool
print_part(void *arg, Slice part)
{
	(void)arg;
	return fwrite(part.ptr, 1, part.len, stdout) == part.len;
}

static bool
check(const Args *args, Export *what, Err *err)
{
	const Slice kind = slice_of(args->operands[0]);
	const Slice format = slice_of(args->format);

	if (!export_kind_named(kind, &what->kind))
		return err_set(err, "There is nothing to export that is called "
		    "%s: choose timeline, mentions, quotes, "
		    "articles, comparison or notes", args->operands[0]);
	if (args->format != NULL && !export_format_named(format, &what->format))
		return err_set(err, "There is no format %s to export to: choose "
		    "markdown, text or csv", args->format);
	if (what->kind == EXPORT_MENTIONS && args->of == NULL)
		return err_set(err, "Whose mentions?  Say --of=NAME");
	if (what->kind == EXPORT_ARTICLES && args->of != NULL)
		return err_set(err, "dossier export articles has no option "
		    "--of: all articles are listed");
	return true;
}

/* By the id of an event, a quotation, a passage or a claim. */
static Compared
compared_named(Index *ix, Slice id)
{
	static const ComparedKind kinds[] = { COMPARED_EVENT,
		COMPARED_QUOTATION, COMPARED_PASSAGE, COMPARED_CLAIM };
	Compared found = { 0 };

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] &&
	    found.id == 0; i++)
		found = compared_of_key(ix, kinds[i], id);
	return found;
}

/* What is exported of whom; false: nobody is called so, or *err is told. */
static bool
find_whom(const Job *j, Export *what, Err *err)
{
	const char *of = j->args->of;

	if (what->kind == EXPORT_COMPARISON && of == NULL)
		return two_articles(j, 1, what->pair, err);
	if (of == NULL)
		return true;
	if (what->kind != EXPORT_COMPARISON) {
		what->entity = query_entity_meant(j->index, slice_of(of));
		return what->entity != 0;
	}
	what->compared = compared_named(j->index, slice_of(of));
	return what->compared.id != 0 || err_set(err, "No event, quotation, "
	    "passage or claim has the id %s: timeline, quotes, shared and "
	    "claims tell them",
	    of);
}

/* The result: how many lines were printed. */
static size_t
print_export(Job *j, Export *what)
{
	size_t lines = 0;
	Err err = { "" };

	what->dossier = dossier_title(j->dossier);
	what->bare_lf = isatty(STDOUT_FILENO);
	if (find_whom(j, what, &err) && !export_make(j->index, what,
	    print_part, NULL, &lines, &err))
		lines = 0;
	if (err.text[0] != '\0')
		job_fail(j, &err);
	return lines;
}

int
cmd_export(const Args *args)
{
	Export what = { .format = EXPORT_MARKDOWN };
	Job j;
	Err err;

	if (!check(args, &what, &err))
		return usage_error("%s", err.text);
	if (!job_open(&j, args, what.kind == EXPORT_COMPARISON &&
	    args->of == NULL ? two_before(args, 1) : 1))
		return CLI_UNREADABLE;
	const size_t lines = print_export(&j, &what);
	if (lines == 0 && !j.failed)
		hint_at_nothing(&j);
	return finish_stdout(job_close(&j, lines > 0));
}
