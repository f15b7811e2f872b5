#include "walk.h"

#include <fnmatch.h>
#include <string.h>

// Longer globs match nothing.
#define GLOB_MOST 4096

static bool name_matches(const char *glob, const char *path)
{
    const char *name = strrchr(path, '/');
    return fnmatch(glob, name == NULL ? path : name + 1, 0) == 0;
}

// "**/x" is also "x", and "**" crosses folders.
static bool path_matches(const char *glob, const char *path)
{
    if (strncmp(glob, "**/", 3) == 0 && strchr(glob + 3, '/') == NULL)
        return name_matches(glob + 3, path);
    if (strncmp(glob, "**/", 3) == 0 && path_matches(glob + 3, path))
        return true;
    return fnmatch(glob, path, strstr(glob, "**") != NULL ? 0 : FNM_PATHNAME) == 0;
}

bool glob_matches(const char *glob, const char *path, bool is_folder)
{
    char body[GLOB_MOST];
    size_t prefix = glob[0] == '/' ? 1 : strncmp(glob, "./", 2) == 0 ? 2 : 0;
    size_t length = strlen(glob + prefix);
    if (length == 0 || length >= sizeof body)
        return false;
    memcpy(body, glob + prefix, length + 1);
    if (body[length - 1] == '/') {
        if (!is_folder)
            return false;
        body[length - 1] = '\0';
    }
    // "/drafts" lies at the top, "drafts" anywhere.
    bool is_name = prefix == 0 && strchr(body, '/') == NULL;
    return is_name ? name_matches(body, path) : path_matches(body, path);
}
