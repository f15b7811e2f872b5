// An output that holds all documents: standard output, or a file. A file is written under
// another name and renamed at the end: who reads it finds all of it or what was there before.
#ifndef CLAIMTAG_CHANNEL_H
#define CLAIMTAG_CHANNEL_H

#include "job.h"

typedef struct Channel {
    const Pack *pack;
    const Outlet *outlet;
    WriteOptions writing;
    int file;
    Str part;            // the other name; empty: it is written in place
    Str target;          // what it is renamed to
    Arena names;         // of the two
    Arena pending_arena; // of what waits: whole documents
    Bytes pending;
    bool writes_at_once; // each document as soon as it is done
    bool has_documents;
    bool is_stopped; // it takes no more
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
