// What is looked for in the classes of words and phrases: those that nobody asks for.
#include "fault.h"
#include "guess.h"
#include "trace.h"

#include <string.h>

typedef struct ClassLint {
    const Pack *pack;
    bool *is_used; // by class
    bool *is_told;
    uint32_t guesses;
    Diag *diag;
} ClassLint;

// Each is held against all classes; no rules have as many that nobody asks for.
#define GUESSES_MOST 2000

// Rules of events speak of classes, and so does "via".
static void use_others(ClassLint *lint)
{
    const Pack *pack = lint->pack;
    for (uint32_t via = 0; via < VIA__COUNT; via++)
        for (uint32_t i = 0; i < pack->via_classes[via].count; i++)
            lint->is_used[pack->via_classes[via].at[i]] = true;
    for (uint32_t i = 0; i < pack->events.rules.count; i++)
        for (uint32_t k = 0; k < pack->events.rules.at[i].objects.count; k++)
            for (Str rest = pack->events.rules.at[i].objects.at[k]; rest.at != NULL;) {
                ClassId class = lexicon_find_class(pack->lexicon, str_cut(&rest, ' '));
                if (class != CLASS_NONE)
                    lint->is_used[class] = true;
            }
}

// The class that was meant: one that is asked for, and is nearly called so. Of short names one sign
// may be wrong, of long ones two, and hardly the first.
static Str near_class(ClassLint *lint, Str name)
{
    if (lint->guesses++ >= GUESSES_MOST)
        return (Str){0};
    const uint32_t most = name.length < 4 ? 0 : name.length < 9 ? 1 : 2;
    Guess guess = {.written = name, .least = most + 1};
    for (uint32_t i = 0; i < lexicon_class_count(lint->pack->lexicon); i++) {
        Str other = lexicon_class_name(lint->pack->lexicon, (ClassId)i);
        if (lint->is_used[i] && class_is_name(other) && other.at[0] == name.at[0] &&
            str_distance(name, other) <= most) // a word that only begins alike is another
            guess_try(&guess, other);
    }
    return guess.name;
}

static bool parts_cells(char sign)
{
    return strchr(" \t\r\n", sign) != NULL;
}

// Where the row of the entry writes the class. False: it comes from the form of the word.
static bool find_class(const Entry *entry, Str name, Place *place)
{
    Str text = entry->place.source->text;
    uint32_t start = entry->place.offset; // the alias may be called so, too
    while (start < text.length && strchr("\t\n", text.at[start]) == NULL)
        start++;
    for (uint32_t i = start; i + name.length <= text.length && text.at[i] != '\n'; i++)
        if (i > 0 && parts_cells(text.at[i - 1]) &&
            (i + name.length == text.length || parts_cells(text.at[i + name.length])) &&
            memcmp(text.at + i, name.at, name.length) == 0) {
            *place = (Place){entry->place.source, i, name.length};
            return true;
        }
    return false;
}

static bool is_of_use(const ClassLint *lint, const Entry *entry)
{
    for (uint32_t i = 0; i < entry->class_count; i++)
        if (lint->is_used[entry->classes[i]])
            return true;
    return false;
}

// Names that patterns ask nothing of are of use: they are longer than others, which they hide.
static void check_class(ClassLint *lint, const Entry *entry, ClassId class)
{
    Str name = lexicon_class_name(lint->pack->lexicon, class);
    Place place;
    if (lint->is_used[class] || lint->is_told[class] || !class_is_name(name) ||
        !find_class(entry, name, &place))
        return;
    Str near = near_class(lint, name);
    if (near.length > 0)
        diag_warning(lint->diag, place,
                     "no pattern asks for the class \"%.*s\"; did you mean \"%.*s\"?",
                     STR_ARGS(name), STR_ARGS(near));
    else if (!entry->is_mention && !is_of_use(lint, entry))
        diag_warning(lint->diag, place,
                     "no pattern asks for the class \"%.*s\", and the row has no other",
                     STR_ARGS(name));
    else
        return;
    lint->is_told[class] = true;
}

// What rules make of what they find.
static void check_made(ClassLint *lint, const Rule *rule, Symbol symbol)
{
    uint32_t count;
    const ClassId *classes = lexicon_classes(lint->pack->lexicon, symbol, &count);
    for (uint32_t i = 0; i < count; i++) {
        Str name = lexicon_class_name(lint->pack->lexicon, classes[i]), near;
        if (lint->is_used[classes[i]] || lint->is_told[classes[i]] || !class_is_name(name) ||
            classes[i] < CLASS__BUILTIN_COUNT || (near = near_class(lint, name)).length == 0)
            continue;
        lint->is_told[classes[i]] = true;
        diag_warning(lint->diag, rule->place,
                     "no pattern asks for the class \"%.*s\"; did you mean \"%.*s\"?",
                     STR_ARGS(name), STR_ARGS(near));
    }
}

void lint_classes(const Pack *pack, Diag *diag)
{
    Arena scratch = {0};
    const Lexicon *lexicon = pack->lexicon;
    ClassLint lint = {.pack = pack, .diag = diag};
    lint.is_used = grammar_used_classes(pack->grammar, &scratch);
    lint.is_told = arena_alloc(&scratch, lexicon_class_count(lexicon) * sizeof *lint.is_told);
    use_others(&lint);
    for (uint32_t i = 0; i < lexicon_entry_count(lexicon); i++)
        for (uint32_t k = 0; k < lexicon_entry(lexicon, i)->class_count; k++)
            check_class(&lint, lexicon_entry(lexicon, i), lexicon_entry(lexicon, i)->classes[k]);
    for (uint32_t i = 0; i < pack->phrase_rules.count; i++)
        if (pack->phrase_rules.at[i].has_symbol)
            check_made(&lint, &pack->phrase_rules.at[i].rule, pack->phrase_rules.at[i].symbol);
    for (uint32_t i = 0; i < pack->refer_rules.count; i++)
        check_made(&lint, &pack->refer_rules.at[i].rule, pack->refer_rules.at[i].symbol);
    arena_free(&scratch);
}
