/* SPDX-License-Identifier: MIT */
/*
 * All quotations and reported words.  They stand under their speakers, those of
 * nobody that is known last, or under days or articles; a heading's id is that
 * of the entity or of the (first) article, -1 for the first of them.
 */
#include "store/query_entities.h"
#include "ui/lists.h"
#include "ui/quotation.h"
#include "xref/context.h"

enum {
	MORE_CELLS = 4,		/* "+12!" */
	WHO_CELLS = 16,		/* at least */
	WHERE_CELLS = 24,	/* at most */
	WIDE_CELLS = 100	/* at least, to tell the source too */
};
enum { WHO, MORE, NOTE, WHERE, TEXT };	/* the columns */
enum { BY_SPEAKER, BY_DATE, BY_ARTICLE };

static const char *const orders[] = { "speaker", "date", "article", NULL };

/* v->data: the article that was read last. */
typedef struct {
	ArticleBody body;
	Arena arena;
} Read;

static void
clear(void *data)
{
	Read *read = data;

	arena_free(&read->arena);
}

/* NULL with *err when it is not to be had. */
static const ArticleBody *
body_of(ListView *v, int64_t article, Err *err)
{
	Read *read = v->data;

	if (read == NULL)
		read = list_view_keep(v, sizeof(*read));
	if (read->body.row.id == article)
		return &read->body;
	arena_clear(&read->arena);
	if (query_plain_body(v->view.session->index, article, &read->arena,
	    &read->body, err))
		return &read->body;
	read->body.row.id = 0;
	return NULL;
}

/* --- headings --- */

static bool
same_group(int order, const QuotationAt *x, const QuotationAt *y)
{
	switch (order) {
	case BY_SPEAKER: return x->entity == y->entity;
	case BY_DATE: return x->published == y->published;
	default: return x->article == y->article;
	}
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Arena a = {0};
	QuotationAt *at;
	size_t n;
	bool ok = query_quotation_places(v->view.session->index,
	    v->order == BY_SPEAKER ? QUOTATIONS_BY_SPEAKER :
	    QUOTATIONS_BY_PLACE, filter, 0, 0, &a, &at, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		if (i == 0 || !same_group(v->order, &at[i - 1], &at[i]))
			vec_push(out, -1 - (v->order == BY_SPEAKER ?
			    at[i].entity : at[i].article));
		vec_push(out, at[i].id);
	}
	arena_free(&a);
	return ok;
}

static bool
speaker_heading(ListView *v, int64_t id, ListRow *r, Err *err)
{
	EntityRow e;

	r->text[0] = SLICE("speaker not known");
	if (id == 0)
		return true;
	if (!query_entity_brief(v->view.session->index, id, &v->arena, &e,
	    err))
		return false;
	r->text[0] = e.role.len == 0 ? e.name : arena_printf(&v->arena,
	    "%.*s%s%.*s", SLICE_ARG(e.name),
	    v->view.session->signs->separator, SLICE_ARG(e.role));
	return true;
}

static bool
heading(ListView *v, int64_t id, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	ArticleRow row;
	char day[24];

	r->style[0] = STYLE_HEADING;
	if (v->order == BY_SPEAKER)
		return speaker_heading(v, id, r, err);
	if (!query_article(s->index, id, &v->arena, &row, err))
		return false;
	if (v->order == BY_DATE)
		r->text[0] = arena_dup(&v->arena, row.published == DAY_NONE ?
		    SLICE("no date") : slice_of(day_long(row.published,
		    day)));
	else
		r->text[0] = arena_printf(&v->arena, "%u/%u %.*s",
		    row.rank + 1, s->articles,
		    SLICE_ARG(article_title(s, &v->arena, &row)));
	return true;
}

/* --- rows --- */

/* Who says it, "≈ Name", "officials"; of the heading's speaker only "≈". */
static Slice
who(ListView *v, const QuotationRow *q, Slice said, Slice name)
{
	Slice sign = quotation_is_inferred(q) ?
	    slice_of(v->view.session->signs->inferred) : SLICE("");

	if (v->order == BY_SPEAKER)
		return slice_trim(sign);
	return arena_printf(&v->arena, "%.*s%.*s", SLICE_ARG(sign),
	    SLICE_ARG(q->entity != 0 ? name : said));
}

/* Within marks where the text has them so; under no speaker's heading after the
 * words for him: "officials: ...". */
static Slice
words(ListView *v, const ArticleBody *body, const QuotationRow *q, Slice said)
{
	Slice text = context_shown(body, q->span, &v->arena);
	const char *mark = q->kind == QUOTE_DIRECT ||
	    q->kind == QUOTE_PARTIAL ? "\"" : "";
	bool told = v->order == BY_SPEAKER && q->entity == 0 && said.len > 0;

	return arena_printf(&v->arena, "%.*s%s%s%.*s%s",
	    told ? (int)said.len : 0, said.ptr, told ? ": " : "", mark,
	    SLICE_ARG(text), mark);
}

static Slice
where(ListView *v, const ArticleRow *row)
{
	Slice source = arena_dup(&v->arena, row->source.len > 0 ?
	    row->source : row->file);
	char day[24];

	if (v->order == BY_ARTICLE)
		return (Slice){0};
	if (v->order == BY_DATE || row->published == DAY_NONE)
		return source;
	return arena_printf(&v->arena, "%s%s%.*s", day_iso(row->published,
	    day), v->view.session->signs->separator, SLICE_ARG(source));
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	Index *ix = v->view.session->index;
	QuotationRow q;
	EntityRow e = {0};

	if (r->id < 0)
		return heading(v, -1 - r->id, r, err);
	if (!query_quotation(ix, r->id, &v->arena, &q, err) ||
	    (q.entity != 0 && !query_entity_brief(ix, q.entity, &v->arena, &e,
	    err)))
		return false;
	const ArticleBody *body = body_of(v, q.article, err);

	if (body == NULL)
		return false;
	Slice said = q.said.end > q.said.start ?
	    context_shown(body, q.said, &v->arena) : SLICE("");

	if (!quotation_note(ix, &v->arena, &q, said, &r->text[NOTE], err))
		return false;
	r->key = q.key;
	r->place = (Place){ q.article, q.span.start };
	r->text[WHO] = who(v, &q, said, e.name);
	if (q.others > 0)
		r->text[MORE] = arena_printf(&v->arena, "+%u%s", q.others,
		    q.differs || q.reworded ? "!" : "");
	r->text[WHERE] = where(v, &body->row);
	r->text[TEXT] = words(v, body, &q, said);
	r->style[WHO] = STYLE_NAME;
	r->style[MORE] = r->style[WHERE] = STYLE_DIM;
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int who = v->order == BY_SPEAKER ? 1 :
	    cols / 5 > WHO_CELLS ? cols / 5 : WHO_CELLS;
	bool more = cols >= 2 * WHO_CELLS + MORE_CELLS;

	width[WHO] = who < cols / 2 ? who : cols / 2;
	width[MORE] = more ? MORE_CELLS : 0;
	width[WHERE] = cols >= WIDE_CELLS && v->order != BY_ARTICLE ?
	    WHERE_CELLS : 0;
	width[TEXT] = cols - width[WHO] - 1;
	for (int i = MORE; i < TEXT; i++)
		width[TEXT] -= width[i] > 0 ? width[i] + 1 : 0;
}

static long long
find(const ListView *v, Slice key)
{
	return query_quotation_of_key(v->view.session->index, key);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	Arena a = {0};
	QuotationRow q;
	bool ok = query_quotation(v->view.session->index, id, &a, &q, err);

	if (ok)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = { q.article, q.span.start } };
	arena_free(&a);
	return ok;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "The articles quote nobody, as far as is seen: English "
	    "articles are read for what is said, when names are recognised.";
}

const ListClass quotations_list = {
	.title = "QUOTATIONS",
	.context = IN_LIST,
	.orders = orders,
	.fetch = fetch,
	.row = row,
	.light = list_view_light_here,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "quotation",
	.unfold = 1u << NOTE | 1u << WHERE | 1u << TEXT,
	.find = find,
	.clear = clear,
};
