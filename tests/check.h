/* SPDX-License-Identifier: MIT */
/* cmocka, with what it wants to stand before it. */
#ifndef DOSSIER_TESTS_CHECK_H
#define DOSSIER_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
