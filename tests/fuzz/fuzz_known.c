/* SPDX-License-Identifier: MIT */
/*
 * The input's lines up to an empty one are names, the rest is the text.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "annotate/known.h"

/*
 * The words of a hit are the name that was found: for another id refused.  Not
 * so when it begins with a hyphen, as a line that ends behind one is joined
 * only where a word stands before it.
 */
static void
check_name(Known *k, Slice words, int64_t id)
{
	const char first = words.ptr[0];
	int64_t taken;

	if (!(first >= 'A' && first <= 'Z') && !(first >= 'a' && first <= 'z'))
		return;
	assert(!known_add(k, words, id + 1, &taken) && taken == id);
}

static void
check_text(Known *k, Slice text, int64_t ids)
{
	const uint32_t end = (uint32_t)text.len;
	uint32_t pos = 0, last = 0;
	KnownHit hit;

	while (known_next(k, text, end, &pos, &hit)) {
		assert(hit.id >= 0 && hit.id < ids);
		assert(last <= hit.span.start && hit.span.start < hit.span.end);
		assert(hit.span.end == pos && pos <= end);
		check_name(k, slice_span(text, hit.span), hit.id);
		last = pos;
	}
	assert(pos == end);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Slice rest = { (const char *)data, size }, line;
	Known *k = known_new();
	int64_t ids = 0, taken;

	while (slice_line(&rest, &line) && line.len > 0)
		known_add(k, line, ids++, &taken);
	check_text(k, rest, ids);
	known_free(k);
	return 0;
}
