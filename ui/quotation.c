/* SPDX-License-Identifier: MIT */
#include "ui/quotation.h"

#include "store/notes.h"
#include "store/query_entities.h"

enum { MOST_NAMES = 3 };

bool
quotation_is_inferred(const QuotationRow *q)
{
	return q->entity != 0 && speaker_is_inferred(q->by);
}

/* "in 2 other articles, worded differently, given to Ada Lunt" */
static bool
tell_others(Index *ix, Arena *a, const QuotationRow *q, Buffer *out, Err *err)
{
	Slice *names;
	size_t n = 0;

	if (q->others == 0)
		return true;
	buffer_puts(out, "in ");
	buffer_count(out, q->others, "other article");
	buffer_puts(out, q->reworded ? ", worded differently" : "");
	if (!q->differs)
		return true;
	if (!query_quotation_speakers(ix, q->id, a, &names, &n, err))
		return false;
	for (size_t i = 0; i < n && i < MOST_NAMES; i++)
		buffer_printf(out, "%s%.*s", i == 0 ? ", given to " : ", ",
		    SLICE_ARG(names[i]));
	buffer_puts(out, n > MOST_NAMES ? " and others" : "");
	return true;
}

static void
tell_inferred(const QuotationRow *q, Slice said, Buffer *out)
{
	if (!quotation_is_inferred(q) && q->by != SPEAKER_READER)
		return;
	buffer_puts(out, out->len > 0 ? "; " : "");
	if (q->by == SPEAKER_READER) {
		buffer_puts(out, "who says it was corrected");
		return;
	}
	if (said.len > 0)
		buffer_printf(out, "speaker understood from \"%.*s\"",
		    SLICE_ARG(said));
	else
		buffer_puts(out, "speaker understood from what stands "
		    "before");
}

static void
tell_noted(Index *ix, Arena *a, const QuotationRow *q, Buffer *out)
{
	const NoteOn on = { .about = NOTE_QUOTATION, .article = q->article,
		.span = q->span };
	Slice text = query_note_on(ix, &on, a);

	if (text.len > 0)
		buffer_printf(out, "%snote: %.*s", out->len > 0 ? "; " : "",
		    SLICE_ARG(text));
}

bool
quotation_note(Index *ix, Arena *a, const QuotationRow *q, Slice said,
    Slice *out, Err *err)
{
	Buffer b = {0};
	bool ok = tell_others(ix, a, q, &b, err);

	tell_inferred(q, said, &b);
	tell_noted(ix, a, q, &b);
	*out = buffer_keep(&b, a);
	return ok;
}

bool
quotation_told(Index *ix, Arena *a, const QuotationRow *q, Slice said,
    Slice *out, Err *err)
{
	Slice note, who = said;
	EntityRow e;

	if (!quotation_note(ix, a, q, said, &note, err))
		return false;
	if (q->entity != 0) {
		if (!query_entity_brief(ix, q->entity, a, &e, err))
			return false;
		who = e.name;
	}
	*out = arena_printf(a, "%s%.*s%s%.*s", who.len > 0 ? "said by " :
	    "speaker not known", SLICE_ARG(who), note.len > 0 ? "; " : "",
	    SLICE_ARG(note));
	return true;
}
