#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The bundled dossier in a tmux of our own, at the sizes that have a layout of
# their own; what a person sees and does in the first minute.

. "$(dirname "$0")/lib.sh"
command -v tmux >/dev/null || skip tmux

TMUX_TMPDIR=$work
export TMUX_TMPDIR
t()
{
	tmux -L dossier -f /dev/null "$@"
}
trap 't kill-server 2>/dev/null; clean_up' EXIT
t new-session -d -s keeper 'exec sleep 600' \; set -g status off ||
    skip 'tmux new-session'

session=$work/session
cat >"$session" <<'X'
XDG_STATE_HOME=$1
before=$(stty -g)
"$DOSSIER"
status=$?
[ "$before" = "$(stty -g)" ] && echo "modes as before"
echo "left with $status"
exec sleep 60
X

# open COLS ROWS: a reader that remembers nothing, in a window of that size.
# resize-window makes the size stay; window-size manual would have tmux 3.3 end.
open()
{
	window=w$jobs
	t new-session -d -s "$window" -x "$1" -y "$2" \
	    "sh '$session' '$XDG_STATE_HOME'" &&
		t resize-window -t "$window" -x "$1" -y "$2" &&
		see 'ABU DHABI'
}

screen()
{
	t capture-pane -p -t "$window"
}

shows()
{
	screen | grep -q -e "$1"
}

# see TEXT: it shows, within five seconds; unseen TEXT: it does not any more.
see()
{
	wait_for 50 shows "$1" || { echo "not there: $1"; screen; return 1; }
}

hides()
{
	! shows "$1"
}

unseen()
{
	wait_for 50 hides "$1" || { echo "still there: $1"; screen; return 1; }
}

type()
{
	t send-keys -t "$window" "$@"
}

ask()
{
	t display-message -p -t "$window" "#{$1}"
}

# The row that the cursor is in.
cursor_row()
{
	screen | sed -n "$(($(ask cursor_y) + 1))p"
}

cursor_row_has()
{
	cursor_row | grep -q -e "$1"
}

cursor_left()
{
	[ "$(ask cursor_x),$(ask cursor_y)" != "$1" ]
}

# moves KEY...: the cursor is elsewhere afterwards.
moves()
{
	at=$(ask cursor_x),$(ask cursor_y)
	type "$@"
	wait_for 50 cursor_left "$at" || { echo "stays: $*"; screen; return 1; }
}

row_has()
{
	screen | sed -n "$1p" | grep -q -e "$2"
}

# row N TEXT: that row of the screen (its first is 1) holds the text.
row()
{
	wait_for 50 row_has "$1" "$2" ||
		{ echo "not in row $1: $2"; screen; return 1; }
}

stacked()
{
	open 80 24 && row 1 '^ 1/5 Second round' && row 2 'ABU DHABI' &&
		row 17 '^ TIMELINE .* by date ┬ PEOPLE ' && row 24 '? help'
}

columns()
{
	open "$1" "$2" && row 1 '^ dossier  abu-dhabi-talks · 5 articles' &&
		row 2 '^ Second round' && row 2 '1/5 │ TIMELINE ' &&
		see ' PEOPLE ' && row "$2" '? help'
}

single()
{
	open 40 12 && row 1 '^\[Article\] Timeline  People' && row 12 '? help' &&
		type Tab && see ' Article \[Timeline\] People' &&
		type p && see ' Article  Timeline \[People\]' &&
		see Volodymyr && type a && see '\[Article\]'
}

keys()
{
	open 80 24 && moves j && moves Tab && moves Tab && moves a &&
		type /Kushner Enter && wait_for 50 cursor_row_has Kushner &&
		type '?' && see '▸HELP ' && type q && unseen '▸HELP ' &&
		cursor_row_has Kushner
}

# The first word of the line being read, letters alone; a line has two words.
word_read()
{
	cursor_row | sed 's/[^A-Za-z ]/ /g; s/^ *//; s/ .*//'
}

# The line that is read holds the same word in every size.
resizes()
{
	open 80 24 && type Space && type j j && sleep 0.3
	word=$(word_read)
	[ -n "$word" ] || { screen; return 1; }
	for size in 120x40 200x60 40x12 72x20 80x24; do
		t resize-window -t "$window" -x "${size%x*}" -y "${size#*x}"
		sleep 0.2
		wait_for 30 cursor_row_has "$word" || {
			echo "$size: the cursor has left \"$word\""
			screen
			return 1
		}
	done
}

quits()
{
	open 80 24 && type q && see 'left with 0' && see 'modes as before' &&
		[ "$(ask alternate_on)" = 0 ] && [ "$(ask cursor_flag)" = 1 ]
}

at_once 'stacked at 80x24' stacked
at_once 'columns at 120x40' columns 120 40
at_once 'columns at 200x60' columns 200 60
at_once 'one pane at 40x12' single
at_once 'keys' keys
at_once 'resizing keeps what is read' resizes
at_once 'quitting' quits
finish
