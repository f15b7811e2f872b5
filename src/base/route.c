#include "route.h"

#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// Empty: there is no such folder.
static Str real_path(Arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    if (real == NULL && errno == ENOMEM)
        memory_exhausted();
    if (real == NULL)
        return (Str){0};
    Str copy = str_format(arena, "%s", real);
    free(real);
    return copy;
}

static Str folder_of(Arena *arena, Str path, Str *name)
{
    const char *slash = memrchr(path.at, '/', path.length);
    uint32_t end = slash == NULL ? 0 : (uint32_t)(slash - path.at) + 1;
    *name = str_slice(path, end, path.length);
    return end == 0 ? STR("./") : str_format(arena, "%.*s", (int)end, path.at);
}

Str route_start(Arena *arena, const char *path)
{
    struct stat status;
    Str name, start = {0};
    if (stat(path, &status) != 0 || S_ISREG(status.st_mode))
        start = real_path(arena, folder_of(arena, str_from(path), &name).at);
    return start.length > 0 ? start : real_path(arena, ".");
}

// Behind how many bytes the two part, at the border of a name.
static uint32_t common_length(Str a, Str b)
{
    uint32_t same = 0;
    for (uint32_t i = 0;; i++) {
        bool a_ends = i == a.length || a.at[i] == '/', b_ends = i == b.length || b.at[i] == '/';
        if (a_ends && b_ends)
            same = i;
        if (i == a.length || i == b.length || a.at[i] != b.at[i])
            return same;
    }
}

Str route_to(Arena *arena, Str start, Str path)
{
    Str name, folder = real_path(arena, folder_of(arena, path, &name).at);
    if (folder.length == 0 || start.length == 0)
        return path;
    if (str_equal(folder, STR("/")))
        folder.length = 0;
    if (str_equal(start, STR("/")))
        start.length = 0;
    uint32_t same = common_length(start, folder);
    Str route = {0};
    for (uint32_t i = same; i < start.length; i++)
        if (start.at[i] == '/')
            route = str_format(arena, "%.*s../", STR_ARGS(route));
    if (same < folder.length)
        route = str_format(arena, "%.*s%.*s/", STR_ARGS(route), (int)(folder.length - same - 1),
                           folder.at + same + 1);
    return str_format(arena, "%.*s%.*s", STR_ARGS(route), STR_ARGS(name));
}

bool route_is_inside(Str path, Str folder)
{
    while (str_ends_with(folder, STR("/")))
        folder.length--;
    return str_starts_with(path, folder) && path.length > folder.length &&
           path.at[folder.length] == '/';
}
