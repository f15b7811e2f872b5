#include "channel.h"

#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// So much is written at once; a document is never cut.
#define PENDING_LEAST (16 * 1024)

static bool fail(Channel *channel, Diag *diag)
{
    const char *path =
        outlet_is_stdout(channel->outlet) ? "standard output" : channel->outlet->path;
    diag_error(diag, (Place){0}, "%s: %s", path, strerror(errno));
    channel->is_stopped = true;
    return false;
}

// Opens what is no standard output. A pipe or a device is written to as it is; a link is
// followed.
static bool open_file(Channel *channel, Diag *diag)
{
    const char *path = channel->outlet->path;
    struct stat status;
    bool is_there = stat(path, &status) == 0;
    if (is_there && !S_ISREG(status.st_mode)) {
        channel->file = open(path, O_WRONLY | O_CLOEXEC);
        return channel->file >= 0 || fail(channel, diag);
    }
    char *real = is_there ? realpath(path, NULL) : NULL;
    if (is_there && real == NULL)
        return fail(channel, diag);
    channel->target = str_format(&channel->names, "%s", real != NULL ? real : path);
    free(real);
    channel->part = str_format(&channel->names, "%s.part", channel->target.at);
    channel->file = open(channel->part.at, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    return channel->file >= 0 || fail(channel, diag);
}

bool channel_open(Channel *channel, const Pack *pack, const Options *options, const Outlet *outlet,
                  Diag *diag)
{
    *channel = (Channel){.pack = pack,
                         .outlet = outlet,
                         .writing = outlet_write_options(options, outlet),
                         .file = -1};
    bool is_stdout = outlet_is_stdout(outlet);
    if (is_stdout)
        channel->file = STDOUT_FILENO;
    channel->writes_at_once = options->is_line_buffered || (is_stdout && isatty(STDOUT_FILENO));
    if (!is_stdout && !open_file(channel, diag))
        return false;
    if (outlet->writer->begin != NULL)
        outlet->writer->begin(pack, &channel->writing, &channel->pending_arena, &channel->pending);
    return true;
}

// Writes what waits, in one piece: others may write to the same file ("xargs -P").
static bool flush(Channel *channel, Diag *diag)
{
    Str pending = {channel->pending.at, channel->pending.count};
    bool is_written = channel->is_stopped || file_write(channel->file, pending);
    arena_reset(&channel->pending_arena);
    channel->pending = (Bytes){0};
    if (is_written)
        return true;
    channel->is_stopped = true;
    return errno == EPIPE || fail(channel, diag);
}

static void append(Channel *channel, Str text)
{
    bytes_put(&channel->pending_arena, &channel->pending, text);
}

bool channel_put(Channel *channel, const Bytes *document, Diag *diag)
{
    const char *between = channel->outlet->writer->between;
    if (document->count == 0 || channel->is_stopped)
        return true;
    if (channel->has_documents && between != NULL)
        append(channel, str_from(between));
    channel->has_documents = true;
    append(channel, (Str){document->at, document->count});
    bool is_due = channel->writes_at_once || channel->pending.count >= PENDING_LEAST;
    return !is_due || flush(channel, diag);
}

// Gives the file its name.
static bool finish_file(Channel *channel, Diag *diag)
{
    bool is_whole = !channel->is_stopped;
    if (channel->file < 0)
        return false;                                             // it could not be opened
    if (fsync(channel->file) != 0 && errno != EINVAL && is_whole) // a pipe cannot be synced
        is_whole = fail(channel, diag);
    if (close(channel->file) != 0 && is_whole)
        is_whole = fail(channel, diag);
    if (channel->part.length == 0)
        return is_whole;
    if (is_whole && rename(channel->part.at, channel->target.at) != 0)
        is_whole = fail(channel, diag);
    if (!is_whole)
        unlink(channel->part.at);
    return is_whole;
}

bool channel_close(Channel *channel, const WriteTotals *totals, Diag *diag)
{
    const Writer *writer = channel->outlet->writer;
    bool was_stopped = channel->is_stopped;
    if (writer->end != NULL && !channel->is_stopped)
        writer->end(channel->pack, &channel->writing, totals, &channel->pending_arena,
                    &channel->pending);
    bool is_written = flush(channel, diag);
    if (!outlet_is_stdout(channel->outlet))
        is_written = finish_file(channel, diag) || was_stopped;
    arena_free(&channel->pending_arena);
    arena_free(&channel->names);
    return is_written;
}
