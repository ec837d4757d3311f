#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: manual.sh MANDOC PAGE
#
# Prints a manual page (mdoc) as an article: a header block, then Markdown as
# the reader likes it.  mandoc does the translation; here its page header, its
# footer and the heading NAME go, entities become characters, needless
# backslashes go, a paragraph becomes one line, and the items of a list, which
# mandoc writes as a line and a quotation below it, become paragraphs "term –
# text".  Links to other pages go to the end, where articles have them.
set -eu

mandoc=$1 page=$2
LC_ALL=C
export LC_ALL

name=${page##*/}
translated=$(mktemp)
trap 'rm -f "$translated"' EXIT
trap 'exit 1' HUP INT TERM

# mandoc 1.14 escapes literal displays wrongly once it has met an Ql.  A table
# becomes a display, where markup would stand as it is.
sed '
s/\([. ]\)Ql /\1Sq /g
/^\.Bl -column/,/^\.El/s/\([. ]\)[CEILS][cimy] /\1No /g
' "$page" | "$mandoc" -T markdown >"$translated"

printf 'Title: %s(%s)\nSource: Manual\n' "${name%.*}" "${name##*.}"
sed -n 's/^\.Dd *//p' "$page" | awk '
{
	gsub(/[$,:]|Mdocdate/, " ")
	at = index("JanFebMarAprMayJunJulAugSepOctNovDec", substr($1, 1, 3))
	if (NF == 3 && at % 3 == 1)
		printf "Date: %04d-%02d-%02d\n", $3, (at + 2) / 3, $2
	exit
}'

awk '
# A code point as UTF-8.  What Markdown would take for markup is escaped.
function character(code)
{
	if (code == 160)
		return " "
	if (code == 8203 || code == 8204)
		return ""
	if (code < 128)
		return (code == 92 || code == 42 || code == 95 || code == 96 \
		    ? "\\" : "") sprintf("%c", code)
	if (code < 2048)
		return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
	if (code < 65536)
		return sprintf("%c%c%c", 224 + int(code / 4096),
		    128 + int(code / 64) % 64, 128 + code % 64)
	return sprintf("%c%c%c%c", 240 + int(code / 262144),
	    128 + int(code / 4096) % 64, 128 + int(code / 64) % 64,
	    128 + code % 64)
}

function named(entity)
{
	if (entity in names)
		return names[entity]
	return entity ~ /^#[0-9]+$/ ? character(substr(entity, 2) + 0) \
	    : "&" entity ";"
}

# Where emphasis follows emphasis, mandoc parts them with an invisible
# character.  What is of one kind becomes one; else the second gets _.
function joined(text,    at)
{
	while (match(text, /[^*\\]\*&zwnj;\*[^*]/))
		text = substr(text, 1, RSTART) \
		    substr(text, RSTART + RLENGTH - 1)
	while (match(text, /[^*\\]\*\*&zwnj;\*\*[^*]/))
		text = substr(text, 1, RSTART) \
		    substr(text, RSTART + RLENGTH - 1)
	while (match(text, /\*\*&zwnj;\*[^*]+\*/)) {
		at = RSTART + 8
		text = substr(text, 1, RSTART + 1) "_" \
		    substr(text, at + 1, RLENGTH - 10) "_" \
		    substr(text, RSTART + RLENGTH)
	}
	return text
}

# Entities to characters, links to their text.
function plain(text,    out, part, mark)
{
	text = joined(text)
	out = ""
	while (match(text, /&#?[A-Za-z0-9]+;/)) {
		out = out substr(text, 1, RSTART - 1) \
		    named(substr(text, RSTART + 1, RLENGTH - 2))
		text = substr(text, RSTART + RLENGTH)
	}
	text = out text
	out = ""
	while (match(text, /\[[^]]*\]\([^)]*\)/)) {
		part = substr(text, RSTART + 1, RLENGTH - 2)
		out = out substr(text, 1, RSTART - 1)
		text = substr(text, RSTART + RLENGTH)
		mark = index(part, "](")
		out = out link(substr(part, 1, mark - 1),
		    substr(part, mark + 2))
	}
	return out text
}

function link(text, target)
{
	sub(/^mailto:/, "", target)
	if (unescaped(text) == target)
		return text
	return text " (" target ")"
}

function unescaped(text)
{
	gsub(/\\[^A-Za-z0-9 ]/, "\001&", text)
	gsub(/\001\\/, "", text)
	return text
}

# Escapes that mean nothing where they stand hinder a search.
function relaxed(text)
{
	gsub(/\\\[/, "[", text)
	gsub(/ \\-/, " -", text)
	gsub(/ \\#/, " #", text)
	if (text !~ /^[0-9]+\\/)
		gsub(/\\\./, ".", text)
	while (match(text, /[A-Za-z0-9]\\_[A-Za-z0-9]/))
		text = substr(text, 1, RSTART) substr(text, RSTART + 2)
	return text
}

# A display: its lines as they are, without markup.
function verbatim(text)
{
	text = unescaped(plain(text))
	gsub(/\n/, "\n    ", text)
	put("    " text)
}

function put(text)
{
	sub(/[ \n]+$/, "", text)
	if (text ~ /^# /)
		aside = text == "# SEE ALSO"
	if (aside)
		links = links "\n" text "\n"
	else
		print "\n" text
}

function paragraph(text)
{
	gsub(/ *\n */, " ", text)
	put(relaxed(plain(text)))
}

# What is held back: a term, a display or an ordinary paragraph, which only
# the depth of the paragraph after it tells.
function release()
{
	if (held != "" && held_inside)
		verbatim(held)
	else if (held != "")
		paragraph(held)
	held = ""
}

function finish(    inside)
{
	if (text == "")
		return
	inside = depth > last_depth
	if (held != "" && depth == held_depth + 1 && held !~ /[.:;,!?\n]$/ &&
	    held !~ /\n/) {
		text = held " \342\200\223 " text
		held = ""
		paragraph(text)
	} else {
		release()
		held = text
		held_depth = depth
		held_inside = inside && !item
	}
	last_depth = depth
	text = ""
}

BEGIN {
	names["lt"] = "<"
	names["gt"] = ">"
	names["amp"] = "\\&"
	sub(/\\/, "", names["amp"])
	names["quot"] = "\""
	names["equals"] = "="
	names["nbsp"] = " "
	names["zwnj"] = ""
}

# The first line and the last are the page header and footer.
NR == 1 { next }
NR > 2 { line(previous) }
{ previous = $0 }

function line(s,    d, code)
{
	for (d = 0; sub(/^> ?/, "", s); d++)
		continue
	code = s ~ /^\t/ && (!item || s ~ /^\t\t/) && text == ""
	if (code || (in_code && s ~ /^\t/)) {
		finish()
		release()
		if (!in_code)
			print ""
		sub(/^\t/, "", s)
		if (item)
			sub(/^\t/, "", s)
		sub(/[ \t]+$/, "", s)
		print (s == "" ? "" : "    " s)
		in_code = 1
		last_depth = d
		return
	}
	in_code = 0
	if (s == "") {
		finish()
		return
	}
	if (s ~ /^#+ /) {
		finish()
		release()
		item = last_depth = 0
		if (s != "# NAME")
			put(relaxed(plain(s)))
		return
	}
	if (s ~ /^([-*]|[0-9]+\.)\t/) {
		finish()
		item = 1
		sub(/^[-*]\t/, "- ", s)
		sub(/\t/, " ", s)
	} else if (item && !sub(/^\t/, "", s) && text == "")
		item = 0
	depth = d
	text = text (text == "" ? "" : "\n") s
	if (s ~ /  $/)
		finish()
}

END {
	finish()
	release()
	printf "%s", links
}' "$translated"
