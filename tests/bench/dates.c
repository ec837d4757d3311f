/* SPDX-License-Identifier: MIT */
/*
 * dates ARTICLE...: how many MB of text a second are searched for time
 * expressions on one core, and these resolved.
 */
#include "timing.h"
#include "xref/times.h"

static void
search(void *times, const Article *art)
{
	times_article(times, art);
}

int
main(int argc, char **argv)
{
	Times t = { 0 };

	timing_print(&(Timed){ .measured = search, .state = &t }, argc, argv);
	times_free(&t);
	return 0;
}
