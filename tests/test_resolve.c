/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "xref/resolve.h"

/* What a test gives to resolve(). */
typedef struct {
	Arena arena;
	Map known;
	VEC(Slice) forms;
	VEC(Use) uses;
	VEC(uint32_t) shown;	/* uses in the order in which they were added */
	VEC(Given) given;
	VEC(Decided) decided;
	Resolved out;
} Story;

static uint32_t
form_of(Story *s, Slice text)
{
	int64_t *at = map_put(&s->known, text, (int64_t)s->forms.len);

	if (*at == (int64_t)s->forms.len)
		vec_push(&s->forms, arena_dup(&s->arena, text));
	return (uint32_t)*at;
}

static uint32_t
number_after(Slice *form, char mark, uint32_t otherwise)
{
	size_t at = slice_find_byte(*form, mark, 0);
	uint32_t n;

	if (at == SIZE_MAX)
		return otherwise;
	assert_true(slice_uint(slice_sub(*form, at + 1, form->len), &n));
	*form = slice_sub(*form, 0, at);
	return n;
}

/* Adds a use as cases/resolve.txt writes it. */
static void
use_add(Story *s, uint32_t article, Slice written)
{
	Use u = { .article = article };
	Slice form = slice_trim(written);

	if (form.ptr[0] == '@' || form.ptr[0] == '#') {
		u.type = form.ptr[0] == '@' ? ENTITY_PLACE :
		    ENTITY_ORGANIZATION;
		form = slice_sub(form, 1, form.len);
	}
	uint32_t score = number_after(&form, '?', 0);
	u.count = number_after(&form, '*', 1);
	u.sure = score > 0 ? 0 : u.count;
	u.score[u.type] = (uint8_t)(score > 0 ? score : 95);
	u.form = form_of(s, form);
	vec_push(&s->shown, (uint32_t)s->uses.len);
	vec_push(&s->uses, u);
}

static void
story_read(Story *s, Slice text)
{
	uint32_t article = 0;

	while (text.len > 0) {
		size_t bar = slice_find_byte(text, '|', 0);
		Slice one = slice_sub(text, 0, bar);
		text = slice_sub(text, bar == SIZE_MAX ? text.len : bar + 1,
		    text.len);
		while (one.len > 0) {
			size_t end = slice_find_byte(one, ';', 0);
			use_add(s, article, slice_sub(one, 0, end));
			one = slice_sub(one, end == SIZE_MAX ? one.len :
			    end + 1, one.len);
		}
		article++;
	}
}

static void
story_resolve(Story *s)
{
	ResolveIn in = { s->forms.at, s->forms.len, s->uses.at, s->uses.len,
		s->given.at, s->given.len, s->decided.at, s->decided.len };

	resolve(&in, &s->arena, &s->out);
}

static void
story_free(Story *s)
{
	arena_free(&s->arena);
	map_free(&s->known);
	vec_free(&s->forms);
	vec_free(&s->uses);
	vec_free(&s->shown);
	vec_free(&s->given);
	vec_free(&s->decided);
}

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
story_shuffle(Story *s, uint32_t *state)
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
story_print(const Story *s, Buffer *out)
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
	Story s = { 0 };
	Buffer first = { 0 }, again = { 0 };
	uint32_t state = 7;

	story_read(&s, text);
	story_resolve(&s);
	story_print(&s, &first);
	for (int i = 0; i < 4; i++) {
		story_shuffle(&s, &state);
		story_resolve(&s);
		buffer_clear(&again);
		story_print(&s, &again);
		assert_string_equal(buffer_cstr(&first), buffer_cstr(&again));
	}
	buffer_free(&first);
	buffer_free(&again);
	story_free(&s);
}

/* --- the table ----------------------------------------------------------- */

static void
put_target(const Story *s, size_t use, Buffer *got)
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
put_targets(const Story *s, Buffer *got)
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
	Story s = { 0 };

	story_read(&s, input);
	story_resolve(&s);
	put_targets(&s, got);
	story_free(&s);
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
entity_named(const Story *s, const char *name)
{
	for (uint32_t i = 0; i < s->out.count; i++)
		if (slice_eq(s->out.entities[i].name, slice_of(name)))
			return i;
	fail_msg("there is no entity named %s", name);
	return 0;
}

static const Doubt *
doubt_of(const Story *s, const char *one, const char *other)
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
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Volodymyr Zabrensky; ZABRENSKY; Zabrenskyy |"
	    "Vladimir Zabrenskiy; V. Zabrensky"));
	story_resolve(&s);
	assert_int_equal(s.out.count, 1);
	assert_int_equal(s.out.entities[0].merge_count, 4);
	for (size_t i = 0; i < 4; i++) {
		const Merge *m = &s.out.entities[0].merges[i];
		assert_true(m->reason.len > 0);
		assert_true(m->confidence > 60 && m->confidence <= 100);
		assert_true(m->with != m->form);
	}
	story_free(&s);
}

static void
test_doubts(void **state)
{
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Orsolt Verin; Marta Verin; Verin |"
	    "Robert Orvin | Robert Orvin Jr. | Denis Smith | Smith"));
	story_resolve(&s);
	assert_non_null(doubt_of(&s, "Verin", "Orsolt Verin"));
	assert_non_null(doubt_of(&s, "Verin", "Marta Verin"));
	assert_non_null(doubt_of(&s, "Robert Orvin", "Robert Orvin Jr."));
	assert_non_null(doubt_of(&s, "Smith", "Denis Smith"));
	assert_null(doubt_of(&s, "Orsolt Verin", "Marta Verin"));
	for (size_t i = 1; i < s.out.doubt_count; i++)
		assert_true(s.out.doubts[i - 1].chance >=
		    s.out.doubts[i].chance);
	story_free(&s);
}

static void
test_entities_are_ordered(void **state)
{
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Zora Abel; @Älvik; Ádam Bo; #Bank; @Alta"));
	story_resolve(&s);
	assert_int_equal(entity_named(&s, "Ádam Bo"), 0);
	assert_int_equal(entity_named(&s, "Zora Abel"), 1);
	assert_int_equal(entity_named(&s, "Alta"), 2);
	assert_int_equal(entity_named(&s, "Älvik"), 3);
	assert_int_equal(entity_named(&s, "Bank"), 4);
	story_free(&s);
}

/* --- dossier.rec and decisions ------------------------------------------- */

static void
assert_targets(Story *s, const char *expected)
{
	Buffer got = { 0 };

	story_resolve(s);
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
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Verin; #Falcon | the falcon?1; O. VERIN |"
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
	story_free(&s);
}

static void
decide(Story *s, DecidedKind kind, const char *a, const char *b)
{
	Decided d = { .kind = kind, .type = ENTITY_PERSON, .a = slice_of(a),
		.b = slice_of(b), .to = ENTITY_PLACE };

	vec_push(&s->decided, d);
}

static void
test_decided(void **state)
{
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Orsolt Verin*2; Verin; Marta Dolan; Ludo |"
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
	story_free(&s);
}

static void
test_later_decisions_win(void **state)
{
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Orsolt Verin*2; Marta Dolan"));
	decide(&s, DECIDED_SAME, "Orsolt Verin", "Marta Dolan");
	assert_targets(&s, "Orsolt Verin; Orsolt Verin");
	decide(&s, DECIDED_APART, "Orsolt Verin", "Marta Dolan");
	assert_targets(&s, "Orsolt Verin; Marta Dolan");
	decide(&s, DECIDED_SAME, "Marta Dolan", "Orsolt Verin");
	assert_targets(&s, "Orsolt Verin; Orsolt Verin");
	story_free(&s);
}

static void
test_apart_leaves_no_doubt(void **state)
{
	Story s = { 0 };

	(void)state;
	story_read(&s, SLICE("Robert Orvin | Robert Orvin Jr."));
	decide(&s, DECIDED_APART, "Robert Orvin", "Robert Orvin Jr.");
	story_resolve(&s);
	assert_int_equal(s.out.count, 2);
	assert_int_equal(s.out.doubt_count, 0);
	story_free(&s);
}

/* --- work ---------------------------------------------------------------- */

static void
add_people(Story *s, uint32_t n, const char *surname)
{
	char form[64];

	for (uint32_t i = 0; i < n; i++) {
		(void)snprintf(form, sizeof form, "%c%c%c%cra %s%c%c%c",
		    'A' + i % 26, 'a' + i / 26 % 26, 'd' + i / 676 % 20,
		    'a' + i % 7, surname, 'a' + i % 25, 'a' + i / 25 % 25,
		    'a' + i / 625 % 25);
		use_add(s, i / 5, slice_of(form));
	}
}

static size_t
work_for(uint32_t n, const char *surname)
{
	Story s = { 0 };

	add_people(&s, n, surname);
	story_resolve(&s);
	size_t work = s.out.compared;
	story_free(&s);
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
	Story s = { 0 };
	char form[32];

	(void)state;
	for (uint32_t i = 0; i < 4000; i++) {
		(void)snprintf(form, sizeof form, "%c%c%c Verin",
		    'A' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26);
		use_add(&s, i, slice_of(form));
		use_add(&s, i, SLICE("Verin"));
		(void)snprintf(form, sizeof form, "V%cri%cn", 'a' + i % 26,
		    'a' + i / 26 % 26);
		use_add(&s, 5000 + i, slice_of(form));
	}
	story_resolve(&s);
	assert_true(s.out.compared < 4000 * 700);
	story_free(&s);
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
	Story s = { 0 };
	char many[4096];

	(void)state;
	memset(many, 'a', sizeof many);
	for (uint32_t i = 0; i < sizeof hostile / sizeof *hostile * 6; i++) {
		Use u = { .article = i % 5, .type = (EntityType)(i % 3),
			.count = 1, .sure = i % 2,
			.form = form_of(&s, slice_of(hostile[i / 6])),
			.score = { 50, 60, 70 } };
		vec_push(&s.uses, u);
	}
	Use u = { .count = 1, .sure = 1,
		.form = form_of(&s, (Slice){ many, sizeof many }) };
	vec_push(&s.uses, u);
	decide(&s, DECIDED_SAME, "", "");
	decide(&s, DECIDED_SPLIT, "al al al al", "'");
	story_resolve(&s);
	for (size_t i = 0; i < s.uses.len; i++)
		assert_true(s.out.of_use[i] == UINT32_MAX ||
		    s.out.of_use[i] < s.out.count);
	story_free(&s);
}

static void
test_nothing(void **state)
{
	Story s = { 0 };

	(void)state;
	story_resolve(&s);
	assert_int_equal(s.out.count, 0);
	assert_int_equal(s.out.doubt_count, 0);
	story_free(&s);
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
		cmocka_unit_test(test_work_grows_with_the_names),
		cmocka_unit_test(test_one_surname_for_all),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
