/* SPDX-License-Identifier: MIT */
#include "xref/group_name.h"

#include "base/map.h"
#include "text/spelling.h"
#include "xref/group_alias.h"
#include "xref/name_key.h"

#define W(word) SLICE_INIT(word)

/* --- well-known ones ----------------------------------------------------- */

static Map known;		/* key -> index + 1 into group_aliases */

static void
known_read(void)
{
	for (size_t i = 0; i < group_alias_count; i++) {
		Slice rest = slice_of(group_aliases[i].keys), key;
		while (slice_part(&rest, '|', &key))
			map_put(&known, key, (int64_t)i + 1);
	}
}

uint16_t
group_known(Slice key, EntityType *type)
{
	if (known.count == 0)
		known_read();
	const int64_t *at = map_get(&known, key);
	if (at == NULL)
		return 0;
	*type = group_aliases[*at - 1].type;
	return (uint16_t)*at;
}

/* The first of its row. */
static bool
is_usual(uint16_t number, Slice key)
{
	Slice row = slice_of(group_aliases[number - 1].keys);

	return slice_eq(slice_sub(row, 0, slice_find_byte(row, '|', 0)), key);
}

/* --- one name ------------------------------------------------------------ */

GroupName
group_name_parse(Slice key, Arena *a)
{
	GroupName g = { .full = key };
	Buffer words = { 0 };
	EntityType type;
	Slice word, rest;

	g.legal = group_words(key, &words);
	g.text = buffer_keep(&words, a);
	g.known = group_known(key, &type);
	if (g.known == 0)
		g.known = group_known(g.text, &type);
	g.usual = g.known != 0 && is_usual(g.known, key);
	rest = g.text;
	while (slice_part(&rest, ' ', &word) && g.words < UINT8_MAX) {
		uint64_t k = spelling_key(word);
		g.key = slice_hash((Slice){ (const char *)&k, sizeof k },
		    g.key);
		g.words++;
	}
	return g;
}

/* --- two names ----------------------------------------------------------- */

/* Word by word; the worst decides. */
static Spelling
spelled(Slice a, Slice b)
{
	Spelling worst = { SPELLING_SAME, 100 };
	Slice x, y;

	while (slice_part(&a, ' ', &x) && slice_part(&b, ' ', &y)) {
		Spelling s = spelling_compare(x, y);
		if (s.kind == SPELLING_SLIP && worst.kind == SPELLING_SLIP)
			s.kind = SPELLING_OTHER;
		if (s.kind < worst.kind)
			worst.kind = s.kind;
		if (s.percent < worst.percent)
			worst.percent = s.percent;
	}
	return worst;
}

/* "Niger" and "Nigeria", "Austria" and "Austrian". */
static bool
is_longer_word(Slice a, Slice b)
{
	return a.len < b.len ? slice_starts(b, a) && b.len > a.len + 1 :
	    slice_starts(a, b) && a.len > b.len + 1;
}

static NameMatch
match_spelled(const GroupName *a, const GroupName *b)
{
	size_t len = a->text.len < b->text.len ? a->text.len : b->text.len;
	Spelling s = spelled(a->text, b->text);
	unsigned enough = len < 6 ? 96 : 94;

	if (s.kind == SPELLING_SAME)
		return (NameMatch){ MATCH_FULL, 99, false, "the same name" };
	if (s.kind == SPELLING_VARIANT && s.percent + 4u >= enough &&
	    !is_longer_word(a->text, b->text))
		return (NameMatch){ MATCH_FULL,
		    s.percent >= enough ? s.percent - 4 : s.percent - 25,
		    false,
		    "another spelling of the same name" };
	if (s.kind == SPELLING_SLIP && len >= 7)
		return (NameMatch){ MATCH_FULL, 76, true,
		    "one letter differs: perhaps a slip" };
	return (NameMatch){ .kind = MATCH_NONE };
}

static bool
is_joint(Slice a, Slice b)
{
	size_t i = 0, j = 0;

	while (i < a.len || j < b.len) {
		if (i < a.len && a.ptr[i] == ' ')
			i++;
		else if (j < b.len && b.ptr[j] == ' ')
			j++;
		else if (i < a.len && j < b.len && a.ptr[i] == b.ptr[j])
			i++, j++;
		else
			return false;
	}
	return true;
}

static NameMatch
match_joint(const GroupName *a, const GroupName *b)
{
	if (!is_joint(a->text, b->text) && !is_joint(a->full, b->full))
		return (NameMatch){ .kind = MATCH_NONE };
	return (NameMatch){ MATCH_FULL, 92, false,
		"the same name, parted otherwise" };
}

/* One is the other's branch by its last word: it may be meant. */
static NameMatch
match_branch(Slice a, Slice b)
{
	static const Slice branches[] = {
		W("africa"), W("america"), W("asia"), W("australia"),
		W("austria"), W("canada"), W("china"), W("deutschland"),
		W("europe"), W("france"), W("germany"), W("global"),
		W("group"), W("holding"), W("holdings"), W("india"),
		W("italia"), W("japan"), W("russia"), W("schweiz"),
		W("switzerland"), W("uk"), W("us"), W("usa"), W("worldwide")
	};
	Slice brief = a.len < b.len ? a : b, full = a.len < b.len ? b : a;

	if (brief.len < 4 || !slice_starts(full, brief) ||
	    full.ptr[brief.len] != ' ')
		return (NameMatch){ .kind = MATCH_NONE };
	Slice last = slice_sub(full, brief.len + 1, full.len);
	for (size_t i = 0; i < sizeof branches / sizeof *branches; i++)
		if (slice_eq(last, branches[i]))
			return (NameMatch){ MATCH_PART, 62, false,
				"one may be a branch of the other" };
	return (NameMatch){ .kind = MATCH_NONE };
}

NameMatch
group_match(EntityType type, const GroupName *a, const GroupName *b)
{
	if (a->legal != b->legal && a->legal != LEGAL_NONE &&
	    b->legal != LEGAL_NONE && !(a->legal <= LEGAL_LIMITED &&
	    b->legal <= LEGAL_LIMITED))
		return (NameMatch){ .kind = MATCH_NONE };
	if (slice_eq(a->text, b->text))
		return (NameMatch){ MATCH_FULL, 96, false,
		    "the same name, written another way" };
	if (a->known != 0 && b->known != 0)
		return a->known == b->known ? (NameMatch){ MATCH_FULL, 97,
		    false,
		    "another well-known name of the same" } :
		    (NameMatch){ .kind = MATCH_NONE };
	NameMatch m = { .kind = MATCH_NONE };
	if (a->words == b->words)
		m = match_spelled(a, b);
	if (m.kind == MATCH_NONE)
		m = match_joint(a, b);
	if (m.kind == MATCH_NONE && type == ENTITY_ORGANIZATION)
		m = match_branch(a->text, b->text);
	return m;
}

/* --- acronyms ------------------------------------------------------------ */

static bool
is_small_word(Slice word)
{
	static const Slice words[] = {
		W("a"), W("an"), W("and"), W("at"), W("by"), W("de"),
		W("des"), W("for"), W("in"), W("of"), W("on"), W("the"),
		W("to"), W("und"), W("y")
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

typedef struct {
	char at[10];
	size_t len;
	bool full;		/* there was no room for all */
} Letters;

static void
letters_add(Letters *l, Slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (l->len == sizeof l->at) {
			l->full = true;
			return;
		}
		l->at[l->len++] = s.ptr[i];
	}
}

static bool
is_country(Slice word)
{
	return slice_eq(word, SLICE("us")) || slice_eq(word, SLICE("un"));
}

/* Of all words, and of those that are not small. */
static void
first_letters(Slice rest, Letters *all, Letters *big)
{
	Slice word;

	while (slice_part(&rest, ' ', &word)) {
		Slice first = is_country(word) ? word : slice_sub(word, 0, 1);
		letters_add(all, first);
		if (!is_small_word(word))
			letters_add(big, first);
	}
}

size_t
group_acronyms(const GroupName *g, Slice out[ACRONYMS_MAX], Arena *a)
{
	Letters big = { 0 }, all = { 0 }, small = { 0 }, legal = { 0 };
	Slice rest = g->text, word = { 0 };
	size_t n = 0;

	first_letters(g->text, &all, &big);
	if (g->legal != LEGAL_NONE)
		first_letters(g->full, &small, &legal);
	if (g->words < 2 || big.full || big.len < 2)
		return 0;
	out[n++] = arena_dup(a, (Slice){ big.at, big.len });
	if (all.len != big.len && !all.full)
		out[n++] = arena_dup(a, (Slice){ all.at, all.len });
	if (slice_part(&rest, ' ', &word) && is_country(word) && big.len > 4)
		out[n++] = arena_dup(a, (Slice){ big.at + 2, big.len - 2 });
	if (legal.len > 2 && !legal.full)
		out[n++] = arena_dup(a, (Slice){ legal.at, legal.len });
	return n;
}
