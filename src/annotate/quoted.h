/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs that are quoted without marks: a text announced by a colon ("The
 * paper wrote:"), a post reproduced behind words quoted from it, a post with
 * its signature.  And paragraphs that stand aside of the text: captions,
 * headings.
 */
#ifndef DOSSIER_ANNOTATE_QUOTED_H
#define DOSSIER_ANNOTATE_QUOTED_H

#include "annotate/subject.h"
#include "article/article.h"

/* A caption, a credit or a heading: its quotations are its own. */
bool	quoted_is_aside(Slice text, const Block *b);
/*
 * How many blocks behind block i are quoted because it ends in a colon.  last:
 * its last sentence, which must tell of somebody's words.
 */
size_t	quoted_announced(const Article *art, size_t i, const Sentence *last);
/*
 * How many blocks behind block i are the text that its quotations are from:
 * they say the same words, and speak in the first person.
 */
size_t	quoted_reproduced(const Article *art, size_t i, const Span *quotes,
	    size_t quote_count);
/* Block i is the signature of the post before it ("-- Name (@name) ..."). */
bool	quoted_is_signature(const Article *art, size_t i);

#endif
