// Outputs that lie among the inputs: an article would be lost, or a report be tagged as one.
#include "walk.h"

#include <string.h>
#include <sys/stat.h>

typedef struct Target {
    const char *path;
    dev_t device;
    ino_t inode;
} Target;

typedef Array(Target) TargetArray;

// The outputs that are files and there already.
static void find_targets(const Options *options, Arena *arena, TargetArray *targets)
{
    struct stat status;
    for (uint32_t i = 0; i < options->outlets.count; i++) {
        const Outlet *outlet = &options->outlets.at[i];
        if (!outlet->is_folder && strcmp(outlet->path, "-") != 0 &&
            stat(outlet->path, &status) == 0 && S_ISREG(status.st_mode))
            *array_add(arena, targets) = (Target){outlet->path, status.st_dev, status.st_ino};
    }
}

static bool check_file(Str path, const TargetArray *targets, Diag *diag)
{
    struct stat status;
    if (stat(path.at, &status) != 0)
        return true;
    for (uint32_t i = 0; i < targets->count; i++)
        if (status.st_dev == targets->at[i].device && status.st_ino == targets->at[i].inode) {
            diag_error(diag, (Place){0},
                       "--output: \"%s\" lies in a folder that is read; write it elsewhere, or "
                       "--exclude it",
                       targets->at[i].path);
            return false;
        }
    return true;
}

bool walk_spares_outputs(const Options *options, Diag *diag)
{
    Arena arena = {0};
    TargetArray targets = {0};
    bool is_apart = true;
    find_targets(options, &arena, &targets);
    // A list is read once; most runs have nothing to compare.
    if (targets.count > 0 && options->files_from == NULL) {
        Walk walk = {.options = options};
        Diag faults = {0}; // who reads tells them
        WalkFile file;
        for (WalkResult result; (result = walk_next(&walk, &file, &faults)) != WALK_END;)
            if (result == WALK_FILE && !str_equal(file.path, STR("-")))
                is_apart &= check_file(file.path, &targets, diag);
        walk_close(&walk);
        diag_free(&faults);
    }
    arena_free(&arena);
    return is_apart;
}
