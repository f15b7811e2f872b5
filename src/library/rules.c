#include "library.h"

#include "image.h"
#include "memory.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

// There is one image in a process, at one address (image.h): all who want it share it.
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;
static Pack *built_in;

static void open_image(void *unused)
{
    (void)unused;
    errno = 0;
    built_in = image_open();
    if (built_in == NULL && errno == ENOMEM)
        memory_exhausted();
}

static Pack *open_built_in(void)
{
    pthread_mutex_lock(&opening);
    bool is_done = built_in != NULL || memory_try(open_image, NULL);
    Pack *pack = built_in;
    pthread_mutex_unlock(&opening);
    if (!is_done)
        memory_exhausted();
    return pack;
}

void shared_pack_release(SharedPack *shared)
{
    if (atomic_fetch_sub_explicit(&shared->holders, 1, memory_order_acq_rel) > 1)
        return;
    if (!shared->is_built_in)
        pack_free(shared->pack);
    free(shared);
}

const char *message_of(Diag *diag, Arena *arena)
{
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    if (stream == NULL)
        memory_exhausted();
    diag_print(diag, stream);
    if (fclose(stream) != 0) {
        free(text);
        memory_exhausted();
    }
    while (length > 0 && text[length - 1] == '\n')
        length--;
    const char *message = str_to_c(arena, (Str){text, (uint32_t)length});
    free(text);
    return message;
}

typedef struct Opening {
    claimtag_rules *rules;
    const char *const *folders;
    uint32_t count;
    Diag diag;
} Opening;

static void load(void *context)
{
    Opening *job = context;
    claimtag_rules *rules = job->rules;
    SharedPack *shared = rules->shared;
    bool is_loaded = true;
    if (shared->is_built_in) {
        shared->pack = open_built_in();
        if (shared->pack == NULL)
            diag_error(&job->diag, (Place){0},
                       "the built-in rules cannot be opened: their place in memory is taken; name "
                       "a folder of rules");
    } else {
        shared->pack = pack_new((Arena){0});
        is_loaded = pack_load(shared->pack, job->folders, job->count, &job->diag);
    }
    rules->message = message_of(&job->diag, &rules->arena);
    if (!is_loaded) {
        pack_free(shared->pack);
        shared->pack = NULL;
    }
}

static claimtag_rules *rules_new(bool is_built_in)
{
    claimtag_rules *rules = calloc(1, sizeof *rules);
    SharedPack *shared = calloc(1, sizeof *shared);
    if (rules == NULL || shared == NULL) {
        free(rules);
        free(shared);
        return NULL;
    }
    shared->is_built_in = is_built_in;
    atomic_init(&shared->holders, 1);
    rules->shared = shared;
    return rules;
}

claimtag_status claimtag_rules_open(claimtag_rules **rules, const char *const *folders,
                                    size_t count)
{
    Opening job = {.folders = folders, .count = (uint32_t)count};
    *rules = job.rules = rules_new(count == 0);
    if (job.rules == NULL)
        return CLAIMTAG_MEMORY;
    SharedPack *shared = job.rules->shared;
    bool is_done = memory_try(load, &job);
    diag_free(&job.diag);
    if (is_done)
        return shared->pack != NULL ? CLAIMTAG_OK : CLAIMTAG_RULES;
    if (!shared->is_built_in)
        pack_free(shared->pack);
    shared->pack = NULL;
    job.rules->message = "out of memory";
    return CLAIMTAG_MEMORY;
}

const char *claimtag_rules_message(const claimtag_rules *rules)
{
    return rules == NULL ? "out of memory" : rules->message;
}

void claimtag_rules_close(claimtag_rules *rules)
{
    if (rules == NULL)
        return;
    shared_pack_release(rules->shared);
    arena_free(&rules->arena);
    free(rules);
}

const char *claimtag_version(void)
{
    return CLAIMTAG_VERSION;
}
