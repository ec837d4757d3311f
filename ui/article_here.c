/* SPDX-License-Identifier: MIT */
/*
 * Reports may overlap.  They are sorted by their beginning, and so is how far
 * those up to each one reach: between the first that reaches behind a position
 * and the last that begins before another, all that stand there are found.
 */
#include "ui/article_here.h"

#include "base/bisect.h"
#include "ui/article_open.h"
#include "ui/quotation.h"

uint32_t *
article_reaches(const ArticleBody *body, Arena *a)
{
	uint32_t *reach = arena_new(a, uint32_t, body->report_count);
	uint32_t most = 0;

	for (size_t i = 0; i < body->report_count; i++) {
		if (body->reports[i].span.end > most)
			most = body->reports[i].span.end;
		reach[i] = most;
	}
	return reach;
}

/* The first report that ends behind a position. */
static size_t
report_from(const ArticleView *v, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, v->body.report_count, i, v->reach[i] <= pos);
	return first;
}

static bool
overlap(Span a, Span b)
{
	return a.start < b.end && b.start < a.end;
}

/* The next report at or after *i that stands in the span, else NULL. */
static const ReportRow *
next_report(const ArticleView *v, Span in, size_t *i)
{
	const ArticleBody *b = &v->body;

	while (*i < b->report_count && b->reports[*i].span.start < in.end) {
		const ReportRow *r = &b->reports[(*i)++];

		if (overlap(r->span, in))
			return r;
	}
	return NULL;
}

void
article_find_focus(ArticleView *v, Span seen)
{
	const Focus *f = &v->view.session->focus;
	size_t i = report_from(v, seen.start);
	const ReportRow *r;

	vec_clear(&v->focus);
	if (f->kind != FOCUS_EVENT)
		return;
	while ((r = next_report(v, seen, &i)) != NULL) {
		Span *last = v->focus.len > 0 ?
		    &v->focus.at[v->focus.len - 1] : NULL;

		if (r->event != f->id)
			continue;
		if (last == NULL || last->end < r->span.start)
			vec_push(&v->focus, r->span);
		else if (last->end < r->span.end)
			last->end = r->span.end;
	}
}

static Spans
mentions(const ArticleView *v)
{
	return SPANS(v->body.mentions, v->body.mention_count);
}

/* The entity of a mention; 0 for the index behind the last. */
static int64_t
entity_of(const ArticleView *v, size_t mention)
{
	return mention < v->body.mention_count ?
	    v->body.mentions[mention].entity : 0;
}

static size_t
mention_here(const ArticleView *v)
{
	return spans_over(mentions(v), v->offset);
}

static int64_t
name_here(const ArticleView *v)
{
	return entity_of(v, mention_here(v));
}

static Span
line_here(const ArticleView *v)
{
	return v->lines.len > 0 ? v->lines.at[v->line].span : (Span){0};
}

/* The first name that begins on the line; behind the last when none does. */
static size_t
mention_on_line(const ArticleView *v)
{
	Span line = line_here(v);
	size_t i = spans_from(mentions(v), line.start);

	return i < v->body.mention_count &&
	    v->body.mentions[i].span.start < line.end ? i :
	    v->body.mention_count;
}

static int64_t
name_on_line(const ArticleView *v)
{
	return entity_of(v, mention_on_line(v));
}

Slice
article_view_form(const ArticleView *v, Arena *a)
{
	size_t i = mention_here(v);

	if (i >= v->body.mention_count)
		i = mention_on_line(v);
	if (i >= v->body.mention_count)
		return (Slice){0};
	return rec_flat(a, slice_span(v->body.text,
	    v->body.mentions[i].span));
}

bool
article_view_is_on_name(const ArticleView *v)
{
	return name_here(v) != 0;
}

const QuotationAt *
article_view_quotation(ArticleView *v)
{
	const QuotationAt *around = NULL;
	Spans all;
	Err err;

	if (!article_quotations(v, &all, &err))
		return NULL;
	for (size_t i = 0; i < v->quotation_count &&
	    v->quotations[i].span.start <= v->offset; i++) {
		const QuotationAt *q = &v->quotations[i];

		if (q->span.start == v->offset)
			return q;
		if (q->span.end > v->offset)
			around = q;
	}
	return around;
}

bool
article_view_saying(ArticleView *v, Arena *a, Slice *out, Err *err)
{
	Index *ix = v->view.session->index;
	QuotationRow q;
	Spans all;

	*out = (Slice){0};
	if (!article_quotations(v, &all, err))
		return false;
	size_t i = spans_from(all, v->offset);
	if (i == all.len || v->quotations[i].span.start != v->offset)
		return true;
	return query_quotation(ix, v->quotations[i].id, a, &q, err) &&
	    quotation_told(ix, a, &q, rec_flat(a, slice_span(v->body.text,
	    q.said)), out, err);
}

int64_t
article_view_name(const ArticleView *v)
{
	int64_t name = name_here(v);

	return name != 0 ? name : name_on_line(v);
}

/* The event of the first report that stands in the span. */
static int64_t
event_in(const ArticleView *v, Span span)
{
	size_t i = report_from(v, span.start);
	const ReportRow *r = next_report(v, span, &i);

	return r != NULL ? r->event : 0;
}

Did
article_follow(const ArticleView *v, Jump *out, Err *err)
{
	int64_t name = name_here(v), event = 0;

	if (name == 0)
		event = event_in(v, (Span){ v->offset, v->offset + 1 });
	if (name == 0 && event == 0)
		name = name_on_line(v);
	if (name == 0 && event == 0)
		event = event_in(v, line_here(v));
	if (name == 0 && event == 0) {
		err_set(err, "No name begins on this line and no event's "
		    "report stands on it.");
		return DID_FAIL;
	}
	*out = (Jump){ .kind = name != 0 ? JUMP_ENTITY : JUMP_EVENT,
		.place = article_view_here(v), .id = name != 0 ? name : event };
	return DID_JUMP;
}

Span
article_view_sentence(const ArticleView *v)
{
	Spans sentences = SPANS(v->body.sentences, v->body.sentence_count);
	size_t over = spans_over(sentences, v->offset);

	return over < sentences.len ? spans_get(sentences, over) : (Span){0};
}

const Retold *
article_view_retold(const ArticleView *v)
{
	size_t i = spans_over(SPANS(v->retold, v->retold_count), v->offset);

	return i < v->retold_count ? &v->retold[i] : NULL;
}

void
article_view_lit(const ArticleView *v, IdVec *entities, IdVec *events)
{
	const ArticleBody *b = &v->body;
	Span here = article_view_sentence(v);
	const ReportRow *r;

	if (here.end == here.start)
		here = (Span){ v->offset, v->offset + 1 };
	vec_clear(entities);
	for (size_t i = spans_from(mentions(v), here.start);
	    i < b->mention_count && b->mentions[i].span.start < here.end; i++)
		if (b->mentions[i].span.end <= here.end)
			vec_push(entities, b->mentions[i].entity);
	vec_clear(events);
	for (size_t i = report_from(v, here.start);
	    (r = next_report(v, here, &i)) != NULL;)
		vec_push(events, r->event);
}
