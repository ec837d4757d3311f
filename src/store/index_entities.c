/* SPDX-License-Identifier: MIT */
/*
 * Writes who there is.  All entities are handed over each time; a row is
 * written only when its signature, a hash of all that is written with it, is
 * not the one it was written with before.
 */
#include "store/write_entities.h"

#include "base/map.h"
#include "store/sql.h"
#include "text/fold.h"
#include "text/romanize.h"

/* What the index has of a key. */
typedef struct {
	int64_t id;
	int64_t signature;
	bool kept;
} Known;

typedef struct {
	Index *ix;
	Err *err;
	Map keys;		/* key -> index into .known */
	VEC(Known) known;
	Arena arena;		/* cleared for each entity */
} Entities;

/* --- signature ----------------------------------------------------------- */

static uint64_t
hash_text(uint64_t hash, Slice s)
{
	return slice_hash(SLICE("\n"), slice_hash(s, hash));
}

static uint64_t
hash_texts(uint64_t hash, const Slice *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		hash = hash_text(hash, texts[i]);
	return hash_text(hash, SLICE(""));
}

static int64_t
signature_of(const EntityIn *in, Arena *a)
{
	uint64_t hash = hash_text(0, in->name);

	hash = hash_text(hash, in->side);
	hash = hash_text(hash, arena_printf(a, "%d %u", (int)in->type,
	    (unsigned)in->line));
	hash = hash_texts(hash, in->roles, in->role_count);
	hash = hash_texts(hash, in->aliases, in->alias_count);
	hash = hash_texts(hash, in->forms, in->form_count);
	for (size_t i = 0; i < in->merge_count; i++) {
		const MergeIn *m = &in->merges[i];
		hash = hash_text(hash, m->form);
		hash = hash_text(hash, m->with);
		hash = hash_text(hash, m->reason);
		hash = hash_text(hash, arena_printf(a, "%u", m->confidence));
	}
	return (int64_t)hash;
}

/* --- one entity ---------------------------------------------------------- */

/* A line of its own for what is not in Latin letters. */
static void
romanize_lines(Buffer *out, const Slice *texts, size_t n)
{
	Buffer latin = { 0 }, folded = { 0 };

	for (size_t i = 0; i < n; i++) {
		buffer_clear(&latin);
		buffer_clear(&folded);
		romanize(texts[i], &latin);
		fold(texts[i], &folded);
		if (slice_eq(buffer_slice(&latin), buffer_slice(&folded)))
			continue;
		buffer_putc(out, '\n');
		buffer_add(out, buffer_slice(&latin));
	}
	buffer_free(&latin);
	buffer_free(&folded);
}

static void
fold_lines(Buffer *out, const Slice *texts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buffer_putc(out, '\n');
		fold(texts[i], out);
	}
}

static Slice
folded_line(Index *ix, const EntityIn *in)
{
	Buffer *out = &ix->scratch;

	buffer_clear(out);
	fold(in->name, out);
	fold_lines(out, in->aliases, in->alias_count);
	fold_lines(out, in->forms, in->form_count);
	fold_lines(out, in->roles, in->role_count);
	fold_lines(out, &in->side, 1);
	romanize_lines(out, &in->name, 1);
	romanize_lines(out, in->aliases, in->alias_count);
	romanize_lines(out, in->forms, in->form_count);
	return buffer_slice(out);
}

static bool
put_aliases(Entities *e, int64_t id, const EntityIn *in)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->alias_count; i++)
		ok = sql_run(e->ix, e->err, "INSERT INTO aliases "
		    "VALUES (?, ?, ?, ?)", sql_int(id), sql_int((int64_t)i),
		    sql_text(in->aliases[i]),
		    sql_text(fold_dup(&e->arena, in->aliases[i])));
	return ok;
}

static bool
put_roles(Entities *e, int64_t id, const EntityIn *in)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->role_count; i++)
		ok = sql_run(e->ix, e->err, "INSERT INTO roles (entity, n, "
		    "role, former, count) VALUES (?, ?, ?, 0, 0)",
		    sql_int(id), sql_int((int64_t)i), sql_text(in->roles[i]));
	return ok;
}

static bool
put_merges(Entities *e, int64_t id, const EntityIn *in)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->merge_count; i++) {
		const MergeIn *m = &in->merges[i];
		ok = sql_run(e->ix, e->err, "INSERT INTO merges "
		    "VALUES (?, ?, ?, ?, ?, ?)", sql_int(id),
		    sql_int((int64_t)i), sql_text(m->form), sql_text(m->with),
		    sql_int(m->confidence), sql_text(m->reason));
	}
	return ok;
}

/* All that is written beside the row itself, but what counting writes. */
static bool
clear_parts(Entities *e, int64_t id)
{
	const SqlValue of = sql_int(id);

	return sql_run(e->ix, e->err, "DELETE FROM aliases WHERE entity = ?",
	    of) && sql_run(e->ix, e->err, "DELETE FROM merges "
	    "WHERE entity = ?", of) && sql_run(e->ix, e->err,
	    "DELETE FROM roles WHERE entity = ? AND count = 0", of);
}

static bool
put_row(Entities *e, const EntityIn *in, int64_t signature, int64_t *id)
{
	SqlValue known = *id != 0 ? sql_int(*id) :
	    (SqlValue){ .is_null = true };
	bool ok = sql_run(e->ix, e->err,
	    "INSERT INTO entities (id, key, type, name, side, line, mentions,"
	    " articles, signature, folded_name, folded)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?7, ?8, ?9)"
	    " ON CONFLICT (id) DO UPDATE SET type = ?3, name = ?4, side = ?5,"
	    " line = ?6, signature = ?7, folded_name = ?8, folded = ?9",
	    known, sql_text(in->key), sql_name(entity_type_name(in->type)),
	    sql_text(in->name), sql_text(in->side), sql_int(in->line),
	    sql_int(signature), sql_text(fold_dup(&e->arena, in->name)),
	    sql_text(folded_line(e->ix, in)));

	if (ok && *id == 0)
		*id = sqlite3_last_insert_rowid(e->ix->db);
	return ok;
}

static bool
put_entity(Entities *e, const EntityIn *in, int64_t *id)
{
	const int64_t *at = map_get(&e->keys, in->key);
	Known *known = at != NULL ? &e->known.at[*at] : NULL;
	int64_t signature;

	arena_clear(&e->arena);
	signature = signature_of(in, &e->arena);
	*id = known != NULL ? known->id : 0;
	if (known != NULL)
		known->kept = true;
	if (known != NULL && known->signature == signature)
		return true;
	return (known == NULL || clear_parts(e, *id)) &&
	    put_row(e, in, signature, id) && put_aliases(e, *id, in) &&
	    put_roles(e, *id, in) && put_merges(e, *id, in);
}

static bool
drop_entity(Entities *e, int64_t id)
{
	const SqlValue of = sql_int(id);

	return clear_parts(e, id) && sql_run(e->ix, e->err,
	    "DELETE FROM roles WHERE entity = ?", of) &&
	    sql_run(e->ix, e->err, "DELETE FROM variants WHERE entity = ?",
	    of) && sql_run(e->ix, e->err, "DELETE FROM entity_articles "
	    "WHERE entity = ?", of) && sql_run(e->ix, e->err,
	    "DELETE FROM event_entities WHERE entity = ?", of) &&
	    sql_run(e->ix, e->err, "DELETE FROM entities WHERE id = ?", of);
}

/* --- all of them --------------------------------------------------------- */

static bool
read_known(Entities *e)
{
	Rows r = sql_all(e->ix, e->err, "SELECT key, id, signature "
	    "FROM entities");

	while (rows_next(&r)) {
		Known k = { rows_int(&r, 1), rows_int(&r, 2), false };
		map_put(&e->keys, rows_peek(&r, 0), (int64_t)e->known.len);
		vec_push(&e->known, k);
	}
	return rows_end(&r);
}

bool
index_put_entities(Index *ix, const EntityIn *in, size_t n, int64_t *ids,
    Err *err)
{
	Entities e = { .ix = ix, .err = err };
	bool ok = read_known(&e);

	for (size_t i = 0; ok && i < n; i++)
		ok = put_entity(&e, &in[i], &ids[i]);
	for (size_t i = 0; ok && i < e.known.len; i++)
		if (!e.known.at[i].kept)
			ok = drop_entity(&e, e.known.at[i].id);
	map_free(&e.keys);
	vec_free(&e.known);
	arena_free(&e.arena);
	return ok;
}

bool
index_put_doubts(Index *ix, const DoubtIn *in, size_t n, Err *err)
{
	bool ok = sql_exec(ix, err, "DELETE FROM doubts");

	for (size_t i = 0; ok && i < n; i++)
		ok = sql_run(ix, err, "INSERT INTO doubts VALUES "
		    "(?, ?, ?, ?, ?)", sql_int((int64_t)i + 1),
		    sql_int(in[i].a), sql_int(in[i].b),
		    sql_int(in[i].chance), sql_text(in[i].reason));
	return ok;
}
