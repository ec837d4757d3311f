/* SPDX-License-Identifier: MIT */
/*
 * dossier search: the index tells which articles hold the words, the text
 * itself where.
 */
#include "cli/command.h"
#include "xref/context.h"
#include "xref/hits.h"

static const Column columns[] = {
	{ "file", "FILE", FIT_KEEP },
	{ NULL, "LEFT", FIT_CUT_START },
	{ "start", NULL, FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_KEEP },
	{ "left", NULL, FIT_CUT },
	{ "right", "RIGHT", FIT_CUT },
};

static bool
put_hit(Job *j, const ArticleBody *body, Span hit)
{
	Slice left, right;

	context_of(body, hit, &left, &right);
	return output_row(j->out, (Field[]){
	    field_file(body->row.file),
	    field_text(left),
	    field_number(hit.start),
	    field_number(hit.end),
	    field_text(slice_span(body->text, hit)),
	    field_text(left),
	    field_text(right),
	});
}

static bool
put_hits(Job *j, const ArticleBody *body, const Needle *needle)
{
	SpanVec hits = { 0 };
	bool more = true;

	hits_find(body, needle, SIZE_MAX, &hits);
	for (size_t i = 0; more && i < hits.len; i++)
		more = put_hit(j, body, hits.at[i]);
	vec_free(&hits);
	return more;
}

bool
cmd_search(Job *j, Err *err)
{
	Slice query = slice_of(j->args->operands[0]);
	Needle needle = needle_make(&j->arena, query);
	IdVec ids = { 0 };
	Arena arena = { 0 };
	bool more = true;
	bool ok = query_search(j->index, query, &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		ArticleBody body;
		arena_clear(&arena);
		ok = query_body(j->index, ids.at[i], &arena, &body, err);
		more = ok && put_hits(j, &body, &needle);
	}
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}
