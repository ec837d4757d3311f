/* SPDX-License-Identifier: MIT */
/* The picture: title bar, panes under their titles, rules, status row. */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "ui/app_priv.h"

/* --- title bar --- */

enum { DAY_CELLS = 18 };	/* " · Wed 4 Feb 2026" at most */

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
	buffer_printf(out, "%s%u %s", s->signs->separator, s->articles,
	    s->articles == 1 ? "article" : "articles");
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
	char day[24];

	if (row->id == 0)
		return;
	if ((int)glyph_width(source) + DAY_CELLS <= cells) {
		buffer_add(out, source);
		buffer_puts(out, d->session.signs->separator);
	}
	buffer_puts(out, row->published == DAY_NONE ? "no date" :
	    day_long(row->published, day));
}

enum {
	NAME_CELLS = 28		/* of a focus; its counts matter as much */
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
	if (glyph_width(f->name) > NAME_CELLS)
		buffer_puts(out, d->session.signs->cut);
	buffer_printf(out, " (%zu %s%s", f->count, what,
	    f->count == 1 ? "" : "s");
	if (cols >= LAYOUT_COLUMNS_COLS)
		buffer_printf(out, ", %u article%s", f->articles,
		    f->articles == 1 ? "" : "s");
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
	for (int col = row.col; col < row.col + row.cols; col++)
		canvas_puts(c, row, row.row, col, sg->horizontal, STYLE_RULE);
}

/* "── ▸TIMELINE ──────────── 23 events by date ──" */
static void
draw_list_title(const Desk *d, const ListView *v, Canvas *c, Rect row,
    bool focused)
{
	Buffer left = {0}, right = {0};
	Style style = focused ? STYLE_PANE_FOCUS : STYLE_PANE;
	const Signs *sg = d->session.signs;
	int width, room = row.cols - 2, note;

	list_view_title(v, &left, &right);
	rule(sg, c, row);
	width = (int)glyph_width(buffer_slice(&left));
	if (width > room - 3)
		width = room - 3;
	int col = canvas_puts(c, row, row.row, row.col,
	    focused ? sg->here : " ", style);

	canvas_field(c, row, row.row, col, width, buffer_slice(&left), style);
	canvas_puts(c, row, row.row, col + width, " ", STYLE_RULE);
	note = (int)glyph_width(buffer_slice(&right));
	if (note > 0 && width + note + 5 <= room) {
		col = row.col + row.cols - note - 2;
		canvas_puts(c, row, row.row, col, " ", STYLE_RULE);
		canvas_text(c, row, row.row, col + 1, buffer_slice(&right),
		    STYLE_DIM);
		canvas_puts(c, row, row.row, col + 1 + note, " ", STYLE_RULE);
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
	add_origin(d, INT_MAX, &line);
	if (rows.rows > 1)
		canvas_field(c, rows, rows.row + 1, rows.col + 1,
		    rows.cols - 2, buffer_slice(&line), STYLE_DIM);
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
		for (int i = 0; i < pane.rows; i++)
			canvas_puts(c, all, pane.row + i, col, sg->vertical,
			    STYLE_RULE);
		if (d->layout.kind == LAYOUT_STACKED)
			canvas_puts(c, all, pane.row, col, sg->tee_down,
			    STYLE_RULE);
	}
}

/* --- status row --- */

static const CommandId hints_article[] = { CMD_NEXT_MENTION, CMD_FOLLOW,
    CMD_NEXT_NAME, CMD_SEARCH, CMD_FIND, CMD_NEXT_ARTICLE, CMD_ARTICLES,
    CMD_NEXT_PANE, CMD_NONE };
static const CommandId hints_read[] = { CMD_QUIT, CMD_NEXT_MENTION, CMD_FOLLOW,
    CMD_NEXT_NAME, CMD_SEARCH, CMD_SEARCH_NEXT, CMD_NEXT_ARTICLE,
    CMD_NEXT_PANE, CMD_NONE };
static const CommandId hints_list[] = { CMD_FOLLOW, CMD_NEXT_MENTION,
    CMD_SEARCH, CMD_FILTER, CMD_SORT, CMD_ARTICLE, CMD_NEXT_PANE, CMD_NONE };
static const CommandId hints_over[] = { CMD_FOLLOW, CMD_SEARCH, CMD_FILTER,
    CMD_SORT, CMD_QUIT, CMD_NEXT_PANE, CMD_NONE };

/* What q does now: "back to results", "close", "quit". */
static Slice
quit_hint(const Desk *d, Buffer *text)
{
	const char *below = over_below(&d->overs);

	if (over_top(&d->overs) != OVER_NONE)
		return SLICE("close");
	if (*below == '\0')
		return d->below != NULL ? SLICE("leave the manual") :
		    SLICE("quit");
	buffer_printf(text, "back to %s", below);
	return buffer_slice(text);
}

static int
draw_hint(const Desk *d, Canvas *c, Rect row, int col, CommandId id, int end)
{
	Buffer text = {0};
	Slice key = command_first_key(id);
	Slice name = id == CMD_QUIT ? quit_hint(d, &text) :
	    slice_of(command_info(id)->name);
	int width = (int)(key.len + 1 + name.len);

	if (col + width <= end) {
		col = canvas_text(c, row, row.row, col, key, STYLE_BAR_NOTE);
		col = canvas_text(c, row, row.row, col + 1, name,
		    STYLE_BAR) + 2;
	} else {
		col = -1;
	}
	buffer_free(&text);
	return col;
}

/* Keys that are of use here, as many as fit; help always comes last. */
static void
draw_hints(const App *app, Canvas *c, Rect row, int end)
{
	Desk *d = app->desk;
	unsigned where = desk_view(d)->context;
	const CommandId *id = where == IN_LIST ? hints_over :
	    where != IN_ARTICLE ? hints_list :
	    d->overs.len > 0 || d->below != NULL ? hints_read : hints_article;
	int help = 8, col = 1;

	for (int next; *id != CMD_NONE; id++, col = next) {
		next = draw_hint(d, c, row, col, *id, end - help);
		if (next < 0)
			break;
	}
	draw_hint(d, c, row, col, CMD_HELP, end);
}

/* "line 12/64", or the row of a list. */
static void
add_position(const App *app, Buffer *out)
{
	Desk *d = app->desk;
	const View *v = desk_view(d);

	if (app->count > 0)
		buffer_printf(out, "%d  ", app->count);
	if (v == &d->article.view) {
		if (d->article.lines.len > 0)
			buffer_printf(out, "line %zu/%zu", d->article.line + 1,
			    d->article.lines.len);
		return;
	}
	const List *list = &((const ListView *)v)->list;
	size_t at = 0, n = 0;

	for (size_t i = 0; i < list->ids.len; i++) {
		n += list->ids.at[i] > 0;
		if (i == list->cursor)
			at = n;
	}
	if (n > 0)
		buffer_printf(out, "%zu/%zu", at, n);
}

/* A message has the whole row; else hints, and where the cursor is. */
static void
draw_status(const App *app, Canvas *c, Rect row)
{
	Buffer right = {0};
	bool error = app->message_is_error;

	canvas_fill(c, row, STYLE_BAR);
	if (app->message.len > 0) {
		canvas_field(c, row, row.row, 1, row.cols - 2,
		    buffer_slice(&app->message),
		    error ? STYLE_ERROR : STYLE_BAR_NOTE);
		return;
	}
	add_position(app, &right);
	int end = row.cols - 1 - (int)right.len;

	if (end > 0)
		canvas_text(c, row, row.row, end, buffer_slice(&right),
		    STYLE_BAR);
	if (app->progress.len > 0)
		canvas_field(c, row, row.row, 1, end - 2,
		    buffer_slice(&app->progress), STYLE_BAR_NOTE);
	else
		draw_hints(app, c, row, end - 1);
	buffer_free(&right);
}

static void
draw_prompt(const App *app, Canvas *c, Rect row)
{
	Buffer note = {0};
	Slice line = slice_trim(prompt_text(&app->prompt));
	CommandId id = app->prompt.kind != ':' ? CMD_NONE :
	    command_named(slice_sub(line, 0,
	    slice_find_byte(line, ' ', 0)));

	if (id != CMD_NONE)
		buffer_puts(&note, command_info(id)->help);
	canvas_fill(c, row, STYLE_TEXT);
	prompt_draw(&app->prompt, c, row, buffer_slice(&note));
	buffer_free(&note);
}

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

	if (app->desk->layout.too_small) {
		draw_too_small(c);
		return;
	}
	draw_bar(app, c, (Rect){ 0, 0, 1, app->cols });
	for (PaneId p = 0; p < PANES; p++)
		draw_pane(app, c, p);
	draw_rules(app->desk, c);
	if (app->prompt.open)
		draw_prompt(app, c, last);
	else
		draw_status(app, c, last);
}

void
app_draw(App *app, Canvas *c)
{
	Err err;

	canvas_resize(c, app->rows, app->cols);
	app_hold(app);
	if (!desk_layout(app->desk, app->rows, app->cols, &err))
		app_error(app, &err);
	app->dirty = false;
	draw_screen(app, c);
	app_release(app);
}
