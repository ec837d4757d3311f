/* SPDX-License-Identifier: MIT */
#include "cli/texts.h"

#include "store/query_articles.h"

void
texts_free(Texts *t)
{
	for (unsigned i = 0; i < TEXTS_KEPT; i++)
		arena_free(&t->at[i].arena);
}

bool
texts_get(Texts *t, Index *ix, int64_t article, Slice *out, Err *err)
{
	unsigned i;

	for (i = 0; i < TEXTS_KEPT; i++)
		if (t->at[i].article == article) {
			*out = t->at[i].text;
			return true;
		}
	i = t->next++ % TEXTS_KEPT;
	arena_clear(&t->at[i].arena);
	t->at[i].article = 0;
	if (!query_text(ix, article, &t->at[i].arena, &t->at[i].text, err))
		return false;
	t->at[i].article = article;
	*out = t->at[i].text;
	return true;
}
