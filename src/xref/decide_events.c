/* SPDX-License-Identifier: MIT */
#include "xref/decide_events.h"

#include "store/notes.h"
#include "store/query_articles.h"
#include "store/query_events.h"
#include "store/write_events.h"
#include "xref/decide_notes.h"
#include "xref/event_date.h"
#include "xref/key.h"
#include "xref/word_place.h"

enum { TITLE_BYTES = 120 };

typedef struct {
	Index *ix;
	Arena arena;
} Deciding;

Slice
event_title(Slice words)
{
	return words_cut(words, TITLE_BYTES);
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
	int64_t other = one->with == NULL ? 0 : index_event_at(d->ix,
	    one->with->article, one->with->span, one->by->other);

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

/* The event that the words report; 0: none. */
static int64_t
event_of(Deciding *d, const Decision *one)
{
	const Correction *c = one->by;

	if (c->place.file.len == 0 && c->date.len > 0)
		return index_event_titled(d->ix, c->name, c->date);
	return one->at == NULL || c->name.len == 0 ? 0 :
	    index_event_at(d->ix, one->at->article, one->at->span,
	    c->name);
}

static bool
decide(Deciding *d, const Decision *one, bool *fits, Err *err)
{
	const Correction *c = one->by;
	int64_t id = event_of(d, one);

	if (c->kind == CORRECTION_NOTE)
		return decide_note(d->ix, one, id, fits, err);
	if (c->kind == CORRECTION_PUBLISHED) {
		*fits = query_article_of_file(d->ix, c->place.file) != 0;
		return true;
	}
	*fits = one->at != NULL;
	if (one->at != NULL && c->kind == CORRECTION_EVENT_ADD)
		return add_event(d, c, one->at, err);
	*fits = id != 0;
	return id == 0 || change(d, one, id, one->at, fits, err);
}

static bool
is_decided_here(CorrectionKind kind)
{
	return kind != CORRECTION_UNDO && !correction_is_of_name(kind) &&
	    !correction_is_of_quotation(kind);
}

bool
decide_events(Index *ix, const Corrections *c, Err *err)
{
	Deciding d = { .ix = ix };
	Decision *all;
	size_t n;
	bool fits, ok = index_clear_notes(ix, err) && decisions_find(ix, c,
	    is_decided_here, &d.arena, &all, &n, err);

	for (size_t i = 0; ok && i < n; i++)
		ok = decide(&d, &all[i], &fits, err) && (fits ||
		    decision_put_misfit(ix, all[i].by, err));
	arena_free(&d.arena);
	return ok;
}
