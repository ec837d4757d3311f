/* SPDX-License-Identifier: MIT */
/*
 * The lines of dossier.rec or corrections.rec, as a problem in them is shown.
 * A row's id is its line's number, from 1.  They are read once and kept in
 * v->data until the index changes.
 */
#include "base/error.h"
#include "text/fold.h"
#include "ui/lists.h"

enum { NUMBER_CELLS = 5 };

typedef struct {
	Slice file;
	Arena arena;
	VEC(Slice) lines;
} Lines;

static void
clear(void *data)
{
	Lines *lines = data;

	vec_free(&lines->lines);
	arena_free(&lines->arena);
}

static bool
read_lines(Lines *lines, const Session *s, Err *err)
{
	Buffer bytes = {0};
	bool ok = dossier_read_own(s->dossier, lines->file, &bytes, err);
	Slice rest = arena_dup(&lines->arena, buffer_slice(&bytes)), line;

	while (ok && slice_line(&rest, &line))
		vec_push(&lines->lines, line);
	buffer_free(&bytes);
	return ok;
}

/* NULL with *err when they cannot be read. */
static const Lines *
lines_of(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Lines *lines = v->data;

	if (lines != NULL && slice_eq(lines->file, s->lines_file))
		return lines;
	lines = list_view_keep(v, sizeof(*lines));
	lines->file = arena_dup(&lines->arena, s->lines_file);
	if (read_lines(lines, s, err))
		return lines;
	list_view_drop(v);
	return NULL;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Lines *all = lines_of(v, err);
	Arena a = {0};

	for (size_t i = 0; all != NULL && i < all->lines.len; i++) {
		arena_clear(&a);
		if (filter.len == 0 || fold_find(fold_dup(&a,
		    all->lines.at[i]), filter, 0) != SIZE_MAX)
			vec_push(out, (long long)i + 1);
	}
	arena_free(&a);
	return all != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Lines *all = lines_of(v, err);

	if (all == NULL)
		return false;
	r->text[0] = arena_printf(&v->arena, "%lld", r->id);
	r->style[0] = STYLE_DIM;
	if ((size_t)r->id <= all->lines.len)
		r->text[1] = all->lines.at[r->id - 1];
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = -NUMBER_CELLS;
	width[1] = cols - NUMBER_CELLS - 1;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)out;
	return err_set(err, "Line %lld of %.*s: it is changed with an editor; "
	    "r reads it again.", id,
	    SLICE_ARG(v->view.session->lines_file));
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "The file is empty.";
}

const ListClass lines_list = {
	.title = "LINES",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "line",
	.unfold = 1u << 1,
	.clear = clear,
};
