/* SPDX-License-Identifier: MIT */
/*
 * What a dossier consists of: a folder's files, or files named one by one.
 * A folder is read recursively (depth and number bounded), hidden files and
 * linked folders are passed over, dossier.rec and corrections.rec are not
 * articles.  The order is bytewise by path, whatever the file system says.
 */
#ifndef DOSSIER_ARTICLE_LISTING_H
#define DOSSIER_ARTICLE_LISTING_H

#include "base/arena.h"
#include "base/error.h"
#include "base/file.h"

enum { LISTING_MAX_DEPTH = 16, LISTING_MAX_FILES = 1000000 };

typedef struct {
	Slice name;		/* path inside the folder; C string too */
	FileStamp stamp;
	const char *refused;	/* why it cannot be an article, or NULL:
				   decided by its name or kind, unread */
} Listed;

typedef struct {
	const char *root;	/* the folder; "" for named files */
	Listed *files;
	size_t count;
	Slice rec;		/* name of dossier.rec; empty = none */
	FileStamp rec_stamp;
	const char *cut;	/* a sentence when it is not all, or NULL */
} Listing;

/* Lists a folder; false when it cannot be read. */
bool	listing_folder(Arena *a, const char *path, Listing *out, Err *err);
/* Named files; a missing one is listed as refused. */
void	listing_files(Arena *a, char *const *paths, size_t n, Listing *out);

/* Why a file of this name is no article ("HTML pages cannot be read yet: save
 * the page as text"), or NULL. */
const char *listing_refuses(Slice name);
/* The same from the first bytes of its content: PDF, HTML, images ... */
const char *listing_refuses_bytes(Slice bytes);

#endif
