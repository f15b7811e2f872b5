// What rule files may hold: their sections, and the shape of what stands in them. The reader
// works by the same tables. Floor: rule.
#ifndef CLAIMTAG_SECTIONS_H
#define CLAIMTAG_SECTIONS_H

#include "node.h"

typedef struct Section {
    const char *key;
    NodeKind kind;
    bool is_whole_file; // its key is one of the fields of [shape], and so are all in its file
    const Shape *shape; // of it; of each element, when it is a list
    const char *says;   // for authors
} Section;

// The sections in the order in which they are read; NULL after the last.
const Section *rule_section(uint32_t index);

typedef Array(const Shape *) ShapeArray;

// Adds [shape] to [maps], and the maps that stand in it, unless they are there.
void shapes_within(Arena *arena, ShapeArray *maps, const Shape *shape);

#endif
