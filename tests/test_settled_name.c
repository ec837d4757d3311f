/* SPDX-License-Identifier: MIT */
/* What the article as a whole tells of names that were found. */
#include "cases.h"

#include "annotate/other_name.h"
#include "annotate/roster.h"
#include "annotate/twin_names.h"
#include "marked.h"

typedef void NamesFunction(Slice text, NameVec *names);

static void
list_names(Slice input, NamesFunction *function, Buffer *got)
{
	Buffer text = { 0 };
	NameVec names = { 0 };

	marked_read(input, &text, &names);
	function(buffer_slice(&text), &names);
	marked_list(buffer_slice(&text), &names, got);
	buffer_free(&text);
	vec_free(&names);
}

static void
list_other(Slice input, Buffer *got)
{
	list_names(input, other_names_drop, got);
}

static void
list_twins(Slice input, Buffer *got)
{
	list_names(input, twin_names_part, got);
}

static void
fill(Slice text, NameVec *names)
{
	Block block = { .span = { 0, (uint32_t)text.len } };
	const Article article = { .text = text, .blocks = &block,
		.block_count = 1 };

	rosters_fill(&article, names);
}

static void
list_rosters(Slice input, Buffer *got)
{
	list_names(input, fill, got);
}

static void
other_names(void **state)
{
	(void)state;
	cases_run("other_names", list_other);
}

static void
twin_names(void **state)
{
	(void)state;
	cases_run("twin_names", list_twins);
}

static void
rosters(void **state)
{
	(void)state;
	cases_run("rosters", list_rosters);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(other_names),
		cmocka_unit_test(twin_names), cmocka_unit_test(rosters) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
