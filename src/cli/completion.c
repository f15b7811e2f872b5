// What the shells complete, from the tables of options and verbs.
#include "completion.h"

#include <string.h>

// Whether [text] ends with the word [end].
static bool ends_with(const char *text, const char *end)
{
    return str_ends_with(str_from(text), str_from(end));
}

ValueKind value_kind(const char *name)
{
    // Of operands, lists of words are written out: "bash|zsh|fish".
    if (strchr(name, '|') != NULL)
        return VALUE_WORDS;
    static const struct KindRow {
        const char *end;
        ValueKind kind;
    } rows[] = {
        {"FOLDER", VALUE_FOLDER},  {"FOLDER...", VALUE_FOLDER}, {"[FOLDER...]", VALUE_FOLDER},
        {"FILE", VALUE_FILE},      {"PATH", VALUE_FILE},        {"PATH...", VALUE_FILE},
        {"[PATH...]", VALUE_FILE}, {"[TAGS...]", VALUE_FILE},   {"CORPUS...", VALUE_FOLDER},
        {"TYPE", VALUE_TYPE},      {"[CODE...]", VALUE_CODE},   {"CODE", VALUE_CODE},
    };
    for (uint32_t i = 0; i < array_length(rows); i++)
        if (ends_with(name, rows[i].end))
            return rows[i].kind;
    return VALUE_OTHER;
}

static Str with(Arena *arena, Str words, Str word)
{
    return str_format(arena, "%.*s%s%.*s", STR_ARGS(words), words.length > 0 ? " " : "",
                      STR_ARGS(word));
}

static Str words_of_codes(Arena *arena)
{
    const FaultCode *const lists[] = {faults_of_reading, faults_of_patterns, faults_of_style};
    Str words = {0};
    for (uint32_t i = 0; i < array_length(lists); i++)
        for (const FaultCode *code = lists[i]; code->code != NULL; code++)
            words = with(arena, words, str_from(code->code));
    return words;
}

static Str words_of_types(const Page *page)
{
    Str words = {0};
    for (uint32_t i = 0; i < page->pack->types.count; i++)
        words = with(page->arena, words, page->pack->types.at[i].name);
    return words;
}

static Str words_of_kind(const Page *page, ValueKind kind)
{
    return kind == VALUE_TYPE   ? words_of_types(page)
           : kind == VALUE_CODE ? words_of_codes(page->arena)
                                : (Str){0};
}

Str words_of_option(const Page *page, const Option *option)
{
    Str words = {0};
    for (uint32_t i = 0; option->choice != NULL && option->choice(i) != NULL; i++)
        words = with(page->arena, words, str_from(option->choice(i)));
    return option->choice != NULL ? words : words_of_kind(page, value_kind(option->argument));
}

Str words_of_operands(const Page *page, const VerbRow *verb)
{
    ValueKind kind = value_kind(verb->operands);
    if (kind != VALUE_WORDS)
        return words_of_kind(page, kind);
    Str words = {0}, rest = str_from(verb->operands);
    if (str_starts_with(rest, STR("[")))
        rest = str_slice(rest, 1, rest.length - 1);
    while (rest.at != NULL)
        words = with(page->arena, words, str_cut(&rest, '|'));
    return words;
}

Str menu_text(Arena *arena, const char *help)
{
    Str rest = str_from(help), text = {0};
    size_t end = strcspn(help, ";");
    const char *list = strstr(help, ": ");
    if (list != NULL && list < help + end)
        end = (size_t)(list - help);
    rest = str_slice(rest, 0, (uint32_t)end);
    while (rest.at != NULL)
        text = with(arena, text, str_cut(&rest, '\n'));
    for (uint32_t i = 0; i < text.length; i++) // all three shells quote with it
        if (text.at[i] == '\'')
            text = str_format(arena, "%.*s%.*s", (int)i, text.at,
                              STR_ARGS(str_slice(text, i + 1, text.length)));
    return text;
}

Str verbs_of_option(Arena *arena, const Option *option, const char *quote, const char *between)
{
    Str text = {0};
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        if (option->verbs >> verb & 1)
            text = str_format(arena, "%.*s%s%s%s%s", STR_ARGS(text), text.length > 0 ? between : "",
                              quote, verb_rows[verb].name, quote);
    return text;
}
