/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdio.h>

#include "base/file.h"

enum { INPUT_MAX = 16 << 20 };

int
main(int argc, char **argv)
{
	int failed = 0;

	for (int i = 1; i < argc; i++) {
		Buffer bytes = { 0 };
		Err err;
		if (file_read(argv[i], INPUT_MAX, &bytes, NULL, &err))
			LLVMFuzzerTestOneInput(
			    (const uint8_t *)buffer_cstr(&bytes), bytes.len);
		else
			failed += fprintf(stderr, "%s\n", err.text) > 0;
		buffer_free(&bytes);
	}
	return failed > 0;
}
