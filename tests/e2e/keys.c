/* SPDX-License-Identifier: MIT */
#include "keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	const char *name;
	const char *bytes;	/* "^[?A": ESC O A or ESC [ A by mode */
	const char *tilde;	/* with TERM=linux, screen, tmux */
} KeyName;

static const KeyName names[] = {
	{ "Enter", "\r", NULL }, { "Tab", "\t", NULL },
	{ "S-Tab", "\033[Z", NULL }, { "Esc", "\033", NULL },
	{ "Space", " ", NULL }, { "BS", "\177", NULL }, { "lt", "<", NULL },
	{ "Up", "\033?A", NULL }, { "Down", "\033?B", NULL },
	{ "Right", "\033?C", NULL }, { "Left", "\033?D", NULL },
	{ "Home", "\033?H", "\033[1~" }, { "End", "\033?F", "\033[4~" },
	{ "PgUp", "\033[5~", NULL }, { "PgDn", "\033[6~", NULL },
	{ "Del", "\033[3~", NULL }, { "F1", "\033OP", NULL },
	{ "F2", "\033OQ", NULL }, { "F3", "\033OR", NULL },
	{ "F4", "\033OS", NULL },
};

/* One key's bytes into out (room for 8); 0: no such name. */
static size_t
key_bytes(const char *name, bool app_cursor, bool tilde, char *out)
{
	size_t len = strlen(name);
	unsigned byte;
	int end = 0;

	if (len == 3 && strncmp(name, "C-", 2) == 0)
		return out[0] = name[2] & 0x1F, 1;
	if (len == 3 && strncmp(name, "M-", 2) == 0)
		return out[0] = 27, out[1] = name[2], 2;
	if (sscanf(name, "x%2x%n", &byte, &end) == 1 && end == 3 && len == 3)
		return out[0] = (char)byte, 1;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const KeyName *k = &names[i];
		if (strcmp(k->name, name) != 0)
			continue;
		strcpy(out, tilde && k->tilde != NULL ? k->tilde : k->bytes);
		if (out[1] == '?')
			out[1] = app_cursor ? 'O' : '[';
		return strlen(out);
	}
	return 0;
}

char *
keys_bytes(const char *keys, bool app_cursor, const char *term, size_t *len)
{
	char *out = malloc(strlen(keys) * 2 + 8), name[16];
	bool tilde = term != NULL && (strncmp(term, "linux", 5) == 0
	    || strncmp(term, "screen", 6) == 0
	    || strncmp(term, "tmux", 4) == 0);

	*len = 0;
	while (out != NULL && *keys != '\0') {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		if (end == NULL) {
			out[(*len)++] = *keys++;
			continue;
		}
		snprintf(name, sizeof name, "%.*s", (int)(end - keys - 1),
		    keys + 1);
		size_t n = key_bytes(name, app_cursor, tilde, out + *len);
		if (n == 0) {
			free(out);
			return NULL;
		}
		*len += n;
		keys = end + 1;
	}
	return out;
}
