/* SPDX-License-Identifier: MIT */
/*
 * Organizations that an article names in full once and then in short: by the
 * last words ("Wheat Board" for "Velgorsk Wheat Board"), or by the first ones
 * where only general words are left out ("Velmar" for "Velmar Motor Holdings",
 * "Supreme Court" for "Supreme Court of Velgorsk").  A
 * use goes to the one longer name of its own article, and to none where two
 * fit; other articles say nothing about it.
 */
#include "xref/resolve_priv.h"

#include "xref/name_key.h"

enum {
	NAMES_MAX = 128,	/* of an article: beyond, none is looked for */
	CHAIN_MAX = 3,		/* short for what is short for another */
	CONFIDENCE = 76
};

#define W(word) SLICE_INIT(word)

static bool
is_general(Slice word)
{
	static const Slice words[] = {
		W("agency"), W("airlines"), W("airways"), W("association"),
		W("authority"), W("bank"), W("club"), W("college"),
		W("commission"), W("committee"), W("council"), W("energy"),
		W("entertainment"), W("fc"), W("foundation"), W("group"),
		W("holding"), W("holdings"), W("hospital"), W("industries"),
		W("institute"), W("media"), W("motor"), W("motors"),
		W("movement"), W("news"), W("newspaper"), W("organization"),
		W("party"),
		W("pharmaceuticals"), W("records"), W("school"),
		W("services"), W("studios"), W("systems"),
		W("technologies"), W("union"), W("university")
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq(word, words[i]))
			return true;
	return false;
}

/* "of Velgorsk", "Motor Holdings"; but "Wheat Party of Velgorsk" is part of
 * the party. */
static bool
may_be_left_out(Slice brief, Slice rest)
{
	Slice word;

	if (slice_starts(rest, SLICE("of ")) ||
	    slice_starts(rest, SLICE("for ")))
		return !slice_ends(brief, SLICE(" party"));
	while (name_key_word(&rest, &word))
		if (!is_general(word))
			return false;
	return true;
}

static bool
is_short_for(Slice brief, Slice full)
{
	if (brief.len < 4 || full.len <= brief.len + 1)
		return false;
	size_t more = full.len - brief.len;
	if (slice_ends(full, brief) && full.ptr[more - 1] == ' ')
		return !slice_eq(slice_sub(full, 0, more), SLICE("us "));
	return slice_starts(full, brief) && full.ptr[brief.len] == ' ' &&
	    may_be_left_out(brief,
	    slice_sub(full, brief.len + 1, full.len));
}

static bool
is_short(const Label *l)
{
	return l->type == ENTITY_ORGANIZATION && l->as.group.known == 0 &&
	    l->given == NO_INDEX && l->next == l->up;
}

/* The one longer name among the article's labels, or NO_INDEX. */
static uint32_t
long_name(Resolving *r, const uint32_t *labels, size_t n, uint32_t brief)
{
	uint32_t found = NO_INDEX;

	for (size_t i = 0; i < n; i++) {
		r->compared++;
		if (labels[i] == brief ||
		    r->labels.at[labels[i]].as.group.known != 0 ||
		    !is_short_for(r->labels.at[brief].as.group.text,
		    r->labels.at[labels[i]].as.group.text))
			continue;
		if (found != NO_INDEX && cluster_root(r, found) !=
		    cluster_root(r, labels[i]))
			return NO_INDEX;
		found = labels[i];
	}
	return found;
}

/* "Court" is short for what "Supreme Court" is short for. */
static uint32_t
longest_name(Resolving *r, const uint32_t *labels, size_t n, uint32_t brief)
{
	uint32_t full = long_name(r, labels, n, brief), longer = full;

	for (int k = 0; k < CHAIN_MAX && longer != NO_INDEX; k++) {
		full = longer;
		longer = is_short(&r->labels.at[full]) ?
		    long_name(r, labels, n, full) : NO_INDEX;
	}
	return full;
}

static void
deal_article(Resolving *r, const uint32_t *uses, size_t n)
{
	uint32_t labels[NAMES_MAX];
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		if (l == NO_INDEX ||
		    r->labels.at[l].type != ENTITY_ORGANIZATION)
			continue;
		if (count == NAMES_MAX)
			return;
		labels[count++] = l;
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		if (l == NO_INDEX || !is_short(&r->labels.at[l]))
			continue;
		uint32_t full = longest_name(r, labels, count, l);
		if (full == NO_INDEX || cluster_fenced(r, l, full))
			continue;
		Tie t = { l, full, CONFIDENCE,
			"short for the one that is named in full there" };
		vec_push(&r->parts, t);
		r->use_target[uses[i]] = full;
	}
}

void
resolve_shorts(Resolving *r)
{
	const ResolveIn *in = r->in;
	const uint32_t *uses = r->by_article;
	size_t n;

	for (size_t i = 0; i < in->use_count; i += n) {
		uint32_t article = in->uses[uses[i]].article;
		for (n = 1; i + n < in->use_count &&
		    in->uses[uses[i + n]].article == article; n++)
			;
		deal_article(r, uses + i, n);
	}
}
