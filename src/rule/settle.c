// The last step of sealing: what searches look at, close together. Of a text's sentences most
// patterns see no more than their branches; what a search for one of them reads besides lies in
// one piece.
#include "pattern_data.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

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

typedef struct Use {
    Pattern *pattern;
    uint64_t searches;
} Use;

static int compare_uses(const void *a, const void *b)
{
    const Use *one = a, *other = b;
    if (one->searches != other->searches)
        return one->searches > other->searches ? -1 : 1;
    return one->pattern->number < other->pattern->number ? -1 : 1;
}

uint32_t branch_searches(const BranchCode *branch)
{
    const Compiled *form = cache_find(branch);
    return form == NULL ? 0 : form->searches;
}

uint64_t pattern_searches(const Pattern *pattern)
{
    uint64_t searches = 0;
    for (uint32_t b = 0; b < pattern->codes.count; b++)
        searches += branch_searches(&pattern->codes.at[b]);
    return searches;
}

Pattern **grammar_by_use(const Grammar *grammar, Arena *scratch)
{
    uint32_t count = grammar->patterns.count;
    Use *uses = arena_alloc(scratch, count * sizeof *uses);
    Pattern **patterns = arena_alloc(scratch, count * sizeof(Pattern *));
    for (uint32_t i = 0; i < count; i++)
        uses[i] = (Use){grammar->patterns.at[i], pattern_searches(grammar->patterns.at[i])};
    if (count > 0)
        qsort(uses, count, sizeof *uses, compare_uses);
    for (uint32_t i = 0; i < count; i++)
        patterns[i] = uses[i].pattern;
    return patterns;
}

void pattern_settle(Pattern *pattern)
{
    Arena *arena = pattern->grammar->arena;
    Translation *t = &pattern->translation;
    uint32_t cells = (uint32_t)t->parties_blocks * t->kind_blocks;
    uint32_t hot_count = pattern->grammar->stages[pattern->stage].hot_count;
    pattern->codes.at =
        arena_copy(arena, pattern->codes.at, pattern->codes.count * sizeof(BranchCode));
    pattern->codes.capacity = pattern->codes.count;
    pattern->groups =
        arena_copy(arena, pattern->groups, pattern->group_count * sizeof *pattern->groups);
    t->letter_of_cell = arena_copy(arena, t->letter_of_cell, cells * sizeof *t->letter_of_cell);
    if (t->hot != NULL)
        t->hot = arena_copy(arena, t->hot, hot_count);
    if (t->hot_high != NULL)
        t->hot_high = arena_copy(arena, t->hot_high, hot_count);
    t->atoms = arena_copy(arena, t->atoms, t->atom_count * sizeof *t->atoms);
    t->blocks = arena_copy(arena, t->blocks, (t->block_mask + 1) * sizeof *t->blocks);
}

void grammar_settle(Grammar *grammar)
{
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        pattern_settle(pattern);
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            pattern->codes.at[b].number = grammar->branch_count++;
    }
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Translation *t = &grammar->patterns.at[i]->translation;
        t->block_of_parties = shared_parties(grammar, t->block_of_parties, i);
    }
    grammar->cache = cache_try_new(grammar->branch_count);
    if (grammar->cache == NULL)
        memory_exhausted();
}
