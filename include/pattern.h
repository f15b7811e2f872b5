// Patterns: PCRE2 over units instead of characters.
//
// A pattern reads the units of a sentence (tokens, names, phrases). White space
// separates its elements; a bare word is that word; {class} is a unit of that class;
// {a&!b|c} combines classes; {name} may also be a sub-pattern, {name:N} up to N of it;
// (?<role>...) captures. All other operators are those of PCRE2. rules/README.md
// teaches the language.
//
// Each pattern is translated to a byte pattern of its own small alphabet: two units
// that it cannot tell apart are the same byte. PCRE2 compiles it when it is first used; a
// Matcher holds what a search changes, one for each thread. Floor: pattern.
#ifndef CLAIMTAG_PATTERN_H
#define CLAIMTAG_PATTERN_H

#include "lexicon.h"

typedef struct Node Node;
typedef struct Expr Expr;
typedef struct Pattern Pattern;
typedef struct Grammar Grammar;
typedef struct Cache Cache; // of compiled patterns
typedef struct Matcher Matcher;

// Index of a group name ("supplier"); the same in all patterns of a grammar.
typedef uint16_t GroupId;
#define GROUP_NONE UINT16_MAX

// A grammar holds the sub-patterns and group names that patterns share.
Grammar *grammar_new(Arena *arena, Lexicon *lexicon);
void grammar_free(Grammar *grammar);
GroupId grammar_group(Grammar *grammar, Str name);
Str grammar_group_name(const Grammar *grammar, GroupId group);
uint32_t grammar_group_count(const Grammar *grammar);

// Names the pattern in [node] so that others can use it. It is read when the first
// of them is. Reports a name that is taken.
bool grammar_define(Grammar *grammar, const Node *node, Diag *diag);

// The node that defines the sub-pattern of this name, NULL when none does; and another in
// its place, as long as no pattern has used it.
const Node *grammar_definition(const Grammar *grammar, Str name);
void grammar_redefine(Grammar *grammar, const Node *node);

// Reads the sub-patterns that no pattern has used, for their faults.
bool grammar_check(Grammar *grammar, Diag *diag);

// Patterns are looked for stage by stage, all of one in the same units; what a stage
// asks of units is found once for all its patterns.
typedef enum PatternStage {
    STAGE_LINES, // zones, datelines
    STAGE_REFERENCES,
    STAGE_CLAIMS,
    STAGE_ROLES, // of what has matched as a claim
    STAGE_CUES,
    STAGE_PHRASES, // of phase 0; each phase behind it is a stage of its own
    STAGE__COUNT = STAGE_PHRASES + 12,
} PatternStage;
#define PHASES_MOST ((uint32_t)(STAGE__COUNT - STAGE_PHRASES))

// Reads a pattern of [stage]. Before the lexicon is sealed. Returns NULL with all its faults
// reported under a caret.
Pattern *pattern_read(Grammar *grammar, PatternStage stage, const Node *node, Diag *diag);

// Says that [pattern] is that of row [row] of a table of rules; patterns of one stage may share
// a row. Before the grammar is sealed.
void pattern_set_row(const Pattern *pattern, uint32_t row);
#define ROW_NONE UINT32_MAX

// Reads an expression over one unit, "{missile&!part}" without the braces.
const Expr *expr_read(Grammar *grammar, const Node *node, Diag *diag);
bool expr_fits(const Lexicon *lexicon, const Expr *expr, const Unit *unit);

// The first class of the expression that the unit has; CLASS_NONE when it has none.
ClassId expr_class(const Lexicon *lexicon, const Expr *expr, const Unit *unit);

// Translates the patterns, and finds what a sentence needs for each to match. Once,
// after the lexicon is sealed. Returns false with a message for each pattern that tells
// more kinds of words apart than one alphabet can.
bool grammar_seal(Grammar *grammar, Diag *diag);

// Whether the pattern has a group of this name.
bool pattern_has_group(const Pattern *pattern, GroupId group);

// Whether every match has caught the group.
bool pattern_always_has_group(const Pattern *pattern, GroupId group);

// Where the text of the pattern writes the name of [group]; of one that only a sub-pattern has,
// where the text begins. While the rules are loaded.
Place pattern_group_place(const Pattern *pattern, GroupId group);

Matcher *matcher_new(void);
void matcher_free(Matcher *matcher);

// Patterns of [stage] are searched in these units. They must stay until it looks at others.
void matcher_look_at(Matcher *matcher, const Grammar *grammar, PatternStage stage,
                     const Unit *units, uint32_t count);

// The stages, a bit each, of which some pattern with a row may match in these units: there is no
// need to look at them for any other. Of a sealed grammar.
uint32_t grammar_stages_for(const Grammar *grammar, const Unit *units, uint32_t count);

// Whether units of this symbol give a reason to look for the pattern in [context], which is that
// of a row: without any such unit it matches nowhere. Of a sealed grammar.
bool pattern_asks_for(const void *context, Symbol symbol);

// The first row from [row] on with a pattern that may match in the units that the matcher
// looks at; ROW_NONE when there is none. Most patterns cannot match in most sentences: what
// goes through rules asks for the next row instead of trying each.
uint32_t matcher_next_row(const Matcher *matcher, uint32_t row);

// A match: units [start] up to [end]. Groups are valid until the matcher's next search.
typedef struct Hit {
    uint32_t start, end;
    const Pattern *pattern;
    const size_t *pairs;  // of units: the match, then what each group caught
    const GroupId *names; // of the groups
    uint32_t group_count;
} Hit;

// Finds the first match that starts at unit [from] or later of those that the matcher
// looks at. False: there is none, or looking for it was too much work.
bool pattern_search(const Pattern *pattern, Matcher *matcher, uint32_t from, Hit *hit);

// Takes, as a text in [arena], a warning of a pattern that was too much work since it was
// last asked. False: there is none.
bool matcher_next_warning(Matcher *matcher, Arena *arena, Str *warning);

// Has [observe] told of every match that is found from now on; NULL: no longer.
typedef void HitObserver(void *observer, const Hit *hit, const Unit *units, uint32_t count);
void matcher_observe(Matcher *matcher, HitObserver *observe, void *observer);

// The units that [group] caught; false when it caught none.
bool hit_group(const Hit *hit, GroupId group, uint32_t *start, uint32_t *end);

// Forgets how patterns were written; they go on matching.
void grammar_drop_drafts(Grammar *grammar);

// From now on counts what units texts have, so that grammar_keep_code() can order its tables by
// that. Of a sealed grammar that one thread uses.
void grammar_count_units(Grammar *grammar);

// Compiles every pattern anew and keeps the code in the grammar's memory, for an image (which
// needs that memory to lie at the same address again). Returns false with messages when
// PCRE2 refuses a pattern.
bool grammar_keep_code(Grammar *grammar, Diag *diag);

// Of an image that was opened: uses the code in it, unless PCRE2 is another one now; then
// patterns are compiled when they are first used.
// What it compiles is kept in [cache], which it takes over: a new one for so many branches.
void grammar_use_kept_code(Grammar *grammar, Cache *cache);
uint32_t grammar_branch_count(const Grammar *grammar);

// NULL with errno when memory runs out.
Cache *cache_try_new(uint32_t branch_count);

// Frees what was compiled, too. Nothing may use it any more.
void cache_free(Cache *cache);

// Compiles now what would be compiled at first use. Returns false with a message for
// each pattern that cannot be.
bool grammar_compile(const Grammar *grammar, Diag *diag);

#endif
