/* SPDX-License-Identifier: MIT */
#include "xref/export.h"

#include <assert.h>

#include "base/csv.h"
#include "xref/export_priv.h"

enum { HELD_BYTES = 1 << 20 };	/* a larger text is not kept */

static const ExportClass *const classes[EXPORT_KINDS] = {
	[EXPORT_TIMELINE] = &export_timeline,
	[EXPORT_MENTIONS] = &export_mentions,
	[EXPORT_QUOTES] = &export_quotes,
	[EXPORT_ARTICLES] = &export_articles,
	[EXPORT_COMPARISON] = &export_comparison,
	[EXPORT_NOTES] = &export_notes,
};

static const struct {
	ExportFormat format;
	Slice name, ending;
} formats[] = {
	{ EXPORT_MARKDOWN, SLICE_INIT("markdown"), SLICE_INIT(".md") },
	{ EXPORT_TEXT, SLICE_INIT("text"), SLICE_INIT(".txt") },
	{ EXPORT_CSV, SLICE_INIT("csv"), SLICE_INIT(".csv") },
};
enum { FORMATS = sizeof formats / sizeof formats[0] };

/* --- names --------------------------------------------------------------- */

const char *
export_kind_name(ExportKind kind)
{
	return classes[kind]->name;
}

bool
export_kind_named(Slice name, ExportKind *out)
{
	for (int k = 0; k < EXPORT_KINDS; k++) {
		if (slice_eq(name, slice_of(classes[k]->name))) {
			*out = (ExportKind)k;
			return true;
		}
	}
	return false;
}

bool
export_format_named(Slice name, ExportFormat *out)
{
	for (size_t i = 0; i < FORMATS; i++) {
		if (slice_eq(name, formats[i].name)) {
			*out = formats[i].format;
			return true;
		}
	}
	return false;
}

bool
export_format_of_file(Slice name, ExportFormat *out)
{
	for (size_t i = 0; i < FORMATS; i++) {
		const Slice ending = formats[i].ending;
		if (name.len > ending.len && slice_eq_nocase(slice_sub(name,
		    name.len - ending.len, name.len), ending)) {
			*out = formats[i].format;
			return true;
		}
	}
	return false;
}

/* --- the sheet ----------------------------------------------------------- */

bool
sheet_is_csv(const Sheet *s)
{
	return s->what->format == EXPORT_CSV;
}

CiteForm
sheet_form(const Sheet *s)
{
	return s->what->format == EXPORT_MARKDOWN ? CITE_MARKDOWN : CITE_TEXT;
}

static void
end_row(Sheet *s)
{
	for (size_t i = 0; i < s->cell_count; i++) {
		if (i > 0)
			buffer_putc(&s->out, ',');
		csv_cell(s->cells[i], &s->out);
	}
	buffer_puts(&s->out, s->what->bare_lf ? "\n" : "\r\n");
	s->lines++;
}

static void
add_cell(Sheet *s, Slice cell)
{
	assert(s->cell_count < EXPORT_CELLS);
	s->cells[s->cell_count++] = cell;
}

void
sheet_row(Sheet *s)
{
	s->cell_count = 0;
}

void
sheet_cell(Sheet *s, Slice cell)
{
	Buffer b = { 0 };

	if (!sheet_is_csv(s))
		return;
	cite_text(cell, CITE_TEXT, &b);
	add_cell(s, arena_dup(&s->arena, buffer_slice(&b)));
	buffer_free(&b);
}

void
sheet_day(Sheet *s, Day day)
{
	char iso[16];
	const bool open = day == DAY_MIN || day == DAY_MAX;

	sheet_cell(s, slice_of(open ? "" : day_iso(day, iso)));
}

static void
add_number(Sheet *s, uint32_t number)
{
	sheet_cell(s, arena_printf(&s->arena, "%u", number));
}

/* The columns that cite words, and those of their source. */
static const char *const words_columns[] = { "text", "start", "end", NULL };
static const char *const source_columns[] = { "title", "source", "author",
	"published", "published_by", "file", "url", NULL };

static void
source_cells(Sheet *s, const ArticleRow *row)
{
	sheet_cell(s, row->title);
	sheet_cell(s, row->source);
	sheet_cell(s, row->author);
	sheet_day(s, row->published);
	sheet_cell(s, slice_of(published_by_name(row->published_by)));
	sheet_cell(s, row->file);
	sheet_cell(s, cite_url(&s->arena, row->url));
}

static void
name_cells(Sheet *s, const char *const *names)
{
	for (; *names != NULL; names++)
		sheet_cell(s, slice_of(*names));
}

static void
begin_csv(Sheet *s)
{
	const ExportClass *class = classes[s->what->kind];

	sheet_row(s);
	name_cells(s, class->columns);
	if (class->has_words)
		name_cells(s, words_columns);
	name_cells(s, source_columns);
	end_row(s);
	s->lines--;		/* it is none of them */
}

static void
add_heading(Sheet *s, const char *sign, Slice title)
{
	if (s->what->format == EXPORT_MARKDOWN)
		buffer_puts(&s->out, sign);
	cite_text(title, sheet_form(s), &s->out);
}

static void
add_note(Sheet *s, Slice note)
{
	buffer_puts(&s->out, "\n\n");
	if (note.len == 0)
		return;
	cite_text(note, sheet_form(s), &s->out);
	buffer_puts(&s->out, "\n\n");
}

void
sheet_begin(Sheet *s, Slice title, Slice note)
{
	if (sheet_is_csv(s)) {
		begin_csv(s);
	} else if (s->what->event == 0) {
		add_heading(s, "# ", title);
		buffer_puts(&s->out, ": ");
		cite_text(s->what->dossier, sheet_form(s), &s->out);
		add_note(s, note);
	}
}

void
sheet_group(Sheet *s, Slice title, Slice note)
{
	if (sheet_is_csv(s))
		return;
	if (s->in_list)
		buffer_putc(&s->out, '\n');
	s->in_list = false;
	add_heading(s, "## ", title);
	add_note(s, note);
}

static void
end_item(Sheet *s, const ArticleRow *row)
{
	cite_source(row, sheet_form(s), &s->out);
	buffer_putc(&s->out, '\n');
	s->in_list = true;
	s->lines++;
}

void
sheet_words(Sheet *s, const char *before, const ArticleBody *body,
    const CiteWords *words)
{
	Buffer b = { 0 };

	cite_words(body, words, sheet_form(s), &b);
	if (sheet_is_csv(s)) {
		sheet_cell(s, buffer_slice(&b));
		add_number(s, words->span.start);
		add_number(s, words->span.end);
		source_cells(s, &body->row);
		end_row(s);
	} else {
		buffer_printf(&s->out, "- %s%s — ", before, buffer_cstr(&b));
		end_item(s, &body->row);
	}
	buffer_free(&b);
}

void
sheet_source(Sheet *s, const ArticleRow *row)
{
	if (sheet_is_csv(s)) {
		source_cells(s, row);
		end_row(s);
		return;
	}
	buffer_puts(&s->out, "- ");
	end_item(s, row);
}

static void
no_cells(Sheet *s, const char *const *columns)
{
	for (; *columns != NULL; columns++)
		add_cell(s, SLICE(""));
}

void
sheet_nothing(Sheet *s)
{
	if (!sheet_is_csv(s))
		return;
	no_cells(s, words_columns);
	no_cells(s, source_columns);
	end_row(s);
}

void
sheet_told(Sheet *s, Slice text, const ArticleRow *row)
{
	if (sheet_is_csv(s) && row == NULL) {
		sheet_nothing(s);
		return;
	}
	if (sheet_is_csv(s)) {
		no_cells(s, words_columns);
		source_cells(s, row);
		end_row(s);
		return;
	}
	buffer_puts(&s->out, "- ");
	cite_text(text, sheet_form(s), &s->out);
	if (row != NULL) {
		buffer_puts(&s->out, " — ");
		cite_source(row, sheet_form(s), &s->out);
	}
	buffer_putc(&s->out, '\n');
	s->in_list = true;
	s->lines++;
}

bool
sheet_flush(Sheet *s)
{
	if (!s->stopped && s->out.len > 0)
		s->stopped = !s->take(s->arg, buffer_slice(&s->out));
	buffer_clear(&s->out);
	arena_clear(&s->arena);
	return !s->stopped;
}

static void
let_go(HeldBody *held)
{
	arena_clear(&held->arena);
	held->body = (ArticleBody){ 0 };
}

const ArticleBody *
sheet_body(Sheet *s, Location at, Err *err)
{
	HeldBody *held = &s->held[at.rank % EXPORT_BODIES];

	if (held->body.row.id == at.article)
		return &held->body;
	for (size_t i = 0; i < EXPORT_BODIES; i++) {
		if (s->held[i].body.text.len > HELD_BYTES)
			let_go(&s->held[i]);
	}
	let_go(held);
	if (query_body(s->ix, at.article, &held->arena, &held->body, err))
		return &held->body;
	held->body.row.id = 0;
	return NULL;
}

/* --- making -------------------------------------------------------------- */

static void
sheet_free(Sheet *s)
{
	for (size_t i = 0; i < EXPORT_BODIES; i++)
		arena_free(&s->held[i].arena);
	arena_free(&s->arena);
	buffer_free(&s->out);
}

bool
export_make(Index *ix, const Export *what, ExportTake take, void *arg,
    size_t *lines, Err *err)
{
	Sheet s = { .ix = ix, .what = what, .take = take, .arg = arg };
	bool ok = classes[what->kind]->make(&s, err);

	if (ok)
		sheet_flush(&s);
	*lines = s.lines;
	sheet_free(&s);
	return ok;
}
