/* SPDX-License-Identifier: MIT */
/*
 * One pass over the lines with at most one block open.  Quotation marks are
 * taken off the line first; what is left decides whether it begins something
 * new or goes on with the open paragraph.  Marks at the start of lines are
 * kept aside until the paragraph ends and is read for what is inside it.
 */
#include "article/markdown.h"

#include <limits.h>

#include "article/inline.h"
#include "article/lines.h"

typedef enum { OPEN_NONE, OPEN_TEXT, OPEN_FENCE, OPEN_CODE, OPEN_TABLE,
	OPEN_COMMENT } Open;

typedef struct {
	Slice text;
	BlockVec *blocks;
	SpanVec *marks;
	Map labels;
	Open open;
	Block block;		/* the open one */
	SpanVec prefixes;	/* hidden in it, of the block level */
	SpanVec parts;		/* of a paragraph, between hard breaks */
	unsigned lines;		/* of the open block */
	bool hard;		/* the last line ends in a hard break */
	unsigned quotes;	/* ">" before the open block's lines */
	unsigned item;		/* columns before an open list item's text */
	char fence;
	unsigned fence_length;
} Parser;

/* A line without its quotation marks. */
typedef struct {
	Line whole;
	uint32_t start;		/* behind the quotation marks and blanks */
	uint32_t end;
	unsigned indent;	/* columns of the blanks before start */
	unsigned quotes;
	uint32_t behind_quotes;
} Rest;

static char
at(const Parser *p, const Rest *r, uint32_t pos)
{
	return pos < r->end ? p->text.ptr[pos] : '\0';
}

static Slice
rest_text(const Parser *p, const Rest *r)
{
	return slice_sub(p->text, r->start, r->end);
}

/* Takes ">" marks off the line, each with the blank behind it; inside a fence
 * only those that stand before the fence too. */
static Rest
rest_of(const Parser *p, const Line *line)
{
	const unsigned most = p->open == OPEN_FENCE ? p->quotes : UINT_MAX;
	Rest r = { .whole = *line, .start = line->span.start,
		.end = line->span.end, .indent = line->indent,
		.behind_quotes = line->start };

	while (r.quotes < most && r.indent < 4 &&
	    at(p, &r, r.start) == '>') {
		r.quotes++;
		r.behind_quotes = r.start + 1;
		if (at(p, &r, r.behind_quotes) == ' ')
			r.behind_quotes++;
		r.indent = 0;
		for (r.start = r.behind_quotes; r.start < r.end &&
		    blank_at(p->text, r.start) > 0;) {
			r.indent = at(p, &r, r.start) == '\t' ?
			    r.indent / 4 * 4 + 4 : r.indent + 1;
			r.start += blank_at(p->text, r.start);
		}
	}
	return r;
}

/* Adds a paragraph or one part of it, with the marks inside it. */
static void
add_text(Parser *p, Block block, size_t *prefix)
{
	const size_t first = *prefix;

	while (*prefix < p->prefixes.len &&
	    p->prefixes.at[*prefix].start < block.span.end)
		++*prefix;
	inline_read(p->text, block.span, first < *prefix ?
	    &p->prefixes.at[first] : NULL, *prefix - first, &p->labels,
	    p->marks);
	vec_push(p->blocks, block);
}

/* A paragraph's parts are blocks of their own, unless each is one line. */
static void
close_text(Parser *p)
{
	size_t prefix = 0;

	if (p->parts.len <= 1 || p->parts.len == p->lines) {
		p->block.verbatim = p->parts.len > 1;
		add_text(p, p->block, &prefix);
		return;
	}
	for (size_t i = 0; i < p->parts.len; i++) {
		p->block.span = p->parts.at[i];
		add_text(p, p->block, &prefix);
	}
}

static void
close_block(Parser *p)
{
	if (p->open == OPEN_TEXT) {
		close_text(p);
	} else if (p->open != OPEN_NONE) {
		for (size_t i = 0; i < p->prefixes.len; i++)
			vec_push(p->marks, p->prefixes.at[i]);
		vec_push(p->blocks, p->block);
	}
	vec_clear(&p->prefixes);
	vec_clear(&p->parts);
	p->open = OPEN_NONE;
	p->lines = 0;
	p->hard = false;
}

static void
hide(Parser *p, uint32_t start, uint32_t end)
{
	if (start < end)
		vec_push(&p->prefixes, ((Span){ start, end }));
}

/* The same from `start` on, whatever is hidden there already. */
static void
hide_rest(Parser *p, uint32_t start, uint32_t end)
{
	SpanVec *v = &p->prefixes;

	while (v->len > 0 && v->at[v->len - 1].start >= start)
		v->len--;
	if (v->len > 0 && v->at[v->len - 1].end > start)
		start = v->at[v->len - 1].end;
	hide(p, start, end);
}

/* The quotation marks before the line are hidden. */
static void
hide_quotes(Parser *p, const Rest *r)
{
	if (r->quotes > 0)
		hide(p, r->whole.span.start, r->behind_quotes < r->end ?
		    r->behind_quotes : r->end);
}

/* Begins a block with this line. */
static void
open_block(Parser *p, const Rest *r, Open open, BlockKind kind)
{
	close_block(p);
	p->open = open;
	p->quotes = r->quotes;
	p->block = (Block){ .span = r->whole.span, .kind = kind,
		.verbatim = open != OPEN_TEXT };
	if (kind == BLOCK_PARAGRAPH && r->quotes > 0)
		p->block.kind = BLOCK_QUOTATION;
	hide_quotes(p, r);
	vec_push(&p->parts, r->whole.span);
	p->lines = 1;
}

/* One more line of the open block. */
static void
extend(Parser *p, const Rest *r)
{
	p->block.span.end = r->whole.span.end;
	hide_quotes(p, r);
	p->lines++;
}

/* A run of the same character and blanks only, at least so many. */
static bool
is_run(Slice s, char c, unsigned least)
{
	unsigned n = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != c && s.ptr[i] != ' ' && s.ptr[i] != '\t')
			return false;
		n += s.ptr[i] == c;
	}
	return n >= least;
}

static unsigned
count_of(const Parser *p, const Rest *r, char c)
{
	unsigned n = 0;

	while (at(p, r, r->start + n) == c)
		n++;
	return n;
}

/* "# Heading #" */
static bool
take_heading(Parser *p, const Rest *r)
{
	const unsigned n = count_of(p, r, '#');
	uint32_t pos = r->start + n, end = r->end;

	if (n == 0 || n > 6 || r->indent > 3 ||
	    (pos < r->end && blank_at(p->text, pos) == 0))
		return false;
	open_block(p, r, OPEN_TEXT, BLOCK_HEADING);
	p->block.level = (uint8_t)n;
	while (pos < end && blank_at(p->text, pos) > 0)
		pos += blank_at(p->text, pos);
	hide(p, r->start, pos);
	while (end > pos && p->text.ptr[end - 1] == '#')
		end--;
	if (end < r->end && end > pos && p->text.ptr[end - 1] == ' ')
		hide(p, end - 1, r->end);
	close_block(p);
	return true;
}

/* "=====" or "-----" under a paragraph makes it a heading. */
static bool
take_underline(Parser *p, const Rest *r)
{
	Slice s = rest_text(p, r);
	const bool first = is_run(s, '=', 2);

	if (p->open != OPEN_TEXT || r->quotes != p->quotes || r->indent > 3 ||
	    p->item > 0 || p->lines > 4 || (!first && !is_run(s, '-', 2)) ||
	    slice_find_byte(s, ' ', 0) != SIZE_MAX)
		return false;
	const uint32_t end = p->block.span.end;
	extend(p, r);
	hide_rest(p, end, r->end);
	vec_clear(&p->parts);
	p->block.kind = BLOCK_HEADING;
	p->block.level = first ? 1 : 2;
	close_block(p);
	return true;
}

/* "***", a comment, "[label]: address": shown as furniture. */
static bool
take_furniture(Parser *p, const Rest *r)
{
	Slice s = rest_text(p, r);
	size_t colon = slice_find(s, SLICE("]: "), 0);

	if (is_run(s, '-', 3) || is_run(s, '*', 3) || is_run(s, '_', 3) ||
	    (p->open != OPEN_TEXT && s.ptr[0] == '[' && colon != SIZE_MAX &&
	    colon > 1 && slice_find_byte(s, ']', 0) == colon)) {
		open_block(p, r, OPEN_COMMENT, BLOCK_BOILERPLATE);
		close_block(p);
		return true;
	}
	if (p->open == OPEN_TEXT || !slice_starts(s, SLICE("<!--")))
		return false;
	open_block(p, r, OPEN_COMMENT, BLOCK_BOILERPLATE);
	if (slice_find(s, SLICE("-->"), 0) != SIZE_MAX)
		close_block(p);
	return true;
}

static bool
take_fence(Parser *p, const Rest *r)
{
	const char c = at(p, r, r->start);
	const unsigned n = count_of(p, r, c);

	if ((c != '`' && c != '~') || n < 3 || (c == '`' &&
	    slice_find_byte(rest_text(p, r), '`', n) != SIZE_MAX))
		return false;
	open_block(p, r, OPEN_FENCE, BLOCK_PARAGRAPH);
	hide(p, r->start, r->end);
	p->fence = c;
	p->fence_length = n;
	return true;
}

/* A line inside a fence; the closing one is hidden.  Of the line ends those
 * behind the opening and before the closing one are. */
static void
fence_line(Parser *p, const Rest *r)
{
	const uint32_t end = p->block.span.end;

	if (p->lines == 1)
		p->prefixes.at[p->prefixes.len - 1].end = r->whole.start;
	extend(p, r);
	if (r->indent > 3 || count_of(p, r, p->fence) < p->fence_length ||
	    !is_run(rest_text(p, r), p->fence, p->fence_length))
		return;
	hide_rest(p, end, r->end);
	close_block(p);
}

/* Four columns deeper than the text around it, not inside a paragraph. */
static bool
take_code(Parser *p, const Rest *r)
{
	if (p->open == OPEN_TEXT || r->indent < p->item + 4)
		return false;
	uint32_t pos = r->behind_quotes, columns = 0;
	while (pos < r->start && columns < p->item + 4) {
		columns = p->text.ptr[pos] == '\t' ?
		    columns / 4 * 4 + 4 : columns + 1;
		pos += blank_at(p->text, pos);
	}
	if (p->open == OPEN_CODE && p->quotes == r->quotes)
		extend(p, r);
	else
		open_block(p, r, OPEN_CODE, BLOCK_PARAGRAPH);
	if (p->lines == 1 && r->quotes == 0)
		p->block.span.start = r->whole.start;
	hide(p, r->behind_quotes, pos);
	return true;
}

/* The line ends in a hard break; a backslash is hidden by inline_read(). */
static bool
ends_hard(const Parser *p, const Rest *r)
{
	Slice behind = slice_sub(p->text, r->end, r->end + 2);

	return (r->end > r->start && p->text.ptr[r->end - 1] == '\\') ||
	    slice_eq(behind, SLICE("  "));
}

/* Columns of "- ", "12. " and the like with what is before; 0: no item. */
static unsigned
item_columns(const Parser *p, const Rest *r)
{
	uint32_t pos = r->start;

	if (char_in(at(p, r, pos), "-*+")) {
		pos++;
	} else {
		while (pos < r->start + 9 && char_in(at(p, r, pos),
		    "0123456789"))
			pos++;
		if (pos == r->start || !char_in(at(p, r, pos), ".)"))
			return 0;
		pos++;
	}
	if (pos < r->end && p->text.ptr[pos] != ' ' &&
	    p->text.ptr[pos] != '\t')
		return 0;
	return r->indent + (pos - r->start) + 1;
}

static bool
take_item(Parser *p, const Rest *r)
{
	const unsigned columns = item_columns(p, r);
	const bool numbered = char_in(at(p, r, r->start), "0123456789");

	if (columns == 0 || r->indent >= p->item + 4)
		return false;
	if (p->open == OPEN_TEXT && p->item == 0 && ((numbered &&
	    at(p, r, r->start + 1) != '.' && at(p, r, r->start + 1) != ')') ||
	    (numbered && at(p, r, r->start) != '1') ||
	    r->end == r->start + 1))
		return false;
	open_block(p, r, OPEN_TEXT, BLOCK_PARAGRAPH);
	p->item = columns;
	p->hard = ends_hard(p, r);
	return true;
}

static bool
take_table(Parser *p, const Rest *r)
{
	Slice s = rest_text(p, r);

	if (s.ptr[0] != '|' || slice_find_byte(s, '|', 1) == SIZE_MAX ||
	    p->open == OPEN_TEXT)
		return false;
	if (p->open == OPEN_TABLE && p->quotes == r->quotes)
		extend(p, r);
	else
		open_block(p, r, OPEN_TABLE, BLOCK_PARAGRAPH);
	return true;
}

static void
text_line(Parser *p, const Rest *r)
{
	if (p->open == OPEN_TEXT && p->block.kind != BLOCK_HEADING &&
	    r->quotes <= p->quotes) {
		extend(p, r);
		if (p->hard)
			vec_push(&p->parts, r->whole.span);
		else
			p->parts.at[p->parts.len - 1].end = r->whole.span.end;
	} else {
		open_block(p, r, OPEN_TEXT, BLOCK_PARAGRAPH);
	}
	p->hard = ends_hard(p, r);
}

static void
read_line(Parser *p, const Line *line)
{
	const Rest r = rest_of(p, line);

	if (p->open == OPEN_FENCE && r.quotes >= p->quotes) {
		fence_line(p, &r);
		return;
	}
	if (p->open == OPEN_COMMENT) {
		extend(p, &r);
		if (slice_find(rest_text(p, &r), SLICE("-->"), 0) != SIZE_MAX)
			close_block(p);
		return;
	}
	if (r.start == r.end) {		/* ">" alone */
		open_block(p, &r, OPEN_COMMENT, BLOCK_BOILERPLATE);
		close_block(p);
		return;
	}
	if (p->open != OPEN_TEXT &&
	    (r.indent < p->item || r.quotes != p->quotes))
		p->item = 0;
	if (take_code(p, &r) || take_underline(p, &r) ||
	    take_heading(p, &r) || take_furniture(p, &r) ||
	    take_fence(p, &r) || take_item(p, &r) || take_table(p, &r))
		return;
	text_line(p, &r);
}

/* Link definitions: they may stand behind their use. */
static void
read_labels(Parser *p, uint32_t from)
{
	uint32_t pos = from;
	Buffer label = {0};
	Line line;

	while (line_next(p->text, &pos, &line)) {
		Slice s = slice_span(p->text, line.span);
		if (s.len == 0 || s.ptr[0] != '[' || s.len > 4096)
			continue;
		size_t end = slice_find(s, SLICE("]: "), 0);
		if (end == SIZE_MAX || end < 2 || end > 200)
			continue;
		map_put(&p->labels, inline_label(slice_sub(s, 1, end), &label),
		    1);
	}
	buffer_free(&label);
}

void
markdown_split(Slice text, uint32_t from, BlockVec *blocks, SpanVec *marks)
{
	Parser p = { .text = text, .blocks = blocks, .marks = marks };
	uint32_t pos = from;
	Line line;

	read_labels(&p, from);
	while (line_next(text, &pos, &line)) {
		if (line.span.start < line.span.end)
			read_line(&p, &line);
		else if (p.open == OPEN_TEXT || p.open == OPEN_TABLE)
			close_block(&p);
	}
	close_block(&p);
	map_free(&p.labels);
	vec_free(&p.prefixes);
	vec_free(&p.parts);
}
