/* SPDX-License-Identifier: MIT */
#include "ui/session.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_events.h"

enum {
	PLACES_MOST = 1000,	/* of a focus that are looked up at once; */
	STEPS_MOST = 50		/* of more, so many are gone one by one */
};

static void
count_articles(Session *s)
{
	s->articles = query_article_count(s->index);
	query_days(s->index, &s->first_day, &s->last_day);
}

void
session_open(Session *s, Dossier *d, const Signs *sg, State *state)
{
	*s = (Session){ .dossier = d, .index = dossier_index(d), .signs = sg,
	    .state = state };
	count_articles(s);
}

void
session_close(Session *s)
{
	buffer_free(&s->corrected);
	arena_free(&s->focus.arena);
	arena_free(&s->needle_arena);
	arena_free(&s->found_arena);
	arena_free(&s->card.arena);
	arena_free(&s->context.arena);
	arena_free(&s->compared.arena);
	arena_free(&s->pair.arena);
	arena_free(&s->lines_arena);
	vec_free(&s->lit_entities);
	vec_free(&s->lit_events);
}

/* Who had this key and name before the index changed: a correction may have
 * given him others. */
static int64_t
find_entity(const Session *s, Slice key, Slice name)
{
	int64_t id = query_entity_of_key(s->index, key);

	return id != 0 || name.len == 0 ? id :
	    query_entity_named(s->index, name);
}

static void
refresh_subject(const Session *s, Subject *of)
{
	Err err;

	of->id = find_entity(s, of->key, of->name);
	if (of->id != 0 && !session_tell_of(s, of, of->id, of->word, &err))
		of->id = 0;
}

static void
refresh_compared(Session *s)
{
	Comparison *c = &s->compared;
	Compared now = compared_of_key(s->index, c->what.kind, c->key);
	Err err;

	if (now.id == 0 || !session_compare(s, now, &err))
		c->what.id = 0;
}

void
session_refresh(Session *s)
{
	FocusKind kind = s->focus.kind;
	Arena a = {0};
	Err err;

	s->index = dossier_index(s->dossier);
	count_articles(s);
	refresh_subject(s, &s->card);
	refresh_subject(s, &s->context);
	refresh_compared(s);
	for (int side = 0; side < 2; side++)
		s->pair.article[side] = query_article_of_file(s->index,
		    s->pair.file[side]);
	if (kind == FOCUS_NONE)
		return;
	Slice key = arena_dup(&a, s->focus.key);
	int64_t id = kind == FOCUS_EVENT ? query_event_of_key(s->index, key) :
	    find_entity(s, key, arena_dup(&a, s->focus.name));

	if (id == 0 || !session_focus(s, kind, id, &err))
		session_unfocus(s);
	arena_free(&a);
}

static bool
load_entity(Session *s, Focus *f, Err *err)
{
	EntityRow row;

	if (!query_entity_brief(s->index, f->id, &f->arena, &row, err) ||
	    (row.mentions <= PLACES_MOST &&
	    !query_entity_mentions(s->index, f->id, &f->arena, &f->places,
	    &f->count, err)))
		return false;
	if (row.mentions > PLACES_MOST)
		f->count = row.mentions;
	f->name = row.name;
	f->key = row.key;
	f->articles = row.articles;
	return true;
}

/* Two sources may name the same sentence: a step must leave it. */
static void
drop_same_places(Focus *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < f->count; i++) {
		const Location *p = &f->places[i];

		if (kept > 0 && f->places[kept - 1].article == p->article &&
		    f->places[kept - 1].span.start == p->span.start)
			continue;
		f->places[kept++] = *p;
	}
	f->count = kept;
}

static bool
load_event(Session *s, Focus *f, Err *err)
{
	EventRow row;
	Slice *roles;

	if (!query_event(s->index, f->id, &f->arena, &row, err) ||
	    !query_event_reports(s->index, f->id, &f->arena, &f->places,
	    &roles, &f->count, err))
		return false;
	drop_same_places(f);
	f->name = row.title;
	f->key = row.key;
	f->articles = row.articles;
	return true;
}

bool
session_focus(Session *s, FocusKind kind, int64_t id, Err *err)
{
	Focus f = { .kind = kind, .id = id };

	if (!(kind == FOCUS_ENTITY ? load_entity : load_event)(s, &f, err)) {
		arena_free(&f.arena);
		return false;
	}
	session_unfocus(s);
	s->focus = f;
	return true;
}

void
session_unfocus(Session *s)
{
	arena_free(&s->focus.arena);
	s->focus = (Focus){0};
}

bool
session_is_focus(const Session *s, FocusKind kind, int64_t id)
{
	return s->focus.kind == kind && s->focus.id == id;
}

bool
session_is_lit(const IdVec *lit, int64_t id)
{
	for (size_t i = 0; i < lit->len; i++)
		if (lit->at[i] == id)
			return true;
	return false;
}

uint32_t
session_rank(const Session *s, int64_t article)
{
	Arena a = {0};
	ArticleRow row;
	Err err;
	uint32_t rank = UINT32_MAX;

	if (query_article(s->index, article, &a, &row, &err))
		rank = row.rank;
	arena_free(&a);
	return rank;
}

/* How many places of the focus lie before (rank, offset). */
static size_t
places_before(const Focus *f, uint32_t rank, uint32_t offset)
{
	const Location *at = f->places;
	size_t first = 0;

	BISECT(first, f->count, i, at[i].rank < rank ||
	    (at[i].rank == rank && at[i].span.start < offset));
	return first;
}

static bool
load_places(Session *s)
{
	Focus *f = &s->focus;
	Err err;

	return f->places != NULL || query_entity_mentions(s->index, f->id,
	    &f->arena, &f->places, &f->count, &err);
}

/* Some places on from one that may be none of the focus. */
static bool
step_from(const Session *s, Location at, int step, Place *out)
{
	const Focus *f = &s->focus;
	Err err;

	for (int i = 0; i < abs(step); i++) {
		const Location from = at;

		if (!query_entity_beside(s->index, f->id, &from, step < 0,
		    &at, &err) || at.article == 0)
			return false;
	}
	*out = (Place){ at.article, at.span.start };
	return true;
}

bool
session_focus_step(Session *s, int step, Place *out, size_t *index)
{
	const Focus *f = &s->focus;
	uint32_t rank = session_rank(s, s->here.article);

	if (f->count == 0)
		return false;
	if (f->places == NULL && step != 0 && abs(step) <= STEPS_MOST) {
		*index = SIZE_MAX;
		return step_from(s, (Location){ .article = s->here.article,
		    .rank = rank, .span.start = s->here.offset }, step, out);
	}
	if (!load_places(s))
		return false;
	long n = (long)f->count;
	long at = (long)places_before(f, rank, s->here.offset);
	bool on = at < n && f->places[at].article == s->here.article &&
	    f->places[at].span.start == s->here.offset;

	if (step > 0 && !on)
		at--;
	at = ((at + step) % n + n) % n;
	*out = (Place){ f->places[at].article, f->places[at].span.start };
	*index = (size_t)at;
	return true;
}

bool
session_focus_near(Session *s, Place *out, size_t *index)
{
	const Place here = s->here;
	bool found;

	if (s->focus.count > 0 && s->focus.places == NULL) {
		*index = SIZE_MAX;
		return step_from(s, (Location){ .rank =
		    session_rank(s, here.article) - 1 }, 1, out);
	}
	s->here.offset = 0;
	found = session_focus_step(s, 0, out, index);
	s->here = here;
	return found;
}

void
session_search(Session *s, Slice query)
{
	arena_clear(&s->needle_arena);
	s->needle = needle_make(&s->needle_arena,
	    arena_dup(&s->needle_arena, query));
}

bool
session_tell_of(const Session *s, Subject *of, int64_t id, const char *word,
    Err *err)
{
	static const char *const types[ENTITY_TYPES] = {
		[ENTITY_PERSON] = "PERSON",
		[ENTITY_PLACE] = "PLACE",
		[ENTITY_ORGANIZATION] = "ORGANIZATION",
	};
	Subject now = { .id = id };
	EntityRow row;

	if (!query_entity_brief(s->index, id, &now.arena, &row, err)) {
		arena_free(&now.arena);
		return false;
	}
	now.key = row.key;
	now.name = row.name;
	now.word = word;
	now.title = arena_printf(&now.arena, "%s  %.*s",
	    word != NULL ? word : types[row.type], SLICE_ARG(row.name)).ptr;
	arena_free(&of->arena);
	*of = now;
	return true;
}

bool
session_compare(Session *s, Compared what, Err *err)
{
	static const char *const words[] = {
		[COMPARED_NOTHING] = "COMPARE",
		[COMPARED_QUOTATION] = "SAME WORDS",
		[COMPARED_PASSAGE] = "SAME WORDING",
		[COMPARED_CLAIM] = "SAME FACT",
		[COMPARED_EVENT] = "COMPARE",
	};
	Comparison now = { .what = what };
	Slice title;

	if (!compared_key(s->index, what, &now.arena, &now.key, err) ||
	    !compared_title(s->index, what, &now.arena, &title, err)) {
		arena_free(&now.arena);
		return false;
	}
	now.title = arena_printf(&now.arena, "%s  %.*s", words[what.kind],
	    SLICE_ARG(title)).ptr;
	arena_free(&s->compared.arena);
	s->compared = now;
	return true;
}

bool
session_pair(Session *s, int64_t a, int64_t b, Err *err)
{
	PairWish now = { .article = { a, b } };
	ArticleRow row;

	for (int side = 0; side < 2; side++) {
		if (!query_article(s->index, now.article[side], &now.arena,
		    &row, err)) {
			arena_free(&now.arena);
			return false;
		}
		now.file[side] = row.file;
	}
	arena_free(&s->pair.arena);
	s->pair = now;
	return true;
}

void
session_show_lines(Session *s, Slice file)
{
	arena_clear(&s->lines_arena);
	s->lines_file = arena_dup(&s->lines_arena, file);
}

void
session_find(Session *s, Slice query)
{
	arena_clear(&s->found_arena);
	s->found_query = arena_dup(&s->found_arena, query);
}
