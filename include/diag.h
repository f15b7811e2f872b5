// Messages for people: where, what, and the way out.
//
//     rules/claims/x.yaml:12:9: error: no class is called {misile}; did you mean {missile}?
//        12 |     {verb:buy} {misile}
//           |                ^~~~~~~~
//
// Functions that can fail add a message and return false (or NULL); they go on
// looking for more faults where they can. Only main prints. Floor: base.
#ifndef CLAIMTAG_DIAG_H
#define CLAIMTAG_DIAG_H

#include "array.h"
#include "str.h"

#include <stdio.h>

// A file that messages point into. It must live until they are printed.
typedef struct Source {
    Str path;
    Str text;
} Source;

// A range of bytes of a source; {0} is no place at all.
typedef struct Place {
    const Source *source;
    uint32_t offset, length; // bytes; length 0 stands for a whole file
} Place;

typedef enum DiagLevel { DIAG_ERROR, DIAG_WARNING } DiagLevel;

typedef struct DiagMessage {
    DiagLevel level;
    Place place;
    Str text;
} DiagMessage;

// All zero is ready for use.
typedef struct Diag {
    Arena arena;
    Array(DiagMessage) messages;
    uint32_t error_count;
    uint32_t left_out; // messages behind DIAG_MOST
} Diag;

// Nobody reads more, and a file of faults only could have millions.
#define DIAG_MOST 200

void diag_error(Diag *diag, Place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_warning(Diag *diag, Place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// True when what is added now is only counted: it is no use to look for more faults.
bool diag_is_full(const Diag *diag);

// Forgets the warnings.
void diag_drop_warnings(Diag *diag);

// Only counts the messages behind the first [count].
void diag_keep_first(Diag *diag, uint32_t count);

// Writes all messages to [out] in the order they were added, and forgets them.
void diag_print(Diag *diag, FILE *out);

// Writes the line of the source that holds [place], and a caret under it.
void diag_print_excerpt(Place place, FILE *out);

// Line and column of [place], both from 1, the column in code points.
void diag_line_column(Place place, uint32_t *line, uint32_t *column);

void diag_free(Diag *diag);

#endif
