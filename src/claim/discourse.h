// Who and what is still in mind at a sentence: what roles may be filled from.
#ifndef CLAIMTAG_DISCOURSE_H
#define CLAIMTAG_DISCOURSE_H

#include "claim.h"

// The latest named mention of [party] up to [sentence] that is still in mind there,
// NONE when there is none: named itself, or taking part in a claim made so far, not
// farther back than the pack's reach. Sets [*back] to how far that is, at least 1, unless
// [back] is NULL.
uint32_t discourse_recall(const Pack *pack, const Annotation *a, uint32_t sentence, uint8_t party,
                          uint32_t *back);

// True when somebody else acts among the first [count] units of [sentence], and not only
// as a source.
bool discourse_is_taken_over(const Pack *pack, const Annotation *a, uint32_t sentence,
                             uint32_t count);

// The parties that take part in the claims made of [sentence] so far.
Parties discourse_claims(const Annotation *a, uint32_t sentence);

// The parties that [sentence] names, by references too, and those that take part in claims
// made of it so far.
Parties discourse_names(const Annotation *a, uint32_t sentence);

// True when somebody else acts in [sentence], and not all of [parties] are named there.
bool discourse_leaves(const Pack *pack, const Annotation *a, uint32_t sentence, Parties parties);

// The latest claim made so far, before [match], that [rule] may say again or follow; of
// those of one sentence, one that was no mere hint. NONE: there is none, or the talk has
// been of somebody else since.
uint32_t discourse_last_claim(const Pack *pack, const Annotation *a, const Match *match,
                              const ClaimRule *rule);

// True when both parties of a pair of some type were named up to [sentence].
bool discourse_has_pair(const Pack *pack, const Annotation *a, uint32_t sentence);

// True when both may be in mind there: they are named, or referred to, in it or in the
// sentences before it that the discourse reaches.
bool discourse_recalls_pair(const Pack *pack, const Annotation *a, uint32_t sentence);

#endif
