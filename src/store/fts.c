/* SPDX-License-Identifier: MIT */
/*
 * The full-text table keeps no texts: that of an article is folded from its
 * rows, again when it is to go, since FTS5 has to be told which words go.
 *
 * Changes are collected and made one after another.  FTS5 gathers words in
 * memory, but writes out what it has gathered whenever another statement sets a
 * savepoint, as most that write several rows do; one article at a time it would
 * write a piece of its index for each of them, and merge the pieces for ever.
 */
#include "article/shown.h"
#include "store/query_articles.h"
#include "store/sql.h"
#include "text/fold.h"

enum { PENDING_BYTES = 1 << 20 };	/* FTS5 itself gathers as much */

static void
fold_block(Index *ix, Shown *shown, const Article *art, Span block)
{
	shown_make(shown, art->text, block,
	    (Markup){ art->markup, art->markup_count });
	fold(shown->text, &ix->pending_text);
	buffer_putc(&ix->pending_text, '\n');
}

/* What a search sees: the title and what is read, as it is in the rows, which
 * have one block where several begin. */
static void
fold_article(Index *ix, const Article *art)
{
	Shown shown = { 0 };

	fold_block(ix, &shown, art, block_title(art->text, art->blocks,
	    art->block_count, art->title));
	for (size_t i = 0; i < art->block_count; i++)
		if (!block_is_furniture(art->blocks[i].kind) && (i == 0 ||
		    art->blocks[i].span.start > art->blocks[i - 1].span.start))
			fold_block(ix, &shown, art, art->blocks[i].span);
	shown_free(&shown);
}

static bool
add(Index *ix, int64_t id, const Article *art, bool is, Err *err)
{
	FtsChange change = { .article = id, .is = is,
		.start = ix->pending_text.len };

	fold_article(ix, art);
	change.len = ix->pending_text.len - change.start;
	vec_push(&ix->pending, change);
	return ix->pending_text.len < PENDING_BYTES || fts_flush(ix, err);
}

bool
fts_put(Index *ix, int64_t id, const Article *art, Err *err)
{
	return add(ix, id, art, true, err);
}

bool
fts_take(Index *ix, int64_t id, Err *err)
{
	Arena arena = { 0 };
	ArticleBody body;
	bool ok = query_plain_body(ix, id, &arena, &body, err);

	if (ok) {
		const Article art = { .text = body.text,
			.title = body.row.title, .blocks = body.blocks,
			.block_count = body.block_count,
			.markup = body.markup,
			.markup_count = body.markup_count };
		ok = add(ix, id, &art, false, err);
	}
	arena_free(&arena);
	return ok;
}

static bool
make(Index *ix, const FtsChange *c, Err *err)
{
	Slice folded = slice_sub(buffer_slice(&ix->pending_text), c->start,
	    c->start + c->len);

	if (c->is)
		return sql_run(ix, err, "INSERT INTO fts (rowid, body) "
		    "VALUES (?, ?)", sql_int(c->article), sql_text(folded));
	return sql_run(ix, err, "INSERT INTO fts (fts, rowid, body) "
	    "VALUES ('delete', ?, ?)", sql_int(c->article), sql_text(folded));
}

bool
fts_flush(Index *ix, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < ix->pending.len; i++)
		ok = make(ix, &ix->pending.at[i], err);
	vec_clear(&ix->pending);
	buffer_clear(&ix->pending_text);
	return ok;
}

void
fts_forget(Index *ix)
{
	vec_free(&ix->pending);
	buffer_free(&ix->pending_text);
}
