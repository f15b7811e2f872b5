// A job: one document on its way from the supply through a worker to the output. Its arena
// holds what it carries; it is reset when the document is out.
#ifndef CLAIMTAG_JOB_H
#define CLAIMTAG_JOB_H

#include "walk.h"
#include "wxr.h"

typedef enum JobKind {
    JOB_FILE,   // the file at [path] is still to be read
    JOB_BYTES,  // [input] is all of it
    JOB_RECORD, // [input] is a line of JSON Lines
    JOB_POST,
    JOB_MESSAGES, // no document, only what is to be told here
} JobKind;

typedef enum JobResult {
    JOB_DONE,
    JOB_FAILED,  // messages say why
    JOB_CURRENT, // its output is there already
    JOB_NOTHING, // there was no document
} JobResult;

typedef struct Job {
    Arena arena;
    JobKind kind;
    Format format;   // of JOB_FILE and JOB_BYTES; FORMAT_UNKNOWN: its first bytes tell
    Str path;        // as it is told
    Str name;        // of its files in folders of outputs, without an ending; or empty
    uint32_t number; // of the job in the run, from 0
    Str input;
    uint32_t record; // line of a record, from 1
    Str key;         // what stands before it and its output, with the tab; or empty
    Str refusal;     // why the record cannot be looked at, or empty
    Post post;
    // What came of it.
    JobResult result;
    Diag diag;
    Array(Bytes) outs;      // by outlet; empty for folders
    uint64_t bytes;         // of the input
    Array(uint32_t) claims; // by type
} Job;

#endif
