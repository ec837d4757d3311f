/* SPDX-License-Identifier: MIT */
/* A row's id is its mark's letter. */
#include "text/fold.h"
#include "ui/lists.h"

static const char letters[] =
    "'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* Where it is now; article 0 when its file is not in the dossier. */
static Place
place_of(const Session *s, SavedPlace saved)
{
	ArticleBody body;
	Arena a = {0};
	Err err;
	int64_t id = saved.file.len > 0 ?
	    query_article_of_file(s->index, saved.file) : 0;
	Place place = {0};

	if (id != 0 && query_text(s->index, id, &a, &body.text, &err))
		place = (Place){ id, article_view_locate(&body, saved) };
	arena_free(&a);
	return place;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Arena a = {0};
	SavedPlace p;

	(void)err;
	for (const char *l = letters; *l != '\0'; l++) {
		if (!state_mark(v->view.session->state, *l, &p))
			continue;
		Slice text = fold_dup(&a, arena_printf(&a, "%.*s %.*s",
		    SLICE_ARG(p.file), SLICE_ARG(p.words)));

		if (fold_find(text, filter, 0) != SIZE_MAX)
			vec_push(out, *l);
	}
	arena_free(&a);
	return true;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	SavedPlace p;

	(void)err;
	if (!state_mark(v->view.session->state, (char)r->id, &p))
		return true;
	r->text[0] = arena_printf(&v->arena, "%c", (char)r->id);
	r->text[1] = arena_dup(&v->arena, p.words);
	r->text[2] = arena_dup(&v->arena, p.file);
	r->style[0] = STYLE_KEY;
	r->style[2] = STYLE_DIM;
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = 2;
	width[2] = cols >= 50 ? cols / 3 : 0;
	width[1] = cols - 3 - (width[2] > 0 ? width[2] + 1 : 0);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	SavedPlace p = {0};

	state_mark(v->view.session->state, (char)id, &p);
	*out = (Jump){ .kind = JUMP_PLACE,
	    .place = place_of(v->view.session, p) };
	return out->place.article != 0 || err_set(err,
	    "%.*s: the file of this mark is no longer in the dossier.",
	    SLICE_ARG(p.file));
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No marks yet: m and a letter set one, ' and the letter goes "
	    "back to it.";
}

const ListClass marks_list = {
	.title = "MARKS",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "mark",
	.unfold = 1u << 1 | 1u << 2,
};
