// claimtag connect: the claims of a corpus become events.
#include "connect.h"
#include "outfile.h"
#include "verbs.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

typedef struct Target {
    Outfile file;
    Diag *diag;
    bool is_written;
} Target;

// Returns false when no more is wanted.
static bool put(void *context, Str bytes)
{
    Target *target = context;
    target->is_written &= outfile_write(&target->file, bytes, target->diag);
    return !target->file.is_stopped;
}

// How a page at [path] links to what lies in the current folder: from a folder below it by steps
// up, from elsewhere by the whole path.
static Str home_of(const char *path, Arena *arena)
{
    Bytes home = {0};
    Str rest = str_from(path);
    bool is_below = rest.at[0] != '/';
    while (is_below && memchr(rest.at, '/', rest.length) != NULL) {
        Str folder = str_cut(&rest, '/');
        is_below = !str_equal(folder, STR(".."));
        if (folder.length > 0 && !str_equal(folder, STR(".")))
            bytes_put(arena, &home, STR("../"));
    }
    char current[PATH_MAX];
    if (!is_below && getcwd(current, sizeof current) != NULL) {
        home = (Bytes){0};
        uri_put(arena, &home, str_from(current));
        bytes_put(arena, &home, STR("/"));
    }
    return (Str){home.at, home.count};
}

// Writes the dossier to one outlet. Returns false with a message.
static bool write_outlet(const Dossier *dossier, const Options *options, const Outlet *outlet,
                         Diag *diag)
{
    Target target = {.diag = diag, .is_written = true};
    Arena arena = {0};
    WriteOptions writing = outlet_write_options(options, outlet);
    writing.home = home_of(outlet->path, &arena);
    bool is_open = outfile_open(&target.file, outlet->path, diag);
    if (is_open)
        dossier_write(dossier, outlet->event_writer, &writing, put, &target);
    // What lacks texts must not take the place of what was there before.
    bool is_whole = is_open && dossier_is_whole(dossier, diag);
    target.file.is_stopped |= !is_whole;
    bool is_closed = outfile_close(&target.file, diag);
    arena_free(&arena);
    return is_whole && target.is_written && is_closed;
}

ExitStatus connect_run(const Pack *pack, const Options *options, Diag *diag)
{
    Dossier *dossier = dossier_new(pack);
    bool is_right = true;
    if (options->paths.count == 0)
        is_right = dossier_read(dossier, "-", diag);
    for (uint32_t i = 0; i < options->paths.count; i++)
        is_right &= dossier_read(dossier, options->paths.at[i], diag);
    dossier_connect(dossier);
    for (uint32_t i = 0; i < options->outlets.count; i++)
        is_right &= write_outlet(dossier, options, &options->outlets.at[i], diag);
    dossier_free(dossier);
    return is_right ? EXIT_DONE : EXIT_INPUT;
}
