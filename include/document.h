// A document: the text of one article and what its reader knows about it.
//
// Everything that claimtag says about a document points into the raw input: spans are
// bytes of it inside the program, and become code points, lines and columns at the
// writer's door, by a Locator. Floor: document.
#ifndef CLAIMTAG_DOCUMENT_H
#define CLAIMTAG_DOCUMENT_H

#include "lexicon.h"

typedef struct Document {
    Str path;  // as given; "-" for standard input
    Str text;  // well-formed UTF-8 without NUL; borrowed from the reader
    Day today; // from the command line; 0: take it from the text
} Document;

// Turns bytes into code points, lines and columns.
typedef struct Locator {
    Str text;
    Array(uint32_t) line_starts; // bytes
    uint32_t *chars_before;      // code points before every LOCATOR_STEP-th byte
} Locator;

// So that finding a place costs the same in a text of one long line.
#define LOCATOR_STEP 512

// A place as people and other programs count.
typedef struct Location {
    uint32_t byte, character; // from 0
    uint32_t line, column;    // from 1; the column in code points
} Location;

Locator locator_new(Arena *arena, Str text);
Location locator_find(const Locator *locator, uint32_t byte);

#endif
