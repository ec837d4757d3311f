/* SPDX-License-Identifier: MIT */
/*
 * A glyph is one base with what takes no cell on top of it: a grapheme cluster
 * (UAX #29), but a member of one that takes cells itself (spacing marks, emoji
 * after a joiner, the second regional indicator) begins a glyph of its own.
 * All looking ahead is bounded but for a run of marks, which is passed once:
 * those beyond the fourth are one glyph.
 */
#include "text/glyph.h"

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/codepoint.h"
#include "text/glyph_table.h"
#include "text/utf8.h"

enum { MARKS_MAX = 4 };

/* Reads ahead from where the glyph ends so far. */
typedef struct {
	Slice text;
	size_t pos;		/* of cp */
	int32_t cp;		/* -1 at the end of the text, or invalid */
	unsigned len;		/* 0 at the end of the text */
} Reader;

static Reader
reader_at(Slice text, size_t pos)
{
	Reader r = { .text = text, .pos = pos, .cp = -1 };

	if (pos < text.len)
		r.cp = utf8_decode(text, pos, &r.len);
	return r;
}

static void
reader_step(Reader *r)
{
	*r = reader_at(r->text, r->pos + r->len);
}

static void
glyph_add(Glyph *g, int32_t cp)
{
	assert(g->len + 4 <= GLYPH_BYTES);
	g->len += (uint8_t)utf8_write(cp, g->bytes + g->len);
}

static void
glyph_blank(Glyph *g, Reader *r)
{
	g->bytes[0] = ' ';
	g->len = g->width = 1;
	g->newline = glyph_role(r->cp) == GLYPH_LINE_END;
	/* NO-BREAK SPACE, FIGURE SPACE, NARROW NO-BREAK SPACE */
	g->space = r->cp != 0xA0 && r->cp != 0x2007 && r->cp != 0x202F;
	bool cr = r->cp == '\r';
	reader_step(r);
	if (cr && r->cp == '\n')
		reader_step(r);
}

static void
glyph_token(Glyph *g, Reader *r)
{
	const size_t room = sizeof g->bytes;
	unsigned byte = (unsigned char)r->text.ptr[r->pos];
	int n;

	if (r->cp < 0)
		n = snprintf(g->bytes, room, "<%02X>", byte);
	else if (r->cp < 0x20 || r->cp == 0x7F)
		n = snprintf(g->bytes, room, "^%c", r->cp ^ 0x40);
	else
		n = snprintf(g->bytes, room, "<U+%04X>", (unsigned)r->cp);
	g->len = g->width = (uint8_t)n;
	g->token = true;
	reader_step(r);
}

/* A run of marks that found no place on their letter. */
static void
glyph_excess(Glyph *g, Reader *r)
{
	unsigned n = 0;

	for (; glyph_role(r->cp) == GLYPH_MARK; reader_step(r))
		n++;
	n = (unsigned)snprintf(g->bytes, sizeof g->bytes, "<+%u mark%s>", n,
	    n == 1 ? "" : "s");
	g->len = g->width = (uint8_t)n;
	g->token = true;
}

static bool
is_pictograph(int32_t cp)
{
	return cp > 0x7F && utf8proc_get_property(cp)->boundclass ==
	    UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static bool
is_skin_tone(int32_t cp)
{
	return cp >= 0x1F3FB && cp <= 0x1F3FF;
}

/* Scripts whose spelling needs ZWJ and ZWNJ: Arabic, Syriac, those of India
 * and their neighbours up to Mongolian. */
static bool
takes_joiner(int32_t cp)
{
	return (cp >= 0x600 && cp < 0xE00) || (cp >= 0xF00 && cp < 0x10A0) ||
	    (cp >= 0x1780 && cp < 0x18B0) || (cp >= 0xFB50 && cp < 0xFE00) ||
	    (cp >= 0x11000 && cp < 0x11800);
}

/* Jamo vowels and finals stand on Hangul only. */
static bool
may_stand_on(int32_t before, int32_t mark)
{
	return cp_class(mark) == CP_MARK ||
	    !utf8proc_grapheme_break(before, mark);
}

/* Takes what belongs to the base in g: marks are added, selectors and skin
 * tones are passed over. */
static void
glyph_attach(Glyph *g, Reader *r, int32_t base)
{
	const bool picture = is_pictograph(base);
	bool selected = false, toned = false;
	int32_t last = base;

	for (int marks = 0; r->len > 0; reader_step(r)) {
		GlyphRole role = glyph_role(r->cp);
		if (role == GLYPH_SELECTOR && !selected) {
			selected = true;
		} else if (picture && !toned && is_skin_tone(r->cp)) {
			toned = true;
		} else if (marks < MARKS_MAX &&
		    ((role == GLYPH_MARK && may_stand_on(last, r->cp)) ||
		    (role == GLYPH_JOINER && takes_joiner(last)))) {
			glyph_add(g, r->cp);
			last = r->cp;
			marks++;
		} else {
			break;
		}
	}
	if (picture && r->cp == 0x200D &&
	    is_pictograph(reader_at(r->text, r->pos + r->len).cp))
		reader_step(r);
}

static void
glyph_base(Glyph *g, Reader *r)
{
	int32_t base = r->cp;

	glyph_add(g, base);
	g->width = (uint8_t)glyph_cells(base);
	reader_step(r);
	glyph_attach(g, r, base);
}

/* A mark without a letter: on a dotted circle; behind other marks: excess. */
static void
glyph_lone_mark(Glyph *g, Reader *r)
{
	unsigned len;

	if (r->pos > 0 && glyph_role(utf8_decode_back(r->text, r->pos,
	    &len)) == GLYPH_MARK) {
		glyph_excess(g, r);
		return;
	}
	int32_t mark = r->cp;
	glyph_add(g, 0x25CC);
	glyph_add(g, mark);
	g->width = 1;
	reader_step(r);
	glyph_attach(g, r, mark);
}

static void
glyph_read(Glyph *g, Reader *r)
{
	switch (glyph_role(r->cp)) {
	case GLYPH_BASE:
		glyph_base(g, r);
		break;
	case GLYPH_MARK:
		glyph_lone_mark(g, r);
		break;
	case GLYPH_BLANK:
	case GLYPH_LINE_END:
		glyph_blank(g, r);
		break;
	case GLYPH_SELECTOR:
	case GLYPH_JOINER:
	case GLYPH_TOKEN:
		glyph_token(g, r);
		break;
	}
}

/* Most text: a printable ASCII byte before another ASCII byte, or a plain
 * letter before a plain letter. */
static bool
glyph_quick(Slice text, uint32_t pos, Glyph *g)
{
	unsigned char c = (unsigned char)text.ptr[pos];
	unsigned len = 1;

	if (c < 0x20 || c == 0x7F)
		return false;
	if (c >= 0x80 && !glyph_simple(utf8_decode(text, pos, &len)))
		return false;
	if (pos + len < text.len && (text.ptr[pos + len] & 0x80) != 0 &&
	    !glyph_simple(reader_at(text, pos + len).cp))
		return false;
	memcpy(g->bytes, text.ptr + pos, len);
	g->len = (uint8_t)len;
	g->width = 1;
	g->token = g->newline = false;
	g->space = c == ' ';
	g->source = (Span){ pos, pos + len };
	return true;
}

bool
glyph_next(Slice text, uint32_t *pos, Glyph *g)
{
	if (*pos >= text.len)
		return false;
	if (!glyph_quick(text, *pos, g)) {
		Reader r = reader_at(text, *pos);
		memset(g, 0, sizeof *g);
		glyph_read(g, &r);
		g->source = (Span){ *pos, (uint32_t)r.pos };
	}
	*pos = g->source.end;
	return true;
}

/* Whether eight bytes are all of printable ASCII. */
static bool
all_printable(const char *bytes)
{
	const uint64_t each = 0x0101010101010101;
	uint64_t x;

	memcpy(&x, bytes, sizeof x);
	return ((x | (x - each * 0x20) | (x + each)) & each * 0x80) == 0;
}

uint32_t
glyph_plain(Slice text, uint32_t pos, uint32_t most)
{
	size_t end = text.len - pos > most ? (size_t)pos + most : text.len;
	size_t i = pos;

	while (end - i >= 8 && all_printable(text.ptr + i))
		i += 8;
	while (i < end && text.ptr[i] >= 0x20 && text.ptr[i] < 0x7F)
		i++;
	/* A mark may follow. */
	return (uint32_t)(i > pos && i < text.len &&
	    (text.ptr[i] & 0x80) != 0 ? i - 1 : i);
}

unsigned
glyph_width_up_to(Slice text, unsigned most)
{
	unsigned width = 0;
	Glyph g;

	for (uint32_t pos = 0, end; width <= most; pos = end) {
		end = glyph_plain(text, pos, (most - width) | 1);
		if (end > pos) {
			width += end - pos;
			continue;
		}
		if (!glyph_next(text, &end, &g))
			break;
		width += g.width;
	}
	return width;
}

unsigned
glyph_width(Slice text)
{
	return glyph_width_up_to(text, UINT_MAX);
}

unsigned
glyph_print(Slice text, unsigned cells, bool keep_lines, Buffer *out)
{
	unsigned used = 0;
	Glyph g;

	for (uint32_t pos = 0; glyph_next(text, &pos, &g);) {
		if (keep_lines && g.newline) {
			buffer_putc(out, '\n');
			continue;
		}
		if (g.width > cells - used)
			break;
		buffer_add(out, (Slice){ g.bytes, g.len });
		used += g.width;
	}
	return used;
}
