/* SPDX-License-Identifier: MIT */
/* The rows of a list that are to be seen.  Only for list_view.c. */
#ifndef DOSSIER_UI_LIST_ROWS_H
#define DOSSIER_UI_LIST_ROWS_H

#include "ui/list_view.h"

/* Fetches what such a pane shows: v->rows, .above and .unfolded. */
bool	list_rows_fetch(ListView *v, Pane pane, Err *err);

#endif
