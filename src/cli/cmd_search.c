/* SPDX-License-Identifier: MIT */
/*
 * dossier search: the index tells which articles hold the words, the text
 * itself where.  Furniture is passed over.
 */
#include "cli/command.h"
#include "cli/context.h"
#include "text/fold.h"

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
put_hits_in(Job *j, const ArticleBody *body, Span block,
    const Needle *needle)
{
	Slice source = slice_span(body->text, block);
	Arena arena = { 0 };
	Folded folded = fold_map(&arena, source);
	uint32_t from = 0;
	bool more = true;
	Span hit;

	while (more && needle_find(needle, &folded, source, from, true,
	    &hit)) {
		more = put_hit(j, body, (Span){ block.start + hit.start,
		    block.start + hit.end });
		from = hit.end > from ? hit.end : from + 1;
	}
	arena_free(&arena);
	return more;
}

static bool
put_hits(Job *j, const ArticleBody *body, const Needle *needle)
{
	bool more = true;

	for (size_t i = 0; more && i < body->block_count; i++) {
		const Block *block = &body->blocks[i];
		if (!block_is_furniture(block->kind))
			more = put_hits_in(j, body, block->span, needle);
	}
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
