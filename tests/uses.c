/* SPDX-License-Identifier: MIT */
#include "uses.h"

#include "cases.h"

uint32_t
uses_form(Uses *s, Slice text)
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

void
uses_add(Uses *s, uint32_t article, Slice written)
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
	u.first = (uint32_t)s->uses.len;
	u.score[u.type] = (uint8_t)(score > 0 ? score : 95);
	u.form = uses_form(s, form);
	vec_push(&s->shown, (uint32_t)s->uses.len);
	vec_push(&s->uses, u);
}

void
uses_read(Uses *s, Slice text)
{
	uint32_t article = 0;

	while (text.len > 0) {
		size_t bar = slice_find_byte(text, '|', 0);
		Slice one = slice_sub(text, 0, bar);
		text = slice_sub(text, bar == SIZE_MAX ? text.len : bar + 1,
		    text.len);
		while (one.len > 0) {
			size_t end = slice_find_byte(one, ';', 0);
			uses_add(s, article, slice_sub(one, 0, end));
			one = slice_sub(one, end == SIZE_MAX ? one.len :
			    end + 1, one.len);
		}
		article++;
	}
}

void
uses_resolve(Uses *s)
{
	ResolveIn in = {
		.forms = s->forms.at, .form_count = s->forms.len,
		.uses = s->uses.at, .use_count = s->uses.len,
		.given = s->given.at, .given_count = s->given.len,
		.decided = s->decided.at, .decided_count = s->decided.len,
	};

	resolve(&in, &s->arena, &s->out);
}

void
uses_free(Uses *s)
{
	arena_free(&s->arena);
	map_free(&s->known);
	vec_free(&s->forms);
	vec_free(&s->uses);
	vec_free(&s->shown);
	vec_free(&s->given);
	vec_free(&s->decided);
}
