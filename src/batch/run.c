// Tagging whatever the command line names, by many workers, losing nothing.
#include "verbs.h"

#include "annotate.h"
#include "file.h"
#include "interrupt.h"
#include "memory.h"
#include "pool.h"
#include "report.h"
#include "supply.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Run {
    const Pack *pack;
    const Options *options;
    ReadOptions reading;
    Sink sink;
    Supply supply;
    Report report;
    Arena pending_arena; // of what waits for standard output: whole documents
    Bytes pending;
    bool writes_at_once; // each document as soon as it is done
    bool is_stopped;     // standard output takes no more
    bool is_cut;         // a document was let go of when a signal came
} Run;

static void *worker_new(void *context)
{
    const Run *run = context;
    Scratch *scratch = memory_zeroed(1, sizeof *scratch);
    scratch->matcher = matcher_new();
    scratch->has_no_gate = run->options->has_no_gate || run->options->show != SHOW_NONE;
    return scratch;
}

static void worker_free(void *worker)
{
    Scratch *scratch = worker;
    arena_free(&scratch->arena);
    matcher_free(scratch->matcher);
    free(scratch);
}

static bool next(void *context, Job *job)
{
    Run *run = context;
    if (interrupt_signal() != 0 || __atomic_load_n(&run->is_stopped, __ATOMIC_RELAXED))
        return false;
    bool is_there = supply_next(&run->supply, job);
    // What was read when the signal came may be half a document.
    run->is_cut = is_there && interrupt_signal() != 0 && job->kind != JOB_FILE;
    return is_there && !run->is_cut;
}

// Gives a record that cannot be read its line in the output.
static void refuse_record(const Run *run, Job *job, Str reason)
{
    diag_error(&job->diag, (Place){0}, "%.*s:%u: %.*s", STR_ARGS(job->path), job->record,
               STR_ARGS(reason));
    if (run->options->show == SHOW_NONE)
        write_json_error(job->path, job->record, reason, &job->arena, &job->out);
}

// Fills [document] from what [job] carries, whose bytes are the input. False with a message.
static bool read_job(const Run *run, Arena *arena, Job *job, Document *document)
{
    Str reason;
    switch (job->kind) {
    case JOB_RECORD:
        document->record = job->record;
        if (read_record(arena, &run->reading, job->input, document, &reason))
            return true;
        refuse_record(run, job, reason);
        return false;
    case JOB_POST:
        read_post(arena, &run->reading, &job->post, document);
        return true;
    default:
        return read_input(arena, &run->reading, job->format, document, &job->diag);
    }
}

static void count_claims(const Run *run, const Annotation *a, Job *job)
{
    array_reserve(&job->arena, &job->claims, run->pack->types.count);
    job->claims.count = run->pack->types.count;
    for (uint32_t i = 0; i < a->claims.count; i++)
        job->claims.at[a->claims.at[i].type] += a->claims.at[i].lost_to == NONE;
}

static void tag(const Run *run, Scratch *scratch, const Document *document, Str fingerprint,
                Job *job)
{
    const Annotation *a = annotate(run->pack, scratch, document);
    JsonOptions json = {.is_pretty = run->options->is_pretty, .fingerprint = fingerprint};
    if (run->options->show != SHOW_NONE)
        write_stage(run->pack, a, run->options->show, &job->arena, &job->out);
    else
        write_json(run->pack, a, &json, &job->arena, &job->out);
    count_claims(run, a, job);
}

// From the bytes of the job to its output.
static JobResult do_job(const Run *run, Scratch *scratch, Job *job)
{
    Document document = {.path = job->path, .input = job->input};
    Str fingerprint = {0};
    if (job->is_too_long) {
        refuse_record(run, job, STR("a line of more than 64 MiB, more than one document can be"));
        return JOB_FAILED;
    }
    if (job->kind == JOB_FILE &&
        !file_read(&scratch->arena, job->path.at, &document.input, &job->diag))
        return JOB_FAILED;
    job->bytes = document.input.length;
    if (job->target.length > 0)
        fingerprint = sink_fingerprint(&run->sink, job, document.input, &job->arena);
    if (run->options->is_resumed && sink_is_current(job, fingerprint))
        return JOB_CURRENT;
    if (!read_job(run, &scratch->arena, job, &document))
        return JOB_FAILED;
    tag(run, scratch, &document, fingerprint, job);
    bool is_out = job->target.length == 0 || sink_write(&run->sink, job);
    return is_out ? JOB_DONE : JOB_FAILED;
}

static void work(void *context, void *worker, Job *job)
{
    Scratch *scratch = worker;
    if (job->kind != JOB_MESSAGES)
        job->result = do_job(context, scratch, job);
    arena_reset(&scratch->arena);
}

// Clears [job] for the next document.
static void recycle(Job *job)
{
    Arena arena = job->arena;
    Diag diag = job->diag;
    arena_reset(&arena);
    diag_free(&diag);
    *job = (Job){.arena = arena};
}

// Writes what waits, in one piece: others may write to the same file ("xargs -P"). What cannot
// be written stops the run and is told once. A reader who has seen enough ("| head") is no
// fault.
static bool flush(Run *run, Diag *diag)
{
    Str pending = {run->pending.at, run->pending.count};
    bool is_written = run->is_stopped || file_write(STDOUT_FILENO, pending);
    arena_reset(&run->pending_arena);
    run->pending = (Bytes){0};
    if (is_written)
        return true;
    __atomic_store_n(&run->is_stopped, true, __ATOMIC_RELAXED);
    if (errno == EPIPE)
        return true;
    diag_error(diag, (Place){0}, "standard output: %s", strerror(errno));
    return false;
}

// So much is written at once; a document is never cut.
#define PENDING_LEAST (16 * 1024)

static void put_out(Run *run, Job *job)
{
    array_reserve(&run->pending_arena, &run->pending, job->out.count);
    memcpy(run->pending.at + run->pending.count, job->out.at, job->out.count);
    run->pending.count += job->out.count;
    bool is_due = run->writes_at_once || run->pending.count >= PENDING_LEAST;
    if (is_due && !flush(run, &job->diag))
        job->result = JOB_FAILED;
}

static void done(void *context, Job *job)
{
    Run *run = context;
    if (job->out.count > 0 && run->options->output == NULL && !run->is_stopped)
        put_out(run, job);
    report_job(&run->report, job);
    recycle(job);
}

static uint32_t thread_count(const Options *options)
{
    cpu_set_t processors;
    if (options->threads > 0)
        return options->threads;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    uint32_t count = (uint32_t)CPU_COUNT(&processors);
    return count < THREADS_MOST ? count : THREADS_MOST;
}

// Files that were not read to their end. What is left of standard input nobody knows.
static uint64_t files_left(Run *run)
{
    const Supply *supply = &run->supply;
    Diag diag = {0};
    WalkFile file;
    bool is_cut = run->is_cut || supply->is_open;
    uint64_t count = is_cut && !str_equal(supply->file.path, STR("-"));
    for (WalkResult result; (result = walk_next(&run->supply.walk, &file, &diag)) != WALK_END;)
        count += result == WALK_FILE;
    diag_free(&diag);
    return count;
}

static void finish(Run *run, Diag *diag)
{
    run->report.failed += !flush(run, diag);
    arena_free(&run->pending_arena);
    run->supply.walk.passed_over[PASSED_CURRENT] = (uint32_t)run->report.current;
    if (interrupt_signal() != 0)
        report_interrupt(&run->report, files_left(run));
    supply_close(&run->supply);
    report_end(&run->report, run->supply.walk.passed_over);
}

ExitStatus tag_run(const Pack *pack, const Options *options, Diag *diag)
{
    Run run = {.pack = pack,
               .options = options,
               .writes_at_once = options->is_line_buffered || isatty(STDOUT_FILENO),
               .reading = {.pack = pack,
                           .format = (Format)options->format,
                           .encoding = options->encoding,
                           .fields = options->fields,
                           .today = options->today}};
    PoolCalls calls = {&run, next, work, done, worker_new, worker_free};
    if (!sink_open(&run.sink, pack, options, diag)) {
        sink_close(&run.sink);
        return EXIT_INPUT;
    }
    interrupt_catch();
    supply_open(&run.supply, options, &run.sink);
    report_begin(&run.report, pack, options);
    pool_run(&calls, thread_count(options));
    finish(&run, diag);
    sink_close(&run.sink);
    return run.report.failed > 0 ? EXIT_INPUT : EXIT_DONE;
}
