/* SPDX-License-Identifier: MIT */
/*
 * Widths: columns that keep their width get it; what is left of the line is
 * dealt out among the others, the narrowest first, so that none gets more than
 * it needs and the wide ones share equally.  Where too little would be left,
 * all columns share.
 */
#include "cli/table.h"

#include <assert.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/vec.h"
#include "text/glyph.h"

enum { BATCH = 512, BETWEEN = 2, NARROWEST = 12 };

typedef struct {
	Slice text;
	unsigned width;		/* cells */
} Cell;

struct Table {
	TableLook look;
	const char *headings[TABLE_MAX_COLUMNS];
	Fit fit[TABLE_MAX_COLUMNS];
	unsigned natural[TABLE_MAX_COLUMNS];	/* the widest cell's */
	unsigned width[TABLE_MAX_COLUMNS];
	size_t columns;
	bool begun;		/* rows were added */
	VEC(Cell) cells;	/* rows held back */
	Arena arena;		/* their text */
};

Table *
table_new(const TableLook *look)
{
	Table *t = must_alloc(NULL, sizeof *t);

	*t = (Table){ .look = *look };
	return t;
}

void
table_column(Table *t, const char *heading, Fit fit)
{
	assert(t->columns < TABLE_MAX_COLUMNS && t->cells.len == 0);
	t->headings[t->columns] = heading;
	t->fit[t->columns++] = fit;
}

/* One line without white space at its ends, safe where it has to be. */
static Cell
make_cell(Table *t, Slice text)
{
	Buffer line = { 0 };
	Cell cell = { 0 };
	uint32_t pos = 0;
	bool blank = false;
	Glyph g;

	while (glyph_next(text, &pos, &g)) {
		if (g.space) {
			blank = line.len > 0;
			continue;
		}
		if (blank)
			buffer_putc(&line, ' ');
		cell.width += g.width + blank;
		blank = false;
		buffer_add(&line, t->look.terminal ?
		    (Slice){ g.bytes, g.len } : slice_span(text, g.source));
	}
	cell.text = buffer_keep(&line, &t->arena);
	return cell;
}

/* Deals `left` cells out among the columns that share. */
static void
deal(Table *t, const bool *shares, size_t sharing, unsigned left)
{
	bool done[TABLE_MAX_COLUMNS] = { false };

	for (; sharing > 0; sharing--) {
		size_t least = t->columns;
		for (size_t i = 0; i < t->columns; i++) {
			if (shares[i] && !done[i] && (least == t->columns ||
			    t->natural[i] < t->natural[least]))
				least = i;
		}
		unsigned most = left / (unsigned)sharing;
		if (most < 1)
			most = 1;
		done[least] = true;
		t->width[least] = t->natural[least] < most ?
		    t->natural[least] : most;
		left -= t->width[least] < left ? t->width[least] : left;
	}
}

static void
settle_widths(Table *t)
{
	unsigned taken = t->look.indent +
	    (unsigned)(t->columns - 1) * BETWEEN;
	unsigned between = taken;
	bool shares[TABLE_MAX_COLUMNS], all[TABLE_MAX_COLUMNS];
	size_t sharing = 0;

	for (size_t i = 0; i < t->columns; i++) {
		all[i] = true;
		shares[i] = t->fit[i] != FIT_KEEP && t->fit[i] != FIT_NUMBER;
		t->width[i] = t->natural[i];
		sharing += shares[i];
		taken += shares[i] ? 0 : t->natural[i];
	}
	const unsigned width = t->look.width;
	if (taken + sharing * NARROWEST <= width)
		deal(t, shares, sharing, width - taken);
	else
		deal(t, all, t->columns, width > between ? width - between : 0);
}

static void
measure(Table *t)
{
	for (size_t i = 0; i < t->columns; i++) {
		if (!t->begun)
			t->natural[i] = t->look.headings ?
			    glyph_width(slice_of(t->headings[i])) : 1;
		for (size_t c = i; c < t->cells.len; c += t->columns) {
			if (t->cells.at[c].width > t->natural[i])
				t->natural[i] = t->cells.at[c].width;
		}
	}
}

/*
 * Takes one line of at most `width` cells off *rest: broken at a blank where
 * there is one, else anywhere; never less than a glyph.
 */
static Cell
take_line(Slice *rest, unsigned width)
{
	Cell whole = { 0 }, upto = { 0 };	/* upto: the last blank */
	uint32_t pos = 0, end = 0, after = 0;
	Glyph g;

	while (glyph_next(*rest, &pos, &g)) {
		if (g.space) {
			upto = whole;
			after = pos;
		}
		if (end > 0 && whole.width + g.width > width)
			break;
		whole.width += g.width;
		end = pos;
		whole.text = slice_sub(*rest, 0, end);
	}
	if (end < rest->len && after > 0) {
		*rest = slice_sub(*rest, after, rest->len);
		return upto;
	}
	*rest = slice_sub(*rest, end, rest->len);
	return whole;
}

/* Leaves the end out, or the start, and says so with an ellipsis. */
static Cell
cut(Table *t, Cell cell, unsigned width, bool start)
{
	uint32_t pos = 0, edge = 0;
	unsigned kept = 0, before = 0;
	Glyph g;

	if (cell.width <= width)
		return cell;
	while (glyph_next(cell.text, &pos, &g)) {
		if (!start && before + g.width > width - 1)
			break;
		before += g.width;
		edge = pos;
		kept = start ? cell.width - before : before;
		if (start && kept <= width - 1)
			break;
	}
	Slice part = start ? slice_sub(cell.text, edge, cell.text.len) :
	    slice_sub(cell.text, 0, edge);
	return (Cell){ .width = kept + 1,
		.text = arena_printf(&t->arena, "%s%.*s%s", start ? "…" : "",
		    SLICE_ARG(part), start ? "" : "…") };
}

static void
add_blanks(Buffer *out, unsigned n)
{
	while (n-- > 0)
		buffer_putc(out, ' ');
}

/* One line of one row; false when no column has anything left. */
static bool
add_line(Table *t, Slice *rest, Buffer *out)
{
	unsigned pending = t->look.indent;
	bool any = false;

	for (size_t i = 0; i < t->columns; i++)
		any = any || rest[i].len > 0;
	for (size_t i = 0; any && i < t->columns; i++) {
		Cell line = take_line(&rest[i], t->width[i]);
		unsigned blank = t->width[i] > line.width ?
		    t->width[i] - line.width : 0;
		bool right = t->fit[i] == FIT_NUMBER ||
		    t->fit[i] == FIT_CUT_START;
		if (line.text.len > 0) {
			add_blanks(out, pending + (right ? blank : 0));
			buffer_add(out, line.text);
			pending = right ? 0 : blank;
		} else {
			pending += t->width[i];
		}
		pending += BETWEEN;
	}
	if (any)
		buffer_putc(out, '\n');
	return any;
}

static void
add_row(Table *t, const Cell *cells, Buffer *out)
{
	Slice rest[TABLE_MAX_COLUMNS];

	for (size_t i = 0; i < t->columns; i++) {
		bool start = t->fit[i] == FIT_CUT_START;
		bool cuts = start || t->fit[i] == FIT_CUT;
		rest[i] = (cuts ? cut(t, cells[i], t->width[i], start) :
		    cells[i]).text;
	}
	if (!add_line(t, rest, out))
		buffer_putc(out, '\n');
	while (add_line(t, rest, out))
		;
}

static void
add_headings(Table *t, Buffer *out)
{
	Cell cells[TABLE_MAX_COLUMNS];

	for (size_t i = 0; i < t->columns; i++)
		cells[i] = make_cell(t, slice_of(t->headings[i]));
	add_row(t, cells, out);
}

static void
flush(Table *t, Buffer *out)
{
	measure(t);
	settle_widths(t);
	if (!t->begun && t->look.headings)
		add_headings(t, out);
	t->begun = true;
	for (size_t c = 0; c < t->cells.len; c += t->columns)
		add_row(t, &t->cells.at[c], out);
	vec_clear(&t->cells);
	arena_clear(&t->arena);
}

void
table_row(Table *t, const Slice *cells, Buffer *out)
{
	for (size_t i = 0; i < t->columns; i++)
		vec_push(&t->cells, make_cell(t, cells[i]));
	if (t->cells.len >= BATCH * t->columns)
		flush(t, out);
}

void
table_end(Table *t, Buffer *out)
{
	if (t->cells.len > 0)
		flush(t, out);
	vec_free(&t->cells);
	arena_free(&t->arena);
	free(t);
}
