/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/tagger.h"
#include "annotate/weights.h"
#include "base/file.h"
#include "text/utf8.h"

static Tagger *tagger;

static char *
path_in(Arena *a, const char *env, const char *name)
{
	return file_join(a, getenv(env), name);
}

static int
open_tagger(void **state)
{
	Arena a = { 0 };
	Err err;

	tagger = tagger_open(path_in(&a, "top_srcdir", "data/names.model"),
	    &err);
	if (tagger == NULL)
		fprintf(stderr, "%s\n", err.text);
	arena_free(&a);
	*state = NULL;
	return tagger == NULL;
}

static int
close_tagger(void **state)
{
	(void)state;
	tagger_close(tagger);
	return 0;
}

/* --- names --------------------------------------------------------------- */

static void
tag(Arena *a, Slice text, const char *file, Article *art, NameVec *names)
{
	Err err;

	assert_true(article_read(a, text, slice_of(file), art, &err));
	tagger_article(tagger, art, names, NULL);
}

/* "P:Rustem Umerov L:Kyiv", in text order. */
static void
tag_case(Slice input, Buffer *got)
{
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;

	tag(&a, input, "a.txt", &art, &names);
	for (size_t i = 0; i < names.len; i++) {
		if (!names.at[i].sure)
			continue;
		buffer_printf(got, "%s%c:%.*s", got->len > 0 ? " " : "",
		    "PLO"[names.at[i].type],
		    SLICE_ARG(slice_span(art.text, names.at[i].span)));
	}
	vec_free(&names);
	arena_free(&a);
}

static void
test_names(void **state)
{
	(void)state;
	cases_run("names", tag_case);
}

/* --- spans --------------------------------------------------------------- */

static void
check_names(const Article *art, const NameVec *names)
{
	uint32_t last = 0;

	for (size_t i = 0; i < names->len; i++) {
		const Name *name = &names->at[i];
		Slice words = slice_span(art->text, name->span);
		assert_true(last <= name->span.start);
		assert_true(name->span.start < name->span.end);
		assert_true(name->span.end <= art->text.len);
		assert_true(utf8_valid(words));
		assert_true(slice_eq(words, slice_trim(words)));
		assert_true((int)name->type < ENTITY_TYPES);
		last = name->span.end;
	}
}

static void
test_hostile(void **state)
{
	static const char *const texts[] = {
		"", " ", "A", "...", "\xc2\xa0", "A.B.C.D.E.F.G.",
		"O'", "'O'", "U.S.", "Mr. ", "(NATO)", "A&B&C&D&",
		"\xef\xbf\xbd Kyiv \xef\xbf\xbd", "VAN DER",
		"Al-\n\nAl-\n\n-Al", "Jean\xe2\x80\x91Luc\xe2\x80\x99s's's",
		"Peter\x01\x02 Paul\x1b[31m", "\xd8\xa7\xd9\x84 Cairo",
	};
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		tag(&a, slice_of(texts[i]), "a.txt", &art, &names);
		check_names(&art, &names);
		tag(&a, slice_of(texts[i]), "a.md", &art, &names);
		check_names(&art, &names);
	}
	vec_free(&names);
	arena_free(&a);
}

static bool
has_name(const Article *art, const NameVec *names, const char *name)
{
	for (size_t i = 0; i < names->len; i++)
		if (slice_eq(slice_span(art->text, names->at[i].span),
		    slice_of(name)))
			return true;
	return false;
}

static void
test_markdown(void **state)
{
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;

	(void)state;
	tag(&a, SLICE("In *Kyiv*, President Volodymyr **Zelensky** met "
	    "[Rustem Umerov](https://example.org/Boris_Johnson).\n"),
	    "a.md", &art, &names);
	check_names(&art, &names);
	assert_true(has_name(&art, &names, "Kyiv"));
	assert_true(has_name(&art, &names, "Volodymyr **Zelensky"));
	assert_true(has_name(&art, &names, "Rustem Umerov"));
	assert_int_equal(names.len, 3);
	vec_free(&names);
	arena_free(&a);
}

static void
test_furniture(void **state)
{
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;

	(void)state;
	tag(&a, SLICE("Title: Ministers meet\nAuthor: Jane Millbrook\n\n"
	    "Foreign Minister Anders Holm spoke in Oslo on Monday about the "
	    "talks and about what would follow them.\n"),
	    "a.txt", &art, &names);
	assert_false(has_name(&art, &names, "Jane Millbrook"));
	assert_true(has_name(&art, &names, "Anders Holm"));
	for (size_t i = 0; i < names.len; i++)
		assert_true(names.at[i].span.start > 50);
	vec_free(&names);
	arena_free(&a);
}

/* What is remembered of one article changes nothing in the next. */
static void
test_reused(void **state)
{
	const Slice text = SLICE("Mr. Holm met Jordan in Jordan. Jordan told "
	    "the BBC that Holm, of Acme Corp., had left for the U.S.\n");
	NameVec first = { 0 }, again = { 0 };
	Arena a = { 0 };
	Article art, other;

	(void)state;
	tag(&a, text, "a.txt", &art, &first);
	tag(&a, SLICE("Jordan Holm of Jordan, Minnesota, said Jordan Holm "
	    "would leave Acme for Holm.\n"), "b.txt", &other, &again);
	tag(&a, text, "a.txt", &art, &again);
	assert_int_equal(first.len, again.len);
	assert_memory_equal(first.at, again.at, first.len * sizeof *first.at);
	vec_free(&first);
	vec_free(&again);
	arena_free(&a);
}

/* --- work ---------------------------------------------------------------- */

static uint64_t
work_on(Slice text, unsigned times)
{
	Buffer all = { 0 };
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;

	for (unsigned i = 0; i < times; i++)
		buffer_add(&all, text);
	const uint64_t before = tagger_work(tagger);
	tag(&a, buffer_slice(&all), "a.txt", &art, &names);
	buffer_free(&all);
	vec_free(&names);
	arena_free(&a);
	return tagger_work(tagger) - before;
}

static void
test_linear(void **state)
{
	static const char *const texts[] = {
		"Kyiv and Moscow of the U.S. said NATO. ",
		"A", "A ", "A-", "A of the ", "Al-'", "(AB) ", "\"A. ",
		"McDonald & O'Neill Ltd.\n\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		uint64_t one = work_on(slice_of(texts[i]), 1000);
		uint64_t ten = work_on(slice_of(texts[i]), 10000);
		assert_true(ten <= 11 * one + 10000);
	}
}

/* --- the file of weights ------------------------------------------------- */

static void
refuse(Slice bytes, const char *why)
{
	Arena a = { 0 };
	const char *path = path_in(&a, "scratch", "damaged.model");
	Err err;

	assert_true(file_replace(path, bytes, &err));
	assert_null(tagger_open(path, &err));
	assert_non_null(strstr(err.text, path));
	assert_non_null(strstr(err.text, why));
	arena_free(&a);
}

static void
test_damaged(void **state)
{
	Buffer bytes = { 0 };
	Arena a = { 0 };
	Err err;

	(void)state;
	assert_null(tagger_open(path_in(&a, "scratch", "absent"), &err));
	assert_non_null(strstr(err.text, "absent: No such file"));
	assert_true(file_read(path_in(&a, "top_srcdir", "data/names.model"),
	    8 << 20, &bytes, NULL, &err));
	Slice whole = buffer_slice(&bytes);
	assert_true(whole.len <= 4 << 20);
	refuse(SLICE(""), "cut off");
	refuse(slice_sub(whole, 0, WEIGHTS_HEAD - 1), "cut off");
	refuse(slice_sub(whole, 0, WEIGHTS_HEAD), "damaged");
	refuse(slice_sub(whole, 0, whole.len - 1), "damaged");
	buffer_putc(&bytes, 0);
	refuse(buffer_slice(&bytes), "damaged");
	bytes.ptr[20] ^= 1;
	refuse(buffer_slice(&bytes), "damaged");
	bytes.ptr[8] ^= 1;
	refuse(buffer_slice(&bytes), "not hold weights of this version");
	buffer_free(&bytes);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_furniture),
		cmocka_unit_test(test_reused),
		cmocka_unit_test(test_linear),
		cmocka_unit_test(test_damaged),
	};

	return cmocka_run_group_tests(tests, open_tagger, close_tagger);
}
