/* SPDX-License-Identifier: MIT */
#include "ui/over.h"

#include <assert.h>

OverId
over_top(const OverStack *s)
{
	return s->len > 0 ? s->at[s->len - 1].id : OVER_NONE;
}

static void
push(OverStack *s, OverId id, PaneId from)
{
	assert(s->len < sizeof(s->at) / sizeof(*s->at));
	s->at[s->len++] = (Over){ id, from };
}

/* Where it is in the stack; .len when it is not. */
static size_t
find(const OverStack *s, OverId id)
{
	size_t i = 0;

	while (i < s->len && s->at[i].id != id)
		i++;
	return i;
}

bool
over_has(const OverStack *s, OverId id)
{
	return find(s, id) < s->len;
}

void
over_open(OverStack *s, OverId id, PaneId from)
{
	size_t i = find(s, id);

	if (i < s->len)
		s->len = i + 1;
	else
		push(s, id, from);
}

void
over_read(OverStack *s, PaneId from)
{
	if (over_top(s) != OVER_NONE || (s->len == 0 && from != PANE_ARTICLE))
		push(s, OVER_NONE, from);
	else if (from != PANE_ARTICLE)
		s->at[s->len - 1].from = from;
}

void
over_leave(OverStack *s)
{
	if (s->len == 1 && s->at[0].id == OVER_NONE)
		s->len = 0;
	else if (over_top(s) == OVER_NONE && s->len > 0)
		s->at[s->len - 1].from = PANE_ARTICLE;
}

bool
over_close(OverStack *s, PaneId *from)
{
	if (s->len == 0)
		return false;
	*from = s->at[--s->len].from;
	return true;
}

void
over_clear(OverStack *s)
{
	s->len = 0;
}

const char *
over_below(const OverStack *s)
{
	static const char *const lists[OVERS] = {
		[OVER_NONE] = "",
		[OVER_ARTICLES] = "articles",
		[OVER_RESULTS] = "results",
		[OVER_MARKS] = "marks",
		[OVER_PROBLEMS] = "problems",
		[OVER_HELP] = "help",
		[OVER_INFO] = "info",
		[OVER_CARD] = "card",
		[OVER_CONTEXT] = "context",
		[OVER_COMPARE] = "comparison",
		[OVER_MATRIX] = "matrix",
		[OVER_LINES] = "lines",
		[OVER_DOUBTS] = "doubts",
		[OVER_DATES] = "dates",
		[OVER_QUOTATIONS] = "quotations",
		[OVER_ONLY] = "only here",
		[OVER_OVERLAP] = "overlap",
		[OVER_PAIR] = "both articles",
		[OVER_NOTES] = "notes",
		[OVER_FACTS] = "facts",
	};
	static const char *const panes[PANES] = { "", "timeline", "people" };

	if (s->len == 0)
		return "";
	PaneId from = s->at[s->len - 1].from;

	if (from != PANE_ARTICLE)
		return panes[from];
	return lists[s->len > 1 ? s->at[s->len - 2].id : OVER_NONE];
}
