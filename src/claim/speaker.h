// Who a source is: what kind, and for whom he speaks.
#ifndef CLAIMTAG_SPEAKER_H
#define CLAIMTAG_SPEAKER_H

#include "claim.h"

// A person who was introduced ("Harlan, a State Department official") is known by the
// last word of his name from then on.
typedef struct Speaker {
    SourceKind kind;
    Parties parties;
} Speaker;

typedef struct Speakers {
    const Pack *pack;
    Annotation *a;
    Table by_name; // index of [all]
    Array(Speaker) all;
} Speakers;

// Says of [cue], a source cue whose source is named, what kind of source it is and whom
// it belongs to; SOURCE_SAME when it is a pronoun. [units] are those of its sentence.
void speaker_of_cue(Speakers *speakers, const Unit *units, uint32_t count, Cue *cue);

// What the earlier speaker must be for whom the pronoun [unit] stands; NULL: anything.
const Expr *speaker_agrees_with(const Speakers *speakers, const Unit *unit);

#endif
