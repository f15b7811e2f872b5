// The cache of compiled branches: all that changes while texts are annotated, apart from the rules,
// which may lie in pages that are given back.
#include "pattern_data.h"

#include "memory.h"

#include <stdlib.h>

struct Cache {
    Arena arena;
    pthread_mutex_t compiling;
    Array(Compiled *) compiled; // all, also those that faster ones took the place of
    _Atomic(Compiled *)
        forms[]; // by branch, what it is searched with; NULL before its first search
};

Cache *cache_try_new(uint32_t branch_count)
{
    Cache *cache = calloc(1, sizeof *cache + branch_count * sizeof cache->forms[0]);
    if (cache != NULL)
        pthread_mutex_init(&cache->compiling, NULL);
    return cache;
}

void cache_free(Cache *cache)
{
    if (cache == NULL)
        return;
    for (uint32_t i = 0; i < cache->compiled.count; i++)
        if (!cache->compiled.at[i]->is_kept)
            pcre2_code_free((pcre2_code *)(uintptr_t)cache->compiled.at[i]->code);
    pthread_mutex_destroy(&cache->compiling);
    arena_free(&cache->arena);
    free(cache);
}

const Compiled *cache_find(const BranchCode *branch)
{
    const Cache *cache = branch->pattern->grammar->cache;
    return atomic_load_explicit(&cache->forms[branch->number], memory_order_acquire);
}

// Code on its way into the cache.
typedef struct Publication {
    const BranchCode *branch;
    Compiled form;
} Publication;

static void publish(void *context)
{
    const Publication *publication = context;
    const BranchCode *branch = publication->branch;
    Cache *cache = branch->pattern->grammar->cache;
    Compiled *form = arena_copy(&cache->arena, &publication->form, sizeof *form);
    *array_add(&cache->arena, &cache->compiled) = form;
    atomic_store_explicit(&cache->forms[branch->number], form, memory_order_release);
}

const Compiled *cache_publish(const BranchCode *branch, const pcre2_code *code, bool is_kept,
                              bool is_fast)
{
    Cache *cache = branch->pattern->grammar->cache;
    Publication publication = {branch, {.code = code, .is_kept = is_kept, .is_fast = is_fast}};
    pthread_mutex_lock(&cache->compiling);
    const Compiled *now = cache_find(branch);
    bool is_late = now != NULL && (now->is_fast || !is_fast);
    bool is_done = is_late || memory_try(publish, &publication);
    pthread_mutex_unlock(&cache->compiling);
    if ((is_late || !is_done) && !is_kept)
        pcre2_code_free((pcre2_code *)(uintptr_t)code);
    if (!is_done)
        memory_exhausted();
    return is_late ? now : cache_find(branch);
}
