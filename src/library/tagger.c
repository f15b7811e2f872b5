#include "library.h"

#include "memory.h"
#include "read.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>

struct claimtag_tagger {
    SharedPack *shared;
    const Pack *pack; // that is in it
    Scratch scratch;
    Document document;
    const Annotation *annotation; // NULL: nothing was tagged
    ClaimArray claims;
    Bytes json; // empty until it is asked for
    const char *message;
};

static void equip(void *context)
{
    claimtag_tagger *tagger = context;
    tagger->scratch.matcher = matcher_new();
}

claimtag_tagger *claimtag_tagger_new(const claimtag_rules *rules)
{
    if (rules == NULL || rules->shared->pack == NULL)
        return NULL;
    claimtag_tagger *tagger = calloc(1, sizeof *tagger);
    if (tagger == NULL)
        return NULL;
    tagger->shared = rules->shared;
    atomic_fetch_add_explicit(&tagger->shared->holders, 1, memory_order_relaxed);
    tagger->pack = tagger->shared->pack;
    tagger->message = "";
    if (memory_try(equip, tagger))
        return tagger;
    claimtag_tagger_free(tagger);
    return NULL;
}

void claimtag_tagger_free(claimtag_tagger *tagger)
{
    if (tagger == NULL)
        return;
    arena_free(&tagger->scratch.arena);
    matcher_free(tagger->scratch.matcher);
    shared_pack_release(tagger->shared);
    free(tagger);
}

static Format format_called(const char *name)
{
    const Format of_one_text[] = {FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_HTML};
    for (uint32_t i = 0; i < array_length(of_one_text); i++)
        if (strcmp(format_name(of_one_text[i]), name) == 0)
            return of_one_text[i];
    return FORMAT_UNKNOWN;
}

// What the first bytes say, where that is one text: a line of JSON is text to a library.
static Format format_of_bytes(Str bytes)
{
    Format format = format_of_head(bytes);
    return format == FORMAT_JSONL || format == FORMAT_WXR ? FORMAT_TEXT : format;
}

// A call of claimtag_tag().
typedef struct Tagging {
    claimtag_tagger *tagger;
    const char *bytes;
    size_t length;
    claimtag_options options;
    Diag diag;
} Tagging;

// False with messages when an option is none that there is.
static bool read_options(Tagging *job, ReadOptions *reading)
{
    const claimtag_options *options = &job->options;
    *reading = (ReadOptions){.pack = job->tagger->pack, .encoding = options->encoding};
    reading->format = options->format == NULL ? format_of_bytes(job->tagger->document.input)
                                              : format_called(options->format);
    if (reading->format == FORMAT_UNKNOWN)
        diag_error(&job->diag, (Place){0},
                   "no format is called \"%s\"; there are text, markdown and html",
                   options->format);
    if (options->date != NULL && !day_read(str_from(options->date), false, &reading->today))
        diag_error(&job->diag, (Place){0},
                   "\"%s\" is no date; one is written 2006, 2006-11 or 2006-11-05", options->date);
    return job->diag.error_count == 0;
}

// Reads the text into the document; false with messages.
static bool read_text(Tagging *job)
{
    claimtag_tagger *tagger = job->tagger;
    const char *path = job->options.path == NULL ? "-" : job->options.path;
    ReadOptions reading;
    if (job->length > DOCUMENT_MOST) {
        diag_error(&job->diag, (Place){0}, "%s: larger than %u MiB", path, DOCUMENT_MOST >> 20);
        return false;
    }
    tagger->document =
        (Document){.path = str_from(path), .input = {job->bytes, (uint32_t)job->length}};
    return read_options(job, &reading) && read_input(&tagger->scratch.arena, &reading,
                                                     reading.format, &tagger->document, &job->diag);
}

static void tag(void *context)
{
    Tagging *job = context;
    claimtag_tagger *tagger = job->tagger;
    Arena *arena = &tagger->scratch.arena;
    if (read_text(job)) {
        tagger->annotation = annotate(tagger->pack, &tagger->scratch, &tagger->document);
        tagger->claims = claims_for_users(tagger->pack, tagger->annotation, arena);
    }
    tagger->message = message_of(&job->diag, arena);
}

// Who was compiled against an older version knows fewer options.
static claimtag_options known_options(const claimtag_options *given)
{
    claimtag_options options = {0};
    if (given != NULL)
        memcpy(&options, given, given->size < sizeof options ? given->size : sizeof options);
    return options;
}

static void forget(claimtag_tagger *tagger)
{
    arena_reset(&tagger->scratch.arena);
    tagger->annotation = NULL;
    tagger->claims = (ClaimArray){0};
    tagger->json = (Bytes){0};
    tagger->message = "";
}

claimtag_status claimtag_tag(claimtag_tagger *tagger, const char *bytes, size_t length,
                             const claimtag_options *options)
{
    Tagging job = {
        .tagger = tagger, .bytes = bytes, .length = length, .options = known_options(options)};
    forget(tagger);
    bool is_done = memory_try(tag, &job);
    diag_free(&job.diag);
    if (is_done)
        return tagger->annotation != NULL ? CLAIMTAG_OK : CLAIMTAG_INPUT;
    forget(tagger);
    tagger->message = "out of memory";
    return CLAIMTAG_MEMORY;
}

const char *claimtag_message(const claimtag_tagger *tagger)
{
    return tagger->message;
}

const claimtag_claim *claimtag_claim_at(const claimtag_tagger *tagger, size_t index)
{
    return index < tagger->claims.count ? tagger->claims.at[index] : NULL;
}

static void fill_json(void *context)
{
    claimtag_tagger *tagger = context;
    Arena *arena = &tagger->scratch.arena;
    const WriteOptions options = {0};
    Bytes json = {0};
    write_json_line(tagger->pack, tagger->annotation, &options, arena, &json);
    json.at[json.count - 1] = '\0'; // a text takes the place of a line
    tagger->json = json;
}

const char *claimtag_json(claimtag_tagger *tagger, size_t *length)
{
    if (tagger->annotation == NULL || (tagger->json.count == 0 && !memory_try(fill_json, tagger)))
        return NULL;
    if (length != NULL)
        *length = tagger->json.count - 1;
    return tagger->json.at;
}
