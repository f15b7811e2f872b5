// How a file is named in another file, so that the name holds wherever the program is run and
// however the command line spells both. Floor: base.
#ifndef CLAIMTAG_ROUTE_H
#define CLAIMTAG_ROUTE_H

#include "arena.h"
#include "str.h"

// The folder from which names in the file at [path] are seen, its real path in [arena]: that of
// the file, or the working folder where it is no file that stays (a pipe, a terminal, none yet in
// no folder).
Str route_start(Arena *arena, const char *path);

// [path] as seen from the folder [start], such as "../texts/a.txt", in [arena]. Links to folders
// are followed, the file itself may be one. As it stands where there is no such folder.
Str route_to(Arena *arena, Str start, Str path);

// Whether [path] leads into [folder], as both are spelt.
bool route_is_inside(Str path, Str folder);

#endif
