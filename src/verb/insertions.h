// Examples that are put into files of rules, each as a line at the end of its list. Floor: verbs.
#ifndef CLAIMTAG_INSERTIONS_H
#define CLAIMTAG_INSERTIONS_H

#include "node.h"

// A line that is put into a file of rules.
typedef struct Insertion {
    const Source *source;
    uint32_t offset; // bytes; at the end of a line
    Str line;
} Insertion;

typedef Array(Insertion) InsertionArray;

// Notes in [arena] that [text] goes behind the last item of [list]; false when that is no list of
// lines.
bool insertion_add(Arena *arena, InsertionArray *insertions, const Node *list, Str text);

// Writes each file that gets lines anew, once. Returns false with messages when one cannot be
// written.
bool insertions_write(Arena *arena, InsertionArray *insertions, Diag *diag);

#endif
