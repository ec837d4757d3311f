/* SPDX-License-Identifier: MIT */
#include "ui/article_open.h"

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
	v->elsewhere = NULL;
	v->elsewhere_count = 0;
	haystack_free(&v->haystack);
	vec_clear(&v->lines);
	vec_clear(&v->matches);
	vec_clear(&v->focus);
	v->offset = 0;
	v->line = v->top = 0;
}

bool
article_open(ArticleView *v, int64_t id, Err *err)
{
	Index *ix = v->view.session->index;
	Arena arena = {0};
	ArticleBody body;
	QuotationAt *quotations;
	Elsewhere *elsewhere;
	size_t n, shared;

	if (!query_body(ix, id, &arena, &body, err) ||
	    !query_quotation_places(ix, QUOTATIONS_BY_PLACE, SLICE(""), 0, id,
	    &arena, &quotations, &n, err) ||
	    !elsewhere_find(ix, id, &arena, &elsewhere, &shared, err)) {
		arena_free(&arena);
		return false;
	}
	article_close(v);
	v->arena = arena;
	v->body = body;
	v->quotations = quotations;
	v->quotation_count = n;
	v->elsewhere = elsewhere;
	v->elsewhere_count = shared;
	v->reach = article_reaches(&v->body, &v->arena);
	if (v->cols >= 0)
		wrap_article(&v->body, v->glosses, v->cols, &v->lines);
	return true;
}
