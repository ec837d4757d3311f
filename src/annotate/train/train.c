/* SPDX-License-Identifier: MIT */
/*
 * train -k KIT [-n NAMES] [-i ISO] [-o WEIGHTS] [-s SEEDS] [-f FOLDS]
 *     [-x SET]... [-j FILE] [-LMCPW]
 *
 * Learns the names' weights from the annotated articles of a kit and of
 * NAMES/corpus and from others' texts, with the lists of NAMES/lists.  -f
 * measures by cross-validation over the kit's articles instead of writing
 * weights that are kept; -x measures on a further set (a folder with docs and
 * gold-mentions.jsonl).  -j keeps what was found while measuring.  With -L no
 * list is used, with -M no memory of the article, with -C nothing of
 * NAMES/corpus, with -W no WikiGold, with -P no posts: tweets and comments.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "annotate/train/measure.h"
#include "annotate/train/pack.h"
#include "base/file.h"
#include "annotate/train/lesson.h"

enum { SETS_MAX = 8, JACKKNIFE = 4 };

typedef struct {
	const char *kit, *names, *iso, *out, *jsonl;
	const char *sets[SETS_MAX];
	unsigned set_count, seed, seeds, folds, rounds, copies, mean;
	float dropout, rate;
	bool lists, memory, own, posts, wikigold;
	/* what is read */
	Corpus train;
	size_t own_from;	/* where the documents of NAMES begin */
	Pack pack;
	Buffer table;
	Lexicon lexicon;
} Job;

typedef VEC(Doc) DocVec;


/* --- learning ------------------------------------------------------------ */

static LearnPlan
plan_of(const Job *job, unsigned seed)
{
	return (LearnPlan){ .rounds = job->rounds, .rate = job->rate,
		.dropout = job->dropout, .memory_dropout = 0.4f,
		.decay = 0.01f, .seed = seed * 1000003u + 17 };
}

/* Of all examples but those of one fold. */
static void
learn_without(const DocVec *docs, const Example *examples, unsigned folds,
    unsigned fold, LearnPlan plan, Learnt *sum)
{
	VEC(const Example *) chosen = { 0 };

	for (size_t i = 0; i < docs->len; i++)
		if (folds == 0 || docs->at[i].group % folds != fold)
			vec_push(&chosen, &examples[i]);
	learn(chosen.at, chosen.len, &plan, sum);
	vec_free(&chosen);
}

/* Each document is remembered as those read it that did not learn from it. */
static void
examples_remember(Lesson *lesson, const DocVec *docs, Example *examples,
    LearnPlan plan)
{
	Example *with = must_alloc(NULL, docs->len * sizeof *with);

	plan.rounds = plan.rounds / 2 + 1;
	plan.memory_dropout = 1;
	for (unsigned fold = 0; fold < JACKKNIFE; fold++) {
		Learnt first;
		learnt_init(&first);
		learn_without(docs, examples, JACKKNIFE, fold, plan, &first);
		for (size_t i = 0; i < docs->len; i++)
			if (docs->at[i].group % JACKKNIFE == fold)
				lesson_read(lesson, &docs->at[i], &first,
				    &with[i]);
		learnt_free(&first);
	}
	for (size_t i = 0; i < docs->len; i++) {
		example_free(&examples[i]);
		examples[i] = with[i];
	}
	free(with);
}

/* Adds the copies with other names. */
static void
docs_copy(const Job *job, DocVec *docs, unsigned seed, Corpus *copies)
{
	const size_t originals = docs->len;

	for (uint32_t i = 0; i < originals; i++)
		docs->at[i].group = i;
	for (unsigned c = 0; c < job->copies; c++)
		for (size_t i = 0; i < originals; i++) {
			if (!docs->at[i].news)
				continue;
			Doc copy = swap_doc(copies, &docs->at[i],
			    &job->pack.pool, (seed * 64 + c) * 100003 + i);
			vec_push(&copies->at, copy);
			vec_push(docs, copy);
		}
}

static void
docs_learn(const Job *job, DocVec *docs, unsigned seed, unsigned seeds,
    Learnt *sum)
{
	Corpus copies = { 0 };

	docs_copy(job, docs, seed, &copies);
	Lesson lesson = { .forms.lexicon = job->lexicon };
	Example *examples = must_alloc(NULL, docs->len * sizeof *examples);

	for (size_t i = 0; i < docs->len; i++)
		lesson_read(&lesson, &docs->at[i], NULL, &examples[i]);
	if (lesson.lost > 0)
		fprintf(stderr, "%u names cannot be labelled\n", lesson.lost);
	if (job->memory)
		examples_remember(&lesson, docs, examples,
		    plan_of(job, seed));
	for (unsigned s = 0; s < seeds; s++)
		learn_without(docs, examples, 0, 0,
		    plan_of(job, seed + s), sum);
	learnt_scale(sum, 1.0f / (float)seeds);
	for (size_t i = 0; i < docs->len; i++)
		example_free(&examples[i]);
	free(examples);
	lesson_free(&lesson);
	corpus_free(&copies);
}

/* --- measuring ----------------------------------------------------------- */

static Tagger *
tagger_of(const Job *job, const Learnt *learnt, const char *path)
{
	Err err;

	if (!pack_write(path, buffer_slice(&job->table), learnt, &err)) {
		fprintf(stderr, "%s\n", err.text);
		exit(3);
	}
	Tagger *t = tagger_open(path, &err);
	if (t == NULL) {
		fprintf(stderr, "%s\n", err.text);
		exit(3);
	}
	return t;
}

static void
cross_validate(const Job *job, unsigned seed, FILE *jsonl)
{
	char what[64], path[512];
	Measure all = { 0 };

	snprintf(path, sizeof path, "%s.fold", job->out);
	for (unsigned fold = 0; fold < job->folds; fold++) {
		DocVec docs = { 0 };
		Learnt learnt;
		for (size_t i = 0; i < job->train.at.len; i++) {
			if (i >= job->own_from || i % job->folds != fold)
				vec_push(&docs, job->train.at.at[i]);
		}
		learnt_init(&learnt);
		docs_learn(job, &docs, seed, job->mean, &learnt);
		Tagger *t = tagger_of(job, &learnt, path);
		for (size_t i = fold; i < job->own_from; i += job->folds)
			measure_doc(&all, t, &job->train.at.at[i], jsonl);
		tagger_close(t);
		learnt_free(&learnt);
		vec_free(&docs);
	}
	snprintf(what, sizeof what, "cross-validation, seed %u", seed);
	measure_print(&all, what);
	remove(path);
}

static void
measure_sets(const Job *job, Tagger *t, FILE *jsonl)
{
	Err err;

	for (unsigned s = 0; s < job->set_count; s++) {
		Corpus set = { 0 };
		Measure m = { 0 };
		if (!corpus_add_set(&set, job->sets[s], &err)) {
			fprintf(stderr, "%s\n", err.text);
			exit(3);
		}
		for (size_t i = 0; i < set.at.len; i++)
			measure_doc(&m, t, &set.at.at[i], jsonl);
		measure_print(&m, strrchr(job->sets[s], '/') + 1);
		corpus_free(&set);
	}
}

static void
learn_all(const Job *job, unsigned seed, unsigned seeds, FILE *jsonl)
{
	DocVec docs = { 0 };
	Learnt learnt;

	for (size_t i = 0; i < job->train.at.len; i++)
		vec_push(&docs, job->train.at.at[i]);
	learnt_init(&learnt);
	docs_learn(job, &docs, seed, seeds, &learnt);
	Tagger *t = tagger_of(job, &learnt, job->out);
	measure_sets(job, t, jsonl);
	tagger_close(t);
	learnt_free(&learnt);
	vec_free(&docs);
}

/* --- the job ------------------------------------------------------------- */

/* Names in other text than news, annotated by others. */
static bool
others_read(Job *job, Arena *a, Err *err)
{
	static const char *const posts[] = {
		"ner/btc/f.conll", "ner/btc/g.conll", "ner/btc/h.conll",
		"ner/wnut17/wnut17train.conll",
		"ner/wnut17/emerging.dev.conll",
		"ner/wnut17/emerging.test.annotated"
	};
	bool ok = !job->wikigold || corpus_add_columns(&job->train,
	    file_join(a, job->kit, "ner/wikigold/wikigold.conll.txt"), err);

	for (size_t i = 0; ok && job->posts &&
	    i < sizeof posts / sizeof *posts; i++)
		ok = corpus_add_columns(&job->train, file_join(a, job->kit,
		    posts[i]), err);
	return ok;
}

static bool
job_read(Job *job, Err *err)
{
	Corpus plain = { 0 };
	Arena a = { 0 };
	bool ok = corpus_add_set(&job->train, file_join(&a, job->kit,
	    "wikinews-annotated"), err) &&
	    corpus_add_plain(&plain, file_join(&a, job->kit,
	    "plain/wikinews-2019-2020/txt"), err) &&
	    corpus_drop(&plain, file_join(&a, job->names, "held-out"), err);

	job->own_from = job->train.at.len;
	if (ok && job->own)
		ok = corpus_add_marked(&job->train, file_join(&a, job->names,
		    "corpus"), err);
	for (size_t i = job->own_from; ok && i < job->train.at.len; i++)
		vec_push(&plain.at, job->train.at.at[i]);
	for (size_t i = 0; i < job->train.at.len; i++)
		job->train.at.at[i].news = true;
	ok = ok && others_read(job, &a, err);
	if (ok && job->lists)
		ok = pack_lists(&job->pack, file_join(&a, job->names,
		    "lists"), err) && pack_iso(&job->pack, job->iso, err);
	if (ok) {
		for (size_t i = job->own_from; i < job->train.at.len; i++)
			pool_add_persons(&job->pack.pool,
			    &job->train.at.at[i]);
		pack_habits(&job->pack, &plain);
		pack_lexicon(&job->pack, &job->table, &job->lexicon);
	}
	fprintf(stderr, "%zu documents, %zu of them of the kit's news; "
	    "%zu entries\n", job->train.at.len, job->own_from,
	    job->pack.at.len);
	arena_free(&a);
	return ok;
}

static void
job_args(Job *job, int argc, char **argv)
{
	int option;

	while ((option = getopt(argc, argv, "k:n:i:o:s:S:f:x:r:j:d:a:c:e:LMCPW")) != -1)
		switch (option) {
		case 'k': job->kit = optarg; break;
		case 'n': job->names = optarg; break;
		case 'i': job->iso = optarg; break;
		case 'o': job->out = optarg; break;
		case 'j': job->jsonl = optarg; break;
		case 's': job->seeds = (unsigned)atoi(optarg); break;
		case 'S': job->seed = (unsigned)atoi(optarg); break;
		case 'f': job->folds = (unsigned)atoi(optarg); break;
		case 'r': job->rounds = (unsigned)atoi(optarg); break;
		case 'd': job->dropout = (float)atof(optarg); break;
		case 'a': job->rate = (float)atof(optarg); break;
		case 'c': job->copies = (unsigned)atoi(optarg); break;
		case 'e': job->mean = (unsigned)atoi(optarg); break;
		case 'L': job->lists = false; break;
		case 'M': job->memory = false; break;
		case 'P': job->posts = false; break;
		case 'W': job->wikigold = false; break;
		case 'C': job->own = false; break;
		case 'x':
			if (job->set_count < SETS_MAX)
				job->sets[job->set_count++] = optarg;
			break;
		default: exit(2);
		}
}

int
main(int argc, char **argv)
{
	Job job = { .names = "data/names", .out = "names.model",
		.iso = "/usr/share/iso-codes/json", .seeds = 12, .rounds = 12,
		.dropout = 0.4f, .rate = 0.2f, .lists = true, .memory = true,
		.own = true, .wikigold = true, .posts = true, .mean = 1,
		.copies = 3 };
	Err err;

	job_args(&job, argc, argv);
	if (job.kit == NULL || !job_read(&job, &err)) {
		fprintf(stderr, "%s\n", job.kit == NULL ?
		    "usage: train -k KIT ..." : err.text);
		return 2;
	}
	FILE *jsonl = job.jsonl != NULL ? fopen(job.jsonl, "w") : NULL;
	if (job.folds > 0)
		for (unsigned s = 0; s < job.seeds; s++)
			cross_validate(&job, job.seed + s, jsonl);
	else
		learn_all(&job, job.seed, job.seeds, jsonl);
	if (jsonl != NULL)
		fclose(jsonl);
	return 0;
}
