/* SPDX-License-Identifier: MIT */
#include "xref/times.h"

#include <string.h>

#include "article/markup.h"
#include "text/edtf.h"

void
times_free(Times *t)
{
	when_rules_free(t->rules);
	vec_free(&t->found);
	vec_free(&t->values);
}

DatesIn
times_again(Times *t, const When *found, size_t count, Day published)
{
	vec_clear(&t->values);
	vec_reserve(&t->values, count);
	when_resolve_all(found, count, published, t->values.at);
	t->values.len = count;
	return (DatesIn){ found, t->values.at, count };
}

static void
doubt(WhenValue *v, Buffer *scratch)
{
	buffer_clear(scratch);
	edtf_doubt(slice_of(v->edtf), scratch);
	if (scratch->len < sizeof v->edtf)
		memcpy(v->edtf, buffer_cstr(scratch), scratch->len + 1);
}

DatesIn
times_doubtful(Times *t, const When *found, size_t count, Day published)
{
	Arena a = { 0 };
	WhenValue *sure = arena_new(&a, WhenValue, count);
	Buffer scratch = { 0 };

	when_resolve_all(found, count, DAY_NONE, sure);
	DatesIn seen = times_again(t, found, count, published);
	for (size_t i = 0; i < count; i++)
		if (strcmp(sure[i].edtf, t->values.at[i].edtf) != 0)
			doubt(&t->values.at[i], &scratch);
	buffer_free(&scratch);
	arena_free(&a);
	return seen;
}

/* The address of a link may hold a day. */
static bool
is_hidden(const Article *art, Span span)
{
	const Markup markup = { art->markup, art->markup_count };
	size_t m = markup_at(markup, span.start);

	return m < art->markup_count && art->markup[m].start <= span.start &&
	    art->markup[m].end >= span.end;
}

static void
drop_hidden(Times *t, const Article *art)
{
	size_t to = 0;

	for (size_t i = 0; i < t->found.len && art->markup_count > 0; i++)
		if (!is_hidden(art, t->found.at[i].span))
			t->found.at[to++] = t->found.at[i];
	if (art->markup_count > 0)
		t->found.len = to;
}

static bool
is_read(const Article *art)
{
	return slice_eq(art->language, SLICE("en")) ||
	    slice_eq(art->language, SLICE("und"));
}

DatesIn
times_article(Times *t, const Article *art)
{
	WhenBlock at = { .block = 0 };

	vec_clear(&t->found);
	if (t->rules == NULL)
		t->rules = when_rules_new(NULL);
	for (size_t i = 0; is_read(art) && i < art->block_count; i++) {
		if (block_is_furniture(art->blocks[i].kind) ||
		    art->blocks[i].verbatim)
			continue;
		at.span = art->blocks[i].span;
		when_find(t->rules, art->text, &at, &t->found);
	}
	drop_hidden(t, art);
	return times_again(t, t->found.at, t->found.len, art->published);
}
