#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The real program without a screen: every command in every format on the
# bundled dossier and on those of the tests, exit statuses, messages, offsets.
set -u

check=$top_builddir/tests/jsonl_check
FORBIDDEN=$top_builddir/tests/e2e/forbidden
dossiers=$top_srcdir/tests/dossiers
bundled=$top_srcdir/data/abu-dhabi-talks
return=$(printf '\r')
faults=0
cd "$scratch" || exit 1

fault() {
	echo "FAULT: $*"
	faults=$((faults + 1))
}

# run STATUS ARGUMENT...: output in out, messages in err.
run() {
	wanted=$1
	shift
	"$DOSSIER" "$@" >out 2>err </dev/null
	got=$?
	[ $got -eq "$wanted" ] || {
		fault "dossier $*: status $got, not $wanted"
		head -n 5 err
	}
	if grep -qv '^dossier: ' err; then
		fault "dossier $*: odd lines on standard error"
		head -n 5 err
	fi
}

silent() { [ ! -s err ] || { fault "$1: not silent"; cat err; }; }
printed() { grep -q -e "$1" out || fault "'$1' was not printed"; }
told() { grep -q -e "$1" err || { fault "'$1' was not told"; cat err; }; }
same() { cmp -s "$1" "$2" || fault "$1 and $2 differ: $3"; }

keys() {
	case $1 in
	articles) echo file title source author url published published_by \
	    published_why words language title_by encoding note ;;
	blocks) echo file start end kind ;;
	dates) echo file start end text type value mod edtf earliest latest \
	    anchor why ;;
	mentions) echo file start end text type entity id boilerplate ;;
	of) echo file start end text type entity id boilerplate left right ;;
	people | places | organizations) echo id name variants roles \
	    mentions articles first last merged_because note ;;
	timeline) echo id title edtf earliest latest people places \
	    articles weight status reports kind planned put_off \
	    dates_differ figures_differ note ;;
	quotes) echo file start end text kind speaker speaker_id cue same_as \
	    id speaker_by speaker_words speakers_differ note same_group ;;
	shared) echo id words kind spans ;;
	claims) echo id articles reports differs ;;
	unique) echo file start end text ;;
	notes) echo about note file start end text entity entity_id event \
	    event_id made id ;;
	compare) echo kind file start end text other ;;
	search) echo file start end text left right ;;
	esac
}

# valid COMMAND [-s DOSSIER]: what was printed is JSON Lines of these keys.
valid() {
	of=$1
	shift
	# shellcheck disable=SC2046 # keys are words
	"$check" "$@" $(keys "$of") <out || fault "$of: no valid JSON Lines"
}

# all STATUS ARGUMENT...: in every format; the last one printed is jsonl.
all() {
	status=$1
	shift
	run "$status" "$@"
	run "$status" "$@" --format=text
	run "$status" "$@" --format=csv
	[ ! -s out ] || tail -n 1 out | grep -q "$return\$" ||
	    fault "dossier $*: lines of CSV do not end in CRLF"
	run "$status" --format tsv "$@"
	awk -F '\t' 'NR > 1 && NF != n { exit 1 } { n = NF }' out ||
	    fault "dossier $*: TSV lines differ in columns"
	run "$status" "$@" --format=jsonl
}

# --- every command ---------------------------------------------------------

all 0 claims "$bundled"
valid claims
for dossier in "$bundled" "$dossiers/harbour"; do
	for command in articles blocks dates mentions people places \
	    organizations timeline quotes unique; do
		[ "$command" != organizations ] || [ "$dossier" != "$bundled" ] ||
		    continue
		all 0 "$command" "$dossier"
		silent "dossier $command $dossier"
		case $command in
		dates | mentions | quotes | unique)
			valid "$command" -s "$DOSSIER" ;;
		*) valid "$command" ;;
		esac
		cp out first
		run 0 "$command" --format=jsonl --no-index "$dossier"
		same first out "dossier $command $dossier --no-index"
	done
	all 0 search the "$dossier"
	valid search -s "$DOSSIER"
	run 0 "$dossier"
	printed '^Articles ('
	printed '^Timeline ('
	printed '^People ('
	silent "dossier $dossier"
done

all 0 compare "$bundled/01-wire-summary.txt" "$bundled/02-delegations.txt"
valid compare -s "$DOSSIER"
silent "dossier compare"
printed '"kind":"verbatim"'
printed '"kind":"only","file":"[^"]*01-'
printed '"kind":"only","file":"[^"]*02-'
run 3 compare "$bundled"
told 'Two articles are compared, and these are 5'
for one in 01-wire-summary.txt 1 "$bundled/01-wire-summary.txt"; do
	all 0 compare "$one" 02-delegations.txt "$bundled"
	valid compare -s "$DOSSIER"
	printed '"kind":"verbatim"'
	printed '"kind":"only","file":"[^"]*01-'
	printed '"kind":"only","file":"[^"]*02-'
	cp out first
	run 0 compare "$one" 2 --format=jsonl "$bundled"
	same first out "dossier compare $one 2"
done
run 0 compare 1 2
run 3 compare 1 1 "$bundled"
told 'one and the same article'
run 3 compare 1 nowhere "$bundled"
told 'No article of the dossier is called nowhere'
run 3 compare 1 txt "$bundled"
told 'articles have txt in title'

run 0 articles
run 0 mentions --of=Kellen "$dossiers/harbour" --format=jsonl
valid of -s "$DOSSIER"
cp out by-alias
run 0 mentions --of='marta kellen' "$dossiers/harbour" --format=jsonl
same by-alias out 'an entity by alias and by name'
id=$(sed -n '1s/.*"id":"\([^"]*\)".*/\1/p' out)
run 0 mentions --of="$id" "$dossiers/harbour" --format=jsonl
same by-alias out 'an entity by alias and by id'
all 0 mentions --of='Renée' "$dossiers/harbour"
run 1 mentions --of=Nobody "$dossiers/harbour"
silent 'mentions --of=Nobody'

run 0 search 'misaki sa' "$dossiers/harbour" --format=jsonl
printed '"text":"Misaki Sa"'
run 1 search xyzzy "$dossiers/harbour"
silent 'search xyzzy'

# --- documents to take away ------------------------------------------------

for what in timeline articles 'mentions --of=Umerov' quotes \
    'quotes --of=Umerov'; do
	for format in markdown text csv; do
		# shellcheck disable=SC2086 # words
		run 0 export $what --format=$format "$bundled"
		silent "export $what $format"
		printed 01-wire-summary.txt
		printed https://example.org/abu-dhabi-talks/wire-summary
	done
	awk 'BEGIN { RS = "\r\n" } /\n/ { exit 1 }' out ||
	    fault "export $what: lines of CSV do not end in CRLF"
done
run 0 export timeline "$bundled"
printed '^# Timeline: abu-dhabi-talks$'
cp out first
run 0 export timeline "$bundled" --format=markdown --no-index
same first out 'export timeline, Markdown by default'
# Each event that the timeline lists has a heading, each report an item.
run 0 timeline "$bundled" --format=jsonl
[ "$(grep -c '^## ' first)" -eq "$(wc -l <out)" ] ||
    fault 'export timeline: not each event has a heading'
[ "$(grep -c '^- ' first)" -eq "$(grep -o '"role":' out | wc -l)" ] ||
    fault 'export timeline: not each report is an item'
run 0 export timeline --of=Umerov "$bundled"
printed '^# Timeline of Rustem Umerov: '
run 0 export mentions --of=Umerov "$bundled" --format=csv
cp out first
run 0 mentions --of=Umerov "$bundled" --format=tsv
[ "$(wc -l <first)" -eq "$(wc -l <out)" ] ||
    fault 'export mentions: not a row for each mention'
run 0 export quotes "$bundled" --format=csv
cp out first
run 0 quotes "$bundled" --format=tsv
[ "$(wc -l <first)" -eq "$(wc -l <out)" ] ||
    fault 'export quotes: not a row for each quotation'
run 0 export comparison 1 2 "$bundled"
printed '^## In both'
printed '^## Only in '
run 0 export comparison "$bundled/01-wire-summary.txt" \
	"$bundled/02-delegations.txt" --format=csv
printed '^kind,of,id,told,differs,text,start,end,title'
printed '^shared,'
printed '^only,'
run 0 timeline --format=jsonl "$bundled"
id=$(sed -n '/"articles":[2-9]/s/.*"id":"\([^"]*\)".*/\1/p' out | head -n 1)
run 0 export comparison --of="$id" "$bundled"
printed '^# Comparison: '
printed '^[0-9]* accounts'
run 3 export comparison --of=nowhere "$bundled"
told 'has the id nowhere'
run 3 export comparison "$bundled"
told 'Two articles are compared, and these are 5'
run 1 export mentions --of=Nobody "$dossiers/harbour"
silent 'export mentions --of=Nobody'
[ ! -s out ] || fault 'nothing to export is something'
run 2 export
told 'dossier export '
run 2 export people "$bundled"
told 'choose timeline, mentions, quotes, articles, comparison or notes'
run 2 export mentions "$bundled"
told 'of=NAME'
run 2 export articles --of=Umerov "$bundled"
run 2 export timeline --format=jsonl "$bundled"
told 'choose markdown, text or csv'
run 2 timeline --format=markdown "$bundled"
told 'choose text, tsv, csv or jsonl'
run 3 export articles "$dossiers/missing"

# An event that a reader has hidden: programs are told of it, people are not.
mkdir hidden
printf 'Title: Gate\nDate: 2031-05-02\n\nMara Lind closed the gate on Thursday. The harbour burned on Friday.\n' \
    >hidden/1.txt
cat >hidden/corrections.rec <<'EOT'
%rec: Correction

Id: aaaa
Kind: event-hide
Name: Mara Lind closed the gate on Thursday
File: 1.txt
Words: Mara Lind closed the gate on Thursday.
Made: 2031-05-03T10:00:00Z
EOT
run 0 timeline hidden --format=jsonl
printed '"title":"Mara Lind closed .*"status":"hidden"'
printed '"title":"The harbour burned .*"status":"automatic"'
run 0 timeline hidden
printed 'The harbour burned'
! grep -q 'closed the gate' out || fault 'a hidden event is listed'
run 0 export timeline hidden
! grep -q 'closed the gate' out || fault 'a hidden event is exported'

# What readers noted and corrected, on everything that can be.
mkdir noted
printf 'Title: Gate\nSource: Post\nDate: 2031-05-02\n\nMara Lind closed the gate on Thursday. It rained.\n\n"The gate will stay closed for long," said Ivo Kastner.\n' \
    >noted/1.txt
printf '%%rec: Person\n\nName: Mara Lind\n\nName: Ivo Kastner\n' \
    >noted/dossier.rec
cat >noted/corrections.rec <<'EOT'
%rec: Correction

Id: aaaa
Kind: note
About: sentence
File: 1.txt
Words: It rained.
Before: Thursday.
Other: How =much?
Made: 2031-05-03T10:00:00Z

Id: bbbb
Kind: note
About: quotation
File: 1.txt
Words: The gate will stay closed for long,
Other: Says [who](http://x)?
Made: 2031-05-03T10:00:01Z

Id: cccc
Kind: note
About: name
Type: person
Name: Mara Lind
Other: Not the mayor's sister.
Made: 2031-05-03T10:00:02Z

Id: dddd
Kind: event-note
Name: Mara Lind closed the gate on Thursday
File: 1.txt
Words: Mara Lind closed the gate on Thursday.
Other: Which gate?
Made: 2031-05-03T10:00:03Z

Id: eeee
Kind: note
About: article
File: 1.txt
Other: Reprinted.
Made: 2031-05-03T10:00:04Z

Id: ffff
Kind: quote-speaker
File: 1.txt
Words: The gate will stay closed for long,
Other: Mara Lind
To: person
Made: 2031-05-03T10:00:05Z
EOT
all 0 notes noted
valid notes
[ "$(wc -l <out)" -eq 5 ] || fault 'notes: not one line for each note'
printed '"about":"sentence","note":"How =much?","file":"noted/1.txt".*"text":"It rained."'
printed '"about":"name",.*"entity":"Mara Lind"'
printed '"about":"event","note":"Which gate?",.*"event":"Mara Lind closed'
run 0 quotes noted --format=jsonl
valid quotes
printed '"speaker":"Mara Lind",.*"speaker_by":"reader",.*"note":"Says \[who'
run 0 people noted --format=jsonl
printed '"name":"Mara Lind",.*"note":"Not the mayor'
run 0 timeline noted --format=jsonl
printed '"note":"Which gate?"'
run 0 articles noted --format=jsonl
printed '"note":"Reprinted."'
run 0 export notes noted
printed '^# Notes: noted$'
printed '^- How =much?: It rained\. — '
printed '^- Says \\\[who\\\](http'
printed '^- Mara Lind: Not the mayor'
[ "$(grep -c '^- ' out)" -eq 5 ] || fault 'export notes: not all of them'
run 0 export notes noted --format=csv
tr -d '\r' <out | awk -F'","|,' 'END { if (NR != 6) exit 1 }' ||
    fault 'export notes: not a row for each'
run 0 export timeline noted
printed 'Note: Which gate?'
run 1 notes "$bundled"

# What strangers wrote is neither a control, nor a link, nor a formula.
mkdir calc
printf 'Title: =HYPERLINK("http://x","y")\nSource: +1\nAuthor: @a\nDate: 2024-03-13\nUrl: javascript:alert(1)\n\n[Mara](http://x) said \033]0;x\007 no. <b>\n' \
    >calc/-1.txt
printf '%%rec: Person\n\nName: Mara\n' >calc/dossier.rec
run 0 export mentions --of=Mara --format=csv calc
tail -n 1 out | grep -q "[^,]*,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"'+1\",\"'@a\",2024-03-13,header,\"'-1.txt\",.\$" ||
    { fault 'a formula is exported'; cat out; }
run 0 export mentions --of=Mara calc
grep -qxF -e '- \[**Mara**\](http://x) said ^\[\]0;x^G no. — “=HYPERLINK("http://x","y")”, @a, +1, Wed 13 Mar 2024, -1.txt' out ||
    { fault 'what a stranger wrote is Markdown'; cat out; }
"$FORBIDDEN" --plain out >where || { fault 'export of controls'; cat where; }

# --- texts and offsets -----------------------------------------------------

for file in "$bundled"/*.txt "$bundled"/*.md "$dossiers/nasty/crlf.txt" \
    "$dossiers/nasty/bom.txt" "$dossiers/nasty/controls.txt"; do
	run 0 text "$file"
	same out "$file" "text $file"
done
run 1 text "$dossiers/nasty/empty.txt"
for file in latin1 cp1252 invalid-utf8; do
	run 0 text "$dossiers/nasty/$file.txt"
	! cmp -s out "$dossiers/nasty/$file.txt" ||
	    fault "$file.txt was not converted"
done

# Refused files and mistakes cost nothing but themselves.
for command in articles blocks dates mentions people places organizations \
    timeline quotes; do
	all 3 "$command" "$dossiers/nasty"
	case $command in
	dates | mentions | quotes) valid "$command" -s "$DOSSIER" ;;
	*) valid "$command" ;;
	esac
done
told 'nasty/page\.html: '
told 'nasty/fake\.pdf: '
told 'nasty/dossier\.rec:[0-9][0-9]*: '
run 3 search e "$dossiers/nasty" --format=jsonl
valid search -s "$DOSSIER"
run 3 "$dossiers/nasty"
printed '^Problems ('
told 'nasty/page\.html: '

sh "$dossiers/make-hostile.sh" hostile 2>/dev/null
for command in articles blocks mentions; do
	run 3 "$command" hostile --format=jsonl
	[ ! -s out ] || valid "$command"
done
run 3 search won hostile --format=jsonl
valid search
told 'hostile/pipe\.txt: '
chmod -R u+rwx hostile

# --- where articles come from ----------------------------------------------

printf 'Title: From a pipe\n\nHe wrote it.\n' >piped
"$DOSSIER" articles --format=jsonl - <piped >out || fault 'articles -'
printed '"file":"-","title":"From a pipe"'
"$DOSSIER" text - <piped >out || fault 'text -'
same out piped 'text -'
"$DOSSIER" search wrote - <piped >out || fault 'search wrote -'
run 0 articles --format=tsv "$bundled/01-wire-summary.txt" piped
[ "$(wc -l <out)" -eq 3 ] || fault 'two files are two articles'
mkdir people
cp piped people/one.txt
run 0 people
run 1 people people
run 0 articles people
run 0 ./people
printed '^1 article'
(cd people && "$DOSSIER" articles . --format=jsonl) >out
printed '"file":"\./one\.txt"'

# --- wrong usage and what cannot be done -----------------------------------

run 2 people --colour
told 'Unknown option --colour'
run 2 people --format=xml
told "There is no format xml"
run 2 people --format
run 2 people --of=x
run 2 index --format=text
run 2 --of=x
run 2 search
run 2 search ''
run 2 text
run 2 text "$bundled"
run 2 text piped piped
run 2 index piped
run 2 peple
told 'did you mean dossier people'
run 2 serch the "$bundled"
told 'did you mean dossier search'
run 2 enquiry
told 'command enquiry: see dossier --help'
run 3 ./peple
told '\./peple'
run 3 people missing-folder
told 'missing-folder'
run 3 text missing.txt
told 'missing\.txt'
run 3 text "$dossiers/nasty/page.html"
for help in '--help' 'people --help' 'search -h' '--version' \
    'people --version'; do
	# shellcheck disable=SC2086 # words
	run 0 $help
	[ -s out ] || fault "$help prints nothing"
	silent "$help"
done

if [ -w /dev/full ]; then
	"$DOSSIER" people "$bundled" >/dev/full 2>err
	[ $? -eq 3 ] || fault 'a full disk gives status 3'
	told 'standard output'
	"$DOSSIER" --help >/dev/full 2>err
	[ $? -eq 3 ] || fault 'a full disk gives status 3 for --help'
fi
"$DOSSIER" blocks "$bundled" 2>err | head -n 1 >out
silent 'a reader that goes away'
(trap '' PIPE; "$DOSSIER" blocks "$bundled" --format=jsonl 2>err | :)
silent 'a reader that goes away, PIPE ignored'

# --- what the manual says ---------------------------------------------------

# The example of dossier(5), with two articles that it fits.
mkdir strike
printf 'No ferries\n\nThe Observer says that no ferry has left since Monday. %s\n' \
    'Marta Kellen and Joss Arden met for an hour.' >strike/observer.txt
printf '# Evening\n\nThe crews went on strike on Monday morning. %s\n' \
    'The offer is to be put to the vote in early April.' >strike/radio.md
sed -n '/^# The ferry strike/,/^\.Ed/p' "$top_srcdir/man/dossier.5" |
    sed '$d' >strike/dossier.rec
run 0 timeline strike --format=tsv
silent 'the example of dossier(5)'
[ "$(wc -l <out)" -eq 4 ] || fault 'the example of dossier(5) has 3 events'

# The queries of dossier-index(5).
run 0 index
if command -v sqlite3 >where; then
	awk '/^SELECT/ { on = 1 } on { query = query $0 "\n" }
	    on && /;$/ { on = 0; printf "%s", query >("query" ++n)
	    query = "" }' "$top_srcdir/man/dossier-index.5"
	for n in 1 2 3; do
		sqlite3 "$(sed -n 2p out)" <query$n >answer 2>&1
		grep -q '|' answer || { fault "query $n"; cat answer; }
	done
fi

# --- what is kept ----------------------------------------------------------

export XDG_CACHE_HOME="$scratch/kept" XDG_STATE_HOME="$scratch/kept-state"
run 1 people --no-index people
[ ! -e kept ] || fault '--no-index left something'
run 0 index people
printed '^articles: 1, '
find kept -type d ! -perm 700 >wrong
find kept -type f ! -perm 600 >>wrong
[ ! -s wrong ] || { fault 'modes of what is kept'; cat wrong; }
[ -n "$(find kept -type f -name '*.db')" ] || fault 'no index was kept'
printf 'Title: Second\n\nMore of it.\n' >people/two.txt
run 0 articles people
printed Second
rm people/one.txt
run 0 articles people
! grep -q 'From a pipe' out || fault 'a deleted file is still listed'
run 0 index --forget people
[ -z "$(find kept kept-state -type f 2>/dev/null)" ] ||
    { fault '--forget left something'; find kept kept-state -type f; }

# A program without its weights finds no names, says so and keeps no index that
# would lack them for ever.  (Where it is installed it has those.)
mkdir -p alone/bin
cp "$DOSSIER" alone/bin/dossier
"$scratch/alone/bin/dossier" people --format=tsv "$bundled" >out 2>err
if grep -q 'weights' err; then
	run 0 people --format=tsv "$bundled"
	printed Umerov
fi

[ $faults -eq 0 ]
