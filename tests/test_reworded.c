/* SPDX-License-Identifier: MIT */
/* Where wordings of the same words differ. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "xref/reworded.h"

enum { MOST = 4 };

/* The marked words of each text, "|" between the marks. */
static void
expect(const char *const *texts, const char *const *want, size_t n)
{
	Arena a = {0};
	Slice in[MOST];
	ContrastMarks out[MOST];
	Buffer b = {0};

	for (size_t i = 0; i < n; i++)
		in[i] = slice_of(texts[i]);
	reworded(in, n, &a, out);
	for (size_t i = 0; i < n; i++) {
		buffer_clear(&b);
		for (size_t k = 0; k < out[i].count; k++)
			buffer_printf(&b, "%s%.*s", k > 0 ? "|" : "",
			    SLICE_ARG(slice_span(in[i],
			    out[i].at[k].span)));
		assert_string_equal(buffer_cstr(&b), want[i]);
	}
	buffer_free(&b);
	arena_free(&a);
}

#define EXPECT(n, ...) expect((const char *const []){ __VA_ARGS__ }, \
	(const char *const []){ __VA_ARGS__ } + (n), (n))

static void
test_differences(void **state)
{
	(void)state;
	EXPECT(2, "an end as soon as possible", "an end as soon possible",
	    "as", "");
	EXPECT(2, "it may open in June", "it might open in June",
	    "may", "might");
	EXPECT(2, "all 300 guests came", "all 400 guests came", "300", "400");
	EXPECT(3, "the old stone bridge", "the old iron bridge",
	    "the old stone bridge", "stone", "iron", "stone");
	/* Several words in a row are one mark. */
	EXPECT(2, "we will not ever yield", "we yield", "will not ever", "");
}

static void
test_ends(void **state)
{
	(void)state;
	/* What one leaves out at an end is no difference... */
	EXPECT(2, "very productive and useful", "productive", "", "");
	/* ...but other words there are. */
	EXPECT(2, "very productive talks", "quite productive talks",
	    "very", "quite");
	EXPECT(2, "talks begin today", "talks begin again", "today", "again");
}

static void
test_same(void **state)
{
	(void)state;
	EXPECT(2, "The U.S. haven’t", "the US havent", "", "");
	EXPECT(2, "nothing here", "other words", "", "");
	EXPECT(2, "", "words", "", "");
	EXPECT(1, "alone", "");
}

/* Long texts are looked at as far as they are compared. */
static void
test_long(void **state)
{
	enum { WORDS = 1000 };
	Buffer b = {0}, c = {0};
	Arena a = {0};
	ContrastMarks out[2];

	(void)state;
	for (int i = 0; i < WORDS; i++) {
		buffer_printf(&b, "w%d ", i % 2 == 0 ? i : WORDS + i);
		buffer_printf(&c, "w%d ", i % 2 == 0 ? i : 2 * WORDS + i);
	}
	reworded((const Slice []){ buffer_slice(&b), buffer_slice(&c) }, 2,
	    &a, out);
	assert_int_equal(out[0].count, REWORDED_WORDS / 2);
	assert_int_equal(out[1].count, REWORDED_WORDS / 2);
	arena_free(&a);
	buffer_free(&b);
	buffer_free(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_differences),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
