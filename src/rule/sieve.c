// The sieve: finds the units at which a pattern can begin to match in a sentence, with a
// few operations on bits; nearly all patterns are done with here. Approximate string
// matching with bit-parallel gaps, after Navarro and Raffinot, "Flexible Pattern Matching
// in Strings", chapter 4.
#include "sieve.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

// Memory that runs out leaves the old one as it was.
static void *renewed(void *old, size_t count, size_t size)
{
    void *fresh = memory_zeroed(count, size);
    free(old);
    return fresh;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static void make_room(Sieve *sieve)
{
    const StageTables *stage = sieve->stage;
    uint32_t needs = stage->need_words * 64, slots = stage->slot_count;
    if (sieve->count > sieve->unit_capacity || needs > sieve->need_capacity) {
        uint32_t units = larger(sieve->count * 2, larger(sieve->unit_capacity, 1));
        needs = larger(needs, sieve->need_capacity);
        uint32_t words = words_for(needs);
        sieve->profiles = renewed(sieve->profiles, units, sizeof(uint16_t));
        sieve->met = renewed(sieve->met, units, sizeof *sieve->met);
        sieve->met_by_cold = renewed(sieve->met_by_cold, (size_t)units * words, sizeof(uint64_t));
        sieve->met_by_any = renewed(sieve->met_by_any, words, sizeof(uint64_t));
        sieve->is_placed = renewed(sieve->is_placed, words, sizeof(uint64_t));
        sieve->places = renewed(sieve->places, needs, sizeof(uint64_t));
        sieve->unit_capacity = units;
        sieve->need_capacity = needs;
    }
    if (sieve->slots == NULL || slots > sieve->slot_capacity) {
        sieve->slots = renewed(sieve->slots, words_for(slots + 1), sizeof(uint64_t));
        sieve->starts = renewed(sieve->starts, slots, sizeof(uint64_t));
        sieve->slot_capacity = slots;
    }
}

void sieve_free(Sieve *sieve)
{
    free(sieve->profiles);
    free(sieve->met);
    free(sieve->met_by_cold);
    free(sieve->met_by_any);
    free(sieve->is_placed);
    free(sieve->places);
    free(sieve->slots);
    free(sieve->starts);
}

static void start_filling(Sieve *sieve, const StageTables *stage, uint32_t count)
{
    sieve->stage = stage;
    sieve->count = count;
    make_room(sieve);
    sieve->grain = count > 64 ? (count + 63) / 64 : 1;
    sieve->all = ~UINT64_C(0) >> (63 - (count > 0 ? (count - 1) / sieve->grain : 0));
    memset(sieve->is_placed, 0, stage->need_words * sizeof *sieve->is_placed);
    // Of patterns without rows nobody asks before others have matched: then is soon enough.
    uint32_t first = stage->row_slot_count / 64, words = words_for(stage->slot_count + 1);
    memset(sieve->slots, 0, first * sizeof *sieve->slots);
    memset(&sieve->slots[first], 0xFF, (words - first) * sizeof *sieve->slots);
    sieve->slots[first] <<= stage->row_slot_count % 64;
}

// The bits of the needs that units of a profile meet which is not hot.
static const uint64_t *list_met(const Sieve *sieve, uint32_t unit)
{
    const StageTables *stage = sieve->stage;
    const Profile *profile = &stage->profiles[sieve->profiles[unit]];
    uint64_t *met = &sieve->met_by_cold[(size_t)unit * stage->need_words];
    memset(met, 0, stage->need_words * sizeof *met);
    for (uint32_t k = profile->first; k < profile->anchors_end; k++)
        set_bit(met, stage->sets[k]);
    return met;
}

// As many words as are joined at a time; they lie where any words lie.
typedef uint64_t NeedVector __attribute__((vector_size(NEED_WORDS * sizeof(uint64_t)),
                                           aligned(sizeof(uint64_t)), may_alias));

// Joins what the units meet, column by column.
static void join_met(Sieve *sieve)
{
    for (uint32_t word = 0; word < sieve->stage->need_words; word += NEED_WORDS) {
        NeedVector joined = {0};
        for (uint32_t i = 0; i < sieve->count; i++)
            joined |= *(const NeedVector *)&sieve->met[i][word];
        *(NeedVector *)&sieve->met_by_any[word] = joined;
    }
}

// Finds which needs the kinds of the units meet.
static void find_met(Sieve *sieve, const Grammar *grammar, const Unit *units)
{
    const StageTables *stage = sieve->stage;
    for (uint32_t i = 0; i < sieve->count; i++) {
        uint16_t profile = *profile_of(stage, grammar->kind_of_symbol[units[i].symbol]);
        sieve->profiles[i] = profile;
        sieve->met[i] = profile < stage->hot_count ? &stage->hot_needs[profile * stage->need_words]
                                                   : list_met(sieve, i);
    }
    join_met(sieve);
}

// Finds where parties stand that are asked for: whose a unit is has nothing to do with its kind.
static void place_parties(Sieve *sieve, const Unit *units)
{
    const StageTables *stage = sieve->stage;
    uint64_t places[PARTY_MAX + 1] = {0};
    Parties here = 0;
    for (uint32_t i = 0; i < sieve->count; i++) {
        here |= units[i].parties;
        for (uint32_t left = units[i].parties; left != 0; left &= left - 1)
            places[__builtin_ctz(left)] |= UINT64_C(1) << i / sieve->grain;
    }
    sieve_set_places(sieve, SET_ANYTHING, sieve->all);
    sieve_set_places(sieve, stage->anchor_count, sieve->all);
    for (uint32_t row = 1; row < stage->asked_count; row++) {
        uint64_t asked = 0;
        for (uint32_t left = stage->asked[row] & here; left != 0; left &= left - 1)
            asked |= places[__builtin_ctz(left)];
        sieve_set_places(sieve, stage->anchor_count + row, asked);
    }
}

static void count_units(const Sieve *sieve, const Grammar *grammar, const Unit *units)
{
    for (uint32_t i = 0; i < sieve->count; i++) {
        sieve->stage->seen[sieve->profiles[i]]++;
        sieve->stage->seen_parties[units[i].parties]++;
        grammar->seen_kinds[grammar->kind_of_symbol[units[i].symbol]]++;
    }
}

// Marks the branches of which the three rarest needs are met.
static void mark_prompted(Sieve *sieve)
{
    const StageTables *stage = sieve->stage;
    const uint64_t *met = sieve->met_by_any;
    for (uint32_t word = 0; word < stage->need_words; word++)
        for (uint64_t left = met[word] & stage->keys[word]; left != 0; left &= left - 1) {
            uint32_t key = word * 64 + (uint32_t)__builtin_ctzll(left);
            for (uint32_t i = stage->first_prompt[key]; i < stage->first_prompt[key + 1];) {
                const Prompt *prompt = &stage->prompts[i];
                bool is_near = has_bit(met, prompt->also[0]);
                if (is_near && has_bit(met, prompt->also[1]))
                    set_bit(sieve->slots, prompt->slot);
                i = is_near ? i + 1 : prompt->next;
            }
        }
}

uint32_t sieve_next(const Sieve *sieve, uint32_t slot, uint32_t end)
{
    while (slot < end) {
        uint64_t bits = sieve->slots[slot / 64] >> slot % 64;
        if (bits != 0) {
            slot += (uint32_t)__builtin_ctzll(bits);
            return slot < end ? slot : end;
        }
        slot = (slot / 64 + 1) * 64;
    }
    return end;
}

// Of the branches whose patterns have rows, leaves those that may begin somewhere.
static void find_all_starts(Sieve *sieve)
{
    uint32_t end = sieve->stage->row_slot_count, slot = 0;
    for (; (slot = sieve_next(sieve, slot, end)) < end; slot++) {
        sieve->starts[slot] = sieve_find_starts(sieve, &sieve->stage->branches[slot]);
        sieve->slots[slot / 64] ^= (uint64_t)(sieve->starts[slot] == 0) << slot % 64;
    }
}

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage, const Unit *units,
                uint32_t count)
{
    start_filling(sieve, &grammar->stages[stage], count);
    find_met(sieve, grammar, units);
    place_parties(sieve, units);
    if (sieve->stage->seen != NULL)
        count_units(sieve, grammar, units);
    mark_prompted(sieve);
    find_all_starts(sieve);
}

uint64_t sieve_starts(Sieve *sieve, uint32_t slot)
{
    return slot < sieve->stage->row_slot_count
               ? sieve->starts[slot]
               : sieve_find_starts(sieve, &sieve->stage->branches[slot]);
}
