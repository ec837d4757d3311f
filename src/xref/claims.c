/* SPDX-License-Identifier: MIT */
#include "xref/claims.h"

#include <stdlib.h>

#include "store/dates.h"
#include "store/query_articles.h"
#include "xref/claims_priv.h"
#include "xref/key.h"

enum {
	KEY_BYTES = 300,
	QUOTES_MOST = 64	/* of a sentence, whose speakers are looked at */
};

/* A report of a claim. */
typedef struct {
	uint32_t sentence, claim;
} Spot;

static bool
find_claims(Making *m, Err *err)
{
	bool ok = index_claim_names(m->ix, &m->arena, &m->names,
	    &m->name_count, err) && index_telling_articles(m->ix, &m->arena,
	    &m->articles, &m->article_count, err);

	m->named = arena_new(&m->arena, Named, ok ? m->name_count : 0);
	for (size_t i = 0; ok && i < m->name_count; i++)
		m->named[i].feature = NO_FEATURE;
	for (size_t i = 0; ok && i < m->article_count; i++)
		ok = claims_read(m, (uint32_t)i, err);
	if (ok)
		claims_find(&(ClaimsIn){ m->sentences.at, m->sentences.len,
		    m->kinds.at, (uint32_t)m->kinds.len }, &m->arena,
		    &m->claims);
	return ok;
}

/* --- what differs -------------------------------------------------------- */

/* What the reports of an article are read with; behind .name, .quote and .date
 * is what reaches into the sentence in hand or stands behind it. */
typedef struct {
	Slice text;
	TellingName *names;
	TellingQuote *quotes;
	DateRow *dates;
	size_t name_count, quote_count, date_count;
	size_t name, quote, date;
} Told;

static bool
read_told(Making *m, uint32_t article, Told *t, Err *err)
{
	const int64_t id = m->articles[article].id;

	arena_clear(&m->article);
	t->name = t->quote = t->date = 0;
	return query_text(m->ix, id, &m->article, &t->text, err) &&
	    index_telling_names(m->ix, id, &m->article, &t->names,
	    &t->name_count, err) && index_telling_quotes(m->ix, id,
	    &m->article, &t->quotes, &t->quote_count, err) &&
	    query_dates(m->ix, id, &m->article, &t->dates, &t->date_count,
	    err);
}

static void
pass_to(Told *t, Span sentence)
{
	while (t->name < t->name_count &&
	    t->names[t->name].span.end <= sentence.start)
		t->name++;
	while (t->quote < t->quote_count &&
	    t->quotes[t->quote].span.end <= sentence.start)
		t->quote++;
	while (t->date < t->date_count &&
	    t->dates[t->date].span.end <= sentence.start)
		t->date++;
}

static bool
speaks(const Told *t, Span sentence, int64_t entity)
{
	for (size_t i = t->quote; i < t->quote_count &&
	    i < t->quote + QUOTES_MOST &&
	    t->quotes[i].span.start < sentence.end; i++)
		if (t->quotes[i].span.end > sentence.start &&
		    t->quotes[i].entity == entity)
			return true;
	return false;
}

static GivenName *
names_in(Making *m, const Told *t, Span sentence, size_t *count)
{
	VEC(GivenName) all = { 0 };

	for (size_t i = t->name; i < t->name_count &&
	    t->names[i].span.start < sentence.end; i++) {
		const TellingName *n = &t->names[i];
		const uint32_t at = claims_name(m, n->entity);
		if (at < m->name_count)
			vec_push(&all, ((GivenName){ n->span,
			    claims_feature(m, at), m->names[at].type ==
			    ENTITY_PLACE, speaks(t, sentence, n->entity) }));
	}
	GivenName *names = arena_copy(&m->article, all.at, all.len,
	    sizeof *all.at);

	*count = all.len;
	vec_free(&all);
	return names;
}

static GivenDate *
dates_in(Making *m, const Told *t, Span sentence, size_t *count)
{
	VEC(GivenDate) all = { 0 };

	for (size_t i = t->date; i < t->date_count &&
	    t->dates[i].span.start < sentence.end; i++)
		vec_push(&all, ((GivenDate){ t->dates[i].span,
		    t->dates[i].earliest, t->dates[i].latest }));
	GivenDate *dates = arena_copy(&m->article, all.at, all.len,
	    sizeof *all.at);

	*count = all.len;
	vec_free(&all);
	return dates;
}

static void
find_given(Making *m, Told *t, uint32_t sentence, ClaimGivenVec *out)
{
	const ClaimSentence *s = &m->sentences.at[sentence];
	GivenIn in = { .article = s->article, .text = t->text,
		.sentence = s->span, .words = m->stems };

	pass_to(t, s->span);
	in.names = names_in(m, t, s->span, &in.name_count);
	in.dates = dates_in(m, t, s->span, &in.date_count);
	claim_given(&in, out);
}

static int
by_sentence(const void *a, const void *b)
{
	const Spot *x = a, *y = b;

	if (x->sentence != y->sentence)
		return x->sentence < y->sentence ? -1 : 1;
	return x->claim < y->claim ? -1 : x->claim > y->claim;
}

/* What the reports of every claim give, article by article. */
static bool
read_given(Making *m, ClaimGivenVec *given, Err *err)
{
	VEC(Spot) spots = { 0 };
	uint32_t article = UINT32_MAX;
	Told told = { 0 };
	bool ok = true;

	for (uint32_t c = 0; c < m->claims.count; c++)
		for (size_t i = 0; i < m->claims.at[c].count; i++)
			vec_push(&spots, ((Spot){
			    m->claims.at[c].sentences[i], c }));
	if (spots.len > 1)
		qsort(spots.at, spots.len, sizeof *spots.at, by_sentence);
	for (size_t i = 0; ok && i < spots.len; i++) {
		const Spot *s = &spots.at[i];
		const uint32_t of = m->sentences.at[s->sentence].article;
		if (of != article)
			ok = read_told(m, of, &told, err);
		article = of;
		if (ok)
			find_given(m, &told, s->sentence, &given[s->claim]);
	}
	vec_free(&spots);
	return ok;
}

/* --- writing ------------------------------------------------------------- */

/* Asked, with or without a mark of quotation behind: nothing is claimed. */
static bool
is_question(Slice words)
{
	const size_t last = slice_find_byte(slice_sub(words, words.len > 4 ?
	    words.len - 4 : 0, words.len), '?', 0);

	return last != SIZE_MAX;
}

static void
set_differ(Making *m, const ClaimGivenVec *given, ClaimIn *in)
{
	ClaimDiffer *differ = arena_new(&m->article, ClaimDiffer, given->len);

	claim_differ(given->at, given->len);
	for (size_t i = 0; i < given->len; i++)
		if (given->at[i].differs)
			differ[in->differ_count++] = (ClaimDiffer){
				m->articles[given->at[i].article].id,
				given->at[i].span, given->at[i].kind };
	in->differ = differ;
}

static bool
put_claim(Making *m, const ClaimFound *c, const ClaimGivenVec *given, Err *err)
{
	const ClaimSentence *first = &m->sentences.at[c->sentences[0]];
	ClaimReport *reports;
	ClaimIn in = { .report_count = c->count };
	uint32_t last = UINT32_MAX;
	Slice words;

	arena_clear(&m->article);
	reports = arena_new(&m->article, ClaimReport, c->count);
	if (!index_telling_text(m->ix, m->articles[first->article].id,
	    first->span, &m->article, &words, err))
		return false;
	if (is_question(words))
		return true;
	for (size_t i = 0; i < c->count; i++) {
		const ClaimSentence *s = &m->sentences.at[c->sentences[i]];
		in.articles += s->article != last;
		last = s->article;
		reports[i] = (ClaimReport){ m->articles[last].id, s->span };
	}
	in.reports = reports;
	set_differ(m, given, &in);
	in.key = key_make(&m->article, &m->keys, key_content(&m->article,
	    SLICE("claim"), slice_sub(words, 0, KEY_BYTES)));
	return index_put_claim(m->ix, &in, err);
}

static bool
put_claims(Making *m, Err *err)
{
	ClaimGivenVec *given = arena_new(&m->arena, ClaimGivenVec,
	    m->claims.count);
	bool ok = index_clear_claims(m->ix, err) &&
	    read_given(m, given, err);

	for (size_t i = 0; i < m->claims.count; i++) {
		ok = ok && put_claim(m, &m->claims.at[i], &given[i], err);
		vec_free(&given[i]);
	}
	return ok && index_end_claims(m->ix, err);
}

bool
claims_update(Index *ix, Err *err)
{
	Making m = { .ix = ix, .stems = telling_words_new() };

	m.words = claim_words_new(m.stems);
	bool ok = find_claims(&m, err) && put_claims(&m, err);

	claim_words_free(m.words);
	telling_words_free(m.stems);
	map_free(&m.features);
	map_free(&m.keys);
	map_free(&m.known);
	vec_free(&m.kinds);
	vec_free(&m.sentences);
	buffer_free(&m.word);
	buffer_free(&m.key);
	vec_free(&m.has);
	vec_free(&m.here);
	vec_free(&m.roles);
	vec_free(&m.times);
	vec_free(&m.counted);
	arena_free(&m.article);
	arena_free(&m.arena);
	return ok;
}
