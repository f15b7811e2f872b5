// Where documents go: standard output, or a file for each in a folder. A file is written
// under another name, synced and renamed: who reads it finds all of it or nothing new.
#ifndef CLAIMTAG_SINK_H
#define CLAIMTAG_SINK_H

#include "job.h"

typedef struct Sink {
    const Options *options;
    Str folder;      // empty: standard output
    Str fingerprint; // of program, rules and options
    Arena arena;
    uint64_t *taken; // hashes of the targets so far; 0: free
    uint32_t taken_count, taken_size;
} Sink;

// Makes the folder of the output if it is not there. Returns false with a message when
// nothing can be written to it.
bool sink_open(Sink *sink, const Pack *pack, const Options *options, Diag *diag);

// Sets the target of [job], whose document is called [name]. Returns false when another document
// has it already.
bool sink_aim(Sink *sink, Job *job, Str name);

// Says so; returns false.
bool sink_refuse(Job *job);

// The fingerprint of all that the output of [job] depends on; [input]: its bytes.
Str sink_fingerprint(const Sink *sink, const Job *job, Str input, Arena *arena);

// True when the target of [job] is there and has this fingerprint.
bool sink_is_current(const Job *job, Str fingerprint);

// Writes the output of [job] to its target. Returns false with a message.
bool sink_write(const Sink *sink, Job *job);

void sink_close(Sink *sink);

#endif
