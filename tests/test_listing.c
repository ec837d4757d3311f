/* SPDX-License-Identifier: MIT */
#include "folder.h"

#include <sys/socket.h>
#include <sys/un.h>

#include "article/listing.h"
#include "base/buffer.h"

static void
make_folder(const char *folder, const char *name)
{
	assert_int_equal(mkdir(folder_path(folder, name), 0700), 0);
}

/* The names, "!" before the refused ones. */
static const char *
names_of(Arena *arena, const Listing *l)
{
	Buffer names = {0};

	for (size_t i = 0; i < l->count; i++) {
		assert_int_equal(strlen(l->files[i].name.ptr),
		    l->files[i].name.len);
		buffer_printf(&names, "%s%s%s", i > 0 ? " " : "",
		    l->files[i].refused != NULL ? "!" : "",
		    l->files[i].name.ptr);
	}
	const char *text = arena_cstr(arena, buffer_slice(&names));
	buffer_free(&names);
	return text;
}

static void
check_names(const char *folder, const char *expected)
{
	Arena arena = {0};
	Listing l;
	Err err;

	assert_true(listing_folder(&arena, folder, &l, &err));
	assert_string_equal(names_of(&arena, &l), expected);
	assert_string_equal(l.root, folder);
	arena_free(&arena);
}

static void
test_order(void **state)
{
	char *folder = folder_make();

	(void)state;
	check_names(folder, "");
	make_folder(folder, "b");
	make_folder(folder, "b/c");
	make_folder(folder, "empty");
	folder_put(folder, "a.txt", "One.");
	folder_put(folder, "b.txt", "Two.");
	folder_put(folder, "b/c/d.md", "Three.");
	folder_put(folder, "b/Z", "Four.");
	folder_put(folder, "b/\xc3\xa9.text", "Five.");
	check_names(folder, "a.txt b.txt b/Z b/c/d.md b/\xc3\xa9.text");
	folder_remove(folder);
}

static void
test_passed_over(void **state)
{
	char *folder = folder_make();

	(void)state;
	make_folder(folder, ".git");
	folder_put(folder, ".git/config", "x");
	folder_put(folder, ".hidden.txt", "x");
	folder_put(folder, "a.txt~", "x");
	folder_put(folder, "#a.txt#", "x");
	folder_put(folder, ".#a.txt", "x");
	folder_put(folder, "corrections.rec", "x");
	folder_put(folder, "a.txt", "x");
	check_names(folder, "a.txt");
	folder_remove(folder);
}

static void
test_rec(void **state)
{
	char *folder = folder_make();
	Arena arena = {0};
	Listing l;
	Err err;

	(void)state;
	assert_true(listing_folder(&arena, folder, &l, &err));
	assert_int_equal(l.rec.len, 0);
	make_folder(folder, "b");
	folder_put(folder, "b/dossier.rec", "x");
	folder_put(folder, "dossier.rec", "four");
	folder_stamp(folder, "dossier.rec", 12);
	assert_true(listing_folder(&arena, folder, &l, &err));
	assert_string_equal(l.rec.ptr, "dossier.rec");
	assert_int_equal(l.rec_stamp.size, 4);
	assert_int_equal(l.rec_stamp.mtime_ns, 12 * INT64_C(1000000000));
	assert_string_equal(names_of(&arena, &l), "!b/dossier.rec");
	arena_free(&arena);
	folder_remove(folder);
}

static void
test_links(void **state)
{
	char *folder = folder_make();

	(void)state;
	make_folder(folder, "b");
	folder_put(folder, "b/a.txt", "x");
	assert_int_equal(symlink("b/a.txt",
	    folder_path(folder, "file.txt")), 0);
	assert_int_equal(symlink("b", folder_path(folder, "folder")), 0);
	assert_int_equal(symlink("..", folder_path(folder, "b/up")), 0);
	assert_int_equal(symlink("nothing", folder_path(folder, "gone")), 0);
	assert_int_equal(symlink("loop", folder_path(folder, "loop")), 0);
	check_names(folder, "b/a.txt file.txt !gone !loop");
	folder_remove(folder);
}

static void
test_kinds(void **state)
{
	char *folder = folder_make();
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(mkfifo(folder_path(folder, "pipe.txt"), 0600), 0);
	snprintf(address.sun_path, sizeof address.sun_path, "%s",
	    folder_path(folder, "socket.txt"));
	assert_int_equal(bind(fd, (struct sockaddr *)&address,
	    sizeof address), 0);
	folder_put(folder, "a.html", "x");
	folder_put(folder, "A.PDF", "x");
	folder_put(folder, "a", "x");
	folder_put(folder, "a.unknown", "x");
	check_names(folder, "!A.PDF a !a.html a.unknown !pipe.txt "
	    "!socket.txt");
	close(fd);
	folder_remove(folder);
}

static void
test_unreadable(void **state)
{
	char *folder = folder_make();

	(void)state;
	if (geteuid() == 0) {
		folder_remove(folder);
		skip();
	}
	make_folder(folder, "b");
	folder_put(folder, "a.txt", "x");
	assert_int_equal(chmod(folder_path(folder, "a.txt"), 0), 0);
	assert_int_equal(chmod(folder_path(folder, "b"), 0), 0);
	check_names(folder, "!a.txt !b");
	assert_int_equal(chmod(folder_path(folder, "b"), 0700), 0);
	folder_remove(folder);
}

/* A file in each of more nested folders than are read; the outermost folder
 * is the first. */
static void
test_depth(void **state)
{
	char *folder = folder_make();
	Buffer path = {0};
	Arena arena = {0};
	Listing l;
	Err err;

	(void)state;
	for (int i = 0; i < LISTING_MAX_DEPTH + 2; i++) {
		buffer_puts(&path, "f/");
		make_folder(folder, buffer_cstr(&path));
		const size_t len = path.len;
		buffer_puts(&path, "a.txt");
		folder_put(folder, buffer_cstr(&path), "x");
		path.len = len;
	}
	assert_true(listing_folder(&arena, folder, &l, &err));
	assert_int_equal(l.count, LISTING_MAX_DEPTH - 1);
	assert_non_null(l.cut);
	buffer_free(&path);
	arena_free(&arena);
	folder_remove(folder);
}

static void
test_no_folder(void **state)
{
	char *folder = folder_make();
	Arena arena = {0};
	Listing l;
	Err err;

	(void)state;
	assert_false(listing_folder(&arena, folder_path(folder, "none"), &l,
	    &err));
	assert_non_null(strstr(err.text, "none"));
	assert_int_equal(l.count, 0);
	folder_put(folder, "file", "x");
	assert_false(listing_folder(&arena, folder_path(folder, "file"), &l,
	    &err));
	arena_free(&arena);
	folder_remove(folder);
}

static void
test_named(void **state)
{
	char *folder = folder_make();
	Arena arena = {0};
	Listing l;

	(void)state;
	folder_put(folder, "b.txt", "x");
	folder_put(folder, "a.txt", "four");
	folder_put(folder, "c.pdf", "x");
	char *paths[] = {
		arena_cstr(&arena, slice_of(folder_path(folder, "c.pdf"))),
		arena_cstr(&arena, slice_of(folder_path(folder, "b.txt"))),
		arena_cstr(&arena, slice_of(folder_path(folder, "none"))),
		arena_cstr(&arena, slice_of(folder_path(folder, "a.txt"))),
		arena_cstr(&arena, slice_of(folder_path(folder, "b.txt"))),
		folder
	};
	listing_files(&arena, paths, sizeof paths / sizeof *paths, &l);
	assert_string_equal(l.root, "");
	assert_int_equal(l.count, 5);
	assert_string_equal(l.files[0].name.ptr, folder);
	assert_non_null(l.files[0].refused);
	assert_string_equal(l.files[1].name.ptr, paths[3]);
	assert_null(l.files[1].refused);
	assert_int_equal(l.files[1].stamp.size, 4);
	assert_null(l.files[2].refused);
	assert_non_null(l.files[3].refused);
	assert_non_null(l.files[4].refused);
	arena_free(&arena);
	folder_remove(folder);
}

static void
test_none_named(void **state)
{
	Arena arena = {0};
	Listing l;

	(void)state;
	listing_files(&arena, NULL, 0, &l);
	assert_int_equal(l.count, 0);
	assert_null(l.cut);
	arena_free(&arena);
}

static void
test_endings(void **state)
{
	static const char *const read[] = { "a.txt", "a.text", "a.md",
		"a.markdown", "a", "README", "a.b.c", "html", "b.pdf/a",
		".pdf", "b/.html", "a.txt.1", "a.", "", "a.htmlish" };
	static const char *const refused[] = { "a.html", "a.HTM", "a.xhtml",
		"a.pdf", "a.doc", "a.docx", "a.odt", "a.rtf", "a.epub",
		"a.eml", "a.mbox", "a.json", "a.xml", "a.rss", "a.csv",
		"a.tsv", "a.zip", "a.txt.gz", "a.jpg", "a.png", "a.7z",
		"a.zst", "a.mp4", "a.rec", "a.txt~", "a.swp", "#a#" };

	(void)state;
	for (size_t i = 0; i < sizeof read / sizeof *read; i++)
		if (listing_refuses(slice_of(read[i])) != NULL)
			fail_msg("%s is refused", read[i]);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (listing_refuses(slice_of(refused[i])) == NULL)
			fail_msg("%s is not refused", refused[i]);
}

static void
test_bytes(void **state)
{
	static const char *const read[] = { "", "Text.", "PDF", "%PD",
		"<b>Text</b>", "Text <html>", "P", "GIF" };
	static const char *const refused[] = { "%PDF-1.7", "PK\3\4",
		"<!DOCTYPE html>", "<!doctype HTML>", "<html lang=en>",
		"\xef\xbb\xbf<html>", "\n  <HTML>", "<?xml version", "<rss>",
		"\x89PNG\r\n", "\xff\xd8\xff\xe0", "GIF89a", "\x1f\x8b\x08",
		"{\\rtf1", "SQLite format 3", "\177ELF" };

	(void)state;
	for (size_t i = 0; i < sizeof read / sizeof *read; i++)
		if (listing_refuses_bytes(slice_of(read[i])) != NULL)
			fail_msg("%s is refused", read[i]);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (listing_refuses_bytes(slice_of(refused[i])) == NULL)
			fail_msg("%s is not refused", refused[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_passed_over),
		cmocka_unit_test(test_rec),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_unreadable),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_none_named),
		cmocka_unit_test(test_endings),
		cmocka_unit_test(test_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
