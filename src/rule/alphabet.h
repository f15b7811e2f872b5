// The alphabet of one pattern.
//
// Two kinds that no formula of the pattern tells apart are one block; so are two sets of
// parties. Of the cells (block of kinds, block of parties) those that fit the same elements
// of the pattern share a byte: verbs do not multiply by parties that only names are asked
// for. Each element of the pattern becomes a set of such bytes.
#ifndef CLAIMTAG_ALPHABET_H
#define CLAIMTAG_ALPHABET_H

#include "pattern_data.h"

// Bytes 1 to 255; 0 stands for nothing.
#define ALPHABET_SIZE 255

typedef struct ByteSet {
    uint64_t words[4];
} ByteSet;

// A part of a formula that asks nothing of parties, and the blocks of kinds that fit it.
typedef struct Atom {
    const Expr *expr;
    ByteSet blocks;
} Atom;

typedef struct Alphabet {
    Arena *arena;
    const Grammar *grammar;
    Translation *translation; // receives the blocks
    Array(Atom) atoms;
    Array(Parties) parties;        // sets that the pattern asks for
    Parties parties_of_block[256]; // one set of parties of each block
    uint32_t kind_blocks;
    uint32_t *cells; // scratch, room for every cell
    ByteSet all;
} Alphabet;

// Finds the alphabet that [pattern] needs and writes the blocks to its translation. False:
// the pattern tells more kinds of units apart than there are bytes.
bool alphabet_find(Alphabet *alphabet, const Pattern *pattern);

// The bytes of the units that fit [expr].
ByteSet alphabet_bytes(const Alphabet *alphabet, const Expr *expr);

bool byte_set_has(const ByteSet *set, uint32_t byte);
bool byte_set_equal(const ByteSet *a, const ByteSet *b);

#endif
