// Bytes as they come in: a file or a pipe, looked at ahead and taken line by line.
// Floor: base.
#ifndef CLAIMTAG_STREAM_H
#define CLAIMTAG_STREAM_H

#include "diag.h"

typedef struct Stream {
    Str path;
    int file; // -1: not open
    bool is_at_end;
    char *bytes; // that were read; [start] up to [end] are not taken yet
    size_t start, end, capacity;
} Stream;

// Opens the file at [path] ("-": standard input). Returns false with a message.
bool stream_open(Stream *stream, Str path, Diag *diag);

// Returns what comes next: at least [wanted] bytes, unless the stream ends before. Valid
// until the next call. Reading that fails is told once and ends the stream.
Str stream_peek(Stream *stream, size_t wanted, Diag *diag);

// The same, but as soon as there is any byte.
Str stream_peek_some(Stream *stream, Diag *diag);

// The same, but all that is at hand as soon as its first line is: up to a "\n" or a NUL, or
// [most] bytes of it.
Str stream_peek_line(Stream *stream, size_t most, Diag *diag);

// Takes [count] of the bytes that were looked at.
void stream_take(Stream *stream, size_t count);

typedef enum LineResult {
    LINE_NONE, // the stream has ended
    LINE_WHOLE,
    LINE_LONG, // it has more than [most] bytes, and was passed over
} LineResult;

// Takes what stands before the next [separator], which is dropped; valid until the next call.
LineResult stream_part(Stream *stream, char separator, size_t most, Str *part, Diag *diag);

// Takes a line, without its end ("\n" or "\r\n"); valid until the next call.
LineResult stream_line(Stream *stream, size_t most, Str *line, Diag *diag);

void stream_close(Stream *stream);

#endif
