/* SPDX-License-Identifier: MIT */
/*
 * Organizations that an article names in full once and then in short: by the
 * last words ("Wheat Board" for "Velgorsk Wheat Board"), or by the first ones
 * where only general words are left out ("Velmar" for "Velmar Motor Holdings",
 * "Supreme Court" for "Supreme Court of Velgorsk").  A
 * use goes to the one longer name of its own article, and to none where two
 * fit; other articles say nothing about it.  People who are told by initials,
 * as in an interview, likewise.
 */
#include "xref/resolve_priv.h"

#include "annotate/initials.h"
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
	while (slice_part(&rest, ' ', &word))
		if (!is_general(word))
			return false;
	return true;
}

static bool
is_short_for(Slice brief, Slice full)
{
	if (brief.len < 4 || full.len <= brief.len + 1)
		return false;
	if (slice_ends(full, brief) &&
	    full.ptr[full.len - brief.len - 1] == ' ')
		return true;
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

/* The article's labels of a type; 0 when there are too many. */
static size_t
labels_of(const Resolving *r, const uint32_t *uses, size_t n, EntityType type,
    uint32_t labels[NAMES_MAX])
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		if (l == NO_INDEX || r->labels.at[l].type != type)
			continue;
		if (count == NAMES_MAX)
			return 0;
		labels[count++] = l;
	}
	return count;
}

static void
tell_short(Resolving *r, uint32_t use, uint32_t full, const char *reason)
{
	Tie t = { r->use_label[use], full, CONFIDENCE, reason };

	vec_push(&r->parts, t);
	r->use_target[use] = full;
}

/* --- initials of people -------------------------------------------------- */

/* "JDL" of somebody who is called nothing else. */
static bool
is_initials(const Resolving *r, uint32_t use)
{
	const Label *l = &r->labels.at[r->use_label[use]];
	Slice form = r->in->forms[r->in->uses[use].form];

	if (l->type != ENTITY_PERSON || l->rank != RANK_LONE ||
	    l->given != NO_INDEX || form.len < INITIALS_MIN ||
	    form.len > INITIALS_MAX ||
	    r->use_target[use] != r->use_label[use])
		return false;
	for (size_t i = 0; i < form.len; i++)
		if (form.ptr[i] < 'A' || form.ptr[i] > 'Z')
			return false;
	return true;
}

/* The one person of these labels whose initials they are, or NO_INDEX. */
static uint32_t
bearer_of(Resolving *r, const uint32_t *labels, size_t n, Slice initials)
{
	uint32_t found = NO_INDEX;

	for (size_t i = 0; i < n; i++) {
		const Label *l = &r->labels.at[labels[i]];
		char own[INITIALS_MAX];
		r->compared++;
		if (l->form == NO_INDEX || !slice_eq(initials_of(
		    r->in->forms[l->form], own), initials))
			continue;
		if (found != NO_INDEX && cluster_root(r, found) !=
		    cluster_root(r, labels[i]))
			return NO_INDEX;
		found = labels[i];
	}
	return found;
}

static void
deal_people(Resolving *r, const uint32_t *uses, size_t n)
{
	uint32_t labels[NAMES_MAX];
	size_t count = labels_of(r, uses, n, ENTITY_PERSON, labels);

	for (size_t i = 0; i < n && count > 0; i++) {
		if (r->use_label[uses[i]] == NO_INDEX ||
		    !is_initials(r, uses[i]))
			continue;
		uint32_t full = bearer_of(r, labels, count,
		    r->in->forms[r->in->uses[uses[i]].form]);
		if (full != NO_INDEX &&
		    !cluster_fenced(r, r->use_label[uses[i]], full))
			tell_short(r, uses[i], full,
			    "the initials of the one named in full there");
	}
}

/* --- organizations ------------------------------------------------------- */

static void
deal_organizations(Resolving *r, const uint32_t *uses, size_t n)
{
	uint32_t labels[NAMES_MAX];
	size_t count = labels_of(r, uses, n, ENTITY_ORGANIZATION, labels);

	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		if (l == NO_INDEX || !is_short(&r->labels.at[l]))
			continue;
		uint32_t full = longest_name(r, labels, count, l);
		if (full != NO_INDEX && !cluster_fenced(r, l, full))
			tell_short(r, uses[i], full,
			    "short for the one that is named in full there");
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
		deal_people(r, uses + i, n);
		deal_organizations(r, uses + i, n);
	}
}
