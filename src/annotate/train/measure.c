/* SPDX-License-Identifier: MIT */
#include "annotate/train/measure.h"

#include <string.h>

static bool
same_span(Span a, Span b)
{
	return a.start == b.start && a.end == b.end;
}

static const Gold *
gold_at(const Doc *doc, Span span)
{
	for (size_t i = 0; i < doc->gold.len; i++)
		if (same_span(doc->gold.at[i].span, span))
			return &doc->gold.at[i];
	return NULL;
}

static bool
found_at(const NameVec *names, const Gold *gold)
{
	for (size_t i = 0; i < names->len; i++)
		if (names->at[i].sure && names->at[i].type == gold->type &&
		    same_span(names->at[i].span, gold->span))
			return true;
	return false;
}

static void
count(Measure *m, const Doc *doc, const NameVec *names,
    const NameVec *furniture)
{
	for (size_t i = 0; i < names->len; i++) {
		const Name *name = &names->at[i];
		const Gold *gold = gold_at(doc, name->span);
		if (!name->sure || (gold != NULL && gold->optional))
			continue;
		if (gold != NULL && gold->type == name->type)
			m->of[name->type].right++;
		else
			m->of[name->type].wrong++;
	}
	for (size_t i = 0; i < doc->gold.len; i++) {
		const Gold *gold = &doc->gold.at[i];
		if (gold->optional || found_at(names, gold))
			continue;
		if (found_at(furniture, gold))
			m->of[gold->type].right++;
		else
			m->of[gold->type].missed++;
	}
}

static void
print_rows(FILE *to, const Doc *doc, const NameVec *names, bool furniture)
{
	for (size_t i = 0; i < names->len; i++)
		if (names->at[i].sure)
			fprintf(to, "{\"file\": \"%.*s\", \"start\": %u, "
			    "\"end\": %u, \"type\": \"%s\", "
			    "\"boilerplate\": %s}\n",
			    SLICE_ARG(doc->name), names->at[i].span.start,
			    names->at[i].span.end,
			    entity_type_name(names->at[i].type),
			    furniture ? "true" : "false");
}

void
measure_doc(Measure *m, Tagger *t, const Doc *doc, FILE *jsonl)
{
	NameVec names = { 0 }, furniture = { 0 };
	Arena a = { 0 };
	Article article;

	if (doc_article(doc, &a, &article))
		tagger_article(t, &article, &names, &furniture);
	count(m, doc, &names, &furniture);
	if (jsonl != NULL) {
		print_rows(jsonl, doc, &names, false);
		print_rows(jsonl, doc, &furniture, true);
	}
	vec_free(&names);
	vec_free(&furniture);
	arena_free(&a);
}

void
measure_add(Measure *m, const Measure *other)
{
	for (int t = 0; t < ENTITY_TYPES; t++) {
		m->of[t].right += other->of[t].right;
		m->of[t].wrong += other->of[t].wrong;
		m->of[t].missed += other->of[t].missed;
	}
}

double
measure_f1(const Measure *m, int type)
{
	double right = 0, wrong = 0, missed = 0;

	for (int t = 0; t < ENTITY_TYPES; t++) {
		if (type != ENTITY_TYPES && type != t)
			continue;
		right += m->of[t].right;
		wrong += m->of[t].wrong;
		missed += m->of[t].missed;
	}
	return right > 0 ? 2 * right / (2 * right + wrong + missed) : 0;
}

void
measure_print(const Measure *m, const char *what)
{
	printf("%-28s", what);
	for (int t = 0; t <= ENTITY_TYPES; t++)
		printf("  %s %5.2f", t < ENTITY_TYPES ?
		    entity_type_name((EntityType)t) : "all",
		    100 * measure_f1(m, t));
	printf("\n");
	fflush(stdout);
}
