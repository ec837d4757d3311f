/* SPDX-License-Identifier: MIT */
/*
 * The input is an article, of plain text and of Markdown.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>
#include <stdlib.h>

#include "annotate/tagger.h"
#include "base/file.h"
#include "text/utf8.h"

/* With the weights of the source tree, from which `make check` runs it. */
static Tagger *
the_tagger(void)
{
	static Tagger *tagger;
	const char *tree = getenv("top_srcdir");
	Arena a = { 0 };
	Err err;

	if (tagger == NULL) {
		tagger = tagger_open(file_join(&a, tree != NULL ? tree : ".",
		    "data/names.model"), &err);
		arena_free(&a);
	}
	assert(tagger != NULL);
	return tagger;
}

static void
check_article(Slice bytes, Slice name)
{
	NameVec names = { 0 };
	uint32_t last = 0;
	Arena a = { 0 };
	Article art;
	Err err;

	if (article_read(&a, bytes, name, &art, &err))
		tagger_article(the_tagger(), &art, &names, NULL);
	for (size_t i = 0; i < names.len; i++) {
		Span span = names.at[i].span;
		assert(last <= span.start && span.start < span.end);
		assert(span.end <= art.text.len);
		assert(utf8_valid(slice_span(art.text, span)));
		last = span.end;
	}
	vec_free(&names);
	arena_free(&a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Slice bytes = { (const char *)data, size };

	check_article(bytes, SLICE("a.txt"));
	check_article(bytes, SLICE("a.md"));
	return 0;
}
