// The inside of patterns and of their grammar, for the files that weigh and compile them.
#ifndef CLAIMTAG_PATTERN_DATA_H
#define CLAIMTAG_PATTERN_DATA_H

#define PCRE2_CODE_UNIT_WIDTH 16

#include "part.h"
#include "stage.h"
#include "trace.h"

#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>

// Captures of one pattern, those of its sub-patterns among them.
#define PATTERN_GROUPS_MOST 127

// A sub-pattern with more elements than this is translated as a subroutine (PCRE2
// copies what is repeated, and a pattern of nested gaps would burst its limits).
#define ROUTINE_LEAST 6

typedef struct SubPattern {
    Str name;
    const Node *node;
    const Part *part; // NULL until it is read
    bool is_open;     // being read: a use now is a circle
    bool is_used;
} SubPattern;

// Of a kind, the sum (exclusive or) of signature_mark() of the atoms that it is of: the same
// for all kinds of a block, and another in each block of the pattern.
typedef struct Signature {
    uint32_t signature;
    uint16_t block; // BLOCK_NONE in an empty slot
} Signature;
#define BLOCK_NONE UINT16_MAX

// Units in the pattern's own alphabet; made when the rules are sealed.
typedef struct Translation {
    SetId *atoms;        // what the pattern asks of kinds
    Signature *blocks;   // by signature, open addressing: which block of kinds it is
    uint32_t block_mask; // their size, a power of two, less one
    uint32_t seed;       // of the signatures
    uint8_t *hot; // by hot profile of the stage: its block, of which; NULL: of a pattern that texts
    // seldom have searched for
    uint8_t *hot_high; // this is the high byte; NULL: it is 0 everywhere
    uint16_t atom_count;
    uint8_t *block_of_parties; // by set of parties
    uint16_t *letter_of_cell;  // by block of parties * kind_blocks + block of the kind
    uint16_t parties_blocks, kind_blocks;
} Translation;

// A branch compiled; made when it is first used.
typedef struct Compiled {
    const pcre2_code *code; // NULL: PCRE2 refused it
    bool is_fast;           // by the JIT
    bool is_kept;           // in the grammar's memory; not to be freed
    atomic_ulong spent;     // nanoseconds of searching without the JIT
    atomic_uint searches;   // likewise
} Compiled;

typedef struct BranchCode {
    const Pattern *pattern;
    const Part *part;                  // NULL when drafts were dropped
    uint32_t first_group, group_count; // of the pattern's
    Str source;                        // for PCRE2, in the pattern's alphabet
    const void *kept;                  // pcre2_code of grammar_keep_code(); NULL: none
    uint32_t number;                   // among the grammar's branches
} BranchCode;

struct Pattern {
    Grammar *grammar;
    PatternStage stage;
    const Part *root; // NULL when drafts were dropped
    const Node *node; // its text
    Place place;
    uint32_t number; // among the grammar's patterns
    uint32_t row;    // see pattern_set_row(), or ROW_NONE
    GroupId *groups; // by capture number - 1
    uint32_t group_count;
    Array(Branch) branches;  // while the rules are sealed; then they lie in the stage's tables
    Array(BranchCode) codes; // of the branches
    uint32_t first_slot;     // of its branches in the stage, in their order
    Translation translation;
};

// kind_set() of every formula that was asked for; megabytes that nobody needs when all
// patterns are translated.
typedef struct KindSets {
    Arena arena;
    Array(KindSet) of_expr; // two by number: with some parties, with any; or {0}
    struct {
        Array(KindSet) narrow, broad;
        Table numbers; // SetId of both
        Array(Parties) asked;
    } stages[STAGE__COUNT];
} KindSets;

// Which symbols fit the formulas that are kept: a bit for each that asks for no parties, in rows
// that symbols share.
struct Fits {
    uint16_t *row_of_symbol;
    uint64_t *rows;
    uint32_t words; // of a row
};

struct Grammar {
    Arena *arena;
    Arena drafts; // parts of patterns and their formulas, which matching does not need
    bool takes_notes;
    Array(Note) notes;
    Array(Expr *) kept; // formulas that are no part of patterns, the parts of each before it
    Array(Place) alternatives;
    Array(double) costs; // by pattern; like notes for authors alone
    Array(Never) nevers; // likewise
    Lexicon *lexicon;
    Table sub_patterns_by_name;
    Array(SubPattern) sub_patterns;
    uint32_t open_count; // sub-patterns that are being read, one within the other
    uint64_t size;       // of all patterns
    Table groups_by_name;
    Array(Str) group_names;
    Array(Pattern *) patterns;
    Pattern *unused_patterns; // they lie together: most are looked at for every sentence
    uint32_t unused_count;
    Kind *kind_of_symbol;
    uint32_t kind_count;
    Fits fits;
    uint32_t *seen_kinds; // how often texts have had each; NULL: nobody counts
    uint32_t expr_count;
    KindSets *kind_sets; // while the grammar is being sealed
    StageTables stages[STAGE__COUNT];
    // Stages, a bit each, to which a unit gives reason to look: by its kind, by each of its
    // parties, and any.
    uint32_t *stages_of_kind, stages_of_party[PARTY_MAX + 1], stages_of_any;
    Str library;    // whose code the patterns keep
    bool uses_kept; // it is the one that this program runs with
    uint32_t branch_count;
    Cache *cache; // when sealed; of an image, when it is opened
};

// Finds the kinds, when all patterns are read and the lexicon is sealed.
void grammar_find_kinds(Grammar *grammar);

// Finds the branches of all patterns, and their anchors. Only while the rules are sealed, as is
// what follows.
void grammar_find_branches(Grammar *grammar);

// A set that so many kinds are in tells little: it is broad.
bool stage_set_is_broad(const Grammar *grammar, uint32_t size);

// The number of this set of kinds, new or old. Only while the rules are sealed.
SetId stage_set(Grammar *grammar, PatternStage stage, KindSet set);

// The row of this set of parties, new or old. Likewise.
uint8_t stage_asked(Grammar *grammar, PatternStage stage, Parties asked);

// Before any set has its number, and when those of all anchors have theirs, and no others.
void stages_begin(Grammar *grammar);
void stages_end_anchors(Grammar *grammar);

// When all sets have their numbers and all patterns their anchors.
void stages_seal(Grammar *grammar);

// Gives the branches of a stage their slots.
void stage_seat_branches(Grammar *grammar, PatternStage number);

// Finds what is to prompt a look at each branch: of its needs the one that texts have least, as
// far as it was counted; otherwise the one that the fewest kinds meet. May be done again.
void stage_prompt(Grammar *grammar, PatternStage number);

// Finds which stages are prompted by which units, when all stages have their prompts; also again.
void grammar_prompt_stages(Grammar *grammar);

// Orders the tables by what was counted since grammar_count_units(), which ends here.
void grammar_use_counts(Grammar *grammar);

// The block of kinds that units of the profile are in for the pattern.
uint16_t block_of_profile(const Pattern *pattern, uint16_t profile);

// Lists the symbols that fit the formulas which are kept. Only while the rules are sealed.
void grammar_list_fits(Grammar *grammar);

// What being of atom [index] adds to the signature of a kind.
uint32_t signature_mark(uint32_t seed, uint32_t index);

// Moves what sealing made for the patterns to the grammar's arena.
void grammar_settle(Grammar *grammar);

// The patterns in [scratch], those first that were searched for most often.
Pattern **grammar_by_use(const Grammar *grammar, Arena *scratch);

// How often the branch, or any of the pattern, was searched for without the JIT.
uint32_t branch_searches(const BranchCode *branch);
uint64_t pattern_searches(const Pattern *pattern);

// Moves what searches read of [pattern] to the grammar's arena, into one piece.
void pattern_settle(Pattern *pattern);

// Translates all patterns. Returns false with messages when one tells more kinds apart
// than its alphabet has bytes.
bool grammar_translate(Grammar *grammar, Diag *diag);

// Whether PCRE2 takes it. False with a message.
bool branch_is_accepted(const BranchCode *branch, Diag *diag);

// The compiled form; compiled now if it is the first use.
const Compiled *branch_compiled(const BranchCode *branch, Diag *diag);

// What the branch is searched with now; NULL before it was compiled.
const Compiled *cache_find(const BranchCode *branch);

// Makes [code] what the branch is searched with, unless another thread was faster; it then goes
// to waste. Who searches with the plain form may go on: it stays.
const Compiled *cache_publish(const BranchCode *branch, const pcre2_code *code, bool is_kept,
                              bool is_fast);

// Lets the JIT compile it; for a branch that is searched often. It may refuse: then the form
// is as before.
const Compiled *branch_compile_jit(const BranchCode *branch);

// Whether each capture that [node] writes, whose parts are [root], holds something that none before
// it has caught. False with messages.
bool groups_check(const Grammar *grammar, const Part *root, const Node *node, Diag *diag);

// Counts the groups of a part, itself included.
uint32_t part_group_count(const Part *part);

// The sub-pattern called [name] (read now if need be), NULL when there is none.
// [has_failed] is set when there is one but with faults.
const Part *grammar_sub_pattern(Grammar *grammar, Str name, Place use, Diag *diag,
                                bool *has_failed);

// The fewest units that match [part].
uint32_t part_least_width(const Part *part);

// Finds what matches in no text. Only while the rules are sealed.
void grammar_find_nevers(Grammar *grammar);

// Finds what a search for each pattern may cost. Only while the rules are sealed.
void grammar_reckon_costs(Grammar *grammar);

uint32_t kind_set_size(KindSet set);

// The kinds that fit [expr] with some parties ([surely]: with any parties). Only while
// the rules are sealed.
KindSet kind_set(const Grammar *grammar, const Expr *expr, bool surely);

#endif
