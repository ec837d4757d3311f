/* SPDX-License-Identifier: MIT */
/* All notes, with what they are on. */
#include "store/notes.h"
#include "store/query_entities.h"
#include "store/query_events.h"
#include "ui/lists.h"
#include "xref/context.h"

enum { ABOUT_CELLS = 9, WHERE_CELLS = 24, WIDE_CELLS = 100 };
enum { ABOUT, NOTE, WHERE, ON };	/* the columns */

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	return query_notes(v->view.session->index, filter, out, err);
}

/* The words, or the title, and where they stand. */
static bool
tell_place(ListView *v, const NoteOn *on, ListRow *r, Err *err)
{
	Arena texts = {0};
	ArticleBody body;
	char day[24];
	bool ok = query_plain_body(v->view.session->index, on->article,
	    &texts, &body, err);

	if (ok) {
		const ArticleRow *row = &body.row;
		Slice source = row->source.len > 0 ? row->source : row->file;

		r->text[ON] = arena_dup(&v->arena, on->about == NOTE_ARTICLE ?
		    article_title(v->view.session, &texts, row) :
		    context_shown(&body, on->span, &texts));
		r->text[WHERE] = row->published == DAY_NONE ?
		    arena_dup(&v->arena, source) : arena_printf(&v->arena,
		    "%s%s%.*s", day_iso(row->published, day),
		    v->view.session->signs->separator, SLICE_ARG(source));
		r->place = (Place){ on->article, on->span.start };
	}
	arena_free(&texts);
	return ok;
}

static bool
tell_on(ListView *v, const NoteOn *on, ListRow *r, Err *err)
{
	Index *ix = v->view.session->index;
	EntityRow entity;
	EventRow event;
	char date[24];

	switch (on->about) {
	case NOTE_NAME:
		if (!query_entity_brief(ix, on->entity, &v->arena, &entity,
		    err))
			return false;
		r->text[ON] = entity.name;
		r->text[WHERE] = entity.role;
		return true;
	case NOTE_EVENT:
		if (!query_event_brief(ix, on->event, &v->arena, &event, err))
			return false;
		r->text[ON] = event.title;
		r->text[WHERE] = arena_dup(&v->arena, slice_of(edtf_short(
		    &event.date, true, date)));
		return true;
	default:
		return tell_place(v, on, r, err);
	}
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	NoteRow n;

	if (!query_note(v->view.session->index, r->id, &v->arena, &n, err))
		return false;
	r->key = n.key;
	r->text[ABOUT] = slice_of(note_about_name(n.on.about));
	r->text[NOTE] = n.text;
	r->style[ABOUT] = STYLE_KEY;
	r->style[WHERE] = r->style[ON] = STYLE_DIM;
	return tell_on(v, &n.on, r, err);
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int rest = cols - ABOUT_CELLS - 1;

	(void)v;
	width[ABOUT] = ABOUT_CELLS;
	width[WHERE] = cols >= WIDE_CELLS ? WHERE_CELLS : 0;
	rest -= width[WHERE] > 0 ? WHERE_CELLS + 1 : 0;
	width[ON] = rest >= ABOUT_CELLS * 4 ? rest * 2 / 5 : 0;
	width[NOTE] = rest - (width[ON] > 0 ? width[ON] + 1 : 0);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	Arena a = {0};
	NoteRow n;
	bool ok = query_note(v->view.session->index, id, &a, &n, err);

	if (ok && n.on.about == NOTE_NAME)
		*out = (Jump){ .kind = JUMP_ENTITY, .id = n.on.entity };
	else if (ok && n.on.about == NOTE_EVENT)
		*out = (Jump){ .kind = JUMP_EVENT, .id = n.on.event };
	else if (ok)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = { n.on.article, n.on.span.start } };
	arena_free(&a);
	return ok;
}

static long long
find(const ListView *v, Slice key)
{
	return query_note_of_key(v->view.session->index, key);
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No notes yet: , notes something on what is under the cursor.";
}

const ListClass notes_list = {
	.title = "NOTES",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "note",
	.unfold = 1u << NOTE | 1u << WHERE | 1u << ON,
	.find = find,
};
