#include "walk.h"

#include "memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

typedef struct FolderEntry {
    Str name;
    uint8_t type; // DT_REG, DT_DIR, ...; DT_UNKNOWN where the file system does not say
} FolderEntry;

// A folder whose entries are being visited.
struct WalkFolder {
    WalkFolder *outer;
    Arena arena;
    Str path, name; // as of a WalkFile
    dev_t device;
    ino_t inode;
    Array(FolderEntry) entries; // sorted by name
    uint32_t next;
};

static WalkResult fail(Str path, const char *reason, Diag *diag)
{
    diag_error(diag, (Place){0}, "%.*s: %s", STR_ARGS(path), reason);
    return WALK_FAULT;
}

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const FolderEntry *)a)->name, ((const FolderEntry *)b)->name);
}

static bool read_entries(WalkFolder *folder, DIR *stream)
{
    errno = 0;
    for (struct dirent *entry; (entry = readdir(stream)) != NULL; errno = 0) {
        if (entry->d_name[0] == '.') // hidden, or a way up
            continue;
        size_t length = strlen(entry->d_name);
        const char *name = arena_copy(&folder->arena, entry->d_name, length + 1);
        *array_add(&folder->arena, &folder->entries) =
            (FolderEntry){{name, (uint32_t)length}, entry->d_type};
    }
    int reason = errno;
    if (folder->entries.count > 0)
        qsort(folder->entries.at, folder->entries.count, sizeof(FolderEntry), compare_entries);
    errno = reason;
    return reason == 0;
}

static void close_folder(Walk *walk)
{
    WalkFolder *folder = walk->folder;
    walk->folder = folder->outer;
    arena_free(&folder->arena);
    free(folder);
}

// Goes into the folder at [path]. Returns WALK_END: nothing is to be told of it.
static WalkResult open_folder(Walk *walk, Str path, Str name, const struct stat *status, Diag *diag)
{
    for (const WalkFolder *outer = walk->folder; outer != NULL; outer = outer->outer)
        if (outer->device == status->st_dev && outer->inode == status->st_ino) {
            walk->passed_over[PASSED_LOOP]++;
            diag_warning(diag, (Place){0}, "%.*s: leads back to %.*s; passed over", STR_ARGS(path),
                         STR_ARGS(outer->path));
            return WALK_END;
        }
    WalkFolder *folder = memory_zeroed(1, sizeof *folder);
    folder->path = str_format(&folder->arena, "%.*s", STR_ARGS(path));
    folder->name = str_format(&folder->arena, "%.*s", STR_ARGS(name));
    folder->device = status->st_dev;
    folder->inode = status->st_ino;
    folder->outer = walk->folder;
    walk->folder = folder;
    DIR *stream = opendir(folder->path.at);
    bool is_read = stream != NULL && read_entries(folder, stream);
    int reason = errno;
    if (stream != NULL)
        closedir(stream);
    return is_read ? WALK_END : fail(folder->path, strerror(reason), diag);
}

static bool matches_any(const TextArray *globs, const char *name, bool is_folder)
{
    for (uint32_t i = 0; i < globs->count; i++)
        if (glob_matches(globs->at[i], name, is_folder))
            return true;
    return false;
}

// Files that lie beside saved articles and hold something else. Of all others the contents tell:
// pages are saved as .php, "?p=3" or without any ending.
static const char *const other_endings[] = {
    ".json",   ".css",  ".js",  ".mjs",  ".map",  ".png",  ".jpg",  ".jpeg",    ".gif", ".webp",
    ".svg",    ".ico",  ".bmp", ".tif",  ".tiff", ".avif", ".woff", ".woff2",   ".ttf", ".otf",
    ".eot",    ".pdf",  ".doc", ".docx", ".odt",  ".rtf",  ".xls",  ".xlsx",    ".ods", ".ppt",
    ".pptx",   ".epub", ".zip", ".gz",   ".bz2",  ".xz",   ".zst",  ".tar",     ".7z",  ".rar",
    ".mp3",    ".m4a",  ".ogg", ".wav",  ".mp4",  ".m4v",  ".webm", ".mov",     ".avi", ".mkv",
    ".sqlite", ".db",   ".csv", ".tsv",  ".yaml", ".yml",  ".ann",  ".part",    ".swp", ".bak",
    ".c",      ".h",    ".o",   ".so",   ".py",   ".sh",   ".dot",  ".graphml",
};

static bool may_be_article(Str name)
{
    const char *dot = memrchr(name.at, '.', name.length);
    if (str_ends_with(name, STR("~")))
        return false;
    if (dot == NULL || dot == name.at)
        return true;
    Str ending = str_slice(name, (uint32_t)(dot - name.at), name.length);
    for (uint32_t i = 0; i < array_length(other_endings); i++) {
        Str other = str_from(other_endings[i]);
        if (other.length == ending.length && (ending.at[1] | 0x20) == other.at[1] &&
            strncasecmp(ending.at, other.at, other.length) == 0)
            return false;
    }
    return true;
}

// Whether a file in a folder is to be read; counts why not.
static bool wants(Walk *walk, Str name)
{
    const Options *options = walk->options;
    PassedOver reason = PASSED_ENDING;
    bool is_wanted = may_be_article(name);
    if (options->include.count > 0) {
        reason = PASSED_EXCLUDED;
        is_wanted = matches_any(&options->include, name.at, false);
    }
    if (is_wanted && matches_any(&options->exclude, name.at, false)) {
        reason = PASSED_EXCLUDED;
        is_wanted = false;
    }
    walk->passed_over[reason] += !is_wanted;
    return is_wanted;
}

// Looks at the next entry of the innermost folder. WALK_END: it is of no interest.
static WalkResult visit_entry(Walk *walk, WalkFile *file, Diag *diag)
{
    WalkFolder *folder = walk->folder;
    FolderEntry entry = folder->entries.at[folder->next++];
    bool has_slash = str_ends_with(folder->path, STR("/"));
    arena_reset(&walk->arena);
    Str path = str_format(&walk->arena, "%.*s%s%.*s", STR_ARGS(folder->path), has_slash ? "" : "/",
                          STR_ARGS(entry.name));
    Str name = folder->name.length == 0 ? entry.name
                                        : str_format(&walk->arena, "%.*s/%.*s",
                                                     STR_ARGS(folder->name), STR_ARGS(entry.name));
    *file = (WalkFile){.path = path, .name = name, .is_regular = true};
    if (entry.type == DT_REG && !walk->wants_sizes)
        return wants(walk, name) ? WALK_FILE : WALK_END;
    struct stat status;
    if (stat(path.at, &status) != 0)
        return wants(walk, name) ? fail(path, strerror(errno), diag) : WALK_END;
    file->size = (uint64_t)status.st_size;
    if (S_ISREG(status.st_mode))
        return wants(walk, name) ? WALK_FILE : WALK_END;
    if (!S_ISDIR(status.st_mode)) {
        walk->passed_over[PASSED_SPECIAL]++;
        return WALK_END;
    }
    if (matches_any(&walk->options->exclude, name.at, true)) {
        walk->passed_over[PASSED_EXCLUDED]++;
        return WALK_END;
    }
    return open_folder(walk, path, name, &status, diag);
}

static Str last_part(Str path)
{
    const char *slash = memrchr(path.at, '/', path.length);
    return slash == NULL ? path : str_slice(path, (uint32_t)(slash - path.at) + 1, path.length);
}

// Looks at a path that was asked for. WALK_END: it is a folder, which is open now.
static WalkResult visit_path(Walk *walk, Str path, WalkFile *file, Diag *diag)
{
    struct stat status = {0};
    *file = (WalkFile){.path = path, .name = last_part(path)};
    if (str_equal(path, STR("-")))
        return WALK_FILE;
    if (stat(path.at, &status) != 0)
        return fail(path, strerror(errno), diag);
    if (S_ISDIR(status.st_mode))
        return open_folder(walk, path, (Str){"", 0}, &status, diag);
    file->is_regular = S_ISREG(status.st_mode);
    file->size = file->is_regular ? (uint64_t)status.st_size : 0;
    return WALK_FILE;
}

// No path is longer (Linux, PATH_MAX).
#define PATH_BYTES_MOST 4096

static bool open_list(Walk *walk, Diag *diag)
{
    walk->is_list_open = true;
    if (!stream_open(&walk->list, str_from(walk->options->files_from), diag))
        return false;
    // Whoever writes the list may wait for what comes of each path.
    Str head = stream_peek_line(&walk->list, PATH_BYTES_MOST, diag);
    bool has_nul = head.length > 0 && memchr(head.at, '\0', head.length) != NULL;
    walk->list_separator = has_nul ? '\0' : '\n';
    return true;
}

// The next path of the list; WALK_END at its end.
static WalkResult next_of_list(Walk *walk, Str *path, Diag *diag)
{
    uint32_t errors_before = diag->error_count;
    if (!walk->is_list_open && !open_list(walk, diag))
        return WALK_FAULT;
    do {
        Str line;
        LineResult result =
            stream_part(&walk->list, walk->list_separator, PATH_BYTES_MOST, &line, diag);
        if (result == LINE_NONE)
            return diag->error_count > errors_before ? WALK_FAULT : WALK_END;
        if (result == LINE_LONG)
            return fail(str_from(walk->options->files_from), "a path longer than 4,096 bytes",
                        diag);
        if (walk->list_separator == '\n' && str_ends_with(line, STR("\r")))
            line.length--;
        arena_reset(&walk->arena);
        *path = str_format(&walk->arena, "%.*s", STR_ARGS(line));
    } while (path->length == 0);
    return WALK_FILE;
}

static WalkResult next_path(Walk *walk, Str *path, Diag *diag)
{
    const TextArray *paths = &walk->options->paths;
    if (walk->options->files_from != NULL)
        return next_of_list(walk, path, diag);
    if (walk->next_path == 0 && paths->count == 0)
        *path = STR("-");
    else if (walk->next_path < paths->count)
        *path = str_from(paths->at[walk->next_path]);
    else
        return WALK_END;
    walk->next_path++;
    return WALK_FILE;
}

bool walk_is_at_end(const Walk *walk)
{
    const Options *options = walk->options;
    return walk->folder == NULL && options->files_from == NULL && walk->next_path > 0 &&
           walk->next_path >= options->paths.count;
}

WalkResult walk_next(Walk *walk, WalkFile *file, Diag *diag)
{
    WalkResult result;
    do {
        while (walk->folder != NULL && walk->folder->next == walk->folder->entries.count)
            close_folder(walk);
        if (walk->folder != NULL) {
            result = visit_entry(walk, file, diag);
            continue;
        }
        Str path;
        result = next_path(walk, &path, diag);
        if (result != WALK_FILE)
            return result;
        result = visit_path(walk, path, file, diag);
    } while (result == WALK_END);
    return result;
}

void walk_close(Walk *walk)
{
    while (walk->folder != NULL)
        close_folder(walk);
    if (walk->is_list_open)
        stream_close(&walk->list);
    arena_free(&walk->arena);
}

void walk_count(const Options *options, uint64_t *files, uint64_t *bytes)
{
    Walk walk = {.options = options, .wants_sizes = true};
    Diag diag = {0};
    WalkFile file;
    *files = *bytes = 0;
    for (WalkResult result; (result = walk_next(&walk, &file, &diag)) != WALK_END;) {
        *files += result == WALK_FILE;
        *bytes += result == WALK_FILE ? file.size : 0;
    }
    walk_close(&walk);
    diag_free(&diag);
}
