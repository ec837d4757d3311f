/* SPDX-License-Identifier: MIT */
#include "ui/term_look.h"

#include <curses.h>
#include <term.h>

/*
 * Attributes say everything; colour comes on top where something rare must
 * catch the eye, of middling luminance so that it can be read on light and on
 * dark ground.  Names have none: underlining costs the fewest bytes, and a
 * page is full of names.
 */
typedef struct {
	attr_t attrs;
	short of_256, of_8;	/* colour; 0 = none */
} Look;

static const Look looks[STYLES] = {
	[STYLE_BAR] = { .attrs = A_REVERSE },
	[STYLE_BAR_NOTE] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_RULE] = { .attrs = A_DIM },
	[STYLE_PANE] = { .attrs = A_BOLD },
	[STYLE_PANE_FOCUS] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_HEADLINE] = { .attrs = A_BOLD },
	[STYLE_HEADING] = { .attrs = A_BOLD },
	[STYLE_DIM] = { .attrs = A_DIM },
	[STYLE_NAME] = { .attrs = A_UNDERLINE },
	[STYLE_SHARED] = { .attrs = A_BOLD },
	[STYLE_FOCUS] = { .attrs = A_BOLD | A_UNDERLINE, .of_256 = 166,
	    .of_8 = COLOR_MAGENTA },
	[STYLE_SELECTED] = { .attrs = A_REVERSE },
	[STYLE_MATCH] = { .attrs = A_REVERSE },
	[STYLE_MATCH_HERE] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_TOKEN] = { .attrs = A_REVERSE, .of_256 = 160,
	    .of_8 = COLOR_RED },
	[STYLE_KEY] = { .attrs = A_BOLD },
	[STYLE_ERROR] = { .attrs = A_BOLD, .of_256 = 160,
	    .of_8 = COLOR_RED },
};

static Rendition renditions[STYLES];

/* The pair of a colour on the terminal's own background; 0 = none. */
static short
pair_of(short color, short *count)
{
	short fg, bg;

	for (short pair = 1; pair <= *count; pair++)
		if (pair_content(pair, &fg, &bg) != ERR && fg == color)
			return pair;
	return init_pair(*count + 1, color, -1) == ERR ? 0 : ++*count;
}

void
look_begin(bool color)
{
	attr_t can = termattrs();
	short pairs = 0;

	color = color && tigetnum("colors") >= 8 && start_color() != ERR &&
	    use_default_colors() != ERR;
	for (int i = 0; i < STYLES; i++) {
		const Look *look = &looks[i];
		Rendition r = { look->attrs, 0 };
		short foreground = tigetnum("colors") >= 256 ?
		    look->of_256 : look->of_8;

		if (color && foreground != 0)
			r.pair = pair_of(foreground, &pairs);
		if ((r.attrs & A_UNDERLINE) != 0 && (can & A_UNDERLINE) == 0)
			r.attrs |= A_BOLD;
		r.attrs &= can;
		renditions[i] = r;
	}
}

Rendition
look_of(Style style)
{
	return renditions[style];
}
