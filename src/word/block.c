#include "block.h"

#define HIGH_BITS EACH_BYTE(0x80)
#define LOW_BITS EACH_BYTE(0x7F)

// The high bit of each byte that is an ASCII letter.
static uint64_t letters_of(uint64_t bytes)
{
    uint64_t folded = (bytes & LOW_BITS) | EACH_BYTE(0x20);
    uint64_t from_a = folded + EACH_BYTE(0x80 - 'a'), behind_z = folded + EACH_BYTE(0x7F - 'z');
    return from_a & ~behind_z & ~bytes & HIGH_BITS;
}

// The high bit of each byte that is a stop.
static uint64_t stops_of(uint64_t bytes)
{
    uint64_t low = bytes & LOW_BITS;
    uint64_t is_graphic = low + EACH_BYTE(0x80 - ' '), is_last = low + EACH_BYTE(1);
    uint64_t no_newline = (low ^ EACH_BYTE('\n')) + LOW_BITS;
    uint64_t no_apostrophe = (low ^ EACH_BYTE('\'')) + LOW_BITS;
    return ((~is_graphic & no_newline) | ~no_apostrophe | is_last | bytes) & HIGH_BITS;
}

// The high bits of eight bytes, side by side.
static uint64_t side_by_side(uint64_t high_bits)
{
    return (high_bits >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

Block block_read(Str text, uint32_t first)
{
    char last[BLOCK_BYTES];
    Block block = {0};
    if (first >= text.length)
        return block;
    const char *at = text.at + first;
    if (text.length - first < BLOCK_BYTES) {
        memset(last, ' ', sizeof last);
        at = memcpy(last, at, text.length - first);
    }
    for (uint32_t i = 0; i < BLOCK_BYTES; i += sizeof(uint64_t)) {
        uint64_t bytes = eight_bytes(at + i), high = bytes & HIGH_BITS;
        block.letters |= side_by_side(letters_of(bytes)) << i;
        block.stops |= side_by_side(stops_of(bytes)) << i;
        if (high != 0)
            block.leads |= side_by_side(high & bytes << 1) << i;
    }
    return block;
}
