#include "report.h"

#include "interrupt.h"
#include "json.h"
#include "memory.h"

#include <inttypes.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// How often the line of progress changes: slow enough to be read.
#define PROGRESS_EVERY_MS 200

static const char *const reasons[PASSED__COUNT] = {
    [PASSED_ENDING] = "other kind of file",     [PASSED_EXCLUDED] = "excluded",
    [PASSED_SPECIAL] = "no file and no folder", [PASSED_LOOP] = "link back to a folder around it",
    [PASSED_POST] = "no published post",        [PASSED_CURRENT] = "tagged before",
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void report_begin(Report *report, const Pack *pack, const Options *options)
{
    *report = (Report){.options = options, .pack = pack, .start_ms = now_ms()};
    report->claims_by_type = memory_zeroed(pack->types.count, sizeof *report->claims_by_type);
    bool writes_to_terminal = cli_prints(options) && isatty(STDOUT_FILENO);
    report->shows_progress = !options->is_quiet && !writes_to_terminal && isatty(STDERR_FILENO);
    // A list is read once; what comes through a pipe nobody can count.
    if (report->shows_progress && options->files_from == NULL)
        walk_count(options, &report->total_files, &report->total_bytes);
}

static void clear_progress(Report *report)
{
    if (report->is_shown)
        fputs("\r\033[K", stderr);
    report->is_shown = false;
}

static void print_time_left(const Report *report, int64_t past_ms)
{
    if (report->total_bytes == 0 || report->bytes == 0 || report->bytes > report->total_bytes)
        return;
    double share = (double)report->bytes / (double)report->total_bytes;
    uint64_t seconds = (uint64_t)((double)past_ms / 1000 * (1 - share) / share + 0.5);
    fprintf(stderr, ", %" PRIu64 ":%02" PRIu64 " left", seconds / 60, seconds % 60);
}

static void show_progress(Report *report)
{
    int64_t now = now_ms(), past_ms = now - report->start_ms;
    if (!report->shows_progress || past_ms < PROGRESS_EVERY_MS ||
        now - report->shown_ms < PROGRESS_EVERY_MS)
        return;
    clear_progress(report);
    report->shown_ms = now;
    report->is_shown = true;
    uint64_t done = report->documents + report->failed + report->current;
    fprintf(stderr, "%" PRIu64, done);
    if (report->total_files >= done)
        fprintf(stderr, " of %" PRIu64, report->total_files);
    fprintf(stderr, " documents, %.0f/s", (double)done * 1000 / (double)past_ms);
    print_time_left(report, past_ms);
    fprintf(stderr, ", %" PRIu64 " claims", report->claims);
    fflush(stderr);
}

void report_job(Report *report, Job *job)
{
    report->documents += job->result == JOB_DONE;
    report->failed += job->result == JOB_FAILED;
    report->current += job->result == JOB_CURRENT;
    report->bytes += job->bytes;
    for (uint32_t type = 0; job->result == JOB_DONE && type < job->claims.count; type++) {
        report->claims_by_type[type] += job->claims.at[type];
        report->claims += job->claims.at[type];
    }
    if (report->options->is_quiet)
        diag_drop_warnings(&job->diag);
    if (job->diag.messages.count > 0) {
        clear_progress(report);
        diag_print(&job->diag, stderr);
    }
    show_progress(report);
}

static void print_text(const Report *report, const uint32_t *passed_over)
{
    fprintf(stderr, "%" PRIu64 " document%s tagged, %" PRIu64 " claim%s\n", report->documents,
            report->documents == 1 ? "" : "s", report->claims, report->claims == 1 ? "" : "s");
    for (uint32_t type = 0; type < report->pack->types.count; type++)
        if (report->claims_by_type[type] > 0)
            fprintf(stderr, "  %-20.*s %8" PRIu64 "\n", STR_ARGS(report->pack->types.at[type].name),
                    report->claims_by_type[type]);
    if (report->failed > 0)
        fprintf(stderr, "%" PRIu64 " failed\n", report->failed);
    for (uint32_t i = 0; i < PASSED__COUNT; i++)
        if (passed_over[i] > 0)
            fprintf(stderr, "%u passed over: %s\n", passed_over[i], reasons[i]);
}

static void print_json(const Report *report, const uint32_t *passed_over)
{
    Arena arena = {0};
    Bytes out = {0};
    Json json = {.arena = &arena, .out = &out};
    json_open(&json, NULL, '{');
    json_text(&json, "type", STR("summary"));
    json_number(&json, "documents", report->documents);
    json_number(&json, "failed", report->failed);
    json_number(&json, "claims", report->claims);
    json_open(&json, "claims_by_type", '{');
    for (uint32_t type = 0; type < report->pack->types.count; type++)
        json_number(&json, str_to_c(&arena, report->pack->types.at[type].name),
                    report->claims_by_type[type]);
    json_close(&json, '}');
    json_open(&json, "passed_over", '{');
    for (uint32_t i = 0; i < PASSED__COUNT; i++)
        if (passed_over[i] > 0)
            json_number(&json, reasons[i], passed_over[i]);
    json_close(&json, '}');
    json_close(&json, '}');
    fwrite(out.at, 1, out.count, stdout); // what fails is told when the output is closed
    fputc('\n', stdout);
    arena_free(&arena);
}

// Who names a folder without articles most likely means another, or files that are passed over.
static void warn_of_nothing(const Report *report, const uint32_t *passed_over)
{
    const Options *options = report->options;
    bool is_something = report->documents + report->failed + report->current > 0;
    if (is_something || options->paths.count == 0 || options->is_quiet || interrupt_signal() != 0)
        return;
    fprintf(stderr, "claimtag: warning: %s%s: no article found", options->paths.at[0],
            options->paths.count > 1 ? " and the others" : "");
    uint32_t others = 0;
    for (uint32_t i = 0; i < PASSED__COUNT; i++)
        others += passed_over[i];
    if (others > 0)
        fprintf(stderr,
                "; passed over: %u (--summary says why); a file that is named is read "
                "whatever its ending",
                others);
    fputc('\n', stderr);
}

void report_end(Report *report, const uint32_t *passed_over)
{
    clear_progress(report);
    warn_of_nothing(report, passed_over);
    if (report->options->summary == SUMMARY_TEXT)
        print_text(report, passed_over);
    if (report->options->summary == SUMMARY_JSON)
        print_json(report, passed_over);
    free(report->claims_by_type);
}

// Only what goes to folders alone can be gone on with.
static bool can_be_resumed(const Options *options)
{
    for (uint32_t i = 0; i < options->outlets.count; i++)
        if (!options->outlets.at[i].is_folder)
            return false;
    return true;
}

void report_interrupt(Report *report, uint64_t files)
{
    clear_progress(report);
    fprintf(stderr, "claimtag: interrupted: %" PRIu64 " documents done, ", report->documents);
    if (files > 0)
        fprintf(stderr, "%" PRIu64 " files left%s\n", files,
                can_be_resumed(report->options) ? "; go on with --resume" : "");
    else
        fputs("what came after them was not read\n", stderr);
}
