/* SPDX-License-Identifier: MIT */
#include "annotate/role_words.h"

#include "text/word.h"

#define W(word) SLICE_INIT(word)
#define COUNT(a) (sizeof (a) / sizeof (a)[0])

enum { HEADLINE_WORDS = 5 };	/* fewer are no evidence of a headline */

/* Nearly all are told apart by how long they are and how they begin. */
static bool
is_one_of(Slice word, const Slice *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.len == words[i].len &&
		    ((word.ptr[0] ^ words[i].ptr[0]) & ~0x20) == 0 &&
		    slice_eq_nocase(word, words[i]))
			return true;
	return false;
}

/* Words that stand before a role's noun; function words never do. */
static bool
is_modifier(Slice word)
{
	static const Slice words[] = {
		W("acting"), W("affairs"), W("air"), W("anti"),
		W("appointed"), W("armed"), W("arms"), W("assistant"),
		W("associate"), W("backed"), W("based"), W("border"),
		W("born"), W("budget"), W("business"), W("central"),
		W("chief"), W("climate"), W("close"), W("club"), W("co"),
		W("coalition"), W("coast"), W("communications"),
		W("conservative"), W("counter"), W("crown"), W("current"),
		W("defence"), W("defense"), W("delegation"), W("democratic"),
		W("deputy"), W("designate"), W("detained"), W("development"),
		W("digital"), W("disgraced"), W("economic"), W("economy"),
		W("education"), W("elected"), W("election"), W("embattled"),
		W("energy"), W("environment"), W("executive"), W("exiled"),
		W("export"), W("famous"), W("federal"), W("finance"),
		W("financial"), W("first"), W("fleet"), W("football"),
		W("foreign"), W("general"), W("grand"), W("health"),
		W("high"), W("honorary"), W("human"), W("incoming"),
		W("independent"), W("influential"), W("infrastructure"),
		W("installed"), W("intelligence"), W("interim"),
		W("interior"), W("international"), W("investment"),
		W("jailed"), W("joint"), W("junior"), W("justice"),
		W("labor"), W("labour"), W("lead"), W("leading"), W("led"),
		W("legal"), W("liberal"), W("local"), W("long"),
		W("longtime"), W("main"), W("majority"), W("managing"),
		W("media"), W("medical"), W("military"), W("minority"),
		W("monetary"), W("national"), W("naval"), W("negotiating"),
		W("negotiation"), W("new"), W("newly"), W("nuclear"),
		W("oil"), W("opposition"), W("outgoing"), W("parliamentary"),
		W("party"), W("peace"), W("permanent"), W("personal"),
		W("planning"), W("police"), W("policy"), W("political"),
		W("presidential"), W("press"), W("prime"), W("principal"),
		W("private"), W("program"), W("programme"), W("prominent"),
		W("provincial"), W("public"), W("ranking"), W("refugee"),
		W("regional"), W("relations"), W("religious"), W("renowned"),
		W("republican"), W("research"), W("rights"), W("royal"),
		W("science"), W("second"), W("security"), W("self"),
		W("senior"), W("shadow"), W("sovereign"), W("space"),
		W("special"), W("spiritual"), W("squad"), W("staff"),
		W("state"), W("strategic"), W("styled"), W("supreme"),
		W("tax"), W("team"), W("tech"), W("technical"), W("top"),
		W("tourism"), W("trade"), W("transport"), W("treasury"),
		W("trusted"), W("union"), W("veteran"), W("vice"), W("vocal"),
		W("war"), W("water"), W("wealth"), W("welfare"), W("youth")
	};

	return is_one_of(word, words, COUNT(words));
}

static bool
is_former(Slice word)
{
	static const Slice words[] = {
		W("former"), W("ex"), W("then"), W("onetime"), W("erstwhile"),
		W("deposed"), W("ousted"), W("retired")
	};

	return is_one_of(word, words, COUNT(words));
}

/* Before a name, but no role: "Sir". */
static bool
is_courtesy(Slice word)
{
	static const Slice words[] = {
		W("mr"), W("mrs"), W("ms"), W("miss"), W("dr"), W("sir"),
		W("dame"), W("lord"), W("lady"), W("st"), W("saint"),
		W("hon"), W("rev"), W("sheikh"), W("sheikha"), W("then"), W("former"), W("prime"),
		W("head"), W("chief"), W("leader"), W("elect")
	};

	return is_one_of(word, words, COUNT(words));
}

/* Of somebody: "his wife [Name]" tells nothing without him. */
static bool
is_relation(Slice word)
{
	static const Slice words[] = {
		W("brother"), W("sister"), W("father"), W("mother"),
		W("uncle"), W("aunt"), W("wife"), W("husband"), W("son"),
		W("daughter"), W("cousin"), W("nephew"), W("niece"),
		W("grandfather"), W("grandmother"), W("friend"),
		W("colleague"), W("partner"), W("girlfriend"),
		W("boyfriend"), W("widow"), W("widower"), W("fiancé"),
		W("fiancée"), W("ally"), W("opponent"), W("fellow"),
		W("roommate"), W("neighbor"), W("neighbour")
	};

	return is_one_of(word, words, COUNT(words));
}

/* Nouns for persons that say nothing of who one is. */
static bool
is_anybody(Slice word)
{
	static const Slice words[] = {
		W("man"), W("woman"), W("boy"), W("girl"),
		W("victim"), W("source"), W("bystander"), W("witness")
	};

	return is_one_of(word, words, COUNT(words));
}

/* A noun of a role in the singular, or in the plural (*many). */
static bool
is_head(const RoleSource *s, Slice word, bool *many)
{
	WordClass class = vocabulary_look(s->vocabulary, word);

	*many = false;
	if (is_anybody(word))
		return false;
	if (class & (VOC_ROLE | VOC_TITLE))
		return true;
	if (slice_ends(word, SLICE("s")) && vocabulary_look(s->vocabulary,
	    slice_sub(word, 0, word.len - 1)) & VOC_ROLE)
		*many = true;
	return *many;
}

static RoleKind
kind_of_function_word(Slice word, WordClass class)
{
	static const Slice leads[] = {
		W("leads"), W("heads"), W("chairs"), W("commands"),
		W("oversees"), W("runs")
	};
	static const Slice of[] = {
		W("of"), W("to"), W("for"), W("at"), W("in")
	};

	if (is_one_of(word, leads, COUNT(leads)))
		return RW_LEADS;
	if (is_one_of(word, of, COUNT(of)))
		return RW_OF;
	if (slice_eq_nocase(word, SLICE("and")))
		return RW_AND;
	if (slice_eq_nocase(word, SLICE("who")))
		return RW_WHO;
	if (slice_eq_nocase(word, SLICE("is")))
		return RW_IS;
	if (slice_eq_nocase(word, SLICE("was")))
		return RW_WAS;
	if (slice_eq_nocase(word, SLICE("the")) ||
	    slice_eq_nocase(word, SLICE("a")) ||
	    slice_eq_nocase(word, SLICE("an")) ||
	    slice_eq_nocase(word, SLICE("its")))
		return RW_THE;
	return class & (VOC_AUX | VOC_PREP | VOC_DET | VOC_POSS | VOC_SUBJ |
	    VOC_CONJ | VOC_THAT | VOC_REL | VOC_SUB | VOC_IT | VOC_HE |
	    VOC_SHE | VOC_THEY | VOC_TIME | VOC_ADV) ? RW_OTHER : RW_WORD;
}

/* "Ukrainian", "Turkish", "Japanese", "Israeli". */
static bool
is_demonym(Slice word)
{
	static const Slice words[] = {
		W("Arab"), W("British"), W("Czech"), W("Dutch"), W("French"),
		W("Greek"), W("Swiss"), W("Thai"), W("Welsh")
	};
	static const Slice ends[] = {
		W("an"), W("ish"), W("ese"), W("aqi"), W("ani"), W("eli"),
		W("udi"), W("ati"), W("ari"), W("eni"), W("aiti")
	};

	for (size_t i = 0; i < COUNT(ends); i++)
		if (word.len > ends[i].len + 2 && slice_ends(word, ends[i]))
			return true;
	return is_one_of(word, words, COUNT(words));
}

/* known: its capital says nothing, as in a headline. */
static RoleKind
kind_of_word(const RoleSource *s, Slice word, bool upper, bool known)
{
	WordClass class = vocabulary_look(s->vocabulary, word);
	bool many;

	if (is_former(word))
		return RW_FORMER;
	if (is_head(s, word, &many))
		return many ? RW_HEADS : RW_HEAD;
	if (is_modifier(word))
		return RW_MODIFIER;
	RoleKind kind = kind_of_function_word(word, class);
	if (kind != RW_WORD)
		return kind;
	if (upper && (!known || is_demonym(word)))
		return RW_MODIFIER;
	return class & VOC_GROUP ? RW_MODIFIER : RW_WORD;
}

static RoleKind
kind_of_punctuation(Slice s)
{
	if (slice_eq(s, SLICE(",")))
		return RW_COMMA;
	if (slice_eq(s, SLICE("-")))
		return RW_HYPHEN;
	if (slice_eq(s, SLICE("&")))
		return RW_AND;
	if (slice_eq(s, SLICE(".")) || slice_eq(s, SLICE(";")) ||
	    slice_eq(s, SLICE(")")) || slice_eq(s, SLICE("–")) ||
	    slice_eq(s, SLICE("—")) || slice_eq(s, SLICE("!")) ||
	    slice_eq(s, SLICE("?")) || slice_eq(s, SLICE(":")) ||
	    slice_eq(s, SLICE("(")))
		return RW_STOP;
	return RW_OTHER;
}

/* The hyphen of "ABUJA, Nigeria - Governor": it joins nothing. */
static bool
is_parting(Slice text, const Word *w)
{
	return w->space_before && w->span.end < text.len &&
	    text.ptr[w->span.start] == '-' && text.ptr[w->span.end] == ' ';
}

static void
put_word(const RoleSource *s, const Word *w, bool known, RoleWords *out)
{
	Slice text = slice_span(s->text, w->span);
	RoleWord r = { .span = w->span, .upper = w->upper };

	if (w->kind == WORD_POSSESSIVE)
		r.kind = RW_POSSESSIVE;
	else if (w->kind == WORD_PUNCT)
		r.kind = is_parting(s->text, w) ? RW_STOP :
		    kind_of_punctuation(text);
	else if (w->kind == WORD_ALPHA)
		r.kind = kind_of_word(s, text, w->upper, known);
	r.relation = (r.kind == RW_HEAD && is_relation(text)) ||
	    (r.kind == RW_HEADS && is_relation(slice_sub(text, 0,
	    text.len - 1)));
	r.courtesy = r.relation ||
	    (r.kind == RW_HEAD && is_courtesy(text));
	/* The stop of "Gen." closes nothing. */
	if (r.kind == RW_STOP && out->len > 0 && text.ptr[0] == '.' &&
	    out->at[out->len - 1].kind == RW_HEAD &&
	    out->at[out->len - 1].upper &&
	    out->at[out->len - 1].span.end - out->at[out->len - 1].span.start
	    <= 5) {
		out->at[out->len - 1].span.end = w->span.end;
		return;
	}
	vec_push(out, r);
}

/* Most of its words begin with a capital. */
static bool
is_headline(Slice text, Span sentence)
{
	Slice s = slice_span(text, sentence);
	unsigned words = 0, upper = 0;
	uint32_t pos = 0;
	Word w;

	while (words < 40 && word_next(s, &pos, &w))
		if (w.kind == WORD_ALPHA) {
			words++;
			upper += w.upper;
		}
	return words >= HEADLINE_WORDS && upper * 3 > words * 2;
}

/* "Commerce Secretary" at the start: the capital says something where the
 * next word has one too. */
static void
read_start(RoleWords *words, bool headline)
{
	RoleWord *w = words->at;

	if (!headline && words->len > 1 && w[0].kind == RW_WORD &&
	    w[0].upper && w[1].upper && (w[1].kind == RW_HEAD ||
	    w[1].kind == RW_MODIFIER))
		w[0].kind = RW_MODIFIER;
}

void
role_words(const RoleSource *s, Span sentence, uint32_t first, RoleWords *out)
{
	bool headline = is_headline(s->text, sentence);
	Slice text = slice_sub(s->text, 0, sentence.end);
	uint32_t pos = sentence.start, name = first;
	Word w;

	vec_clear(out);
	while (pos < sentence.end) {
		while (name < s->name_count && s->names[name].span.end <= pos)
			name++;
		if (!word_next(text, &pos, &w))
			break;
		if (name < s->name_count &&
		    s->names[name].span.start <= w.span.start) {
			RoleWord r = { .span = s->names[name].span,
				.name = name, .upper = true,
				.kind = s->names[name].type == ENTITY_PERSON ?
				    RW_PERSON : RW_GROUP };
			vec_push(out, r);
			pos = r.span.end > pos ? r.span.end : pos;
			continue;
		}
		put_word(s, &w, headline || out->len == 0, out);
	}
	read_start(out, headline);
}
