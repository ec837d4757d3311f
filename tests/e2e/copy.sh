#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What is copied and saved by the real program: the bytes that reach the
# terminal, directly and through tmux, and the files.

. "$(dirname "$0")/lib.sh"

# decoded FILE: what the last sequence in it put on the clipboard; tmux leaves
# out which one is meant.
decoded()
{
	grep -ao '52;c*;[A-Za-z0-9+/=]*' "$1" | tail -n 1 | sed 's/.*;//' |
	    base64 -d
}

citation='“Second round of Russia-Ukraine talks opens in Abu Dhabi”'
steps()
{
	echo "record $work/bytes"
	cat
	printf '%s\n' 'key Q' 'exit-within 10000 0' restored
}

direct()
{
	steps <<'X' | drive 80x24 "$DOSSIER" || return 1
start Abu Dhabi
key }
key yq
expect "quotation, 257 bytes, sent to the terminal"
key yv
row 1 "“a just and lasting peace” — Rustem Umerov — “Second round"
key q
key g
key ys
expect "sent to the terminal"
key yv
row 1 "ABU DHABI, 4 February"
row -1 "Select it with the terminal"
key q
expect TIMELINE
X
	decoded "$work/bytes" >"$work/text"
	cat "$work/text"
	"$FORBIDDEN" --clipboard "$work/bytes" &&
		"$FORBIDDEN" --plain "$work/text" &&
		grep -q "^ABU DHABI, .* them\\. — $citation, .*, 01-wire" \
		    "$work/text" && [ "$(wc -l <"$work/text")" -eq 0 ]
}

# A terminal without a clipboard is sent nothing.
without()
{
	steps <<'X' | TERM=$1 drive 80x24 "$DOSSIER" &&
start Abu Dhabi
key yp
row 1 "ABU DHABI, 4 February"
row -1 "No clipboard here"
key <Space>
key q
expect TIMELINE
X
		! grep -q '52;c;' "$work/bytes"
}

# Neither is one that would have to take too much.
too_long()
{
	mkdir "$work/long"
	{
		printf 'Title: Long\n\n'
		awk 'BEGIN { for (i = 0; i < 1500; i++) printf "word%d ", i }'
		echo end.
	} >"$work/long/long.txt"
	# So old a file tells nothing of its article's day.
	touch -t 197101010000 "$work/long/long.txt"
	steps <<'X' | drive 80x24 "$DOSSIER" "$work/long" &&
start word1
key yp
row 1 word0
row -1 "Too long for the clipboard"
key G
expect "end. — “Long”"
key q
key ya
expect "sent to the terminal"
X
		[ "$(decoded "$work/bytes")" = '“Long”, no date, long.txt' ]
}

# fake BODY: a tmux that is a shell script.
fake()
{
	mkdir -p "$work/bin"
	printf '#!/bin/sh\n%s\n' "$1" >"$work/bin/tmux"
	chmod +x "$work/bin/tmux"
}

# in_fake TEXT: what becomes of copying in it.
in_fake()
{
	steps <<X >"$work/in_fake"
start Abu Dhabi
key ya
expect "$1"
key <Esc>
X
	PATH=$work/bin:$PATH TMUX=/dev/null,1,0 drive 80x24 "$DOSSIER" \
	    <"$work/in_fake" && ! grep -q '52;c;' "$work/bytes"
}

fakes()
{
	fake 'exec cat >"$work/taken"'
	in_fake 'sent to tmux' && grep -q "^$citation" "$work/taken" || return 1
	fake '[ "$2" = - ] && exec cat >"$work/kept"; exit 1'
	in_fake 'tmux keeps it' && cmp "$work/taken" "$work/kept" || return 1
	fake 'echo "no server" >&2; exit 1'
	in_fake 'tmux did not take it. Select it' || return 1
	fake 'exec sleep 60'
	in_fake 'tmux did not take it. Select it'
}

TMUX_TMPDIR=$work
export TMUX_TMPDIR
t()
{
	tmux -L copy -f /dev/null "$@"
}

# In a tmux whose terminal is ours, with the settings that it comes with.
in_tmux()
{
	command -v tmux >/dev/null || { echo 'no tmux'; return 0; }
	drive 80x24 tmux -L copy -f /dev/null new-session \
	    'exec "$DOSSIER"' <<X ||
record $work/bytes
start Abu Dhabi
key ya
expect "sent to tmux"
sh tmux -L copy show-buffer >$work/buffer
key Q
exit-within 10000 0
X
		return 1
	grep -q "^$citation" "$work/buffer" || return 1
	# tmux 3.2 has learnt to send it on.
	case $(t -V) in
	tmux\ [012].* | tmux\ 3.[01]*) ;;
	*) [ "$(decoded "$work/bytes")" = "$(cat "$work/buffer")" ] ;;
	esac
}

saves()
{
	cp -R "$bundled" "$work/talks"
	mkdir "$work/here"
	ln -s nowhere "$work/here/link.md"
	cd "$work/here" || return 1
	steps <<X | drive 80x24 "$DOSSIER" "$work/talks" || return 1
start Abu Dhabi
key st
row -1 ":save timeline talks-timeline.md"
key <Enter>
expect "lines saved in talks-timeline.md"
sh printf mine >>talks-timeline.md
key st<Enter>
expect "is there already"
key n
row -1 "Nothing was written"
sh grep -q mine talks-timeline.md
key st<Enter>y
expect "lines saved"
sh ! grep -q mine talks-timeline.md
key :save quotes q.txt<Enter>
expect "saved in q.txt"
key :save mentions m.csv<Enter>
expect "saved in m.csv"
key :save articles ~/a.txt<Enter>
expect "5 lines saved in"
key :save articles link.md<Enter>
expect "no regular file"
key :save articles ../talks/new.md<Enter>
expect "would lie among the articles"
key :save articles ../talks/01-wire-summary.txt<Enter>
expect "would lie among the articles"
key :save articles .<Enter>
expect "says the form"
key :save articles none/x.md<Enter>
expect "No such file or directory"
X
	[ "$(find . -name '*.md' -type f ! -perm 600)" = '' ] &&
		[ "$(ls)" = "$(printf 'link.md\nm.csv\nq.txt\ntalks-timeline.md')" ] &&
		[ -f "$HOME/a.txt" ] && diff -r "$bundled" "$work/talks" &&
		"$DOSSIER" export timeline "$work/talks" |
		cmp - talks-timeline.md && head -n 1 m.csv | grep -q '^name,id'
}

# Where the articles are at hand, and where one of them is named.
among()
{
	cp -R "$bundled" "$work/talks"
	cd "$work/talks" || return 1
	steps <<X | drive 80x24 "$DOSSIER" . || return 1
start Abu Dhabi
key st
row -1 ":save timeline ~/talks-timeline.md"
key <Enter>
expect "saved in"
X
	steps <<X | drive 80x24 "$DOSSIER" 01-wire-summary.txt || return 1
start ABU DHABI
key :save articles ../talks/01-wire-summary.txt<Enter>
expect "is one of the articles"
X
	[ -f "$HOME/talks-timeline.md" ] && diff -r "$bundled" "$work/talks"
}

at_once 'copying to a terminal' direct
at_once 'copying at a console' without linux
at_once 'copying at a printing terminal' without vt100
at_once 'what is too long' too_long
at_once 'tmux that takes it, or not' fakes
at_once 'copying in tmux' in_tmux
at_once 'saving' saves
at_once 'saving beside the articles' among
finish
