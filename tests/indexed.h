/* SPDX-License-Identifier: MIT */
/* An index in a folder of its own for each test, and ways to fill it. */
#ifndef DOSSIER_TESTS_INDEXED_H
#define DOSSIER_TESTS_INDEXED_H

#include <sqlite3.h>

#include "entities.h"
#include "folder.h"
#include "store/query_entities.h"
#include "store/write_articles.h"

static char *folder;
static Err err;

static inline int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	return 0;
}

static inline int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	return 0;
}

static inline Index *
open_index(void)
{
	Index *ix = index_open(folder_path(folder, "deep/er/x.db"), &err);

	if (ix == NULL)
		fail_msg("%s", err.text);
	return ix;
}

/* Runs SQL on the file as any other tool would. */
static inline void
with_tool(const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(folder_path(folder, "deep/er/x.db"),
	    &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_close(db);
}

#define OK(call) do { if (!(call)) fail_msg("%s", err.text); } while (0)

/* One block, one sentence, a mention of entity 1 wherever "Mara" stands. */
static inline void
put(Index *ix, const char *file, const char *text, Day published)
{
	Slice body = slice_of(text), name = SLICE("Mara");
	Block block = { .span = { 0, (uint32_t)body.len } };
	Article art = { .text = body, .title = slice_of(file),
		.source = SLICE("Wire"), .author = SLICE(""), .url = SLICE(""),
		.published = published, .published_why = SLICE(""),
		.language = SLICE("en"), .words = 3, .blocks = &block,
		.block_count = 1 };
	Name names[16];
	IndexArticle in = { .file = { .file = slice_of(file),
	    .stamp = { (int64_t)body.len, 5 }, .indexed_ns = 6, .hash = 7 },
	    .article = &art, .sentences = &block.span, .sentence_count = 1,
	    .names = { .names = names } };

	for (size_t at = 0; (at = slice_find(body, name, at)) != SIZE_MAX;
	    at += 4)
		names[in.names.name_count++] = (Name){
			.span = { (uint32_t)at, (uint32_t)at + 4 } };
	OK(index_put_article(ix, &in, &err));
}

static inline void
put_entity(Index *ix)
{
	EntityIn in = { .key = SLICE("aaaa"), .type = ENTITY_PERSON,
		.name = SLICE("Mara"), .side = SLICE(""), .line = 3 };

	entities_put(ix, &in, 1);
}

static inline void
fill(Index *ix)
{
	OK(index_begin(ix, &err));
	put(ix, "b.txt", "Mara met Mara.", 20);
	put(ix, "a.txt", "Mara left.", 10);
	put_entity(ix);
	OK(index_settle(ix, &err));
	OK(index_set_complete(ix, &err));
	OK(index_commit(ix, &err));
}

static inline EntityRow
mara(Index *ix, Arena *a)
{
	EntityRow row = { 0 };

	OK(query_entity(ix, 1, a, &row, &err));
	return row;
}

#endif
