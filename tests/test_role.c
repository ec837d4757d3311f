/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "annotate/role.h"
#include "annotate/role_side.h"

/* A sentence whose names were marked: {person} [place] <organization>. */
typedef struct {
	Buffer text;
	NameVec names;
} Marked;

static Marked
marked_read(Slice s)
{
	static const char opens[] = "{[<", closes[] = "}]>";
	Marked m = { 0 };

	for (size_t i = 0; i < s.len; i++) {
		const char *open = strchr(opens, s.ptr[i]);
		const char *close = strchr(closes, s.ptr[i]);
		if (open != NULL) {
			Name n = { .type = (EntityType)(open - opens),
				.span.start = (uint32_t)m.text.len };
			vec_push(&m.names, n);
		} else if (close != NULL) {
			m.names.at[m.names.len - 1].span.end =
			    (uint32_t)m.text.len;
		} else {
			buffer_putc(&m.text, s.ptr[i]);
		}
	}
	return m;
}

static void
find(const Vocabulary *v, const Marked *m, RoleVec *out)
{
	RoleSource s = { v, buffer_slice(&m->text), m->names.at,
		m->names.len };

	roles_find(&s, (Span){ 0, (uint32_t)m->text.len }, out);
}

static void
put_role(const Marked *m, const Role *r, Buffer *got)
{
	Slice text = buffer_slice(&m->text);

	if (got->len > 0)
		buffer_puts(got, "; ");
	buffer_add(got, slice_span(text, m->names.at[r->name].span));
	buffer_puts(got, ": ");
	buffer_add(got, slice_sub(text, r->span.start, r->plural > 0 ?
	    r->plural : r->span.end));
	if (r->plural > 0)
		buffer_add(got, slice_sub(text, r->plural + 1, r->span.end));
	if (r->former || r->of != ROLE_NO_NAME)
		buffer_putc(got, ' ');
	if (r->former)
		buffer_putc(got, '+');
	if (r->of == ROLE_NO_NAME)
		return;
	buffer_putc(got, '@');
	buffer_add(got, slice_span(text, m->names.at[r->of].span));
}

static void
run_case(Slice input, Buffer *got)
{
	Vocabulary *v = vocabulary_new();
	Marked m = marked_read(input);
	RoleVec roles = { 0 };

	find(v, &m, &roles);
	for (size_t i = 0; i < roles.len; i++)
		put_role(&m, &roles.at[i], got);
	vec_free(&roles);
	vec_free(&m.names);
	buffer_free(&m.text);
	vocabulary_free(v);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("roles", run_case);
}

/* Any words in any order: roles stay within the sentence and name people. */
static void
test_any_words(void **state)
{
	static const char *const words[] = {
		"the ", "head ", "of ", "{Ann Bo}", "<Co>", "[Port]", ", ",
		"'s ", "envoys ", "and ", "who ", "leads ", "is ", "former ",
		"-", ". ", "chief ", "Velgorian ", "said ", " ", "\xFF"
	};
	Vocabulary *v = vocabulary_new();
	uint32_t random = 5;

	(void)state;
	for (int run = 0; run < 3000; run++) {
		Buffer text = { 0 };
		RoleVec roles = { 0 };
		for (int i = 0; i < 20; i++) {
			random = random * 1664525u + 1013904223u;
			buffer_puts(&text, words[(random >> 8) %
			    (sizeof words / sizeof *words)]);
		}
		Marked m = marked_read(buffer_slice(&text));
		find(v, &m, &roles);
		for (size_t i = 0; i < roles.len; i++) {
			const Role *r = &roles.at[i];
			assert_true(r->span.start < r->span.end);
			assert_true(r->span.end <= m.text.len);
			assert_true(r->name < m.names.len);
			assert_int_equal(m.names.at[r->name].type,
			    ENTITY_PERSON);
		}
		vec_free(&roles);
		vec_free(&m.names);
		buffer_free(&m.text);
		buffer_free(&text);
	}
	vocabulary_free(v);
}

static void
side(Slice role, Buffer *got)
{
	Slice country = role_side(role);

	buffer_add(got, country.len > 0 ? country : SLICE("-"));
}

static void
test_sides(void **state)
{
	(void)state;
	cases_run("sides", side);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_any_words),
		cmocka_unit_test(test_sides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
