/* SPDX-License-Identifier: MIT */
#include "text/number.h"

enum { KEPT_DIGITS = 3 };	/* behind the point */

static const Slice words[] = {
	SLICE_INIT("zero"), SLICE_INIT("one"), SLICE_INIT("two"),
	SLICE_INIT("three"), SLICE_INIT("four"), SLICE_INIT("five"),
	SLICE_INIT("six"), SLICE_INIT("seven"), SLICE_INIT("eight"),
	SLICE_INIT("nine"), SLICE_INIT("ten"), SLICE_INIT("eleven"),
	SLICE_INIT("twelve")
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
read_digits(Slice word, uint64_t *out)
{
	uint64_t n = 0;
	size_t i = 0;
	int behind = 0;

	for (; i < word.len && word.ptr[i] != '.'; i++) {
		if (n > UINT64_C(1000000000000000))
			return false;
		if (is_digit(word.ptr[i]))
			n = 10 * n + (uint64_t)(word.ptr[i] - '0');
		else if (word.ptr[i] != ',' || i == 0)
			return false;
	}
	for (i++; i < word.len; i++) {
		if (!is_digit(word.ptr[i]))
			return false;
		if (behind < KEPT_DIGITS) {
			n = 10 * n + (uint64_t)(word.ptr[i] - '0');
			behind++;
		}
	}
	for (; behind < KEPT_DIGITS; behind++)
		n *= 10;
	*out = n;
	return true;
}

bool
number_read(Slice word, uint64_t *thousandths)
{
	if (word.len > 0 && is_digit(word.ptr[0]))
		return read_digits(word, thousandths);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (word.len == words[i].len && slice_eq(word, words[i])) {
			*thousandths = i * 1000;
			return true;
		}
	return false;
}

uint64_t
number_times(Slice word)
{
	static const struct {
		Slice word;
		uint64_t times;
	} all[] = {
		{ SLICE_INIT("hundred"), 100 },
		{ SLICE_INIT("thousand"), 1000 },
		{ SLICE_INIT("million"), 1000000 },
		{ SLICE_INIT("billion"), 1000000000 },
		{ SLICE_INIT("trillion"), 1000000000000 },
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (slice_eq_nocase(word, all[i].word))
			return all[i].times;
	return 1;
}
