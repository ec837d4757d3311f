#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Ends that nobody chose: signals, a terminal that goes away, a stop.  The
# program is gone within a second, its state is whole, the terminal as before.

. "$(dirname "$0")/lib.sh"

# ended_by SIZE STEP...: reads a little, then these steps end it.
ended_by()
{
	rm -rf "$XDG_STATE_HOME"
	printf '%s\n' 'start Abu Dhabi' 'keys 3 j' 'key <Space>' "$@" |
		drive 80x24 "$DOSSIER" && state_is_whole
}

# The same with SIGHUP ignored, as nohup leaves it.
deaf()
{
	rm -rf "$XDG_STATE_HOME"
	printf '%s\n' 'start Abu Dhabi' 'keys 3 j' "$@" |
		drive 80x24 sh -c 'trap "" HUP; exec "$DOSSIER"' &&
		state_is_whole
}

rests()
{
	drive 80x24 "$DOSSIER" <<'X'
start Abu Dhabi
wait 500
idle 2 0 0
keys 3 j
idle 2 0 1
key q
exit-within 1000 0
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
row 1 dossier
expect-not stopped
key q
expect left with 0
exit-within 1000 0
restored
X
}

stopped_from_outside()
{
	drive 80x24 sh -mc '"$DOSSIER"; echo "stopped"; read line; fg >/dev/null
	    echo "left with $?"' <<'X'
start Abu Dhabi
signal TSTP
expect stopped
restored
key <Enter>
expect TIMELINE
key q
expect left with 0
X
}

try 'SIGTERM' ended_by 'signal TERM' 'exit-within 1000' restored
try 'SIGHUP' ended_by 'signal HUP' 'exit-within 1000' restored
try 'the terminal vanishes' ended_by hangup 'exit-within 1000'
try 'it vanishes, SIGHUP is ignored' deaf hangup 'exit-within 1000'
try 'SIGTERM at the prompt' ended_by 'key /Kus' 'signal TERM' \
    'exit-within 1000' restored
try 'it vanishes during a search' ended_by 'key FKushner<Enter>' hangup \
    'exit-within 1000'
try 'C-c twice' ended_by 'burst 2 <C-c>' 'exit-within 1000 0' restored
try 'rest' rests
try 'C-z and fg' stops
try 'SIGTSTP and fg' stopped_from_outside
finish
