/* SPDX-License-Identifier: MIT */
/*
 * Runs a command in a pseudo-terminal, types at it, looks at its screen and
 * measures.  Exit status: 0 all that was expected was there, 1 something was
 * not (said on standard error, with the screen), 2 wrong usage.
 */
#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "steps.h"

static const char usage_text[] =
"usage: pty [OPTION]... [-s STEP]... [-f FILE] -- COMMAND [ARGUMENT]...\n"
"Runs COMMAND in a pseudo-terminal, does the STEPs (or the lines of FILE, or\n"
"of standard input) and prints what each took.\n"
"  --size COLSxROWS   of the terminal (80x24)\n"
"  --quiet MS         no output for so long: the screen has settled (30)\n"
"  --patience MS      for a first byte after a key (150)\n"
"  --timeout MS       for the start, and for what is expected (5000)\n"
"  --mute             do not answer CSI 5n, CSI 6n and CSI c\n"
"  --tsv              the report for machines\n"
"Steps:\n"
"  start [TEXT]       a settled first screen, with TEXT on it\n"
"  key KEYS           type, and let the screen settle\n"
"  keys N KEYS        the same N times, each settled before the next\n"
"  burst N KEYS       type N times in one go\n"
"  paste FILE         type the bytes of FILE in one go\n"
"  resize COLSxROWS   of the terminal\n"
"  idle SECONDS [BYTES [WAKES]]   look on; more than so many is a failure\n"
"  wait MS            look on without measuring\n"
"  expect TEXT        wait until a row of the screen holds TEXT\n"
"  expect-not TEXT    wait until none does\n"
"  row N TEXT         wait until row N (from 1; -1 is the last) holds TEXT\n"
"  cursor ROW COL     wait until the cursor is there (from 1)\n"
"  cursor-on TEXT     wait until it is visible, in a row that holds TEXT\n"
"  signal NAME        to the command (TERM, HUP, STOP ...)\n"
"  hangup             close the terminal\n"
"  exit-within MS [STATUS]   the command ends (128 + N: by signal N)\n"
"  restored           the terminal is left as it was found\n"
"  sh COMMAND         must succeed; $PTY_PID is the process typed at\n"
"  screen             print the screen\n"
"  record FILE        write what the command sends there, from now on\n"
"TEXT may stand in double quotes.  KEYS: plain characters, <C-x> <M-x>\n"
"<Enter> <Tab> <S-Tab> <Esc> <Space> <BS> <Del> <Up> <Down> <Left> <Right>\n"
"<PgUp> <PgDn> <Home> <End> <F1> to <F4>, <lt> for \"<\", <x1b> a byte.\n";


static Result
run_file(Run *r, const char *path)
{
	FILE *f = path == NULL ? stdin : fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	Result result = MET;

	if (f == NULL) {
		fprintf(stderr, "pty: %s: %s\n", path, strerror(errno));
		return MISUSED;
	}
	while (result == MET && getline(&line, &size, f) != -1)
		result = step_run(r, line);
	free(line);
	if (path != NULL)
		fclose(f);
	return result;
}

static bool
read_ms(const char *text, int64_t *out)
{
	char *end;
	long ms = strtol(text, &end, 10);

	*out = (int64_t)ms * 1000000;
	return *text != '\0' && *end == '\0' && ms >= 0;
}

static int
usage_wrong(void)
{
	fputs("pty: wrong usage; see pty --help\n", stderr);
	return MISUSED;
}

enum { OPT_SIZE = 256, OPT_QUIET, OPT_PATIENCE, OPT_TIMEOUT, OPT_MUTE,
	OPT_TSV, OPT_HELP };

static const struct option options[] = {
	{ "size", required_argument, NULL, OPT_SIZE },
	{ "quiet", required_argument, NULL, OPT_QUIET },
	{ "patience", required_argument, NULL, OPT_PATIENCE },
	{ "timeout", required_argument, NULL, OPT_TIMEOUT },
	{ "mute", no_argument, NULL, OPT_MUTE },
	{ "tsv", no_argument, NULL, OPT_TSV },
	{ "help", no_argument, NULL, OPT_HELP },
	{ 0 }
};

/* One option that sets something; false: it has a wrong value. */
static bool
take_option(Run *r, int c)
{
	switch (c) {
	case OPT_SIZE:
		return sscanf(optarg, "%dx%d", &r->cols, &r->rows) == 2
		    && r->cols >= 0 && r->cols < 10000 && r->rows >= 0
		    && r->rows < 10000;
	case OPT_QUIET: return read_ms(optarg, &r->s.quiet);
	case OPT_PATIENCE: return read_ms(optarg, &r->patience);
	case OPT_TIMEOUT: return read_ms(optarg, &r->s.timeout);
	case OPT_MUTE: r->s.answers = false; return true;
	default: return false;
	}
}

int
main(int argc, char **argv)
{
	Run r = { .s = { .master = -1, .answers = true, .quiet = 30000000,
		.timeout = 5000000000 }, .cols = 80, .rows = 24,
		.patience = 150000000 };
	char **steps = calloc((size_t)argc, sizeof *steps);
	const char *file = NULL;
	int count = 0, c;
	bool tsv = false;

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		setlocale(LC_CTYPE, "");
	signal(SIGPIPE, SIG_IGN);
	while ((c = getopt_long(argc, argv, "+s:f:", options, NULL)) != -1)
		if (c == OPT_HELP)
			return fputs(usage_text, stdout) < 0;
		else if (c == OPT_TSV)
			tsv = true;
		else if (c == 's' && steps != NULL)
			steps[count++] = optarg;
		else if (c == 'f')
			file = optarg;
		else if (!take_option(&r, c))
			return usage_wrong();
	if (optind == argc || steps == NULL)
		return usage_wrong();
	r.argv = argv + optind;
	Result result = MET;
	for (int i = 0; i < count && result == MET; i++)
		result = step_run(&r, steps[i]);
	if (result == MET && (file != NULL || count == 0))
		result = run_file(&r, file);
	session_end(&r.s);
	report_end(&r.report, tsv);
	free(steps);
	return (int)result;
}
