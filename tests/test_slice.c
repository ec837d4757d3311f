/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "base/slice.h"
#include "base/vec.h"

static void
sub_is_cut_to_the_slice(void **state)
{
	const Slice s = SLICE("abcdef");

	(void)state;
	assert_true(slice_eq(slice_sub(s, 1, 3), SLICE("bc")));
	assert_true(slice_eq(slice_sub(s, 4, 99), SLICE("ef")));
	assert_int_equal(slice_sub(s, 5, 2).len, 0);
	assert_int_equal(slice_sub(s, 6, 7).len, 0);
	assert_true(slice_eq(slice_span(s, (Span){ 0, 2 }), SLICE("ab")));
	assert_int_equal(slice_of(NULL).len, 0);
}

static void
comparing(void **state)
{
	(void)state;
	assert_true(slice_cmp(SLICE("ab"), SLICE("abc")) < 0);
	assert_true(slice_cmp(SLICE("b"), SLICE("abc")) > 0);
	assert_true(slice_cmp(SLICE("\x80"), SLICE("a")) > 0);
	assert_int_equal(slice_cmp((Slice){ NULL, 0 }, SLICE("")), 0);
	assert_true(slice_eq_nocase(SLICE("Title"), SLICE("tITLE")));
	assert_false(slice_eq_nocase(SLICE("@"), SLICE("`")));
	assert_true(slice_starts(SLICE("Date: x"), SLICE("Date:")));
	assert_false(slice_starts(SLICE("Da"), SLICE("Date:")));
	assert_true(slice_ends(SLICE("a.txt"), SLICE(".txt")));
	assert_false(slice_ends(SLICE("txt"), SLICE(".txt")));
}

static void
finding(void **state)
{
	const Slice s = SLICE("to and fro, to and fro");

	(void)state;
	assert_int_equal(slice_find(s, SLICE("and"), 0), 3);
	assert_int_equal(slice_find(s, SLICE("and"), 4), 15);
	assert_true(slice_find(s, SLICE("and"), 16) == SIZE_MAX);
	assert_int_equal(slice_find(s, SLICE(""), 7), 7);
	assert_true(slice_find(s, SLICE(""), 99) == SIZE_MAX);
	assert_int_equal(slice_find_byte(s, 'f', 0), 7);
	assert_true(slice_find_byte(s, 'f', s.len) == SIZE_MAX);
}

static void
trimming(void **state)
{
	(void)state;
	assert_true(slice_eq(slice_trim(SLICE(" \t a b\r\n")), SLICE("a b")));
	assert_int_equal(slice_trim(SLICE(" \n ")).len, 0);
}

static void
line_ends_of_all_kinds(void **state)
{
	Slice rest = SLICE("one\ntwo\r\n\rfour"), line;

	(void)state;
	assert_true(slice_line(&rest, &line));
	assert_true(slice_eq(line, SLICE("one")));
	assert_true(slice_line(&rest, &line));
	assert_true(slice_eq(line, SLICE("two")));
	assert_true(slice_line(&rest, &line));
	assert_int_equal(line.len, 0);
	assert_true(slice_line(&rest, &line));
	assert_true(slice_eq(line, SLICE("four")));
	assert_false(slice_line(&rest, &line));
}

static void
parts_between_separators(void **state)
{
	Slice rest = SLICE("one||two|"), part;

	(void)state;
	assert_true(slice_part(&rest, '|', &part));
	assert_true(slice_eq(part, SLICE("one")));
	assert_true(slice_part(&rest, '|', &part));
	assert_int_equal(part.len, 0);
	assert_true(slice_part(&rest, '|', &part));
	assert_true(slice_eq(part, SLICE("two")));
	assert_false(slice_part(&rest, '|', &part));
	rest = SLICE("alone");
	assert_true(slice_part(&rest, '|', &part));
	assert_true(slice_eq(part, SLICE("alone")));
	assert_false(slice_part(&rest, '|', &part));
}

static void
characters_of_a_set(void **state)
{
	(void)state;
	assert_true(char_in('b', "abc"));
	assert_false(char_in('d', "abc"));
	assert_false(char_in('\0', "abc"));
}

static void
numbers(void **state)
{
	uint32_t n = 0;

	(void)state;
	assert_true(slice_uint(SLICE("4294967295"), &n));
	assert_int_equal(n, UINT32_MAX);
	assert_false(slice_uint(SLICE("4294967296"), &n));
	assert_false(slice_uint(SLICE("99999999999999999999999"), &n));
	assert_false(slice_uint(SLICE(""), &n));
	assert_false(slice_uint(SLICE("-1"), &n));
	assert_false(slice_uint(SLICE("1 "), &n));
}

static void
hashes_chain(void **state)
{
	(void)state;
	/* The value published for FNV-1a. */
	assert_true(slice_hash(SLICE("foobar"), 0) == 0x85944171f73967e8);
	assert_true(slice_hash(SLICE("bar"), slice_hash(SLICE("foo"), 0)) ==
	    slice_hash(SLICE("foobar"), 0));
}

static void
arrays_grow(void **state)
{
	VEC(int) v = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		vec_push(&v, i * i);
	assert_int_equal(v.len, 1000);
	assert_int_equal(v.at[999], 999 * 999);
	vec_clear(&v);
	assert_int_equal(v.len, 0);
	vec_reserve(&v, 5000);
	assert_true(v.cap >= 5000);
	vec_free(&v);
	assert_null(v.at);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sub_is_cut_to_the_slice),
		cmocka_unit_test(comparing),
		cmocka_unit_test(finding),
		cmocka_unit_test(trimming),
		cmocka_unit_test(line_ends_of_all_kinds),
		cmocka_unit_test(parts_between_separators),
		cmocka_unit_test(characters_of_a_set),
		cmocka_unit_test(numbers),
		cmocka_unit_test(hashes_chain),
		cmocka_unit_test(arrays_grow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
