/* SPDX-License-Identifier: MIT */
#include "ui/key.h"

#include <stdio.h>

#include "text/utf8.h"

static const struct {
	Slice name;
	Key key;
} names[] = {
	{ SLICE_INIT("Space"), ' ' },
	{ SLICE_INIT("Tab"), KEY_TAB },
	{ SLICE_INIT("Enter"), KEY_RETURN },
	{ SLICE_INIT("Esc"), KEY_ESC },
	{ SLICE_INIT("S-Tab"), KEY_BACKTAB },
	{ SLICE_INIT("Up"), KEY_UP_ARROW },
	{ SLICE_INIT("Down"), KEY_DOWN_ARROW },
	{ SLICE_INIT("Left"), KEY_LEFT_ARROW },
	{ SLICE_INIT("Right"), KEY_RIGHT_ARROW },
	{ SLICE_INIT("PgUp"), KEY_PAGE_UP },
	{ SLICE_INIT("PgDn"), KEY_PAGE_DOWN },
	{ SLICE_INIT("Home"), KEY_HOME_KEY },
	{ SLICE_INIT("End"), KEY_END_KEY },
	{ SLICE_INIT("Backspace"), KEY_BACK },
	{ SLICE_INIT("Delete"), KEY_DELETE },
};
enum { NAMES = sizeof(names) / sizeof(names[0]), FUNCTION_KEYS = 12 };

const char *
key_name(Key key, char buf[16])
{
	const char *alt = key & KEY_ALT ? "M-" : "";
	Key plain = key & ~KEY_ALT;
	char bytes[5] = "";

	for (int i = 0; i < NAMES; i++) {
		if (names[i].key != plain)
			continue;
		snprintf(buf, 16, "%s%s", alt, names[i].name.ptr);
		return buf;
	}
	if (plain >= KEY_F1 && plain < KEY_F1 + FUNCTION_KEYS)
		snprintf(buf, 16, "%sF%d", alt, (int)(plain - KEY_F1) + 1);
	else if (plain > 0 && plain < ' ')
		snprintf(buf, 16, "%sC-%c", alt,
		    plain <= 26 ? plain + 'a' - 1 : plain + '@');
	else if (plain < KEY_NAMED && utf8_write(plain, bytes) > 0)
		snprintf(buf, 16, "%s%s", alt, bytes);
	else
		snprintf(buf, 16, "key %d", (int)plain);
	return buf;
}

Key
key_parse(Slice name)
{
	uint32_t number;
	unsigned len;

	for (int i = 0; i < NAMES; i++)
		if (slice_eq(names[i].name, name))
			return names[i].key;
	if (name.len > 2 && slice_starts(name, SLICE("M-"))) {
		Key key = key_parse(slice_sub(name, 2, name.len));

		return key == KEY_NONE ? KEY_NONE : key | KEY_ALT;
	}
	if (name.len == 3 && slice_starts(name, SLICE("C-")))
		return CTRL(name.ptr[2]);
	if (name.len > 1 && name.ptr[0] == 'F' &&
	    slice_uint(slice_sub(name, 1, name.len), &number) &&
	    number >= 1 && number <= FUNCTION_KEYS)
		return KEY_F1 + (Key)number - 1;
	if (name.len == 0)
		return KEY_NONE;
	Key key = utf8_decode(name, 0, &len);

	return len == name.len && key > 0 ? key : KEY_NONE;
}

Key
key_next(Slice *rest)
{
	*rest = slice_trim(*rest);
	size_t end = slice_find_byte(*rest, ' ', 0);

	if (end == SIZE_MAX)
		end = rest->len;
	Slice name = slice_sub(*rest, 0, end);

	*rest = slice_sub(*rest, end, rest->len);
	return key_parse(name);
}
