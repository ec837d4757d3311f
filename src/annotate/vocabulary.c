/* SPDX-License-Identifier: MIT */
#include "annotate/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/vocabulary_words.h"
#include "base/error.h"

enum { WORD_MAX = 24 };

struct Vocabulary {
	Map words;
};

static void
add(Vocabulary *l, Slice word, WordClass class)
{
	*map_put(&l->words, word, 0) |= (int64_t)class;
}

static void
add_joined(Vocabulary *l, Slice stem, const char *ending, WordClass class)
{
	char word[WORD_MAX + 8];
	const size_t n = strlen(ending);

	if (stem.len + n > sizeof word)
		return;
	memcpy(word, stem.ptr, stem.len);
	memcpy(word + stem.len, ending, n);
	add(l, (Slice){ word, stem.len + n }, class);
}

static bool
is_vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* "admit" gives "admitted"; "label" both "labeled" and "labelled". */
static bool
may_double(Slice verb)
{
	const char *end = verb.ptr + verb.len;

	return verb.len > 2 && !is_vowel(end[-1]) && is_vowel(end[-2]) &&
	    (!is_vowel(end[-3]) || slice_starts(verb, SLICE("qu"))) &&
	    strchr("wxy", end[-1]) == NULL;
}

static void
add_regular(Vocabulary *l, Slice verb, WordClass class)
{
	const char last = verb.ptr[verb.len - 1];
	const char twice[3] = { last, '\0', '\0' };
	Slice stem = slice_sub(verb, 0, verb.len - 1);
	const WordClass past = class | VOC_PAST | VOC_PARTICIPLE;
	char ending[8] = "";

	if (last == 'e') {
		add_joined(l, verb, "d", past);
		add_joined(l, stem, "ing", class | VOC_ING);
		return;
	}
	if (last == 'y' && !is_vowel(verb.ptr[verb.len - 2]))
		add_joined(l, stem, "ied", past);
	else
		add_joined(l, verb, "ed", past);
	add_joined(l, verb, "ing", class | VOC_ING);
	if (may_double(verb)) {
		strcpy(ending, twice);
		strcat(ending, "ed");
		add_joined(l, verb, ending, past);
		strcpy(ending, twice);
		strcat(ending, "ing");
		add_joined(l, verb, ending, class | VOC_ING);
	}
}

static void
add_verb(Vocabulary *l, Slice verb, WordClass class)
{
	const char last = verb.ptr[verb.len - 1];
	const bool sibilant = strchr("sxz", last) != NULL ||
	    slice_ends(verb, SLICE("sh")) || slice_ends(verb, SLICE("ch"));

	add(l, verb, class | VOC_BASE);
	if (last == 'y' && !is_vowel(verb.ptr[verb.len - 2]))
		add_joined(l, slice_sub(verb, 0, verb.len - 1), "ies",
		    class | VOC_S);
	else
		add_joined(l, verb, sibilant ? "es" : "s", class | VOC_S);
	add_regular(l, verb, class);
}

static void
add_irregular(Vocabulary *l)
{
	Slice rest = slice_of(vocabulary_irregular), base, past, participle;

	while (slice_part(&rest, ' ', &base) && slice_part(&rest, ' ', &past) &&
	    slice_part(&rest, ' ', &participle)) {
		const WordClass class = vocabulary_look(l, base) &
		    (VOC_CUES | VOC_CLAUSE | VOC_STANCE);
		add(l, past, class | VOC_PAST);
		add(l, participle, class | VOC_PARTICIPLE);
	}
}

static void
add_all(Vocabulary *l, const ClassWords *rows,
    void (*add_one)(Vocabulary *, Slice, WordClass))
{
	Slice word;

	for (; rows->class != 0; rows++)
		for (Slice rest = slice_of(rows->words);
		    slice_part(&rest, ' ', &word);)
			add_one(l, word, rows->class);
}

Vocabulary *
vocabulary_new(void)
{
	Vocabulary *l = calloc(1, sizeof *l);

	if (l == NULL)
		die_no_memory();
	add_all(l, vocabulary_verbs, add_verb);
	add_all(l, vocabulary_words, add);
	add_irregular(l);
	return l;
}

void
vocabulary_free(Vocabulary *l)
{
	if (l == NULL)
		return;
	map_free(&l->words);
	free(l);
}

WordClass
vocabulary_look(const Vocabulary *l, Slice word)
{
	char small[WORD_MAX];

	if (word.len > sizeof small)
		return 0;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];
		small[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	const int64_t *class = map_get(&l->words, (Slice){ small, word.len });
	return class == NULL ? 0 : (WordClass)*class;
}
