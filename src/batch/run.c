// Tagging whatever the command line names, by many workers, losing nothing.
#include "verbs.h"

#include "annotate.h"
#include "channel.h"
#include "file.h"
#include "interrupt.h"
#include "memory.h"
#include "pool.h"
#include "report.h"
#include "supply.h"

#include <sched.h>
#include <stdlib.h>

typedef struct Run {
    const Pack *pack;
    const Options *options;
    ReadOptions reading;
    Sink sink;
    Supply supply;
    Report report;
    Arena arena;
    Array(Channel) channels; // of the outlets that are no folders
    uint32_t begun;          // jobs
    bool is_stopped;         // there is nowhere left to write to
    bool is_cut;             // a document was let go of when a signal came
} Run;

static void *worker_new(void *context)
{
    const Run *run = context;
    Scratch *scratch = memory_zeroed(1, sizeof *scratch);
    scratch->matcher = matcher_new();
    scratch->wants_claims_only = run->options->wants_claims_only;
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
    job->number = run->begun++;
    // What was read when the signal came may be half a document.
    run->is_cut = is_there && interrupt_signal() != 0 && job->kind != JOB_FILE;
    return is_there && !run->is_cut;
}

static bool is_last(void *context)
{
    return supply_is_at_end(&((Run *)context)->supply);
}

// What goes to the next outlet.
static Bytes *output_new(Job *job)
{
    Bytes *out = array_add(&job->arena, &job->outs);
    bytes_put(&job->arena, out, job->key);
    return out;
}

// Gives a record that cannot be read its place in the outputs.
static void refuse_record(const Run *run, Job *job, Str reason)
{
    diag_error(&job->diag, (Place){0}, "%.*s:%u: %.*s", STR_ARGS(job->path), job->record,
               STR_ARGS(reason));
    for (uint32_t i = 0; i < run->channels.count; i++) {
        const Writer *writer = run->channels.at[i].outlet->writer;
        Bytes *out = output_new(job);
        if (writer->refuse != NULL)
            writer->refuse(job->path, job->record, reason, &job->arena, out);
    }
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

// Counts the claims that stand, by type; returns how many there are.
static uint32_t count_claims(const Run *run, const Annotation *a, Job *job)
{
    uint32_t count = 0;
    array_reserve(&job->arena, &job->claims, run->pack->types.count);
    job->claims.count = run->pack->types.count;
    for (uint32_t i = 0; i < a->claims.count; i++) {
        job->claims.at[a->claims.at[i].type] += a->claims.at[i].lost_to == NONE;
        count += a->claims.at[i].lost_to == NONE;
    }
    return count;
}

// Writes what was found for each outlet. Returns false with messages.
static bool write_outputs(const Run *run, const Annotation *a, Str fingerprint, Job *job)
{
    for (uint32_t i = 0; i < run->channels.count; i++) {
        const Channel *channel = &run->channels.at[i];
        WriteOptions writing = channel->writing;
        writing.number = job->number;
        channel->outlet->writer->files[0].write(run->pack, a, &writing, &job->arena,
                                                output_new(job));
    }
    return sink_write(&run->sink, job, a, fingerprint);
}

// From the bytes of the job to its output.
static JobResult do_job(const Run *run, Scratch *scratch, Job *job)
{
    Document document = {.path = job->path, .input = job->input};
    Str fingerprint = {0};
    if (job->refusal.length > 0) {
        refuse_record(run, job, job->refusal);
        return JOB_FAILED;
    }
    if (job->kind == JOB_FILE &&
        !file_read(&scratch->arena, job->path.at, &document.input, &job->diag))
        return JOB_FAILED;
    job->bytes = document.input.length;
    if (job->name.length > 0)
        fingerprint = sink_fingerprint(&run->sink, job, document.input, &job->arena);
    if (run->options->is_resumed && sink_is_current(&run->sink, job, fingerprint))
        return JOB_CURRENT;
    if (!read_job(run, &scratch->arena, job, &document))
        return JOB_FAILED;
    const Annotation *a = annotate(run->pack, scratch, &document);
    if (count_claims(run, a, job) == 0 && run->options->wants_claims_only)
        return JOB_DONE;
    return write_outputs(run, a, fingerprint, job) ? JOB_DONE : JOB_FAILED;
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

static void done(void *context, Job *job)
{
    Run *run = context;
    bool is_open = run->sink.folders.count > 0;
    for (uint32_t i = 0; i < run->channels.count; i++) {
        Channel *channel = &run->channels.at[i];
        if (i < job->outs.count && !channel_put(channel, &job->outs.at[i], &job->diag))
            job->result = JOB_FAILED;
        is_open |= !channel->out.is_stopped;
    }
    __atomic_store_n(&run->is_stopped, !is_open, __ATOMIC_RELAXED);
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
    WriteTotals totals = {run->report.documents, run->report.claims};
    for (uint32_t i = 0; i < run->channels.count; i++)
        run->report.failed += !channel_close(&run->channels.at[i], &totals, diag);
    arena_free(&run->arena);
    run->supply.walk.passed_over[PASSED_CURRENT] = (uint32_t)run->report.current;
    if (interrupt_signal() != 0)
        report_interrupt(&run->report, files_left(run));
    supply_close(&run->supply);
    report_end(&run->report, run->supply.walk.passed_over);
}

// When one cannot be opened, the others are left as if they had never been.
static bool open_channels(Run *run, Diag *diag)
{
    const Options *options = run->options;
    bool is_open = true;
    for (uint32_t i = 0; i < options->outlets.count && is_open; i++)
        if (!options->outlets.at[i].is_folder)
            is_open = channel_open(array_add(&run->arena, &run->channels), run->pack, options,
                                   &options->outlets.at[i], diag);
    for (uint32_t i = 0; i < run->channels.count && !is_open; i++) {
        run->channels.at[i].out.is_stopped = true;
        channel_close(&run->channels.at[i], &(WriteTotals){0}, diag);
    }
    return is_open;
}

ExitStatus tag_run(const Pack *pack, const Options *options, Diag *diag)
{
    Run run = {.pack = pack,
               .options = options,
               .reading = {.pack = pack,
                           .format = (Format)options->format,
                           .encoding = options->encoding,
                           .fields = options->fields,
                           .today = options->today}};
    PoolCalls calls = {&run, next, is_last, work, done, worker_new, worker_free};
    if (!walk_spares_outputs(options, diag))
        return EXIT_USAGE;
    if (!sink_open(&run.sink, pack, options, diag) || !open_channels(&run, diag)) {
        arena_free(&run.arena);
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
