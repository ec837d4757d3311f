/* SPDX-License-Identifier: MIT */
/*
 * What is known of the open article, and why: a label and a text a row.  The
 * facts are gathered once and kept in v->data; ids count from 1.
 */
#include "store/notes.h"
#include "text/fold.h"
#include "ui/fill.h"
#include "ui/lists.h"

enum { LABEL_CELLS = 10 };

typedef struct {
	const char *label;
	Slice text;
} Fact;
typedef VEC(Fact) FactVec;

typedef struct {
	int64_t article;
	FactVec facts;
	Arena arena;
} Known;

static void
add(FactVec *out, const char *label, Slice text)
{
	Fact fact = { label, text };

	if (text.len > 0)
		vec_push(out, fact);
}

static const char *
title_reason(TitleBy by)
{
	switch (by) {
	case TITLE_HEADER: return "stated in the file's header";
	case TITLE_HEADLINE: return "the headline in the text";
	case TITLE_FIRST_WORDS:
		return "the text's first words: it has no headline";
	case TITLE_FILE_NAME: return "the file's name: it has no text";
	case TITLE_CURATED: return "stated in dossier.rec";
	}
	return "";
}

static Slice
published(const Signs *sg, Arena *a, const ArticleRow *row)
{
	if (row->published == DAY_NONE)
		return SLICE("unknown: neither the file nor its name nor "
		    "dossier.rec states a day");
	return arena_printf(a, "%.*s (%.*s)", SLICE_ARG(signs_day(sg, a, row)),
	    SLICE_ARG(row->published_why));
}

static size_t
dimmed_blocks(const ArticleBody *body)
{
	size_t n = 0;

	for (size_t i = 0; i < body->block_count; i++)
		n += body->blocks[i].kind != BLOCK_HEADER &&
		    block_is_furniture(body->blocks[i].kind);
	return n;
}

typedef struct {
	size_t n;
	const char *noun;
} Count;

/* "2 words, 1 byte" and what follows. */
static Slice
counted(Arena *a, const Count *counts, size_t n, const char *tail)
{
	Buffer text = {0};

	for (size_t i = 0; i < n; i++) {
		buffer_puts(&text, i > 0 ? ", " : "");
		buffer_count(&text, counts[i].n, counts[i].noun);
	}
	buffer_puts(&text, tail);
	return buffer_keep(&text, a);
}

static void
add_counts(const Session *s, Arena *a, FactVec *out, const ArticleRow *row)
{
	ArticleBody body;
	Arena texts = {0};
	Err err;
	bool ok = query_body(s->index, row->id, &texts, &body, &err);
	size_t dimmed = ok ? dimmed_blocks(&body) : 0;

	arena_free(&texts);
	if (!ok)
		return;
	add(out, "Length", counted(a, (Count[]){ { row->words, "word" },
	    { row->bytes, "byte" }, { body.sentence_count, "sentence" } },
	    3, ""));
	add(out, "Named", counted(a, (Count[]){
	    { body.mention_count, "mention" },
	    { body.report_count, "report" } }, 2, " of events"));
	if (dimmed > 0)
		add(out, "Dimmed", counted(a, &(Count){ dimmed, "piece" }, 1,
		    " of page furniture, kept out of every index"));
}

static bool
gather(const Session *s, Arena *a, FactVec *out, Err *err)
{
	ArticleRow row;

	if (s->here.article == 0)
		return true;
	if (!query_article(s->index, s->here.article, a, &row, err))
		return false;
	add(out, "Note", query_note_on(s->index, &(NoteOn){
	    .about = NOTE_ARTICLE, .article = row.id }, a));
	add(out, "Title", arena_printf(a, "%.*s (%s)", SLICE_ARG(row.title),
	    title_reason(row.title_by)));
	add(out, "Published", published(s->signs, a, &row));
	add(out, "Source", row.source);
	add(out, "Author", row.author);
	add(out, "Address", row.url);
	add(out, "File", row.file);
	add(out, "Text", arena_printf(a, "%.*s, language %.*s",
	    SLICE_ARG(row.encoding), SLICE_ARG(row.language)));
	add_counts(s, a, out, &row);
	return true;
}

static void
clear(void *data)
{
	Known *known = data;

	vec_free(&known->facts);
	arena_free(&known->arena);
}

/* The facts about the open article; NULL with *err when they are not to be
 * had. */
static const FactVec *
facts(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Known *known = v->data;

	if (known != NULL && known->article == s->here.article)
		return &known->facts;
	known = list_view_keep(v, sizeof(*known));
	known->article = s->here.article;
	if (gather(s, &known->arena, &known->facts, err))
		return &known->facts;
	list_view_drop(v);
	return NULL;
}

static int
text_cells(const ListView *v)
{
	int cells = v->cols - 1 - LABEL_CELLS - 1;

	return cells > 8 ? cells : 8;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const FactVec *all = facts(v, err);
	Arena a = {0};

	for (size_t i = 0; all != NULL && i < all->len; i++)
		if (fold_find(fold_dup(&a, all->at[i].text), filter, 0) !=
		    SIZE_MAX)
			list_add_lines(out, (long long)i + 1, all->at[i].text,
			    text_cells(v));
	arena_free(&a);
	return all != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const FactVec *all = facts(v, err);
	long long id = r->id;
	long line = list_line(&id);

	if (all == NULL)
		return false;
	if ((size_t)id <= all->len) {
		r->text[0] = slice_of(line == 0 ? all->at[id - 1].label : "");
		r->text[1] = fill_line(all->at[id - 1].text, text_cells(v),
		    line);
		r->style[0] = STYLE_KEY;
	}
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = LABEL_CELLS;
	width[1] = cols - LABEL_CELLS - 1;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)id;
	(void)err;
	*out = (Jump){ .kind = JUMP_PLACE, .place = v->view.session->here };
	return true;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No article is open.";
}

const ListClass info_list = {
	.title = "ABOUT THIS ARTICLE",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "line",
	.by_width = true,
	.clear = clear,
};
