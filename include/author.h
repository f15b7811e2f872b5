// For those who write rules: the examples of rules are tried, and it is counted what rules
// do. Floor: author.
#ifndef CLAIMTAG_AUTHOR_H
#define CLAIMTAG_AUTHOR_H

#include "annotate.h"
#include "diag.h"

#include <stdio.h>

// The day on which examples are written, unless they have a dateline: a Thursday.
#define EXAMPLE_DAY 20121213

// The kinds of rules, by the arrays of the pack.
typedef enum RuleKind {
    RULE_ZONE,
    RULE_REFERENCE,
    RULE_PHRASE,
    RULE_STANCE,
    RULE_CLAIM,
    RULE_KIND__COUNT,
} RuleKind;

extern const char *const rule_kind_names[RULE_KIND__COUNT];
uint32_t rule_count(const Pack *pack, RuleKind kind);
const Rule *rule_at(const Pack *pack, RuleKind kind, uint32_t index);

// ---- claims, a line each ---------------------------------------------------------------

typedef Array(Str) LineArray;

// "missile-purchase supplier=PRK recipient=IRN asserted author 1987".
Str claim_line(const Pack *pack, const Annotation *a, const Claim *claim, Arena *arena);

// The claims that stand.
LineArray claim_lines(const Pack *pack, const Annotation *a, Arena *arena);

// True when every word of [want] is a word of [line].
bool line_has(Str line, Str want);

// ---- examples ---------------------------------------------------------------------------

// A sentence that a rule must match, or must not.
//
// A claim rule must make a claim of each "match", and none of a "nomatch". With what stands behind
// "=>" a claim must stand, be it that another rule says the same. A rule of another kind must do
// its work somewhere in each "match" (find its phrase, its reference, its cue, the zone of its
// line) and nowhere in a "nomatch"; behind "=>" stands the time that a phrase is, or a claim that
// must come of the text.
typedef struct Example {
    RuleKind kind;
    uint32_t index; // of the rule among those of its kind
    const Rule *rule;
    Str text, wanted;
    bool should_match;
    Place place;
    Todo todo;
} Example;

typedef Array(Example) ExampleArray;

// The examples of all rules, rule by rule.
ExampleArray examples_of(const Pack *pack, Arena *arena);

// Whether [a], which is of the example's text, is as it asks.
bool example_holds(const Pack *pack, const Annotation *a, const Example *example);

// What was expected and what came, and where the rule's pattern stopped: lines for people.
Str example_account(const Pack *pack, const Annotation *a, const Example *example, Arena *arena);

// ---- mutations --------------------------------------------------------------------------

// The example, which holds, rewritten; empty where the mutation says nothing to it (its
// participants are not named). [a] is of the example's text; [claim] the one that its rule made.
Str mutation_apply(const Pack *pack, const Annotation *a, const Claim *claim,
                   const Mutation *mutation, Arena *arena);

// Whether [mutant], which is of the rewritten text, holds what the mutation expects of [claim].
bool mutation_is_noticed(const Claim *claim, const Mutation *mutation, const Annotation *mutant);

// The same as a line for people: "boat-purchase supplier=ARL recipient=BOR denied".
Str mutation_expected(const Pack *pack, const Claim *claim, const Mutation *mutation, Arena *arena);

// The claim that the example's rule made and that stands; NULL: there is none.
const Claim *example_claim(const Annotation *a, const Example *example);

// ---- coverage ---------------------------------------------------------------------------

// Which rules, alternatives of patterns and entries of gazetteers did something.
typedef struct Coverage Coverage;

Coverage *coverage_new(const Pack *pack);
void coverage_free(Coverage *coverage);

// Notes what did something in [a].
void coverage_note(Coverage *coverage, const Annotation *a);

// Notes which alternatives the matches that [matcher] finds from now on take. Of a pack
// that was loaded with notes (trace.h).
void coverage_watch(Coverage *coverage, Matcher *matcher);

// The share of the rules of all kinds that did something.
double coverage_of_rules(const Coverage *coverage);

// Prints how many of each kind did something. With [lists_dead] all that did nothing, with
// their places; otherwise only the rules.
void coverage_print(const Coverage *coverage, bool lists_dead, FILE *out);

// ---- formats of reports -------------------------------------------------------------------------

typedef enum TestFormat {
    TEST_TEXT,
    TEST_TAP,
    TEST_JUNIT,
    TEST_GITHUB,
    TEST_FORMAT__COUNT,
} TestFormat;

// NULL after the last.
const char *test_format_name(uint32_t format);

typedef enum LintFormat { LINT_TEXT, LINT_JSON, LINT_GITHUB, LINT_FORMAT__COUNT } LintFormat;
const char *lint_format_name(uint32_t format);

typedef enum ExplainFormat { EXPLAIN_TEXT, EXPLAIN_JSON, EXPLAIN_FORMAT__COUNT } ExplainFormat;
const char *explain_format_name(uint32_t format);

typedef enum DiffFormat { DIFF_TEXT, DIFF_JSON, DIFF_FORMAT__COUNT } DiffFormat;
const char *diff_format_name(uint32_t format);

#endif
