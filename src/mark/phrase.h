// Phrases: units around a head become one unit.
#ifndef CLAIMTAG_PHRASE_H
#define CLAIMTAG_PHRASE_H

#include "choice.h"
#include "mark.h"

// What a phrase becomes if it stands.
typedef struct Proposal {
    Symbol symbol;
    Parties parties;
    Str edtf, ahead; // of a time
} Proposal;

// What phrases are found in, and room for what the rules of one phase propose: stretches of
// units, and a proposal for each.
typedef struct PhraseWork {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence; // of the mentions that are made
    ChoiceArray choices;
    Array(Proposal) proposals; // rows of the choices
} PhraseWork;

// Applies the phrase rules of the phases before [phase_end], one phase after the other,
// to [units]: in each, of the phrases that overlap the first stands, of those that start
// together the longest, of equals that of the earlier rule. Appends the phrases to the
// mentions, and times to the times.
void phrase_find(PhraseWork *work, uint32_t phase_end, UnitArray *units);

#endif
