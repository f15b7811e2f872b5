// Writers: an annotation as bytes. Floor: write.
#ifndef CLAIMTAG_WRITE_H
#define CLAIMTAG_WRITE_H

#include "pack.h"

typedef Array(char) Bytes;

typedef struct JsonOptions {
    bool is_pretty;  // indented, otherwise on one line
    Str fingerprint; // of all that the output depends on, when it is to say so
} JsonOptions;

// Appends the document object (DESIGN: claimtag/1) and a line end to [out].
void write_json(const Pack *pack, const Annotation *a, const JsonOptions *options, Arena *arena,
                Bytes *out);

// Appends what stands in the place of a document that cannot be read, record [line] (from 1;
// 0: no record) of the file at [path].
void write_json_error(Str path, uint32_t line, Str reason, Arena *arena, Bytes *out);

// The name of a stage that can be shown; NULL after the last.
const char *show_name(uint32_t stage);

// Appends what that stage laid down, one line an item.
void write_stage(const Pack *pack, const Annotation *a, uint32_t stage, Arena *arena, Bytes *out);

// printf to the end of [out].
void bytes_print(Arena *arena, Bytes *out, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
