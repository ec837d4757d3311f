/* SPDX-License-Identifier: MIT */
#include "store/query_problems.h"
#include "ui/fill.h"
#include "ui/lists.h"

static int
file_cells(int cols)
{
	return cols / 3 > 28 ? 28 : cols / 3;
}

static int
text_cells(const ListView *v)
{
	int cells = v->cols - 1 - file_cells(v->cols - 1) - 1;

	return cells > 8 ? cells : 8;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Index *ix = v->view.session->index;
	IdVec ids = {0};
	Arena a = {0};
	bool ok = query_problems(ix, filter, &ids, err);

	for (size_t i = 0; i < ids.len && ok; i++) {
		ProblemRow p;

		arena_clear(&a);
		ok = query_problem(ix, ids.at[i], &a, &p, err);
		if (ok)
			list_add_lines(out, ids.at[i], p.text, text_cells(v));
	}
	arena_free(&a);
	vec_free(&ids);
	return ok;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	long long id = r->id;
	long line = list_line(&id);
	ProblemRow p;

	if (!query_problem(v->view.session->index, id, &v->arena, &p, err))
		return false;
	r->text[1] = fill_line(p.text, text_cells(v), line);
	if (line > 0)
		return true;
	r->text[0] = p.line > 0 ? arena_printf(&v->arena, "%.*s:%u",
	    SLICE_ARG(p.file), p.line) : p.file;
	r->style[0] = STYLE_KEY;
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = file_cells(cols);
	width[1] = cols - width[0] - 1;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	ProblemRow p;
	Index *ix = v->view.session->index;

	if (!query_problem(ix, id, &v->arena, &p, err))
		return false;
	int64_t article = query_article_of_file(ix, p.file);

	if (article == 0 && p.line > 0) {
		*out = (Jump){ .kind = JUMP_LINE, .file = p.file,
			.line = p.line, .why = p.text };
		return true;
	}
	if (article == 0)
		return err_set(err, "%.*s: %.*s", SLICE_ARG(p.file),
		    SLICE_ARG(p.text));
	*out = (Jump){ .kind = JUMP_PLACE, .place = { .article = article } };
	return true;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No problems: every file of the dossier was read.";
}

const ListClass problems_list = {
	.title = "PROBLEMS",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "problem",
	.by_width = true,
};
