/* SPDX-License-Identifier: MIT */
/*
 * dossier mentions: who is named where; with --of, one entity in context.
 */
#include "cli/command.h"
#include "store/query_entities.h"
#include "xref/context.h"

static const Column columns[] = {
	{ "file", "FILE", FIT_KEEP },
	{ "start", "START", FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_WRAP },
	{ "type", "TYPE", FIT_KEEP },
	{ "entity", "NAME", FIT_WRAP },
	{ "id", NULL, FIT_KEEP },
	{ "boilerplate", NULL, FIT_KEEP },
};

/* The same keys, then the context; people see a concordance. */
static const Column columns_of[] = {
	{ "file", "FILE", FIT_KEEP },
	{ NULL, "LEFT", FIT_CUT_START },
	{ "start", NULL, FIT_NUMBER },
	{ "end", NULL, FIT_NUMBER },
	{ "text", "TEXT", FIT_KEEP },
	{ "type", NULL, FIT_KEEP },
	{ "entity", NULL, FIT_WRAP },
	{ "id", NULL, FIT_KEEP },
	{ "boilerplate", NULL, FIT_KEEP },
	{ "left", NULL, FIT_CUT },
	{ "right", "RIGHT", FIT_CUT },
};

static bool
put_mention(Job *j, const ArticleBody *body, const MentionRow *m,
    bool furniture)
{
	Named named = job_entity(j, m->entity);

	return output_row(j->out, (Field[]){
	    field_file(body->row.file),
	    field_number(m->span.start),
	    field_number(m->span.end),
	    field_text(slice_span(body->text, m->span)),
	    field_text(slice_of(entity_type_name(m->type))),
	    field_known(named.name),
	    field_known(named.key),
	    field_bool(furniture),
	});
}

static bool
put_mention_of(Job *j, const ArticleBody *body, const MentionRow *m)
{
	Named named = job_entity(j, m->entity);
	Slice left, right;

	context_of(body, m->span, &left, &right);
	return output_row(j->out, (Field[]){
	    field_file(body->row.file),
	    field_text(left),
	    field_number(m->span.start),
	    field_number(m->span.end),
	    field_text(slice_span(body->text, m->span)),
	    field_text(slice_of(entity_type_name(m->type))),
	    field_text(named.name),
	    field_text(named.key),
	    field_bool(false),
	    field_text(left),
	    field_text(right),
	});
}

static bool
put_mentions_of(Job *j, const ArticleBody *body, int64_t entity)
{
	bool more = true;

	for (size_t i = 0; more && i < body->mention_count; i++)
		if (body->mentions[i].entity == entity)
			more = put_mention_of(j, body, &body->mentions[i]);
	return more;
}

/* With those in page furniture, all in text order. */
static bool
put_all(Job *j, Arena *a, const ArticleBody *body, bool *more, Err *err)
{
	MentionRow *furniture;
	size_t n, i = 0, k = 0;

	if (!query_furniture_names(j->index, body, a, &furniture, &n, err))
		return false;
	while (*more && (i < body->mention_count || k < n))
		if (k == n || (i < body->mention_count &&
		    body->mentions[i].span.start < furniture[k].span.start))
			*more = put_mention(j, body, &body->mentions[i++],
			    false);
		else
			*more = put_mention(j, body, &furniture[k++], true);
	return true;
}

/* entity 0: all names. */
static bool
put_article(Job *j, Arena *a, int64_t article, int64_t entity,
    bool *more, Err *err)
{
	ArticleBody body;

	arena_clear(a);
	if (!query_body(j->index, article, a, &body, err))
		return false;
	if (entity == 0)
		return put_all(j, a, &body, more, err);
	*more = put_mentions_of(j, &body, entity);
	return true;
}

static bool
list_all(Job *j, Err *err)
{
	Arena arena = { 0 };
	bool ok = true, more = true;

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < j->articles.len; i++)
		ok = put_article(j, &arena, j->articles.at[i], 0, &more, err);
	arena_free(&arena);
	return ok;
}

/* Reads only the articles that name the entity. */
static bool
list_of(Job *j, int64_t entity, Err *err)
{
	Arena arena = { 0 };
	EntityRow row;
	bool more = true;
	bool ok = query_entity(j->index, entity, &j->arena, &row, err);

	output_columns(j->out, COLUMNS_OF(columns_of));
	for (size_t i = 0; ok && more && i < row.articles; i++)
		ok = put_article(j, &arena, row.per_article[i].article, entity,
		    &more, err);
	arena_free(&arena);
	return ok;
}

bool
cmd_mentions(Job *j, Err *err)
{
	if ((j->args->given & ARG_OF) == 0)
		return list_all(j, err);
	int64_t entity = query_entity_meant(j->index, slice_of(j->args->of));
	return entity == 0 || list_of(j, entity, err);
}
