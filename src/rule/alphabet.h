// The alphabet of one pattern.
//
// Two kinds that no formula of the pattern tells apart are one block; so are two sets of
// parties. Of the cells (block of kinds, block of parties) those that fit the same elements
// of the pattern share a letter: verbs do not multiply by parties that only names are asked
// for. Each element of the pattern becomes a set of such letters, which are the code units
// of 16 bits that PCRE2 searches.
#ifndef CLAIMTAG_ALPHABET_H
#define CLAIMTAG_ALPHABET_H

#include "pattern_data.h"

// Letters 1 to 4095; 0 stands for nothing. Most patterns need fewer than 256, for which
// PCRE2 keeps bit maps.
#define ALPHABET_SIZE 4095

typedef struct LetterSet {
    uint64_t words[(ALPHABET_SIZE + 1) / 64];
} LetterSet;

// A part of a formula that asks nothing of parties, and the blocks of kinds that fit it.
typedef struct Atom {
    const Expr *expr;
    LetterSet blocks;
    SetId set; // what it asks for
} Atom;

typedef struct Alphabet {
    Arena *arena;
    Grammar *grammar;
    Translation *translation; // receives the blocks
    Array(Atom) atoms;
    Array(Parties) parties;        // sets that the pattern asks for
    Parties parties_of_block[256]; // one set of parties of each block
    uint32_t kind_blocks;
    uint32_t *cells; // scratch, room for every cell
    LetterSet all;
} Alphabet;

// Finds the alphabet that [pattern] needs and writes the blocks to its translation. False:
// the pattern tells more kinds of units apart than there are letters.
bool alphabet_find(Alphabet *alphabet, const Pattern *pattern);

// The letters of the units that fit [expr].
LetterSet alphabet_letters(const Alphabet *alphabet, const Expr *expr);

// Enters the signatures of the blocks of kinds in the translation. False: the stage has no more
// numbers for sets.
bool alphabet_find_signatures(Alphabet *alphabet, PatternStage stage);

bool letter_set_has(const LetterSet *set, uint32_t letter);

// The first letter from [letter] on that is in the set, or [is_inside] false: that is not in it;
// ALPHABET_SIZE + 1 when there is none.
uint32_t letter_set_next(const LetterSet *set, uint32_t letter, bool is_inside);
void letter_set_join(LetterSet *set, const LetterSet *other);
bool letter_set_equal(const LetterSet *a, const LetterSet *b);

#endif
