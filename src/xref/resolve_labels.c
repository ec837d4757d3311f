/* SPDX-License-Identifier: MIT */
#include "xref/resolve_priv.h"

#include "xref/name_key.h"

static LabelRank
rank_of(const Label *l)
{
	if (l->type != ENTITY_PERSON || person_name_is_full(&l->as.person))
		return RANK_FULL;
	return person_name_is_lone(&l->as.person) ||
	    l->as.person.names < 2 ? RANK_LONE : RANK_INITIALS;
}

static void
label_add(Resolving *r, uint32_t key, EntityType t)
{
	uint32_t at = (uint32_t)r->labels.len;
	Label l = { .key = r->keys[key], .type = t, .shown = t,
		.given = NO_INDEX, .form = r->best_form[key], .up = at,
		.next = at };

	if (t == ENTITY_PERSON)
		l.as.person = person_name_parse(l.form != NO_INDEX ?
		    r->in->forms[l.form] : l.key, &r->scratch);
	else
		l.as.group = group_name_parse(l.key, &r->scratch);
	l.rank = rank_of(&l);
	vec_push(&r->labels, l);
}

/* One bit a type for every key that has a use, or a name in dossier.rec. */
static uint8_t *
types_of_keys(Resolving *r)
{
	const ResolveIn *in = r->in;
	uint8_t *types = arena_new(&r->scratch, uint8_t, r->key_count);
	Buffer key = { 0 };

	for (size_t i = 0; i < in->use_count; i++)
		if (r->use_type[i] < ENTITY_TYPES)
			types[r->key_of_form[in->uses[i].form]] |=
			    (uint8_t)(1u << r->use_type[i]);
	for (size_t g = 0; g < in->given_count; g++) {
		const Given *given = &in->given[g];
		for (size_t i = 0; i <= given->alias_count; i++) {
			name_key(i == 0 ? given->name : given->aliases[i - 1],
			    &key);
			uint32_t k = resolve_key_find(r, buffer_slice(&key));
			if (k != NO_INDEX)
				types[k] |= (uint8_t)(1u << given->type);
		}
	}
	buffer_free(&key);
	return types;
}

static void
count_use(Resolving *r, size_t i, const uint32_t *first)
{
	const Use *u = &r->in->uses[i];
	uint8_t t = r->use_type[i];

	r->use_label[i] = NO_INDEX;
	if (t < ENTITY_TYPES) {
		uint32_t at = first[r->key_of_form[u->form]];
		while (r->labels.at[at].type != t)
			at++;
		r->use_label[i] = at;
		r->labels.at[at].count += u->count;
		r->labels.at[at].articles++;
	}
	r->use_target[i] = r->use_label[i];
}

/* Uses are taken article by article, so that each label's are in order. */
static void
list_articles(Resolving *r)
{
	size_t uses = r->in->use_count, n = r->labels.len;
	uint32_t *end = arena_new(&r->scratch, uint32_t, n + 1);

	for (size_t i = 0; i < uses; i++)
		if (r->use_label[i] != NO_INDEX)
			end[r->use_label[i] + 1]++;
	for (size_t i = 0; i < n; i++)
		end[i + 1] += end[i];
	r->where_from = arena_copy(&r->scratch, end, n + 1, sizeof *end);
	r->where = arena_new(&r->scratch, uint32_t, uses);
	for (size_t i = 0; i < uses; i++) {
		uint32_t label = r->use_label[r->by_article[i]];
		if (label != NO_INDEX)
			r->where[end[label]++] =
			    r->in->uses[r->by_article[i]].article;
	}
}

static bool
has_article(const Resolving *r, uint32_t label, uint32_t article)
{
	size_t low = r->where_from[label], high = r->where_from[label + 1];

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (r->where[mid] < article)
			low = mid + 1;
		else
			high = mid;
	}
	return low < r->where_from[label + 1] && r->where[low] == article;
}

bool
labels_meet(const Resolving *r, uint32_t a, uint32_t b)
{
	const uint32_t *from = r->where_from;

	if (from[a + 1] - from[a] > from[b + 1] - from[b]) {
		uint32_t other = a;
		a = b;
		b = other;
	}
	for (uint32_t i = from[a]; i < from[a + 1]; i++)
		if (has_article(r, b, r->where[i]))
			return true;
	return false;
}

void
resolve_labels(Resolving *r)
{
	size_t uses = r->in->use_count;
	const uint8_t *types = types_of_keys(r);
	uint32_t *first = arena_new(&r->scratch, uint32_t, r->key_count);

	for (uint32_t k = 0; k < r->key_count; k++) {
		first[k] = (uint32_t)r->labels.len;
		for (EntityType t = 0; t < (EntityType)ENTITY_TYPES; t++)
			if (types[k] & 1u << t)
				label_add(r, k, t);
	}
	r->found = r->labels.len;
	r->use_label = arena_new(&r->scratch, uint32_t, uses);
	r->use_target = arena_new(&r->scratch, uint32_t, uses);
	for (size_t i = 0; i < uses; i++)
		count_use(r, i, first);
	list_articles(r);
}

uint32_t
resolve_label_find(const Resolving *r, size_t n, Slice key, EntityType t)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		const Label *l = &r->labels.at[mid];
		int order = slice_cmp(l->key, key);
		if (order == 0)
			order = l->type < t ? -1 : l->type > t;
		if (order == 0)
			return (uint32_t)mid;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NO_INDEX;
}
