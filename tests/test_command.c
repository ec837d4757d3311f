/* SPDX-License-Identifier: MIT */
/* Tests on the command table: what a slip of the hand in it would break. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ui/command.h"

static void
test_names_are_unique(void **unused)
{
	(void)unused;
	for (CommandId a = CMD_NONE + 1; a < COMMANDS; a++) {
		Slice name = slice_of(command_info(a)->name);

		assert_int_equal(command_named(name), a);
		for (CommandId b = a + 1; b < COMMANDS; b++)
			assert_string_not_equal(command_info(a)->name,
			    command_info(b)->name);
	}
}

static void
test_no_key_twice(void **unused)
{
	(void)unused;
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		Slice keys = command_keys(id);

		assert_true(command_typed(id).len > 0);
		for (Key key; (key = key_next(&keys)) != KEY_NONE;)
			for (unsigned c = 1; c <= IN_SIDES; c <<= 1)
				if (command_info(id)->where & c)
					assert_int_equal(
					    command_of_key(key, c), id);
		assert_int_equal(keys.len, 0);
	}
}

/* Keys that belong to ssh, tmux, screen and the terminal driver. */
static void
test_keys_of_others_are_free(void **unused)
{
	static const Key others[] = { '~', '`', CTRL('s'), CTRL('q'),
	    CTRL('a'), CTRL('h'), CTRL('i'), CTRL('j'), CTRL('\\'),
	    CTRL('^'), CTRL(']') };

	(void)unused;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (others[i] != KEY_TAB)
			assert_int_equal(command_of_key(others[i], ANYWHERE),
			    CMD_NONE);
}

static void
test_help_is_a_phrase(void **unused)
{
	(void)unused;
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		const char *help = command_info(id)->help;
		size_t len = strlen(help);

		assert_true(len > 8);
		assert_int_not_equal(help[len - 1], '.');
		assert_true(strlen(command_section(id)) > 0);
	}
}

/* Wherever a reader is, ten or so keys to begin with, that hold there. */
static void
test_first_commands(void **unused)
{
	const FirstCommand *f;

	(void)unused;
	for (unsigned c = 1; c <= IN_SIDES; c <<= 1) {
		int count = 0;

		for (size_t n = 0; (f = command_first(n)) != NULL; n++) {
			if (!(f->where & c))
				continue;
			count++;
			assert_true(command_info(f->id)->where & c);
			assert_true(command_keys(f->id).len > 0);
			assert_true(f->other == CMD_NONE ||
			    command_info(f->other)->where & c);
		}
		assert_in_range(count, 9, 11);
	}
}

static void
test_completion(void **unused)
{
	(void)unused;
	assert_int_equal(command_named(SLICE("quit")), CMD_QUIT);
	assert_int_equal(command_named(SLICE("zo")), CMD_ZOOM);
	assert_int_equal(command_named(SLICE("next-")), CMD_NONE);
	assert_int_equal(command_named(SLICE("")), CMD_NONE);
	assert_int_equal(command_named(SLICE("nonsense")), CMD_NONE);
	assert_int_equal(command_completion(SLICE("next-a"), 0),
	    CMD_NEXT_ARTICLE);
	assert_int_equal(command_completion(SLICE("next-a"), 1), CMD_NONE);
}

static void
test_key_names(void **unused)
{
	static const char *const names[] = { "j", "?", "C-f", "M-<", "Space",
	    "Enter", "S-Tab", "PgDn", "F1", "M-Left", "Backspace", "\\",
	    "F5", "F12" };
	char name[16];

	(void)unused;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		Key key = key_parse(slice_of(names[i]));

		assert_int_not_equal(key, KEY_NONE);
		assert_string_equal(key_name(key, name), names[i]);
	}
	assert_int_equal(key_parse(SLICE("Nonsense")), KEY_NONE);
	assert_int_equal(key_parse(SLICE("F13")), KEY_NONE);
	assert_int_equal(key_parse(SLICE("")), KEY_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_unique),
		cmocka_unit_test(test_no_key_twice),
		cmocka_unit_test(test_keys_of_others_are_free),
		cmocka_unit_test(test_help_is_a_phrase),
		cmocka_unit_test(test_first_commands),
		cmocka_unit_test(test_completion),
		cmocka_unit_test(test_key_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
