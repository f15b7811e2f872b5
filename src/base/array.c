#include "array.h"

#include "memory.h"

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
    void *at = arena_enlarge(arena, (void *)(uintptr_t)old, (size_t)count * size, bytes);
    *capacity = (uint32_t)enlarged;
    return at;
}
