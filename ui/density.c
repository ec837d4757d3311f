/* SPDX-License-Identifier: MIT */
#include "ui/density.h"

/* Days [first, end). */
typedef struct {
	size_t first, end;
} Window;

/* The days that `room` stretches in a row hold the most of; of several such
 * the first. */
static Window
fullest(const Day *days, size_t n, int room, Zoom unit)
{
	Window best = {0}, w = {0};

	for (; w.first < n; w.first++) {
		long last = zoom_number(unit, days[w.first]) + room - 1;

		while (w.end < n && zoom_number(unit, days[w.end]) <= last)
			w.end++;
		if (w.end - w.first > best.end - best.first)
			best = w;
	}
	return best;
}

static void
count_days(const Day *days, Window w, Density *out)
{
	out->first = zoom_number(out->unit, days[w.first]);
	out->count = (int)(zoom_number(out->unit, days[w.end - 1]) -
	    out->first) + 1;
	for (size_t i = w.first; i < w.end; i++) {
		uint32_t *at = &out->at[zoom_number(out->unit, days[i]) -
		    out->first];

		if (++*at > out->most)
			out->most = *at;
	}
}

void
density_make(const Day *days, size_t n, int room, Density *out)
{
	static const Zoom units[] = { ZOOM_DAY, ZOOM_WEEK, ZOOM_MONTH,
	    ZOOM_YEAR, ZOOM_DECADE };
	Window w = {0};

	*out = (Density){0};
	if (room > DENSITY_MOST)
		room = DENSITY_MOST;
	if (n == 0 || room < 1)
		return;
	for (size_t i = 0; i < 5 && (w.end - w.first) * 4 < n * 3; i++) {
		out->unit = units[i];
		w = fullest(days, n, room, units[i]);
	}
	count_days(days, w, out);
	out->before = (uint32_t)w.first;
	out->after = (uint32_t)(n - w.end);
}
