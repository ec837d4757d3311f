/* SPDX-License-Identifier: MIT */
/* Inside annotate only: a sentence as telling.c sees it, and its clauses. */
#ifndef DOSSIER_ANNOTATE_TELLING_PART_H
#define DOSSIER_ANNOTATE_TELLING_PART_H

#include "annotate/telling.h"
#include "annotate/telling_words.h"
#include "text/word.h"

struct TellingToken {
	Span span;
	uint8_t kind;		/* WordKind */
	char mark;		/* of punctuation: , ; : ( ) - " or 0 */
	bool upper;
	bool finite;		/* may be a finite verb */
	unsigned is;		/* TellClass */
	uint32_t when;		/* whose words these are, or
				   TELLING_NO_TIME */
};

typedef struct {
	Slice text;
	const TellingToken *at;
	size_t count;
} TellingLine;			/* one sentence */

/* Tokens [first, end). */
typedef struct {
	size_t first, end;
} TokenRange;

/* Whether the token, which there may not be, is of one of the classes, or one
 * of the marks. */
bool	line_is(const TellingLine *l, size_t token, unsigned class);
bool	line_mark(const TellingLine *l, size_t token, const char *marks);
/* Whether any of tokens [first, end) may be a finite verb. */
bool	line_finite(const TellingLine *l, size_t first, size_t end);
/* Whether it can be the verb of the subject before it: "spoke", "continues". */
bool	line_verb(const TellingLine *l, size_t token);
/* Reads a sentence into t->tokens; the first time expression that may stand in
 * it is in->found[when].  In telling_line.c, as those above and
 * the next two. */
void	telling_read_line(Tellings *t, const TellingIn *in, Span sentence,
	    size_t when);
/* The bytes of a token. */
Slice	telling_word(const TellingLine *l, size_t token);
/* Adds to t->words those of the part, then behind ";" those of the rest. */
Span	telling_words_of(Tellings *t, const TellingIn *in,
	    const TellingLine *l, TokenRange part, TokenRange all,
	    bool heading);
/* The clause around tokens [first, end), which are a time expression. */
TokenRange telling_clause(const TellingLine *l, TokenRange when);
/* Whether a time is part of a name for something: "Wednesday's meeting", "the
 * 2025 peace deal", "2024 candidate", "Mayor Aldous (2009-2017)". */
bool	telling_is_attribute(const TellingIn *in, const TellingLine *l,
	    TokenRange when);
/* Whether the clause tells of what goes on: "has been mayor", "is in force". */
bool	telling_is_state(const TellingLine *l, TokenRange clause);
/* What was said in the sentence, if that can be told from who said it. */
bool	telling_content(const TellingLine *l, TokenRange *out);
/* Sets role and put_off by the clause; x->heading is set.  In telling_kind.c,
 * as the next two. */
void	telling_set_role(Telling *x, const TellingLine *l, TokenRange clause);
/* The same and the kind, by its time. */
void	telling_set_kind(Telling *x, const TellingIn *in, const TellingLine *l,
	    TokenRange when, TokenRange clause);
/* Whether the time is none of what the sentence tells: "before Monday". */
bool	telling_is_beside(const TellingIn *in, const TellingLine *l,
	    TokenRange when);
/* "He met them on Monday and left on Tuesday": of a clause with two verbs, each
 * with its time, those words that tell of this one; *skip: what stands between
 * them and their subject. */
TokenRange telling_predicate(const TellingLine *l, TokenRange clause,
	    TokenRange when, Span *skip);
/* "..., the union said on Monday": the comma before who said it on that day, or
 * 0. */
size_t	telling_sayer_behind(const TellingLine *l, TokenRange when);
/* "The union said on Monday it would strike": a clause that begins with a
 * pronoun takes in who said it, without when that was, which goes to *skip. */
void	telling_with_sayer(const TellingLine *l, TokenRange *clause,
	    Span *skip);
/* What of a clause, or of a whole sentence, can be its title, and what of that
 * may be left out; when: its time, or empty.  In telling_title.c. */
Span	telling_title(const TellingLine *l, TokenRange clause,
	    TokenRange when, Span *skip);
/* The first token of a clause that is none of a dateline before it. */
size_t	telling_behind_dateline(const TellingLine *l, TokenRange clause);

#endif
