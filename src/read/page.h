// The text of a marked-up page as it is drawn: white space as a browser shows it, a blank
// line between blocks, and the zone of each.
#ifndef CLAIMTAG_PAGE_H
#define CLAIMTAG_PAGE_H

#include "read.h"

typedef struct Page {
    Draft draft;
    Document *document;              // its parts are laid down
    ZoneKind zone;                   // of what comes next
    uint32_t breaks;                 // line ends before what comes next; 2 end a block
    bool has_space;                  // white space before it
    uint32_t space_start, space_end; // of the source
    uint32_t end;                    // of the source: where the text drawn last ended
    bool keeps_lines;                // a line end in the source is one in the text
} Page;

// A page that draws [document] from its source, or from what [through] aligns with it.
Page page_new(Arena *arena, Document *document, const Alignment *through);

// What comes next begins a line (1) or a block (2).
void page_break(Page *page, uint32_t breaks);

// Appends bytes that stand at [source] as they are.
void page_copy(Page *page, Str bytes, uint32_t source);

// Appends bytes for which [start] up to [end] of the source stand.
void page_put(Page *page, Str bytes, uint32_t start, uint32_t end);

// White space that has no bytes of its own: it stands where the text drawn last ended.
void page_space(Page *page);

// Hands text and alignment to the document.
void page_close(Page *page);

#endif
