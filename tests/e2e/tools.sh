#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The tools of these tests: the screen model of pty and the rules of forbidden.

. "$(dirname "$0")/lib.sh"

# shows WHAT BYTES STEP...: a screen of 10x4 after these bytes (for printf).
shows()
{
	what=$1 bytes=$2
	shift 2
	set -- "$bytes" "$@"
	{
		echo start
		shift
		for step; do echo "$step"; done
	} >"$work/steps"
	try "$what" "$PTY" --size 10x4 -f "$work/steps" -- \
	    sh -c 'stty raw; printf "$1"; sleep 5' sh "$bytes"
}

shows 'text and line ends' 'ab\r\ncd' 'row 1 ab' 'row 2 cd' 'cursor 2 3'
shows 'wrapping at the margin' '0123456789' 'cursor 1 10'
shows 'wrapping behind it' '0123456789x' 'row 2 x' 'cursor 2 2'
shows 'scrolling at the bottom' 'a\r\nb\r\nc\r\nd\r\ne' 'row 1 b' 'row 4 e'
shows 'moving' '\033[3;4Hx\033[Ay\033[2D\033[Bz\033[1d\033[Gw' \
    'row 1 w' 'row 2 "    y"' 'row 3 "   z"'
shows 'erasing in a line' 'abcdef\033[1;3H\033[K' 'row 1 ab' 'expect-not c'
shows 'erasing characters' 'abcdef\033[1;2H\033[2X' 'row 1 "a  def"'
shows 'erasing the screen' 'abc\033[2Jd' 'row 1 "   d"' 'expect-not a'
shows 'inserting and deleting' 'abcd\033[1;2H\033[@x\033[3G\033[P' \
    'row 1 axcd'
shows 'lines in a region' '1\r\n2\r\n3\r\n4\033[2;3r\033[2H\033[Mx' \
    'row 2 x' 'row 3 ""' 'row 4 4'
shows 'scrolling a region' '1\r\n2\r\n3\r\n4\033[1;3r\033[S\033[r' \
    'row 1 2' 'row 2 3' 'row 4 4' 'expect-not 1'
shows 'reverse line feed' 'a\033[H\033Mb' 'row 1 b' 'row 2 a'
shows 'repeating' 'x\033[4b' 'row 1 xxxxx'
shows 'wide characters' '\346\274\242\345\255\227x' 'cursor 1 6'
shows 'half of a wide one' '\346\274\242x\033[1;2Hy' 'row 1 " yx"'
shows 'marks' 'e\314\201x' 'cursor 1 3'
shows 'line drawing' '\033(0lqk\033(Bq' 'row 1 ┌─┐q'
shows 'the other screen' 'a\033[?1049hb\033[?1049lc' 'row 1 ac'
shows 'strings without effect' 'a\033]0;title\007b\033Pq\033\\c' 'row 1 abc'
shows 'bytes that are no text' 'a\377\342\202b' 'row 1 a'
shows 'a screen of another size' 'abcdef\r\nxy' 'resize 3x1' 'expect abc' \
    'resize 10x4' 'expect-not d'

try 'answers' drive 20x4 sh -c 'stty raw -echo; printf "ab\033[6n"
    answer=$(dd bs=1 count=6 2>/dev/null | tr "\033" E); echo "$answer"' <<'X'
start E[1;3R
X
try 'keys in application mode' drive 20x4 sh -c 'stty raw -echo
    printf "\033[?1hx"; dd bs=1 count=3 2>/dev/null | tr "\033" E; sleep 5' <<'X'
start x
key <Up>
expect EOA
X
try 'a status that was not expected' sh -c '"$PTY" -s "exit-within 999 1" \
    -- true; [ $? -eq 1 ]'
try 'a text that is not there' sh -c '"$PTY" --timeout 300 -s "start yes" \
    -- echo no; [ $? -eq 1 ]'
try 'a step that is none' sh -c '"$PTY" -s nonsense -- true; [ $? -eq 2 ]'

# found BYTES [OPTION]: is forbidden; passes: is not.
found()
{
	printf "$1" >"$work/bytes"
	shift
	"$FORBIDDEN" "$@" "$work/bytes"
	[ $? -eq 1 ]
}

passes()
{
	printf "$1" >"$work/bytes"
	shift
	"$FORBIDDEN" "$@" "$work/bytes"
}

try 'what curses sends' passes '\033[?1049h\033[22;0;0t\033[1;24r\033(B\033[m\033[4l\033[?7h\033[39;49m\033[H\033[2J\033[3;7H\033[38;5;4mx\033[9b\033[?12l\033[?25h\033[?1h\033=\016q\017\b\t\r\n'
try 'letters with joiners' passes '\330\250\342\200\214\330\247 \340\244\225\340\245\215\342\200\215'
for bytes in '\033]0;x\007' '\033P1q\033\\' '\033_x\033\\' '\033^x' '\033c' \
    '\033#8' '\033[6n' '\033[c' '\033[?1000h' '\033[21t' '\033[8m' '\033[!p' \
    '\033[1' '\033' '\007' '\000' '\001' '\177' '\233' '\302\233' '\302\255' \
    '\330\234' '\342\200\213' 'a\342\200\215b' '\342\200\216' '\342\200\256' \
    '\342\200\250' '\342\201\240' '\342\201\246' '\357\273\277' \
    '\357\277\271' '\357\277\277' '\357\267\220' '\343\205\244' \
    '\341\205\237' '\357\270\217' '\363\240\200\201' '\377' '\342\202' \
    '\300\200' '\355\240\200' '\364\220\200\200'; do
	try "forbidden: $bytes" found "$bytes"
done
try 'the clipboard is set' passes 'a\033]52;c;eA==\007b' --clipboard
for bytes in '\033]52;c;eA==\007' '\033]52;c;?\007' '\033]52;c;eA=\007' \
    '\033]52;p;eA==\007' '\033]52;c;eA==\033\\' '\033]0;x\007'; do
	option=--clipboard
	[ "$bytes" = '\033]52;c;eA==\007' ] && option=--bell
	try "forbidden, $option: $bytes" found "$bytes" $option
done
try 'colour where none is wanted' found '\033[31m' --no-colour
try 'default colours' passes '\033[39;49m' --no-colour
try 'plain text' passes 'a\tb\r\nc\n' --plain
for bytes in 'a\rb' '\033[m' 'a\b' '\017'; do
	try "not plain: $bytes" found "$bytes" --plain
done

finish
