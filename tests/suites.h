// Suites that are text: each adds one test for each of its rows.
#ifndef CLAIMTAG_SUITES_H
#define CLAIMTAG_SUITES_H

#include "test.h"

// Adds a test. [name] and [state] must live until it has run.
void test_add(const char *name, void (*run)(void **), void *state);

// tests/cases/*.case: a passage, and the claims in it.
void add_cases(Arena *arena);

// The match and nomatch examples of all rules in rules/.
void add_rule_examples(Arena *arena);

// The claims that stand in [a], one a line, in the form of the cases:
// "missile-purchase supplier=PRK recipient=IRN asserted author 1987". With [rule] only
// those that it made, the lost ones too.
typedef Array(Str) LineArray;
LineArray claim_lines(const Annotation *a, const Str *rule, Arena *arena);

// True when every word of [want] is a word of [line].
bool line_has(Str line, Str want);

#endif
