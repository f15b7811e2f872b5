#include "file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What a new file may: as the shell makes them, less the mask.
static mode_t mode_of(const char *path)
{
    struct stat old;
    if (stat(path, &old) == 0)
        return old.st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

bool file_replace(const char *path, Str text, Diag *diag)
{
    Arena arena = {0};
    char *name = (char *)(uintptr_t)str_format(&arena, "%s.XXXXXX", path).at;
    int file = mkstemp(name);
    bool is_written = file >= 0 && file_write(file, text) && fchmod(file, mode_of(path)) == 0;
    int error = errno;
    if (file >= 0 && close(file) != 0)
        is_written = false;
    if (is_written && rename(name, path) == 0) {
        arena_free(&arena);
        return true;
    }
    if (is_written)
        error = errno;
    diag_error(diag, (Place){0}, "%s: %s", path, strerror(error));
    if (file >= 0)
        unlink(name);
    arena_free(&arena);
    return false;
}
