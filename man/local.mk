# SPDX-License-Identifier: MIT

dist_man_MANS = \
	%D%/dossier-index.5 \
	%D%/dossier.1 \
	%D%/dossier.5

# The KEYS section is made from ui/command.def; tests/test_keys.sh fails when
# it is stale.
update-keys: keys-mdoc$(EXEEXT)
	$(MKDIR_P) %D%
	./keys-mdoc$(EXEEXT) >%D%/keys.new
	$(AWK) -v keys=%D%/keys.new ' \
	    /^\.\\" KEYS: end/ { inside = 0 } \
	    !inside { print } \
	    /^\.\\" KEYS: generated/ { \
		inside = 1; \
		while ((getline line <keys) > 0) print line \
	    }' $(srcdir)/%D%/dossier.1 >%D%/dossier.1.new
	cat %D%/dossier.1.new >$(srcdir)/%D%/dossier.1
	rm -f %D%/keys.new %D%/dossier.1.new
