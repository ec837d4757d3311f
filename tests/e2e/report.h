/* SPDX-License-Identifier: MIT */
/*
 * What the steps of a script took, one row a step.  Milliseconds count from
 * the key (or the start) to the first and to the last byte that came back.
 */
#ifndef DOSSIER_E2E_REPORT_H
#define DOSSIER_E2E_REPORT_H

#include "session.h"

typedef struct {
	char step[40];
	long n;				/* how often it was done */
	size_t bytes;			/* all in all */
	double first, min, median, max;	/* ms; -1: nothing came */
	double cpu_ms;			/* all in all; -1: not known */
	long wakes, rss_kb;		/* -1: not known */
} Row;

typedef struct {
	Row *rows;
	size_t count;
} Report;

/* Begins a row, n = 1 and nothing known; good until the next one. */
Row    *report_add(Report *r, const char *step);
/* What was spent between the two. */
void	row_spent(Row *row, Usage before, Usage after);
/* Sorts the values; -1 when there are none. */
double	median(double *values, size_t n);
/* Prints and frees the rows: aligned, or tab separated with "-" for unknown. */
void	report_end(Report *r, bool tsv);

#endif
