/* SPDX-License-Identifier: MIT */
#include "ui/quotation.h"

bool
quotation_is_inferred(const QuotationRow *q)
{
	return q->entity != 0 && speaker_is_inferred(q->by);
}

Slice
quotation_note(Arena *a, const QuotationRow *q, Slice said)
{
	Buffer b = {0};

	if (q->others > 0) {
		buffer_puts(&b, "in ");
		buffer_count(&b, q->others, "other article");
		buffer_puts(&b, q->reworded ? ", worded differently" : "");
		buffer_puts(&b, q->differs ? ", given to others" : "");
	}
	if (quotation_is_inferred(q)) {
		buffer_puts(&b, b.len > 0 ? "; " : "");
		if (said.len > 0)
			buffer_printf(&b, "speaker understood from \"%.*s\"",
			    SLICE_ARG(said));
		else
			buffer_puts(&b, "speaker understood from what stands "
			    "before");
	}
	Slice text = arena_dup(a, buffer_slice(&b));

	buffer_free(&b);
	return text;
}

bool
quotation_told(Index *ix, Arena *a, const QuotationRow *q, Slice said,
    Slice *out, Err *err)
{
	Slice note = quotation_note(a, q, said), who = said;
	EntityRow e;

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
