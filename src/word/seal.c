#include "lexicon.h"

#include "extent.h"
#include "lexicon_data.h"

#include <string.h>

// A set of classes under construction.
typedef struct ClassSet {
    Array(ClassId) ids;
} ClassSet;

static void add_class(Lexicon *lexicon, ClassSet *set, ClassId class)
{
    *array_add(&lexicon->growing, &set->ids) = class;
}

static void add_classes(Lexicon *lexicon, ClassSet *set, const ClassId *classes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        add_class(lexicon, set, classes[i]);
}

// The symbol of the classes in [set], which is empty afterwards.
static Symbol take_symbol(Lexicon *lexicon, ClassSet *set)
{
    Symbol symbol = lexicon_symbol(lexicon, set->ids.at, set->ids.count);
    set->ids.count = 0;
    return symbol;
}

bool lexicon_shape_fits(uint32_t shape, uint32_t form)
{
    if (shape == ENTRY_LOWER)
        return form == SHAPE_LOWER || form == FORM_INITIAL || form == SHAPE_CAPITALS;
    if (form == FORM_INITIAL)
        return shape <= SHAPE_CAPITAL;
    return form >= shape;
}

static void add_shape(Lexicon *lexicon, ClassSet *set, uint32_t form)
{
    add_class(lexicon, set, CLASS_WORD);
    if (form != SHAPE_LOWER)
        add_class(lexicon, set, CLASS_CAPITAL);
    if (form == SHAPE_CAPITALS)
        add_class(lexicon, set, CLASS_CAPITALS);
}

const Ending *lexicon_find_ending(const Lexicon *lexicon, Str folded)
{
    const Ending *longest = NULL;
    for (uint32_t i = 0; i < lexicon->endings.count; i++) {
        const Ending *ending = &lexicon->endings.at[i];
        if (folded.length > ending->letters.length && str_ends_with(folded, ending->letters) &&
            (longest == NULL || ending->letters.length > longest->letters.length))
            longest = ending;
    }
    return longest;
}

static void add_letters(Lexicon *lexicon, ClassSet *set, const Word *word, uint32_t form)
{
    add_shape(lexicon, set, form);
    if (str_ends_with(word->folded, STR(".")))
        add_class(lexicon, set, CLASS_ABBREVIATED);
    uint32_t i = word->node == 0 ? ENTRY_NONE : lexicon->nodes.at[word->node].first_entry;
    bool is_known = i != ENTRY_NONE;
    for (; i != ENTRY_NONE; i = lexicon->uses.at[i].next) {
        const Entry *entry = &lexicon->entries.at[i];
        if (lexicon_shape_fits(lexicon->uses.at[i].shapes & 3, form))
            add_classes(lexicon, set, entry->classes, entry->class_count);
    }
    if (!is_known) {
        const Ending *ending = lexicon_find_ending(lexicon, word->folded);
        add_class(lexicon, set, CLASS_UNKNOWN);
        if (ending != NULL)
            add_classes(lexicon, set, ending->classes, ending->class_count);
    }
}

static bool is_year(Str digits)
{
    uint32_t value;
    return digits.length == 4 && str_to_number(digits, &value) && value >= 1900 && value < 2100;
}

static bool is_hyphen_at(Str folded, uint32_t offset)
{
    return is_hyphen(utf8_next(folded, &offset));
}

Symbol lexicon_number_symbol(const Lexicon *lexicon, Str folded)
{
    uint32_t value;
    if (folded.length > 4 && is_year(str_slice(folded, 0, 4)) && is_hyphen_at(folded, 4))
        return lexicon->years;
    if (is_year(folded))
        return lexicon->year;
    bool is_day = str_to_number(folded, &value) && value >= 1 && value <= 31;
    return is_day ? lexicon->day : lexicon->number;
}

static void seal_word(Lexicon *lexicon, ClassSet *set, Word *word)
{
    uint32_t offset = 0;
    CharClass first = utf8_class(utf8_next(word->folded, &offset));
    bool is_letters = first == CHAR_LETTER || word->folded.at[0] == '\'';
    for (uint32_t form = 0; form < FORM__COUNT; form++) {
        if (is_letters) {
            add_letters(lexicon, set, word, form);
        } else {
            Symbol plain =
                first == CHAR_DIGIT ? lexicon_number_symbol(lexicon, word->folded) : lexicon->mark;
            const SymbolClasses *classes = &lexicon->symbols.at[plain];
            add_classes(lexicon, set, classes->classes, classes->count);
            for (uint32_t i = word->node == 0 ? ENTRY_NONE
                                              : lexicon->nodes.at[word->node].first_entry;
                 i != ENTRY_NONE; i = lexicon->uses.at[i].next)
                add_classes(lexicon, set, lexicon->entries.at[i].classes,
                            lexicon->entries.at[i].class_count);
        }
        if (word->literal != CLASS_NONE)
            add_class(lexicon, set, word->literal);
        word->symbols[form] = take_symbol(lexicon, set);
    }
}

// True when words that look as [use] asks also look as [other] does, on whatever day it is.
static bool asks_no_more(const Use *other, const Use *use)
{
    if (other->from != 0 || other->to != 0 || (other->is_joined && !use->is_joined) ||
        (other->has_code && other->parties != use->parties))
        return false;
    for (uint32_t shapes = other->shapes, asked = use->shapes; shapes != 0;
         shapes >>= 2, asked >>= 2)
        if ((shapes & 3) != SHAPE_LOWER && (shapes & 3) != (asked & 3))
            return false;
    return true;
}

static void seal_entry(Lexicon *lexicon, ClassSet *set, uint32_t index)
{
    const Entry *entry = &lexicon->entries.at[index];
    Use *use = &lexicon->uses.at[index];
    add_class(lexicon, set, CLASS_WORD);
    add_classes(lexicon, set, entry->classes, entry->class_count);
    for (uint32_t i = lexicon->nodes.at[use->node].first_entry; i != ENTRY_NONE;
         i = lexicon->uses.at[i].next)
        if (asks_no_more(&lexicon->uses.at[i], use))
            add_classes(lexicon, set, lexicon->entries.at[i].classes,
                        lexicon->entries.at[i].class_count);
    use->symbol = take_symbol(lexicon, set);
    add_class(lexicon, set, CLASS_WORD);
    add_classes(lexicon, set, entry->classes, entry->class_count);
    add_class(lexicon, set, CLASS_FORMER);
    use->former = take_symbol(lexicon, set);
}

static void seal_nodes(Lexicon *lexicon, ClassSet *set)
{
    for (uint32_t n = 1; n < lexicon->nodes.count; n++) {
        TrieNode *node = &lexicon->nodes.at[n];
        add_class(lexicon, set, CLASS_WORD);
        for (uint32_t i = node->first_entry; i != ENTRY_NONE; i = lexicon->uses.at[i].next)
            add_classes(lexicon, set, lexicon->entries.at[i].classes,
                        lexicon->entries.at[i].class_count);
        node->symbol = take_symbol(lexicon, set);
    }
}

// The symbols of tokens that no alias and no pattern names.
static void seal_unknown(Lexicon *lexicon, ClassSet *set)
{
    lexicon->mark = lexicon_symbol(lexicon, (ClassId[]){CLASS_MARK}, 1);
    lexicon->link = lexicon_symbol(lexicon, (ClassId[]){CLASS_LINK}, 1);
    lexicon->number = lexicon_symbol(lexicon, (ClassId[]){CLASS_NUMBER}, 1);
    lexicon->day = lexicon_symbol(lexicon, (ClassId[]){CLASS_NUMBER, CLASS_DAY}, 2);
    lexicon->year = lexicon_symbol(lexicon, (ClassId[]){CLASS_NUMBER, CLASS_YEAR}, 2);
    lexicon->years = lexicon_symbol(lexicon, (ClassId[]){CLASS_NUMBER, CLASS_YEARS}, 2);
    for (uint32_t form = 0; form < FORM__COUNT; form++) {
        add_shape(lexicon, set, form);
        add_class(lexicon, set, CLASS_UNKNOWN);
        lexicon->unknown[form] = take_symbol(lexicon, set);
        add_shape(lexicon, set, form);
        add_class(lexicon, set, CLASS_UNKNOWN);
        add_class(lexicon, set, CLASS_ABBREVIATED);
        lexicon->abbreviated[form] = take_symbol(lexicon, set);
        for (uint32_t i = 0; i < lexicon->endings.count; i++) {
            Ending *ending = &lexicon->endings.at[i];
            add_shape(lexicon, set, form);
            add_class(lexicon, set, CLASS_UNKNOWN);
            add_classes(lexicon, set, ending->classes, ending->class_count);
            ending->symbols[form] = take_symbol(lexicon, set);
        }
    }
}

// Turns "symbol -> classes" round.
static void seal_members(Lexicon *lexicon)
{
    lexicon->members =
        arena_alloc(lexicon->arena, lexicon->class_names.count * sizeof *lexicon->members);
    for (uint32_t s = 0; s < lexicon->symbols.count; s++)
        for (uint32_t i = 0; i < lexicon->symbols.at[s].count; i++)
            lexicon->members[lexicon->symbols.at[s].classes[i]].count++;
    for (uint32_t c = 0; c < lexicon->class_names.count; c++) {
        Members *members = &lexicon->members[c];
        members->symbols = arena_alloc(lexicon->arena, members->count * sizeof(Symbol));
        members->count = 0;
    }
    for (uint32_t s = 0; s < lexicon->symbols.count; s++)
        for (uint32_t i = 0; i < lexicon->symbols.at[s].count; i++) {
            Members *members = &lexicon->members[lexicon->symbols.at[s].classes[i]];
            members->symbols[members->count++] = (Symbol)s;
        }
}

bool lexicon_seal(Lexicon *lexicon, Diag *diag)
{
    ClassSet set = {0};
    seal_unknown(lexicon, &set);
    for (uint32_t i = 0; i < lexicon->words.count; i++)
        seal_word(lexicon, &set, &lexicon->words.at[i]);
    for (uint32_t i = 0; i < lexicon->entries.count; i++)
        seal_entry(lexicon, &set, i);
    seal_nodes(lexicon, &set);
    if (lexicon->symbols.count > UINT16_MAX || lexicon->class_names.count >= CLASS_NONE ||
        lexicon->entries.count >= ENTRY_DATED) {
        diag_error(diag, (Place){0},
                   "the rules name more words and classes than the %u that "
                   "patterns can tell apart",
                   UINT16_MAX);
        return false;
    }
    seal_members(lexicon);
    lexicon_settle(lexicon);
    return true;
}
