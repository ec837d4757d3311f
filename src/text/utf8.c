/* SPDX-License-Identifier: MIT */
#include "text/utf8.h"

#include <string.h>

static unsigned char
byte_at(Slice s, size_t pos)
{
	return (unsigned char)s.ptr[pos];
}

/* Whether n continuation bytes follow pos, the first of them in [low, high]:
 * that is where table 3-7 shuts out overlong forms and surrogates. */
static bool
continues(Slice s, size_t pos, unsigned n, unsigned low, unsigned high)
{
	if (s.len - pos <= n)
		return false;
	if (byte_at(s, pos + 1) < low || byte_at(s, pos + 1) > high)
		return false;
	for (unsigned i = 2; i <= n; i++)
		if ((byte_at(s, pos + i) & 0xC0) != 0x80)
			return false;
	return true;
}

/* Continuation bytes that the lead byte asks for; 0: it is no lead byte. */
static unsigned
count_of(unsigned lead)
{
	if (lead >= 0xC2 && lead <= 0xDF)
		return 1;
	if ((lead & 0xF0) == 0xE0)
		return 2;
	return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

int32_t
utf8_decode(Slice s, size_t pos, unsigned *len)
{
	const unsigned lead = byte_at(s, pos);
	const unsigned n = count_of(lead);

	*len = 1;
	if (lead < 0x80)
		return (int32_t)lead;
	unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
	if (n == 0 || !continues(s, pos, n, low, high))
		return -1;
	int32_t cp = (int32_t)(lead & (0x3F >> n));
	for (unsigned i = 1; i <= n; i++)
		cp = cp << 6 | (byte_at(s, pos + i) & 0x3F);
	*len = n + 1;
	return cp;
}

int32_t
utf8_decode_back(Slice s, size_t pos, unsigned *len)
{
	for (unsigned back = 1; back <= 4 && back <= pos; back++) {
		int32_t cp = utf8_decode(s, pos - back, len);
		if (cp >= 0 && *len == back)
			return cp;
	}
	*len = 1;
	return -1;
}

unsigned
utf8_write(int32_t cp, char out[4])
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	unsigned n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	for (unsigned i = n - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (cp & 0x3F));
		cp >>= 6;
	}
	out[0] = (char)(0xF00 >> n | cp);
	return n;
}

/* The end of the run of ASCII that begins at pos. */
static size_t
ascii_end(Slice s, size_t pos)
{
	uint64_t eight;

	while (s.len - pos >= sizeof eight) {
		memcpy(&eight, s.ptr + pos, sizeof eight);
		if (eight & 0x8080808080808080)
			break;
		pos += sizeof eight;
	}
	while (pos < s.len && byte_at(s, pos) < 0x80)
		pos++;
	return pos;
}

bool
utf8_valid(Slice s)
{
	unsigned len;

	for (size_t pos = ascii_end(s, 0); pos < s.len;
	    pos = ascii_end(s, pos + len))
		if (utf8_decode(s, pos, &len) < 0)
			return false;
	return true;
}

/* What speaks for and against the encodings. */
typedef struct {
	size_t nul;		/* NUL bytes */
	size_t controls;	/* C0 without white space, BS and ESC; DEL */
	size_t pairs;		/* valid UTF-8 of two bytes */
	size_t longer;		/* valid UTF-8 of three bytes and more */
	size_t damage;		/* runs of bytes that are not UTF-8 */
	bool c1;		/* one of these is in 80..9F */
} Census;

static bool
is_odd_control(unsigned char c)
{
	return (c < 0x20 && !(c >= '\b' && c <= '\r') && c != 0x1B) ||
	    c == 0x7F;
}

static Census
census_of(Slice s)
{
	Census c = { 0 };
	bool damaged = false;	/* the byte before is not UTF-8 */
	unsigned len = 1;

	for (size_t pos = 0; pos < s.len; pos += len) {
		unsigned char byte = byte_at(s, pos);
		len = 1;
		if (byte < 0x80) {
			c.nul += byte == 0;
			c.controls += is_odd_control(byte);
		} else if (utf8_decode(s, pos, &len) >= 0) {
			c.pairs += len == 2;
			c.longer += len > 2;
		} else {
			c.damage += !damaged;
			c.c1 |= byte < 0xA0;
		}
		damaged = byte >= 0x80 && len == 1;
	}
	return c;
}

/*
 * In a one-byte encoding a letter before a quotation mark may look like a pair
 * of UTF-8, now and then; a letter before two such signs is hardly ever found.
 * A damaged UTF-8 text holds more of these than of damage, where a character
 * cut short or wrongly made is one damage, however many bytes are left of it.
 */
static bool
is_damaged_utf8(const Census *c)
{
	return c->pairs + 4 * c->longer >= c->damage;
}

Encoding
encoding_detect(Slice bytes)
{
	if (slice_starts(bytes, SLICE("\xFF\xFE")) ||
	    slice_starts(bytes, SLICE("\xFE\xFF")))
		return ENCODING_NOT_TEXT;
	Census c = census_of(bytes);
	if (c.nul > 0 || c.controls > bytes.len / 10 * 3 + 2)
		return ENCODING_NOT_TEXT;
	if (c.damage == 0)
		return ENCODING_UTF8;
	if (is_damaged_utf8(&c))
		return ENCODING_UTF8_REPAIRED;
	return c.c1 ? ENCODING_CP1252 : ENCODING_LATIN1;
}

const char *
encoding_name(Encoding e)
{
	static const char *const names[] = {
		[ENCODING_UTF8] = "UTF-8",
		[ENCODING_UTF8_REPAIRED] = "UTF-8, repaired",
		[ENCODING_LATIN1] = "ISO-8859-1",
		[ENCODING_CP1252] = "windows-1252",
		[ENCODING_NOT_TEXT] = "not text",
	};

	return names[e];
}

/* The code point of one byte that is not ASCII. */
static int32_t
byte_meaning(unsigned char byte, Encoding e)
{
	static const uint16_t cp1252[32] = {
		0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
		0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
	};

	if (e == ENCODING_UTF8 || e == ENCODING_UTF8_REPAIRED)
		return 0xFFFD;
	return e == ENCODING_CP1252 && byte < 0xA0 ? cp1252[byte - 0x80] : byte;
}

void
encoding_convert(Slice bytes, Encoding e, Buffer *out)
{
	const bool utf8 = e == ENCODING_UTF8 || e == ENCODING_UTF8_REPAIRED;
	size_t kept = 0;	/* up to here everything is in *out */
	unsigned len;

	for (size_t pos = ascii_end(bytes, 0); pos < bytes.len;
	    pos = ascii_end(bytes, pos + len)) {
		len = 1;
		if (utf8 && utf8_decode(bytes, pos, &len) >= 0)
			continue;
		buffer_add(out, slice_sub(bytes, kept, pos));
		int32_t cp = byte_meaning(byte_at(bytes, pos), e);
		buffer_wrote(out, utf8_write(cp, buffer_room(out, 4)));
		kept = pos + 1;
	}
	buffer_add(out, slice_sub(bytes, kept, bytes.len));
}
