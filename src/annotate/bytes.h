/* SPDX-License-Identifier: MIT */
/*
 * Numbers in files: little-endian, at any address.
 */
#ifndef DOSSIER_ANNOTATE_BYTES_H
#define DOSSIER_ANNOTATE_BYTES_H

#include <stdint.h>

static inline uint16_t
bytes_u16(const unsigned char *p)
{
	return (uint16_t)(p[0] | p[1] << 8);
}

static inline uint32_t
bytes_u32(const unsigned char *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

#endif
