/* SPDX-License-Identifier: MIT */
/*
 * Documents that are saved (xref/export.h).  s shows a menu of them, whose
 * letter opens the prompt with a file's name proposed; the name's ending says
 * the form.  A file that is there is replaced only when the reader says so, and
 * nothing is put among the articles.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "store/notes.h"
#include "store/query_entities.h"
#include "text/romanize.h"
#include "ui/app_priv.h"
#include "ui/letter.h"
#include "xref/export.h"

enum { SLUG_BYTES = 60 };

typedef struct {
	char letter;
	const char *word;
	ExportKind kind;
	bool of;		/* somebody */
} Way;

static const Way ways[] = {
	{ LETTER_TIMELINE, "timeline", EXPORT_TIMELINE, false },
	{ LETTER_QUOTATION, "quotes", EXPORT_QUOTES, false },
	{ LETTER_ARTICLE, "articles", EXPORT_ARTICLES, false },
	{ LETTER_COMPARISON, "comparison", EXPORT_COMPARISON, false },
	{ LETTER_NOTE, "notes", EXPORT_NOTES, false },
	{ LETTER_MENTIONS, "mentions", EXPORT_MENTIONS, true },
	{ LETTER_WORDS, "words", EXPORT_QUOTES, true },
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

/* --- what is saved -------------------------------------------------------- */

/* Whose mentions: of the pane of people and of a card the name under the
 * cursor, else the focus, else the name under the article's cursor. */
static int64_t
whose(Desk *d)
{
	const View *v = desk_view(d);
	const Focus *f = &d->session.focus;
	const bool listed = v == &d->people.view ||
	    v == &d->over[OVER_CARD].view;
	const Jump here = desk_under_cursor(d);

	if (!listed && f->kind == FOCUS_ENTITY)
		return f->id;
	return here.kind == JUMP_ENTITY ? here.id : 0;
}

/* The name of the entity, in the arena; empty when there is none. */
static Slice
name_of(Desk *d, int64_t id, Arena *a)
{
	EntityRow row;
	Err err;

	return id != 0 && query_entity_brief(d->session.index, id, a, &row,
	    &err) ? row.name : SLICE("");
}

/* By its word, or by its letter in the menu; NULL: there is none. */
static const Way *
way_of(Slice word)
{
	for (size_t i = 0; i < WAYS; i++) {
		Slice name = slice_of(ways[i].word);

		if (word.len > 0 && (slice_eq(name, word) ||
		    slice_eq((Slice){ &ways[i].letter, 1 }, word)))
			return &ways[i];
	}
	return NULL;
}

static bool
describe(App *app, const Way *way, Export *out, Err *err)
{
	Desk *d = app->desk;

	*out = (Export){ .kind = way->kind,
		.dossier = dossier_title(d->session.dossier) };
	if (way->kind == EXPORT_TIMELINE)
		out->filter = buffer_slice(&d->timeline.filter);
	if (way->kind == EXPORT_COMPARISON)
		return app_comparable(app, &out->compared, out->pair, err);
	if (way->of)
		out->entity = whose(d);
	return !way->of || out->entity != 0 || err_set(err, "Nobody is chosen "
	    "whose %s could be saved: put the cursor on a name", way->word);
}

/* --- where ---------------------------------------------------------------- */

/* A part of a file's name: letters and digits of ASCII, hyphens between. */
static void
add_slug(Slice text, Buffer *out)
{
	Buffer latin = {0};
	const size_t from = out->len;

	romanize(text, &latin);
	for (size_t i = 0; i < latin.len && out->len - from < SLUG_BYTES; i++) {
		const char c = latin.ptr[i];
		const bool kept = (c >= 'a' && c <= 'z') ||
		    (c >= '0' && c <= '9');

		if (kept)
			buffer_putc(out, c);
		else if (out->len > from && out->ptr[out->len - 1] != '-')
			buffer_putc(out, '-');
	}
	if (out->len > from && out->ptr[out->len - 1] == '-')
		out->len--;
	buffer_free(&latin);
}

/* Does a path that exists lie in the folder of the articles? */
static bool
is_among(const Dossier *d, const char *real)
{
	Slice root = slice_of(dossier_root(d)), path = slice_of(real);

	return root.len > 0 && slice_starts(path, root) &&
	    (path.len == root.len || path.ptr[root.len] == '/' ||
	    root.ptr[root.len - 1] == '/');
}

static bool
folder_is_among(const Dossier *d, const char *path, Arena *a)
{
	const char *slash = strrchr(path, '/');
	Slice folder = slash == NULL ? SLICE(".") : slash == path ?
	    SLICE("/") : slice_sub(slice_of(path), 0, (size_t)(slash - path));
	char *real = realpath(arena_cstr(a, folder), NULL);
	const bool among = real != NULL && is_among(d, real);

	free(real);
	return among;
}

/* Is it one of the files that are read as articles? */
static bool
is_article(const Session *s, const struct stat *st)
{
	IdVec ids = {0};
	Arena a = {0};
	ArticleRow row;
	struct stat other;
	Err err;
	bool is = false;

	if (dossier_root(s->dossier)[0] != '\0' || !query_articles(s->index,
	    ARTICLES_BY_FILE, SLICE(""), &ids, &err))
		ids.len = 0;
	for (size_t i = 0; i < ids.len && !is; i++)
		is = query_article(s->index, ids.at[i], &a, &row, &err) &&
		    stat(arena_cstr(&a, row.file), &other) == 0 &&
		    other.st_dev == st->st_dev && other.st_ino == st->st_ino;
	vec_free(&ids);
	arena_free(&a);
	return is;
}

/* "~/x" as a shell has it. */
static const char *
expand(Slice path, Arena *a)
{
	const char *home = getenv("HOME");

	if (slice_starts(path, SLICE("~/")) && home != NULL && *home == '/')
		return file_join(a, home, arena_cstr(a,
		    slice_sub(path, 2, path.len)));
	return arena_cstr(a, path);
}

static Slice
propose(Desk *d, const Way *way, const Export *what, Arena *a)
{
	const Dossier *dossier = d->session.dossier;
	Buffer b = {0};

	if (folder_is_among(dossier, "x", a))
		buffer_puts(&b, "~/");
	const size_t from = b.len;
	add_slug(what->entity != 0 ? name_of(d, what->entity, a) :
	    what->dossier, &b);
	buffer_printf(&b, "%s%s.md", b.len > from ? "-" : "",
	    way->word);
	return buffer_keep(&b, a);
}

/* --- saving --------------------------------------------------------------- */

static bool
take(void *out, Slice part)
{
	buffer_add(out, part);
	return true;
}

/* Whether the place may be written to; *there: there is a file to replace. */
static bool
check_place(const Session *s, const char *path, bool *there, Arena *a,
    Err *err)
{
	struct stat st;

	*there = lstat(path, &st) == 0;
	if (folder_is_among(s->dossier, path, a))
		return err_set(err, "%s would lie among the articles and be "
		    "read as one: name another folder", path);
	if (*there && !S_ISREG(st.st_mode))
		return err_set(err, "%s is there, and no regular file", path);
	if (*there && is_article(s, &st))
		return err_set(err, "%s is one of the articles, which are "
		    "never written to", path);
	return true;
}

static void
ask(App *app, Slice request, const char *path)
{
	Arena a = {0};
	Slice kept = arena_dup(&a, request);

	buffer_clear(&app->asked);
	buffer_add(&app->asked, kept);
	app->letter = CMD_OVERWRITE;
	app_message(app, "%s is there already: y replaces it, any other key "
	    "leaves it as it is", path);
	arena_free(&a);
}

static bool
save_export(App *app, const Export *what, const char *path, bool replace,
    Err *err)
{
	Buffer bytes = {0};
	size_t lines;
	bool ok = export_make(app->desk->session.index, what, take, &bytes,
	    &lines, err);

	if (ok && lines == 0)
		ok = err_set(err, "There is nothing to save");
	ok = ok && (replace ? file_replace(path, buffer_slice(&bytes), err) :
	    file_create(path, buffer_slice(&bytes), err));
	if (ok)
		app_message(app, "%zu %s saved in %s", lines,
		    lines == 1 ? "line" : "lines", path);
	buffer_free(&bytes);
	return ok;
}

/* request: what it is and the file, as typed. */
static bool
save(App *app, Export *what, Slice request, Slice file, bool replace,
    Err *err)
{
	Arena a = {0};
	const char *path = expand(file, &a);
	bool there, ok = export_format_of_file(file, &what->format) ||
	    err_set(err, "%s: a name that ends in .md, .txt or .csv says the "
	    "form", path);

	ok = ok && check_place(&app->desk->session, path, &there, &a, err);
	if (ok && there && !replace)
		ask(app, request, path);
	else if (ok)
		ok = save_export(app, what, path, there, err);
	arena_free(&a);
	return ok;
}

/* --- the menu, the prompt ------------------------------------------------- */

static void
menu(App *app)
{
	Desk *d = app->desk;
	Arena a = {0};
	Slice name = name_of(d, whose(d), &a);

	Buffer b = {0};
	Export compared;
	Err err;

	buffer_puts(&b, "save:");
	for (size_t i = 0; i < WAYS; i++)
		if (ways[i].kind == EXPORT_COMPARISON ? describe(app, &ways[i],
		    &compared, &err) : ways[i].kind == EXPORT_NOTES ?
		    query_note_count(d->session.index) > 0 :
		    !ways[i].of || name.len > 0)
			letter_tell(ways[i].letter, ways[i].word, &b);
	if (name.len > 0)
		buffer_printf(&b, " of %.*s", SLICE_ARG(name));
	app_message(app, "%s", buffer_cstr(&b));
	app->letter = CMD_SAVE;
	buffer_free(&b);
	arena_free(&a);
}

static void
propose_file(App *app, const Way *way, const Export *what)
{
	Arena a = {0};
	Slice name = propose(app->desk, way, what, &a);

	app_prompt_command(app, CMD_SAVE, arena_printf(&a, "%s %.*s",
	    way->word, SLICE_ARG(name)));
	arena_free(&a);
}

static bool
carry_out(App *app, Slice request, bool replace, Err *err)
{
	const size_t end = slice_find_byte(request, ' ', 0);
	const Slice word = slice_sub(request, 0, end);
	const Slice file = end == SIZE_MAX ? SLICE("") :
	    slice_trim(slice_sub(request, end, request.len));
	const Way *way = way_of(word);
	Export what;

	if (way == NULL)
		return err_set(err, "What can be saved is timeline, quotes, "
		    "articles, mentions, words, comparison and notes");
	if (!describe(app, way, &what, err))
		return false;
	if (file.len > 0)
		return save(app, &what, request, file, replace, err);
	propose_file(app, way, &what);
	return true;
}

bool
app_complete_save(Slice words, int n, Buffer *out)
{
	for (size_t i = 0; i < WAYS; i++) {
		if (slice_starts(slice_of(ways[i].word), words) && n-- == 0) {
			buffer_printf(out, "%s ", ways[i].word);
			return true;
		}
	}
	return false;
}

/* A letter that is not y, or the command's name without one that was asked. */
static bool
overwrite(App *app, Slice answer, Err *err)
{
	Arena a = {0};
	Slice request = arena_dup(&a, buffer_slice(&app->asked));
	bool ok = true;

	buffer_clear(&app->asked);
	if (request.len > 0 && slice_eq(answer, SLICE("y")))
		ok = carry_out(app, request, true, err);
	else
		app_message(app, request.len > 0 ? "Nothing was written." :
		    "Nothing was asked.");
	arena_free(&a);
	return ok;
}

bool
app_save(App *app, const Command *cmd)
{
	Err err;
	bool ok = true;

	if (cmd->id == CMD_OVERWRITE)
		ok = overwrite(app, cmd->text, &err);
	else if (cmd->id != CMD_SAVE)
		return false;
	else if (cmd->text.len > 0)
		ok = carry_out(app, cmd->text, false, &err);
	else
		menu(app);
	if (!ok)
		app_error(app, &err);
	return true;
}
