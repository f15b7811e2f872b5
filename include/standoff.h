// Gold in brat's standoff format, as people mark claims in brat. Floor: check.
#ifndef CLAIMTAG_STANDOFF_H
#define CLAIMTAG_STANDOFF_H

#include "diag.h"

// Makes gold in JSON (as gold_read() reads it) of a NAME.ann, in the form that claimtag writes:
// an event is a claim, its type the claim's, the types of its arguments' entities the actors;
// "Time" has its date as a note. Offsets count in NAME.txt. Returns false with messages when a
// line is at fault.
bool standoff_to_gold(const Source *source, Arena *arena, Str *gold, Diag *diag);

#endif
