// Who vouches for a claim. Floor: claim.
#ifndef CLAIMTAG_SOURCE_H
#define CLAIMTAG_SOURCE_H

#include "claim.h"

// Who has the floor in each sentence: a cue, or NONE.
typedef struct Floor {
    uint32_t *turn;  // whose turn it is: the last carried cue before it, of the same zone or
                     // of a title; failing that, below a question, the guest
    uint32_t *guest; // who was introduced before it as the one who is asked
} Floor;

// Reads the turns of a document whose cues are found; in its arena.
Floor floor_read(const Pack *pack, const Annotation *a);

// The cue of whoever vouches for [claim], or NONE when its author does: the innermost that
// covers it in its sentence; failing that the speaker of the quotation it stands in, of the
// list or passage that a colon opened above, of the sentence behind it ("So says the
// ministry."), or whoever has the floor.
uint32_t source_of(const Pack *pack, const Annotation *a, const Floor *floor, const Claim *claim);

// True when the source of [claim], which has one, stands above its list or behind it, in a
// sentence that speaks of all that the claim's sentence says.
bool source_stands_apart(const Pack *pack, const Annotation *a, const Claim *claim);

#endif
