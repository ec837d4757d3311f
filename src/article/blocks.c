/* SPDX-License-Identifier: MIT */
/*
 * How wrapped text is told from lines that are paragraphs.  A wrapped line is
 * full: the next line's first word would not have fitted any more.  A group
 * of three or more lines is wrapped when nearly all of them are full, when
 * they break off in mid-sentence, and when many go on with a small letter.
 * The widest such group gives the width of the document, by which groups of
 * two lines are judged.  In wrapped text a line that is not full ends a
 * paragraph, as does an indented line after the end of a sentence.  Anywhere a
 * line that stops in mid-sentence, with a blank where it was broken, goes on in
 * a next line that begins small.
 */
#include "article/blocks.h"

#include <string.h>

#include "article/lines.h"
#include "article/shape.h"

enum {
	GROUP_MAX = 4096,	/* lines judged together */
	WIDTH_MIN = 36,		/* columns of wrapped text */
	WIDTH_MAX = 112,
	FIRST_MAX = 60		/* columns looked at for a first word */
};

typedef struct {
	Slice text;
	unsigned width;		/* of the document's wrapped text, 0 = none */
	VEC(Line) lines;	/* the group */
	unsigned widest;	/* columns of its widest line */
	unsigned wide;		/* lines that are nearly as wide */
	BlockVec *blocks;
} Splitter;

static Slice
line_text(const Splitter *s, size_t i)
{
	return slice_span(s->text, s->lines.at[i].span);
}

static unsigned
first_word_columns(Slice line)
{
	size_t end = 0;

	while (end < line.len && end < FIRST_MAX && blank_at(line, end) == 0)
		end++;
	return (unsigned)columns_of(slice_sub(line, 0, end), FIRST_MAX);
}

/* The line could not have taken the next line's first word. */
static bool
is_full(const Splitter *s, size_t i, unsigned width)
{
	return s->lines.at[i].columns + 1 +
	    first_word_columns(line_text(s, i + 1)) > width;
}

/* Three blanks or a tab inside the line: a row of a table. */
static bool
has_gap(Slice line)
{
	return slice_find(line, SLICE("   "), 0) != SIZE_MAX ||
	    slice_find_byte(line, '\t', 0) != SIZE_MAX;
}

static void
measure(Splitter *s)
{
	s->widest = s->wide = 0;
	for (size_t i = 0; i < s->lines.len; i++)
		if (s->lines.at[i].columns > s->widest)
			s->widest = s->lines.at[i].columns;
	for (size_t i = 0; i < s->lines.len; i++)
		s->wide += s->lines.at[i].columns * 6 >= s->widest * 5;
}

/* The width at which the group is wrapped, 0 when it is not. */
static unsigned
wrapped_at(const Splitter *s)
{
	const unsigned width = s->widest;
	size_t pairs = s->lines.len - 1, full = 0, broken = 0, small = 0;

	if (s->lines.len < 3 || width < WIDTH_MIN || width > WIDTH_MAX)
		return 0;
	for (size_t i = 0; i < pairs; i++) {
		full += is_full(s, i, width);
		broken += !may_end_sentence(line_text(s, i));
		small += !begins_upper(line_text(s, i + 1));
	}
	return full * 4 >= pairs * 3 && broken * 3 >= pairs &&
	    small * 3 >= pairs ? width : 0;
}

static bool
is_table(const Splitter *s)
{
	size_t rows = 0;

	if (s->lines.len < 3 || s->widest > 2 * WIDTH_MAX)
		return false;
	for (size_t i = 0; i < s->lines.len; i++)
		rows += has_gap(line_text(s, i));
	return rows * 3 >= s->lines.len * 2;
}

static bool
is_mail_quotation(const Splitter *s)
{
	for (size_t i = 0; i < s->lines.len; i++)
		if (line_text(s, i).ptr[0] != '>')
			return false;
	return s->lines.len > 1 || (line_text(s, 0).len > 2 &&
	    line_text(s, 0).ptr[1] == ' ');
}

/* Line i + 1 goes on with the paragraph that line i belongs to. */
static bool
goes_on(const Splitter *s, size_t i, unsigned width)
{
	const Line *a = &s->lines.at[i], *b = a + 1;
	const bool ended = may_end_sentence(line_text(s, i));
	const bool upper = begins_upper(line_text(s, i + 1));

	if (begins_item(line_text(s, 0)) && begins_item(line_text(s, i + 1)))
		return false;
	if (b->indent > a->indent + 1 && ended)
		return false;
	if (is_full(s, i, width))
		return true;
	return !ended && !upper && a->columns * 2 > width;
}

/* The rest of a sentence, not "by Jane Doe". */
static bool
is_rest(Slice line)
{
	return begins_small(line) && !slice_starts(line, SLICE("by "));
}

/* A blank is left where the line was broken, or it is full. */
static bool
seems_broken(const Splitter *s, size_t i)
{
	const Line *a = &s->lines.at[i];

	if (a[1].indent > 0 || s->text.ptr[a->span.end] == ' ')
		return true;
	return s->wide > 1 && s->lines.len > 2 && s->widest <= WIDTH_MAX &&
	    is_full(s, i, s->widest);
}

/*
 * A line that stops in mid-sentence, where the next goes on with a small
 * letter: long enough to be none of a list, or itself such a rest.
 */
static bool
breaks_off(const Splitter *s, size_t i, bool after_rest)
{
	return (after_rest || s->lines.at[i].columns >= WIDTH_MIN) &&
	    !may_end_sentence(line_text(s, i)) &&
	    is_rest(line_text(s, i + 1)) && seems_broken(s, i);
}

/*
 * The width for a group that is too small to tell by itself: that of the
 * document, or else, for two lines, a usual one when the first breaks off.
 */
static unsigned
borrowed_width(const Splitter *s)
{
	const unsigned width = s->widest;

	if (s->lines.len < 2 || width < WIDTH_MIN)
		return 0;
	if (s->width > 0)
		return width <= s->width + 2 ? s->width : 0;
	if (s->lines.len == 2 && width <= WIDTH_MAX - 12 && width > 50 &&
	    is_full(s, 0, width) && !may_end_sentence(line_text(s, 0)) &&
	    is_rest(line_text(s, 1)))
		return width;
	return 0;
}

static void
add_lines(Splitter *s, size_t first, size_t last, BlockKind kind,
    bool verbatim)
{
	Span span = { s->lines.at[first].span.start,
		s->lines.at[last].span.end };

	if (verbatim && kind == BLOCK_PARAGRAPH)
		span.start = s->lines.at[first].start;
	vec_push(s->blocks, ((Block){ .span = span, .kind = kind,
	    .verbatim = verbatim }));
}

static void
group_split(Splitter *s)
{
	const size_t n = s->lines.len;
	unsigned width;
	size_t first = 0;
	bool broken = false;

	if (is_mail_quotation(s)) {
		add_lines(s, 0, n - 1, BLOCK_QUOTATION, true);
		return;
	}
	if (is_table(s)) {
		add_lines(s, 0, n - 1, BLOCK_PARAGRAPH, true);
		return;
	}
	width = wrapped_at(s);
	if (width == 0)
		width = borrowed_width(s);
	for (size_t i = 0; i < n; i++) {
		broken = i + 1 < n && breaks_off(s, i, broken);
		if (i + 1 == n || !(broken ||
		    (width > 0 && goes_on(s, i, width)))) {
			add_lines(s, first, i, BLOCK_PARAGRAPH, false);
			first = i + 1;
		}
	}
}

static void
group_measure(Splitter *s)
{
	unsigned width = wrapped_at(s);

	if (width > s->width)
		s->width = width;
}

static void
each_group(Splitter *s, uint32_t from, void (*act)(Splitter *))
{
	uint32_t pos = from;
	Line line;

	vec_clear(&s->lines);
	while (line_next(s->text, &pos, &line)) {
		const bool blank = line.span.start == line.span.end;

		if (!blank)
			vec_push(&s->lines, line);
		if (s->lines.len > 0 && (blank || line.breaks ||
		    s->lines.len == GROUP_MAX)) {
			measure(s);
			act(s);
			vec_clear(&s->lines);
		}
	}
	if (s->lines.len > 0) {
		measure(s);
		act(s);
	}
}

void
blocks_split(Slice text, uint32_t from, BlockVec *blocks)
{
	Splitter s = { .text = text, .blocks = blocks };

	each_group(&s, from, group_measure);
	each_group(&s, from, group_split);
	vec_free(&s.lines);
}
