// The words of a sealed lexicon by their letters. Most words of a text are looked up, and some of
// them in vain: so the table is small. A slot is a word's number in the bits of the mask, and in
// the others what the hash has there; only where these agree, the letters are compared.
#include "lexicon_data.h"

#include <string.h>

// No word has the number that is all bits of the mask: half of the slots are empty.
#define SLOT_EMPTY UINT32_MAX

uint32_t lexicon_find_word(const Lexicon *lexicon, Str folded)
{
    uint32_t hash = table_hash(folded), mask = lexicon->word_mask;
    for (uint32_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
        uint32_t slot = lexicon->word_slots[i];
        if (slot == SLOT_EMPTY)
            return WORD_UNKNOWN;
        if (((slot ^ hash) & ~mask) == 0 &&
            str_equal(lexicon->words.at[slot & mask].folded, folded))
            return slot & mask;
    }
}

void lexicon_lay_letters(Lexicon *lexicon)
{
    Arena scratch = {0};
    size_t size = 0;
    for (uint32_t i = 0; i < lexicon->words.count; i++)
        size += lexicon->words.at[i].folded.length;
    char *letters = arena_alloc(&scratch, size), *at = letters;
    for (uint32_t i = 0; i < lexicon->words.count; i++) {
        Str *folded = &lexicon->words.at[i].folded;
        memcpy(at, folded->at, folded->length);
        folded->at = lexicon->letters + (at - letters);
        at += folded->length;
    }
    memcpy(lexicon->letters, letters, size);
    arena_free(&scratch);
}

void lexicon_enter_words(Lexicon *lexicon)
{
    uint32_t mask = lexicon->word_mask;
    for (uint32_t i = 0; i <= mask; i++)
        lexicon->word_slots[i] = SLOT_EMPTY;
    for (uint32_t word = 0; word < lexicon->words.count; word++) {
        uint32_t hash = table_hash(lexicon->words.at[word].folded);
        uint32_t i = (hash ^ hash >> 15) & mask;
        while (lexicon->word_slots[i] != SLOT_EMPTY)
            i = (i + 1) & mask;
        lexicon->word_slots[i] = (hash & ~mask) | word;
    }
}
