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
        if (length > FILE_MOST)
            return fail(path, FILE_TOO_LARGE, diag);
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

static bool is_same_time(struct timespec a, struct timespec b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

// Half of one state and half of another would be tagged as a text that never was.
static bool check_unchanged(int file, const struct stat *before, const Str *text, const char *path,
                            Diag *diag)
{
    struct stat after;
    if (!S_ISREG(before->st_mode) || fstat(file, &after) != 0)
        return true;
    bool is_same = after.st_size == before->st_size && is_same_time(after.st_mtim, before->st_mtim);
    // Files that the kernel makes as they are read say that they are empty.
    bool is_whole = before->st_size == 0 || (off_t)text->length == before->st_size;
    return (is_same && is_whole) || fail(path, "changed while it was read", diag);
}

static bool read_open_file(Arena *arena, int file, const char *path, Str *text, Diag *diag)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return fail(path, strerror(errno), diag);
    if (S_ISDIR(status.st_mode))
        return fail(path, "is a folder", diag);
    if (S_ISREG(status.st_mode) && status.st_size > (off_t)FILE_MOST)
        return fail(path, FILE_TOO_LARGE, diag);
    size_t expected = S_ISREG(status.st_mode) ? (size_t)status.st_size : READ_STEP;
    return read_all(arena, file, expected, path, text, diag) &&
           (file == STDIN_FILENO || check_unchanged(file, &status, text, path, diag));
}

bool file_read(Arena *arena, const char *path, Str *text, Diag *diag)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int file = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail(path, strerror(errno), diag);
    bool is_read = read_open_file(arena, file, path, text, diag);
    if (!is_stdin)
        close(file);
    return is_read;
}

bool file_write(int file, Str bytes)
{
    for (uint32_t done = 0; done < bytes.length;) {
        ssize_t count = write(file, bytes.at + done, bytes.length - done);
        if (count < 0 && errno != EINTR)
            return false;
        done += count > 0 ? (uint32_t)count : 0;
    }
    return true;
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
