// A unit's letter follows from which atoms of the pattern its kind is of.
#include "letters.h"

#include "memory.h"

#include <stdlib.h>

// Slots for what is known; two to the power of this many bits.
#define KNOWN_BITS 13

uint32_t signature_mark(uint32_t seed, uint32_t index)
{
    uint32_t mark = (seed + index + 1) * 0x9E3779B1u; // the finalizer of MurmurHash3
    mark = (mark ^ mark >> 16) * 0x85EBCA6Bu;
    mark = (mark ^ mark >> 13) * 0xC2B2AE35u;
    return mark ^ mark >> 16;
}

// The atoms' narrow sets and those of the profile both ascend: one walk finds what they share.
static uint32_t signature_of(const StageTables *stage, const Translation *translation,
                             uint16_t profile)
{
    uint32_t signature = 0, i = 0, k = stage->profiles[profile].first;
    const uint64_t *broad = &stage->broad[profile * stage->broad_words];
    for (; i < translation->atom_count && !(translation->atoms[i] & SET_BROAD); i++) {
        while (k < stage->profiles[profile].end && stage->sets[k] < translation->atoms[i])
            k++;
        if (k < stage->profiles[profile].end && stage->sets[k] == translation->atoms[i])
            signature ^= signature_mark(translation->seed, i);
    }
    for (; i < translation->atom_count; i++) {
        uint32_t number = translation->atoms[i] & ~SET_BROAD;
        if (broad[number / 64] >> number % 64 & 1)
            signature ^= signature_mark(translation->seed, i);
    }
    return signature;
}

static uint16_t block_of(const Translation *translation, uint32_t signature)
{
    for (uint32_t i = signature & translation->block_mask;; i = (i + 1) & translation->block_mask)
        if (translation->blocks[i].signature == signature &&
            translation->blocks[i].block != BLOCK_NONE)
            return translation->blocks[i].block;
}

uint16_t block_of_profile(const Pattern *pattern, uint16_t profile)
{
    const Translation *translation = &pattern->translation;
    const StageTables *stage = &pattern->grammar->stages[pattern->stage];
    return block_of(translation, signature_of(stage, translation, profile));
}

static uint16_t known_block(Letters *letters, const Pattern *pattern, uint16_t profile)
{
    uint32_t hash = (pattern->number << 16 ^ profile) * 0x9E3779B1u;
    KnownBlock *known = &letters->known[hash >> (32 - KNOWN_BITS)];
    if (known->pattern != pattern->number + 1 || known->profile != profile)
        *known = (KnownBlock){pattern->number + 1, profile, block_of_profile(pattern, profile)};
    return known->block;
}

static uint16_t hot_block(const Translation *translation, uint16_t profile)
{
    uint32_t high = translation->hot_high == NULL ? 0 : translation->hot_high[profile];
    return (uint16_t)(high << 8 | translation->hot[profile]);
}

static void make_room(Letters *letters, uint32_t count)
{
    if (letters->known == NULL)
        letters->known = memory_zeroed((size_t)1 << KNOWN_BITS, sizeof *letters->known);
    if (count > letters->capacity) {
        uint16_t *larger = memory_alloc((size_t)count * 2 * sizeof *larger);
        free(letters->at);
        letters->at = larger;
        letters->capacity = count * 2;
    }
}

void letters_write(Letters *letters, const Sieve *sieve, const Unit *units, const Pattern *pattern)
{
    const Translation *translation = &pattern->translation;
    uint32_t hot_count = translation->hot == NULL ? 0 : sieve->stage->hot_count;
    make_room(letters, sieve->count);
    for (uint32_t i = 0; i < sieve->count; i++) {
        uint32_t row = translation->block_of_parties[units[i].parties] * translation->kind_blocks;
        uint16_t profile = sieve->profiles[i];
        uint16_t block = profile < hot_count ? hot_block(translation, profile)
                                             : known_block(letters, pattern, profile);
        letters->at[i] = translation->letter_of_cell[row + block];
    }
}

void letters_free(Letters *letters)
{
    free(letters->at);
    free(letters->known);
}
