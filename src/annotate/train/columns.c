/* SPDX-License-Identifier: MIT */
#include "annotate/train/corpus.h"

#include "base/file.h"

enum { SENTENCES = 30 };

typedef struct {
	Corpus *corpus;
	Slice name;
	Buffer bytes;
	GoldVec gold;
	unsigned sentences;
	bool quoted;		/* a straight quotation mark is open */
	bool joined;		/* the next word follows without space */
	bool open;		/* the last name may go on */
	Slice type;
} Columns;

static void
doc_end(Columns *c)
{
	Doc doc = { .name = c->name, .gold = c->gold };

	if (c->bytes.len > 0) {
		doc.bytes = arena_dup(&c->corpus->arena,
		    buffer_slice(&c->bytes));
		vec_push(&c->corpus->at, doc);
	}
	buffer_clear(&c->bytes);
	c->gold = (GoldVec){ 0 };
	c->sentences = 0;
}

static void
sentence_end(Columns *c)
{
	if (c->bytes.len > 0 && c->bytes.ptr[c->bytes.len - 1] != '\n') {
		buffer_puts(&c->bytes, "\n\n");
		c->sentences++;
	}
	c->quoted = c->open = false;
	c->joined = true;
	if (c->sentences == SENTENCES)
		doc_end(c);
}

static bool
is_one_of(Slice word, const char *words)
{
	size_t at = slice_find(slice_of(words), word, 0);

	return word.len > 0 && at != SIZE_MAX && words[at + word.len] == ' ' &&
	    at > 0 && words[at - 1] == ' ';
}

/* As English text is written. */
static bool
is_tight(Columns *c, Slice word)
{
	bool tight = c->joined;

	c->joined = is_one_of(word, " ( [ $ # @ ");
	if (slice_eq(word, SLICE("\""))) {
		c->joined = !c->quoted;
		tight = tight || c->quoted;
		c->quoted = !c->quoted;
		return tight;
	}
	return tight || is_one_of(word,
	    " . , ; : ! ? ) ] % 's 'S n't 're 've 'll 'd 'm ... ");
}

static bool
type_of(Slice tag, EntityType *type)
{
	if (is_one_of(tag, " PER person "))
		*type = ENTITY_PERSON;
	else if (is_one_of(tag, " LOC location "))
		*type = ENTITY_PLACE;
	else if (is_one_of(tag, " ORG corporation group "))
		*type = ENTITY_ORGANIZATION;
	else
		return false;
	return true;
}

static void
add_word(Columns *c, Slice word, Slice tag)
{
	Slice type = slice_sub(tag, 2, tag.len);
	Gold gold = { 0 };

	if (!is_tight(c, word))
		buffer_putc(&c->bytes, ' ');
	gold.span.start = (uint32_t)c->bytes.len;
	buffer_add(&c->bytes, word);
	gold.span.end = (uint32_t)c->bytes.len;
	if (tag.len < 3 || !type_of(type, &gold.type))
		c->open = false;
	else if (c->open && *tag.ptr == 'I' && slice_eq(type, c->type))
		c->gold.at[c->gold.len - 1].span.end = gold.span.end;
	else {
		vec_push(&c->gold, gold);
		c->open = true;
	}
	c->type = type;
}

static void
read_line(Columns *c, Slice line)
{
	size_t word = 0, tag = line.len;

	while (word < line.len && line.ptr[word] != ' ' &&
	    line.ptr[word] != '\t')
		word++;
	while (tag > 0 && line.ptr[tag - 1] != ' ' &&
	    line.ptr[tag - 1] != '\t')
		tag--;
	if (slice_starts(line, SLICE("-DOCSTART-"))) {
		sentence_end(c);
		doc_end(c);
	} else if (word == line.len || word == 0) {
		sentence_end(c);
	} else {
		add_word(c, slice_sub(line, 0, word),
		    slice_sub(line, tag, line.len));
	}
}

bool
corpus_add_columns(Corpus *corpus, const char *path, Err *err)
{
	Columns c = { .corpus = corpus, .joined = true,
		.name = SLICE("columns.txt") };
	Buffer file = { 0 };
	Slice rest, line;

	if (!file_read(path, 64 << 20, &file, NULL, err))
		return false;
	for (rest = buffer_slice(&file); slice_line(&rest, &line);)
		read_line(&c, line);
	sentence_end(&c);
	doc_end(&c);
	buffer_free(&c.bytes);
	buffer_free(&file);
	return true;
}
