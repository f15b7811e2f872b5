// Whom a word may stand for: the search for antecedents among what was named before.
//
// Reads the mentions of the sentence in work and of those before it; adds none. Who asks, and
// what becomes of the answer, is refer.c's business.
#ifndef CLAIMTAG_ANTECEDENT_H
#define CLAIMTAG_ANTECEDENT_H

#include "choice.h"
#include "mark.h"

typedef struct Referrer {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence;
    ChoiceArray choices; // words that may be references; row: the parties of "whose"
} Referrer;

// Returns the index of the mention that [rule], matched at [token], stands for, or NONE.
uint32_t antecedent_of_one(const Referrer *referrer, const ReferRule *rule, uint32_t token);

// The parties that a word stands for when nothing that was named explains it; 0: none.
Parties antecedent_otherwise(const Referrer *referrer, const ReferRule *rule);

// Finds the latest mentions of both parties of the pair within the rule's reach. Returns false
// when one is missing, or when another pair is meant.
bool antecedents_of_pair(const Referrer *referrer, const ReferRule *rule, uint32_t token,
                         uint32_t antecedents[PARTY_MAX]);

// The end of the named mentions of the sentence in work and those before it.
uint32_t antecedent_mentions_end(const Referrer *referrer);

#endif
