/* SPDX-License-Identifier: MIT */
#include "indexed.h"

#include <stdbool.h>

#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_problems.h"

static void
test_new_file(void **state)
{
	(void)state;
	mode_t old = umask(0);
	Index *ix = open_index();
	umask(old);

	assert_false(index_in_memory(ix));
	assert_false(index_is_complete(ix));
	assert_int_equal(folder_mode(folder, "deep/er"), 0700);
	assert_int_equal(folder_mode(folder, "deep/er/x.db"), 0600);
	assert_int_equal(folder_mode(folder, "deep/er/x.db-wal"), 0600);
	assert_int_equal(folder_mode(folder, "deep/er/x.db-lock"), 0600);
	fill(ix);
	assert_true(index_is_complete(ix));
	index_close(ix);

	ix = open_index();
	assert_true(index_is_complete(ix));
	assert_int_equal(query_article_count(ix), 2);
	index_close(ix);
}

static void
assert_has_log(bool expected)
{
	assert_int_equal(folder_has(folder, "deep/er/x.db-wal"), expected);
	assert_int_equal(folder_has(folder, "deep/er/x.db-shm"), expected);
}

/* What a writer needs stays while somebody has the index open, and goes with
 * the last of them, whoever that is; a reader makes none. */
static void
test_log_goes_with_the_last(void **state)
{
	(void)state;
	Index *writer = open_index();

	fill(writer);
	Index *reader = open_index();
	assert_int_equal(query_article_count(reader), 2);
	index_close(writer);
	assert_has_log(true);
	assert_int_equal(query_article_count(reader), 2);
	index_close(reader);
	assert_has_log(false);

	reader = open_index();
	assert_int_equal(query_article_count(reader), 2);
	assert_has_log(false);
	writer = open_index();
	OK(index_begin(writer, &err));
	assert_has_log(true);
	OK(index_set_meta(writer, "root", SLICE("x"), &err));
	assert_int_equal(query_article_count(reader), 2);
	OK(index_commit(writer, &err));
	assert_true(index_refresh(reader));
	index_close(reader);
	assert_has_log(true);
	index_close(writer);
	assert_has_log(false);
}

/* With an umask that takes everything away. */
static void
test_umask(void **state)
{
	(void)state;
	assert_int_equal(mkdir(folder_path(folder, "deep"), 0700), 0);
	assert_int_equal(mkdir(folder_path(folder, "deep/er"), 0700), 0);
	mode_t old = umask(0777);
	Index *ix = open_index();
	umask(old);
	assert_int_equal(folder_mode(folder, "deep/er/x.db"), 0600);
	index_close(ix);
}

static void
test_in_memory(void **state)
{
	(void)state;
	Index *ix = index_open(NULL, &err);

	assert_non_null(ix);
	assert_true(index_in_memory(ix));
	fill(ix);
	assert_true(index_is_complete(ix));
	assert_int_equal(query_article_count(ix), 2);
	assert_false(index_refresh(ix));
	index_close(ix);
}

static void
test_no_place(void **state)
{
	(void)state;

	folder_put(folder, "file", "");
	assert_null(index_open(folder_path(folder, "file/x.db"), &err));
	assert_non_null(strstr(err.text, "/file"));
}

/* --- what is no index of ours -------------------------------------------- */

static void
expect_rebuilt(void)
{
	Index *ix = open_index();

	assert_false(index_is_complete(ix));
	assert_int_equal(query_article_count(ix), 0);
	fill(ix);
	assert_int_equal(query_article_count(ix), 2);
	index_close(ix);
	ix = open_index();
	assert_true(index_is_complete(ix));
	index_close(ix);
}

static void
make_complete(void)
{
	OK(index_forget(folder_path(folder, "deep/er/x.db"), &err));
	Index *ix = open_index();
	fill(ix);
	index_close(ix);
}

static void
test_garbage(void **state)
{
	(void)state;
	static const size_t sizes[] = { 1, 99, 100, 512, 4096, 100000 };
	char bytes[100000];

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * i % 251);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		make_complete();
		folder_put_bytes(folder, "deep/er/x.db", bytes, sizes[i]);
		expect_rebuilt();
	}
}

static void
test_truncated(void **state)
{
	(void)state;
	static const off_t sizes[] = { 0, 10, 100, 4095, 4096, 5000, 40960 };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		make_complete();
		assert_int_equal(truncate(folder_path(folder, "deep/er/x.db"),
		    sizes[i]), 0);
		expect_rebuilt();
	}
}

static void
test_other_versions(void **state)
{
	(void)state;
	make_complete();
	with_tool("PRAGMA user_version = 999");
	expect_rebuilt();
	with_tool("PRAGMA application_id = 7");
	expect_rebuilt();
	/* Half-built. */
	with_tool("PRAGMA user_version = 0");
	expect_rebuilt();
	/* Somebody else's tables. */
	with_tool("PRAGMA user_version = 0; PRAGMA application_id = 0;"
	    "DROP TABLE articles; CREATE TABLE articles (x)");
	expect_rebuilt();
}

/* A file that passes at first and turns out to be damaged later. */
static void
test_damaged_later(void **state)
{
	(void)state;
	make_complete();
	int fd = open(folder_path(folder, "deep/er/x.db"), O_WRONLY);
	struct stat st;
	assert_int_equal(fstat(fd, &st), 0);
	for (off_t at = 4096; at < st.st_size; at += 4096)
		assert_int_equal(pwrite(fd, "damaged damaged damaged", 23, at),
		    23);
	close(fd);

	Index *ix = open_index();
	IdVec ids = { 0 };
	assert_false(query_articles(ix, ARTICLES_BY_DATE, SLICE(""), &ids,
	    &err));
	assert_true(index_is_damaged(ix));
	assert_non_null(strstr(err.text, "deep/er/x.db"));
	assert_non_null(strstr(err.text, "dossier index --forget"));
	/* The same handle goes on after a new start. */
	OK(index_restart(ix, &err));
	assert_false(index_is_damaged(ix));
	assert_false(index_is_complete(ix));
	fill(ix);
	OK(query_articles(ix, ARTICLES_BY_DATE, SLICE(""), &ids, &err));
	assert_int_equal(ids.len, 2);
	vec_free(&ids);
	index_close(ix);
}

static void
test_missing_table(void **state)
{
	(void)state;
	make_complete();
	with_tool("DROP TABLE mentions");
	Index *ix = open_index();
	Arena a = { 0 };
	ArticleBody body;
	assert_false(query_body(ix, 1, &a, &body, &err));
	assert_true(index_is_damaged(ix));
	arena_free(&a);
	index_close(ix);
}

/* --- writing ------------------------------------------------------------- */

static void
test_counts(void **state)
{
	(void)state;
	Arena a = { 0 };
	Index *ix = open_index();
	VariantRow *forms;
	size_t n;

	fill(ix);
	EntityRow row = mara(ix, &a);
	assert_int_equal(row.mentions, 3);
	assert_int_equal(row.articles, 2);
	assert_int_equal(row.per_article[0].count, 1);
	assert_int_equal(row.per_article[0].rank, 0);
	assert_int_equal(row.per_article[1].count, 2);

	/* An article is replaced: its id stays, the order is found anew. */
	int64_t id = query_article_of_file(ix, SLICE("b.txt"));
	OK(index_begin(ix, &err));
	put(ix, "b.txt", "Mara, Mara and Mara. Who?", 5);
	put_entity(ix);
	OK(index_settle(ix, &err));
	OK(index_commit(ix, &err));
	assert_int_equal(query_article_of_file(ix, SLICE("b.txt")), id);
	assert_int_equal(query_article_at(ix, 0), id);
	row = mara(ix, &a);
	assert_int_equal(row.mentions, 4);
	assert_int_equal(row.articles, 2);
	assert_int_equal(row.per_article[0].count, 3);

	/* And goes. */
	OK(index_begin(ix, &err));
	OK(index_drop_file(ix, id, &err));
	OK(index_settle(ix, &err));
	OK(index_commit(ix, &err));
	row = mara(ix, &a);
	assert_int_equal(row.mentions, 1);
	assert_int_equal(row.articles, 1);
	assert_int_equal(query_article_at(ix, 0),
	    query_article_of_file(ix, SLICE("a.txt")));
	assert_int_equal(query_article_at(ix, 1), 0);
	OK(query_entity_variants(ix, 1, &a, &forms, &n, &err));
	assert_int_equal(n, 1);
	arena_free(&a);
	index_close(ix);
}

static void
test_refused_file(void **state)
{
	(void)state;
	Arena a = { 0 };
	Index *ix = open_index();
	IdVec ids = { 0 };
	IndexedFile *files, f = { .file = SLICE("b.txt"),
		.state = FILE_REFUSED, .stamp = { 9, 9 }, .curated = 4 };
	ProblemRow problem;
	size_t n;

	fill(ix);
	OK(index_begin(ix, &err));
	OK(index_put_file(ix, &f, SLICE("It is a picture"), &err));
	OK(index_settle(ix, &err));
	OK(index_commit(ix, &err));
	assert_int_equal(query_article_of_file(ix, f.file), 0);
	assert_int_equal(query_article_count(ix), 1);
	assert_int_equal(mara(ix, &a).mentions, 1);
	OK(query_problems(ix, SLICE("picture"), &ids, &err));
	assert_int_equal(ids.len, 1);
	OK(query_problem(ix, ids.at[0], &a, &problem, &err));
	assert_true(slice_eq(problem.file, f.file));
	OK(index_files(ix, &a, &files, &n, &err));
	assert_int_equal(n, 2);
	assert_int_equal(files[1].state, FILE_REFUSED);
	assert_int_equal(files[1].curated, 4);

	/* It becomes an article: the problem is solved. */
	OK(index_begin(ix, &err));
	put(ix, "b.txt", "Mara.", 1);
	OK(index_commit(ix, &err));
	OK(query_problems(ix, SLICE(""), &ids, &err));
	assert_int_equal(ids.len, 0);
	vec_free(&ids);
	arena_free(&a);
	index_close(ix);
}

static void
test_meta(void **state)
{
	(void)state;
	Arena a = { 0 };
	Index *ix = index_open(NULL, &err);

	assert_int_equal(index_meta(ix, "root", &a).len, 0);
	OK(index_set_meta(ix, "root", SLICE("/a b"), &err));
	assert_true(slice_eq(index_meta(ix, "root", &a), SLICE("/a b")));
	OK(index_set_meta(ix, "root", SLICE(""), &err));
	assert_int_equal(index_meta(ix, "root", &a).len, 0);
	arena_free(&a);
	index_close(ix);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_new_file), TEST(test_log_goes_with_the_last),
		TEST(test_umask), TEST(test_in_memory),
		TEST(test_no_place), TEST(test_garbage), TEST(test_truncated),
		TEST(test_other_versions), TEST(test_damaged_later),
		TEST(test_missing_table), TEST(test_counts),
		TEST(test_refused_file), TEST(test_meta),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
