/* SPDX-License-Identifier: MIT */
/*
 * One pass makes the index true: files that went, articles that came or
 * changed (all, when dossier.rec did: its names may stand in any), then what
 * depends on all of them.  It is committed in batches, each of whole articles.
 * "pass" stands in meta from the first batch to the last, so that a pass that
 * was cut short is finished by the next one; for the same reason the row of a
 * changed dossier.rec or corrections.rec is deleted in the first batch and
 * written in the last.
 */
#include <stdlib.h>

#include "annotate/telling_words.h"
#include "article/title.h"
#include "store/query_articles.h"
#include "store/tellings.h"
#include "store/write_articles.h"
#include "store/write_problems.h"
#include "xref/claims.h"
#include "xref/curate.h"
#include "xref/decide_events.h"
#include "xref/identify.h"
#include "xref/plan.h"
#include "xref/publication.h"
#include "xref/reading.h"
#include "xref/said.h"
#include "xref/same.h"
#include "xref/shared.h"
#include "xref/timeline.h"

enum { BATCH_BYTES = 4 << 20, BATCH_FILES = 500 };

typedef struct {
	Dossier *d;
	Index *ix;
	DossierProgress progress;
	void *arg;
	uint64_t done;		/* bytes, of plan.bytes */
	size_t batch_bytes, batch_files;

	Plan plan;
	Known *known;
	Readers by;
	Vocabulary *vocabulary;
	Err no_tagger;		/* why there is none; empty = not so */
	MistakeVec mistakes;	/* in names */
	Arena names;		/* of their texts */
	Arena article;		/* cleared for each */
	Buffer bytes;		/* of its file */
	Reading reading;
	TellingWords *words;	/* made when they are first needed */
	Tellings tellings;
	Said said;
} Pass;

/* --- batches ------------------------------------------------------------- */

static bool
tell_progress(Pass *p, Err *err)
{
	uint64_t done = p->done < p->plan.bytes ? p->done : p->plan.bytes;

	if (p->progress == NULL || p->progress(p->arg, done, p->plan.bytes))
		return true;
	return err_set(err, "The reading of the articles was stopped");
}

/* Counts an article; ends a batch that is full. */
static bool
end_article(Pass *p, uint64_t bytes, Err *err)
{
	p->done += bytes;
	p->batch_bytes += bytes;
	p->batch_files++;
	if (p->batch_bytes < BATCH_BYTES && p->batch_files < BATCH_FILES)
		return true;
	p->batch_bytes = p->batch_files = 0;
	return index_commit(p->ix, err) && tell_progress(p, err) &&
	    index_begin(p->ix, err);
}

/* --- one article --------------------------------------------------------- */

static void
override(Article *art, const CuratedArticle *c, Arena *a)
{
	if (c == NULL)
		return;
	if (c->title.len > 0) {
		art->title = one_line(a, c->title);
		art->title_by = TITLE_CURATED;
	}
	if (c->source.len > 0)
		art->source = one_line(a, c->source);
	if (c->author.len > 0)
		art->author = one_line(a, c->author);
	if (c->url.len > 0)
		art->url = one_line(a, c->url);
	if (c->date != DAY_NONE) {
		art->published = c->date;
		art->published_by = PUBLISHED_CURATED;
		art->published_why = c->date_line > 0 ? arena_printf(a,
		    "A reader says so: corrections.rec line %u.",
		    (unsigned)c->date_line) : arena_printf(a,
		    "dossier.rec line %u says so.", (unsigned)c->line);
	}
}

static NamesIn
names_read(const Pass *p)
{
	return (NamesIn){ p->reading.names.at, p->reading.names.len,
		p->reading.roles.at, p->reading.roles.len,
		p->reading.furniture.at, p->reading.furniture.len };
}

/* What the article tells, with times or without. */
static bool
put_tellings(Pass *p, int64_t id, const Article *art, const DatesIn *dates,
    Err *err)
{
	if (p->words == NULL)
		p->words = telling_words_new();
	const TellingIn in = { p->words, art, p->reading.sentences.at,
		p->reading.sentences.len, dates->found, dates->count };

	tellings_find(&p->tellings, &in);
	return index_put_tellings(p->ix, id, art, &p->tellings, dates->found,
	    err);
}

static bool
put_article(Pass *p, const IndexedFile *file, Article *art, Err *err)
{
	override(art, plan_record(&p->plan, file->file), &p->article);
	reading_names(&p->reading, &p->by, art);
	IndexArticle in = {
		.file = *file, .article = art,
		.sentences = p->reading.sentences.at,
		.sentence_count = p->reading.sentences.len,
		.names = names_read(p),
		.dates = times_article(&p->reading.times, art),
	};

	return index_put_article(p->ix, &in, err) && said_put(&p->said, p->ix,
	    query_article_of_file(p->ix, file->file), file->file, art,
	    p->reading.sentences.at, p->reading.sentences.len,
	    &p->reading.names, err) &&
	    put_tellings(p, query_article_of_file(p->ix, file->file), art,
	    &in.dates, err);
}

static bool
put_bytes(Pass *p, IndexedFile *file, Slice bytes, Err *err)
{
	const char *reason = listing_refuses_bytes(bytes);
	Article art;
	Err why;

	if (reason != NULL) {
		file->state = FILE_REFUSED;
		return index_put_file(p->ix, file, slice_of(reason), err);
	}
	if (!article_read(&p->article, bytes, file->file, &art, &why)) {
		file->state = FILE_REFUSED;
		return index_put_file(p->ix, file, slice_of(why.text), err);
	}
	return put_article(p, file, &art, err);
}

/* The bytes of a file; its stamp is taken from the open file. */
static bool
fetch(Pass *p, const Listed *listed, FileStamp *stamp, Slice *bytes, Err *err)
{
	if (p->plan.listing.root[0] == '\0' &&
	    slice_eq(listed->name, SLICE("-"))) {
		*bytes = p->d->input;
		return true;
	}
	buffer_clear(&p->bytes);
	if (!file_read(plan_path(&p->plan, listed->name), ARTICLE_MAX_BYTES,
	    &p->bytes, stamp, err))
		return false;
	*bytes = buffer_slice(&p->bytes);
	return true;
}

static bool
is_as_known(const IndexedFile *file, const IndexedFile *known)
{
	bool was_read = known != NULL && (known->state == FILE_ARTICLE ||
	    (known->state == FILE_REFUSED && known->hash != 0));

	return was_read && known->hash == file->hash &&
	    known->curated == file->curated;
}

/* A kept article's names, from the text in the index. */
static bool
put_names_again(Pass *p, int64_t id, Err *err)
{
	ArticleBody body;

	if (!query_body(p->ix, id, &p->article, &body, err))
		return false;
	Article art = { .text = body.text, .blocks = body.blocks,
		.block_count = body.block_count,
		.language = body.row.language, .markup = body.markup,
		.markup_count = body.markup_count };
	reading_names(&p->reading, &p->by, &art);
	NamesIn names = names_read(p);
	return index_put_names(p->ix, id, art.text, &names, err) &&
	    said_put(&p->said, p->ix, id, body.row.file, &art,
	    body.sentences, body.sentence_count, &p->reading.names, err);
}

/* The bytes are those that the index was made from. */
static bool
touch(Pass *p, const IndexedFile *file, const IndexedFile *known, Err *err)
{
	if (!index_touch(p->ix, known->id, file->stamp, file->indexed_ns, err))
		return false;
	return !p->plan.rec.changed || known->state != FILE_ARTICLE ||
	    put_names_again(p, known->id, err);
}

static bool
put_listed(Pass *p, const Listed *listed, const IndexedFile *known, Err *err)
{
	IndexedFile file = {
		.file = listed->name, .state = FILE_REFUSED,
		.stamp = listed->stamp, .indexed_ns = file_now_ns(),
		.curated = plan_record_hash(plan_record(&p->plan,
		    listed->name)),
	};
	Slice bytes;
	Err why;

	if (listed->refused != NULL)
		return index_put_file(p->ix, &file, slice_of(listed->refused),
		    err);
	if (!fetch(p, listed, &file.stamp, &bytes, &why)) {
		if (file.stamp.size <= ARTICLE_MAX_BYTES)
			file.state = FILE_UNREAD;
		return index_put_file(p->ix, &file,
		    plan_why_unread(&p->article), err);
	}
	file.hash = slice_hash(bytes, 0);
	if (is_as_known(&file, known))
		return touch(p, &file, known, err);
	return put_bytes(p, &file, bytes, err);
}

/* --- the pass ------------------------------------------------------------ */

/* The row of a changed file of records goes until the last batch. */
static bool
forget_rec(Pass *p, const RecPlan *rec, Err *err)
{
	return !rec->changed || rec->known == NULL ||
	    index_drop_file(p->ix, rec->known->id, err);
}

static bool
begin(Pass *p, Err *err)
{
	Plan *plan = &p->plan;

	plan_parse(plan);
	curate_names(&plan->curated, p->known, &p->names, &p->mistakes);
	if (!index_begin(p->ix, err) ||
	    !index_set_meta(p->ix, "pass", SLICE("open"), err) ||
	    !index_set_meta(p->ix, "root", slice_of(p->d->root), err))
		return false;
	return forget_rec(p, &plan->rec, err) &&
	    forget_rec(p, &plan->fix, err);
}

static bool
do_todo(Pass *p, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < p->plan.count; i++) {
		const Todo *t = &p->plan.todo[i];
		arena_clear(&p->article);
		if (t->listed == NULL)
			ok = index_drop_file(p->ix, t->known->id, err) &&
			    end_article(p, 0, err);
		else
			ok = put_listed(p, t->listed, t->known, err) &&
			    end_article(p, t->listed->refused != NULL ? 0 :
			    (uint64_t)t->listed->stamp.size, err);
	}
	return ok;
}

static bool
do_kept(Pass *p, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && p->plan.rec.changed &&
	    i < p->plan.kept_count; i++) {
		const IndexedFile *f = p->plan.kept[i];
		arena_clear(&p->article);
		ok = put_names_again(p, f->id, err) &&
		    end_article(p, (uint64_t)f->stamp.size, err);
	}
	return ok;
}

static bool
put_sentence(Pass *p, const char *problem, Err *err)
{
	return problem == NULL || problem[0] == '\0' ||
	    index_put_problem(p->ix, SLICE(""), 0, slice_of(problem), err);
}

/* What is wrong with the dossier as a whole. */
static bool
put_general(Pass *p, Err *err)
{
	return index_clear_problems(p->ix, SLICE(""), err) &&
	    put_sentence(p, p->plan.listing.cut, err) &&
	    put_sentence(p, p->no_tagger.text, err);
}

static bool
put_row(Pass *p, const RecPlan *rec, Err *err)
{
	return !rec->changed || rec->file.file.len == 0 ||
	    index_put_file(p->ix, &rec->file, SLICE(""), err);
}

static bool
put_problem(Pass *p, const RecPlan *rec, Err *err)
{
	return rec->problem.len == 0 || index_put_problem(p->ix,
	    rec->file.file, 0, rec->problem, err);
}

/* What depends on all articles: their days, who is meant, the events, and
 * what is wrong with the files of records. */
static bool
put_whole(Pass *p, Err *err)
{
	const Plan *plan = &p->plan;

	return put_row(p, &plan->rec, err) && put_row(p, &plan->fix, err) &&
	    publication_infer(p->ix, &p->reading.times, !p->d->no_names,
	    err) &&
	    identify(p->ix, &plan->curated, &plan->corrections, err) &&
	    same_update(p->ix, &plan->corrections, err) &&
	    shared_update(p->ix, err) &&
	    timeline_update(p->ix, &plan->curated, &p->mistakes,
	    !p->d->no_names, err) &&
	    decide_events(p->ix, &plan->corrections, err) &&
	    (p->d->no_names || claims_update(p->ix, err)) &&
	    put_problem(p, &plan->rec, err) &&
	    put_problem(p, &plan->fix, err);
}

static bool
end(Pass *p, Err *err)
{
	return put_general(p, err) && put_whole(p, err) &&
	    index_settle(p->ix, err) &&
	    index_set_meta(p->ix, "pass", SLICE(""), err) &&
	    index_set_complete(p->ix, err) && index_commit(p->ix, err);
}

/* Without its weights the tagger finds nothing, and a problem says so. */
static void
open_tagger(Pass *p)
{
	char *path = file_join(&p->names, file_datadir(), "names.model");

	if (p->d->no_names)
		return;
	p->by.tagger = tagger_open(path, &p->no_tagger);
	p->vocabulary = vocabulary_new();
	p->by.vocabulary = p->vocabulary;
}

/* An index without names would stay so when there are weights again. */
static bool
is_not_for_disk(Pass *p, Err *err)
{
	Dossier *d = p->d;

	d->untagged = !d->no_names && p->by.tagger == NULL;
	if (!d->untagged || index_in_memory(d->ix))
		return false;
	*err = p->no_tagger;
	return true;
}

static bool
run(Dossier *d, DossierProgress progress, void *arg, Err *err)
{
	Pass p = { .d = d, .ix = d->ix, .progress = progress, .arg = arg,
		.known = known_new() };

	p.by = (Readers){ .known = p.known, .curated = &p.plan.curated };
	bool ok = plan_make(&p.plan, d, true, err);

	if (ok && !plan_is_done(&p.plan)) {
		open_tagger(&p);
		ok = !is_not_for_disk(&p, err) && begin(&p, err) &&
		    do_kept(&p, err) && do_todo(&p, err) && end(&p, err);
		if (!ok)
			index_rollback(d->ix);
	}
	plan_free(&p.plan);
	known_free(p.known);
	tagger_close(p.by.tagger);
	vocabulary_free(p.vocabulary);
	vec_free(&p.mistakes);
	arena_free(&p.names);
	arena_free(&p.article);
	buffer_free(&p.bytes);
	reading_free(&p.reading);
	tellings_free(&p.tellings);
	telling_words_free(p.words);
	said_free(&p.said);
	return ok;
}

/* --- the lock ------------------------------------------------------------ */

/* Waits for another process as long as that one gets on. */
static bool
take_lock(Dossier *d, DossierProgress progress, void *arg, Err *err)
{
	int64_t since = clock_ms();
	bool busy;

	while (!index_lock(d->ix, &busy, err)) {
		if (!busy)
			return false;
		if (progress != NULL && !progress(arg, 0, 0))
			return err_set(err, "The reading of the articles was "
			    "stopped");
		if (index_refresh(d->ix))
			since = clock_ms();
		if (clock_ms() - since > INDEX_WAIT_MS)
			return err_set(err, "Another process is reading this "
			    "dossier and does not get on: end it, or use "
			    "--no-index");
		clock_sleep(20);
	}
	index_refresh(d->ix);
	return true;
}

bool
dossier_update(Dossier *d, DossierProgress progress, void *arg, Err *err)
{
	if (!take_lock(d, progress, arg, err))
		return false;
	bool ok = run(d, progress, arg, err);
	if (!ok && index_is_damaged(d->ix))
		ok = index_restart(d->ix, err) &&
		    run(d, progress, arg, err);
	if (!ok && (index_is_unwritable(d->ix) || d->untagged)) {
		Err why = *err;
		ok = dossier_leave_disk(d, &why, err) &&
		    run(d, progress, arg, err);
	}
	index_unlock(d->ix);
	return ok;
}
