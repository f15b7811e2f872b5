// The part of a file that is kept while documents are cut out of it, and where it lies.
#ifndef CLAIMTAG_WINDOW_H
#define CLAIMTAG_WINDOW_H

#include "document.h"

// All zero is a window at the start of a file.
typedef struct Window {
    char *bytes;
    size_t size, capacity;
    uint64_t start;  // bytes of the file before it
    Location before; // what lies before it
} Window;

// Appends the bytes of the file that come next.
void window_keep(Window *window, Str bytes);

// Lets go of the first [size] bytes.
void window_drop(Window *window, size_t size);

void window_free(Window *window);

#endif
