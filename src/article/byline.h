/* SPDX-License-Identifier: MIT */
/*
 * Lines that tell who wrote an article and when it was published.
 */
#ifndef DOSSIER_ARTICLE_BYLINE_H
#define DOSSIER_ARTICLE_BYLINE_H

#include "article/shape.h"
#include "base/buffer.h"

typedef enum {
	BYLINE_NONE,
	BYLINE_NAME,	/* a name, an agency, an office: beside others only */
	BYLINE_DATE,	/* nothing but a date or a time */
	BYLINE_MIXED,	/* a date with a few words: near the headline only */
	BYLINE_SURE	/* "By Jane Doe", "Published 4 February 2026" */
} Byline;

Byline	byline_of(Slice line, const Shape *shape, Buffer *scratch);

#endif
