/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <stdlib.h>
#include <string.h>

Row *
report_add(Report *r, const char *step)
{
	r->rows = realloc(r->rows, (r->count + 1) * sizeof *r->rows);
	if (r->rows == NULL)
		abort();
	Row *row = &r->rows[r->count++];
	*row = (Row){ .n = 1, .first = -1, .min = -1, .median = -1,
		.max = -1, .cpu_ms = -1, .wakes = -1, .rss_kb = -1 };
	snprintf(row->step, sizeof row->step, "%s", step);
	return row;
}

void
row_spent(Row *row, Usage before, Usage after)
{
	if (before.cpu_ms >= 0 && after.cpu_ms >= before.cpu_ms)
		row->cpu_ms = after.cpu_ms - before.cpu_ms;
	if (before.wakes >= 0 && after.wakes >= before.wakes)
		row->wakes = after.wakes - before.wakes;
	row->rss_kb = after.rss_kb;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
median(double *v, size_t n)
{
	qsort(v, n, sizeof *v, by_value);
	return n == 0 ? -1 : (v[(n - 1) / 2] + v[n / 2]) / 2;
}

static void
number(double value, int digits, bool tsv)
{
	if (tsv && value < 0)
		fputs("\t-", stdout);
	else if (tsv)
		printf("\t%.*f", digits, value);
	else if (value < 0)
		printf(" %8s", "-");
	else
		printf(" %8.*f", digits, value);
}

static void
row_print(const Row *w, bool tsv)
{
	double n = (double)w->n;

	printf(tsv ? "%s" : "%-20.20s", w->step);
	number(n, 0, tsv);
	number((double)w->bytes, 0, tsv);
	number((double)w->bytes / n, 0, tsv);
	number(w->first, 2, tsv);
	number(w->min, 2, tsv);
	number(w->median, 2, tsv);
	number(w->max, 2, tsv);
	number(w->cpu_ms < 0 ? -1 : w->cpu_ms / n, 3, tsv);
	number((double)w->wakes, 0, tsv);
	number((double)w->rss_kb, 0, tsv);
	putchar('\n');
}

void
report_end(Report *r, bool tsv)
{
	static const char *const heads[] = { "n", "bytes", "each", "first",
		"min", "median", "max", "cpu/each", "wakes", "rss-KiB" };

	if (r->count > 0) {
		printf(tsv ? "%s" : "%-20s", "step");
		for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
			printf(tsv ? "\t%s" : " %8s", heads[i]);
		putchar('\n');
	}
	for (size_t i = 0; i < r->count; i++)
		row_print(&r->rows[i], tsv);
	free(r->rows);
	*r = (Report){ 0 };
}
