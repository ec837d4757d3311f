/* SPDX-License-Identifier: MIT */
/*
 * Numbers of several words: "twenty-five", "two hundred and fifty", "2.5
 * million", "a hundred", "two and a half".  Every number, of one word or more,
 * becomes an atom with the class NUM.
 */
#include "annotate/when_atom.h"

enum { HALF = 500, COUNT_LIMIT = 1000000000 };

typedef struct {
	const WhenWords *l;
	const AtomVec *atoms;
	size_t at, start;
	int64_t total, part;	/* thousandths; part is what TIMES multiply */
} Numeral;

static const Atom *
look(const Numeral *n, size_t ahead)
{
	static const Atom none = { 0 };

	return n->at + ahead < n->atoms->len ? &n->atoms->at[n->at + ahead] :
	    &none;
}

static bool
is(const Atom *a, uint64_t classes)
{
	return (a->classes & classes) != 0;
}

/* The first word; "a" only before hundred. */
static bool
begin(Numeral *n)
{
	const Atom *a = look(n, 0);

	n->start = n->at;
	n->total = 0;
	if (is(a, ATOM_BIT(COUNT) | ATOM_BIT(DIGITS)))
		n->part = (int64_t)a->num * 1000;
	else if (is(a, ATOM_BIT(NUM)))
		n->part = a->count;
	else if (a->literal == n->l->word_a &&
	    is(look(n, 1), ATOM_BIT(TIMES)))
		n->part = 1000;
	else
		return false;
	if (n->part < 0)
		return false;
	n->at++;
	return true;
}

/* "five" behind "twenty", "two hundred", "two hundred and". */
static bool
take_count(Numeral *n)
{
	const Atom *before = &n->atoms->at[n->at - 1];
	size_t skip = 0;
	bool tens = is(before, ATOM_BIT(COUNT)) && before->num >= 20 &&
	    before->num <= 90 && before->num % 10 == 0;
	bool times = is(before, ATOM_BIT(TIMES));

	if ((tens && look(n, 0)->literal == n->l->dash) ||
	    (times && look(n, 0)->literal == n->l->word_and))
		skip = 1;
	const Atom *a = look(n, skip);
	if (!is(a, ATOM_BIT(COUNT)) ||
	    !((tens && a->num < 10) || times))
		return false;
	if (tens) {
		n->part += (int64_t)a->num * 1000;
	} else {
		n->total += n->part;
		n->part = (int64_t)a->num * 1000;
	}
	n->at += skip + 1;
	return true;
}

static bool
take_times(Numeral *n)
{
	const Atom *a = look(n, 0);

	if (!is(a, ATOM_BIT(TIMES)) || n->part > COUNT_LIMIT)
		return false;
	n->part *= a->num;
	n->at++;
	return true;
}

/* "and a half" */
static void
take_half(Numeral *n)
{
	size_t skip = look(n, 0)->literal == n->l->dash;
	size_t last = skip + 1;
	if (look(n, last)->literal == n->l->dash)
		last++;

	if (look(n, skip)->literal != n->l->word_and ||
	    look(n, last)->literal != n->l->word_a)
		return;
	last++;
	if (look(n, last)->literal == n->l->dash)
		last++;
	if (look(n, last)->literal != n->l->word_half)
		return;
	n->part += HALF;
	n->at += last + 1;
}

static Atom
joined(const Numeral *n)
{
	Atom a = n->atoms->at[n->start];
	int64_t count = n->total + n->part;

	if (n->at > n->start + 1)
		a.classes &= ATOM_BIT(CAPITAL) | ATOM_BIT(SMALL);
	a.classes |= ATOM_BIT(NUM);
	a.count = count > COUNT_LIMIT ? COUNT_VAGUE : (int)count;
	a.span.end = n->atoms->at[n->at - 1].span.end;
	return a;
}

void
atoms_join_numbers(const WhenWords *l, AtomVec *atoms)
{
	Numeral n = { .l = l, .atoms = atoms };
	size_t to = 0;

	while (n.at < atoms->len) {
		if (!begin(&n)) {
			atoms->at[to++] = atoms->at[n.at++];
			continue;
		}
		while (take_times(&n) || take_count(&n))
			;
		take_half(&n);
		Atom a = joined(&n);
		atoms->at[to++] = a;
	}
	atoms->len = to;
}
