// What is fuzzed: each reader, with all that follows it. The same functions run under
// libFuzzer or AFL++ (fuzz.c) and over the kept corpus in "make test" (replay.c).
#ifndef CLAIMTAG_FUZZ_H
#define CLAIMTAG_FUZZ_H

#include "annotate.h"
#include "read.h"

typedef struct FuzzTarget {
    const char *name; // its folder in tests/fuzz/corpus
    // Feeds [data] to the reader and aborts when what comes out breaks a promise.
    void (*run)(const Pack *pack, Scratch *scratch, Str data);
} FuzzTarget;

// The last has no name.
extern const FuzzTarget fuzz_targets[];

#endif
