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
	uint32_t group;		/* equal for copies of one */
	bool news;		/* annotated as we do it, in whole articles */
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
/* Takes out the documents whose names stand in a file, one a line. */
bool	corpus_drop(Corpus *c, const char *path, Err *err);
/*
 * Adds a file of columns, a word a line with its tag (IOB) last, an empty line
 * behind a sentence.  Words are joined to text; documents of 30 sentences are
 * made up where none begins with -DOCSTART-.
 */
bool	corpus_add_columns(Corpus *c, const char *path, Err *err);
/* Adds a text with marks. */
void	corpus_add_text(Corpus *c, Slice name, Slice marked);

/* The article of a document, in the arena. */
bool	doc_article(const Doc *doc, Arena *a, Article *out);

#endif
