#include "sink.h"

#include "digest.h"
#include "file.h"
#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(Str path, const char *reason, Diag *diag)
{
    diag_error(diag, (Place){0}, "%.*s: %s", STR_ARGS(path), reason);
    return false;
}

static void add_number(Digest *digest, uint64_t number)
{
    digest_add_text(digest, (Str){(const char *)&number, sizeof number});
}

// What the output depends on, but for the documents themselves.
static Str fingerprint_of_run(const Pack *pack, const Options *options, Arena *arena)
{
    const char *const texts[] = {
        CLAIMTAG_VERSION,     options->encoding == NULL ? "" : options->encoding,
        options->fields.text, options->fields.id,
        options->fields.date, options->fields.title};
    Digest digest = digest_new();
    digest_add_text(&digest, pack->digest);
    for (uint32_t i = 0; i < array_length(texts); i++)
        digest_add_text(&digest, str_from(texts[i]));
    add_number(&digest, options->format);
    add_number(&digest, options->today);
    add_number(&digest, options->is_pretty);
    return digest_hex(&digest, arena);
}

bool sink_open(Sink *sink, const Pack *pack, const Options *options, Diag *diag)
{
    *sink = (Sink){.options = options};
    if (options->output == NULL)
        return true;
    sink->folder = str_from(options->output);
    while (sink->folder.length > 1 && str_ends_with(sink->folder, STR("/")))
        sink->folder.length--;
    sink->fingerprint = fingerprint_of_run(pack, options, &sink->arena);
    struct stat status;
    if (mkdir(options->output, 0777) != 0 && errno != EEXIST)
        return fail(sink->folder, strerror(errno), diag);
    if (stat(options->output, &status) != 0)
        return fail(sink->folder, strerror(errno), diag);
    if (!S_ISDIR(status.st_mode))
        return fail(sink->folder, "is no folder; --output wants one", diag);
    return access(options->output, W_OK | X_OK) == 0 || fail(sink->folder, strerror(errno), diag);
}

// FNV-1a, 64 bits; never 0. Among a million targets two are alike once in 40 million runs: the
// second is told to have a taken name.
static uint64_t hash_of(Str text)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (uint32_t i = 0; i < text.length; i++)
        hash = (hash ^ (uint8_t)text.at[i]) * UINT64_C(1099511628211);
    return hash == 0 ? 1 : hash;
}

// Puts [hash] into the set; false when it is there already.
static bool put(uint64_t *set, uint32_t size, uint64_t hash)
{
    uint32_t i = (uint32_t)(hash % size);
    while (set[i] != 0 && set[i] != hash)
        i = i + 1 < size ? i + 1 : 0;
    bool is_new = set[i] == 0;
    set[i] = hash;
    return is_new;
}

// Doubles the set when it is half full.
static void grow(Sink *sink)
{
    if (sink->taken_count < sink->taken_size / 2)
        return;
    uint32_t size = sink->taken_size == 0 ? 1024 : sink->taken_size * 2;
    uint64_t *larger = memory_zeroed(size, sizeof *larger);
    for (uint32_t i = 0; i < sink->taken_size; i++)
        if (sink->taken[i] != 0)
            put(larger, size, sink->taken[i]);
    free(sink->taken);
    sink->taken = larger;
    sink->taken_size = size;
}

bool sink_aim(Sink *sink, Job *job, Str name)
{
    if (sink->folder.length == 0)
        return true;
    const char *dot = memrchr(name.at, '.', name.length);
    bool has_format = format_of_name(name) != FORMAT_UNKNOWN || str_ends_with(name, STR(".xml"));
    uint32_t length = has_format ? (uint32_t)(dot - name.at) : name.length;
    job->target =
        str_format(&job->arena, "%.*s/%.*s.json", STR_ARGS(sink->folder), (int)length, name.at);
    grow(sink);
    bool is_new = put(sink->taken, sink->taken_size, hash_of(job->target));
    sink->taken_count += is_new;
    return is_new;
}

bool sink_refuse(Job *job)
{
    return fail(job->path,
                str_format(&job->arena,
                           "the tags of another document, or of this one, are in %.*s already; "
                           "rename one, or give the folder around them instead",
                           STR_ARGS(job->target))
                    .at,
                &job->diag);
}

Str sink_fingerprint(const Sink *sink, const Job *job, Str input, Arena *arena)
{
    Digest digest = digest_new();
    digest_add_text(&digest, sink->fingerprint);
    digest_add_text(&digest, job->path);
    add_number(&digest, job->kind);
    add_number(&digest, job->record);
    add_number(&digest, job->post.before.byte);
    add_number(&digest, job->post.before.character);
    add_number(&digest, job->post.before.line);
    add_number(&digest, job->post.before.column);
    digest_add_text(&digest, input);
    return digest_hex(&digest, arena);
}

// The fingerprint stands at the beginning of the output, within this many bytes.
#define FINGERPRINT_WITHIN 256

// What stands at the target of a job.
typedef struct Standing {
    char head[FINGERPRINT_WITHIN], end[2];
    size_t head_length; // 0: nothing is there, or it cannot be read
} Standing;

static Standing look_at_target(const Job *job)
{
    Standing standing = {0};
    int file = open(job->target.at, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return standing;
    ssize_t count = read(file, standing.head, sizeof standing.head);
    standing.head_length = count > 0 ? (size_t)count : 0;
    if (lseek(file, -(off_t)sizeof standing.end, SEEK_END) < 0 ||
        read(file, standing.end, sizeof standing.end) != sizeof standing.end)
        standing.end[0] = '\0';
    close(file);
    return standing;
}

static bool begins_with(const Standing *standing, Str part)
{
    return standing->head_length > 0 &&
           memmem(standing->head, standing->head_length, part.at, part.length) != NULL;
}

bool sink_is_current(const Job *job, Str fingerprint)
{
    Standing standing = look_at_target(job);
    bool is_whole = memcmp(standing.end, "}\n", sizeof standing.end) == 0;
    return is_whole && begins_with(&standing, fingerprint);
}

// True when something else than an output of ours stands at the target: gold, say.
static bool is_foreign(const Job *job)
{
    Standing standing = look_at_target(job);
    return standing.head_length > 0 && !begins_with(&standing, STR("\"fingerprint\":"));
}

// Makes the folders between that of the output and the file at [path].
static bool make_folders(const Sink *sink, char *path)
{
    for (char *slash = path + sink->folder.length + 1; (slash = strchr(slash, '/')) != NULL;
         slash++) {
        *slash = '\0';
        bool is_made = mkdir(path, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!is_made)
            return false;
    }
    return true;
}

static bool write_file(const char *path, const Bytes *bytes)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0)
        return false;
    bool is_written = file_write(file, (Str){bytes->at, bytes->count}) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && is_written) {
        is_written = false;
        reason = errno;
    }
    errno = reason;
    return is_written;
}

bool sink_write(const Sink *sink, Job *job)
{
    if (is_foreign(job))
        return fail(job->target,
                    "is there and holds something else; name another folder with "
                    "--output",
                    &job->diag);
    char *path = arena_copy(&job->arena, job->target.at, job->target.length + 1);
    // Not called after the target: there are names to which no letter can be added.
    Str part = str_format(&job->arena, "%.*s.%016" PRIx64 ".part",
                          (int)(strrchr(path, '/') + 1 - path), path, hash_of(job->target));
    if (make_folders(sink, path) && write_file(part.at, &job->out) && rename(part.at, path) == 0)
        return true;
    int reason = errno;
    unlink(part.at);
    return fail(job->target, strerror(reason), &job->diag);
}

void sink_close(Sink *sink)
{
    free(sink->taken);
    arena_free(&sink->arena);
}
