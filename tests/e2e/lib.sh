# SPDX-License-Identifier: MIT
#
# Read by the tests of the whole program: where things are, an environment
# that is nobody's, and a folder $work that goes away at the end together with
# the processes named by end_later.
#
# A test is a function that try or at_once calls; what it prints is shown when
# it fails.  Those of at_once run beside each other, for they mostly wait; each
# has a $work of its own inside the first one.

set -u
: "${top_srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${top_builddir:=$top_srcdir/build}"
: "${DOSSIER:=$top_builddir/dossier}"
PTY=${PTY:-$top_builddir/tests/e2e/pty}
FORBIDDEN=${FORBIDDEN:-$top_builddir/tests/e2e/forbidden}
dossiers=$top_srcdir/tests/dossiers
bundled=$top_srcdir/data/abu-dhabi-talks

skip()
{
	echo "skipped: $1"
	exit 77
}

for program in "$DOSSIER" "$PTY" "$FORBIDDEN"; do
	[ -x "$program" ] || skip "${program##*/}"
done

# Short, for sockets must fit into 108 bytes.
work=$(mktemp -d "${TMPDIR:-/tmp}/dossier.XXXXXX") || exit 99
unset COLUMNS LINES NO_COLOR ESCDELAY TMUX STY SSH_CONNECTION SSH_CLIENT \
    SSH_TTY LC_ALL LC_CTYPE LANGUAGE DOSSIER_RESTRICTED
TERM=xterm-256color LANG=C.UTF-8 SHELL=/bin/sh
export DOSSIER PTY HOME TERM LANG SHELL XDG_CACHE_HOME XDG_STATE_HOME \
    XDG_CONFIG_HOME XDG_DATA_HOME work

# live_in FOLDER: from now on everything is kept there.
live_in()
{
	work=$1 HOME=$1/home
	XDG_CACHE_HOME=$1/cache XDG_STATE_HOME=$1/state
	XDG_CONFIG_HOME=$1/config XDG_DATA_HOME=$1/data
	mkdir -p "$HOME"
}
live_in "$work"

ended=
end_later()
{
	ended="$ended $1"
}

clean_up()
{
	for pid in $ended; do
		kill "$pid" 2>/dev/null
	done
	chmod -R u+rwx "$work" 2>/dev/null
	# Again where a reader that has lost its terminal saves meanwhile.
	wait_for 20 rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# try WHAT COMMAND...: runs it, says how it went, goes on.
failures=0
try()
{
	what=$1
	shift
	if "$@" >"$work/try.log" 2>&1; then
		echo "ok: $what"
	else
		echo "FAILED: $what"
		sed 's/^/    /' "$work/try.log"
		failures=$((failures + 1))
	fi
}

# at_once WHAT COMMAND...: the same beside others; finish tells how it went.
jobs=0 started=
at_once()
{
	jobs=$((jobs + 1))
	(
		live_in "$work/$jobs"
		failures=0
		try "$@"
		[ "$failures" -eq 0 ]
	) >"$work/log.$jobs" 2>&1 &
	started="$started $!"
}

# drive SIZE COMMAND...: the steps come from standard input.
drive()
{
	size=$1
	shift
	"$PTY" --size "$size" -f /dev/stdin -- "$@"
}

# gone PID TENTHS: the process ends within that time.
gone()
{
	tenths=$2
	while kill -0 "$1" 2>/dev/null; do
		[ "$tenths" -gt 0 ] || return 1
		tenths=$((tenths - 1))
		sleep 0.1
	done
}

# wait_for TENTHS COMMAND...: until it succeeds.
wait_for()
{
	tenths=$1
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$tenths" -gt 0 ] || return 1
		tenths=$((tenths - 1))
		sleep 0.1
	done
}

# One state file, whole: it ends with a line feed, its records have fields.
state_is_whole()
{
	set -- "$XDG_STATE_HOME"/dossier/*.rec
	[ $# -eq 1 ] && [ -s "$1" ] && [ -z "$(tail -c 1 "$1")" ] &&
		! grep -v '^[%A-Za-z][A-Za-z0-9_]*:\|^+\|^#\|^$' "$1"
}

finish()
{
	job=0
	for pid in $started; do
		wait "$pid" || failures=$((failures + 1))
		job=$((job + 1))
		cat "$work/log.$job"
	done
	[ "$failures" -eq 0 ] || exit 1
	exit 0
}
