// Memory that must be had.
//
// Out of memory ends the program with a message and status 4: there is no caller that could
// do better, and what was not written whole is left unwritten. Libraries are given these
// functions where they take any; of the others each result is looked at. Floor: base.
#ifndef CLAIMTAG_MEMORY_H
#define CLAIMTAG_MEMORY_H

#include <stddef.h>

// Like malloc(), calloc() and realloc(), but never NULL. What they return goes to free().
void *memory_alloc(size_t size);
void *memory_zeroed(size_t count, size_t size);
void *memory_resize(void *old, size_t size);

// Says on standard error that memory ran out and ends the program.
_Noreturn void memory_exhausted(void);

#endif
