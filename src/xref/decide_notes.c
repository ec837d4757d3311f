/* SPDX-License-Identifier: MIT */
#include "xref/decide_notes.h"

#include "store/notes.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/quotations.h"

/* The quotation that stands there, or the words that were one. */
static Span
quotation_span(Index *ix, const SourceRef *at)
{
	int64_t id = index_quotation_at(ix, at->article, at->words);
	Arena a = { 0 };
	QuotationRow row;
	Err err;
	Span span = at->words;

	if (id != 0 && query_quotation(ix, id, &a, &row, &err))
		span = row.span;
	arena_free(&a);
	return span;
}

static bool
find(Index *ix, const Decision *what, int64_t event, NoteOn *on)
{
	const Correction *c = what->by;

	*on = (NoteOn){ .about = c->about };
	switch (c->about) {
	case NOTE_NAME:
		on->entity = query_entity_decided(ix, c->type, c->name);
		return on->entity != 0;
	case NOTE_EVENT:
		on->event = event;
		return event != 0;
	case NOTE_ARTICLE:
		on->article = query_article_of_file(ix, c->place.file);
		return on->article != 0;
	default:
		if (what->at == NULL)
			return false;
		on->article = what->at->article;
		on->span = c->about == NOTE_QUOTATION ?
		    quotation_span(ix, what->at) : what->at->span;
		return true;
	}
}

bool
decide_note(Index *ix, const Decision *what, int64_t event, bool *fits,
    Err *err)
{
	const Correction *c = what->by;
	NoteOn on;

	*fits = find(ix, what, event, &on);
	if (*fits)
		return index_put_note(ix, &on, c->id, c->other, c->made, err);
	/* What is gone has no note to be taken away. */
	*fits = c->other.len == 0;
	return true;
}
