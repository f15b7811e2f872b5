#include "memory.h"

#include <stdlib.h>
#include <unistd.h>

// Nothing is flushed: half of what a stream holds must not pass for the whole, and other
// threads are still at work. Nothing here needs memory.
void memory_exhausted(void)
{
    static const char message[] = "claimtag: out of memory\n";
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written; // there is nobody left to tell
    _exit(4);
}

void *memory_alloc(size_t size)
{
    void *memory = malloc(size > 0 ? size : 1);
    if (memory == NULL)
        memory_exhausted();
    return memory;
}

void *memory_zeroed(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size);
    if (memory == NULL)
        memory_exhausted();
    return memory;
}

void *memory_resize(void *old, size_t size)
{
    void *memory = realloc(old, size > 0 ? size : 1);
    if (memory == NULL)
        memory_exhausted();
    return memory;
}
