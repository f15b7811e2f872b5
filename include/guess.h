// "Did you mean ...?": of names that are known, the one that is nearest in spelling to one that
// is not. Floor: base.
#ifndef CLAIMTAG_GUESS_H
#define CLAIMTAG_GUESS_H

#include "str.h"

typedef struct Guess {
    Str written;
    Str name;       // the nearest so far; empty: none is near
    uint32_t least; // its distance; what is not below it is no nearer
} Guess;

// The guess at [written], which nothing was held against yet.
Guess guess_of(Str written);

// Holds [name] against what was written. It must live as long as the guess.
void guess_try(Guess *guess, Str name);

#endif
