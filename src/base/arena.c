#include "arena.h"

#include "memory.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

// One page of small articles: most documents need one or two chunks.
#define ARENA_CHUNK_SIZE ((size_t)64 * 1024)

// A piece that is enlarged and so large has pages of its own.
#define ARENA_PIECE_LARGE ((size_t)256 * 1024)

struct ArenaChunk {
    ArenaChunk *older;
    size_t size;     // bytes that follow the header
    bool is_foreign; // not ours to free
    bool is_mapped;  // pages of its own, for a large piece
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

// The link to the chunk that begins with [piece], or to where the list of older ones ends.
static ArenaChunk **link_to(Arena *arena, const void *piece)
{
    ArenaChunk **link = &arena->chunk->older;
    while (*link != NULL && (const void *)(*link)->bytes != piece)
        link = &(*link)->older;
    return link;
}

// A chunk of pages that are zero and, until they are written to, nowhere; or [old] with more of
// them at its end.
static ArenaChunk *map_pages(ArenaChunk *old, size_t size)
{
    if (size > SIZE_MAX - sizeof(ArenaChunk))
        memory_exhausted();
    size_t whole = sizeof(ArenaChunk) + size;
    ArenaChunk *chunk =
        old == NULL ? mmap(NULL, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                    : mremap(old, sizeof *old + old->size, whole, MREMAP_MAYMOVE);
    if (chunk == MAP_FAILED)
        memory_exhausted();
    chunk->size = size;
    chunk->is_mapped = true;
    return chunk;
}

void *arena_enlarge(Arena *arena, void *old, size_t used, size_t size)
{
    if (size < ARENA_PIECE_LARGE || arena->chunk == NULL || arena->chunk->is_foreign) {
        void *piece = arena_alloc(arena, size);
        return used > 0 ? memcpy(piece, old, used) : piece;
    }
    ArenaChunk **link = link_to(arena, old);
    if (*link != NULL && (*link)->is_mapped) {
        *link = map_pages(*link, size);
    } else {
        ArenaChunk *chunk = map_pages(NULL, size);
        if (used > 0)
            memcpy(chunk->bytes, old, used);
        link = &arena->chunk->older;
        chunk->older = *link;
        *link = chunk;
    }
    return (*link)->bytes;
}

// Frees [chunk] and everything older than it.
static void chunks_free(ArenaChunk *chunk)
{
    while (chunk != NULL) {
        ArenaChunk *older = chunk->older;
        if (chunk->is_mapped)
            munmap(chunk, sizeof *chunk + chunk->size);
        else if (!chunk->is_foreign)
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
