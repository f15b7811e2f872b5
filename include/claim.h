// The stages that find out what is claimed: matches, cues, claims, and which of them
// stand. Each appends its array to the annotation. Floor: claim.
#ifndef CLAIMTAG_CLAIM_H
#define CLAIMTAG_CLAIM_H

#include "pack.h"

// False when nowhere in the text both parties of a pair of some type are in mind: it holds no
// claim.
bool claim_is_possible(const Pack *pack, const Annotation *a);

// Appends the matches of claim rules. Sentences that no pair of parties can reach are
// passed over; so are, unless [wants_all], roles in frames of which nothing is said there.
void claim_match(const Pack *pack, Matcher *matcher, bool wants_all, Annotation *a);

// Appends the cues of the sentences that hold matches, and of those before them whose
// source may still speak: who says it, how surely, and how far that reaches.
void claim_cues(const Pack *pack, Matcher *matcher, Annotation *a);

// Appends claims: each match of a frame becomes a claim of each type that takes it and
// whose roles can be filled, from the sentence or from the discourse before it.
void claim_assemble(const Pack *pack, Annotation *a);

// Settles who vouches for each claim, how surely, and when it happened.
void claim_stance(const Pack *pack, Annotation *a);

// Settles which claims stand where several say the same. Losers stay, with the reason.
void claim_resolve(const Pack *pack, Annotation *a);

#endif
