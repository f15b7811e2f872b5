#include "stream.h"

#include "interrupt.h"
#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define STEP ((size_t)64 * 1024)

static bool fail(Stream *stream, const char *reason, Diag *diag)
{
    stream->is_at_end = true;
    diag_error(diag, (Place){0}, "%.*s: %s", STR_ARGS(stream->path), reason);
    return false;
}

// Opens without waiting for one who writes into a pipe: reading waits, and can be stopped.
static int open_at_once(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file >= 0)
        fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK);
    return file;
}

bool stream_open(Stream *stream, Str path, Diag *diag)
{
    *stream = (Stream){.path = path};
    bool is_stdin = str_equal(path, STR("-"));
    Arena scratch = {0};
    stream->file = is_stdin ? STDIN_FILENO : open_at_once(str_to_c(&scratch, path));
    arena_free(&scratch);
    struct stat status;
    if (stream->file < 0 || fstat(stream->file, &status) != 0)
        return fail(stream, strerror(errno), diag);
    return !S_ISDIR(status.st_mode) || fail(stream, "is a folder", diag);
}

// Makes room for another step behind what was read.
static void make_room(Stream *stream)
{
    if (stream->start > 0 && stream->start == stream->end)
        stream->start = stream->end = 0;
    if (stream->capacity - stream->end >= STEP)
        return;
    if (stream->start >= stream->capacity / 2 && stream->start > 0) {
        memmove(stream->bytes, stream->bytes + stream->start, stream->end - stream->start);
        stream->end -= stream->start;
        stream->start = 0;
    }
    if (stream->capacity - stream->end >= STEP)
        return;
    stream->capacity = stream->capacity * 2 + STEP;
    stream->bytes = memory_resize(stream->bytes, stream->capacity);
}

static void read_more(Stream *stream, Diag *diag)
{
    make_room(stream);
    ssize_t count = 0;
    if (interrupt_wait(stream->file))
        count = read(stream->file, stream->bytes + stream->end, stream->capacity - stream->end);
    if (count < 0)
        fail(stream, strerror(errno), diag);
    if (count <= 0)
        stream->is_at_end = true;
    else
        stream->end += (size_t)count;
}

Str stream_peek(Stream *stream, size_t wanted, Diag *diag)
{
    while (stream->end - stream->start < wanted && !stream->is_at_end)
        read_more(stream, diag);
    size_t count = stream->end - stream->start;
    return (Str){stream->bytes == NULL ? "" : stream->bytes + stream->start,
                 (uint32_t)(count < UINT32_MAX ? count : UINT32_MAX)};
}

Str stream_peek_some(Stream *stream, Diag *diag)
{
    return stream_peek(stream, 1, diag);
}

static bool has_line(Str bytes)
{
    return bytes.length > 0 && (memchr(bytes.at, '\n', bytes.length) != NULL ||
                                memchr(bytes.at, '\0', bytes.length) != NULL);
}

Str stream_peek_line(Stream *stream, size_t most, Diag *diag)
{
    Str bytes = stream_peek_some(stream, diag);
    while (!has_line(bytes) && bytes.length < most && !stream->is_at_end)
        bytes = stream_peek(stream, (size_t)bytes.length + 1, diag);
    return bytes;
}

void stream_take(Stream *stream, size_t count)
{
    stream->start += count;
}

// Where the part that comes next ends, counted from its start; SIZE_MAX when it has more
// than [most] bytes.
static size_t find_end(Stream *stream, char separator, size_t most, Diag *diag)
{
    size_t seen = 0;
    for (;;) {
        size_t count = stream->end - stream->start;
        const char *found =
            count > seen ? memchr(stream->bytes + stream->start + seen, separator, count - seen)
                         : NULL;
        size_t length = found == NULL ? count : (size_t)(found - stream->bytes) - stream->start;
        if (length > most)
            return SIZE_MAX;
        if (found != NULL || stream->is_at_end)
            return length;
        seen = count;
        read_more(stream, diag);
    }
}

static void pass_over_part(Stream *stream, char separator, Diag *diag)
{
    for (;;) {
        Str seen = stream_peek_some(stream, diag);
        const char *end = seen.length > 0 ? memchr(seen.at, separator, seen.length) : NULL;
        stream_take(stream, end == NULL ? seen.length : (size_t)(end - seen.at) + 1);
        if (end != NULL || seen.length == 0)
            return;
    }
}

LineResult stream_part(Stream *stream, char separator, size_t most, Str *part, Diag *diag)
{
    if (stream_peek_some(stream, diag).length == 0)
        return LINE_NONE;
    size_t length = find_end(stream, separator, most, diag);
    if (length == SIZE_MAX) {
        pass_over_part(stream, separator, diag);
        return LINE_LONG;
    }
    bool is_ended = stream->start + length < stream->end;
    *part = (Str){stream->bytes + stream->start, (uint32_t)length};
    stream_take(stream, length + is_ended);
    return LINE_WHOLE;
}

LineResult stream_line(Stream *stream, size_t most, Str *line, Diag *diag)
{
    LineResult result = stream_part(stream, '\n', most, line, diag);
    if (result == LINE_WHOLE && str_ends_with(*line, STR("\r")))
        line->length--;
    return result;
}

void stream_close(Stream *stream)
{
    if (stream->file > STDIN_FILENO)
        close(stream->file);
    free(stream->bytes);
    *stream = (Stream){.file = -1};
}
