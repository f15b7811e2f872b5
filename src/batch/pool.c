#include "pool.h"

#include "memory.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

// Places for each worker, so that one long document does not hold up the others at once.
#define PLACES 4

typedef struct Slot {
    Job job;
    bool is_done;
} Slot;

// A job's number modulo the size of the ring is its place:
//
//     taken out ...... in work or done ...... waiting ...... free
//               ^out                   ^begun         ^filled
typedef struct Pool {
    const PoolCalls *calls;
    pthread_mutex_t lock; // over all that follows, but for jobs that somebody has in hand
    pthread_cond_t has_work, has_room;
    Slot *ring;
    uint32_t size;
    uint64_t filled, begun, out; // jobs so far
    uint32_t idle;               // workers that wait
    bool is_closed;              // nothing more comes
    bool is_taking_out;          // a thread is
} Pool;

static Slot *slot_of(const Pool *pool, uint64_t number)
{
    return &pool->ring[number % pool->size];
}

// Takes out what is done and next in order, unless another thread is about it: that one
// will not stop before it has seen what we did.
static void take_out(Pool *pool)
{
    if (pool->is_taking_out)
        return;
    pool->is_taking_out = true;
    while (pool->out < pool->begun && slot_of(pool, pool->out)->is_done) {
        Slot *slot = slot_of(pool, pool->out);
        pthread_mutex_unlock(&pool->lock);
        pool->calls->done(pool->calls->context, &slot->job);
        pthread_mutex_lock(&pool->lock);
        slot->is_done = false;
        pool->out++;
        pthread_cond_signal(&pool->has_room);
    }
    pool->is_taking_out = false;
}

static void *run_worker(void *argument)
{
    Pool *pool = argument;
    const PoolCalls *calls = pool->calls;
    void *worker = calls->worker_new(calls->context);
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        pool->idle++;
        while (pool->begun == pool->filled && !pool->is_closed)
            pthread_cond_wait(&pool->has_work, &pool->lock);
        pool->idle--;
        if (pool->begun == pool->filled)
            break;
        Slot *slot = slot_of(pool, pool->begun++);
        pthread_mutex_unlock(&pool->lock);
        calls->work(calls->context, worker, &slot->job);
        pthread_mutex_lock(&pool->lock);
        slot->is_done = true;
        take_out(pool);
    }
    pthread_mutex_unlock(&pool->lock);
    calls->worker_free(worker);
    return NULL;
}

// Starts one more worker. Who asks the program to stop is to wake the thread that reads.
static bool start_worker(Pool *pool, pthread_t *thread)
{
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    bool is_started = pthread_create(thread, NULL, run_worker, pool) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return is_started;
}

// Fills jobs in behind the first as long as there are any; workers are started as they are needed.
// Returns how many there are.
static uint32_t fill(Pool *pool, pthread_t *threads, uint32_t most)
{
    const PoolCalls *calls = pool->calls;
    uint32_t count = 0;
    do {
        pthread_mutex_lock(&pool->lock);
        pool->filled++;
        bool wants_worker = pool->idle < pool->filled - pool->begun && count < most;
        pthread_cond_signal(&pool->has_work);
        pthread_mutex_unlock(&pool->lock);
        if (wants_worker && start_worker(pool, &threads[count]))
            count++;
        else if (count == 0)
            memory_exhausted(); // not one thread is to be had
        pthread_mutex_lock(&pool->lock);
        while (pool->filled - pool->out == pool->size)
            pthread_cond_wait(&pool->has_room, &pool->lock);
        pthread_mutex_unlock(&pool->lock);
    } while (calls->next(calls->context, &slot_of(pool, pool->filled)->job));
    return count;
}

static void run_threads(Pool *pool, uint32_t most)
{
    pthread_t *threads = memory_zeroed(most, sizeof *threads);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->has_work, NULL);
    pthread_cond_init(&pool->has_room, NULL);
    uint32_t count = fill(pool, threads, most);
    pthread_mutex_lock(&pool->lock);
    pool->is_closed = true;
    pthread_cond_broadcast(&pool->has_work);
    pthread_mutex_unlock(&pool->lock);
    for (uint32_t i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    pthread_cond_destroy(&pool->has_room);
    pthread_cond_destroy(&pool->has_work);
    pthread_mutex_destroy(&pool->lock);
    free(threads);
}

static void run_alone(Pool *pool)
{
    const PoolCalls *calls = pool->calls;
    void *worker = calls->worker_new(calls->context);
    Job *job = &pool->ring->job;
    do {
        calls->work(calls->context, worker, job);
        calls->done(calls->context, job);
    } while (calls->next(calls->context, job));
    calls->worker_free(worker);
}

void pool_run(const PoolCalls *calls, uint32_t threads)
{
    Pool pool = {.calls = calls, .size = threads == 1 ? 1 : PLACES * threads};
    pool.ring = memory_zeroed(pool.size, sizeof *pool.ring);
    bool is_there = calls->next(calls->context, &pool.ring->job);
    if (is_there && (threads == 1 || calls->is_last(calls->context)))
        run_alone(&pool);
    else if (is_there)
        run_threads(&pool, threads);
    for (uint32_t i = 0; i < pool.size; i++) {
        arena_free(&pool.ring[i].job.arena);
        diag_free(&pool.ring[i].job.diag);
    }
    free(pool.ring);
}
