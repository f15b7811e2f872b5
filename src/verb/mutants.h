// Mutation tests of rules.
#ifndef CLAIMTAG_MUTANTS_H
#define CLAIMTAG_MUTANTS_H

#include "author.h"
#include "cli.h"

// Rewrites each example that matches as the mutations of the pack say, and prints to
// [out] those whose change the rules did not notice, and the score. Of the examples those in
// [folders]; all, when there are none. Returns the share that was noticed.
double mutants_try(const Pack *pack, const TextArray *folders, Matcher *matcher, Day today,
                   FILE *out);

#endif
