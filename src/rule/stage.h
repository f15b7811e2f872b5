// What the patterns of a stage ask of units: kinds, sets of kinds, and the tables that tell
// which sets a kind is in.
#ifndef CLAIMTAG_STAGE_H
#define CLAIMTAG_STAGE_H

#include "lexicon.h"

// Symbols that no pattern tells apart are one kind.
typedef uint16_t Kind;

// A set of kinds, one bit each.
typedef struct KindSet {
    uint64_t *words;
    uint32_t word_count;
} KindSet;

#define for_each_kind(set, kind)                                                                   \
    for (uint32_t word_ = 0; word_ < (set).word_count; word_++)                                    \
        for (uint64_t left_ = (set).words[word_], kind = 0;                                        \
             left_ != 0 && (kind = word_ * 64 + (uint32_t)__builtin_ctzll(left_), true);           \
             left_ &= left_ - 1)

// A set of kinds that patterns of a stage ask for: a narrow one, a broad one (with SET_BROAD),
// or all kinds.
typedef uint16_t SetId;
#define SET_BROAD 0x8000u
#define SET_ANYTHING UINT16_MAX

// The sets that a kind is in; kinds that are in the same ones share a profile. Those of anchors
// are numbered first: they are looked up for every unit, the others when a branch is searched.
typedef struct Profile {
    uint32_t first, anchors_end, end; // of the stage's narrow sets, in ascending order
} Profile;

// What a stage asks of units, and of which of its rules a unit tells.
typedef struct StageTables {
    uint16_t *profile_of_kind;
    Profile *profiles;
    SetId *sets;     // narrow ones, by profile
    uint64_t *broad; // bits of the broad ones, broad_words a profile
    uint32_t broad_words;
    uint32_t anchor_count; // narrow sets that are those of anchors
    uint32_t *first_row;   // by such a set: where its rows begin
    uint16_t *rows;        // whose patterns need a unit of the set
    uint64_t *always;      // bits of the rows whose patterns need none
    uint32_t row_words;
} StageTables;

#endif
