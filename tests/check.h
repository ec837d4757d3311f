/* SPDX-License-Identifier: MIT */
/* cmocka, with what it wants to stand before it. */
#ifndef DOSSIER_TESTS_CHECK_H
#define DOSSIER_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A test between setup() and teardown(), which its file or a header defines. */
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

#endif
