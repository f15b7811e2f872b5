#include "file.h"

#include "memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
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

// As errno has it. Want of memory is no fault of the file's.
static bool fail_for_errno(const char *path, Diag *diag)
{
    if (errno == ENOMEM)
        memory_exhausted();
    return fail(path, strerror(errno), diag);
}

// Reads [file] to its end; [expected] bytes are likely. [is_sure]: with them it ends, or has
// changed.
static bool read_all(Arena *arena, int file, size_t expected, bool is_sure, const char *path,
                     Str *text, Diag *diag)
{
    size_t capacity = expected + 1, length = 0;
    char *bytes = arena_alloc(arena, capacity);
    for (;;) {
        ssize_t count = read(file, bytes + length, capacity - length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail_for_errno(path, diag);
        if (count == 0)
            break;
        length += (size_t)count;
        if (is_sure && length == expected)
            break;
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
        return fail_for_errno(path, diag);
    if (S_ISDIR(status.st_mode))
        return fail(path, "is a folder", diag);
    if (S_ISREG(status.st_mode) && status.st_size > (off_t)FILE_MOST)
        return fail(path, FILE_TOO_LARGE, diag);
    bool is_input = file == STDIN_FILENO; // of which a part may have been read
    size_t expected = S_ISREG(status.st_mode) ? (size_t)status.st_size : READ_STEP;
    bool is_sure = S_ISREG(status.st_mode) && status.st_size > 0 && !is_input;
    return read_all(arena, file, expected, is_sure, path, text, diag) &&
           (is_input || check_unchanged(file, &status, text, path, diag));
}

// A file that is closed even where memory runs out as it is read.
typedef struct Reading {
    Arena *arena;
    int file;
    const char *path;
    Str *text;
    Diag *diag;
    bool is_read;
} Reading;

static void read_on(void *context)
{
    Reading *reading = context;
    reading->is_read =
        read_open_file(reading->arena, reading->file, reading->path, reading->text, reading->diag);
}

bool file_read(Arena *arena, const char *path, Str *text, Diag *diag)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int file = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail_for_errno(path, diag);
    Reading reading = {arena, file, path, text, diag, false};
    bool is_done = memory_try(read_on, &reading);
    if (!is_stdin)
        close(file);
    if (!is_done)
        memory_exhausted();
    return reading.is_read;
}

bool file_read_regular(Arena *arena, const char *path, uint32_t most, Str *text, Diag *diag)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        fail_for_errno(path, diag);
    } else if (!S_ISREG(status.st_mode)) {
        fail(path, "is no regular file", diag);
    } else if (status.st_size > (off_t)most) {
        diag_error(diag, (Place){0}, "%s: larger than %u MiB", path, most >> 20);
    } else {
        bool is_read =
            read_all(arena, file, (size_t)status.st_size, status.st_size > 0, path, text, diag) &&
            check_unchanged(file, &status, text, path, diag);
        close(file);
        return is_read;
    }
    if (file >= 0)
        close(file);
    return false;
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

typedef struct Listing {
    Arena *arena;
    const char *const *endings;
    uint32_t count;
    const char *root; // the real path of the folder nothing may lead out of; NULL: any
    PathArray *paths;
    Diag *diag;
} Listing;

static bool is_link(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

static bool check_link(const Listing *listing, const char *path)
{
    char *real = realpath(path, NULL);
    if (real == NULL)
        return fail_for_errno(path, listing->diag);
    size_t length = strlen(listing->root);
    bool is_inside = strncmp(real, listing->root, length) == 0 && real[length] == '/';
    free(real);
    bool is_folder = file_is_folder(path);
    if (is_inside && !is_folder)
        return true;
    char target[PATH_MAX];
    ssize_t end = readlink(path, target, sizeof target);
    diag_error(listing->diag, (Place){0},
               "%s: a link %s, to %.*s, which is not followed; put what is there in its place, or "
               "name the folder itself",
               path, is_folder ? "to a folder" : "that leads out of the folder",
               end < 0 ? 0 : (int)end, target);
    return false;
}

static bool list(const Listing *listing, const char *folder);

static bool list_entry(const Listing *listing, const char *folder, const char *name)
{
    Str path = str_format(listing->arena, "%s/%s", folder, name);
    bool is_folder = file_is_folder(path.at);
    if (!is_folder && !has_ending(name, listing->endings, listing->count))
        return true;
    if (listing->root != NULL && is_link(path.at) && !check_link(listing, path.at))
        return false;
    if (is_folder)
        return list(listing, path.at);
    *array_add(listing->arena, listing->paths) = path;
    return true;
}

static bool list(const Listing *listing, const char *folder)
{
    struct dirent **names;
    int count = scandir(folder, &names, is_visible, compare_names);
    if (count < 0)
        return fail_for_errno(folder, listing->diag);
    bool is_right = true;
    for (int i = 0; i < count; i++) {
        is_right &= list_entry(listing, folder, names[i]->d_name);
        free(names[i]);
    }
    free(names);
    return is_right;
}

bool file_list(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
               PathArray *paths, Diag *diag)
{
    const Listing listing = {arena, endings, count, NULL, paths, diag};
    return list(&listing, folder);
}

bool file_list_inside(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
                      PathArray *paths, Diag *diag)
{
    char *root = realpath(folder, NULL);
    if (root == NULL)
        return fail_for_errno(folder, diag);
    const Listing listing = {arena, endings, count, root, paths, diag};
    bool is_right = list(&listing, folder);
    free(root);
    return is_right;
}
