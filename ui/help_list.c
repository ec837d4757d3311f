/* SPDX-License-Identifier: MIT */
/*
 * The commands that apply where help was asked for (v->kind), by section.  A
 * row's id is its CommandId, a heading's the negative id of the first command
 * under it.
 */
#include <string.h>

#include "text/fold.h"
#include "ui/fill.h"
#include "ui/lists.h"

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

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const char *section = "";
	Arena a = {0};

	(void)err;
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		const CommandInfo *info = command_info(id);
		Slice text = command_text(&a, id);
		Slice folded = fold_dup(&a, arena_printf(&a, "%.*s %.*s",
		    SLICE_ARG(text), SLICE_ARG(command_typed(id))));

		if (!(info->where & (unsigned)v->kind) ||
		    slice_find(folded, filter, 0) == SIZE_MAX)
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

static bool
row(ListView *v, ListRow *r, Err *err)
{
	long long id = r->id;
	long line = list_line(&id);

	(void)err;
	if (id < 0) {
		r->text[0] = slice_of(command_section((CommandId)-id));
		r->style[0] = STYLE_HEADING;
		return true;
	}
	if (line == 0)
		r->text[0] = command_typed((CommandId)id);
	r->text[1] = fill_line(command_text(&v->arena, (CommandId)id),
	    text_cells(v), line);
	r->style[0] = STYLE_KEY;
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
	*out = (Jump){ .kind = JUMP_COMMAND, .command = (CommandId)id };
	return true;
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
	.by_width = true,
};
