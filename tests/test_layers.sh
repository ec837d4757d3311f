#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Includes go only downward, each outside library is known in one place only,
# and the top level holds what was agreed.  What git knows is looked at only
# in a checkout.
set -eu

cd "${top_srcdir:-.}"
faults=0

# Reads findings; false when there are any, which it shows under a heading.
none() {
	found=$(cat)
	[ -z "$found" ] && return
	printf '%s:\n%s\n' "$1" "$found"
	return 1
}

sources() { find src ui -name '*.[ch]' -o -name '*.def'; }

sources | xargs awk '
function layer(path)
{
	if (path == "src/main.c")
		return "main"
	sub(/^src\//, "", path)
	sub(/\/.*/, "", path)
	return path
}

BEGIN {
	n = split("base text article annotate store xref cli", order, " ")
	for (i = 1; i <= n; i++)
		rank[order[i]] = i
	rank["ui"] = rank["cli"]
	rank["main"] = n + 1
}

function fault(why)
{
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	to = part[2]
	from = layer(FILENAME)
	if (to !~ /\//)
		fault("an include names its layer")
	else if (!(layer(to) in rank) || to ~ /\.\./)
		fault("no layer of that name")
	else if (rank[layer(to)] > rank[from])
		fault("goes upward")
	else if (rank[layer(to)] == rank[from] && layer(to) != from)
		fault("ui and cli do not know each other")
}

/^[ \t]*#[ \t]*include.*[<"\/](curses|ncurses|term)\.h/ &&
FILENAME !~ /^ui\/term(_[a-z]+)?\.c$/ && $0 !~ /"ui\/term\.h"/ {
	fault("only ui/term*.c knows curses")
}

/sqlite3\.h/ && FILENAME !~ /^src\/store\// {
	fault("only src/store knows SQL")
}' | none 'layers' || faults=1

[ -e .git ] && tracked=$(git ls-files 2>/dev/null) && [ -n "$tracked" ] ||
    exit $faults

printf '%s\n' "$tracked" | sed 's,/.*,,' | sort -u | grep -v '^\.' |
    grep -vxE 'src|ui|data|tests|man|configure\.ac|Makefile\.am|README|LICENSE|bootstrap' |
    none 'not agreed for the top level' || faults=1

# Paths that exist on one machine only; tests may make up somebody's home.
before='(^|[^A-Za-z0-9_.}~-])'
{
	git grep -nIE "$before/(Users|root|work)/[a-z]"
	git grep -nIE "$before/home/[a-z]" -- ':!tests'
} | none 'names a folder of one machine' || faults=1

exit $faults
