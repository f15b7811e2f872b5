// The sieve: where in a sentence a pattern can begin to match.
#ifndef CLAIMTAG_SIEVE_H
#define CLAIMTAG_SIEVE_H

#include "pattern_data.h"

// A sentence, by what the patterns of a stage ask for. A set of places is 64 bits; a place is one
// unit, or as many as [grain] in a sentence of more than 64.
typedef struct Sieve {
    uint32_t grain;
    uint64_t places_of_party[8];
    uint64_t places_of_set[SIEVE_SETS_MOST + 1];
    uint16_t filled[SIEVE_SETS_MOST]; // the sets that have places
    uint32_t filled_count;
} Sieve;

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage, const Unit *units,
                uint32_t count);

// The places where a match of [pattern] may begin: it begins nowhere else, but need not
// begin there.
uint64_t sieve_starts(const Sieve *sieve, const Pattern *pattern);

#endif
