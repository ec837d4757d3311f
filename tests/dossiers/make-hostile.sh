#!/bin/sh
# SPDX-License-Identifier: MIT
#
# make-hostile.sh DIR
#
# Makes in DIR, which must be empty or not there yet, a dossier of what git
# cannot carry safely: hostile names, one very long line, files that cannot
# be read, links that lead nowhere.  One article, ordinary.txt, is sound.
# A name that the file system refuses is left out with a word on standard
# error.  Root may read unreadable.txt all the same: a test must look.

LC_ALL=C
export LC_ALL

if [ $# -ne 1 ] || [ -z "$1" ]; then
	echo "usage: make-hostile.sh DIR" >&2
	exit 2
fi
mkdir -p -- "$1" && cd -- "$1" || exit 1
if [ -n "$(ls -A)" ]; then
	echo "make-hostile.sh: $1 is not empty" >&2
	exit 1
fi

# article NAME-AS-PRINTF-FORMAT: a small article under that name.  The
# letters around it keep a dash in front and a newline behind.
article()
{
	name=$(printf "x$1x")
	name=${name#x}
	name=${name%x}
	{ printf 'Title: A file with a difficult name\nDate: 2022-09-17\n\n%s\n' \
	    'Signe Aldous won the vote in Orvik on Saturday.' \
	    >"./$name"; } 2>/dev/null ||
		echo "make-hostile.sh: left out: $1" >&2
}

# Control sequences and other trouble for a terminal.
article 'ordinary.txt'
article 'esc\033[2J\033]0;owned\007.txt'
article 'two\nlines.txt'
article 'ends-in-newline.txt\n'
article 'return\rhidden.txt'
article 'c1-raw\2332J.txt'
article 'c1-utf8\302\2332J.txt'
article 'not-utf8\377\376.txt'
article 'minutes\342\200\256fdp.txt'
article 'zero\342\200\213width.txt'
article 'cafe\314\201.txt'
article 'caf\303\251.txt'

# Trouble for a command line, a shell, a format and a Source line.
article '-rf.txt'
article '--help.txt'
article ' leading space.txt'
article 'trailing space.txt '
article '$(touch owned).txt'
article '`touch owned`.txt'
article 'semicolon; and '\'' and ".txt'
article 'star *.txt'
article 'back\\slash.txt'
article 'percent %%s%%n.txt'
article 'colon: words.txt'

# The longest name that most file systems allow, 255 bytes.
article "$(awk 'BEGIN { while (i++ < 251) s = s "n"; print s }').txt"

# One line of a megabyte, its newline included.
awk 'BEGIN {
	s = "Signe Aldous told Ivo Brandl on Saturday that the count goes on. "
	while (length(s) < 1048575)
		s = s s
	print substr(s, 1, 1048575)
}' >long-line.txt

# What is listed and cannot be read.
article 'unreadable.txt'
chmod 000 unreadable.txt
mkfifo pipe.txt
mkdir folder.txt
ln -s loop-b.txt loop-a.txt
ln -s loop-a.txt loop-b.txt
ln -s never-written.txt dangling.txt
ln -s /dev/zero endless.txt

# What a listing must pass by, or must not follow for ever.
article '.hidden.txt'
article 'backup.txt~'
mkdir .hidden empty
article '.hidden/inside.txt'

# Sixty-four folders deep, and from the middle a way back to the top.
deep=.
i=0
while [ $i -lt 64 ]; do
	deep=$deep/d
	i=$((i + 1))
done
mkdir -p "$deep"
article "$deep/bottom.txt"
ln -s ../.. d/d/again
