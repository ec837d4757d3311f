/* SPDX-License-Identifier: MIT */
/*
 * Names of what is neither a person nor a place nor an organization, though
 * they look like one: ships ("the tanker Ridge Falcon", "HMS Dauntless"),
 * storms ("Typhoon Opong"), cases before a court ("Roe v. Wade").
 */
#ifndef DOSSIER_ANNOTATE_OTHER_NAME_H
#define DOSSIER_ANNOTATE_OTHER_NAME_H

#include "annotate/name.h"

/* Takes them out, in place. */
void	other_names_drop(Slice text, NameVec *names);

#endif
