/* SPDX-License-Identifier: MIT */
/*
 * Who is named where: for people each sentence once, with all its mentions of
 * the entity set off; as CSV a row for each mention.
 */
#include "store/query_entities.h"
#include "xref/export_priv.h"

static const char *const columns[] = { "name", "id", "type", "mention",
	NULL };

static void
add_row(Sheet *s, const EntityRow *entity, const ArticleBody *body, Span span)
{
	const CiteWords words = cite_sentence(body, span);

	sheet_row(s);
	sheet_cell(s, entity->name);
	sheet_cell(s, entity->key);
	sheet_cell(s, slice_of(entity_type_name(entity->type)));
	sheet_cell(s, slice_span(body->text, span));
	sheet_words(s, "", body, &words);
}

/* Behind the last mention from i on that the words show. */
static size_t
last_shown(const ArticleBody *body, Span words, size_t i)
{
	while (i < body->mention_count &&
	    body->mentions[i].span.end <= words.end)
		i++;
	return i;
}

/* An item for the sentence of the mention at *i, which moves behind the last
 * one that this shows. */
static void
add_sentence(Sheet *s, const ArticleBody *body, int64_t entity, size_t *i)
{
	const MentionRow *m = body->mentions;
	CiteWords words = cite_sentence(body, m[*i].span);
	const size_t end = last_shown(body, words.span, *i);
	Span *marks = arena_new(&s->arena, Span, end - *i);
	uint32_t marked = 0;

	for (; *i < end; ++*i) {
		if (m[*i].entity != entity || m[*i].span.start < marked)
			continue;
		marks[words.mark_count++] = m[*i].span;
		marked = m[*i].span.end;
	}
	words.marks = marks;
	sheet_words(s, "", body, &words);
}

static void
add_article(Sheet *s, const EntityRow *entity, const ArticleBody *body)
{
	const MentionRow *m = body->mentions;

	for (size_t i = 0; i < body->mention_count;) {
		if (m[i].entity != entity->id) {
			i++;
		} else if (sheet_is_csv(s)) {
			add_row(s, entity, body, m[i++].span);
		} else {
			add_sentence(s, body, entity->id, &i);
		}
	}
}

static void
begin(Sheet *s, const EntityRow *entity)
{
	Buffer note = { 0 };

	buffer_count(&note, entity->mentions, "mention");
	buffer_puts(&note, " in ");
	buffer_count(&note, entity->articles, "article");
	if (entity->role.len > 0)
		buffer_printf(&note, "; %.*s", SLICE_ARG(entity->role));
	sheet_begin(s, arena_printf(&s->arena, "Mentions of %.*s",
	    SLICE_ARG(entity->name)), buffer_slice(&note));
	buffer_free(&note);
}

static bool
make(Sheet *s, Err *err)
{
	Arena a = { 0 };
	EntityRow entity;
	bool ok = query_entity(s->ix, s->what->entity, &a, &entity, err);

	if (ok && entity.articles > 0)
		begin(s, &entity);
	for (size_t i = 0; ok && i < entity.articles && sheet_flush(s); i++) {
		const Location at = { .article = entity.per_article[i].article,
			.rank = entity.per_article[i].rank };
		const ArticleBody *body = sheet_body(s, at, err);
		ok = body != NULL;
		if (ok)
			add_article(s, &entity, body);
	}
	arena_free(&a);
	return ok;
}

const ExportClass export_mentions = {
	.name = "mentions", .columns = columns, .has_words = true,
	.make = make,
};
