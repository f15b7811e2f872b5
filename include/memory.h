// Memory that must be had.
//
// Out of memory ends the program with a message and status 4: there is no caller that could
// do better, and what was not written whole is left unwritten. Only who must live on, a library
// in the program of others, tries. Libraries are given these functions where they take any; of
// the others each result is looked at. Floor: base.
#ifndef CLAIMTAG_MEMORY_H
#define CLAIMTAG_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

// Like malloc(), calloc() and realloc(), but never NULL. What they return goes to free().
void *memory_alloc(size_t size);
void *memory_zeroed(size_t count, size_t size);
void *memory_resize(void *old, size_t size);

// Memory ran out: leaves the innermost memory_try() of this thread; where there is none, says so
// on standard error and ends the program.
_Noreturn void memory_exhausted(void);

// Does work(context). False: memory ran out, and the work was left where it stood. Arenas are
// whole then; what the work held besides (a lock, a file, a parser) it still holds.
bool memory_try(void (*work)(void *context), void *context);

#endif
