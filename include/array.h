// Growing arrays of any type, in an arena.
//
//     Array(Token) tokens = {0};
//     *array_add(arena, &tokens) = (Token){...};
//     for (uint32_t i = 0; i < tokens.count; i++) use(&tokens.at[i]);
//
// Elements may move when the array grows: keep indices, not pointers. Floor: base.
#ifndef CLAIMTAG_ARRAY_H
#define CLAIMTAG_ARRAY_H

#include "arena.h"

#define Array(T)                                                                                   \
    struct {                                                                                       \
        T *at;                                                                                     \
        uint32_t count, capacity;                                                                  \
    }

// Appends one zeroed element and returns its address.
#define array_add(arena, array) (array_reserve(arena, array, 1), &(array)->at[(array)->count++])

// Makes room for [n] more elements.
#define array_reserve(arena, array, n)                                                             \
    ((array)->count + (n) > (array)->capacity                                                      \
         ? (void)((array)->at = array_enlarged(arena, (array)->at, sizeof *(array)->at,            \
                                               (array)->count, &(array)->capacity, (n)))           \
         : (void)0)

// The number of elements of a C array.
#define array_length(a) (sizeof(a) / sizeof *(a))

// Used by the macros: a copy of [old] with room for [more] elements beyond [count].
void *array_enlarged(Arena *arena, const void *old, size_t size, uint32_t count, uint32_t *capacity,
                     uint32_t more);

#endif
