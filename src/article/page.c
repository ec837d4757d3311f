/* SPDX-License-Identifier: MIT */
#include "article/page.h"

#include "article/phrases.h"
#include "base/vec.h"

enum { DIRTY = 8 };		/* so much furniture: copied as a whole */

/* Without paragraphs of sentences, any sentence will do. */
static void
find_body(Page *p, PieceKind kind)
{
	p->body.first = p->count;
	p->body.end = p->count;
	for (size_t i = p->start; i < p->count; i++) {
		if (p->pieces[i].kind != kind)
			continue;
		if (p->body.first == p->count)
			p->body.first = i;
		p->body.end = i + 1;
	}
}

/* What a block adds to the weight of a region: text much, lines less than
 * nothing. */
static long
weight(const Piece *piece)
{
	switch (piece->kind) {
	case PIECE_BODY:
		return piece->long_text ? 480 : piece->columns;
	case PIECE_SENTENCE:
		return piece->columns / 2;
	case PIECE_EDGE: case PIECE_FURNITURE:
		return piece->credit ? -5 : -25;
	default:
		return -15;
	}
}

static size_t
furniture_between(const Page *p, size_t first, size_t end)
{
	size_t n = 0;

	for (size_t i = first; i < end; i++)
		n += p->pieces[i].kind == PIECE_EDGE ||
		    (p->pieces[i].kind == PIECE_FURNITURE &&
		    !p->pieces[i].credit);
	return n;
}

/*
 * A page that was copied as a whole has sentences in its navigation and its
 * footer too.  The article is then the region of the greatest weight; an end
 * of it counts only where enough furniture lies beyond.
 */
static void
narrow_body(Page *p)
{
	long sum = 0, most = 0;
	size_t from = p->start, first = 0, end = 0;

	for (size_t i = p->start; i < p->count; i++) {
		sum += weight(&p->pieces[i]);
		if (sum <= 0) {
			sum = 0;
			from = i + 1;
		} else if (sum > most) {
			most = sum;
			first = from;
			end = i + 1;
		}
	}
	if (end == 0)
		return;
	for (size_t i = end; i < p->body.end &&
	    furniture_between(p, end, i) < DIRTY; i++)
		if (p->pieces[i].kind == PIECE_BODY)
			end = i + 1;
	if (furniture_between(p, p->start, first) >= DIRTY)
		p->body.first = first;
	if (furniture_between(p, end, p->count) >= DIRTY)
		p->body.end = end;
}

static bool
is_interview(const Page *p)
{
	size_t questions = 0, bodies = 0;

	for (size_t i = p->start; i < p->count; i++) {
		questions += p->pieces[i].question &&
		    p->pieces[i].kind != PIECE_FURNITURE;
		bodies += p->pieces[i].kind == PIECE_BODY;
	}
	return questions >= 3 && questions * 4 > bodies;
}

void
page_read(Page *p)
{
	p->pieces = vec_grow(NULL, 0, &(size_t){ 0 }, p->count + 1,
	    sizeof *p->pieces);
	for (size_t i = 0; i < p->count; i++)
		p->pieces[i] = piece_of(p->text, &p->blocks[i], p->markup,
		    &p->scratch);
	for (size_t i = 0; i < p->count; i++)
		p->marked_up = p->marked_up ||
		    p->blocks[i].kind == BLOCK_HEADING;
	p->start = p->count > 0 && p->blocks[0].kind == BLOCK_HEADER;
	find_body(p, PIECE_BODY);
	if (p->body.first == p->count)
		find_body(p, PIECE_SENTENCE);
	else
		narrow_body(p);
	p->interview = is_interview(p);
}

void
page_free(Page *p)
{
	vec_release(p->pieces);
	piece_scratch_free(&p->scratch);
}

Slice
page_shown(Page *p, size_t i)
{
	shown_make(&p->scratch.shown, p->text, p->blocks[i].span, p->markup);
	return p->scratch.shown.text;
}

static bool
is_word_byte(char c)
{
	return (c & 0x80) || c == '#' || (c >= 'a' && c <= 'z');
}

bool
page_repeats(Page *p, size_t i, Slice key)
{
	Slice s = phrase_key(page_shown(p, i), &p->scratch.key);
	size_t at = 0;

	for (size_t k = 0; k < key.len; k++) {
		if (!is_word_byte(key.ptr[k]))
			continue;
		while (at < s.len && !is_word_byte(s.ptr[at]))
			at++;
		if (at == s.len || s.ptr[at++] != key.ptr[k])
			return false;
	}
	return key.len > 0;
}
