#include "token.h"
#include "utf8.h"

#include <string.h>

// Which way a quotation mark looks: the shape of a curly one says so, a straight
// one opens where a space stands before it.
static const char *folded_mark(uint32_t c, const Token *token)
{
    switch (c) {
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x201A:
    case 0x00AB:
        return "\u201C";
    case 0x201D:
    case 0x2019:
    case 0x00BB:
        return "\u201D";
    case '"':
    case '\'':
    case '`':
        return token->flags & TOKEN_SPACED ? "\u201C" : "\u201D";
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return "\u2014";
    case 0x2026:
        return "\u2026";
    default:
        return NULL;
    }
}

static Str fold_mark(Str text, const Token *token, char *buffer)
{
    uint32_t offset = token->span.start;
    uint32_t c = utf8_next(text, &offset);
    bool is_dots = c == '.' && token->span.end - token->span.start > 1;
    const char *folded = is_dots ? "\u2026" : folded_mark(c, token);
    if (folded != NULL) {
        memcpy(buffer, folded, strlen(folded));
        return (Str){buffer, (uint32_t)strlen(folded)};
    }
    return (Str){buffer, utf8_write(c, buffer)};
}

static Str fold_plain_word(Str text, const Token *token, char *buffer)
{
    uint32_t length = token->span.end - token->span.start;
    if (length > TOKEN_FOLD_MAX - 3) // as if the next letter could be one of four bytes
        length = TOKEN_FOLD_MAX - 3;
    for (uint32_t i = 0; i < length; i++)
        buffer[i] = (char)(text.at[token->span.start + i] | 0x20);
    return (Str){buffer, length};
}

Str token_fold(Str text, const Token *token, char buffer[TOKEN_FOLD_MAX])
{
    if (token->flags & TOKEN_PLAIN)
        return fold_plain_word(text, token, buffer);
    if (token->kind == TOKEN_MARK)
        return fold_mark(text, token, buffer);
    uint32_t offset = token->span.start, length = 0, letters = 0;
    while (offset < token->span.end && length + 4 <= TOKEN_FOLD_MAX) {
        uint8_t byte = (uint8_t)text.at[offset];
        if (byte < 0x80 && byte != '\'' && byte >= ' ') {
            buffer[length++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            offset++;
            letters++;
            continue;
        }
        uint32_t c = utf8_next(text, &offset);
        // An apostrophe belongs to the clitics "'s" and "n't"; inside a name it says nothing.
        bool is_of_clitic =
            letters == 0 || (length == 1 && buffer[0] == 'n' && token->span.end - offset == 1);
        if (utf8_is_apostrophe(c) && is_of_clitic)
            buffer[length++] = '\'';
        else if (!utf8_is_apostrophe(c) && utf8_class(c) != CHAR_IGNORED)
            length += utf8_write(utf8_fold(c), buffer + length);
        letters++;
    }
    return (Str){buffer, length};
}

static bool is_double_mark(Str text, const Token *token)
{
    uint32_t offset = token->span.start;
    uint32_t c = utf8_next(text, &offset);
    return token->kind == TOKEN_MARK &&
           (c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x00AB || c == 0x00BB);
}

static bool opens_quotation(Str text, const Token *token)
{
    char buffer[TOKEN_FOLD_MAX];
    return is_double_mark(text, token) && str_equal(token_fold(text, token, buffer), STR("\u201C"));
}

// The token with which the quotation that opens at [open] ends: its closing mark; failing
// that the end of its block, where the next block goes on with it, or else of its line.
static uint32_t quotation_end(Str text, const TokenArray *tokens, uint32_t open)
{
    uint32_t line_end = tokens->count;
    for (uint32_t i = open + 1; i < tokens->count; i++) {
        if (line_end == tokens->count && tokens->at[i].flags & TOKEN_ON_NEW_LINE)
            line_end = i;
        if (tokens->at[i].flags & TOKEN_ON_NEW_BLOCK)
            return opens_quotation(text, &tokens->at[i]) ? i : line_end;
        if (is_double_mark(text, &tokens->at[i]))
            return i;
    }
    return line_end;
}

void token_mark_quoted(Str text, TokenArray *tokens)
{
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (!opens_quotation(text, &tokens->at[i]))
            continue;
        uint32_t end = quotation_end(text, tokens, i);
        for (uint32_t k = i + 1; k < end; k++)
            tokens->at[k].flags |= TOKEN_QUOTED;
        i = end > i + 1 ? end - 1 : i;
    }
}
