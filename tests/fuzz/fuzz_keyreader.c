/* SPDX-License-Identifier: MIT */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>
#include <string.h>

#include "base/vec.h"
#include "ui/keyreader.h"

typedef VEC(Key) KeyVec;

static void
drain(KeyReader *r, bool waited, KeyVec *keys)
{
	Key key;

	while (keyreader_next(r, waited, &key) == KEYS_ONE) {
		assert(key > KEY_NONE);
		vec_push(keys, key);
	}
}

/* The bytes come in pieces of this size, and nothing behind them. */
static void
read_keys(Slice bytes, size_t piece, KeyVec *keys)
{
	KeyReader r = { .len = 0 };

	keyreader_learn(&r, "\033[20A", KEY_PAGE_UP);
	keyreader_learn(&r, "\033v", KEY_PAGE_DOWN);
	while (bytes.len > 0) {
		size_t room;
		char *to = keyreader_room(&r, &room);
		size_t n = piece < room ? piece : room;
		Slice part = slice_sub(bytes, 0, n);

		memcpy(to, part.ptr, part.len);
		keyreader_wrote(&r, part.len);
		bytes = slice_sub(bytes, part.len, bytes.len);
		drain(&r, false, keys);
		assert(r.len < KEYREADER_BYTES);
	}
	/* What "waited" gave up may be the start of something again. */
	for (int i = 0; i < KEYREADER_BYTES && (r.len > 0 || r.in_string); i++)
		drain(&r, true, keys);
	assert(r.len == 0 && !r.in_string);
}

/* How the bytes are cut into reads makes no difference. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const size_t pieces[] = { 1, 7, KEYREADER_BYTES };
	const Slice bytes = { (const char *)data, size };
	KeyVec keys[3] = { { 0 } };

	for (int i = 0; i < 3; i++) {
		read_keys(bytes, pieces[i], &keys[i]);
		assert(keys[i].len <= size && keys[i].len == keys[0].len);
		for (size_t k = 0; k < keys[i].len; k++)
			assert(keys[i].at[k] == keys[0].at[k]);
	}
	for (int i = 0; i < 3; i++)
		vec_free(&keys[i]);
	return 0;
}
