/* SPDX-License-Identifier: MIT */
/*
 * What cannot be an article, by the ending of its name or by its first bytes,
 * with what its owner can do about it.
 */
#include "article/listing.h"

#include <string.h>

static const char page[] =
    "HTML pages cannot be read yet: save the page as text";
static const char pdf[] =
    "PDF files cannot be read yet: save the text, as pdftotext does";
static const char office[] =
    "Documents of word processors cannot be read yet: save as plain text";
static const char book[] = "E-books cannot be read yet: save as plain text";
static const char mail[] =
    "Mail cannot be read yet: save the message as text";
static const char data[] =
    "Data files are not read as articles: save the text alone";
static const char feed[] =
    "XML and feeds cannot be read yet: save the articles as text";
static const char archive[] = "Archives are not opened: unpack it first";
static const char image[] = "Images are not read";
static const char sound[] = "Sound and video are not read";
static const char program[] = "Programs and libraries are not read";
static const char font[] = "Fonts are not read";
static const char database[] = "Databases are not read";
static const char backup[] = "Backup and temporary files are not read";

/* In bytewise order, in small letters. */
static const struct Ending {
	const char *ending, *why;
} endings[] = {
	{ "7z", archive }, { "a", program }, { "aac", sound },
	{ "avi", sound }, { "avif", image }, { "azw3", book },
	{ "bak", backup }, { "bin", program }, { "bmp", image },
	{ "bz2", archive }, { "class", program }, { "css", data },
	{ "csv", data }, { "db", database }, { "dll", program },
	{ "doc", office }, { "docm", office }, { "docx", office },
	{ "eml", mail }, { "emlx", mail }, { "epub", book },
	{ "exe", program }, { "flac", sound }, { "gif", image },
	{ "gz", archive }, { "heic", image }, { "htm", page },
	{ "html", page }, { "ico", image }, { "jar", archive },
	{ "jpeg", image }, { "jpg", image }, { "js", data },
	{ "json", data }, { "jsonl", data }, { "key", office },
	{ "m4a", sound }, { "mbox", mail }, { "mht", page },
	{ "mhtml", page }, { "mkv", sound }, { "mobi", book },
	{ "mov", sound }, { "mp3", sound }, { "mp4", sound },
	{ "msg", mail }, { "ndjson", data }, { "o", program },
	{ "odp", office }, { "ods", office }, { "odt", office },
	{ "ogg", sound }, { "otf", font }, { "pages", office },
	{ "parquet", data }, { "pdf", pdf }, { "pickle", data },
	{ "png", image }, { "ppt", office }, { "pptx", office },
	{ "ps", pdf }, { "pyc", program }, { "rar", archive },
	{ "rec", data }, { "rss", feed }, { "rtf", office },
	{ "so", program }, { "sqlite", database }, { "svg", image },
	{ "swp", backup }, { "tar", archive }, { "tgz", archive },
	{ "tif", image }, { "tiff", image }, { "tmp", backup },
	{ "tsv", data }, { "ttf", font }, { "wav", sound },
	{ "webloc", feed }, { "webm", sound }, { "webp", image },
	{ "woff", font }, { "woff2", font }, { "xhtml", page },
	{ "xls", office }, { "xlsx", office }, { "xml", feed },
	{ "xz", archive }, { "yaml", data }, { "yml", data },
	{ "zip", archive }, { "zst", archive }
};

enum { ENDING_MAX = 8 };

/* Behind the last dot of the last part of the path; empty: none. */
static Slice
ending_of(Slice name)
{
	for (size_t i = name.len; i-- > 0 && name.ptr[i] != '/';)
		if (name.ptr[i] == '.')
			return i > 0 && name.ptr[i - 1] != '/' ?
			    slice_sub(name, i + 1, name.len) : SLICE("");
	return SLICE("");
}

const char *
listing_refuses(Slice name)
{
	char small[ENDING_MAX];
	Slice ending = ending_of(name);
	size_t low = 0, high = sizeof endings / sizeof *endings;

	if (name.len > 0 && (name.ptr[name.len - 1] == '~' ||
	    name.ptr[name.len - 1] == '#'))
		return backup;
	if (ending.len == 0 || ending.len > ENDING_MAX)
		return NULL;
	for (size_t i = 0; i < ending.len; i++)
		small[i] = ending.ptr[i] >= 'A' && ending.ptr[i] <= 'Z' ?
		    (char)(ending.ptr[i] | 0x20) : ending.ptr[i];
	ending.ptr = small;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = slice_cmp(slice_of(endings[mid].ending), ending);
		if (order == 0)
			return endings[mid].why;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

/* How files of a kind begin. */
static const struct Magic {
	Slice start;
	const char *why;
} magics[] = {
	{ SLICE_INIT("%PDF-"), pdf }, { SLICE_INIT("%!PS"), pdf },
	{ SLICE_INIT("PK\3\4"), archive },
	{ SLICE_INIT("PK\5\6"), archive },
	{ SLICE_INIT("\x1f\x8b"), archive },
	{ SLICE_INIT("BZh9"), archive },
	{ SLICE_INIT("\xfd" "7zXZ"), archive },
	{ SLICE_INIT("7z\xbc\xaf"), archive },
	{ SLICE_INIT("\x28\xb5\x2f\xfd"), archive },
	{ SLICE_INIT("Rar!"), archive },
	{ SLICE_INIT("\x89PNG"), image },
	{ SLICE_INIT("\xff\xd8\xff"), image },
	{ SLICE_INIT("GIF8"), image }, { SLICE_INIT("RIFF"), sound },
	{ SLICE_INIT("OggS"), sound }, { SLICE_INIT("ID3"), sound },
	{ SLICE_INIT("\177ELF"), program },
	{ SLICE_INIT("SQLite format 3"), database },
	{ SLICE_INIT("{\\rtf"), office },
	{ SLICE_INIT("\xd0\xcf\x11\xe0"), office }
};
/* Behind white space, in any case. */
static const struct Magic texts[] = {
	{ SLICE_INIT("<!doctype html"), page },
	{ SLICE_INIT("<html"), page }, { SLICE_INIT("<?xml"), feed },
	{ SLICE_INIT("<rss"), feed }, { SLICE_INIT("<head"), page }
};

const char *
listing_refuses_bytes(Slice bytes)
{
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (slice_starts(bytes, magics[i].start))
			return magics[i].why;
	if (slice_starts(bytes, SLICE("\xef\xbb\xbf")))
		bytes = slice_sub(bytes, 3, bytes.len);
	bytes = slice_trim(slice_sub(bytes, 0, 4096));
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (slice_eq_nocase(slice_sub(bytes, 0, texts[i].start.len),
		    texts[i].start))
			return texts[i].why;
	return NULL;
}
