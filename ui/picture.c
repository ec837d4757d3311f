/* SPDX-License-Identifier: MIT */
#include "ui/picture.h"

#include <stdlib.h>

#include "base/error.h"

static uint64_t paintings;	/* so far, of all pictures */

void
picture_free(Picture *p)
{
	canvas_free(&p->canvas);
	free(p->shown);
	free(p->painting);
	*p = (Picture){0};
}

void
picture_forget(Picture *p)
{
	for (int row = 0; row < p->canvas.rows; row++)
		p->shown[row] = 0;
}

void
picture_fit(Picture *p, int rows, int cols)
{
	if (p->canvas.rows == rows && p->canvas.cols == cols)
		return;
	canvas_resize(&p->canvas, rows, cols);
	p->shown = must_alloc(p->shown,
	    ((size_t)p->canvas.rows + 1) * sizeof *p->shown);
	p->painting = must_alloc(p->painting,
	    ((size_t)p->canvas.rows + 1) * sizeof *p->painting);
	picture_forget(p);
}

static int
row_of(const Picture *p, size_t n)
{
	return (int)(n % (size_t)p->canvas.rows);
}

bool
picture_wants(Picture *p, size_t n, int64_t shown, Rect *r)
{
	if (p->canvas.rows == 0)
		return false;
	*r = (Rect){ row_of(p, n), 0, 1, p->canvas.cols };
	if (p->shown[r->row] == shown)
		return false;
	p->shown[r->row] = shown;
	p->painting[r->row] = ++paintings;
	canvas_fill(&p->canvas, *r, STYLE_TEXT);
	return true;
}

uint64_t
picture_painting(const Picture *p, size_t n)
{
	return p->canvas.rows > 0 ? p->painting[row_of(p, n)] : 0;
}

void
picture_show(const Picture *p, size_t n, Canvas *c, int row, int col)
{
	if (p->canvas.rows > 0)
		canvas_paste(c, row, col, &p->canvas, row_of(p, n));
}
