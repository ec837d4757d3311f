/* SPDX-License-Identifier: MIT */
#include "article/article.h"

#include "article/blocks.h"
#include "article/furniture.h"
#include "article/header.h"
#include "article/language.h"
#include "article/lines.h"
#include "article/listing.h"
#include "article/markdown.h"
#include "article/published.h"
#include "article/title.h"
#include "text/codepoint.h"

const char *
block_kind_name(BlockKind kind)
{
	static const char *const names[BLOCK_KINDS] = {
		[BLOCK_PARAGRAPH] = "paragraph",
		[BLOCK_HEADING] = "heading",
		[BLOCK_HEADLINE] = "headline",
		[BLOCK_BYLINE] = "byline",
		[BLOCK_QUOTATION] = "quotation",
		[BLOCK_BOILERPLATE] = "boilerplate",
		[BLOCK_HEADER] = "header"
	};

	return names[kind];
}

const char *
title_by_name(TitleBy by)
{
	static const char *const names[] = {
		[TITLE_HEADER] = "header",
		[TITLE_HEADLINE] = "headline",
		[TITLE_FIRST_WORDS] = "first-words",
		[TITLE_FILE_NAME] = "file-name",
		[TITLE_CURATED] = "curated"
	};

	return names[by];
}

const char *
published_by_name(PublishedBy by)
{
	static const char *const names[] = {
		[PUBLISHED_UNKNOWN] = "unknown",
		[PUBLISHED_CURATED] = "curated",
		[PUBLISHED_HEADER] = "header",
		[PUBLISHED_METADATA] = "metadata",
		[PUBLISHED_FILENAME] = "filename",
		[PUBLISHED_DATELINE] = "dateline",
		[PUBLISHED_INFERRED] = "inferred",
		[PUBLISHED_FILE_TIME] = "file-time"
	};

	return names[by];
}

bool
published_is_inferred(PublishedBy by)
{
	return by == PUBLISHED_INFERRED || by == PUBLISHED_FILE_TIME;
}

PublishedBy
published_by_named(Slice name)
{
	for (int by = 0; by <= PUBLISHED_FILE_TIME; by++)
		if (slice_eq(name, slice_of(published_by_name((PublishedBy)by))))
			return (PublishedBy)by;
	return PUBLISHED_UNKNOWN;
}

Span
block_title(Slice text, const Block *blocks, size_t count, Slice title)
{
	for (size_t i = 0; i < count && title.len > 0; i++) {
		const Span block = blocks[i].span;
		if (blocks[i].kind != BLOCK_HEADER)
			continue;
		size_t at = slice_find(slice_span(text, block), title, 0);
		if (at != SIZE_MAX)
			return (Span){ block.start + (uint32_t)at,
				block.start + (uint32_t)(at + title.len) };
	}
	return (Span){ 0 };
}

bool
block_is_furniture(BlockKind kind)
{
	return kind == BLOCK_BOILERPLATE || kind == BLOCK_HEADER;
}

static bool
is_markdown(Slice name)
{
	static const Slice endings[] = { SLICE_INIT(".md"),
		SLICE_INIT(".markdown"), SLICE_INIT(".mkd"),
		SLICE_INIT(".mdown") };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (name.len > endings[i].len && slice_eq_nocase(slice_sub(
		    name, name.len - endings[i].len, name.len), endings[i]))
			return true;
	return false;
}

/* The bytes as valid UTF-8 in the arena. */
static bool
convert(Arena *a, Slice bytes, Article *out, Err *err)
{
	const char *why = listing_refuses_bytes(bytes);
	Buffer text = {0};

	if (bytes.len > ARTICLE_MAX_BYTES)
		return err_set(err, "The file is larger than %d MB: split it",
		    ARTICLE_MAX_BYTES >> 20);
	if (why != NULL)
		return err_set(err, "%s", why);
	out->encoding = encoding_detect(bytes);
	if (out->encoding == ENCODING_NOT_TEXT)
		return err_set(err, "The file is not text in an encoding "
		    "that can be read: save it as UTF-8");
	if (out->encoding == ENCODING_UTF8) {
		out->text = arena_dup(a, bytes);
		return true;
	}
	encoding_convert(bytes, out->encoding, &text);
	out->text = buffer_keep(&text, a);
	return true;
}

static void
split(Arena *a, Article *out, Span header, bool markdown)
{
	BlockVec blocks = {0};
	SpanVec marks = {0};

	if (header.end > 0)
		vec_push(&blocks, ((Block){ .span = header,
		    .kind = BLOCK_HEADER, .verbatim = true }));
	if (markdown)
		markdown_split(out->text, header.end, &blocks, &marks);
	else
		blocks_split(out->text, header.end, &blocks);
	out->block_count = blocks.len;
	out->blocks = arena_new(a, Block, blocks.len);
	for (size_t i = 0; i < blocks.len; i++)
		out->blocks[i] = blocks.at[i];
	out->markup_count = marks.len;
	out->markup = arena_new(a, Span, marks.len);
	for (size_t i = 0; i < marks.len; i++)
		out->markup[i] = marks.at[i];
	vec_free(&blocks);
	vec_free(&marks);
}

/* Letters and digits of any script, as far as counting words needs it. */
static bool
is_wordy(int32_t cp)
{
	if (cp < 0x80)
		return ((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z') ||
		    (cp >= '0' && cp <= '9');
	return cp_is_wordy(cp);
}

static bool
is_blank(int32_t cp)
{
	return cp < 0x80 ? cp == ' ' || (cp >= '\t' && cp <= '\r') :
	    cp_is_space(cp);
}

static int32_t
code_point(Slice text, uint32_t pos, unsigned *len)
{
	*len = 1;
	return (text.ptr[pos] & 0x80) == 0 ? text.ptr[pos] :
	    utf8_decode(text, pos, len);
}

static bool
is_ideograph(int32_t cp)
{
	return (cp >= 0x3040 && cp <= 0x30ff) ||
	    (cp >= 0x3400 && cp <= 0x9fff);
}

/* Between words although it is no white space. */
static bool
parts_words(int32_t cp)
{
	return cp == 0x2013 || cp == 0x2014 || cp == 0x2026 || cp == '/';
}

/*
 * Pieces between white space that have a letter or digit; of Chinese and
 * Japanese every character is one.  Bytes that are not shown are passed over.
 */
static uint32_t
count_words(const Article *article, Span span, size_t *mark)
{
	uint32_t words = 0, pos = span.start;
	bool in_word = false;
	unsigned len;

	while (pos < span.end) {
		while (*mark < article->markup_count &&
		    article->markup[*mark].end <= pos)
			++*mark;
		if (*mark < article->markup_count &&
		    article->markup[*mark].start <= pos) {
			pos = article->markup[*mark].end;
			continue;
		}
		const int32_t cp = code_point(article->text, pos, &len);
		if (in_word) {
			in_word = !is_blank(cp) && !parts_words(cp) &&
			    !is_ideograph(cp);
		} else if (is_wordy(cp) && !is_ideograph(cp)) {
			in_word = true;
			words++;
		}
		words += is_ideograph(cp);
		pos += len;
	}
	return words;
}

static void
count(Article *out)
{
	LanguageCount languages = { .words = 0 };
	size_t mark = 0;

	for (size_t i = 0; i < out->block_count; i++) {
		const Block *b = &out->blocks[i];
		if (block_is_furniture(b->kind))
			continue;
		out->words += count_words(out, b->span, &mark);
		language_count(&languages, slice_span(out->text, b->span));
	}
	out->language = slice_of(language_name(&languages));
}

bool
article_read(Arena *a, Slice bytes, Slice name, Article *out, Err *err)
{
	*out = (Article){ .published = DAY_NONE };
	if (!convert(a, bytes, out, err))
		return false;
	const Header header = header_read(out->text);
	split(a, out, header.span, is_markdown(name));
	furniture_mark(out->text, out->blocks, out->block_count,
	    (Markup){ out->markup, out->markup_count }, header.title);
	out->source = one_line(a, header.source);
	out->author = one_line(a, header.author);
	out->url = one_line(a, header.url);
	out->title = title_of(a, out, header.title, name, &out->title_by);
	const Published published = published_of(a, out, header.date, name);
	out->published = published.day;
	out->published_by = published.by;
	out->published_why = published.why;
	count(out);
	return true;
}
