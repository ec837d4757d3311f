/* SPDX-License-Identifier: MIT */
/*
 * One table tells all fields: how they are called, where they are, what may
 * stand in them, and what they are when nothing is written.
 */
#include "annotate/when_term.h"

#include <stddef.h>
#include <string.h>

#include "annotate/when.h"

enum { COUNT_MAX = 1000000000, PLACE_MAX = INT32_MAX };

typedef struct {
	const char *key;
	size_t offset;
	int unset, min, max;
} TermField;

_Static_assert(sizeof(WhenType) == sizeof(int), "fields are copied as int");

#define FIELD(name, min, max) \
	{ #name, offsetof(WhenTerm, name), 0, min, max }
#define FIELD_AS(key, name, unset, min, max) \
	{ key, offsetof(WhenTerm, name), unset, min, max }

static const TermField fields[] = {
	FIELD(type, 0, WHEN_SET),
	FIELD(kind, 0, TERM_FUTURE),
	FIELD(mod, 0, MOD_LESS_THAN),
	FIELD(grain, 0, GRAIN_CENTURY),
	FIELD_AS("dated", has_year, 0, 0, 1),
	FIELD(year, -9998, 9999),
	FIELD(part, 0, 12),
	FIELD(day, 0, 31),
	FIELD(fiscal, 0, 1),
	FIELD(weekday, 0, 7),
	FIELD(holiday, 0, 99),
	FIELD(pick, 0, PICK_SAME),
	FIELD(ref, 0, REF_STORY),
	FIELD(by, 0, UNIT_CENTURY),
	FIELD(shift, -SHIFT_MAX, SHIFT_MAX),
	FIELD(nth, NTH_LAST, 99),
	FIELD_AS("nthof", nth_grain, 0, 0, GRAIN_CENTURY),
	FIELD_AS("hour", hour, -1, -1, 24),
	FIELD_AS("minute", minute, -1, -1, 59),
	FIELD_AS("second", second, -1, -1, 60),
	FIELD(daypart, 0, DAYPART_DAYTIME),
	FIELD_AS("n", count[0], 0, COUNT_VAGUE, COUNT_MAX),
	FIELD_AS("u", unit[0], 0, 0, UNIT_CENTURY),
	FIELD_AS("n2", count[1], 0, COUNT_VAGUE, COUNT_MAX),
	FIELD_AS("u2", unit[1], 0, 0, UNIT_CENTURY),
	FIELD_AS("n3", count[2], 0, COUNT_VAGUE, COUNT_MAX),
	FIELD_AS("u3", unit[2], 0, 0, UNIT_CENTURY),
	FIELD(toward, -1, 1),
	FIELD(tense, 0, TENSE_LEANING),
	FIELD(through, 0, 1),
	FIELD(quoted, 0, 1),
	FIELD(said, 0, 1),
	FIELD(sentence, 0, PLACE_MAX),
	FIELD(block, 0, PLACE_MAX),
	FIELD(join, 0, JOIN_TO),
};
enum { FIELDS = sizeof fields / sizeof fields[0] };

WhenTerm
term_new(WhenType type, TermKind kind)
{
	return (WhenTerm){ .type = type, .kind = kind, .hour = -1,
		.minute = -1, .second = -1 };
}

Grain
unit_grain(TermUnit unit)
{
	static const Grain grains[] = {
		[UNIT_DAY] = GRAIN_DAY, [UNIT_NIGHT] = GRAIN_DAY,
		[UNIT_WEEKEND] = GRAIN_WEEKEND, [UNIT_WEEK] = GRAIN_WEEK,
		[UNIT_FORTNIGHT] = GRAIN_WEEK, [UNIT_MONTH] = GRAIN_MONTH,
		[UNIT_QUARTER] = GRAIN_QUARTER,
		[UNIT_SEASON] = GRAIN_SEASON, [UNIT_HALF] = GRAIN_HALF,
		[UNIT_YEAR] = GRAIN_YEAR, [UNIT_DECADE] = GRAIN_DECADE,
		[UNIT_CENTURY] = GRAIN_CENTURY,
	};

	return grains[unit];
}

void
term_write(const WhenTerm *t, Buffer *out)
{
	buffer_printf(out, "rule=%s", when_rule_name(t->rule));
	for (int i = 0; i < FIELDS; i++) {
		int value;
		memcpy(&value, (const char *)t + fields[i].offset,
		    sizeof value);
		if (value != fields[i].unset)
			buffer_printf(out, " %s=%d", fields[i].key, value);
	}
}

static bool
read_int(Slice s, int *out)
{
	bool minus = slice_starts(s, SLICE("-"));
	uint32_t n;

	if (!slice_uint(minus ? slice_sub(s, 1, s.len) : s, &n) ||
	    n > INT32_MAX)
		return false;
	*out = minus ? -(int)n : (int)n;
	return true;
}

static bool
read_field(Slice key, Slice value, WhenTerm *out)
{
	int n;

	if (slice_eq(key, SLICE("rule"))) {
		out->rule = when_rule_named(value);
		return out->rule >= 0;
	}
	for (int i = 0; i < FIELDS; i++) {
		const TermField *f = &fields[i];
		if (!slice_eq(key, slice_of(f->key)))
			continue;
		if (!read_int(value, &n) || n < f->min || n > f->max)
			return false;
		memcpy((char *)out + f->offset, &n, sizeof n);
		return true;
	}
	return false;
}

bool
term_read(Slice line, WhenTerm *out)
{
	*out = term_new(WHEN_DATE, TERM_CALENDAR);
	out->rule = -1;
	Slice field;

	while (slice_part(&line, ' ', &field)) {
		size_t is = slice_find_byte(field, '=', 0);
		if (is == SIZE_MAX || !read_field(slice_sub(field, 0, is),
		    slice_sub(field, is + 1, field.len), out))
			return false;
	}
	return out->rule >= 0;
}
