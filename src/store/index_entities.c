/* SPDX-License-Identifier: MIT */
/*
 * Writes entities and mentions.  Counts are kept while mentions come and go,
 * so that a changed article costs what it holds, not what the dossier holds.
 * Where an entity is named first is forgotten whenever its mentions change,
 * and found again by index_settle().
 */
#include "store/writer.h"

#include "store/sql.h"
#include "text/fold.h"

/* --- entities ------------------------------------------------------------ */

bool
index_clear_entities(Index *ix, Err *err)
{
	return sql_exec(ix, err, "DELETE FROM mentions") &&
	    sql_exec(ix, err, "DELETE FROM entity_articles") &&
	    sql_exec(ix, err, "DELETE FROM variants") &&
	    sql_exec(ix, err, "DELETE FROM aliases") &&
	    sql_exec(ix, err, "DELETE FROM roles") &&
	    sql_exec(ix, err, "DELETE FROM event_entities") &&
	    sql_exec(ix, err, "DELETE FROM entities");
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
	fold_lines(out, in->roles, in->role_count);
	fold_lines(out, &in->side, 1);
	return buffer_slice(out);
}

static bool
put_aliases(Index *ix, const EntityIn *in, Arena *a, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->alias_count; i++)
		ok = sql_run(ix, err, "INSERT INTO aliases VALUES (?, ?, ?, ?)",
		    sql_int(in->id), sql_int((int64_t)i),
		    sql_text(in->aliases[i]),
		    sql_text(fold_dup(a, in->aliases[i])));
	return ok;
}

static bool
put_roles(Index *ix, const EntityIn *in, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < in->role_count; i++)
		ok = sql_run(ix, err, "INSERT INTO roles VALUES (?, ?, ?)",
		    sql_int(in->id), sql_int((int64_t)i),
		    sql_text(in->roles[i]));
	return ok;
}

bool
index_put_entity(Index *ix, const EntityIn *in, Err *err)
{
	Arena arena = { 0 };
	bool ok = sql_run(ix, err,
	    "INSERT INTO entities (id, key, type, name, side, line, mentions,"
	    " articles, folded_name, folded)"
	    " VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
	    sql_int(in->id), sql_text(in->key),
	    sql_name(entity_type_name(in->type)), sql_text(in->name),
	    sql_text(in->side), sql_int(in->line),
	    sql_text(fold_dup(&arena, in->name)),
	    sql_text(folded_line(ix, in))) &&
	    put_aliases(ix, in, &arena, err) && put_roles(ix, in, err);

	arena_free(&arena);
	return ok;
}

/* --- mentions ------------------------------------------------------------ */

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The words of a mention as a form of the name: on one line. */
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

static bool
add_form(Index *ix, int64_t entity, Slice form, Err *err)
{
	return sql_run(ix, err, "INSERT INTO variants VALUES (?, ?, 1) "
	    "ON CONFLICT DO UPDATE SET count = count + 1", sql_int(entity),
	    sql_text(form));
}

static bool
put_spans(Index *ix, int64_t article, Slice text, const MentionSpan *mentions,
    size_t n, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++) {
		const MentionSpan *m = &mentions[i];
		ok = sql_run(ix, err, "INSERT INTO mentions "
		    "VALUES (?, ?, ?, ?)", sql_int(article),
		    sql_int(m->span.start), sql_int(m->span.end),
		    sql_int(m->entity)) && add_form(ix, m->entity,
		    form_of(ix, text, m->span), err);
	}
	return ok;
}

bool
index_put_mentions(Index *ix, int64_t article, Slice text,
    const MentionSpan *mentions, size_t n, Err *err)
{
	const SqlValue of = sql_int(article);

	if (n == 0)
		return true;
	return put_spans(ix, article, text, mentions, n, err) &&
	    sql_run(ix, err, "INSERT INTO entity_articles "
	    "SELECT entity, article, count(*) FROM mentions "
	    "WHERE article = ? GROUP BY entity", of) &&
	    sql_run(ix, err, "UPDATE entities SET articles = articles + 1, "
	    "mentions = mentions + (SELECT count FROM entity_articles "
	    "WHERE entity = id AND article = ?1), "
	    "first_article = NULL, first_start = NULL WHERE id IN "
	    "(SELECT entity FROM mentions WHERE article = ?1)", of);
}

static bool
take_forms(Index *ix, int64_t article, Err *err)
{
	Rows text = sql_rows(ix, err, "SELECT body FROM texts "
	    "WHERE article = ?", sql_int(article));

	if (!rows_next(&text))
		return rows_end(&text);
	Slice body = rows_peek(&text, 0);
	Rows r = sql_rows(ix, err, "SELECT start, end, entity FROM mentions "
	    "WHERE article = ?", sql_int(article));
	bool ok = true;
	while (ok && rows_next(&r))
		ok = sql_run(ix, err, "UPDATE variants SET count = count - 1 "
		    "WHERE entity = ? AND form = ?", sql_int(rows_int(&r, 2)),
		    sql_text(form_of(ix, body, rows_span(&r, 0))));
	ok = rows_end(&r) && ok;
	rows_end(&text);
	return ok && sql_run(ix, err, "DELETE FROM variants WHERE count = 0 "
	    "AND entity IN (SELECT entity FROM mentions WHERE article = ?)",
	    sql_int(article));
}

static bool
has_mentions(Index *ix, int64_t article)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT 1 FROM mentions "
	    "WHERE article = ? LIMIT 1", sql_int(article)) != 0;
}

bool
mentions_take(Index *ix, int64_t article, Err *err)
{
	const SqlValue of = sql_int(article);

	if (!has_mentions(ix, article))
		return true;
	return take_forms(ix, article, err) &&
	    sql_run(ix, err, "UPDATE entities SET articles = articles - 1, "
	    "mentions = mentions - (SELECT count FROM entity_articles "
	    "WHERE entity = id AND article = ?1), "
	    "first_article = NULL, first_start = NULL WHERE id IN "
	    "(SELECT entity FROM mentions WHERE article = ?1)", of) &&
	    sql_run(ix, err, "DELETE FROM entity_articles WHERE article = ?1 "
	    "AND entity IN (SELECT entity FROM mentions WHERE article = ?1)",
	    of) &&
	    sql_run(ix, err, "DELETE FROM mentions WHERE article = ?", of);
}
