#include "mark.h"

#include <string.h>

// A longer "sentence" is a table or a list without marks. The cap bounds the work of
// every pattern on it.
#define SENTENCE_MOST 400

// Words of which all must be capitals for capitals to say nothing.
#define TITLE_WORDS_LEAST 4

typedef struct Splitter {
    const Pack *pack;
    Annotation *a;
    ClassId starter;
    uint32_t zone;
    uint32_t paragraph;
    uint32_t cut_count; // sentences that were too long
} Splitter;

static char first_byte(const Annotation *a, const Token *token)
{
    return a->document->text.at[token->span.start];
}

static bool is_mark_of(const Annotation *a, uint32_t t, const char *marks)
{
    const Token *token = &a->tokens.at[t];
    return token->kind == TOKEN_MARK && strchr(marks, first_byte(a, token)) != NULL;
}

// Closing quotation marks and brackets, which belong to the sentence before them.
static bool is_closing(const Annotation *a, uint32_t t)
{
    const Token *token = &a->tokens.at[t];
    char buffer[TOKEN_FOLD_MAX];
    if (token->kind != TOKEN_MARK || token->flags & TOKEN_SPACED)
        return false;
    Str folded = token_fold(a->document->text, token, buffer);
    return str_equal(folded, STR("\u201D")) || folded.at[0] == ')' || folded.at[0] == ']';
}

static bool is_dots(const Annotation *a, uint32_t t)
{
    char buffer[TOKEN_FOLD_MAX];
    const Token *token = &a->tokens.at[t];
    return token->kind == TOKEN_MARK &&
           str_equal(token_fold(a->document->text, token, buffer), STR("\u2026"));
}

// A note such as "[12]" or "[citation needed]" is not longer than this.
#define NOTE_MOST 5

// The token after the note that begins at [t]; when none ends soon, the one after [t].
static uint32_t after_note(const Annotation *a, uint32_t t, uint32_t end)
{
    for (uint32_t i = t + 1; i < end && i < t + NOTE_MOST; i++)
        if (is_mark_of(a, i, "]"))
            return i + 1;
    return t + 1;
}

// The token after closing marks and after notes such as "[12]" that follow [t].
static uint32_t after_closing(const Annotation *a, uint32_t t, uint32_t end)
{
    while (t < end) {
        if (is_closing(a, t))
            t++;
        else if (is_mark_of(a, t, "[") && !(a->tokens.at[t].flags & TOKEN_SPACED))
            t = after_note(a, t, end);
        else
            break;
    }
    return t;
}

static bool is_starter(const Splitter *splitter, uint32_t t)
{
    Annotation *a = splitter->a;
    UnitArray units = {0};
    Passage passage = {.text = a->document->text, .tokens = a->tokens.at, .first = t, .end = t + 1};
    lexicon_find_units(splitter->pack->lexicon, &passage, a->arena, &units);
    return lexicon_symbol_has(splitter->pack->lexicon, units.at[0].symbol, splitter->starter);
}

static bool can_start(const Annotation *a, uint32_t t)
{
    const Token *token = &a->tokens.at[t];
    if (!(token->flags & TOKEN_SPACED))
        return false;
    return token->kind != TOKEN_WORD || token->shape != SHAPE_LOWER;
}

// True when the abbreviation [t] is one that never ends a sentence, or an initial.
static bool is_title(const Splitter *splitter, uint32_t t)
{
    const Annotation *a = splitter->a;
    const Token *token = &a->tokens.at[t];
    char buffer[TOKEN_FOLD_MAX];
    Str folded = token_fold(a->document->text, token, buffer);
    uint32_t kind =
        table_find(&lexicon_orthography(splitter->pack->lexicon)->abbreviations, folded);
    return kind == ABBREVIATION_TITLE || kind == ABBREVIATION_NUMBER;
}

// True when a sentence may end with token [t], if the next one can start behind it.
static bool can_end(const Annotation *a, uint32_t t)
{
    return a->tokens.at[t].flags & TOKEN_ABBREVIATED || is_mark_of(a, t, ".!?") || is_dots(a, t);
}

// True when the next sentence starts at [next], behind a token [t] that can end one.
static bool is_border(const Splitter *splitter, uint32_t t, uint32_t next)
{
    const Annotation *a = splitter->a;
    if (!(a->tokens.at[t].flags & TOKEN_ABBREVIATED))
        return can_start(a, next);
    return can_start(a, next) && !is_title(splitter, t) && is_starter(splitter, next);
}

static bool has_title_case(const Annotation *a, uint32_t first, uint32_t end)
{
    uint32_t words = 0, capitals = 0;
    for (uint32_t t = first; t < end; t++) {
        const Token *token = &a->tokens.at[t];
        if (token->kind != TOKEN_WORD || token->span.end - token->span.start < 4)
            continue;
        words++;
        capitals += token->shape != SHAPE_LOWER;
    }
    return words >= TITLE_WORDS_LEAST && capitals * 10 >= words * 9;
}

static void add_sentence(Splitter *splitter, uint32_t first, uint32_t end)
{
    Annotation *a = splitter->a;
    Span span = {a->tokens.at[first].span.start, a->tokens.at[end - 1].span.end};
    *array_add(a->arena, &a->sentences) =
        (Sentence){.span = span,
                   .first = first,
                   .end = end,
                   .zone = splitter->zone,
                   .paragraph = splitter->paragraph,
                   .is_title_case = has_title_case(a, first, end)};
}

// Cuts the tokens of one paragraph into sentences.
static void split(Splitter *splitter, uint32_t first, uint32_t end)
{
    uint32_t start = first;
    for (uint32_t t = first; t < end;) {
        uint32_t next = can_end(splitter->a, t) ? after_closing(splitter->a, t + 1, end) : end;
        bool is_cut = next < end && is_border(splitter, t, next);
        bool is_too_long = !is_cut && t + 1 - start >= SENTENCE_MOST && t + 1 < end;
        t = is_cut ? next : t + 1;
        if (is_cut || is_too_long) {
            splitter->cut_count += is_too_long;
            add_sentence(splitter, start, t);
            start = t;
        }
    }
    if (start < end)
        add_sentence(splitter, start, end);
    splitter->paragraph++;
}

void mark_sentences(const Pack *pack, Annotation *a)
{
    Splitter splitter = {
        .pack = pack, .a = a, .starter = lexicon_find_class(pack->lexicon, STR("starter"))};
    for (uint32_t i = 0; i < a->lines.count;) {
        uint32_t last = i;
        while (a->lines.at[last].goes_on && last + 1 < a->lines.count &&
               a->lines.at[last + 1].zone == a->lines.at[i].zone)
            last++;
        splitter.zone = a->lines.at[i].zone;
        split(&splitter, a->lines.at[i].first, a->lines.at[last].end);
        i = last + 1;
    }
    if (splitter.cut_count > 0)
        *array_add(a->arena, &a->warnings) = str_format(
            a->arena, "%u sentence%s cut at %d words: claims across the cut are not seen",
            splitter.cut_count, splitter.cut_count == 1 ? " was" : "s were", SENTENCE_MOST);
}
