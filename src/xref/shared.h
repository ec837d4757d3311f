/* SPDX-License-Identifier: MIT */
/*
 * The wording that articles share: passages over the whole dossier.  Articles
 * that share a shingle are compared, each with the first of them by file; what
 * pairs have in common is kept in the index, so that only new pairs are read
 * again.  The same articles give the same passages in whatever order they came.
 */
#ifndef DOSSIER_XREF_SHARED_H
#define DOSSIER_XREF_SHARED_H

#include "store/passages.h"

/* Between index_begin() and index_commit(), after same_update(). */
bool	shared_update(Index *ix, Err *err);

#endif
