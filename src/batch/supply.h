// Where jobs come from: the files of a walk, and the documents in those that hold many.
#ifndef CLAIMTAG_SUPPLY_H
#define CLAIMTAG_SUPPLY_H

#include "sink.h"

typedef struct Supply {
    const Options *options;
    Sink *sink;
    Walk walk;
    WalkFile file; // whose documents come now
    Stream stream; // of it, while it is open
    bool is_open;
    Format format;   // of the open file: records or an export
    uint32_t record; // the last one of the open file
    Wxr *wxr;
} Supply;

void supply_open(Supply *supply, const Options *options, Sink *sink);

// Fills [job], which is all zero but for its arena and its messages. False at the end.
bool supply_next(Supply *supply, Job *job);

// Whether the next one is the end, where that is known without looking.
bool supply_is_at_end(const Supply *supply);

void supply_close(Supply *supply);

#endif
