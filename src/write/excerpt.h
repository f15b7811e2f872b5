// A stretch of the text as a terminal shows it, folded to its width, with what is marked in it
// underlined and named below:
//
//    17 | In 2006 Iran acknowledged that it had purchased missiles from North Korea.
//       |         ---- ------------      ^^~~~~~~~~~~~~~~^^^^^^^^~~~~~~^^^^^^^^^^^
//       |         |    asserted          recipient IRN   |             supplier PRK
//       |         source party IRN                       object missile
//
// What would command the terminal instead of being shown is left out.
#ifndef CLAIMTAG_EXCERPT_H
#define CLAIMTAG_EXCERPT_H

#include "marks.h"

// How a stretch is drawn.
typedef struct Pen {
    const char *main;   // SGR of the evidence and of who and what takes part, "" without colours
    const char *aside;  // of the other marks
    const char *gutter; // of line numbers
    const char *end;    // back to normal
} Pen;

// Appends [stretch] of the text with the [evidence] in it, in [width] columns; 0: one line.
void excerpt_put(const View *view, Span stretch, Span evidence, const MarkArray *marks,
                 const Pen *pen, uint32_t width, Bytes *out);

// Appends [text] without what would command the terminal.
void excerpt_put_plain(Arena *arena, Bytes *out, Str text);

#endif
