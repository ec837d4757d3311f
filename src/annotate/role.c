/* SPDX-License-Identifier: MIT */
/*
 * From every person's name the words to its left and to its right are looked
 * at, a bounded number of them, by the kinds of role_words.h.
 */
#include "annotate/role.h"

#include "annotate/role_words.h"
#include "base/bisect.h"

enum {
	REACH = 24,		/* words on either side of a name */
	LIST = 8		/* names that share one role */
};

/* A sentence and what was found in it. */
typedef struct {
	const RoleSource *s;
	RoleWords words;
	RoleVec *out;
} Finding;

/* Words [start, end); start == end: there is none. */
typedef struct {
	uint32_t start, end;
	uint32_t head;		/* of a phrase before a name */
	bool many;		/* of several people */
	bool definite;		/* "the" or a possessive before it */
} Phrase;

static RoleKind
kind_at(const Finding *f, uint32_t i)
{
	return i < f->words.len ? f->words.at[i].kind : RW_STOP;
}

static bool
is_in(RoleKind k, unsigned set)
{
	return (set & 1u << k) != 0;
}

#define BIT(k) (1u << (k))
enum {
	HEADS = BIT(RW_HEAD) | BIT(RW_HEADS),
	BEFORE_HEAD = HEADS | BIT(RW_MODIFIER) | BIT(RW_FORMER) |
	    BIT(RW_GROUP) | BIT(RW_HYPHEN),
	BEHIND_OF = BEFORE_HEAD | BIT(RW_WORD) | BIT(RW_THE) | BIT(RW_OF) |
	    BIT(RW_POSSESSIVE) | BIT(RW_AND),
	CLOSES = BIT(RW_COMMA) | BIT(RW_STOP) | BIT(RW_WHO),
	/* A phrase does not end so: the name is of something else. */
	LEADS_ON = BIT(RW_POSSESSIVE) | BIT(RW_OF) | BIT(RW_THE) | BIT(RW_AND)
};

static void
role_add(Finding *f, uint32_t person, uint32_t start, uint32_t end)
{
	const RoleWord *w = f->words.at;
	Role r = { .name = w[person].name, .of = ROLE_NO_NAME,
		.span = { w[start].span.start, w[end - 1].span.end } };

	for (uint32_t i = start; i < end; i++) {
		if (w[i].kind == RW_FORMER)
			r.former = true;
		if (w[i].kind == RW_GROUP && r.of == ROLE_NO_NAME)
			r.of = w[i].name;
	}
	vec_push(f->out, r);
}

/* --- before the name ----------------------------------------------------- */

/* The first word of a noun phrase whose head is at `head`. */
static uint32_t
extend_left(const Finding *f, uint32_t head, uint32_t limit)
{
	uint32_t i = head;

	while (i > limit) {
		RoleKind k = kind_at(f, i - 1);
		if (is_in(k, BEFORE_HEAD)) {
			i--;
			continue;
		}
		if (k == RW_AND && i > limit + 1 && f->words.at[i].upper &&
		    f->words.at[i - 2].upper &&
		    is_in(kind_at(f, i - 2), BIT(RW_MODIFIER))) {
			i -= 2;
			continue;
		}
		if (k == RW_POSSESSIVE && i > limit + 1 &&
		    (kind_at(f, i - 2) == RW_GROUP ||
		    kind_at(f, i - 2) == RW_PERSON)) {
			i -= 2;
			continue;
		}
		break;
	}
	while (i < head && kind_at(f, i) == RW_HYPHEN)
		i++;
	return i;
}

/* "The envoy in Velgorsk hosted [Name]": what somebody did. */
static bool
is_deed(const Finding *f, uint32_t i)
{
	const RoleWord *w = &f->words.at[i];
	const Slice text = slice_span(f->s->text, w->span);

	return w->kind == RW_WORD && (slice_ends(text, SLICE("ed")) ||
	    (vocabulary_look(f->s->vocabulary, text) &
	    (VOC_PAST | VOC_S)) != 0);
}

/* The head of the phrase that ends before `end`: its last word, or the one
 * that an "of" binds the last words to; UINT32_MAX when there is none. */
static uint32_t
head_before(const Finding *f, uint32_t end, uint32_t limit)
{
	uint32_t i = end;

	if (end > limit && is_in(kind_at(f, end - 1), HEADS))
		return end - 1;
	if (end > limit && (is_in(kind_at(f, end - 1), LEADS_ON) ||
	    is_deed(f, end - 1)))
		return UINT32_MAX;
	while (i > limit) {
		RoleKind k = kind_at(f, --i);
		if (k == RW_OF && i > limit &&
		    is_in(kind_at(f, i - 1), HEADS) && i + 1 < end)
			return f->words.at[i - 1].relation ? UINT32_MAX :
			    i - 1;
		if (!is_in(k, BEHIND_OF))
			return UINT32_MAX;
	}
	return UINT32_MAX;
}

/* "Mr", "wife", "chief" say nothing; "Orvin's wife" and "army chief" do. */
static bool
is_courtesy_alone(const Finding *f, const Phrase *p)
{
	for (uint32_t i = p->start; i < p->end; i++) {
		RoleKind k = kind_at(f, i);
		if (k == RW_POSSESSIVE || (is_in(k, HEADS) &&
		    !f->words.at[i].courtesy))
			return false;
		if (i + 1 < p->end && is_in(k, BIT(RW_MODIFIER) |
		    BIT(RW_GROUP) | BIT(RW_OF) | BIT(RW_WORD)))
			return false;
	}
	return true;
}

/* Without the "Sheikh" of "Prime Minister Sheikh [Name]". */
static void
trim_right(const Finding *f, Phrase *p)
{
	static const Slice titles[] = {
		SLICE_INIT("Dame"), SLICE_INIT("Dr"), SLICE_INIT("Dr."),
		SLICE_INIT("Lady"), SLICE_INIT("Lord"), SLICE_INIT("Mr"),
		SLICE_INIT("Mr."), SLICE_INIT("Mrs"), SLICE_INIT("Ms"),
		SLICE_INIT("Prince"), SLICE_INIT("Princess"),
		SLICE_INIT("Sheikh"), SLICE_INIT("Sheikha"), SLICE_INIT("Sir")
	};
	const Slice last = slice_span(f->s->text,
	    f->words.at[p->end - 1].span);

	if (p->end < p->start + 2 ||
	    !is_in(kind_at(f, p->end - 2), HEADS))
		return;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (slice_eq(last, titles[i])) {
			p->end--;
			return;
		}
}

/* Without the "wife" of "his wife First Lady [Name]". */
static void
trim_left(const Finding *f, Phrase *p)
{
	while (p->start + 1 < p->end && f->words.at[p->start].relation &&
	    is_in(kind_at(f, p->start + 1), HEADS | BIT(RW_MODIFIER) |
	    BIT(RW_FORMER)))
		p->start++;
}

static Phrase
phrase_before(const Finding *f, uint32_t end)
{
	uint32_t limit = end > REACH ? end - REACH : 0;
	uint32_t head = head_before(f, end, limit);
	Phrase none = { .start = end, .end = end };

	if (head == UINT32_MAX)
		return none;
	Phrase p = { .start = extend_left(f, head, limit), .end = end,
		.head = head,
		.many = kind_at(f, head) == RW_HEADS };
	p.definite = (p.start > 0 && kind_at(f, p.start - 1) == RW_THE) ||
	    kind_at(f, p.start + 1) == RW_POSSESSIVE;
	trim_left(f, &p);
	trim_right(f, &p);
	return is_courtesy_alone(f, &p) ? none : p;
}

/* The persons of "A and B", "A, B and C" from the word at `at`. */
static unsigned
list_of(const Finding *f, uint32_t at, uint32_t persons[LIST])
{
	unsigned n = 0;
	bool closed = false;

	persons[n++] = at;
	while (n < LIST && !closed) {
		uint32_t i = persons[n - 1] + 1;
		if (kind_at(f, i) == RW_COMMA)
			i++;
		closed = kind_at(f, i) == RW_AND;
		i += closed;
		if (i == persons[n - 1] + 1 || kind_at(f, i) != RW_PERSON)
			break;
		persons[n++] = i;
	}
	return closed ? n : 1;
}

static void
find_before(Finding *f, uint32_t person)
{
	Phrase p = phrase_before(f, person);
	uint32_t persons[LIST];

	if (p.start == p.end)
		return;
	unsigned n = list_of(f, person, persons);
	if (!p.many)
		n = 1;
	else if (n < 2)
		return;
	for (unsigned i = 0; i < n; i++) {
		role_add(f, persons[i], p.start, p.end);
		if (p.many)
			f->out->at[f->out->len - 1].plural =
			    f->words.at[p.head].span.end - 1;
	}
}

/* "[Name], the head of the fund, [Name]," and "serves as the head, [Name],":
 * the phrase is the first one's. */
static bool
is_of_another(const Finding *f, uint32_t first)
{
	if (first == 0)
		return false;
	const RoleWord *before = &f->words.at[first - 1];
	return (before->kind == RW_COMMA && first > 1 &&
	    kind_at(f, first - 2) == RW_PERSON) || before->kind == RW_AND ||
	    before->kind == RW_IS || before->kind == RW_WAS ||
	    slice_eq_nocase(slice_span(f->s->text, before->span),
	    SLICE("as"));
}

/* "the EU's top diplomat, [Name],": closed by a second comma, or at the start
 * of the sentence. */
static void
find_apposed_before(Finding *f, uint32_t person)
{
	if (person < 2 || kind_at(f, person - 1) != RW_COMMA)
		return;
	Phrase p = phrase_before(f, person - 1);
	if (p.start == p.end || p.many || !p.definite)
		return;
	uint32_t first = p.start - (p.start > 0 &&
	    kind_at(f, p.start - 1) == RW_THE);
	if (is_of_another(f, first))
		return;
	bool starts = first == 0;
	bool closed = is_in(kind_at(f, person + 1), BIT(RW_COMMA) |
	    BIT(RW_STOP));
	if (closed || (starts && kind_at(f, person + 1) != RW_AND &&
	    kind_at(f, person + 1) != RW_POSSESSIVE))
		role_add(f, person, p.start, p.end);
}

/* --- behind the name ----------------------------------------------------- */

/* Over what a phrase may go on with behind its head's preposition. */
static uint32_t
pass_object(const Finding *f, uint32_t i, uint32_t limit)
{
	while (i < limit && is_in(kind_at(f, i), BEHIND_OF)) {
		/* "the envoy and [Name]" are two. */
		if (kind_at(f, i) == RW_AND &&
		    !is_in(kind_at(f, i + 1), BEFORE_HEAD | BIT(RW_WORD)))
			break;
		if (is_in(kind_at(f, i), HEADS) &&
		    kind_at(f, i + 1) == RW_PERSON)
			break;
		i++;
	}
	return i;
}

/* A word of a phrase behind a name, before its head or the head itself. */
static bool
may_precede(const Finding *f, uint32_t i, bool definite)
{
	RoleKind k = kind_at(f, i);

	return is_in(k, BEFORE_HEAD) || k == RW_POSSESSIVE ||
	    (definite && k == RW_WORD) ||
	    (k == RW_PERSON && kind_at(f, i + 1) == RW_POSSESSIVE);
}

/* The phrase that begins at or behind `at`, up to what closes it. */
static Phrase
phrase_behind(const Finding *f, uint32_t at)
{
	uint32_t limit = at + REACH, i = at, head = UINT32_MAX;
	bool the = kind_at(f, at) == RW_THE;
	Phrase none = { .start = at, .end = at };

	i += the;
	uint32_t start = i;
	for (; i < limit && may_precede(f, i, the); i++)
		if (is_in(kind_at(f, i), HEADS))
			head = i;
	if (head == UINT32_MAX)
		return none;
	Phrase p = { .start = start, .end = head + 1, .definite = the,
		.many = kind_at(f, head) == RW_HEADS };
	/* "son-in-law", "president-elect" */
	if (kind_at(f, p.end) == RW_HYPHEN)
		while (is_in(kind_at(f, p.end), BIT(RW_HYPHEN)) &&
		    p.end + 1 < limit)
			p.end += 2;
	else if (i != p.end)
		return none;
	if (kind_at(f, p.end) == RW_OF)
		p.end = pass_object(f, p.end, limit);
	if (p.many || is_courtesy_alone(f, &p) ||
	    (p.end == p.start + 1 && !the))
		return none;
	return p;
}

static bool
is_closed(const Finding *f, const Phrase *p)
{
	return p->end > p->start && (is_in(kind_at(f, p->end), CLOSES) ||
	    (kind_at(f, p->end) == RW_AND &&
	    (kind_at(f, p->end + 1) == RW_PERSON ||
	    is_in(kind_at(f, p->end + 1), BIT(RW_THE)))));
}

/* "who leads the delegation": the verb with its object. */
static void
find_led(Finding *f, uint32_t person, uint32_t verb)
{
	uint32_t end = pass_object(f, verb + 1, verb + REACH);

	if (end > verb + 1 && is_in(kind_at(f, end), CLOSES))
		role_add(f, person, verb, end);
}

static void
find_said(Finding *f, uint32_t person, uint32_t at, bool former)
{
	Phrase p = phrase_behind(f, at);

	if (!is_closed(f, &p))
		return;
	role_add(f, person, p.start, p.end);
	f->out->at[f->out->len - 1].former |= former;
	if (kind_at(f, p.end) != RW_AND || kind_at(f, p.end + 1) != RW_THE)
		return;
	p = phrase_behind(f, p.end + 1);
	if (is_in(kind_at(f, p.end), CLOSES) && p.end > p.start)
		role_add(f, person, p.start, p.end);
}

static void
find_behind(Finding *f, uint32_t person)
{
	uint32_t i = person + 1;

	if (kind_at(f, i) == RW_IS) {
		find_said(f, person, i + 1, false);
		return;
	}
	bool comma = kind_at(f, i) == RW_COMMA;
	i += comma;
	if (kind_at(f, i) == RW_WHO) {
		RoleKind verb = kind_at(f, i + 1);
		if (verb == RW_LEADS)
			find_led(f, person, i + 1);
		else if (verb == RW_IS || verb == RW_WAS)
			find_said(f, person, i + 2, verb == RW_WAS);
	} else if (comma) {
		find_said(f, person, i, false);
	}
}

/* --- a sentence ---------------------------------------------------------- */

/* The first name that does not end before the position. */
static uint32_t
first_name(const RoleSource *s, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, s->name_count, i, s->names[i].span.end <= pos);
	return (uint32_t)first;
}

static bool
has_person(const RoleSource *s, uint32_t first, Span sentence)
{
	for (uint32_t i = first; i < s->name_count &&
	    s->names[i].span.start < sentence.end; i++)
		if (s->names[i].type == ENTITY_PERSON)
			return true;
	return false;
}

void
roles_find(const RoleSource *s, Span sentence, RoleVec *out)
{
	uint32_t first = first_name(s, sentence.start);
	Finding f = { .s = s, .out = out };

	if (!has_person(s, first, sentence))
		return;
	role_words(s, sentence, first, &f.words);
	for (uint32_t i = 0; i < f.words.len; i++) {
		if (f.words.at[i].kind != RW_PERSON)
			continue;
		find_before(&f, i);
		find_apposed_before(&f, i);
		find_behind(&f, i);
	}
	vec_free(&f.words);
}
