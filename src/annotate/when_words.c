/* SPDX-License-Identifier: MIT */
#include "annotate/when_atom.h"

enum { WORD_ANY, WORD_CAPITAL, WORD_CAPITALS };

typedef struct {
	const char *word;
	int class, value, caps;
} WordText;

static const WordText words[] = {
#define ANY WORD_ANY
#define CAPITAL WORD_CAPITAL
#define CAPITALS WORD_CAPITALS
#define WORD(word, class, value, caps) { word, ATOM_##class, value, caps },
#include "annotate/when_words.def"
#undef WORD
#undef ANY
#undef CAPITAL
#undef CAPITALS
};

static WhenWord *
entry_of(WhenWords *l, Slice word)
{
	int64_t *place = map_put(&l->words, word, 0);

	if (*place == 0) {
		vec_push(&l->entries, (WhenWord){ 0 });
		*place = (int64_t)l->entries.len;
	}
	return &l->entries.at[*place - 1];
}

/* Whether the class's value is a name's, not a number. */
static bool
has_number(int class)
{
	switch (class) {
	case ATOM_COUNT: case ATOM_TIMES: case ATOM_ORD: case ATOM_TODAY:
	case ATOM_NOON: case ATOM_DECADES:
		return true;
	default:
		return false;
	}
}

void
when_words_init(WhenWords *l)
{
	*l = (WhenWords){ 0 };
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		const WordText *w = &words[i];
		WhenWord *e = entry_of(l, slice_of(w->word));
		for (int caps = w->caps; caps <= WORD_CAPITALS; caps++)
			e->classes[caps] |= (uint64_t)1 << w->class;
		if (has_number(w->class))
			e->num = w->value;
		else
			e->sym = w->value != 0 ? w->value : e->sym;
	}
	l->word_and = when_words_literal(l, SLICE("and"));
	l->word_a = when_words_literal(l, SLICE("a"));
	l->word_half = when_words_literal(l, SLICE("half"));
	l->dash = when_words_literal(l, SLICE("-"));
}

void
when_words_free(WhenWords *l)
{
	map_free(&l->words);
	vec_free(&l->entries);
}

int
when_words_literal(WhenWords *l, Slice word)
{
	WhenWord *e = entry_of(l, word);

	if (e->literal == 0)
		e->literal = ++l->literals;
	return e->literal;
}

const WhenWord *
when_words_find(const WhenWords *l, Slice word)
{
	char small[WHEN_WORD_MAX];

	if (word.len > sizeof small)
		return NULL;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];
		small[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	const int64_t *place = map_get(&l->words, (Slice){ small, word.len });
	return place == NULL ? NULL : &l->entries.at[*place - 1];
}
