/* SPDX-License-Identifier: MIT */
#include "xref/reading.h"

#include "article/markup.h"
#include "text/sentence.h"

void
reading_free(Reading *r)
{
	times_free(&r->times);
	vec_free(&r->sentences);
	vec_free(&r->names);
	vec_free(&r->roles);
	vec_free(&r->beside);
	vec_free(&r->known);
	vec_free(&r->found);
	vec_free(&r->furniture);
}

static Markup
markup_of(const Article *art)
{
	return (Markup){ art->markup, art->markup_count };
}

static void
add_sentences(Reading *r, const Article *art, Span block)
{
	uint32_t pos = block.start;
	Span sentence;

	while (sentence_next(art->text, block, &pos, &sentence))
		vec_push(&r->sentences, sentence);
}

/* A name in the address of a link is not read by anybody. */
static bool
is_hidden(const Article *art, Span span)
{
	size_t m = markup_at(markup_of(art), span.start);

	return m < art->markup_count && art->markup[m].start <= span.start &&
	    art->markup[m].end >= span.end;
}

static void
add_known(Reading *r, const Readers *by, const Article *art, Span block)
{
	uint32_t pos = block.start;
	KnownHit hit;

	while (known_next(by->known, art->text, block.end, &pos, &hit)) {
		Name n = { .span = hit.span, .sure = true,
			.type = by->curated->entities[hit.id].type };
		n.score[n.type] = 100;
		if (!is_hidden(art, hit.span))
			vec_push(&r->known, n);
	}
}

/* Both are in text order; what is recognised where a known name stands goes. */
static void
join_names(Reading *r)
{
	size_t k = 0;

	for (size_t i = 0; i < r->found.len; i++) {
		const Name *n = &r->found.at[i];
		while (k < r->known.len &&
		    r->known.at[k].span.end <= n->span.start)
			vec_push(&r->names, r->known.at[k++]);
		if (k == r->known.len ||
		    r->known.at[k].span.start >= n->span.end)
			vec_push(&r->names, *n);
	}
	while (k < r->known.len)
		vec_push(&r->names, r->known.at[k++]);
}

/* A name and one in brackets behind it are two names of one. */
static void
mark_glosses(Reading *r, Slice text)
{
	for (size_t i = 1; i < r->names.len; i++) {
		const Name *long_one = &r->names.at[i - 1];
		Name *n = &r->names.at[i];
		Span between = { long_one->span.end, n->span.start };

		n->gloss = n->type == long_one->type &&
		    n->type != ENTITY_PERSON && n->span.end < text.len &&
		    text.ptr[n->span.end] == ')' &&
		    slice_eq(slice_span(text, between), SLICE(" ("));
	}
}

/* Weights were learnt from English alone. */
static bool
is_read(const Article *art)
{
	return slice_eq(art->language, SLICE("en")) ||
	    slice_eq(art->language, SLICE("und"));
}

static void
add_roles(Reading *r, const Readers *by, const Article *art)
{
	const RoleSource source = { by->vocabulary, art->text, r->names.at,
		r->names.len };

	vec_clear(&r->beside);
	for (size_t i = 0; i < r->sentences.len; i++)
		roles_find(&source, r->sentences.at[i], &r->beside);
	for (size_t i = 0; i < r->beside.len; i++) {
		const Role *role = &r->beside.at[i];
		RoleSpan span = { role->span, role->plural,
			r->names.at[role->name].span.start, role->former };
		vec_push(&r->roles, span);
	}
}

void
reading_names(Reading *r, const Readers *by, const Article *art)
{
	vec_clear(&r->sentences);
	for (size_t i = 0; i < art->block_count; i++)
		if (!block_is_furniture(art->blocks[i].kind))
			add_sentences(r, art, art->blocks[i].span);
	vec_clear(&r->roles);
	vec_clear(&r->names);
	vec_clear(&r->known);
	vec_clear(&r->found);
	vec_clear(&r->furniture);
	for (size_t i = 0; i < art->block_count; i++)
		if (!block_is_furniture(art->blocks[i].kind))
			add_known(r, by, art, art->blocks[i].span);
	if (by->tagger != NULL && is_read(art))
		tagger_article(by->tagger, art, &r->found, &r->furniture);
	join_names(r);
	mark_glosses(r, art->text);
	if (by->tagger != NULL && is_read(art))
		add_roles(r, by, art);
}
