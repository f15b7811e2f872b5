// Blocks: the bytes of a text, sixty-four at a time, with a bit for each that says what it is.
#ifndef CLAIMTAG_BLOCK_H
#define CLAIMTAG_BLOCK_H

#include "str.h"

#include <endian.h>
#include <string.h>

#define BLOCK_BYTES 64

typedef struct Block {
    uint64_t letters; // of ASCII
    uint64_t leads;   // the first bytes of characters that are no ASCII
    uint64_t stops;   // apostrophes, bytes that are no ASCII, and control characters
                      // other than newline
} Block;

// That which begins at byte [first] of the text. What lies behind its end is nothing of these.
Block block_read(Str text, uint32_t first);

// Of the bits of a block and of the next one, those from [bit] of the first on.
static inline uint64_t bits_from(uint64_t block, uint64_t next, uint32_t bit)
{
    return block >> bit | next << 1 << (BLOCK_BYTES - 1 - bit);
}

// The same in each of eight bytes.
#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

// The first of them is the lowest.
static inline uint64_t eight_bytes(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return le64toh(bytes);
}

#endif
