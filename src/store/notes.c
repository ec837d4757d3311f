/* SPDX-License-Identifier: MIT */
#include "store/notes.h"

#include "store/sql.h"
#include "store/write_events.h"
#include "text/fold.h"

/* --- writing ------------------------------------------------------------- */

static SqlValue
id_or_null(int64_t id)
{
	return id != 0 ? sql_int(id) : sql_given(SLICE(""));
}

static SqlValue
place_or_null(const NoteOn *on, uint32_t at)
{
	return on->span.end > on->span.start ? sql_int(at) :
	    sql_given(SLICE(""));
}

bool
index_clear_notes(Index *ix, Err *err)
{
	return sql_exec(ix, err, "DELETE FROM notes");
}

static bool
take_away(Index *ix, const NoteOn *on, Err *err)
{
	return sql_run(ix, err, "DELETE FROM notes WHERE about = ? "
	    "AND article IS ? AND start IS ? AND end IS ? AND entity IS ? "
	    "AND event IS ?", sql_name(note_about_name(on->about)),
	    id_or_null(on->article), place_or_null(on, on->span.start),
	    place_or_null(on, on->span.end), id_or_null(on->entity),
	    id_or_null(on->event));
}

bool
index_put_note(Index *ix, const NoteOn *on, Slice key, Slice text, Slice made,
    Err *err)
{
	buffer_clear(&ix->scratch);
	fold(text, &ix->scratch);
	return take_away(ix, on, err) && (text.len == 0 || sql_run(ix, err,
	    "INSERT INTO notes (key, about, article, start, end, entity,"
	    " event, text, made, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
	    " ?)", sql_text(key), sql_name(note_about_name(on->about)),
	    id_or_null(on->article), place_or_null(on, on->span.start),
	    place_or_null(on, on->span.end), id_or_null(on->entity),
	    id_or_null(on->event), sql_text(text), sql_text(made),
	    sql_text(buffer_slice(&ix->scratch)))) &&
	    (on->event == 0 || index_fold_event(ix, on->event, err));
}

/* --- reading ------------------------------------------------------------- */

/* As read_row() takes it. */
#define SELECT "SELECT n.id, n.key, n.about, coalesce(n.article, 0), " \
	"coalesce(n.start, 0), coalesce(n.end, 0), coalesce(n.entity, 0), " \
	"coalesce(n.event, 0), n.text, n.made, coalesce(a.rank, 0) " \
	"FROM notes AS n LEFT JOIN articles AS a ON a.id = n.article "
#define BY_PLACE "ORDER BY a.rank IS NULL, a.rank, n.start IS NOT NULL, " \
	"n.start, n.end, n.about, "

static NoteAbout
about_of(Slice name)
{
	for (int i = 0; i < NOTE_ABOUTS; i++)
		if (slice_eq(name, slice_of(note_about_name((NoteAbout)i))))
			return (NoteAbout)i;
	return NOTE_SENTENCE;
}

static NoteRow
read_row(const Rows *r, Arena *a)
{
	return (NoteRow){
		.id = rows_int(r, 0), .key = rows_text(r, 1, a),
		.on = { about_of(rows_peek(r, 2)), rows_int(r, 3),
		    rows_span(r, 4), rows_int(r, 6), rows_int(r, 7) },
		.text = rows_text(r, 8, a), .made = rows_text(r, 9, a),
		.rank = rows_u32(r, 10),
	};
}

bool
query_notes(Index *ix, Slice filter, IdVec *out, Err *err)
{
	Arena arena = { 0 };

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, "SELECT n.id FROM notes AS n "
	    "LEFT JOIN articles AS a ON a.id = n.article "
	    "LEFT JOIN entities AS e ON e.id = n.entity "
	    "LEFT JOIN events AS v ON v.id = n.event "
	    "WHERE ?1 = '' OR has_words(n.folded, ?1) "
	    "OR has_words(a.folded, ?1) OR has_words(e.folded_name, ?1) "
	    "OR has_words(v.folded, ?1) " BY_PLACE
	    "e.folded_name, e.key, v.earliest, v.key, n.id",
	    sql_text(fold_dup(&arena, slice_trim(filter))));
	arena_free(&arena);
	return ok;
}

bool
query_note(Index *ix, int64_t id, Arena *a, NoteRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, SELECT "WHERE n.id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = read_row(&r, a);
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The note is no longer in the index");
}

bool
query_notes_in(Index *ix, int64_t article, Arena *a, NoteRow **out, size_t *n,
    Err *err)
{
	VEC(NoteRow) all = { 0 };

	*n = 0;
	if (query_note_count(ix) == 0)
		return true;
	Rows r = sql_rows(ix, err, SELECT "WHERE n.article = ?1 "
	    "OR EXISTS (SELECT 1 FROM mentions AS m WHERE m.entity = n.entity "
	    "AND m.article = ?1) OR EXISTS (SELECT 1 FROM reports AS r "
	    "WHERE r.event = n.event AND r.article = ?1) " BY_PLACE "n.id",
	    sql_int(article));

	while (rows_next(&r))
		vec_push(&all, read_row(&r, a));
	VEC_KEEP(a, NoteRow, all, *out, *n);
	return rows_end(&r);
}

Slice
query_note_on(Index *ix, const NoteOn *on, Arena *a)
{
	Err err;
	Slice text = { "", 0 };
	Rows r = sql_rows(ix, &err, "SELECT text FROM notes WHERE about = ? "
	    "AND article IS ? AND start IS ? AND end IS ? AND entity IS ? "
	    "AND event IS ? ORDER BY id DESC LIMIT 1",
	    sql_name(note_about_name(on->about)), id_or_null(on->article),
	    place_or_null(on, on->span.start),
	    place_or_null(on, on->span.end), id_or_null(on->entity),
	    id_or_null(on->event));

	if (rows_next(&r))
		text = rows_text(&r, 0, a);
	rows_end(&r);
	return text;
}

int64_t
query_note_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM notes WHERE key = ?",
	    sql_text(key));
}

uint32_t
query_note_count(Index *ix)
{
	Err err;

	return (uint32_t)sql_number(ix, &err, 0, "SELECT count(*) FROM notes "
	    "WHERE id > ?", sql_int(0));
}
