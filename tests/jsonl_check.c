/* SPDX-License-Identifier: MIT */
/*
 * usage: jsonl_check [-s PROGRAM] KEY...
 *
 * Standard input must be JSON Lines: one object a line with these keys in this
 * order, valid UTF-8, and nothing in it that an eye would not see.  With -s,
 * a "text" must be what stands from "start" to "end" in what PROGRAM text FILE
 * prints, between "left" and "right" where there are such.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>

#include "base/buffer.h"
#include "base/file.h"
#include "text/glyph.h"
#include "text/utf8.h"

static size_t line_number;

static void wrong(const char *fmt, ...)
    __attribute__((format(printf, 1, 2), noreturn));

static void
wrong(const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "jsonl_check: line %zu: ", line_number);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

static void
check_visible(Slice line)
{
	unsigned len;

	for (size_t pos = 0; pos < line.len; pos += len) {
		int32_t cp = utf8_decode(line, pos, &len);
		if (cp < 0)
			wrong("invalid UTF-8 at byte %zu", pos);
		if (glyph_forbidden(cp))
			wrong("U+%04X stands unescaped", (unsigned)cp);
	}
}

static void
check_keys(json_t *object, char *const *keys)
{
	const char *key;
	json_t *value;

	json_object_foreach(object, key, value) {
		if (*keys == NULL || strcmp(key, *keys) != 0)
			wrong("\"%s\" stands where %s belongs", key,
			    *keys != NULL ? *keys : "nothing more");
		keys++;
	}
	if (*keys != NULL)
		wrong("\"%s\" is missing", *keys);
}

/* What the program prints as the text of a file. */
static void
read_text(const char *program, const char *file, Buffer *out)
{
	int ends[2];
	int status;
	Err err;

	if (pipe(ends) != 0)
		wrong("pipe: %s", strerror(errno));
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		execl(program, program, "text", "--", file, (char *)NULL);
		_exit(127);
	}
	close(ends[1]);
	buffer_clear(out);
	if (child < 0 || !file_read_fd(ends[0], file, SIZE_MAX / 8, out, &err))
		wrong("cannot read the text of %s", file);
	close(ends[0]);
	if (waitpid(child, &status, 0) != child || status != 0)
		wrong("%s text %s ends with status %d", program, file, status);
}

static void
check_words(const char *words, Slice place, const char *what)
{
	if (!slice_eq(slice_of(words), place))
		wrong("\"%s\" is \"%s\", in the file \"%.*s\"", what, words,
		    SLICE_ARG(place));
}

static void
check_span(json_t *object, const char *program)
{
	static Buffer text, file;
	json_int_t start, end;
	const char *name, *words, *left = NULL, *right = NULL;

	if (json_unpack(object, "{s:s,s:I,s:I,s:s,s?s,s?s}", "file", &name,
	    "start", &start, "end", &end, "text", &words, "left", &left,
	    "right", &right) != 0)
		wrong("no file, start, end and text");
	if (strcmp(name, buffer_cstr(&file)) != 0) {
		buffer_clear(&file);
		buffer_puts(&file, name);
		read_text(program, name, &text);
	}
	const Slice all = buffer_slice(&text);
	if (start < 0 || start > end || (size_t)end > all.len)
		wrong("%lld to %lld is no span", (long long)start,
		    (long long)end);
	check_words(words, slice_sub(all, (size_t)start, (size_t)end), "text");
	if (left == NULL || right == NULL)
		return;
	if ((size_t)start < strlen(left))
		wrong("\"left\" is longer than what is before");
	check_words(left, slice_sub(all, (size_t)start - strlen(left),
	    (size_t)start), "left");
	check_words(right, slice_sub(all, (size_t)end,
	    (size_t)end + strlen(right)), "right");
}

static void
check_line(Slice line, const char *program, char *const *keys)
{
	json_error_t error;
	json_t *object = json_loadb(line.ptr, line.len,
	    JSON_REJECT_DUPLICATES, &error);

	if (!json_is_object(object))
		wrong("no object: %s", error.text);
	check_visible(line);
	check_keys(object, keys);
	if (program != NULL)
		check_span(object, program);
	json_decref(object);
}

int
main(int argc, char **argv)
{
	const char *program = NULL;
	Buffer input = { 0 };
	Slice rest, line;
	Err err;
	int option;

	while ((option = getopt(argc, argv, "s:")) == 's')
		program = optarg;
	if (option != -1 || optind == argc) {
		fputs("usage: jsonl_check [-s PROGRAM] KEY...\n", stderr);
		return 2;
	}
	if (!file_read_fd(STDIN_FILENO, "standard input", SIZE_MAX / 8, &input,
	    &err))
		wrong("%s", err.text);
	rest = buffer_slice(&input);
	if (rest.len > 0 && !slice_ends(rest, SLICE("\n")))
		wrong("the last line has no end");
	while (slice_line(&rest, &line)) {
		line_number++;
		check_line(line, program, argv + optind);
	}
	buffer_free(&input);
	return 0;
}
