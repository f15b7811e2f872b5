#include "test.h"

#include "document.h"
#include "utf8.h"

TEST(utf8, accepts_all_lengths)
{
    Str text = STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80");
    uint32_t offset = 0;
    assert_int_equal(utf8_find_fault(text), text.length);
    assert_int_equal(utf8_count(text), 4);
    assert_int_equal(utf8_next(text, &offset), 'a');
    assert_int_equal(utf8_next(text, &offset), 0xE9);
    assert_int_equal(utf8_next(text, &offset), 0x20AC);
    assert_int_equal(utf8_next(text, &offset), 0x1F680);
    assert_int_equal(offset, text.length);
}

TEST(utf8, counts_at_any_length)
{
    Str text = STR(
        "na\xC3\xAFve \xE2\x82\xAC 5 \xF0\x9F\x9A\x80 caf\xC3\xA9 \xE2\x80\x9CIran\xE2\x80\x9D");
    uint32_t starts[64], count = 0;
    for (uint32_t at = 0; at < text.length; count++) {
        starts[count] = at;
        utf8_next(text, &at);
    }
    starts[count] = text.length;
    for (uint32_t from = 0; from <= count; from++)
        for (uint32_t to = from; to <= count; to++)
            assert_int_equal(utf8_count(str_slice(text, starts[from], starts[to])), to - from);
}

TEST(utf8, finds_the_first_fault)
{
    static const struct {
        const char *text;
        uint32_t fault;
    } rows[] = {
        {"abc\xE9 d", 3},           // Latin-1
        {"\xC0\x80", 0},            // overlong
        {"\xE0\x9F\xBF", 0},        // overlong
        {"\xF0\x8F\xBF\xBF", 0},    // overlong
        {"ab\xED\xA0\x80", 2},      // a surrogate
        {"\xF4\x90\x80\x80", 0},    // beyond U+10FFFF
        {"12345678\xE2\x82", 8},    // cut off
        {"\x80", 0},                // a continuation alone
        {"caf\xC3\xA9 caf\xC3", 9}, // cut off at the end
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(utf8_find_fault(str_from(rows[i].text)), rows[i].fault);
}

TEST(utf8, tells_classes_of_characters)
{
    static const struct {
        uint32_t c;
        CharClass class;
    } rows[] = {
        {'a', CHAR_LETTER},     {0x00E9, CHAR_LETTER},  {0x0301, CHAR_LETTER}, // combining acute
        {0x6771, CHAR_LETTER},  {'7', CHAR_DIGIT},      {0x0663, CHAR_DIGIT},  // Arabic three
        {' ', CHAR_SPACE},      {0x00A0, CHAR_SPACE},   {'\t', CHAR_SPACE},
        {'\n', CHAR_NEWLINE},   {0x2028, CHAR_NEWLINE}, {0x200B, CHAR_IGNORED},
        {0x00AD, CHAR_IGNORED}, {0xFEFF, CHAR_IGNORED}, {'-', CHAR_OTHER},
        {0x201C, CHAR_OTHER},   {0x20AC, CHAR_OTHER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(utf8_class(rows[i].c), rows[i].class);
    assert_true(utf8_is_capital(0x00C9));
    assert_false(utf8_is_capital(0x00E9));
    assert_int_equal(utf8_fold(0x00C9), 0x00E9);
}

TEST(document, finds_lines_columns_and_characters)
{
    Arena arena = {0};
    Str text = STR("é€\nab\n\nc");
    Document document = document_of_text(STR("x"), text);
    Locator locator = locator_new(&arena, &document);
    Location c = locator_start(&locator, text.length - 1);
    assert_int_equal(c.character, 7);
    assert_int_equal(c.line, 4);
    assert_int_equal(c.column, 1);
    Location b = locator_start(&locator, 7);
    assert_int_equal(b.character, 4);
    assert_int_equal(b.line, 2);
    assert_int_equal(b.column, 2);
    Location end = locator_start(&locator, text.length);
    assert_int_equal(end.character, 8);
    arena_free(&arena);
}

TEST(document, finds_places_in_one_long_line)
{
    Arena arena = {0};
    uint32_t length = LOCATOR_STEP * 3;
    char *bytes = arena_alloc(&arena, length);
    for (uint32_t i = 0; i < length; i += 2) {
        bytes[i] = '\xC3';
        bytes[i + 1] = '\xA9';
    }
    Document document = document_of_text(STR("x"), (Str){bytes, length});
    Locator locator = locator_new(&arena, &document);
    for (uint32_t i = 0; i <= length; i += 2)
        assert_int_equal(locator_start(&locator, i).character, i / 2);
    arena_free(&arena);
}

TEST(utf8, parts_words)
{
    Arena arena = {0};
    static const char *const rows[][2] = {
        {"BM-25", "bm 25"},
        {"BM25", "bm 25"},
        {"  The Scuds, \"again\"!", "the scuds again"},
        {"Al\u00ADKibar", "alkibar"},
        {"\u00c9COLE 3", "\u00e9cole 3"},
        {"...", ""},
        {"", ""},
    };
    for (size_t i = 0; i < array_length(rows); i++) {
        Str words = utf8_words(&arena, str_from(rows[i][0]));
        assert_text(str_to_c(&arena, words), rows[i][1]);
    }
    arena_free(&arena);
}
