/* SPDX-License-Identifier: MIT */
#include "annotate/mark_shape.h"

#include "text/codepoint.h"

MarkShape
mark_shape(int32_t cp)
{
	switch (cp) {
	case '"': case 0x201F: case 0xFF02: return STRAIGHT;
	case 0x201C: case 0x301D: return LEFT;
	case 0x201D: case 0x301E: return RIGHT;
	case 0x201E: return LOW;
	case 0xAB: return ANGLE_LEFT;
	case 0xBB: return ANGLE_RIGHT;
	case 0x300C: case 0x300E: return CORNER_LEFT;
	case 0x300D: case 0x300F: return CORNER_RIGHT;
	case '\'': case 0x201B: return STRAIGHT_SINGLE;
	case '`': case 0x2018: case 0x2039: return LEFT_SINGLE;
	case 0xB4: case 0x2019: case 0x203A: return RIGHT_SINGLE;
	case 0x201A: return LOW_SINGLE;
	default: return NO_MARK;
	}
}

bool
mark_is_double(unsigned shape)
{
	return shape < STRAIGHT_SINGLE;
}

bool
mark_parts(int32_t cp)
{
	switch (cp) {
	case '(': case '[': case '{': case ')': case '}':
	case '/': case '<': case '>': case '|': case '*': case '_':
	case 0x2012: case 0x2013: case 0x2014: case 0x2015:
		return true;
	default:
		return cp_is_space(cp);
	}
}

bool
mark_is_stop(int32_t cp)
{
	return cp == '.' || cp == ',' || cp == '!' || cp == '?' ||
	    cp == ';' || cp == ':' || cp == 0x2026 || cp == ']';
}
