/* SPDX-License-Identifier: MIT */
#include "store/corrections.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/id.h"
#include "base/vec.h"
#include "text/edtf.h"

enum { MADE_LEN = 20 };		/* 2026-02-04T10:00:00Z */

/* What a kind of record is called and what it must have. */
typedef struct {
	const char *name;
	bool type, to, named, other, of;
	bool file, words, with, date;
} Rule;

static const Rule rules[CORRECTION_KINDS] = {
	[CORRECTION_SAME] = { "same", .type = true, .named = true,
		.other = true },
	[CORRECTION_APART] = { "apart", .type = true, .named = true,
		.other = true },
	[CORRECTION_SPLIT] = { "split", .type = true, .named = true,
		.other = true },
	[CORRECTION_RENAME] = { "rename", .type = true, .named = true,
		.other = true },
	[CORRECTION_TYPE] = { "type", .type = true, .named = true,
		.to = true },
	[CORRECTION_NO_NAME] = { "no-name", .type = true, .named = true },
	[CORRECTION_UNSURE] = { "unsure", .type = true, .named = true,
		.other = true },
	[CORRECTION_EVENT_DATE] = { "event-date", .named = true, .file = true,
		.words = true, .date = true },
	[CORRECTION_EVENT_TITLE] = { "event-title", .named = true,
		.file = true, .words = true, .other = true },
	[CORRECTION_EVENT_HIDE] = { "event-hide", .named = true,
		.file = true, .words = true },
	[CORRECTION_EVENT_CONFIRM] = { "event-confirm", .named = true,
		.file = true, .words = true },
	[CORRECTION_EVENT_MERGE] = { "event-merge", .named = true,
		.file = true, .words = true, .other = true, .with = true },
	[CORRECTION_EVENT_SPLIT] = { "event-split", .named = true,
		.file = true, .words = true },
	[CORRECTION_EVENT_ADD] = { "event-add", .file = true, .words = true,
		.other = true, .date = true },
	[CORRECTION_QUOTE_SPEAKER] = { "quote-speaker", .file = true,
		.words = true, .to = true },
	[CORRECTION_QUOTE_NONE] = { "quote-none", .file = true,
		.words = true },
	[CORRECTION_QUOTE_SAME] = { "quote-same", .file = true,
		.words = true, .with = true },
	[CORRECTION_QUOTE_APART] = { "quote-apart", .file = true,
		.words = true },
	[CORRECTION_NOTE] = { .name = "note" },
	[CORRECTION_PUBLISHED] = { "published", .file = true, .date = true },
	[CORRECTION_UNDO] = { "undo", .of = true },
};

/* The same of notes, by what they are on. */
static const Rule notes[NOTE_ABOUTS] = {
	[NOTE_SENTENCE] = { "sentence", .file = true, .words = true },
	[NOTE_QUOTATION] = { "quotation", .file = true, .words = true },
	[NOTE_NAME] = { "name", .type = true, .named = true },
	[NOTE_EVENT] = { "event", .named = true, .file = true,
		.words = true },
	[NOTE_ARTICLE] = { "article", .file = true },
};

const char *
note_about_name(NoteAbout about)
{
	return notes[about].name;
}

static const Rule *
rule_of(const Correction *c)
{
	return c->kind == CORRECTION_NOTE ? &notes[c->about] :
	    &rules[c->kind];
}

/* --- reading ------------------------------------------------------------- */

typedef struct {
	Arena *arena;
	VEC(Correction) all;
	VEC(RecMistake) mistakes;
} Reader;

static void
mistake(Reader *r, uint32_t line, Slice text)
{
	vec_push(&r->mistakes, ((RecMistake){ line, text }));
}

static bool
type_parse(Slice s, EntityType *out)
{
	for (int t = 0; t < ENTITY_TYPES; t++)
		if (slice_eq(s, slice_of(entity_type_name((EntityType)t)))) {
			*out = (EntityType)t;
			return true;
		}
	return false;
}

static bool
about_parse(Slice s, NoteAbout *out)
{
	for (int i = 0; i < NOTE_ABOUTS; i++)
		if (slice_eq(s, slice_of(notes[i].name))) {
			*out = (NoteAbout)i;
			return true;
		}
	return false;
}

static bool
kind_parse(Slice s, CorrectionKind *out)
{
	for (int i = 0; i < CORRECTION_KINDS; i++)
		if (slice_eq(s, slice_of(rules[i].name))) {
			*out = (CorrectionKind)i;
			return true;
		}
	return false;
}

/* "2026-02-04T10:00:00Z": the form alone. */
static bool
is_made(Slice s)
{
	static const char form[] = "0000-00-00T00:00:00Z";

	if (s.len != MADE_LEN)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		bool digit = s.ptr[i] >= '0' && s.ptr[i] <= '9';
		if (form[i] == '0' ? !digit : s.ptr[i] != form[i])
			return false;
	}
	return true;
}

static bool
is_day(Slice s)
{
	size_t used;

	return day_parse(s, &used) != DAY_NONE && used == s.len;
}

static bool
is_edtf(Slice s)
{
	Edtf date;
	Err err;

	return edtf_parse(s, &date, &err);
}

/* An event that no article reports is known by its title and date. */
static bool
is_unreported(const Correction *c)
{
	return c->kind == CORRECTION_NOTE && c->about == NOTE_EVENT &&
	    c->place.file.len == 0 && c->date.len > 0;
}

static const char *
lacking_place(const Rule *rule, const Correction *c)
{
	if (is_unreported(c))
		return is_edtf(c->date) ? NULL : "Date: EDTF";
	if (rule->file && c->place.file.len == 0)
		return "File";
	if (rule->words && c->place.words.len == 0)
		return "Words";
	if (rule->with && (c->with.file.len == 0 || c->with.words.len == 0))
		return "WithFile and WithWords";
	if (rule->date && !rule->words && !is_day(c->date))
		return "Date: YYYY-MM-DD";
	if (rule->date && !is_edtf(c->date))
		return "Date: EDTF";
	return NULL;
}

/* A speaker who is nobody has no type. */
static bool
has_to(const Rule *rule, const Correction *c)
{
	return rule->to && (rule->named || c->other.len > 0);
}

/* The first field that the rule wants and the record has not, or NULL. */
static const char *
lacking(const Rec *rec, Correction *c)
{
	Slice about = rec_get(rec, "About");

	if (c->kind == CORRECTION_NOTE && c->about != NOTE_EVENT &&
	    !about_parse(about, &c->about))
		return "About: sentence, quotation, name, event or article";
	const Rule *rule = rule_of(c);

	if (rule->type && !type_parse(rec_get(rec, "Type"), &c->type))
		return "Type: person, place or organization";
	if (has_to(rule, c) && !type_parse(rec_get(rec, "To"), &c->to))
		return "To: person, place or organization";
	if (rule->named && c->name.len == 0)
		return "Name";
	if (rule->other && c->other.len == 0)
		return "Other";
	if (rule->of && c->of.len == 0)
		return "Of: the Id of another record";
	return lacking_place(rule, c);
}

/* The place whose fields have these names. */
static WordPlace
read_place(Reader *r, const Rec *rec, const char *file, const char *words,
    const char *before, const char *after)
{
	return (WordPlace){
		.file = rec_flat(r->arena, rec_get(rec, file)),
		.words = rec_flat(r->arena, rec_get(rec, words)),
		.before = rec_flat(r->arena, rec_get(rec, before)),
		.after = rec_flat(r->arena, rec_get(rec, after)),
	};
}

/* What a note on an event was called once. */
static bool
read_kind(const Rec *rec, Correction *c)
{
	Slice kind = rec_get(rec, "Kind");

	if (!slice_eq(kind, SLICE("event-note")))
		return kind_parse(kind, &c->kind);
	c->kind = CORRECTION_NOTE;
	c->about = NOTE_EVENT;
	return true;
}

static void
read_record(Reader *r, const Rec *rec)
{
	Correction c = {
		.id = rec_flat(r->arena, rec_get(rec, "Id")),
		.name = rec_flat(r->arena, rec_get(rec, "Name")),
		.other = rec_flat(r->arena, rec_get(rec, "Other")),
		.of = rec_flat(r->arena, rec_get(rec, "Of")),
		.place = read_place(r, rec, "File", "Words", "Before",
		    "After"),
		.with = read_place(r, rec, "WithFile", "WithWords",
		    "WithBefore", "WithAfter"),
		.date = rec_flat(r->arena, rec_get(rec, "Date")),
		.made = rec_get(rec, "Made"),
		.line = rec->line,
	};

	if (!is_made(c.made)) {
		mistake(r, rec->line, SLICE("The record does not end with "
		    "\"Made: YYYY-MM-DDTHH:MM:SSZ\": it was not written to "
		    "its end and does not count"));
		return;
	}
	if (!read_kind(rec, &c)) {
		mistake(r, rec->line, SLICE("Kind is none that this version "
		    "knows (see dossier(5)): the record does not count"));
		return;
	}
	const char *lack = lacking(rec, &c);
	if (lack == NULL)
		vec_push(&r->all, c);
	else
		mistake(r, rec->line, arena_printf(r->arena, "The record "
		    "does not count: it lacks %s", lack));
}

static bool
undo(Reader *r, const Correction *by)
{
	for (size_t i = 0; i < r->all.len; i++) {
		Correction *c = &r->all.at[i];
		if (c->kind == CORRECTION_UNDO || !slice_eq(c->id, by->of))
			continue;
		c->undone = true;
		return true;
	}
	return false;
}

static void
undo_all(Reader *r)
{
	for (size_t i = 0; i < r->all.len; i++)
		if (r->all.at[i].kind == CORRECTION_UNDO &&
		    !undo(r, &r->all.at[i]))
			mistake(r, r->all.at[i].line, SLICE("There is no "
			    "record with the Id that Of names"));
}

Corrections
corrections_parse(Arena *a, Slice bytes)
{
	Reader r = { .arena = a };
	RecFile file = rec_parse(a, bytes);
	Corrections out = { 0 };

	for (size_t i = 0; i < file.mistake_count; i++)
		vec_push(&r.mistakes, file.mistakes[i]);
	for (size_t i = 0; i < file.count; i++)
		if (slice_eq(file.recs[i].type, SLICE("Correction")))
			read_record(&r, &file.recs[i]);
		else
			mistake(&r, file.recs[i].line, SLICE("The record is "
			    "not below \"%rec: Correction\""));
	undo_all(&r);
	out.count = r.all.len;
	out.at = arena_copy(a, r.all.at, r.all.len, sizeof *r.all.at);
	out.mistake_count = r.mistakes.len;
	out.mistakes = arena_copy(a, r.mistakes.at, r.mistakes.len,
	    sizeof *r.mistakes.at);
	vec_free(&r.all);
	vec_free(&r.mistakes);
	return out;
}

const Correction *
corrections_last(const Corrections *c)
{
	for (size_t i = c->count; i-- > 0;)
		if (c->at[i].kind != CORRECTION_UNDO && !c->at[i].undone)
			return &c->at[i];
	return NULL;
}

bool
correction_is_of_name(CorrectionKind kind)
{
	return rules[kind].type;
}

bool
correction_is_of_quotation(CorrectionKind kind)
{
	return kind >= CORRECTION_QUOTE_SPEAKER &&
	    kind <= CORRECTION_QUOTE_APART;
}

/* --- writing ------------------------------------------------------------- */

/* Eight characters that no other record has: time, content and place. */
static void
put_id(Buffer *out, const Correction *c, int64_t at)
{
	int64_t salt[] = { file_now_ns(), at, c->kind };
	uint64_t hash = slice_hash((Slice){ (const char *)salt, sizeof salt },
	    slice_hash(c->other, slice_hash(c->name, 0)));
	char id[ID_CHARS];

	id_write(hash ^ hash >> 40, id);
	rec_write(out, "Id", (Slice){ id, ID_CHARS });
}

static void
put_made(Buffer *out)
{
	time_t now = (time_t)(file_now_ns() / 1000000000);
	struct tm tm;
	char made[MADE_LEN + 1];

	gmtime_r(&now, &tm);
	strftime(made, sizeof made, "%Y-%m-%dT%H:%M:%SZ", &tm);
	rec_write(out, "Made", slice_of(made));
}

static void
print(Buffer *out, const Correction *c, int64_t at)
{
	const Rule *rule = rule_of(c);

	if (at == 0)
		buffer_puts(out, "# What readers corrected.  See dossier(5)."
		    "\n\n%rec: Correction\n\n");
	put_id(out, c, at);
	rec_write(out, "Kind", slice_of(rules[c->kind].name));
	if (c->kind == CORRECTION_NOTE)
		rec_write(out, "About", slice_of(rule->name));
	if (rule->type)
		rec_write(out, "Type", slice_of(entity_type_name(c->type)));
	rec_write(out, "Name", c->name);
	rec_write(out, "Other", c->other);
	if (has_to(rule, c))
		rec_write(out, "To", slice_of(entity_type_name(c->to)));
	rec_write(out, "File", c->place.file);
	rec_write(out, "Words", c->place.words);
	rec_write(out, "Before", c->place.before);
	rec_write(out, "After", c->place.after);
	rec_write(out, "WithFile", c->with.file);
	rec_write(out, "WithWords", c->with.words);
	rec_write(out, "WithBefore", c->with.before);
	rec_write(out, "WithAfter", c->with.after);
	rec_write(out, "Date", c->date);
	rec_write(out, "Of", c->of);
	put_made(out);
	buffer_putc(out, '\n');
}

/* Whether the file ends with an empty line; a torn record does not. */
static bool
ends_clean(int fd, off_t size)
{
	char end[2];

	return size == 0 || (size >= 2 && pread(fd, end, 2, size - 2) == 2 &&
	    end[0] == '\n' && end[1] == '\n');
}

/* The lock is held.  A failed write leaves nothing behind. */
static bool
append_locked(int fd, const char *path, const Correction *c, Err *err)
{
	struct stat st;
	Buffer out = { 0 };

	if (fstat(fd, &st) != 0)
		return err_errno(err, "Cannot read %s", path);
	if (!ends_clean(fd, st.st_size))
		buffer_puts(&out, "\n\n");
	print(&out, c, st.st_size);
	bool ok = file_write_all(fd, buffer_slice(&out)) && fsync(fd) == 0;
	if (!ok) {
		err_errno(err, "Cannot write %s", path);
		if (ftruncate(fd, st.st_size) != 0)
			err_errno(err, "Cannot write %s, nor take back what "
			    "was written of it", path);
	}
	buffer_free(&out);
	return ok;
}

bool
corrections_append(const char *path, const Correction *c, Err *err)
{
	int fd = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC |
	    O_NOFOLLOW, 0600);

	if (fd < 0)
		return err_errno(err, "Cannot write %s", path);
	bool ok = file_lock(fd, FILE_LOCK_MS) ? append_locked(fd, path, c, err) :
	    err_errno(err, "Cannot lock %s", path);
	close(fd);
	return ok;
}
