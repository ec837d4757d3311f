/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>
#include <time.h>

#include "store/rec.h"

#define COUNT(a) (sizeof (a) / sizeof (a)[0])

typedef struct {
	const char *input, *shown;
} Case;

static void
show_value(Buffer *out, Slice value)
{
	for (size_t i = 0; i < value.len; i++)
		buffer_putc(out, value.ptr[i] == '\n' ? '$' : value.ptr[i]);
}

/* Each record, then the lines of the mistakes: see cases/rec.txt. */
static void
show(const RecFile *file, Buffer *out)
{
	for (size_t i = 0; i < file->count; i++) {
		const Rec *r = &file->recs[i];
		buffer_printf(out, "<%.*s", SLICE_ARG(r->type));
		for (size_t k = 0; k < r->count; k++) {
			buffer_printf(out, "|%.*s=",
			    SLICE_ARG(r->fields[k].name));
			show_value(out, r->fields[k].value);
		}
		buffer_puts(out, ">");
	}
	for (size_t i = 0; i < file->mistake_count; i++)
		buffer_printf(out, "!%u", (unsigned)file->mistakes[i].line);
}

static void
read_records(Slice input, Buffer *got)
{
	Arena arena = { 0 };
	RecFile file = rec_parse(&arena, input);

	show(&file, got);
	arena_free(&arena);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("rec", read_records);
}

static void
test_lines(void **state)
{
	Arena arena = { 0 };
	RecFile file = rec_parse(&arena,
	    SLICE("\n%rec: Ship\n\n# x\nA: b\nC: d\n+ e\nF: g\n"));

	(void)state;
	assert_int_equal(file.recs[0].type_line, 2);
	assert_int_equal(file.recs[0].line, 5);
	assert_int_equal(file.recs[0].fields[1].line, 6);
	assert_int_equal(file.recs[0].fields[2].line, 8);
	assert_true(slice_eq(rec_get(&file.recs[0], "C"), SLICE("d\ne")));
	assert_int_equal(rec_get(&file.recs[0], "c").len, 0);
	arena_free(&arena);
}

static void
test_sentences(void **state)
{
	static const Case cases[] = {
		{ "text", "This line is none of a field \"Name: value\", a "
		    "further line of one \"+ text\" and a comment \"# text\"" },
		{ "Full name: Ada", "\"Full name\" cannot be the name of a "
		    "field: use a letter, then letters, digits and \"_\"" },
		{ "A: b\n c", "A line in a record begins without blanks: put "
		    "\"+ \" before it if it continues the field above" },
		{ "+ a", "\"+\" continues the field right above it, but there "
		    "is none" },
		{ "%rec: Ship\nName: Aoba\n", "\"Name\" stands in the same "
		    "record as %rec and was not read: put an empty line "
		    "between them" },
		{ "%rec:\n", "%rec names no type of record: write one after "
		    "it, as in \"%rec: Person\"" },
		{ "A: Jos\xe9\n", "This line is no UTF-8; the file was read as "
		    "ISO-8859-1: save it as UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Arena arena = { 0 };
		RecFile file = rec_parse(&arena, slice_of(cases[i].input));
		assert_int_equal(file.mistake_count, 1);
		assert_string_equal(file.mistakes[0].text.ptr, cases[i].shown);
		arena_free(&arena);
	}
}

static void
check_bytes(Slice input, const char *shown)
{
	Buffer got = { 0 };

	read_records(input, &got);
	assert_string_equal(buffer_cstr(&got), shown);
	buffer_free(&got);
}

static void
test_bytes(void **state)
{
	(void)state;
	check_bytes(SLICE("A: b\nC: d\0e\nF: \0\0"),
	    "<|A=b|C=d\uFFFDe|F=\uFFFD\uFFFD>!2!3");
	check_bytes(SLICE("A: ж\xff\nB: é\n"), "<|A=ж\uFFFD|B=é>!1");
	check_bytes(SLICE("A: ж\xffж\0\nB: é\n\xc3"),
	    "<|A=ж\uFFFDж\uFFFD|B=é>!1!1!3!3");
	check_bytes(SLICE("A: b\nB: Caf\xe9\n"), "<|A=b|B=Café>!2");
	check_bytes(SLICE("A: b\nB: \x93it\x94\n"), "<|A=b|B=“it”>!2");
	check_bytes(SLICE("\xff\xfe" "A\0:\0b\0\n\0"), "!1");
}

static void
test_many_mistakes(void **state)
{
	Arena arena = { 0 };
	Buffer input = { 0 };

	(void)state;
	for (int i = 0; i < 500; i++)
		buffer_puts(&input, "oh\n");
	RecFile file = rec_parse(&arena, buffer_slice(&input));
	assert_int_equal(file.mistake_count, REC_MAX_MISTAKES);
	assert_string_equal(file.mistakes[REC_MAX_MISTAKES - 1].text.ptr,
	    REC_MORE_MISTAKES);
	assert_int_equal(file.mistakes[REC_MAX_MISTAKES - 1].line,
	    REC_MAX_MISTAKES);
	buffer_free(&input);
	arena_free(&arena);
}

static void
test_flat(void **state)
{
	static const Case cases[] = {
		{ "", "" },
		{ " \n ", "" },
		{ "a b", "a b" },
		{ " a\n  b\tc ", "a b c" },
		{ "a  b", "a b" },
	};
	Arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_true(slice_eq(rec_flat(&arena, slice_of(cases[i].input)),
		    slice_of(cases[i].shown)));
	arena_free(&arena);
}

static void
test_write(void **state)
{
	static const Case cases[] = {
		{ "", "" },
		{ "b", "A: b\n" },
		{ " b ", "A:  b \n" },
		{ "b\nc", "A: b\n+ c\n" },
		{ "\n", "A:\n+\n" },
		{ "b\n\n c\n", "A: b\n+\n+  c\n+\n" },
		{ "# b\n+ c", "A: # b\n+ + c\n" },
		{ "b\\c", "A: b\\c\n" },
		{ "b\\", "A: b\\\\\n\n" },
		{ "b\\\nc", "A: b\\\\\n\n+ c\n" },
		{ "b\r", "A: b\r\\\n\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Arena arena = { 0 };
		Buffer out = { 0 };
		rec_write(&out, "A", slice_of(cases[i].input));
		assert_string_equal(buffer_cstr(&out), cases[i].shown);
		buffer_puts(&out, "Z: last\n");
		RecFile file = rec_parse(&arena, buffer_slice(&out));
		assert_int_equal(file.count, 1);
		assert_true(slice_eq(rec_get(&file.recs[0], "A"),
		    slice_of(cases[i].input)));
		assert_true(slice_eq(rec_get(&file.recs[0], "Z"),
		    SLICE("last")));
		arena_free(&arena);
		buffer_free(&out);
	}
}

/* What is linear takes a small part of a second for a megabyte; what is
 * quadratic takes minutes. */
static void
test_linear(void **state)
{
	static const char *const hostile[] = {
		"A: b\n+", "\\\n", "A: b\n", "%rec: A\nB: c\n\n", "+ a\n", "\n",
		"A", "A: \\\n", "#\n", "A: b\n\n", "\xff\n", "A:", " "
	};
	Buffer input = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(hostile); i++) {
		Arena arena = { 0 };
		buffer_clear(&input);
		buffer_puts(&input, "A:");
		while (input.len < 1 << 20)
			buffer_puts(&input, hostile[i]);
		clock_t start = clock();
		rec_parse(&arena, buffer_slice(&input));
		assert_true((clock() - start) / CLOCKS_PER_SEC < 10);
		arena_free(&arena);
	}
	buffer_free(&input);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_many_mistakes),
		cmocka_unit_test(test_flat),
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
