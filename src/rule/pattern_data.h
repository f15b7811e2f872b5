// The inside of patterns: the parsed form, for the files that read, weigh and
// compile it.
#ifndef CLAIMTAG_PATTERN_DATA_H
#define CLAIMTAG_PATTERN_DATA_H

#define PCRE2_CODE_UNIT_WIDTH 8

#include "node.h"
#include "pattern.h"

#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>

// A set of symbols, one bit each.
typedef struct SymbolSet {
    uint64_t *words;
    uint32_t word_count;
} SymbolSet;

// What one unit must be: a formula over classes and parties.
typedef enum ExprKind { EXPR_ANY, EXPR_CLASS, EXPR_PARTIES, EXPR_NOT, EXPR_AND, EXPR_OR } ExprKind;

struct Expr {
    ExprKind kind;
    ClassId class;     // EXPR_CLASS
    Parties parties;   // EXPR_PARTIES: the unit has one of these
    const Expr *left;  // EXPR_NOT, EXPR_AND, EXPR_OR
    const Expr *right; // EXPR_AND, EXPR_OR
    SymbolSet cached[2]; // symbol_set() of it: with some parties, with any; or {0}
};

typedef enum PartKind {
    PART_UNIT,     // one unit that fits expr
    PART_SEQUENCE, // all children, one after the other
    PART_CHOICE,   // one of the children
    PART_GROUP,    // the only child, captured when group is not GROUP_NONE
    PART_LOOK,     // (?= (?! (?<= (?<!
    PART_ATOMIC,   // (?>
    PART_REPEAT,   // the only child, least to most times
    PART_START,    // ^
    PART_END,      // $
} PartKind;

typedef struct Part Part;
struct Part {
    PartKind kind;
    const Expr *expr;
    Array(const Part *) children;
    GroupId group;
    bool is_behind, is_negative; // PART_LOOK
    uint32_t least, most;        // PART_REPEAT
    char greed;                  // '?' lazy, '+' possessive, 0 greedy
    bool is_routine;             // a large sub-pattern: translated once, then called
};

// More repetitions than this are a gap that has lost its sentence; together with the
// cap on the length of sentences it bounds the work of every match.
#define REPEAT_MOST 16

// Captures of one pattern, those of its sub-patterns among them.
#define PATTERN_GROUPS_MOST 63

// A sub-pattern with more elements than this is translated as a subroutine (PCRE2
// copies what is repeated, and a pattern of nested gaps would burst its limits).
#define ROUTINE_LEAST 6

typedef struct SubPattern {
    Str name;
    const Node *node;
    const Part *part; // NULL until it is read
    bool is_open;     // being read: a use now is a circle
} SubPattern;

// The translated pattern.
typedef struct Compiled {
    pcre2_code *code;        // NULL: PCRE2 refused it
    pcre2_code *interpreted; // the code before the JIT, kept for running searches
    uint8_t *block_of_symbol; // which of the pattern's kinds of symbol it is
    uint8_t block_of_parties[256];
    uint8_t parties_blocks;
    atomic_uint searches; // counts up to JIT_AFTER
} Compiled;

// Conditions tested before a search; more would cost more than they spare.
#define NEEDS_MOST 4

struct Pattern {
    Grammar *grammar;
    const Part *root;
    Place place;
    GroupId *groups; // by capture number - 1
    uint32_t group_count;
    Needs needs; // what a sentence must hold
    Parties parties_asked[NEEDS_MOST]; // and one of each of these sets
    uint32_t parties_count;
    _Atomic(Compiled *) compiled;
};

struct Grammar {
    Arena *arena;
    Lexicon *lexicon;
    Table sub_patterns_by_name;
    Array(SubPattern) sub_patterns;
    Table groups_by_name;
    Array(Str) group_names;
    Array(Pattern *) patterns;
    Table needs_by_symbols;  // set of symbols -> bit
    uint32_t need_count;
    uint16_t *needs_of_symbol; // symbol -> row of need_rows
    Array(Needs) need_rows;
    pthread_mutex_t compiling;
};

// The translated form; translated now if it is the first use.
const Compiled *pattern_compiled(const Pattern *pattern, Diag *diag);

// Lets the JIT compile it; for a pattern that is searched often.
void pattern_compile_jit(const Pattern *pattern);

// Reading (parse.c): the pattern in [text], which lies in [node] at [offset].
const Part *part_read(Grammar *grammar, const Node *node, Diag *diag);

// Whether PCRE2 can look back over [part]: each branch of it has one width.
bool part_has_fixed_width(const Part *part);

// The sub-pattern called [name] (read now if need be), NULL when there is none.
// [has_failed] is set when there is one but with faults.
const Part *grammar_sub_pattern(Grammar *grammar, Str name, Place use, Diag *diag,
                                bool *has_failed);

// The formula in [text], the inside of braces.
const Expr *expr_parse(Grammar *grammar, const Node *node, uint32_t start, uint32_t end,
                       Diag *diag);

// The symbols that fit [expr] with some parties ([surely]: with any parties). Reckoned
// once, when the lexicon is sealed; later calls are for the thread that compiles.
SymbolSet symbol_set(const Grammar *grammar, const Expr *expr, bool surely);

// True when the formula does not ask for parties.
bool expr_is_party_free(const Expr *expr);

// True when a unit with this symbol and these parties fits.
bool expr_holds(const Lexicon *lexicon, const Expr *expr, Symbol symbol, Parties parties);

#endif
