#include "library.h"

#include "image.h"
#include "memory.h"

#include <pthread.h>
#include <stdlib.h>

// There is one image in a process, at one address (image.h): all who want it share it.
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;
static Pack *built_in;

static void open_image(void *unused)
{
    (void)unused;
    built_in = image_open();
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
    rules->is_built_in = job->count == 0;
    bool is_loaded = true;
    if (rules->is_built_in) {
        rules->pack = open_built_in();
        if (rules->pack == NULL)
            diag_error(&job->diag, (Place){0},
                       "the built-in rules cannot be opened: their place in memory is taken; name "
                       "a folder of rules");
    } else {
        rules->pack = pack_new((Arena){0});
        is_loaded = pack_load(rules->pack, job->folders, job->count, &job->diag);
    }
    rules->message = message_of(&job->diag, &rules->arena);
    if (!is_loaded) {
        pack_free(rules->pack);
        rules->pack = NULL;
    }
}

claimtag_status claimtag_rules_open(claimtag_rules **rules, const char *const *folders,
                                    size_t count)
{
    Opening job = {.folders = folders, .count = (uint32_t)count};
    *rules = job.rules = calloc(1, sizeof **rules);
    if (job.rules == NULL)
        return CLAIMTAG_MEMORY;
    bool is_done = memory_try(load, &job);
    diag_free(&job.diag);
    if (is_done)
        return job.rules->pack != NULL ? CLAIMTAG_OK : CLAIMTAG_RULES;
    if (!job.rules->is_built_in)
        pack_free(job.rules->pack);
    job.rules->pack = NULL;
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
    if (!rules->is_built_in)
        pack_free(rules->pack);
    arena_free(&rules->arena);
    free(rules);
}

const char *claimtag_version(void)
{
    return CLAIMTAG_VERSION;
}
