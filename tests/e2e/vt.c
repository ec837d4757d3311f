/* SPDX-License-Identifier: MIT */
/*
 * The parser is the usual one for ECMA-48: ground, escape, CSI and strings.
 * C0 controls work inside sequences too.  A character in the last column
 * leaves the cursor there with `wrap` set; the next one goes to the next row.
 */
#include "vt.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "grid.h"
#include "utf8.h"

enum { MAX_PARAMS = 16 };

typedef struct {
	int row, col, charset;
	bool origin, wrap;
	char sets[2];		/* final byte of the designation of G0, G1 */
} Cursor;

typedef enum { GROUND, ESCAPE, ESCAPE_MORE, CSI, STRING, STRING_ESC } State;

struct Vt {
	Grid shown, hidden;	/* main and alternate screen, or the reverse */
	Cursor cur, saved[2];	/* saved: main screen, alternate screen */
	int top, bottom;	/* scroll region, both inside */
	VtState is;
	bool autowrap, insert;
	State state;
	char private, middle;	/* of the sequence being read; 0: none */
	int params[MAX_PARAMS], count;
	unsigned char part[4];	/* of a character cut by the end of a read */
	size_t part_len;
	int32_t last;		/* for REP */
	char answer[256];
	size_t answer_len;
	char *line;		/* what vt_row returned */
};

static int
clamp(int x, int low, int high)
{
	return x < low ? low : x > high ? high : x;
}

static void
move_to(Vt *v, int row, int col)
{
	v->cur.row = v->cur.origin ? clamp(row, v->top, v->bottom)
	    : clamp(row, 0, v->shown.rows - 1);
	v->cur.col = clamp(col, 0, v->shown.cols - 1);
	v->cur.wrap = false;
}

/* One row down (by = 1) or up (by = -1), scrolling at the region's edge. */
static void
line_feed(Vt *v, int by)
{
	if (v->cur.row == (by > 0 ? v->bottom : v->top))
		grid_scroll(&v->shown, v->top, v->bottom + 1, by);
	else
		v->cur.row = clamp(v->cur.row + by, 0, v->shown.rows - 1);
}

/* --- characters --- */

static int32_t
charset_map(const Vt *v, int32_t cp)
{
	static const uint16_t drawing[31] = { 0x25C6, 0x2592, 0x2409, 0x240C,
		0x240D, 0x240A, 0xB0, 0xB1, 0x2424, 0x240B, 0x2518, 0x2510,
		0x250C, 0x2514, 0x253C, 0x23BA, 0x23BB, 0x2500, 0x23BC, 0x23BD,
		0x251C, 0x2524, 0x2534, 0x252C, 0x2502, 0x2264, 0x2265, 0x3C0,
		0x2260, 0xA3, 0xB7 };

	if (v->cur.sets[v->cur.charset] == '0' && cp >= '`' && cp <= '~')
		return drawing[cp - '`'];
	return cp;
}

static void
put(Vt *v, int32_t cp)
{
	Cursor *at = &v->cur;
	int cols = v->shown.cols;

	cp = charset_map(v, cp);
	int width = cp < 0x80 ? 1 : wcwidth((wchar_t)cp);
	if (width == 0) {
		if (at->wrap || at->col > 0)
			grid_mark(&v->shown, at->row, at->col - !at->wrap, cp);
		return;
	}
	width = clamp(width, 1, cols < 2 ? 1 : 2);
	if ((at->wrap || at->col + width > cols) && v->autowrap) {
		line_feed(v, 1);
		at->col = 0;
	}
	at->col = clamp(at->col, 0, cols - width);
	if (v->insert)
		grid_insert(&v->shown, at->row, at->col, width);
	grid_put(&v->shown, at->row, at->col, cp, width);
	at->wrap = at->col + width == cols;
	at->col += at->wrap ? width - 1 : width;
	v->last = cp;
}

/* --- sequences --- */

static void
answer(Vt *v, const char *text)
{
	size_t n = strlen(text), room = sizeof v->answer - v->answer_len;

	if (n <= room)
		memcpy(v->answer + v->answer_len, text, n);
	v->answer_len += n <= room ? n : 0;
}

static void
answer_position(Vt *v)
{
	char text[32];

	snprintf(text, sizeof text, "\033[%d;%dR", v->cur.row + 1,
	    v->cur.col + 1);
	answer(v, text);
}

static void
alternate(Vt *v, bool on, bool cursor)
{
	if (v->is.alternate == on)
		return;
	if (on && cursor)
		v->saved[0] = v->cur;
	Grid shown = v->shown;
	v->shown = v->hidden;
	v->hidden = shown;
	v->is.alternate = on;
	if (on)
		grid_erase_rows(&v->shown, 0, v->shown.rows);
	else if (cursor)
		v->cur = v->saved[0];
}

static void
private_mode(Vt *v, int mode, bool on)
{
	switch (mode) {
	case 1: v->is.app_cursor = on; break;
	case 6: v->cur.origin = on; move_to(v, 0, 0); break;
	case 7: v->autowrap = on; break;
	case 25: v->is.visible = on; break;
	case 47: case 1047: alternate(v, on, false); break;
	case 1049: alternate(v, on, true); break;
	case 9: case 1000: case 1002: case 1003: v->is.mouse = on; break;
	case 2004: v->is.paste = on; break;
	case 3: case 4: case 5: case 12: case 1005: case 1006: case 1015:
	case 1034: case 2026:
		break;
	default: v->is.unknown++;
	}
}

static void
modes(Vt *v, bool on)
{
	for (int i = 0; i < v->count; i++)
		if (v->private == '?')
			private_mode(v, v->params[i], on);
		else if (v->params[i] == 4)
			v->insert = on;
}

/* The i-th parameter, `missing` when it is not there or 0. */
static int
param(const Vt *v, int i, int missing)
{
	return i < v->count && v->params[i] > 0 ? v->params[i] : missing;
}

static void
erase_line(Vt *v, int how)
{
	grid_erase(&v->shown, v->cur.row, how == 0 ? v->cur.col : 0,
	    how == 1 ? v->cur.col + 1 : v->shown.cols);
}

static void
erase_display(Vt *v, int how)
{
	if (how > 2)
		return;
	erase_line(v, how);
	if (how != 1)
		grid_erase_rows(&v->shown, how == 0 ? v->cur.row + 1 : 0,
		    v->shown.rows);
	else
		grid_erase_rows(&v->shown, 0, v->cur.row);
}

static void
set_region(Vt *v)
{
	int rows = v->shown.rows, top = param(v, 0, 1) - 1;
	int bottom = clamp(param(v, 1, rows), 1, rows) - 1;

	if (top >= bottom)
		return;
	v->top = top;
	v->bottom = bottom;
	move_to(v, v->cur.origin ? top : 0, 0);
}

/* What moves the cursor; false: not one of these. */
static bool
csi_move(Vt *v, char final)
{
	int n = param(v, 0, 1), row = v->cur.row, col = v->cur.col;
	int top = v->cur.origin ? v->top : 0;

	switch (final) {
	case 'A':
		move_to(v, row < v->top || row - n > v->top ? row - n
		    : v->top, col);
		break;
	case 'B':
		move_to(v, row > v->bottom || row + n < v->bottom ? row + n
		    : v->bottom, col);
		break;
	case 'C': move_to(v, row, col + n); break;
	case 'D': move_to(v, row, col - n); break;
	case 'G': case '`': move_to(v, row, n - 1); break;
	case 'd': move_to(v, top + n - 1, col); break;
	case 'H': case 'f':
		move_to(v, top + n - 1, param(v, 1, 1) - 1);
		break;
	case 'I': move_to(v, row, (col / 8 + n) * 8); break;
	case 'Z': move_to(v, row, ((col + 7) / 8 - n) * 8); break;
	default: return false;
	}
	return true;
}

static void
csi_edit(Vt *v, char final)
{
	Grid *g = &v->shown;
	int n = param(v, 0, 1), row = v->cur.row, col = v->cur.col;
	int end = v->bottom + 1;
	bool inside = row >= v->top && row < end;

	switch (final) {
	case 'J': erase_display(v, param(v, 0, 0)); break;
	case 'K': erase_line(v, param(v, 0, 0)); break;
	case 'X':
		grid_erase(g, row, col, clamp(col + n, 0, g->cols));
		break;
	case '@': grid_insert(g, row, col, clamp(n, 1, g->cols - col)); break;
	case 'P': grid_delete(g, row, col, clamp(n, 1, g->cols - col)); break;
	case 'L': if (inside) grid_scroll(g, row, end, -n); break;
	case 'M': if (inside) grid_scroll(g, row, end, n); break;
	case 'S': grid_scroll(g, v->top, end, n); break;
	case 'T': grid_scroll(g, v->top, end, -n); break;
	case 'b':
		for (; n > 0 && v->last != 0; n--)
			put(v, v->last);
		break;
	case 'r': set_region(v); break;
	case 'm': case 't': case 'g': break;
	default: v->is.unknown++;
	}
}

static void
csi_end(Vt *v, char final)
{
	if (final == 'h' || final == 'l')
		modes(v, final == 'h');
	else if (v->private == '!' || v->middle == '!') {	/* DECSTR */
		v->insert = v->cur.origin = false;
		v->top = 0;
		v->bottom = v->shown.rows - 1;
		v->is.visible = true;
	} else if (v->private != 0 || v->middle != 0)
		;		/* device queries and the like: no answer */
	else if (final == 'n' && param(v, 0, 0) == 5)
		answer(v, "\033[0n");
	else if (final == 'n' && param(v, 0, 0) == 6)
		answer_position(v);
	else if (final == 'c' && param(v, 0, 0) == 0)
		answer(v, "\033[?62;22c");
	else if (!csi_move(v, final))
		csi_edit(v, final);
}

static void
vt_reset(Vt *v)
{
	v->cur = (Cursor){ .sets = "BB" };
	v->saved[0] = v->saved[1] = v->cur;
	v->top = 0;
	v->bottom = v->shown.rows - 1;
	v->autowrap = true;
	v->insert = false;
	v->is = (VtState){ .visible = true, .unknown = v->is.unknown };
	grid_erase_rows(&v->shown, 0, v->shown.rows);
}

static void
escape_end(Vt *v, char final)
{
	switch (v->middle != 0 ? 0 : final) {
	case '7': v->saved[v->is.alternate] = v->cur; break;
	case '8': v->cur = v->saved[v->is.alternate]; break;
	case 'D': line_feed(v, 1); break;
	case 'E': line_feed(v, 1); v->cur.col = 0; break;
	case 'M': line_feed(v, -1); break;
	case 'c': vt_reset(v); break;
	case '=': case '>': case 'H': case '\\': break;
	case 0:
		if (v->middle == '(' || v->middle == ')')
			v->cur.sets[v->middle == ')'] = final;
		break;
	default: v->is.unknown++;
	}
}

static void
control(Vt *v, unsigned char c)
{
	switch (c) {
	case '\b': move_to(v, v->cur.row, v->cur.col - 1); break;
	case '\t': move_to(v, v->cur.row, (v->cur.col / 8 + 1) * 8); break;
	case '\n': case '\v': case '\f': line_feed(v, 1); break;
	case '\r': move_to(v, v->cur.row, 0); break;
	case 14: v->cur.charset = 1; break;
	case 15: v->cur.charset = 0; break;
	case 24: case 26: v->state = GROUND; break;
	case 27: v->state = ESCAPE; v->middle = 0; break;
	default: break;
	}
}

static void
in_escape(Vt *v, unsigned char c)
{
	if (c < 0x30) {
		v->middle = (char)c;
		v->state = ESCAPE_MORE;
	} else if (v->state == ESCAPE && c == '[') {
		v->state = CSI;
		v->private = v->middle = 0;
		v->count = 0;
		memset(v->params, 0, sizeof v->params);
	} else if (v->state == ESCAPE && strchr("]PX^_k", c) != NULL)
		v->state = STRING;
	else {
		v->state = GROUND;
		escape_end(v, (char)c);
	}
}

static void
in_csi(Vt *v, unsigned char c)
{
	if (c >= '0' && c <= '9') {
		v->count += v->count == 0;
		int *p = &v->params[v->count - 1];
		*p = clamp(*p * 10 + c - '0', 0, 9999);
	} else if (c == ';' || c == ':') {
		v->count += v->count == 0;
		v->count = clamp(v->count + 1, 0, MAX_PARAMS);
	} else if (c >= '<' && c <= '?')
		v->private = (char)c;
	else if (c < 0x30)
		v->middle = (char)c;
	else {
		v->state = GROUND;
		csi_end(v, (char)c);
	}
}

static void
take(Vt *v, int32_t cp)
{
	bool esc = v->state == STRING_ESC;

	if (v->state == STRING || esc) {
		v->state = cp == 7 || (esc && cp == '\\') ? GROUND
		    : cp == 27 ? STRING_ESC : STRING;
		v->is.unknown += v->state == GROUND;
	} else if (cp < 0x20)
		control(v, (unsigned char)cp);
	else if (v->state == GROUND && cp != 0x7F)
		put(v, cp);
	else if (v->state == CSI && cp < 0x7F)
		in_csi(v, (unsigned char)cp);
	else if (v->state != GROUND && cp < 0x7F)
		in_escape(v, (unsigned char)cp);
}

/* --- the outside --- */

Vt *
vt_new(int cols, int rows)
{
	Vt *v = calloc(1, sizeof *v);

	if (v == NULL)
		abort();
	vt_resize(v, cols, rows);
	vt_reset(v);
	return v;
}

void
vt_free(Vt *v)
{
	if (v == NULL)
		return;
	grid_clear(&v->shown);
	grid_clear(&v->hidden);
	free(v->line);
	free(v);
}

void
vt_resize(Vt *v, int cols, int rows)
{
	grid_resize(&v->shown, cols, rows);
	grid_resize(&v->hidden, cols, rows);
	v->top = 0;
	v->bottom = rows - 1;
	v->cur.origin = false;
	move_to(v, v->cur.row, v->cur.col);
	for (int i = 0; i < 2; i++) {
		v->saved[i].row = clamp(v->saved[i].row, 0, rows - 1);
		v->saved[i].col = clamp(v->saved[i].col, 0, cols - 1);
	}
	v->line = realloc(v->line, (size_t)cols * CELL_BYTES + 1);
	if (v->line == NULL)
		abort();
}

void
vt_feed(Vt *v, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t used;

		v->part[v->part_len++] = (unsigned char)bytes[i];
		int32_t cp = utf8_read(v->part, v->part_len, &used);
		if (cp == UTF8_CUT)
			continue;
		if (cp == UTF8_BAD && v->part_len > 1)
			i--;		/* begins a character of its own */
		v->part_len = 0;
		take(v, cp == UTF8_BAD ? 0xFFFD : cp);
	}
}

VtState
vt_state(const Vt *v)
{
	VtState s = v->is;

	s.cols = v->shown.cols;
	s.rows = v->shown.rows;
	s.col = v->cur.col;
	s.row = v->cur.row;
	return s;
}

const char *
vt_row(Vt *v, int row)
{
	grid_text(&v->shown, row, v->line);
	return v->line;
}

size_t
vt_answer(Vt *v, char *buf, size_t size)
{
	size_t n = v->answer_len < size ? v->answer_len : size;

	memcpy(buf, v->answer, n);
	memmove(v->answer, v->answer + n, v->answer_len - n);
	v->answer_len -= n;
	return n;
}
