/* SPDX-License-Identifier: MIT */
/* Corrections as a person is told of them. */
#include "store/corrections.h"

enum { SHOWN = 120 };	/* bytes of words or of a note */

/* A long text cut between characters. */
static Slice
shown(Arena *a, Slice s)
{
	size_t end = SHOWN;

	if (s.len <= SHOWN)
		return s;
	while (end > 0 && ((unsigned char)s.ptr[end] & 0xc0) == 0x80)
		end--;
	return arena_printf(a, "%.*s...", (int)end, s.ptr);
}

static Slice
tell_name(Arena *a, const Correction *c)
{
	switch (c->kind) {
	case CORRECTION_SAME:
		return arena_printf(a, "%.*s and %.*s are one",
		    SLICE_ARG(c->name), SLICE_ARG(c->other));
	case CORRECTION_APART:
		return arena_printf(a, "%.*s and %.*s are never one",
		    SLICE_ARG(c->name), SLICE_ARG(c->other));
	case CORRECTION_SPLIT:
		return arena_printf(a, "%.*s is not %.*s",
		    SLICE_ARG(c->other), SLICE_ARG(c->name));
	case CORRECTION_RENAME:
		return arena_printf(a, "%.*s is called %.*s",
		    SLICE_ARG(c->name), SLICE_ARG(c->other));
	case CORRECTION_TYPE:
		return arena_printf(a, "%.*s is of type %s",
		    SLICE_ARG(c->name), entity_type_name(c->to));
	case CORRECTION_NO_NAME:
		return arena_printf(a, "%.*s is no name", SLICE_ARG(c->name));
	default:
		return arena_printf(a, "Whether %.*s and %.*s are one is left "
		    "open", SLICE_ARG(c->name), SLICE_ARG(c->other));
	}
}

static Slice
tell_event(Arena *a, const Correction *c)
{
	switch (c->kind) {
	case CORRECTION_EVENT_DATE:
		return arena_printf(a, "\"%.*s\" is of %.*s",
		    SLICE_ARG(c->name), SLICE_ARG(c->date));
	case CORRECTION_EVENT_TITLE:
		return arena_printf(a, "\"%.*s\" is called \"%.*s\"",
		    SLICE_ARG(c->name), SLICE_ARG(c->other));
	case CORRECTION_EVENT_HIDE:
		return arena_printf(a, "\"%.*s\" is hidden",
		    SLICE_ARG(c->name));
	case CORRECTION_EVENT_CONFIRM:
		return arena_printf(a, "\"%.*s\" is confirmed",
		    SLICE_ARG(c->name));
	case CORRECTION_EVENT_MERGE:
		return arena_printf(a, "\"%.*s\" and \"%.*s\" are one event",
		    SLICE_ARG(c->name), SLICE_ARG(c->other));
	case CORRECTION_EVENT_SPLIT:
		return arena_printf(a, "%.*s reports another event than "
		    "\"%.*s\"", SLICE_ARG(c->place.file),
		    SLICE_ARG(c->name));
	default:
		return arena_printf(a, "\"%.*s\" is an event of %.*s",
		    SLICE_ARG(c->other), SLICE_ARG(c->date));
	}
}

static Slice
tell_quotation(Arena *a, const Correction *c)
{
	Slice words = shown(a, c->place.words);

	switch (c->kind) {
	case CORRECTION_QUOTE_SPEAKER:
		if (c->other.len == 0)
			return arena_printf(a, "Who says \"%.*s\" is not "
			    "known", SLICE_ARG(words));
		return arena_printf(a, "%.*s says \"%.*s\"",
		    SLICE_ARG(c->other), SLICE_ARG(words));
	case CORRECTION_QUOTE_NONE:
		return arena_printf(a, "\"%.*s\" is no quotation",
		    SLICE_ARG(words));
	case CORRECTION_QUOTE_SAME:
		return arena_printf(a, "\"%.*s\" is said in %.*s too",
		    SLICE_ARG(words), SLICE_ARG(c->with.file));
	default:
		if (c->with.file.len == 0)
			return arena_printf(a, "\"%.*s\" is said nowhere "
			    "else", SLICE_ARG(words));
		return arena_printf(a, "\"%.*s\" is not what is said in "
		    "%.*s", SLICE_ARG(words), SLICE_ARG(c->with.file));
	}
}

/* What a note is on. */
static Slice
noted(Arena *a, const Correction *c)
{
	switch (c->about) {
	case NOTE_NAME: return c->name;
	case NOTE_ARTICLE: return c->place.file;
	case NOTE_EVENT:
		return arena_printf(a, "\"%.*s\"", SLICE_ARG(c->name));
	default:
		return arena_printf(a, "\"%.*s\"",
		    SLICE_ARG(shown(a, c->place.words)));
	}
}

static Slice
tell_note(Arena *a, const Correction *c)
{
	Slice on = noted(a, c);

	if (c->other.len == 0)
		return arena_printf(a, "%.*s has no note any more",
		    SLICE_ARG(on));
	return arena_printf(a, "%.*s has the note \"%.*s\"", SLICE_ARG(on),
	    SLICE_ARG(shown(a, c->other)));
}

Slice
correction_tell(Arena *a, const Correction *c)
{
	if (correction_is_of_name(c->kind))
		return tell_name(a, c);
	if (correction_is_of_quotation(c->kind))
		return tell_quotation(a, c);
	switch (c->kind) {
	case CORRECTION_NOTE:
		return tell_note(a, c);
	case CORRECTION_PUBLISHED:
		return arena_printf(a, "%.*s was published on %.*s",
		    SLICE_ARG(c->place.file), SLICE_ARG(c->date));
	case CORRECTION_UNDO:
		return arena_printf(a, "%.*s is undone", SLICE_ARG(c->of));
	default:
		return tell_event(a, c);
	}
}
