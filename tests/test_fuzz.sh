#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Every fuzz target reads all corpora and all dossiers without harm.
set -eu

for source in "$top_srcdir"/tests/fuzz/fuzz_*.c; do
	target=${source##*/}
	find "$top_srcdir/data/abu-dhabi-talks" "$top_srcdir/tests/dossiers" \
	    "$top_srcdir/tests/fuzz/corpus" -type f -print0 |
	    xargs -0 "$top_builddir/tests/fuzz/${target%.c}"
done
