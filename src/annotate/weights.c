/* SPDX-License-Identifier: MIT */
#include "annotate/weights.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annotate/bytes.h"

/* FEATURES_MAX rows of 8-bit parts cannot overflow 16 bits. */
_Static_assert(FEATURES_MAX * 127 < INT16_MAX, "sums are too narrow");

static bool
map_file(Weights *w, const char *path, Err *err)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return err_errno(err, "Cannot read the names' weights %s",
		    path);
	bool ok = fstat(fd, &st) == 0;
	if (ok && st.st_size >= WEIGHTS_HEAD) {
		w->size = (size_t)st.st_size;
		w->map = mmap(NULL, w->size, PROT_READ, MAP_PRIVATE, fd, 0);
		if (w->map == MAP_FAILED) {
			w->map = NULL;
			ok = false;
		}
	}
	if (!ok)
		err_errno(err, "Cannot read the names' weights %s", path);
	close(fd);
	return ok && (w->map != NULL || err_set(err,
	    "The names' weights %s are cut off: install dossier again", path));
}

static void
read_steps(Weights *w, const unsigned char *p)
{
	for (unsigned a = 0; a < LABELS; a++)
		for (unsigned b = 0; b < LABELS; b++, p += 2)
			w->step.at[a][b] = w->part * (int16_t)bytes_u16(p);
}

static bool
read_head(Weights *w, const char *path, Err *err)
{
	const unsigned char *p = w->map;
	const uint32_t slots = bytes_u32(p + 20), one = bytes_u32(p + 24);
	const uint64_t lexicon = (uint64_t)slots * LEXICON_ENTRY;
	const uint64_t size = WEIGHTS_HEAD + WEIGHTS_STEPS + lexicon +
	    (uint64_t)FEATURE_ROWS * LABELS + WEIGHTS_PAD;

	if (memcmp(p, WEIGHTS_MAGIC, 8) != 0 ||
	    bytes_u32(p + 8) != WEIGHTS_VERSION ||
	    bytes_u32(p + 12) != FEATURE_ROWS ||
	    bytes_u32(p + 16) != LABELS || one == 0)
		return err_set(err, "%s does not hold weights of this version "
		    "of dossier: install it again", path);
	if (size != bytes_u32(p + 28) || size != w->size)
		return err_set(err, "The names' weights %s are damaged: "
		    "install dossier again", path);
	w->part = 1.0f / (float)one;
	p += WEIGHTS_HEAD;
	read_steps(w, p);
	w->lexicon = (Lexicon){ p + WEIGHTS_STEPS, slots };
	w->rows = (const int8_t *)(p + WEIGHTS_STEPS + lexicon);
	return true;
}

bool
weights_open(Weights *w, const char *path, Err *err)
{
	*w = (Weights){ 0 };
	if (map_file(w, path, err) && read_head(w, path, err))
		return true;
	weights_close(w);
	return false;
}

void
weights_close(Weights *w)
{
	if (w->map != NULL)
		munmap(w->map, w->size);
	*w = (Weights){ 0 };
}

void
weights_add(const Weights *w, const Features *features, WeightSum *sum)
{
	for (size_t i = 0; i < features->len; i++) {
		const int8_t *row = w->rows + (size_t)features->at[i] * LABELS;
		for (unsigned l = 0; l < WEIGHTS_LANES; l++)
			sum->at[l] = (int16_t)(sum->at[l] + row[l]);
	}
}
