// An output that holds all documents: standard output, or a file.
#ifndef CLAIMTAG_CHANNEL_H
#define CLAIMTAG_CHANNEL_H

#include "job.h"
#include "outfile.h"

typedef struct Channel {
    const Pack *pack;
    const Outlet *outlet;
    WriteOptions writing;
    Outfile out;
    Arena pending_arena; // of what waits: whole documents
    Bytes pending;
    bool writes_at_once; // each document as soon as it is done
    bool has_documents;
} Channel;

// Opens the outlet, which is no folder, and begins the output. Returns false with a message.
bool channel_open(Channel *channel, const Pack *pack, const Options *options, const Outlet *outlet,
                  Diag *diag);

// Appends a document. Returns false with a message when it cannot be written, once. A reader
// who has seen enough ("| head") is no fault.
bool channel_put(Channel *channel, const Bytes *document, Diag *diag);

// Ends the output. Returns false with a message.
bool channel_close(Channel *channel, const WriteTotals *totals, Diag *diag);

#endif
