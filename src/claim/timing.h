// When what a claim tells of happened, and when it was said. Floor: claim.
#ifndef CLAIMTAG_TIMING_H
#define CLAIMTAG_TIMING_H

#include "pack.h"

// The token with which unit [unit] of the sentence begins; behind the last one its end.
uint32_t token_of_unit(const Annotation *a, uint32_t sentence, uint32_t unit);

// True when the cue speaks of the claim's event: the event's first word lies in its scope.
bool cue_covers(const Cue *cue, const Claim *claim);

// Settles the times of a claim whose source and factuality are settled.
void timing_settle(const Pack *pack, const Annotation *a, Claim *claim);

#endif
