/* SPDX-License-Identifier: MIT */
#include "ui/ascii.h"

#include <stddef.h>
#include <utf8proc.h>

/* What Unicode does not decompose, in the order of code points. */
static const struct {
	int32_t cp;
	char ascii;
} counterparts[] = {
	{ 0x00A0, ' ' }, { 0x00A6, '|' }, { 0x00AB, '"' }, { 0x00B7, '*' },
	{ 0x00BB, '"' }, { 0x00C6, 'A' }, { 0x00D0, 'D' }, { 0x00D7, 'x' },
	{ 0x00D8, 'O' }, { 0x00DE, 'T' }, { 0x00DF, 's' }, { 0x00E6, 'a' },
	{ 0x00F0, 'd' }, { 0x00F8, 'o' }, { 0x00FE, 't' }, { 0x0110, 'D' },
	{ 0x0111, 'd' }, { 0x0126, 'H' }, { 0x0127, 'h' }, { 0x0131, 'i' },
	{ 0x0141, 'L' }, { 0x0142, 'l' }, { 0x014A, 'N' }, { 0x014B, 'n' },
	{ 0x0152, 'O' }, { 0x0153, 'o' }, { 0x0166, 'T' }, { 0x0167, 't' },
	{ 0x018F, 'E' }, { 0x0259, 'e' }, { 0x02B9, '\'' }, { 0x02BB, '\'' },
	{ 0x02BC, '\'' }, { 0x02BD, '\'' }, { 0x1E9E, 'S' }, { 0x2010, '-' },
	{ 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' }, { 0x2014, '-' },
	{ 0x2015, '-' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201A, '\'' },
	{ 0x201B, '\'' }, { 0x201C, '"' }, { 0x201D, '"' }, { 0x201E, '"' },
	{ 0x201F, '"' }, { 0x2020, '+' }, { 0x2022, '*' }, { 0x2026, '.' },
	{ 0x2032, '\'' }, { 0x2033, '"' }, { 0x2039, '\'' }, { 0x203A, '\'' },
	{ 0x2044, '/' }, { 0x2190, '<' }, { 0x2192, '>' }, { 0x2212, '-' },
	{ 0x2215, '/' }, { 0x2248, '~' }, { 0x25CF, '*' },
};

static char
counterpart(int32_t cp)
{
	size_t low = 0, high = sizeof counterparts / sizeof counterparts[0];

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (counterparts[mid].cp == cp)
			return counterparts[mid].ascii;
		if (counterparts[mid].cp < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return '\0';
}

/* Canonical decompositions alone: others make 102 of "10²". */
char
ascii_of(int32_t cp)
{
	utf8proc_int32_t parts[8];
	int last = UTF8PROC_BOUNDCLASS_START;

	if (cp >= 0x20 && cp < 0x7F)
		return (char)cp;
	char found = counterpart(cp);
	if (found != '\0')
		return found;
	utf8proc_ssize_t n = utf8proc_decompose_char(cp, parts, 8,
	    UTF8PROC_DECOMPOSE, &last);
	if (n > 0 && n <= 8 && parts[0] >= 0x20 && parts[0] < 0x7F)
		return (char)parts[0];
	return '?';
}
