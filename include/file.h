// Whole files in memory. Floor: base.
#ifndef CLAIMTAG_FILE_H
#define CLAIMTAG_FILE_H

#include "diag.h"

// No file in memory is larger: nobody writes such an article or rule.
#define FILE_MOST ((uint32_t)256 << 20)
#define FILE_TOO_LARGE "larger than 256 MiB, more than one document can be"

// Reads the file at [path] ("-": standard input) into [arena]. Returns false with a
// message ("claimtag: PATH: reason") when it cannot be read to its end, is a folder, is
// larger than FILE_MOST, or changes while it is read.
bool file_read(Arena *arena, const char *path, Str *text, Diag *diag);

// The same for a file that strangers may have laid there: nothing is waited for, and nothing but a
// regular file of up to [most] bytes is read.
bool file_read_regular(Arena *arena, const char *path, uint32_t most, Str *text, Diag *diag);

// The paths of all files under [folder] whose names end with one of [endings], sorted
// by bytes; hidden files and folders are left out. Returns false with a message when
// a folder cannot be read.
typedef Array(Str) PathArray;
bool file_list(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
               PathArray *paths, Diag *diag);

// The same for a folder from strangers: a link to a folder, or to anything outside [folder], is a
// fault too.
bool file_list_inside(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
                      PathArray *paths, Diag *diag);

// Writes [bytes] to [file]. Returns false with errno set when not all of them could be written.
bool file_write(int file, Str bytes);

// Puts [text] in the place of what the file at [path] holds, if there is one: at once, or not
// at all and with a message.
bool file_replace(const char *path, Str text, Diag *diag);

bool file_is_folder(const char *path);

#endif
