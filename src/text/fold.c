/* SPDX-License-Identifier: MIT */
/*
 * Folding goes code point by code point: the marks that a decomposition
 * yields are dropped, so that their order never matters.
 */
#include "text/fold.h"

#include <string.h>

#include "base/vec.h"
#include "text/folding.h"

/* Folds ASCII that is no white space, as far as it goes and there is room. */
static unsigned
fold_plain(Folding *f, char *out, size_t room)
{
	const char *from = f->text.ptr + f->pos;
	size_t n = 0, most = f->text.len - f->pos;

	if (most > room)
		most = room;
	for (; n < most && (signed char)from[n] > ' '; n++)
		out[n] = (char)(from[n] |
		    (from[n] >= 'A' && from[n] <= 'Z') << 5);
	if (n > 0)
		f->space = false;
	f->pos += n;
	return (unsigned)n;
}

void
fold(Slice text, Buffer *out)
{
	Folding f = { .text = text, .what = FOLD_ALL };

	while (f.pos < text.len) {
		size_t left = text.len - f.pos;
		size_t room = left < 4096 ? left : 4096, n = 0;
		char *to = buffer_room(out, room + FOLDING_MAX);
		while (n < room && f.pos < text.len) {
			n += fold_plain(&f, to + n, room - n);
			if (f.pos < text.len)
				n += folding_step(&f, to + n);
		}
		buffer_wrote(out, n);
	}
}

Slice
fold_dup(Arena *a, Slice text)
{
	Buffer folded = { 0 };

	fold(text, &folded);
	return buffer_keep(&folded, a);
}

/* Moves both into the arena. */
static Folded
folded_of(Arena *a, Buffer *text, uint32_t *from, size_t n)
{
	Folded f = { .text = arena_dup(a, buffer_slice(text)),
		.from = arena_new(a, uint32_t, n) };

	memcpy(f.from, from, n * sizeof *from);
	buffer_free(text);
	vec_release(from);
	return f;
}

/* The positions of n bytes: one after the other, or all the same. */
static uint32_t *
put_from(uint32_t *from, size_t source, size_t n, unsigned step)
{
	for (; n > 0; n--, source += step)
		*from++ = (uint32_t)source;
	return from;
}

Folded
fold_map(Arena *a, Slice text)
{
	Buffer folded = { 0 };
	VEC(uint32_t) from = { 0 };
	Folding f = { .text = text, .what = FOLD_ALL };

	vec_reserve(&from, text.len + 1);
	while (f.pos < text.len) {
		size_t source = f.pos, room = text.len - source;
		if (room > 4096)
			room = 4096;
		char *to = buffer_room(&folded, room + FOLDING_MAX);
		size_t n = fold_plain(&f, to, room);
		vec_reserve(&from, n + FOLDING_MAX + 1);
		uint32_t *end = put_from(from.at + from.len, source, n, 1);
		if (f.pos < text.len) {
			source = f.pos;
			size_t more = folding_step(&f, to + n);
			put_from(end, source, more, 0);
			n += more;
		}
		buffer_wrote(&folded, n);
		from.len += n;
	}
	vec_push(&from, (uint32_t)text.len);
	return folded_of(a, &folded, from.at, from.len);
}
