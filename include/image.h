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

// The pack in the image of this program; NULL when there is none or no room for it, with ENOMEM
// in errno when it was memory that lacked: then it can be tried again. To be freed like any other,
// and opened once.
Pack *image_open(void);

// Gives back the pages of the image when many more of files are in memory than when it was opened:
// texts need some of them each, and in a long run all would come together. What is needed again is
// read again. Takes a few microseconds; any thread may do it at any time.
void image_trim(void);

// Loads [folders] into the memory of a new image; one at a time. NULL with messages when the
// rules are at fault. Texts may be annotated with the pack before the image is written: what
// they use then lies together, and other texts read fewer pages.
Pack *image_begin(const char *const *folders, uint32_t count, Diag *diag);

// Writes the image of a pack that was begun to the file [path], of no use afterwards. Returns
// false with messages when it cannot be written.
bool image_save(Pack *pack, const char *path, Diag *diag);

#endif
