#include "outfile.h"

#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_stdout(const Outfile *out)
{
    return strcmp(out->path, "-") == 0;
}

static bool fail(Outfile *out, Diag *diag)
{
    diag_error(diag, (Place){0}, "%s: %s", is_stdout(out) ? "standard output" : out->path,
               strerror(errno));
    out->is_stopped = true;
    return false;
}

bool outfile_open(Outfile *out, const char *path, Diag *diag)
{
    struct stat status;
    *out = (Outfile){.path = path, .file = -1};
    if (is_stdout(out)) {
        out->file = STDOUT_FILENO;
        return true;
    }
    bool is_there = stat(path, &status) == 0;
    // A pipe or a device is written to as it is; a link is followed.
    if (is_there && !S_ISREG(status.st_mode)) {
        out->file = open(path, O_WRONLY | O_CLOEXEC);
        return out->file >= 0 || fail(out, diag);
    }
    char *real = is_there ? realpath(path, NULL) : NULL;
    if (is_there && real == NULL)
        return fail(out, diag);
    out->target = str_format(&out->names, "%s", real != NULL ? real : path);
    free(real);
    out->part = str_format(&out->names, "%s.part", out->target.at);
    out->file = open(out->part.at, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    return out->file >= 0 || fail(out, diag);
}

bool outfile_write(Outfile *out, Str bytes, Diag *diag)
{
    if (out->is_stopped || file_write(out->file, bytes))
        return true;
    out->is_stopped = true;
    return errno == EPIPE || fail(out, diag);
}

static bool finish(Outfile *out, Diag *diag)
{
    bool is_whole = !out->is_stopped;
    if (out->file < 0)
        return false;                                         // it could not be opened
    if (fsync(out->file) != 0 && errno != EINVAL && is_whole) // a pipe cannot be synced
        is_whole = fail(out, diag);
    if (close(out->file) != 0 && is_whole)
        is_whole = fail(out, diag);
    if (out->part.length == 0)
        return is_whole;
    if (is_whole && rename(out->part.at, out->target.at) != 0)
        is_whole = fail(out, diag);
    if (!is_whole)
        unlink(out->part.at);
    return is_whole;
}

bool outfile_close(Outfile *out, Diag *diag)
{
    bool was_stopped = out->is_stopped;
    bool is_written = is_stdout(out) || finish(out, diag) || was_stopped;
    arena_free(&out->names);
    return is_written;
}
