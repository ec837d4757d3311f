/* SPDX-License-Identifier: MIT */
/*
 * A fuzz target is one function, given any bytes.  libFuzzer calls it with
 * inputs it makes up (--enable-fuzzing), replay.c with the files it is given.
 * A target finds a fault by a sanitizer or a broken assert.
 */
#ifndef DOSSIER_FUZZ_FUZZ_H
#define DOSSIER_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* The name is libFuzzer's; always 0. */
int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
