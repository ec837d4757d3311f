/* SPDX-License-Identifier: MIT */
/*
 * Looks through what a program wrote to a terminal for bytes that it must
 * never write.  What curses needs is known sequence by sequence, and nothing
 * else passes.  Exit status: 0 clean, 1 something found, 2 wrong usage.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

enum { SHOWN = 20, AROUND = 16, MAX_PARAMS = 32 };

typedef struct {
	const char *name;	/* of the file */
	const unsigned char *s;
	size_t n, pos;
	int32_t before;		/* the code point just before pos, or 0 */
	bool plain, colourless, bell, clipboard;
	unsigned long found;
} Scan;

static void
show_context(const Scan *k, size_t at)
{
	size_t from = at > AROUND ? at - AROUND : 0;
	size_t to = k->n - at > AROUND ? at + AROUND : k->n;

	for (size_t i = from; i < to; i++) {
		if (i == at)
			fputs(">>", stdout);
		if (k->s[i] < 0x20 || k->s[i] > 0x7E || k->s[i] == '\\')
			printf("\\x%02X", k->s[i]);
		else
			putchar(k->s[i]);
	}
	putchar('\n');
}

static void
found(Scan *k, size_t at, const char *what)
{
	if (k->found++ >= SHOWN)
		return;
	printf("%s: offset %zu: %s: ", k->name, at, what);
	show_context(k, at);
}

/* --- code points --- */

static const char *
unseen(int32_t cp)
{
	static const struct {
		int32_t first, last;
		const char *what;
	} list[] = {
		{ 0x80, 0x9F, "C1 control" },
		{ 0xAD, 0xAD, "soft hyphen" },
		{ 0x34F, 0x34F, "grapheme joiner" },
		{ 0x61C, 0x61C, "bidi control" },
		{ 0x115F, 0x1160, "filler" },
		{ 0x17B4, 0x17B5, "unseen vowel" },
		{ 0x180B, 0x180F, "Mongolian selector or separator" },
		{ 0x200B, 0x200B, "zero-width space" },
		{ 0x200E, 0x200F, "bidi control" },
		{ 0x2028, 0x2029, "line or paragraph separator" },
		{ 0x202A, 0x202E, "bidi control" },
		{ 0x2060, 0x2064, "unseen operator" },
		{ 0x2065, 0x206F, "bidi or deprecated control" },
		{ 0x3164, 0x3164, "filler" },
		{ 0xFDD0, 0xFDEF, "noncharacter" },
		{ 0xFE00, 0xFE0F, "variation selector" },
		{ 0xFEFF, 0xFEFF, "byte order mark" },
		{ 0xFFA0, 0xFFA0, "filler" },
		{ 0xFFF0, 0xFFFB, "annotation or unassigned control" },
		{ 0x1BCA0, 0x1BCA3, "shorthand control" },
		{ 0x1D173, 0x1D17A, "musical control" },
		{ 0xE0000, 0xE0FFF, "tag or selector" },
	};

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (cp >= list[i].first && cp <= list[i].last)
			return list[i].what;
	return (cp & 0xFFFE) == 0xFFFE ? "noncharacter" : NULL;
}

/* Joiners are spelling in Arabic, Syriac and the scripts of India and their
 * neighbours, and nothing to see elsewhere. */
static bool
takes_joiner(int32_t cp)
{
	return (cp >= 0x600 && cp < 0x10A0) || (cp >= 0x1780 && cp < 0x18B0)
	    || (cp >= 0xFB50 && cp < 0xFE00)
	    || (cp >= 0x11000 && cp < 0x11800);
}

static void
scan_character(Scan *k)
{
	size_t used;
	int32_t cp = utf8_read(k->s + k->pos, k->n - k->pos, &used);
	const char *what = unseen(cp);

	if (cp == UTF8_BAD || cp == UTF8_CUT) {
		found(k, k->pos, k->s[k->pos] >= 0x80 && k->s[k->pos] < 0xA0
		    ? "raw C1 control" : "invalid UTF-8");
		used = 1;
	} else if (what != NULL)
		found(k, k->pos, what);
	else if ((cp == 0x200C || cp == 0x200D) && !takes_joiner(k->before))
		found(k, k->pos, "zero-width joiner");
	k->before = cp;
	k->pos += used;
}

static void
scan_control(Scan *k)
{
	unsigned char c = k->s[k->pos];
	bool crlf = c == '\r' && k->pos + 1 < k->n && k->s[k->pos + 1] == '\n';

	if (k->plain ? c != '\n' && c != '\t' && !crlf
	    : memchr("\r\n\b\t\016\017", c, 6) == NULL && !(c == 7 && k->bell))
		found(k, k->pos, c == 0x7F ? "DEL" : "C0 control");
	k->before = 0;
	k->pos++;
}

/* --- sequences --- */

typedef struct {
	char private, final;	/* private: one of <=>? or 0 */
	bool middle;		/* has intermediate bytes */
	int params[MAX_PARAMS];
	int count;
} Csi;

/* Reads CSI from its third byte on; returns where it ends, 0 if it is none. */
static size_t
csi_read(const Scan *k, size_t at, Csi *out)
{
	*out = (Csi){ .count = 1 };
	for (; at < k->n && k->s[at] >= 0x20 && k->s[at] < 0x40; at++) {
		unsigned char c = k->s[at];
		int *p = &out->params[out->count - 1];
		if (c < 0x30)
			out->middle = true;
		else if (c >= '<')
			out->private = (char)c;
		else if (c >= ':' && out->count < MAX_PARAMS)
			out->count++;
		else if (c < ':' && *p < 100000)
			*p = *p * 10 + c - '0';
	}
	if (at >= k->n || k->s[at] < 0x40 || k->s[at] > 0x7E)
		return 0;
	out->final = (char)k->s[at];
	return at + 1;
}

static bool
is_one_of(int value, const int *list)
{
	while (*list != -1 && *list != value)
		list++;
	return *list == value && value != -1;
}

static bool
all_one_of(const Csi *c, const int *list)
{
	for (int i = 0; i < c->count; i++)
		if (!is_one_of(c->params[i], list))
			return false;
	return true;
}

static bool
csi_known(const Csi *c)
{
	static const int modes[] = { 4, 34, -1 }, shapes[] = { 0, 1, 8, -1 };
	static const int private_modes[] = { 1, 7, 12, 25, 47, 1034, 1047,
		1048, 1049, 2026, -1 };

	if (c->middle)
		return false;
	if (c->private == '?')
		return c->final == 'c' ? all_one_of(c, shapes)
		    : (c->final == 'h' || c->final == 'l')
		    && all_one_of(c, private_modes);
	if (c->private != 0)
		return false;
	if (c->final == 'h' || c->final == 'l')
		return all_one_of(c, modes);
	if (c->final == 't')	/* xterm keeps its title aside */
		return c->count == 3 && c->params[1] == 0 && c->params[2] == 0
		    && (c->params[0] == 22 || c->params[0] == 23);
	return strchr("@ABCDGHJKLMPSTXZ`bdmr", c->final) != NULL;
}

/* What is wrong with a rendition, or NULL. */
static const char *
sgr_wrong(const Scan *k, const Csi *c)
{
	for (int i = 0; i < c->count; i++) {
		int p = c->params[i];
		bool colour = (p >= 30 && p <= 48 && p != 39)
		    || (p >= 90 && p <= 107);
		if (p == 8)
			return "concealed text";
		if (p > 49 && !colour)
			return "unknown rendition";
		if (colour && k->colourless)
			return "colour";
		if ((p == 38 || p == 48) && i + 1 < c->count)
			i += c->params[i + 1] == 2 ? 4 : 2;
	}
	return NULL;
}

static void
scan_csi(Scan *k)
{
	Csi c;
	size_t end = csi_read(k, k->pos + 2, &c);
	const char *wrong = NULL;

	if (end == 0)
		wrong = "broken control sequence";
	else if (!csi_known(&c))
		wrong = "control sequence that curses does not send";
	else if (c.final == 'm')
		wrong = sgr_wrong(k, &c);
	if (wrong != NULL)
		found(k, k->pos, wrong);
	k->pos = end == 0 ? k->pos + 2 : end;
}

/* The end of a sequence that sets the clipboard, 0 when it is none: OSC 52, c,
 * base64, BEL and nothing else. */
static size_t
clipboard_end(const Scan *k)
{
	static const char start[] = "\033]52;c;";
	size_t at = k->pos + sizeof start - 1, from = at;

	if (!k->clipboard || at > k->n ||
	    memcmp(k->s + k->pos, start, sizeof start - 1) != 0)
		return 0;
	while (at < k->n && k->s[at] != 0 && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/=", k->s[at]) != NULL)
		at++;
	return at < k->n && k->s[at] == 7 && (at - from) % 4 == 0 ? at + 1 : 0;
}

static void
scan_escape(Scan *k)
{
	unsigned char c = k->pos + 1 < k->n ? k->s[k->pos + 1] : 0;
	unsigned char d = k->pos + 2 < k->n ? k->s[k->pos + 2] : 0;

	k->before = 0;
	if (k->plain) {
		found(k, k->pos++, "escape");
	} else if (c == '[') {
		scan_csi(k);
	} else if (clipboard_end(k) != 0) {
		k->pos = clipboard_end(k);
	} else if (c != 0 && strchr("()*+", c) != NULL && d != 0
	    && strchr("AB0", d) != NULL) {
		k->pos += 3;
	} else if (c != 0 && strchr("78=>DM", c) != NULL) {
		k->pos += 2;
	} else {
		found(k, k->pos++, c == ']' ? "OSC" : c == 'P' ? "DCS"
		    : c == '_' ? "APC" : c == '^' ? "PM" : "escape");
	}
}

static void
scan(Scan *k)
{
	while (k->pos < k->n) {
		unsigned char c = k->s[k->pos];
		if (c == 27)
			scan_escape(k);
		else if (c < 0x20 || c == 0x7F)
			scan_control(k);
		else
			scan_character(k);
	}
	if (k->found > SHOWN)
		printf("%s: and %lu more\n", k->name, k->found - SHOWN);
}

/* --- files --- */

static unsigned char *
slurp(FILE *f, size_t *n)
{
	unsigned char *s = NULL;
	size_t cap = 0, got = 1;

	for (*n = 0; got > 0; *n += got) {
		if (cap - *n < 65536)
			s = realloc(s, cap = cap * 2 + 65536);
		if (s == NULL)
			abort();
		got = fread(s + *n, 1, cap - *n, f);
	}
	return s;
}

static int
scan_file(Scan options, const char *name)
{
	FILE *f = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
	Scan k = options;

	if (f == NULL) {
		perror(name);
		return 2;
	}
	unsigned char *s = slurp(f, &k.n);
	k.name = name;
	k.s = s;
	scan(&k);
	free(s);
	if (f != stdin)
		fclose(f);
	return k.found > 0;
}

int
main(int argc, char **argv)
{
	Scan options = { .found = 0 };
	int i = 1, status = 0;

	for (; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
		if (strcmp(argv[i], "--plain") == 0)
			options.plain = true;
		else if (strcmp(argv[i], "--no-colour") == 0)
			options.colourless = true;
		else if (strcmp(argv[i], "--bell") == 0)
			options.bell = true;
		else if (strcmp(argv[i], "--clipboard") == 0)
			options.clipboard = true;
		else
			break;
	}
	if (i == argc || strncmp(argv[i], "--", 2) == 0) {
		fputs("usage: forbidden [--plain] [--no-colour] [--bell] "
		    "[--clipboard] FILE...\n"
		    "--plain: only text, line feeds and tabs may be there\n"
		    "--clipboard: it may be set by OSC 52\n",
		    stderr);
		return 2;
	}
	for (; i < argc; i++) {
		int got = scan_file(options, argv[i]);
		status = got > status ? got : status;
	}
	return status;
}
