// What a run tells of itself: how far it is, and at the end what there was.
#ifndef CLAIMTAG_REPORT_H
#define CLAIMTAG_REPORT_H

#include "job.h"

typedef struct Report {
    const Options *options;
    const Pack *pack;
    uint64_t documents, failed, current; // done; not done; done before
    uint64_t claims, *claims_by_type;
    uint64_t bytes; // of input, so far
    // On a terminal:
    bool is_shown;                     // a line of progress stands there
    bool shows_progress;               // somebody looks
    uint64_t total_files, total_bytes; // 0: nobody knows
    int64_t start_ms, shown_ms;        // of a clock that never goes back
} Report;

void report_begin(Report *report, const Pack *pack, const Options *options);

// Counts what came of [job] and prints its messages.
void report_job(Report *report, Job *job);

// Says what there was, as the options ask; [passed_over] by reason.
void report_end(Report *report, const uint32_t *passed_over);

// Says that the run was interrupted, with [files] left.
void report_interrupt(Report *report, uint64_t files);

#endif
