/* SPDX-License-Identifier: MIT */
#include "cases.h"
#include "uses.h"

/* --- order --------------------------------------------------------------- */

static uint32_t
random_next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Numbers 0 ... n - 1 in any order. */
static void
shuffle(uint32_t *at, size_t n, uint32_t *state)
{
	for (size_t i = 0; i < n; i++)
		at[i] = (uint32_t)i;
	for (size_t i = n; i > 1; i--) {
		size_t j = random_next(state) % i;
		uint32_t x = at[i - 1];
		at[i - 1] = at[j];
		at[j] = x;
	}
}

/* The same story with its forms, uses and articles in another order. */
static void
story_shuffle(Uses *s, uint32_t *state)
{
	size_t forms = s->forms.len, uses = s->uses.len;
	uint32_t *to_form = arena_new(&s->arena, uint32_t, forms);
	uint32_t *to_use = arena_new(&s->arena, uint32_t, uses);
	Slice *old_forms = arena_copy(&s->arena, s->forms.at, forms,
	    sizeof *old_forms);
	Use *old_uses = arena_copy(&s->arena, s->uses.at, uses,
	    sizeof *old_uses);

	shuffle(to_form, forms, state);
	shuffle(to_use, uses, state);
	for (size_t i = 0; i < forms; i++)
		s->forms.at[to_form[i]] = old_forms[i];
	for (size_t i = 0; i < uses; i++) {
		Use u = old_uses[i];
		u.form = to_form[u.form];
		u.article = 1000 - u.article * 7;
		s->uses.at[to_use[i]] = u;
	}
	for (size_t i = 0; i < uses; i++)
		s->shown.at[i] = to_use[s->shown.at[i]];
}

/* Everything in the result, in words. */
static void
story_print(const Uses *s, Buffer *out)
{
	for (size_t i = 0; i < s->shown.len; i++)
		buffer_printf(out, "%u ",
		    (unsigned)s->out.of_use[s->shown.at[i]]);
	for (size_t i = 0; i < s->out.count; i++) {
		const Entity *e = &s->out.entities[i];
		buffer_printf(out, "\n%s %.*s %d", entity_type_name(e->type),
		    SLICE_ARG(e->name), (int)e->decided);
		for (size_t j = 0; j < e->merge_count; j++) {
			const Merge *m = &e->merges[j];
			buffer_printf(out, "\n  %.*s, %.*s %u %.*s",
			    SLICE_ARG(s->forms.at[m->form]),
			    SLICE_ARG(s->forms.at[m->with]), m->confidence,
			    SLICE_ARG(m->reason));
		}
	}
	for (size_t i = 0; i < s->out.doubt_count; i++) {
		const Doubt *d = &s->out.doubts[i];
		buffer_printf(out, "\n? %u %u %u %.*s", (unsigned)d->a,
		    (unsigned)d->b, d->chance, SLICE_ARG(d->reason));
	}
}

static void
assert_order_free(Slice text)
{
	Uses s = { 0 };
	Buffer first = { 0 }, again = { 0 };
	uint32_t state = 7;

	uses_read(&s, text);
	uses_resolve(&s);
	story_print(&s, &first);
	for (int i = 0; i < 4; i++) {
		story_shuffle(&s, &state);
		uses_resolve(&s);
		buffer_clear(&again);
		story_print(&s, &again);
		assert_string_equal(buffer_cstr(&first), buffer_cstr(&again));
	}
	buffer_free(&first);
	buffer_free(&again);
	uses_free(&s);
}

/* --- the table ----------------------------------------------------------- */

static void
put_target(const Uses *s, size_t use, Buffer *got)
{
	uint32_t e = s->out.of_use[use];

	if (e == UINT32_MAX) {
		buffer_putc(got, '-');
		return;
	}
	const Entity *entity = &s->out.entities[e];
	if (entity->type != ENTITY_PERSON)
		buffer_putc(got, entity->type == ENTITY_PLACE ? '@' : '#');
	buffer_add(got, entity->name);
}

static void
put_targets(const Uses *s, Buffer *got)
{
	for (size_t i = 0; i < s->uses.len; i++) {
		if (i > 0)
			buffer_puts(got, s->uses.at[i].article ==
			    s->uses.at[i - 1].article ? "; " : " | ");
		put_target(s, i, got);
	}
}

static void
run_case(Slice input, Buffer *got)
{
	Uses s = { 0 };

	uses_read(&s, input);
	uses_resolve(&s);
	put_targets(&s, got);
	uses_free(&s);
	assert_order_free(input);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("resolve", run_case);
}

/* --- reasons and doubts -------------------------------------------------- */

static uint32_t
entity_named(const Uses *s, const char *name)
{
	for (uint32_t i = 0; i < s->out.count; i++)
		if (slice_eq(s->out.entities[i].name, slice_of(name)))
			return i;
	fail_msg("there is no entity named %s", name);
	return 0;
}

static const Doubt *
doubt_of(const Uses *s, const char *one, const char *other)
{
	uint32_t a = entity_named(s, one), b = entity_named(s, other);

	for (size_t i = 0; i < s->out.doubt_count; i++) {
		const Doubt *d = &s->out.doubts[i];
		if ((d->a == a && d->b == b) || (d->a == b && d->b == a))
			return d;
	}
	return NULL;
}

static void
test_every_merge_has_a_reason(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Volodymyr Zabrensky; ZABRENSKY; Zabrenskyy |"
	    "Vladimir Zabrenskiy; V. Zabrensky"));
	uses_resolve(&s);
	assert_int_equal(s.out.count, 1);
	assert_int_equal(s.out.entities[0].merge_count, 4);
	for (size_t i = 0; i < 4; i++) {
		const Merge *m = &s.out.entities[0].merges[i];
		assert_true(m->reason.len > 0);
		assert_true(m->confidence > 60 && m->confidence <= 100);
		assert_true(m->with != m->form);
	}
	uses_free(&s);
}

static void
test_doubts(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Orsolt Verin; Marta Verin; Verin |"
	    "Robert Orvin | Robert Orvin Jr. | Denis Smith | Smith"));
	uses_resolve(&s);
	assert_non_null(doubt_of(&s, "Verin", "Orsolt Verin"));
	assert_non_null(doubt_of(&s, "Verin", "Marta Verin"));
	assert_non_null(doubt_of(&s, "Robert Orvin", "Robert Orvin Jr."));
	assert_non_null(doubt_of(&s, "Smith", "Denis Smith"));
	assert_null(doubt_of(&s, "Orsolt Verin", "Marta Verin"));
	for (size_t i = 1; i < s.out.doubt_count; i++)
		assert_true(s.out.doubts[i - 1].chance >=
		    s.out.doubts[i].chance);
	uses_free(&s);
}

static void
test_entities_are_ordered(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Zora Abel; @Älvik; Ádam Bo; #Bank; @Alta"));
	uses_resolve(&s);
	assert_int_equal(entity_named(&s, "Ádam Bo"), 0);
	assert_int_equal(entity_named(&s, "Zora Abel"), 1);
	assert_int_equal(entity_named(&s, "Alta"), 2);
	assert_int_equal(entity_named(&s, "Älvik"), 3);
	assert_int_equal(entity_named(&s, "Bank"), 4);
	uses_free(&s);
}

/* --- dossier.rec and decisions ------------------------------------------- */

static void
assert_targets(Uses *s, const char *expected)
{
	Buffer got = { 0 };

	uses_resolve(s);
	put_targets(s, &got);
	assert_string_equal(buffer_cstr(&got), expected);
	buffer_free(&got);
}

static void
test_given(void **state)
{
	static const Slice aliases[] = { SLICE_INIT("The Falcon") };
	Given falcon = { ENTITY_PERSON, SLICE("Orsolt Verin"), aliases, 1 };
	Given harbour = { ENTITY_PLACE, SLICE("Velgorsk Harbour"), NULL, 0 };
	Given nobody = { ENTITY_PERSON, SLICE("Nobody Atall"), NULL, 0 };
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Verin; #Falcon | the falcon?1; O. VERIN |"
	    "#Velgorsk Harbour"));
	vec_push(&s.given, falcon);
	vec_push(&s.given, harbour);
	vec_push(&s.given, nobody);
	assert_targets(&s, "Orsolt Verin; Orsolt Verin | Orsolt Verin; "
	    "Orsolt Verin | @Velgorsk Harbour");
	assert_int_equal(s.out.entities[entity_named(&s,
	    "Orsolt Verin")].given, 0);
	assert_int_equal(s.out.entities[entity_named(&s,
	    "Velgorsk Harbour")].given, 1);
	assert_int_equal(s.out.entities[entity_named(&s,
	    "Nobody Atall")].given, 2);
	uses_free(&s);
}

static void
decide(Uses *s, DecidedKind kind, const char *a, const char *b)
{
	Decided d = { .kind = kind, .type = ENTITY_PERSON, .a = slice_of(a),
		.b = slice_of(b), .to = ENTITY_PLACE };

	vec_push(&s->decided, d);
}

static void
test_decided(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Orsolt Verin*2; Verin; Marta Dolan; Ludo |"
	    "Orsolt Werin; Quill | M. Dolan"));
	assert_targets(&s, "Orsolt Verin; Orsolt Verin; Marta Dolan; Ludo | "
	    "Orsolt Verin; Quill | Marta Dolan");
	decide(&s, DECIDED_APART, "Orsolt Verin", "Orsolt Werin");
	decide(&s, DECIDED_SPLIT, "Marta Dolan", "M. Dolan");
	decide(&s, DECIDED_SAME, "Ludo", "Quill");
	decide(&s, DECIDED_RENAME, "Quill", "Ludo Quill");
	decide(&s, DECIDED_TYPE, "Ludo Quill", "");
	decide(&s, DECIDED_NO_NAME, "M. Dolan", "");
	decide(&s, DECIDED_SAME, "Gone Away", "Marta Dolan");
	assert_targets(&s, "Orsolt Verin; Orsolt Verin; Marta Dolan; "
	    "@Ludo Quill | Orsolt Werin; @Ludo Quill | -");
	for (size_t i = 0; i < s.decided.len; i++)
		assert_int_equal(s.decided.at[i].used,
		    i + 1 < s.decided.len);
	assert_true(s.out.entities[entity_named(&s, "Ludo Quill")].decided);
	assert_false(s.out.entities[entity_named(&s, "Marta Dolan")].merge_count
	    > 0);
	uses_free(&s);
}

static void
test_later_decisions_win(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Orsolt Verin*2; Marta Dolan"));
	decide(&s, DECIDED_SAME, "Orsolt Verin", "Marta Dolan");
	assert_targets(&s, "Orsolt Verin; Orsolt Verin");
	decide(&s, DECIDED_APART, "Orsolt Verin", "Marta Dolan");
	assert_targets(&s, "Orsolt Verin; Marta Dolan");
	decide(&s, DECIDED_SAME, "Marta Dolan", "Orsolt Verin");
	assert_targets(&s, "Orsolt Verin; Orsolt Verin");
	uses_free(&s);
}

static void
test_apart_leaves_no_doubt(void **state)
{
	Uses s = { 0 };

	(void)state;
	uses_read(&s, SLICE("Robert Orvin | Robert Orvin Jr."));
	decide(&s, DECIDED_APART, "Robert Orvin", "Robert Orvin Jr.");
	uses_resolve(&s);
	assert_int_equal(s.out.count, 2);
	assert_int_equal(s.out.doubt_count, 0);
	uses_free(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_every_merge_has_a_reason),
		cmocka_unit_test(test_doubts),
		cmocka_unit_test(test_entities_are_ordered),
		cmocka_unit_test(test_given),
		cmocka_unit_test(test_decided),
		cmocka_unit_test(test_later_decisions_win),
		cmocka_unit_test(test_apart_leaves_no_doubt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
