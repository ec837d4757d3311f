/* SPDX-License-Identifier: MIT */
/*
 * Bodies that many countries have: "the Senate" of an article on Manila is
 * not that of one on Washington.  A use belongs to the country that its article
 * names by far the most, of those that have such a body; it goes to the body
 * that is named with that country ("Philippine Senate"), and where none is,
 * but the articles tell of several countries, to one of its own that shows the
 * country.  Where two countries are close, only those count of whose body the
 * dossier tells elsewhere.  A use whose article tells none stays what it is.
 */
#include "xref/country_body.h"
#include "xref/resolve_priv.h"

enum {
	LEAD = 2,		/* times as often as the next country */
	COUNTRIES_MAX = 64,	/* of an article */
	CONFIDENCE = 72
};

typedef struct {
	Slice country;
	uint32_t count;
} Tally;

/* A use that belongs to a country. */
typedef struct {
	uint32_t use;
	unsigned body;
	Slice country;
} Bound;

typedef struct {
	Resolving *r;
	Slice *country;		/* of every label; empty: none */
	unsigned *body;		/* of every label; 0: none */
	VEC(Bound) bound;
	Slice first[COUNTRY_BODIES_MAX];	/* of every body */
	bool many[COUNTRY_BODIES_MAX];	/* it is bound to several */
	Map named;		/* body and country -> label */
	Map told;		/* body and country: some article's, surely */
	Buffer key;
} Countries;

static Slice
key_of(Countries *c, unsigned body, Slice country)
{
	buffer_clear(&c->key);
	buffer_printf(&c->key, "%u ", body);
	buffer_add(&c->key, country);
	return buffer_slice(&c->key);
}

static void
read_label(Countries *c, uint32_t i)
{
	const Label *l = &c->r->labels.at[i];
	const Label *root = &c->r->labels.at[cluster_root(c->r, i)];
	unsigned body = 0;

	if (l->form == NO_INDEX || l->type == ENTITY_PERSON)
		return;
	const Slice form = c->r->in->forms[l->form];
	if (l->type == ENTITY_PLACE) {
		c->country[i] = country_of_place(form);
		return;
	}
	if (l->as.group.known == 0 && root->given == NO_INDEX)
		c->body[i] = country_body(l->key);
	if (c->body[i] != 0)
		return;
	c->country[i] = country_body_named(form, &body);
	if (body == 0)
		return;
	map_put(&c->named, key_of(c, body, c->country[i]), (int64_t)i);
	map_put(&c->told, key_of(c, body, c->country[i]), 1);
}

/* --- the country of an article ------------------------------------------- */

static size_t
tally_article(const Countries *c, const uint32_t *uses, size_t n,
    Tally at[COUNTRIES_MAX])
{
	size_t count = 0, k;

	for (size_t i = 0; i < n; i++) {
		const uint32_t l = c->r->use_label[uses[i]];
		if (l == NO_INDEX || c->country[l].len == 0)
			continue;
		for (k = 0; k < count; k++)
			if (slice_eq(at[k].country, c->country[l]))
				break;
		if (k == COUNTRIES_MAX)
			continue;
		if (k == count)
			at[count++] = (Tally){ c->country[l], 0 };
		at[k].count += c->r->in->uses[uses[i]].count;
	}
	return count;
}

/* The country that leads among those that have the body, or empty.  told: only
 * those count of whose body the dossier tells. */
static Slice
leader(Countries *c, const Tally *at, size_t n, unsigned body, bool told)
{
	Tally best = { 0 };
	uint32_t next = 0;

	for (size_t i = 0; i < n; i++) {
		if (!country_body_is_of(body, at[i].country) || (told &&
		    map_get(&c->told, key_of(c, body, at[i].country)) ==
		    NULL))
			continue;
		if (at[i].count > best.count) {
			next = best.count;
			best = at[i];
		} else if (at[i].count > next) {
			next = at[i].count;
		}
	}
	return best.count >= LEAD * next ? best.country : (Slice){ 0 };
}

/* The body that a use means, or 0: it means another one, or the article names
 * two in full that it may be short for. */
static unsigned
body_of_use(const Countries *c, const uint32_t *uses, size_t n, uint32_t use)
{
	const Resolving *r = c->r;
	const uint32_t to = r->use_target[use];

	if (to == NO_INDEX || to >= r->found || c->body[to] == 0)
		return 0;
	const Slice own = r->labels.at[to].key;
	for (size_t i = 0; i < n; i++) {
		const uint32_t l = r->use_label[uses[i]];
		const Slice key = l != NO_INDEX ? r->labels.at[l].key : own;
		if (key.len > own.len && slice_ends(key, own) &&
		    key.ptr[key.len - own.len - 1] == ' ')
			return 0;
	}
	return c->body[to];
}

static void
bind(Countries *c, uint32_t use, unsigned body, Slice country)
{
	vec_push(&c->bound, ((Bound){ use, body, country }));
	if (c->first[body].len == 0)
		c->first[body] = country;
	else if (!slice_eq(c->first[body], country))
		c->many[body] = true;
}

/* told: the second time, for what the first left open. */
static void
bind_article(Countries *c, const uint32_t *uses, size_t n, bool told)
{
	Tally tally[COUNTRIES_MAX];
	size_t count = 0;
	bool ready = false;

	for (size_t i = 0; i < n; i++) {
		const unsigned body = body_of_use(c, uses, n, uses[i]);
		if (body == 0)
			continue;
		if (!ready)
			count = tally_article(c, uses, n, tally);
		ready = true;
		const bool sure = leader(c, tally, count, body, false).len > 0;
		const Slice country = leader(c, tally, count, body, told);
		if (country.len > 0 && sure != told)
			bind(c, uses[i], body, country);
	}
}

static void
bind_all(Countries *c, bool told)
{
	const ResolveIn *in = c->r->in;
	const uint32_t *uses = c->r->by_article;
	size_t n;

	for (size_t i = 0; i < in->use_count; i += n) {
		const uint32_t article = in->uses[uses[i]].article;
		for (n = 1; i + n < in->use_count &&
		    in->uses[uses[i + n]].article == article; n++)
			;
		bind_article(c, uses + i, n, told);
	}
}

/* What the sure ones tell is for all articles, whatever their order. */
static void
tell_bound(Countries *c)
{
	for (size_t i = 0; i < c->bound.len; i++)
		map_put(&c->told, key_of(c, c->bound.at[i].body,
		    c->bound.at[i].country), 1);
}

/* --- the bodies ---------------------------------------------------------- */

/* A body of that country alone, called "Senate (Philippines)". */
static uint32_t
body_add(Countries *c, const Bound *b)
{
	Resolving *r = c->r;
	Label l = r->labels.at[r->use_target[b->use]];
	Buffer name = { 0 };

	buffer_add(&name, r->in->forms[l.form]);
	buffer_printf(&name, " (%.*s)", SLICE_ARG(b->country));
	l.renamed = buffer_keep(&name, &r->scratch);
	l.up = l.next = (uint32_t)r->labels.len;
	vec_push(&r->labels, l);
	map_put(&c->named, key_of(c, b->body, b->country), (int64_t)l.up);
	return l.up;
}

static void
deal(Countries *c, const Bound *b)
{
	Resolving *r = c->r;
	const uint32_t own = r->use_label[b->use];
	const int64_t *named = map_get(&c->named, key_of(c, b->body,
	    b->country));

	if (named == NULL && !c->many[b->body])
		return;
	const uint32_t to = named != NULL ? (uint32_t)*named :
	    body_add(c, b);
	if (cluster_fenced(r, own, to))
		return;
	Tie t = { own, to, CONFIDENCE,
		"the country that its article names most" };
	vec_push(&r->parts, t);
	r->use_target[b->use] = to;
}

void
resolve_countries(Resolving *r)
{
	const size_t n = r->labels.len;
	Countries c = { .r = r, .country = arena_new(&r->scratch, Slice, n),
		.body = arena_new(&r->scratch, unsigned, n) };

	for (uint32_t i = 0; i < n; i++)
		read_label(&c, i);
	bind_all(&c, false);
	tell_bound(&c);
	bind_all(&c, true);
	for (size_t i = 0; i < c.bound.len; i++)
		deal(&c, &c.bound.at[i]);
	vec_free(&c.bound);
	map_free(&c.named);
	map_free(&c.told);
	buffer_free(&c.key);
}
