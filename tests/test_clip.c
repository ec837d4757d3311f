/* SPDX-License-Identifier: MIT */
/* Which way copied text goes, and in which form. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "ui/clip.h"

static void
test_way(void **state)
{
	static const struct {
		const char *term, *tmux, *sty;
		ClipWay wanted;
	} cases[] = {
		{ "xterm-256color", NULL, NULL, CLIP_TERMINAL },
		{ "xterm-kitty", "", "", CLIP_TERMINAL },
		{ "tmux-256color", "/tmp/tmux-0/default,1,0", NULL,
		    CLIP_TMUX },
		{ "tmux-256color", NULL, NULL, CLIP_TERMINAL },
		{ "screen", NULL, "1.pts-0.host", CLIP_NONE },
		{ "linux", NULL, NULL, CLIP_NONE },
		{ "vt220", NULL, NULL, CLIP_NONE },
		{ "dumb", NULL, NULL, CLIP_NONE },
		{ "", NULL, NULL, CLIP_NONE },
		{ NULL, NULL, NULL, CLIP_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_int_equal(clip_way(cases[i].term, cases[i].tmux,
		    cases[i].sty), cases[i].wanted);
}

static void
expect_base64(const char *text, const char *wanted)
{
	Buffer b = { 0 };

	clip_sequence(slice_of(text), &b);
	assert_memory_equal(b.ptr, "\033]52;c;", 7);
	assert_int_equal(b.ptr[b.len - 1], '\a');
	b.ptr[b.len - 1] = '\0';
	assert_string_equal(b.ptr + 7, wanted);
	buffer_free(&b);
}

/* RFC 4648, 10. */
static void
test_base64(void **state)
{
	(void)state;
	expect_base64("", "");
	expect_base64("f", "Zg==");
	expect_base64("fo", "Zm8=");
	expect_base64("foo", "Zm9v");
	expect_base64("foob", "Zm9vYg==");
	expect_base64("fooba", "Zm9vYmE=");
	expect_base64("foobar", "Zm9vYmFy");
	expect_base64("\xff\xef\xbe", "/+++");
	expect_base64("\xff\xff\xff", "////");
}

/* Nothing in the text ends the sequence before its time. */
static void
test_sequence_is_closed(void **state)
{
	char bytes[256];
	Buffer b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)i;
	clip_sequence((Slice){ bytes, sizeof bytes }, &b);
	for (size_t i = 1; i + 1 < b.len; i++)
		assert_in_range(b.ptr[i], '+', 'z');
	buffer_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_way),
		cmocka_unit_test(test_base64),
		cmocka_unit_test(test_sequence_is_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
