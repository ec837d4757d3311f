/* SPDX-License-Identifier: MIT */
#include "ui/article_open.h"

#include <stdlib.h>

#include "store/notes.h"
#include "ui/article_here.h"

uint32_t
article_beginning(const ArticleBody *body)
{
	for (size_t i = 0; i < body->block_count; i++)
		if (!block_is_furniture(body->blocks[i].kind))
			return body->blocks[i].span.start;
	return body->block_count > 0 ? body->blocks[0].span.start : 0;
}

void
article_close(ArticleView *v)
{
	arena_free(&v->arena);
	v->body = (ArticleBody){0};
	v->reach = NULL;
	v->glosses = (Glosses){0};
	v->quotations = NULL;
	v->quotation_count = 0;
	v->quoted = false;
	v->elsewhere = NULL;
	v->elsewhere_count = 0;
	v->notes = NULL;
	v->note_count = 0;
	v->noted = NULL;
	v->noted_count = 0;
	v->retold = NULL;
	v->retold_count = 0;
	haystack_free(&v->haystack);
	vec_clear(&v->lines);
	v->wrappings++;
	vec_clear(&v->matches);
	vec_clear(&v->focus);
	v->offset = 0;
	v->line = v->top = 0;
}

static int
by_start(const void *a, const void *b)
{
	const Span *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

/* Of an event its reports, of the article its beginning; names are marked
 * nowhere, since they stand everywhere. */
static void
find_noted(ArticleView *v)
{
	const ArticleBody *b = &v->body;
	uint32_t start = article_beginning(b);
	VEC(Span) all = {0};

	for (size_t i = 0; i < v->note_count; i++) {
		const NoteOn *on = &v->notes[i].on;

		if (on->about == NOTE_ARTICLE)
			vec_push(&all, ((Span){ start, start + 1 }));
		else if (on->article != 0)
			vec_push(&all, on->span);
		for (size_t k = 0; k < b->report_count &&
		    on->about == NOTE_EVENT; k++)
			if (b->reports[k].event == on->event)
				vec_push(&all, b->reports[k].span);
	}
	if (all.len > 1)
		qsort(all.at, all.len, sizeof(*all.at), by_start);
	v->noted = arena_copy(&v->arena, all.at, all.len, sizeof(*all.at));
	v->noted_count = all.len;
	vec_free(&all);
}

bool
article_open(ArticleView *v, int64_t id, Err *err)
{
	Index *ix = v->view.session->index;
	Arena arena = {0};
	ArticleBody body;
	Elsewhere *elsewhere;
	Retold *retold;
	NoteRow *notes;
	size_t shared, told, note_count;

	if (!query_body(ix, id, &arena, &body, err) ||
	    !elsewhere_find(ix, id, &arena, &elsewhere, &shared, err) ||
	    !elsewhere_retold(ix, id, elsewhere, shared, &arena, &retold,
	    &told, err) ||
	    !query_notes_in(ix, id, &arena, &notes, &note_count, err)) {
		arena_free(&arena);
		return false;
	}
	article_close(v);
	v->arena = arena;
	v->body = body;
	v->elsewhere = elsewhere;
	v->elsewhere_count = shared;
	v->notes = notes;
	v->note_count = note_count;
	find_noted(v);
	v->retold = retold;
	v->retold_count = told;
	v->reach = article_reaches(&v->body, &v->arena);
	if (v->cols >= 0)
		wrap_article(&v->body, v->glosses, v->cols, &v->lines);
	return true;
}

bool
article_quotations(ArticleView *v, Spans *out, Err *err)
{
	v->quoted = v->quoted || query_quotation_places(
	    v->view.session->index, QUOTATIONS_BY_PLACE, SLICE(""), 0,
	    v->body.row.id, &v->arena, &v->quotations, &v->quotation_count,
	    err);
	*out = SPANS(v->quotations, v->quotation_count);
	return v->quoted;
}
