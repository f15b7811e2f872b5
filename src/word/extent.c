#include "extent.h"

#include <string.h>

uint32_t script_peek(const Script *script, uint32_t offset, uint32_t *next)
{
    *next = offset;
    return offset < script->text.length ? utf8_next(script->text, next) : 0;
}

CharClass script_class(const Script *script, uint32_t offset)
{
    uint32_t next;
    uint32_t c = script_peek(script, offset, &next);
    return next == offset ? CHAR_SPACE : utf8_class(c);
}

static bool is_one_of(uint32_t c, const char *marks)
{
    return c > 0 && c < 0x80 && strchr(marks, (int)c) != NULL;
}

uint32_t extent_of_letters(const Script *script, uint32_t start)
{
    uint32_t end = start, at = start;
    for (;;) {
        uint32_t next;
        uint32_t c = script_peek(script, at, &next);
        if (next == at)
            return end;
        CharClass class = utf8_class(c);
        if (class == CHAR_LETTER)
            end = next;
        else if (class != CHAR_IGNORED &&
                 !(utf8_is_apostrophe(c) && end == at && script_class(script, next) == CHAR_LETTER))
            return end;
        at = next;
    }
}

static uint32_t length_of_char(const Script *script, uint32_t offset)
{
    uint32_t next;
    script_peek(script, offset, &next);
    return next - offset;
}

static bool is_dot(const Script *script, uint32_t offset)
{
    return offset < script->text.length && script->text.at[offset] == '.';
}

// The word from [start] to [end] as the tables of the orthography have it.
static Str folded_word(const Script *script, uint32_t start, uint32_t end,
                       char buffer[TOKEN_FOLD_MAX])
{
    Token token = {.span = {start, end}, .kind = TOKEN_WORD};
    return token_fold(script->text, &token, buffer);
}

// What [start] up to [end], a full stop included, is; [otherwise] when no table has it.
static AbbreviationKind abbreviation_kind(const Script *script, uint32_t start, uint32_t end,
                                          AbbreviationKind otherwise)
{
    char buffer[TOKEN_FOLD_MAX];
    uint32_t kind =
        table_find(&script->orthography->abbreviations, folded_word(script, start, end, buffer));
    return kind == TABLE_NONE ? otherwise : (AbbreviationKind)kind;
}

uint32_t extent_of_initials(const Script *script, uint32_t start)
{
    uint32_t end = start, next, count = 0;
    bool is_capital = utf8_is_capital(script_peek(script, start, &next));
    for (;; count++) {
        uint32_t c = script_peek(script, end, &next);
        if (next == end || utf8_class(c) != CHAR_LETTER || !is_dot(script, next) ||
            is_dot(script, next + 1))
            break;
        end = next + 1;
    }
    if (count == 0 || (count == 1 && !is_capital))
        return start;
    bool is_word =
        count == 1 && abbreviation_kind(script, start, end, ABBREVIATION) == ABBREVIATION_NEVER;
    return is_word ? start : end;
}

bool is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

static uint32_t extent_of_digits(const Script *script, uint32_t start)
{
    uint32_t end = start;
    while (end < script->text.length && script->text.at[end] >= '0' && script->text.at[end] <= '9')
        end++;
    return end;
}

// Two years in one, "1980-88"; [end] is the end of the first.
static uint32_t extent_of_years(const Script *script, uint32_t start, uint32_t end)
{
    uint32_t second;
    if (end - start != 4 || !is_hyphen(script_peek(script, end, &second)))
        return end;
    uint32_t years_end = extent_of_digits(script, second), next;
    bool is_year = years_end - second == 2 || years_end - second == 4;
    return is_year && !is_hyphen(script_peek(script, years_end, &next)) ? years_end : end;
}

uint32_t extent_of_number(const Script *script, uint32_t start)
{
    uint32_t end = start;
    uint32_t years_end = extent_of_years(script, start, extent_of_digits(script, start));
    if (years_end > start + 4)
        return years_end;
    while (script_class(script, end) == CHAR_DIGIT && end < script->text.length) {
        end += length_of_char(script, end);
        if (end + 1 < script->text.length && strchr(".,", script->text.at[end]) != NULL &&
            script_class(script, end + 1) == CHAR_DIGIT)
            end++;
    }
    return end;
}

static bool stands_before_number(const Script *script, uint32_t at)
{
    while (script_class(script, at) == CHAR_SPACE && at < script->text.length)
        at += length_of_char(script, at);
    return script_class(script, at) == CHAR_DIGIT;
}

uint32_t extent_of_abbreviation(const Script *script, uint32_t start, uint32_t end)
{
    if (!is_dot(script, end))
        return start;
    AbbreviationKind kind = abbreviation_kind(script, start, end + 1, ABBREVIATION_NEVER);
    if (kind == ABBREVIATION_NEVER ||
        (kind == ABBREVIATION_NUMBER && !stands_before_number(script, end + 1)))
        return start;
    return end + 1;
}

uint32_t start_of_clitic(const Script *script, uint32_t start, uint32_t end)
{
    const Orthography *orthography = script->orthography;
    for (uint32_t i = 0; i < orthography->clitics.count; i++) {
        Str clitic = orthography->clitics.at[i];
        uint32_t at = end, left = clitic.length;
        // Compared from the back; a curly apostrophe is three bytes, a straight one is one.
        while (left > 0 && at > start) {
            char expected = clitic.at[left - 1];
            if (expected == '\'' && at - start >= 3 &&
                memcmp(script->text.at + at - 3, "\xE2\x80\x99", 3) == 0)
                at -= 3;
            else if ((script->text.at[at - 1] | (expected == '\'' ? 0 : 0x20)) == expected)
                at -= 1;
            else
                break;
            left--;
        }
        if (left == 0 && at > start)
            return at;
    }
    return end;
}

uint32_t extent_of_link(const Script *script, uint32_t start, uint32_t end)
{
    Str rest = str_slice(script->text, start, script->text.length);
    bool is_link = str_starts_with(rest, STR("http://")) ||
                   str_starts_with(rest, STR("https://")) || str_starts_with(rest, STR("www."));
    bool is_address = end < script->text.length && script->text.at[end] == '@' &&
                      script_class(script, end + 1) == CHAR_LETTER;
    if (!is_link && !is_address)
        return start;
    uint32_t link_end = start, next;
    for (uint32_t at = start; at < script->text.length; at = next) {
        uint32_t c = script_peek(script, at, &next);
        CharClass class = utf8_class(c);
        if (class == CHAR_SPACE || class == CHAR_NEWLINE || is_one_of(c, "<>\"()[]{}") ||
            c == 0x201D)
            break;
        if (!is_one_of(c, ".,;:!?'")) // these end a link only with something behind them
            link_end = next;
    }
    return link_end;
}

uint32_t extent_of_run(const Script *script, uint32_t start, uint32_t c)
{
    uint32_t end = start, next;
    while (script_peek(script, end, &next) == c && next > end)
        end = next;
    return end;
}

uint32_t extent_of_clitic(const Script *script, uint32_t start, uint32_t letters)
{
    uint32_t end = extent_of_letters(script, letters);
    char buffer[TOKEN_FOLD_MAX];
    Str folded = folded_word(script, start, end, buffer);
    for (uint32_t i = 0; i < script->orthography->clitics.count; i++)
        if (str_equal(script->orthography->clitics.at[i], folded))
            return end;
    return start;
}
