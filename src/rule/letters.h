// Units as letters of a pattern's alphabet, which PCRE2 searches.
#ifndef CLAIMTAG_LETTERS_H
#define CLAIMTAG_LETTERS_H

#include "sieve.h"

// Which block of kinds a profile is in for a pattern, as found before: texts use the same
// words again and again.
typedef struct KnownBlock {
    uint32_t pattern; // its number + 1; 0: nothing known
    uint16_t profile, block;
} KnownBlock;

// All zero before the first writing.
typedef struct Letters {
    uint16_t *at; // by unit
    uint32_t capacity;
    KnownBlock *known;
} Letters;

// Writes the units that the sieve was filled with in the alphabet of [pattern].
void letters_write(Letters *letters, const Sieve *sieve, const Unit *units, const Pattern *pattern);

void letters_free(Letters *letters);

#endif
