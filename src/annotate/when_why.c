/* SPDX-License-Identifier: MIT */
#include "annotate/when.h"

const char *
anchor_by_name(AnchorBy by)
{
	static const char *const names[] = {
		[ANCHOR_NONE] = NULL, [ANCHOR_PUBLISHED] = "publication",
		[ANCHOR_STORY] = "story", [ANCHOR_QUOTED] = "quotation",
	};

	return names[by];
}

AnchorBy
anchor_by_named(Slice name)
{
	for (int by = ANCHOR_PUBLISHED; by <= ANCHOR_QUOTED; by++)
		if (slice_eq(name, slice_of(anchor_by_name((AnchorBy)by))))
			return (AnchorBy)by;
	return ANCHOR_NONE;
}

/* What kind of expression it is, when it needs no anchor. */
static const char *
alone(const WhenTerm *t)
{
	if (t->type == WHEN_SET)
		return "tells what comes back";
	return t->kind == TERM_LENGTH ? "tells how long" : "tells its own year";
}

static const char *
manner(const WhenTerm *t)
{
	switch (t->kind) {
	case TERM_CALENDAR:
		return t->pick == PICK_BEFORE ? "is the one before" :
		    t->pick == PICK_AFTER ? "is the one after" :
		    t->pick == PICK_SAME ? "belongs with" :
		    "is the likeliest one seen from";
	case TERM_LENGTH:
		return t->toward < 0 ? "ends with" : "begins with";
	case TERM_SHIFT:
		return "is counted from";
	default:
		return "is seen from";
	}
}

static const char *
anchor_words(AnchorBy by)
{
	switch (by) {
	case ANCHOR_STORY:
		return "what is told beside it";
	case ANCHOR_QUOTED:
		return "the day on which it was said";
	default:
		return "the day of publication";
	}
}

static const char *
tense_words(const WhenTerm *t)
{
	if (t->kind != TERM_CALENDAR || t->pick != PICK_BIAS)
		return "";
	switch (t->tense) {
	case TENSE_PAST:
		return ", in a sentence that looks back";
	case TENSE_FUTURE:
		return ", in a sentence that looks ahead";
	case TENSE_LEANING:
		return ", in a sentence on a plan";
	default:
		return "";
	}
}

void
when_why(const WhenTerm *t, Slice text, WhenAnchor anchor, Buffer *out)
{
	const char *rule = when_rule_name(t->rule);
	char at[16];

	buffer_printf(out, "\"%.*s\" ", SLICE_ARG(text));
	if (!when_needs_anchor(t))
		buffer_printf(out, "%s (rule %s).", alone(t), rule);
	else if (anchor.at.grain == GRAIN_NONE)
		buffer_printf(out, "%s %s, which is not known (rule %s).",
		    manner(t), anchor_words(anchor.by), rule);
	else
		buffer_printf(out, "%s %s, %s%s (rule %s).", manner(t),
		    anchor_words(anchor.by), period_value(anchor.at, at),
		    tense_words(t), rule);
}
