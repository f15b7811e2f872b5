// claimtag connect: the claims of a corpus become events.
#include "connect.h"
#include "outfile.h"
#include "verbs.h"

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

// Writes the dossier to one outlet. Returns false with a message.
static bool write_outlet(const Dossier *dossier, const Options *options, const Outlet *outlet,
                         Diag *diag)
{
    Target target = {.diag = diag, .is_written = true};
    WriteOptions writing = outlet_write_options(options, outlet);
    bool is_open = outfile_open(&target.file, outlet->path, diag);
    if (is_open)
        dossier_write(dossier, outlet->event_writer, &writing, put, &target);
    // What lacks texts must not take the place of what was there before.
    bool is_whole = is_open && dossier_is_whole(dossier, diag);
    target.file.is_stopped |= !is_whole;
    bool is_closed = outfile_close(&target.file, diag);
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
