/* SPDX-License-Identifier: MIT */
/*
 * Picture credits, alone on a line or behind a caption: "Jane Doe/AFP via
 * Getty Images", "[File: John Roe/Reuters]", "(Photo by Jane Doe)", "Image
 * Credit: ...".
 */
#ifndef DOSSIER_ARTICLE_CREDIT_H
#define DOSSIER_ARTICLE_CREDIT_H

#include "base/buffer.h"

/* The line is a credit or ends in one.  prose: it holds whole sentences, and
 * then an agency's name alone, as agencies sign their reports, is none. */
bool	ends_in_credit(Slice line, bool prose, Buffer *scratch);

#endif
