/* SPDX-License-Identifier: MIT */
/*
 * Whether what stands in quotation marks is a name for something, a title, a
 * nickname, a word that the writer keeps at a distance, and not somebody's
 * words.
 */
#ifndef DOSSIER_ANNOTATE_SO_CALLED_H
#define DOSSIER_ANNOTATE_SO_CALLED_H

#include "annotate/speaker.h"

/* Of the quotation at item `at`; inner: without its marks. */
bool	so_called(const Sentence *s, uint32_t at, Span inner,
	    const Attribution *by);

#endif
