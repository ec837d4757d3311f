/* SPDX-License-Identifier: MIT */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "store/curated.h"
#include "text/utf8.h"

static void
check_mistakes(const RecMistake *m, size_t n)
{
	assert(n <= REC_MAX_MISTAKES);
	for (size_t i = 0; i < n; i++) {
		assert(m[i].line > 0 && m[i].text.len > 0);
		assert(utf8_valid(m[i].text));
	}
}

/* What is written is read back as it was. */
static void
check_written(Arena *arena, const Rec *rec)
{
	Buffer written = { 0 };

	for (size_t i = 0; i < rec->count; i++)
		rec_write(&written,
		    arena_cstr(arena, rec->fields[i].name),
		    rec->fields[i].value);
	RecFile again = rec_parse(arena, buffer_slice(&written));
	assert(again.mistake_count == 0 && again.count <= 1);
	for (size_t i = 0, j = 0; i < rec->count; i++) {
		if (rec->fields[i].value.len == 0)
			continue;
		assert(again.count == 1 && j < again.recs[0].count);
		assert(slice_eq(again.recs[0].fields[j].name,
		    rec->fields[i].name));
		assert(slice_eq(again.recs[0].fields[j++].value,
		    rec->fields[i].value));
	}
	buffer_free(&written);
}

static void
check_rec(Arena *arena, const Rec *rec)
{
	uint32_t line = rec->line;

	assert(rec->count > 0 && line > rec->type_line);
	for (size_t i = 0; i < rec->count; i++) {
		const RecField *f = &rec->fields[i];
		assert(f->name.len > 0 && f->line >= line);
		assert(utf8_valid(f->value));
		assert(slice_find_byte(f->value, '\0', 0) == SIZE_MAX);
		line = f->line + 1;
	}
	check_written(arena, rec);
}

/* A value on one line; needed ones are not empty. */
static void
check_value(Slice s, bool needed)
{
	assert(!needed || s.len > 0);
	assert(utf8_valid(s) && slice_eq(s, slice_trim(s)));
	assert(slice_find_byte(s, '\n', 0) == SIZE_MAX);
	assert(slice_find(s, SLICE("  "), 0) == SIZE_MAX);
}

static void
check_event(const CuratedEvent *e)
{
	check_value(e->title, true);
	check_value(e->edtf, true);
	check_value(e->status, false);
	assert(e->date.earliest <= e->date.latest);
	for (size_t i = 0; i < e->source_count; i++) {
		check_value(e->sources[i].file, true);
		check_value(e->sources[i].words, true);
		assert(e->sources[i].line >= e->line);
	}
}

static void
check_curated(const Curated *c)
{
	check_mistakes(c->mistakes, c->mistake_count);
	for (size_t i = 1; i < c->mistake_count; i++)
		assert(c->mistakes[i - 1].line <= c->mistakes[i].line);
	for (size_t i = 0; i < c->article_count; i++) {
		check_value(c->articles[i].file, true);
		check_value(c->articles[i].title, false);
	}
	for (size_t i = 0; i < c->entity_count; i++) {
		const CuratedEntity *e = &c->entities[i];
		check_value(e->name, true);
		assert((size_t)e->type < ENTITY_TYPES);
		for (size_t k = 0; k < e->alias_count; k++)
			check_value(e->aliases[k], true);
		for (size_t k = 0; k < e->role_count; k++)
			check_value(e->roles[k], true);
	}
	for (size_t i = 0; i < c->event_count; i++)
		check_event(&c->events[i]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena arena = { 0 };
	const Slice bytes = { (const char *)data, size };
	RecFile file = rec_parse(&arena, bytes);

	check_mistakes(file.mistakes, file.mistake_count);
	for (size_t i = 0; i < file.count; i++)
		check_rec(&arena, &file.recs[i]);
	Curated curated = curated_parse(&arena, bytes);
	check_curated(&curated);
	arena_free(&arena);
	return 0;
}
