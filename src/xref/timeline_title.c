/* SPDX-License-Identifier: MIT */
/* What an event is called: words of one of its tellings. */
#include "article/title.h"
#include "store/query_entities.h"
#include "xref/timeline_priv.h"
#include "xref/word_place.h"

enum { TITLE_BYTES = 130 };	/* where a whole sentence is the title */

static Slice
upper_first(Arena *a, Slice s)
{
	Slice copy = arena_dup(a, s);

	if (copy.len > 0 && copy.ptr[0] >= 'a' && copy.ptr[0] <= 'z')
		((char *)copy.ptr)[0] = (char)(copy.ptr[0] - 'a' + 'A');
	return copy;
}

bool
timeline_text(Making *m, uint32_t telling, Span span, Slice *out, Err *err)
{
	return index_telling_text(m->ix,
	    m->articles[m->tellings.at[telling].article].id, span, &m->arena,
	    out, err);
}

/* The words of a title as they stand in the article. */
static bool
cut_title(Making *m, uint32_t telling, Slice *out, Err *err)
{
	const Title *t = &m->titles.at[telling];
	Slice head = t->shown, tail = SLICE("");
	bool ok = true;

	if (head.len == 0 && t->skip.end == t->skip.start)
		ok = timeline_text(m, telling, t->part, &head, err);
	else if (head.len == 0)
		ok = timeline_text(m, telling, (Span){ t->part.start,
		    t->skip.start }, &head, err) && timeline_text(m, telling,
		    (Span){ t->skip.end, t->part.end }, &tail, err);
	Slice line = one_line(&m->arena, arena_printf(&m->arena, "%.*s%.*s",
	    SLICE_ARG(head), SLICE_ARG(tail)));
	if (t->part.end == m->tellings.at[telling].sentence.end &&
	    slice_ends(line, SLICE(".")))
		line.len--;
	*out = words_cut(line, TITLE_BYTES);
	if (out->len < line.len)
		*out = arena_printf(&m->arena, "%.*s…", SLICE_ARG(*out));
	return ok;
}

/* "[Mara Voss] left" of "She left", where only one can be meant. */
static bool
name_pronoun(Making *m, const Title *t, Slice *words, Err *err)
{
	const size_t pronoun = slice_starts(*words, SLICE("He ")) ? 2 :
	    slice_starts(*words, SLICE("She ")) ? 3 : 0;
	EntityRow who;

	if (pronoun == 0 || t->meant == 0)
		return true;
	if (!query_entity_brief(m->ix, t->meant, &m->arena, &who, err))
		return false;
	*words = arena_printf(&m->arena, "[%.*s]%.*s", SLICE_ARG(who.name),
	    SLICE_ARG(slice_sub(*words, pronoun, words->len)));
	return true;
}

/* "Mara Voss: the talks go on" */
bool
timeline_title(Making *m, uint32_t telling, Slice *out, Err *err)
{
	const int64_t speaker = m->titles.at[telling].speaker;
	EntityRow who;
	Slice words;

	if (!cut_title(m, telling, &words, err))
		return false;
	if (speaker == 0) {
		*out = upper_first(&m->arena, words);
		return name_pronoun(m, &m->titles.at[telling], out, err);
	}
	if (!query_entity_brief(m->ix, speaker, &m->arena, &who, err))
		return false;
	*out = arena_printf(&m->arena, "%.*s: %.*s", SLICE_ARG(who.name),
	    SLICE_ARG(words));
	return true;
}
