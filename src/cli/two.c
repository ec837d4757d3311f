/* SPDX-License-Identifier: MIT */
#include "cli/two.h"

#include <string.h>
#include <unistd.h>

#include "store/query_articles.h"

static bool
is_there(const char *word)
{
	return strcmp(word, "-") == 0 || access(word, F_OK) == 0;
}

size_t
two_before(const Args *args, size_t first)
{
	const size_t n = args->count > first ? args->count - first : 0;

	if (n > 2)
		return first + 2;
	return n == 2 && (!is_there(args->operands[first]) ||
	    !is_there(args->operands[first + 1])) ? first + 2 : first;
}

/* "talks/one.txt" of the dossier talks is its one.txt. */
static Slice
inside(const Job *j, Slice name)
{
	const Slice folder = slice_of(dossier_given(j->dossier));

	if (folder.len == 0 || !slice_starts(name, folder) ||
	    name.len == folder.len)
		return name;
	if (folder.ptr[folder.len - 1] == '/')
		return slice_sub(name, folder.len, name.len);
	return name.ptr[folder.len] == '/' ?
	    slice_sub(name, folder.len + 1, name.len) : name;
}

static bool
find(const Job *j, const char *word, int64_t *out, Err *err)
{
	const Slice name = inside(j, slice_of(word));
	size_t n;

	*out = query_article_meant(j->index, name, &n);
	if (*out != 0)
		return true;
	return n > 1 ? err_set(err, "%zu articles have %s in title, source or "
	    "file: say more of it", n, word) :
	    err_set(err, "No article of the dossier is called %s: dossier "
	    "articles lists them", word);
}

bool
two_articles(const Job *j, size_t first, int64_t out[2], Err *err)
{
	char *const *words = j->args->operands + first;

	if (two_before(j->args, first) > first)
		return find(j, words[0], &out[0], err) &&
		    find(j, words[1], &out[1], err) && (out[0] != out[1] ||
		    err_set(err, "%s and %s are one and the same article",
		    words[0], words[1]));
	if (j->articles.len != 2)
		return err_set(err, "Two articles are compared, and these are "
		    "%zu: name two of them before the dossier",
		    j->articles.len);
	out[0] = j->articles.at[0];
	out[1] = j->articles.at[1];
	return true;
}
