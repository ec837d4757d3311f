/* SPDX-License-Identifier: MIT */
#include "annotate/forms.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/fold.h"
#include "text/utf8.h"

void
forms_free(Forms *f)
{
	map_free(&f->ids);
	map_free(&f->keys);
	vec_free(&f->at);
	buffer_free(&f->scratch);
}

void
forms_clear(Forms *f)
{
	map_free(&f->ids);
	map_free(&f->keys);
	f->ids = f->keys = (Map){ 0 };
	vec_clear(&f->at);
}

static uint32_t
hash_of(Slice s)
{
	uint64_t h = slice_hash(s, 0);

	return (uint32_t)(h ^ (h >> 32)) | 1;
}

/* --- what a word looks like ---------------------------------------------- */

typedef struct {
	char at[64];		/* a mark for each letter */
	size_t len;
	unsigned upper, lower;
	bool first_upper;
} Shape;

static char
shape_mark(int32_t cp, unsigned char c)
{
	if (c >= 0x80) {
		CpClass class = cp_class(cp);
		return class == CP_UPPER ? 'X' : class == CP_DIGIT ? 'd' :
		    class == CP_OTHER ? '.' : 'x';
	}
	if ((unsigned char)((c | 0x20) - 'a') < 26)
		return c & 0x20 ? 'x' : 'X';
	return c >= '0' && c <= '9' ? 'd' : (char)c;
}

static void
shape_read(Slice s, Shape *shape)
{
	unsigned len;

	*shape = (Shape){ 0 };
	for (size_t pos = 0; pos < s.len; pos += len) {
		int32_t cp = utf8_decode(s, pos, &len);
		char mark = shape_mark(cp, (unsigned char)s.ptr[pos]);
		shape->upper += mark == 'X';
		shape->lower += mark == 'x';
		if (pos == 0)
			shape->first_upper = mark == 'X';
		if (shape->len < sizeof shape->at)
			shape->at[shape->len++] = mark;
	}
}

/* Runs of one mark become one. */
static uint32_t
shape_short(const Shape *shape)
{
	char at[sizeof shape->at];
	size_t n = 0;

	for (size_t i = 0; i < shape->len; i++)
		if (n == 0 || at[n - 1] != shape->at[i])
			at[n++] = shape->at[i];
	return hash_of((Slice){ at, n });
}

static void
form_look(Form *form)
{
	Shape shape;

	shape_read(form->bytes, &shape);
	form->capital = shape.upper > 0;
	form->begins_capital = shape.first_upper;
	form->all_capital = shape.upper > 1 && shape.lower == 0;
	form->letters = shape.upper + shape.lower > 0;
	form->shape = shape_short(&shape);
	form->long_shape = hash_of((Slice){ shape.at, shape.len });
}

/* --- affixes and joints -------------------------------------------------- */

static void
form_affixes(Form *form, Slice lower)
{
	size_t begin = 0, end = lower.len;
	unsigned len;

	for (unsigned i = 0; i < AFFIXES; i++) {
		form->prefix[i] = form->suffix[i] = 0;
		if (begin >= lower.len || end == 0)
			continue;
		utf8_decode(lower, begin, &len);
		begin += len;
		utf8_decode_back(lower, end, &len);
		end -= len;
		form->prefix[i] = hash_of(slice_sub(lower, 0, begin));
		form->suffix[i] = hash_of(slice_sub(lower, end, lower.len));
	}
}

static bool
is_one_of(Slice word, const Slice *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

#define W(word) SLICE_INIT(word)
#define IS_ONE_OF(word, words) \
	is_one_of((word), (words), sizeof (words) / sizeof *(words))

static bool
is_particle(Slice word)
{
	static const Slice words[] = {
		W("abu"), W("af"), W("al"), W("as"), W("at"), W("av"),
		W("ben"), W("bin"), W("bint"), W("bte"), W("d"), W("da"),
		W("dal"), W("dalla"), W("de"), W("degli"), W("del"),
		W("dela"), W("della"), W("den"), W("der"), W("di"), W("do"), W("dos"),
		W("du"), W("e"), W("ed"), W("el"), W("er"), W("es"),
		W("ibn"), W("la"), W("las"), W("le"), W("los"), W("mac"),
		W("o"), W("op"), W("san"), W("st"), W("te"), W("ten"), W("ter"),
		W("'t"), W("ul"), W("ur"), W("van"), W("von"), W("y"), W("zu"),
		W("zum"), W("zur")
	};

	return IS_ONE_OF(word, words);
}

static bool
is_joint(Slice word)
{
	static const Slice words[] = {
		W("&"), W("'"), W("+"), W(","), W("-"), W("/"), W("a"),
		W("against"), W("and"), W("at"), W("des"), W("dan"),
		W("et"), W("f\303\274r"), W("for"), W("fur"), W("i"), W("in"),
		W("och"), W("of"), W("og"), W("on"), W("the"), W("to"),
		W("und"), W("with"), W("\342\200\221"), W("\342\200\220"),
		W("\342\200\223"), W("\342\200\231"), W("\302\267")
	};

	return IS_ONE_OF(word, words);
}
#undef W

/* --- the table ----------------------------------------------------------- */

enum { POINTS_MAX = 8 };	/* letters of "F.B.I." */

/* "F.B.I." is read as "FBI"; any other word as it is. */
static Slice
without_points(Slice bytes, char out[POINTS_MAX])
{
	size_t letters = (bytes.len + 1) / 2;

	if (letters > POINTS_MAX)
		return bytes;
	for (size_t i = 0; i < bytes.len; i++) {
		if ((bytes.ptr[i] == '.') != (i % 2 == 1))
			return bytes;
		if (i % 2 == 0)
			out[i / 2] = bytes.ptr[i];
	}
	return (Slice){ out, letters };
}

/* Short words in capitals keep them: "US" is not "us", nor "WHO" "who".  The
 * result is good until the next call; shortened: room for it. */
static Slice
form_lower(Forms *f, const Form *form, char shortened[POINTS_MAX])
{
	Slice bytes = form->bytes;

	if (form->all_capital)
		bytes = without_points(bytes, shortened);
	if (form->all_capital && bytes.len <= 3)
		return bytes;
	buffer_clear(&f->scratch);
	fold(bytes, &f->scratch);
	return buffer_slice(&f->scratch);
}

static void
form_read(Forms *f, Form *form)
{
	char shortened[POINTS_MAX];

	form_look(form);
	Slice lower = form_lower(f, form, shortened);
	form->exact = hash_of(form->bytes);
	form->lower = hash_of(lower);
	form->key = (uint32_t)*map_put(&f->keys, lower,
	    (int64_t)f->keys.count);
	form->known = lexicon_find(&f->lexicon, form->lower);
	form_affixes(form, lower);
	if (!form->capital) {
		form->particle = is_particle(form->bytes);
		form->joint = form->particle || is_joint(form->bytes);
	}
}

uint32_t
forms_put(Forms *f, Slice bytes)
{
	const size_t fresh = f->at.len;
	Form form = { 0 };

	int64_t id = *map_put(&f->ids, bytes, (int64_t)fresh);
	if (id < (int64_t)fresh)
		return (uint32_t)id;
	form.bytes = arena_dup(&f->ids.keys, bytes);
	form_read(f, &form);
	vec_push(&f->at, form);
	return (uint32_t)id;
}

static uint32_t
forms_cased(Forms *f, uint32_t form, bool capital)
{
	Buffer room = { 0 };
	Slice bytes = f->at.at[form].bytes;
	size_t first = 0;
	unsigned len;

	if (capital && bytes.len > 0) {
		utf8_decode(bytes, 0, &len);
		first = len;
	}
	buffer_add(&room, slice_sub(bytes, 0, first));
	for (size_t pos = first; pos < bytes.len; pos += len) {
		char out[4];
		int32_t cp = utf8_decode(bytes, pos, &len);
		if (cp < 0)
			buffer_add(&room, slice_sub(bytes, pos, pos + 1));
		else
			buffer_add(&room, (Slice){ out,
			    utf8_write(cp_lower(cp), out) });
	}
	uint32_t cased = forms_put(f, buffer_slice(&room));
	buffer_free(&room);
	return cased;
}

uint32_t
forms_small(Forms *f, uint32_t form)
{
	return forms_cased(f, form, false);
}

uint32_t
forms_capitalised(Forms *f, uint32_t form)
{
	return forms_cased(f, form, true);
}
