/* SPDX-License-Identifier: MIT */
/*
 * Each type of record has a table of its fields: what is not in it is a
 * mistake, what stands twice without leave too.  A record is read into a small
 * array of values by that table first, so that the code for a type only names
 * what it wants.
 */
#include "store/curated.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/near.h"
#include "base/vec.h"
#include "text/utf8.h"

enum { FIELDS_MAX = 6, SHOWN = 60 };

typedef enum { ONE, MANY } Often;

typedef struct {
	Slice name;
	Often often;
	bool needed;
} FieldRule;

typedef enum { FOR_ARTICLE, FOR_ENTITY, FOR_EVENT } RecordFor;

typedef struct {
	Slice name;
	RecordFor what;
	EntityType entity;
	const FieldRule *fields;
	size_t count;
	Slice list;		/* of its fields, for messages */
} RecordRule;

/* Positions in the tables below. */
enum { A_FILE, A_TITLE, A_SOURCE, A_AUTHOR, A_DATE, A_URL };
enum { N_NAME, N_ALIAS, N_ROLE, N_SIDE };
enum { E_DATE, E_TITLE, E_SOURCE, E_STATUS };

static const FieldRule article_fields[] = {
	[A_FILE] = { SLICE_INIT("File"), ONE, true },
	[A_TITLE] = { SLICE_INIT("Title"), ONE, false },
	[A_SOURCE] = { SLICE_INIT("Source"), ONE, false },
	[A_AUTHOR] = { SLICE_INIT("Author"), ONE, false },
	[A_DATE] = { SLICE_INIT("Date"), ONE, false },
	[A_URL] = { SLICE_INIT("Url"), ONE, false },
};

static const FieldRule entity_fields[] = {
	[N_NAME] = { SLICE_INIT("Name"), ONE, true },
	[N_ALIAS] = { SLICE_INIT("Alias"), MANY, false },
	[N_ROLE] = { SLICE_INIT("Role"), MANY, false },
	[N_SIDE] = { SLICE_INIT("Side"), ONE, false },
};

static const FieldRule event_fields[] = {
	[E_DATE] = { SLICE_INIT("Date"), ONE, true },
	[E_TITLE] = { SLICE_INIT("Title"), ONE, true },
	[E_SOURCE] = { SLICE_INIT("Source"), MANY, false },
	[E_STATUS] = { SLICE_INIT("Status"), ONE, false },
};

#define COUNT(array) (sizeof (array) / sizeof *(array))
#define FIELDS(array) (array), COUNT(array)
#define ENTITY(name, type) { SLICE_INIT(name), FOR_ENTITY, (type), \
	FIELDS(entity_fields), SLICE_INIT("Name, Alias, Role and Side") }

static const RecordRule record_rules[] = {
	{ SLICE_INIT("Article"), FOR_ARTICLE, 0, FIELDS(article_fields),
	    SLICE_INIT("File, Title, Source, Author, Date and Url") },
	ENTITY("Person", ENTITY_PERSON),
	ENTITY("Place", ENTITY_PLACE),
	ENTITY("Organization", ENTITY_ORGANIZATION),
	{ SLICE_INIT("Event"), FOR_EVENT, 0, FIELDS(event_fields),
	    SLICE_INIT("Date, Title, Source and Status") },
};

typedef struct {
	Arena *arena;
	VEC(CuratedArticle) articles;
	VEC(CuratedEntity) entities;
	VEC(CuratedEvent) events;
	VEC(RecMistake) mistakes;
	Map seen;		/* "Person\nName" -> line */
	uint32_t type_told;	/* line of the %rec that was told last */
	bool untyped_told;
} Reader;

/* A record's fields, sorted out by its table. */
typedef struct {
	const RecordRule *rule;
	const Rec *rec;
	Slice one[FIELDS_MAX];		/* empty = not given */
	uint32_t line[FIELDS_MAX];	/* of the first that was given */
	size_t times[FIELDS_MAX];	/* with a value */
} Values;

/* --- messages ------------------------------------------------------------ */

static void mistake(Reader *, uint32_t, const char *, ...)
    __attribute__((format(printf, 3, 4)));

static void
mistake(Reader *r, uint32_t line, const char *fmt, ...)
{
	RecMistake m = { .line = line };
	char text[512];
	va_list ap;

	if (r->mistakes.len == REC_MAX_MISTAKES)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	/* An Err may end a quoted value within a character. */
	Buffer whole = { 0 };
	encoding_convert(slice_of(text), ENCODING_UTF8_REPAIRED, &whole);
	m.text = buffer_keep(&whole, r->arena);
	vec_push(&r->mistakes, m);
}

/* As much of a value as a message quotes; cut between code points. */
static Slice
shown(Slice value)
{
	size_t end = SHOWN;

	if (value.len <= SHOWN)
		return value;
	while (end > 0 && ((unsigned char)value.ptr[end] & 0xC0) == 0x80)
		end--;
	return slice_sub(value, 0, end);
}

static void
unknown_type(Reader *r, const Rec *rec)
{
	if (r->type_told == rec->type_line)
		return;
	r->type_told = rec->type_line;
	for (size_t i = 0; i < COUNT(record_rules); i++) {
		if (!near_word(rec->type, record_rules[i].name))
			continue;
		mistake(r, rec->type_line, "\"%.*s\" is no type of record: "
		    "did you mean \"%%rec: %.*s\"?",
		    SLICE_ARG(shown(rec->type)),
		    SLICE_ARG(record_rules[i].name));
		return;
	}
	mistake(r, rec->type_line, "\"%.*s\" is no type of record: use "
	    "Article, Person, Place, Organization or Event",
	    SLICE_ARG(shown(rec->type)));
}

static void
untyped(Reader *r, const Rec *rec)
{
	if (!r->untyped_told)
		mistake(r, rec->line, "Nothing says what these records are: "
		    "put a line \"%%rec: Person\" (or Article, Place, "
		    "Organization, Event) and an empty line before them");
	r->untyped_told = true;
}

static void
unknown_field(Reader *r, const RecordRule *rule, const RecField *f)
{
	for (size_t i = 0; i < rule->count; i++) {
		if (!near_word(f->name, rule->fields[i].name))
			continue;
		mistake(r, f->line, "%.*s has no field \"%.*s\": did you mean "
		    "\"%.*s\"?", SLICE_ARG(rule->name),
		    SLICE_ARG(shown(f->name)),
		    SLICE_ARG(rule->fields[i].name));
		return;
	}
	mistake(r, f->line, "%.*s has no field \"%.*s\": its fields are %.*s",
	    SLICE_ARG(rule->name), SLICE_ARG(shown(f->name)),
	    SLICE_ARG(rule->list));
}

/* --- fields -------------------------------------------------------------- */

/* The field's place in the table, or SIZE_MAX. */
static size_t
field_index(const RecordRule *rule, Slice name)
{
	for (size_t i = 0; i < rule->count; i++)
		if (slice_eq(rule->fields[i].name, name))
			return i;
	return SIZE_MAX;
}

static void
value_note(Reader *r, Values *v, size_t i, const RecField *f)
{
	const FieldRule *rule = &v->rule->fields[i];
	Slice value = rec_flat(r->arena, f->value);

	if (v->line[i] == 0)
		v->line[i] = f->line;
	if (value.len == 0)
		return;
	if (v->times[i]++ == 0) {
		v->one[i] = value;
		v->line[i] = f->line;
	} else if (rule->often == ONE) {
		mistake(r, f->line, "%.*s was given on line %u already: keep "
		    "one of the two", SLICE_ARG(rule->name),
		    (unsigned)v->line[i]);
	}
}

/* Sorts the fields out; false when one is missing without which the record
 * says nothing. */
static bool
values_read(Reader *r, const Rec *rec, const RecordRule *rule, Values *v)
{
	bool complete = true;

	*v = (Values){ .rule = rule, .rec = rec };
	for (size_t n = 0; n < rec->count; n++) {
		size_t i = field_index(rule, rec->fields[n].name);
		if (i == SIZE_MAX)
			unknown_field(r, rule, &rec->fields[n]);
		else
			value_note(r, v, i, &rec->fields[n]);
	}
	for (size_t i = 0; i < rule->count; i++) {
		if (!rule->fields[i].needed || v->one[i].len > 0)
			continue;
		mistake(r, v->line[i] > 0 ? v->line[i] : rec->line,
		    "%.*s needs a %.*s: add a line \"%.*s: ...\" to this "
		    "record", SLICE_ARG(rule->name),
		    SLICE_ARG(rule->fields[i].name),
		    SLICE_ARG(rule->fields[i].name));
		complete = false;
	}
	return complete;
}

/* All values of a field that may be given several times. */
static Slice *
values_of(Arena *a, const Values *v, size_t i, size_t *count)
{
	Slice *all = arena_new(a, Slice, v->times[i]);
	size_t n = 0;

	for (size_t k = 0; k < v->rec->count; k++) {
		const RecField *f = &v->rec->fields[k];
		if (!slice_eq(f->name, v->rule->fields[i].name))
			continue;
		Slice value = rec_flat(a, f->value);
		if (value.len > 0)
			all[n++] = value;
	}
	*count = n;
	return all;
}

/* Whether the record is the first of its type with this key. */
static bool
is_new(Reader *r, const Values *v, size_t i)
{
	Slice type = v->rule->name, field = v->rule->fields[i].name;
	Slice key = arena_printf(r->arena, "%.*s\n%.*s", SLICE_ARG(type),
	    SLICE_ARG(v->one[i]));
	int64_t line = *map_put(&r->seen, key, v->line[i]);

	if (line == v->line[i])
		return true;
	mistake(r, v->line[i], "%.*s \"%.*s\" stands on line %u already: "
	    "change the %.*s or make one record of the two", SLICE_ARG(type),
	    SLICE_ARG(shown(v->one[i])), (unsigned)line, SLICE_ARG(field));
	return false;
}

/* --- records ------------------------------------------------------------- */

static Day
article_day(Reader *r, const Values *v)
{
	Slice s = v->one[A_DATE];
	size_t used = 0;
	Day day = DAY_NONE;

	if (s.len == 0)
		return DAY_NONE;
	if (s.len == sizeof "2026-02-04" - 1 && s.ptr[4] == '-')
		day = day_parse(s, &used);
	if (day != DAY_NONE && used == s.len)
		return day;
	mistake(r, v->line[A_DATE], "\"%.*s\" is no day: write it as in "
	    "2026-02-04", SLICE_ARG(shown(s)));
	return DAY_NONE;
}

static void
article_read_record(Reader *r, const Values *v)
{
	if (!is_new(r, v, A_FILE))
		return;
	CuratedArticle a = {
		.file = v->one[A_FILE], .title = v->one[A_TITLE],
		.source = v->one[A_SOURCE], .author = v->one[A_AUTHOR],
		.url = v->one[A_URL], .date = article_day(r, v),
		.line = v->rec->line,
	};
	vec_push(&r->articles, a);
}

static void
entity_read(Reader *r, const Values *v)
{
	if (!is_new(r, v, N_NAME))
		return;
	CuratedEntity e = {
		.type = v->rule->entity, .name = v->one[N_NAME],
		.side = v->one[N_SIDE], .line = v->rec->line,
	};
	e.aliases = values_of(r->arena, v, N_ALIAS, &e.alias_count);
	e.roles = values_of(r->arena, v, N_ROLE, &e.role_count);
	vec_push(&r->entities, e);
}

static bool
source_read(Reader *r, const RecField *f, CuratedSource *out)
{
	Slice value = rec_flat(r->arena, f->value);
	size_t colon = slice_find(value, SLICE(": "), 0);

	if (value.len == 0)
		return false;
	if (colon == SIZE_MAX || colon == 0) {
		mistake(r, f->line, "\"%.*s\" does not say where it is told: "
		    "write \"Source: FILE: WORDS\", with words of the "
		    "sentence that tells it", SLICE_ARG(shown(value)));
		return false;
	}
	*out = (CuratedSource){
		.file = slice_trim(slice_sub(value, 0, colon)),
		.words = slice_sub(value, colon + 2, value.len),
		.line = f->line,
	};
	return true;
}

static void
sources_read(Reader *r, const Values *v, CuratedEvent *e)
{
	e->sources = arena_new(r->arena, CuratedSource, v->times[E_SOURCE]);
	for (size_t k = 0; k < v->rec->count; k++) {
		const RecField *f = &v->rec->fields[k];
		if (slice_eq(f->name, event_fields[E_SOURCE].name) &&
		    source_read(r, f, &e->sources[e->source_count]))
			e->source_count++;
	}
}

static Slice
status_read(Reader *r, const Values *v)
{
	Slice s = v->one[E_STATUS];

	if (s.len == 0 || slice_eq(s, SLICE("planned")) ||
	    slice_eq(s, SLICE("happened")))
		return s;
	mistake(r, v->line[E_STATUS], "\"%.*s\" is no Status: write planned "
	    "or happened", SLICE_ARG(shown(s)));
	return SLICE("");
}

static void
event_read(Reader *r, const Values *v)
{
	CuratedEvent e = { .title = v->one[E_TITLE], .edtf = v->one[E_DATE],
		.line = v->rec->line };
	Err err;

	if (!edtf_parse(e.edtf, &e.date, &err)) {
		mistake(r, v->line[E_DATE], "%s", err.text);
		return;
	}
	e.status = status_read(r, v);
	sources_read(r, v, &e);
	vec_push(&r->events, e);
}

static const RecordRule *
rule_for(Slice type)
{
	for (size_t i = 0; i < COUNT(record_rules); i++)
		if (slice_eq(record_rules[i].name, type))
			return &record_rules[i];
	return NULL;
}

static void
record_read(Reader *r, const Rec *rec)
{
	const RecordRule *rule = rule_for(rec->type);
	Values v;

	if (rule == NULL && rec->type.len > 0)
		unknown_type(r, rec);
	else if (rule == NULL && rec->type_line == 0)
		untyped(r, rec);
	if (rule == NULL || !values_read(r, rec, rule, &v))
		return;
	if (rule->what == FOR_ARTICLE)
		article_read_record(r, &v);
	else if (rule->what == FOR_ENTITY)
		entity_read(r, &v);
	else
		event_read(r, &v);
}

/* --- the whole ----------------------------------------------------------- */

static int
by_line(const void *a, const void *b)
{
	const RecMistake *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

/* The mistakes of both kinds in the order of their lines, not too many. */
static void
mistakes_settle(Reader *r, const RecFile *file, Curated *out)
{
	for (size_t i = 0; i < file->mistake_count; i++)
		vec_push(&r->mistakes, file->mistakes[i]);
	size_t n = r->mistakes.len;
	if (n > 1)
		qsort(r->mistakes.at, n, sizeof *r->mistakes.at, by_line);
	if (n > REC_MAX_MISTAKES) {
		n = REC_MAX_MISTAKES;
		r->mistakes.at[n - 1].text = SLICE(REC_MORE_MISTAKES);
	}
	out->mistake_count = n;
	out->mistakes = arena_copy(r->arena, r->mistakes.at, n,
	    sizeof *out->mistakes);
}

static void
reader_free(Reader *r)
{
	vec_free(&r->articles);
	vec_free(&r->entities);
	vec_free(&r->events);
	vec_free(&r->mistakes);
	map_free(&r->seen);
}

Curated
curated_parse(Arena *a, Slice bytes)
{
	Reader r = { .arena = a };
	Curated c = { .hash = slice_hash(bytes, 0) };
	RecFile file = rec_parse(a, bytes);

	for (size_t i = 0; i < file.count; i++)
		record_read(&r, &file.recs[i]);
	c.article_count = r.articles.len;
	c.articles = arena_copy(a, r.articles.at, c.article_count,
	    sizeof *c.articles);
	c.entity_count = r.entities.len;
	c.entities = arena_copy(a, r.entities.at, c.entity_count,
	    sizeof *c.entities);
	c.event_count = r.events.len;
	c.events = arena_copy(a, r.events.at, c.event_count, sizeof *c.events);
	mistakes_settle(&r, &file, &c);
	reader_free(&r);
	return c;
}
