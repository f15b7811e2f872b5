#include "channel.h"

#include <unistd.h>

// So much is written at once; a document is never cut.
#define PENDING_LEAST (16 * 1024)

bool channel_open(Channel *channel, const Pack *pack, const Options *options, const Outlet *outlet,
                  Diag *diag)
{
    *channel =
        (Channel){.pack = pack, .outlet = outlet, .writing = outlet_write_options(options, outlet)};
    channel->writes_at_once =
        options->is_line_buffered || (outlet_is_stdout(outlet) && isatty(STDOUT_FILENO));
    if (!outfile_open(&channel->out, outlet->path, diag))
        return false;
    if (outlet->writer->begin != NULL)
        outlet->writer->begin(pack, &channel->writing, &channel->pending_arena, &channel->pending);
    return true;
}

// Writes what waits, in one piece: others may write to the same file ("xargs -P").
static bool flush(Channel *channel, Diag *diag)
{
    Str pending = {channel->pending.at, channel->pending.count};
    bool is_written = outfile_write(&channel->out, pending, diag);
    arena_reset(&channel->pending_arena);
    channel->pending = (Bytes){0};
    return is_written;
}

static void append(Channel *channel, Str text)
{
    bytes_put(&channel->pending_arena, &channel->pending, text);
}

bool channel_put(Channel *channel, const Bytes *document, Diag *diag)
{
    const char *between = channel->outlet->writer->between;
    if (document->count == 0 || channel->out.is_stopped)
        return true;
    if (channel->has_documents && between != NULL)
        append(channel, str_from(between));
    channel->has_documents = true;
    append(channel, (Str){document->at, document->count});
    bool is_due = channel->writes_at_once || channel->pending.count >= PENDING_LEAST;
    return !is_due || flush(channel, diag);
}

bool channel_close(Channel *channel, const WriteTotals *totals, Diag *diag)
{
    const Writer *writer = channel->outlet->writer;
    if (writer->end != NULL && !channel->out.is_stopped)
        writer->end(channel->pack, &channel->writing, totals, &channel->pending_arena,
                    &channel->pending);
    bool is_written = flush(channel, diag);
    bool is_closed = outfile_close(&channel->out, diag);
    arena_free(&channel->pending_arena);
    return is_written && is_closed;
}
