/* SPDX-License-Identifier: MIT */
#include "utf8.h"

int32_t
utf8_read(const unsigned char *s, size_t n, size_t *used)
{
	static const int32_t least[5] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t len = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2
	    : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;

	*used = 1;
	if (len == 0)
		return UTF8_BAD;
	if (len == 1)
		return s[0];
	int32_t cp = s[0] & (0x7F >> len);
	for (size_t i = 1; i < len; i++) {
		if (i == n) {
			*used = 0;
			return UTF8_CUT;
		}
		if ((s[i] & 0xC0) != 0x80)
			return UTF8_BAD;
		cp = cp << 6 | (s[i] & 0x3F);
	}
	if (cp < least[len] || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
		return UTF8_BAD;
	*used = len;
	return cp;
}

size_t
utf8_write(int32_t cp, char *out)
{
	size_t len = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	static const unsigned char lead[5] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = len; i-- > 1; cp >>= 6)
		out[i] = (char)(0x80 | (cp & 0x3F));
	out[0] = (char)(lead[len] | cp);
	return len;
}
