/* SPDX-License-Identifier: MIT */
/*
 * The paragraph is read once.  Everything that may be hidden becomes a token
 * in order: a run of * or _, a "[", the "](address)" behind a link.  Runs find
 * their partners as CommonMark's appendix tells, among the last OPEN_MAX open
 * ones only, which keeps any input linear.  In the end each token knows how
 * many bytes at its start and at its end are hidden.
 */
#include "article/inline.h"

#include <string.h>

#include "article/lines.h"
#include "text/codepoint.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	OPEN_MAX = 32,
	TICKS_MAX = 32,
	ADDRESS_MAX = 2048,	/* bytes of a link's "(...)" */
	LABEL_MAX = 200,
	TAG_MAX = 512
};

typedef struct {
	uint32_t start, end;
	uint32_t left, right;	/* bytes hidden at the start and the end */
	char mark;		/* '*', '_' or 0 */
	bool opens, closes;
} Token;

typedef VEC(Token) TokenVec;

typedef struct {
	Slice text;
	Span span;
	uint32_t pos;
	const Span *prefixes;
	size_t prefix_count, prefix;
	const Map *labels;
	TokenVec tokens;
	size_t runs[OPEN_MAX];		/* open runs, oldest first */
	size_t run_count;
	size_t brackets[OPEN_MAX];	/* open "[" and "![" */
	size_t bracket_count;
	bool no_ticks[TICKS_MAX + 1];	/* no run of so many ` follows */
	Buffer label;
} Inline;

static char
at(const Inline *in, uint32_t pos)
{
	return pos < in->span.end ? in->text.ptr[pos] : '\0';
}

static bool
is_punctuation(char c)
{
	return char_in(c, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
}

/* A token whose first `left` bytes are hidden; its index. */
static size_t
add(Inline *in, uint32_t start, uint32_t end, uint32_t left)
{
	vec_push(&in->tokens, ((Token){ .start = start, .end = end,
	    .left = left }));
	return in->tokens.len - 1;
}

/* The oldest makes room when all places are taken. */
static void
push(size_t *stack, size_t *count, size_t index)
{
	if (*count == OPEN_MAX) {
		memmove(stack, stack + 1, (OPEN_MAX - 1) * sizeof *stack);
		--*count;
	}
	stack[(*count)++] = index;
}

static uint32_t
run_end(const Inline *in, uint32_t pos)
{
	uint32_t end = pos;

	while (end < in->span.end && in->text.ptr[end] == in->text.ptr[pos])
		end++;
	return end;
}

/* ` ... `: hidden are the two runs of the same length. */
static void
read_code(Inline *in)
{
	const uint32_t start = in->pos, end = run_end(in, start);
	const uint32_t n = end - start;
	uint32_t close = end;

	in->pos = end;
	if (n > TICKS_MAX || in->no_ticks[n])
		return;
	while (close < in->span.end) {
		if (in->text.ptr[close] != '`') {
			close++;
			continue;
		}
		uint32_t close_end = run_end(in, close);
		if (close_end - close == n) {
			add(in, start, end, n);
			add(in, close, close_end, n);
			in->pos = close_end;
			return;
		}
		close = close_end;
	}
	in->no_ticks[n] = true;
}

/* What stands beside a run: 0 white space, 1 punctuation, 2 else. */
static int
side(CpClass class)
{
	if (class == CP_SPACE || class == CP_NEWLINE)
		return 0;
	return class == CP_OTHER ? 1 : 2;
}

static int
side_before(const Inline *in, uint32_t pos)
{
	unsigned len;

	if (pos == in->span.start)
		return 0;
	do
		pos--;
	while (pos > in->span.start && (in->text.ptr[pos] & 0xc0) == 0x80);
	return side(cp_class(utf8_decode(in->text, pos, &len)));
}

static int
side_behind(const Inline *in, uint32_t pos)
{
	unsigned len;

	return pos >= in->span.end ? 0 :
	    side(cp_class(utf8_decode(in->text, pos, &len)));
}

/* Bytes of a run that no partner has taken yet. */
static uint32_t
free_bytes(const Token *t)
{
	return t->end - t->start - t->left - t->right;
}

/* CommonMark's rule of three. */
static bool
may_match(const Token *opener, const Token *closer)
{
	const uint32_t a = opener->end - opener->start;
	const uint32_t b = closer->end - closer->start;

	if (opener->mark != closer->mark)
		return false;
	return (!opener->closes && !closer->opens) || (a + b) % 3 != 0 ||
	    (a % 3 == 0 && b % 3 == 0);
}

/* Closes what the run can close; runs opened in between are forgotten. */
static void
close_runs(Inline *in, size_t index)
{
	Token *closer = &in->tokens.at[index];

	for (size_t i = in->run_count; i-- > 0 && free_bytes(closer) > 0;) {
		Token *opener = &in->tokens.at[in->runs[i]];
		if (!may_match(opener, closer))
			continue;
		while (free_bytes(opener) > 0 && free_bytes(closer) > 0) {
			uint32_t n = free_bytes(opener) > 1 &&
			    free_bytes(closer) > 1 ? 2 : 1;
			opener->right += n;
			closer->left += n;
		}
		in->run_count = free_bytes(opener) > 0 ? i + 1 : i;
	}
}

static void
read_run(Inline *in)
{
	const uint32_t start = in->pos, end = run_end(in, start);
	const char mark = in->text.ptr[start];
	const int before = side_before(in, start);
	const int behind = side_behind(in, end);
	const bool left = behind > 0 && (behind == 2 || before < 2);
	const bool right = before > 0 && (before == 2 || behind < 2);
	const size_t index = add(in, start, end, 0);
	Token *t = &in->tokens.at[index];

	in->pos = end;
	t->mark = mark;
	t->opens = left && (mark == '*' || !right || before == 1);
	t->closes = right && (mark == '*' || !left || behind == 1);
	if (t->closes)
		close_runs(in, index);
	if (t->opens && free_bytes(t) > 0)
		push(in->runs, &in->run_count, index);
}

/* The end of "(address "title")" at pos, 0 when it is none. */
static uint32_t
address_end(const Inline *in, uint32_t pos)
{
	const uint32_t limit = in->span.end - pos > ADDRESS_MAX ?
	    pos + ADDRESS_MAX : in->span.end;
	int depth = 0;
	char quote = '\0';

	for (; pos < limit; pos++) {
		const char c = in->text.ptr[pos];
		if (c == '\\' && pos + 1 < limit) {
			pos++;
		} else if (quote != '\0') {
			quote = c == quote ? '\0' : quote;
		} else if (char_in(c, "\"'") && char_in(
		    in->text.ptr[pos - 1], " \t\n")) {
			quote = c;
		} else if (c == '(') {
			if (++depth > 4)
				return 0;
		} else if (c == ')' && --depth == 0) {
			return pos + 1;
		}
	}
	return 0;
}

Slice
inline_label(Slice label, Buffer *scratch)
{
	buffer_clear(scratch);
	fold(label, scratch);
	return slice_trim(buffer_slice(scratch));
}

static bool
is_defined(Inline *in, uint32_t start, uint32_t end)
{
	if (in->labels->count == 0 || end <= start || end - start > LABEL_MAX)
		return false;
	Slice label = inline_label(slice_sub(in->text, start, end),
	    &in->label);
	return map_get(in->labels, label) != NULL;
}

/* "[id]" or "[]" at pos: its end, when the label is defined. */
static uint32_t
reference_end(Inline *in, uint32_t text_start, uint32_t pos)
{
	uint32_t end = pos + 1;

	if (at(in, pos) != '[')
		return is_defined(in, text_start, pos - 1) ? pos : 0;
	while (end < in->span.end && end - pos < LABEL_MAX &&
	    !char_in(in->text.ptr[end], "[]"))
		end++;
	if (at(in, end) != ']')
		return 0;
	if (end == pos + 1 ? is_defined(in, text_start, pos - 1) :
	    is_defined(in, pos + 1, end))
		return end + 1;
	return 0;
}

/* "]": when an address follows, the brackets are not shown. */
static void
read_closing(Inline *in)
{
	const uint32_t pos = in->pos++;

	if (in->bracket_count == 0)
		return;
	const size_t index = in->brackets[--in->bracket_count];
	const uint32_t text_start = in->tokens.at[index].end;
	uint32_t end = at(in, pos + 1) == '(' ?
	    address_end(in, pos + 1) : 0;
	if (end == 0)
		end = reference_end(in, text_start, pos + 1);
	if (end == 0)
		return;
	Token *open = &in->tokens.at[index];
	open->left = open->end - open->start;
	add(in, pos, end, end - pos);
	in->pos = end;
}

static bool
is_known_tag(Slice name)
{
	static const char *const tags[] = { "a", "abbr", "b", "big",
		"blockquote", "br", "center", "cite", "code", "del", "div",
		"em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4",
		"h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
		"ol", "p", "pre", "q", "s", "small", "span", "strong", "sub",
		"sup", "table", "tbody", "td", "th", "thead", "tr", "tt",
		"u", "ul", "wbr" };

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (slice_eq_nocase(name, slice_of(tags[i])))
			return true;
	return false;
}

/* "<https://...>", "<jane@example.org>": the brackets are not shown; "<em>"
 * and other known tags as a whole. */
static void
read_angle(Inline *in)
{
	const uint32_t start = in->pos++;
	uint32_t end = start + 1, name_start, name_end;
	bool address = false;

	while (end < in->span.end && end - start < TAG_MAX &&
	    !char_in(in->text.ptr[end], "<>\n")) {
		address = address || char_in(in->text.ptr[end], "@:");
		end++;
	}
	if (at(in, end) != '>')
		return;
	name_start = start + 1 + (at(in, start + 1) == '/');
	for (name_end = name_start; cp_is_wordy((unsigned char)
	    at(in, name_end)) && (at(in, name_end) & 0x80) == 0;)
		name_end++;
	const bool tag = is_known_tag(slice_sub(in->text, name_start,
	    name_end)) && char_in(at(in, name_end), " \t/>");
	const bool spaces = slice_find_byte(slice_sub(in->text, start, end),
	    ' ', 0) != SIZE_MAX;
	if (tag) {
		add(in, start, end + 1, end + 1 - start);
	} else if (address && !spaces) {
		add(in, start, start + 1, 1);
		add(in, end, end + 1, 1);
	} else {
		return;
	}
	in->pos = end + 1;
}

static void
read_escape(Inline *in)
{
	const uint32_t pos = in->pos++;

	if (is_punctuation(at(in, pos + 1))) {
		add(in, pos, pos + 1, 1);
		in->pos++;
	} else if (at(in, pos + 1) == '\n' || at(in, pos + 1) == '\r') {
		add(in, pos, pos + 1, 1);
	}
}

static void
read_opening(Inline *in)
{
	const uint32_t start = in->pos;
	const uint32_t end = start + (in->text.ptr[start] == '!') + 1;

	push(in->brackets, &in->bracket_count, add(in, start, end, 0));
	in->pos = end;
}

static void
read_one(Inline *in)
{
	switch (in->text.ptr[in->pos]) {
	case '\\':
		read_escape(in);
		break;
	case '`':
		read_code(in);
		break;
	case '*': case '_':
		read_run(in);
		break;
	case '!':
		if (at(in, in->pos + 1) == '[')
			read_opening(in);
		else
			in->pos++;
		break;
	case '[':
		read_opening(in);
		break;
	case ']':
		read_closing(in);
		break;
	case '<':
		read_angle(in);
		break;
	default:
		in->pos++;
	}
}

/* Spans of the tokens and the prefixes, merged in order; those that touch
 * become one, and what a longer one covers is left out. */
static void
add_span(SpanVec *marks, size_t first, Span s)
{
	if (s.start >= s.end)
		return;
	if (marks->len > first && s.start <= marks->at[marks->len - 1].end) {
		Span *last = &marks->at[marks->len - 1];
		if (s.end > last->end)
			last->end = s.end;
		return;
	}
	vec_push(marks, s);
}

static void
merge(const Inline *in, SpanVec *marks)
{
	const size_t first = marks->len;
	size_t prefix = 0;

	for (size_t i = 0; i < in->tokens.len; i++) {
		const Token *t = &in->tokens.at[i];
		while (prefix < in->prefix_count &&
		    in->prefixes[prefix].start < t->start)
			add_span(marks, first, in->prefixes[prefix++]);
		add_span(marks, first, (Span){ t->start, t->start + t->left });
		add_span(marks, first, (Span){ t->end - t->right, t->end });
	}
	while (prefix < in->prefix_count)
		add_span(marks, first, in->prefixes[prefix++]);
}

void
inline_read(Slice text, Span span, const Span *prefixes, size_t prefix_count,
    const Map *labels, SpanVec *marks)
{
	Inline in = { .text = text, .span = span, .pos = span.start,
		.prefixes = prefixes, .prefix_count = prefix_count,
		.labels = labels };

	while (in.pos < span.end) {
		while (in.prefix < prefix_count &&
		    prefixes[in.prefix].start < in.pos)
			in.prefix++;
		if (in.prefix < prefix_count &&
		    prefixes[in.prefix].start == in.pos)
			in.pos = prefixes[in.prefix].end;
		else
			read_one(&in);
	}
	merge(&in, marks);
	vec_free(&in.tokens);
	buffer_free(&in.label);
}
