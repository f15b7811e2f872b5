// Who is still in mind at a sentence: the parties that a role may be filled from.
#ifndef CLAIMTAG_DISCOURSE_H
#define CLAIMTAG_DISCOURSE_H

#include "claim.h"

// The latest named mention of [party] before the end of [sentence] that is still in
// mind there, NONE when there is none: not farther back than the pack's reach, each
// border of a paragraph counting as the pack says, and in the same text (a comment is
// a text of its own).
uint32_t discourse_recall(const Pack *pack, const Annotation *a, uint32_t sentence,
                          uint8_t party);

// All parties that discourse_recall() would find.
Parties discourse_parties(const Pack *pack, const Annotation *a, uint32_t sentence);

#endif
