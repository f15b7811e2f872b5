// A unit test:
//
//     #include "test.h"
//
//     TEST(utf8, rejects_overlong)
//     {
//         assert_int_equal(utf8_find_fault(STR("\xC0\x80")), 0);
//     }
//
// Nothing is to be registered; tests/README.md says the rest.
#ifndef CLAIMTAG_TEST_H
#define CLAIMTAG_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "annotate.h"

void test_register(const char *name, void (*run)(void));

#define TEST(module, name)                                                                         \
    static void test_##module##_##name(void);                                                      \
    __attribute__((constructor)) static void register_##module##_##name(void)                      \
    {                                                                                              \
        test_register(#module "." #name, test_##module##_##name);                                  \
    }                                                                                              \
    static void test_##module##_##name(void)

// The rules of the project, loaded once.
const Pack *test_pack(void);

// Annotates [text]; the result lives until the next call. The document's date is
// 2012-12-13, a Thursday, unless the text has a dateline.
const Annotation *test_annotate(const char *text);

// Fails with both strings, each on its own line, when they differ.
void assert_text(const char *got, const char *want);

#endif
