/* SPDX-License-Identifier: MIT */
/* An index that several have open at once. */
#include "indexed.h"

#include <stdbool.h>
#include <sys/wait.h>

#include "store/query_articles.h"

static void
test_readers(void **state)
{
	(void)state;
	Index *writer = open_index(), *reader = open_index();

	/* What has just been made empty is not emptied again. */
	assert_false(index_refresh(writer));
	assert_false(index_refresh(reader));
	fill(writer);
	assert_true(index_refresh(reader));
	assert_false(index_refresh(reader));
	assert_false(index_refresh(writer));
	assert_true(index_is_complete(reader));
	assert_int_equal(query_article_count(reader), 2);

	/* What is not committed is not seen. */
	OK(index_begin(writer, &err));
	put(writer, "c.txt", "New.", 30);
	assert_int_equal(query_article_count(reader), 2);
	assert_false(index_refresh(reader));
	index_rollback(writer);
	assert_int_equal(query_article_count(writer), 2);
	index_close(writer);
	index_close(reader);
}

/* Between hold and release nothing changes for the reader. */
static void
test_hold(void **state)
{
	(void)state;
	Index *reader = open_index(), *writer = open_index();

	index_hold(reader);
	assert_int_equal(query_article_count(reader), 0);
	fill(writer);
	index_hold(reader);
	assert_int_equal(query_article_count(reader), 0);
	index_release(reader);
	assert_int_equal(query_article_count(reader), 0);
	index_release(reader);
	assert_int_equal(query_article_count(reader), 2);
	index_close(writer);
	index_close(reader);
}

static void
test_replaced_under_reader(void **state)
{
	(void)state;
	Index *reader = open_index();

	fill(reader);
	OK(index_forget(folder_path(folder, "deep/er/x.db"), &err));
	assert_false(folder_has(folder, "deep/er/x.db"));
	assert_false(folder_has(folder, "deep/er/x.db-wal"));
	assert_false(folder_has(folder, "deep/er/x.db-lock"));
	OK(index_forget(folder_path(folder, "deep/er/x.db"), &err));
	/* The open one goes on until there is a new one. */
	assert_false(index_refresh(reader));
	assert_int_equal(query_article_count(reader), 2);

	Index *writer = open_index();
	assert_true(index_refresh(reader));
	assert_int_equal(query_article_count(reader), 0);
	fill(writer);
	assert_true(index_refresh(reader));
	assert_int_equal(query_article_count(reader), 2);
	index_close(writer);
	index_close(reader);
}

static void
test_lock(void **state)
{
	(void)state;
	Index *one = open_index(), *two = open_index();
	bool busy;

	assert_true(index_lock(one, &busy, &err));
	assert_true(index_lock(one, &busy, &err));
	assert_false(index_lock(two, &busy, &err));
	assert_true(busy);
	/* While somebody builds, what is half-built is not emptied. */
	OK(index_begin(one, &err));
	put(one, "a.txt", "Text.", 1);
	OK(index_commit(one, &err));
	Index *three = open_index();
	assert_int_equal(query_article_count(three), 1);
	index_close(three);
	index_unlock(one);
	assert_true(index_lock(two, &busy, &err));
	index_close(two);
	assert_true(index_lock(one, &busy, &err));
	index_close(one);
}

/* The lock ends with its process, however that ends. */
static void
test_lock_of_killed(void **state)
{
	(void)state;
	int ready[2];
	char byte;
	bool busy;

	assert_int_equal(pipe(ready), 0);
	pid_t child = fork();
	if (child == 0) {
		Index *ix = open_index();
		index_lock(ix, &busy, &err);
		index_begin(ix, &err);
		put(ix, "a.txt", "Text.", 1);
		if (write(ready[1], "x", 1) == 1)
			pause();
		_exit(1);
	}
	assert_int_equal(read(ready[0], &byte, 1), 1);
	Index *ix = open_index();
	assert_false(index_lock(ix, &busy, &err));
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	assert_true(index_lock(ix, &busy, &err));
	assert_int_equal(query_article_count(ix), 0);
	fill(ix);
	index_close(ix);
	close(ready[0]);
	close(ready[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_readers), TEST(test_hold),
		TEST(test_replaced_under_reader), TEST(test_lock),
		TEST(test_lock_of_killed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
