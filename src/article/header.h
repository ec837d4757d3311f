/* SPDX-License-Identifier: MIT */
/*
 * The header block: lines "Field: value" at the very start of a file, ended by
 * an empty line, of which at least one is known (Title, Source, Author, Date,
 * Url; any case).  Indented lines continue a value.  The same between two
 * lines "---", as many programs write it, is a header too.  When text follows
 * without an empty line, the header is the known fields before it.  A first
 * line such as "Kyiv: talks go on" is no header.
 */
#ifndef DOSSIER_ARTICLE_HEADER_H
#define DOSSIER_ARTICLE_HEADER_H

#include "base/slice.h"

typedef struct {
	Span span;		/* the whole block; empty when there is none */
	Slice title, source, author, date, url;
} Header;

Header	header_read(Slice text);

#endif
