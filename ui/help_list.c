/* SPDX-License-Identifier: MIT */
/*
 * The commands that apply where help was asked for (v->kind): first the few
 * that a new reader needs, unless a filter or search asks for some, then all by
 * section.  A row's id is its CommandId, or FIRST_ID and the number of a first
 * one; a heading's the negative id of the first command under it.
 */
#include <string.h>

#include "text/fold.h"
#include "ui/fill.h"
#include "ui/lists.h"

enum { FIRST_ID = 1 << 20 };

static bool
holds(const ListView *v, unsigned where)
{
	return (where & (unsigned)v->kind) != 0;
}

static int
key_cells(int cols)
{
	return cols >= 60 ? 22 : cols >= 40 ? 14 : 9;
}

static Slice
command_text(Arena *a, CommandId id)
{
	const CommandInfo *info = command_info(id);

	return arena_printf(a, "%s  (:%s)", info->help, info->name);
}

static int
text_cells(const ListView *v)
{
	int cells = v->cols - 1 - key_cells(v->cols) - 2;

	return cells > 8 ? cells : 8;
}

static void
add_firsts(const ListView *v, IdVec *out)
{
	const FirstCommand *c;

	vec_push(out, -FIRST_ID);
	for (size_t n = 0; (c = command_first(n)) != NULL; n++)
		if (holds(v, c->where))
			list_add_lines(out, (long long)(FIRST_ID + n),
			    slice_of(c->words), text_cells(v));
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const char *section = "";
	Arena a = {0};

	(void)err;
	if (filter.len == 0)
		add_firsts(v, out);
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		const CommandInfo *info = command_info(id);
		Slice text = command_text(&a, id);
		Slice folded = fold_dup(&a, arena_printf(&a, "%.*s %.*s",
		    SLICE_ARG(text), SLICE_ARG(command_typed(id))));

		if (!holds(v, info->where) ||
		    fold_find(folded, filter, 0) == SIZE_MAX)
			continue;
		if (strcmp(section, command_section(id)) != 0) {
			section = command_section(id);
			vec_push(out, -(long long)id);
		}
		list_add_lines(out, id, text, text_cells(v));
	}
	arena_free(&a);
	return true;
}

/* "j k", "Enter" */
static Slice
first_keys(Arena *a, const FirstCommand *c)
{
	const Slice key = command_first_key(c->id);

	return c->other == CMD_NONE ? key : arena_printf(a, "%.*s %.*s",
	    SLICE_ARG(key), SLICE_ARG(command_first_key(c->other)));
}

static void
tell_command(ListView *v, ListRow *r, long long id, long line)
{
	const FirstCommand *c = id < FIRST_ID ? NULL :
	    command_first((size_t)(id - FIRST_ID));
	Slice text = c != NULL ? slice_of(c->words) :
	    command_text(&v->arena, (CommandId)id);

	if (line == 0)
		r->text[0] = c != NULL ? first_keys(&v->arena, c) :
		    command_typed((CommandId)id);
	r->text[1] = fill_line(text, text_cells(v), line);
	r->style[0] = STYLE_KEY;
}

static void
tell_heading(ListRow *r)
{
	const bool first = r->id == -FIRST_ID;

	r->text[0] = first ? SLICE("To begin with") :
	    slice_of(command_section((CommandId)-r->id));
	r->text[1] = first ? SLICE("all keys follow") : SLICE("");
	r->style[0] = STYLE_HEADING;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	long long id = r->id;
	long line = list_line(&id);

	(void)err;
	if (id < 0)
		tell_heading(r);
	else
		tell_command(v, r, id, line);
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = key_cells(cols + 1);
	width[1] = cols - width[0] - 1;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_COMMAND, .command = id < FIRST_ID ?
		(CommandId)id : command_first((size_t)(id - FIRST_ID))->id };
	return true;
}

/* The first ones are among the others too. */
static size_t
firsts(const ListView *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->list.ids.len; i++)
		n += v->list.ids.at[i] >= FIRST_ID;
	return n;
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	buffer_count(out, rows - firsts(v), "command");
}

/* "12/101": none of the first ones. */
static void
position(const ListView *v, Buffer *out)
{
	const IdVec *ids = &v->list.ids;
	size_t at = 0, all = 0;

	for (size_t i = 0; i < ids->len; i++) {
		all += ids->at[i] > 0 && ids->at[i] < FIRST_ID;
		if (i == v->list.cursor)
			at = all;
	}
	if (at > 0)
		buffer_printf(out, "%zu/%zu", at, all);
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "";
}

const ListClass help_list = {
	.title = "HELP  Enter does it, / searches, H manual, q closes",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "command",
	.count = count,
	.position = position,
	.by_width = true,
};
