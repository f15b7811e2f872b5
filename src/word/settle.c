// The last step of sealing: the lexicon as searches want it, in little memory.
#include "lexicon_data.h"

// The entry of the word alone when it stands so in a text. What belongs to an actor goes
// before a mere word; see rank_of() in find.c.
static uint32_t entry_of(const Lexicon *lexicon, const Word *word, uint32_t form)
{
    uint32_t chosen = ENTRY_NONE;
    uint32_t i = word->node == 0 ? ENTRY_NONE : lexicon->nodes.at[word->node].first_entry;
    for (; i != ENTRY_NONE; i = lexicon->uses.at[i].next) {
        const Use *use = &lexicon->uses.at[i];
        if (!lexicon_shape_fits(use->shapes & 3, form))
            continue;
        if (use->from != 0 || use->to != 0)
            return ENTRY_DATED;
        if (chosen == ENTRY_NONE || (use->has_code && !lexicon->uses.at[chosen].has_code))
            chosen = i;
    }
    return chosen;
}

static void *moved(Lexicon *lexicon, const void *at, size_t size)
{
    return size == 0 ? NULL : arena_copy(lexicon->arena, at, size);
}

#define MOVE(lexicon, array)                                                                       \
    ((array)->at = moved(lexicon, (array)->at, (array)->count * sizeof *(array)->at),              \
     (array)->capacity = (array)->count)

static void move_table(Lexicon *lexicon, Table *table)
{
    table->slots = moved(lexicon, table->slots, table->size * sizeof *table->slots);
}

// The names of what an output may speak of: classes that are no words of patterns.
static void settle_names(Lexicon *lexicon)
{
    MOVE(lexicon, &lexicon->class_names);
    for (uint32_t i = 0; i < lexicon->class_names.count; i++) {
        Str *name = &lexicon->class_names.at[i];
        if (name->at[0] != '=')
            name->at = arena_copy(lexicon->arena, name->at, name->length);
    }
}

// Room for the words' letters and for their slots.
static void settle_words(Lexicon *lexicon)
{
    size_t size = 0;
    for (uint32_t i = 0; i < lexicon->words.count; i++)
        size += lexicon->words.at[i].folded.length;
    uint32_t slots = lexicon->words_by_form.size == 0 ? 2 : lexicon->words_by_form.size;
    lexicon->letters = arena_alloc(lexicon->arena, size);
    lexicon->word_slots = arena_alloc(lexicon->arena, slots * sizeof *lexicon->word_slots);
    lexicon->word_mask = slots - 1;
    lexicon->words_by_form = (Table){0};
    lexicon_lay_letters(lexicon);
    lexicon_enter_words(lexicon);
}

// One node more bounds the steps of the last.
static void settle_trie(Lexicon *lexicon)
{
    trie_settle(lexicon, lexicon->arena);
    lexicon->nodes.count++;
    MOVE(lexicon, &lexicon->nodes);
    lexicon->nodes.count--;
}

void lexicon_settle(Lexicon *lexicon)
{
    for (uint32_t i = 0; i < lexicon->words.count; i++)
        for (uint32_t form = 0; form < FORM__COUNT; form++)
            lexicon->words.at[i].entries[form] = entry_of(lexicon, &lexicon->words.at[i], form);
    for (uint32_t i = 0; i < lexicon->uses.count; i++)
        lexicon->nodes.at[lexicon->uses.at[i].node].parties |= lexicon->uses.at[i].parties;
    gate_choose_words(lexicon);
    settle_names(lexicon);
    MOVE(lexicon, &lexicon->entries);
    MOVE(lexicon, &lexicon->endings);
    MOVE(lexicon, &lexicon->symbols);
    MOVE(lexicon, &lexicon->uses);
    MOVE(lexicon, &lexicon->words);
    move_table(lexicon, &lexicon->classes_by_name);
    settle_words(lexicon);
    settle_trie(lexicon);
    lexicon->symbols_by_classes = (Table){0};
    lexicon->alias_words.count = lexicon->watched_aliases.count = 0;
    lexicon_free(lexicon);
}
