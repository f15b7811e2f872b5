// Front matter: what a Markdown file says of itself before its text.
#ifndef CLAIMTAG_FRONT_H
#define CLAIMTAG_FRONT_H

#include "page.h"

// Reads the YAML between "---" lines at the start of [source], if there is any: the date goes to
// the document, the title also onto [page]. Returns the byte where the text begins.
uint32_t front_read(Page *page, Str source, Diag *diag);

#endif
