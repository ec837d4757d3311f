#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Ends that nobody chose: signals, a terminal that goes away, a stop.  The
# program is gone within a second, its state is whole, the terminal as before.

. "$(dirname "$0")/lib.sh"

# ended_by STEP...: reads a little, then these steps end it.
ended_by()
{
	printf '%s\n' 'start Abu Dhabi' 'keys 3 j' 'key <Space>' "$@" |
		drive 80x24 "$DOSSIER" && state_is_whole
}

# The same with SIGHUP ignored, as nohup leaves it.
deaf()
{
	printf '%s\n' 'start Abu Dhabi' 'keys 3 j' "$@" |
		drive 80x24 sh -c 'trap "" HUP; exec "$DOSSIER"' &&
		state_is_whole
}

# With nothing left to read, whatever the machine has to do.
rests()
{
	"$DOSSIER" index >/dev/null &&
	    drive 80x24 "$DOSSIER" <<'X'
start Abu Dhabi
wait 500
idle 2 0 0
keys 3 j
expect line 5/
idle 2 0 1
key q
exit-within 10000 0
restored
X
}

stops()
{
	drive 80x24 sh -mc '"$DOSSIER"; echo "stopped"; read line; fg >/dev/null
	    echo "left with $?"' <<'X'
start Abu Dhabi
keys 3 j
key <C-z>
expect stopped
restored
resize 100x30
key <Enter>
expect TIMELINE
expect PEOPLE
row 1 1/5 Second round
row -1 ? help
expect-not stopped
key g
cursor 2 3
key <Down>
cursor 3 3
key q
expect left with 0
exit-within 10000 0
restored
X
}

# The same screen as before, and the cursor where it was.
stopped_from_outside()
{
	drive 80x24 sh -mc '"$DOSSIER"; echo "stopped"; read line; fg >/dev/null
	    echo "left with $?"' >"$work/screens" <<'X' || return 1
start Abu Dhabi
keys 3 j
key <Space>
screen
signal TSTP
expect stopped
restored
key <Enter>
expect TIMELINE
wait 100
screen
key q
expect left with 0
X
	awk -v to="$work/screen" '/^--- [0-9]/ { n++; on = 1 }
	    on { sub(/, unknown sequences/, ""); print >(to n) }
	    /^---$/ { on = 0 }' "$work/screens"
	diff "$work/screen1" "$work/screen2"
}

at_once 'SIGTERM' ended_by 'signal TERM' 'exit-within 10000 143' restored
at_once 'SIGHUP' ended_by 'signal HUP' 'exit-within 10000 129' restored
at_once 'the terminal vanishes' ended_by hangup 'exit-within 10000 129'
at_once 'it vanishes, SIGHUP is ignored' deaf hangup 'exit-within 10000 129'
at_once 'SIGTERM at the prompt' ended_by 'key /Kus' 'signal TERM' \
    'exit-within 10000 143' restored
at_once 'it vanishes during a search' ended_by 'key FKushner<Enter>' hangup \
    'exit-within 10000 129'
at_once 'C-c twice' ended_by 'burst 2 <C-c>' 'exit-within 10000 0' restored
at_once 'rest' rests
at_once 'C-z and fg' stops
at_once 'SIGTSTP and fg' stopped_from_outside
finish
