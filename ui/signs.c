/* SPDX-License-Identifier: MIT */
#include "ui/signs.h"

#include <stdio.h>

#include "base/buffer.h"

static const Signs unicode_signs = {
	.dot = "●", .no_dot = "·",
	.bars = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" },
	.horizontal = "─", .vertical = "│",
	.tee_down = "┬",
	.here = "▸", .lit = "•", .separator = " · ", .inferred = "≈ ",
	.cut = "…", .differ = "≠ ", .solid = "━", .dotted = "┄",
	.note = "† ",
};

static const Signs ascii_signs = {
	.dot = "*", .no_dot = ".",
	.bars = { "1", "2", "3", "4", "5", "6", "7", "8" },
	.horizontal = "-", .vertical = "|",
	.tee_down = "+",
	.here = ">", .lit = ":", .separator = " - ", .inferred = "~ ",
	.cut = "...", .differ = "! ", .solid = "-", .dotted = "..",
	.note = "* ",
};

const Signs *
signs(bool ascii)
{
	return ascii ? &ascii_signs : &unicode_signs;
}

int
signs_cells(uint32_t articles)
{
	char number[24];

	if (articles <= SIGNS_MOST)
		return (int)articles;
	return 2 * snprintf(number, sizeof(number), "%u", articles) + 1;
}

static Slice
share(Arena *a, uint32_t n, uint32_t articles)
{
	return arena_printf(a, "%*u/%u", signs_cells(articles) / 2, n,
	    articles);
}

static uint32_t
count_at(const PerArticle *per, uint32_t n, uint32_t rank)
{
	for (uint32_t i = 0; i < n; i++)
		if (per[i].rank == rank)
			return per[i].count;
	return 0;
}

Slice
signs_dots(const Signs *s, Arena *a, const PerArticle *per, uint32_t n,
    uint32_t articles)
{
	Buffer b = {0};

	if (articles > SIGNS_MOST)
		return share(a, n, articles);
	for (uint32_t rank = 0; rank < articles; rank++)
		buffer_puts(&b, count_at(per, n, rank) > 0 ?
		    s->dot : s->no_dot);
	return buffer_keep(&b, a);
}

Slice
signs_bars(const Signs *s, Arena *a, const PerArticle *per, uint32_t n,
    uint32_t articles)
{
	Buffer b = {0};
	uint32_t most = 1;

	if (articles > SIGNS_MOST)
		return share(a, n, articles);
	for (uint32_t i = 0; i < n; i++)
		if (per[i].count > most)
			most = per[i].count;
	for (uint32_t rank = 0; rank < articles; rank++) {
		uint32_t count = count_at(per, n, rank);

		buffer_puts(&b, count == 0 ? s->no_dot :
		    s->bars[(count * 8 - 1) / most]);
	}
	return buffer_keep(&b, a);
}

Slice
signs_day(const Signs *s, Arena *a, const ArticleRow *row)
{
	char day[24];

	return row->published == DAY_NONE ? SLICE("no date") :
	    arena_printf(a, "%s%s", published_is_inferred(row->published_by) ?
	    s->inferred : "", day_long(row->published, day));
}
