// What the HTML pages have in common: one file each, which loads nothing from anywhere and runs
// nothing but the script that it brings along; a style for day, night and paper. What stands in
// the page, and its own style and script, are its writer's business. Floor: write.
#ifndef CLAIMTAG_HTML_PAGE_H
#define CLAIMTAG_HTML_PAGE_H

#include "write.h"

typedef struct HtmlPage {
    const char *title;
    const char *skip; // words of a link, the first in the page, to the element "main"
    Str style;        // of html_style()
    Str script;
    Str program; // that wrote it
} HtmlPage;

// The style sheet of all pages with [own] behind it and, for each type of [pack], a class ("t0" is
// the first) that sets --hue.
Str html_style(const Pack *pack, Str own, Arena *arena);

// Appends all before the header of the page; and all behind its footer.
void html_page_begin(const HtmlPage *page, Arena *arena, Bytes *out);
void html_page_end(const HtmlPage *page, Arena *arena, Bytes *out);

// Appends a box for each value, all ticked, each with room for a number, which the script fills.
void html_boxes(Arena *arena, Bytes *out, const char *name, const char *title,
                const char *const *values, uint32_t count);

// The names of the types of [pack], as values of such boxes.
const char **html_type_names(const Pack *pack, Arena *arena);

// "3 claims", "1 claim"
void html_count(Arena *arena, Bytes *out, uint64_t count, const char *what);

#endif
