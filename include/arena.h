// Memory with three lifetimes: program, engine, document.
//
// An arena hands out zeroed pieces and takes them all back at once; nobody frees
// a single piece, so no structure of claimtag has a destructor. Pointers stay
// valid until arena_reset() or arena_free(), but for pieces that are enlarged. Out of
// memory ends the program, see memory.h. Floor: base.
#ifndef CLAIMTAG_ARENA_H
#define CLAIMTAG_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

// All zero is an empty arena, ready for use.
typedef struct Arena {
    ArenaChunk *chunk; // the chunk that is being filled; older ones hang behind it
    size_t used;       // bytes used of it
} Arena;

// Makes [arena] begin in the [size] bytes at [memory], which it does not own; what does
// not fit there is allocated as usual.
void arena_use(Arena *arena, void *memory, size_t size);

// The bytes used so far of the memory given to arena_use(), or SIZE_MAX when they were
// not enough.
size_t arena_used(const Arena *arena);

// Fills the chunk in use up, so that what is allocated next lies elsewhere.
void arena_close(Arena *arena);

// Returns [size] zeroed bytes, aligned for any type.
void *arena_alloc(Arena *arena, size_t size);

// Returns a copy of the [size] bytes at [bytes].
void *arena_copy(Arena *arena, const void *bytes, size_t size);

// Returns [size] zeroed bytes that begin with the [used] ones of the piece [old], which must not be
// used any more: it may be freed at once. Of a large piece memory is taken as it is written to.
void *arena_enlarge(Arena *arena, void *old, size_t used, size_t size);

// Forgets all pieces and keeps one chunk for the next document.
void arena_reset(Arena *arena);

// Gives all memory back; the arena is empty and usable again.
void arena_free(Arena *arena);

#endif
