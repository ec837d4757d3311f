/* SPDX-License-Identifier: MIT */
/*
 * Where a story is thick: how many of its events fall into each stretch of the
 * calendar.  The stretches are the shortest ones of which a row has room for
 * at least three quarters of the events; what lies outside is counted apart.
 */
#ifndef DOSSIER_UI_DENSITY_H
#define DOSSIER_UI_DENSITY_H

#include <stddef.h>
#include <stdint.h>

#include "ui/zoom.h"

enum { DENSITY_MOST = 120 };	/* stretches */

typedef struct {
	Zoom unit;
	long first;		/* number of the first stretch */
	int count;		/* stretches; 0 = there are no events */
	uint32_t at[DENSITY_MOST];
	uint32_t most;		/* in one of them */
	uint32_t before, after;	/* that are not shown */
} Density;

/* days: in order.  Linear in n. */
void	density_make(const Day *days, size_t n, int room, Density *out);

#endif
