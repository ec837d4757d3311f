/* SPDX-License-Identifier: MIT */
#include "annotate/train/corpus.h"

#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { DOC_MAX = 4 << 20 };

void
corpus_free(Corpus *c)
{
	for (size_t i = 0; i < c->at.len; i++)
		vec_free(&c->at.at[i].gold);
	vec_free(&c->at);
	arena_free(&c->arena);
}

bool
doc_article(const Doc *doc, Arena *a, Article *out)
{
	Err err;

	return article_read(a, doc->bytes, doc->name, out, &err);
}

/* --- folders ------------------------------------------------------------- */

static int
is_text(const struct dirent *e)
{
	return slice_ends(slice_of(e->d_name), SLICE(".txt"));
}

/* Calls back with each .txt of a folder, in the order of names. */
typedef void FileFunction(Corpus *c, Slice name, Slice bytes);

static bool
each_file(Corpus *c, const char *folder, FileFunction *function, Err *err)
{
	struct dirent **entries;
	Buffer bytes = { 0 };
	int n = scandir(folder, &entries, is_text, alphasort);
	bool ok = true;

	if (n < 0)
		return err_errno(err, "Cannot read %s", folder);
	for (int i = 0; i < n; i++) {
		buffer_clear(&bytes);
		ok = ok && file_read(file_join(&c->arena, folder,
		    entries[i]->d_name), DOC_MAX, &bytes, NULL, err);
		if (ok)
			function(c, arena_dup(&c->arena,
			    slice_of(entries[i]->d_name)),
			    buffer_slice(&bytes));
		free(entries[i]);
	}
	free(entries);
	buffer_free(&bytes);
	return ok;
}

static void
add_bytes(Corpus *c, Slice name, Slice bytes)
{
	Doc doc = { .name = name, .bytes = arena_dup(&c->arena, bytes) };

	vec_push(&c->at, doc);
}

bool
corpus_add_plain(Corpus *c, const char *folder, Err *err)
{
	return each_file(c, folder, add_bytes, err);
}

static bool
has_line(Slice rest, Slice wanted)
{
	Slice line;

	while (slice_line(&rest, &line))
		if (slice_eq(line, wanted))
			return true;
	return false;
}

bool
corpus_drop(Corpus *c, const char *path, Err *err)
{
	Buffer names = { 0 };
	size_t kept = 0;

	if (!file_read(path, DOC_MAX, &names, NULL, err))
		return false;
	for (size_t i = 0; i < c->at.len; i++)
		if (has_line(buffer_slice(&names), c->at.at[i].name))
			vec_free(&c->at.at[i].gold);
		else
			c->at.at[kept++] = c->at.at[i];
	c->at.len = kept;
	buffer_free(&names);
	return true;
}

/* --- sets with offsets --------------------------------------------------- */

static Doc *
doc_named(Corpus *c, size_t from, const char *name)
{
	for (size_t i = from; i < c->at.len; i++)
		if (slice_eq(c->at.at[i].name, slice_of(name)))
			return &c->at.at[i];
	return NULL;
}

static EntityType
type_named(const char *name)
{
	for (int t = 0; t < ENTITY_TYPES; t++)
		if (strcmp(name, entity_type_name((EntityType)t)) == 0)
			return (EntityType)t;
	return ENTITY_ORGANIZATION;	/* "org" of some sets */
}

static bool
is_true(json_t *row, const char *key)
{
	return json_is_true(json_object_get(row, key));
}

static void
add_row(Corpus *c, size_t from, json_t *row)
{
	const char *name = json_string_value(json_object_get(row, "doc"));
	const char *type = json_string_value(json_object_get(row, "type"));
	Doc *doc = name != NULL ? doc_named(c, from, name) : NULL;

	if (doc == NULL || type == NULL || is_true(row, "nested"))
		return;
	Gold gold = {
		.span = {
			(uint32_t)json_integer_value(json_object_get(row,
			    "start")),
			(uint32_t)json_integer_value(json_object_get(row,
			    "end")),
		},
		.type = type_named(type),
		.optional = is_true(row, "optional"),
	};
	vec_push(&doc->gold, gold);
}

bool
corpus_add_set(Corpus *c, const char *folder, Err *err)
{
	const size_t from = c->at.len;
	Buffer rows = { 0 };
	Slice rest, line;

	if (!corpus_add_plain(c, file_join(&c->arena, folder, "docs"), err) ||
	    !file_read(file_join(&c->arena, folder, "gold-mentions.jsonl"),
	    64 << 20, &rows, NULL, err))
		return false;
	for (rest = buffer_slice(&rows); slice_line(&rest, &line);) {
		json_t *row = json_loadb(line.ptr, line.len, 0, NULL);
		add_row(c, from, row);
		json_decref(row);
	}
	buffer_free(&rows);
	return true;
}

/* --- texts with marks ---------------------------------------------------- */

static bool
mark_type(char c, EntityType *type)
{
	*type = c == 'P' ? ENTITY_PERSON : c == 'L' ? ENTITY_PLACE :
	    ENTITY_ORGANIZATION;
	return c == 'P' || c == 'L' || c == 'O';
}

void
corpus_add_text(Corpus *c, Slice name, Slice marked)
{
	Doc doc = { .name = name };
	Buffer bytes = { 0 };
	Gold gold = { 0 };
	bool in_mark = false;

	/* A headline is to be learnt from as well. */
	if (slice_starts(marked, SLICE("Title: ")))
		marked = slice_sub(marked, 7, marked.len);
	for (size_t i = 0; i < marked.len; i++) {
		Slice rest = slice_sub(marked, i, marked.len);
		if (rest.len > 3 && rest.ptr[0] == '[' && rest.ptr[2] == ':' &&
		    mark_type(rest.ptr[1], &gold.type)) {
			gold.span.start = (uint32_t)bytes.len;
			in_mark = true;
			i += 2;
		} else if (in_mark && *rest.ptr == ']') {
			gold.span.end = (uint32_t)bytes.len;
			in_mark = false;
			vec_push(&doc.gold, gold);
		} else {
			buffer_putc(&bytes, *rest.ptr);
		}
	}
	doc.bytes = buffer_keep(&bytes, &c->arena);
	vec_push(&c->at, doc);
}

bool
corpus_add_marked(Corpus *c, const char *folder, Err *err)
{
	return each_file(c, folder, corpus_add_text, err);
}
