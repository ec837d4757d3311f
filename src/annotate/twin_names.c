/* SPDX-License-Identifier: MIT */
#include "annotate/twin_names.h"

#include "base/map.h"

/* "-" or an en dash. */
typedef struct {
	size_t at, len;		/* len 0: there is none */
} Joint;

static Joint
joint_of(Slice name)
{
	static const Slice signs[] = { SLICE_INIT("-"),
		SLICE_INIT("\342\200\223"), SLICE_INIT("\342\200\221") };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t at = slice_find(name, signs[i], 0);
		if (at != SIZE_MAX)
			return (Joint){ at, signs[i].len };
	}
	return (Joint){ 0 };
}

static Slice
last_word(Slice name)
{
	size_t start = name.len;

	while (start > 0 && name.ptr[start - 1] != ' ')
		start--;
	return slice_sub(name, start, name.len);
}

static void
surnames(Slice text, const NameVec *names, Map *known)
{
	for (size_t i = 0; i < names->len; i++) {
		const Name *name = &names->at[i];
		const Slice own = slice_span(text, name->span);
		if (name->sure && name->type == ENTITY_PERSON &&
		    joint_of(own).len == 0)
			map_put(known, last_word(own), 1);
	}
}

static bool
is_twin(const Map *known, Slice name, Joint joint)
{
	return joint.len > 0 &&
	    map_get(known, slice_sub(name, 0, joint.at)) != NULL &&
	    map_get(known, slice_sub(name, joint.at + joint.len,
	    name.len)) != NULL;
}

void
twin_names_part(Slice text, NameVec *names)
{
	Map known = { 0 };
	NameVec all = { 0 };

	surnames(text, names, &known);
	for (size_t i = 0; i < names->len; i++) {
		Name name = names->at[i];
		const Slice own = slice_span(text, name.span);
		const Joint joint = joint_of(own);
		if (is_twin(&known, own, joint)) {
			Name first = name;
			first.type = name.type = ENTITY_PERSON;
			first.span.end = name.span.start + (uint32_t)joint.at;
			name.span.start = first.span.end +
			    (uint32_t)joint.len;
			vec_push(&all, first);
		}
		vec_push(&all, name);
	}
	vec_free(names);
	*names = all;
	map_free(&known);
}
