// Folders of outputs: files for each document. A file is written under another name, synced
// and renamed: who reads it finds all of it or nothing new. What somebody else made or changed
// is never overwritten.
#ifndef CLAIMTAG_SINK_H
#define CLAIMTAG_SINK_H

#include "job.h"
#include "ledger.h"

typedef struct SinkFolder {
    const Outlet *outlet;
    WriteOptions writing;
    Str path;
    Ledger ledger;
} SinkFolder;

typedef struct Sink {
    const Pack *pack;
    const Options *options;
    Array(SinkFolder) folders; // of the outlets; none: there are no files to be written
    Str fingerprint;           // of program, rules and options
    Arena arena;
    Hashes taken; // names of documents so far
} Sink;

// Makes the folders of the outlets if they are not there. Returns false with a message when
// nothing can be written to one of them.
bool sink_open(Sink *sink, const Pack *pack, const Options *options, Diag *diag);

// Names the outputs of [job], whose document is called [name]. Returns false when another
// document has the name already.
bool sink_aim(Sink *sink, Job *job, Str name);

// Says so; returns false.
bool sink_refuse(const Sink *sink, Job *job);

// The fingerprint of all that the outputs of [job] depend on; [input]: its bytes.
Str sink_fingerprint(const Sink *sink, const Job *job, Str input, Arena *arena);

// True when all outputs of [job] are there and were made from what has this fingerprint.
bool sink_is_current(const Sink *sink, const Job *job, Str fingerprint);

// Writes the outputs of [job]. Returns false with messages.
bool sink_write(const Sink *sink, Job *job, const Annotation *a, Str fingerprint);

void sink_close(Sink *sink);

#endif
