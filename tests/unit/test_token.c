// Tokens, written with "|" between them; "_" for a space that stands before one.
#include "test.h"

#include "token.h"

#include <string.h>

static const char *tokens_of(Arena *arena, const char *text)
{
    TokenArray tokens = {0};
    Str line = {0};
    Str all = str_from(text);
    token_scan(lexicon_orthography(test_pack()->lexicon), arena, all, &tokens);
    for (uint32_t i = 0; i < tokens.count; i++) {
        Str token = str_slice(all, tokens.at[i].span.start, tokens.at[i].span.end);
        line = str_format(arena, "%.*s%s%s%.*s", STR_ARGS(line), i == 0 ? "" : "|",
                          i > 0 && tokens.at[i].flags & TOKEN_SPACED ? "_" : "", STR_ARGS(token));
    }
    return str_to_c(arena, line);
}

TEST(token, parts_text)
{
    static const char *const rows[][2] = {
        // Words, clitics.
        {"Iran's missiles", "Iran|'s|_missiles"},
        {"Iran’s missiles", "Iran|’s|_missiles"},
        {"They don't", "They|_do|n't"},
        {"It didn’t", "It|_did|n’t"},
        {"O'Brien", "O'Brien"},
        {"the engineers' pay", "the|_engineers|'|_pay"},
        // Hyphens join, dashes part.
        {"Shahab-3", "Shahab|-|3"},
        {"know-how", "know|-|how"},
        {"Kim Jong‑il", "Kim|_Jong|‑|il"},
        {"arms – and oil", "arms|_–|_and|_oil"},
        {"arms--and oil", "arms|--|and|_oil"},
        {"arms—and oil", "arms|—|and|_oil"},
        // Letters and digits part.
        {"BM25", "BM|25"},
        {"170mm guns", "170|mm|_guns"},
        {"the 1980s", "the|_1980|s"},
        // Numbers.
        {"1,500 or 2.3", "1,500|_or|_2.3"},
        {"in 2006.", "in|_2006|."},
        {"1980-88", "1980-88"},
        {"1980–1988", "1980–1988"},
        {"2012-09-01", "2012|-|09|-|01"},
        // Abbreviations and initials keep their full stop.
        {"Gen. Kim", "Gen.|_Kim"},
        {"the U.S. said", "the|_U.S.|_said"},
        {"N. Korea", "N.|_Korea"},
        {"J.R. Kim", "J.R.|_Kim"},
        {"No. 2", "No.|_2"},
        {"No. They left", "No|.|_They|_left"},
        {"e.g. oil", "e.g.|_oil"},
        {"the end.", "the|_end|."},
        {"So do I. They", "So|_do|_I|.|_They"},
        // Marks.
        {"\"Yes,\" he said", "\"|Yes|,|\"|_he|_said"},
        {"wait...", "wait|..."},
        {"(SPND)", "(|SPND|)"},
        {"$2.3m", "$|2.3|m"},
        // Links and handles.
        {"see https://example.org/a?b=c.", "see|_https://example.org/a?b=c|."},
        {"write to ab@example.org, please", "write|_to|_ab@example.org|,|_please"},
        {"@handle says", "@handle|_says"},
        // What is ignored.
        {"Te\u00ADhe\u200Bran", "Te\u00ADhe\u200Bran"},
        {"\uFEFFIran", "Iran"},
        {"", ""},
        {"  \n ", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Arena arena = {0};
        assert_text(tokens_of(&arena, rows[i][0]), rows[i][1]);
        arena_free(&arena);
    }
}

TEST(token, folds)
{
    static const struct {
        const char *text, *folded;
        TokenKind kind;
    } rows[] = {
        {"TEHRAN", "tehran", TOKEN_WORD},
        {"Téhéran", "téhéran", TOKEN_WORD},
        {"ÉCOLE", "école", TOKEN_WORD},
        {"Te\u00ADhe\u200Bran", "teheran", TOKEN_WORD},
        {"’s", "'s", TOKEN_WORD},
        {"n’t", "n't", TOKEN_WORD},
        {"O’Brien", "obrien", TOKEN_WORD},
        {"–", "—", TOKEN_MARK},
        {"--", "—", TOKEN_MARK},
        {"...", "…", TOKEN_MARK},
        {"«", "“", TOKEN_MARK},
        {"”", "”", TOKEN_MARK},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char buffer[TOKEN_FOLD_MAX];
        Str text = str_from(rows[i].text);
        Token token = {.span = {0, text.length}, .kind = (uint8_t)rows[i].kind};
        Str folded = token_fold(text, &token, buffer);
        Arena arena = {0};
        assert_text(str_to_c(&arena, folded), rows[i].folded);
        arena_free(&arena);
    }
}

TEST(token, folds_the_head_of_an_endless_word)
{
    char buffer[TOKEN_FOLD_MAX];
    char text[1000];
    memset(text, 'X', sizeof text);
    Token token = {.span = {0, sizeof text}, .kind = TOKEN_WORD};
    Str folded = token_fold((Str){text, sizeof text}, &token, buffer);
    assert_true(folded.length > 0 && folded.length <= TOKEN_FOLD_MAX);
}

TEST(token, notes_lines_and_blocks)
{
    Arena arena = {0};
    TokenArray tokens = {0};
    token_scan(lexicon_orthography(test_pack()->lexicon), &arena, STR("a\r\nb\r\n\r\nc d"),
               &tokens);
    assert_int_equal(tokens.count, 4);
    assert_true(tokens.at[0].flags & TOKEN_ON_NEW_BLOCK);
    assert_true(tokens.at[1].flags & TOKEN_ON_NEW_LINE);
    assert_false(tokens.at[1].flags & TOKEN_ON_NEW_BLOCK);
    assert_true(tokens.at[2].flags & TOKEN_ON_NEW_BLOCK);
    assert_false(tokens.at[3].flags & TOKEN_ON_NEW_LINE);
    arena_free(&arena);
}

TEST(token, tells_shapes)
{
    Arena arena = {0};
    TokenArray tokens = {0};
    token_scan(lexicon_orthography(test_pack()->lexicon), &arena, STR("iran Iran IRAN I ÉCOLE"),
               &tokens);
    static const TokenShape shapes[] = {SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_CAPITALS, SHAPE_CAPITAL,
                                        SHAPE_CAPITALS};
    for (uint32_t i = 0; i < 5; i++)
        assert_int_equal(tokens.at[i].shape, shapes[i]);
    arena_free(&arena);
}

// The words of [text] that stand between quotation marks.
static const char *quoted(Arena *arena, const char *text)
{
    TokenArray tokens = {0};
    Str all = str_from(text), line = {0};
    token_scan(lexicon_orthography(test_pack()->lexicon), arena, all, &tokens);
    token_mark_quoted(all, &tokens);
    for (uint32_t i = 0; i < tokens.count; i++)
        if (tokens.at[i].flags & TOKEN_QUOTED && tokens.at[i].kind == TOKEN_WORD)
            line = str_format(
                arena, "%.*s%s%.*s", STR_ARGS(line), line.length > 0 ? " " : "",
                STR_ARGS(str_slice(all, tokens.at[i].span.start, tokens.at[i].span.end)));
    return str_to_c(arena, line);
}

TEST(token, marks_what_is_quoted)
{
    Arena arena = {0};
    assert_text(quoted(&arena, "\"One two,\" he said. \"Three.\" Four"), "One two Three");
    assert_text(quoted(&arena, "“One” two “three"), "One three");
    assert_text(quoted(&arena, "“One two\n\nthree"), "One two");
    assert_text(quoted(&arena, "It's 'one' two"), "");
    arena_free(&arena);
}
