// The last step of sealing: what searches look at, close together. Of a text's sentences most
// patterns see no more than their branches; the others follow apart, those of patterns that
// were used before the others.
#include "pattern_data.h"

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

static void settle_translation(Arena *arena, Pattern *pattern)
{
    Translation *t = &pattern->translation;
    uint32_t cells = (uint32_t)t->parties_blocks * t->kind_blocks;
    t->atoms = arena_copy(arena, t->atoms, t->atom_count * sizeof *t->atoms);
    t->blocks = arena_copy(arena, t->blocks, (t->block_mask + 1) * sizeof *t->blocks);
    t->block_of_parties = arena_copy(arena, t->block_of_parties, PARTIES_ALL + 1);
    t->letter_of_cell = arena_copy(arena, t->letter_of_cell, cells * sizeof *t->letter_of_cell);
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
    settle_each(grammar, settle_translation);
}
