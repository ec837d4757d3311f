/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "xref/given_name.h"
#include "xref/name_pair.h"

/* --- the parts of one name ----------------------------------------------- */

static void
put_word(const PersonName *n, unsigned i, Buffer *got)
{
	const NameWord *w = &n->words[i];

	if (i > 0)
		buffer_putc(got, ' ');
	if (w->particle)
		buffer_putc(got, '(');
	for (size_t k = 0; k < w->text.len; k++) {
		char c = w->text.ptr[k];
		bool small = c >= 'a' && c <= 'z';
		buffer_putc(got, i == n->surname && small ?
		    (char)(c - 'a' + 'A') : c);
	}
	if (w->particle)
		buffer_putc(got, ')');
	else if (w->initial)
		buffer_putc(got, '.');
}

static void
run_parts(Slice input, Buffer *got)
{
	static const char *const suffixes[] = {
		"", " junior", " senior", " second", " third", " fourth"
	};
	Arena a = { 0 };
	PersonName n = person_name_parse(input, &a);

	for (unsigned i = 0; i < n.count; i++)
		put_word(&n, i, got);
	buffer_puts(got, suffixes[n.suffix]);
	if (n.family_first)
		buffer_puts(got, " family first");
	if (n.unsure_order)
		buffer_puts(got, " either order");
	arena_free(&a);
}

static void
test_parts(void **state)
{
	(void)state;
	cases_run("name_parts", run_parts);
}

/* --- pairs --------------------------------------------------------------- */

static void
run_pair(Slice input, Buffer *got)
{
	bool group = slice_starts(input, SLICE("#"));
	EntityType type = group ? ENTITY_ORGANIZATION : ENTITY_PERSON;
	size_t bar = slice_find(input, SLICE(" | "), 0);
	Slice a = slice_sub(input, group, bar);
	Slice b = slice_sub(input, bar + 3, input.len);
	NameMatch m = name_pair(type, a, b), back = name_pair(type, b, a);

	assert_int_equal(m.confidence, back.confidence);
	assert_true(m.confidence < 100);
	buffer_puts(got, m.confidence >= MATCH_SAME ? "yes: " : "no");
	if (m.confidence >= MATCH_SAME)
		buffer_puts(got, m.reason);
}

static void
test_pairs(void **state)
{
	(void)state;
	cases_run("name_pairs", run_pair);
}

/* --- given names --------------------------------------------------------- */

static void
test_given_names(void **state)
{
	(void)state;
	assert_int_equal(given_name_kin(SLICE("oleksandr"),
	    SLICE("alexander")), GIVEN_EQUIVALENT);
	assert_int_equal(given_name_kin(SLICE("bob"), SLICE("robert")),
	    GIVEN_SHORT);
	assert_int_equal(given_name_kin(SLICE("alex"), SLICE("alexus")),
	    GIVEN_SHORT);
	assert_int_equal(given_name_kin(SLICE("kirill"), SLICE("dmitry")),
	    GIVEN_OTHER);
	assert_int_equal(given_name_kin(SLICE("xyzzy"), SLICE("xyzzy")),
	    GIVEN_OTHER);
	assert_true(given_name_known(SLICE("serhii")));
	assert_false(given_name_known(SLICE("xyzzy")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_given_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
