#include "token.h"

#include "extent.h"

// State of one scan. [at] is where the next character starts.
typedef struct Scanner {
    Script script;
    Arena *arena;
    TokenArray *tokens;
    uint32_t at;
    uint8_t flags; // of the next token
} Scanner;

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
    *token = (Token){
        .span = {start, end}, .word = WORD_UNREAD, .kind = (uint8_t)kind, .flags = scanner->flags};
    if (kind == TOKEN_WORD)
        token->shape = (uint8_t)shape_of(str_slice(scanner->script.text, start, end));
    scanner->flags = 0;
    scanner->at = end;
    return token;
}

// Bytes of ASCII behind which what begins as a word may be no mere word: a full stop, the colon
// of a link, the "@" of an address, an apostrophe, and what is passed over within words.
static bool may_go_on(uint8_t byte)
{
    return byte >= 0x7F || (byte < ' ' && byte != '\n' && byte != '\t') || byte == '.' ||
           byte == ':' || byte == '@' || byte == '\'';
}

// Most words are letters of ASCII and nothing else; whoever sees that need not ask what else they
// may be. False: it is to be found out.
static bool scan_plain_word(Scanner *scanner)
{
    Str text = scanner->script.text;
    uint32_t start = scanner->at, end = start, capitals = 0;
    while (end < text.length && (uint8_t)((text.at[end] | 0x20) - 'a') < 26)
        capitals += !(text.at[end++] & 0x20);
    if (end == start || (end < text.length && may_go_on((uint8_t)text.at[end])) ||
        scanner->script.orthography->has_bare_clitic)
        return false;
    bool is_lower = text.at[start] & 0x20, is_all = end - start > 1 && capitals == end - start;
    *array_add(scanner->arena, scanner->tokens) =
        (Token){.span = {start, end},
                .word = WORD_UNREAD,
                .kind = TOKEN_WORD,
                .shape = is_lower ? SHAPE_LOWER : (is_all ? SHAPE_CAPITALS : SHAPE_CAPITAL),
                .flags = scanner->flags | TOKEN_PLAIN};
    scanner->flags = 0;
    scanner->at = end;
    return true;
}

static bool is_after_joiner(const Scanner *scanner)
{
    const TokenArray *tokens = scanner->tokens;
    return scanner->flags == 0 && tokens->count > 0 &&
           tokens->at[tokens->count - 1].kind == TOKEN_JOINER;
}

static void scan_word(Scanner *scanner)
{
    const Script *script = &scanner->script;
    uint32_t start = scanner->at;
    uint32_t initials = extent_of_initials(script, start), next;
    // "Iran-N.Korea" has an initial, "plan-B." ends a sentence.
    if (is_after_joiner(scanner) && utf8_class(script_peek(script, initials, &next)) != CHAR_LETTER)
        initials = start;
    uint32_t letters = extent_of_letters(script, start);
    uint32_t link = extent_of_link(script, start, letters);
    uint32_t abbreviation = extent_of_abbreviation(script, start, letters);
    uint32_t clitic = start_of_clitic(script, start, letters);
    if (initials > start) {
        add_token(scanner, TOKEN_WORD, start, initials)->flags |= TOKEN_ABBREVIATED;
    } else if (link > start) {
        add_token(scanner, TOKEN_LINK, start, link);
    } else if (abbreviation > start) {
        add_token(scanner, TOKEN_WORD, start, abbreviation)->flags |= TOKEN_ABBREVIATED;
    } else {
        add_token(scanner, TOKEN_WORD, start, clitic);
        if (clitic < letters)
            add_token(scanner, TOKEN_WORD, clitic, letters)->shape = SHAPE_LOWER;
    }
}

static void scan_mark(Scanner *scanner)
{
    const Script *script = &scanner->script;
    uint32_t start = scanner->at, next;
    uint32_t c = script_peek(script, start, &next);
    uint32_t clitic = utf8_is_apostrophe(c) ? extent_of_clitic(script, start, next) : start;
    CharClass after = script_class(script, next);
    bool is_inside = scanner->flags == 0 && (after == CHAR_LETTER || after == CHAR_DIGIT);
    if (clitic > start)
        add_token(scanner, TOKEN_WORD, start, clitic)->shape = SHAPE_LOWER;
    else if (is_hyphen(c) && is_inside && start > 0)
        add_token(scanner, TOKEN_JOINER, start, next);
    else if (c == '@' && after == CHAR_LETTER)
        add_token(scanner, TOKEN_LINK, start, extent_of_letters(script, next));
    else if (c == '-' || c == '.' || c == '\'' || c == '`')
        add_token(scanner, TOKEN_MARK, start, extent_of_run(script, start, c));
    else
        add_token(scanner, TOKEN_MARK, start, next);
}

// Passes white space and notes it for the next token.
static void skip_space(Scanner *scanner, uint32_t c, uint32_t next)
{
    if (utf8_class(c) == CHAR_NEWLINE) {
        Str text = scanner->script.text;
        bool is_crlf = c == '\r' && next < text.length && text.at[next] == '\n';
        if (!is_crlf)
            scanner->flags |=
                scanner->flags & TOKEN_ON_NEW_LINE ? TOKEN_ON_NEW_BLOCK : TOKEN_ON_NEW_LINE;
    }
    scanner->flags |= TOKEN_SPACED;
    scanner->at = next;
}

void token_scan(const Orthography *orthography, Arena *arena, Str text, TokenArray *tokens)
{
    Scanner scanner = {.script = {orthography, text},
                       .arena = arena,
                       .tokens = tokens,
                       .flags = TOKEN_SPACED | TOKEN_ON_NEW_LINE | TOKEN_ON_NEW_BLOCK};
    while (scanner.at < text.length) {
        uint32_t next;
        if (text.at[scanner.at] == ' ') {
            scanner.flags |= TOKEN_SPACED;
            scanner.at++;
            continue;
        }
        if (scan_plain_word(&scanner))
            continue;
        uint32_t c = script_peek(&scanner.script, scanner.at, &next);
        switch (utf8_class(c)) {
        case CHAR_LETTER:
            scan_word(&scanner);
            break;
        case CHAR_DIGIT:
            add_token(&scanner, TOKEN_NUMBER, scanner.at,
                      extent_of_number(&scanner.script, scanner.at));
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

// Bullets, and marks that stand for them.
static bool is_bullet(uint32_t c)
{
    static const uint32_t bullets[] = {'*',    '-',    '+',    '[',    0xB7,   0x2013, 0x2014,
                                       0x2022, 0x2023, 0x25A0, 0x25AA, 0x25CF, 0x25E6};
    for (size_t i = 0; i < array_length(bullets); i++)
        if (c == bullets[i])
            return true;
    return false;
}

bool token_starts_item(Str text, const TokenArray *tokens, uint32_t first)
{
    const Token *token = &tokens->at[first];
    bool has_next = first + 1 < tokens->count && tokens->at[first + 1].kind == TOKEN_MARK;
    char next = has_next ? text.at[tokens->at[first + 1].span.start] : '\0';
    uint32_t offset = token->span.start;
    if (token->kind == TOKEN_MARK && text.at[offset] == '(')
        return first + 2 < tokens->count && text.at[tokens->at[first + 2].span.start] == ')';
    if (token->kind == TOKEN_MARK)
        return is_bullet(utf8_next(text, &offset));
    if (token->kind == TOKEN_NUMBER)
        return has_next && next != ',';
    return token->span.end - token->span.start == 1 && (next == ')' || next == ':');
}
