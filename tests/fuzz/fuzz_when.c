/* SPDX-License-Identifier: MIT */
/*
 * The first two bytes are the day of publication, in days; the rest is text,
 * every paragraph a block.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/when.h"
#include "text/edtf.h"

static void
check_value(const When *w, const WhenValue *v)
{
	Edtf read;
	Err err;

	assert(strlen(v->value) > 0);
	if (v->edtf[0] == '\0')
		return;
	assert(edtf_parse(slice_of(v->edtf), &read, &err));
	assert(read.earliest == v->earliest && read.latest == v->latest);
	assert(w->term.type != WHEN_SET);
}

/* Terms are the same when written and read again. */
static void
check_term(const WhenTerm *t)
{
	Buffer line = { 0 };
	WhenTerm back;

	term_write(t, &line);
	assert(term_read(buffer_slice(&line), &back));
	assert(memcmp(&back, t, sizeof back) == 0);
	buffer_free(&line);
}

static void
check_why(const When *w, Slice text, const WhenValue *v)
{
	Buffer why = { 0 };

	when_why(&w->term, slice_span(text, w->span), v->anchor, &why);
	assert(why.len > 0);
	buffer_free(&why);
}

static void
check_all(Slice text, const WhenVec *found, Day published)
{
	WhenValue *values = calloc(found->len + 1, sizeof values[0]);
	uint32_t last = 0;

	assert(values != NULL);
	when_resolve_all(found->at, found->len, published, values);
	for (size_t i = 0; i < found->len; i++) {
		const When *w = &found->at[i];
		assert(last <= w->span.start && w->span.start < w->span.end);
		assert(w->span.end <= text.len);
		last = w->span.end;
		check_term(&w->term);
		check_value(w, &values[i]);
		check_why(w, text, &values[i]);
	}
	free(values);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static WhenRules *rules;
	Slice text = { (const char *)data, size };
	WhenBlock at = { .block = 0 };
	WhenVec found = { 0 };
	Day published = DAY_NONE;

	if (rules == NULL)
		rules = when_rules_new(NULL);
	if (size >= 2) {
		published = data[0] << 8 | data[1];
		text = slice_sub(text, 2, size);
	}
	for (size_t pos = 0; pos < text.len;) {
		size_t end = slice_find(text, SLICE("\n\n"), pos);
		if (end == SIZE_MAX)
			end = text.len;
		at.span = (Span){ (uint32_t)pos, (uint32_t)end };
		when_find(rules, text, &at, &found);
		pos = end + 2;
	}
	check_all(text, &found, published);
	vec_free(&found);
	return 0;
}
