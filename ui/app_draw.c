/* SPDX-License-Identifier: MIT */
/* The picture: title bar, panes under their titles, rules. */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "text/edtf.h"
#include "ui/app_priv.h"

/* --- title bar --- */

enum { DAY_CELLS = 20 };	/* " · ≈ Wed 14 Feb 2026" at most */

/* "4-5 Feb 2026": the days on which the articles were published. */
static void
add_days(const Session *s, Buffer *out)
{
	Edtf span = { .kind = EDTF_RANGE, .earliest = s->first_day,
	    .latest = s->last_day };
	char text[24];

	if (s->first_day == DAY_NONE)
		return;
	if (span.earliest == span.latest)
		span.kind = EDTF_DAY;
	buffer_puts(out, s->signs->separator);
	buffer_puts(out, edtf_short(&span, true, text));
}

static void
add_dossier(const Desk *d, Buffer *out)
{
	const Session *s = &d->session;

	buffer_puts(out, "dossier  ");
	buffer_add(out, d->manual != NULL ? SLICE("the manual") :
	    dossier_title(s->dossier));
	buffer_puts(out, s->signs->separator);
	buffer_count(out, s->articles, "article");
	add_days(s, out);
}

/* "2/5 Title" */
static void
add_title(const Desk *d, Arena *a, Buffer *out)
{
	const ArticleRow *row = &d->article.body.row;

	if (row->id == 0)
		return;
	buffer_printf(out, "%u/%u ", row->rank + 1, d->session.articles);
	buffer_add(out, article_title(&d->session, a, row));
}

/* "Source · Wed 4 Feb 2026", the day alone where both take too many cells. */
static void
add_origin(const Desk *d, int cells, Buffer *out)
{
	const ArticleRow *row = &d->article.body.row;
	Slice source = row->source.len > 0 ? row->source : row->file;
	Arena a = {0};

	if (row->id == 0)
		return;
	if ((int)glyph_width(source) + DAY_CELLS <= cells) {
		buffer_add(out, source);
		buffer_puts(out, d->session.signs->separator);
	}
	buffer_add(out, signs_day(d->session.signs, &a, row));
	arena_free(&a);
}

enum {
	NAME_CELLS = 28,	/* of a focus; its counts matter as much */
	ABOVE_CELLS = 12	/* of a heading, before a list's note is cut */
};

static void
add_focus(const Desk *d, int cols, Buffer *out)
{
	const Focus *f = &d->session.focus;
	const char *what = f->kind == FOCUS_EVENT ? "report" : "mention";

	if (f->kind == FOCUS_NONE)
		return;
	buffer_puts(out, "focus: ");
	glyph_print(f->name, NAME_CELLS, false, out);
	if (glyph_width_up_to(f->name, NAME_CELLS) > NAME_CELLS)
		buffer_puts(out, d->session.signs->cut);
	buffer_puts(out, " (");
	buffer_count(out, f->count, what);
	if (cols >= LAYOUT_COLUMNS_COLS) {
		buffer_puts(out, ", ");
		buffer_count(out, f->articles, "article");
	}
	buffer_putc(out, ')');
}

static int
draw_tabs(const Desk *d, Canvas *c, Rect row)
{
	const char *names[PANES] = { "Article", "Timeline",
	    d->people.kind == ENTITY_PERSON ? "People" :
	    d->people.kind == ENTITY_PLACE ? "Places" : "Orgs" };
	char text[16];
	int col = 0;

	for (PaneId p = 0; p < PANES; p++) {
		bool here = p == d->wish.focused;

		snprintf(text, sizeof(text), here ? "[%s]" : " %s ", names[p]);
		col = canvas_puts(c, row, row.row, col, text,
		    here ? STYLE_BAR_NOTE : STYLE_BAR);
	}
	return col + 1;
}

/* The left part may be cut; the right one is left out where it would take
 * more than half of what there is, unless it says what the focus is: that is
 * cut at three fifths. */
static void
draw_parts(Canvas *c, Rect bar, int col, Slice left, Slice right, bool focus)
{
	int room = bar.cols - col - 1, note = (int)glyph_width(right);

	if (focus && note > room * 3 / 5)
		note = room * 3 / 5 >= NAME_CELLS ? room * 3 / 5 : 0;
	else if (!focus && note > room / 2)
		note = 0;
	canvas_field(c, bar, bar.row, col, room - note - (note > 0), left,
	    STYLE_BAR);
	canvas_field_right(c, bar, bar.row, col + room - note, note, right,
	    focus ? STYLE_BAR_NOTE : STYLE_BAR);
}

static void
draw_bar(const App *app, Canvas *c, Rect bar)
{
	const Desk *d = app->desk;
	bool focus = d->session.focus.kind != FOCUS_NONE;
	bool title = d->layout.kind == LAYOUT_STACKED &&
	    over_top(&d->overs) == OVER_NONE;
	Buffer left = {0}, right = {0};
	Arena a = {0};
	int col = 1;

	if (!c->open[bar.row])
		return;
	canvas_fill(c, bar, STYLE_BAR);
	if (d->layout.kind == LAYOUT_SINGLE)
		col = draw_tabs(d, c, bar);
	else if (title)
		add_title(d, &a, &left);
	else
		add_dossier(d, &left);
	if (focus)
		add_focus(d, bar.cols, &right);
	else if (title)
		add_origin(d, (bar.cols - col - 1) / 2, &right);
	draw_parts(c, bar, col, buffer_slice(&left), buffer_slice(&right),
	    focus);
	buffer_free(&left);
	buffer_free(&right);
	arena_free(&a);
}

/* --- panes --- */

static void
rule(const Signs *sg, Canvas *c, Rect row)
{
	canvas_tile(c, (Rect){ row.row, row.col, 1, row.cols },
	    sg->horizontal, STYLE_RULE);
}

/* As much as fits before a column, and a blank; the column behind it. */
static int
title_part(Canvas *c, Rect row, int col, int end, Slice text, Style style)
{
	int width = (int)glyph_width(text);

	if (width > end - col)
		width = end - col;
	if (width <= 0)
		return col;
	canvas_field(c, row, row.row, col, width, text, style);
	return canvas_puts(c, row, row.row, col + width, " ", STYLE_RULE);
}

/* Where what is told of above has to end: before the note, as long as enough of
 * it can be told so. */
static int
above_end(const ListView *v, int col, int end, int note)
{
	int enough = (int)glyph_width(v->above);

	if (enough > ABOVE_CELLS && !v->above_whole)
		enough = ABOVE_CELLS;
	return end - (col + enough + note + 5 <= end ? note + 5 : 2);
}

/* "▸TIMELINE 2026 Feb ───── 23 events by date ─": the heading that the first
 * row stands under, when it is out of sight, and what is listed. */
static void
draw_list_title(const Desk *d, const ListView *v, Canvas *c, Rect row,
    bool focused)
{
	Buffer left = {0}, right = {0};
	Style style = focused ? STYLE_PANE_FOCUS : STYLE_PANE;
	const Signs *sg = d->session.signs;
	int end = row.col + row.cols;

	list_view_title(v, &left, &right);
	rule(sg, c, row);
	int note = (int)glyph_width(buffer_slice(&right));
	int col = canvas_puts(c, row, row.row, row.col,
	    focused ? sg->here : " ", style);

	col = title_part(c, row, col, end - 4, buffer_slice(&left), style);
	if (v->above.len > 0)
		col = title_part(c, row, col, above_end(v, col, end, note),
		    v->above, STYLE_HEADING);
	if (note > 0 && col + note + 4 <= end) {
		canvas_puts(c, row, row.row, end - note - 2, " ", STYLE_RULE);
		title_part(c, row, end - note - 1, end - 1,
		    buffer_slice(&right), STYLE_DIM);
	}
	buffer_free(&left);
	buffer_free(&right);
}

static void
draw_article_title(const Desk *d, Canvas *c, Rect rows, bool focused)
{
	const ArticleRow *row = &d->article.body.row;
	Buffer line = {0};
	Arena a = {0};
	Style style = focused ? STYLE_PANE_FOCUS : STYLE_PANE;

	if (row->id == 0)
		return;
	Slice at = arena_printf(&a, "%u/%u", row->rank + 1,
	    d->session.articles);
	int number = (int)at.len + 1;

	canvas_field(c, rows, rows.row, rows.col + 1, rows.cols - number - 2,
	    article_title(&d->session, &a, row), style);
	canvas_field_right(c, rows, rows.row, rows.col + rows.cols - number,
	    number - 1, at, STYLE_DIM);
	if (rows.rows > 1 && c->open[rows.row + 1]) {
		add_origin(d, INT_MAX, &line);
		canvas_field(c, rows, rows.row + 1, rows.col + 1,
		    rows.cols - 2, buffer_slice(&line), STYLE_DIM);
	}
	buffer_free(&line);
	arena_free(&a);
}

static void
draw_pane(const App *app, Canvas *c, PaneId pane)
{
	Desk *d = app->desk;
	const View *v = desk_pane(d, pane);
	Rect all = d->layout.pane[pane], body = desk_body(d, pane);
	bool focused = pane == d->wish.focused;
	Rect head = { all.row, all.col, body.row - all.row, all.cols };

	if (all.rows <= 0 || all.cols <= 0)
		return;
	if (head.rows > 0 && v == &d->article.view)
		draw_article_title(d, c, head, focused);
	else if (head.rows > 0)
		draw_list_title(d, (const ListView *)v, c, head, focused);
	v->class->draw(v, c, body, focused && !app->prompt.open);
}

/* A rule left of every pane that does not begin at the left edge. */
static void
draw_rules(const Desk *d, Canvas *c)
{
	const Signs *sg = d->session.signs;
	Rect all = canvas_rect(c);

	for (PaneId p = 0; p < PANES; p++) {
		Rect pane = d->layout.pane[p];
		int col = pane.col - 1;

		if (pane.rows <= 0 || col <= 0)
			continue;
		canvas_tile(c, (Rect){ pane.row, col, pane.rows, 1 },
		    sg->vertical, STYLE_RULE);
		if (d->layout.kind == LAYOUT_STACKED)
			canvas_puts(c, all, pane.row, col, sg->tee_down,
			    STYLE_RULE);
	}
}

/* --- what stays as it is --- */

static uint64_t
mix(uint64_t a, uint64_t b)
{
	a = (a ^ b) * UINT64_C(0x9E3779B97F4A7C15);
	return a ^ a >> 29;
}

/* A number for all that the bar and the article's title tell of. */
static uint64_t
titles_show(const Desk *d)
{
	const Focus *f = &d->session.focus;
	const uint64_t of[] = { (uintptr_t)d, d->refreshes,
		d->article.wrappings, (uint64_t)over_top(&d->overs),
		(uint64_t)d->layout.kind, (uint64_t)d->wish.focused,
		(uint64_t)d->people.kind, (uint64_t)f->kind, (uint64_t)f->id,
		f->count };
	uint64_t all = 1;

	for (size_t i = 0; i < sizeof(of) / sizeof(of[0]); i++)
		all = mix(all, of[i]);
	return all;
}

/* A pane and what is shown in it. */
typedef struct {
	Rect all, body;
	const View *view;
	uint64_t title;		/* a number for it; 0: not known */
} PaneShown;

/* A number for what the panes show in a row of the screen; 0: not known. */
static uint64_t
panes_show(const PaneShown pane[PANES], int row)
{
	uint64_t all = 1;

	for (PaneId p = 0; p < PANES; p++) {
		const Rect *r = &pane[p].all, *body = &pane[p].body;

		if (r->cols <= 0 || row < r->row || row >= r->row + r->rows)
			continue;
		uint64_t shows = row < body->row ? pane[p].title :
		    pane[p].view->class->shows(pane[p].view, row - body->row);
		if (shows == 0)
			return 0;
		all = mix(mix(mix(all, (uint64_t)r->col), (uint64_t)r->cols),
		    shows);
	}
	return all;
}

/* Rows that will look as they do are not drawn in. */
static void
begin_rows(const App *app, Canvas *c)
{
	Desk *d = app->desk;
	uint64_t titles = titles_show(d);
	int end = app->rows - app_status_rows(app);
	PaneShown pane[PANES];

	if (app->plain.open || d->layout.too_small)
		end = 0;
	for (PaneId p = 0; p < PANES; p++) {
		const View *v = desk_pane(d, p);

		pane[p] = (PaneShown){ d->layout.pane[p], desk_body(d, p), v,
			v == &d->article.view ? titles : 0 };
	}
	canvas_begin(c, app->rows, app->cols);
	for (int row = 0; row < c->rows; row++)
		canvas_begin_row(c, row, row >= end ? 0 : row == 0 ? titles :
		    panes_show(pane, row));
}

/* --- all of it --- */

static void
draw_too_small(Canvas *c)
{
	char text[40];

	snprintf(text, sizeof(text), "too small: %dx%d needed",
	    LAYOUT_MIN_COLS, LAYOUT_MIN_ROWS);
	canvas_puts(c, canvas_rect(c), 0, 0, text, STYLE_TEXT);
}

static void
draw_screen(App *app, Canvas *c)
{
	Rect last = { app->rows - 1, 0, 1, app->cols };

	if (app->plain.open) {
		plain_draw(&app->plain, c);
		return;
	}
	if (app->desk->layout.too_small) {
		draw_too_small(c);
		return;
	}
	draw_bar(app, c, (Rect){ 0, 0, 1, app->cols });
	for (PaneId p = 0; p < PANES; p++)
		draw_pane(app, c, p);
	draw_rules(app->desk, c);
	app_draw_status(app, c, last);
}

void
app_draw(App *app, Canvas *c)
{
	Err err;

	app_hold(app);
	if (!desk_layout(app->desk, app->rows, app->cols, &err))
		app_error(app, &err);
	app_note_look(app);
	app->dirty = false;
	begin_rows(app, c);
	draw_screen(app, c);
	app_release(app);
}
