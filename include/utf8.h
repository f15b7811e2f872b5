// UTF-8: checking, decoding, counting, and the few properties of characters that
// the tokenizer asks for (from utf8proc, Unicode 14). Floor: base.
#ifndef CLAIMTAG_UTF8_H
#define CLAIMTAG_UTF8_H

#include "str.h"

// The byte where the first ill-formed sequence of [text] starts (overlong forms,
// surrogates and code points above U+10FFFF are ill-formed, as in Unicode 3.9,
// table 3-7); text.length when all is well.
uint32_t utf8_find_fault(Str text);

// The code point at byte [offset] of well-formed [text]; adds its length in
// bytes to [*offset].
uint32_t utf8_next(Str text, uint32_t *offset);

// Where the character begins that byte [offset] is of.
uint32_t utf8_start(Str text, uint32_t offset);

// The number of code points in well-formed [text].
uint32_t utf8_count(Str text);

// What a character is to the tokenizer.
typedef enum CharClass {
    CHAR_OTHER,   // punctuation and symbols
    CHAR_LETTER,  // letters and the marks that combine with them
    CHAR_DIGIT,   // decimal digits
    CHAR_SPACE,   // white space, no-break space among it, but not line ends
    CHAR_NEWLINE, // line feed, carriage return, line and paragraph separator
    CHAR_IGNORED, // zero-width characters, soft hyphen, direction marks, controls
} CharClass;

CharClass utf8_class(uint32_t code_point);

// True for upper-case and title-case letters.
bool utf8_is_capital(uint32_t code_point);

// The columns that a character takes on a terminal: 0, 1 or 2.
uint32_t utf8_width(uint32_t code_point);

// Simple case folding of one code point.
uint32_t utf8_fold(uint32_t code_point);

// Writes [code_point] to [bytes] (room for 4) and returns how many it took.
uint32_t utf8_write(uint32_t code_point, char *bytes);

// The words of [text] in lower case, with one blank between: runs of letters and runs of
// digits, so that "BM-25" and "BM25" are both "bm 25". In [arena].
Str utf8_words(Arena *arena, Str text);

// An apostrophe, straight or curly.
bool utf8_is_apostrophe(uint32_t code_point);

#endif
