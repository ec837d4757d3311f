/* SPDX-License-Identifier: MIT */
/*
 * The first of what is in order that is not before a place:
 *
 *	size_t first = 0;
 *
 *	BISECT(first, count, i, at[i].end <= pos);
 *
 * From the index in `first`, which becomes the first i of which the condition
 * does not hold, or `count` where it holds of all; it must hold of none behind
 * one of which it does not hold.
 */
#ifndef DOSSIER_BASE_BISECT_H
#define DOSSIER_BASE_BISECT_H

#include <stddef.h>

#define BISECT(first, count, i, before) do {				\
	size_t bisect_end_ = (count);					\
	while ((first) < bisect_end_) {					\
		const size_t i = (first) + (bisect_end_ - (first)) / 2;	\
		if (before)						\
			(first) = i + 1;				\
		else							\
			bisect_end_ = i;				\
	}								\
} while (0)

#endif
