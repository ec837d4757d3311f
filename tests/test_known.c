/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>
#include <time.h>

#include "annotate/known.h"

#define COUNT(a) (sizeof (a) / sizeof (a)[0])

/* Names parted by "; ", with the ids 0, 1 ... */
static Known *
known_of(Slice rest)
{
	Known *k = known_new();
	int64_t taken;

	for (int64_t id = 0; rest.len > 0; id++) {
		size_t end = slice_find(rest, SLICE("; "), 0);
		if (end == SIZE_MAX)
			end = rest.len;
		assert_true(known_add(k, slice_sub(rest, 0, end), id, &taken));
		rest = slice_sub(rest, end + 2, rest.len);
	}
	return k;
}

/* The text with brackets around what is found. */
static void
with_brackets(const Known *k, Slice text, Buffer *out)
{
	uint32_t pos = 0, done = 0;
	KnownHit hit;

	while (known_next(k, text, (uint32_t)text.len, &pos, &hit)) {
		assert_true(done <= hit.span.start);
		assert_true(hit.span.start < hit.span.end);
		assert_int_equal(pos, hit.span.end);
		buffer_add(out, slice_sub(text, done, hit.span.start));
		buffer_putc(out, '[');
		buffer_add(out, slice_span(text, hit.span));
		buffer_putc(out, ']');
		done = hit.span.end;
	}
	assert_int_equal(pos, text.len);
	buffer_add(out, slice_sub(text, done, text.len));
}

static void
mark_hits(Slice input, Buffer *got)
{
	size_t bar = slice_find(input, SLICE(" | "), 0);

	assert_true(bar != SIZE_MAX);
	Known *k = known_of(slice_sub(input, 0, bar));
	with_brackets(k, slice_sub(input, bar + 3, input.len), got);
	known_free(k);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("known", mark_hits);
}

static void
test_ids(void **state)
{
	Known *k = known_new();
	int64_t taken = 7;
	uint32_t pos = 0;
	KnownHit hit;
	Slice text = SLICE("Wren met Ada Lunt.");

	(void)state;
	assert_false(known_next(k, text, (uint32_t)text.len, &pos, &hit));
	assert_true(known_add(k, SLICE("Ada Lunt"), 3, &taken));
	assert_true(known_add(k, SLICE("Ada Lunt"), 3, &taken));
	assert_true(known_add(k, SLICE("Wren"), 0, &taken));
	assert_false(known_add(k, SLICE("Áda\n LUNT"), 4, &taken));
	assert_int_equal(taken, 3);
	assert_true(known_add(k, SLICE("Ada"), 4, &taken));

	pos = 0;
	assert_true(known_next(k, text, (uint32_t)text.len, &pos, &hit));
	assert_int_equal(hit.id, 0);
	assert_true(known_next(k, text, (uint32_t)text.len, &pos, &hit));
	assert_int_equal(hit.id, 3);
	assert_false(known_next(k, text, (uint32_t)text.len, &pos, &hit));
	known_free(k);
	known_free(NULL);
}

static void
test_no_names(void **state)
{
	Known *k = known_new();
	Buffer long_name = { 0 };
	int64_t taken = 5;

	(void)state;
	assert_false(known_add(k, SLICE(""), 1, &taken));
	assert_int_equal(taken, -1);
	assert_false(known_add(k, SLICE(" -- ?! "), 1, &taken));
	assert_int_equal(taken, -1);
	for (int i = 0; i < KNOWN_MAX_TOKENS; i++)
		buffer_puts(&long_name, "Wren ");
	assert_true(known_add(k, buffer_slice(&long_name), 1, &taken));
	buffer_puts(&long_name, "Wren");
	assert_false(known_add(k, buffer_slice(&long_name), 2, &taken));
	assert_int_equal(taken, -1);
	buffer_clear(&long_name);
	for (int i = 0; i < 300; i++)
		buffer_puts(&long_name, "wren");
	assert_false(known_add(k, buffer_slice(&long_name), 2, &taken));
	assert_int_equal(taken, -1);
	buffer_free(&long_name);
	known_free(k);
}

/* "NATO" and "Nato" of one id are one name that is found in both ways. */
static void
test_two_spellings(void **state)
{
	Known *k = known_new();
	Buffer found = { 0 };
	int64_t taken;

	(void)state;
	assert_true(known_add(k, SLICE("NATO"), 1, &taken));
	assert_true(known_add(k, SLICE("Nato"), 1, &taken));
	with_brackets(k, SLICE("nato Nato NATO Nato-Tarn"), &found);
	assert_string_equal(buffer_cstr(&found),
	    "nato [Nato] [NATO] Nato-Tarn");
	buffer_free(&found);
	known_free(k);
}

/* What lies behind the end of a block is not seen. */
static void
test_end(void **state)
{
	Known *k = known_of(SLICE("Port Sellick; Port"));
	Slice text = SLICE("At Port Sellick");
	uint32_t pos = 0;
	KnownHit hit;

	(void)state;
	assert_true(known_next(k, text, 8, &pos, &hit));
	assert_int_equal(hit.id, 1);
	assert_false(known_next(k, text, 8, &pos, &hit));
	assert_int_equal(pos, 8);
	known_free(k);
}

static void
repeat(Buffer *b, const char *what, size_t bytes)
{
	while (b->len < bytes)
		buffer_puts(b, what);
}

static double
seconds(const Known *k, const char *what, size_t bytes)
{
	Buffer text = { 0 };
	uint32_t pos = 0;
	KnownHit hit;

	repeat(&text, what, bytes);
	clock_t start = clock();
	while (known_next(k, buffer_slice(&text), (uint32_t)text.len, &pos,
	    &hit))
		continue;
	double taken = (double)(clock() - start) / CLOCKS_PER_SEC;
	buffer_free(&text);
	return taken;
}

/* What is linear takes a small part of a second for half a megabyte; what is
 * quadratic in one of these takes minutes. */
static void
test_linear(void **state)
{
	static const char *const hostile[] = {
		"A ", "A-", "A'", "A.", "a", "-", "'", " ", "\u00AD", "A\u0301",
		"Ag-Xx-", "佐", "\n"
	};
	Known *k = known_of(SLICE("A A A A A A A A A A A A A A A B; "
	    "A-A-A-A-A-A-A-A-A-A-B; A.A.A.A.A.A.A.A.A.B; Xx-Ag-Xx; "
	    "佐佐佐佐佐佐佐佐佐佐佐; A'A'A'A'A'A'B"));

	(void)state;
	for (size_t i = 0; i < COUNT(hostile); i++) {
		double cpu = seconds(k, hostile[i], 1 << 19);
		assert_true(cpu < 10);
	}
	known_free(k);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_no_names),
		cmocka_unit_test(test_two_spellings),
		cmocka_unit_test(test_end),
		cmocka_unit_test(test_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
