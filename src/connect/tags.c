// Files and folders of tags are cut into documents.
#include "dossier.h"

#include "file.h"
#include "memory.h"
#include "stream.h"

#include <stdlib.h>
#include <string.h>

// Messages about a file in which no tags are.
#define FAULTS_OF_NO_TAGS 3

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

bool dossier_is_events(Str head)
{
    static const char schema[] = "\"claimtag-events/";
    size_t length = head.length < EVENTS_HEAD ? head.length : EVENTS_HEAD;
    return length > 0 && memmem(head.at, length, schema, sizeof schema - 1) != NULL;
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
    return is_read;
}

// A file in which no tags are was mistaken for one: the rest of what is wrong with it helps nobody.
static void tell_faults(const Dossier *dossier, uint32_t documents_before, Str path, Diag *diag)
{
    bool has_tags = dossier->document_count + dossier->totals.unread > documents_before;
    if (!has_tags && diag->messages.count > 0) {
        diag_keep_first(diag, FAULTS_OF_NO_TAGS);
        diag_error(
            diag, (Place){0},
            "%.*s: no tags are in it; connect reads what \"claimtag --sentences ARTICLE\" writes",
            STR_ARGS(path));
    }
    diag_print(diag, stderr);
}

// Whether a line that is not empty is not the first of its document.
static bool goes_on(Str line)
{
    return strchr(" \t}]", line.at[0]) != NULL;
}

// Cuts the lines of a stream into documents and reads them.
static bool read_lines(Dossier *dossier, Stream *stream, Diag *diag)
{
    Gathering gathering = {.path = stream->path};
    bool is_read = true;
    Str line;
    LineResult result;
    for (uint32_t number = 1; (result = stream_line(stream, FILE_MOST, &line, diag)) != LINE_NONE;
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
    is_read &= finish(dossier, &gathering, diag);
    free(gathering.bytes);
    return is_read;
}

// Reads the tags of a file. Events that connect wrote into the folder of the tags are no fault.
static bool read_stream(Dossier *dossier, Str path, bool is_in_folder, Diag *diag)
{
    Stream stream = {0};
    uint32_t errors_before = diag->error_count;
    uint32_t documents_before = dossier->document_count + dossier->totals.unread;
    if (!stream_open(&stream, path, diag)) {
        diag_print(diag, stderr);
        return false;
    }
    bool is_events = dossier_is_events(stream_peek(&stream, EVENTS_HEAD, diag)), is_read = true;
    if (!is_events) {
        is_read = read_lines(dossier, &stream, diag);
        tell_faults(dossier, documents_before, path, diag);
    } else if (!is_in_folder) {
        diag_error(diag, (Place){0},
                   "%.*s: connect wrote these events; it reads the tags they are of",
                   STR_ARGS(path));
        diag_print(diag, stderr);
    }
    stream_close(&stream);
    return is_read && diag->error_count == errors_before;
}

bool dossier_read(Dossier *dossier, const char *path, Diag *diag)
{
    static const char *const endings[] = {".json", ".jsonl"};
    if (!file_is_folder(path))
        return read_stream(dossier, str_from(path), false, diag);
    Arena arena = {0};
    PathArray paths = {0};
    bool is_read = file_list(&arena, path, endings, array_length(endings), &paths, diag);
    if (is_read && paths.count == 0) {
        diag_error(diag, (Place){0}, "%s: no tags (*.json, *.jsonl) in this folder", path);
        is_read = false;
    }
    diag_print(diag, stderr);
    for (uint32_t i = 0; i < paths.count; i++)
        is_read &= read_stream(dossier, paths.at[i], true, diag);
    arena_free(&arena);
    return is_read;
}
