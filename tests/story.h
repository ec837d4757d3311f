/* SPDX-License-Identifier: MIT */
/*
 * A dossier of two invented articles and their dossier.rec in a folder of its
 * own, with a cache of its own, for each test; and short ways to open it and
 * to look at it.
 */
#ifndef DOSSIER_TESTS_STORY_H
#define DOSSIER_TESTS_STORY_H

#include "folder.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "store/query_problems.h"
#include "xref/dossier.h"

static char *folder, *cache;
static Arena arena;
static IdVec ids;
static Err err;
static bool recognise;	/* names beside those of dossier.rec */

#define OK(call) do { if (!(call)) fail_msg("%s", err.text); } while (0)

static const char rec[] =
    "%rec: Article\n"
    "\n"
    "File: two.txt\n"
    "Title: The second account\n"
    "Date: 2031-05-02\n"
    "\n"
    "%rec: Person\n"
    "\n"
    "Name: Mara Lind\n"
    "Alias: Mayor Lind\n"
    "Role: mayor of Port Ashby\n"
    "Side: North\n"
    "\n"
    "Name: Ivo Kastner\n"
    "\n"
    "Name: Nobody Named\n"
    "\n"
    "%rec: Place\n"
    "\n"
    "Name: Port Ashby\n"
    "\n"
    "%rec: Event\n"
    "\n"
    "Date: 2031-05-01\n"
    "Title: Tide gate closed\n"
    "Source: one.txt: closed the tide gate\n"
    "Source: two.txt: THE GATE  was shut\n"
    "\n"
    "Date: 2031-05-09\n"
    "Title: Gate to open again\n"
    "Source: two.txt: will open again\n"
    "Status: planned\n"
    "\n"
    "Date: 2031-04\n"
    "Title: Never told\n";

static const char one[] =
    "Title: Gate closed\n"
    "Source: Harbour Post\n"
    "Date: 2031-05-01\n"
    "\n"
    "Mara Lind closed the tide gate of Port Ashby on Thursday. The\n"
    "water was high, and the rain had not ended in the night. Ivo\n"
    "Kastner was not there.\n"
    "\n"
    "\"It holds,\" said Mayor Lind.\n";

static const char two[] =
    "Title: Second\n"
    "Date: 2031-05-03\n"
    "\n"
    "In Port Ashby the gate was shut, Mara Lind said. It will open again\n"
    "on Friday week.\n";

static inline int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	cache = folder_make();
	setenv("XDG_CACHE_HOME", cache, 1);
	setenv("XDG_STATE_HOME", cache, 1);
	return 0;
}

static inline int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	folder_remove(cache);
	arena_free(&arena);
	vec_free(&ids);
	return 0;
}

/* Files of a time long past, so that their stamps are trusted. */
static inline void
put_old(const char *file, const char *text)
{
	folder_put(folder, file, text);
	folder_stamp(folder, file, 1700000000);
}

static inline void
put_story(void)
{
	put_old("one.txt", one);
	put_old("two.txt", two);
	put_old("dossier.rec", rec);
}

static inline Dossier *
open_paths(char *const *paths, size_t n, bool no_index)
{
	const DossierFrom from = { .paths = paths, .count = n,
		.no_index = no_index, .no_names = !recognise, .input = SLICE("Mara Lind wrote.\n") };
	Dossier *d = dossier_open(&from, &err);

	if (d == NULL)
		fail_msg("%s", err.text);
	return d;
}

static inline Dossier *
open_folder(void)
{
	return open_paths(&folder, 1, false);
}

static inline void
update(Dossier *d)
{
	OK(dossier_update(d, NULL, NULL, &err));
}

static inline uint32_t
changed(Dossier *d)
{
	DossierWork work;

	OK(dossier_check(d, &work, &err));
	return work.changed;
}

static inline Dossier *
open_updated(void)
{
	Dossier *d = open_folder();

	update(d);
	assert_int_equal(changed(d), 0);
	return d;
}

static inline EntityRow
entity(Dossier *d, const char *name)
{
	Index *ix = dossier_index(d);
	EntityRow row = { 0 };
	int64_t id = query_entity_named(ix, slice_of(name));

	assert_int_not_equal(id, 0);
	OK(query_entity(ix, id, &arena, &row, &err));
	return row;
}

static inline ArticleRow
article(Dossier *d, const char *file)
{
	Index *ix = dossier_index(d);
	ArticleRow row = { 0 };
	int64_t id = query_article_of_file(ix, slice_of(file));

	assert_int_not_equal(id, 0);
	OK(query_article(ix, id, &arena, &row, &err));
	return row;
}

static inline EventRow
event(Dossier *d, const char *title)
{
	Index *ix = dossier_index(d);
	EventRow row = { 0 };

	OK(query_events(ix, EVENTS_BY_DATE, slice_of(title), 0, &ids, &err));
	assert_int_equal(ids.len, 1);
	OK(query_event(ix, ids.at[0], &arena, &row, &err));
	return row;
}

/* The problems as lines "file:line: text". */
static inline const char *
problems(Dossier *d)
{
	static Buffer lines;
	Index *ix = dossier_index(d);
	ProblemRow row;

	buffer_clear(&lines);
	OK(query_problems(ix, SLICE(""), &ids, &err));
	for (size_t i = 0; i < ids.len; i++) {
		OK(query_problem(ix, ids.at[i], &arena, &row, &err));
		buffer_printf(&lines, "%.*s:%u: %.*s\n", SLICE_ARG(row.file),
		    row.line, SLICE_ARG(row.text));
	}
	return buffer_cstr(&lines);
}

static inline const char *
index_file(Dossier *d)
{
	return arena_printf(&arena, "%s/dossier/%s.db", cache,
	    dossier_hash(d)).ptr;
}

#endif
