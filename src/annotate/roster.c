/* SPDX-License-Identifier: MIT */
/*
 * A block is cut at commas, semicolons, brackets and stops into items.  An item
 * that is one to three words with a capital can be a player; a chain is a row
 * of such items with nothing between them.
 */
#include "annotate/roster.h"

#include "text/word.h"

enum {
	CHAIN = 3,		/* items in a row that tell of a list */
	ITEMS = 8,		/* in all chains of a block */
	ITEM_WORDS = 3,
	PERSONS = 40,		/* percent of the items, at least */
	OTHERS = 30		/* percent of the items, at most */
};

typedef struct {
	Span span;		/* without the minute behind it */
	bool player;
	bool team;		/* a formation stands behind it */
	bool chained;		/* goes on from the item before */
} Item;
typedef VEC(Item) ItemVec;

static bool
is_particle(Slice word)
{
	static const Slice words[] = { SLICE_INIT("al"), SLICE_INIT("bin"),
		SLICE_INIT("da"), SLICE_INIT("de"), SLICE_INIT("den"),
		SLICE_INIT("der"), SLICE_INIT("di"), SLICE_INIT("do"),
		SLICE_INIT("dos"), SLICE_INIT("el"), SLICE_INIT("la"),
		SLICE_INIT("le"), SLICE_INIT("ten"), SLICE_INIT("ter"),
		SLICE_INIT("van"), SLICE_INIT("von") };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

static bool
is_sign(Slice text, const Word *w, const char *signs)
{
	const Slice own = slice_span(text, w->span);

	return w->kind == WORD_PUNCT && own.len == 1 &&
	    slice_find_byte(slice_of(signs), own.ptr[0], 0) != SIZE_MAX;
}

/* An item that is being read. */
typedef struct {
	ItemVec *items;
	Item item;
	unsigned words;
	bool bad;		/* has what no name has */
	bool minute;		/* a number came */
	bool chained;
} Reading;

static void
item_end(Reading *r)
{
	if (r->words > 0 || r->bad) {
		r->item.player = !r->bad && r->words > 0 &&
		    r->words <= ITEM_WORDS;
		r->item.chained = r->chained;
		vec_push(r->items, r->item);
	}
	r->item = (Item){ 0 };
	r->words = 0;
	r->bad = r->minute = false;
	r->chained = true;
}

static void
item_word(Reading *r, Slice text, const Word *w)
{
	const Slice own = slice_span(text, w->span);
	const bool joined = !w->space_before && r->words > 0;

	if (w->kind == WORD_NUMBER) {
		r->minute = true;
		return;
	}
	if (w->kind == WORD_POSSESSIVE || r->minute ||
	    (!w->upper && !joined && !is_particle(own)))
		r->bad = true;
	if (r->item.span.end == 0)
		r->item.span.start = w->span.start;
	r->item.span.end = w->span.end;
	r->words += !joined && w->upper;
}

/* What parts items, or ends a chain. */
static void
item_sign(Reading *r, Slice text, const Word *w)
{
	if (is_sign(text, w, ",;()")) {
		item_end(r);
	} else if (is_sign(text, w, ".:")) {
		item_end(r);
		r->chained = false;
	} else if (!is_sign(text, w, "'-") &&
	    slice_span(text, w->span).len < 2) {
		r->bad = true;
	}
}

/* "Wolves (3-5-2):" */
static bool
is_team(Slice text, const Item *item)
{
	const Slice behind = slice_sub(text, item->span.end,
	    item->span.end + 6);

	return behind.len == 6 && behind.ptr[0] == ' ' &&
	    behind.ptr[1] == '(' && behind.ptr[3] == '-' &&
	    behind.ptr[5] == '-' && behind.ptr[2] >= '1' &&
	    behind.ptr[2] <= '9';
}

static void
items_read(Slice text, Span block, ItemVec *items)
{
	const Slice own = slice_sub(text, 0, block.end);
	uint32_t pos = block.start;
	Reading r = { .items = items };
	Word w;

	vec_clear(items);
	while (word_next(own, &pos, &w)) {
		if (w.newline_before) {
			item_end(&r);
			r.chained = false;
		}
		if (w.kind == WORD_PUNCT)
			item_sign(&r, text, &w);
		else
			item_word(&r, text, &w);
	}
	item_end(&r);
	for (size_t i = 0; i < items->len; i++)
		if (items->at[i].player && is_team(text, &items->at[i]))
			items->at[i].team = true;
}

/* --- what a block is ----------------------------------------------------- */

static size_t
chain_end(const ItemVec *items, size_t i)
{
	size_t end = i;

	while (end < items->len && items->at[end].player &&
	    !items->at[end].team && (end == i || items->at[end].chained))
		end++;
	return end;
}

/* Names that lie in an item, and what they are. */
typedef struct {
	unsigned items, persons, others;
} Tally;

static size_t
name_at(const NameVec *names, size_t from, uint32_t pos)
{
	while (from < names->len && names->at[from].span.end <= pos)
		from++;
	return from;
}

static Tally
block_tally(const ItemVec *items, const NameVec *names, size_t first)
{
	Tally tally = { 0 };

	for (size_t i = 0; i < items->len;) {
		const size_t end = chain_end(items, i);
		for (size_t k = i; k < end && end - i >= CHAIN; k++) {
			const Span item = items->at[k].span;
			first = name_at(names, first, item.start);
			tally.items++;
			if (first == names->len || !names->at[first].sure ||
			    names->at[first].span.start >= item.end)
				continue;
			if (names->at[first].type == ENTITY_PERSON)
				tally.persons++;
			else
				tally.others++;
		}
		i = end > i ? end : i + 1;
	}
	return tally;
}

static bool
is_roster(Tally t)
{
	return t.items >= ITEMS && t.persons * 100 >= t.items * PERSONS &&
	    t.others * 100 <= t.items * OTHERS;
}

/* --- names --------------------------------------------------------------- */

static void
fill_item(const NameVec *names, size_t *next, const Item *item, NameVec *out)
{
	Name name = { .span = item->span, .sure = true,
		.type = item->team ? ENTITY_ORGANIZATION : ENTITY_PERSON };

	name.score[name.type] = 100;
	for (; *next < names->len && names->at[*next].span.end <=
	    item->span.start; (*next)++)
		vec_push(out, names->at[*next]);
	while (*next < names->len &&
	    names->at[*next].span.start < item->span.end)
		(*next)++;
	vec_push(out, name);
}

static void
fill_block(const ItemVec *items, const NameVec *names, size_t *next,
    NameVec *out)
{
	for (size_t i = 0; i < items->len;) {
		const size_t end = chain_end(items, i);
		for (size_t k = i; k < end && end - i >= CHAIN; k++)
			fill_item(names, next, &items->at[k], out);
		if (end == i && items->at[i].team)
			fill_item(names, next, &items->at[i], out);
		i = end > i ? end : i + 1;
	}
}

void
rosters_fill(const Article *article, NameVec *names)
{
	ItemVec items = { 0 };
	NameVec out = { 0 };
	size_t first = 0, next = 0;

	for (size_t b = 0; b < article->block_count; b++) {
		const Block *block = &article->blocks[b];
		if (block_is_furniture(block->kind))
			continue;
		items_read(article->text, block->span, &items);
		first = name_at(names, first, block->span.start);
		if (is_roster(block_tally(&items, names, first)))
			fill_block(&items, names, &next, &out);
	}
	for (; next < names->len; next++)
		vec_push(&out, names->at[next]);
	vec_free(&items);
	vec_free(names);
	*names = out;
}
