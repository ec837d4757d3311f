/* SPDX-License-Identifier: MIT */
/*
 * What is copied: words of an article, each with their source (xref/cite.h).
 * y shows a menu of what there is to copy where the cursor is, a letter copies
 * it.  The loop sends it on; where it is not sure to arrive, or too much, it is
 * shown alone on the screen, and y v shows it again at any time.
 */
#include <string.h>

#include "base/file.h"
#include "store/query_entities.h"
#include "store/quotations.h"
#include "ui/app_priv.h"
#include "ui/letter.h"
#include "xref/cite.h"
#include "xref/context.h"
#include "xref/export.h"

enum {
	WORDS_MOST = 1 << 16,	/* bytes of a paragraph */
	ALL_MOST = 1 << 18,	/* of what consists of many */
	SHOWN = 40		/* cells of what was sent, in the message */
};

/* What the cursor is on. */
typedef struct {
	Arena arena;
	ArticleBody body;	/* row.id 0: nothing of an article */
	uint32_t offset;
	QuotationRow quotation;	/* id 0: none */
	int64_t event, entity;	/* 0: none */
} Source;

typedef struct {
	char letter;
	const char *what;
	bool (*has)(const Source *s);
	bool (*copy)(App *app, Source *s, Buffer *out, Err *err);
} Way;

/* --- what there is -------------------------------------------------------- */

static bool
has_place(const Source *s)
{
	return s->body.row.id != 0;
}

static bool
has_url(const Source *s)
{
	Arena a = {0};
	bool has = has_place(s) && cite_url(&a, s->body.row.url).len > 0;

	arena_free(&a);
	return has;
}

static bool
has_quotation(const Source *s)
{
	return s->quotation.id != 0;
}

static bool
has_event(const Source *s)
{
	return s->event != 0;
}

static bool
has_entity(const Source *s)
{
	return s->entity != 0;
}

/* How well a quotation is meant by the cursor, 0: not at all.  What is around
 * it comes before what follows in the paragraph.  Reported speech has no words
 * of its own: its sentence is copied. */
static int
fits(const Source *s, const QuotationRow *row, const Block *block)
{
	const Span span = row->span;

	if (row->kind == QUOTE_INDIRECT || block == NULL)
		return 0;
	if (span.start <= s->offset && s->offset < span.end)
		return 2;
	return span.start >= s->offset && span.start < block->span.end;
}

/* The quotation under the cursor, or the next one of the paragraph. */
static bool
find_quotation(Index *ix, Source *s, Err *err)
{
	const Block *block = context_block(&s->body, s->offset);
	IdVec ids = {0};
	int best = 0;
	bool ok = query_quotations(ix, QUOTATIONS_BY_PLACE, SLICE(""), 0,
	    s->body.row.id, &ids, err);

	for (size_t i = 0; ok && i < ids.len && best < 2; i++) {
		QuotationRow row;

		ok = query_quotation(ix, ids.at[i], &s->arena, &row, err);
		if (ok && fits(s, &row, block) > best) {
			best = fits(s, &row, block);
			s->quotation = row;
		}
	}
	vec_free(&ids);
	return ok;
}

static bool
find_place(Desk *d, Place place, Source *s, Err *err)
{
	Index *ix = d->session.index;

	if (place.article == 0)
		return true;
	s->offset = place.offset;
	if (place.article == d->article.body.row.id)
		s->body = d->article.body;
	else if (!query_body(ix, place.article, &s->arena, &s->body, err))
		return false;
	return find_quotation(ix, s, err);
}

/* What a list's row leads to is what is copied of it. */
static bool
find_row(App *app, ListView *list, Source *s, Err *err)
{
	const long long id = list_selected(&list->list);
	Jump jump = {0};

	if (id <= 0 || !list->class->follow(list, id, &jump, err))
		return true;
	if (jump.kind == JUMP_EVENT)
		s->event = jump.id;
	else if (jump.kind == JUMP_ENTITY || jump.kind == JUMP_CARD)
		s->entity = jump.id;
	else if (jump.kind == JUMP_PLACE)
		return find_place(app->desk, jump.place, s, err);
	return true;
}

static bool
find_source(App *app, Source *s, Err *err)
{
	Desk *d = app->desk;
	ListView *list = app_list(app);
	bool ok = list != NULL ? find_row(app, list, s, err) :
	    find_place(d, article_view_here(&d->article), s, err);

	if (ok && !has_place(s) && s->event == 0 && s->entity == 0)
		return err_set(err, "There is nothing to copy here");
	return ok;
}

/* --- the ways ------------------------------------------------------------- */

static void
add_source(const Source *s, Buffer *out)
{
	buffer_puts(out, " — ");
	cite_source(&s->body.row, CITE_TEXT, out);
}

/* The words of a span of the article with their source. */
static void
add_words(const Source *s, Span span, Buffer *out)
{
	const CiteWords words = cite_span(&s->body, span, WORDS_MOST);

	cite_words(&s->body, &words, CITE_TEXT, out);
	add_source(s, out);
}

static bool
copy_paragraph(App *app, Source *s, Buffer *out, Err *err)
{
	const Block *block = context_block(&s->body, s->offset);

	(void)app;
	if (block == NULL)
		return err_set(err, "The cursor is in no paragraph");
	add_words(s, block->span, out);
	return true;
}

/* What is in no sentence, such as an advert, has paragraphs all the same. */
static bool
copy_sentence(App *app, Source *s, Buffer *out, Err *err)
{
	const Span here = { s->offset, s->offset };
	const Span span = context_sentence(&s->body, here);

	if (span.end == span.start)
		return copy_paragraph(app, s, out, err);
	add_words(s, span, out);
	return true;
}

/* Who says it: the name, or the words that stand for one. */
static bool
add_speaker(App *app, Source *s, Buffer *out, Err *err)
{
	const QuotationRow *q = &s->quotation;
	EntityRow row = { .name = slice_span(s->body.text, q->said) };

	if (q->entity != 0 && !query_entity_brief(app->desk->session.index,
	    q->entity, &s->arena, &row, err))
		return false;
	if (row.name.len == 0)
		return true;
	buffer_puts(out, q->entity != 0 && speaker_is_inferred(q->by) ?
	    " — ≈ " : " — ");
	cite_text(row.name, CITE_TEXT, out);
	return true;
}

static bool
copy_quotation(App *app, Source *s, Buffer *out, Err *err)
{
	const CiteWords words = cite_span(&s->body, s->quotation.span,
	    WORDS_MOST);

	buffer_puts(out, "“");
	cite_words(&s->body, &words, CITE_TEXT, out);
	buffer_puts(out, "”");
	if (!add_speaker(app, s, out, err))
		return false;
	add_source(s, out);
	return true;
}

static bool
copy_citation(App *app, Source *s, Buffer *out, Err *err)
{
	(void)app;
	(void)err;
	cite_source(&s->body.row, CITE_TEXT, out);
	return true;
}

/* "FOLDER/FILE:LINE", as an editor or grep takes it. */
static bool
copy_location(App *app, Source *s, Buffer *out, Err *err)
{
	const char *folder = dossier_given(app->desk->session.dossier);
	Slice rest = slice_sub(s->body.text, 0, s->offset), line;
	size_t lines = 0;

	(void)err;
	while (slice_line(&rest, &line))
		lines++;
	const bool begins = s->offset == 0 ||
	    s->body.text.ptr[s->offset - 1] == '\n';
	cite_text(*folder == '\0' ? s->body.row.file :
	    slice_of(file_join(&s->arena, folder,
	    arena_cstr(&s->arena, s->body.row.file))), CITE_TEXT, out);
	buffer_printf(out, ":%zu", lines + begins);
	return true;
}

static bool
copy_url(App *app, Source *s, Buffer *out, Err *err)
{
	(void)app;
	(void)err;
	buffer_add(out, cite_url(&s->arena, s->body.row.url));
	return true;
}

static bool
take(void *out, Slice part)
{
	buffer_add(out, part);
	return ((Buffer *)out)->len <= ALL_MOST;
}

static bool
copy_export(App *app, Export what, Buffer *out, Err *err)
{
	const Session *s = &app->desk->session;
	size_t lines;

	what.format = EXPORT_TEXT;
	what.dossier = dossier_title(s->dossier);
	if (!export_make(s->index, &what, take, out, &lines, err))
		return false;
	while (out->len > 0 && out->ptr[out->len - 1] == '\n')
		out->len--;
	if (out->len > ALL_MOST)
		return err_set(err, "That is too much to copy: s saves it");
	return out->len > 0 || err_set(err, "There is nothing to copy here");
}

static bool
copy_event(App *app, Source *s, Buffer *out, Err *err)
{
	return copy_export(app, (Export){ .kind = EXPORT_TIMELINE,
	    .event = s->event }, out, err);
}

static bool
copy_mentions(App *app, Source *s, Buffer *out, Err *err)
{
	return copy_export(app, (Export){ .kind = EXPORT_MENTIONS,
	    .entity = s->entity }, out, err);
}

static bool
copy_spoken(App *app, Source *s, Buffer *out, Err *err)
{
	return copy_export(app, (Export){ .kind = EXPORT_QUOTES,
	    .entity = s->entity }, out, err);
}

static const Way ways[] = {
	{ LETTER_SENTENCE, "sentence", has_place, copy_sentence },
	{ LETTER_QUOTATION, "quotation", has_quotation, copy_quotation },
	{ LETTER_PARAGRAPH, "paragraph", has_place, copy_paragraph },
	{ LETTER_LOCATION, "location", has_place, copy_location },
	{ LETTER_ARTICLE, "article's citation", has_place, copy_citation },
	{ LETTER_URL, "URL", has_url, copy_url },
	{ LETTER_EVENT, "event", has_event, copy_event },
	{ LETTER_MENTIONS, "mentions", has_entity, copy_mentions },
	{ LETTER_WORDS, "words", has_entity, copy_spoken },
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

/* --- where it goes -------------------------------------------------------- */

static void
show_copied(App *app, const char *why)
{
	Buffer note = {0};

	buffer_puts(&note, why);
	buffer_puts(&note, "Select it with the terminal; q closes");
	plain_open(&app->plain, buffer_slice(&app->copied),
	    buffer_cstr(&note));
	buffer_clear(&app->message);
	buffer_free(&note);
}

/* What is sent is told: how much, and how it begins. */
static void
send_copied(App *app, const char *what)
{
	Slice rest = buffer_slice(&app->copied), line;
	Buffer text = {0};

	slice_line(&rest, &line);
	buffer_printf(&text, "%s, ", what);
	buffer_count(&text, app->copied.len, "byte");
	buffer_printf(&text, ", sent to %s; y v shows it: ",
	    app->clip == CLIP_TMUX ? "tmux" : "the terminal");
	glyph_print(line, SHOWN, false, &text);
	app_message(app, "%s%s", buffer_cstr(&text),
	    glyph_width_up_to(line, SHOWN) > SHOWN ? app->signs->cut : "");
	buffer_free(&text);
	app->wish = APP_COPY;
}

static void
copied(App *app, const char *what)
{
	if (app->clip == CLIP_NONE)
		show_copied(app, "No clipboard here. ");
	else if (app->copied.len > CLIP_MOST)
		show_copied(app, "Too long for the clipboard. ");
	else
		send_copied(app, what);
}

Slice
app_copied(const App *app)
{
	return buffer_slice(&app->copied);
}

void
app_not_copied(App *app, const Err *why)
{
	Buffer text = {0};

	buffer_printf(&text, "%s. ", why->text);
	show_copied(app, buffer_cstr(&text));
	app->dirty = true;
	buffer_free(&text);
}

/* --- the menu ------------------------------------------------------------- */

static void
menu(App *app)
{
	Source s = {0};
	Buffer b = {0};
	Err err;

	if (find_source(app, &s, &err)) {
		buffer_puts(&b, "copy:");
		for (size_t i = 0; i < WAYS; i++)
			if (ways[i].has(&s))
				letter_tell(ways[i].letter, ways[i].what, &b);
		if (app->copied.len > 0)
			letter_tell(LETTER_SEE, "see it again", &b);
		app_message(app, "%s", buffer_cstr(&b));
		app->letter = CMD_COPY;
	} else {
		app_error(app, &err);
	}
	buffer_free(&b);
	arena_free(&s.arena);
}

static void
copy(App *app, const Way *way, Source *s)
{
	Buffer out = {0};
	Err err;

	if (way->copy(app, s, &out, &err)) {
		buffer_clear(&app->copied);
		buffer_add(&app->copied, buffer_slice(&out));
		copied(app, way->what);
	} else {
		app_error(app, &err);
	}
	buffer_free(&out);
}

static void
choose(App *app, char letter)
{
	Source s = {0};
	Err err;
	size_t i = 0;

	if (letter == LETTER_SEE && app->copied.len > 0) {
		show_copied(app, "");
		return;
	}
	while (i < WAYS && ways[i].letter != letter)
		i++;
	if (letter == LETTER_SEE)
		app_message(app, "Nothing was copied yet.");
	else if (!find_source(app, &s, &err))
		app_error(app, &err);
	else if (i == WAYS || !ways[i].has(&s))
		app_message(app, "There is nothing of that letter to copy "
		    "here: y tells what there is.");
	else
		copy(app, &ways[i], &s);
	arena_free(&s.arena);
}

bool
app_copy(App *app, const Command *cmd)
{
	if (cmd->id != CMD_COPY)
		return false;
	if (cmd->text.len > 0)
		choose(app, cmd->text.ptr[0]);
	else
		menu(app);
	return true;
}

/* --- while it is shown ---------------------------------------------------- */

void
app_plain_key(App *app, Key key)
{
	const Command cmd = { .id = command_of_key(key, IN_ARTICLE) };

	if (cmd.id == CMD_REDRAW)
		app->wish = APP_REDRAW;
	else if (cmd.id == CMD_SUSPEND)
		app->wish = APP_SUSPEND;
	else if (!plain_command(&app->plain, &cmd))
		app->plain.open = false;
}
