# SPDX-License-Identifier: MIT

abudhabidir = $(pkgdatadir)/abu-dhabi-talks
dist_abudhabi_DATA = \
	%D%/abu-dhabi-talks/01-wire-summary.txt \
	%D%/abu-dhabi-talks/02-delegations.txt \
	%D%/abu-dhabi-talks/03-energy-truce.txt \
	%D%/abu-dhabi-talks/04-mediation.md \
	%D%/abu-dhabi-talks/05-second-day.txt \
	%D%/abu-dhabi-talks/dossier.rec

# What the tagger has learnt of names.
dist_pkgdata_DATA = %D%/names.model

# The manual as a dossier: made once, shipped in releases, never committed.
manualdir = $(pkgdatadir)/manual
dist_manual_DATA = \
	%D%/manual/dossier-index.5.md \
	%D%/manual/dossier.1.md \
	%D%/manual/dossier.5.md

EXTRA_DIST += %D%/manual.sh %D%/names/CARD %D%/names/corpus %D%/names/evaluate \
	%D%/names/held-out %D%/names/lists
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
	@test %D%/names.model -ef $(srcdir)/%D%/names.model || { \
		case $(srcdir) in /*) up= ;; *) up=../ ;; esac; \
		rm -f %D%/names.model && \
		$(LN_S) $$up$(srcdir)/%D%/names.model %D%/; \
	}
	@for file in $(dist_manual_DATA); do \
		test -f $$file || cp $(srcdir)/$$file $$file || exit 1; \
	done

clean-data:
	test ! -h %D%/abu-dhabi-talks || rm -f %D%/abu-dhabi-talks
	test ! -h %D%/names.model || rm -f %D%/names.model
	test $(srcdir) = . || rm -f $(dist_manual_DATA)

# make train KIT=FOLDER learns again what the program knows of names, and make
# evaluate KIT=FOLDER SETS='FOLDER...' measures it: see names/CARD.
train = src/annotate/train/train$(EXEEXT)
ISO_CODES = /usr/share/iso-codes/json
SETS =
train_args = -k '$(KIT)' -n $(srcdir)/%D%/names -i '$(ISO_CODES)'

train: $(train)
	$(train) $(train_args) -o $(srcdir)/%D%/names.model \
	    $(SETS:%=-x %)

evaluate: $(train)
	$(SHELL) $(srcdir)/%D%/names/evaluate $(train) $(train_args) \
	    -- $(SETS)

# make respellings KIT=FOLDER learns again which letters stand for which in two
# ways to write one name.
respell = src/text/train/respell$(EXEEXT)

respellings: $(respell)
	$(respell) $(srcdir)/src/text/respelling_table.c \
	    '$(KIT)/names/netransliteration/wd_russian_80' \
	    '$(KIT)/names/netransliteration/wd_arabic_80'

uninstall-hook:
	-rmdir '$(DESTDIR)$(abudhabidir)' '$(DESTDIR)$(manualdir)' \
	    '$(DESTDIR)$(pkgdatadir)'
