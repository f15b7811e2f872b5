// A set of texts, kept as their hashes: for more of them than fit into memory.
#ifndef CLAIMTAG_HASHES_H
#define CLAIMTAG_HASHES_H

#include "str.h"

// All zero is an empty set.
typedef struct Hashes {
    uint64_t *slots; // 0: free
    uint32_t count, size;
} Hashes;

// FNV-1a, 64 bits; never 0. Of a million texts two are alike once in 40 million runs.
uint64_t hash_of(Str text);

// Adds [hash]; false when it was there already.
bool hashes_add(Hashes *set, uint64_t hash);
bool hashes_have(const Hashes *set, uint64_t hash);

void hashes_free(Hashes *set);

#endif
