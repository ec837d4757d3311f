/* SPDX-License-Identifier: MIT */
/* What a reader left behind, read from files that anybody may have written:
 * corrections.rec and the state. */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "store/corrections.h"
#include "store/state_rec.h"
#include "text/edtf.h"
#include "text/utf8.h"

static void
check_correction(Arena *a, const Corrections *all, size_t i)
{
	const Correction *c = &all->at[i];
	Slice told = correction_tell(a, c);
	Edtf date;
	Err err;

	assert(utf8_valid(told));
	assert(slice_find_byte(told, '\n', 0) == SIZE_MAX);
	assert(c->line > 0 && (i == 0 || c->line > all->at[i - 1].line));
	assert((size_t)c->type < ENTITY_TYPES && (size_t)c->to < ENTITY_TYPES);
	if (c->kind == CORRECTION_EVENT_DATE)
		assert(edtf_parse(c->date, &date, &err));
}

static void
check_corrections(Slice bytes)
{
	Arena a = { 0 };
	Corrections all = corrections_parse(&a, bytes);
	const Correction *last = corrections_last(&all);

	for (size_t i = 0; i < all.count; i++)
		check_correction(&a, &all, i);
	for (size_t i = 0; i < all.mistake_count; i++)
		assert(all.mistakes[i].line > 0 &&
		    utf8_valid(all.mistakes[i].text));
	assert(last == NULL || (last->kind != CORRECTION_UNDO &&
	    !last->undone));
	arena_free(&a);
}

/* What was understood is understood again, and is the same. */
static void
check_state(Slice bytes)
{
	State *one = state_load(NULL), *other = state_load(NULL);
	Buffer first = { 0 }, second = { 0 };

	state_parse(one, bytes);
	state_print(one, &first);
	assert(state_parse(other, buffer_slice(&first)));
	state_print(other, &second);
	assert(slice_eq(buffer_slice(&first), buffer_slice(&second)));
	assert(state_jump_at(one) <= state_jump_count(one));
	buffer_free(&first);
	buffer_free(&second);
	state_free(one);
	state_free(other);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const Slice bytes = { (const char *)data, size };

	check_corrections(bytes);
	check_state(bytes);
	return 0;
}
