/* SPDX-License-Identifier: MIT */
/*
 * dossier articles: what there is to read.
 */
#include "cli/command.h"
#include "store/notes.h"
#include "store/query_articles.h"

static const Column columns[] = {
	{ NULL, "PUBLISHED", FIT_KEEP },
	{ "file", NULL, FIT_KEEP },
	{ "title", "TITLE", FIT_WRAP },
	{ "source", "SOURCE", FIT_WRAP },
	{ "author", NULL, FIT_WRAP },
	{ "url", NULL, FIT_KEEP },
	{ "published", NULL, FIT_KEEP },
	{ "published_by", NULL, FIT_KEEP },
	{ "published_why", NULL, FIT_WRAP },
	{ "words", "WORDS", FIT_NUMBER },
	{ "language", NULL, FIT_KEEP },
	{ "title_by", NULL, FIT_KEEP },
	{ "encoding", NULL, FIT_KEEP },
	{ NULL, "FILE", FIT_KEEP },
	{ "note", NULL, FIT_WRAP },
};

/* Days that nobody stated are marked as such. */
static Field
day_for_people(Arena *a, const ArticleRow *row)
{
	char iso[16];

	return field_text(arena_printf(a, "%s%s", day_iso(row->published, iso),
	    published_is_inferred(row->published_by) ? " ≈" : ""));
}

static bool
put_article(Job *j, Arena *a, const ArticleRow *row)
{
	return output_row(j->out, (Field[]){
	    day_for_people(a, row),
	    field_file(row->file),
	    field_text(row->title),
	    field_known(row->source),
	    field_known(row->author),
	    field_known(row->url),
	    field_day(a, row->published),
	    field_text(slice_of(published_by_name(row->published_by))),
	    field_known(row->published_why),
	    field_number(row->words),
	    slice_eq(row->language, SLICE("und")) ? field_null() :
		field_known(row->language),
	    field_text(slice_of(title_by_name(row->title_by))),
	    field_known(row->encoding),
	    field_file(row->file),
	    field_known(query_note_on(j->index, &(NoteOn){
		.about = NOTE_ARTICLE, .article = row->id }, a)),
	});
}

bool
cmd_articles(Job *j, Err *err)
{
	Arena arena = { 0 };
	bool ok = true, more = true;

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < j->articles.len; i++) {
		ArticleRow row;
		arena_clear(&arena);
		ok = query_article(j->index, j->articles.at[i], &arena, &row,
		    err);
		more = ok && put_article(j, &arena, &row);
	}
	arena_free(&arena);
	return ok;
}
