#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Several at one dossier, of which there is no index yet: all show the same,
# none complains about the others, and what they save at once is whole.

. "$(dirname "$0")/lib.sh"

# reader N: moves N lines and leaves.
reader()
{
	drive 80x24 "$DOSSIER" <<X
start 1/5 Second round
expect events by date
expect 27 names by mentions
row -1 ? help
keys $1 j
key q
exit-within 10000 0
restored
X
}

# listing N: what a command prints is the same for all.
listing()
{
	"$DOSSIER" people --format=jsonl >"$work/people.$1" &&
		cmp "$work/people.$1" "$people"
}

# crowd FUNCTION: five of them at once.
crowd()
{
	pids=
	for n in 1 2 3 4 5; do
		"$1" "$n" >"$work/said.$n" 2>&1 &
		pids="$pids $!"
	done
	bad=0
	for pid in $pids; do
		wait "$pid" || bad=$((bad + 1))
	done
	[ $bad -eq 0 ] || { cat "$work"/said.*; return 1; }
}

readers()
{
	crowd reader && state_is_whole
}

people=$work/people
"$DOSSIER" people --no-index --format=jsonl >"$people" || exit 1
for round in 1 2 3 4; do
	at_once "five readers, $round" readers
	at_once "five commands, $round" crowd listing
done
finish
