// Who stands where two want the same place: the first; of those that start together
// the longest; of equals that of the earlier rule. Floor: base.
#ifndef CLAIMTAG_CHOICE_H
#define CLAIMTAG_CHOICE_H

#include "array.h"

// A stretch that a rule lays claim to.
typedef struct Choice {
    uint32_t start, end;
    uint32_t rule;
    uint32_t row; // the caller's own data
} Choice;

typedef Array(Choice) ChoiceArray;

// Sorts [choices] by start and keeps those that stand; none of them overlap.
void choices_settle(ChoiceArray *choices);

#endif
