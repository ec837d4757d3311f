/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdio.h>

#include "base/map.h"

static Slice
key_of(char buf[32], int i)
{
	return (Slice){ buf, (size_t)snprintf(buf, 32, "key %d", i) };
}

static void
what_was_put_is_got(void **state)
{
	Map m = { 0 };
	char buf[32];

	(void)state;
	assert_null(map_get(&m, SLICE("key 0")));
	for (int i = 0; i < 20000; i++)
		assert_int_equal(*map_put(&m, key_of(buf, i), i), i);
	assert_int_equal(m.count, 20000);
	for (int i = 0; i < 20000; i++) {
		int64_t *value = map_get(&m, key_of(buf, i));
		assert_non_null(value);
		assert_int_equal(*value, i);
	}
	assert_null(map_get(&m, SLICE("key 20000")));
	map_free(&m);
	assert_null(map_get(&m, SLICE("key 0")));
}

static void
initial_counts_only_once(void **state)
{
	Map m = { 0 };

	(void)state;
	for (int i = 0; i < 5; i++)
		(*map_put(&m, SLICE("said"), 10))++;
	assert_int_equal(*map_get(&m, SLICE("said")), 15);
	assert_int_equal(m.count, 1);
	map_free(&m);
}

static void
keys_are_bytes(void **state)
{
	Map m = { 0 };

	(void)state;
	*map_put(&m, SLICE(""), 0) = 1;
	*map_put(&m, SLICE("\0"), 0) = 2;
	*map_put(&m, SLICE("\0\0"), 0) = 3;
	assert_int_equal(*map_get(&m, SLICE("")), 1);
	assert_int_equal(*map_get(&m, SLICE("\0")), 2);
	assert_int_equal(*map_get(&m, SLICE("\0\0")), 3);
	map_free(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_put_is_got),
		cmocka_unit_test(initial_counts_only_once),
		cmocka_unit_test(keys_are_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
