/* SPDX-License-Identifier: MIT */
/*
 * Whatever changes the text goes through splice(), which drops what may not
 * stand in it, keeps it within PROMPT_BYTES and puts the cursor on the edge of
 * a glyph again: a letter before a mark becomes one glyph with it.
 */
#include "ui/prompt.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/utf8.h"

enum {
	NOTE_ROOM = 20,		/* cells for typing that a note leaves, */
	CUT_ROOM = 40,		/* and one that is cut */
	CUT_LEAST = 24		/* cells of that */
};

/* --- the text ------------------------------------------------------------ */

Slice
prompt_text(const Prompt *p)
{
	return buffer_slice(&p->text);
}

/* The edge of a glyph at or after pos, and in *before the last one under it. */
static size_t
edge_at(const Prompt *p, size_t pos, size_t *before)
{
	Slice text = prompt_text(p);
	uint32_t at = 0;
	Glyph g;

	*before = 0;
	while (at < pos && glyph_next(text, &at, &g))
		if (g.width > 0)
			*before = g.source.start;
	return at;
}

static size_t
edge_after(const Prompt *p, size_t pos)
{
	Slice text = prompt_text(p);
	uint32_t at = (uint32_t)pos;
	Glyph g;

	while (glyph_next(text, &at, &g) && g.width == 0)
		;
	return at;
}

static size_t
edge_before(const Prompt *p, size_t pos)
{
	size_t before;

	edge_at(p, pos, &before);
	return before;
}

static bool
may_stand(int32_t cp)
{
	if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp > 0x10FFFF)
		return false;
	return cp_class(cp) != CP_NEWLINE && (cp < 0xD800 || cp > 0xDFFF);
}

static void
add_clean(Buffer *to, Slice from, size_t room)
{
	unsigned len;

	for (size_t i = 0; i < from.len; i += len) {
		int32_t cp = utf8_decode(from, i, &len);
		if (cp < 0 || !may_stand(cp))
			continue;
		if (len > room)
			return;
		buffer_add(to, slice_sub(from, i, i + len));
		room -= len;
	}
}

/* Puts `with` in the place of bytes [start, end) and the cursor after it. */
static void
splice(Prompt *p, size_t start, size_t end, Slice with)
{
	Slice old = prompt_text(p);
	Buffer text = { 0 };
	size_t unused;

	buffer_add(&text, slice_sub(old, 0, start));
	add_clean(&text, with, PROMPT_BYTES - (old.len - (end - start)));
	size_t cursor = text.len;
	buffer_add(&text, slice_sub(old, end, old.len));
	buffer_free(&p->text);
	p->text = text;
	p->cursor = edge_at(p, cursor, &unused);
}

static void
set_text(Prompt *p, Slice text)
{
	splice(p, 0, p->text.len, text);
}

static PromptResult
take_out(Prompt *p, size_t start, size_t end)
{
	if (start == end)
		return PROMPT_OPEN;
	splice(p, start, end, SLICE(""));
	return PROMPT_EDITED;
}

static PromptResult
insert(Prompt *p, Key key)
{
	char bytes[4];
	size_t before = p->text.len;

	if (key >= KEY_NAMED || !may_stand(key))
		return PROMPT_OPEN;
	Slice typed = { bytes, utf8_write(key, bytes) };
	splice(p, p->cursor, p->cursor, typed);
	return p->text.len > before ? PROMPT_EDITED : PROMPT_OPEN;
}

/* The start of the word before the cursor, which ends at a blank. */
static size_t
word_before(const Prompt *p)
{
	size_t at = p->cursor;

	while (at > 0 && p->text.ptr[at - 1] == ' ')
		at--;
	while (at > 0 && p->text.ptr[at - 1] != ' ')
		at--;
	return at;
}

/* Of a command its argument goes first, then the command itself. */
static size_t
argument_before(const Prompt *p)
{
	size_t blank = slice_find_byte(buffer_slice(&p->text), ' ', 0);

	return p->kind == ':' && blank < p->cursor &&
	    blank + 1 < p->cursor ? blank + 1 : 0;
}

static PromptResult
move(Prompt *p, size_t to)
{
	p->cursor = to;
	return PROMPT_OPEN;
}

/* --- earlier lines ------------------------------------------------------- */

static PromptResult
show_line(Prompt *p, size_t line)
{
	if (p->line == 0) {
		buffer_clear(&p->own);
		buffer_add(&p->own, prompt_text(p));
	}
	set_text(p, line == 0 ? buffer_slice(&p->own) :
	    state_line(p->state, p->kind, line - 1));
	p->line = line;
	return PROMPT_EDITED;
}

static PromptResult
older_line(Prompt *p)
{
	if (p->state == NULL ||
	    state_line(p->state, p->kind, p->line).len == 0)
		return PROMPT_OPEN;
	return show_line(p, p->line + 1);
}

static PromptResult
newer_line(Prompt *p)
{
	return p->line == 0 ? PROMPT_OPEN : show_line(p, p->line - 1);
}

/* --- completion ---------------------------------------------------------- */

static bool
completion_get(Prompt *p, int n, Buffer *out)
{
	buffer_clear(out);
	return n >= 0 && p->complete(p->arg, buffer_slice(&p->stem), n, out);
}

static int
completion_count(Prompt *p, Buffer *out)
{
	int n = 0;

	while (completion_get(p, n, out))
		n++;
	return n;
}

/* Shows the completion that is `step` after the one shown, round the ends. */
static PromptResult
complete(Prompt *p, int step)
{
	Buffer found = { 0 };

	if (p->complete == NULL)
		return PROMPT_OPEN;
	if (p->completion == 0) {
		Slice text = prompt_text(p);
		buffer_clear(&p->stem);
		buffer_add(&p->stem, slice_sub(text, 0, p->cursor));
		buffer_clear(&p->rest);
		buffer_add(&p->rest, slice_sub(text, p->cursor, text.len));
	}
	int n = p->completion - 1 + step;
	if (n < 0)
		n = completion_count(p, &found) - 1;
	else if (!completion_get(p, n, &found))
		n = 0;
	bool some = completion_get(p, n, &found);
	if (some) {
		set_text(p, buffer_slice(&p->rest));
		splice(p, 0, 0, buffer_slice(&found));
		p->completion = n + 1;
	}
	buffer_free(&found);
	return some ? PROMPT_EDITED : PROMPT_OPEN;
}

/* --- keys ---------------------------------------------------------------- */

void
prompt_open(Prompt *p, char kind, Slice text, const State *state,
    PromptComplete completer, void *arg)
{
	p->open = true;
	p->kind = kind;
	p->state = state;
	p->complete = completer;
	p->arg = arg;
	p->line = 0;
	p->completion = 0;
	set_text(p, text);
}

void
prompt_free(Prompt *p)
{
	buffer_free(&p->text);
	buffer_free(&p->own);
	buffer_free(&p->stem);
	buffer_free(&p->rest);
	*p = (Prompt){ 0 };
}

static PromptResult
leave(Prompt *p, PromptResult how)
{
	p->open = false;
	return how;
}

static PromptResult
edit(Prompt *p, Key key)
{
	switch (key) {
	case KEY_LEFT_ARROW: case CTRL('b'):
		return move(p, edge_before(p, p->cursor));
	case KEY_RIGHT_ARROW: case CTRL('f'):
		return move(p, edge_after(p, p->cursor));
	case KEY_HOME_KEY: case CTRL('a'):
		return move(p, 0);
	case KEY_END_KEY: case CTRL('e'):
		return move(p, p->text.len);
	case KEY_BACK: case KEY_DEL: case CTRL('h'):
		return take_out(p, edge_before(p, p->cursor), p->cursor);
	case KEY_DELETE: case CTRL('d'):
		return take_out(p, p->cursor, edge_after(p, p->cursor));
	case CTRL('u'):
		return take_out(p, argument_before(p), p->cursor);
	case CTRL('k'):
		return take_out(p, p->cursor, p->text.len);
	case CTRL('w'):
		return take_out(p, word_before(p), p->cursor);
	case KEY_UP_ARROW: case CTRL('p'):
		return older_line(p);
	case KEY_DOWN_ARROW: case CTRL('n'):
		return newer_line(p);
	default:
		return insert(p, key);
	}
}

static bool
deletes_back(Key key)
{
	return key == KEY_BACK || key == KEY_DEL || key == CTRL('h');
}

PromptResult
prompt_key(Prompt *p, Key key)
{
	if (!p->open)
		return PROMPT_CLOSED;
	if (key == KEY_RETURN)
		return leave(p, PROMPT_DONE);
	if (key == KEY_ESC || key == CTRL('g') || key == CTRL('c') ||
	    (deletes_back(key) && p->text.len == 0))
		return leave(p, PROMPT_CANCELLED);
	if (key == KEY_TAB)
		return complete(p, 1);
	if (key == KEY_BACKTAB)
		return complete(p, -1);
	p->completion = 0;
	return edit(p, key);
}

/* --- drawing ------------------------------------------------------------- */

/* The first cell of the text that is shown: it moves by half a field, so that
 * typing at the end draws the field anew only then. */
static int
scroll_of(int cursor, int cols)
{
	int step = cols / 2 > 0 ? cols / 2 : 1;

	return cursor < cols ? 0 : ((cursor - cols) / step + 1) * step;
}

/* What is typed, of so many cells, comes before the note. */
static void
draw_note(Canvas *c, Rect *field, int typed, Slice note)
{
	int width = (int)glyph_width(note);
	int cut = field->cols - 1 - (typed > CUT_ROOM ? typed : CUT_ROOM);
	int whole = field->cols - 1 - (typed > NOTE_ROOM ? typed : NOTE_ROOM);

	if (width > whole)
		width = cut < CUT_LEAST ? 0 : width < cut ? width : cut;
	if (width == 0)
		return;
	canvas_field_right(c, *field, field->row,
	    field->col + field->cols - width, width, note, STYLE_DIM);
	field->cols -= width + 1;
}

void
prompt_draw(const Prompt *p, Canvas *c, Rect row, Slice note)
{
	Slice text = prompt_text(p);
	int cursor = (int)glyph_width(slice_sub(text, 0, p->cursor));
	char kind[] = { p->kind, p->kind == 'F' ? '/' : '\0', '\0' };
	Rect field = row;

	canvas_fill(c, row, STYLE_TEXT);
	field.col = canvas_puts(c, row, row.row, row.col, kind, STYLE_TEXT);
	field.cols -= field.col - row.col;
	draw_note(c, &field, (int)glyph_width(text) + 1, note);
	int scroll = scroll_of(cursor, field.cols);
	canvas_text(c, field, row.row, field.col - scroll, text, STYLE_TEXT);
	canvas_cursor(c, row.row, field.col + cursor - scroll);
}
