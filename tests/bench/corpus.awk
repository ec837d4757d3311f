# SPDX-License-Identifier: MIT
#
# Makes articles by shuffling the sentences of others and putting invented
# names in place of some of theirs; the same call makes the same articles.
#
#	awk -v dir=DIR -v articles=N -f corpus.awk ARTICLE...
#
# An article has some 3.5 kB.  DIR/dossier.rec gets the invented people; there
# are the more, the more articles there are, and few of them are in many.

function invented(id,	part)
{
	part = syllable[id % 16 + 1] syllable[int(id / 16) % 16 + 1] \
	    syllable[int(id / 256) % 16 + 1]
	return given[id % 12 + 1] " " toupper(substr(part, 1, 1)) substr(part, 2)
}

# The sentence, with an invented name for one of its capitalised words.
function renamed(text,	word, n, i, at)
{
	n = split(text, word, " ")
	at = 2 + int(rand() * n)
	for (i = at; i <= n && word[i] !~ /^[A-Z][a-z]+$/; i++)
		;
	if (i > n)
		return text
	word[i] = invented(int(people * rand() * rand() * rand()))
	text = word[1]
	for (i = 2; i <= n; i++)
		text = text " " word[i]
	return text
}

function article(i,	file, size, paragraph, day, text)
{
	file = sprintf("%s/%06d.txt", dir, i)
	day = sprintf("2026-%02d-%02d", 1 + int(rand() * 12),
	    1 + int(rand() * 28))
	text = sentence[1 + int(rand() * sentences)]
	printf "Title: %s\nSource: paper %d\nDate: %s\n\n",
	    substr(text, 1, 60), i % 40, day >file
	while (size < 3400) {
		for (paragraph = 3; paragraph > 0; paragraph--) {
			text = sentence[1 + int(rand() * sentences)]
			if (rand() < 0.3)
				text = renamed(text)
			printf "%s%s", text, (paragraph > 1 ? " " : "\n\n") >file
			size += length(text) + 1
		}
	}
	close(file)
}

BEGIN {
	split("ba da fer gor hal ka lem mir nov or pet ra sel tor ven zak",
	    syllable, " ")
	split("Adam Berta Cyril Dora Emil Flora Georg Hanna Ivo Jana Karl Lena",
	    given, " ")
	srand(7)
}

FNR == 1 { body = 0 }
$0 == "" { body = 1; next }
body && length($0) > 40 {
	n = split($0, part, /\. /)
	for (i = 1; i <= n; i++)
		sentence[++sentences] = part[i] (i < n ? "." : "")
}

END {
	people = 30 + int(3 * sqrt(articles))
	for (i = 1; i <= articles; i++)
		article(i)
	print "%rec: Person\n" >(dir "/dossier.rec")
	for (i = 0; i < people; i++)
		print "Name: " invented(i) "\n" >(dir "/dossier.rec")
}
