#include "supply.h"

#include "file.h"

#include <string.h>

void supply_open(Supply *supply, const Options *options, Sink *sink)
{
    *supply = (Supply){.options = options, .sink = sink, .walk = {.options = options}};
}

static void close_file(Supply *supply)
{
    if (supply->wxr != NULL) {
        supply->walk.passed_over[PASSED_POST] += wxr_passed_over(supply->wxr);
        wxr_close(supply->wxr);
    }
    stream_close(&supply->stream);
    supply->wxr = NULL;
    supply->is_open = false;
}

// Turns [job] into messages alone.
static bool tell(Job *job)
{
    job->kind = JOB_MESSAGES;
    job->result = job->diag.error_count > 0 ? JOB_FAILED : JOB_NOTHING;
    return true;
}

// The name of the file in hand, as outputs are called after it.
static Str name_of_file(const Supply *supply)
{
    return str_equal(supply->file.path, STR("-")) ? STR("stdin") : supply->file.name;
}

// Gives [job] its target, or turns it into the message that it has none.
static bool aim(Supply *supply, Job *job, Str name)
{
    return sink_aim(supply->sink, job, name) || sink_refuse(supply->sink, job) || tell(job);
}

// The name of document [number] within the open file: below that of the file, without its ending.
static Str name_within(const Supply *supply, Job *job, Str number)
{
    Str stem = name_of_file(supply);
    const char *dot = memrchr(stem.at, '.', stem.length);
    const char *slash = memrchr(stem.at, '/', stem.length);
    if (dot != NULL && (slash == NULL || dot > slash))
        stem.length = (uint32_t)(dot - stem.at);
    return str_format(&job->arena, "%.*s/%.*s", STR_ARGS(stem), STR_ARGS(number));
}

static void set_path(const Supply *supply, Job *job)
{
    job->path = str_format(&job->arena, "%.*s", STR_ARGS(supply->file.path));
}

// Parts the line in the key before its first tab and the record. What has no tab is all key.
static void take_key(Job *job)
{
    Str rest = job->input, key = str_cut(&rest, '\t');
    if (rest.at == NULL)
        job->refusal = STR("no tab between a key and a record");
    job->key = str_format(&job->arena, "%.*s\t", STR_ARGS(key));
    job->input = rest;
}

static bool next_record(Supply *supply, Job *job)
{
    Str line;
    LineResult result = stream_line(&supply->stream, DOCUMENT_MOST, &line, &job->diag);
    if (result == LINE_NONE) {
        close_file(supply);
        return false;
    }
    set_path(supply, job);
    job->kind = JOB_RECORD;
    job->record = ++supply->record;
    if (result == LINE_WHOLE)
        job->input = (Str){arena_copy(&job->arena, line.at, line.length), line.length};
    else
        job->refusal = STR("a line of more than 64 MiB, more than one document can be");
    if (supply->options->is_keyed)
        take_key(job);
    Str number = str_format(&job->arena, "%u", job->record);
    return aim(supply, job, name_within(supply, job, number));
}

static bool is_number(Str text)
{
    uint32_t number;
    return text.length > 0 && str_to_number(text, &number);
}

static bool next_post(Supply *supply, Job *job)
{
    if (!wxr_next(supply->wxr, &job->arena, &job->post, &job->diag)) {
        close_file(supply);
        return false;
    }
    set_path(supply, job);
    job->kind = JOB_POST;
    job->input = job->post.input;
    supply->record++;
    Str nth = str_format(&job->arena, "post-%u", supply->record);
    // Joined exports may have two posts of one number.
    if (is_number(job->post.id) &&
        sink_aim(supply->sink, job, name_within(supply, job, job->post.id)))
        return true;
    return aim(supply, job, name_within(supply, job, nth));
}

// The next document of the open file; false when it holds no more.
static bool next_within(Supply *supply, Job *job)
{
    return supply->format == FORMAT_WXR ? next_post(supply, job) : next_record(supply, job);
}

// How much of a file is looked at to tell what it is.
#define HEAD_MOST ((size_t)4096)

// A record is known by its first line: whoever writes records line by line and waits for
// the answers must not wait for more.
static Format format_of_stream(Stream *stream, Diag *diag)
{
    Str head = stream_peek_some(stream, diag);
    bool may_be_record = head.length > 0 && head.at[0] == '{';
    return format_of_head(may_be_record ? stream_peek_line(stream, HEAD_MOST, diag)
                                        : stream_peek(stream, HEAD_MOST, diag));
}

// All that is left of the open stream.
static bool take_all(Supply *supply, Job *job)
{
    Str all = stream_peek(&supply->stream, (size_t)FILE_MOST + 1, &job->diag);
    if (all.length > FILE_MOST)
        diag_error(&job->diag, (Place){0}, "%.*s: " FILE_TOO_LARGE, STR_ARGS(job->path));
    job->kind = JOB_BYTES;
    job->input = (Str){arena_copy(&job->arena, all.at, all.length), all.length};
    close_file(supply);
    return job->diag.error_count == 0;
}

// Opens the file and looks what it is. Files that are one document are left to the worker; what
// comes through a pipe is taken here.
static bool open_file(Supply *supply, Job *job)
{
    if (!stream_open(&supply->stream, supply->file.path, &job->diag)) {
        stream_close(&supply->stream);
        return tell(job);
    }
    supply->is_open = true;
    supply->record = 0;
    supply->format =
        job->format != FORMAT_UNKNOWN ? job->format : format_of_stream(&supply->stream, &job->diag);
    if (job->diag.error_count > 0) {
        close_file(supply);
        return tell(job);
    }
    job->format = supply->format;
    if (supply->format == FORMAT_JSONL)
        return false;
    if (supply->format == FORMAT_WXR) {
        supply->wxr = wxr_open(&supply->stream);
        return false;
    }
    bool is_file = supply->file.is_regular;
    if (!is_file && !take_all(supply, job))
        return tell(job);
    if (is_file)
        close_file(supply);
    return aim(supply, job, name_of_file(supply));
}

// Makes a job of the file that was found. False when it holds many documents: it is open.
static bool begin_file(Supply *supply, Job *job)
{
    set_path(supply, job);
    job->format = supply->options->format;
    if (job->format == FORMAT_UNKNOWN)
        job->format = format_of_name(job->path);
    bool is_one = job->format != FORMAT_UNKNOWN && job->format != FORMAT_JSONL &&
                  job->format != FORMAT_WXR && supply->file.is_regular;
    if (!is_one)
        return open_file(supply, job);
    return aim(supply, job, supply->file.name);
}

bool supply_next(Supply *supply, Job *job)
{
    for (;;) {
        if (supply->is_open && next_within(supply, job))
            return true;
        if (job->diag.error_count > 0) // the file ended before its time
            return tell(job);
        if (supply->is_open)
            continue;
        switch (walk_next(&supply->walk, &supply->file, &job->diag)) {
        case WALK_END:
            return job->diag.messages.count > 0 && tell(job);
        case WALK_FAULT:
            return tell(job);
        case WALK_FILE:
            if (begin_file(supply, job))
                return true;
        }
    }
}

bool supply_is_at_end(const Supply *supply)
{
    return !supply->is_open && walk_is_at_end(&supply->walk);
}

void supply_close(Supply *supply)
{
    if (supply->is_open)
        close_file(supply);
    walk_close(&supply->walk);
}
