// Phrases: units around a head become one unit.
#ifndef CLAIMTAG_PHRASE_H
#define CLAIMTAG_PHRASE_H

#include "mark.h"

// What phrases are found in.
typedef struct PhraseWork {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence; // of the mentions that are made
} PhraseWork;

// Applies the phrase rules of the phases before [phase_end], one phase after the other,
// to [units]: in each, of the phrases that overlap the first stands, of those that start
// together the longest, of equals that of the earlier rule. Appends the phrases to the
// mentions, and times to the times.
void phrase_find(const PhraseWork *work, uint32_t phase_end, UnitArray *units);

#endif
