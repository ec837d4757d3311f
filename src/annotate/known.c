/* SPDX-License-Identifier: MIT */
/*
 * A name is a row of tokens (token.h), each folded and with or without white
 * space before it, so that "U.S." is not "US".  All names together are a tree
 * whose edges stand in one hash map, keyed by node and token.  From every token
 * of the text the tree is followed as far as it goes, at most NAME_TOKENS; the
 * longest name wins whose case and whose neighbours suit.
 *
 * Neighbours: a hyphen, apostrophe or full stop between letters may make the
 * name a part of a longer, unknown one ("Smith" in "Smith-Jones", "Brien" in
 * "O'Brien").  A hyphen does not when the other side is known as well
 * ("Russia-Ukraine"), is no name by its case ("US-mediated"), or is one of a
 * few words that headlines write with a capital ("Russia-Backed"); nor when
 * one side is an acronym, which is no part of a family name ("US-Iran").
 */
#include "annotate/known.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/token.h"
#include "base/error.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/fold.h"

enum { KEY_BYTES = 256, KEY_HEAD = sizeof(uint32_t) + 1 };

typedef struct {
	int64_t id;		/* -1: no name ends here */
	uint32_t needs;		/* where the Caps of its tokens begin */
	bool inner;		/* longer names go on from here */
	bool acronym_first, acronym_last;
} Node;

struct Known {
	Map edges;		/* key_make() -> node */
	VEC(Node) nodes;	/* 0 is the root */
	VEC(uint8_t) needs;
	/* First bytes of the folded names, of all and of those that may begin
	 * with a small letter: most words are passed over by these. */
	bool begin[256], begin_small[256];
	bool begin_other;	/* a name begins with no word */
};

typedef struct {
	char bytes[KEY_BYTES];
	size_t len;
} Key;

/* A name that was found, by its node and the token that it ends with. */
typedef struct {
	uint32_t node;
	Token last;
} Candidate;

/* All names that begin with one token, the shortest first. */
typedef struct {
	Candidate at[KNOWN_MAX_TOKENS];
	size_t len;
} Path;

/* --- the tree ------------------------------------------------------------ */

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* The bytes by which a token is compared, but for ASCII case. */
static Slice
token_folded(Slice text, const Token *t, Buffer *room)
{
	Slice s = slice_span(text, t->span);

	if (t->kind == TOKEN_APOSTROPHE)
		return SLICE("'");
	if (t->kind == TOKEN_HYPHEN || t->kind == TOKEN_DASH)
		return SLICE("-");
	if (t->ascii || s.len > KEY_BYTES * 4)
		return s;
	buffer_clear(room);
	fold(s, room);
	return buffer_slice(room);
}

/* The edge by which a token leads away from a node; false when the token is
 * longer than any that is kept. */
static bool
key_make(Key *key, uint32_t node, Slice text, const Token *t, Buffer *room)
{
	Slice s = token_folded(text, t, room);

	if (s.len > KEY_BYTES - KEY_HEAD)
		return false;
	memcpy(key->bytes, &node, sizeof node);
	key->bytes[sizeof node] = node > 0 && !t->tight ? ' ' : '\0';
	for (size_t i = 0; i < s.len; i++)
		key->bytes[KEY_HEAD + i] = ascii_lower(s.ptr[i]);
	key->len = KEY_HEAD + s.len;
	return true;
}

Known *
known_new(void)
{
	Known *k = must_alloc(NULL, sizeof *k);
	Node root = { .id = -1 };

	*k = (Known){ 0 };
	vec_push(&k->nodes, root);
	return k;
}

void
known_free(Known *k)
{
	if (k == NULL)
		return;
	map_free(&k->edges);
	vec_free(&k->nodes);
	vec_free(&k->needs);
	free(k);
}

static void
note_begin(Known *k, const Key *key, const Token *t)
{
	unsigned char c = (unsigned char)key->bytes[KEY_HEAD];

	if (!token_is_word(t))
		k->begin_other = true;
	if (key->len == KEY_HEAD)
		return;
	k->begin[c] = true;
	if (t->caps == CAPS_NONE)
		k->begin_small[c] = true;
}

/* The node that the token leads to, made when it is not there; 0 = none. */
static uint32_t
node_grow(Known *k, uint32_t from, Slice text, const Token *t, Buffer *room)
{
	Key key;

	if (!key_make(&key, from, text, t, room))
		return 0;
	int64_t fresh = (int64_t)k->nodes.len;
	int64_t to = *map_put(&k->edges, (Slice){ key.bytes, key.len }, fresh);
	if (to == fresh) {
		Node node = { .id = -1 };
		vec_push(&k->nodes, node);
		k->nodes.at[from].inner = true;
	}
	if (from == 0)
		note_begin(k, &key, t);
	return (uint32_t)to;
}

static bool
begins_as_acronym(const Token *tokens, size_t n)
{
	return tokens[0].caps == CAPS_ALL && (tokens[0].cased > 1 ||
	    (n > 1 && tokens[1].kind == TOKEN_OTHER && tokens[1].tight));
}

static bool
ends_as_acronym(const Token *tokens, size_t n)
{
	const Token *last = &tokens[n - 1];

	return !token_is_word(last) ||
	    (last->caps == CAPS_ALL && last->cased > 1);
}

/* A name that is given in two ways ("NATO", "Nato") is found in both. */
static void
node_name(Known *k, Node *node, const Token *tokens, size_t n, int64_t id)
{
	bool fresh = node->id < 0;

	if (fresh)
		node->needs = (uint32_t)k->needs.len;
	for (size_t i = 0; i < n; i++) {
		uint8_t need = (uint8_t)tokens[i].caps;
		if (fresh)
			vec_push(&k->needs, need);
		else if (need < k->needs.at[node->needs + i])
			k->needs.at[node->needs + i] = need;
	}
	node->acronym_first = begins_as_acronym(tokens, n) &&
	    (fresh || node->acronym_first);
	node->acronym_last = ends_as_acronym(tokens, n) &&
	    (fresh || node->acronym_last);
	node->id = id;
}

/* Cuts a name; 0 when it has no word in it or is too long. */
static size_t
name_tokens(Slice name, Token tokens[KNOWN_MAX_TOKENS])
{
	TokenScan s = { .text = name };
	bool word = false;
	size_t n = 0;

	for (; token_next(&s); n++) {
		if (n == KNOWN_MAX_TOKENS)
			return 0;
		word = word || token_is_word(&s.now);
		tokens[n] = s.now;
	}
	return word ? n : 0;
}

bool
known_add(Known *k, Slice name, int64_t id, int64_t *taken)
{
	Token tokens[KNOWN_MAX_TOKENS];
	Buffer room = { 0 };
	size_t n = name_tokens(name, tokens);
	uint32_t at = 0;

	*taken = -1;
	for (size_t i = 0; i < n; i++) {
		at = node_grow(k, at, name, &tokens[i], &room);
		if (at == 0)
			break;
	}
	buffer_free(&room);
	if (at == 0)
		return false;
	Node *node = &k->nodes.at[at];
	if (node->id >= 0 && node->id != id) {
		*taken = node->id;
		return false;
	}
	node_name(k, node, tokens, n, id);
	return true;
}

/* --- finding ------------------------------------------------------------- */

static bool
may_begin(const Known *k, Slice text, const Token *t)
{
	const bool *begin = t->caps == CAPS_NONE ? k->begin_small : k->begin;

	if (!token_is_word(t))
		return k->begin_other;
	return !t->ascii ||
	    begin[(unsigned char)ascii_lower(text.ptr[t->span.start])];
}

static bool
caps_suit(const Known *k, const Node *node, const uint8_t *caps, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (caps[i] < k->needs.at[node->needs + i])
			return false;
	return true;
}

/* All names whose first token is the one that s has just read. */
static void
names_here(const Known *k, TokenScan s, Buffer *room, Path *path)
{
	uint8_t caps[KNOWN_MAX_TOKENS];
	uint32_t at = 0;
	Key key;

	path->len = 0;
	if (!may_begin(k, s.text, &s.now))
		return;
	for (size_t n = 0; n < KNOWN_MAX_TOKENS; n++) {
		if (!key_make(&key, at, s.text, &s.now, room))
			return;
		const int64_t *to = map_get(&k->edges,
		    (Slice){ key.bytes, key.len });
		if (to == NULL)
			return;
		at = (uint32_t)*to;
		caps[n] = (uint8_t)s.now.caps;
		const Node *node = &k->nodes.at[at];
		if (node->id >= 0 && caps_suit(k, node, caps, n + 1))
			path->at[path->len++] = (Candidate){ at, s.now };
		if (!node->inner || !token_next(&s))
			return;
	}
}

static bool
is_one_of(Slice text, const Token *t, const Slice *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (token_is(text, t, words[i]))
			return true;
	return false;
}

/* Words that a hyphen ties to names and that headlines write with a capital. */
static bool
is_tied_word(Slice text, const Token *t)
{
#define W(word) SLICE_INIT(word)
	static const Slice words[] = {
		W("aligned"), W("allied"), W("anti"), W("area"), W("backed"),
		W("based"), W("born"), W("bound"), W("brokered"), W("built"),
		W("controlled"), W("cross"), W("elect"), W("era"), W("ex"),
		W("former"), W("friendly"), W("funded"), W("held"),
		W("hosted"), W("led"), W("like"), W("linked"), W("made"),
		W("mediated"), W("mid"), W("non"), W("occupied"), W("only"),
		W("owned"), W("pan"), W("post"), W("pre"), W("pro"),
		W("proposed"), W("run"), W("sponsored"), W("style"),
		W("supplied"), W("then"), W("trained"), W("wide")
	};
#undef W
	return is_one_of(text, t, words, sizeof words / sizeof *words);
}

/* What an apostrophe ties to a name without being part of it. */
static bool
is_contraction(Slice text, const Token *t)
{
	static const Slice ends[] = {
		SLICE_INIT("s"), SLICE_INIT("d"), SLICE_INIT("ll"),
		SLICE_INIT("m"), SLICE_INIT("re"), SLICE_INIT("ve")
	};

	return is_one_of(text, t, ends, sizeof ends / sizeof *ends);
}

/* Whether a hyphen makes one name of a known one and an unknown neighbour. */
static bool
hyphen_binds(Slice text, const Token *known, bool acronym,
    const Token *neighbour)
{
	if (acronym || neighbour->caps == CAPS_NONE)
		return false;
	if (neighbour->caps == CAPS_ALL && neighbour->cased > 1 &&
	    known->caps == CAPS_FIRST)
		return false;
	return !is_tied_word(text, neighbour);
}

/*
 * Whether a name can begin with the token that s has just read; neighbour is
 * the word before the joint.  There is none when the last name ended there,
 * as every search begins behind it.
 */
static bool
begins_well(const TokenScan *s, const Token *neighbour, bool acronym)
{
	const Token *first = &s->now, *joint = &s->before;

	if (!first->tight || !joint->tight || !token_is_word(neighbour))
		return true;
	if (joint->kind == TOKEN_APOSTROPHE)
		return neighbour->caps == CAPS_NONE;
	if (joint->kind == TOKEN_HYPHEN)
		return !hyphen_binds(s->text, first, acronym, neighbour);
	if (token_is(s->text, joint, SLICE(".")))
		return first->cased != 1 || neighbour->cased != 1;
	return true;
}

/* A full stop without space goes on with an abbreviation or a host's name. */
static bool
stop_ends(const Token *last, const Token *next)
{
	bool small = next->cased > 0 && next->caps == CAPS_NONE;

	return last->cased != 1 && !small;
}

static bool
ends_well(const Known *k, Slice text, const Candidate *c, Buffer *room)
{
	const Token *last = &c->last;
	TokenScan s = { .text = text, .pos = last->span.end, .now = *last };
	Path next;

	if (!token_next(&s) || !s.now.tight)
		return true;
	if (token_is_word(&s.now))
		return !token_is(text, last, SLICE("."));
	if (!token_next(&s) || !s.now.tight || !token_is_word(&s.now))
		return true;
	if (s.before.kind == TOKEN_APOSTROPHE)
		return is_contraction(text, &s.now);
	if (token_is(text, &s.before, SLICE(".")))
		return stop_ends(last, &s.now);
	if (s.before.kind != TOKEN_HYPHEN || !hyphen_binds(text, last,
	    k->nodes.at[c->node].acronym_last, &s.now))
		return true;
	names_here(k, s, room, &next);
	return next.len > 0;
}

static bool
name_here(const Known *k, const TokenScan *s, const Token *neighbour,
    Buffer *room, KnownHit *hit)
{
	Path path;

	names_here(k, *s, room, &path);
	while (path.len > 0) {
		const Candidate *c = &path.at[--path.len];
		const Node *node = &k->nodes.at[c->node];
		if (!begins_well(s, neighbour, node->acronym_first) ||
		    !ends_well(k, s->text, c, room))
			continue;
		hit->span = (Span){ s->now.span.start, c->last.span.end };
		hit->id = node->id;
		return true;
	}
	return false;
}

bool
known_next(const Known *k, Slice text, uint32_t end, uint32_t *pos,
    KnownHit *hit)
{
	TokenScan s = { .text = slice_sub(text, 0, end), .pos = *pos };
	Token neighbour = { 0 };
	Buffer room = { 0 };
	bool found = false;

	while (!found && token_next(&s)) {
		found = name_here(k, &s, &neighbour, &room, hit);
		neighbour = s.before;
	}
	buffer_free(&room);
	*pos = found ? hit->span.end : end;
	return found;
}
