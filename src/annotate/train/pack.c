/* SPDX-License-Identifier: MIT */
#include "annotate/train/pack.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "annotate/weights.h"
#include "base/file.h"
#include "text/abbreviation.h"

enum {
	ONE = 32,		/* parts of 1 in the file */
	FILE_MAX = 4 << 20,
	STEP_MAX = 30,		/* no step is so good or bad */
	HABIT_SURE = 3		/* so often seen, a habit is told */
};

void
pack_free(Pack *p)
{
	vec_free(&p->at);
	map_free(&p->by_hash);
	forms_free(&p->forms);
	units_free(&p->units);
	pool_free(&p->pool);
}

static PackEntry *
entry_of(Pack *p, uint32_t hash)
{
	const size_t fresh = p->at.len;
	Slice key = { (const char *)&hash, sizeof hash };

	int64_t at = *map_put(&p->by_hash, key, (int64_t)fresh);
	if (at == (int64_t)fresh) {
		PackEntry e = { .hash = hash };
		vec_push(&p->at, e);
	}
	return &p->at.at[at];
}

/* --- lists --------------------------------------------------------------- */

void
pack_name(Pack *p, Slice name, List list)
{
	uint32_t row = 0;

	units_cut(&p->units, &p->forms, name);
	const size_t n = p->units.at.len;
	for (size_t i = 0; i < n; i++) {
		uint32_t word = p->forms.at.at[p->units.at.at[i].form].lower;
		row = i == 0 ? word : lexicon_join(row, word);
		PackEntry *e = entry_of(p, row);
		e->flags |= i + 1 < n ? LEXICON_MORE : LIST_BIT(list);
	}
}

/* What a file's name begins with, and the list it holds. */
static const struct {
	const char *begin;
	List list;
} files[] = {
	{ "agencies", LIST_AGENCY }, { "armed-groups", LIST_ARMED },
	{ "at", LIST_AT }, { "capitalised", LIST_OTHER },
	{ "cities", LIST_CITY }, { "companies", LIST_COMPANY },
	{ "countries", LIST_COUNTRY }, { "demonyms", LIST_DEMONYM },
	{ "given", LIST_GIVEN }, { "international", LIST_IGO },
	{ "media", LIST_MEDIA }, { "organization-words", LIST_ORG_WORD },
	{ "name-words", LIST_PERSON_WORD },
	{ "parties", LIST_PARTY }, { "persons", LIST_PERSON },
	{ "place-words", LIST_PLACE_WORD },
	{ "places", LIST_PLACE }, { "regions", LIST_REGION },
	{ "sports", LIST_CLUB }, { "surnames", LIST_SURNAME },
	{ "titles", LIST_TITLE }, { "universities", LIST_UNIVERSITY },
};

static bool
list_of_file(Slice name, List *list)
{
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (slice_starts(name, slice_of(files[i].begin))) {
			*list = files[i].list;
			return true;
		}
	return false;
}

/* Who is well-known is called by the last word of the name. */
static void
add_surname(Pack *p, Slice name)
{
	size_t last = name.len;

	while (last > 0 && name.ptr[last - 1] != ' ')
		last--;
	if (last > 0)
		pack_name(p, slice_sub(name, last, name.len), LIST_SURNAME);
}

bool
pack_lists(Pack *p, const char *folder, Err *err)
{
	Corpus lists = { 0 };
	bool ok = corpus_add_plain(&lists, folder, err);
	Slice line;
	List list;

	for (size_t i = 0; i < lists.at.len && ok; i++) {
		const Doc *doc = &lists.at.at[i];
		Slice rest = doc->bytes;
		if (!list_of_file(doc->name, &list)) {
			ok = err_set(err, "%.*s is of no list that is known",
			    SLICE_ARG(doc->name));
			break;
		}
		while (slice_line(&rest, &line)) {
			line = slice_trim(line);
			if (line.len == 0 || line.ptr[0] == '#')
				continue;
			pack_name(p, line, list);
			if (slice_starts(line, SLICE("The ")))
				pack_name(p, slice_sub(line, 4, line.len),
				    list);
			if (list == LIST_PERSON)
				add_surname(p, line);
			pool_add(&p->pool, line, list);
		}
	}
	corpus_free(&lists);
	return ok;
}

/* Of every record of iso_3166-N.json, the values of some keys. */
static bool
iso_file(Pack *p, const char *path, const char *part, List list, Err *err)
{
	static const char *const keys[] = { "name", "common_name",
	    "official_name" };
	json_error_t why;
	json_t *file = json_load_file(path, 0, &why), *record;
	size_t i;

	if (file == NULL)
		return err_set(err, "Cannot read %s: %s", path, why.text);
	json_array_foreach(json_object_get(file, part), i, record)
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			const char *name = json_string_value(
			    json_object_get(record, keys[k]));
			if (name != NULL)
				pack_name(p, slice_of(name), list);
		}
	json_decref(file);
	return true;
}

bool
pack_iso(Pack *p, const char *folder, Err *err)
{
	Arena a = { 0 };
	bool ok = iso_file(p, file_join(&a, folder, "iso_3166-1.json"),
	    "3166-1", LIST_COUNTRY, err) &&
	    iso_file(p, file_join(&a, folder, "iso_3166-3.json"), "3166-3",
	    LIST_COUNTRY, err) &&
	    iso_file(p, file_join(&a, folder, "iso_3166-2.json"), "3166-2",
	    LIST_REGION, err);

	arena_free(&a);
	return ok;
}

/* --- habits -------------------------------------------------------------- */

typedef struct {
	uint32_t small, capital;
} Habit;

static CaseHabit
habit_of(Habit h)
{
	const uint32_t all = h.small + h.capital;

	if (all == 0)
		return CASE_UNSEEN;
	if (all < HABIT_SURE)
		return h.small > h.capital ? CASE_RARE_SMALL :
		    CASE_RARE_CAPITAL;
	if (h.small == 0)
		return CASE_CAPITAL;
	if (h.capital * 50 <= all)
		return CASE_SMALL;
	return h.small * 4 < all ? CASE_MOSTLY_CAPITAL :
	    h.capital * 4 < all ? CASE_MOSTLY_SMALL : CASE_MIXED;
}

static void
habit_note(Habit *h, const Unit *unit, const Form *form)
{
	if (!unit->word || !form->letters || unit->recased)
		return;
	if (!form->capital)
		h->small++;
	else if (!unit->sentence_start)
		h->capital++;
}

void
pack_habits(Pack *p, const Corpus *plain)
{
	VEC(Habit) habits = { 0 };	/* by Form.key */
	const Habit none = { 0 };
	Arena a = { 0 };
	Article art;

	forms_clear(&p->forms);
	for (size_t d = 0; d < plain->at.len; d++) {
		arena_clear(&a);
		if (!doc_article(&plain->at.at[d], &a, &art))
			continue;
		units_read(&p->units, &p->forms, &art, false);
		while (habits.len < p->forms.keys.count)
			vec_push(&habits, none);
		for (size_t i = 0; i < p->units.at.len; i++) {
			const Unit *u = &p->units.at.at[i];
			const Form *form = &p->forms.at.at[u->form];
			habit_note(&habits.at[form->key], u, form);
		}
	}
	for (size_t i = 0; i < p->forms.at.len; i++) {
		const Form *form = &p->forms.at.at[i];
		Habit h = form->key < habits.len ? habits.at[form->key] : none;
		CaseHabit habit = habit_of(h);
		if (!form->letters || habit == CASE_UNSEEN ||
		    h.small + h.capital < 2)
			continue;
		PackEntry *e = entry_of(p, form->lower);
		e->flags &= ~(7u << LEXICON_HABIT_SHIFT);
		e->flags |= (uint32_t)habit << LEXICON_HABIT_SHIFT;
		if (word_is_of_date(form->bytes))
			e->flags |= LIST_BIT(LIST_DATE);
		if (word_is_cue(form->bytes))
			e->flags |= LIST_BIT(LIST_SAY);
	}
	vec_free(&habits);
	arena_free(&a);
}

/* --- the file ------------------------------------------------------------ */

static void
put_u16(char *p, uint32_t n)
{
	p[0] = (char)(n & 0xff);
	p[1] = (char)(n >> 8 & 0xff);
}

static void
put_u32(char *p, uint32_t n)
{
	put_u16(p, n);
	put_u16(p + 2, n >> 16);
}

void
pack_lexicon(const Pack *p, Buffer *out, Lexicon *lexicon)
{
	const uint32_t slots = (uint32_t)(p->at.len * 12 / 11 + 16);
	const size_t size = (size_t)slots * LEXICON_ENTRY;

	buffer_clear(out);
	char *table = buffer_room(out, size);
	memset(table, 0, size);
	buffer_wrote(out, size);
	*lexicon = (Lexicon){ (unsigned char *)table, slots };
	for (size_t i = 0; i < p->at.len; i++) {
		const PackEntry *e = &p->at.at[i];
		uint32_t slot = lexicon_slot(e->hash, slots);
		char *at = table + (size_t)slot * LEXICON_ENTRY;
		while (at[0] != 0 || at[1] != 0 || at[2] != 0 || at[3] != 0) {
			slot = slot + 1 < slots ? slot + 1 : 0;
			at = table + (size_t)slot * LEXICON_ENTRY;
		}
		put_u32(at, e->hash);
		put_u32(at + 4, e->flags);
		put_u16(at + 8, e->cluster);
	}
}

static int
parts(float weight, int limit)
{
	long n = lroundf(weight * ONE);

	return n > limit ? limit : n < -limit ? -limit : (int)n;
}

static void
put_steps(Buffer *out, const CrfStep *step)
{
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++) {
			char at[2];
			put_u16(at, (uint32_t)parts(step->at[a][b],
			    STEP_MAX * ONE));
			buffer_add(out, (Slice){ at, 2 });
		}
}

bool
pack_write(const char *path, Slice lexicon, const Learnt *learnt, Err *err)
{
	Buffer out = { 0 };
	char *p = buffer_room(&out, WEIGHTS_HEAD);
	const size_t size = WEIGHTS_HEAD + WEIGHTS_STEPS + lexicon.len +
	    (size_t)FEATURE_ROWS * LABELS + WEIGHTS_PAD;

	memcpy(p, WEIGHTS_MAGIC, 8);
	put_u32(p + 8, WEIGHTS_VERSION);
	put_u32(p + 12, FEATURE_ROWS);
	put_u32(p + 16, LABELS);
	put_u32(p + 20, (uint32_t)(lexicon.len / LEXICON_ENTRY));
	put_u32(p + 24, ONE);
	put_u32(p + 28, (uint32_t)size);
	buffer_wrote(&out, WEIGHTS_HEAD);
	put_steps(&out, &learnt->step);
	buffer_add(&out, lexicon);
	for (size_t r = 0; r < FEATURE_ROWS; r++)
		for (unsigned l = 0; l < LABELS; l++)
			buffer_putc(&out, (char)parts(learnt->rows[r][l],
			    INT8_MAX));
	for (unsigned i = 0; i < WEIGHTS_PAD; i++)
		buffer_putc(&out, 0);
	bool ok = out.len <= FILE_MAX ?
	    file_replace(path, buffer_slice(&out), err) :
	    err_set(err, "%s would have %zu bytes, more than 4 MiB", path,
	    out.len);
	buffer_free(&out);
	return ok;
}
