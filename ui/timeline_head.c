/* SPDX-License-Identifier: MIT */
/* An id has, from its lowest bit: the kind, the number, the weeks. */
#include "ui/timeline_head.h"

enum {
	KIND_BITS = 3,
	NUMBER_BITS = 22,
	NUMBER_ZERO = 719536,	/* days before 1970, and a week */
	WEEKS_MOST = (1 << 14) - 1
};

long long
head_id(Head h)
{
	long long weeks = h.weeks < WEEKS_MOST ? h.weeks : WEEKS_MOST;
	long long number = h.number + NUMBER_ZERO;

	return -((weeks << NUMBER_BITS | number) << KIND_BITS | h.kind);
}

Head
head_of(long long id)
{
	long long bits = -id >> KIND_BITS;

	return (Head){ (HeadKind)(-id & ((1 << KIND_BITS) - 1)),
	    (long)(bits & ((1 << NUMBER_BITS) - 1)) - NUMBER_ZERO,
	    (long)(bits >> NUMBER_BITS) };
}

Zoom
head_unit(Zoom z)
{
	switch (z) {
	case ZOOM_HOUR: return ZOOM_DAY;
	case ZOOM_DAY: return ZOOM_MONTH;
	case ZOOM_WEEK: return ZOOM_WEEK;
	case ZOOM_MONTH: return ZOOM_YEAR;
	case ZOOM_YEAR: return ZOOM_DECADE;
	default: return ZOOMS;
	}
}

long
head_least_gap(Zoom z)
{
	switch (z) {
	case ZOOM_WEEK: return 3;
	case ZOOM_MONTH: return 2 * 52;
	case ZOOM_YEAR: return 20 * 52;
	default: return 9;
	}
}

void
head_tell(Head h, Zoom z, Buffer *out)
{
	switch (h.kind) {
	case HEAD_STRETCH:
		zoom_tell(head_unit(z), h.number, out);
		break;
	case HEAD_YEAR:
		zoom_tell(ZOOM_YEAR, h.number, out);
		break;
	case HEAD_TO_COME:
		buffer_puts(out, "to come after ");
		zoom_tell(ZOOM_DAY, h.number, out);
		break;
	case HEAD_REPORTED:
		buffer_puts(out, "reported ");
		zoom_tell(ZOOM_DAY, h.number, out);
		break;
	case HEAD_UNREPORTED:
		buffer_puts(out, "reported on no known day");
		break;
	default:
		buffer_puts(out, "no beginning told");
		break;
	}
}

void
head_tell_gap(Head h, Buffer *out)
{
	long most = h.weeks + 1;	/* weeks are whole ones */
	long months = most * 7 * 12 / 365, years = most * 7 / 365;

	if (h.weeks < 9)
		buffer_count(out, (size_t)h.weeks, "week");
	else if (months < 24)
		buffer_count(out, (size_t)months, "month");
	else
		buffer_count(out, (size_t)years, "year");
	buffer_puts(out, " without events");
}
