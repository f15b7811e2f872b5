#include "token.h"

#include "utf8.h"

#include <string.h>

// State of one scan. [at] is where the next character starts.
typedef struct Scanner {
    const Orthography *orthography;
    Arena *arena;
    TokenArray *tokens;
    Str text;
    uint32_t at;
    uint8_t flags; // of the next token
} Scanner;

// The character at [offset], 0 at the end; [*next] is where the one after it starts.
static uint32_t peek(const Scanner *scanner, uint32_t offset, uint32_t *next)
{
    *next = offset;
    return offset < scanner->text.length ? utf8_next(scanner->text, next) : 0;
}

static CharClass class_at(const Scanner *scanner, uint32_t offset)
{
    uint32_t next;
    uint32_t c = peek(scanner, offset, &next);
    return next == offset ? CHAR_SPACE : utf8_class(c);
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static bool is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

static bool is_one_of(uint32_t c, const char *marks)
{
    return c > 0 && c < 0x80 && strchr(marks, (int)c) != NULL;
}

static TokenShape shape_of(Str word)
{
    uint32_t offset = 0, letters = 0, capitals = 0;
    bool first_is_capital = false;
    while (offset < word.length) {
        uint32_t c = utf8_next(word, &offset);
        if (utf8_class(c) != CHAR_LETTER)
            continue;
        bool is_capital = utf8_is_capital(c);
        if (letters++ == 0)
            first_is_capital = is_capital;
        capitals += is_capital;
    }
    if (!first_is_capital)
        return SHAPE_LOWER;
    return letters > 1 && capitals == letters ? SHAPE_CAPITALS : SHAPE_CAPITAL;
}

static Token *add_token(Scanner *scanner, TokenKind kind, uint32_t start, uint32_t end)
{
    Token *token = array_add(scanner->arena, scanner->tokens);
    *token = (Token){.span = {start, end}, .word = WORD_UNKNOWN, .kind = (uint8_t)kind,
                     .flags = scanner->flags};
    if (kind == TOKEN_WORD)
        token->shape = (uint8_t)shape_of(str_slice(scanner->text, start, end));
    scanner->flags = 0;
    scanner->at = end;
    return token;
}

// The end of the letters (and what is ignored between them) from [start] on;
// an apostrophe between two letters belongs to them.
static uint32_t end_of_letters(const Scanner *scanner, uint32_t start)
{
    uint32_t end = start, at = start;
    for (;;) {
        uint32_t next;
        uint32_t c = peek(scanner, at, &next);
        if (next == at)
            return end;
        CharClass class = utf8_class(c);
        if (class == CHAR_LETTER)
            end = next;
        else if (class != CHAR_IGNORED &&
                 !(is_apostrophe(c) && end == at && class_at(scanner, next) == CHAR_LETTER))
            return end;
        at = next;
    }
}

static uint32_t length_of_char(const Scanner *scanner, uint32_t offset)
{
    uint32_t next;
    peek(scanner, offset, &next);
    return next - offset;
}

static bool is_dot(const Scanner *scanner, uint32_t offset)
{
    return offset < scanner->text.length && scanner->text.at[offset] == '.';
}

static AbbreviationKind abbreviation_kind(const Scanner *scanner, uint32_t start, uint32_t dot)
{
    char buffer[TOKEN_FOLD_MAX];
    Token token = {.span = {start, dot + 1}, .kind = TOKEN_WORD};
    Str folded = token_fold(scanner->text, &token, buffer);
    uint32_t kind = table_find(&scanner->orthography->abbreviations, folded);
    return kind == TABLE_NONE ? ABBREVIATION_NEVER : (AbbreviationKind)kind;
}

// The end of a run of letters with a full stop each, "U.S." or "p.m.", or of one
// capital with it, "N.", from [start]; [start] itself when there is none there.
static uint32_t end_of_initials(const Scanner *scanner, uint32_t start)
{
    uint32_t end = start, next, count = 0;
    bool is_capital = utf8_is_capital(peek(scanner, start, &next));
    for (;; count++) {
        uint32_t c = peek(scanner, end, &next);
        if (next == end || utf8_class(c) != CHAR_LETTER || !is_dot(scanner, next) ||
            is_dot(scanner, next + 1))
            break;
        end = next + 1;
    }
    if (count == 0 || (count == 1 && !is_capital))
        return start;
    bool is_word = count == 1 &&
                   table_find(&scanner->orthography->abbreviations,
                              token_fold(scanner->text, &(Token){.span = {start, end}},
                                         (char[TOKEN_FOLD_MAX]){0})) == ABBREVIATION_NEVER;
    return is_word ? start : end;
}

// True when the "." at [dot] belongs to the abbreviation that starts at [start].
static bool is_abbreviation(const Scanner *scanner, uint32_t start, uint32_t dot)
{
    AbbreviationKind kind = abbreviation_kind(scanner, start, dot);
    if (kind == ABBREVIATION_NUMBER) {
        uint32_t at = dot + 1;
        while (class_at(scanner, at) == CHAR_SPACE && at < scanner->text.length)
            at += length_of_char(scanner, at);
        return class_at(scanner, at) == CHAR_DIGIT;
    }
    return kind != ABBREVIATION_NEVER;
}

// The length in bytes of the clitic that ends the word from [start] to [end], or 0.
static uint32_t clitic_length(const Scanner *scanner, uint32_t start, uint32_t end)
{
    const Orthography *orthography = scanner->orthography;
    for (uint32_t i = 0; i < orthography->clitics.count; i++) {
        Str clitic = orthography->clitics.at[i];
        uint32_t at = end, left = clitic.length;
        // Compared from the back; a curly apostrophe is three bytes, a straight one is one.
        while (left > 0 && at > start) {
            char expected = clitic.at[left - 1];
            if (expected == '\'' && at - start >= 3 &&
                memcmp(scanner->text.at + at - 3, "\xE2\x80\x99", 3) == 0)
                at -= 3;
            else if ((scanner->text.at[at - 1] | (expected == '\'' ? 0 : 0x20)) == expected)
                at -= 1;
            else
                break;
            left--;
        }
        if (left == 0 && at > start)
            return end - at;
    }
    return 0;
}

// The end of a link that starts at [start], or [start] when none does.
static uint32_t end_of_link(const Scanner *scanner, uint32_t start, uint32_t end_of_word)
{
    Str rest = str_slice(scanner->text, start, scanner->text.length);
    bool is_link = str_starts_with(rest, STR("http://")) ||
                   str_starts_with(rest, STR("https://")) || str_starts_with(rest, STR("www."));
    bool is_address = end_of_word < scanner->text.length &&
                      scanner->text.at[end_of_word] == '@' &&
                      class_at(scanner, end_of_word + 1) == CHAR_LETTER;
    if (!is_link && !is_address)
        return start;
    uint32_t end = start, next;
    for (uint32_t at = start; at < scanner->text.length; at = next) {
        uint32_t c = peek(scanner, at, &next);
        CharClass class = utf8_class(c);
        if (class == CHAR_SPACE || class == CHAR_NEWLINE || is_one_of(c, "<>\"()[]{}") ||
            c == 0x201D)
            break;
        if (!is_one_of(c, ".,;:!?'")) // these end a link only with something behind them
            end = next;
    }
    return end;
}

static void scan_word(Scanner *scanner)
{
    uint32_t start = scanner->at;
    bool after_joiner = scanner->tokens->count > 0 && scanner->flags == 0 &&
                        scanner->tokens->at[scanner->tokens->count - 1].kind == TOKEN_JOINER;
    uint32_t end = after_joiner ? start : end_of_initials(scanner, start);
    if (end > start) {
        add_token(scanner, TOKEN_WORD, start, end)->flags |= TOKEN_ABBREVIATED;
        return;
    }
    end = end_of_letters(scanner, start);
    uint32_t link_end = end_of_link(scanner, start, end);
    if (link_end > start) {
        add_token(scanner, TOKEN_LINK, start, link_end);
        return;
    }
    if (is_dot(scanner, end) && is_abbreviation(scanner, start, end)) {
        add_token(scanner, TOKEN_WORD, start, end + 1)->flags |= TOKEN_ABBREVIATED;
        return;
    }
    uint32_t clitic = clitic_length(scanner, start, end);
    add_token(scanner, TOKEN_WORD, start, end - clitic);
    if (clitic > 0)
        add_token(scanner, TOKEN_WORD, end - clitic, end)->shape = SHAPE_LOWER;
}

static void scan_number(Scanner *scanner)
{
    uint32_t end = scanner->at;
    while (class_at(scanner, end) == CHAR_DIGIT && end < scanner->text.length) {
        end += length_of_char(scanner, end);
        if (end < scanner->text.length && strchr(".,", scanner->text.at[end]) != NULL &&
            class_at(scanner, end + 1) == CHAR_DIGIT && end + 1 < scanner->text.length)
            end++;
    }
    add_token(scanner, TOKEN_NUMBER, scanner->at, end);
}

// The end of a run of the same mark: "--", "...", "''".
static uint32_t end_of_run(const Scanner *scanner, uint32_t start, uint32_t c)
{
    uint32_t end = start, next;
    while (peek(scanner, end, &next) == c && next > end)
        end = next;
    return end;
}

// The end of a clitic that stands alone ("'s" in a rule), [start] when none does.
static uint32_t end_of_lone_clitic(const Scanner *scanner, uint32_t start, uint32_t letters)
{
    uint32_t end = end_of_letters(scanner, letters);
    char buffer[TOKEN_FOLD_MAX];
    Token token = {.span = {start, end}, .kind = TOKEN_WORD};
    Str folded = token_fold(scanner->text, &token, buffer);
    for (uint32_t i = 0; i < scanner->orthography->clitics.count; i++)
        if (str_equal(scanner->orthography->clitics.at[i], folded))
            return end;
    return start;
}

static void scan_mark(Scanner *scanner)
{
    uint32_t start = scanner->at, next;
    uint32_t c = peek(scanner, start, &next);
    uint32_t clitic_end = is_apostrophe(c) ? end_of_lone_clitic(scanner, start, next) : start;
    if (clitic_end > start) {
        add_token(scanner, TOKEN_WORD, start, clitic_end)->shape = SHAPE_LOWER;
        return;
    }
    CharClass after = class_at(scanner, next);
    bool is_inside = scanner->flags == 0 && (after == CHAR_LETTER || after == CHAR_DIGIT);
    if (is_hyphen(c) && is_inside && start > 0) {
        add_token(scanner, TOKEN_JOINER, start, next);
        return;
    }
    if (c == '@' && after == CHAR_LETTER) {
        add_token(scanner, TOKEN_LINK, start, end_of_letters(scanner, next));
        return;
    }
    if (c == '-' || c == '.' || c == '\'' || c == '`')
        next = end_of_run(scanner, start, c);
    add_token(scanner, TOKEN_MARK, start, next);
}

// Passes white space and notes it for the next token.
static void skip_space(Scanner *scanner, uint32_t c, uint32_t next)
{
    if (utf8_class(c) == CHAR_NEWLINE) {
        bool is_crlf = c == '\r' && next < scanner->text.length && scanner->text.at[next] == '\n';
        if (!is_crlf)
            scanner->flags |= scanner->flags & TOKEN_ON_NEW_LINE ? TOKEN_ON_NEW_BLOCK
                                                                 : TOKEN_ON_NEW_LINE;
    }
    scanner->flags |= TOKEN_SPACED;
    scanner->at = next;
}

void token_scan(const Orthography *orthography, Arena *arena, Str text, TokenArray *tokens)
{
    Scanner scanner = {.orthography = orthography, .arena = arena, .tokens = tokens, .text = text,
                       .flags = TOKEN_SPACED | TOKEN_ON_NEW_LINE | TOKEN_ON_NEW_BLOCK};
    while (scanner.at < text.length) {
        uint32_t next;
        uint32_t c = peek(&scanner, scanner.at, &next);
        switch (utf8_class(c)) {
        case CHAR_LETTER:
            scan_word(&scanner);
            break;
        case CHAR_DIGIT:
            scan_number(&scanner);
            break;
        case CHAR_OTHER:
            scan_mark(&scanner);
            break;
        case CHAR_SPACE:
        case CHAR_NEWLINE:
            skip_space(&scanner, c, next);
            break;
        case CHAR_IGNORED:
            scanner.at = next;
            break;
        }
    }
}
