/* SPDX-License-Identifier: MIT */
/*
 * Every text is cut into items with a key each.  A first pass notes of every
 * key the source that has it, or that several have; a second one keeps the items
 * of those that one has alone.
 */
#include "text/contrast.h"

#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/word.h"

enum {
	SEVERAL = -1,		/* sources have the key */
	LEAST_LEN = 4		/* bytes of a folded word with content */
};

typedef struct {
	Slice key;		/* empty: the item is never told */
	Span span;
	ContrastKind kind;
} Item;

typedef struct {
	const ContrastText *text;
	size_t fact;		/* the next one */
	uint32_t pos;
} Reader;

/* --- keys ---------------------------------------------------------------- */

/* Short words that change what is said. */
static const char *const short_words[] = { "not", "no", "nor", "all", "war",
    "may" };
/* Long ones that do not. */
static const char *const empty_words[] = { "about", "after", "also", "been",
    "before", "being", "from", "have", "having", "into", "more", "over",
    "said", "some", "than", "that", "their", "them", "then", "there", "they",
    "this", "those", "were", "what", "when", "which", "while", "will", "with",
    "would" };

static int
find_word(const char *const *words, size_t n, Slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(word, slice_of(words[i])))
			return (int)i;
	return -1;
}

#define FIND(words, word) \
	find_word((words), sizeof(words) / sizeof((words)[0]), (word))

/* Without the s of a plural or of a verb. */
static Slice
stem(Slice word)
{
	const char *p = word.ptr;
	size_t n = word.len;

	if (n > LEAST_LEN && p[n - 1] == 's' && p[n - 2] != 's')
		n--;
	return slice_sub(word, 0, n);
}

static void
word_item(Arena *a, const Word *w, Slice folded, Item *out)
{
	uint64_t number;

	*out = (Item){ .span = w->span };
	if (number_read(folded, &number)) {
		out->kind = CONTRAST_NUMBER;
		out->key = arena_printf(a, "%llu",
		    (unsigned long long)number);
	} else if (w->kind == WORD_NUMBER) {
		out->kind = CONTRAST_NUMBER;
		out->key = folded;
	} else if (w->kind == WORD_ALPHA && FIND(empty_words, folded) < 0 &&
	    (folded.len >= LEAST_LEN || FIND(short_words, folded) >= 0)) {
		out->key = stem(folded);
	}
}

/* The next word, or the fact that begins at or before it. */
static bool
next_item(Reader *r, Arena *a, Item *out)
{
	const ContrastText *t = r->text;
	const ContrastFact *fact = r->fact < t->fact_count ?
	    &t->facts[r->fact] : NULL;
	Word w;
	bool more = word_next(t->text, &r->pos, &w);

	if (fact != NULL && (!more || w.span.end > fact->span.start)) {
		*out = (Item){ arena_printf(a, "=%.*s",
		    SLICE_ARG(fact->value)), fact->span, CONTRAST_FACT };
		r->fact++;
		r->pos = fact->span.end;
		return true;
	}
	if (more)
		word_item(a, &w, fold_dup(a, slice_span(t->text, w.span)), out);
	return more;
}

/* --- passes -------------------------------------------------------------- */

static void
note(Map *seen, const ContrastText *text, Arena *a)
{
	Reader r = { .text = text };
	Item item;

	while (next_item(&r, a, &item)) {
		if (item.key.len == 0)
			continue;
		int64_t *by = map_put(seen, item.key, text->source);
		if (*by != text->source)
			*by = SEVERAL;
	}
}

static void
mark(const Map *seen, const ContrastText *text, Arena *scratch, Arena *a,
    ContrastMarks *out)
{
	VEC(ContrastMark) marks = { 0 };
	Reader r = { .text = text };
	Item item;

	while (next_item(&r, scratch, &item))
		if (item.key.len > 0 && *map_get(seen, item.key) != SEVERAL)
			vec_push(&marks, ((ContrastMark){ item.span,
			    item.kind }));
	out->count = marks.len;
	out->at = arena_copy(a, marks.at, marks.len, sizeof *marks.at);
	vec_free(&marks);
}

static bool
is_one_source(const ContrastText *texts, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (texts[i].source != texts[0].source)
			return false;
	return true;
}

void
contrast(const ContrastText *texts, size_t n, Arena *a, ContrastMarks *out)
{
	Map seen = { 0 };
	Arena scratch = { 0 };

	memset(out, 0, n * sizeof *out);
	if (is_one_source(texts, n))
		return;
	for (size_t i = 0; i < n; i++)
		note(&seen, &texts[i], &scratch);
	for (size_t i = 0; i < n; i++)
		mark(&seen, &texts[i], &scratch, a, &out[i]);
	map_free(&seen);
	arena_free(&scratch);
}
