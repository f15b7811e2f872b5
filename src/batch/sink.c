#include "sink.h"

#include "digest.h"
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
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

// What the outputs depend on, but for the documents themselves and the form of an outlet.
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
    add_number(&digest, options->has_sentences);
    add_number(&digest, options->color);
    return digest_hex(&digest, arena);
}

// Writes [bytes] to the file at [path], synced. False with errno set, and no file.
static bool write_part(const char *path, Str bytes)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0)
        return false;
    bool is_written = file_write(file, bytes) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && is_written) {
        is_written = false;
        reason = errno;
    }
    if (!is_written)
        unlink(path);
    errno = reason;
    return is_written;
}

// Makes the folders between that of the outputs and the file at [path].
static bool make_folders(const SinkFolder *folder, char *path)
{
    for (char *slash = path + folder->path.length + 1; (slash = strchr(slash, '/')) != NULL;
         slash++) {
        *slash = '\0';
        bool is_made = mkdir(path, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!is_made)
            return false;
    }
    return true;
}

// Writes [content] to the file called [name] in the folder.
static bool put(const SinkFolder *folder, Str name, Str fingerprint, Str content, Arena *arena,
                Diag *diag)
{
    Str target = str_format(arena, "%.*s/%.*s", STR_ARGS(folder->path), STR_ARGS(name));
    if (ledger_look(&folder->ledger, name, fingerprint) == STANDING_FOREIGN)
        return fail(target,
                    "is there and was made, or changed, by somebody else; move it away or name "
                    "another folder",
                    diag);
    char *path = arena_copy(arena, target.at, target.length + 1);
    // Not called after the target: there are names to which no letter can be added.
    Str part = str_format(arena, "%.*s.%016" PRIx64 ".part", (int)(strrchr(path, '/') + 1 - path),
                          path, hash_of(target));
    if (!make_folders(folder, path) || !write_part(part.at, content))
        return fail(target, strerror(errno), diag);
    if (ledger_add(&folder->ledger, name, fingerprint, content) && rename(part.at, path) == 0)
        return true;
    int reason = errno;
    unlink(part.at);
    return fail(target, strerror(reason), diag);
}

// One that somebody changed to suit himself stays as it is.
static bool put_companion(const SinkFolder *folder, const Pack *pack, Diag *diag)
{
    const Writer *writer = folder->outlet->writer;
    Arena arena = {0};
    Bytes out = {0};
    if (writer->companion == NULL ||
        ledger_look(&folder->ledger, str_from(writer->companion), pack->digest) == STANDING_FOREIGN)
        return true;
    writer->write_companion(pack, &arena, &out);
    bool is_put = put(folder, str_from(writer->companion), pack->digest, (Str){out.at, out.count},
                      &arena, diag);
    arena_free(&arena);
    return is_put;
}

static bool open_folder(Sink *sink, const Outlet *outlet, Diag *diag)
{
    struct stat status;
    SinkFolder *folder = array_add(&sink->arena, &sink->folders);
    *folder = (SinkFolder){.outlet = outlet,
                           .writing = outlet_write_options(sink->options, outlet),
                           .path = str_from(outlet->path),
                           .ledger = {.file = -1}};
    while (folder->path.length > 1 && str_ends_with(folder->path, STR("/")))
        folder->path.length--;
    if (mkdir(outlet->path, 0777) != 0 && errno != EEXIST)
        return fail(folder->path, strerror(errno), diag);
    if (stat(outlet->path, &status) != 0)
        return fail(folder->path, strerror(errno), diag);
    if (!S_ISDIR(status.st_mode))
        return fail(folder->path, "is no folder; --output wants one", diag);
    if (access(outlet->path, W_OK | X_OK) != 0)
        return fail(folder->path, strerror(errno), diag);
    return ledger_open(&folder->ledger, folder->path, diag) &&
           put_companion(folder, sink->pack, diag);
}

bool sink_open(Sink *sink, const Pack *pack, const Options *options, Diag *diag)
{
    bool is_open = true;
    *sink = (Sink){.pack = pack, .options = options};
    sink->fingerprint = fingerprint_of_run(pack, options, &sink->arena);
    for (uint32_t i = 0; i < options->outlets.count && is_open; i++)
        if (options->outlets.at[i].is_folder)
            is_open = open_folder(sink, &options->outlets.at[i], diag);
    return is_open;
}

bool sink_aim(Sink *sink, Job *job, Str name)
{
    if (sink->folders.count == 0)
        return true;
    const char *dot = memrchr(name.at, '.', name.length);
    bool has_format = format_of_name(name) != FORMAT_UNKNOWN || str_ends_with(name, STR(".xml"));
    uint32_t length = has_format ? (uint32_t)(dot - name.at) : name.length;
    job->name = str_format(&job->arena, "%.*s", (int)length, name.at);
    return hashes_add(&sink->taken, hash_of(job->name));
}

static Str name_of(const Job *job, const WriterFile *file, Arena *arena)
{
    return str_format(arena, "%.*s%s", STR_ARGS(job->name), file->ending);
}

bool sink_refuse(const Sink *sink, Job *job)
{
    const SinkFolder *folder = &sink->folders.at[0];
    Str name = name_of(job, &folder->outlet->writer->files[0], &job->arena);
    return fail(job->path,
                str_format(&job->arena,
                           "the tags of another document, or of this one, are in %.*s/%.*s "
                           "already; rename one, or give the folder around them instead",
                           STR_ARGS(folder->path), STR_ARGS(name))
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

bool sink_is_current(const Sink *sink, const Job *job, Str fingerprint)
{
    Arena arena = {0};
    bool is_current = true;
    for (uint32_t i = 0; i < sink->folders.count && is_current; i++) {
        const SinkFolder *folder = &sink->folders.at[i];
        const WriterFile *files = folder->outlet->writer->files;
        for (uint32_t f = 0; f < WRITER_FILES_MOST && files[f].ending != NULL && is_current; f++)
            is_current = ledger_look(&folder->ledger, name_of(job, &files[f], &arena),
                                     fingerprint) == STANDING_CURRENT;
    }
    arena_free(&arena);
    return is_current;
}

bool sink_write(const Sink *sink, Job *job, const Annotation *a, Str fingerprint)
{
    bool is_written = true;
    for (uint32_t i = 0; i < sink->folders.count; i++) {
        const SinkFolder *folder = &sink->folders.at[i];
        const Writer *writer = folder->outlet->writer;
        WriteOptions writing = folder->writing;
        writing.fingerprint = fingerprint;
        for (uint32_t f = 0; f < WRITER_FILES_MOST && writer->files[f].ending != NULL; f++) {
            Bytes out = {0};
            write_whole(writer, &writer->files[f], sink->pack, a, &writing, &job->arena, &out);
            is_written &= put(folder, name_of(job, &writer->files[f], &job->arena), fingerprint,
                              (Str){out.at, out.count}, &job->arena, &job->diag);
        }
    }
    return is_written;
}

void sink_close(Sink *sink)
{
    for (uint32_t i = 0; i < sink->folders.count; i++)
        ledger_close(&sink->folders.at[i].ledger);
    hashes_free(&sink->taken);
    arena_free(&sink->arena);
}
