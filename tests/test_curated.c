/* SPDX-License-Identifier: MIT */
/*
 * dossier.rec: what is taken from it, and what is said of its mistakes.
 */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "base/near.h"
#include "store/curated.h"

#define COUNT(a) (sizeof (a) / sizeof (a)[0])

static const char whole[] =
	"# The ferry that ran aground\n"			/* 1 */
	"%rec: Article\n"
	"%key: File\n"
	"\n"
	"File: a/first.txt\n"					/* 5 */
	"Title: Ferry\n"
	"+   aground\n"
	"Source: Tarn Courier\n"
	"Author: A. Writer\n"
	"Date: 2024-03-09\n"					/* 10 */
	"Url: https://example.org/ferry?a=b\n"
	"\n"
	"File: second.txt\n"
	"Title:\n"
	"\n"							/* 15 */
	"%rec: Person\n"
	"\n"
	"Name: Ada  Lunt\n"
	"Alias: Lunt\n"
	"Alias: Áda Lunt\n"					/* 20 */
	"Alias:\n"
	"Role: captain of the ferry\n"
	"Side: Line\n"
	"\n"
	"%rec: Place\n"						/* 25 */
	"\n"
	"Name: Orrin Sound\n"
	"\n"
	"%rec: Organization\n"
	"\n"							/* 30 */
	"Name: Ada Lunt\n"
	"\n"
	"%rec: Event\n"
	"\n"
	"Date: 2024-03-08/2024-03-09\n"				/* 35 */
	"Title: The ferry runs aground\n"
	"Status: happened\n"
	"Source: a/first.txt: ran: aground\n"
	"+ on a   bank\n"
	"Source: second.txt: hit the bank\n"			/* 40 */
	"\n"
	"Date: [2024-04-01..2024-04-30]\n"
	"Title: A hearing\n";

static void
assert_slice(Slice s, const char *expected)
{
	assert_int_equal(s.len, strlen(expected));
	assert_true(slice_eq(s, slice_of(expected)));
}

static void
test_articles(void **state)
{
	Arena arena = { 0 };
	Curated c = curated_parse(&arena, slice_of(whole));
	const CuratedArticle *a = c.articles;

	(void)state;
	assert_int_equal(c.mistake_count, 0);
	assert_int_equal(c.article_count, 2);
	assert_slice(a[0].file, "a/first.txt");
	assert_slice(a[0].title, "Ferry aground");
	assert_slice(a[0].source, "Tarn Courier");
	assert_slice(a[0].author, "A. Writer");
	assert_slice(a[0].url, "https://example.org/ferry?a=b");
	assert_int_equal(a[0].date, day_of((Date){ 2024, 3, 9 }));
	assert_int_equal(a[0].line, 5);
	assert_slice(a[1].file, "second.txt");
	assert_slice(a[1].title, "");
	assert_int_equal(a[1].date, DAY_NONE);
	assert_int_equal(c.hash, slice_hash(slice_of(whole), 0));
	arena_free(&arena);
}

static void
test_entities(void **state)
{
	Arena arena = { 0 };
	Curated c = curated_parse(&arena, slice_of(whole));
	const CuratedEntity *e = c.entities;

	(void)state;
	assert_int_equal(c.entity_count, 3);
	assert_int_equal(e[0].type, ENTITY_PERSON);
	assert_slice(e[0].name, "Ada Lunt");
	assert_int_equal(e[0].alias_count, 2);
	assert_slice(e[0].aliases[0], "Lunt");
	assert_slice(e[0].aliases[1], "Áda Lunt");
	assert_int_equal(e[0].role_count, 1);
	assert_slice(e[0].roles[0], "captain of the ferry");
	assert_slice(e[0].side, "Line");
	assert_int_equal(e[0].line, 18);
	assert_int_equal(e[1].type, ENTITY_PLACE);
	assert_slice(e[1].name, "Orrin Sound");
	assert_int_equal(e[1].alias_count, 0);
	assert_int_equal(e[2].type, ENTITY_ORGANIZATION);
	assert_string_equal(entity_type_name(e[2].type), "organization");
	arena_free(&arena);
}

static void
test_events(void **state)
{
	Arena arena = { 0 };
	Curated c = curated_parse(&arena, slice_of(whole));
	const CuratedEvent *e = c.events;

	(void)state;
	assert_int_equal(c.event_count, 2);
	assert_slice(e[0].title, "The ferry runs aground");
	assert_slice(e[0].edtf, "2024-03-08/2024-03-09");
	assert_slice(e[0].status, "happened");
	assert_int_equal(e[0].date.earliest, day_of((Date){ 2024, 3, 8 }));
	assert_int_equal(e[0].date.latest, day_of((Date){ 2024, 3, 9 }));
	assert_int_equal(e[0].line, 35);
	assert_int_equal(e[0].source_count, 2);
	assert_slice(e[0].sources[0].file, "a/first.txt");
	assert_slice(e[0].sources[0].words, "ran: aground on a bank");
	assert_int_equal(e[0].sources[0].line, 38);
	assert_slice(e[0].sources[1].words, "hit the bank");
	assert_int_equal(e[1].date.kind, EDTF_WITHIN);
	assert_slice(e[1].status, "");
	assert_int_equal(e[1].source_count, 0);
	arena_free(&arena);
}

/* A file's mistakes, each as "LINE: sentence" on a line of its own. */
static void
check_mistakes(const char *input, const char *expected)
{
	Arena arena = { 0 };
	Buffer out = { 0 };
	Curated c = curated_parse(&arena, slice_of(input));

	for (size_t i = 0; i < c.mistake_count; i++)
		buffer_printf(&out, "%s%u: %.*s", i > 0 ? "\n" : "",
		    (unsigned)c.mistakes[i].line,
		    SLICE_ARG(c.mistakes[i].text));
	assert_string_equal(buffer_cstr(&out), expected);
	buffer_free(&out);
	arena_free(&arena);
}

static void
test_type_mistakes(void **state)
{
	(void)state;
	check_mistakes("Name: Ada\n\nName: Bo\n\n%rec: Person\n\nName: Cy\n",
	    "1: Nothing says what these records are: put a line \"%rec: "
	    "Person\" (or Article, Place, Organization, Event) and an empty "
	    "line before them");
	check_mistakes("%rec: Persons\n\nName: Ada\n\nName: Bo\n",
	    "1: \"Persons\" is no type of record: did you mean \"%rec: "
	    "Person\"?");
	check_mistakes("%rec: Organisation\n\nName: Ada\n\n%rec: person\n\n"
	    "Name: Bo\n",
	    "1: \"Organisation\" is no type of record: did you mean \"%rec: "
	    "Organization\"?\n"
	    "5: \"person\" is no type of record: did you mean \"%rec: "
	    "Person\"?");
	check_mistakes("%rec: Ship\n%key: Name\n\nName: Aoba\n\nName: Bo\n",
	    "1: \"Ship\" is no type of record: use Article, Person, Place, "
	    "Organization or Event");
	check_mistakes("%rec: Ship\n\n%rec: Person\n\n", "");
	check_mistakes("%rec:\n\nName: Ada\n",
	    "1: %rec names no type of record: write one after it, as in "
	    "\"%rec: Person\"");
}

static void
test_field_mistakes(void **state)
{
	(void)state;
	check_mistakes("%rec: Person\n\nName: Ada\nalias: Lunt\nAlais: Ada\n"
	    "Rank: 3\nName: Bo\nSide:\nSide: x\nSide: y\n",
	    "4: Person has no field \"alias\": did you mean \"Alias\"?\n"
	    "5: Person has no field \"Alais\": did you mean \"Alias\"?\n"
	    "6: Person has no field \"Rank\": its fields are Name, Alias, "
	    "Role and Side\n"
	    "7: Name was given on line 3 already: keep one of the two\n"
	    "10: Side was given on line 9 already: keep one of the two");
	check_mistakes("%rec: Place\n\nAlias: Sound\n\nAlias: Bay\nName: \n",
	    "3: Place needs a Name: add a line \"Name: ...\" to this record\n"
	    "6: Place needs a Name: add a line \"Name: ...\" to this record");
	check_mistakes("%rec: Article\n\nTitle: x\n\n%rec: Event\n\n"
	    "Status: planned\n",
	    "3: Article needs a File: add a line \"File: ...\" to this "
	    "record\n"
	    "7: Event needs a Date: add a line \"Date: ...\" to this record\n"
	    "7: Event needs a Title: add a line \"Title: ...\" to this "
	    "record");
}

static void
test_value_mistakes(void **state)
{
	(void)state;
	check_mistakes("%rec: Article\n\nFile: a\nDate: 9 March 2024\n\n"
	    "File: b\nDate: 2024-02-30\n\nFile: c\nDate: 2024-03-09T10:00\n",
	    "4: \"9 March 2024\" is no day: write it as in 2026-02-04\n"
	    "7: \"2024-02-30\" is no day: write it as in 2026-02-04\n"
	    "10: \"2024-03-09T10:00\" is no day: write it as in 2026-02-04");
	check_mistakes("%rec: Event\n\nTitle: x\nDate: 2024\nStatus: done\n"
	    "Source: a.txt\nSource: : words\nSource: a.txt:words\nSource:\n",
	    "5: \"done\" is no Status: write planned or happened\n"
	    "6: \"a.txt\" does not say where it is told: write \"Source: "
	    "FILE: WORDS\", with words of the sentence that tells it\n"
	    "7: \": words\" does not say where it is told: write \"Source: "
	    "FILE: WORDS\", with words of the sentence that tells it\n"
	    "8: \"a.txt:words\" does not say where it is told: write "
	    "\"Source: FILE: WORDS\", with words of the sentence that tells "
	    "it");
}

/* What edtf_parse says is passed on as it is. */
static void
test_bad_edtf(void **state)
{
	Arena arena = { 0 };
	Edtf date;
	Err err;
	Curated c = curated_parse(&arena, SLICE("%rec: Event\n\nTitle: x\n"
	    "Date: last spring\n\nTitle: y\nDate: 2024\n"));

	(void)state;
	assert_false(edtf_parse(SLICE("last spring"), &date, &err));
	assert_int_equal(c.event_count, 1);
	assert_slice(c.events[0].title, "y");
	assert_int_equal(c.mistake_count, 1);
	assert_int_equal(c.mistakes[0].line, 4);
	assert_slice(c.mistakes[0].text, err.text);
	arena_free(&arena);
}

static void
test_twice(void **state)
{
	Arena arena = { 0 };
	Slice input = SLICE("%rec: Person\n\nName: Ada\nSide: x\n\nName: Bo\n\n"
	    "Side: y\nName:  Ada\n\n%rec: Place\n\nName: Ada\n\n"
	    "%rec: Article\n\nFile: a\n\nFile: a\n");
	Curated c = curated_parse(&arena, input);

	(void)state;
	assert_int_equal(c.entity_count, 3);
	assert_slice(c.entities[0].side, "x");
	assert_int_equal(c.article_count, 1);
	arena_free(&arena);
	check_mistakes(input.ptr,
	    "9: Person \"Ada\" stands on line 3 already: change the Name or "
	    "make one record of the two\n"
	    "19: Article \"a\" stands on line 17 already: change the File or "
	    "make one record of the two");
}

/* Mistakes of both kinds come in the order of the lines; good fields stay. */
static void
test_order(void **state)
{
	Arena arena = { 0 };
	Slice input = SLICE("%rec: Person\n\nName: Ada\nRank: 1\noh\nRole: x\n"
	    "Rank: 2\n+ 3\n\noh\n");
	Curated c = curated_parse(&arena, input);

	(void)state;
	assert_int_equal(c.entity_count, 1);
	assert_int_equal(c.entities[0].role_count, 1);
	assert_int_equal(c.mistake_count, 4);
	for (size_t i = 0; i < c.mistake_count; i++) {
		static const uint32_t lines[] = { 4, 5, 7, 10 };
		assert_int_equal(c.mistakes[i].line, lines[i]);
	}
	arena_free(&arena);
}

static void
test_many_mistakes(void **state)
{
	Arena arena = { 0 };
	Buffer input = { 0 };

	(void)state;
	buffer_puts(&input, "%rec: Person\n\nName: Ada\n");
	for (int i = 0; i < 300; i++)
		buffer_puts(&input, i % 2 ? "oh\n" : "Rank: 1\n");
	Curated c = curated_parse(&arena, buffer_slice(&input));
	assert_int_equal(c.mistake_count, REC_MAX_MISTAKES);
	assert_slice(c.mistakes[REC_MAX_MISTAKES - 1].text,
	    REC_MORE_MISTAKES);
	assert_int_equal(c.mistakes[0].line, 4);
	assert_int_equal(c.mistakes[REC_MAX_MISTAKES - 1].line, 103);
	buffer_free(&input);
	arena_free(&arena);
}

/* A message quotes no more of a value than fits, and no half character. */
static void
test_long_value(void **state)
{
	Arena arena = { 0 };
	Buffer input = { 0 };

	(void)state;
	buffer_puts(&input, "%rec: Article\n\nFile: a\nDate: x");
	for (int i = 0; i < 1000; i++)
		buffer_puts(&input, "é");
	Curated c = curated_parse(&arena, buffer_slice(&input));
	assert_int_equal(c.mistake_count, 1);
	assert_true(c.mistakes[0].text.len < 120);
	assert_true(slice_ends(c.mistakes[0].text,
	    SLICE("éé\" is no day: write it as in 2026-02-04")));
	buffer_free(&input);
	arena_free(&arena);
}

static void
test_empty(void **state)
{
	Arena arena = { 0 };
	Curated c = curated_parse(&arena, SLICE(""));

	(void)state;
	assert_int_equal(c.article_count + c.entity_count + c.event_count +
	    c.mistake_count, 0);
	arena_free(&arena);
}

static void
test_near(void **state)
{
	(void)state;
	assert_true(near_word(SLICE("Name"), SLICE("Name")));
	assert_true(near_word(SLICE("Nmae"), SLICE("Name")));
	assert_true(near_word(SLICE("NAMES"), SLICE("Name")));
	assert_true(near_word(SLICE("Sorce"), SLICE("Source")));
	assert_true(near_word(SLICE("Link"), SLICE("Lint")));
	assert_false(near_word(SLICE("Rank"), SLICE("Name")));
	assert_false(near_word(SLICE("Uri"), SLICE("Ark")));
	assert_true(near_word(SLICE("Uri"), SLICE("Url")));
	assert_false(near_word(SLICE(""), SLICE("Url")));
	assert_true(near_word(SLICE(""), SLICE("")));
	assert_false(near_word(SLICE("a very long word that is none"),
	    SLICE("a very long word that is none")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_articles),
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_type_mistakes),
		cmocka_unit_test(test_field_mistakes),
		cmocka_unit_test(test_value_mistakes),
		cmocka_unit_test(test_bad_edtf),
		cmocka_unit_test(test_twice),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_many_mistakes),
		cmocka_unit_test(test_long_value),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_near),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
