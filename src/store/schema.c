/* SPDX-License-Identifier: MIT */
/*
 * The tables.  Everything is ordinary SQLite, so that any tool can read it;
 * dossier-index(5) is written from the comments here.
 *
 * Positions are byte offsets into texts.body, half-open.  Days are
 * "YYYY-MM-DD" or NULL.  "folded" columns hold text as fold.h makes it, for
 * filters and for sorting.  Ids are numbers within this file alone; what is
 * the same in every run is the file of an article and the key of an entity or
 * event.
 */
#include "store/sql.h"

/*
 * Indexes of tables that are written as a whole: made when all rows are there,
 * they take a fraction of the time, and fill their pages.
 */
#define OF_NAMES							\
	"CREATE INDEX mentions_entity ON mentions "			\
	"(entity, article, start, end, form) WHERE entity IS NOT NULL;"
#define OF_EVENTS							\
	"CREATE INDEX reports_article ON reports (article);"		\
	"CREATE INDEX event_entities_entity ON event_entities (entity);"
#define OF_PASSAGES							\
	"CREATE INDEX passage_spans_article ON passage_spans "		\
	"(article, start, end);"
#define OF_CLAIMS							\
	"CREATE INDEX claim_reports_article ON claim_reports "		\
	"(article, start, end);"

const SchemaPart schema_names = { OF_NAMES,
	"DROP INDEX mentions_entity" };
const SchemaPart schema_events = { OF_EVENTS,
	"DROP INDEX reports_article; DROP INDEX event_entities_entity" };
const SchemaPart schema_passages = { OF_PASSAGES,
	"DROP INDEX passage_spans_article" };
const SchemaPart schema_claims = { OF_CLAIMS,
	"DROP INDEX claim_reports_article" };

const char schema_sql[] =

/* Small facts: "version" (of the tables and of the recognisers), "root" (real
 * path of the folder), "order" and "pass" while there is work left. */
"CREATE TABLE meta ("
"	key TEXT PRIMARY KEY,"
"	value TEXT NOT NULL"
") WITHOUT ROWID;"

/* Every file that was looked at, and what tells whether it changed. */
"CREATE TABLE files ("
"	id INTEGER PRIMARY KEY,"	/* the article's id, if it is one */
"	file TEXT NOT NULL UNIQUE,"	/* path inside the folder */
"	state TEXT NOT NULL,"		/* article, refused, unread, rec */
"	size INTEGER NOT NULL,"		/* bytes */
"	mtime_ns INTEGER NOT NULL,"	/* since the epoch */
"	indexed_ns INTEGER NOT NULL,"	/* the clock when it was read */
"	hash INTEGER NOT NULL,"		/* of its bytes, FNV-1a */
"	curated INTEGER NOT NULL"	/* of its record in dossier.rec */
");"

"CREATE TABLE articles ("
"	id INTEGER PRIMARY KEY,"
"	rank INTEGER NOT NULL,"		/* from 0: by day, then file; undated
					   last */
"	file TEXT NOT NULL,"
"	title TEXT NOT NULL,"
"	title_by TEXT NOT NULL,"	/* where the title is from */
"	source TEXT NOT NULL,"		/* the publication; '' = not stated */
"	author TEXT NOT NULL,"
"	url TEXT NOT NULL,"
"	published TEXT,"		/* day */
"	published_by TEXT NOT NULL,"	/* header, filename, curated ... */
"	published_why TEXT NOT NULL,"	/* one sentence */
"	language TEXT NOT NULL,"	/* ISO 639-1, und */
"	encoding TEXT NOT NULL,"	/* what the file was */
"	words INTEGER NOT NULL,"	/* in blocks that are read */
"	bytes INTEGER NOT NULL,"	/* of texts.body */
"	folded_source TEXT NOT NULL,"
"	folded TEXT NOT NULL"		/* title, source, author, file: lines */
");"
"CREATE INDEX articles_rank ON articles (rank);"
"CREATE INDEX articles_published ON articles (published);"
"CREATE INDEX articles_title ON articles (folded);"
"CREATE INDEX articles_source ON articles (folded_source, rank);"

/* The text that all positions mean: the file itself if it was UTF-8. */
"CREATE TABLE texts ("
"	article INTEGER PRIMARY KEY,"
"	body TEXT NOT NULL,"
"	markup TEXT"			/* JSON [[start,end],...]: bytes that
					   Markdown does not show */
");"

"CREATE TABLE blocks ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	kind TEXT NOT NULL,"		/* paragraph, heading ... */
"	level INTEGER NOT NULL,"	/* of a heading, 1 to 6, else 0 */
"	verbatim INTEGER NOT NULL,"	/* 1: its lines are kept as they are */
"	PRIMARY KEY (article, start)"
") WITHOUT ROWID;"

/* Of the blocks that are read: no page furniture, no header block. */
"CREATE TABLE sentences ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	PRIMARY KEY (article, start)"
") WITHOUT ROWID;"

/* The words in which the texts name somebody, white space folded. */
"CREATE TABLE forms ("
"	id INTEGER PRIMARY KEY,"
"	form TEXT NOT NULL UNIQUE,"
"	folded TEXT NOT NULL"
");"

/* Every span that was recognised as a name, or doubted to be one. */
"CREATE TABLE mentions ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	form INTEGER NOT NULL,"
"	type TEXT NOT NULL,"		/* as recognised: person ... */
"	sure INTEGER NOT NULL,"		/* 1: by its own article alone */
"	person INTEGER NOT NULL,"	/* percent: a name of that type */
"	place INTEGER NOT NULL,"
"	organization INTEGER NOT NULL,"
"	gloss_of INTEGER,"		/* it stands in brackets behind this
					   form, as its short one */
"	entity INTEGER,"		/* who is meant; NULL = it was not
					   taken for a name after all */
"	PRIMARY KEY (article, start)"
") WITHOUT ROWID;"

/* People, places and organizations, what their mentions refer to. */
"CREATE TABLE entities ("
"	id INTEGER PRIMARY KEY,"
"	key TEXT NOT NULL UNIQUE,"	/* made from type and name */
"	type TEXT NOT NULL,"		/* person, place, organization */
"	name TEXT NOT NULL,"		/* the canonical one */
"	side TEXT NOT NULL,"		/* as dossier.rec says */
"	found_side TEXT NOT NULL DEFAULT '',"	/* as roles tell */
"	line INTEGER NOT NULL,"		/* of its record in dossier.rec; 0 =
					   found in the texts */
"	mentions INTEGER NOT NULL,"
"	articles INTEGER NOT NULL,"	/* with a mention */
"	first_article INTEGER,"		/* where it is named first; NULL =
					   nowhere, or not counted yet */
"	first_start INTEGER,"
"	signature INTEGER NOT NULL,"	/* of what was written with it */
"	folded_name TEXT NOT NULL,"
"	folded TEXT NOT NULL"		/* name, aliases, forms, roles, side;
					   again romanised what is not in
					   Latin letters: lines */
");"
"CREATE INDEX entities_name ON entities (folded_name);"

/* Entities whose mentions changed and were not counted again yet. */
"CREATE TABLE uncounted ("
"	entity INTEGER PRIMARY KEY"
");"

/* What it is called: first as dossier.rec says, then as the texts do. */
"CREATE TABLE roles ("
"	entity INTEGER NOT NULL,"
"	n INTEGER NOT NULL,"		/* from 0; found ones from 1000: the
					   most frequent first */
"	role TEXT NOT NULL,"
"	former INTEGER NOT NULL,"	/* 1: it was so */
"	count INTEGER NOT NULL,"	/* 0: dossier.rec says so */
"	article INTEGER,"		/* where it stands first */
"	start INTEGER,"
"	end INTEGER,"
"	PRIMARY KEY (entity, n)"
") WITHOUT ROWID;"

/* Names in page furniture and bylines, as those of photographers: nobody is
 * counted by them. */
"CREATE TABLE furniture_names ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	type TEXT NOT NULL,"
"	PRIMARY KEY (article, start)"
") WITHOUT ROWID;"

/* Role phrases beside names, as they stand in the articles. */
"CREATE TABLE role_spans ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	mention INTEGER NOT NULL,"	/* start of the name */
"	former INTEGER NOT NULL,"
"	role TEXT NOT NULL,"		/* its words */
"	folded TEXT NOT NULL,"
"	PRIMARY KEY (article, start, mention)"
") WITHOUT ROWID;"

"CREATE TABLE aliases ("
"	entity INTEGER NOT NULL,"
"	n INTEGER NOT NULL,"
"	alias TEXT NOT NULL,"
"	folded TEXT NOT NULL,"
"	PRIMARY KEY (entity, n)"
") WITHOUT ROWID;"
"CREATE INDEX aliases_name ON aliases (folded);"

/* The forms in which the texts name an entity. */
"CREATE TABLE variants ("
"	entity INTEGER NOT NULL,"
"	form TEXT NOT NULL,"		/* white space folded */
"	folded TEXT NOT NULL,"
"	count INTEGER NOT NULL,"
"	PRIMARY KEY (entity, form)"
") WITHOUT ROWID;"
"CREATE INDEX variants_name ON variants (folded);"

/* Why a form is taken for an entity. */
"CREATE TABLE merges ("
"	entity INTEGER NOT NULL,"
"	n INTEGER NOT NULL,"
"	form TEXT NOT NULL,"
"	with_form TEXT NOT NULL,"	/* another form of the same entity */
"	confidence INTEGER NOT NULL,"	/* percent */
"	reason TEXT NOT NULL,"
"	PRIMARY KEY (entity, n)"
") WITHOUT ROWID;"

/* Two entities that may be one, for a reader to decide. */
"CREATE TABLE doubts ("
"	id INTEGER PRIMARY KEY,"	/* the likeliest first */
"	a INTEGER NOT NULL,"
"	b INTEGER NOT NULL,"
"	chance INTEGER NOT NULL,"	/* percent that they are the same */
"	reason TEXT NOT NULL"
");"

/* Mentions counted by article. */
"CREATE TABLE entity_articles ("
"	entity INTEGER NOT NULL,"
"	article INTEGER NOT NULL,"
"	count INTEGER NOT NULL,"
"	PRIMARY KEY (entity, article)"
") WITHOUT ROWID;"

/* Time expressions. */
"CREATE TABLE dates ("
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	type TEXT NOT NULL,"		/* DATE, TIME, DURATION, SET */
"	value TEXT NOT NULL,"		/* TIMEX3 */
"	mod TEXT,"			/* START ... or NULL */
"	edtf TEXT,"			/* NULL = no place in the calendar */
"	earliest TEXT,"			/* days of edtf; NULL = open */
"	latest TEXT,"
"	anchor_by TEXT,"		/* publication, story, quotation */
"	anchor TEXT,"			/* its day or period, as a value */
"	term TEXT NOT NULL,"		/* unresolved: "key=value ..." */
"	PRIMARY KEY (article, start)"
") WITHOUT ROWID;"

/* Sentences, or parts of them, that tell what happened: of these and of those
 * of other articles events are made. */
"CREATE TABLE tellings ("
"	article INTEGER NOT NULL,"
"	n INTEGER NOT NULL,"		/* from 0, in text order */
"	start INTEGER NOT NULL,"	/* the sentence */
"	end INTEGER NOT NULL,"
"	part_start INTEGER NOT NULL,"	/* what of it could be a title */
"	part_end INTEGER NOT NULL,"
"	skip_start INTEGER NOT NULL,"	/* ... without this inside */
"	skip_end INTEGER NOT NULL,"
"	content INTEGER NOT NULL,"	/* 1: the part is what was said */
"	shown TEXT,"			/* of the part, where Markdown hides
					   some of it */
"	block INTEGER NOT NULL,"	/* counted through the article */
"	date INTEGER,"			/* start of the time expression; NULL =
					   it has none */
"	until INTEGER,"			/* ... that ends a range */
"	kind TEXT NOT NULL,"		/* happened, said, deadline, since */
"	role TEXT NOT NULL,"		/* report, announced, mention */
"	opening INTEGER NOT NULL,"	/* 1: begins with a pronoun, 2: with
					   "the", "this", 3: with "I", "we", 4
					   and 5: the same as 0 and 3 behind the
					   name of who speaks */
"	put_off INTEGER NOT NULL,"	/* 1: it was to be, and was not */
"	heading INTEGER NOT NULL,"	/* 1: stands in a heading */
"	words TEXT NOT NULL,"		/* by which it is compared: stems, and
					   "#12:strike" for a figure */
"	PRIMARY KEY (article, n)"
") WITHOUT ROWID;"

"CREATE TABLE events ("
"	id INTEGER PRIMARY KEY,"
"	key TEXT NOT NULL UNIQUE,"	/* made from date and title */
"	title TEXT NOT NULL,"
"	edtf TEXT NOT NULL,"		/* its time, ISO 8601-2 */
"	earliest TEXT,"			/* days of edtf; NULL = open */
"	latest TEXT,"
"	status TEXT NOT NULL,"		/* automatic, curated, hidden */
"	kind TEXT NOT NULL,"		/* happened, said, deadline, since */
"	planned INTEGER NOT NULL,"	/* 1: dossier.rec says so, or nobody
					   tells that it has happened */
"	put_off INTEGER NOT NULL,"	/* 1: postponed or cancelled */
"	dates_differ INTEGER NOT NULL," /* 1: between reports */
"	figures_differ INTEGER NOT NULL,"
"	weight INTEGER NOT NULL,"	/* 3 for each article, 1 for a second
					   and third report in it */
"	line INTEGER NOT NULL,"
"	reports INTEGER NOT NULL,"
"	articles INTEGER NOT NULL,"	/* with a report */
"	folded TEXT NOT NULL"		/* title, edtf, notes: lines */
");"

/* Sentences that report an event. */
"CREATE TABLE reports ("
"	event INTEGER NOT NULL,"
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	role TEXT NOT NULL,"		/* report, announced, mention */
"	PRIMARY KEY (event, article, start, end)"
") WITHOUT ROWID;"

/* Who and what is named in the reports of an event. */
"CREATE TABLE event_entities ("
"	event INTEGER NOT NULL,"
"	entity INTEGER NOT NULL,"
"	PRIMARY KEY (event, entity)"
") WITHOUT ROWID;"

/* Words that an article gives as somebody's own, and indirect speech. */
"CREATE TABLE quotations ("
"	id INTEGER PRIMARY KEY,"
"	key TEXT NOT NULL,"		/* made from file and words */
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"	/* without the marks */
"	end INTEGER NOT NULL,"
"	kind TEXT NOT NULL,"		/* direct, partial, block, indirect */
"	by TEXT NOT NULL,"		/* how the speaker is told: named,
					   pronoun, role, continued, leading,
					   unknown */
"	decided INTEGER NOT NULL DEFAULT 0,"	/* 1: a reader said who speaks */
"	dropped INTEGER NOT NULL DEFAULT 0,"	/* 1: ... that it is none */
"	cue_start INTEGER,"		/* the verb of saying */
"	cue_end INTEGER,"
"	said_start INTEGER,"		/* the words for the speaker */
"	said_end INTEGER,"
"	name INTEGER,"			/* start of the mention of who speaks */
"	near INTEGER,"			/* that of the only person named beside
					   words of nobody */
"	utterance INTEGER NOT NULL,"	/* one for the parts of one */
"	speaker INTEGER,"		/* entity: whom the name means, a
					   country where it is its capital */
"	same TEXT,"			/* one for the same words in other
					   articles; NULL = in no other */
"	folded TEXT NOT NULL"		/* its words */
");"
"CREATE INDEX quotations_article ON quotations (article, start, end);"
"CREATE INDEX quotations_speaker ON quotations (speaker) "
"WHERE speaker IS NOT NULL;"
"CREATE INDEX quotations_same ON quotations (same) WHERE same IS NOT NULL;"

/* What articles are compared by: hashes of three words of content in a row, five
 * bytes each, the smallest first. */
"CREATE TABLE shingles ("
"	article INTEGER PRIMARY KEY,"
"	hashes BLOB NOT NULL"
");"

/* Articles that were compared with others whose files come first and that share
 * a hash. */
"CREATE TABLE compared ("
"	article INTEGER PRIMARY KEY,"
"	signature INTEGER NOT NULL"	/* of the others and their texts */
");"

/* The wording that two of them share; the file of a comes first. */
"CREATE TABLE overlaps ("
"	a INTEGER NOT NULL,"
"	b INTEGER NOT NULL,"
"	a_start INTEGER NOT NULL,"
"	a_end INTEGER NOT NULL,"
"	b_start INTEGER NOT NULL,"
"	b_end INTEGER NOT NULL,"
"	words INTEGER NOT NULL,"	/* that are the same in both */
"	exact INTEGER NOT NULL,"	/* 1: all of them are */
"	PRIMARY KEY (b, a, b_start, a_start)"
") WITHOUT ROWID;"

/* Wording that two or more articles share, made of the overlaps and of the
 * quotations that are the same. */
"CREATE TABLE passages ("
"	id INTEGER PRIMARY KEY,"
"	key TEXT NOT NULL UNIQUE,"	/* made from its words */
"	kind TEXT NOT NULL,"		/* quotation, verbatim, near-verbatim */
"	words INTEGER NOT NULL,"
"	articles INTEGER NOT NULL"	/* that have it */
");"
"CREATE TABLE passage_spans ("
"	passage INTEGER NOT NULL,"
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	PRIMARY KEY (passage, article, start)"
") WITHOUT ROWID;"

/* Facts that sentences of two or more articles report, in the same words or in
 * others. */
"CREATE TABLE claims ("
"	id INTEGER PRIMARY KEY,"
"	key TEXT NOT NULL UNIQUE,"	/* made from the first sentence */
"	articles INTEGER NOT NULL,"	/* with a report */
"	differs INTEGER NOT NULL"	/* 1: there are rows in claim_differ */
");"
"CREATE TABLE claim_reports ("
"	claim INTEGER NOT NULL,"
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"	/* a sentence */
"	end INTEGER NOT NULL,"
"	PRIMARY KEY (claim, article, start)"
") WITHOUT ROWID;"

/* Words of reports of one fact that tell it differently. */
"CREATE TABLE claim_differ ("
"	claim INTEGER NOT NULL,"
"	article INTEGER NOT NULL,"
"	start INTEGER NOT NULL,"
"	end INTEGER NOT NULL,"
"	kind TEXT NOT NULL,"		/* number, date, place, speaker */
"	PRIMARY KEY (claim, article, start, end)"
") WITHOUT ROWID;"

/* What readers noted, on one thing each. */
"CREATE TABLE notes ("
"	id INTEGER PRIMARY KEY,"	/* in the order in which they were made */
"	key TEXT NOT NULL,"		/* Id of its record */
"	about TEXT NOT NULL,"		/* sentence, quotation, name, event,
					   article */
"	article INTEGER,"		/* of a sentence, quotation, article */
"	start INTEGER,"			/* ... of the first two */
"	end INTEGER,"
"	entity INTEGER,"		/* of a name */
"	event INTEGER,"
"	text TEXT NOT NULL,"
"	made TEXT NOT NULL,"		/* YYYY-MM-DDTHH:MM:SSZ */
"	folded TEXT NOT NULL"		/* the text */
");"
"CREATE INDEX notes_on ON notes (article, start, entity, event);"
"CREATE INDEX notes_event ON notes (event) WHERE event IS NOT NULL;"

/* What could not be read or understood. */
"CREATE TABLE problems ("
"	id INTEGER PRIMARY KEY,"
"	file TEXT NOT NULL,"		/* '' = the folder itself */
"	line INTEGER NOT NULL,"		/* 0 = the file as a whole */
"	text TEXT NOT NULL,"
"	folded TEXT NOT NULL"		/* file, text: lines */
");"
"CREATE INDEX problems_file ON problems (file, line);"

/* Full text: rowid = article.  It was made of the folded text of what is read,
 * and does not keep that. */
"CREATE VIRTUAL TABLE fts USING fts5(body, content = '', "
"tokenize = 'unicode61');"

OF_NAMES OF_EVENTS OF_PASSAGES OF_CLAIMS;
