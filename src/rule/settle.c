// The last step of sealing: what searches look at, close together. Of a text's sentences most
// patterns see no more than their branches; the others follow apart, those of patterns that
// were used before the others.
#include "pattern_data.h"

#include <string.h>

static bool was_used(const Pattern *pattern)
{
    for (uint32_t i = 0; i < pattern->codes.count; i++)
        if (pattern->codes.at[i].compiled != NULL)
            return true;
    return false;
}

static void settle_codes(Arena *arena, Pattern *pattern)
{
    pattern->codes.at =
        arena_copy(arena, pattern->codes.at, pattern->codes.count * sizeof(BranchCode));
    pattern->codes.capacity = pattern->codes.count;
}

// The table of sets of parties, the same for many patterns, which share it.
static uint8_t *shared_parties(Grammar *grammar, const uint8_t *blocks, uint32_t before)
{
    for (uint32_t i = 0; i < before; i++) {
        uint8_t *others = grammar->patterns.at[i]->translation.block_of_parties;
        if (memcmp(others, blocks, PARTIES_ALL + 1) == 0)
            return others;
    }
    return arena_copy(grammar->arena, blocks, PARTIES_ALL + 1);
}

// What writing the letters of units reads.
static void settle_letters(Arena *arena, Pattern *pattern)
{
    Translation *t = &pattern->translation;
    uint32_t cells = (uint32_t)t->parties_blocks * t->kind_blocks;
    t->letter_of_cell = arena_copy(arena, t->letter_of_cell, cells * sizeof *t->letter_of_cell);
    pattern->groups =
        arena_copy(arena, pattern->groups, pattern->group_count * sizeof *pattern->groups);
}

// What finding the block of a profile that is not hot reads.
static void settle_signatures(Arena *arena, Pattern *pattern)
{
    Translation *t = &pattern->translation;
    t->atoms = arena_copy(arena, t->atoms, t->atom_count * sizeof *t->atoms);
    t->blocks = arena_copy(arena, t->blocks, (t->block_mask + 1) * sizeof *t->blocks);
}

static void settle_each(Grammar *grammar, void (*settle)(Arena *arena, Pattern *pattern))
{
    for (int is_used = 1; is_used >= 0; is_used--)
        for (uint32_t i = 0; i < grammar->patterns.count; i++)
            if (was_used(grammar->patterns.at[i]) == is_used)
                settle(grammar->arena, grammar->patterns.at[i]);
}

void grammar_settle(Grammar *grammar)
{
    settle_each(grammar, settle_codes);
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Translation *t = &grammar->patterns.at[i]->translation;
        t->block_of_parties = shared_parties(grammar, t->block_of_parties, i);
    }
    settle_each(grammar, settle_letters);
    settle_each(grammar, settle_signatures);
}
