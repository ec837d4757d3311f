/* SPDX-License-Identifier: MIT */
/*
 * The listing and the index's files are both in bytewise order and compared
 * like two sorted decks of cards.
 *
 * A stamp is trusted unless the file was changed within two seconds before it
 * was read: a second change in the same tick of the file system's clock would
 * not be seen (as git has it, Documentation/technical/racy-git.txt).
 */
#include "xref/plan.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int64_t racy_ns = 2000000000;

typedef struct {
	Plan *p;
	Dossier *d;
	bool for_update;
	Buffer bytes;		/* of a file that is compared */
	VEC(Todo) todo;
	VEC(const IndexedFile *) kept;
} Maker;

void
plan_free(Plan *p)
{
	map_free(&p->records);
	buffer_free(&p->path);
	arena_free(&p->arena);
}

const char *
plan_path(Plan *p, Slice file)
{
	buffer_clear(&p->path);
	if (p->listing.root[0] != '\0') {
		buffer_puts(&p->path, p->listing.root);
		buffer_putc(&p->path, '/');
	}
	buffer_add(&p->path, file);
	return buffer_cstr(&p->path);
}

Slice
plan_why_unread(Arena *a)
{
	if (errno == EFBIG)
		return arena_printf(a, "The file is larger than %d MB: split "
		    "it", ARTICLE_MAX_BYTES >> 20);
	return arena_printf(a, "The file cannot be read: %s", strerror(errno));
}

/* --- files of records ---------------------------------------------------- */

/* name: a path inside the folder, or one of its own; ok: it could be read. */
static void
keep_rec(Plan *p, RecPlan *rec, Slice name, bool ok, Slice bytes)
{
	rec->file = (IndexedFile){ .file = name, .state = FILE_REC };
	if (ok) {
		rec->bytes = arena_dup(&p->arena, bytes);
		rec->file.hash = slice_hash(rec->bytes, 0);
	} else {
		rec->problem = plan_why_unread(&p->arena);
		rec->file.state = FILE_UNREAD;
	}
}

static bool
is_rec_changed(const RecPlan *rec)
{
	const IndexedFile *known = rec->known;

	if (rec->file.file.len == 0 || known == NULL)
		return rec->file.file.len > 0 || known != NULL;
	return known->state != rec->file.state ||
	    known->hash != rec->file.hash;
}

static void
read_recs(Maker *m)
{
	Plan *p = m->p;
	bool ok, there;
	Err err;

	if (p->listing.rec.len > 0) {
		buffer_clear(&m->bytes);
		ok = file_read(plan_path(p, p->listing.rec),
		    ARTICLE_MAX_BYTES, &m->bytes, NULL, &err);
		keep_rec(p, &p->rec, p->listing.rec, ok,
		    buffer_slice(&m->bytes));
	}
	buffer_clear(&m->bytes);
	ok = dossier_read_corrections(m->d, &m->bytes, &there, &err);
	if (there)
		keep_rec(p, &p->fix, SLICE("corrections.rec"), ok,
		    buffer_slice(&m->bytes));
	/* A pass that was cut short may have read articles without the names
	 * of a dossier.rec that has gone since. */
	p->rec.changed = is_rec_changed(&p->rec) ||
	    (p->leftover && p->rec.known == NULL);
	p->fix.changed = is_rec_changed(&p->fix);
	if (p->rec.changed || p->fix.changed)
		plan_parse(p);
}

/* The record of an article, made when there is none; the array has room. */
static CuratedArticle *
record_of(Curated *c, Slice file)
{
	for (size_t i = 0; i < c->article_count; i++)
		if (slice_eq(c->articles[i].file, file))
			return &c->articles[i];
	CuratedArticle *new = &c->articles[c->article_count++];

	*new = (CuratedArticle){ .file = file, .date = DAY_NONE };
	return new;
}

/* Days of publication that readers corrected stand as if dossier.rec said so:
 * an article whose record is another one is read again. */
static void
correct_days(Plan *p)
{
	Curated *c = &p->curated;
	const Corrections *all = &p->corrections;
	CuratedArticle *room = arena_new(&p->arena, CuratedArticle,
	    c->article_count + all->count);

	for (size_t i = 0; i < c->article_count; i++)
		room[i] = c->articles[i];
	c->articles = room;
	for (size_t i = 0; i < all->count; i++) {
		const Correction *by = &all->at[i];
		size_t used;

		if (by->undone || by->kind != CORRECTION_PUBLISHED)
			continue;
		CuratedArticle *record = record_of(c, by->place.file);
		record->date = day_parse(by->date, &used);
		record->date_line = by->line;
	}
}

void
plan_parse(Plan *p)
{
	if (p->parsed)
		return;
	p->parsed = true;
	p->curated = curated_parse(&p->arena, p->rec.bytes);
	p->corrections = corrections_parse(&p->arena, p->fix.bytes);
	correct_days(p);
	for (size_t i = 0; i < p->curated.article_count; i++)
		map_put(&p->records, p->curated.articles[i].file, (int64_t)i);
}

const CuratedArticle *
plan_record(const Plan *p, Slice file)
{
	const int64_t *at = map_get(&p->records, file);

	return at != NULL ? &p->curated.articles[*at] : NULL;
}

/* The line counts as well: it stands in the reason of the date. */
uint64_t
plan_record_hash(const CuratedArticle *record)
{
	if (record == NULL)
		return 0;
	const Slice parts[] = { record->title, record->source, record->author,
		record->url };
	uint64_t hash = slice_hash(SLICE("\n"), 0);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		hash = slice_hash(SLICE("\n"), slice_hash(parts[i], hash));
	const uint32_t numbers[] = { (uint32_t)record->date, record->line,
		record->date_line };
	for (size_t i = 0; i < 2 + (record->date_line > 0); i++)
		for (int shift = 0; shift < 32; shift += 8) {
			char byte = (char)(numbers[i] >> shift & 0xff);
			hash = slice_hash((Slice){ &byte, 1 }, hash);
		}
	return hash != 0 ? hash : 1;
}

/* --- comparing ----------------------------------------------------------- */

static bool
is_same_stamp(FileStamp a, FileStamp b)
{
	return a.size == b.size && a.mtime_ns == b.mtime_ns;
}

static bool
is_racy(const IndexedFile *known)
{
	int64_t age = known->indexed_ns - known->stamp.mtime_ns;

	return age < racy_ns && age > -racy_ns;
}

static bool
is_other_content(Maker *m, const IndexedFile *known)
{
	Err err;

	buffer_clear(&m->bytes);
	return !file_read(plan_path(m->p, known->file), ARTICLE_MAX_BYTES,
	    &m->bytes, NULL, &err) ||
	    slice_hash(buffer_slice(&m->bytes), 0) != known->hash;
}

static bool
is_readable(Maker *m, const IndexedFile *known)
{
	return faccessat(AT_FDCWD, plan_path(m->p, known->file), R_OK,
	    AT_EACCESS) == 0;
}

static bool
is_changed(Maker *m, const Listed *listed, const IndexedFile *known)
{
	if (m->p->parsed && known->curated !=
	    plan_record_hash(plan_record(m->p, listed->name)))
		return true;
	if (!is_same_stamp(listed->stamp, known->stamp))
		return true;
	if (listed->refused != NULL)
		return known->state != FILE_REFUSED;
	if (known->state == FILE_UNREAD)
		return is_readable(m, known);
	return is_racy(known) &&
	    (m->for_update || is_other_content(m, known));
}

static void
add_todo(Maker *m, const Listed *listed, const IndexedFile *known)
{
	Todo todo = { listed, known };

	vec_push(&m->todo, todo);
	if (listed != NULL && listed->refused == NULL)
		m->p->bytes += (uint64_t)listed->stamp.size;
}

static void
keep(Maker *m, const IndexedFile *known)
{
	if (known->state != FILE_ARTICLE)
		return;
	vec_push(&m->kept, known);
	if (m->p->rec.changed)
		m->p->bytes += (uint64_t)known->stamp.size;
}

static void
compare(Maker *m, const IndexedFile *known, size_t known_count)
{
	const Listing *l = &m->p->listing;
	size_t i = 0, k = 0;

	while (i < l->count || k < known_count) {
		int order = i == l->count ? 1 : k == known_count ? -1 :
		    slice_cmp(l->files[i].name, known[k].file);
		if (order < 0)
			add_todo(m, &l->files[i], NULL);
		else if (order > 0)
			add_todo(m, NULL, &known[k]);
		else if (is_changed(m, &l->files[i], &known[k]))
			add_todo(m, &l->files[i], &known[k]);
		else
			keep(m, &known[k]);
		i += order <= 0;
		k += order >= 0;
	}
}

/* --- the whole ----------------------------------------------------------- */

static int
by_name(const void *a, const void *b)
{
	return slice_cmp(((const Listed *)a)->name, ((const Listed *)b)->name);
}

/* Bytewise by the whole path, each once. */
static void
sort_listing(Listing *l)
{
	size_t kept = 0;

	for (size_t i = 1; i < l->count; i++)
		if (by_name(&l->files[i - 1], &l->files[i]) > 0) {
			qsort(l->files, l->count, sizeof *l->files, by_name);
			break;
		}
	for (size_t i = 0; i < l->count; i++)
		if (i == 0 || by_name(&l->files[kept - 1], &l->files[i]) != 0)
			l->files[kept++] = l->files[i];
	l->count = kept;
}

static bool
list(Maker *m, Err *err)
{
	Plan *p = m->p;
	Dossier *d = m->d;

	if (d->root[0] != '\0') {
		if (!listing_folder(&p->arena, d->root, &p->listing, err))
			return false;
	} else {
		listing_files(&p->arena, d->files, d->file_count, &p->listing);
	}
	for (size_t i = 0; i < p->listing.count; i++) {
		Listed *f = &p->listing.files[i];
		if (d->root[0] == '\0' && slice_eq(f->name, SLICE("-"))) {
			f->refused = NULL;
			f->stamp = (FileStamp){ (int64_t)d->input.len, 0 };
		}
	}
	sort_listing(&p->listing);
	return true;
}

/* Takes the row of a file of records out of those of the articles. */
static void
take_rec(Plan *p, RecPlan *rec, Slice name, IndexedFile *known, size_t *n)
{
	for (size_t i = 0; i < *n; i++) {
		if (!slice_eq(known[i].file, name))
			continue;
		IndexedFile *row = arena_new(&p->arena, IndexedFile, 1);
		*row = known[i];
		rec->known = row;
		(*n)--;
		memmove(known + i, known + i + 1, (*n - i) * sizeof *known);
		return;
	}
}

static void
finish(Maker *m)
{
	Plan *p = m->p;

	p->count = m->todo.len;
	p->todo = arena_new(&p->arena, Todo, p->count);
	for (size_t i = 0; i < p->count; i++)
		p->todo[i] = m->todo.at[i];
	p->kept_count = m->kept.len;
	p->kept = arena_new(&p->arena, const IndexedFile *, p->kept_count);
	for (size_t i = 0; i < p->kept_count; i++)
		p->kept[i] = m->kept.at[i];
	vec_free(&m->todo);
	vec_free(&m->kept);
	buffer_free(&m->bytes);
}

bool
plan_make(Plan *p, Dossier *d, bool for_update, Err *err)
{
	Maker m = { .p = p, .d = d, .for_update = for_update };
	IndexedFile *known;
	size_t n;

	*p = (Plan){ 0 };
	if (!list(&m, err) || !index_files(d->ix, &p->arena, &known, &n, err))
		return false;
	p->leftover = !index_is_complete(d->ix) ||
	    index_meta(d->ix, "pass", &p->arena).len > 0;
	if (d->root[0] != '\0') {
		take_rec(p, &p->rec, SLICE("dossier.rec"), known, &n);
		take_rec(p, &p->fix, SLICE("corrections.rec"), known, &n);
	}
	read_recs(&m);
	compare(&m, known, n);
	finish(&m);
	return true;
}

bool
plan_is_done(const Plan *p)
{
	return p->count == 0 && !p->rec.changed && !p->fix.changed &&
	    !p->leftover;
}
