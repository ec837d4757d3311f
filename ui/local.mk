# SPDX-License-Identifier: MIT

libui_a_SOURCES = \
	%D%/app.c \
	%D%/app.h \
	%D%/app_correct.c \
	%D%/app_do.c \
	%D%/app_draw.c \
	%D%/app_priv.h \
	%D%/app_prompt.c \
	%D%/app_search.c \
	%D%/app_status.c \
	%D%/article_find.c \
	%D%/article_find.h \
	%D%/article_here.c \
	%D%/article_here.h \
	%D%/article_paint.c \
	%D%/article_paint.h \
	%D%/article_view.c \
	%D%/article_view.h \
	%D%/articles_list.c \
	%D%/ascii.c \
	%D%/ascii.h \
	%D%/canvas.c \
	%D%/canvas.h \
	%D%/card.c \
	%D%/card.h \
	%D%/card_list.c \
	%D%/command.c \
	%D%/command.def \
	%D%/command.h \
	%D%/context_list.c \
	%D%/desk.c \
	%D%/desk_jump.c \
	%D%/desk_keep.c \
	%D%/desk_subject.c \
	%D%/desk.h \
	%D%/doubts_list.c \
	%D%/fill.c \
	%D%/fill.h \
	%D%/help_list.c \
	%D%/indexer.c \
	%D%/indexer.h \
	%D%/info_list.c \
	%D%/key.c \
	%D%/key.h \
	%D%/keyreader.c \
	%D%/keyreader.h \
	%D%/layout.c \
	%D%/layout.h \
	%D%/lines_list.c \
	%D%/list.c \
	%D%/list.h \
	%D%/list_paint.c \
	%D%/list_paint.h \
	%D%/list_rows.c \
	%D%/list_rows.h \
	%D%/list_view.c \
	%D%/list_view.h \
	%D%/lists.h \
	%D%/loop.c \
	%D%/loop.h \
	%D%/marks_list.c \
	%D%/matrix_list.c \
	%D%/over.c \
	%D%/over.h \
	%D%/people_list.c \
	%D%/problems_list.c \
	%D%/prompt.c \
	%D%/prompt.h \
	%D%/results_list.c \
	%D%/session.c \
	%D%/session.h \
	%D%/signals.c \
	%D%/signals.h \
	%D%/signs.c \
	%D%/signs.h \
	%D%/term.c \
	%D%/term.h \
	%D%/term_choose.c \
	%D%/term_choose.h \
	%D%/term_draw.c \
	%D%/term_draw.h \
	%D%/term_out.c \
	%D%/term_out.h \
	%D%/timeline_list.c \
	%D%/view.h \
	%D%/wrap.c \
	%D%/wrap.h

# Prints the KEYS section of dossier(1) for "make update-keys".
check_PROGRAMS += keys-mdoc
keys_mdoc_SOURCES = %D%/keys_mdoc.c
keys_mdoc_LDADD = libui.a libcore.a $(needed_libs)
