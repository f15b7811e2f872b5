// Blocks of kinds in little room: of fifteen thousand kinds a pattern asks for a few
// hundred, and all others are in one block.
#include "pattern_data.h"

static uint16_t most_frequent(const uint16_t *block_of, uint32_t count, uint32_t block_count)
{
    Arena scratch = {0};
    uint32_t *sizes = arena_alloc(&scratch, block_count * sizeof *sizes);
    uint32_t best = 0;
    for (uint32_t i = 0; i < count; i++)
        sizes[block_of[i]]++;
    for (uint32_t block = 1; block < block_count; block++)
        if (sizes[block] > sizes[best])
            best = block;
    arena_free(&scratch);
    return (uint16_t)best;
}

KindMap kind_map_new(Arena *arena, const uint16_t *block_of, uint32_t count, uint32_t block_count)
{
    KindMap map = {.usual = most_frequent(block_of, count, block_count)};
    uint32_t word_count = (count + 63) / 64, others = 0;
    map.words = arena_alloc(arena, word_count * sizeof *map.words);
    for (uint32_t i = 0; i < count; i++) {
        if (i % 64 == 0)
            map.words[i / 64].before = (uint16_t)others;
        if (block_of[i] == map.usual)
            continue;
        map.words[i / 64].others |= UINT64_C(1) << i % 64;
        others++;
    }
    map.blocks = arena_alloc(arena, others * sizeof *map.blocks);
    for (uint32_t i = 0, next = 0; i < count; i++)
        if (block_of[i] != map.usual)
            map.blocks[next++] = block_of[i];
    return map;
}

uint16_t kind_map_block(const KindMap *map, Kind kind)
{
    const KindMapWord *word = &map->words[kind / 64];
    uint64_t bit = UINT64_C(1) << kind % 64;
    if (!(word->others & bit))
        return map->usual;
    return map->blocks[word->before + __builtin_popcountll(word->others & (bit - 1))];
}
