/* SPDX-License-Identifier: MIT */
/* Prints the commands and their keys as the mdoc of dossier(1)'s KEYS. */
#include <stdio.h>
#include <string.h>

#include "ui/command.h"

/* A key as mdoc takes it: no escape, no macro name, no request. */
static void
print_word(Slice word)
{
	fputs("\\&", stdout);
	for (size_t i = 0; i < word.len; i++) {
		switch (word.ptr[i]) {
		case '\\': fputs("\\e", stdout); break;
		case '\'': fputs("\\(aq", stdout); break;
		case '"': fputs("\\(dq", stdout); break;
		case '-': fputs("\\-", stdout); break;
		default: putchar(word.ptr[i]);
		}
	}
}

static void
print_keys(Slice keys)
{
	Slice key;

	fputs(".It", stdout);
	while (slice_part(&keys, ' ', &key)) {
		fputs(" Ic ", stdout);
		print_word(key);
	}
	putchar('\n');
}

/* Keys that are typed one after the other. */
static void
print_typed(CommandId id)
{
	fputs(".It Ic ", stdout);
	print_word(command_typed(id));
	putchar('\n');
}

static const char *
argument(ArgKind kind)
{
	switch (kind) {
	case ARG_NUMBER: return " Ar N";
	case ARG_TEXT: return " Ar text";
	case ARG_LETTER: return " Ar letter";
	default: return "";
	}
}

static void
print_help(const char *text)
{
	for (const char *c = text; *c != '\0'; c++)
		fputs(*c == '\'' ? "\\(aq" : (char[]){ *c, '\0' }, stdout);
	putchar('\n');
}

int
main(void)
{
	const char *section = "";

	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		const CommandInfo *info = command_info(id);

		if (strcmp(section, command_section(id)) != 0) {
			if (*section != '\0')
				puts(".El");
			section = command_section(id);
			printf(".Ss %s\n.Bl -tag -width Ds\n", section);
		}
		if (command_keys(id).len > 0)
			print_keys(command_keys(id));
		else
			print_typed(id);
		print_help(info->help);
		printf(".Pq Ic \\&:%s%s\n", info->name,
		    argument(info->arg));
	}
	puts(".El");
	return 0;
}
