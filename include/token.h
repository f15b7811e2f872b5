// Tokens: words, numbers, marks.
//
// Words follow UAX #29 with six changes, each for the sake of what rules look for:
// - a hyphen or en dash without spaces joins (token of kind TOKEN_JOINER, which
//   rules do not see): "Shahab-3", "Shahab 3", "know-how" and "know how" are alike;
// - letters and digits part ("BM25" is BM 25, "1980s" is 1980 s, "170mm" is 170 mm;
//   UAX #29 WB9, WB10 keep them together), for the same reason;
// - clitics part ("Iran's" is Iran 's, "don't" is do n't), so that a name is a name;
// - two years with a hyphen stay together ("1980-88"; UAX #29 parts them);
// - the full stop of an abbreviation or an initial belongs to it ("Gen.", "U.S.",
//   "N. Korea"; UAX #29 leaves it outside), so that it ends no sentence by mistake;
// - a link or a handle is one token.
// Zero-width characters and soft hyphens lie inside tokens but not in their folded
// form. Knows nothing of meaning; sentences are found in sentence.h. Floor: word.
#ifndef CLAIMTAG_TOKEN_H
#define CLAIMTAG_TOKEN_H

#include "array.h"
#include "str.h"
#include "table.h"

typedef enum TokenKind {
    TOKEN_WORD,   // letters
    TOKEN_NUMBER, // digits, with "." and "," between digits; "1980-88"
    TOKEN_MARK,   // one punctuation mark or symbol; "...", "--" are one
    TOKEN_JOINER, // a hyphen, an en dash or an invisible hyphen inside a compound
    TOKEN_LINK,   // http://..., www...., someone@example.org, @handle
} TokenKind;

typedef enum TokenShape {
    SHAPE_LOWER,    // no capital letter at the start
    SHAPE_CAPITAL,  // starts with a capital
    SHAPE_CAPITALS, // two letters or more, all of them capitals
    SHAPE__COUNT,
} TokenShape;

enum {
    TOKEN_SPACED = 1,       // white space stands before it
    TOKEN_ON_NEW_LINE = 2,  // a line starts with it
    TOKEN_ON_NEW_BLOCK = 4, // an empty line stands before it (and it starts a line)
    TOKEN_ABBREVIATED = 8,  // its last character is the full stop of an abbreviation
    TOKEN_QUOTED = 16,      // it stands between quotation marks
    TOKEN_PLAIN = 32,       // a word of nothing but letters of ASCII
};

typedef struct Token {
    Span span;     // bytes of the text
    uint32_t word; // index of its folded form in the lexicon, WORD_UNKNOWN or WORD_UNREAD
    uint8_t kind;  // TokenKind
    uint8_t shape; // TokenShape
    uint8_t flags;
} Token;

#define WORD_UNKNOWN UINT32_MAX
#define WORD_UNREAD (UINT32_MAX - 1) // nobody has looked it up yet

typedef Array(Token) TokenArray;

// What the scanner must know of a language; filled from rules/tokens.tsv.
typedef struct Orthography {
    Table abbreviations;  // folded, with full stop: "gen." -> AbbreviationKind
    Array(Str) clitics;   // folded, with straight apostrophe: "'s", "n't"
    bool has_bare_clitic; // one of them is without an apostrophe
} Orthography;

typedef enum AbbreviationKind {
    ABBREVIATION,        // may end a sentence: "Corp.", "p.m."
    ABBREVIATION_TITLE,  // never does: "Gen.", "Mr."
    ABBREVIATION_NUMBER, // one only before a number: "No. 2"
    ABBREVIATION_NEVER,  // a word of one letter that ends sentences: "So do I."
} AbbreviationKind;

// Appends the tokens of [text] (well-formed UTF-8), their words unread.
void token_scan(const Orthography *orthography, Arena *arena, Str text, TokenArray *tokens);

// The longest folded form; longer tokens are cut (no name is that long).
#define TOKEN_FOLD_MAX 64

// Marks the tokens between quotation marks. A quotation ends with its closing mark; if it
// has none, with its block where the next block opens with a mark, or else with its line.
void token_mark_quoted(Str text, TokenArray *tokens);

// True when a line that starts with the token [first] is an item of a list or a turn of its
// own: it starts with a bullet, a dash, or a number or letter and a mark.
bool token_starts_item(Str text, const TokenArray *tokens, uint32_t first);

// Writes the folded form of [token] to [buffer]: lower case, without zero-width
// characters and apostrophes inside, quotes as U+201C or U+201D, dashes as U+2014,
// dots as U+2026. Returns a view of it.
Str token_fold(Str text, const Token *token, char buffer[TOKEN_FOLD_MAX]);

#endif
