/* SPDX-License-Identifier: MIT */
/*
 * All that an index holds, as text: without the ids and the clock, which
 * depend on how it came about, and with files and keys in their place.  Two
 * indexes of the same folder give the same text.
 */
#ifndef DOSSIER_TESTS_ROWS_H
#define DOSSIER_TESTS_ROWS_H

#include "check.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

#define ROWS_FILE "(SELECT file FROM files WHERE id = article)"
#define ROWS_ENTITY "(SELECT key FROM entities WHERE id = entity)"
#define ROWS_EVENT "(SELECT key FROM events WHERE id = event)"

static const char *const rows_queries[] = {
	"PRAGMA application_id",
	"PRAGMA user_version",
	"SELECT * FROM meta",
	"SELECT file, state, size, mtime_ns, hash, curated FROM files",
	"SELECT rank, file, title, title_by, source, author, url, published,"
	" published_by, published_why, language, encoding, words, bytes,"
	" folded_source, folded FROM articles",
	"SELECT " ROWS_FILE " AS a, body, markup FROM texts",
	"SELECT " ROWS_FILE " AS a, start, end, kind, level, verbatim"
	" FROM blocks",
	"SELECT " ROWS_FILE " AS a, start, end FROM sentences",
	"SELECT " ROWS_FILE " AS a, start, end, type, value, mod, edtf,"
	" earliest, latest, anchor_by, anchor, term FROM dates",
	"SELECT key, type, name, side, line, mentions, articles,"
	" (SELECT file FROM files WHERE id = first_article), first_start,"
	" signature, folded_name, folded FROM entities",
	"SELECT " ROWS_ENTITY " AS e, n, role, former, count, " ROWS_FILE
	", start, end FROM roles",
	"SELECT " ROWS_ENTITY " AS e, n, alias, folded FROM aliases",
	"SELECT " ROWS_ENTITY " AS e, form, folded, count FROM variants",
	"SELECT " ROWS_ENTITY " AS e, n, form, with_form, confidence, reason"
	" FROM merges",
	"SELECT id, (SELECT key FROM entities AS e WHERE e.id = a),"
	" (SELECT key FROM entities AS e WHERE e.id = b), chance, reason"
	" FROM doubts",
	"SELECT form, folded FROM forms",
	"SELECT entity FROM uncounted",
	"SELECT " ROWS_FILE " AS a, start, end, type FROM furniture_names",
	"SELECT " ROWS_FILE " AS a, start, end, mention, former, role, folded"
	" FROM role_spans",
	"SELECT " ROWS_FILE " AS a, start, end,"
	" (SELECT f.form FROM forms AS f WHERE f.id = mentions.form), type,"
	" sure, person, place, organization,"
	" (SELECT f.form FROM forms AS f WHERE f.id = gloss_of), " ROWS_ENTITY
	" FROM mentions",
	"SELECT " ROWS_ENTITY " AS e, " ROWS_FILE ", count"
	" FROM entity_articles",
	"SELECT id, key, title, edtf, earliest, latest, status, kind, planned,"
	" put_off, dates_differ, figures_differ, weight, line, reports,"
	" articles, folded FROM events",
	"SELECT " ROWS_FILE " AS a, n, start, end, part_start, part_end,"
	" skip_start, skip_end, content, shown, block, date, until, kind, role,"
	" opening, put_off, heading, words"
	" FROM tellings",
	"SELECT " ROWS_EVENT " AS e, " ROWS_FILE ", start, end, role"
	" FROM reports",
	"SELECT " ROWS_EVENT " AS e, " ROWS_ENTITY " FROM event_entities",
	"SELECT key, " ROWS_FILE " AS a, start, end, kind, by, decided,"
	" dropped, cue_start,"
	" cue_end, said_start, said_end, name, near, utterance,"
	" (SELECT key FROM entities WHERE id = speaker), same, folded"
	" FROM quotations",
	"SELECT " ROWS_FILE " AS a, hex(hashes) FROM shingles",
	"SELECT " ROWS_FILE " AS a FROM compared",
	"SELECT (SELECT file FROM files WHERE id = a),"
	" (SELECT file FROM files WHERE id = b), a_start, a_end, b_start,"
	" b_end, words, exact FROM overlaps",
	"SELECT id, key, about, " ROWS_FILE ", start, end, " ROWS_ENTITY ","
	" " ROWS_EVENT ", text, made, folded FROM notes ORDER BY id",
	"SELECT key, kind, words, articles FROM passages",
	"SELECT (SELECT key FROM passages WHERE id = passage), " ROWS_FILE
	" AS a, start, end FROM passage_spans",
	"SELECT key, articles, differs FROM claims",
	"SELECT (SELECT key FROM claims WHERE id = claim), " ROWS_FILE
	" AS a, start, end FROM claim_reports",
	"SELECT (SELECT key FROM claims WHERE id = claim), " ROWS_FILE
	" AS a, start, end, kind FROM claim_differ",
	"SELECT file, line, text, folded FROM problems",
	("SELECT (SELECT file FROM files WHERE id = doc), term, offset"
	" FROM fts_words"),
};

static inline int
rows_compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines of one query, sorted. */
static inline void
rows_add(sqlite3 *db, const char *query, Buffer *out)
{
	char *lines[20000];
	size_t n = 0;
	sqlite3_stmt *st;

	if (sqlite3_prepare_v2(db, query, -1, &st, NULL) != SQLITE_OK)
		fail_msg("%s: %s", query, sqlite3_errmsg(db));
	while (sqlite3_step(st) == SQLITE_ROW) {
		Buffer line = { 0 };
		for (int i = 0; i < sqlite3_column_count(st); i++) {
			const unsigned char *s = sqlite3_column_text(st, i);
			buffer_printf(&line, "|%s", s != NULL ?
			    (const char *)s : "NULL");
		}
		assert_true(n < sizeof lines / sizeof *lines);
		lines[n++] = line.ptr;
	}
	sqlite3_finalize(st);
	qsort(lines, n, sizeof *lines, rows_compare);
	buffer_printf(out, "--- %s\n", query);
	for (size_t i = 0; i < n; i++) {
		buffer_printf(out, "%s\n", lines[i]);
		free(lines[i]);
	}
}

/* free() it. */
static inline char *
rows_of(const char *path)
{
	Buffer out = { 0 };
	sqlite3 *db;

	assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE,
	    NULL), SQLITE_OK);
	/* Which words the full text has where. */
	assert_int_equal(sqlite3_exec(db, "CREATE VIRTUAL TABLE temp.fts_words"
	    " USING fts5vocab (main, fts, instance)", NULL, NULL, NULL),
	    SQLITE_OK);
	for (size_t i = 0; i < sizeof rows_queries / sizeof *rows_queries; i++)
		rows_add(db, rows_queries[i], &out);
	/* What FTS5 keeps fits the texts, and so do all other indexes. */
	assert_int_equal(sqlite3_exec(db, "INSERT INTO fts (fts) "
	    "VALUES ('integrity-check'); PRAGMA integrity_check", NULL, NULL,
	    NULL), SQLITE_OK);
	sqlite3_close(db);
	return out.ptr;
}

#endif
