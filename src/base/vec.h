/* SPDX-License-Identifier: MIT */
/*
 * Growing arrays of any type: VEC(Span) spans = {0}; vec_push(&spans, s).
 * An element's address is valid until the next push.
 */
#ifndef DOSSIER_BASE_VEC_H
#define DOSSIER_BASE_VEC_H

#include <stddef.h>
#include <stdint.h>

#define VEC(T) struct { T *at; size_t len, cap; }

#define vec_push(v, x) \
	(vec_reserve((v), 1), (void)((v)->at[(v)->len++] = (x)))
/* Room for n more elements; n is evaluated twice. */
#define vec_reserve(v, n) \
	((void)((size_t)(n) <= (v)->cap - (v)->len || \
	    ((v)->at = vec_grow((v)->at, (v)->len, &(v)->cap, (n), \
	    sizeof *(v)->at)) != NULL))
#define vec_clear(v) ((void)((v)->len = 0))
#define vec_free(v) \
	(vec_release((v)->at), (v)->at = NULL, (void)((v)->len = (v)->cap = 0))

/* Sorts numbers and keeps each once: how many are left. */
size_t	vec_sort_once(uint64_t *at, size_t len);

/* Used by the macros alone. */
void   *vec_grow(void *at, size_t len, size_t *cap, size_t more, size_t size);
void	vec_release(void *at);

/* The commonest: row ids of a list. */
typedef VEC(long long) IdVec;

#endif
