/* SPDX-License-Identifier: MIT */
/* Forms that fold alike are one.  The real joining is on its way. */
#include "xref/resolve.h"
#include "base/map.h"
#include "text/fold.h"
#include <stdlib.h>
#include "base/vec.h"
void resolve(const ResolveIn *in, Arena *a, Resolved *out)
{
	Map m = {0}; VEC(Entity) e = {0};
	for (size_t i = 0; i < in->given_count; i++) {
		Entity x = { .type = in->given[i].type, .name = in->given[i].name, .given = (uint32_t)i };
		vec_push(&e, x);
		Slice f = fold_dup(a, x.name);
		if (!map_get(&m, f)) map_put(&m, f, (int64_t)i);
	}
	for (size_t i = 0; i < in->given_count; i++)
		for (size_t k = 0; k < in->given[i].alias_count; k++) {
			Slice f = fold_dup(a, in->given[i].aliases[k]);
			if (!map_get(&m, f)) map_put(&m, f, (int64_t)i);
		}
	out->of_use = arena_new(a, uint32_t, in->use_count);
	for (size_t i = 0; i < in->use_count; i++) {
		Slice f = fold_dup(a, in->forms[in->uses[i].form]);
		int64_t *at = map_get(&m, f);
		if (!at) {
			Entity x = { .type = in->uses[i].type, .name = in->forms[in->uses[i].form], .given = UINT32_MAX };
			at = map_put(&m, f, (int64_t)e.len);
			vec_push(&e, x);
		}
		out->of_use[i] = (uint32_t)*at;
	}
	out->entities = arena_copy(a, e.at, e.len, sizeof *e.at); out->count = e.len;
	out->doubts = NULL; out->doubt_count = 0;
	vec_free(&e); map_free(&m);
}
