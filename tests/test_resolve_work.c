/* SPDX-License-Identifier: MIT */
/* What resolve() costs, and that nothing breaks it. */
#include "cases.h"
#include "uses.h"

#include <stdio.h>
#include <string.h>

static void
add_people(Uses *s, uint32_t n, const char *surname)
{
	char form[64];

	for (uint32_t i = 0; i < n; i++) {
		(void)snprintf(form, sizeof form, "%c%c%c%cra %s%c%c%c",
		    'A' + i % 26, 'a' + i / 26 % 26, 'd' + i / 676 % 20,
		    'a' + i % 7, surname, 'a' + i % 25, 'a' + i / 25 % 25,
		    'a' + i / 625 % 25);
		uses_add(s, i / 5, slice_of(form));
	}
}

static size_t
work_for(uint32_t n, const char *surname)
{
	Uses s = { 0 };

	add_people(&s, n, surname);
	uses_resolve(&s);
	size_t work = s.out.compared;
	uses_free(&s);
	return work;
}

static void
test_work_grows_with_the_names(void **state)
{
	(void)state;
	assert_true(work_for(4000, "Ko") < 6 * work_for(1000, "Ko") + 4000);
	assert_true(work_for(4000, "Smithson") < 4000 * 200);
}

static void
test_one_surname_for_all(void **state)
{
	Uses s = { 0 };
	char form[32];

	(void)state;
	for (uint32_t i = 0; i < 4000; i++) {
		(void)snprintf(form, sizeof form, "%c%c%c Verin",
		    'A' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26);
		uses_add(&s, i, slice_of(form));
		uses_add(&s, i, SLICE("Verin"));
		(void)snprintf(form, sizeof form, "V%cri%cn", 'a' + i % 26,
		    'a' + i / 26 % 26);
		uses_add(&s, 5000 + i, slice_of(form));
	}
	uses_resolve(&s);
	assert_true(s.out.compared < 4000 * 700);
	uses_free(&s);
}

static void
test_hostile(void **state)
{
	static const char *const hostile[] = {
		"'", "-- --", "\xFF\xFE", "...", "a", "A. B. C. D. E. F. G. H.",
		"al al al al", "Jr.", "Mr. Jr. III", ", ,", "\xCC\x81",
		"'s", "The", "the the the the", "van der", "X\x01Y",
		"Ab Cd Ef Gh Ij Kl Mn Op Qr St Uv Wx Yz Ab Cd Ef",
		"\xE2\x80\x8F\xD9\x85", "0 1 2", "Abu", "\xE6\x9D\x8E \xE6\x98"
	};
	Uses s = { 0 };
	char many[4096];

	(void)state;
	memset(many, 'a', sizeof many);
	for (uint32_t i = 0; i < sizeof hostile / sizeof *hostile * 6; i++) {
		Use u = { .article = i % 5, .type = (EntityType)(i % 3),
			.count = 1, .sure = i % 2,
			.form = uses_form(&s, slice_of(hostile[i / 6])),
			.score = { 50, 60, 70 } };
		vec_push(&s.uses, u);
	}
	Use u = { .count = 1, .sure = 1,
		.form = uses_form(&s, (Slice){ many, sizeof many }) };
	vec_push(&s.uses, u);
	Decided same = { .kind = DECIDED_SAME };
	Decided split = { .kind = DECIDED_SPLIT, .a = SLICE("al al al al"),
		.b = SLICE("'") };
	vec_push(&s.decided, same);
	vec_push(&s.decided, split);
	uses_resolve(&s);
	for (size_t i = 0; i < s.uses.len; i++)
		assert_true(s.out.of_use[i] == UINT32_MAX ||
		    s.out.of_use[i] < s.out.count);
	uses_free(&s);
}

static void
test_nothing(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_resolve(&s);
	assert_int_equal(s.out.count, 0);
	assert_int_equal(s.out.doubt_count, 0);
	uses_free(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_work_grows_with_the_names),
		cmocka_unit_test(test_one_surname_for_all),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
