// The one layout of rule files: two spaces for each step, lists a step inside their key, one
// blank behind "-" and ":", no blanks at line ends, no two empty lines in a row. Comments, the
// order of keys, and what blocks hold stay. Floor: author.
#ifndef CLAIMTAG_LAYOUT_H
#define CLAIMTAG_LAYOUT_H

#include "node.h"

// Writes the file anew into [arena]. Returns false with messages when it is at fault, or
// when it would read otherwise afterwards.
bool layout_file(Arena *arena, const Source *source, Str *text, Diag *diag);

#endif
