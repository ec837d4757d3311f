/* SPDX-License-Identifier: MIT */
/*
 * Names of other scripts in Latin letters, as English news writes them:
 * Cyrillic (Russian; Ukrainian where the text has one of its own letters;
 * Belarusian, Serbian, Macedonian, Bulgarian and Kazakh letters), Greek,
 * Arabic and Persian, Hebrew, Armenian and Georgian.  Sources: BGN/PCGN 1947
 * (Russian), Cabinet of Ministers 55/2010 (Ukrainian), ELOT 743 (Greek), the
 * unmarked letters of BGN/PCGN 1956 (Arabic), 1962 (Hebrew), 1981 (Armenian)
 * and 2009 (Georgian).  Arabic and Hebrew write no short vowels, and neither
 * does the result: "mhmd".
 */
#ifndef DOSSIER_TEXT_ROMANIZE_H
#define DOSSIER_TEXT_ROMANIZE_H

#include "base/buffer.h"

/*
 * Adds the text folded (fold.h) and in Latin letters; what is of another
 * script stays folded as it is.  True when some of it was written without
 * vowels.
 */
bool	romanize(Slice text, Buffer *out);

#endif
