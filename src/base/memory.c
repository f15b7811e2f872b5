#include "memory.h"

#include <setjmp.h>
#include <stdlib.h>
#include <unistd.h>

// Where the innermost memory_try() of the thread goes on, or NULL.
static _Thread_local jmp_buf *way_out;

bool memory_try(void (*work)(void *context), void *context)
{
    jmp_buf here;
    jmp_buf *outer = way_out;
    bool is_done = setjmp(here) == 0;
    if (is_done) {
        way_out = &here;
        work(context);
    }
    way_out = outer;
    return is_done;
}

// Nothing is flushed: half of what a stream holds must not pass for the whole, and other
// threads are still at work. Nothing here needs memory.
_Noreturn static void end_program(void)
{
    static const char message[] = "claimtag: out of memory\n";
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written; // there is nobody left to tell
    _exit(4);
}

void memory_exhausted(void)
{
    if (way_out != NULL)
        longjmp(*way_out, 1);
    end_program();
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
