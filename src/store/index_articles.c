/* SPDX-License-Identifier: MIT */
/*
 * Writes files and articles.  What belongs to an article is deleted and
 * written anew as a whole, but its id and its rank stay, so that what points
 * to it from elsewhere holds.
 */
#include "store/write_articles.h"
#include "store/write_problems.h"

#include "store/sql.h"
#include "text/fold.h"

static const char *const states[] = {
	[FILE_ARTICLE] = "article",
	[FILE_REFUSED] = "refused",
	[FILE_UNREAD] = "unread",
	[FILE_REC] = "rec",
};
enum { STATES = sizeof states / sizeof *states };

/* --- files --------------------------------------------------------------- */

static FileState
state_of(Slice name)
{
	for (int i = 0; i < STATES; i++)
		if (slice_eq(name, slice_of(states[i])))
			return (FileState)i;
	return FILE_UNREAD;
}

bool
index_files(Index *ix, Arena *a, IndexedFile **out, size_t *n, Err *err)
{
	VEC(IndexedFile) files = { 0 };
	Rows r = sql_all(ix, err, "SELECT id, file, state, size, mtime_ns, "
	    "indexed_ns, hash, curated FROM files ORDER BY file");

	while (rows_next(&r)) {
		IndexedFile f = {
			.id = rows_int(&r, 0),
			.file = rows_text(&r, 1, a),
			.state = state_of(rows_peek(&r, 2)),
			.stamp = { rows_int(&r, 3), rows_int(&r, 4) },
			.indexed_ns = rows_int(&r, 5),
			.hash = (uint64_t)rows_int(&r, 6),
			.curated = (uint64_t)rows_int(&r, 7),
		};
		vec_push(&files, f);
	}
	VEC_KEEP(a, IndexedFile, files, *out, *n);
	return rows_end(&r);
}

static int64_t
id_of_file(Index *ix, Slice file, Err *err)
{
	return sql_number(ix, err, 0, "SELECT id FROM files WHERE file = ?",
	    sql_text(file));
}

/* The row of a file, made when there is none. */
static bool
put_row(Index *ix, const IndexedFile *f, FileState state, int64_t *id,
    Err *err)
{
	if (!sql_run(ix, err,
	    "INSERT INTO files (file, state, size, mtime_ns, indexed_ns, hash,"
	    " curated) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
	    " ON CONFLICT (file) DO UPDATE SET state = ?2, size = ?3,"
	    " mtime_ns = ?4, indexed_ns = ?5, hash = ?6, curated = ?7",
	    sql_text(f->file), sql_name(states[state]),
	    sql_int(f->stamp.size), sql_int(f->stamp.mtime_ns),
	    sql_int(f->indexed_ns), sql_int((int64_t)f->hash),
	    sql_int((int64_t)f->curated)))
		return false;
	*id = id_of_file(ix, f->file, err);
	return *id != 0;
}

bool
index_touch(Index *ix, int64_t id, FileStamp stamp, int64_t indexed_ns,
    Err *err)
{
	return sql_run(ix, err, "UPDATE files SET size = ?, mtime_ns = ?, "
	    "indexed_ns = ? WHERE id = ?", sql_int(stamp.size),
	    sql_int(stamp.mtime_ns), sql_int(indexed_ns), sql_int(id));
}

/* --- what goes ----------------------------------------------------------- */

bool
set_order_stale(Index *ix, Err *err)
{
	if (!ix->order_stale && !index_set_meta(ix, "order", SLICE("stale"),
	    err))
		return false;
	ix->order_stale = true;
	return true;
}

static bool
is_article(Index *ix, int64_t id)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM articles WHERE id = ?",
	    sql_int(id)) != 0;
}

/* Everything but the rows in files and articles. */
static bool
drop_contents(Index *ix, int64_t id, Err *err)
{
	const SqlValue of = sql_int(id);

	return fts_take(ix, id, err) && mentions_take(ix, id, err) &&
	    passages_take(ix, id, err) &&
	    sql_run(ix, err, "DELETE FROM quotations WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM texts WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM blocks WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM sentences WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM dates WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM tellings WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM reports WHERE article = ?", of);
}

static bool
drop_article(Index *ix, int64_t id, Err *err)
{
	if (!is_article(ix, id))
		return true;
	return drop_contents(ix, id, err) &&
	    sql_run(ix, err, "DELETE FROM articles WHERE id = ?",
	    sql_int(id)) && set_order_stale(ix, err);
}

bool
index_drop_file(Index *ix, int64_t id, Err *err)
{
	const SqlValue of = sql_int(id);

	return drop_article(ix, id, err) &&
	    sql_run(ix, err, "DELETE FROM problems WHERE file = "
	    "(SELECT file FROM files WHERE id = ?)", of) &&
	    sql_run(ix, err, "DELETE FROM files WHERE id = ?", of);
}

bool
index_put_file(Index *ix, const IndexedFile *f, Slice reason, Err *err)
{
	int64_t id;

	return put_row(ix, f, f->state, &id, err) &&
	    drop_article(ix, id, err) &&
	    index_clear_problems(ix, f->file, err) &&
	    (reason.len == 0 ||
	    index_put_problem(ix, f->file, 0, reason, err));
}

/* --- what comes ---------------------------------------------------------- */

static void
fold_line(Buffer *out, Slice text)
{
	fold(text, out);
	buffer_putc(out, '\n');
}

/* Title, source, author, file: sorts by title. */
static Slice
folded_line(Index *ix, const IndexArticle *in)
{
	const Article *art = in->article;

	buffer_clear(&ix->scratch);
	fold_line(&ix->scratch, art->title);
	fold_line(&ix->scratch, art->source);
	fold_line(&ix->scratch, art->author);
	fold(in->file.file, &ix->scratch);
	return buffer_slice(&ix->scratch);
}

/* Whether the order of the articles has to be found anew. */
static bool
is_moved(Index *ix, int64_t id, SqlValue published)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT published IS ? FROM articles "
	    "WHERE id = ?", published, sql_int(id)) == 0;
}

static bool
put_article(Index *ix, int64_t id, const IndexArticle *in, Err *err)
{
	const Article *art = in->article;
	Arena arena = { 0 };
	char day[16];
	SqlValue published = sql_day(art->published, day);
	bool ok = !is_moved(ix, id, published) || set_order_stale(ix, err);

	/* A new one is the last until the order is settled. */
	ok = ok && sql_run(ix, err,
	    "INSERT OR REPLACE INTO articles (id, file, title, title_by,"
	    " source, author, url, published, published_by, published_why,"
	    " language, encoding, words, bytes, folded_source, folded, rank)"
	    " VALUES (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
	    " coalesce((SELECT rank FROM articles WHERE id = ?1),"
	    " (SELECT max(rank) + 1 FROM articles), 0))",
	    sql_int(id), sql_text(in->file.file), sql_text(art->title),
	    sql_name(title_by_name(art->title_by)), sql_text(art->source),
	    sql_text(art->author), sql_text(art->url), published,
	    sql_name(published_by_name(art->published_by)),
	    sql_text(art->published_why), sql_text(art->language),
	    sql_name(encoding_name(art->encoding)), sql_int(art->words),
	    sql_int((int64_t)art->text.len),
	    sql_text(fold_dup(&arena, art->source)),
	    sql_text(folded_line(ix, in)));
	arena_free(&arena);
	return ok;
}

static bool
put_text(Index *ix, int64_t id, const Article *art, Err *err)
{
	Buffer *json = &ix->scratch;

	buffer_clear(json);
	for (size_t i = 0; i < art->markup_count; i++)
		buffer_printf(json, "%s[%u,%u]", i == 0 ? "[" : ",",
		    (unsigned)art->markup[i].start,
		    (unsigned)art->markup[i].end);
	if (json->len > 0)
		buffer_putc(json, ']');
	return sql_run(ix, err, "INSERT INTO texts VALUES (?, ?, ?)",
	    sql_int(id), sql_text(art->text), sql_given(buffer_slice(json)));
}

static bool
put_blocks(Index *ix, int64_t id, const Article *art, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < art->block_count; i++) {
		const Block *b = &art->blocks[i];
		ok = sql_run(ix, err, "INSERT OR IGNORE INTO blocks "
		    "VALUES (?, ?, ?, ?, ?, ?)", sql_int(id),
		    sql_int(b->span.start), sql_int(b->span.end),
		    sql_name(block_kind_name(b->kind)), sql_int(b->level),
		    sql_int(b->verbatim));
	}
	return ok;
}

static bool
put_sentences(Index *ix, int64_t id, const IndexArticle *in, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->sentence_count; i++)
		ok = sql_run(ix, err, "INSERT OR IGNORE INTO sentences "
		    "VALUES (?, ?, ?)", sql_int(id),
		    sql_int(in->sentences[i].start),
		    sql_int(in->sentences[i].end));
	return ok;
}

bool
index_put_article(Index *ix, const IndexArticle *in, Err *err)
{
	const Article *art = in->article;
	int64_t id;

	if (!put_row(ix, &in->file, FILE_ARTICLE, &id, err) ||
	    !index_clear_problems(ix, in->file.file, err))
		return false;
	if (is_article(ix, id) && !drop_contents(ix, id, err))
		return false;
	return put_article(ix, id, in, err) && put_text(ix, id, art, err) &&
	    put_blocks(ix, id, art, err) && put_sentences(ix, id, in, err) &&
	    index_put_names(ix, id, art->text, &in->names, err) &&
	    index_put_dates(ix, id, &in->dates, err) &&
	    fts_put(ix, id, art, err);
}
