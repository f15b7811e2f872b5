#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// A pipe's contents are gathered in steps of this size at first.
#define READ_STEP ((size_t)64 * 1024)

static bool fail(const char *path, const char *reason, Diag *diag)
{
    diag_error(diag, (Place){0}, "%s: %s", path, reason);
    return false;
}

// Reads [file] to its end; [expected] bytes are likely.
static bool read_all(Arena *arena, int file, size_t expected, const char *path, Str *text,
                     Diag *diag)
{
    size_t capacity = expected + 1, length = 0;
    char *bytes = arena_alloc(arena, capacity);
    for (;;) {
        ssize_t count = read(file, bytes + length, capacity - length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(path, strerror(errno), diag);
        if (count == 0)
            break;
        length += (size_t)count;
        if (length >= UINT32_MAX / 2)
            return fail(path, "larger than 2 GiB, more than one document can be", diag);
        if (length == capacity) {
            char *larger = arena_alloc(arena, capacity * 2);
            memcpy(larger, bytes, length);
            bytes = larger;
            capacity *= 2;
        }
    }
    *text = (Str){bytes, (uint32_t)length};
    return true;
}

bool file_read(Arena *arena, const char *path, Str *text, Diag *diag)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int file = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0)
        return fail(path, strerror(errno), diag);
    size_t expected = S_ISREG(status.st_mode) ? (size_t)status.st_size : READ_STEP;
    bool is_read = S_ISDIR(status.st_mode) ? fail(path, "is a folder", diag)
                                           : read_all(arena, file, expected, path, text, diag);
    if (!is_stdin)
        close(file);
    return is_read;
}

bool file_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool has_ending(const char *name, const char *const *endings, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_ends_with(str_from(name), str_from(endings[i])))
            return true;
    return false;
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int compare_names(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

bool file_list(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
               PathArray *paths, Diag *diag)
{
    struct dirent **names;
    int name_count = scandir(folder, &names, is_visible, compare_names);
    if (name_count < 0)
        return fail(folder, strerror(errno), diag);
    bool is_right = true;
    for (int i = 0; i < name_count; i++) {
        Str path = str_format(arena, "%s/%s", folder, names[i]->d_name);
        if (file_is_folder(path.at))
            is_right &= file_list(arena, path.at, endings, count, paths, diag);
        else if (has_ending(names[i]->d_name, endings, count))
            *array_add(arena, paths) = path;
        free(names[i]);
    }
    free(names);
    return is_right;
}
