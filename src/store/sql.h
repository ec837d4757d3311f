/* SPDX-License-Identifier: MIT */
/*
 * Inside store only: an open index, and the few words in which SQL is spoken
 * to it.  A statement is known by its text, a string literal: it is prepared
 * when it is first used and kept until the index is closed.  Errors become one
 * sentence that names the index.
 *
 *	Rows r = sql_rows(ix, err, "SELECT id FROM files WHERE file = ?",
 *	    sql_text(name));
 *	while (rows_next(&r))
 *		vec_push(out, rows_int(&r, 0));
 *	return rows_end(&r);
 */
#ifndef DOSSIER_STORE_SQL_H
#define DOSSIER_STORE_SQL_H

#include "annotate/name.h"
#include "store/index_priv.h"
#include "store/location.h"
#include "text/day.h"

/* What is bound to a "?". */
typedef struct {
	bool is_text, is_blob, is_null;
	int64_t number;
	Slice text;		/* must outlive the call */
} SqlValue;

SqlValue sql_int(int64_t n);
SqlValue sql_text(Slice s);
SqlValue sql_name(const char *cstr);
/* Bytes, not text. */
SqlValue sql_blob(Slice s);
/* NULL for the empty slice. */
SqlValue sql_given(Slice s);
/* "2026-02-04"; NULL for no day and for open ends. */
SqlValue sql_day(Day day, char buf[16]);

#define SQL_VALUES(...)							\
	(const SqlValue[]){ __VA_ARGS__ },				\
	sizeof((const SqlValue[]){ __VA_ARGS__ }) / sizeof(SqlValue)

/* Runs a statement that gives no rows. */
#define sql_run(ix, err, text, ...) \
	sql_run_with((ix), (err), (text), SQL_VALUES(__VA_ARGS__))
bool	sql_run_with(Index *ix, Err *err, const char *text,
	    const SqlValue *values, size_t n);
#define sql_exec(ix, err, text) sql_run_with((ix), (err), (text), NULL, 0)
/* Several statements without rows, not kept. */
bool	sql_script(Index *ix, Err *err, const char *text);

/*
 * Rows of a query, one at a time.  rows_end() must follow in any case; it is
 * false when something failed, which may also be how the loop ended.
 */
typedef struct {
	Index *ix;
	sqlite3_stmt *st;	/* NULL after a failure */
	Err *err;
} Rows;

#define sql_rows(ix, err, text, ...) \
	sql_rows_with((ix), (err), (text), SQL_VALUES(__VA_ARGS__))
#define sql_all(ix, err, text) sql_rows_with((ix), (err), (text), NULL, 0)
Rows	sql_rows_with(Index *ix, Err *err, const char *text,
	    const SqlValue *values, size_t n);
bool	rows_next(Rows *r);
bool	rows_end(Rows *r);
int64_t	rows_int(const Rows *r, int column);
uint32_t rows_u32(const Rows *r, int column);
Span	rows_span(const Rows *r, int column);	/* and the column after it */
Slice	rows_peek(const Rows *r, int column);	/* until the next row */
Slice	rows_text(const Rows *r, int column, Arena *a);
Day	rows_day(const Rows *r, int column);	/* DAY_NONE for NULL */

/* The number in the first row's first column, or `none`. */
#define sql_number(ix, err, none, text, ...) \
	sql_number_with((ix), (err), (none), (text), SQL_VALUES(__VA_ARGS__))
int64_t	sql_number_with(Index *ix, Err *err, int64_t none, const char *text,
	    const SqlValue *values, size_t n);
/* All numbers of the first column, after what *out holds. */
#define sql_ids(ix, err, out, text, ...) \
	sql_ids_with((ix), (err), (out), (text), SQL_VALUES(__VA_ARGS__))
bool	sql_ids_with(Index *ix, Err *err, IdVec *out, const char *text,
	    const SqlValue *values, size_t n);
/* All spans of the first two columns, in the arena. */
bool	sql_spans(Index *ix, Err *err, Arena *a, Span **out, size_t *n,
	    const char *text, int64_t article);

/* What a VEC collected, moved into the arena. */
#define VEC_KEEP(a, T, vec, to, n) do {					\
	(n) = (vec).len;						\
	(to) = arena_new((a), T, (vec).len);				\
	for (size_t keep_i = 0; keep_i < (vec).len; keep_i++)		\
		(to)[keep_i] = (vec).at[keep_i];			\
	vec_free(&(vec));						\
} while (0)

/* Gives up every prepared statement. */
void	sql_forget(Index *ix);
/* Writes the sentence about what SQLite refused last; false. */
bool	sql_failed(Index *ix, int code, Err *err);
/* Makes has_words(folded, words) known to queries: whether folded text has the
 * words at the beginning of one (fold_find).  No table or index uses it, so
 * that other tools can open the file. */
bool	sql_make_known(Index *ix, Err *err);

/* The type of that name.  In query_entities.c. */
EntityType entity_type_of(Slice name);
/* Ends the rows article, rank, count; at most max of them. */
bool	read_per_article(Rows *r, Arena *a, size_t max, PerArticle **out,
	    uint32_t *n);

#endif
