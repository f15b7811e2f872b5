#include "array.h"

#include "memory.h"

#include <string.h>

void *array_enlarged(Arena *arena, const void *old, size_t size, uint32_t count, uint32_t *capacity,
                     uint32_t more)
{
    uint64_t wanted = (uint64_t)count + more;
    uint64_t enlarged = *capacity < 8 ? 8 : (uint64_t)*capacity * 2;
    if (enlarged < wanted)
        enlarged = wanted;
    size_t bytes;
    if (enlarged > UINT32_MAX || __builtin_mul_overflow(enlarged, size, &bytes))
        memory_exhausted();
    void *at = arena_alloc(arena, bytes);
    if (count > 0)
        memcpy(at, old, (size_t)count * size);
    *capacity = (uint32_t)enlarged;
    return at;
}
