/* SPDX-License-Identifier: MIT */
#include "annotate/telling_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"

enum { WORD_MOST = 24 };

struct TellingWords {
	Map classes;		/* word -> TellClass */
	Map kin;		/* stem -> line of `kin` */
};

typedef struct {
	unsigned class;
	const char *words;
} Line;

static const Line lines[] = {
	{ TELL_COMMON | TELL_PAST, "was were had did wasn't weren't hadn't "
	    "didn't got" },
	{ TELL_PAST,
	    "ate beat became began bet bit blew bled bore bought bound broke "
	    "brought built burnt came caught chose clung cost crept dealt "
	    "drank "
	    "drew drove dug fed fell felt fled flew forbade forgot fought "
	    "found "
	    "froze gave grew heard held hid hit hung hurt kept knew laid "
	    "lay led "
	    "leapt learnt left lent lit lost made meant met overcame overthrew "
	    "paid put quit ran rang rode rose sank sang sat saw sold sent set "
	    "shed shook shot shut slept slid sought spent split spread "
	    "stole stood stuck struck sued swept swore taught thought "
	    "threw told "
	    "took tore underwent undertook understood upheld went withdrew won "
	    "wore wrote died lied tied" },
	{ TELL_PAST | TELL_SAY,
	    "said told announced warned confirmed claimed added stated "
	    "declared "
	    "argued insisted reported wrote tweeted posted alleged "
	    "acknowledged "
	    "admitted denied stressed noted explained urged asserted accused "
	    "pledged promised vowed revealed assured testified estimated "
	    "disclosed tweeted concluded suggested thought believed "
	    "demanded predicted repeated emphasised emphasized" },
	{ TELL_PRESENT | TELL_SAY,
	    "says tells announces warns confirms claims adds states declares "
	    "argues insists reports writes alleges denies stresses notes "
	    "believes thinks" },
	{ TELL_OBJECT, "told tells telling tell warned assured urged accused "
	    "spoke" },
	{ TELL_PAST | TELL_SAY, "spoke" },
	{ TELL_SAY, "saying telling announcing warning confirming claiming "
	    "adding stating declaring arguing insisting writing alleging "
	    "stressing noting say according" },
	{ TELL_COMMON | TELL_PRESENT,
	    "is are am has have does do isn't aren't hasn't haven't doesn't "
	    "don't" },
	{ TELL_FUTURE,
	    "will shall won't scheduled expected expects due slated upcoming "
	    "planned set tomorrow tentatively forthcoming" },
	{ TELL_INTENDS,
	    "plan plans planning intends intend aims aim hopes hope "
	    "pledged vowed promised vows pledges promises agreed wants "
	    "prepares preparing expects" },
	{ TELL_COMMON | TELL_MAYBE, "would could might may should can cannot "
	    "must can't couldn't wouldn't shouldn't" },
	{ TELL_PUT_OFF,
	    "postponed postpone postpones delayed delays cancelled canceled "
	    "cancels scrapped rescheduled adjourned shelved deferred" },
	{ TELL_COMMON | TELL_RELATIVE, "which who whom whose where" },
	{ TELL_COMMON | TELL_SUB | TELL_BREAK,
	    "while because although though whereas if unless when whether "
	    "despite once" },
	{ TELL_COMMON | TELL_SUB | TELL_BESIDE | TELL_BREAK, "after before" },
	{ TELL_COMMON | TELL_SUB | TELL_SINCE | TELL_BREAK, "since" },
	{ TELL_COMMON | TELL_SUB | TELL_UNTIL | TELL_BREAK, "until till" },
	{ TELL_COMMON | TELL_UNTIL | TELL_BREAK, "by deadline" },
	{ TELL_COMMON | TELL_BESIDE | TELL_BREAK,
	    "following ahead prior beyond" },
	{ TELL_COMMON | TELL_AT | TELL_BREAK,
	    "on in at during throughout from between over for around about" },
	{ TELL_COMMON | TELL_AND, "and but or nor yet" },
	{ TELL_COMMON | TELL_BREAK, "as amid with against without through "
	    "under where that so than including" },
	{ TELL_COMMON | TELL_AT, "into" },
	{ TELL_COMMON | TELL_PRONOUN,
	    "he she they it his her their its him them" },
	{ TELL_COMMON | TELL_THIS, "the this that these those such both each "
	    "another" },
	{ TELL_COMMON | TELL_DETERMINER, "a an its his her their our my no "
	    "some any every" },
	{ TELL_COMMON | TELL_TO, "to" },
	{ TELL_COMMON | TELL_ORDINAL, "first second third fourth fifth sixth "
	    "seventh eighth ninth tenth" },
	{ TELL_FORMER, "first previous last earlier prior opening initial" },
	{ TELL_COMMON | TELL_LEADING,
	    "however meanwhile also then later earlier still moreover "
	    "furthermore additionally instead separately similarly "
	    "subsequently overall previously originally initially" },
	{ TELL_COMMON,
	    "of be been being i we you me us my our your himself itself "
	    "themselves there here what how why all more most many much few "
	    "several other others own same one first two three four five six "
	    "seven eight nine ten eleven twelve not never last next new "
	    "former such only "
	    "just even very too well back up down out off again away now today "
	    "yesterday tonight day days week weeks month months year years "
	    "hour hours time times monday tuesday wednesday thursday friday "
	    "saturday sunday january february march april june july august "
	    "september october november december morning afternoon evening "
	    "night weekend ago recent recently currently already "
	    "nearly almost least around approximately roughly some according "
	    "including among per via like mr mrs ms dr "
	    "thing things way made make making makes take taken "
	    "takes taking give given gives giving get gets getting go goes "
	    "going gone come comes coming put puts part number lot being "
	    "said say says saying told tell tells telling statement added "
	    "adds adding called known used use using until while during "
	    "think thinks thought know news report reports reported reporting "
	    "both between against because" },
	{ 0, NULL }
};

/* Words that news use of the same happening.  The lines were written for this
 * program. */
static const char *const kin[] = {
	"talk negotiation negotiate meeting meet met summit discussion discuss "
	    "session consultation dialogue round",
	"attack strike struck bombing bomb bombardment shelling shell "
	    "airstrike raid assault",
	"blast explosion explode detonate",
	"kill death die dead murder slay slain fatality fatal casualty",
	"shoot shot shooting gunfire gunman shooter",
	"arrest detain detention custody apprehend nab",
	"vote election elect ballot poll referendum",
	"agree agreement deal accord pact treaty",
	"announce announcement unveil introduce introduction",
	"release launch debut",
	"resign resignation quit",
	"begin began begun start open opened commence kick underway",
	"end conclude finish close over",
	"arrive arrival land",
	"ceasefire truce pause armistice",
	"earthquake quake tremor temblor aftershock magnitude",
	"crash collision collide",
	"fire blaze wildfire bushfire",
	"flood flooding",
	"storm hurricane typhoon cyclone",
	"protest demonstration demonstrate protester demonstrator rally",
	"trial court hearing courtroom",
	"jail prison imprison imprisonment inmate",
	"accuse charge indict indictment accusation",
	"win won victory triumph",
	"defeat beat lose lost loss",
	"buy bought acquire acquisition purchase takeover",
	"merge merger",
	"injure injury wound hurt",
	"flee fled escape breakout",
	"postpone delay reschedule defer",
	"cancel cancellation scrap",
	"invade invasion",
	"annex annexation",
	"ask request urge instruct call",
	"delegation representative negotiator envoy delegate",
	"troop soldier",
	"plane aircraft airplane jet airliner",
	"ship vessel boat",
	"law legislation bill",
	"visit trip travel",
	"sue lawsuit suit",
	"fine penalty",
	"replace succeed successor replacement",
	"nominate nomination appoint appointment nominee",
	"marry marriage wedding wed",
	"rob robbery theft steal stole heist",
	"hijack seize seizure capture",
	"patch update fix",
	"war conflict",
	"president presidency presidential",
	"perform performance concert",
	"host present emcee",
	"suspend suspension",
	"ban prohibit prohibition",
	"approve approval pass ratify",
	"reject rejection refuse refusal",
	"withdraw withdrew withdrawal",
	"prepare preparation",
	"deploy deployment",
	"speech address remarks",
	"warn warning",
	"people person man men woman women",
};

/* --- looking words up ---------------------------------------------------- */

/* In small letters; the empty slice when it is too long or not ASCII. */
static Slice
small(Slice word, char buf[WORD_MOST])
{
	if (word.len > WORD_MOST)
		return (Slice){ buf, 0 };
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];
		buf[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (Slice){ buf, word.len };
}

unsigned
telling_words_look(const TellingWords *w, Slice word)
{
	char buf[WORD_MOST];
	const int64_t *found = map_get(&w->classes, small(word, buf));

	return found != NULL ? (unsigned)*found : 0;
}

/* --- stems --------------------------------------------------------------- */

static bool
is_vowel(char c)
{
	return memchr("aeiouy", c, 6) != NULL;
}

static bool
has_vowel(Slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_vowel(s.ptr[i]))
			return true;
	return false;
}

/* Without -s, as of nouns and verbs; "ies" becomes "y" in place. */
static Slice
without_s(Slice s, char *buf)
{
	if (s.len < 4 || s.ptr[s.len - 1] != 's' || slice_ends(s,
	    SLICE("ss")) || slice_ends(s, SLICE("us")) ||
	    slice_ends(s, SLICE("is")))
		return s;
	if (slice_ends(s, SLICE("ies"))) {
		buf[s.len - 3] = 'y';
		return slice_sub(s, 0, s.len - 2);
	}
	if (slice_ends(s, SLICE("ches")) || slice_ends(s, SLICE("shes")) ||
	    slice_ends(s, SLICE("xes")) || slice_ends(s, SLICE("sses")))
		return slice_sub(s, 0, s.len - 2);
	return slice_sub(s, 0, s.len - 1);
}

/* "stopp" is "stop", "fall" stays. */
static Slice
undoubled(Slice s)
{
	char last = s.ptr[s.len - 1];

	if (s.len > 3 && last == s.ptr[s.len - 2] && !is_vowel(last) &&
	    last != 'l' && last != 's')
		return slice_sub(s, 0, s.len - 1);
	return s;
}

static Slice
without_ending(Slice s, char *buf)
{
	static const Slice endings[] = { SLICE_INIT("ing"), SLICE_INIT("ed") };

	if (s.len > 4 && slice_ends(s, SLICE("ied"))) {
		buf[s.len - 3] = 'y';
		return slice_sub(s, 0, s.len - 2);
	}
	for (size_t i = 0; i < 2; i++) {
		Slice rest = slice_sub(s, 0, s.len - endings[i].len);
		if (s.len > endings[i].len + 2 && slice_ends(s, endings[i]) &&
		    has_vowel(rest))
			return undoubled(rest);
	}
	return s;
}

static Slice
stem(Slice word, char buf[WORD_MOST])
{
	Slice s = without_ending(without_s(small(word, buf), buf), buf);

	return s.len > 3 && s.ptr[s.len - 1] == 'e' ?
	    slice_sub(s, 0, s.len - 1) : s;
}

bool
telling_words_stem(const TellingWords *w, Slice word, Buffer *out)
{
	char buf[WORD_MOST];
	Slice s = stem(word, buf);
	const int64_t *line = map_get(&w->kin, s);

	if (line == NULL) {
		buffer_add(out, s);
		return false;
	}
	for (const char *c = kin[*line]; *c != ' '; c++)
		buffer_putc(out, (char)(*c - 'a' + 'A'));
	return true;
}

/* --- making -------------------------------------------------------------- */

/* The next word of a line; false at its end. */
static bool
next_word(const char **line, Slice *word)
{
	const char *end = strchr(*line, ' ');
	size_t len = end != NULL ? (size_t)(end - *line) : strlen(*line);

	*word = (Slice){ *line, len };
	*line += len + (end != NULL);
	return len > 0;
}

TellingWords *
telling_words_new(void)
{
	TellingWords *w = must_alloc(NULL, sizeof *w);
	Slice word;

	*w = (TellingWords){ 0 };
	for (const Line *l = lines; l->words != NULL; l++)
		for (const char *at = l->words; next_word(&at, &word);)
			*map_put(&w->classes, word, 0) |= l->class;
	for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
		for (const char *at = kin[i]; next_word(&at, &word);) {
			char buf[WORD_MOST];
			map_put(&w->kin, stem(word, buf), (int64_t)i);
		}
	return w;
}

void
telling_words_free(TellingWords *w)
{
	if (w == NULL)
		return;
	map_free(&w->classes);
	map_free(&w->kin);
	free(w);
}
