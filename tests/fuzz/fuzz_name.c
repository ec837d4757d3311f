/* SPDX-License-Identifier: MIT */
/*
 * Every line is a name of somebody in an article of its own, its first byte
 * the type; all of them together are resolved.  Each line is compared with the
 * one before it as well.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "base/vec.h"
#include "xref/name_pair.h"
#include "xref/resolve.h"

enum { LINES_MAX = 2000 };

typedef VEC(Slice) FormVec;
typedef VEC(Use) UseVec;

static void
compare(Slice a, Slice b)
{
	for (EntityType t = 0; t < (EntityType)ENTITY_TYPES; t++) {
		NameMatch m = name_pair(t, a, b);
		assert(m.confidence <= 100);
		assert((m.kind == MATCH_NONE) == (m.reason == NULL));
	}
}

static void
check(const Resolved *out, const UseVec *uses, const FormVec *forms)
{
	for (size_t i = 0; i < uses->len; i++)
		assert(out->of_use[i] == UINT32_MAX ||
		    out->of_use[i] < out->count);
	for (size_t i = 0; i < out->count; i++)
		for (size_t j = 0; j < out->entities[i].merge_count; j++) {
			const Merge *m = &out->entities[i].merges[j];
			assert(m->form < forms->len && m->with < forms->len);
			assert(m->reason.len > 0 && m->confidence <= 100);
		}
	for (size_t i = 0; i < out->doubt_count; i++)
		assert(out->doubts[i].a < out->doubts[i].b &&
		    out->doubts[i].b < out->count);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Slice rest = { (const char *)data, size }, line, last = { 0 };
	FormVec forms = { 0 };
	UseVec uses = { 0 };
	Arena arena = { 0 };
	Resolved out;

	while (forms.len < LINES_MAX && slice_line(&rest, &line)) {
		unsigned char first = line.len > 0 ?
		    (unsigned char)line.ptr[0] : 0;
		Use u = { .article = (uint32_t)forms.len / 4, .count = 1,
			.form = (uint32_t)forms.len, .sure = first % 5 > 0,
			.type = (EntityType)(first % ENTITY_TYPES),
			.score = { 70, 70, 70 } };
		line = slice_sub(line, 0, 400);
		compare(line, last);
		vec_push(&uses, u);
		vec_push(&forms, line);
		last = line;
	}
	ResolveIn in = { .forms = forms.at, .form_count = forms.len,
		.uses = uses.at, .use_count = uses.len };
	resolve(&in, &arena, &out);
	check(&out, &uses, &forms);
	arena_free(&arena);
	vec_free(&forms);
	vec_free(&uses);
	return 0;
}
