/* SPDX-License-Identifier: MIT */
#include "xref/person_name.h"

#include <string.h>

#include "text/romanize.h"
#include "text/spelling.h"
#include "xref/given_name.h"

#define W(word) SLICE_INIT(word)
#define COUNT(a) (sizeof (a) / sizeof (a)[0])

static bool
is_one_of(Slice word, const Slice *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (words[i].ptr[0] == word.ptr[0] &&
		    slice_eq(word, words[i]))
			return true;
	return false;
}

static bool
is_particle(Slice word)
{
	static const Slice words[] = {
		W("abu"), W("af"), W("al"), W("aal"), W("bar"), W("ben"),
		W("bin"), W("bint"), W("da"), W("das"), W("de"),
		W("degli"), W("dei"), W("del"), W("della"), W("den"),
		W("der"), W("di"), W("do"), W("dos"), W("du"),
		W("el"), W("ibn"), W("la"), W("las"), W("le"), W("los"),
		W("mac"), W("of"), W("ould"), W("st"), W("te"), W("ten"),
		W("ter"), W("the"), W("ul"), W("umm"), W("ur"), W("van"),
		W("vom"), W("von"), W("zu"), W("zum"), W("zur"), W("ap"),
		W("oglu"), W("ogly"), W("dit")
	};

	return is_one_of(word, words, COUNT(words));
}

/* What may stand before a name that was not cut well. */
static bool
is_title(Slice word)
{
	static const Slice words[] = {
		W("mr"), W("mrs"), W("ms"), W("miss"), W("dr"), W("sir"),
		W("dame"), W("lord"), W("lady"), W("prof"), W("professor"),
		W("president"), W("prasident"), W("minister"), W("gen"),
		W("general"), W("col"), W("colonel"), W("capt"), W("captain"),
		W("lt"), W("maj"), W("sgt"), W("adm"), W("admiral"),
		W("sen"), W("senator"), W("rep"), W("gov"), W("governor"),
		W("judge"), W("justice"), W("rev"), W("pope"), W("king"),
		W("queen"), W("prince"), W("princess"), W("emir"),
		W("sheikh"), W("shaikh"), W("sheik"), W("shaykh"), W("haji"),
		W("hajj"), W("sayyid"), W("seyed"), W("syed"), W("mullah"),
		W("ayatollah"), W("imam"),
		W("monsieur"), W("madame"), W("herr"), W("frau"), W("senor"),
		W("signor"), W("chancellor"), W("premier")
	};

	return is_one_of(word, words, COUNT(words));
}

static NameSuffix
suffix_of(Slice word)
{
	static const struct {
		Slice word;
		NameSuffix suffix;
	} words[] = {
		{ W("jr"), SUFFIX_JUNIOR }, { W("junior"), SUFFIX_JUNIOR },
		{ W("sr"), SUFFIX_SENIOR }, { W("senior"), SUFFIX_SENIOR },
		{ W("ii"), SUFFIX_II }, { W("iii"), SUFFIX_III },
		{ W("iv"), SUFFIX_IV }
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_eq(word, words[i].word))
			return words[i].suffix;
	return SUFFIX_NONE;
}

/* --- cutting ------------------------------------------------------------- */

/* While words are cut. */
typedef struct {
	NameWord room[NAME_WORDS_MAX];
	PersonName name;	/* its words are in the room */
	Buffer word;
	Arena *arena;
	size_t comma;		/* words before the first comma, or 0 */
} Cut;

static bool
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
	    (c >= '0' && c <= '9');
}

static void
word_add(Cut *c, Slice text)
{
	PersonName *n = &c->name;

	if (n->count == NAME_WORDS_MAX || text.len == 0)
		return;
	n->words[n->count++] = (NameWord){
		.text = arena_dup(c->arena, text),
		.initial = text.len == 1 && (unsigned char)*text.ptr < 0x80,
		.particle = is_particle(text),
	};
}

/* A possessive 's is no part of a name. */
static void
word_end(Cut *c)
{
	Slice s = buffer_slice(&c->word);

	if (slice_ends(s, SLICE("'s")))
		s.len -= 2;
	size_t kept = 0;
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != '\'')
			c->word.ptr[kept++] = s.ptr[i];
	if (kept > 0)
		word_add(c, (Slice){ c->word.ptr, kept });
	buffer_clear(&c->word);
}

static void
cut_words(Cut *c, Slice folded)
{
	for (size_t i = 0; i < folded.len; i++) {
		char b = folded.ptr[i];
		if (is_letter(b) || (b == '\'' && c->word.len > 0)) {
			buffer_putc(&c->word, b);
			continue;
		}
		word_end(c);
		if (b == ',' && c->comma == 0)
			c->comma = c->name.count;
	}
	word_end(c);
}

/* "JD Vance": two or three capitals before a name are initials. */
static bool
form_has_initials(Slice form, size_t *n)
{
	size_t caps = 0;
	bool small = false;

	while (caps < form.len && form.ptr[caps] >= 'A' &&
	    form.ptr[caps] <= 'Z')
		caps++;
	for (size_t i = caps; i < form.len; i++)
		small = small || (form.ptr[i] >= 'a' && form.ptr[i] <= 'z');
	*n = caps;
	return caps >= 2 && caps <= 3 && caps < form.len &&
	    form.ptr[caps] == ' ' && small;
}

/* --- order --------------------------------------------------------------- */

static void
rotate(PersonName *n, unsigned first)
{
	NameWord old[NAME_WORDS_MAX];

	memcpy(old, n->words, n->count * sizeof *old);
	for (unsigned i = 0; i < n->count; i++)
		n->words[i] = old[(i + first) % n->count];
}

static void
drop_word(PersonName *n, unsigned at)
{
	for (unsigned i = at; i + 1 < n->count; i++)
		n->words[i] = n->words[i + 1];
	n->count--;
}

/* Common family names of Chinese, Korean and Vietnamese as news writes them;
 * those that are English names or words as well are left out. */
static bool
is_eastern_family(Slice word)
{
	static const Slice words[] = {
		W("ahn"), W("bae"), W("bai"), W("baek"), W("byun"), W("cai"),
		W("cao"), W("chang"), W("chen"), W("cheng"), W("cheong"),
		W("cho"), W("choe"), W("choi"), W("chu"), W("chung"),
		W("cui"), W("dang"), W("deng"), W("ding"),
		W("dong"), W("du"), W("duan"), W("fan"), W("fang"),
		W("feng"), W("fu"), W("gao"), W("ge"), W("geng"), W("gong"),
		W("gu"), W("guo"), W("han"), W("hao"), W("ho"),
		W("hong"), W("hou"), W("hu"), W("hua"), W("huang"),
		W("hwang"), W("jang"), W("jeon"), W("jeong"), W("ji"),
		W("jia"), W("jiang"), W("jin"), W("jung"),
		W("kang"), W("kim"), W("ko"), W("kwon"), W("lam"), W("lai"),
		W("lee"), W("lei"), W("leung"), W("li"), W("liang"),
		W("liao"), W("lim"), W("lin"), W("liu"), W("lu"), W("luo"),
		W("ma"), W("mao"), W("meng"), W("moon"), W("ngo"),
		W("nguyen"), W("ni"), W("nie"), W("noh"), W("oh"), W("pak"),
		W("pan"), W("park"), W("peng"), W("pham"), W("phan"),
		W("qi"), W("qian"), W("qiao"), W("qin"), W("qiu"), W("ren"),
		W("ri"), W("roh"), W("ryu"), W("seo"), W("shao"), W("shen"),
		W("shi"), W("shin"),
		W("song"), W("su"), W("suh"), W("sun"), W("sung"), W("tan"),
		W("tang"), W("tao"), W("tian"), W("tran"),
		W("truong"), W("tsai"), W("vo"), W("vu"), W("wan"),
		W("wang"), W("wei"), W("wen"), W("won"), W("wong"),
		W("woo"), W("wu"), W("xi"), W("xia"), W("xiao"), W("xie"),
		W("xu"), W("xue"), W("yan"), W("yang"), W("yao"), W("ye"),
		W("yi"), W("yin"), W("yoo"), W("yoon"), W("yu"), W("yuan"),
		W("yun"), W("zeng"), W("zhai"), W("zhang"), W("zhao"),
		W("zheng"), W("zhong"), W("zhou"), W("zhu"), W("zhuang"),
		W("zou"), W("zuo")
	};

	return is_one_of(word, words, COUNT(words));
}

static bool
in_set(char c, const char *set)
{
	for (; *set != '\0'; set++)
		if (*set == c)
			return true;
	return false;
}

/* One to three syllables of Chinese or Korean and nothing else: consonants,
 * vowels, and at most a final that can end a syllable there. */
static bool
is_eastern_given(Slice word)
{
	size_t i = 0, syllables = 0;

	while (i < word.len) {
		size_t start = i;
		while (i < word.len && i - start < 2 &&
		    in_set(word.ptr[i], "bcdfghjklmnpqrstwxyz"))
			i++;
		if (i - start == 2 && word.ptr[start + 1] != 'y' &&
		    !(word.ptr[start + 1] == 'h' &&
		    in_set(word.ptr[start], "csz")))
			return false;
		size_t vowels = i;
		while (i < word.len && in_set(word.ptr[i], "aeiouw") &&
		    i - vowels < 3)
			i++;
		if (i == vowels)
			return false;
		syllables++;
		bool last = i + 1 >= word.len ||
		    !in_set(word.ptr[i + 1], "aeiou");
		if (i < word.len && last && in_set(word.ptr[i], "nkmlp"))
			i++;
		if (i < word.len && word.ptr[i] == 'g' && word.ptr[i - 1] == 'n'
		    && (i + 1 >= word.len || !in_set(word.ptr[i + 1], "aeiou")))
			i++;
	}
	return syllables >= 1 && syllables <= 3;
}

/* Family name first, then one or two words of its language. */
static bool
is_eastern(const PersonName *n)
{
	if (n->count < 2 || n->count > 3 ||
	    !is_eastern_family(n->words[0].text))
		return false;
	for (unsigned i = 1; i < n->count; i++)
		if (n->words[i].initial || n->words[i].text.len < 2 ||
		    !is_eastern_given(n->words[i].text))
			return false;
	return true;
}

/* "Kovacs Viktor": a given name stands last and none first. */
static bool
ends_with_given(const PersonName *n)
{
	const NameWord *first = &n->words[0], *last = &n->words[n->count - 1];

	return n->count == 2 && !first->initial && !first->particle &&
	    !given_name_known(first->text) && given_name_known(last->text);
}

static void
set_order(Cut *c)
{
	PersonName *n = &c->name;

	if (c->comma > 0 && c->comma < n->count) {
		rotate(n, (unsigned)c->comma);
	} else if (is_eastern(n)) {
		rotate(n, 1);
		n->family_first = true;
	} else if (n->count > 1) {
		n->unsure_order = ends_with_given(n);
	}
}

static void
take_suffix(PersonName *n)
{
	for (unsigned i = n->count; i-- > 1; ) {
		NameSuffix s = suffix_of(n->words[i].text);
		if (s == SUFFIX_NONE)
			continue;
		n->suffix = s;
		drop_word(n, i);
	}
}

static bool
is_servant(Slice word)
{
	static const Slice words[] = {
		W("abd"), W("abdal"), W("abdel"), W("abdoul"), W("abdul"),
		W("abdur")
	};

	return is_one_of(word, words, COUNT(words));
}

/* "Abd al-Aziz" and "Abdul Aziz" are one word, as "Abdulaziz" is. */
static void
join_servants(Cut *c)
{
	PersonName *n = &c->name;

	for (unsigned i = 0; i + 1 < n->count; i++) {
		if (!is_servant(n->words[i].text))
			continue;
		if (n->words[i + 1].particle && i + 2 < n->count)
			drop_word(n, i + 1);
		if (n->count == 2)
			return;
		n->words[i].text = arena_printf(c->arena, "abdul%.*s",
		    SLICE_ARG(n->words[i + 1].text));
		drop_word(n, i + 1);
	}
}

/* "Sergey Sergey Shoigu": a word that stands twice. */
static void
drop_repeated(PersonName *n)
{
	for (unsigned i = 1; i < n->count && n->count > 2; i++)
		if (!n->words[i].initial && slice_eq(n->words[i].text,
		    n->words[i - 1].text))
			drop_word(n, i--);
}

static void
finish(Cut *c)
{
	PersonName *n = &c->name;

	while (n->count > 1 && is_title(n->words[0].text))
		drop_word(n, 0);
	while (n->count > 1 && slice_eq(n->words[0].text, SLICE("the")))
		drop_word(n, 0);
	take_suffix(n);
	join_servants(c);
	drop_repeated(n);
	set_order(c);
	if (n->count == 0)
		return;
	n->surname = n->count - 1;
	while (n->surname > 1 && n->words[n->surname].particle)
		n->surname--;
	n->words[n->surname].particle = false;
	for (unsigned i = 0; i < n->count; i++) {
		n->words[i].key = spelling_key(n->words[i].text);
		n->names += !n->words[i].particle;
	}
}

PersonName
person_name_parse(Slice form, Arena *a)
{
	Cut c = { .arena = a };
	Buffer folded = { 0 };
	size_t initials = 0;

	c.name.words = c.room;
	form = slice_trim(form);
	if (form_has_initials(form, &initials))
		for (size_t i = 0; i < initials; i++)
			word_add(&c, (Slice){ &(char){
			    (char)(form.ptr[i] | 0x20) }, 1 });
	else
		initials = 0;
	c.name.bare = romanize(slice_sub(form, initials, form.len), &folded);
	cut_words(&c, buffer_slice(&folded));
	finish(&c);
	c.name.words = arena_copy(a, c.room, c.name.count, sizeof *c.room);
	buffer_free(&folded);
	buffer_free(&c.word);
	return c.name;
}

const NameWord *
person_name_given(const PersonName *n)
{
	for (unsigned i = 0; i < n->count; i++)
		if (!n->words[i].particle)
			return &n->words[i];
	return &n->words[n->surname];
}

bool
person_name_is_full(const PersonName *n)
{
	return n->names > 1 && !person_name_given(n)->initial &&
	    !n->words[n->surname].initial;
}

bool
person_name_is_lone(const PersonName *n)
{
	return n->names == 1 && !n->words[n->surname].initial;
}
