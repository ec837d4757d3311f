/* SPDX-License-Identifier: MIT */
/* The last row: a prompt, a message, or hints and where the cursor is. */
#include "store/rec.h"
#include "ui/app_priv.h"
#include "ui/fill.h"

/* For the words of a date, and of a row that has room for more of them. */
enum { DATE_CELLS = 9, DATE_CELLS_WIDE = 18, WIDE_COLS = 100, DATE_COLS = 50 };

typedef struct {
	CommandId id;
	const char *words;
} Hint;

static const Hint hints_article[] = { { CMD_NEXT_PANE, "pane" },
    { CMD_FOLLOW, "follow" }, { CMD_NEXT_MENTION, "next mention" },
    { CMD_COMPARE, "compare" }, { CMD_NEXT_ARTICLE, "next article" },
    { CMD_SEARCH, "search" }, { CMD_FIND, "find in all" },
    { CMD_ARTICLES, "articles" }, { CMD_CORRECT, "correct" },
    { CMD_NONE, "" } };
static const Hint hints_read[] = { { CMD_QUIT, "" },
    { CMD_FOLLOW, "follow" }, { CMD_NEXT_MENTION, "next mention" },
    { CMD_COMPARE, "compare" }, { CMD_SEARCH, "search" },
    { CMD_NEXT_ARTICLE, "next article" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_list[] = { { CMD_FOLLOW, "follow" },
    { CMD_NEXT_MENTION, "next mention" }, { CMD_CARD, "card" },
    { CMD_SEARCH, "search" }, { CMD_FILTER, "filter" }, { CMD_SORT, "sort" },
    { CMD_ARTICLE, "article" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_timeline[] = { { CMD_FOLLOW, "follow" },
    { CMD_COMPARE, "compare" }, { CMD_TIMELINE_COARSER, "longer" },
    { CMD_TIMELINE_ONLY, "only some" }, { CMD_SEARCH, "search" },
    { CMD_FILTER, "filter" }, { CMD_SORT, "sort" },
    { CMD_ARTICLE, "article" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_over[] = { { CMD_FOLLOW, "follow" },
    { CMD_SEARCH, "search" }, { CMD_FILTER, "filter" },
    { CMD_SORT, "sort" }, { CMD_QUIT, "" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_notes[] = { { CMD_FOLLOW, "go there" },
    { CMD_CORRECT, "change" }, { CMD_SEARCH, "search" },
    { CMD_FILTER, "filter" }, { CMD_QUIT, "" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_doubts[] = { { CMD_FOLLOW, "read" },
    { CMD_CORRECT, "answer" }, { CMD_SEARCH, "search" },
    { CMD_FILTER, "filter" }, { CMD_QUIT, "" }, { CMD_NEXT_PANE, "pane" },
    { CMD_NONE, "" } };
static const Hint hints_places[] = { { CMD_FOLLOW, "follow" },
    { CMD_COMPARE, "compare" }, { CMD_SEARCH, "search" },
    { CMD_FILTER, "filter" }, { CMD_SORT, "sort" }, { CMD_QUIT, "" },
    { CMD_NEXT_PANE, "pane" }, { CMD_NONE, "" } };
static const Hint hints_sides[] = { { CMD_FOLLOW_CELL, "open" },
    { CMD_CELL_RIGHT, "right" }, { CMD_NEXT_PASSAGE, "next" },
    { CMD_COMPARE, "compare" }, { CMD_SEARCH, "search" },
    { CMD_FILTER, "filter" }, { CMD_QUIT, "" }, { CMD_NONE, "" } };
static const Hint hints_matrix[] = { { CMD_FOLLOW_CELL, "open" },
    { CMD_CELL_RIGHT, "right" }, { CMD_CELLS_RIGHT, "next screen" },
    { CMD_CARD, "card" }, { CMD_SEARCH, "search" }, { CMD_SORT, "sort" },
    { CMD_QUIT, "" }, { CMD_NONE, "" } };
static const Hint hints_overlap[] = { { CMD_FOLLOW_CELL, "open" },
    { CMD_COMPARE, "compare" }, { CMD_CELL_RIGHT, "right" },
    { CMD_CELLS_RIGHT, "next screen" }, { CMD_SEARCH, "search" },
    { CMD_SORT, "sort" }, { CMD_QUIT, "" }, { CMD_NONE, "" } };

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
draw_hint(const Desk *d, Canvas *c, Rect row, int col, Hint hint, int end)
{
	Buffer text = {0};
	Slice key = command_first_key(hint.id);
	Slice name = hint.id == CMD_QUIT ? quit_hint(d, &text) :
	    slice_of(hint.words);
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

static const Hint *
hints_of_list(OverId top)
{
	switch (top) {
	case OVER_FACTS: case OVER_ARTICLES: case OVER_QUOTATIONS:
		return hints_places;
	case OVER_NOTES: return hints_notes;
	case OVER_DOUBTS: return hints_doubts;
	default: return hints_over;
	}
}

static const Hint *
hints_here(Desk *d)
{
	const OverId top = over_top(&d->overs);

	switch (desk_view(d)->context) {
	case IN_LIST: return hints_of_list(top);
	case IN_MATRIX: return top == OVER_OVERLAP ? hints_overlap :
	    hints_matrix;
	case IN_SIDES: return hints_sides;
	case IN_TIMELINE: return hints_timeline;
	case IN_ARTICLE: return d->overs.len > 0 || d->below != NULL ?
	    hints_read : hints_article;
	default: return hints_list;
	}
}

/* Keys that are of use here, as many as fit; help always comes last. */
static void
draw_hints(const App *app, Canvas *c, Rect row, int end)
{
	Desk *d = app->desk;
	int help = 8, col = 1;

	const View *v = desk_view(d);
	bool sorts = v != &d->article.view &&
	    ((const ListView *)v)->class->orders != NULL;

	for (const Hint *hint = hints_here(d); hint->id != CMD_NONE; hint++) {
		if (hint->id == CMD_SORT && !sorts)
			continue;
		int next = draw_hint(d, c, row, col, *hint, end - help);

		if (next < 0)
			break;
		col = next;
	}
	draw_hint(d, c, row, col, (Hint){ CMD_HELP, "help" }, end);
}

/* "  Wednesday = 4 Feb": what a date means that does not say it all itself. */
static void
add_date(const Desk *d, int cols, Buffer *out)
{
	const DateRow *date = desk_date_here(d);
	int cells = cols < WIDE_COLS ? DATE_CELLS : DATE_CELLS_WIDE;
	Arena a = {0};

	if (cols < DATE_COLS || date == NULL || date->edtf.len == 0 ||
	    date->anchor.by == ANCHOR_NONE)
		return;
	Slice words = rec_flat(&a, slice_span(d->article.body.text,
	    date->span));
	buffer_puts(out, "  ");
	glyph_print(words, cells, false, out);
	if ((int)glyph_width_up_to(words, cells) > cells)
		buffer_puts(out, d->session.signs->cut);
	buffer_puts(out, " = ");
	date_tell(date, d->article.body.row.published, out);
	arena_free(&a);
}

/* "  also in 2 others, in other words" */
static void
add_retold(const Desk *d, int cols, Buffer *out)
{
	const Retold *told = article_view_retold(&d->article);

	if (cols < DATE_COLS || told == NULL)
		return;
	if (cols < WIDE_COLS) {
		buffer_printf(out, "  also in %u", told->others);
		return;
	}
	buffer_puts(out, "  also in ");
	buffer_count(out, told->others, "other");
	buffer_puts(out, told->differ ? ", told differently" :
	    told->reworded ? ", in other words" : "");
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
		add_retold(d, app->cols, out);
		add_date(d, app->cols, out);
		return;
	}
	const ListView *shown = (const ListView *)v;
	const List *list = &shown->list;
	size_t at = 0, n = 0;

	if (shown->class->position != NULL) {
		shown->class->position(shown, out);
		return;
	}
	for (size_t i = 0; i < list->ids.len; i++) {
		n += list->ids.at[i] > 0;
		if (i == list->cursor)
			at = n;
	}
	if (n > 0)
		buffer_printf(out, "%zu/%zu", at, n);
}

/* The lines that a message takes, at most a third of the screen. */
static int
message_rows(const App *app)
{
	Slice rest = buffer_slice(&app->message), line;
	int n = 0;

	while (n < app->rows / 3 && fill_next(&rest, app->cols - 2, &line))
		n++;
	return n > 1 ? n : 1;
}

/* A long message covers what is above the last row, until the next key. */
static void
draw_message(const App *app, Canvas *c, Rect row)
{
	Slice rest = buffer_slice(&app->message), line;
	Style style = app->message_is_error ? STYLE_ERROR : STYLE_BAR_NOTE;
	int n = message_rows(app);

	row.row -= n - 1;
	for (; n > 1 && fill_next(&rest, row.cols - 2, &line); n--) {
		canvas_fill(c, row, STYLE_BAR);
		canvas_text(c, row, row.row, 1, line, style);
		row.row++;
	}
	canvas_fill(c, row, STYLE_BAR);
	canvas_field(c, row, row.row, 1, row.cols - 2, slice_trim(rest),
	    style);
}

/* Hints, and where the cursor is. */
static void
draw_status(const App *app, Canvas *c, Rect row)
{
	Buffer right = {0};

	canvas_fill(c, row, STYLE_BAR);
	add_position(app, &right);
	int end = row.cols - 1 - (int)glyph_width(buffer_slice(&right));

	if (end > 0)
		canvas_text(c, row, row.row, end, buffer_slice(&right),
		    STYLE_BAR);
	if (app->progress.len > 0)
		canvas_field(c, row, row.row, 1, end - 2,
		    buffer_slice(&app->progress), STYLE_BAR_NOTE);
	else if (app->noted.len > 0)
		canvas_field(c, row, row.row, 1, end - 2,
		    buffer_slice(&app->noted), STYLE_BAR_NOTE);
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

	if (id != CMD_NONE && !app_preview(app, id, slice_trim(slice_sub(line,
	    slice_find_byte(line, ' ', 0), line.len)), &note))
		buffer_puts(&note, command_info(id)->help);
	else if (app->prompt.kind == '/')
		buffer_add(&note, buffer_slice(&app->prompt_note));
	canvas_fill(c, row, STYLE_TEXT);
	prompt_draw(&app->prompt, c, row, buffer_slice(&note));
	buffer_free(&note);
}

int
app_status_rows(const App *app)
{
	return app->prompt.open || app->message.len == 0 ? 1 :
	    message_rows(app);
}

void
app_draw_status(const App *app, Canvas *c, Rect row)
{
	if (app->prompt.open)
		draw_prompt(app, c, row);
	else if (app->message.len > 0)
		draw_message(app, c, row);
	else
		draw_status(app, c, row);
}
