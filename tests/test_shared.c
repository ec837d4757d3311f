/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "rows.h"
#include "story.h"

#include "store/passages.h"
#include "store/quotations.h"
#include "xref/overlap.h"
#include "xref/same.h"

/* --- two texts ----------------------------------------------------------- */

/* The part of a case before the bar at or after *pos. */
static Slice
part(Slice input, size_t *pos)
{
	size_t bar = slice_find_byte(input, '|', *pos);
	Slice s = slice_trim(slice_sub(input, *pos, bar));

	*pos = bar == SIZE_MAX ? input.len : bar + 1;
	return s;
}

static Article
article_of(Arena *a, Slice text)
{
	Article art;
	Err why;

	assert_true(article_read(a, text, SLICE("a.txt"), &art, &why));
	return art;
}

static void
list_overlaps(Slice input, Buffer *got)
{
	Arena a = { 0 };
	size_t pos = 0;
	const Article x = article_of(&a, part(input, &pos));
	const Article y = article_of(&a, part(input, &pos));
	Wording wx = { 0 }, wy = { 0 };
	OverlapIndex ix, iy;
	OverlapVec found = { 0 };

	wording_of_article(&wx, &x);
	wording_of_article(&wy, &y);
	overlap_index(&ix, &wx);
	overlap_index(&iy, &wy);
	overlap_find(&ix, &iy, NULL, &found);
	for (size_t i = 0; i < found.len; i++) {
		const Overlap *o = &found.at[i];
		Span s = { wx.words.at[o->a].span.start,
			wx.words.at[o->a_end - 1].span.end };
		buffer_printf(got, "%s%s ", i > 0 ? " / " : "",
		    o->exact ? "=" : "~");
		buffer_add(got, slice_span(x.text, s));
	}
	if (found.len == 0)
		buffer_puts(got, "-");
	vec_free(&found);
	overlap_index_free(&ix);
	overlap_index_free(&iy);
	wording_free(&wx);
	wording_free(&wy);
	arena_free(&a);
}

static void
overlaps(void **state)
{
	(void)state;
	cases_run("overlaps", list_overlaps);
}

static void
tell_same(Slice input, Buffer *got)
{
	size_t pos = 0;
	Slice x = part(input, &pos), y = part(input, &pos);
	Slice who = part(input, &pos);
	Wording wx = { 0 }, wy = { 0 };

	wording_add(&wx, x, (Span){ 0, (uint32_t)x.len });
	wording_add(&wy, y, (Span){ 0, (uint32_t)y.len });
	const int64_t first = slice_eq(who, SLICE("nobody")) ? 0 : 1;
	const int64_t second = slice_eq(who, SLICE("two")) ? 2 : first;
	const bool same = same_words(&wx, first, &wy, second);
	assert_true(same == same_words(&wy, second, &wx, first));
	buffer_puts(got, same ? "same" : "-");
	wording_free(&wx);
	wording_free(&wy);
}

static void
same_quotations(void **state)
{
	(void)state;
	cases_run("same", tell_same);
}

/* Texts that repeat themselves, in every way, cost a few looks a word. */
static void
overlaps_are_linear(void **state)
{
	static const char *const units[] = { "word ", "a b c d ", "one two ",
		"it was the old harbour gate that was shut ", "\u00E4 ", "a'" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		Buffer text = { 0 };
		for (int n = 0; n < 100000; n++)
			buffer_puts(&text, units[i]);
		Wording w = { 0 };
		OverlapIndex index;
		OverlapVec found = { 0 };
		ShingleVec shingles = { 0 };
		wording_add(&w, buffer_slice(&text),
		    (Span){ 0, (uint32_t)text.len });
		overlap_index(&index, &w);
		overlap_find(&index, &index, NULL, &found);
		wording_shingles(&w, &shingles);
		vec_free(&found);
		vec_free(&shingles);
		overlap_index_free(&index);
		wording_free(&w);
		buffer_free(&text);
	}
}

/* --- a dossier ----------------------------------------------------------- */

static const char first[] =
    "Title: First\nDate: 2031-05-01\n\n"
    "Mara Lind called the work \"steady and quiet\" on Monday.\n\n"
    "The crew of the old tide gate worked the whole night long in the rain.\n\n"
    "\"We will open the gate on Friday,\" Mara Lind said.\n\n"
    "Ivo Kastner called it \"useful\".\n";
static const char second[] =
    "Title: Second\nDate: 2031-05-02\n\n"
    "Ivo Kastner spoke of \"steady and quiet\" work too.\n\n"
    "As told, the crew of the old tide gate worked the whole night long "
    "in the rain.\n\n"
    "Mara Lind said: \"We will open the gate on Friday.\"\n\n"
    "Mara Lind called it \"useful\".\n";
static const char third[] =
    "Title: Third\nDate: 2031-05-03\n\n"
    "The crew of the old tide gate worked the whole night long in the "
    "heavy rain.\n\n"
    "Nothing else was to be told of it on that day.\n";

static void
put_three(void)
{
	put_old("dossier.rec", rec);
	put_old("1.txt", first);
	put_old("2.txt", second);
	put_old("3.txt", third);
}

/* What one passage says: kind, words, its spans. */
static char *
passages(Dossier *d)
{
	Index *ix = dossier_index(d);
	Buffer out = { 0 };

	OK(query_passages(ix, 0, &ids, &err));
	for (size_t i = 0; i < ids.len; i++) {
		PassageRow row;
		OK(query_passage(ix, ids.at[i], &arena, &row, &err));
		buffer_printf(&out, "%s %u", passage_kind_name(row.kind),
		    row.words);
		for (size_t k = 0; k < row.count; k++) {
			Slice text;
			OK(query_text(ix, row.spans[k].article, &arena, &text,
			    &err));
			text = slice_span(text, row.spans[k].span);
			buffer_printf(&out, " | %u %.*s", row.spans[k].rank + 1,
			    SLICE_ARG(text));
		}
		buffer_puts(&out, "\n");
	}
	char *told = arena_cstr(&arena, buffer_slice(&out));
	buffer_free(&out);
	return told;
}

static void
test_passages(void **state)
{
	(void)state;
	put_three();
	Dossier *d = open_updated();
	assert_string_equal(passages(d),
	    "quotation 3 | 1 steady and quiet | 2 steady and quiet\n"
	    "near-verbatim 15 | 1 The crew of the old tide gate worked the "
	    "whole night long in the rain | 2 the crew of the old tide gate "
	    "worked the whole night long in the rain | 3 The crew of the old "
	    "tide gate worked the whole night long in the\n"
	    "quotation 7 | 1 We will open the gate on Friday, "
	    "| 2 We will open the gate on Friday.\n");
	dossier_free(d);
}

/* Who says it, and who says it too. */
static void
test_same(void **state)
{
	(void)state;
	put_three();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);
	unsigned differ = 0, joined = 0;

	OK(query_quotations(ix, QUOTATIONS_BY_PLACE, SLICE(""), 0, 0, &ids,
	    &err));
	assert_int_equal(ids.len, 6);
	for (size_t i = 0; i < ids.len; i++) {
		QuotationRow row;
		Slice *keys;
		size_t n;
		OK(query_quotation(ix, ids.at[i], &arena, &row, &err));
		OK(query_quotation_same(ix, row.id, &arena, &keys, &n, &err));
		assert_true(row.entity != 0);
		differ += row.differs;
		joined += n == 1;
	}
	assert_int_equal(differ, 2);
	assert_int_equal(joined, 4);
	OK(query_quotations(ix, QUOTATIONS_BY_SPEAKER, SLICE("kastner"), 0, 0,
	    &ids, &err));
	assert_int_equal(ids.len, 2);
	dossier_free(d);
}

static char *
all_rows(Dossier *d)
{
	return rows_of(arena_printf(&arena, "%s/dossier/%s.db", cache,
	    dossier_hash(d)).ptr);
}

/* The same files in any order and after any history. */
static void
test_history(void **state)
{
	(void)state;
	put_three();
	Dossier *d = open_updated();
	char *want = all_rows(d), *got;

	folder_delete(folder, "1.txt");
	update(d);
	assert_null(strstr(passages(d), "steady"));
	assert_non_null(strstr(passages(d), "whole night"));
	put_old("0.txt", first);
	put_old("2.txt", third);
	update(d);
	folder_delete(folder, "0.txt");
	put_old("2.txt", second);
	update(d);
	put_old("1.txt", first);
	update(d);
	got = all_rows(d);
	assert_string_equal(got, want);
	free(got);
	free(want);
	dossier_free(d);
}

/* As many copies as there may be: each is compared once. */
static void
test_copies(void **state)
{
	char file[32];
	OverlapRow *overlaps;
	size_t count;
	PassageRow row;

	(void)state;
	for (unsigned i = 0; i < 300; i++) {
		snprintf(file, sizeof file, "copy-%03u.txt", i);
		put_old(file, third);
	}
	Dossier *d = open_updated();
	OK(index_overlaps(dossier_index(d), &arena, &overlaps, &count, &err));
	assert_int_equal(count, 2 * 299);
	OK(query_passages(dossier_index(d), 0, &ids, &err));
	assert_int_equal(ids.len, 2);
	OK(query_passage(dossier_index(d), ids.at[0], &arena, &row, &err));
	assert_int_equal(row.count, 300);
	assert_int_equal(row.articles, 300);
	dossier_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(overlaps), cmocka_unit_test(same_quotations),
		cmocka_unit_test(overlaps_are_linear), TEST(test_passages),
		TEST(test_same), TEST(test_history), TEST(test_copies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
