#include "lexicon.h"

#include "lexicon_data.h"

#include <stdlib.h>
#include <string.h>

static const char *const builtin_names[CLASS__BUILTIN_COUNT] = {
    [CLASS_WORD] = "word",
    [CLASS_UNKNOWN] = "unknown",
    [CLASS_CAPITAL] = "capital",
    [CLASS_CAPITALS] = "capitals",
    [CLASS_NUMBER] = "number",
    [CLASS_YEAR] = "year",
    [CLASS_YEARS] = "years",
    [CLASS_DAY] = "day",
    [CLASS_MARK] = "mark",
    [CLASS_LINK] = "link",
    [CLASS_ABBREVIATED] = "abbreviated",
    [CLASS_FORMER] = "former",
};

Lexicon *lexicon_new(Arena *arena)
{
    Lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    lexicon->arena = arena;
    for (uint32_t i = 0; i < CLASS__BUILTIN_COUNT; i++)
        lexicon_class(lexicon, str_from(builtin_names[i]));
    array_add(&lexicon->growing, &lexicon->nodes);
    return lexicon;
}

void lexicon_free(Lexicon *lexicon)
{
    arena_free(&lexicon->growing);
}

Orthography *lexicon_orthography(Lexicon *lexicon)
{
    return &lexicon->orthography;
}

ClassId lexicon_find_class(const Lexicon *lexicon, Str name)
{
    uint32_t id = table_find(&lexicon->classes_by_name, name);
    return id == TABLE_NONE ? CLASS_NONE : (ClassId)id;
}

ClassId lexicon_class(Lexicon *lexicon, Str name)
{
    ClassId id = lexicon_find_class(lexicon, name);
    if (id != CLASS_NONE)
        return id;
    id = (ClassId)lexicon->class_names.count;
    Str copy = {arena_copy(lexicon->arena, name.at, name.length), name.length};
    *array_add(&lexicon->growing, &lexicon->class_names) = copy;
    table_set(&lexicon->classes_by_name, &lexicon->growing, copy, id);
    return id;
}

bool class_is_name(Str name)
{
    for (uint32_t i = 0; i < name.length; i++)
        if (strchr("|,;&!(){}:=\"' \t\n", name.at[i]) != NULL)
            return false;
    // A digit behind a brace is the bound of a repetition.
    return name.length > 0 && !(name.at[0] >= '0' && name.at[0] <= '9');
}

const char *lexicon_taken_by(const Lexicon *lexicon, Str name)
{
    for (uint32_t i = 0; i < lexicon->party_count; i++)
        if (str_equal(lexicon->parties[i], name))
            return "a party";
    if (str_equal(name, STR("any")))
        return "any unit";
    return str_equal(name, STR("third")) ? "whoever is no party" : NULL;
}

Str lexicon_class_name(const Lexicon *lexicon, ClassId class)
{
    return lexicon->class_names.at[class];
}

uint32_t lexicon_class_count(const Lexicon *lexicon)
{
    return lexicon->class_names.count;
}

void lexicon_guess_class(const Lexicon *lexicon, Guess *guess)
{
    for (uint32_t i = 0; i < lexicon->class_names.count; i++)
        if (lexicon->class_names.at[i].at[0] != '=')
            guess_try(guess, lexicon->class_names.at[i]);
}

void lexicon_guess_lemma(const Lexicon *lexicon, Str part, Guess *guess)
{
    for (uint32_t i = 0; i < lexicon->entries.count; i++)
        if (str_equal(lexicon->entries.at[i].part, part))
            guess_try(guess, lexicon->entries.at[i].lemma);
}

// The index of the word with this folded form; made when it is new.
uint32_t lexicon_word(Lexicon *lexicon, Str folded)
{
    uint32_t index = table_find(&lexicon->words_by_form, folded);
    if (index != TABLE_NONE)
        return index;
    index = lexicon->words.count;
    Str copy = {arena_copy(lexicon->arena, folded.at, folded.length), folded.length};
    *array_add(&lexicon->growing, &lexicon->words) = (Word){.folded = copy, .literal = CLASS_NONE};
    table_set(&lexicon->words_by_form, &lexicon->growing, copy, index);
    return index;
}

ClassId lexicon_literal(Lexicon *lexicon, Str folded)
{
    uint32_t index = lexicon_word(lexicon, folded);
    if (lexicon->words.at[index].literal == CLASS_NONE) {
        Str name = str_format(lexicon->arena, "=%.*s", STR_ARGS(folded));
        lexicon->words.at[index].literal = lexicon_class(lexicon, name);
    }
    return lexicon->words.at[index].literal;
}

static void add_class_to_entry(Lexicon *lexicon, Entry *entry, ClassId class)
{
    ClassId *classes = arena_alloc(lexicon->arena, (entry->class_count + 1) * sizeof *classes);
    memcpy(classes, entry->classes, entry->class_count * sizeof *classes);
    classes[entry->class_count++] = class;
    entry->classes = classes;
}

ClassId lexicon_phrase(Lexicon *lexicon, const Str *folded, uint32_t count)
{
    uint32_t node = lexicon->words.at[lexicon_word(lexicon, folded[0])].node;
    for (uint32_t i = 1; i < count && node != 0; i++)
        node = trie_find(lexicon, node, lexicon_word(lexicon, folded[i]));
    if (node == 0 || lexicon->nodes.at[node].first_entry == ENTRY_NONE)
        return CLASS_NONE;
    Str name = STR("=");
    for (uint32_t i = 0; i < count; i++)
        name = str_format(lexicon->arena, "%.*s%s%.*s", STR_ARGS(name), i == 0 ? "" : " ",
                          STR_ARGS(folded[i]));
    ClassId class = lexicon_find_class(lexicon, name);
    if (class != CLASS_NONE)
        return class;
    class = lexicon_class(lexicon, name);
    for (uint32_t i = lexicon->nodes.at[node].first_entry; i != ENTRY_NONE;
         i = lexicon->uses.at[i].next)
        add_class_to_entry(lexicon, &lexicon->entries.at[i], class);
    return class;
}

ClassId lexicon_lemma(Lexicon *lexicon, Str name)
{
    ClassId class = lexicon_find_class(lexicon, name);
    if (class != CLASS_NONE)
        return class;
    Str lemma = name, part = str_cut(&lemma, ':');
    for (uint32_t i = 0; i < lexicon->entries.count; i++) {
        Entry *entry = &lexicon->entries.at[i];
        if (lemma.at == NULL || !str_equal(entry->part, part) || !str_equal(entry->lemma, lemma))
            continue;
        class = lexicon_class(lexicon, name);
        add_class_to_entry(lexicon, entry, class);
    }
    return class;
}

bool lexicon_add_party(Lexicon *lexicon, Str code)
{
    for (uint32_t i = 0; i < lexicon->party_count; i++)
        if (str_equal(lexicon->parties[i], code))
            return true;
    if (lexicon->party_count == PARTY_MAX)
        return false;
    lexicon->parties[lexicon->party_count++] = code;
    return true;
}

uint32_t lexicon_party_count(const Lexicon *lexicon)
{
    return lexicon->party_count;
}

Str lexicon_party_code(const Lexicon *lexicon, uint32_t party)
{
    return lexicon->parties[party];
}

Parties lexicon_parties(const Lexicon *lexicon, Str code)
{
    if (code.length == 0)
        return 0;
    for (uint32_t i = 0; i < lexicon->party_count; i++)
        if (str_equal(lexicon->parties[i], code))
            return (Parties)(1u << i);
    return PARTY_THIRD;
}

static int compare_classes(const void *a, const void *b)
{
    return *(const ClassId *)a - *(const ClassId *)b;
}

Symbol lexicon_symbol(Lexicon *lexicon, ClassId *classes, uint32_t count)
{
    qsort(classes, count, sizeof *classes, compare_classes);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || classes[kept - 1] != classes[i])
            classes[kept++] = classes[i];
    Str key = {(const char *)classes, kept * (uint32_t)sizeof *classes};
    uint32_t symbol = table_find(&lexicon->symbols_by_classes, key);
    if (symbol != TABLE_NONE)
        return (Symbol)symbol;
    symbol = lexicon->symbols.count;
    ClassId *copy = arena_copy(lexicon->arena, classes, kept * sizeof *classes);
    *array_add(&lexicon->growing, &lexicon->symbols) = (SymbolClasses){copy, kept};
    key.at = (const char *)copy;
    table_set(&lexicon->symbols_by_classes, &lexicon->growing, key, symbol);
    return (Symbol)symbol;
}

bool lexicon_symbol_has(const Lexicon *lexicon, Symbol symbol, ClassId class)
{
    const SymbolClasses *set = &lexicon->symbols.at[symbol];
    return set->count > 0 &&
           bsearch(&class, set->classes, set->count, sizeof class, compare_classes) != NULL;
}

const ClassId *lexicon_classes(const Lexicon *lexicon, Symbol symbol, uint32_t *count)
{
    *count = lexicon->symbols.at[symbol].count;
    return lexicon->symbols.at[symbol].classes;
}

uint32_t lexicon_symbol_count(const Lexicon *lexicon)
{
    return lexicon->symbols.count;
}

const Symbol *lexicon_members(const Lexicon *lexicon, ClassId class, uint32_t *count)
{
    *count = lexicon->members[class].count;
    return lexicon->members[class].symbols;
}

const Entry *lexicon_entry(const Lexicon *lexicon, uint32_t index)
{
    return &lexicon->entries.at[index];
}

uint32_t lexicon_entry_count(const Lexicon *lexicon)
{
    return lexicon->entries.count;
}
