/* SPDX-License-Identifier: MIT */
/*
 * A sequence is looked up among those learnt, then taken apart by the grammar
 * of ECMA-48: CSI is "ESC [", parameters 0-?, intermediates space-/, one final
 * @-~; SS3 is "ESC O" and a final; OSC, DCS and APC are strings that end with
 * BEL or "ESC \".  Alt sends Esc before a key, so "ESC P" is both Alt-P and
 * the start of a DCS: it is taken for one only when a byte follows at once
 * that begins such a reply.
 */
#include "ui/keyreader.h"

#include <assert.h>
#include <string.h>

#include "text/utf8.h"

/* How many bytes were understood, and as what. */
typedef struct {
	size_t used;
	Key key;		/* KEY_NONE: nothing that is a key */
	bool partial;		/* all there is is the beginning of more */
} Taken;

static const Taken more = { .partial = true };

static Taken
taken(size_t used, Key key)
{
	return (Taken){ .used = used, .key = key };
}

void
keyreader_learn(KeyReader *r, const char *sequence, Key key)
{
	Slice bytes = slice_of(sequence);

	if (bytes.len < 2 || bytes.ptr[0] != KEY_ESC ||
	    r->code_count == KEYREADER_CODES)
		return;
	r->codes[r->code_count].bytes = bytes;
	r->codes[r->code_count++].key = key;
}

char *
keyreader_room(KeyReader *r, size_t *size)
{
	assert(r->len < KEYREADER_BYTES);
	*size = KEYREADER_BYTES - r->len;
	return r->bytes + r->len;
}

void
keyreader_wrote(KeyReader *r, size_t n)
{
	assert(n <= KEYREADER_BYTES - r->len);
	r->len += n;
}

/* --- one key without Esc ------------------------------------------------- */

static Key
control_key(char c)
{
	return c == '\b' || c == KEY_DEL ? KEY_BACK : (Key)c;
}

static Taken
take_utf8(Slice s, bool waited)
{
	unsigned char lead = (unsigned char)s.ptr[0];
	size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
	unsigned len;
	int32_t cp = utf8_decode(s, 0, &len);

	if (cp >= 0xA0)
		return taken(len, cp);
	if (cp >= 0)
		return taken(len, KEY_NONE);
	for (size_t i = 1; i < s.len && i < need; i++)
		if ((s.ptr[i] & 0xC0) != 0x80)
			return taken(1, KEY_NONE);
	return lead >= 0xC2 && lead <= 0xF4 && s.len < need && !waited ?
	    more : taken(1, KEY_NONE);
}

static Taken
take_plain(Slice s, bool waited)
{
	if ((s.ptr[0] & 0x80) != 0)
		return take_utf8(s, waited);
	return taken(1, control_key(s.ptr[0]));
}

/* --- CSI and SS3 --------------------------------------------------------- */

typedef struct {
	unsigned number[2];	/* of the first two parameters; 0 = none */
	bool private;		/* < = > ? : never a key */
	char final;
} Csi;

static Key
key_of_letter(char final)
{
	switch (final) {
	case 'A': return KEY_UP_ARROW;
	case 'B': return KEY_DOWN_ARROW;
	case 'C': return KEY_RIGHT_ARROW;
	case 'D': return KEY_LEFT_ARROW;
	case 'F': return KEY_END_KEY;
	case 'H': return KEY_HOME_KEY;
	case 'P': case 'Q': case 'R': case 'S':
		return KEY_F1 + (final - 'P');
	case 'Z': return KEY_BACKTAB;
	default: return KEY_NONE;
	}
}

/* The number before "~", as the VT220 and its kin have it. */
static Key
key_of_number(unsigned n)
{
	static const char f_numbers[] = { 11, 12, 13, 14, 15, 17, 18, 19, 20,
		21, 23, 24 };

	switch (n) {
	case 1: case 7: return KEY_HOME_KEY;
	case 3: return KEY_DELETE;
	case 4: case 8: return KEY_END_KEY;
	case 5: return KEY_PAGE_UP;
	case 6: return KEY_PAGE_DOWN;
	default: break;
	}
	for (int i = 0; i < (int)sizeof f_numbers; i++)
		if ((unsigned)f_numbers[i] == n)
			return KEY_F1 + i;
	return KEY_NONE;
}

static Key
key_of_csi(const Csi *csi)
{
	/* The second parameter is 1 + Shift 1 + Alt 2 + Control 4 + ... */
	bool alt = csi->number[1] > 0 && ((csi->number[1] - 1) & 2) != 0;
	Key key = KEY_NONE;

	if (csi->final == '~')
		key = key_of_number(csi->number[0]);
	else if (csi->number[0] <= 1)	/* "24;80R" tells where a cursor is */
		key = key_of_letter(csi->final);
	if (csi->private || key == KEY_NONE)
		return KEY_NONE;
	return alt ? key | KEY_ALT : key;
}

static void
csi_add(Csi *csi, char c, unsigned *which)
{
	if (c >= '0' && c <= '9' && *which < 2) {
		unsigned n = csi->number[*which] * 10 + (unsigned)(c - '0');
		csi->number[*which] = n < 1000 ? n : 1000;
	} else if (c == ';') {
		++*which;
	} else {
		csi->private = true;
	}
}

/* s: after "ESC [". */
static Taken
take_csi(Slice s, bool waited)
{
	Csi csi = { .final = '\0' };
	unsigned which = 0;
	size_t i = 0;

	if (s.len == 0)
		return waited ? taken(0, '[' | KEY_ALT) : more;
	if (s.ptr[0] == '[')		/* F1 to F5 of the Linux console */
		return s.len < 2 ? more : taken(2, s.ptr[1] >= 'A' &&
		    s.ptr[1] <= 'E' ? KEY_F1 + (s.ptr[1] - 'A') : KEY_NONE);
	for (; i < s.len && s.ptr[i] >= 0x20 && s.ptr[i] < 0x40; i++)
		csi_add(&csi, s.ptr[i], &which);
	if (i == s.len)
		return more;
	if (s.ptr[i] < 0x40 || s.ptr[i] > 0x7E)
		return taken(i, KEY_NONE);	/* what broke it off stays */
	csi.final = s.ptr[i++];
	if (csi.final == 'M' && i == 1)		/* mouse: three more bytes */
		return s.len < 4 ? more : taken(4, KEY_NONE);
	return taken(i, key_of_csi(&csi));
}

/* s: after "ESC O".  The keypad of a VT100 sends what its keys show plus 64. */
static Taken
take_ss3(Slice s, bool waited)
{
	size_t i = 0;

	if (s.len == 0)
		return waited ? taken(0, 'O' | KEY_ALT) : more;
	while (i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9')
		i++;
	if (i == s.len)
		return more;
	char c = s.ptr[i];
	if (c < 0x20 || c > 0x7E)
		return taken(i, KEY_NONE);
	if ((c >= 'j' && c <= 'y') || c == 'M' || c == 'I')
		return taken(i + 1, c - 64);
	return taken(i + 1, key_of_letter(c));
}

/* --- strings ------------------------------------------------------------- */

/* Does what follows "ESC" begin a reply that ends with BEL or "ESC \"? */
static bool
begins_string(Slice s)
{
	if (s.len < 2)
		return false;
	switch (s.ptr[0]) {
	case ']': return s.ptr[1] >= '0' && s.ptr[1] <= '9';
	case 'P': return memchr("0123456789>!$+|", s.ptr[1], 15) != NULL;
	case '_': return s.ptr[1] == 'G';
	default: return false;
	}
}

/* Up to the end of a string; r is inside one until that is found. */
static Taken
take_string(KeyReader *r, Slice s, bool waited)
{
	for (size_t i = 0; i < s.len; i++) {
		bool escape = s.ptr[i] == KEY_ESC;
		if (s.ptr[i] != '\a' && !escape)
			continue;
		r->in_string = escape && i + 1 == s.len && !waited;
		if (escape && i + 1 < s.len && s.ptr[i + 1] == '\\')
			return taken(i + 2, KEY_NONE);
		/* Esc stays: "\" is to come, or another sequence broke off
		 * the string. */
		return taken(escape ? i : i + 1, KEY_NONE);
	}
	r->in_string = !waited;
	return taken(s.len, KEY_NONE);
}

/* --- what begins with Esc ------------------------------------------------ */

/* The longest learnt sequence that the bytes begin with; partial when they are
 * the beginning of one. */
static Taken
take_learnt(const KeyReader *r, Slice s, bool waited)
{
	Taken t = { 0 };

	for (size_t i = 0; i < r->code_count; i++) {
		Slice code = r->codes[i].bytes;
		if (slice_starts(s, code) && code.len > t.used)
			t = taken(code.len, r->codes[i].key);
		else if (t.used == 0 && !waited && slice_starts(code, s))
			t.partial = true;
	}
	return t;
}

static Taken
with_alt(Taken t)
{
	if (t.key != KEY_NONE)
		t.key |= KEY_ALT;
	return t;
}

/* Counts the bytes before those that t was taken from. */
static Taken
after(Taken t, size_t before)
{
	if (!t.partial)
		t.used += before;
	return t;
}

static Taken
take_escape(KeyReader *r, Slice s, bool waited)
{
	Slice rest = slice_sub(s, 1, s.len);
	Slice inner = slice_sub(s, 2, s.len);
	Taken t = take_learnt(r, s, waited);

	if (t.used > 0 || t.partial)
		return t;
	if (rest.len == 0)
		return waited ? taken(1, KEY_ESC) : more;
	if (rest.ptr[0] == '[')
		return after(take_csi(inner, waited), 2);
	if (rest.ptr[0] == 'O')
		return after(take_ss3(inner, waited), 2);
	if (begins_string(rest))
		return after(take_string(r, inner, waited), 2);
	if (rest.ptr[0] == KEY_ESC) {	/* Alt and a key that sends Esc */
		if (inner.len > 0 && (inner.ptr[0] == '[' ||
		    inner.ptr[0] == 'O'))
			return with_alt(after(take_escape(r, rest, waited), 1));
		return inner.len == 0 && !waited ? more : taken(1, KEY_ESC);
	}
	if (rest.len == 1 && !waited && memchr("]P_", rest.ptr[0], 3) != NULL)
		return more;
	return with_alt(after(take_plain(rest, waited), 1));
}

static Taken
take(KeyReader *r, bool waited)
{
	Slice s = { r->bytes, r->len };

	if (r->in_string) {
		Taken t = take_string(r, s, waited);
		t.partial = r->in_string && t.used == 0;
		return t;
	}
	if (s.ptr[0] == KEY_ESC)
		return take_escape(r, s, waited);
	return take_plain(s, waited);
}

KeysLeft
keyreader_next(KeyReader *r, bool waited, Key *key)
{
	while (r->len > 0) {
		Taken t = take(r, waited);
		if (t.partial && !waited && r->len < KEYREADER_BYTES)
			return KEYS_PART;
		if (t.partial)		/* broken off, or without end */
			t.used = r->len;
		r->len -= t.used;
		memmove(r->bytes, r->bytes + t.used, r->len);
		if (t.key != KEY_NONE) {
			*key = t.key;
			return KEYS_ONE;
		}
	}
	if (waited)
		r->in_string = false;
	return r->in_string ? KEYS_PART : KEYS_NONE;
}
