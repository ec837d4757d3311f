/* SPDX-License-Identifier: MIT */
/* Documents taken out of a small dossier. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

#include "store/query_entities.h"
#include "xref/export.h"

static bool
take(void *arg, Slice part)
{
	buffer_add(arg, part);
	return true;
}

static void
expect(Dossier *d, Export what, size_t wanted_lines, const char *wanted)
{
	Buffer got = { 0 };
	size_t lines;

	what.dossier = SLICE("story");
	OK(export_make(dossier_index(d), &what, take, &got, &lines, &err));
	assert_string_equal(buffer_cstr(&got), wanted);
	assert_int_equal(lines, wanted_lines);
	buffer_free(&got);
}

#define ONE "“Gate closed”, Harbour Post, Thu 1 May 2031, one.txt"
#define TWO "“The second account”, Fri 2 May 2031, two.txt"
#define CLOSED "Mara Lind closed the tide gate of Port Ashby on Thursday."
#define SHUT "In Port Ashby the gate was shut, Mara Lind said."
#define EVENT "Tide gate closed\n\n" \
	"2 articles. People: Mara Lind. Places: Port Ashby.\n\n" \
	"- " CLOSED " — " ONE "\n- " SHUT " — " TWO "\n"

static void
test_timeline(void **state)
{
	Dossier *d;

	(void)state;
	put_story();
	d = open_updated();
	expect(d, (Export){ .kind = EXPORT_TIMELINE }, 3,
	    "# Timeline: story\n\n3 events\n\n"
	    "## Apr 2031: Never told\n\nNo article reports it.\n\n"
	    "## 1 May 2031: " EVENT "\n"
	    "## 9 May 2031: Gate to open again (planned)\n\n1 article.\n\n"
	    "- (announced) It will open again on Friday week. — " TWO "\n");
	expect(d, (Export){ .kind = EXPORT_TIMELINE, .format = EXPORT_TEXT,
	    .event = event(d, "Tide gate closed").id }, 2,
	    "1 May 2031: " EVENT);
	expect(d, (Export){ .kind = EXPORT_TIMELINE, .format = EXPORT_TEXT,
	    .entity = entity(d, "Mara Lind").id }, 2,
	    "Timeline of Mara Lind: story\n\n1 event\n\n1 May 2031: " EVENT);
	expect(d, (Export){ .kind = EXPORT_TIMELINE, .format = EXPORT_TEXT,
	    .filter = SLICE("Never") }, 0,
	    "Timeline: story\n\n1 event with “Never”\n\n"
	    "Apr 2031: Never told\n\nNo article reports it.\n\n");
	expect(d, (Export){ .kind = EXPORT_TIMELINE,
	    .filter = SLICE("nothing of the kind") }, 0, "");
	dossier_free(d);
}

/* Without ids, which are long. */
static void
test_csv(void **state)
{
	Buffer got = { 0 };
	size_t lines;
	Slice rest, line;
	Dossier *d;

	(void)state;
	put_story();
	d = open_updated();
	OK(export_make(dossier_index(d), &(Export){ .kind = EXPORT_TIMELINE,
	    .format = EXPORT_CSV }, take, &got, &lines, &err));
	assert_int_equal(lines, 4);
	rest = buffer_slice(&got);
	assert_true(slice_ends(rest, SLICE("\r\n")));
	assert_true(slice_line(&rest, &line));
	assert_string_equal(arena_cstr(&arena, line), "date,earliest,latest,"
	    "event,id,status,planned,people,places,note,role,text,start,end,title,"
	    "source,author,published,published_by,file,url");
	assert_true(slice_line(&rest, &line));
	assert_true(slice_starts(line,
	    SLICE("2031-04,2031-04-01,2031-04-30,Never told,")));
	assert_true(slice_ends(line, SLICE(",curated,false,,,,,,,,,,,,,,")));
	assert_true(slice_line(&rest, &line));
	assert_true(slice_ends(line, SLICE(",curated,false,Mara Lind,"
	    "Port Ashby,,report," CLOSED ",58,115,Gate closed,Harbour Post,,"
	    "2031-05-01,header,one.txt,")));
	buffer_free(&got);
	dossier_free(d);
}

static void
test_mentions(void **state)
{
	Dossier *d;
	EntityRow mara;

	(void)state;
	put_story();
	put_old("dup.txt", "Date: 2031-05-04\n\nMara Lind met Mara Lind.\n");
	d = open_updated();
	mara = entity(d, "Mara Lind");
	expect(d, (Export){ .kind = EXPORT_MENTIONS, .entity = mara.id }, 4,
	    "# Mentions of Mara Lind: story\n\n"
	    "5 mentions in 3 articles; mayor of Port Ashby\n\n"
	    "- **Mara Lind** closed the tide gate of Port Ashby on "
	    "Thursday. — " ONE "\n"
	    "- \"It holds,\" said **Mayor Lind**. — " ONE "\n"
	    "- In Port Ashby the gate was shut, **Mara Lind** said. — " TWO
	    "\n- **Mara Lind** met **Mara Lind**. — without headline, begins "
	    "“Mara Lind met Mara Lind.”, Sun 4 May 2031, dup.txt\n");
	expect(d, (Export){ .kind = EXPORT_MENTIONS,
	    .entity = entity(d, "Nobody Named").id }, 0, "");
	dossier_free(d);
}

static void
test_mentions_csv(void **state)
{
	Dossier *d;
	EntityRow ivo;
	Slice wanted;

	(void)state;
	put_story();
	d = open_updated();
	ivo = entity(d, "Ivo Kastner");
	wanted = arena_printf(&arena,
	    "name,id,type,mention,text,start,end,title,source,author,"
	    "published,published_by,file,url\n"
	    "Ivo Kastner,%.*s,person,Ivo Kastner,"
	    "Ivo Kastner was not there.,177,203,"
	    "Gate closed,Harbour Post,,2031-05-01,header,one.txt,\n",
	    SLICE_ARG(ivo.key));
	expect(d, (Export){ .kind = EXPORT_MENTIONS, .format = EXPORT_CSV,
	    .entity = ivo.id, .bare_lf = true }, 1, wanted.ptr);
	dossier_free(d);
}

static void
test_quotes(void **state)
{
	Dossier *d;

	(void)state;
	recognise = true;
	put_story();
	put_old("said.txt", "Title: Said\nDate: 2031-05-05\n\n"
	    "“The gate,” Mara Lind said, “is safe.”\n\n"
	    "Ivo Kastner called it “a *bad* joke”.\n");
	d = open_updated();
	expect(d, (Export){ .kind = EXPORT_QUOTES,
	    .entity = entity(d, "Ivo Kastner").id }, 1,
	    "# Words of Ivo Kastner: story\n\n1 quotation\n\n"
	    "- Ivo Kastner called it “**a \\*bad\\* joke**”. — “Said”, "
	    "Mon 5 May 2031, said.txt\n");
	expect(d, (Export){ .kind = EXPORT_QUOTES, .format = EXPORT_TEXT }, 3,
	    "Quotations: story\n\n4 quotations\n\n"
	    "Ivo Kastner\n\n"
	    "- Ivo Kastner called it “a *bad* joke”. — “Said”, "
	    "Mon 5 May 2031, said.txt\n\n"
	    "Mara Lind\n\nmayor of Port Ashby\n\n"
	    "- \"It holds,\" said Mayor Lind. — " ONE "\n"
	    "- “The gate,” Mara Lind said, “is safe.” — “Said”, "
	    "Mon 5 May 2031, said.txt\n");
	dossier_free(d);
	recognise = false;
}

static void
test_articles(void **state)
{
	Dossier *d;

	(void)state;
	put_story();
	d = open_updated();
	expect(d, (Export){ .kind = EXPORT_ARTICLES, .format = EXPORT_TEXT },
	    2, "Articles: story\n\n- " ONE "\n- " TWO "\n");
	dossier_free(d);
}

/* Who has enough gets no more. */
static bool
take_once(void *arg, Slice part)
{
	size_t *times = arg;

	(void)part;
	(*times)++;
	return false;
}

static void
test_enough(void **state)
{
	size_t lines, times = 0;
	Dossier *d;

	(void)state;
	put_story();
	d = open_updated();
	OK(export_make(dossier_index(d), &(Export){ .kind = EXPORT_TIMELINE },
	    take_once, &times, &lines, &err));
	assert_int_equal(times, 1);
	dossier_free(d);
}

static void
test_names(void **state)
{
	ExportKind kind;
	ExportFormat format;

	(void)state;
	for (int k = 0; k < EXPORT_KINDS; k++) {
		assert_true(export_kind_named(slice_of(
		    export_kind_name((ExportKind)k)), &kind));
		assert_int_equal(kind, k);
	}
	assert_false(export_kind_named(SLICE("time"), &kind));
	assert_true(export_format_named(SLICE("csv"), &format));
	assert_int_equal(format, EXPORT_CSV);
	assert_false(export_format_named(SLICE("jsonl"), &format));
	assert_true(export_format_of_file(SLICE("a b/x.MD"), &format));
	assert_int_equal(format, EXPORT_MARKDOWN);
	assert_true(export_format_of_file(SLICE("x.txt"), &format));
	assert_int_equal(format, EXPORT_TEXT);
	assert_false(export_format_of_file(SLICE(".csv"), &format));
	assert_false(export_format_of_file(SLICE("x"), &format));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_timeline),
		TEST(test_csv),
		TEST(test_mentions),
		TEST(test_mentions_csv),
		TEST(test_quotes),
		TEST(test_articles),
		TEST(test_enough),
		TEST(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
