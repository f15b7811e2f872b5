// The sieve: where in a sentence a pattern can begin to match.
#ifndef CLAIMTAG_SIEVE_H
#define CLAIMTAG_SIEVE_H

#include "pattern_data.h"

// A sentence, by what the patterns of a stage ask for. A set of places is 64 bits; a place is one
// unit, or as many as [grain] in a sentence of more than 64. All zero before the first filling.
typedef struct Sieve {
    const StageTables *stage;
    uint32_t count;        // units
    uint32_t grain;        // units a place
    uint64_t all;          // places
    uint16_t *profiles;    // by unit
    const uint64_t **met;  // by unit: bits of the needs that its kind meets
    uint64_t *met_by_cold; // need_words a unit, for those of profiles that are not hot
    uint64_t *met_by_any;  // bits of the needs that some unit meets
    uint64_t *is_placed;   // bits of the needs whose places are known
    uint64_t *places;      // by need, those that are
    uint64_t *slots;       // bits of the branches that may match
    uint64_t *starts;      // by slot, of those whose patterns have rows: where
    uint32_t unit_capacity, need_capacity, slot_capacity;
} Sieve;

void sieve_free(Sieve *sieve);

// What the places of a need are, found before or now.
static inline void sieve_set_places(Sieve *sieve, uint32_t need, uint64_t places)
{
    set_bit(sieve->is_placed, need);
    sieve->places[need] = places;
    if (places != 0)
        set_bit(sieve->met_by_any, need);
}

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage, const Unit *units,
                uint32_t count);

// The first slot from [slot] up to [end] whose branch may match; [end] when there is none.
uint32_t sieve_next(const Sieve *sieve, uint32_t slot, uint32_t end);

// The places where a match of [branch], one of the stage's, may begin, as its anchors tell.
uint64_t sieve_find_starts(Sieve *sieve, const Branch *branch);

// The places where a match of the branch may begin, which sieve_next() returned: it begins
// nowhere else, but need not begin there.
uint64_t sieve_starts(Sieve *sieve, uint32_t slot);

#endif
