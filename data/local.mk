# SPDX-License-Identifier: MIT

abudhabidir = $(pkgdatadir)/abu-dhabi-talks
dist_abudhabi_DATA = \
	%D%/abu-dhabi-talks/01-wire-summary.txt \
	%D%/abu-dhabi-talks/02-delegations.txt \
	%D%/abu-dhabi-talks/03-energy-truce.txt \
	%D%/abu-dhabi-talks/04-mediation.md \
	%D%/abu-dhabi-talks/05-second-day.txt \
	%D%/abu-dhabi-talks/dossier.rec

# What the name tagger is trained with: the lists.
EXTRA_DIST += \
	%D%/names/lists/README \
	%D%/names/lists/agencies.txt \
	%D%/names/lists/armed-groups.txt \
	%D%/names/lists/capitalised.txt \
	%D%/names/lists/companies.txt \
	%D%/names/lists/countries.txt \
	%D%/names/lists/demonyms.txt \
	%D%/names/lists/given-names.txt \
	%D%/names/lists/international.txt \
	%D%/names/lists/media.txt \
	%D%/names/lists/organization-words.txt \
	%D%/names/lists/parties.txt \
	%D%/names/lists/sports.txt \
	%D%/names/lists/titles.txt \
	%D%/names/lists/universities.txt

# The manual as a dossier: made once, shipped in releases, never committed.
manualdir = $(pkgdatadir)/manual
dist_manual_DATA = \
	%D%/manual/dossier-index.5.md \
	%D%/manual/dossier.1.md \
	%D%/manual/dossier.5.md

EXTRA_DIST += %D%/manual.sh %D%/names/corpus
MAINTAINERCLEANFILES = $(dist_manual_DATA)

%D%/manual/dossier-index.5.md: man/dossier-index.5 %D%/manual.sh
	$(make_article)
%D%/manual/dossier.1.md: man/dossier.1 %D%/manual.sh
	$(make_article)
%D%/manual/dossier.5.md: man/dossier.5 %D%/manual.sh
	$(make_article)

make_article = $(AM_V_GEN)$(MKDIR_P) %D%/manual && \
	page=`basename $@ .md` && \
	$(SHELL) $(srcdir)/%D%/manual.sh '$(MANDOC)' \
	    $(srcdir)/man/$$page >$@.new && mv $@.new $@

# The program looks for its data beside itself first, so that one that is not
# installed works too: a build tree gets a link to the bundled dossier and
# copies of what a release ships of the manual.
all-local: data-tree

data-tree: $(dist_manual_DATA)
	@$(MKDIR_P) %D%/manual
	@if test ! %D%/abu-dhabi-talks -ef $(srcdir)/%D%/abu-dhabi-talks; \
	then \
		case $(srcdir) in /*) up= ;; *) up=../ ;; esac; \
		rm -f %D%/abu-dhabi-talks && \
		$(LN_S) $$up$(srcdir)/%D%/abu-dhabi-talks %D%/; \
	fi
	@for file in $(dist_manual_DATA); do \
		test -f $$file || cp $(srcdir)/$$file $$file || exit 1; \
	done

clean-data:
	test ! -h %D%/abu-dhabi-talks || rm -f %D%/abu-dhabi-talks
	test $(srcdir) = . || rm -f $(dist_manual_DATA)

uninstall-hook:
	-rmdir '$(DESTDIR)$(abudhabidir)' '$(DESTDIR)$(manualdir)' \
	    '$(DESTDIR)$(pkgdatadir)'
