/* SPDX-License-Identifier: MIT */
#include "xref/decide_events.h"

#include "base/vec.h"
#include "store/query_events.h"
#include "store/rec.h"
#include "store/writer.h"
#include "xref/context.h"
#include "xref/event_date.h"
#include "xref/key.h"
#include "xref/source.h"

enum {
	WORDS_BYTES = 240,	/* by which a sentence is known */
	BESIDE_BYTES = 40,
	TITLE_BYTES = 120
};

/* A decision, and where its words are. */
typedef struct {
	const Correction *by;
	CuratedSource words, with, wide;
	size_t at;		/* in Deciding.refs */
} Decision;

typedef struct {
	Index *ix;
	Arena arena;
	VEC(Decision) all;
	VEC(SourceRef) refs;
} Deciding;

/* --- places -------------------------------------------------------------- */

/* Cut at a blank where there is one, never inside a character. */
static Slice
cut(Slice s, size_t most)
{
	size_t end = most;

	if (s.len <= most)
		return s;
	while (end > 0 && s.ptr[end] != ' ')
		end--;
	for (end = end > 0 ? end : most; end > 0 &&
	    ((unsigned char)s.ptr[end] & 0xc0) == 0x80; end--)
		continue;
	return slice_trim(slice_sub(s, 0, end));
}

Slice
event_title(Slice words)
{
	return cut(words, TITLE_BYTES);
}

WordPlace
word_place(const ArticleBody *body, Span span, Arena *a)
{
	Span before, after;

	context_in_block(body, span, BESIDE_BYTES, &before, &after);
	return (WordPlace){
		.file = arena_dup(a, body->row.file),
		.words = cut(rec_flat(a, context_shown(body, span, a)),
		    WORDS_BYTES),
		.before = rec_flat(a, context_shown(body, before, a)),
		.after = rec_flat(a, context_shown(body, after, a)),
	};
}

/* The words with those beside them, for words that stand more than once. */
static Slice
wide_words(Deciding *d, const WordPlace *p)
{
	return slice_trim(arena_printf(&d->arena, "%.*s %.*s%s%.*s",
	    SLICE_ARG(p->before), SLICE_ARG(p->words),
	    p->words.len < WORDS_BYTES - 4 ? " " : "",
	    SLICE_ARG(p->words.len < WORDS_BYTES - 4 ? p->after :
	    (Slice){ 0 })));
}

static void
add(Deciding *d, const Correction *by)
{
	Decision one = { .by = by,
		.words = { by->place.file, by->place.words, by->line },
		.wide = { by->place.file, wide_words(d, &by->place),
			by->line },
		.with = { by->with.file, by->with.words, by->line } };

	vec_push(&d->all, one);
}

/* Three references for each: its words, those with what is beside them, and
 * the other place's. */
static bool
find_places(Deciding *d, Err *err)
{
	for (size_t i = 0; i < d->all.len; i++) {
		Decision *one = &d->all.at[i];
		const CuratedSource *sources[] = { &one->words, &one->wide,
		    &one->with };

		one->at = d->refs.len;
		for (size_t k = 0; k < 3; k++)
			if (k < 2 || one->by->with.file.len > 0)
				vec_push(&d->refs, ((SourceRef){
				    .source = sources[k],
				    .published = DAY_NONE }));
	}
	return source_find(d->ix, d->refs.at, d->refs.len, err);
}

/* NULL when it is not one place. */
static const SourceRef *
place_of(const Deciding *d, const Decision *one)
{
	const SourceRef *words = &d->refs.at[one->at];

	return words->found == 1 ? words : words[1].found == 1 ? words + 1 :
	    NULL;
}

/* --- deciding ------------------------------------------------------------ */

static Slice
free_key(Deciding *d, Slice edtf, Slice title)
{
	Map used = { 0 };
	Slice key;

	do {
		key = key_make(&d->arena, &used,
		    key_content(&d->arena, edtf, title));
	} while (!index_event_key_is_free(d->ix, key));
	map_free(&used);
	return key;
}

static bool
add_event(Deciding *d, const Correction *c, const SourceRef *at, Err *err)
{
	Edtf date;

	if (!edtf_parse(c->date, &date, err))
		return false;
	bool ahead = at->published != DAY_NONE &&
	    at->published < date.earliest;
	ReportIn report = { at->article, at->span,
	    ahead ? SLICE("announced") : SLICE("report") };
	EventIn in = {
		.id = index_next_event(d->ix),
		.key = free_key(d, c->date, c->other),
		.title = c->other, .edtf = c->date,
		.status = SLICE("curated"), .planned = ahead,
		.earliest = date.earliest, .latest = date.latest,
		.reports = &report, .report_count = 1,
	};
	return index_put_event(d->ix, &in, err);
}

/* The reports in the place become an event of the same date. */
static bool
split(Deciding *d, const Correction *c, int64_t id, const SourceRef *at,
    Err *err)
{
	Slice title = event_title(c->place.words);
	EventRow row;

	if (!query_event_brief(d->ix, id, &d->arena, &row, err))
		return false;
	EventIn in = {
		.id = index_next_event(d->ix),
		.key = free_key(d, row.edtf, title),
		.title = title, .edtf = row.edtf, .status = SLICE("curated"),
		.planned = row.planned, .earliest = row.earliest,
		.latest = row.latest,
	};
	if (in.earliest == DAY_MIN)
		in.earliest = DAY_NONE;
	return index_split_event(d->ix, id, at->article, at->span, &in, err);
}

static EventDate
date_of(const EventRow *row)
{
	return (EventDate){ row->edtf, row->date,
		slice_eq(row->status, SLICE("curated")), row->weight };
}

/* Both become `id`, of a date that fits both as far as one does. */
static bool
join(Deciding *d, int64_t id, int64_t other, Err *err)
{
	EventRow a, b;
	Edtf date;
	bool differ;

	if (!query_event_brief(d->ix, id, &d->arena, &a, err) ||
	    !query_event_brief(d->ix, other, &d->arena, &b, err))
		return false;
	const EventDate x = date_of(&a), y = date_of(&b);
	Slice edtf = event_date_meet(&x, &y, &d->arena, &differ);
	return edtf_parse(edtf, &date, err) &&
	    index_date_event(d->ix, id, edtf, &date, err) &&
	    index_join_events(d->ix, id, other, err) &&
	    (!differ || index_differing_event(d->ix, id, err));
}

static bool
merge(Deciding *d, const Decision *one, int64_t id, bool *fits, Err *err)
{
	const SourceRef *with = &d->refs.at[one->at + 2];
	int64_t other = with->found == 0 ? 0 : index_event_at(d->ix,
	    with->article, with->span, one->by->other);

	*fits = other != 0 && other != id;
	return !*fits || join(d, id, other, err);
}

static bool
set_date(Deciding *d, const Correction *c, int64_t id, Err *err)
{
	Edtf date;

	return edtf_parse(c->date, &date, err) &&
	    index_date_event(d->ix, id, c->date, &date, err);
}

/* An event that is there. */
static bool
change(Deciding *d, const Decision *one, int64_t id, const SourceRef *at,
    bool *fits, Err *err)
{
	const Correction *c = one->by;

	switch (c->kind) {
	case CORRECTION_EVENT_DATE:
		return set_date(d, c, id, err);
	case CORRECTION_EVENT_TITLE:
		return index_change_event(d->ix, id, EVENT_TITLE, c->other,
		    err);
	case CORRECTION_EVENT_NOTE:
		return index_change_event(d->ix, id, EVENT_NOTE, c->other,
		    err);
	case CORRECTION_EVENT_CONFIRM:
		return index_change_event(d->ix, id, EVENT_STATUS,
		    SLICE("curated"), err);
	case CORRECTION_EVENT_MERGE:
		return merge(d, one, id, fits, err);
	case CORRECTION_EVENT_SPLIT:
		return split(d, c, id, at, err);
	default:
		return index_change_event(d->ix, id, EVENT_STATUS,
		    SLICE("hidden"), err);
	}
}

static bool
decide(Deciding *d, const Decision *one, bool *fits, Err *err)
{
	const Correction *c = one->by;
	const SourceRef *at = place_of(d, one);

	*fits = at != NULL;
	if (c->kind == CORRECTION_PUBLISHED) {
		*fits = query_article_of_file(d->ix, c->place.file) != 0;
		return true;
	}
	if (at == NULL)
		return true;
	if (c->kind == CORRECTION_EVENT_ADD)
		return add_event(d, c, at, err);
	int64_t id = index_event_at(d->ix, at->article, at->span, c->name);
	*fits = id != 0;
	return id == 0 || change(d, one, id, at, fits, err);
}

static bool
tell_misfit(Deciding *d, const Correction *c, Err *err)
{
	return index_put_problem(d->ix, SLICE("corrections.rec"), c->line,
	    arena_printf(&d->arena, "\"%.*s\" fits nothing that the articles "
	    "tell now: it is kept and waits",
	    SLICE_ARG(correction_tell(&d->arena, c))), err);
}

bool
decide_events(Index *ix, const Corrections *c, Err *err)
{
	Deciding d = { .ix = ix };
	bool fits;

	for (size_t i = 0; i < c->count; i++)
		if (!c->at[i].undone && c->at[i].kind != CORRECTION_UNDO &&
		    !correction_is_of_name(c->at[i].kind))
			add(&d, &c->at[i]);
	bool ok = d.all.len == 0 || find_places(&d, err);
	for (size_t i = 0; ok && i < d.all.len; i++)
		ok = decide(&d, &d.all.at[i], &fits, err) && (fits ||
		    tell_misfit(&d, d.all.at[i].by, err));
	vec_free(&d.all);
	vec_free(&d.refs);
	arena_free(&d.arena);
	return ok;
}
