/* SPDX-License-Identifier: MIT */
/*
 * Tellings that a test makes of a few letters, and the events that are found of
 * them.
 */
#ifndef DOSSIER_TESTS_TELL_H
#define DOSSIER_TESTS_TELL_H

#include "check.h"

#include <string.h>

#include "base/vec.h"
#include "xref/event.h"

/* Features of these tests: capitals are entities, the first small letters are
 * acts, the digits are counted, other small letters are words. */
enum { FEATURES = 128 };

static uint8_t kinds[FEATURES];
static Arena arena;
static VEC(EventTelling) all;
static Events events;

static int
setup(void **state)
{
	(void)state;
	for (int c = 'A'; c <= 'Z'; c++)
		kinds[c] = FEATURE_ENTITY;
	for (int c = 'a'; c <= 'f'; c++)
		kinds[c] = FEATURE_ACT;
	for (int c = '0'; c <= '9'; c++)
		kinds[c] = FEATURE_COUNTED;
	vec_clear(&all);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	vec_free(&all);
	return 0;
}

/* In ascending order, as they are given. */
static void
set_features(EventTelling *t, const char *features)
{
	uint32_t *copy = arena_new(&arena, uint32_t, strlen(features));

	for (size_t i = 0; features[i] != '\0'; i++)
		copy[i] = (unsigned char)features[i];
	t->features = t->core = copy;
	t->feature_count = t->core_count = (uint32_t)strlen(features);
}

/* A telling of one day, published on day 100; the sentence is the next of its
 * article. */
static EventTelling *
tell(uint32_t article, Day day, const char *features)
{
	EventTelling t = { .article = article, .published = 100,
		.sentence = { (uint32_t)all.len * 10,
		    (uint32_t)all.len * 10 + 9 },
		.earliest = day, .latest = day, .edtf = SLICE(""),
		.title = 50, .block = (uint32_t)all.len * 4 };

	set_features(&t, features);
	vec_push(&all, t);
	return &all.at[all.len - 1];
}

/* What nobody else tells, so that features are as rare as they mostly are. */
static void
tell_others(void)
{
	for (int i = 0; i < 40; i++)
		tell(1000 + (uint32_t)i, -1000 - 100 * i, "!");
}

static void
find(void)
{
	events_find(&(EventsIn){ all.at, all.len, kinds, FEATURES }, &arena,
	    &events);
}

/* The event that reports the telling, and how often it is one of them. */
static const EventFound *
event_of(uint32_t telling)
{
	const EventFound *found = NULL;

	for (size_t i = 0; i < events.count; i++)
		for (size_t k = 0; k < events.at[i].report_count; k++)
			if (events.at[i].reports[k].telling == telling &&
			    found == NULL)
				found = &events.at[i];
	return found;
}

static bool
are_one(uint32_t a, uint32_t b)
{
	return event_of(a) != NULL && event_of(a) == event_of(b);
}

#endif
