#include "test.h"

#include "choice.h"
#include "diag.h"
#include "file.h"
#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TEST(arena, hands_out_zeroed_aligned_pieces)
{
    Arena arena = {0};
    for (size_t size = 1; size < 300; size += 7) {
        unsigned char *piece = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(piece[i], 0);
        memset(piece, 0xAA, size);
    }
    arena_free(&arena);
}

TEST(arena, keeps_a_chunk_when_reset_and_zeroes_it_again)
{
    Arena arena = {0};
    char *first = arena_alloc(&arena, 100);
    memset(first, 'x', 100);
    arena_reset(&arena);
    char *second = arena_alloc(&arena, 100);
    assert_ptr_equal(first, second);
    assert_int_equal(second[99], 0);
    arena_free(&arena);
}

TEST(arena, gives_large_pieces_chunks_of_their_own)
{
    Arena arena = {0};
    char *large = arena_alloc(&arena, 1 << 20);
    large[(1 << 20) - 1] = 'x';
    assert_non_null(arena_alloc(&arena, 10));
    arena_free(&arena);
}

TEST(array, keeps_its_elements_while_it_grows)
{
    Arena arena = {0};
    Array(uint32_t) numbers = {0};
    for (uint32_t i = 0; i < 10000; i++)
        *array_add(&arena, &numbers) = i * i;
    for (uint32_t i = 0; i < 10000; i++)
        assert_int_equal(numbers.at[i], i * i);
    arena_free(&arena);
}

TEST(str, cuts_at_the_separator)
{
    Str rest = STR("a,,b");
    assert_true(str_equal(str_cut(&rest, ','), STR("a")));
    assert_true(str_equal(str_cut(&rest, ','), STR("")));
    assert_non_null(rest.at);
    assert_true(str_equal(str_cut(&rest, ','), STR("b")));
    assert_null(rest.at);
}

TEST(str, trims_blanks_only)
{
    assert_true(str_equal(str_trim(STR(" \ta b\t ")), STR("a b")));
    assert_true(str_equal(str_trim(STR("   ")), STR("")));
}

TEST(str, compares_bytes_then_length)
{
    assert_true(str_compare(STR("a"), STR("ab")) < 0);
    assert_true(str_compare(STR("b"), STR("ab")) > 0);
    assert_int_equal(str_compare(STR("ab"), STR("ab")), 0);
    assert_int_equal(str_compare(STR(""), (Str){0}), 0);
}

TEST(str, reads_numbers_that_are_nothing_else)
{
    uint32_t number = 7;
    assert_true(str_to_number(STR("1987"), &number));
    assert_int_equal(number, 1987);
    assert_false(str_to_number(STR(""), &number));
    assert_false(str_to_number(STR("19x"), &number));
    assert_false(str_to_number(STR("-1"), &number));
    assert_false(str_to_number(STR("99999999999"), &number));
    assert_int_equal(number, 1987);
}

TEST(str, measures_edit_distance)
{
    assert_int_equal(str_distance(STR("misile"), STR("missile")), 1);
    assert_int_equal(str_distance(STR("missile"), STR("missile")), 0);
    assert_int_equal(str_distance(STR(""), STR("abc")), 3);
    assert_int_equal(str_distance(STR("ab"), STR("ba")), 1);
    assert_int_equal(str_distance(STR("abcd"), STR("badc")), 2);
    assert_int_equal(str_distance(STR("ca"), STR("abc")), 3);
}

TEST(table, finds_what_was_set_last)
{
    Arena arena = {0};
    Table table = {0};
    assert_int_equal(table_find(&table, STR("x")), TABLE_NONE);
    for (uint32_t i = 0; i < 5000; i++)
        table_set(&table, &arena, str_format(&arena, "key %u", i), i);
    table_set(&table, &arena, STR("key 17"), 99);
    assert_int_equal(table.count, 5000);
    assert_int_equal(table_find(&table, STR("key 17")), 99);
    assert_int_equal(table_find(&table, STR("key 4999")), 4999);
    assert_int_equal(table_find(&table, STR("key 5000")), TABLE_NONE);
    assert_int_equal(table_find_hashed(&table, STR("key 17"), table_hash(STR("key 17"))), 99);
    arena_free(&arena);
}

TEST(choice, prefers_the_first_then_the_longest_then_the_earlier_rule)
{
    Choice rows[] = {{4, 6, 0, 0}, {1, 3, 2, 1}, {1, 4, 3, 2}, {1, 4, 1, 3}, {3, 5, 0, 4}};
    ChoiceArray choices = {rows, 5, 5};
    choices_settle(&choices);
    assert_int_equal(choices.count, 2);
    assert_int_equal(choices.at[0].row, 3);
    assert_int_equal(choices.at[1].row, 0);
}

// What diag_print() writes.
static const char *printed(Diag *diag)
{
    static char text[2048];
    FILE *out = tmpfile();
    assert_non_null(out);
    diag_print(diag, out);
    rewind(out);
    text[fread(text, 1, sizeof text - 1, out)] = '\0';
    fclose(out);
    diag_free(diag);
    return text;
}

TEST(diag, points_with_a_caret)
{
    Diag diag = {0};
    Source source = {STR("x.yaml"), STR("one\n  two {misile}\nthree\n")};
    diag_error(&diag, (Place){&source, 10, 8}, "no %s", "such thing");
    assert_int_equal(diag.error_count, 1);
    assert_text(printed(&diag), "x.yaml:2:7: error: no such thing\n"
                                "    2 |   two {misile}\n"
                                "      |       ^~~~~~~~\n");
}

TEST(diag, counts_columns_in_characters)
{
    Diag diag = {0};
    Source source = {STR("x"), STR("é\tü!")};
    diag_warning(&diag, (Place){&source, 5, 1}, "odd");
    assert_int_equal(diag.error_count, 0);
    assert_text(printed(&diag), "x:1:4: warning: odd\n"
                                "    1 | é\tü!\n"
                                "      |  \t ^\n");
}

TEST(diag, speaks_without_a_place)
{
    Diag diag = {0};
    Source source = {STR("x"), {0}};
    diag_error(&diag, (Place){0}, "no rules");
    diag_error(&diag, (Place){&source, 0, 0}, "is empty");
    assert_text(printed(&diag), "claimtag: no rules\nx: error: is empty\n");
}

TEST(file, says_why_a_file_cannot_be_read)
{
    Arena arena = {0};
    Diag diag = {0};
    Str text;
    assert_false(file_read(&arena, "tests/unit", &text, &diag));
    assert_false(file_read(&arena, "tests/none", &text, &diag));
    assert_text(printed(&diag), "claimtag: tests/unit: is a folder\n"
                                "claimtag: tests/none: No such file or directory\n");
    arena_free(&arena);
}

TEST(file, lists_a_folder_in_the_order_of_bytes)
{
    Arena arena = {0};
    Diag diag = {0};
    PathArray paths = {0};
    static const char *const endings[] = {".yaml"};
    assert_true(file_list(&arena, "rules", endings, 1, &paths, &diag));
    assert_true(paths.count > 10);
    for (uint32_t i = 0; i < paths.count; i++)
        assert_true(str_ends_with(paths.at[i], STR(".yaml")));
    assert_true(file_is_folder("rules"));
    assert_false(file_is_folder("Makefile"));
    arena_free(&arena);
}
