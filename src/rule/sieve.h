// The sieve: where in a sentence a pattern can begin to match.
#ifndef CLAIMTAG_SIEVE_H
#define CLAIMTAG_SIEVE_H

#include "pattern_data.h"

// A sentence, by what the patterns of a stage ask for. A set of places is 64 bits; a place is one
// unit, or as many as [grain] in a sentence of more than 64. All zero before the first filling.
typedef struct Sieve {
    const StageTables *stage;
    uint32_t count;     // units
    uint32_t grain;     // units a place
    uint64_t all;       // places
    uint64_t *rows;     // bits of the rows whose patterns may match
    uint16_t *profiles; // by unit
    uint64_t places_of_party[8];
    uint64_t *places_of_set; // by the set of an anchor
    SetId *filled;           // those that have places
    uint32_t filled_count;
    uint32_t unit_capacity, row_capacity, anchor_capacity;
} Sieve;

void sieve_free(Sieve *sieve);

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage, const Unit *units,
                uint32_t count);

// The places where a match of [branch] may begin: it begins nowhere else, but need not
// begin there.
uint64_t sieve_starts(const Sieve *sieve, const Branch *branch);

#endif
