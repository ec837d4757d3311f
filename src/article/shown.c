/* SPDX-License-Identifier: MIT */
/*
 * The shown text is pieces of the article's text, one after the other.  As
 * long as there is one piece, it is not copied.
 */
#include "article/shown.h"

void
shown_free(Shown *s)
{
	vec_free(&s->pieces);
	buffer_free(&s->copy);
	s->text = (Slice){0};
}

/* --- making -------------------------------------------------------------- */

static void
begin(Shown *s)
{
	vec_clear(&s->pieces);
	buffer_clear(&s->copy);
	s->text = (Slice){0};
}

/* The bytes stand at `at` in the article's text. */
static void
add_piece(Shown *s, Slice bytes, uint32_t at)
{
	const ShownPiece piece = { (uint32_t)s->text.len, at };

	if (bytes.len == 0)
		return;
	vec_push(&s->pieces, piece);
	if (s->pieces.len == 1) {
		s->text = bytes;
		return;
	}
	if (s->pieces.len == 2)
		buffer_add(&s->copy, s->text);
	buffer_add(&s->copy, bytes);
	s->text = buffer_slice(&s->copy);
}

static void
add_span(Shown *s, Slice text, Span span, Markup m)
{
	for (size_t i = markup_at(m, span.start); i < m.count &&
	    m.spans[i].start < span.end; i++) {
		add_piece(s, slice_sub(text, span.start, m.spans[i].start),
		    span.start);
		span.start = m.spans[i].end;
	}
	if (span.start < span.end)
		add_piece(s, slice_span(text, span), span.start);
}

static void
end(Shown *s, uint32_t at)
{
	const ShownPiece piece = { (uint32_t)s->text.len, at };

	vec_push(&s->pieces, piece);
}

void
shown_make(Shown *s, Slice text, Span span, Markup m)
{
	begin(s);
	add_span(s, text, span, m);
	end(s, span.end);
}

static void
add_blocks(Shown *s, Slice text, const Block *blocks, size_t count, Markup m)
{
	for (size_t i = 0; i < count; i++) {
		if (s->text.len > 0)
			add_piece(s, SLICE("\n"), blocks[i - 1].span.end);
		add_span(s, text, blocks[i].span, m);
	}
}

void
shown_make_all(Shown *s, Slice text, const Block *blocks, size_t count,
    Markup m)
{
	const uint32_t size = (uint32_t)text.len;
	uint32_t start = 0;

	if (count > 0 && blocks[0].kind == BLOCK_HEADER) {
		start = blocks[0].span.end;
		blocks++;
		count--;
	}
	begin(s);
	if (m.count > 0)
		add_blocks(s, text, blocks, count, m);
	else
		add_span(s, text, (Span){ start, size }, m);
	end(s, size);
}

/* --- back and forth ------------------------------------------------------ */

/* The last piece that begins at or before pos, 0 when none does. */
static size_t
piece_at(const Shown *s, uint32_t pos, bool in_text)
{
	size_t low = 0, high = s->pieces.len - 1;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		const ShownPiece *p = &s->pieces.at[mid];

		if ((in_text ? p->text : p->shown) <= pos)
			low = mid;
		else
			high = mid;
	}
	return low;
}

uint32_t
shown_to_text_at(const Shown *s, uint32_t shown)
{
	const ShownPiece *p = &s->pieces.at[piece_at(s, shown, false)];

	return p->text + (shown - p->shown);
}

Span
shown_to_text(const Shown *s, Span shown)
{
	const uint32_t start = shown_to_text_at(s, shown.start);

	if (shown.end <= shown.start)
		return (Span){ start, start };
	return (Span){ start, shown_to_text_at(s, shown.end - 1) + 1 };
}

uint32_t
shown_from_text_at(const Shown *s, uint32_t text)
{
	if (s->text.len == 0)
		return 0;
	const ShownPiece *p = &s->pieces.at[piece_at(s, text, true)];
	uint32_t len = p[1].shown - p->shown;

	if (text <= p->text)
		return p->shown;
	return p->shown + (text - p->text < len ? text - p->text : len);
}
