/* SPDX-License-Identifier: MIT */
/*
 * Writes what was found of names in an article, and who is meant by it.  Names
 * come without an entity; an entity whose mentions came, went or changed hands
 * is remembered in "uncounted" and counted again for all of them at once.
 */
#include "store/write_articles.h"
#include "store/write_entities.h"

#include <stdlib.h>

#include "base/map.h"
#include "store/sql.h"
#include "text/fold.h"

/* --- names of an article ------------------------------------------------- */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The words of a mention on one line. */
static Slice
form_of(Index *ix, Slice text, Span span)
{
	Buffer *out = &ix->scratch;
	Slice s = slice_span(text, span);

	buffer_clear(out);
	for (size_t i = 0; i < s.len; i++) {
		if (!is_space(s.ptr[i]))
			buffer_putc(out, s.ptr[i]);
		else if (i > 0 && !is_space(s.ptr[i - 1]))
			buffer_putc(out, ' ');
	}
	return buffer_slice(out);
}

/* The row of a form, made when there is none; 0 after a failure. */
static int64_t
form_id(Index *ix, Slice form, Err *err)
{
	int64_t id = sql_number(ix, err, 0, "SELECT id FROM forms "
	    "WHERE form = ?", sql_text(form));

	if (id != 0)
		return id;
	Arena arena = { 0 };
	bool ok = sql_run(ix, err, "INSERT INTO forms (form, folded) "
	    "VALUES (?, ?)", sql_text(form),
	    sql_text(fold_dup(&arena, form)));
	arena_free(&arena);
	return ok ? sqlite3_last_insert_rowid(ix->db) : 0;
}

/* *form is that of the name before, and then its own. */
static bool
put_name(Index *ix, int64_t article, Slice text, const Name *n, int64_t *form,
    Err *err)
{
	SqlValue gloss_of = { .is_null = true };

	if (n->gloss)
		gloss_of = sql_int(*form);
	*form = form_id(ix, form_of(ix, text, n->span), err);
	return *form != 0 && sql_run(ix, err, "INSERT INTO mentions "
	    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", sql_int(article),
	    sql_int(n->span.start), sql_int(n->span.end), sql_int(*form),
	    sql_name(entity_type_name(n->type)), sql_int(n->sure),
	    sql_int(n->score[ENTITY_PERSON]), sql_int(n->score[ENTITY_PLACE]),
	    sql_int(n->score[ENTITY_ORGANIZATION]), gloss_of);
}

/* "envoy" of "envoys". */
static Slice
role_of(Index *ix, Slice text, const RoleSpan *r, Arena *a)
{
	Buffer one = { 0 };

	if (r->plural == 0)
		return arena_dup(a, form_of(ix, text, r->span));
	buffer_add(&one, slice_sub(text, r->span.start, r->plural));
	buffer_add(&one, slice_sub(text, r->plural + 1, r->span.end));
	const Slice role = arena_dup(a, form_of(ix, buffer_slice(&one),
	    (Span){ 0, (uint32_t)one.len }));
	buffer_free(&one);
	return role;
}

static bool
put_role(Index *ix, int64_t article, Slice text, const RoleSpan *r, Err *err)
{
	Arena arena = { 0 };
	Slice role = role_of(ix, text, r, &arena);
	bool ok = sql_run(ix, err, "INSERT OR IGNORE INTO role_spans "
	    "VALUES (?, ?, ?, ?, ?, ?, ?)", sql_int(article),
	    sql_int(r->span.start), sql_int(r->span.end),
	    sql_int(r->mention), sql_int(r->former), sql_text(role),
	    sql_text(fold_dup(&arena, role)));

	arena_free(&arena);
	return ok;
}

static bool
put_furniture(Index *ix, int64_t article, const Name *n, Err *err)
{
	return sql_run(ix, err, "INSERT INTO furniture_names "
	    "VALUES (?, ?, ?, ?)", sql_int(article), sql_int(n->span.start),
	    sql_int(n->span.end), sql_name(entity_type_name(n->type)));
}

bool
mentions_take(Index *ix, int64_t article, Err *err)
{
	const SqlValue of = sql_int(article);

	return sql_run(ix, err, "INSERT OR IGNORE INTO uncounted "
	    "SELECT entity FROM mentions "
	    "WHERE article = ? AND entity IS NOT NULL", of) &&
	    sql_run(ix, err, "DELETE FROM mentions WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM role_spans WHERE article = ?", of) &&
	    sql_run(ix, err, "DELETE FROM furniture_names WHERE article = ?",
	    of);
}

bool
index_put_names(Index *ix, int64_t article, Slice text, const NamesIn *in,
    Err *err)
{
	bool ok = mentions_take(ix, article, err);
	int64_t form = 0;

	for (size_t i = 0; ok && i < in->name_count; i++)
		ok = put_name(ix, article, text, &in->names[i], &form, err);
	for (size_t i = 0; ok && i < in->role_count; i++)
		ok = put_role(ix, article, text, &in->roles[i], err);
	for (size_t i = 0; ok && i < in->furniture_count; i++)
		ok = put_furniture(ix, article, &in->furniture[i], err);
	return ok;
}

/* --- uses ---------------------------------------------------------------- */

typedef struct {
	VEC(UseRow) uses;
	VEC(uint32_t) starts;
	size_t first;		/* of the article that is being read */
	Map seen;		/* id of a form, as bytes -> index */
	VEC(Slice) forms;
	VEC(int64_t) ids;
	VEC(GlossRow) glosses;
} UseReader;

static Slice
bytes_of(const int64_t *id)
{
	return (Slice){ (const char *)id, sizeof *id };
}

static uint32_t
form_index(UseReader *u, const Rows *r, Arena *a)
{
	int64_t id = rows_int(r, 1);
	Slice key = bytes_of(&id);
	int64_t at = *map_put(&u->seen, key, (int64_t)u->ids.len);

	if (at == (int64_t)u->ids.len) {
		Slice form = rows_text(r, 2, a);
		vec_push(&u->ids, id);
		vec_push(&u->forms, form);
	}
	return (uint32_t)at;
}

/* One mention as a use of its own. */
static UseRow
read_use(UseReader *u, const Rows *r, Arena *a)
{
	return (UseRow){
		.article = rows_int(r, 0),
		.form = form_index(u, r, a),
		.type = entity_type_of(rows_peek(r, 3)),
		.count = 1,
		.sure = rows_u32(r, 4),
		.first = rows_u32(r, 5),
		.score = {
			[ENTITY_PERSON] = (uint8_t)rows_int(r, 6),
			[ENTITY_PLACE] = (uint8_t)rows_int(r, 7),
			[ENTITY_ORGANIZATION] = (uint8_t)rows_int(r, 8),
		},
		.entity = rows_int(r, 9),
	};
}

/* The form that it glosses was read before, with its own mention. */
static void
read_gloss(UseReader *u, const Rows *r, const UseRow *use)
{
	int64_t of = rows_int(r, 10);
	const int64_t *at = of != 0 ? map_get(&u->seen, bytes_of(&of)) : NULL;

	if (at != NULL)
		vec_push(&u->glosses, ((GlossRow){ (uint32_t)*at, use->form,
		    use->type }));
}

static int
by_form(const void *a, const void *b)
{
	const UseRow *x = a, *y = b;

	if (x->form != y->form)
		return x->form < y->form ? -1 : 1;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

static void
join_use(UseRow *to, const UseRow *from)
{
	to->count += from->count;
	to->sure += from->sure;
	for (int i = 0; i < ENTITY_TYPES; i++)
		if (from->score[i] > to->score[i])
			to->score[i] = from->score[i];
	/* A new mention has none yet: the use is written again. */
	if (from->entity != to->entity)
		to->entity = INDEX_ENTITY_MIXED;
}

/* The mentions of the article that was read become its uses. */
static void
end_article(UseReader *u)
{
	size_t n = u->uses.len - u->first, kept = 0;

	if (n == 0)
		return;
	UseRow *at = u->uses.at + u->first;

	if (n > 1)
		qsort(at, n, sizeof *at, by_form);
	for (size_t i = 0; i < n; i++) {
		at[i].from = (uint32_t)u->starts.len;
		vec_push(&u->starts, at[i].first);
		if (kept > 0 && at[kept - 1].form == at[i].form &&
		    at[kept - 1].type == at[i].type)
			join_use(&at[kept - 1], &at[i]);
		else
			at[kept++] = at[i];
	}
	u->uses.len = u->first + kept;
	u->first = u->uses.len;
}

bool
index_uses(Index *ix, Arena *a, UseRows *out, Err *err)
{
	UseReader u = { 0 };
	Rows r = sql_all(ix, err, "SELECT article, m.form, f.form, type, sure,"
	    " start, person, place, organization, coalesce(entity, 0),"
	    " coalesce(gloss_of, 0)"
	    " FROM mentions AS m JOIN forms AS f ON f.id = m.form"
	    " ORDER BY article, start");

	while (rows_next(&r)) {
		UseRow use = read_use(&u, &r, a);
		if (u.uses.len > u.first &&
		    u.uses.at[u.first].article != use.article)
			end_article(&u);
		vec_push(&u.uses, use);
		read_gloss(&u, &r, &use);
	}
	end_article(&u);
	map_free(&u.seen);
	VEC_KEEP(a, UseRow, u.uses, out->uses, out->use_count);
	VEC_KEEP(a, uint32_t, u.starts, out->starts, out->start_count);
	VEC_KEEP(a, GlossRow, u.glosses, out->glosses, out->gloss_count);
	VEC_KEEP(a, Slice, u.forms, out->forms, out->form_count);
	VEC_KEEP(a, int64_t, u.ids, out->form_ids, out->form_count);
	return rows_end(&r);
}

/* --- who is meant -------------------------------------------------------- */

static bool
recount(Index *ix, int64_t entity, Err *err)
{
	return entity <= 0 || sql_run(ix, err, "INSERT OR IGNORE INTO "
	    "uncounted VALUES (?)", sql_int(entity));
}

/* From now on the mentions of a use mean this entity; 0 = none. */
static bool
set_entity(Index *ix, const UseRows *rows, const UseRow *use, int64_t entity,
    Err *err)
{
	if (use->entity == entity)
		return true;
	if (use->entity == INDEX_ENTITY_MIXED && !sql_run(ix, err,
	    "INSERT OR IGNORE INTO uncounted SELECT entity FROM mentions "
	    "WHERE article = ? AND form = ? AND entity IS NOT NULL",
	    sql_int(use->article), sql_int(rows->form_ids[use->form])))
		return false;
	if (!recount(ix, use->entity, err) || !recount(ix, entity, err))
		return false;
	bool ok = true;
	for (uint32_t i = 0; ok && i < use->count; i++)
		ok = sql_run(ix, err, "UPDATE mentions "
		    "SET entity = nullif(?, 0) WHERE article = ? "
		    "AND start = ?", sql_int(entity), sql_int(use->article),
		    sql_int(rows->starts[use->from + i]));
	return ok;
}

bool
index_set_entities(Index *ix, const UseRows *rows, const int64_t *entities,
    Err *err)
{
	const bool all = !index_is_complete(ix);
	bool ok = !all || sql_script(ix, err, schema_names.drop);

	for (size_t i = 0; ok && i < rows->use_count; i++)
		ok = set_entity(ix, rows, &rows->uses[i], entities[i], err);
	return ok && (!all || sql_script(ix, err, schema_names.make));
}

/* --- counting ------------------------------------------------------------ */

static bool
count_articles(Index *ix, Err *err)
{
	return sql_exec(ix, err, "DELETE FROM entity_articles "
	    "WHERE entity IN (SELECT entity FROM uncounted)") &&
	    sql_exec(ix, err, "INSERT INTO entity_articles "
	    "SELECT entity, article, count(*) FROM mentions "
	    "WHERE entity IN (SELECT entity FROM uncounted) "
	    "GROUP BY entity, article") &&
	    sql_exec(ix, err, "UPDATE entities SET (mentions, articles) = "
	    "(SELECT coalesce(sum(count), 0), count(*) FROM entity_articles "
	    "WHERE entity = id), first_article = NULL, first_start = NULL "
	    "WHERE id IN (SELECT entity FROM uncounted)");
}

static bool
count_variants(Index *ix, Err *err)
{
	return sql_exec(ix, err, "DELETE FROM variants "
	    "WHERE entity IN (SELECT entity FROM uncounted)") &&
	    sql_exec(ix, err, "INSERT INTO variants "
	    "SELECT entity, f.form, f.folded, n FROM (SELECT entity, form,"
	    " count(*) AS n FROM mentions"
	    " WHERE entity IN (SELECT entity FROM uncounted)"
	    " GROUP BY entity, form) AS m JOIN forms AS f ON f.id = m.form");
}

/* Equal phrases are one role, shown as it stands first.  (With min() the other
 * columns are of its row: sqlite.org/lang_select.html#bareagg.)  There are far
 * fewer phrases than mentions, and they lie beside each other. */
static bool
count_roles(Index *ix, Err *err)
{
	return sql_exec(ix, err, "DELETE FROM roles WHERE count > 0 "
	    "AND entity IN (SELECT entity FROM uncounted)") &&
	    sql_exec(ix, err, "INSERT INTO roles SELECT entity,"
	    " 999 + row_number() OVER (PARTITION BY entity"
	    " ORDER BY former, n DESC, length(role) DESC, folded),"
	    " role, former, n, article, start, end FROM"
	    " (SELECT m.entity AS entity, s.role, s.folded, s.former,"
	    " count(*) AS n, s.article, s.start, s.end,"
	    " min((a.rank << 32) + s.start) FROM role_spans AS s"
	    " CROSS JOIN mentions AS m"
	    " ON m.article = s.article AND m.start = s.mention"
	    " JOIN articles AS a ON a.id = s.article"
	    " WHERE m.entity IN (SELECT entity FROM uncounted)"
	    " GROUP BY m.entity, s.former, s.folded)");
}

bool
mentions_count(Index *ix, Err *err)
{
	return count_articles(ix, err) && count_variants(ix, err) &&
	    count_roles(ix, err) && sides_count(ix, err) &&
	    sql_exec(ix, err, "DELETE FROM uncounted") &&
	    sql_exec(ix, err, "DELETE FROM forms "
	    "WHERE id NOT IN (SELECT form FROM mentions)");
}
