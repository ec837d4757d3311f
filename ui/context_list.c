/* SPDX-License-Identifier: MIT */
/*
 * All mentions of an entity in context, the names in one column.  A row's id is
 * the number of its mention in the concordance.
 */
#include "store/query_entities.h"
#include "ui/fill.h"
#include "ui/lists.h"
#include "xref/concordance.h"

enum {
	WHERE_CELLS = 30,
	WIDE_CELLS = 120,	/* at least, to tell the source too */
	WORD_CELLS = 6,		/* at least */
	SIDE_CELLS = 36		/* of context on either side, at most: more
				   is not read, but takes its time over a slow
				   line */
};
enum { LEFT, WORD, RIGHT, WHERE };	/* the columns */

static const char *const orders[] = { "date", "left word", "right word",
    "source", NULL };

typedef struct {
	int64_t entity;
	Concordance *all;	/* NULL: of nobody */
	int word;		/* cells of the widest form */
} Lines;

static void
clear(void *data)
{
	Lines *lines = data;

	concordance_free(lines->all);
}

static int
widest_form(const Session *s, int64_t entity)
{
	VariantRow *forms;
	size_t n;
	int most = WORD_CELLS;
	Arena a = {0};
	Err err;

	if (query_entity_variants(s->index, entity, &a, &forms, &n, &err))
		for (size_t i = 0; i < n; i++)
			if ((int)glyph_width(forms[i].form) > most)
				most = (int)glyph_width(forms[i].form);
	arena_free(&a);
	return most;
}

/* NULL with *err when the mentions are not to be had. */
static const Lines *
lines_of(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Lines *lines = v->data;

	if (lines != NULL && lines->entity == s->context.id)
		return lines;
	lines = list_view_keep(v, sizeof(*lines));
	lines->entity = s->context.id;
	if (lines->entity == 0)
		return lines;
	lines->word = widest_form(s, lines->entity);
	lines->all = concordance_new(s->index, lines->entity, err);
	if (lines->all != NULL)
		return lines;
	list_view_drop(v);
	return NULL;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Lines *lines = lines_of(v, err);

	return lines != NULL && (lines->all == NULL || concordance_list(
	    lines->all, (ConcordanceOrder)v->order, filter, out, err));
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	const Lines *lines = v->data;
	int word = lines != NULL ? lines->word : WORD_CELLS;
	int room = cols;

	if (cols >= WIDE_CELLS) {
		width[WHERE] = WHERE_CELLS;
		room -= WHERE_CELLS + 1;
	}
	if (word > room / 3)
		word = room / 3;
	room -= word + 2;
	width[LEFT] = room < 2 ? 0 : room / 2 < SIDE_CELLS ? -(room / 2) :
	    -SIDE_CELLS;
	width[WORD] = word;
	width[RIGHT] = room < 2 ? 0 : room + width[LEFT] < SIDE_CELLS ?
	    room + width[LEFT] : SIDE_CELLS;
}

/* The origin of a line: its day is told where it has one. */
static Slice
origin(ListView *v, const ConcordanceLine *line)
{
	char day[24];

	if (line->published == DAY_NONE)
		return line->source;
	return arena_printf(&v->arena, "%s%s%.*s",
	    day_iso(line->published, day), v->view.session->signs->separator,
	    SLICE_ARG(line->source));
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Lines *lines = lines_of(v, err);
	int width[LIST_COLS] = {0};
	ConcordanceLine line;

	if (lines == NULL || !concordance_line(lines->all, (size_t)r->id,
	    &v->arena, &line, err))
		return false;
	widths(v, v->cols - 1, width);
	r->text[LEFT] = fill_tail(slice_trim(line.left), -width[LEFT]);
	r->text[WORD] = line.word;
	r->text[RIGHT] = slice_trim(line.right);
	r->text[WHERE] = origin(v, &line);
	r->style[WORD] = STYLE_NAME;
	r->style[WHERE] = STYLE_DIM;
	r->place = (Place){ line.at.article, line.at.span.start };
	return true;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Lines *lines = lines_of(v, err);
	ConcordanceLine line;
	Arena a = {0};
	bool ok = lines != NULL && concordance_line(lines->all, (size_t)id, &a,
	    &line, err);

	if (ok)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = { line.at.article, line.at.span.start } };
	arena_free(&a);
	return ok;
}

static const char *
empty(const ListView *v)
{
	return v->view.session->context.id != 0 ?
	    "No article has this name." :
	    "Nobody is in focus: choose one among the people (p, Enter).";
}

const ListClass context_list = {
	.title = "IN CONTEXT",
	.context = IN_LIST,
	.orders = orders,
	.fetch = fetch,
	.row = row,
	.light = list_view_light_here,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "mention",
	.in_title = WHERE,
	.by_width = true,
	.clear = clear,
};
