/* SPDX-License-Identifier: MIT */
#include "annotate/initials.h"

#include "base/map.h"

enum { SURE = 95 };		/* percent, of what is found */
enum { AMBIGUOUS = -1 };

typedef VEC(Span) SpanVec;

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

Slice
initials_of(Slice name, char out[INITIALS_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (i > 0 && name.ptr[i - 1] != ' ')
			continue;
		if (!is_capital(name.ptr[i]) || n == INITIALS_MAX)
			return (Slice){ 0 };
		out[n++] = name.ptr[i];
	}
	return n < INITIALS_MIN ? (Slice){ 0 } : (Slice){ out, n };
}

static size_t
skip(Slice s, size_t i, const char *set)
{
	while (i < s.len && char_in(s.ptr[i], set))
		i++;
	return i;
}

/* "((JD)) :", "**JD:**" at the start of a block; *out: of its capitals. */
static bool
label_at(Slice text, Span block, Span *out)
{
	Slice s = slice_span(text, block);
	size_t from = skip(s, 0, "([*_ "), to = from;

	while (to < s.len && is_capital(s.ptr[to]))
		to++;
	size_t colon = skip(s, to, ")]*_ ");
	if (to < from + INITIALS_MIN || to > from + INITIALS_MAX ||
	    colon >= s.len || s.ptr[colon] != ':')
		return false;
	*out = (Span){ block.start + (uint32_t)from,
		block.start + (uint32_t)to };
	return true;
}

static void
find_labels(const Article *art, SpanVec *out)
{
	Span at;

	for (size_t i = 0; i < art->block_count; i++)
		if (!block_is_furniture(art->blocks[i].kind) &&
		    label_at(art->text, art->blocks[i].span, &at))
			vec_push(out, at);
}

/* Initials to the number of a name that has them; AMBIGUOUS: two do. */
static void
read_names(Slice text, const NameVec *names, Map *out)
{
	for (size_t i = 0; i < names->len; i++) {
		const Name *n = &names->at[i];
		Slice name = slice_span(text, n->span);
		char own[INITIALS_MAX];
		Slice initials = initials_of(name, own);
		if (!n->sure || n->type != ENTITY_PERSON || initials.len == 0)
			continue;
		int64_t *first = map_put(out, initials, (int64_t)i);
		if (*first != AMBIGUOUS && !slice_eq_nocase(name,
		    slice_span(text, names->at[*first].span)))
			*first = AMBIGUOUS;
	}
}

/* Leaves the labels that are the initials of one person. */
static void
keep_known(Slice text, const NameVec *names, SpanVec *labels)
{
	Map known = { 0 };
	size_t kept = 0;

	read_names(text, names, &known);
	for (size_t i = 0; i < labels->len; i++) {
		int64_t *name = map_get(&known,
		    slice_span(text, labels->at[i]));
		if (name != NULL && *name != AMBIGUOUS)
			labels->at[kept++] = labels->at[i];
	}
	labels->len = kept;
	map_free(&known);
}

/* Both are in text order; what is sure already stays. */
static void
join(const SpanVec *labels, NameVec *names)
{
	NameVec all = { 0 };
	size_t k = 0;

	for (size_t i = 0; i < labels->len; i++) {
		Name label = { .span = labels->at[i], .sure = true,
			.type = ENTITY_PERSON };
		label.score[ENTITY_PERSON] = SURE;
		while (k < names->len &&
		    names->at[k].span.end <= label.span.start)
			vec_push(&all, names->at[k++]);
		if (k < names->len && names->at[k].sure &&
		    names->at[k].span.start < label.span.end)
			continue;
		vec_push(&all, label);
		while (k < names->len &&
		    names->at[k].span.start < label.span.end)
			k++;
	}
	while (k < names->len)
		vec_push(&all, names->at[k++]);
	vec_free(names);
	*names = all;
}

void
initials_find(const Article *art, NameVec *names)
{
	SpanVec labels = { 0 };

	find_labels(art, &labels);
	if (labels.len > 0)
		keep_known(art->text, names, &labels);
	if (labels.len > 0)
		join(&labels, names);
	vec_free(&labels);
}
