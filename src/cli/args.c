/* SPDX-License-Identifier: MIT */
#include "cli/args.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

#include "cli/cli.h"

static const struct option long_options[] = {
	{ "format", required_argument, NULL, ARG_FORMAT },
	{ "no-index", no_argument, NULL, ARG_NO_INDEX },
	{ "of", required_argument, NULL, ARG_OF },
	{ "forget", no_argument, NULL, ARG_FORGET },
	{ "help", no_argument, NULL, ARG_HELP },
	{ "version", no_argument, NULL, ARG_VERSION },
	{ "ascii", no_argument, NULL, ARG_ASCII },
	{ NULL, 0, NULL, 0 },
};

const char *
args_option_name(unsigned one)
{
	static const char *const names[] = { "--format", "--no-index", "--of",
		"--forget", "--help", "--version", "--ascii" };
	size_t i = 0;

	while (one >> i > ARG_FORMAT)
		i++;
	assert(i < sizeof names / sizeof names[0]);
	return names[i];
}

static void
take_option(Args *out, int option)
{
	out->given |= (unsigned)option;
	if (option == ARG_OF)
		out->of = optarg;
	if (option == ARG_FORMAT)
		out->format = optarg;
}

static bool
refuse(char **argv, int answer, Err *err)
{
	const char *word = argv[optind - 1];

	if (answer == ':')
		return err_set(err, "The option %s needs a value: see dossier "
		    "--help", word);
	/* For a long option that exists getopt tells its number, for an
	 * unknown letter that letter. */
	if (optopt >= ARG_FORMAT)
		return err_set(err, "The option %s takes no value",
		    args_option_name((unsigned)optopt));
	if (optopt > 0)
		return err_set(err, "Unknown option -%c: see dossier --help",
		    optopt);
	return err_set(err, "Unknown option %s: see dossier --help", word);
}

bool
args_parse(int argc, char **argv, Args *out, Err *err)
{
	int got;

	*out = (Args){ 0 };
	optind = 0;	/* begins anew, also what it keeps for itself */
	opterr = 0;
	while ((got = getopt_long(argc, argv, ":h", long_options, NULL)) !=
	    -1) {
		if (got == 'h')
			got = ARG_HELP;
		else if (got == ':' || got == '?')
			return refuse(argv, got, err);
		take_option(out, got);
	}
	if (optind < argc && cli_knows(argv[optind]))
		out->command = argv[optind++];
	out->operands = argv + optind;
	out->count = (size_t)(argc - optind);
	return true;
}
