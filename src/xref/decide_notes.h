/* SPDX-License-Identifier: MIT */
/* What readers noted, brought into the index. */
#ifndef DOSSIER_XREF_DECIDE_NOTES_H
#define DOSSIER_XREF_DECIDE_NOTES_H

#include "xref/decision.h"

/* event: that which an EVENT's place reports, 0 = none.  *fits: whether there
 * is what it is on. */
bool	decide_note(Index *ix, const Decision *what, int64_t event, bool *fits,
	    Err *err);

#endif
