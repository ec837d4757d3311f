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
		Slice rest = slice_of(group_aliases[i].keys);
		while (rest.len > 0) {
			size_t bar = slice_find_byte(rest, '|', 0);
			map_put(&known, slice_sub(rest, 0, bar),
			    (int64_t)i + 1);
			rest = slice_sub(rest,
			    bar == SIZE_MAX ? rest.len : bar + 1, rest.len);
		}
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

/* --- one name ------------------------------------------------------------ */

static bool
is_legal_form(Slice word)
{
	static const Slice words[] = {
		W("ab"), W("ag"), W("as"), W("bv"), W("co"), W("company"),
		W("corp"), W("corporation"), W("gmbh"), W("inc"),
		W("incorporated"), W("jsc"), W("kg"), W("limited"), W("llc"),
		W("llp"), W("ltd"), W("nv"), W("oao"), W("ojsc"), W("ooo"),
		W("oy"), W("pao"), W("pjsc"), W("plc"), W("pte"), W("pty"),
		W("sa"), W("se"), W("spa"), W("srl"), W("zao")
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

/* The last word of a key of two words or more, or the empty slice. */
static Slice
last_word(Slice key)
{
	for (size_t i = key.len; i > 0; i--)
		if (key.ptr[i - 1] == ' ')
			return slice_sub(key, i, key.len);
	return slice_sub(key, 0, 0);
}

GroupName
group_name_parse(Slice key)
{
	GroupName g = { .text = key };
	EntityType type;
	Slice word, rest;

	for (Slice last = last_word(g.text); last.len > 0 &&
	    is_legal_form(last); last = last_word(g.text))
		g.text.len -= last.len + 1;
	g.known = group_known(g.text, &type);
	rest = g.text;
	while (name_key_word(&rest, &word) && g.words < UINT8_MAX) {
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

	while (name_key_word(&a, &x) && name_key_word(&b, &y)) {
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
match_spelled(EntityType type, const GroupName *a, const GroupName *b)
{
	size_t len = a->text.len < b->text.len ? a->text.len : b->text.len;
	Spelling s = spelled(a->text, b->text);
	unsigned enough = len < 6 ? 95 : type == ENTITY_PLACE ? 86 : 93;

	if (s.kind == SPELLING_SAME)
		return (NameMatch){ MATCH_FULL, 99, false, "the same name" };
	if (s.kind == SPELLING_VARIANT && !is_longer_word(a->text, b->text))
		return (NameMatch){ MATCH_FULL,
		    s.percent >= enough ? s.percent - 4 : s.percent - 25,
		    false,
		    "another spelling of the same name" };
	if (s.kind == SPELLING_SLIP && len >= 7)
		return (NameMatch){ MATCH_FULL, 76, true,
		    "one letter differs: perhaps a slip" };
	return (NameMatch){ .kind = MATCH_NONE };
}

static NameMatch
match_joint(const GroupName *a, const GroupName *b)
{
	size_t i = 0, j = 0;

	while (i < a->text.len || j < b->text.len) {
		if (i < a->text.len && a->text.ptr[i] == ' ')
			i++;
		else if (j < b->text.len && b->text.ptr[j] == ' ')
			j++;
		else if (i < a->text.len && j < b->text.len &&
		    a->text.ptr[i] == b->text.ptr[j])
			i++, j++;
		else
			return (NameMatch){ .kind = MATCH_NONE };
	}
	return (NameMatch){ MATCH_FULL, 92, false,
		"the same name, parted otherwise" };
}

NameMatch
group_match(EntityType type, const GroupName *a, const GroupName *b)
{
	if (slice_eq(a->text, b->text))
		return (NameMatch){ MATCH_FULL, 96, false,
		    "the same name but for its legal form" };
	if (a->known != 0 && b->known != 0)
		return a->known == b->known ? (NameMatch){ MATCH_FULL, 97,
		    false,
		    "another well-known name of the same" } :
		    (NameMatch){ .kind = MATCH_NONE };
	if (a->words == b->words)
		return match_spelled(type, a, b);
	return match_joint(a, b);
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

size_t
group_acronyms(Slice key, Slice out[2], Arena *a)
{
	char big[8], all[8];
	size_t n = 0, m = 0;
	Slice word;

	while (name_key_word(&key, &word)) {
		if (m == sizeof all || (unsigned char)*word.ptr >= 0x80)
			return 0;
		all[m++] = *word.ptr;
		if (!is_small_word(word))
			big[n++] = *word.ptr;
	}
	if (n < 2)
		return 0;
	out[0] = arena_dup(a, (Slice){ big, n });
	if (n == m)
		return 1;
	out[1] = arena_dup(a, (Slice){ all, m });
	return 2;
}
