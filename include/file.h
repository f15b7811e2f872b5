// Whole files in memory. Floor: base.
#ifndef CLAIMTAG_FILE_H
#define CLAIMTAG_FILE_H

#include "diag.h"

// Reads the file at [path] ("-": standard input) into [arena]. Returns false with a
// message ("claimtag: PATH: reason") when it cannot be read to its end, is a folder,
// or is larger than a span can count (4 GiB).
bool file_read(Arena *arena, const char *path, Str *text, Diag *diag);

// The paths of all files under [folder] whose names end with one of [endings], sorted
// by bytes; hidden files and folders are left out. Returns false with a message when
// a folder cannot be read.
typedef Array(Str) PathArray;
bool file_list(Arena *arena, const char *folder, const char *const *endings, uint32_t count,
               PathArray *paths, Diag *diag);

bool file_is_folder(const char *path);

#endif
