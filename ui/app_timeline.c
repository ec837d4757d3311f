/* SPDX-License-Identifier: MIT */
/* How closely the timeline is told, and what of it. */
#include "store/query_events.h"
#include "ui/app_priv.h"
#include "ui/letter.h"

/* --- zoom ---------------------------------------------------------------- */

static void
zoom_to(App *app, Zoom to)
{
	Desk *d = app->desk;
	long long id = list_selected(&d->timeline.list);

	d->timeline.order = EVENTS_BY_DATE;
	d->session.timeline.zoom = to;
	list_view_stale(&d->timeline);
	list_view_select(&d->timeline, id);
	app_message(app, "timeline: by %s", zoom_name(to));
}

static void
zoom(App *app, Zoom to)
{
	const Session *s = &app->desk->session;

	if (to == s->timeline.zoom)
		app_message(app, to == ZOOM_DECADE ?
		    "Decades are the longest stretches." :
		    "Hours are the shortest stretches.");
	else if (to == ZOOM_HOUR && !query_events_have_hours(s->index))
		app_message(app, "No event here is told more closely than by "
		    "its day.");
	else
		zoom_to(app, to);
}

/* --- what is left out ---------------------------------------------------- */

typedef struct {
	char letter;
	unsigned only;		/* 0: all */
	const char *word;
} Choice;

static const Choice choices[] = {
	{ 'L', 0, "all" },
	{ LETTER_FOCUS, TIMELINE_FOCUS, "the focus's" },
	{ LETTER_ONE, TIMELINE_ONE_SOURCE, "one source" },
	{ LETTER_COMPARISON, TIMELINE_DIFFER, "contradicted" },
	{ LETTER_TO_COME, TIMELINE_TO_COME, "to come" },
	{ LETTER_HIDDEN, TIMELINE_HIDDEN, "hidden" },
};
enum { CHOICES = sizeof(choices) / sizeof(choices[0]) };

static void
tell_choices(App *app)
{
	Buffer b = {0};

	buffer_puts(&b, "only:");
	for (size_t i = 0; i < CHOICES; i++) {
		letter_tell(choices[i].letter, choices[i].word, &b);
		if (choices[i].only & app->desk->session.timeline.only)
			buffer_puts(&b, " (now)");
	}
	app_message(app, "%s", buffer_cstr(&b));
	app->letter = CMD_TIMELINE_ONLY;
	buffer_free(&b);
}

static void
choose(App *app, const Choice *choice)
{
	Session *s = &app->desk->session;
	bool on = !(s->timeline.only & choice->only);

	if (on && choice->only == TIMELINE_FOCUS &&
	    s->focus.kind != FOCUS_ENTITY)
		app_message(app, "Nobody is in focus: choose one among the "
		    "people (p, Enter).");
	else if (on && choice->only == TIMELINE_TO_COME &&
	    s->last_day == DAY_NONE)
		app_message(app, "No article has a day of publication: "
		    "nothing can be said to be to come.");
	else
		s->timeline.only = choice->only == 0 ? 0 :
		    s->timeline.only ^ choice->only;
	list_view_stale(&app->desk->timeline);
}

static void
only(App *app, Slice letter)
{
	if (letter.len == 0) {
		tell_choices(app);
		return;
	}
	for (size_t i = 0; i < CHOICES; i++)
		if (choices[i].letter == letter.ptr[0]) {
			choose(app, &choices[i]);
			return;
		}
	app_message(app, "No kind of event has that letter: L tells them.");
}

bool
app_timeline(App *app, const Command *cmd)
{
	Zoom now = app->desk->session.timeline.zoom;

	switch (cmd->id) {
	case CMD_TIMELINE_FINER: zoom(app, zoom_finer(now)); break;
	case CMD_TIMELINE_COARSER: zoom(app, zoom_coarser(now)); break;
	case CMD_TIMELINE_ONLY: only(app, cmd->text); break;
	default: return false;
	}
	return true;
}
