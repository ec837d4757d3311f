/* SPDX-License-Identifier: MIT */
#include "store/query_entities.h"

#include "store/alike.h"
#include "store/sql.h"
#include "text/fold.h"
#include "text/romanize.h"

#define BY_NAME "folded_name, key"
#define BY_MENTIONS "mentions DESC, articles DESC, " BY_NAME
#define BY_FIRST "a.rank IS NULL, a.rank, first_start, folded_name, key"
#define SIDE "iif(side = '', found_side, side)"
#define ANY "(?2 = '' OR has_words(e.folded, ?2) OR has_words(e.folded, ?3))"
#define SELECT(order) "SELECT e.id, e.folded FROM entities AS e " \
	"WHERE type = ?1 AND " ANY " ORDER BY " order
#define SELECT_FIRST "SELECT e.id, e.folded FROM entities AS e " \
	"LEFT JOIN articles AS a ON a.id = first_article WHERE type = ?1 " \
	"AND " ANY " ORDER BY " BY_FIRST

EntityType
entity_type_of(Slice name)
{
	for (int i = 0; i < ENTITY_TYPES; i++)
		if (slice_eq(name, slice_of(entity_type_name((EntityType)i))))
			return (EntityType)i;
	return ENTITY_ORGANIZATION;
}

/* Those of all whose names has() takes for other spellings. */
static bool
alike(Index *ix, const char *select, SqlValue type, Slice filter,
    bool (*has)(const Alike *, Slice), IdVec *out, Err *err)
{
	Alike query = { 0 };
	bool ok = true;

	if (alike_make(&query, filter)) {
		Rows r = sql_rows(ix, err, select, type, sql_text(SLICE("")),
		    sql_text(SLICE("")));
		while (rows_next(&r))
			if (has(&query, rows_peek(&r, 1)))
				vec_push(out, rows_int(&r, 0));
		ok = rows_end(&r);
	}
	alike_free(&query);
	return ok;
}

bool
query_entities(Index *ix, EntityType type, EntityOrder order, Slice filter,
    IdVec *out, Err *err)
{
	static const char *const select[] = {
		[ENTITIES_BY_MENTIONS] = SELECT(BY_MENTIONS),
		[ENTITIES_BY_ARTICLES] =
		    SELECT("articles DESC, mentions DESC, " BY_NAME),
		[ENTITIES_BY_NAME] = SELECT(BY_NAME),
		[ENTITIES_BY_FIRST] = SELECT_FIRST,
		[ENTITIES_BY_SIDE] =
		    SELECT(SIDE " = '', " SIDE ", mentions DESC, " BY_NAME),
	};
	Arena arena = { 0 };
	Buffer latin = { 0 };
	Slice folded = fold_dup(&arena, slice_trim(filter));
	SqlValue of = sql_name(entity_type_name(type));

	romanize(folded, &latin);
	vec_clear(out);
	bool ok = sql_ids(ix, err, out, select[order], of, sql_text(folded),
	    sql_text(latin.len > 0 ? buffer_slice(&latin) : folded));
	if (ok && out->len == 0 && folded.len > 0)
		ok = alike(ix, select[order], of, folded, alike_has, out,
		    err);
	buffer_free(&latin);
	arena_free(&arena);
	return ok;
}

/* --- one entity ---------------------------------------------------------- */

bool
query_entity_brief(Index *ix, int64_t id, Arena *a, EntityRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT key, name, " SIDE ", type, mentions, "
	    "articles, line, coalesce((SELECT role FROM roles "
	    "WHERE entity = id ORDER BY n LIMIT 1), '') FROM entities "
	    "WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (EntityRow){
			.id = id,
			.key = rows_text(&r, 0, a),
			.name = rows_text(&r, 1, a),
			.side = rows_text(&r, 2, a),
			.type = entity_type_of(rows_peek(&r, 3)),
			.mentions = rows_u32(&r, 4),
			.articles = rows_u32(&r, 5),
			.line = rows_u32(&r, 6),
			.role = rows_text(&r, 7, a),
		};
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The name is no longer in the index");
}

bool
read_per_article(Rows *r, Arena *a, size_t max, PerArticle **out, uint32_t *n)
{
	*out = arena_new(a, PerArticle, max);
	for (*n = 0; *n < max && rows_next(r); (*n)++)
		(*out)[*n] = (PerArticle){
			.article = rows_int(r, 0),
			.rank = rows_u32(r, 1),
			.count = rows_u32(r, 2),
		};
	return rows_end(r);
}

bool
query_entity(Index *ix, int64_t id, Arena *a, EntityRow *out, Err *err)
{
	if (!query_entity_brief(ix, id, a, out, err))
		return false;
	Rows r = sql_rows(ix, err, "SELECT e.article, a.rank, e.count "
	    "FROM entity_articles AS e JOIN articles AS a ON a.id = e.article "
	    "WHERE e.entity = ? ORDER BY a.rank", sql_int(id));
	return read_per_article(&r, a, out->articles, &out->per_article,
	    &out->articles);
}

bool
query_entity_mentions(Index *ix, int64_t id, Arena *a, Location **out,
    size_t *n, Err *err)
{
	VEC(Location) places = { 0 };
	Rows r = sql_rows(ix, err, "SELECT m.article, a.rank, m.start, m.end "
	    "FROM mentions AS m JOIN articles AS a ON a.id = m.article "
	    "WHERE m.entity = ? ORDER BY a.rank, m.start", sql_int(id));

	while (rows_next(&r)) {
		Location at = {
			.article = rows_int(&r, 0),
			.rank = rows_u32(&r, 1),
			.span = rows_span(&r, 2),
		};
		vec_push(&places, at);
	}
	VEC_KEEP(a, Location, places, *out, *n);
	return rows_end(&r);
}

static bool
beside_in_article(Index *ix, int64_t id, int64_t start, bool before,
    Location *at, bool *found, Err *err)
{
	static const char after_it[] = "SELECT start, end FROM mentions "
	    "WHERE entity = ? AND article = ? AND start > ? "
	    "ORDER BY start LIMIT 1";
	static const char before_it[] = "SELECT start, end FROM mentions "
	    "WHERE entity = ? AND article = ? AND start < ? "
	    "ORDER BY start DESC LIMIT 1";
	Rows r = sql_rows(ix, err, before ? before_it : after_it, sql_int(id),
	    sql_int(at->article), sql_int(start));

	*found = rows_next(&r);
	if (*found)
		at->span = rows_span(&r, 0);
	return rows_end(&r);
}

/* The article with it next to a rank. */
static bool
article_beside(Index *ix, int64_t id, int64_t rank, bool before,
    Location *out, Err *err)
{
#define NAMES_IT "EXISTS (SELECT 1 FROM entity_articles AS e " \
	"WHERE e.entity = ?1 AND e.article = a.id)"
	static const char after_it[] = "SELECT a.id, a.rank "
	    "FROM articles AS a WHERE a.rank > ?2 AND " NAMES_IT
	    " ORDER BY a.rank LIMIT 1";
	static const char before_it[] = "SELECT a.id, a.rank "
	    "FROM articles AS a WHERE a.rank < ?2 AND " NAMES_IT
	    " ORDER BY a.rank DESC LIMIT 1";
	Rows r = sql_rows(ix, err, before ? before_it : after_it, sql_int(id),
	    sql_int(rank));

	*out = (Location){ 0 };
	if (rows_next(&r)) {
		out->article = rows_int(&r, 0);
		out->rank = rows_u32(&r, 1);
	}
	return rows_end(&r);
}

bool
query_entity_beside(Index *ix, int64_t id, const Location *place, bool before,
    Location *out, Err *err)
{
	const int64_t end = before ? INT64_MAX : -1;
	bool found;

	*out = *place;
	if (!beside_in_article(ix, id, place->span.start, before, out, &found,
	    err))
		return false;
	if (found)
		return true;
	if (!article_beside(ix, id, place->rank, before, out, err) ||
	    (out->article == 0 &&
	    !article_beside(ix, id, end, before, out, err)))
		return false;
	return out->article == 0 ||
	    beside_in_article(ix, id, end, before, out, &found, err);
}

int64_t
query_entity_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0,
	    "SELECT id FROM entities WHERE key = ?", sql_text(key));
}

uint32_t
query_entity_most(Index *ix, EntityType type)
{
	Err err;

	return (uint32_t)sql_number(ix, &err, 0,
	    "SELECT max(mentions) FROM entities WHERE type = ?",
	    sql_name(entity_type_name(type)));
}

uint32_t
query_entity_most_in(Index *ix, EntityType type)
{
	Err err;

	return (uint32_t)sql_number(ix, &err, 0, "SELECT max(a.count) "
	    "FROM entities AS e JOIN entity_articles AS a ON a.entity = e.id "
	    "WHERE e.type = ?", sql_name(entity_type_name(type)));
}

/* The key first, then names, aliases, forms; of several the first record of
 * dossier.rec. */
int64_t
query_entity_named(Index *ix, Slice name)
{
	Arena arena = { 0 };
	Err err;
	SqlValue folded = sql_text(fold_dup(&arena, slice_trim(name)));
	int64_t id = sql_number(ix, &err, 0,
	    "SELECT id FROM entities WHERE key = ?", folded);

	if (id == 0)
		id = sql_number(ix, &err, 0, "SELECT id FROM entities "
		    "WHERE folded_name = ? "
		    "ORDER BY line = 0, line, mentions DESC, key LIMIT 1", folded);
	if (id == 0)
		id = sql_number(ix, &err, 0, "SELECT entity FROM aliases "
		    "JOIN entities AS e ON e.id = entity "
		    "WHERE aliases.folded = ? ORDER BY line LIMIT 1", folded);
	if (id == 0)
		id = sql_number(ix, &err, 0, "SELECT entity FROM variants "
		    "JOIN entities AS e ON e.id = entity "
		    "WHERE variants.folded = ? "
		    "ORDER BY count DESC, key LIMIT 1", folded);
	arena_free(&arena);
	return id;
}

/* People before the others. */
int64_t
query_entity_decided(Index *ix, EntityType type, Slice name)
{
#define MOST_NAMED "ORDER BY type <> ?2, (SELECT count(*) FROM mentions " \
	"WHERE entity = entities.id) DESC, key LIMIT 1"
	Arena arena = { 0 };
	Err err;
	SqlValue folded = sql_text(fold_dup(&arena, slice_trim(name)));
	SqlValue of = sql_name(entity_type_name(type));
	int64_t id = sql_number(ix, &err, 0, "SELECT id FROM entities "
	    "WHERE folded_name = ?1 " MOST_NAMED, folded, of);

	if (id == 0)
		id = sql_number(ix, &err, 0, "SELECT id FROM entities "
		    "WHERE instr(char(10) || folded || char(10), "
		    "char(10) || ?1 || char(10)) > 0 " MOST_NAMED, folded, of);
	arena_free(&arena);
	return id;
}

int64_t
query_entity_meant(Index *ix, Slice name)
{
	IdVec ids = { 0 };
	int64_t id = query_entity_named(ix, name);
	Err err;

	for (int t = 0; id == 0 && t < ENTITY_TYPES; t++)
		if (alike(ix, SELECT(BY_MENTIONS),
		    sql_name(entity_type_name((EntityType)t)), name, alike_is,
		    &ids, &err) && ids.len > 0)
			id = ids.at[0];
	vec_free(&ids);
	return id;
}
