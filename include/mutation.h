// Mutations: what authors want of their rules when an example is rewritten; section "mutations" of
// the rules. Floor: rule.
#ifndef CLAIMTAG_MUTATION_H
#define CLAIMTAG_MUTATION_H

#include "annotation.h"
#include "diag.h"

// How an example is rewritten, to see whether rules notice what changed.
typedef enum MutationKind {
    MUTATE_WRAP,    // text, in which "{sentence}" stands for the sentence
    MUTATE_INSERT,  // text before the event
    MUTATE_INSTEAD, // text in the place of the second participant
    MUTATE_SWAP,    // the names of the two participants change places
    MUTATE_VOICE,   // active to passive, where the rule says how
} MutationKind;

typedef enum Expectation {
    EXPECT_FACTUALITY, // the claim, so surely
    EXPECT_SOURCE,     // the claim, vouched for by such a source
    EXPECT_SAME,       // the claim as it was
    EXPECT_SWAPPED,    // the claim with its actors in each other's roles
    EXPECT_NONE,       // no claim of the type
} Expectation;

typedef struct Mutation {
    Str id;
    Place place;
    MutationKind kind;
    Str text;
    Expectation expect;
    Factuality factuality;
    SourceKind source;
} Mutation;

#endif
