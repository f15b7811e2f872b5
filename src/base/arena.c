#include "arena.h"

#include "memory.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// One page of small articles: most documents need one or two chunks.
#define ARENA_CHUNK_SIZE ((size_t)64 * 1024)

struct ArenaChunk {
    ArenaChunk *older;
    size_t size;     // bytes that follow the header
    bool is_foreign; // not ours to free
    alignas(max_align_t) unsigned char bytes[];
};

static ArenaChunk *chunk_new(size_t size, ArenaChunk *older)
{
    if (size > SIZE_MAX - sizeof(ArenaChunk))
        memory_exhausted();
    ArenaChunk *chunk = memory_alloc(sizeof *chunk + size);
    *chunk = (ArenaChunk){.older = older, .size = size};
    return chunk;
}

void arena_use(Arena *arena, void *memory, size_t size)
{
    arena->chunk = memory;
    *arena->chunk = (ArenaChunk){.size = size - sizeof(ArenaChunk), .is_foreign = true};
    arena->used = 0;
}

size_t arena_used(const Arena *arena)
{
    return arena->chunk->is_foreign ? sizeof(ArenaChunk) + arena->used : SIZE_MAX;
}

void arena_close(Arena *arena)
{
    if (arena->chunk != NULL)
        arena->chunk->size = arena->used;
}

static size_t rounded_up(size_t size)
{
    const size_t step = alignof(max_align_t);
    return (size + step - 1) / step * step;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size_t need = rounded_up(size);
    if (need < size)
        memory_exhausted();
    if (arena->chunk == NULL || arena->chunk->size - arena->used < need) {
        size_t chunk_size = need > ARENA_CHUNK_SIZE ? need : ARENA_CHUNK_SIZE;
        arena->chunk = chunk_new(chunk_size, arena->chunk);
        arena->used = 0;
    }
    void *piece = arena->chunk->bytes + arena->used;
    arena->used += need;
    return memset(piece, 0, size);
}

void *arena_copy(Arena *arena, const void *bytes, size_t size)
{
    void *piece = arena_alloc(arena, size);
    return size > 0 ? memcpy(piece, bytes, size) : piece;
}

// Frees [chunk] and everything older than it.
static void chunks_free(ArenaChunk *chunk)
{
    while (chunk != NULL) {
        ArenaChunk *older = chunk->older;
        if (!chunk->is_foreign)
            free(chunk);
        chunk = older;
    }
}

void arena_reset(Arena *arena)
{
    if (arena->chunk == NULL)
        return;
    chunks_free(arena->chunk->older);
    arena->chunk->older = NULL;
    arena->used = 0;
    if (arena->chunk->size > ARENA_CHUNK_SIZE)
        arena_free(arena);
}

void arena_free(Arena *arena)
{
    chunks_free(arena->chunk);
    *arena = (Arena){0};
}
