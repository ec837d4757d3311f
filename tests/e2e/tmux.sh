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

cat >"$work/session" <<'X'
before=$(stty -g)
"$DOSSIER"
status=$?
[ "$before" = "$(stty -g)" ] && echo "modes as before"
echo "left with $status"
exec sleep 60
X

# open COLS ROWS: a fresh reader in a window of that size.
open()
{
	t kill-session -t w 2>/dev/null
	rm -rf "$XDG_STATE_HOME"
	t new-session -d -s w -x "$1" -y "$2" "sh '$work/session'" \; \
	    set -g status off \; set -g window-size manual \; \
	    resize-window -t w -x "$1" -y "$2"
	see 'Abu Dhabi'
}

screen()
{
	t capture-pane -p -t w
}

shows()
{
	screen | grep -qi -e "$1"
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
	t send-keys -t w "$@"
}

ask()
{
	t display-message -p -t w "#{$1}"
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

panes()
{
	open "$1" "$2" && see timeline && see people && see help &&
		screen | sed -n 1p | grep -q dossier
}

keys()
{
	open 80 24 && moves j && moves Tab && moves Tab && moves a &&
		type /Kushner Enter && wait_for 50 cursor_row_has Kushner &&
		type '?' && see HELP && type q && unseen HELP
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
		t resize-window -t w -x "${size%x*}" -y "${size#*x}"
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

try 'panes at 80x24' panes 80 24
try 'panes at 120x40' panes 120 40
try 'panes at 200x60' panes 200 60
try 'panes at 40x12' panes 40 12
try 'keys' keys
try 'resizing keeps what is read' resizes
try 'quitting' quits
finish
