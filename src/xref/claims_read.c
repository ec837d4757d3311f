/* SPDX-License-Identifier: MIT */
/* Sentences as claims are compared by them. */
#include "base/bisect.h"
#include "text/word.h"
#include "xref/claims_priv.h"
#include "xref/name_key.h"

enum {
	CUT_MOST = 3,		/* letters that a stem lacks of its word */
	/* Of one sentence; what is beyond is not looked at. */
	NAMES_MOST = 64, ROLES_MOST = 64, TIMES_MOST = 16, COUNTED_MOST = 16
};

/* --- features ------------------------------------------------------------ */

static uint32_t
feature_of(Making *m, char sort, Slice name, ClaimFeature kind)
{
	buffer_clear(&m->key);
	buffer_putc(&m->key, sort);
	buffer_add(&m->key, name);
	uint32_t feature = (uint32_t)*map_put(&m->features,
	    buffer_slice(&m->key), (int64_t)m->features.count);

	if (feature == m->kinds.len)
		vec_push(&m->kinds, (uint8_t)kind);
	return feature;
}

static void
add(Making *m, uint32_t feature)
{
	vec_push(&m->has, feature);
}

/* --- names --------------------------------------------------------------- */

uint32_t
claims_name(const Making *m, int64_t entity)
{
	size_t first = 0;

	BISECT(first, m->name_count, i, m->names[i].id < entity);
	return first < m->name_count && m->names[first].id == entity ?
	    (uint32_t)first : (uint32_t)m->name_count;
}

static void
meet(Making *m, uint32_t at)
{
	const ClaimName *n = &m->names[at];
	const bool person = n->type == ENTITY_PERSON;

	name_key(n->name, &m->word);
	const Slice key = arena_dup(&m->arena, buffer_slice(&m->word));
	const Slice country = person ? SLICE("") :
	    claim_country(m->words, key);

	buffer_clear(&m->word);
	buffer_printf(&m->word, "%lld", (long long)n->id);
	m->named[at] = (Named){ .key = key, .feature = country.len > 0 ?
	    feature_of(m, 'c', country, CLAIM_COUNTRY) :
	    feature_of(m, 'e', buffer_slice(&m->word),
	    person ? CLAIM_PERSON : CLAIM_NAME) };
}

uint32_t
claims_feature(Making *m, uint32_t name)
{
	if (m->named[name].feature == NO_FEATURE)
		meet(m, name);
	return m->named[name].feature;
}

static void
add_name(Making *m, int64_t entity)
{
	const uint32_t at = claims_name(m, entity);

	if (at == m->name_count)
		return;
	if (m->here.len < NAMES_MOST)
		vec_push(&m->here, at);
	add(m, claims_feature(m, at));
}

/* The stem of a word of a name that stands in the sentence: it is compared as
 * that. */
static bool
is_of_name(const Making *m, Slice stem)
{
	for (size_t i = 0; i < m->here.len; i++) {
		Slice key = m->named[m->here.at[i]].key, word;
		while (slice_part(&key, ' ', &word))
			if (slice_starts(word, stem) &&
			    word.len <= stem.len + CUT_MOST)
				return true;
	}
	return false;
}

/* --- roles --------------------------------------------------------------- */

/* The role is folded. */
static void
add_role(Making *m, Slice role)
{
	uint32_t pos = 0;
	Word w;

	while (m->roles.len < ROLES_MOST && word_next(role, &pos, &w)) {
		if (w.kind != WORD_ALPHA)
			continue;
		buffer_clear(&m->word);
		telling_words_stem(m->stems, slice_span(role, w.span),
		    &m->word);
		vec_push(&m->roles, arena_dup(&m->article,
		    buffer_slice(&m->word)));
	}
}

static bool
is_of_role(const Making *m, Slice stem)
{
	for (size_t i = 0; i < m->roles.len; i++)
		if (slice_eq(m->roles.at[i], stem))
			return true;
	return false;
}

/* --- words --------------------------------------------------------------- */

/* "first:TALK" */
static void
add_counted(Making *m, Slice word, size_t colon)
{
	ClaimCounted c = { .number = feature_of(m, 'n', slice_sub(word, 0,
	    colon), CLAIM_WORD) };

	c.of = feature_of(m, 'o', slice_sub(word, colon + 1, word.len),
	    CLAIM_WORD);
	/* "the previous round" may be any of those that are counted. */
	if (m->counted.len < COUNTED_MOST &&
	    !slice_starts(word, SLICE(TELLING_FORMER)))
		vec_push(&m->counted, c);
	add(m, feature_of(m, '#', word, CLAIM_COUNTED));
}

static uint32_t
word_feature(Making *m, Slice stem)
{
	int64_t *known = map_put(&m->known, stem, -1);

	if (*known < 0) {
		const bool country = claim_word(m->words, stem, &m->word);
		*known = feature_of(m, country ? 'c' : 'w',
		    buffer_slice(&m->word), country ? CLAIM_COUNTRY :
		    CLAIM_WORD);
	}
	return (uint32_t)*known;
}

/* As telling_words_of() has them: a stem, "#12:strike", "first:TALK", ";". */
static void
add_word(Making *m, Slice word)
{
	const size_t colon = slice_find_byte(word, ':', 0);

	if (word.len == 0 || slice_eq(word, SLICE(";")))
		return;
	if (colon != SIZE_MAX && word.ptr[0] != '#') {
		add_counted(m, word, colon);
	} else if (colon != SIZE_MAX) {
		add(m, feature_of(m, 'f', slice_sub(word, 1, colon),
		    CLAIM_NUMBER));
	} else if (is_of_role(m, word)) {
		add(m, feature_of(m, 'r', word, CLAIM_ROLE));
	} else if (!is_of_name(m, word)) {
		add(m, word_feature(m, word));
	}
}

static void
add_words(Making *m, Slice words)
{
	Slice word;

	while (slice_part(&words, ' ', &word))
		add_word(m, word);
}

/* --- sentences ----------------------------------------------------------- */

/* What of an article is left to be looked at. */
typedef struct {
	const TellingName *names;
	size_t name_count, name;
	const TellingQuote *quotes;
	size_t quote_count, quote;
	const ClaimRole *roles;
	size_t role_count, role;
	size_t beside;		/* the role that names are compared with */
} Around;

static void
add_roles(Making *m, Around *w, Span sentence)
{
	while (w->role < w->role_count &&
	    w->roles[w->role].span.end <= sentence.start)
		w->role++;
	for (size_t i = w->role; i < w->role_count &&
	    w->roles[i].span.start < sentence.end; i++)
		add_role(m, w->roles[i].role);
}

/* "the secretary of the Grain Council": what the role names takes no part. */
static bool
is_in_role(Around *w, Span name)
{
	while (w->beside < w->role_count &&
	    w->roles[w->beside].span.end <= name.start)
		w->beside++;
	return w->beside < w->role_count &&
	    w->roles[w->beside].span.start <= name.start &&
	    w->roles[w->beside].span.end >= name.end;
}

/* Who is named in the sentence, and who speaks in it. */
static void
add_around(Making *m, Around *w, Span sentence)
{
	while (w->name < w->name_count &&
	    w->names[w->name].span.end <= sentence.start)
		w->name++;
	for (size_t i = w->name; i < w->name_count &&
	    w->names[i].span.start < sentence.end; i++)
		if (!is_in_role(w, w->names[i].span))
			add_name(m, w->names[i].entity);
	while (w->quote < w->quote_count &&
	    w->quotes[w->quote].span.end <= sentence.start)
		w->quote++;
	for (size_t i = w->quote; i < w->quote_count &&
	    w->quotes[i].span.start < sentence.end; i++)
		if (w->quotes[i].span.end > sentence.start)
			add_name(m, w->quotes[i].entity);
}

static void
add_time(Making *m, const ClaimTelling *row)
{
	if (row->edtf.len == 0 || m->times.len == TIMES_MOST)
		return;
	vec_push(&m->times, ((ClaimTime){
	    row->earliest == DAY_NONE ? DAY_MIN : row->earliest,
	    row->latest == DAY_NONE ? DAY_MAX : row->latest }));
	add(m, feature_of(m, 'd', row->edtf, CLAIM_DAY));
}

#define KEEP(m, vec) \
	arena_copy(&(m)->arena, (vec).at, (vec).len, sizeof *(vec).at)

/* The tellings of one sentence. */
static void
add_sentence(Making *m, uint32_t article, const ClaimTelling *rows, size_t n,
    Around *w)
{
	vec_clear(&m->has);
	vec_clear(&m->here);
	vec_clear(&m->times);
	vec_clear(&m->counted);
	vec_clear(&m->roles);
	add_roles(m, w, rows->sentence);
	add_around(m, w, rows->sentence);
	for (size_t i = 0; i < n; i++) {
		add_words(m, rows[i].words);
		add_time(m, &rows[i]);
	}
	m->has.len = vec_sort_once(m->has.at, m->has.len);
	uint32_t *features = arena_new(&m->arena, uint32_t, m->has.len);
	for (size_t i = 0; i < m->has.len; i++)
		features[i] = (uint32_t)m->has.at[i];
	vec_push(&m->sentences, ((ClaimSentence){
	    .article = article, .published = m->articles[article].published,
	    .span = rows->sentence,
	    .features = features, .feature_count = (uint32_t)m->has.len,
	    .times = KEEP(m, m->times),
	    .time_count = (uint32_t)m->times.len,
	    .counted = KEEP(m, m->counted),
	    .counted_count = (uint32_t)m->counted.len }));
}

bool
claims_read(Making *m, uint32_t article, Err *err)
{
	const int64_t id = m->articles[article].id;
	ClaimTelling *rows;
	TellingName *names;
	TellingQuote *quotes;
	ClaimRole *roles;
	Around w = { 0 };
	size_t n;

	arena_clear(&m->article);
	if (!index_claim_tellings(m->ix, id, &m->article, &rows, &n, err) ||
	    !index_telling_names(m->ix, id, &m->article, &names,
	    &w.name_count, err) || !index_telling_quotes(m->ix, id,
	    &m->article, &quotes, &w.quote_count, err) ||
	    !index_claim_roles(m->ix, id, &m->article, &roles,
	    &w.role_count, err))
		return false;
	w.roles = roles;
	w.names = names;
	w.quotes = quotes;
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && rows[end].sentence.start ==
		    rows[i].sentence.start; end++)
			continue;
		add_sentence(m, article, &rows[i], end - i, &w);
	}
	return true;
}
