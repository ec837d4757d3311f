/* SPDX-License-Identifier: MIT */
#include "xref/resolve_priv.h"

#include <stdlib.h>

#include "base/error.h"
#include "text/codepoint.h"
#include "text/utf8.h"
#include "xref/name_key.h"

static int
by_bytes(const void *a, const void *b)
{
	return slice_cmp(*(const Slice *)a, *(const Slice *)b);
}

/* All keys, once each, in their order. */
static void
collect(Resolving *r, Slice *of_form, size_t n)
{
	size_t kept = 0;

	qsort(of_form, n, sizeof *of_form, by_bytes);
	for (size_t i = 0; i < n; i++)
		if (of_form[i].len > 0 &&
		    (kept == 0 || !slice_eq(of_form[kept - 1], of_form[i])))
			of_form[kept++] = of_form[i];
	r->keys = of_form;
	r->key_count = kept;
}

uint32_t
resolve_key_find(const Resolving *r, Slice key)
{
	const Slice *at = r->key_count == 0 ? NULL : bsearch(&key, r->keys,
	    r->key_count, sizeof *r->keys, by_bytes);

	return at != NULL ? (uint32_t)(at - r->keys) : NO_INDEX;
}

bool
form_is_shouted(Slice form)
{
	unsigned len;

	for (size_t i = 0; i < form.len; i += len)
		if (cp_class(utf8_decode(form, i, &len)) == CP_LOWER)
			return false;
	return true;
}

/* Better written: not in capitals alone, then oftener, then bytewise. */
static bool
is_better(const Resolving *r, const uint32_t *counts, uint32_t a, uint32_t b)
{
	bool shouted_a = form_is_shouted(r->in->forms[a]);
	bool shouted_b = form_is_shouted(r->in->forms[b]);

	if (shouted_a != shouted_b)
		return shouted_b;
	if (counts[a] != counts[b])
		return counts[a] > counts[b];
	return slice_cmp(r->in->forms[a], r->in->forms[b]) < 0;
}

static void
choose_forms(Resolving *r)
{
	const ResolveIn *in = r->in;
	uint32_t *counts = arena_new(&r->scratch, uint32_t, in->form_count);

	r->best_form = arena_new(&r->scratch, uint32_t, r->key_count);
	for (size_t i = 0; i < r->key_count; i++)
		r->best_form[i] = NO_INDEX;
	for (size_t i = 0; i < in->use_count; i++)
		counts[in->uses[i].form] += in->uses[i].count;
	for (uint32_t f = 0; f < in->form_count; f++) {
		uint32_t key = r->key_of_form[f];
		if (key == NO_INDEX || counts[f] == 0)
			continue;
		uint32_t *best = &r->best_form[key];
		if (*best == NO_INDEX || is_better(r, counts, f, *best))
			*best = f;
	}
}

/* The keys of the forms, then of what dossier.rec names. */
static size_t
make_keys(Resolving *r, Slice *keys)
{
	const ResolveIn *in = r->in;
	Buffer key = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < in->form_count; i++) {
		name_key(in->forms[i], &key);
		keys[n++] = arena_dup(&r->scratch, buffer_slice(&key));
	}
	for (size_t g = 0; g < in->given_count; g++) {
		name_key(in->given[g].name, &key);
		keys[n++] = arena_dup(&r->scratch, buffer_slice(&key));
		for (size_t i = 0; i < in->given[g].alias_count; i++) {
			name_key(in->given[g].aliases[i], &key);
			keys[n++] = arena_dup(&r->scratch,
			    buffer_slice(&key));
		}
	}
	buffer_free(&key);
	return n;
}

void
resolve_keys(Resolving *r)
{
	const ResolveIn *in = r->in;
	size_t most = in->form_count;

	for (size_t g = 0; g < in->given_count; g++)
		most += 1 + in->given[g].alias_count;
	Slice *keys = arena_new(&r->scratch, Slice, most);
	size_t n = make_keys(r, keys);
	Slice *sorted = arena_copy(&r->scratch, keys, n, sizeof *keys);
	collect(r, sorted, n);
	r->key_of_form = arena_new(&r->scratch, uint32_t, in->form_count);
	for (size_t i = 0; i < in->form_count; i++)
		r->key_of_form[i] = resolve_key_find(r, keys[i]);
	choose_forms(r);
}
