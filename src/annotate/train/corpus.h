/* SPDX-License-Identifier: MIT */
/*
 * Annotated articles, to learn from and to measure on.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_CORPUS_H
#define DOSSIER_ANNOTATE_TRAIN_CORPUS_H

#include "annotate/name.h"
#include "article/article.h"

typedef struct {
	Span span;
	EntityType type;
	bool optional;		/* neither right nor wrong */
} Gold;
typedef VEC(Gold) GoldVec;

typedef struct {
	Slice name;		/* the file's, without its folder */
	Slice bytes;		/* as article_read() takes them */
	GoldVec gold;		/* in text order */
} Doc;

typedef struct {
	VEC(Doc) at;
	Arena arena;		/* names and bytes */
} Corpus;			/* {0} is empty */

void	corpus_free(Corpus *c);
/* Adds FOLDER/docs/ as FOLDER/gold-mentions.jsonl annotates them. */
bool	corpus_add_set(Corpus *c, const char *folder, Err *err);
/* Adds all FOLDER/.txt, in which names stand as [P:Rustem Umerov]. */
bool	corpus_add_marked(Corpus *c, const char *folder, Err *err);
/* Adds FOLDER/.txt without annotation. */
bool	corpus_add_plain(Corpus *c, const char *folder, Err *err);
/* Adds a text with marks. */
void	corpus_add_text(Corpus *c, Slice name, Slice marked);

/* The article of a document, in the arena. */
bool	doc_article(const Doc *doc, Arena *a, Article *out);

#endif
