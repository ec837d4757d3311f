/* SPDX-License-Identifier: MIT */
/*
 * dossier export: a document to take away, every line with its source.
 */
#include <unistd.h>

#include "cli/cli.h"
#include "cli/command.h"
#include "cli/say.h"
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
		    "%s: choose timeline, mentions, quotes or "
		    "articles", args->operands[0]);
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

/* The result: how many lines were printed. */
static size_t
print_export(Job *j, Export *what)
{
	size_t lines = 0;
	Err err;

	what->dossier = dossier_title(j->dossier);
	what->bare_lf = isatty(STDOUT_FILENO);
	if (j->args->of != NULL) {
		what->entity = query_entity_meant(j->index,
		    slice_of(j->args->of));
		if (what->entity == 0)
			return 0;
	}
	if (!export_make(j->index, what, print_part, NULL, &lines, &err))
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
	if (!job_open(&j, args, 1))
		return CLI_UNREADABLE;
	const size_t lines = print_export(&j, &what);
	if (lines == 0)
		hint_at_nothing(&j);
	return finish_stdout(job_close(&j, lines > 0));
}
