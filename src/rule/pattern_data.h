// The inside of patterns and of their grammar, for the files that weigh and compile them.
#ifndef CLAIMTAG_PATTERN_DATA_H
#define CLAIMTAG_PATTERN_DATA_H

#define PCRE2_CODE_UNIT_WIDTH 16

#include "part.h"

#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>

// Symbols that no pattern tells apart are one kind.
typedef uint16_t Kind;

// A set of kinds, one bit each.
typedef struct KindSet {
    uint64_t *words;
    uint32_t word_count;
} KindSet;

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
} SubPattern;

// Which kinds of a word of 64 are not in the usual block, and how many such kinds there
// are before them.
typedef struct KindMapWord {
    uint64_t others;
    uint16_t before;
} KindMapWord;

// A map from kinds to blocks.
typedef struct KindMap {
    KindMapWord *words;
    uint16_t *blocks; // of the kinds that are not in the usual block
    uint16_t usual;
} KindMap;

// The pattern over its own alphabet; made when the rules are sealed.
typedef struct Translation {
    Str source;            // for PCRE2
    const void *kept;      // pcre2_code of grammar_keep_code(); NULL: none
    KindMap block_of_kind; // which of the pattern's blocks of kinds it is
    uint8_t block_of_parties[256];
    uint16_t *letter_of_cell; // by block of parties * kind_blocks + block of the kind
    uint16_t parties_blocks, kind_blocks;
} Translation;

// The pattern compiled; made when it is first used.
typedef struct Compiled {
    const pcre2_code *code; // NULL: PCRE2 refused it
    bool is_fast;           // by the JIT
    bool is_kept;           // in the grammar's memory; not to be freed
    atomic_uint searches;   // counts up to JIT_AFTER
} Compiled;

// Anchors of one branch; more would cost more than they spare.
#define ANCHORS_MOST 6

// A gap this wide, or wider, bounds nothing.
#define GAP_MOST 255

// The most sets of kinds that a stage tells apart; the number behind them is that of the
// set of all kinds.
#define SIEVE_SETS_MOST 6000
#define SIEVE_ANYTHING SIEVE_SETS_MOST

// A unit that every match has: its kind is of the set, it has one of the parties asked
// for, and it starts [least] to [most] units behind the anchor before it (the first:
// behind the start of the match).
typedef struct Anchor {
    uint16_t set; // see sieve_set()
    Parties asked;
    uint8_t least, most;
} Anchor;

typedef struct Branch {
    Anchor anchors[ANCHORS_MOST];
    uint8_t count;
} Branch;

struct Pattern {
    Grammar *grammar;
    PatternStage stage;
    const Part *root;
    const Node *node; // its text
    Place place;
    GroupId *groups; // by capture number - 1
    uint32_t group_count;
    Array(Branch) branches; // of the choice at its top
    Translation translation;
    _Atomic(Compiled *) compiled;
};

// kind_set() of every formula that was asked for; megabytes that nobody needs when all
// patterns are translated.
typedef struct KindSets {
    Arena arena;
    Array(KindSet) of_expr; // two by number: with some parties, with any; or {0}
    struct {
        Array(KindSet) numbered; // those that the sieve tells apart
        Table numbers;           // of them
    } stages[STAGE__COUNT];
} KindSets;

// The sets of a stage that a kind is in, for the sieve: sets[first[kind]] up to
// sets[first[kind + 1]].
typedef struct SieveTables {
    uint32_t *first;
    uint16_t *sets;
} SieveTables;

struct Grammar {
    Arena *arena;
    bool takes_notes;
    Array(Note) notes;
    Array(Place) alternatives;
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
    Array(Symbol) symbol_of_kind; // one of each
    uint32_t expr_count;
    KindSets *kind_sets; // while the grammar is being sealed
    SieveTables sieve[STAGE__COUNT];
    Str library;                // whose code the patterns keep
    bool uses_kept;             // it is the one that this program runs with
    Array(Compiled *) compiled; // all, also those that faster ones took the place of
    pthread_mutex_t compiling;
};

// Finds the kinds, when all patterns are read and the lexicon is sealed.
void grammar_find_kinds(Grammar *grammar);

// Finds the anchors of all patterns. Only while the rules are sealed, as is what follows.
void grammar_find_anchors(Grammar *grammar);

// The number that the sieve knows this set of kinds by; SIEVE_ANYTHING when there are too
// many.
uint16_t sieve_set(Grammar *grammar, PatternStage stage, KindSet set);

// When all sets have their numbers.
void sieve_seal(Grammar *grammar);

// Translates all patterns. Returns false with messages when one tells more kinds apart
// than its alphabet has bytes.
bool grammar_translate(Grammar *grammar, Diag *diag);

// What PCRE2 allocates with, never in vain. The caller frees it.
pcre2_general_context *pattern_memory(void);

// Whether PCRE2 takes it. False with a message.
bool pattern_is_accepted(const Pattern *pattern, Diag *diag);

// The compiled form; compiled now if it is the first use.
const Compiled *pattern_compiled(const Pattern *pattern, Diag *diag);

// Lets the JIT compile it; for a pattern that is searched often.
void pattern_compile_jit(const Pattern *pattern);

// The sub-pattern called [name] (read now if need be), NULL when there is none.
// [has_failed] is set when there is one but with faults.
const Part *grammar_sub_pattern(Grammar *grammar, Str name, Place use, Diag *diag,
                                bool *has_failed);

// The map of [count] kinds, whose blocks are given; there are [block_count] blocks.
KindMap kind_map_new(Arena *arena, const uint16_t *block_of, uint32_t count, uint32_t block_count);
uint16_t kind_map_block(const KindMap *map, Kind kind);

// The kinds that fit [expr] with some parties ([surely]: with any parties). Only while
// the rules are sealed.
KindSet kind_set(const Grammar *grammar, const Expr *expr, bool surely);

#define for_each_kind(set, kind)                                                                   \
    for (uint32_t word_ = 0; word_ < (set).word_count; word_++)                                    \
        for (uint64_t left_ = (set).words[word_], kind = 0;                                        \
             left_ != 0 && (kind = word_ * 64 + (uint32_t)__builtin_ctzll(left_), true);           \
             left_ &= left_ - 1)

#endif
