/* SPDX-License-Identifier: MIT */
/*
 * An article: one file's text, converted once to valid UTF-8 and never
 * altered after that, with what its own file says about it.  Everything is
 * in the arena that article_read() was given; spans are byte positions in
 * .text.  A pure function of the bytes and the file's name.
 */
#ifndef DOSSIER_ARTICLE_ARTICLE_H
#define DOSSIER_ARTICLE_ARTICLE_H

#include "base/arena.h"
#include "base/error.h"
#include "text/day.h"
#include "text/utf8.h"

enum { ARTICLE_MAX_BYTES = 32 << 20 };

typedef enum {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,		/* a heading inside the article */
	BLOCK_HEADLINE,		/* the article's own title in its text */
	BLOCK_BYLINE,
	BLOCK_QUOTATION,	/* set off as one, as by > in Markdown */
	BLOCK_BOILERPLATE,	/* page furniture: dimmed, in no index */
	BLOCK_HEADER		/* the header block */
} BlockKind;
enum { BLOCK_KINDS = BLOCK_HEADER + 1 };

typedef struct {
	Span span;		/* without line ends around it */
	BlockKind kind;
	uint8_t level;		/* heading 1 to 6, else 0 */
	bool verbatim;		/* lines are kept as they are (code, tables) */
} Block;

typedef enum {
	TITLE_HEADER,		/* stated in the header block */
	TITLE_HEADLINE,		/* a headline that stands in the text */
	TITLE_FIRST_WORDS,	/* there is none: the text's first words */
	TITLE_FILE_NAME,	/* there is no text either */
	TITLE_CURATED		/* dossier.rec says so (set by xref) */
} TitleBy;

typedef enum {
	PUBLISHED_UNKNOWN,
	PUBLISHED_CURATED,	/* set by xref */
	PUBLISHED_HEADER,
	PUBLISHED_METADATA,
	PUBLISHED_FILENAME,
	PUBLISHED_DATELINE,
	PUBLISHED_INFERRED,
	PUBLISHED_FILE_TIME
} PublishedBy;

typedef struct {
	Slice text;
	Encoding encoding;	/* what the file was */
	Slice title;		/* never empty */
	TitleBy title_by;
	Slice source, author, url;	/* empty = not stated */
	Day published;
	PublishedBy published_by;
	Slice published_why;	/* one sentence, empty when unknown */
	Slice language;		/* ISO 639-1, "und" = not told */
	uint32_t words;		/* in blocks that are read */
	Block *blocks;		/* in text order, not overlapping */
	size_t block_count;
	Span *markup;		/* bytes that Markdown does not show, ordered */
	size_t markup_count;
} Article;

/* The names that OUTPUT.md gives them. */
const char *block_kind_name(BlockKind kind);
const char *title_by_name(TitleBy by);
const char *published_by_name(PublishedBy by);
/* Nobody states it: such a day is shown with a sign. */
bool	published_is_inferred(PublishedBy by);
/* PUBLISHED_UNKNOWN when it is none of them. */
PublishedBy published_by_named(Slice name);

/* Where the header block among the blocks of a text states the title; empty
 * where there is none, or another title. */
Span	block_title(Slice text, const Block *blocks, size_t count,
	    Slice title);
/* Shown, but in no index: furniture and the header block. */
bool	block_is_furniture(BlockKind kind);

/*
 * Reads an article.  name: the file's path inside the dossier (its ending
 * tells Markdown, its beginning may tell a day).  False when the bytes are no
 * text, with a reason that stands beside the name and does not repeat it; an
 * empty file is an article without blocks.
 */
bool	article_read(Arena *a, Slice bytes, Slice name, Article *out,
	    Err *err);

#endif
