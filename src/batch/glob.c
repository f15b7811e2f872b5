#include "walk.h"

#include <fnmatch.h>
#include <string.h>

// Longer globs match nothing.
#define GLOB_MOST 4096

bool glob_matches(const char *glob, const char *path, bool is_folder)
{
    char body[GLOB_MOST];
    size_t length = strlen(glob);
    bool wants_folder = length > 1 && glob[length - 1] == '/';
    if (wants_folder && !is_folder)
        return false;
    if (glob[0] == '/' || strncmp(glob, "./", 2) == 0) {
        size_t prefix = glob[0] == '/' ? 1 : 2;
        bool is_named = strchr(glob + prefix, '/') == NULL || length <= prefix;
        if (is_named && strchr(path, '/') != NULL)
            return false; // "/drafts" lies at the top
        glob += prefix;
        length -= prefix;
    }
    if (length >= sizeof body)
        return false;
    memcpy(body, glob, length + 1);
    if (wants_folder)
        body[length - 1] = '\0';
    if (strchr(body, '/') == NULL) {
        const char *name = strrchr(path, '/');
        return fnmatch(body, name == NULL ? path : name + 1, 0) == 0;
    }
    // "**/x" is also "x", and "**" crosses folders.
    if (strncmp(body, "**/", 3) == 0 && glob_matches(body + 3, path, is_folder))
        return true;
    return fnmatch(body, path, strstr(body, "**") != NULL ? 0 : FNM_PATHNAME) == 0;
}
