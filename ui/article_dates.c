/* SPDX-License-Identifier: MIT */
#include "ui/article_dates.h"

#include "base/bisect.h"
#include "text/edtf.h"

void
article_dates_free(ArticleDates *d)
{
	arena_free(&d->arena);
	*d = (ArticleDates){0};
}

bool
article_dates_fetch(ArticleDates *d, Index *ix, int64_t article, Err *err)
{
	if (d->article == article)
		return true;
	article_dates_free(d);
	d->article = article;
	return article == 0 || query_dates(ix, article, &d->arena, &d->at,
	    &d->count, err);
}

/* The first that ends behind a position. */
static size_t
date_from(const ArticleDates *d, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, d->count, i, d->at[i].span.end <= pos);
	return first;
}

static const DateRow *
first_in(const ArticleDates *d, Span span)
{
	size_t i = date_from(d, span.start);

	return i < d->count && d->at[i].span.start < span.end ?
	    &d->at[i] : NULL;
}

const DateRow *
article_dates_find(const ArticleDates *d, uint32_t pos, Span line,
    Span sentence)
{
	const DateRow *found = first_in(d, (Span){ pos, pos + 1 });

	if (found == NULL)
		found = first_in(d, line);
	return found != NULL ? found : first_in(d, sentence);
}

/* Before a length of time, by its mod in TIMEX3; "" for none. */
static const char *
mod_words(Slice mod)
{
	static const struct { const char *mod, *words; } mods[] = {
		{ "MORE_THAN", "over " }, { "LESS_THAN", "under " },
		{ "EQUAL_OR_MORE", "at least " },
		{ "EQUAL_OR_LESS", "at most " }, { "APPROX", "about " },
	};

	for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
		if (slice_eq(mod, slice_of(mods[i].mod)))
			return mods[i].words;
	return "";
}

/* "P2Y" of TIMEX3 is "2 years", "PXW" "some weeks"; false: another value. */
static bool
tell_length(Slice value, Slice mod, Buffer *out)
{
	static const struct { const char *sign, *word; } units[] = {
		{ "PY", "year" }, { "PM", "month" }, { "PW", "week" },
		{ "PD", "day" }, { "PDE", "decade" }, { "PTH", "hour" },
		{ "PTM", "minute" }, { "PTS", "second" },
	};
	const size_t from = slice_starts(value, SLICE("PT")) ? 2 : 1;
	size_t to = from;

	while (to < value.len && slice_find_byte(SLICE("0123456789.X"),
	    value.ptr[to], 0) != SIZE_MAX)
		to++;
	const Slice number = slice_sub(value, from, to);
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		const Slice sign = slice_of(units[i].sign);

		if (number.len == 0 || !slice_eq(slice_sub(sign, 0, from),
		    slice_sub(value, 0, from)) || !slice_eq(slice_sub(sign,
		    from, sign.len), slice_sub(value, to, value.len)))
			continue;
		buffer_puts(out, mod_words(mod));
		buffer_add(out, slice_eq(number, SLICE("X")) ? SLICE("some") :
		    number);
		buffer_printf(out, " %s%s", units[i].word,
		    slice_eq(number, SLICE("1")) ? "" : "s");
		return true;
	}
	return false;
}

void
date_tell(const DateRow *row, Day published, Buffer *out)
{
	Edtf date;
	char text[24];
	Err err;

	if (row->edtf.len == 0 || !edtf_parse(row->edtf, &date, &err)) {
		if (row->type != WHEN_DURATION ||
		    !tell_length(row->value, row->mod, out))
			buffer_add(out, row->value);
		return;
	}
	bool year = published == DAY_NONE || date.earliest == DAY_MIN ||
	    day_date(date.earliest).year != day_date(published).year;
	buffer_puts(out, edtf_short(&date, year, text));
}

void
article_dates_gloss(ArticleDates *d, Day published)
{
	Buffer text = {0};

	if (d->glosses != NULL)
		return;
	d->glosses = arena_new(&d->arena, Gloss, d->count + 1);
	for (size_t i = 0; i < d->count; i++) {
		const DateRow *row = &d->at[i];

		if (row->edtf.len == 0 || row->anchor.by == ANCHOR_NONE)
			continue;
		buffer_clear(&text);
		buffer_puts(&text, " [");
		date_tell(row, published, &text);
		buffer_putc(&text, ']');
		d->glosses[d->gloss_count++] = (Gloss){ row->span.end,
			arena_dup(&d->arena, buffer_slice(&text)),
			(int)text.len };
	}
	buffer_free(&text);
}
