/* SPDX-License-Identifier: MIT */
#include "xref/claim_differ.h"

#include <stdlib.h>

enum { BESIDE = 6 };		/* bytes: "Abu Dhabi, the Emirates" */

static int
by_kind(const void *a, const void *b)
{
	const ClaimGiven *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->of != y->of)
		return x->of < y->of ? -1 : 1;
	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	return x->value < y->value ? -1 : x->value > y->value;
}

/* A place told with the one that it lies in stands for both. */
static void
join_places(ClaimGiven *at, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		const ClaimGiven *a = &at[i], *b = &at[i + 1];
		if (a->article != b->article || b->span.start < a->span.end ||
		    b->span.start > a->span.end + BESIDE)
			continue;
		const uint64_t from = b->value, to = a->value;
		for (size_t k = 0; k < n; k++)
			if (at[k].value == from)
				at[k].value = to;
	}
}

static bool
agree(const ClaimGiven *a, const ClaimGiven *b)
{
	return a->kind == DIFFER_DATE ? a->earliest <= b->latest &&
	    b->earliest <= a->latest : a->value == b->value;
}

/* Those of two articles. */
static void
compare(ClaimGiven *a, size_t an, ClaimGiven *b, size_t bn)
{
	for (size_t i = 0; i < an; i++)
		for (size_t k = 0; k < bn; k++)
			if (agree(&a[i], &b[k]))
				return;
	for (size_t i = 0; i < an; i++)
		a[i].differs = true;
	for (size_t k = 0; k < bn; k++)
		b[k].differs = true;
}

/* The first behind `from` that is of another article. */
static size_t
end_of_article(const ClaimGiven *at, size_t from, size_t n)
{
	size_t i = from;

	while (i < n && at[i].article == at[from].article)
		i++;
	return i;
}

/* Those of one kind and thing. */
static void
compare_all(ClaimGiven *at, size_t n)
{
	size_t end, last;

	if (n > CLAIM_GIVEN_MOST)
		n = CLAIM_GIVEN_MOST;
	if (n > 0 && at->kind == DIFFER_PLACE)
		join_places(at, n);
	for (size_t i = 0; i < n; i = end) {
		end = end_of_article(at, i, n);
		for (size_t k = end; k < n; k = last) {
			last = end_of_article(at, k, n);
			compare(&at[i], end - i, &at[k], last - k);
		}
	}
}

void
claim_differ(ClaimGiven *at, size_t n)
{
	if (n > 1)
		qsort(at, n, sizeof *at, by_kind);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && at[end].kind == at[i].kind &&
		    at[end].of == at[i].of; end++)
			continue;
		compare_all(&at[i], end - i);
	}
}
