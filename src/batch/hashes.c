#include "hashes.h"

#include "memory.h"

#include <stdlib.h>

uint64_t hash_of(Str text)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (uint32_t i = 0; i < text.length; i++)
        hash = (hash ^ (uint8_t)text.at[i]) * UINT64_C(1099511628211);
    return hash == 0 ? 1 : hash;
}

// Where [hash] stands, or the free place where it would.
static uint32_t place_of(const uint64_t *slots, uint32_t size, uint64_t hash)
{
    uint32_t i = (uint32_t)(hash % size);
    while (slots[i] != 0 && slots[i] != hash)
        i = i + 1 < size ? i + 1 : 0;
    return i;
}

// Doubles the set when it is half full.
static void grow(Hashes *set)
{
    if (set->count < set->size / 2)
        return;
    uint32_t size = set->size == 0 ? 1024 : set->size * 2;
    uint64_t *larger = memory_zeroed(size, sizeof *larger);
    for (uint32_t i = 0; i < set->size; i++)
        if (set->slots[i] != 0)
            larger[place_of(larger, size, set->slots[i])] = set->slots[i];
    free(set->slots);
    set->slots = larger;
    set->size = size;
}

bool hashes_add(Hashes *set, uint64_t hash)
{
    grow(set);
    uint32_t place = place_of(set->slots, set->size, hash);
    bool is_new = set->slots[place] == 0;
    set->slots[place] = hash;
    set->count += is_new;
    return is_new;
}

bool hashes_have(const Hashes *set, uint64_t hash)
{
    return set->size > 0 && set->slots[place_of(set->slots, set->size, hash)] != 0;
}

void hashes_free(Hashes *set)
{
    free(set->slots);
    *set = (Hashes){0};
}
