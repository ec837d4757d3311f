/* SPDX-License-Identifier: MIT */
#include "xref/curate.h"

#include <string.h>

#include "store/query_articles.h"
#include "store/write_problems.h"
#include "text/fold.h"
#include "xref/key.h"
#include "xref/source.h"

enum { SHOWN = 60 };

/* As much of a value as a message quotes; cut between code points. */
static Slice
shown(Slice s)
{
	size_t end = SHOWN;

	if (s.len <= SHOWN)
		return s;
	while (end > 0 && ((unsigned char)s.ptr[end] & 0xc0) == 0x80)
		end--;
	return slice_sub(s, 0, end);
}

/* --- names --------------------------------------------------------------- */

static void
add_name(const Curated *c, Known *k, size_t i, Slice name, Arena *a,
    MistakeVec *out)
{
	RecMistake m = { .line = c->entities[i].line };
	int64_t taken;

	if (known_add(k, name, (int64_t)i, &taken))
		return;
	if (taken < 0)
		m.text = arena_printf(a, "\"%.*s\" cannot be looked for in the "
		    "articles: give a name with a letter or digit in it and of "
		    "at most %d words", SLICE_ARG(shown(name)),
		    KNOWN_MAX_TOKENS);
	else
		m.text = arena_printf(a, "\"%.*s\" is a name of %.*s (line %u) "
		    "already and is counted there: leave it to one of the two",
		    SLICE_ARG(shown(name)),
		    SLICE_ARG(shown(c->entities[taken].name)),
		    (unsigned)c->entities[taken].line);
	vec_push(out, m);
}

void
curate_names(const Curated *c, Known *k, Arena *a, MistakeVec *out)
{
	for (size_t i = 0; i < c->entity_count; i++)
		add_name(c, k, i, c->entities[i].name, a, out);
	for (size_t i = 0; i < c->entity_count; i++)
		for (size_t n = 0; n < c->entities[i].alias_count; n++)
			add_name(c, k, i, c->entities[i].aliases[n], a, out);
}

/* --- events -------------------------------------------------------------- */

/* What an article printed before the day can only announce. */
static Slice
role_of(const CuratedEvent *e, const SourceRef *ref)
{
	if (slice_eq(e->status, SLICE("planned")))
		return SLICE("announced");
	if (ref->published != DAY_NONE && ref->published < e->date.earliest)
		return SLICE("announced");
	return SLICE("report");
}

static void
read_event(const CuratedEvent *e, const SourceRef *refs, Map *used, Arena *a,
    EventIn *out)
{
	ReportIn *reports = arena_new(a, ReportIn, e->source_count);

	*out = (EventIn){
		.key = key_make(a, used, key_content(a, e->edtf, e->title)),
		.title = e->title, .edtf = e->edtf, .status = SLICE("curated"),
		.planned = slice_eq(e->status, SLICE("planned")),
		.earliest = e->date.earliest, .latest = e->date.latest,
		.reports = reports, .line = e->line,
	};
	for (size_t i = 0; i < e->source_count; i++)
		if (refs[i].found == 1)
			reports[out->report_count++] = (ReportIn){
				refs[i].article, refs[i].span,
				role_of(e, &refs[i]) };
}

static EventIn *
read_events(const Curated *c, const SourceRef *refs, Map *used, Arena *a)
{
	EventIn *events = arena_new(a, EventIn, c->event_count);

	for (size_t i = 0, at = 0; i < c->event_count; i++) {
		read_event(&c->events[i], refs != NULL ? &refs[at] : NULL,
		    used, a, &events[i]);
		at += c->events[i].source_count;
	}
	return events;
}

/* --- what is found of them ----------------------------------------------- */

static bool
share_sentence(const EventIn *a, const EventIn *b)
{
	for (size_t i = 0; i < a->report_count; i++)
		for (size_t k = 0; k < b->report_count; k++) {
			const ReportIn *x = &a->reports[i];
			const ReportIn *y = &b->reports[k];
			if (x->article == y->article &&
			    x->span.start < y->span.end &&
			    y->span.start < x->span.end)
				return true;
		}
	return false;
}

/* One lies inside the other. */
static bool
is_same_time(const EventIn *a, const EventIn *b)
{
	return (a->earliest >= b->earliest && a->latest <= b->latest) ||
	    (b->earliest >= a->earliest && b->latest <= a->latest);
}

static void
take_in(EventIn *to, const EventIn *from, Arena *a)
{
	ReportIn *all = arena_new(a, ReportIn, to->report_count +
	    from->report_count);
	size_t n = to->report_count;

	memcpy(all, to->reports, n * sizeof *all);
	for (size_t i = 0; i < from->report_count; i++) {
		EventIn one = { .reports = &from->reports[i],
			.report_count = 1 };
		if (!share_sentence(&one, to))
			all[n++] = from->reports[i];
	}
	to->reports = all;
	to->report_count = n;
	to->dates_differ |= from->dates_differ;
	to->figures_differ |= from->figures_differ;
	to->put_off |= from->put_off;
}

bool
curate_takes(EventIn *events, size_t n, const EventIn *found, Arena *a)
{
	for (size_t i = 0; i < n; i++)
		if (is_same_time(&events[i], found) &&
		    share_sentence(&events[i], found)) {
			take_in(&events[i], found, a);
			return true;
		}
	return false;
}

/* --- problems ------------------------------------------------------------ */

static bool
put_mistake(Index *ix, uint32_t line, Slice text, Err *err)
{
	return index_put_problem(ix, SLICE("dossier.rec"), line, text, err);
}

static bool
tell_source(Index *ix, const SourceRef *ref, Arena *a, Err *err)
{
	const CuratedSource *s = ref->source;
	Slice words = shown(s->words), text;

	if (ref->article == 0)
		text = arena_printf(a, "There is no article %.*s: write its "
		    "name as it stands in the folder",
		    SLICE_ARG(shown(s->file)));
	else if (ref->found == 0)
		text = arena_printf(a, "The words \"%.*s\" do not stand in one "
		    "paragraph of %.*s: copy them from the article",
		    SLICE_ARG(words), SLICE_ARG(shown(s->file)));
	else
		text = arena_printf(a, "The words \"%.*s\" stand more than "
		    "once in %.*s: give more words of the sentence",
		    SLICE_ARG(words), SLICE_ARG(shown(s->file)));
	return put_mistake(ix, s->line, text, err);
}

static bool
tell_articles(Index *ix, const Curated *c, Arena *a, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < c->article_count; i++) {
		const CuratedArticle *art = &c->articles[i];
		if (art->line > 0 && query_article_of_file(ix, art->file) == 0)
			ok = put_mistake(ix, art->line, arena_printf(a,
			    "There is no article %.*s: write its name as it "
			    "stands in the folder",
			    SLICE_ARG(shown(art->file))), err);
	}
	return ok;
}

static bool
tell_mistakes(Index *ix, const RecMistake *mistakes, size_t n, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < n; i++)
		ok = put_mistake(ix, mistakes[i].line, mistakes[i].text, err);
	return ok;
}

static bool
put_problems(Index *ix, const Curated *c, const MistakeVec *names,
    const SourceRef *refs, size_t n, Err *err)
{
	Arena arena = { 0 };
	bool ok = index_clear_problems(ix, SLICE("dossier.rec"), err) &&
	    tell_mistakes(ix, c->mistakes, c->mistake_count, err) &&
	    tell_mistakes(ix, names->at, names->len, err) &&
	    tell_articles(ix, c, &arena, err);

	for (size_t i = 0; ok && i < n; i++)
		if (refs[i].found != 1)
			ok = tell_source(ix, &refs[i], &arena, err);
	arena_free(&arena);
	return ok;
}

bool
curate_events(Index *ix, const Curated *c, const MistakeVec *names, Map *used,
    Arena *a, EventIn **out, Err *err)
{
	VEC(SourceRef) refs = { 0 };

	for (size_t i = 0; i < c->event_count; i++)
		for (size_t n = 0; n < c->events[i].source_count; n++) {
			SourceRef ref = { .source = &c->events[i].sources[n],
				.published = DAY_NONE };
			vec_push(&refs, ref);
		}
	bool ok = source_find(ix, refs.at, refs.len, err) &&
	    put_problems(ix, c, names, refs.at, refs.len, err);
	if (ok)
		*out = read_events(c, refs.at, used, a);
	vec_free(&refs);
	return ok;
}
