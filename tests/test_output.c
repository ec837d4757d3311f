/* SPDX-License-Identifier: MIT */
/*
 * The formats of the command line: escaping, hostile text, failures.
 */
#include "check.h"

#include <jansson.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/args.h"
#include "cli/output.h"
#include "text/glyph.h"
#include "text/utf8.h"

#define COUNT(a) (sizeof (a) / sizeof (a)[0])

/* Every class of what must not reach a terminal, and words between. */
static const char hostile[] =
	"a\x1b[31mred\x1b]52;c;aGk=\x07 \xc2\x9b" "31m \xe2\x80\xae" "evil "
	"\xe2\x80\x8bzero \xf3\xa0\x81\xa1tag \xff\xfe bad \x7f\r\nnext\tend";

static const Column columns[] = {
	{ "file", "FILE", FIT_WRAP },
	{ "text", "TEXT", FIT_WRAP },
	{ "number", "NUMBER", FIT_NUMBER },
	{ "list", NULL, FIT_WRAP },
	{ "place", NULL, FIT_KEEP },
	{ "bool", NULL, FIT_KEEP },
	{ "none", "NONE", FIT_KEEP },
	{ NULL, "SEEN", FIT_CUT },
};

static const OutputTo to_default = { .width = 80, .folder = "" };

/* What the rows become; to be freed. */
static char *
printed(OutputTo to, const Column *cols, size_t n, const Field *rows,
    size_t row_count)
{
	char *text = NULL;
	size_t size = 0;
	Err err = { "" };

	to.file = open_memstream(&text, &size);
	assert_non_null(to.file);
	Output *o = output_new(&to);
	output_columns(o, cols, n);
	for (size_t i = 0; i < row_count; i++)
		assert_true(output_row(o, rows + i * n));
	assert_int_equal(output_rows(o), row_count);
	assert_true(output_end(o, &err));
	fclose(to.file);
	return text;
}

static char *
printed_row(OutputTo to, Slice text)
{
	const Field list[] = { field_text(SLICE("x")), field_text(text) };

	return printed(to, columns, COUNT(columns), (Field[]){
	    field_file(SLICE("n.txt")),
	    field_text(text),
	    field_number(-7),
	    field_list(list, 2),
	    field_place(SLICE("n.txt"), (Span){ 3, 9 }, SLICE("report")),
	    field_bool(true),
	    field_null(),
	    field_text(SLICE("seen")),
	}, 1);
}

static void
expect(char *got, const char *wanted)
{
	assert_string_equal(got, wanted);
	free(got);
}

static void
test_names_of_formats(void **state)
{
	Format f = FORMAT_TEXT;

	(void)state;
	assert_true(format_named("jsonl", &f));
	assert_int_equal(f, FORMAT_JSONL);
	assert_true(format_named("csv", &f));
	assert_int_equal(f, FORMAT_CSV);
	assert_false(format_named("json", &f));
	assert_false(format_named("", &f));
}

static void
test_tsv(void **state)
{
	OutputTo to = to_default;

	(void)state;
	to.format = FORMAT_TSV;
	expect(printed_row(to, SLICE("a\tb\nc\\d\r\"e\", ;")),
	    "file\ttext\tnumber\tlist\tplace\tbool\tnone\n"
	    "n.txt\ta\\tb\\nc\\\\d\\r\"e\", ;\t-7\t"
	    "x; a\\tb\\nc\\\\d\\r\"e\", ;\tn.txt:3-9:report\ttrue\t\n");
}

static void
test_csv(void **state)
{
	OutputTo to = to_default;

	(void)state;
	to.format = FORMAT_CSV;
	to.folder = "some dir/";
	expect(printed_row(to, SLICE("say \"no\",\nnow")),
	    "file,text,number,list,place,bool,none\r\n"
	    "some dir/n.txt,\"say \"\"no\"\",\nnow\",-7,"
	    "\"x; say \"\"no\"\",\nnow\",some dir/n.txt:3-9:report,true,\r\n");
}

static void
test_jsonl(void **state)
{
	OutputTo to = to_default;

	(void)state;
	to.format = FORMAT_JSONL;
	to.folder = "d";
	expect(printed_row(to, SLICE("\"\\\t\x01\x7f é 😀")),
	    "{\"file\":\"d/n.txt\","
	    "\"text\":\"\\\"\\\\\\t\\u0001\\u007F é 😀\",\"number\":-7,"
	    "\"list\":[\"x\",\"\\\"\\\\\\t\\u0001\\u007F é 😀\"],"
	    "\"place\":{\"file\":\"d/n.txt\",\"start\":3,\"end\":9,"
	    "\"role\":\"report\"},\"bool\":true,\"none\":null}\n");
}

/* What is escaped comes back as what it was. */
static void
test_jsonl_invisible(void **state)
{
	static const Column one[] = { { "t", NULL, FIT_KEEP } };
	static const struct { const char *text, *wanted; } cases[] = {
		{ "\xe2\x80\xae", "{\"t\":\"\\u202E\"}\n" },
		{ "\xe2\x80\x8b", "{\"t\":\"\\u200B\"}\n" },
		{ "\xe2\x80\x8d", "{\"t\":\"\\u200D\"}\n" },
		{ "\xef\xb8\x8f", "{\"t\":\"\\uFE0F\"}\n" },
		{ "\xc2\x9b", "{\"t\":\"\\u009B\"}\n" },
		{ "\xc2\xad", "{\"t\":\"\\u00AD\"}\n" },
		{ "\xe2\x80\xa8", "{\"t\":\"\\u2028\"}\n" },
		{ "\xf3\xa0\x81\xa1", "{\"t\":\"\\uDB40\\uDC61\"}\n" },
		{ "a\xff", "{\"t\":\"a\xef\xbf\xbd\"}\n" },
		{ "", "{\"t\":\"\"}\n" },
	};
	OutputTo to = to_default;

	(void)state;
	to.format = FORMAT_JSONL;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Field f = field_text(slice_of(cases[i].text));
		char *got = printed(to, one, 1, &f, 1);
		assert_string_equal(got, cases[i].wanted);
		json_t *back = json_loads(got, 0, NULL);
		assert_non_null(back);
		if (utf8_valid(slice_of(cases[i].text)))
			assert_string_equal(cases[i].text,
			    json_string_value(json_object_get(back, "t")));
		json_decref(back);
		free(got);
	}
}

/* No byte sequence that a terminal would obey. */
static void
assert_safe(const char *text)
{
	const Slice s = slice_of(text);
	unsigned len;

	for (size_t pos = 0; pos < s.len; pos += len) {
		int32_t cp = utf8_decode(s, pos, &len);
		assert_true(cp >= 0);
		if (cp != '\n' && cp != '\t')
			assert_false(glyph_forbidden(cp));
	}
}

static void
test_terminal_is_safe(void **state)
{
	static const Format all[] = { FORMAT_TEXT, FORMAT_TSV, FORMAT_CSV,
		FORMAT_JSONL };
	OutputTo to = to_default;

	(void)state;
	to.terminal = true;
	to.folder = "d\x1b[2J";
	for (size_t i = 0; i < COUNT(all); i++) {
		to.format = all[i];
		char *got = printed_row(to, slice_of(hostile));
		assert_safe(got);
		free(got);
	}
}

/* Into a pipe the text goes as it is. */
static void
test_pipe_is_exact(void **state)
{
	OutputTo to = to_default;

	(void)state;
	to.format = FORMAT_TSV;
	char *got = printed_row(to, slice_of(hostile));
	assert_non_null(strstr(got, "a\x1b[31mred\x1b]52;c;aGk=\x07 \xc2\x9b"));
	free(got);
}

static void
test_text(void **state)
{
	static const Column cols[] = {
		{ "n", "NAME", FIT_WRAP }, { "c", "COUNT", FIT_NUMBER },
		{ "t", "TITLE", FIT_WRAP }, { "u", NULL, FIT_KEEP },
	};
	const Field rows[] = {
		field_text(SLICE("Ana")), field_number(12),
		field_text(SLICE(" Two\n words\t here ")), field_null(),
		field_text(SLICE("Élodie")), field_number(3),
		field_text(SLICE("A title that is too long for its column")),
		field_null(),
		field_text(SLICE("日本")), field_number(100),
		field_null(), field_null(),
	};
	OutputTo to = to_default;

	(void)state;
	to.width = 40;
	expect(printed(to, cols, COUNT(cols), rows, 3),
	    "NAME    COUNT  TITLE\n"
	    "Ana        12  Two words here\n"
	    "Élodie      3  A title that is too long\n"
	    "               for its column\n"
	    "日本      100\n");
	expect(printed(to, cols, COUNT(cols), NULL, 0), "");
}

static void
test_text_cuts(void **state)
{
	static const Column cols[] = {
		{ NULL, "LEFT", FIT_CUT_START }, { "t", "HIT", FIT_KEEP },
		{ NULL, "RIGHT", FIT_CUT },
	};
	const Field rows[] = {
		field_text(SLICE("one two three four five six ")),
		field_text(SLICE("seven")),
		field_text(SLICE(" eight nine ten eleven twelve")),
		field_text(SLICE("a ")), field_text(SLICE("b")),
		field_text(SLICE(" c")),
	};
	OutputTo to = to_default;

	(void)state;
	to.width = 40;
	expect(printed(to, cols, COUNT(cols), rows, 2),
	    "           LEFT  HIT    RIGHT\n"
	    "… four five six  seven  eight nine ten …\n"
	    "              a  b      c\n");
}

/* Any width will do, and no line is wider than it where it can be helped. */
static void
test_text_widths(void **state)
{
	OutputTo to = to_default;

	(void)state;
	to.terminal = true;
	for (unsigned width = 1; width <= 200; width++) {
		to.width = width;
		char *got = printed_row(to, slice_of(hostile));
		Slice rest = slice_of(got), line;
		while (width >= 20 && slice_line(&rest, &line))
			assert_true(glyph_width(line) <= width);
		free(got);
	}
}

/* More rows than are held back; one of them long. */
static void
test_text_many_rows(void **state)
{
	static const Column cols[] = { { "n", "N", FIT_NUMBER },
		{ "t", "T", FIT_WRAP } };
	enum { ROWS = 3000 };
	static char word[100001];
	Field *rows = calloc(ROWS * 2, sizeof *rows);
	size_t lines = 0;

	(void)state;
	assert_non_null(rows);
	memset(word, 'x', sizeof word - 1);
	for (int64_t i = 0; i < ROWS; i++) {
		rows[2 * i] = field_number(i);
		rows[2 * i + 1] = field_text(i == 2500 ? slice_of(word) :
		    SLICE("word"));
	}
	char *got = printed(to_default, cols, 2, rows, ROWS);
	for (const char *p = got; (p = strchr(p, '\n')) != NULL; p++)
		lines++;
	assert_true(lines >= ROWS + 1 + 100000 / 80);
	assert_non_null(strstr(got, "2999  word\n"));
	free(got);
	free(rows);
}

static bool
write_to(FILE *file, Err *err)
{
	static const Column one[] = { { "t", "T", FIT_KEEP } };
	OutputTo to = to_default;
	const Field f = field_text(SLICE("something"));

	to.file = file;
	to.format = FORMAT_JSONL;
	Output *o = output_new(&to);
	output_columns(o, one, 1);
	for (int i = 0; i < 10000 && output_row(o, &f); i++)
		;
	bool ok = output_end(o, err);
	fclose(file);
	return ok;
}

static void
test_full_disk(void **state)
{
	FILE *full = fopen("/dev/full", "w");
	Err err = { "" };

	(void)state;
	if (full == NULL)
		skip();
	assert_false(write_to(full, &err));
	assert_non_null(strstr(err.text, "Cannot write to standard output"));
}

static void
test_reader_gone(void **state)
{
	int ends[2];
	Err err = { "" };

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	assert_true(write_to(fdopen(ends[1], "w"), &err));
	assert_string_equal(err.text, "");
}

static bool
parse(const char *line, Args *args, Err *err)
{
	static char held[256];
	static char *argv[16];
	int argc = 0;

	snprintf(held, sizeof held, "dossier %s", line);
	for (char *w = strtok(held, " "); w != NULL; w = strtok(NULL, " "))
		argv[argc++] = w;
	argv[argc] = NULL;
	return args_parse(argc, argv, args, err);
}

static void
test_args(void **state)
{
	Args a;
	Err err;

	(void)state;
	assert_true(parse("people --format=tsv dir --no-index", &a, &err));
	assert_string_equal(a.command, "people");
	assert_string_equal(a.format, "tsv");
	assert_int_equal(a.given, ARG_FORMAT | ARG_NO_INDEX);
	assert_int_equal(a.count, 1);
	assert_string_equal(a.operands[0], "dir");

	assert_true(parse("--format jsonl mentions --of X - b", &a, &err));
	assert_string_equal(a.command, "mentions");
	assert_string_equal(a.of, "X");
	assert_int_equal(a.count, 2);
	assert_string_equal(a.operands[0], "-");

	assert_true(parse("./people --no-index", &a, &err));
	assert_null(a.command);
	assert_int_equal(a.count, 1);
	assert_true(parse("", &a, &err));
	assert_null(a.command);
	assert_true(parse("search -- --format", &a, &err));
	assert_string_equal(a.operands[0], "--format");
}

static void
test_wrong_args(void **state)
{
	static const struct { const char *line, *wanted; } cases[] = {
		{ "people --colour", "Unknown option --colour" },
		{ "people --colour=red x", "Unknown option --colour=red" },
		{ "people -x", "Unknown option -x" },
		{ "people --format", "The option --format needs a value" },
		{ "people --no-index=1", "The option --no-index takes no" },
	};
	Args a;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Err err = { "" };
		assert_false(parse(cases[i].line, &a, &err));
		if (strstr(err.text, cases[i].wanted) != err.text)
			fail_msg("%s: %s", cases[i].line, err.text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_of_formats),
		cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_jsonl),
		cmocka_unit_test(test_jsonl_invisible),
		cmocka_unit_test(test_terminal_is_safe),
		cmocka_unit_test(test_pipe_is_exact),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_text_cuts),
		cmocka_unit_test(test_text_widths),
		cmocka_unit_test(test_text_many_rows),
		cmocka_unit_test(test_full_disk),
		cmocka_unit_test(test_reader_gone),
		cmocka_unit_test(test_args),
		cmocka_unit_test(test_wrong_args),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
