// The files that the command line asks for: paths as they are given, folders with all that
// lies in them, sorted by bytes. In memory are only the names in folders that are open.
#ifndef CLAIMTAG_WALK_H
#define CLAIMTAG_WALK_H

#include "cli.h"
#include "stream.h"

// Why something that lies in a folder was passed over.
typedef enum PassedOver {
    PASSED_ENDING,   // its name says that it holds something else
    PASSED_EXCLUDED, // by --exclude or --include
    PASSED_SPECIAL,  // no file and no folder
    PASSED_LOOP,     // a link back to a folder that it lies in
    PASSED_POST,     // a draft, an attachment, an entry of a menu in a WordPress export
    PASSED_CURRENT,  // its output is there already
    PASSED__COUNT,
} PassedOver;

typedef struct WalkFile {
    Str path;        // "-": standard input
    Str name;        // the path within the folder that was asked for; bytes
    uint64_t size;   // bytes; 0 where nobody counts
    bool is_regular; // it can be opened again
} WalkFile;

typedef struct WalkFolder WalkFolder;

// All zero but for [options] is a walk that has not begun.
typedef struct Walk {
    const Options *options;
    bool wants_sizes;
    uint32_t next_path; // of the options
    Stream list;        // --files-from
    bool is_list_open;
    char list_separator;
    Arena arena;        // of the path in hand
    WalkFolder *folder; // the innermost that is open
    uint32_t passed_over[PASSED__COUNT];
} Walk;

typedef enum WalkResult {
    WALK_FILE,
    WALK_FAULT, // a message was added; there may be more files
    WALK_END,
} WalkResult;

// Finds the next file; its texts are valid until the next call.
WalkResult walk_next(Walk *walk, WalkFile *file, Diag *diag);

// Whether there are no more, where that is known without looking.
bool walk_is_at_end(const Walk *walk);

void walk_close(Walk *walk);

// How many files and bytes there are in all. Passes over faults: who reads tells them.
void walk_count(const Options *options, uint64_t *files, uint64_t *bytes);

// False with a message when an output that is there already is among the files that are to be read,
// where it would overwrite an article, or be taken for one.
bool walk_spares_outputs(const Options *options, Diag *diag);

// True when [path], relative to the folder that was asked for, matches [glob] as lines of
// .gitignore do: by name, or by path when there is a slash in it. A slash at its end
// stands for folders only.
bool glob_matches(const char *glob, const char *path, bool is_folder);

#endif
