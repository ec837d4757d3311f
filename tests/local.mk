# SPDX-License-Identifier: MIT

# Each is one file of the same name, linked with all three libraries.
cmocka_tests = \
	%D%/test_accounts \
	%D%/test_arena \
	%D%/test_article \
	%D%/test_ascii \
	%D%/test_blocks \
	%D%/test_canvas \
	%D%/test_cite \
	%D%/test_claims \
	%D%/test_clip \
	%D%/test_command \
	%D%/test_compare \
	%D%/test_compare_grid \
	%D%/test_compared \
	%D%/test_concordance \
	%D%/test_context \
	%D%/test_contrast \
	%D%/test_correct \
	%D%/test_correct_events \
	%D%/test_correct_notes \
	%D%/test_correct_quotes \
	%D%/test_corrections \
	%D%/test_csv \
	%D%/test_curated \
	%D%/test_day \
	%D%/test_desk \
	%D%/test_dossier \
	%D%/test_edtf \
	%D%/test_elsewhere \
	%D%/test_event \
	%D%/test_event_date \
	%D%/test_event_time \
	%D%/test_export \
	%D%/test_file \
	%D%/test_fold \
	%D%/test_furniture \
	%D%/test_glyph \
	%D%/test_header \
	%D%/test_index \
	%D%/test_infer_day \
	%D%/test_index_shared \
	%D%/test_keyreader \
	%D%/test_known \
	%D%/test_language \
	%D%/test_layout \
	%D%/test_listing \
	%D%/test_long_form \
	%D%/test_map \
	%D%/test_markdown \
	%D%/test_name_pair \
	%D%/test_order \
	%D%/test_output \
	%D%/test_pair \
	%D%/test_parallel \
	%D%/test_patterns \
	%D%/test_period \
	%D%/test_over \
	%D%/test_picture \
	%D%/test_prompt \
	%D%/test_publication \
	%D%/test_published \
	%D%/test_query \
	%D%/test_query_known \
	%D%/test_quote \
	%D%/test_rec \
	%D%/test_resolve \
	%D%/test_resolve_work \
	%D%/test_respelling \
	%D%/test_reworded \
	%D%/test_role \
	%D%/test_screens \
	%D%/test_sentence \
	%D%/test_settled_name \
	%D%/test_shared \
	%D%/test_shown \
	%D%/test_signals \
	%D%/test_slice \
	%D%/test_spelling \
	%D%/test_state \
	%D%/test_state_saving \
	%D%/test_stretches \
	%D%/test_tagger \
	%D%/test_telling \
	%D%/test_timeline \
	%D%/test_update \
	%D%/test_utf8 \
	%D%/test_when \
	%D%/test_word \
	%D%/test_words

script_tests = \
	%D%/e2e/copy.sh \
	%D%/e2e/crowd.sh \
	%D%/e2e/hostile.sh \
	%D%/e2e/signals.sh \
	%D%/e2e/sizes.sh \
	%D%/e2e/ssh.sh \
	%D%/e2e/tmux.sh \
	%D%/e2e/tools.sh \
	%D%/test_cli.sh \
	%D%/test_fuzz.sh \
	%D%/test_keys.sh \
	%D%/test_layers.sh

# What several of them share.
libtest_a_SOURCES = \
	%D%/cases.c \
	%D%/cases.h \
	%D%/check.h \
	%D%/entities.h \
	%D%/folder.h \
	%D%/fresh.h \
	%D%/home.h \
	%D%/indexed.h \
	%D%/marked.h \
	%D%/reader.h \
	%D%/rows.h \
	%D%/sample.h \
	%D%/story.h \
	%D%/tell.h \
	%D%/uses.c \
	%D%/uses.h

# Tables of cases, "input ==> expected".
case_tables = \
	%D%/cases/blocks.txt \
	%D%/cases/claims.txt \
	%D%/cases/days.txt \
	%D%/cases/differ.txt \
	%D%/cases/edtf.txt \
	%D%/cases/encodings.txt \
	%D%/cases/escapes.txt \
	%D%/cases/event_dates.txt \
	%D%/cases/fold_positions.txt \
	%D%/cases/folds.txt \
	%D%/cases/glyphs.txt \
	%D%/cases/headers.txt \
	%D%/cases/inferred.txt \
	%D%/cases/known.txt \
	%D%/cases/languages.txt \
	%D%/cases/lines_between.txt \
	%D%/cases/lines_end.txt \
	%D%/cases/lines_top.txt \
	%D%/cases/long_forms.txt \
	%D%/cases/markdown.txt \
	%D%/cases/name_pairs.txt \
	%D%/cases/name_parts.txt \
	%D%/cases/names.txt \
	%D%/cases/needles.txt \
	%D%/cases/other_names.txt \
	%D%/cases/overlaps.txt \
	%D%/cases/pages.txt \
	%D%/cases/periods.txt \
	%D%/cases/published.txt \
	%D%/cases/quotes.txt \
	%D%/cases/rec.txt \
	%D%/cases/resolve.txt \
	%D%/cases/respellings.txt \
	%D%/cases/roles.txt \
	%D%/cases/romanized.txt \
	%D%/cases/rosters.txt \
	%D%/cases/same.txt \
	%D%/cases/sentences.txt \
	%D%/cases/sides.txt \
	%D%/cases/spellings.txt \
	%D%/cases/telling_words.txt \
	%D%/cases/tellings.txt \
	%D%/cases/titles.txt \
	%D%/cases/twin_names.txt \
	%D%/cases/urls.txt \
	%D%/cases/utf8.txt \
	%D%/cases/when.txt \
	%D%/cases/when_edtf.txt \
	%D%/cases/word_finds.txt \
	%D%/cases/words.txt

if HAVE_CMOCKA
check_LIBRARIES = libtest.a
check_PROGRAMS += $(cmocka_tests)
test_libs = libtest.a
runnable_tests = $(cmocka_tests)
check-local:
else
test_libs =
runnable_tests =
check-local:
	@echo 'not built, since cmocka is missing: $(cmocka_tests)'
endif

# What the scripts use: one drives a program through a pseudo-terminal, the
# others look at what it wrote.
check_PROGRAMS += \
	%D%/e2e/forbidden \
	%D%/e2e/pty \
	%D%/jsonl_check
%C%_e2e_forbidden_SOURCES = \
	%D%/e2e/forbidden.c \
	%D%/e2e/utf8.c \
	%D%/e2e/utf8.h
%C%_e2e_pty_SOURCES = \
	%D%/e2e/grid.c \
	%D%/e2e/grid.h \
	%D%/e2e/keys.c \
	%D%/e2e/keys.h \
	%D%/e2e/pty.c \
	%D%/e2e/report.c \
	%D%/e2e/report.h \
	%D%/e2e/session.c \
	%D%/e2e/session.h \
	%D%/e2e/steps.c \
	%D%/e2e/steps.h \
	%D%/e2e/utf8.c \
	%D%/e2e/utf8.h \
	%D%/e2e/vt.c \
	%D%/e2e/vt.h

# Fuzz targets read the files they are given, or with --enable-fuzzing what
# libFuzzer makes up.
check_PROGRAMS += $(fuzz_targets)
fuzz_targets = \
	%D%/fuzz/fuzz_article \
	%D%/fuzz/fuzz_kept \
	%D%/fuzz/fuzz_keyreader \
	%D%/fuzz/fuzz_known \
	%D%/fuzz/fuzz_name \
	%D%/fuzz/fuzz_quote \
	%D%/fuzz/fuzz_rec \
	%D%/fuzz/fuzz_tagger \
	%D%/fuzz/fuzz_telling \
	%D%/fuzz/fuzz_text \
	%D%/fuzz/fuzz_when
%C%_fuzz_fuzz_article_SOURCES = %D%/fuzz/fuzz_article.c $(fuzz_main)
%C%_fuzz_fuzz_article_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_kept_SOURCES = %D%/fuzz/fuzz_kept.c $(fuzz_main)
%C%_fuzz_fuzz_kept_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_keyreader_SOURCES = %D%/fuzz/fuzz_keyreader.c $(fuzz_main)
%C%_fuzz_fuzz_keyreader_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_known_SOURCES = %D%/fuzz/fuzz_known.c $(fuzz_main)
%C%_fuzz_fuzz_known_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_quote_SOURCES = %D%/fuzz/fuzz_quote.c $(fuzz_main)
%C%_fuzz_fuzz_quote_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_name_SOURCES = %D%/fuzz/fuzz_name.c $(fuzz_main)
%C%_fuzz_fuzz_name_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_rec_SOURCES = %D%/fuzz/fuzz_rec.c $(fuzz_main)
%C%_fuzz_fuzz_rec_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_tagger_SOURCES = %D%/fuzz/fuzz_tagger.c $(fuzz_main)
%C%_fuzz_fuzz_tagger_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_telling_SOURCES = %D%/fuzz/fuzz_telling.c $(fuzz_main)
%C%_fuzz_fuzz_telling_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_text_SOURCES = %D%/fuzz/fuzz_text.c $(fuzz_main)
%C%_fuzz_fuzz_text_LDFLAGS = $(fuzz_flags)
%C%_fuzz_fuzz_when_SOURCES = %D%/fuzz/fuzz_when.c $(fuzz_main)
%C%_fuzz_fuzz_when_LDFLAGS = $(fuzz_flags)

if FUZZING
fuzz_main = %D%/fuzz/fuzz.h
fuzz_flags = $(AM_LDFLAGS) -fsanitize=fuzzer
else
fuzz_main = %D%/fuzz/fuzz.h %D%/fuzz/replay.c
fuzz_flags = $(AM_LDFLAGS)
endif

TESTS = $(runnable_tests) $(script_tests)
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
EXTRA_DIST += \
	$(case_tables) \
	$(script_tests) \
	%D%/bench/corpus.awk \
	%D%/bench/run \
	%D%/dossiers \
	%D%/e2e/lib.sh \
	%D%/fuzz/corpus \
	%D%/screens

# The same for everybody, and nothing of the user's own is read or written.
test_environment = \
	unset COLUMNS LINES NO_COLOR SSH_CONNECTION SSH_TTY TMUX; \
	LC_ALL=C.UTF-8 TZ=UTC; \
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)'; \
	DOSSIER='$(abs_top_builddir)/dossier$(EXEEXT)'; \
	export LC_ALL TZ top_srcdir top_builddir DOSSIER;

AM_TESTS_ENVIRONMENT = $(test_environment) \
	scratch='$(abs_top_builddir)'/$$b.tmp; \
	rm -rf "$$scratch"; \
	mkdir -p "$$scratch/home" "$$scratch/cache" "$$scratch/state"; \
	HOME=$$scratch/home; \
	XDG_CACHE_HOME=$$scratch/cache XDG_STATE_HOME=$$scratch/state; \
	export HOME XDG_CACHE_HOME XDG_STATE_HOME scratch;

# How fast single things are done with articles.
timed_programs = %D%/bench/dates %D%/bench/passages %D%/bench/quotations \
	%D%/bench/resolution %D%/bench/tagger
timing = %D%/bench/timing.c %D%/bench/timing.h
timed_libs = libcore.a $(UTF8PROC_LIBS) $(SQLITE_LIBS)
EXTRA_PROGRAMS += $(timed_programs)
%C%_bench_dates_SOURCES = %D%/bench/dates.c $(timing)
%C%_bench_dates_LDADD = $(timed_libs)
%C%_bench_passages_SOURCES = %D%/bench/passages.c $(timing)
%C%_bench_passages_LDADD = $(timed_libs)
%C%_bench_quotations_SOURCES = %D%/bench/quotations.c $(timing)
%C%_bench_quotations_LDADD = $(timed_libs)
%C%_bench_resolution_SOURCES = %D%/bench/resolution.c $(timing)
%C%_bench_resolution_LDADD = $(timed_libs) -lm
%C%_bench_tagger_SOURCES = %D%/bench/tagger.c $(timing)
%C%_bench_tagger_LDADD = $(timed_libs)

bench: all $(timed_programs:=$(EXEEXT)) %D%/e2e/pty$(EXEEXT)
	$(test_environment) $(SHELL) $(srcdir)/%D%/bench/run

# make measure-names KIT=FOLDER: how well names are compared, on public sets
# that are no part of the project (bench/names.c says which).
EXTRA_PROGRAMS += %D%/bench/names
%C%_bench_names_SOURCES = %D%/bench/names.c
%C%_bench_names_LDADD = libcore.a $(UTF8PROC_LIBS)

measure-names: %D%/bench/names$(EXEEXT)
	%D%/bench/names '$(KIT)/names'

clean-tests:
	rm -rf $(runnable_tests:=.tmp) $(script_tests:.sh=.tmp)
