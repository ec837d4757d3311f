/* SPDX-License-Identifier: MIT */
/*
 * dossier index: builds the index ahead of reading, or forgets it.
 */
#include "cli/cli.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/say.h"
#include "store/query_entities.h"
#include "store/query_events.h"

static int
forget(const Args *args)
{
	DossierFrom from = { .paths = args->operands, .count = args->count };
	Err err;

	if (dossier_forget(&from, &err))
		return CLI_PRINTED;
	say("%s", err.text);
	return CLI_UNREADABLE;
}

static uint32_t
count_entities(Job *j, EntityType type)
{
	IdVec ids = { 0 };
	Err err;

	if (!query_entities(j->index, type, ENTITIES_BY_NAME, SLICE(""), &ids,
	    &err))
		job_fail(j, &err);
	uint32_t n = (uint32_t)ids.len;
	vec_free(&ids);
	return n;
}

static uint32_t
count_events(Job *j)
{
	IdVec ids = { 0 };
	Err err;

	if (!query_events(j->index, EVENTS_BY_DATE, SLICE(""), 0, &ids, &err))
		job_fail(j, &err);
	uint32_t n = (uint32_t)ids.len;
	vec_free(&ids);
	return n;
}

/* The name is told in dossier(1), for tools that read the index. */
static void
print_place(Job *j)
{
	const char *folder = file_xdg(&j->arena, "XDG_CACHE_HOME", ".cache");
	Buffer line = { 0 };

	if (folder == NULL || dossier_in_memory(j->dossier))
		return;
	buffer_printf(&line, "%s/%s.db\n", folder, dossier_hash(j->dossier));
	put_stdout(buffer_slice(&line));
	buffer_free(&line);
}

int
cmd_index(const Args *args)
{
	Job j;

	if ((args->given & ARG_FORGET) != 0)
		return forget(args);
	if (!job_open(&j, args, 0))
		return CLI_UNREADABLE;
	if (dossier_root(j.dossier)[0] == '\0') {
		job_close(&j, false);
		return usage_error("An index is kept of a folder only: name "
		    "the folder");
	}
	if (dossier_in_memory(j.dossier)) {
		say("%s", dossier_note(j.dossier));
		j.failed = true;
	}
	const uint32_t people = count_entities(&j, ENTITY_PERSON);
	const uint32_t places = count_entities(&j, ENTITY_PLACE);
	const uint32_t organizations = count_entities(&j, ENTITY_ORGANIZATION);
	printf("articles: %zu, people: %u, places: %u, organizations: %u, "
	    "events: %u\n", j.articles.len, people, places, organizations,
	    count_events(&j));
	print_place(&j);
	return finish_stdout(job_close(&j, j.articles.len > 0));
}
