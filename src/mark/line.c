#include "mark.h"
#include "utf8.h"

#include <string.h>

// Wrapped text has lines of much the same length, shorter than this (code points).
#define WRAPPED_MOST 124
#define WRAPPED_LEAST 45

// Who wraps by hand breaks a line a little early.
#define WRAPPED_SLACK 4

void mark_tokens(const Pack *pack, Annotation *a)
{
    Str text = a->document->text;
    token_scan(lexicon_orthography(pack->lexicon), a->arena, text, &a->tokens);
    token_mark_quoted(text, &a->tokens);
}

static uint32_t line_length(const Annotation *a, const Line *line)
{
    return utf8_count(str_slice(a->document->text, a->tokens.at[line->first].span.start,
                                a->tokens.at[line->end - 1].span.end));
}

// Up to the first blank (code points).
static uint32_t first_word_length(const Annotation *a, const Line *line)
{
    Str text = a->document->text;
    uint32_t start = a->tokens.at[line->first].span.start, end = start;
    while (end < text.length && strchr(" \t\r\n", text.at[end]) == NULL)
        end++;
    return utf8_count(str_slice(text, start, end));
}

// Whether a sentence runs on from [line] to [next], whatever their widths: no mark ends
// the one, which is long, and the other begins with a small letter.
static bool runs_on(const Annotation *a, const Line *line, const Line *next)
{
    const Token *last = &a->tokens.at[line->end - 1], *first = &a->tokens.at[next->first];
    return first->kind == TOKEN_WORD && first->shape == SHAPE_LOWER &&
           (last->kind != TOKEN_MARK || a->document->text.at[last->span.start] == ',') &&
           line_length(a, line) >= WRAPPED_LEAST;
}

// Decides for the lines [first] up to [end], a block without empty lines, whether they
// are wrapped: where one ends, the next word would have made it wider than the widest.
static void mark_wrapped(Annotation *a, uint32_t first, uint32_t end)
{
    uint32_t widest = 0;
    for (uint32_t i = first; i < end; i++) {
        uint32_t length = line_length(a, &a->lines.at[i]);
        widest = length > widest ? length : widest;
    }
    bool is_even = widest <= WRAPPED_MOST && widest >= WRAPPED_LEAST;
    for (uint32_t i = first; i + 1 < end; i++) {
        const Line *next = &a->lines.at[i + 1];
        uint32_t length = line_length(a, &a->lines.at[i]) + 1 + first_word_length(a, next);
        a->lines.at[i].goes_on = (is_even && length + WRAPPED_SLACK > widest &&
                                  !token_starts_item(a->document->text, &a->tokens, next->first)) ||
                                 runs_on(a, &a->lines.at[i], next);
    }
}

void mark_lines(Annotation *a)
{
    for (uint32_t t = 0; t < a->tokens.count; t++) {
        const Token *token = &a->tokens.at[t];
        if (!(token->flags & TOKEN_ON_NEW_LINE))
            continue;
        if (a->lines.count > 0)
            a->lines.at[a->lines.count - 1].end = t;
        *array_add(a->arena, &a->lines) =
            (Line){.first = t,
                   .end = a->tokens.count,
                   .zone = NONE,
                   .starts_block = (token->flags & TOKEN_ON_NEW_BLOCK) != 0};
    }
    uint32_t block = 0;
    for (uint32_t i = 1; i <= a->lines.count; i++)
        if (i == a->lines.count || a->lines.at[i].starts_block) {
            mark_wrapped(a, block, i);
            block = i;
        }
}
