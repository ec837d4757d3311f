/* SPDX-License-Identifier: MIT */
#include "xref/cite.h"

#include <string.h>

#include "article/shown.h"
#include "text/glyph.h"
#include "xref/context.h"

enum { URL_BYTES = 2048, FIELD_CELLS = 300 };

/* --- one text ------------------------------------------------------------ */

/* Words on their way into one line, or into lines. */
typedef struct {
	Buffer *out;
	CiteForm form;
	bool keep_lines;
	bool begun;		/* something stands on the line */
	bool inside;		/* or did before: it is not its beginning */
	bool number;		/* nothing but digits */
	char gap;		/* comes before the next glyph, or 0 */
} Pen;

/* CommonMark 0.30, 2.4: any ASCII punctuation may have a backslash before it.
 * Some of it means something only where a line begins. */
static bool
is_escaped(const Pen *p, char c)
{
	if (char_in(c, "\\`*_[]<>&|~"))
		return true;
	if (!p->begun && !p->inside)
		return char_in(c, "#+-=:");
	return p->number && (c == '.' || c == ')');
}

static void
put_glyph(Pen *p, const Glyph *g)
{
	if (p->gap != 0)
		buffer_putc(p->out, p->gap);
	if (p->gap == '\n')
		p->begun = p->inside = false;
	p->gap = 0;
	for (unsigned i = 0; i < g->len; i++) {
		const char c = g->bytes[i];
		const bool digit = c >= '0' && c <= '9';

		if (p->form == CITE_MARKDOWN && is_escaped(p, c))
			buffer_putc(p->out, '\\');
		buffer_putc(p->out, c);
		p->number = digit && (p->number || (!p->begun && !p->inside));
		p->begun = true;
	}
}

static void
put_text(Pen *p, Slice text)
{
	uint32_t pos = 0;
	Glyph g;

	while (glyph_next(text, &pos, &g)) {
		const bool blank = g.newline || g.bytes[0] == ' ';

		if (!blank)
			put_glyph(p, &g);
		else if (p->begun && p->gap != '\n')
			p->gap = p->keep_lines && g.newline ? '\n' : ' ';
	}
}

void
cite_text(Slice text, CiteForm form, Buffer *out)
{
	Pen p = { .out = out, .form = form };

	put_text(&p, text);
}

/* --- where it comes from ------------------------------------------------- */

static bool
is_web(Slice url)
{
	size_t colon = slice_find(url, SLICE("://"), 0);
	Slice scheme = slice_sub(url, 0, colon);

	return colon != SIZE_MAX && colon + 3 < url.len &&
	    (slice_eq_nocase(scheme, SLICE("http")) ||
	    slice_eq_nocase(scheme, SLICE("https")));
}

/* RFC 3986, 2: what a URL may hold, and % of what is encoded already. */
static bool
is_url_char(char c)
{
	return c > ' ' && c < 0x7F && strchr("\"<>\\^`{|}", c) == NULL;
}

Slice
cite_url(Arena *a, Slice url)
{
	Buffer b = { 0 };

	url = slice_trim(url);
	for (size_t i = 0; i < url.len && b.len <= URL_BYTES; i++) {
		if (is_url_char(url.ptr[i]))
			buffer_putc(&b, url.ptr[i]);
		else
			buffer_printf(&b, "%%%02X",
			    (unsigned)(unsigned char)url.ptr[i]);
	}
	Slice out = is_web(url) && b.len <= URL_BYTES ?
	    arena_dup(a, buffer_slice(&b)) : SLICE("");
	buffer_free(&b);
	return out;
}

static void
put_inside(Slice text, CiteForm form, Buffer *out)
{
	Pen p = { .out = out, .form = form, .inside = true };

	put_text(&p, text);
}

/* A field of a page that states a megabyte of it is not cited in full. */
static void
put_field(Slice text, CiteForm form, Buffer *out)
{
	Buffer seen = { 0 };
	const bool cut = glyph_width_up_to(text, FIELD_CELLS) > FIELD_CELLS;

	glyph_print(text, FIELD_CELLS, false, &seen);
	put_inside(buffer_slice(&seen), form, out);
	if (cut)
		buffer_puts(out, "…");
	buffer_free(&seen);
}

static void
put_known(Slice text, CiteForm form, Buffer *out)
{
	if (text.len == 0)
		return;
	put_field(text, form, out);
	buffer_puts(out, ", ");
}

static void
put_title(const ArticleRow *row, CiteForm form, Buffer *out)
{
	if (row->title_by == TITLE_FILE_NAME)
		return;
	if (row->title_by == TITLE_FIRST_WORDS)
		buffer_puts(out, "without headline, begins ");
	buffer_puts(out, "“");
	put_field(row->title, form, out);
	buffer_puts(out, "”, ");
}

/* The time of a file says too little to be cited. */
static void
put_day(const ArticleRow *row, Buffer *out)
{
	char day[24];

	if (row->published == DAY_NONE ||
	    row->published_by == PUBLISHED_FILE_TIME) {
		buffer_puts(out, "no date, ");
		return;
	}
	if (published_is_inferred(row->published_by))
		buffer_puts(out, "≈ ");
	buffer_puts(out, day_long(row->published, day));
	buffer_puts(out, ", ");
}

void
cite_source(const ArticleRow *row, CiteForm form, Buffer *out)
{
	Arena a = { 0 };
	Slice url = cite_url(&a, row->url);

	put_title(row, form, out);
	put_known(row->author, form, out);
	put_known(row->source, form, out);
	put_day(row, out);
	put_inside(row->file, form, out);
	if (url.len > 0)
		buffer_printf(out, form == CITE_MARKDOWN ? ", <%.*s>" :
		    ", %.*s", SLICE_ARG(url));
	arena_free(&a);
}

/* --- words --------------------------------------------------------------- */

CiteWords
cite_sentence(const ArticleBody *body, Span span)
{
	const Span whole = context_sentence(body, span);
	const Span kept = context_cut(body->text, whole, span);

	return (CiteWords){ .span = kept,
		.cut_before = kept.start > whole.start,
		.cut_after = kept.end < whole.end };
}

CiteWords
cite_span(const ArticleBody *body, Span span, size_t most)
{
	uint32_t end = span.end;

	if (span.end - span.start > most) {
		end = span.start + (uint32_t)most;
		while (end > span.start &&
		    ((unsigned char)body->text.ptr[end] & 0xC0) == 0x80)
			end--;
	}
	return (CiteWords){ .span = { span.start, end },
		.cut_after = end < span.end };
}

static void
put_shown(Pen *p, Shown *shown, const ArticleBody *body, uint32_t start,
    uint32_t end)
{
	const Markup markup = { body->markup, body->markup_count };

	shown_make(shown, body->text, (Span){ start, end }, markup);
	put_text(p, shown->text);
}

/* Bold, without blanks inside the asterisks: CommonMark takes them for plain
 * ones then. */
static void
put_mark(Pen *p, Shown *shown, const ArticleBody *body, Span mark)
{
	const char *sign = p->form == CITE_MARKDOWN ? "**" : "";

	if (p->gap != 0)
		buffer_putc(p->out, p->gap);
	p->gap = 0;
	buffer_puts(p->out, sign);
	p->begun = p->begun || *sign != '\0';
	put_shown(p, shown, body, mark.start, mark.end);
	buffer_puts(p->out, sign);
}

void
cite_words(const ArticleBody *body, const CiteWords *words, CiteForm form,
    Buffer *out)
{
	const Block *block = context_block(body, words->span.start);
	Pen p = { .out = out, .form = form,
		.keep_lines = block != NULL && block->verbatim };
	uint32_t at = words->span.start;
	Shown shown = { 0 };

	if (words->cut_before) {
		put_text(&p, SLICE("[…]"));
		p.gap = ' ';
	}
	for (size_t i = 0; i < words->mark_count; i++) {
		const Span mark = words->marks[i];

		put_shown(&p, &shown, body, at, mark.start);
		put_mark(&p, &shown, body, mark);
		at = mark.end;
	}
	put_shown(&p, &shown, body, at, words->span.end);
	if (words->cut_after)
		put_text(&p, SLICE(" […]"));
	shown_free(&shown);
}
