/* SPDX-License-Identifier: MIT */
/*
 * Texts of case tables with their names marked: {p:Ann Lee} a person, {l:Porto}
 * a place, {o:Harbour Board} an organization.
 */
#ifndef DOSSIER_TESTS_MARKED_H
#define DOSSIER_TESTS_MARKED_H

#include "annotate/name.h"
#include "base/buffer.h"

static const char marked_types[] = "plo";	/* by EntityType */

static inline EntityType
marked_type(char c)
{
	EntityType t = 0;

	while (t < ENTITY_ORGANIZATION && marked_types[t] != c)
		t++;
	return t;
}

/* The text without the marks, and the names in it, all sure. */
static inline void
marked_read(Slice input, Buffer *text, NameVec *names)
{
	for (size_t i = 0; i < input.len; i++) {
		const char c = input.ptr[i];
		if (c == '{' && i + 2 < input.len && input.ptr[i + 2] == ':') {
			vec_push(names, ((Name){ .sure = true,
			    .type = marked_type(input.ptr[i + 1]),
			    .span.start = (uint32_t)text->len }));
			i += 2;
		} else if (c == '}' && names->len > 0) {
			names->at[names->len - 1].span.end =
			    (uint32_t)text->len;
		} else {
			buffer_putc(text, c);
		}
	}
}

/* "p:Ann Lee / l:Porto"; "-" for none. */
static inline void
marked_list(Slice text, const NameVec *names, Buffer *got)
{
	if (names->len == 0)
		buffer_putc(got, '-');
	for (size_t i = 0; i < names->len; i++) {
		buffer_printf(got, "%s%c:", i > 0 ? " / " : "",
		    marked_types[names->at[i].type]);
		buffer_add(got, slice_span(text, names->at[i].span));
	}
}

#endif
