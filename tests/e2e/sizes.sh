#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Every size and every terminal: nothing is too small to go on, and what is no
# terminal gets plain text.

. "$(dirname "$0")/lib.sh"

storm()
{
	drive 24x80 "$DOSSIER" <<'X'
start ABU DHABI
resize 12x40
key j
resize 5x20
resize 1x1
key j
key <Tab>
resize 60x200
resize 200x60
expect TIMELINE
expect PEOPLE
resize 19x5
resize 20x4
resize 20x5
resize 2x100
resize 100x2
resize 9999x1
resize 1x1
resize 80x24
expect TIMELINE
key ?
resize 30x10
resize 1x2
resize 80x24
expect HELP
key q
key a
key /Kushner
resize 1x1
resize 80x24
key <Enter>
cursor-on Kushner
key q
exit-within 10000 0
restored
X
}

# begins SIZE: starts there, and is whole at 80x24.
begins()
{
	drive "$1" "$DOSSIER" <<'X'
start
key j
resize 80x24
expect TIMELINE
key q
exit-within 10000 0
restored
X
}

# 0x0 is a size that is not known: the environment's, else 80x24.
begins_unknown()
{
	drive 0x0 "$DOSSIER" <<'X' &&
start TIMELINE
row -1 help
key q
exit-within 10000 0
X
	drive 120x40 sh -c 'stty rows 0 columns 0
	    COLUMNS=120 LINES=40 exec "$DOSSIER"' <<'X'
start TIMELINE
row 1 dossier
row -1 line 1/
key q
exit-within 10000 0
X
}

# full_screen NAME=VALUE...: the screen appears and obeys.  The bytes are in
# $work/bytes.
full_screen()
{
	drive 80x24 env "$@" "$DOSSIER" <<X && "$FORBIDDEN" "$work/bytes"
record $work/bytes
start Abu Dhabi
expect TIMELINE
keys 2 j
key <Down>
key <Tab>
key <Enter>
key ?
expect HELP
key q
key q
exit-within 10000 0
restored
X
}

ascii()
{
	full_screen LC_ALL=C && [ -z "$(tr -d '\000-\177' <"$work/bytes")" ]
}

colourless()
{
	full_screen NO_COLOR=1 && "$FORBIDDEN" --no-colour "$work/bytes"
}

# One line says that the terminal is not known and what was taken instead.
unknown_terminal()
{
	full_screen TERM=nosuchterm && grep -q nosuchterm "$work/bytes"
}

# plain COMMAND...: prints text, asks for no key, ends.
plain()
{
	drive 80x24 "$@" <<X && "$FORBIDDEN" --plain "$work/bytes" &&
record $work/bytes
exit-within 5000 0
X
	grep -q 'Abu Dhabi' "$work/bytes"
}

piped_out()
{
	"$DOSSIER" </dev/null >"$work/bytes" && grep -q 'Abu Dhabi' "$work/bytes"
}

# The article comes through a pipe, the keys from the terminal.
piped_in()
{
	drive 80x24 sh -c 'cat "$1"/01-*.txt | "$DOSSIER" -' sh "$bundled" <<'X'
start ABU DHABI
keys 3 j
key /Kushner<Enter>
cursor-on Kushner
key q
exit-within 10000 0
restored
X
}

at_once 'a storm of sizes' storm
for size in 1x1 1x24 80x1 19x5 20x5 40x12 400x100; do
	at_once "begins at $size" begins "$size"
done
at_once 'begins at 0x0' begins_unknown
for term in xterm-256color linux vt100 screen tmux-256color; do
	if infocmp "$term" >/dev/null 2>&1; then
		at_once "TERM=$term" full_screen TERM="$term"
	fi
done
at_once 'TERM=nosuchterm' unknown_terminal
at_once 'TERM=dumb' plain env TERM=dumb "$DOSSIER"
at_once 'TERM unset' plain sh -c 'unset TERM; exec "$DOSSIER"'
at_once 'standard output is a pipe' piped_out
at_once 'standard input is a pipe' piped_in
at_once 'LANG=C' full_screen LANG=C
at_once 'LC_ALL=C' ascii
at_once 'NO_COLOR' colourless
finish
