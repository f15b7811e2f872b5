// What patterns are read into: parts, and formulas over one unit.
#ifndef CLAIMTAG_PART_H
#define CLAIMTAG_PART_H

#include "node.h"
#include "pattern.h"

// What one unit must be: a formula over classes and parties.
typedef enum ExprKind { EXPR_ANY, EXPR_CLASS, EXPR_PARTIES, EXPR_NOT, EXPR_AND, EXPR_OR } ExprKind;

typedef struct Fits Fits;

struct Expr {
    ExprKind kind;
    ClassId class;     // EXPR_CLASS
    Parties parties;   // EXPR_PARTIES: the unit has one of these
    const Expr *left;  // EXPR_NOT, EXPR_AND, EXPR_OR
    const Expr *right; // EXPR_AND, EXPR_OR
    uint32_t number;   // among the grammar's formulas
    const Fits *fits;  // which kinds fit it, in column fit of these; NULL: it is not listed
    uint32_t fit;
    uint32_t size; // formulas in it, itself among them, as often as they are written
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
    uint32_t note; // of the grammar's notes: one more than its row; 0: none
    const Expr *expr;
    Array(const Part *) children;
    GroupId group;               // PART_GROUP: of this name, which stands
    const Node *node;            // in this text
    uint32_t start;              // from this byte on
    bool is_behind, is_negative; // PART_LOOK
    uint32_t least, most;        // PART_REPEAT
    char greed;                  // '?' lazy, '+' possessive, 0 greedy
    bool is_routine;             // a large sub-pattern: translated once, then called
    uint32_t size;               // formulas in it, names and repeats written out
    uint32_t depth;              // of parts within parts
    uint32_t rounds;             // of repeats within repeats, the most
};

// More repetitions than this are a gap that has lost its sentence; together with the
// cap on the length of sentences it bounds the work of every match.
#define REPEAT_MOST 16

// Bounds on what names within names and repeats within repeats may come to, written out:
// a few lines of rules could ask for more than any machine has. The largest pattern that
// is of use has a fifth of this size, and half of the rounds.
#define PATTERN_SIZE_MOST 200000
#define PATTERN_SIZE_LARGE 20000
#define PATTERN_DEPTH_MOST 64
#define PATTERN_TOO_DEEP "this is nested more than 64 deep"
#define PATTERN_ROUNDS_MOST 512
#define EXPR_SIZE_MOST 4000
#define NAMES_DEPTH_MOST 32         // names used within names
#define GRAMMAR_SIZE_MOST 100000000 // of all patterns together

// All parties: a unit need have none of them.
#define PARTIES_ALL ((Parties)0xFF)

// Where a part was written, and its branches when it is a choice, also one that was made
// into a single formula.
typedef struct Note {
    const Node *node;
    uint32_t start, end; // bytes of its text
    Array(const Part *) branches;
    uint32_t alternative_first; // of the grammar's alternatives, one for each branch
    uint32_t of; // what was noted of the part before: a sub-pattern that is used here
} Note;

// Reads the pattern in [node]. NULL with messages when it is at fault.
const Part *part_read(Grammar *grammar, const Node *node, Diag *diag);

Part *part_new(Grammar *grammar, PartKind kind);

// [part], or one in its place, that bears a note of where it was written. As it is when the
// grammar takes no notes.
const Part *part_noted(Grammar *grammar, const Part *part, const Node *node, uint32_t start,
                       uint32_t end);

// Notes the branches of the choice [part], as they were before it was simplified.
typedef struct BranchText {
    const Part *part;
    uint32_t start, end;
} BranchText;
typedef Array(BranchText) BranchArray;
const Part *choice_noted(Grammar *grammar, const Part *part, const Node *node,
                         const BranchArray *branches);

// What was noted of [part]; NULL: nothing.
const Note *note_of(const Grammar *grammar, const Part *part);
void part_add(Grammar *grammar, Part *part, const Part *child);

// A branch that is a choice itself gives its own branches: what is looked back at may choose among
// lengths only at the top.
void part_add_branch(Grammar *grammar, Part *choice, const Part *branch);

// Why [part] is too large for a pattern; NULL when it is not.
const char *part_refusal(const Part *part);

// Why no element of a pattern begins with this sign.
const char *sign_refusal(char sign);

const Part *part_of_expr(Grammar *grammar, const Expr *expr);

// Each of [words] as a unit that is literally that word.
const Part *part_of_words(Grammar *grammar, Str words);

// The children of [sequence], one after the other. Words that a gazetteer has as one alias
// stand in a text as one unit: there they match that too.
const Part *part_of_sequence(Grammar *grammar, const Part *sequence);

Part *part_of_repeat(Grammar *grammar, const Part *inner, uint32_t least, uint32_t most,
                     char greed);

// [choice], or one unit when it is a choice among units: faster, and it can be part of a
// formula.
const Part *part_of_choice(Grammar *grammar, const Part *choice);

// Whether PCRE2 can look back over [part]: each branch of it has one width.
bool part_has_fixed_width(const Part *part);

// The formula in [text], the inside of braces.
const Expr *expr_parse(Grammar *grammar, const Node *node, uint32_t start, uint32_t end,
                       Diag *diag);

// A formula of the grammar.
const Expr *expr_new(Grammar *grammar, Expr expr);

// True when the formula does not ask for parties.
bool expr_is_party_free(const Expr *expr);

// True when the formula asks for something: "anything but ..." does not.
bool expr_is_certain(const Expr *expr);

// True when a unit with this symbol and these parties fits.
bool expr_holds(const Lexicon *lexicon, const Expr *expr, Symbol symbol, Parties parties);

// Of the parties in this set every unit that fits has at least one; PARTIES_ALL when it
// may have none.
Parties parties_asked(const Expr *expr);

#endif
