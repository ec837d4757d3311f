/* SPDX-License-Identifier: MIT */
#include "xref/name_pair.h"

#include "text/romanize.h"
#include "text/spelling.h"
#include "xref/group_name.h"
#include "xref/name_key.h"

static GroupName
group_of(Slice form, Arena *arena)
{
	Buffer key = { 0 };

	name_key(form, &key);
	return group_name_parse(buffer_keep(&key, arena), arena);
}

static bool
is_acronym_of(const GroupName *brief, const GroupName *full, Arena *arena)
{
	Slice letters[ACRONYMS_MAX];
	size_t n = brief->words != 1 || brief->full.len < 3 ? 0 :
	    group_acronyms(full, letters, arena);

	for (size_t i = 0; i < n; i++)
		if (slice_eq(letters[i], brief->full))
			return true;
	return false;
}

static NameMatch
group_pair(EntityType type, Slice a, Slice b, Arena *arena)
{
	GroupName x = group_of(a, arena), y = group_of(b, arena);
	NameMatch m = group_match(type, &x, &y);

	if (m.kind == MATCH_NONE && (is_acronym_of(&x, &y, arena) ||
	    is_acronym_of(&y, &x, arena)))
		return (NameMatch){ MATCH_PART, 80, false,
			"the first letters of the long name" };
	return m;
}

NameMatch
name_pair(EntityType type, Slice a, Slice b)
{
	Arena arena = { 0 };
	NameMatch m;

	if (type == ENTITY_PERSON) {
		PersonName x = person_name_parse(a, &arena);
		PersonName y = person_name_parse(b, &arena);
		m = person_match(&x, &y);
	} else {
		m = group_pair(type, a, b, &arena);
	}
	arena_free(&arena);
	return m;
}

bool
word_pair(Slice a, Slice b)
{
	Buffer x = { 0 }, y = { 0 };

	bool bare = romanize(a, &x);
	bare = romanize(b, &y) || bare;
	Spelling s = bare ?
	    spelling_compare_bare(buffer_slice(&x), buffer_slice(&y)) :
	    spelling_compare(buffer_slice(&x), buffer_slice(&y));
	buffer_free(&x);
	buffer_free(&y);
	return s.kind >= SPELLING_VARIANT;
}
