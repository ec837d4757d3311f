/* SPDX-License-Identifier: MIT */
#include "xref/claim_given.h"

#include "text/fold.h"
#include "text/number.h"
#include "text/word.h"

enum {
	NOUN_WITHIN = 3,	/* words: "450 new attack drones" */
	DATE_DAYS = 31		/* of a date that can be contradicted */
};

static void
add(const GivenIn *in, DifferKind kind, Span span, uint64_t value,
    ClaimGivenVec *out)
{
	vec_push(out, ((ClaimGiven){ .kind = kind, .article = in->article,
	    .span = span, .value = value }));
}

/* --- numbers ------------------------------------------------------------- */

/* The next word of content in small letters, as tellings have it, behind at
 * most NOUN_WITHIN words; *pos goes behind it. */
static bool
next_content(const GivenIn *in, Slice text, uint32_t *pos, uint64_t *times,
    Buffer *out)
{
	Word w;

	for (int i = 0; i < NOUN_WITHIN && word_next(text, pos, &w); i++) {
		const Slice word = slice_span(text, w.span);
		if (w.kind == WORD_NUMBER || w.kind == WORD_PUNCT)
			return false;
		if (number_times(word) > 1) {
			*times = number_times(word);
			i--;
		} else if (w.kind == WORD_ALPHA && !w.upper &&
		    telling_words_look(in->words, word) == 0) {
			telling_words_stem(in->words, word, out);
			return true;
		}
	}
	return false;
}

/*
 * What a number counts.  Of people that is not enough: "killing 10 people" and
 * "injured 50 people" count others; `before` is the last word of content before
 * the number, the word behind stands in for it.
 */
static bool
counted(const GivenIn *in, Slice text, uint32_t pos, Slice before,
    uint64_t *times, Buffer *out)
{
	uint64_t none;

	if (!next_content(in, text, &pos, times, out))
		return false;
	if (!slice_eq(buffer_slice(out), SLICE("PEOPLE")))
		return true;
	if (before.len > 0)
		buffer_add(out, before);
	else
		next_content(in, text, &pos, &none, out);
	return true;
}

/* Words of a sentence as its numbers are looked for. */
typedef struct {
	Buffer before;		/* the last word of content; empty: none since
				   the last mark or name */
	Buffer folded, noun;	/* scratch */
	size_t date;		/* the first that ends behind the word */
} Numbers;

static bool
is_in_date(const GivenIn *in, Numbers *n, Span word)
{
	while (n->date < in->date_count &&
	    in->dates[n->date].span.end <= word.start)
		n->date++;
	return n->date < in->date_count &&
	    in->dates[n->date].span.start < word.end;
}

static void
add_number(const GivenIn *in, Numbers *n, const Word *w, uint32_t pos,
    ClaimGivenVec *out)
{
	const Slice text = slice_sub(in->text, 0, in->sentence.end);
	uint64_t value, times = 1;

	buffer_clear(&n->noun);
	buffer_clear(&n->folded);
	fold(slice_span(text, w->span), &n->folded);
	if (!number_read(buffer_slice(&n->folded), &value) ||
	    is_in_date(in, n, w->span) || !counted(in, text, pos,
	    buffer_slice(&n->before), &times, &n->noun))
		return;
	add(in, DIFFER_NUMBER, w->span, value * times, out);
	out->at[out->len - 1].of = slice_hash(buffer_slice(&n->noun), 0);
}

static void
add_numbers(const GivenIn *in, ClaimGivenVec *out)
{
	const Slice text = slice_sub(in->text, 0, in->sentence.end);
	uint32_t pos = in->sentence.start;
	Numbers n = { 0 };
	Word w;

	while (word_next(text, &pos, &w)) {
		if (w.kind == WORD_NUMBER || w.kind == WORD_ALPHA)
			add_number(in, &n, &w, pos, out);
		if (w.kind == WORD_PUNCT || w.upper)
			buffer_clear(&n.before);
		if (w.upper || w.kind != WORD_ALPHA || telling_words_look(in->words,
		    slice_span(text, w.span)) != 0)
			continue;
		buffer_clear(&n.before);
		telling_words_stem(in->words, slice_span(text, w.span),
		    &n.before);
	}
	buffer_free(&n.before);
	buffer_free(&n.folded);
	buffer_free(&n.noun);
}

/* --- places, speakers, days ---------------------------------------------- */

/* "in Iran's south": something of it. */
static bool
is_owner(Slice text, Span name)
{
	uint32_t pos = name.end;
	Word w;

	return word_next(text, &pos, &w) && w.kind == WORD_POSSESSIVE &&
	    !w.space_before;
}

/* Behind "in", "at", "near": where it happened. */
static bool
is_where(Slice text, Span name)
{
	static const Slice before[] = { SLICE_INIT("in "), SLICE_INIT("at "),
		SLICE_INIT("near "), SLICE_INIT("in the "),
		SLICE_INIT("outside ") };

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		const size_t len = before[i].len;
		if (name.start >= len && slice_eq_nocase(slice_sub(text,
		    name.start - len, name.start), before[i]) &&
		    (name.start == len || text.ptr[name.start - len - 1] ==
		    ' '))
			return true;
	}
	return false;
}

/* One that is told right behind it says more of the same place. */
static bool
goes_on(const GivenIn *in, size_t name)
{
	if (name == 0 || !in->names[name - 1].place)
		return false;
	const Span gap = { in->names[name - 1].span.end,
		in->names[name].span.start };

	return slice_eq(slice_span(in->text, gap), SLICE(", ")) ||
	    slice_eq(slice_span(in->text, gap), SLICE(", the "));
}

static void
add_names(const GivenIn *in, ClaimGivenVec *out)
{
	bool where = false;

	for (size_t i = 0; i < in->name_count; i++) {
		const GivenName *n = &in->names[i];
		where = n->place && !is_owner(in->text, n->span) &&
		    (is_where(in->text, n->span) ||
		    (where && goes_on(in, i)));
		if (where)
			add(in, DIFFER_PLACE, n->span, n->value, out);
		if (n->speaks)
			add(in, DIFFER_SPEAKER, n->span, n->value, out);
	}
}

static void
add_dates(const GivenIn *in, ClaimGivenVec *out)
{
	for (size_t i = 0; i < in->date_count; i++) {
		const GivenDate *d = &in->dates[i];
		if (d->earliest == DAY_NONE || d->latest == DAY_NONE ||
		    (int64_t)d->latest - d->earliest > DATE_DAYS)
			continue;
		add(in, DIFFER_DATE, d->span, 0, out);
		out->at[out->len - 1].earliest = d->earliest;
		out->at[out->len - 1].latest = d->latest;
	}
}

void
claim_given(const GivenIn *in, ClaimGivenVec *out)
{
	add_numbers(in, out);
	add_names(in, out);
	add_dates(in, out);
}
