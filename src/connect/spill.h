// Texts that are put down and seldom looked at: in memory while they are few, in a temporary
// file without a name when they are many.
#ifndef CLAIMTAG_SPILL_H
#define CLAIMTAG_SPILL_H

#include "array.h"
#include "str.h"

typedef struct Spill {
    char *bytes; // the last that were put down
    size_t count;
    uint64_t written; // bytes of the file, before them
    int file;         // 0: there is none
    int error;        // errno of what failed first; 0: nothing did
} Spill;

// Where some texts lie.
typedef struct SpillRef {
    uint64_t at;
    uint32_t size;
} SpillRef;

// Puts [count] texts down, which are read back together. What fails is noted in [spill].
SpillRef spill_put(Spill *spill, const Str *texts, uint32_t count);

// Reads them into [texts], in [arena]; they are empty when the file cannot be read,
// which is noted in [spill].
void spill_get(Spill *spill, SpillRef ref, Arena *arena, Str *texts, uint32_t count);

void spill_free(Spill *spill);

#endif
