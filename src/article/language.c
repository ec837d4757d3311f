/* SPDX-License-Identifier: MIT */
/*
 * Languages of the Latin script are told by their commonest function words,
 * which make a quarter to a half of any text; a word that several languages
 * share counts for each.  Other scripts tell the language themselves, Cyrillic
 * and Arabic by letters that only some of their languages use.
 */
#include "article/language.h"

#include <stdlib.h>

#include "text/codepoint.h"
#include "text/utf8.h"

enum {
	WORD_MAX = 16,		/* bytes of a function word at most */
	WORDS_FEW = 4,		/* fewer tell nothing */
	LETTERS_FEW = 10,
	HITS_MIN = 2,
	HITS_PERCENT = 10	/* function words of all words */
};

enum {
	EN = 1, DE = 2, FR = 4, ES = 8, IT = 16, PT = 32, NL = 64, PL = 128,
	SV = 256, TR = 512
};
static const char *const latin_names[] = { "en", "de", "fr", "es", "it",
	"pt", "nl", "pl", "sv", "tr" };
enum { LATIN_NAMES = sizeof latin_names / sizeof *latin_names };

/* In bytewise order. */
static const struct FunctionWord {
	const char *word;
	unsigned languages;
} function_words[] = {
	{ "a", PT }, { "aan", NL }, { "aber", DE }, { "about", EN },
	{ "after", EN }, { "al", ES | IT }, { "ale", PL }, { "all", EN },
	{ "alla", IT }, { "als", DE | NL }, { "also", EN }, { "an", EN },
	{ "ancak", TR }, { "anche", IT }, { "and", EN }, { "any", EN },
	{ "ao", PT }, { "après", FR }, { "are", EN }, { "as", EN | PT },
	{ "at", EN }, { "att", SV }, { "até", PT }, { "au", FR },
	{ "auch", DE }, { "auf", DE }, { "aus", DE }, { "aux", FR },
	{ "av", SV }, { "avait", FR }, { "avec", FR }, { "be", EN },
	{ "been", EN }, { "bei", DE }, { "bij", NL }, { "bir", TR },
	{ "bu", TR }, { "but", EN }, { "by", EN }, { "być", PL },
	{ "był", PL }, { "była", PL }, { "can", EN }, { "ce", FR },
	{ "cette", FR }, { "che", IT }, { "com", PT }, { "come", IT },
	{ "comme", FR }, { "como", ES | PT }, { "con", ES | IT },
	{ "could", EN }, { "cuando", ES }, { "czy", PL },
	{ "da", IT | PT | TR }, { "daha", TR }, { "dal", IT }, { "dan", NL },
	{ "dans", FR }, { "das", DE | PT }, { "dass", DE }, { "dat", NL },
	{ "de", FR | ES | PT | NL | SV | TR }, { "dei", IT },
	{ "del", ES | IT }, { "della", IT }, { "delle", IT }, { "dem", DE },
	{ "den", DE | SV }, { "der", DE }, { "des", DE | FR }, { "desde", ES },
	{ "det", SV }, { "deze", NL }, { "değil", TR }, { "di", IT },
	{ "die", DE | NL }, { "dit", NL }, { "dla", PL },
	{ "do", EN | PT | PL }, { "door", NL }, { "dopo", IT }, { "dos", PT },
	{ "du", FR }, { "durch", DE }, { "e", IT | PT }, { "een", NL },
	{ "ein", DE }, { "eine", DE }, { "einen", DE }, { "einer", DE },
	{ "el", ES }, { "elle", FR }, { "em", PT },
	{ "en", FR | ES | NL | SV }, { "entre", ES | PT }, { "er", DE | NL },
	{ "era", IT }, { "es", DE | ES }, { "est", FR }, { "esta", ES },
	{ "este", ES }, { "está", ES }, { "et", FR }, { "ett", SV },
	{ "foi", PT }, { "for", EN }, { "from", EN }, { "från", SV },
	{ "fue", ES }, { "för", SV }, { "für", DE }, { "gibi", TR },
	{ "gli", IT }, { "ha", ES | IT }, { "haben", DE }, { "had", EN },
	{ "han", ES | SV }, { "hanno", IT }, { "har", SV }, { "has", EN },
	{ "hasta", ES }, { "hat", DE }, { "have", EN }, { "he", EN },
	{ "hebben", NL }, { "heeft", NL }, { "her", EN }, { "het", NL },
	{ "hij", NL }, { "his", EN }, { "how", EN },
	{ "i", EN | IT | PL | SV }, { "ich", DE }, { "if", EN }, { "ik", NL },
	{ "il", FR | IT }, { "ile", TR }, { "ils", FR }, { "im", DE },
	{ "in", EN | IT | NL }, { "inte", SV }, { "into", EN },
	{ "is", EN | NL }, { "ist", DE }, { "it", EN }, { "its", EN },
	{ "için", TR }, { "jag", SV }, { "jak", PL }, { "je", FR },
	{ "jest", PL }, { "just", EN }, { "kadar", TR }, { "kann", DE },
	{ "która", PL }, { "które", PL }, { "który", PL },
	{ "la", FR | ES | IT }, { "las", ES }, { "le", FR | IT },
	{ "les", FR }, { "leur", FR }, { "lo", ES | IT }, { "los", ES },
	{ "ma", IT }, { "maar", NL }, { "mais", FR | PT }, { "man", DE },
	{ "mas", PT }, { "me", EN }, { "med", SV }, { "men", SV },
	{ "met", NL }, { "mit", DE }, { "more", EN }, { "my", EN },
	{ "más", ES }, { "na", PT | PL }, { "naar", NL }, { "nach", DE },
	{ "nas", PT }, { "ne", FR | TR }, { "nel", IT }, { "nella", IT },
	{ "nicht", DE }, { "nie", PL }, { "niet", NL }, { "no", EN | ES | PT },
	{ "noch", DE }, { "nog", NL }, { "non", IT }, { "nos", PT },
	{ "not", EN }, { "nous", FR }, { "nur", DE }, { "não", PT },
	{ "o", ES | PT | PL }, { "och", SV }, { "od", PL }, { "oder", DE },
	{ "of", EN }, { "olan", TR }, { "olarak", TR }, { "om", NL | SV },
	{ "on", EN }, { "ont", FR }, { "ook", NL }, { "op", NL }, { "or", EN },
	{ "os", PT }, { "ou", FR | PT }, { "our", EN }, { "out", EN },
	{ "où", FR }, { "par", FR }, { "para", ES | PT }, { "pas", FR },
	{ "pela", PT }, { "pelo", PT }, { "per", IT }, { "pero", ES },
	{ "più", IT }, { "plus", FR }, { "po", PL }, { "por", ES | PT },
	{ "porque", ES }, { "pour", FR }, { "przez", PL }, { "på", SV },
	{ "quando", PT }, { "que", FR | ES | PT }, { "questa", IT },
	{ "questo", IT }, { "qui", FR }, { "sa", FR }, { "said", EN },
	{ "se", FR | ES | IT | PT }, { "segundo", PT }, { "según", ES },
	{ "selon", FR }, { "ser", ES }, { "ses", FR }, { "seu", PT },
	{ "she", EN }, { "si", IT }, { "sich", DE }, { "sie", DE },
	{ "sig", SV }, { "sin", ES }, { "sind", DE }, { "się", PL },
	{ "so", EN }, { "sobre", ES | PT }, { "som", SV }, { "some", EN },
	{ "son", FR }, { "sono", IT }, { "sonra", TR }, { "sont", FR },
	{ "stato", IT }, { "su", ES | IT }, { "sua", PT }, { "sur", FR },
	{ "sus", ES }, { "são", PT }, { "są", PL }, { "también", ES },
	{ "também", PT }, { "te", NL }, { "tego", PL }, { "than", EN },
	{ "that", EN }, { "the", EN }, { "their", EN }, { "there", EN },
	{ "they", EN }, { "this", EN }, { "till", SV }, { "to", EN | PL },
	{ "tra", IT }, { "tym", PL }, { "uit", NL }, { "um", DE | PT },
	{ "uma", PT }, { "un", FR | ES | IT }, { "una", ES | IT },
	{ "und", DE }, { "une", FR }, { "up", EN }, { "van", NL },
	{ "var", SV }, { "ve", TR }, { "very", EN }, { "von", DE },
	{ "voor", NL }, { "vor", DE }, { "vous", FR }, { "w", PL },
	{ "war", DE }, { "was", EN | NL }, { "we", EN }, { "wel", NL },
	{ "werd", NL }, { "werden", DE }, { "were", EN }, { "what", EN },
	{ "when", EN }, { "which", EN }, { "who", EN }, { "wie", DE },
	{ "will", EN }, { "wir", DE }, { "wird", DE }, { "with", EN },
	{ "worden", NL }, { "wordt", NL }, { "would", EN }, { "wurde", DE },
	{ "y", ES }, { "you", EN }, { "your", EN }, { "z", PL }, { "za", PL },
	{ "ze", NL }, { "zich", NL }, { "zijn", NL }, { "zu", DE },
	{ "zum", DE }, { "zur", DE }, { "à", PT }, { "är", SV }, { "çok", TR },
	{ "è", IT }, { "é", PT }, { "été", FR }, { "être", FR },
	{ "über", DE }, { "że", PL },
};

/* Letters of a script, and those that only some of its languages have. */
enum {
	CYRILLIC, UKRAINIAN, RUSSIAN, BELARUSIAN, SERBIAN, BULGARIAN,
	ARABIC, PERSIAN, URDU, HEBREW, GREEK, DEVANAGARI, BENGALI, TAMIL,
	THAI, GEORGIAN, ARMENIAN, HANGUL, KANA, HAN, SCRIPTS
};
static const struct {
	int32_t first, last;
	int script;
} ranges[] = {
	{ 0x0370, 0x03ff, GREEK }, { 0x0400, 0x052f, CYRILLIC },
	{ 0x0530, 0x058f, ARMENIAN }, { 0x0590, 0x05ff, HEBREW },
	{ 0x0600, 0x06ff, ARABIC }, { 0x0900, 0x097f, DEVANAGARI },
	{ 0x0980, 0x09ff, BENGALI }, { 0x0b80, 0x0bff, TAMIL },
	{ 0x0e00, 0x0e7f, THAI }, { 0x10a0, 0x10ff, GEORGIAN },
	{ 0x3040, 0x30ff, KANA }, { 0x3400, 0x9fff, HAN },
	{ 0xac00, 0xd7af, HANGUL }
};

/* The language of a letter that not all languages of its script have. */
static int
telling(int32_t cp)
{
	switch (cp) {
	case 0x0456: case 0x0457: case 0x0454: case 0x0491:	/* і ї є ґ */
		return UKRAINIAN;
	case 0x044b: case 0x044d: case 0x0451:			/* ы э ё */
		return RUSSIAN;
	case 0x045e:						/* ў */
		return BELARUSIAN;
	case 0x0458: case 0x0459: case 0x045a: case 0x045b:	/* ј љ њ ћ */
		return SERBIAN;
	case 0x044a:						/* ъ */
		return BULGARIAN;
	case 0x067e: case 0x0686: case 0x06af: case 0x06cc:	/* پ چ گ ی */
		return PERSIAN;
	case 0x0679: case 0x0688: case 0x0691: case 0x06d2:	/* ٹ ڈ ڑ ے */
		return URDU;
	default:
		return SCRIPTS;
	}
}

static void
count_letter(LanguageCount *c, int32_t cp)
{
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (cp >= ranges[i].first && cp <= ranges[i].last) {
			c->letters[ranges[i].script]++;
			break;
		}
	if (telling(cp) != SCRIPTS)
		c->letters[telling(cp)]++;
}

static int
compare(const void *key, const void *entry)
{
	const Slice word = *(const Slice *)key;
	const char *other = ((const struct FunctionWord *)entry)->word;

	if (word.ptr[0] != other[0])	/* most of the time */
		return (unsigned char)word.ptr[0] < (unsigned char)other[0] ?
		    -1 : 1;
	return slice_cmp(word, slice_of(other));
}

/* Counts a word of the Latin script, given in small letters. */
static void
count_word(LanguageCount *c, Slice word)
{
	const struct FunctionWord *found = bsearch(&word, function_words,
	    sizeof function_words / sizeof *function_words,
	    sizeof *function_words, compare);

	c->words++;
	for (int i = 0; found != NULL && i < LATIN_NAMES; i++)
		c->hits[i] += found->languages >> i & 1;
}

/* The small letter of a capital in ASCII or Latin-1. */
static int32_t
small(int32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 0xc0 && cp <= 0xde) ?
	    cp + 0x20 : cp;
}

void
language_count(LanguageCount *c, Slice text)
{
	char word[WORD_MAX];
	size_t len = 0;
	unsigned n;
	bool latin = false;

	for (size_t pos = 0; pos <= text.len && c->bytes < LANGUAGE_BYTES;
	    pos += n) {
		const int32_t cp = pos < text.len ?
		    utf8_decode(text, pos, &n) : ' ';
		c->bytes++;
		if (pos == text.len || !cp_is_wordy(cp)) {
			if (latin)
				count_word(c, (Slice){ word, len });
			len = 0;
			latin = false;
			n = pos == text.len ? 1 : n;
			continue;
		}
		if (cp >= 0x250)
			count_letter(c, cp);
		latin = latin || (cp < 0x250 && cp >= 'A');
		if (len + 4 <= WORD_MAX)
			len += utf8_write(small(cp), word + len);
	}
}

static const char *
name_of_latin(const LanguageCount *c)
{
	uint32_t best = 0, second = 0;
	int which = 0;

	for (int i = 0; i < LATIN_NAMES; i++)
		if (c->hits[i] > best) {
			second = best;
			best = c->hits[i];
			which = i;
		} else if (c->hits[i] > second) {
			second = c->hits[i];
		}
	if (which != 0 && best < c->hits[0] + 2)
		return "und";	/* English, with a few words like others */
	return c->words >= WORDS_FEW && best >= HITS_MIN && best > second &&
	    best * 100 >= c->words * HITS_PERCENT ? latin_names[which] :
	    "und";
}

static const char *
name_of_cyrillic(const uint32_t *n)
{
	if (n[BELARUSIAN] > 0 && n[BELARUSIAN] * 3 > n[UKRAINIAN])
		return "be";
	if (n[UKRAINIAN] > n[RUSSIAN])
		return "uk";
	if (n[RUSSIAN] > 0)
		return "ru";
	if (n[SERBIAN] > 0)
		return "sr";
	return n[BULGARIAN] > 0 ? "bg" : "und";
}

static const char *
name_of_arabic(const uint32_t *n)
{
	if (n[URDU] > 0)
		return "ur";
	return n[PERSIAN] * 20 > n[ARABIC] ? "fa" : "ar";
}

/* Scripts that tell the language. */
static const struct {
	int script;
	const char *name;
} plain[] = {
	{ HEBREW, "he" }, { GREEK, "el" }, { DEVANAGARI, "hi" },
	{ BENGALI, "bn" }, { TAMIL, "ta" }, { THAI, "th" },
	{ GEORGIAN, "ka" }, { ARMENIAN, "hy" }, { HANGUL, "ko" },
	{ HAN, "zh" }
};

const char *
language_name(const LanguageCount *c)
{
	const uint32_t *n = c->letters;
	uint32_t most = c->words * 5;	/* about so many letters */
	const char *name = name_of_latin(c);

	if (n[CYRILLIC] > most) {
		most = n[CYRILLIC];
		name = name_of_cyrillic(n);
	}
	if (n[ARABIC] > most) {
		most = n[ARABIC];
		name = name_of_arabic(n);
	}
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (n[plain[i].script] > most) {
			most = n[plain[i].script];
			name = plain[i].name;
		}
	if (n[KANA] * 8 > n[HAN] && n[KANA] + n[HAN] >= most &&
	    n[KANA] > 0) {
		most = n[KANA] + n[HAN];
		name = "ja";
	}
	return c->words == 0 && most < LETTERS_FEW ? "und" : name;
}
