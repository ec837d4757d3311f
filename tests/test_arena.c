/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "base/arena.h"
#include "base/error.h"

static void
memory_is_zeroed_and_aligned(void **state)
{
	Arena a = { 0 };

	(void)state;
	for (size_t size = 0; size < 3000; size += 7) {
		unsigned char *p = arena_alloc(&a, size);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xFF, size);
	}
	arena_free(&a);
}

static void
large_and_small_do_not_overlap(void **state)
{
	Arena a = { 0 };
	char *small[64];

	(void)state;
	for (int i = 0; i < 64; i++) {
		small[i] = arena_alloc(&a, 40);
		memset(small[i], i, 40);
		memset(arena_alloc(&a, (size_t)i * 5000), 0xFF,
		    (size_t)i * 5000);
	}
	for (int i = 0; i < 64; i++)
		for (int j = 0; j < 40; j++)
			assert_int_equal(small[i][j], i);
	arena_free(&a);
}

static void
it_can_be_used_again_after_clear(void **state)
{
	Arena a = { 0 };

	(void)state;
	arena_clear(&a);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 1000; i++) {
			int *n = arena_new(&a, int, 100);
			assert_int_equal(n[99], 0);
			n[99] = i;
		}
		arena_clear(&a);
	}
	/* A huge chunk is not kept. */
	arena_alloc(&a, 10 << 20);
	arena_clear(&a);
	arena_free(&a);
	assert_null(a.chunk);
}

static void
copies_are_terminated(void **state)
{
	Arena a = { 0 };
	char wide[500];

	(void)state;
	Slice copy = arena_dup(&a, slice_sub(SLICE("Kyiv talks"), 0, 4));
	assert_string_equal(copy.ptr, "Kyiv");
	assert_int_equal(copy.len, 4);
	assert_string_equal(arena_cstr(&a, (Slice){ NULL, 0 }), "");
	Slice brief = arena_printf(&a, "%d of %s", 3, "five");
	assert_string_equal(brief.ptr, "3 of five");
	memset(wide, 'w', sizeof wide - 1);
	wide[sizeof wide - 1] = '\0';
	Slice longer = arena_printf(&a, "<%s>", wide);
	assert_int_equal(longer.len, sizeof wide + 1);
	assert_int_equal(longer.ptr[longer.len - 1], '>');
	assert_int_equal(longer.ptr[longer.len], '\0');
	arena_free(&a);
}

static void
buffers_grow_and_stay_terminated(void **state)
{
	Buffer b = { 0 };

	(void)state;
	assert_string_equal(buffer_cstr(&b), "");
	assert_int_equal(buffer_slice(&b).len, 0);
	for (int i = 0; i < 300; i++) {
		buffer_printf(&b, "%d,", i);
		buffer_putc(&b, ' ');
		assert_int_equal(strlen(buffer_cstr(&b)), b.len);
	}
	buffer_puts(&b, "end");
	assert_true(slice_ends(buffer_slice(&b), SLICE("299, end")));
	buffer_clear(&b);
	assert_string_equal(buffer_cstr(&b), "");
	buffer_printf(&b, "%0500d", 7);
	assert_int_equal(b.len, 500);
	memcpy(buffer_room(&b, 3), "abc", 3);
	buffer_wrote(&b, 2);
	assert_true(slice_ends(buffer_slice(&b), SLICE("07ab")));
	assert_int_equal(b.ptr[b.len], '\0');
	buffer_free(&b);
}

static void
errors_are_cut_to_fit(void **state)
{
	Err err;
	char wide[2000];

	(void)state;
	memset(wide, 'w', sizeof wide - 1);
	wide[sizeof wide - 1] = '\0';
	assert_false(err_set(&err, "%s:%d: bad", "a.txt", 4));
	assert_string_equal(err.text, "a.txt:4: bad");
	assert_false(err_errno(&err, "%s", wide));
	assert_int_equal(strlen(err.text), sizeof err.text - 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(large_and_small_do_not_overlap),
		cmocka_unit_test(it_can_be_used_again_after_clear),
		cmocka_unit_test(copies_are_terminated),
		cmocka_unit_test(buffers_grow_and_stay_terminated),
		cmocka_unit_test(errors_are_cut_to_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
