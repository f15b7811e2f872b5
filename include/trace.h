// What a pattern does, element by element: which alternatives a match took, and where a
// pattern stopped that did not match. For those who write rules; slow.
//
// The grammar must have taken notes when it read the pattern: of what was written where.
// Floor: pattern.
#ifndef CLAIMTAG_TRACE_H
#define CLAIMTAG_TRACE_H

#include "diag.h"
#include "pattern.h"

// Notes of all patterns that are read from now on where their elements stand.
void grammar_take_notes(Grammar *grammar);

// Branches of choices, of all patterns and sub-patterns: their places.
uint32_t grammar_alternative_count(const Grammar *grammar);
Place grammar_alternative(const Grammar *grammar, uint32_t alternative);

// How far a pattern came from one unit on.
typedef struct Trace {
    bool is_match;
    uint32_t end;                 // of the match, or the unit that does not fit
    Place element;                // that which does not fit it
    uint32_t fitted;              // elements that ask for something certain, and got it
    uint32_t telling;             // what they say of the matter; see telling_of() in trace.c
    Array(uint32_t) alternatives; // that the match took
} Trace;

#define TRACE_ANY_END UINT32_MAX

// Tries the pattern on the [count] units at [units], from unit [start] to the unit [end], or
// to any. [trace] is filled anew; its arrays live in [arena].
void pattern_trace(const Pattern *pattern, const Lexicon *lexicon, const Unit *units,
                   uint32_t count, uint32_t start, uint32_t end, Arena *arena, Trace *trace);

// The units of the longest match that the pattern can have.
uint32_t pattern_reach(const Pattern *pattern);

// The units that a search from one start looks at, at most. Of a sealed grammar.
double pattern_cost(const Pattern *pattern);

// The least number of units in a match that are asked for, not passed over.
uint32_t pattern_need(const Pattern *pattern);

// What PCRE2 searches for the pattern, which is one expression for each of its branches, in the
// letters of the pattern's own alphabet. Of a sealed grammar.
uint32_t pattern_branch_count(const Pattern *pattern);
Str pattern_branch_source(const Pattern *pattern, uint32_t branch);

// An element of a pattern that matches in no text.
typedef struct Never {
    Place place;
    const char *why;
} Never;

// Number [index] of them; NULL behind the last. Of a sealed grammar.
const Never *grammar_never(const Grammar *grammar, uint32_t index);

// By class, in [arena], whether some pattern or formula asks for it. Before drafts are dropped.
bool *grammar_used_classes(const Grammar *grammar, Arena *arena);

// The next sub-pattern, from number [*at] on, that no pattern uses; NULL when there is none.
const Node *grammar_next_unused(const Grammar *grammar, uint32_t *at);

#endif
