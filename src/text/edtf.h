/* SPDX-License-Identifier: MIT */
/*
 * Extended Date/Time Format (ISO 8601-2:2019 annex A; loc.gov/standards/
 * datetime), the part that stories need:
 *
 *   2026-02-04  2026-02  2026  202X  2026-XX  2026-21..24 (seasons)
 *   2026-02-04T10:00:00Z (the time is kept out of the days)
 *   A/B    throughout, from A to B; either side may be empty or ".."
 *   [A..B] some day within; "[..B]", "[A..]" open
 *   ? ~ %  after a date: uncertain, approximate, both
 */
#ifndef DOSSIER_TEXT_EDTF_H
#define DOSSIER_TEXT_EDTF_H

#include "base/buffer.h"
#include "base/error.h"
#include "text/day.h"

typedef enum {
	EDTF_DAY, EDTF_MONTH, EDTF_SEASON, EDTF_YEAR, EDTF_DECADE,
	EDTF_RANGE,		/* A/B */
	EDTF_WITHIN		/* [A..B] */
} EdtfKind;

typedef struct {
	EdtfKind kind;
	Day earliest, latest;	/* both included; DAY_MIN, DAY_MAX = open */
	bool approximate, uncertain;
	EdtfKind begins;	/* of a range: what its first side is */
} Edtf;

bool	edtf_parse(Slice s, Edtf *out, Err *err);
/* Adds the date, its sides each, qualified as uncertain: "2026-02-04?", "..".
 * What is qualified so already, or empty, stays. */
void	edtf_doubt(Slice edtf, Buffer *out);
/*
 * For a column of a list: "4 Feb", "23-24 Jan", "30 Jan-2 Feb", "Jan", "2025",
 * "~late" forms as "~4 Feb", "4 Feb?", within: "21..31 Jan".  The year is told
 * only when with_year.  At most 23 bytes, ASCII.
 */
const char *edtf_short(const Edtf *e, bool with_year, char buf[24]);
/* A full reading for people: "from Fri 23 Jan 2026 to Sat 24 Jan 2026",
 * "some day from ... to ...", "about 2025". */
const char *edtf_long(const Edtf *e, char buf[96]);

#endif
