/* SPDX-License-Identifier: MIT */
#include "annotate/train/swap.h"

#include "annotate/train/lot.h"

/* How often a known place or organization becomes another. */
static const float swap_chance = 0.5f;

typedef struct {
	const NamePool *pool;
	Map given;		/* what stands for it -> index into names */
	VEC(Slice) names;
	uint64_t lot;
	Arena *arena;
} Swap;

void
pool_free(NamePool *p)
{
	for (unsigned l = 0; l < LISTS; l++)
		vec_free(&p->of[l]);
	map_free(&p->lists);
	arena_free(&p->arena);
}

void
pool_add(NamePool *p, Slice name, List list)
{
	Slice kept = arena_dup(&p->arena, name);

	vec_push(&p->of[list], kept);
	map_put(&p->lists, kept, (int64_t)list);
}

/* --- parts of persons' names --------------------------------------------- */

/* Takes the next word off *rest. */
static bool
part_next(Slice *rest, Slice *part)
{
	size_t end = 0;

	while (rest->len > 0 && *rest->ptr == ' ')
		*rest = slice_sub(*rest, 1, rest->len);
	while (end < rest->len && rest->ptr[end] != ' ')
		end++;
	*part = slice_sub(*rest, 0, end);
	*rest = slice_sub(*rest, end, rest->len);
	return part->len > 0;
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Initials, particles and Jr. stay. */
static bool
is_swapped(Slice part)
{
	return part.len > 2 && is_upper(part.ptr[0]) &&
	    part.ptr[part.len - 1] != '.' && part.ptr[0] != '"';
}

void
pool_add_persons(NamePool *p, const Doc *doc)
{
	for (size_t g = 0; g < doc->gold.len; g++) {
		Slice rest = slice_span(doc->bytes, doc->gold.at[g].span);
		Slice part;
		bool first = true;
		if (doc->gold.at[g].type != ENTITY_PERSON)
			continue;
		while (part_next(&rest, &part)) {
			bool last = slice_trim(rest).len == 0;
			if (is_swapped(part) && !is_upper(part.ptr[1]) &&
			    first != last)
				pool_add(p, part, first ? LIST_GIVEN :
				    LIST_SURNAME);
			first = false;
		}
	}
}

/* --- names that stand for others ----------------------------------------- */

static Slice
drawn(Swap *s, List list)
{
	const SliceVec *from = &s->pool->of[list];

	return from->at[lot_next(&s->lot) % from->len];
}

/* What stands for a name, once it is settled; `fresh` otherwise. */
static Slice
settled(Swap *s, Slice name, Slice fresh)
{
	int64_t next = (int64_t)s->names.len;
	int64_t at = *map_put(&s->given, name, next);

	if (at == next)
		vec_push(&s->names, fresh);
	return s->names.at[at];
}

static Slice
in_capitals(Swap *s, Slice name)
{
	char *copy = arena_cstr(s->arena, name);

	for (size_t i = 0; i < name.len; i++)
		if (copy[i] >= 'a' && copy[i] <= 'z')
			copy[i] = (char)(copy[i] - 'a' + 'A');
	return (Slice){ copy, name.len };
}

static void
put_person(Swap *s, Slice name, Buffer *out)
{
	Slice rest = name, part;
	bool first = true;

	while (part_next(&rest, &part)) {
		bool alone = first && slice_trim(rest).len == 0;
		List list = first && !alone ? LIST_GIVEN : LIST_SURNAME;
		const int64_t *known = map_get(&s->pool->lists, part);
		if (alone && known != NULL && *known == LIST_GIVEN)
			list = LIST_GIVEN;
		if (!first)
			buffer_putc(out, ' ');
		if (is_swapped(part) && s->pool->of[list].len > 0) {
			Slice other = settled(s, part, drawn(s, list));
			part = is_upper(part.ptr[1]) ? in_capitals(s, other) :
			    other;
		}
		buffer_add(out, part);
		first = false;
	}
}

static void
put_known(Swap *s, Slice name, Buffer *out)
{
	const int64_t *list = map_get(&s->pool->lists, name);

	if (list == NULL || *list < LIST_COUNTRY || *list > LIST_IGO) {
		buffer_add(out, name);
		return;
	}
	Slice other = lot_falls(&s->lot, swap_chance) ?
	    drawn(s, (List)*list) : name;
	buffer_add(out, settled(s, name, other));
}

/* Full names settle what single ones become. */
static void
settle_full_names(Swap *s, const Doc *doc)
{
	Buffer unused = { 0 };

	for (size_t g = 0; g < doc->gold.len; g++) {
		Slice name = slice_span(doc->bytes, doc->gold.at[g].span);
		if (doc->gold.at[g].type == ENTITY_PERSON &&
		    slice_find_byte(name, ' ', 0) != SIZE_MAX)
			put_person(s, name, &unused);
	}
	buffer_free(&unused);
}

Doc
swap_doc(Corpus *c, const Doc *doc, const NamePool *pool, uint64_t lot)
{
	Swap s = { .pool = pool, .lot = lot, .arena = &c->arena };
	Doc copy = { .name = doc->name };
	Buffer out = { 0 };
	uint32_t done = 0;

	settle_full_names(&s, doc);
	for (size_t g = 0; g < doc->gold.len; g++) {
		Gold gold = doc->gold.at[g];
		Slice name = slice_span(doc->bytes, gold.span);
		if (gold.span.start < done)
			continue;
		buffer_add(&out, slice_sub(doc->bytes, done,
		    gold.span.start));
		done = gold.span.end;
		gold.span.start = (uint32_t)out.len;
		if (gold.type == ENTITY_PERSON)
			put_person(&s, name, &out);
		else
			put_known(&s, name, &out);
		gold.span.end = (uint32_t)out.len;
		vec_push(&copy.gold, gold);
	}
	buffer_add(&out, slice_sub(doc->bytes, done, doc->bytes.len));
	copy.bytes = buffer_keep(&out, &c->arena);
	map_free(&s.given);
	vec_free(&s.names);
	return copy;
}
