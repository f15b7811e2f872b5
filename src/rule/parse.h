// The inside of reading patterns, for the two files that do: structure and words.
#ifndef CLAIMTAG_PARSE_H
#define CLAIMTAG_PARSE_H

#include "pattern_data.h"

typedef struct PatternReader {
    Grammar *grammar;
    const Node *node;
    Diag *diag;
    uint32_t at;
    uint32_t depth; // of groups that are open
    bool has_failed, is_too_deep;
} PatternReader;

// Says what is wrong with [length] bytes of the text from [offset] on.
void pattern_fail(PatternReader *reader, uint32_t offset, uint32_t length, const char *message);

// The sign at which the reader is; 0 at the end.
char pattern_current(const PatternReader *reader);

// Warns of slashes around the text, as other languages put them.
void pattern_check_delimiters(PatternReader *reader);

// Reads what stands between two signs: words and marks.
const Part *pattern_read_words(PatternReader *reader);

#endif
