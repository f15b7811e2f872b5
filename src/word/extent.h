// Where tokens end: the measures of the scanner.
//
// Every function takes the byte where something starts and returns the byte where it ends;
// the start itself when there is no such thing there.
#ifndef CLAIMTAG_EXTENT_H
#define CLAIMTAG_EXTENT_H

#include "token.h"
#include "utf8.h"

// A text and the spelling of its language.
typedef struct Script {
    const Orthography *orthography;
    Str text;
} Script;

// The character at [offset], 0 at the end; [*next] is where the one after it starts.
uint32_t script_peek(const Script *script, uint32_t offset, uint32_t *next);

// White space at the end of the text.
CharClass script_class(const Script *script, uint32_t offset);

bool is_hyphen(uint32_t c);

// Letters and what is ignored between them; an apostrophe between two letters belongs
// to them.
uint32_t extent_of_letters(const Script *script, uint32_t start);

// Digits, with "." and "," between digits; two years with a hyphen, "1980-88".
uint32_t extent_of_number(const Script *script, uint32_t start);

// Letters with a full stop each, "U.S." or "p.m.", or one capital with it, "N.".
uint32_t extent_of_initials(const Script *script, uint32_t start);

// A word and the full stop that belongs to it; [end] is the end of its letters.
uint32_t extent_of_abbreviation(const Script *script, uint32_t start, uint32_t end);

// A link or an address; [end] is the end of its first letters.
uint32_t extent_of_link(const Script *script, uint32_t start, uint32_t end);

// A run of the same mark [c]: "--", "...", "''".
uint32_t extent_of_run(const Script *script, uint32_t start, uint32_t c);

// A clitic that stands alone ("'s" in a rule); its letters start at [letters].
uint32_t extent_of_clitic(const Script *script, uint32_t start, uint32_t letters);

// Where the clitic begins that ends the word from [start] to [end]; [end]: there is none.
uint32_t start_of_clitic(const Script *script, uint32_t start, uint32_t end);

#endif
