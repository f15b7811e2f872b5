// Workers on a ring of jobs: one thread fills jobs in, the others work, and what they have
// done is taken out in the order in which it was filled in. There are never more jobs in
// memory than the ring has places.
#ifndef CLAIMTAG_POOL_H
#define CLAIMTAG_POOL_H

#include "job.h"

typedef struct PoolCalls {
    void *context;
    // Fills [job] in; false when there are no more. Called by the thread that runs the pool.
    bool (*next)(void *context, Job *job);
    // Whether next() will say no. False where nobody knows without waiting for input.
    bool (*is_last)(void *context);
    // Does [job] with what a worker has of its own. Called by many threads at once.
    void (*work)(void *context, void *worker, Job *job);
    // Takes [job] out. Called by one thread at a time, in the order of next().
    void (*done)(void *context, Job *job);
    void *(*worker_new)(void *context);
    void (*worker_free)(void *worker);
} PoolCalls;

// Runs until next() says no and all jobs are out. With one thread, or one job, everything
// is done in the calling thread: to start another takes longer than to tag a short text.
void pool_run(const PoolCalls *calls, uint32_t threads);

#endif
