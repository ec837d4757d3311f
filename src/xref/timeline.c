/* SPDX-License-Identifier: MIT */
#include "xref/timeline.h"

#include <stdlib.h>
#include <string.h>

#include "xref/key.h"
#include "xref/timeline_priv.h"

enum { KEY_BYTES = 300 };

/* --- tellings as they are compared --------------------------------------- */

static uint32_t
feature_of(Making *m, Slice name, FeatureKind kind)
{
	uint32_t feature = (uint32_t)*map_put(&m->features, name,
	    (int64_t)m->features.count);

	if (feature == m->kinds.len)
		vec_push(&m->kinds, (uint8_t)kind);
	return feature;
}

static uint32_t
feature_of_entity(Making *m, int64_t entity)
{
	char name[32];

	memcpy(name, "e:", 2);
	memcpy(name + 2, &entity, sizeof entity);
	return feature_of(m, (Slice){ name, 2 + sizeof entity },
	    FEATURE_ENTITY);
}

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* What was gathered, each once. */
static const uint32_t *
keep_features(Making *m, uint32_t *count)
{
	size_t n = 0;

	if (m->scratch.len > 1)
		qsort(m->scratch.at, m->scratch.len, sizeof *m->scratch.at,
		    by_number);
	for (size_t i = 0; i < m->scratch.len; i++)
		if (n == 0 || m->scratch.at[n - 1] != m->scratch.at[i])
			m->scratch.at[n++] = m->scratch.at[i];
	*count = (uint32_t)n;
	return arena_copy(&m->arena, m->scratch.at, n,
	    sizeof *m->scratch.at);
}

/* "#12:strike", "first:TALK" */
static void
add_figure(Making *m, Slice word, EventFigure *out)
{
	size_t colon = slice_find_byte(word, ':', 0);

	*out = (EventFigure){ .ordinal = word.ptr[0] != '#',
		.number = feature_of(m, slice_sub(word, 0, colon),
		    FEATURE_WORD),
		.of = feature_of(m, slice_sub(word, colon + 1, word.len),
		    FEATURE_WORD) };
}

/* The words up to ";", which goes; false when there was none. */
static bool
cut_core(Slice *words, Slice *core)
{
	size_t end = slice_find_byte(*words, ';', 0);

	*core = slice_sub(*words, 0, end);
	*words = slice_sub(*words, end == SIZE_MAX ? words->len : end + 1,
	    words->len);
	return end != SIZE_MAX;
}

static FeatureKind
kind_of_word(Slice word, bool counts)
{
	if (counts)
		return FEATURE_COUNTED;
	return word.ptr[0] >= 'A' && word.ptr[0] <= 'Z' ? FEATURE_ACT :
	    FEATURE_WORD;
}

static void
add_word(Making *m, Slice word)
{
	const bool counts = slice_find_byte(word, ':', 0) != SIZE_MAX;
	const bool figure = counts && !slice_starts(word,
	    SLICE(TELLING_FORMER));

	if (word.len > 0 && word.ptr[0] != '#')
		vec_push(&m->scratch, feature_of(m, word,
		    kind_of_word(word, counts)));
	if (figure) {
		EventFigure f;
		add_figure(m, word, &f);
		vec_push(&m->figures, f);
	}
}

static void
add_words(Making *m, Slice words)
{
	Slice word;

	while (slice_part(&words, ' ', &word))
		add_word(m, word);
}

/* Days as events have them: open ends told, no time at all as none. */
static void
set_days(const TellingRow *row, Arena *a, EventTelling *t)
{
	Edtf edtf;
	Err err;

	t->earliest = t->latest = DAY_NONE;
	if (row->edtf.len == 0 || !edtf_parse(row->edtf, &edtf, &err) ||
	    (edtf.earliest == DAY_MIN && edtf.latest == DAY_MAX))
		return;
	t->earliest = edtf.earliest;
	t->latest = edtf.latest;
	t->edtf = arena_dup(a, row->edtf);
	if (row->edtf_until.len == 0 || row->latest_until == DAY_NONE ||
	    row->latest_until < edtf.earliest || edtf.earliest == DAY_MIN)
		return;
	char first[16], last[16];
	t->latest = row->latest_until;
	const char *doubt = edtf.uncertain ? "?" : "";
	t->edtf = arena_printf(a, "%s%s/%s%s", day_iso(t->earliest, first),
	    doubt, day_iso(t->latest, last), doubt);
}

/* What stands around the telling: names, and who speaks in it. */
typedef struct {
	TellingName *names;
	size_t name_count, name;
	TellingQuote *quotes;
	size_t quote_count, quote;
	Span now, before;	/* this sentence and the last one before it
				   that names anybody */
	uint32_t block, block_before;
	int64_t turn;		/* whose turn it is in an interview; 0: nobody
				   known */
	uint32_t turn_block;	/* ... in this block */
} Around;

/* Those in `where`, which lies in this sentence. */
static void
add_names(Making *m, const Around *w, Span where)
{
	for (size_t i = w->name; i < w->name_count &&
	    w->names[i].span.start < where.end; i++)
		if (w->names[i].span.start >= where.start)
			vec_push(&m->scratch, feature_of_entity(m,
			    w->names[i].entity));
}

/* Of the part, *quoted: it stands between quotation marks. */
static int64_t
set_speaker(Making *m, Around *w, Span part, EventTelling *t, bool *quoted)
{
	int64_t speaker = 0;

	*quoted = false;

	while (w->quote < w->quote_count &&
	    w->quotes[w->quote].span.end <= t->sentence.start)
		w->quote++;
	for (size_t i = w->quote; i < w->quote_count &&
	    w->quotes[i].span.start < t->sentence.end; i++) {
		const TellingQuote *q = &w->quotes[i];
		if (q->span.end <= t->sentence.start)
			continue;
		if (q->marked)
			t->utterance = q->utterance + 1;
		*quoted |= q->marked && q->span.start <= part.start &&
		    q->span.end >= part.end;
		if (q->entity != 0 && speaker == 0)
			speaker = q->entity;
	}
	if (speaker != 0)
		t->speaker = 1 + feature_of_entity(m, speaker);
	return speaker;
}

/* Sentences that name nobody are passed over: "He left.  It rained.  He came
 * back." */
static void
pass_sentence(Around *w, const Telling *t)
{
	while (w->name < w->name_count &&
	    w->names[w->name].span.end <= t->sentence.start)
		w->name++;
	if (t->sentence.start == w->now.start && w->now.end > 0)
		return;
	if (w->name > 0 && w->names[w->name - 1].span.start >= w->now.start) {
		w->before = w->now;
		w->block_before = w->block;
	}
	w->now = t->sentence;
	w->block = t->block;
}

/* Whom a pronoun at the place means: the one person who is named before it in
 * its sentence and in the one before, of the same paragraph; 0 for nobody or
 * for one of several. */
static int64_t
who_is_meant(const Around *w, const Telling *t, uint32_t place)
{
	const uint32_t from = w->before.end > 0 && w->block_before == t->block ?
	    w->before.start : t->sentence.start;
	int64_t meant = 0;
	size_t i = w->name;

	while (i < w->name_count && w->names[i].span.start < place)
		i++;
	for (; i > 0 && w->names[i - 1].span.start >= from; i--) {
		const TellingName *name = &w->names[i - 1];
		if (name->person && meant != 0 && meant != name->entity)
			return 0;
		if (name->person)
			meant = name->entity;
	}
	return meant;
}

/* What the telling is compared by. */
static void
set_features(Making *m, const Around *w, const TellingRow *row,
    EventTelling *t)
{
	const Telling *from = &row->telling;
	Slice rest = row->words, core;
	const bool in_part = cut_core(&rest, &core);
	const int64_t who = from->opening != OPENS_PRONOUN ||
	    row->words.len == 0 ? 0 : who_is_meant(w, from,
	    from->sentence.start);

	vec_clear(&m->scratch);
	vec_clear(&m->figures);
	add_words(m, core);
	add_names(m, w, in_part ? from->part : from->sentence);
	if (who != 0)
		vec_push(&m->scratch, feature_of_entity(m, who));
	t->core = keep_features(m, &t->core_count);
	add_words(m, rest);
	add_names(m, w, from->sentence);
	t->features = keep_features(m, &t->feature_count);
	t->figures = arena_copy(&m->arena, m->figures.at, m->figures.len,
	    sizeof *m->figures.at);
	t->figure_count = (uint32_t)m->figures.len;
}

/* Who speaks for himself in an interview: the one whose name stands before the
 * words, there or at the head of the paragraph; 0 for nobody. */
static int64_t
set_turn(Around *w, const Telling *t)
{
	const uint32_t brackets = 2;
	const bool self = t->opening == OPENS_SELF ||
	    t->opening == OPENS_TURN_SELF;

	if (t->opening == OPENS_TURN || t->opening == OPENS_TURN_SELF) {
		w->turn = w->name < w->name_count &&
		    w->names[w->name].span.start <=
		    t->sentence.start + brackets ?
		    w->names[w->name].entity : 0;
		w->turn_block = t->block;
	}
	return self && w->turn_block == t->block ? w->turn : 0;
}

/* What was said stands at the head of its sentence, and who said it behind; a
 * dateline may go before. */
static bool
leads(const Telling *t)
{
	const uint32_t dateline = 40, sayer = 8;

	return t->part.start < t->sentence.start + dateline &&
	    t->part.end + sayer < t->sentence.end;
}

static void
add_telling(Making *m, uint32_t article, const TellingRow *row, Around *w)
{
	const Telling *from = &row->telling;
	EventTelling t = {
		.article = article, .published = m->articles[article].published,
		.sentence = from->sentence, .block = from->block,
		.title = from->part.end - from->part.start,
		.kind = from->kind, .role = from->role,
		.opening = from->opening, .put_off = from->put_off,
		.heading = from->heading };

	pass_sentence(w, from);
	const int64_t self = set_turn(w, from);
	if (from->opening == OPENS_TURN || self != 0)
		t.opening = OPENS_ANEW;
	set_features(m, w, row, &t);
	set_days(row, &m->arena, &t);
	bool quoted;
	int64_t speaker = set_speaker(m, w, from->part, &t, &quoted);
	vec_push(&m->tellings, t);
	Title title = { .part = from->part, .skip = from->skip,
		.shown = row->shown.len > 0 ? arena_dup(&m->arena,
		    row->shown) : SLICE(""),
		.speaker = from->content || quoted ? speaker : self };
	if (from->content && speaker == 0 && (quoted || !leads(from)))
		title = (Title){ .part = from->sentence };
	title.meant = who_is_meant(w, from, title.part.start);
	vec_push(&m->titles, title);
}

/* "from noon until the evening" is one thing too. */
static bool
is_one_kind(const EventTelling *t, const EventTelling *u)
{
	return t->kind == u->kind || (t->earliest == u->earliest &&
	    t->latest == u->latest && t->kind != TELLING_SAID &&
	    u->kind != TELLING_SAID);
}

/* "next month, on August 2": of two times of one part the wider goes. */
static void
drop_wider(Making *m, size_t first)
{
	for (size_t i = first; i < m->tellings.len; i++) {
		EventTelling *t = &m->tellings.at[i];
		const Span *a = &m->titles.at[i].part;
		for (size_t k = i; k-- > first && m->tellings.at[k]
		    .sentence.start == t->sentence.start;) {
			EventTelling *u = &m->tellings.at[k];
			const Span *b = &m->titles.at[k].part;
			if (t->earliest == DAY_NONE ||
			    u->earliest == DAY_NONE || !is_one_kind(t, u) ||
			    a->start >= b->end || b->start >= a->end)
				continue;
			if (t->earliest >= u->earliest &&
			    t->latest <= u->latest)
				u->earliest = u->latest = DAY_NONE;
			else if (u->earliest >= t->earliest &&
			    u->latest <= t->latest)
				t->earliest = t->latest = DAY_NONE;
		}
	}
}

static bool
read_article(Making *m, uint32_t article, Err *err)
{
	const int64_t id = m->articles[article].id;
	TellingRow *rows;
	Around w = { 0 };
	size_t n;

	arena_clear(&m->article);
	if (!index_tellings(m->ix, id, &m->article, &rows, &n, err) ||
	    !index_telling_names(m->ix, id, &m->article, &w.names,
	    &w.name_count, err) || !index_telling_quotes(m->ix, id,
	    &m->article, &w.quotes, &w.quote_count, err))
		return false;
	const size_t first = m->tellings.len;
	for (size_t i = 0; i < n; i++)
		add_telling(m, article, &rows[i], &w);
	drop_wider(m, first);
	return true;
}

static bool
find_events(Making *m, Err *err)
{
	bool ok = index_telling_articles(m->ix, &m->arena, &m->articles,
	    &m->article_count, err);

	for (size_t i = 0; ok && i < m->article_count; i++)
		ok = read_article(m, (uint32_t)i, err);
	if (ok)
		events_find(&(EventsIn){ m->tellings.at, m->tellings.len,
		    m->kinds.at, (uint32_t)m->kinds.len }, &m->arena,
		    &m->events);
	return ok;
}

/* --- events as they are written ------------------------------------------ */

static bool
read_found(Making *m, const EventFound *e, EventIn *out, Err *err)
{
	ReportIn *reports = arena_new(&m->arena, ReportIn, e->report_count);
	const EventTelling *first = &m->tellings.at[e->first];
	Slice title, words;

	if (!timeline_title(m, e->best, &title, err) ||
	    !timeline_text(m, e->first, first->sentence, &words, err))
		return false;
	*out = (EventIn){
		.key = key_make(&m->arena, &m->keys, key_content(&m->arena,
		    first->edtf, slice_sub(words, 0, KEY_BYTES))),
		.title = title,
		.edtf = e->edtf, .status = SLICE("automatic"),
		.kind = slice_of(telling_kind_name((TellingKind)e->kind)),
		.planned = e->planned, .put_off = e->put_off,
		.dates_differ = e->dates_differ,
		.figures_differ = e->figures_differ,
		.earliest = e->earliest, .latest = e->latest,
		.reports = reports, .report_count = e->report_count };
	for (size_t i = 0; i < e->report_count; i++) {
		const EventTelling *t = &m->tellings.at[e->reports[i].telling];
		reports[i] = (ReportIn){ m->articles[t->article].id,
			t->sentence, slice_of(telling_role_name((TellingRole)
			    e->reports[i].role)) };
	}
	return true;
}

/* Curated events first, with what was found of them. */
static bool
collect(Making *m, Err *err)
{
	VEC(EventIn) found = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < m->events.count; i++) {
		EventIn in;
		ok = read_found(m, &m->events.at[i], &in, err);
		if (ok && !curate_takes(m->curated, m->curated_count, &in,
		    &m->arena))
			vec_push(&found, in);
	}
	for (size_t i = 0; i < m->curated_count; i++)
		vec_push(&m->out, m->curated[i]);
	for (size_t i = 0; i < found.len; i++)
		vec_push(&m->out, found.at[i]);
	vec_free(&found);
	return ok;
}

static bool
put_events(Making *m, Err *err)
{
	bool ok = index_clear_events(m->ix, err);

	for (size_t i = 0; ok && i < m->out.len; i++) {
		m->out.at[i].id = (int64_t)i + 1;
		ok = index_put_event(m->ix, &m->out.at[i], err);
	}
	return ok && index_end_events(m->ix, err);
}

bool
timeline_update(Index *ix, const Curated *curated, const MistakeVec *names,
    bool found, Err *err)
{
	Making m = { .ix = ix, .curated_count = curated->event_count };
	bool ok = curate_events(ix, curated, names, &m.keys, &m.arena,
	    &m.curated, err) && (!found || find_events(&m, err)) &&
	    collect(&m, err) && put_events(&m, err);

	map_free(&m.features);
	map_free(&m.keys);
	vec_free(&m.tellings);
	vec_free(&m.titles);
	vec_free(&m.kinds);
	vec_free(&m.scratch);
	vec_free(&m.figures);
	vec_free(&m.out);
	arena_free(&m.article);
	arena_free(&m.arena);
	return ok;
}
