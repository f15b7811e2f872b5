// What the patterns of a stage ask of units: kinds, sets of kinds, and the tables that tell
// which sets a kind is in, and which branches of patterns are worth a look.
#ifndef CLAIMTAG_STAGE_H
#define CLAIMTAG_STAGE_H

#include "pattern.h"

// Symbols that no pattern tells apart are one kind.
typedef uint16_t Kind;

// Sets of numbers, one bit each.
static inline void set_bit(uint64_t *bits, uint32_t number)
{
    bits[number / 64] |= UINT64_C(1) << number % 64;
}

static inline bool has_bit(const uint64_t *bits, uint32_t number)
{
    return bits[number / 64] >> number % 64 & 1;
}

static inline uint32_t words_for(uint32_t bits)
{
    return (bits + 63) / 64;
}

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
// or all kinds. No narrow set is of the number that stands for all kinds.
typedef uint16_t SetId;
#define SET_BROAD 0x8000u
#define SET_ANYTHING 0u

// The sets that a kind is in; kinds that are in the same ones share a profile. Those of anchors
// are numbered first: they are looked up for every unit, the others when a branch is searched.
typedef struct Profile {
    uint32_t first, anchors_end, end; // of the stage's narrow sets, in ascending order
} Profile;

// Anchors of one branch; more would cost more than they spare.
#define ANCHORS_MOST 6

// A gap this wide, or wider, bounds nothing.
#define GAP_MOST 255

// A unit that every match has: its kind is of the set, it has one of the parties asked
// for, and it starts [least] to [most] units behind the anchor before it (the first:
// behind the start of the match).
typedef struct Anchor {
    SetId set;     // narrow, or SET_ANYTHING
    uint8_t asked; // row of the stage's sets of parties
    uint8_t least, most;
} Anchor;

// A branch of the choice at the top of a pattern is a pattern of its own: what one of them asks
// for says nothing of the others, and of most patterns one branch, or none, is searched.
typedef struct Branch {
    Anchor anchors[ANCHORS_MOST];
    Anchor behind; // a unit that goes before every match: the match starts so far behind it
    uint8_t count;
    bool has_behind;
    bool at_start; // matches begin where the units begin
} Branch;

// What a branch asks for, as its anchors do one by one: a unit of the narrow set of this number,
// or, from anchor_count on, one that has parties of a row of sets of parties.
typedef uint16_t NeedId;

// Sets of needs take a multiple of so many words: they are joined several words at a time.
#define NEED_WORDS 4

// A branch that is worth a look in units that have one need of it, its key, and also these.
// Those of one key lie together, and among them those of which the same is asked first.
typedef struct Prompt {
    uint32_t slot;
    uint32_t next; // the first behind it of which something else is asked first
    NeedId also[2];
} Prompt;

// What a stage asks of units, and of which of its rules a unit tells. Each branch has a slot: those
// of patterns with rows first, in the order of rows.
typedef struct StageTables {
    uint16_t *profile_of_kind; // see profile_of()
    Profile *profiles;
    SetId *sets;     // narrow ones, by profile
    uint64_t *broad; // bits of the broad ones, broad_words a profile
    uint32_t profile_count, broad_words;
    uint32_t anchor_count; // narrow sets that are those of anchors, and SET_ANYTHING
    Parties *asked;        // sets of parties; the first is all of them: nothing is asked
    uint32_t asked_count;
    Branch *branches; // by slot
    uint32_t slot_count, row_slot_count;
    uint32_t *first_slot; // by row
    uint32_t row_count;
    uint16_t *row_of_slot;
    uint32_t need_words;    // of 64 bits, one for each need; see NEED_WORDS
    uint64_t *keys;         // bits of the needs that are keys
    uint32_t *first_prompt; // by need
    Prompt *prompts;        // of the branches whose patterns have rows
    // How often texts have had each profile, and each set of parties; NULL: nobody counts.
    uint32_t *seen, *seen_parties;
    uint32_t hot_count;  // profiles that texts have most; they are numbered first
    uint64_t *hot_needs; // bits of the needs that units of these meet, need_words a profile
} StageTables;

// The profile of a kind. The numbers that the stages have for it lie side by side.
static inline uint16_t *profile_of(const StageTables *stage, uint32_t kind)
{
    return &stage->profile_of_kind[(size_t)kind * STAGE__COUNT];
}

#endif
