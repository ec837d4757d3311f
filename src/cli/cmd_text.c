/* SPDX-License-Identifier: MIT */
/*
 * dossier text, dossier blocks: the text as offsets see it, and the blocks
 * that it is made of.
 */
#include <sys/stat.h>

#include "cli/cli.h"
#include "cli/command.h"
#include "store/query_articles.h"

enum { BEGINNING = 400 };	/* bytes of a block that people are shown */

static const Column columns[] = {
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", "END", FIT_NUMBER },
	{ "kind", "KIND", FIT_KEEP },
	{ NULL, "BEGINS", FIT_CUT },
};

static bool
put_blocks(Job *j, const ArticleBody *body)
{
	for (size_t i = 0; i < body->block_count; i++) {
		const Block *b = &body->blocks[i];
		Slice text = slice_span(body->text, b->span);
		if (!output_row(j->out, (Field[]){
		    field_file(body->row.file),
		    field_number(b->span.start),
		    field_number(b->span.end),
		    field_text(slice_of(block_kind_name(b->kind))),
		    field_text(slice_sub(text, 0, BEGINNING)),
		    }))
			return false;
	}
	return true;
}

bool
cmd_blocks(Job *j, Err *err)
{
	Arena arena = { 0 };
	bool ok = true, more = true;

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < j->articles.len; i++) {
		ArticleBody body;
		arena_clear(&arena);
		ok = query_body(j->index, j->articles.at[i], &arena, &body,
		    err);
		more = ok && put_blocks(j, &body);
	}
	arena_free(&arena);
	return ok;
}

int
cmd_text(const Args *args)
{
	Job j;
	Slice text = { 0 };
	struct stat st;
	Err err;

	if (args->count != 1)
		return usage_error("dossier text takes one file");
	if (stat(args->operands[0], &st) == 0 && S_ISDIR(st.st_mode))
		return usage_error("%s is a folder: dossier text takes one "
		    "file", args->operands[0]);
	if (!job_open(&j, args, 0))
		return CLI_UNREADABLE;
	if (j.articles.len > 0) {
		if (query_text(j.index, j.articles.at[0], &j.arena, &text,
		    &err))
			put_stdout(text);
		else
			job_fail(&j, &err);
	}
	return finish_stdout(job_close(&j, text.len > 0));
}
