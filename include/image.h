// The rules that are baked into the program: a loaded pack as an image of memory.
//
// Loading rules from their text takes a hundred times as long as tagging an article.
// So the build loads them once, into memory at a fixed address, and links that memory
// into the program; at start it is moved, not copied, to the same address, where all
// its pointers are right again. Only the pages that are used are ever read. Where the
// address is taken, there is no image, and the caller loads the text. Floor: rule.
#ifndef CLAIMTAG_IMAGE_H
#define CLAIMTAG_IMAGE_H

#include "pack.h"

// The pack in the image of this program; NULL when there is none or no room for it.
// To be freed like any other, and opened once.
Pack *image_open(void);

// Writes the image of [folders] to the file [path]. Returns false with messages when
// the rules are at fault or cannot be written.
bool image_write(const char *path, const char *const *folders, uint32_t count, Diag *diag);

#endif
