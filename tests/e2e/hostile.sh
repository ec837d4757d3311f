#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Articles, file names, records and keys full of control sequences, bidi
# controls and bytes that are no text: whatever the program does with them,
# nothing reaches the terminal but what curses sends and what can be seen.

. "$(dirname "$0")/lib.sh"

hostile=$work/hostile
sh "$dossiers/make-hostile.sh" "$hostile" 2>/dev/null
cp -R "$dossiers/nasty/." "$hostile/" || exit 99
chmod -R u+w "$hostile"
mkdir "$work/evil"
cat >"$work/evil/dossier.rec" <<X
%rec: Person

Name: Evil$(printf '\033]0;owned\007\302\2332J\342\200\256')Name
Alias: Aldous
Role: $(printf 'role\033[31m\342\200\213\363\240\200\201')
Side: $(printf 's\033c')

%rec: Event

Date: 2022-09-17
Title: $(printf 'Vote \033[2J\342\201\246\357\273\277')
Source: ordinary.txt: won the vote
X
cp "$hostile/ordinary.txt" "$work/evil/"

# What a malicious page would have a reader paste into a prompt: C1, bidi,
# zero-width, tags, invalid bytes, noncharacters; and an OSC, whose escape
# closes the prompt.
paste=$work/paste
printf 'x\302\2332J\302\205\342\200\256y\342\200\213\363\240\200\201\357\277\277\377\300\200\001\005\033]0;owned\007' \
    >"$paste"

evil=$work/evil

# clean DIR SIZE: walks through everything there is on the screen.  What keys do
# depends on what was read: all of it, whatever the machine has to do.
clean()
{
	"$DOSSIER" index "$1" >/dev/null 2>&1
	cat >"$work/steps" <<X
record $work/bytes
start
keys 4 <Space>
keys 2 ]
keys 2 )
keys 2 *
key <Enter>
key <Esc>
key t
keys 8 j
key <Enter>
key t
key S
key p
keys 8 j
key <Enter>
keys 3 *
key p
key p
key p
key A
keys 3 <PgDn>
key <Enter>
key A
key &esc<Enter>
key <Esc>
key q
keys 40 J
key a
key ys
key yq
key yp
key ya
key yl
key yu
key yv
keys 2 <PgDn>
key <Esc>
key t
key ye
key p
key ym
key <Esc>
key yw
key <C-g>
key a
key i
keys 2 <PgDn>
key q
key P
keys 4 <PgDn>
key q
key :compare 2<Enter>
key ]
key l
keys 2 <PgDn>
key a
key O
key l
key c
key a
key t
key c
key a
key V
key F
paste $paste
key <C-g>
key FAldous<Enter>
keys 2 <PgDn>
key <Enter>
key R
key q
key /
paste $paste
key <Esc>
key /x<Enter>
key n
key :
paste $paste
key <C-g>
key :fin<Tab> Aldous<Enter>
key q
key ma
key M
key q
key <lt>
key >
key z
keys 3 \\
keys 2 w
key ?
keys 3 <PgDn>
key q
key r
resize 40x12
key <Tab>
resize 15x4
resize 120x40
key H
keys 3 <PgDn>
key q
key Q
exit-within 10000 0
restored
X
	# With the index complete, every key finds the list that it is for.
	"$DOSSIER" articles "$1" >/dev/null 2>&1
	"$PTY" --size "$2" --patience 60 --timeout 9000 -f "$work/steps" -- \
	    "$DOSSIER" "$1" && "$FORBIDDEN" --clipboard "$work/bytes"
}

# said ARGUMENT...: on a terminal the command prints text alone.
said()
{
	"$PTY" -s "record $work/bytes" -s 'exit-within 60000' -- \
	    "$DOSSIER" "$@" >/dev/null && "$FORBIDDEN" --plain "$work/bytes"
}

# every FORMAT: all listing commands in that format.
every()
{
	for command in articles blocks dates mentions people places organizations \
	    timeline 'search vote' 'compare 1 2'; do
		# shellcheck disable=SC2086
		said $command "--format=$1" "$hostile" &&
		    said $command "--format=$1" "$evil" || return 1
	done
}

# exported FORMAT: documents, on a terminal and in a file.
exported()
{
	for what in timeline articles quotes 'mentions --of=Aldous' \
	    'comparison 1 2'; do
		for dossier in "$hostile" "$evil"; do
			# shellcheck disable=SC2086
			said export $what "--format=$1" "$dossier" &&
			    { "$DOSSIER" export $what "--format=$1" \
				"$dossier" >"$work/bytes" 2>/dev/null || :; } &&
			    "$FORBIDDEN" --plain "$work/bytes" || return 1
		done
	done
}

piped()
{
	for command in articles blocks dates mentions people timeline 'search vote'; do
		# shellcheck disable=SC2086
		"$DOSSIER" $command --format=jsonl "$hostile" >"$work/bytes" \
		    2>/dev/null
		"$FORBIDDEN" --plain "$work/bytes" || return 1
	done
}

texts()
{
	for file in "$hostile"/*; do
		case $file in
		*/long-line.txt | */pipe.txt | */endless.txt) continue ;;
		esac
		said text "$file" || return 1
	done
}

esc=$(printf '\033]0;owned\007\342\200\256')
errors()
{
	said "$work/missing$esc" && said "--bad$esc" && said "--format=$esc" &&
		said "$esc" && said text "missing$esc.txt" &&
		said search "$esc" "$hostile" && said search '' &&
		said mentions "--of=$esc" "$hostile" && said people "$esc" &&
		said index "$hostile" && said index "--forget" "$hostile" &&
		said --help && said people --help && said --version
}

# The screen on one file with a hostile name, and on what a pipe brings.
single()
{
	for file in "$hostile"/esc* "$hostile"/c1-* "$hostile"/minutes*; do
		drive 80x24 "$DOSSIER" "$file" <<X &&
record $work/bytes
start
key i
key Q
exit-within 10000 0
X
		"$FORBIDDEN" "$work/bytes" || return 1
	done
	drive 80x24 sh -c 'cat "$1" | "$DOSSIER" -' sh "$hostile/controls.txt" \
	    <<X && "$FORBIDDEN" "$work/bytes"
record $work/bytes
start
keys 2 <Space>
key Q
exit-within 10000 0
X
}

for size in 80x24 120x40 200x60; do
	at_once "the screen at $size" clean "$hostile" "$size"
done
at_once 'a hostile dossier.rec' clean "$evil" 80x24
at_once 'single files' single
for format in text tsv csv jsonl; do
	at_once "commands, $format" every "$format"
done
for format in markdown text csv; do
	at_once "documents, $format" exported "$format"
done
at_once 'commands through a pipe' piped
at_once 'texts' texts
at_once 'errors' errors
finish
