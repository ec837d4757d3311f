#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The KEYS section of dossier(1) says what ui/command.def says.
set -eu

sed -n '/^\.\\" KEYS: generated/,/^\.\\" KEYS: end/p' \
    "$top_srcdir/man/dossier.1" | sed '1d;$d' >"$scratch/page"
"$top_builddir/keys-mdoc" >"$scratch/keys"
diff -u "$scratch/page" "$scratch/keys" || {
	echo 'The manual is stale: run "make update-keys".'
	exit 1
}
