/* SPDX-License-Identifier: MIT */
#include "xref/group_words.h"

#include "text/spelling.h"
#include "xref/name_key.h"

#define W(word) SLICE_INIT(word)
#define COUNT(a) (sizeof (a) / sizeof (a)[0])

/* --- legal forms --------------------------------------------------------- */

/* Longer ones first where one ends with another. */
static const struct {
	Slice words;
	LegalForm form;
} forms[] = {
	{ W("gesellschaft mit beschrankter haftung"), LEGAL_GMBH },
	{ W("societatea cu raspundere limitata"), LEGAL_SRL },
	{ W("public joint stock company"), LEGAL_JSC },
	{ W("open joint stock company"), LEGAL_JSC },
	{ W("closed joint stock company"), LEGAL_JSC },
	{ W("joint stock company"), LEGAL_JSC },
	{ W("limited liability company"), LEGAL_LLC },
	{ W("limited liability partnership"), LEGAL_LIMITED },
	{ W("public limited company"), LEGAL_LIMITED },
	{ W("aktiengesellschaft"), LEGAL_AG },
	{ W("sp zoo"), LEGAL_LLC }, { W("spzoo"), LEGAL_LLC },
	{ W("pty ltd"), LEGAL_LIMITED }, { W("co ltd"), LEGAL_LIMITED },
	{ W("limited"), LEGAL_LIMITED }, { W("ltd"), LEGAL_LIMITED },
	{ W("plc"), LEGAL_LIMITED }, { W("llp"), LEGAL_LIMITED },
	{ W("pte"), LEGAL_LIMITED }, { W("pty"), LEGAL_LIMITED },
	{ W("company"), LEGAL_COMPANY }, { W("co"), LEGAL_COMPANY },
	{ W("corporation"), LEGAL_COMPANY }, { W("corp"), LEGAL_COMPANY },
	{ W("incorporated"), LEGAL_COMPANY }, { W("inc"), LEGAL_COMPANY },
	{ W("ag"), LEGAL_AG }, { W("akg"), LEGAL_AG },
	{ W("gmbh"), LEGAL_GMBH }, { W("kg"), LEGAL_GMBH },
	{ W("jsc"), LEGAL_JSC }, { W("oao"), LEGAL_JSC },
	{ W("ojsc"), LEGAL_JSC }, { W("pao"), LEGAL_JSC },
	{ W("pjsc"), LEGAL_JSC }, { W("zao"), LEGAL_JSC },
	{ W("ao"), LEGAL_JSC }, { W("llc"), LEGAL_LLC },
	{ W("ooo"), LEGAL_LLC }, { W("srl"), LEGAL_SRL },
	{ W("spa"), LEGAL_SA }, { W("sa"), LEGAL_SA }, { W("as"), LEGAL_SA },
	{ W("ab"), LEGAL_SA }, { W("oy"), LEGAL_SA }, { W("se"), LEGAL_SA },
	{ W("nv"), LEGAL_BV }, { W("bv"), LEGAL_BV }, { W("ano"), LEGAL_NGO }
};

static bool
ends_with_words(Slice s, Slice words)
{
	return s.len > words.len && slice_ends(s, words) &&
	    s.ptr[s.len - words.len - 1] == ' ';
}

static bool
starts_with_words(Slice s, Slice words)
{
	return s.len > words.len && slice_starts(s, words) &&
	    s.ptr[words.len] == ' ';
}

/* A long form may be written with a slip: "aktiengeselschaft". */
static bool
ends_with_misspelled(Slice s, Slice word, size_t *len)
{
	size_t at = s.len;

	while (at > 0 && s.ptr[at - 1] != ' ')
		at--;
	*len = s.len - at;
	return at > 0 && word.len > 10 && *len > 10 &&
	    slice_find_byte(word, ' ', 0) == SIZE_MAX &&
	    spelling_compare(slice_sub(s, at, s.len), word).kind >=
	    SPELLING_SLIP;
}

/* Takes one legal form off either end. */
static LegalForm
take_form(Slice *s)
{
	size_t len;

	for (size_t i = 0; i < COUNT(forms); i++) {
		Slice w = forms[i].words;
		if (ends_with_words(*s, w)) {
			*s = slice_sub(*s, 0, s->len - w.len - 1);
			return forms[i].form;
		}
		if (ends_with_misspelled(*s, w, &len)) {
			*s = slice_sub(*s, 0, s->len - len - 1);
			return forms[i].form;
		}
		if (w.len > 2 && starts_with_words(*s, w)) {
			*s = slice_sub(*s, w.len + 1, s->len);
			return forms[i].form;
		}
	}
	return LEGAL_NONE;
}

/* --- words --------------------------------------------------------------- */

static const struct {
	Slice word, as;
} rewritten[] = {
	{ W("intl"), W("international") }, { W("natl"), W("national") },
	{ W("dept"), W("department") }, { W("univ"), W("university") },
	{ W("govt"), W("government") }, { W("assn"), W("association") },
	{ W("saint"), W("st") }, { W("organisation"), W("organization") },
	{ W("defence"), W("defense") }, { W("centre"), W("center") },
	{ W("programme"), W("program") }, { W("labour"), W("labor") },
	{ W("theatre"), W("theater") }, { W("harbour"), W("harbor") }
};

static const Slice numbers[] = {	/* with their ordinals */
	W("one"), W("first"), W("1st"), W("two"), W("second"), W("2nd"),
	W("three"), W("third"), W("3rd"), W("four"), W("fourth"), W("4th"),
	W("five"), W("fifth"), W("5th"), W("six"), W("sixth"), W("6th"),
	W("seven"), W("seventh"), W("7th"), W("eight"), W("eighth"), W("8th"),
	W("nine"), W("ninth"), W("9th"), W("ten"), W("tenth"), W("10th"),
	W("eleven"), W("eleventh"), W("11th"), W("twelve"), W("twelfth"),
	W("12th")
};

static const Slice tens[] = {
	W("twenty"), W("thirty"), W("forty"), W("fifty"), W("sixty"),
	W("seventy"), W("eighty"), W("ninety")
};

/* The number that a word is, or 0. */
static unsigned
number_of(Slice word)
{
	uint32_t digits;

	for (unsigned i = 0; i < COUNT(numbers); i++)
		if (slice_eq(word, numbers[i]))
			return i / 3 + 1;
	for (unsigned i = 0; i < COUNT(tens); i++)
		if (slice_eq(word, tens[i]))
			return (i + 2) * 10;
	if (slice_eq(word, SLICE("fourty")))
		return 40;
	return slice_uint(word, &digits) && digits < 1000 ? digits : 0;
}

static Slice
rewrite(Slice word)
{
	for (size_t i = 0; i < COUNT(rewritten); i++)
		if (slice_eq(word, rewritten[i].word))
			return rewritten[i].as;
	return word;
}

static void
put_word(Buffer *out, Slice word)
{
	if (out->len > 0)
		buffer_putc(out, ' ');
	buffer_add(out, word);
}

/* A number of one or two words at the start of *rest after `first`. */
static unsigned
take_number(Slice first, Slice *rest)
{
	unsigned n = number_of(first);
	Slice after = *rest, word;

	if (n >= 20 && n % 10 == 0 && slice_part(&after, ' ', &word) &&
	    number_of(word) > 0 && number_of(word) < 10) {
		n += number_of(word);
		*rest = after;
	}
	return n;
}

static void
put_words(Slice key, Buffer *out)
{
	Slice word, after, next;

	while (slice_part(&key, ' ', &word)) {
		unsigned n = take_number(word, &key);
		after = key;
		if (n > 0) {
			if (out->len > 0)
				buffer_putc(out, ' ');
			buffer_printf(out, "%u", n);
		} else if (slice_eq(word, SLICE("united")) &&
		    slice_part(&after, ' ', &next) &&
		    (slice_eq(next, SLICE("states")) ||
		    slice_eq(next, SLICE("nations")))) {
			put_word(out, next.ptr[0] == 's' ? SLICE("us") :
			    SLICE("un"));
			key = after;
		} else {
			put_word(out, rewrite(word));
		}
	}
}

LegalForm
group_words(Slice key, Buffer *out)
{
	LegalForm form = LEGAL_NONE, next;

	while ((next = take_form(&key)) != LEGAL_NONE)
		if (form <= LEGAL_COMPANY)
			form = next;
	buffer_clear(out);
	put_words(key, out);
	return form;
}
