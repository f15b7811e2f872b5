// Loaded before a program (LD_PRELOAD), lets its allocations fail: the one with the number
// in $STARVE_AT, counted from 1, and, when $STARVE_ON is set, all that follow it. Those of
// libraries count too. At its end the program writes how many there were to the file in
// $STARVE_COUNT.
#include <errno.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

// The allocator of glibc, by the names it keeps for those who replace malloc().
// NOLINTBEGIN(bugprone-reserved-identifier)
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
// NOLINTEND(bugprone-reserved-identifier)

static atomic_ulong count;
static unsigned long fails_at;
static bool goes_on, is_counting;

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("STARVE_AT");
    fails_at = at == NULL ? 0 : strtoul(at, NULL, 10);
    goes_on = getenv("STARVE_ON") != NULL;
    is_counting = true;
}

__attribute__((destructor)) static void end(void)
{
    is_counting = false;
    const char *path = getenv("STARVE_COUNT");
    FILE *file = path == NULL ? NULL : fopen(path, "w");
    if (file == NULL)
        return;
    fprintf(file, "%lu\n", atomic_load(&count));
    fclose(file);
}

static bool fails(void)
{
    if (!is_counting)
        return false;
    unsigned long number = atomic_fetch_add(&count, 1) + 1;
    bool is_due = number == fails_at || (goes_on && fails_at > 0 && number > fails_at);
    if (is_due)
        errno = ENOMEM;
    return is_due;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    return fails() ? NULL : __libc_calloc(number, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}
