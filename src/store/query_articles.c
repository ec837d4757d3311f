/* SPDX-License-Identifier: MIT */
#include "store/query_articles.h"

#include "store/query_entities.h"
#include "store/sql.h"
#include "text/fold.h"

/* A list, and the same for a filter. */
typedef struct {
	const char *all, *some;
} Select;

/* The order of the whole list is that of an index where there is one.  What a
 * filter leaves is sorted: the rows are read in their own order then. */
#define SELECT(where, order, sort) {					\
	"SELECT id FROM articles WHERE " where " ORDER BY " order,	\
	"SELECT id FROM articles WHERE has_words(folded, ?) AND +"	\
	where " ORDER BY " sort }

static const Select selects[] = {
	[ARTICLES_BY_DATE] = SELECT("true", "rank", "+rank"),
	[ARTICLES_BY_FILE] = SELECT("true", "file", "file"),
	[ARTICLES_BY_TITLE] = SELECT("true", "folded", "folded"),
	[ARTICLES_BY_SOURCE] = SELECT("folded_source > ''",
	    "folded_source, rank", "+folded_source, +rank"),
};
static const Select without_source = SELECT("folded_source = ''", "rank",
    "+rank");

static bool
add_ids(Index *ix, const Select *select, Slice filter, IdVec *out, Err *err)
{
	if (filter.len == 0)
		return sql_ids_with(ix, err, out, select->all, NULL, 0);
	return sql_ids(ix, err, out, select->some, sql_text(filter));
}

bool
query_articles(Index *ix, ArticleOrder order, Slice filter, IdVec *out,
    Err *err)
{
	Arena arena = { 0 };
	Slice folded = fold_dup(&arena, slice_trim(filter));

	vec_clear(out);
	bool ok = add_ids(ix, &selects[order], folded, out, err) &&
	    (order != ARTICLES_BY_SOURCE ||
	    add_ids(ix, &without_source, folded, out, err));
	arena_free(&arena);
	return ok;
}

static TitleBy
title_by(Slice name)
{
	for (int i = 0; i < TITLE_CURATED; i++)
		if (slice_eq(name, slice_of(title_by_name((TitleBy)i))))
			return (TitleBy)i;
	return TITLE_CURATED;
}

static void
read_row(const Rows *r, Arena *a, ArticleRow *out)
{
	*out = (ArticleRow){
		.id = rows_int(r, 0),
		.rank = rows_u32(r, 1),
		.file = rows_text(r, 2, a),
		.title = rows_text(r, 3, a),
		.title_by = title_by(rows_peek(r, 4)),
		.source = rows_text(r, 5, a),
		.author = rows_text(r, 6, a),
		.url = rows_text(r, 7, a),
		.published = rows_day(r, 8),
		.published_by = published_by_named(rows_peek(r, 9)),
		.published_why = rows_text(r, 10, a),
		.language = rows_text(r, 11, a),
		.encoding = rows_text(r, 12, a),
		.words = rows_u32(r, 13),
		.bytes = rows_u32(r, 14),
	};
}

bool
query_article(Index *ix, int64_t id, Arena *a, ArticleRow *out, Err *err)
{
	Rows r = sql_rows(ix, err,
	    "SELECT id, rank, file, title, title_by, source, author, url,"
	    " published, published_by, published_why, language, encoding,"
	    " words, bytes FROM articles WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		read_row(&r, a, out);
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The article is no longer in the index");
}

int64_t
query_article_of_file(Index *ix, Slice file)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM files "
	    "WHERE file = ? AND state = 'article'", sql_text(file));
}

/* By its number from 1 on. */
static int64_t
article_numbered(Index *ix, Slice name)
{
	uint32_t number;

	return slice_uint(name, &number) && number > 0 ?
	    query_article_at(ix, number - 1) : 0;
}

int64_t
query_article_meant(Index *ix, Slice name, size_t *n)
{
	IdVec ids = { 0 };
	Err err;
	int64_t id = query_article_of_file(ix, name);

	if (id == 0)
		id = article_numbered(ix, name);
	*n = id != 0;
	if (id == 0 && name.len > 0 && query_articles(ix, ARTICLES_BY_DATE,
	    name, &ids, &err)) {
		*n = ids.len;
		id = ids.len == 1 ? ids.at[0] : 0;
	}
	vec_free(&ids);
	return id;
}

int64_t
query_article_at(Index *ix, uint32_t rank)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM articles "
	    "WHERE rank = ? LIMIT 1", sql_int(rank));
}

uint32_t
query_article_count(Index *ix)
{
	Err err;

	return (uint32_t)sql_number_with(ix, &err, 0,
	    "SELECT count(*) FROM articles", NULL, 0);
}

uint32_t
query_articles_of_day(Index *ix, Day day)
{
	char text[16];
	Err err;

	return (uint32_t)sql_number(ix, &err, 0, "SELECT count(*) "
	    "FROM articles WHERE published = ?", sql_day(day, text));
}

#define SURE " WHERE published NOT NULL AND published_by <> 'file-time' "

bool
query_days(Index *ix, Day *first, Day *last)
{
	Err err;
	/* Two questions: for one with both, SQLite looks at all articles. */
	Rows r = sql_all(ix, &err, "SELECT ifnull("
	    "(SELECT published FROM articles" SURE "ORDER BY published LIMIT"
	    " 1), (SELECT min(published) FROM articles)), ifnull("
	    "(SELECT published FROM articles" SURE "ORDER BY published DESC"
	    " LIMIT 1), (SELECT max(published) FROM articles))");

	*first = *last = DAY_NONE;
	if (rows_next(&r)) {
		*first = rows_day(&r, 0);
		*last = rows_day(&r, 1);
	}
	return rows_end(&r) && *first != DAY_NONE;
}

/* --- the open article ---------------------------------------------------- */

static BlockKind
block_kind(Slice name)
{
	for (int i = 0; i < BLOCK_KINDS; i++)
		if (slice_eq(name, slice_of(block_kind_name((BlockKind)i))))
			return (BlockKind)i;
	return BLOCK_PARAGRAPH;
}

/* The number at or after *pos; false when there is none. */
static bool
next_number(Slice s, size_t *pos, uint32_t *out)
{
	while (*pos < s.len && (s.ptr[*pos] < '0' || s.ptr[*pos] > '9'))
		(*pos)++;
	if (*pos == s.len)
		return false;
	for (*out = 0; *pos < s.len && s.ptr[*pos] >= '0' &&
	    s.ptr[*pos] <= '9'; (*pos)++)
		*out = *out * 10 + (uint32_t)(s.ptr[*pos] - '0');
	return true;
}

static void
read_markup(Slice json, Arena *a, ArticleBody *out)
{
	size_t n = 0, pos = 0;
	Span span;

	for (size_t i = 0; i < json.len; i++)
		n += json.ptr[i] == ',';
	out->markup = arena_new(a, Span, n);
	while (out->markup_count < n && next_number(json, &pos, &span.start) &&
	    next_number(json, &pos, &span.end))
		out->markup[out->markup_count++] = span;
}

static bool
read_text(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT body, markup FROM texts "
	    "WHERE article = ?", sql_int(id));

	if (rows_next(&r)) {
		out->text = rows_text(&r, 0, a);
		read_markup(rows_peek(&r, 1), a, out);
	}
	return rows_end(&r);
}

static bool
read_blocks(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	VEC(Block) blocks = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, kind, level, verbatim "
	    "FROM blocks WHERE article = ? ORDER BY start", sql_int(id));

	while (rows_next(&r)) {
		Block b = {
			.span = rows_span(&r, 0),
			.kind = block_kind(rows_peek(&r, 2)),
			.level = (uint8_t)rows_int(&r, 3),
			.verbatim = rows_int(&r, 4) != 0,
		};
		vec_push(&blocks, b);
	}
	VEC_KEEP(a, Block, blocks, out->blocks, out->block_count);
	return rows_end(&r);
}

static bool
read_mentions(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	VEC(MentionRow) mentions = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, entity, entities.type "
	    "FROM mentions JOIN entities ON entities.id = entity "
	    "WHERE article = ? ORDER BY start", sql_int(id));

	while (rows_next(&r)) {
		MentionRow m = {
			.span = rows_span(&r, 0),
			.entity = rows_int(&r, 2),
			.type = entity_type_of(rows_peek(&r, 3)),
		};
		vec_push(&mentions, m);
	}
	VEC_KEEP(a, MentionRow, mentions, out->mentions, out->mention_count);
	return rows_end(&r);
}

/* Whom these words mean where they are read, if that is of the type. */
static int64_t
meant_elsewhere(Index *ix, Slice words, EntityType type)
{
	Arena arena = { 0 };
	EntityRow row;
	Err err;
	int64_t id = query_entity_named(ix, words);

	if (id != 0 && (!query_entity_brief(ix, id, &arena, &row, &err) ||
	    row.type != type))
		id = 0;
	arena_free(&arena);
	return id;
}

bool
query_furniture_names(Index *ix, const ArticleBody *body, Arena *a,
    MentionRow **out, size_t *n, Err *err)
{
	VEC(MentionRow) names = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, type "
	    "FROM furniture_names WHERE article = ? ORDER BY start",
	    sql_int(body->row.id));

	while (rows_next(&r)) {
		MentionRow m = {
			.span = rows_span(&r, 0),
			.type = entity_type_of(rows_peek(&r, 2)),
		};
		m.entity = meant_elsewhere(ix, slice_span(body->text, m.span),
		    m.type);
		vec_push(&names, m);
	}
	VEC_KEEP(a, MentionRow, names, *out, *n);
	return rows_end(&r);
}

static bool
read_reports(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	VEC(ReportRow) reports = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, event, role "
	    "FROM reports WHERE article = ? AND (SELECT status FROM events "
	    "WHERE id = event) <> 'hidden' ORDER BY start, end, event",
	    sql_int(id));

	while (rows_next(&r)) {
		ReportRow row = {
			.span = rows_span(&r, 0),
			.event = rows_int(&r, 2),
			.role = rows_text(&r, 3, a),
		};
		vec_push(&reports, row);
	}
	VEC_KEEP(a, ReportRow, reports, out->reports, out->report_count);
	return rows_end(&r);
}

bool
query_bare_body(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	*out = (ArticleBody){ 0 };
	return read_text(ix, id, a, out, err) &&
	    read_blocks(ix, id, a, out, err);
}

bool
query_plain_body(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	return query_bare_body(ix, id, a, out, err) &&
	    query_article(ix, id, a, &out->row, err);
}

bool
query_body(Index *ix, int64_t id, Arena *a, ArticleBody *out, Err *err)
{
	return query_plain_body(ix, id, a, out, err) &&
	    sql_spans(ix, err, a, &out->sentences, &out->sentence_count,
	    "SELECT start, end FROM sentences WHERE article = ? "
	    "ORDER BY start", id) &&
	    read_mentions(ix, id, a, out, err) &&
	    read_reports(ix, id, a, out, err);
}

bool
query_text(Index *ix, int64_t id, Arena *a, Slice *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT body FROM texts WHERE article = ?",
	    sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = rows_text(&r, 0, a);
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The article is no longer in the index");
}
