// Files and folders of tags are cut into documents.
#include "dossier.h"

#include "file.h"
#include "memory.h"
#include "stream.h"

#include <stdlib.h>
#include <string.h>

// The lines of the document that is being read.
typedef struct Gathering {
    Str path;
    char *bytes;
    size_t count, capacity;
    uint32_t first_line; // from 1
    bool is_too_long;
} Gathering;

static void gather(Gathering *gathering, Str line)
{
    size_t need = gathering->count + line.length + 2;
    if (need > FILE_MOST) {
        gathering->is_too_long = true;
        return;
    }
    if (need > gathering->capacity) {
        gathering->capacity = 2 * need;
        gathering->bytes = memory_resize(gathering->bytes, gathering->capacity);
    }
    if (line.length > 0)
        memcpy(gathering->bytes + gathering->count, line.at, line.length);
    gathering->count += line.length;
    gathering->bytes[gathering->count++] = '\n';
    gathering->bytes[gathering->count] = '\0';
}

// Reads what was gathered, if anything was.
static bool finish(Dossier *dossier, Gathering *gathering, Diag *diag)
{
    Source source = {gathering->path, {gathering->bytes, (uint32_t)gathering->count}};
    bool is_read = true;
    if (gathering->is_too_long) {
        diag_error(diag, (Place){0}, "%.*s:%u: %s", STR_ARGS(gathering->path),
                   gathering->first_line, FILE_TOO_LARGE);
        is_read = false;
    } else if (gathering->count > 0) {
        is_read = dossier_read_document(dossier, &source, gathering->first_line, diag);
    }
    gathering->count = 0;
    gathering->is_too_long = false;
    diag_print(diag, stderr);
    return is_read;
}

// Whether a line that is not empty is not the first of its document.
static bool goes_on(Str line)
{
    return strchr(" \t}]", line.at[0]) != NULL;
}

static bool read_stream(Dossier *dossier, Str path, Diag *diag)
{
    Stream stream = {0};
    Gathering gathering = {.path = path};
    bool is_read = true;
    Str line;
    LineResult result;
    if (!stream_open(&stream, path, diag)) {
        diag_print(diag, stderr);
        return false;
    }
    uint32_t errors_before = diag->error_count;
    for (uint32_t number = 1; (result = stream_line(&stream, FILE_MOST, &line, diag)) != LINE_NONE;
         number++) {
        bool is_blank = result == LINE_WHOLE && str_trim(line).length == 0;
        bool is_first = gathering.count == 0 && !gathering.is_too_long;
        if (result == LINE_LONG || is_first || (!is_blank && !goes_on(line))) {
            is_read &= finish(dossier, &gathering, diag);
            gathering.first_line = number;
        }
        if (result == LINE_LONG)
            gathering.is_too_long = true;
        else if (!is_blank || gathering.count > 0)
            gather(&gathering, line);
    }
    is_read &= diag->error_count == errors_before;
    is_read &= finish(dossier, &gathering, diag);
    stream_close(&stream);
    free(gathering.bytes);
    return is_read;
}

bool dossier_read(Dossier *dossier, const char *path, Diag *diag)
{
    static const char *const endings[] = {".json", ".jsonl"};
    if (!file_is_folder(path))
        return read_stream(dossier, str_from(path), diag);
    Arena arena = {0};
    PathArray paths = {0};
    bool is_read = file_list(&arena, path, endings, array_length(endings), &paths, diag);
    if (is_read && paths.count == 0) {
        diag_error(diag, (Place){0}, "%s: no tags (*.json, *.jsonl) in this folder", path);
        is_read = false;
    }
    diag_print(diag, stderr);
    for (uint32_t i = 0; i < paths.count; i++)
        is_read &= read_stream(dossier, paths.at[i], diag);
    arena_free(&arena);
    return is_read;
}
