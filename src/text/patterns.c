/* SPDX-License-Identifier: MIT */
/*
 * A node stands for the beginning of some strings: the root for the empty one.
 * Node 0 is none.  .fail leads to the longest proper ending of a node that is a
 * node, .shorter to the first node along .fail where strings end; nodes where
 * none is looked for any more are cut out of that way as they are met, so that
 * strings which were found do not slow the rest.
 */
#include "text/patterns.h"

enum { NONE, ROOT };

typedef struct {
	uint32_t child;		/* the first of them */
	uint32_t sibling;
	uint32_t fail, shorter;
	uint32_t ends;		/* 1 + the first string that ends here */
	unsigned char byte;	/* that leads here */
} Node;

struct Patterns {
	const Slice *strings;
	uint32_t *same;		/* by string: the next one, as in .ends */
	Node *nodes;
	uint32_t count;
	uint32_t first[256];	/* the root's children */
};

static uint32_t
child_of(const Patterns *p, uint32_t node, unsigned char byte)
{
	if (node == ROOT)
		return p->first[byte];
	node = p->nodes[node].child;
	while (node != NONE && p->nodes[node].byte != byte)
		node = p->nodes[node].sibling;
	return node;
}

static uint32_t
add_child(Patterns *p, uint32_t node, unsigned char byte)
{
	uint32_t child = p->count++;

	p->nodes[child] = (Node){ .byte = byte,
	    .sibling = p->nodes[node].child };
	p->nodes[node].child = child;
	if (node == ROOT)
		p->first[byte] = child;
	return child;
}

static void
add_string(Patterns *p, size_t which)
{
	const Slice s = p->strings[which];
	uint32_t node = ROOT;

	if (s.len == 0)
		return;
	for (size_t i = 0; i < s.len; i++) {
		unsigned char byte = (unsigned char)s.ptr[i];
		uint32_t child = child_of(p, node, byte);

		node = child != NONE ? child : add_child(p, node, byte);
	}
	p->same[which] = p->nodes[node].ends;
	p->nodes[node].ends = (uint32_t)which + 1;
}

/* The node that a byte leads to. */
static uint32_t
step(const Patterns *p, uint32_t node, unsigned char byte)
{
	uint32_t child;

	while ((child = child_of(p, node, byte)) == NONE && node != ROOT)
		node = p->nodes[node].fail;
	return child != NONE ? child : ROOT;
}

/* From the shortest nodes to the longest: each needs those of its endings. */
static void
link_nodes(Patterns *p, uint32_t *queue)
{
	size_t len = 0;

	queue[len++] = ROOT;
	for (size_t i = 0; i < len; i++) {
		uint32_t parent = queue[i];

		for (uint32_t c = p->nodes[parent].child; c != NONE;
		    c = p->nodes[c].sibling) {
			Node *node = &p->nodes[c];

			node->fail = parent == ROOT ? ROOT :
			    step(p, p->nodes[parent].fail, node->byte);
			node->shorter = p->nodes[node->fail].ends != 0 ?
			    node->fail : p->nodes[node->fail].shorter;
			queue[len++] = c;
		}
	}
}

Patterns *
patterns_new(Arena *a, const Slice *strings, size_t n)
{
	Patterns *p = arena_new(a, Patterns, 1);
	size_t room = ROOT + 1;

	for (size_t i = 0; i < n; i++)
		room += strings[i].len;
	p->strings = strings;
	p->same = arena_new(a, uint32_t, n);
	p->nodes = arena_new(a, Node, room);
	p->count = ROOT + 1;
	for (size_t i = 0; i < n; i++)
		add_string(p, i);
	link_nodes(p, arena_new(a, uint32_t, p->count));
	return p;
}

/* Tells the strings that end in a node, and drops those that need not be told
 * again. */
static void
tell(Patterns *p, uint32_t node, size_t end, PatternHit *hit, void *arg)
{
	uint32_t *link = &p->nodes[node].ends;

	while (*link != 0) {
		size_t which = *link - 1;
		Span at = { (uint32_t)(end - p->strings[which].len),
			(uint32_t)end };

		if (hit(arg, which, at))
			link = &p->same[which];
		else
			*link = p->same[which];
	}
}

/* The first node from this one on, along .shorter, where strings end that are
 * still looked for; the way there is halved for the next time. */
static uint32_t
live_node(Patterns *p, uint32_t node)
{
	while (node != NONE && p->nodes[node].ends == 0) {
		uint32_t next = p->nodes[node].shorter;

		if (next != NONE && p->nodes[next].ends == 0)
			next = p->nodes[node].shorter = p->nodes[next].shorter;
		node = next;
	}
	return node;
}

void
patterns_find(Patterns *p, Slice text, PatternHit *hit, void *arg)
{
	uint32_t node = ROOT;

	for (size_t i = 0; i < text.len; i++) {
		node = step(p, node, (unsigned char)text.ptr[i]);
		for (uint32_t at = live_node(p, node); at != NONE;
		    at = live_node(p, p->nodes[at].shorter))
			tell(p, at, i + 1, hit, arg);
	}
}
