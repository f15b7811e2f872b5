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

static void make_room(Sieve *sieve)
{
    const StageTables *stage = sieve->stage;
    if (sieve->count > sieve->unit_capacity) {
        sieve->profiles = renewed(sieve->profiles, sieve->count * 2, sizeof(uint16_t));
        sieve->unit_capacity = sieve->count * 2;
    }
    if (stage->row_words > sieve->row_capacity) {
        sieve->rows = renewed(sieve->rows, stage->row_words, sizeof(uint64_t));
        sieve->row_capacity = stage->row_words;
    }
    if (stage->anchor_count > sieve->anchor_capacity) {
        sieve->places_of_set = renewed(sieve->places_of_set, stage->anchor_count, sizeof(uint64_t));
        sieve->filled = renewed(sieve->filled, stage->anchor_count, sizeof(SetId));
        sieve->anchor_capacity = stage->anchor_count;
    }
}

void sieve_free(Sieve *sieve)
{
    free(sieve->rows);
    free(sieve->profiles);
    free(sieve->places_of_set);
    free(sieve->filled);
}

// The first place of a set gives the rules that ask for it their chance.
static void add_anchor(Sieve *sieve, SetId set)
{
    const StageTables *stage = sieve->stage;
    sieve->filled[sieve->filled_count++] = set;
    for (uint32_t i = stage->first_row[set]; i < stage->first_row[set + 1]; i++)
        sieve->rows[stage->rows[i] / 64] |= UINT64_C(1) << stage->rows[i] % 64;
}

static void start_filling(Sieve *sieve, const StageTables *stage, uint32_t count)
{
    while (sieve->filled_count > 0)
        sieve->places_of_set[sieve->filled[--sieve->filled_count]] = 0;
    sieve->stage = stage;
    sieve->count = count;
    make_room(sieve);
    sieve->grain = count > 64 ? (count + 63) / 64 : 1;
    sieve->all = ~UINT64_C(0) >> (63 - (count > 0 ? (count - 1) / sieve->grain : 0));
    memcpy(sieve->rows, stage->always, stage->row_words * sizeof *sieve->rows);
    memset(sieve->places_of_party, 0, sizeof sieve->places_of_party);
}

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage_number, const Unit *units,
                uint32_t count)
{
    const StageTables *stage = &grammar->stages[stage_number];
    start_filling(sieve, stage, count);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t place = UINT64_C(1) << i / sieve->grain;
        sieve->profiles[i] = stage->profile_of_kind[grammar->kind_of_symbol[units[i].symbol]];
        const Profile *profile = &stage->profiles[sieve->profiles[i]];
        for (uint32_t k = profile->first; k < profile->anchors_end; k++) {
            SetId set = stage->sets[k];
            if (sieve->places_of_set[set] == 0)
                add_anchor(sieve, set);
            sieve->places_of_set[set] |= place;
        }
        for (uint32_t left = units[i].parties; left != 0; left &= left - 1)
            sieve->places_of_party[__builtin_ctz(left)] |= place;
    }
}

static uint64_t places_of(const Sieve *sieve, SetId set)
{
    return set == SET_ANYTHING ? sieve->all : sieve->places_of_set[set];
}

static uint64_t places_of_anchor(const Sieve *sieve, const Anchor *anchor)
{
    uint64_t places = places_of(sieve, anchor->set);
    if (anchor->asked == PARTIES_ALL)
        return places;
    uint64_t asked = 0;
    for (uint32_t left = anchor->asked; left != 0; left &= left - 1)
        asked |= sieve->places_of_party[__builtin_ctz(left)];
    return places & asked;
}

static uint64_t shifted(uint64_t places, uint32_t by)
{
    return by < 64 ? places >> by : 0;
}

// The places from which one of [places] is [least] to [most] units ahead.
static uint64_t before(const Sieve *sieve, uint64_t places, uint32_t least, uint32_t most)
{
    uint32_t low = least / sieve->grain, high = (most + sieve->grain - 1) / sieve->grain;
    uint64_t reached = shifted(places, low);
    uint32_t left = high - low, covered = 1;
    for (; left >= covered && reached != 0; left -= covered, covered *= 2)
        reached |= shifted(reached, covered);
    return left == 0 ? reached : reached | shifted(reached, left);
}

// Most branches ask for something that the sentence has nowhere.
static bool lacks_anchor(const Sieve *sieve, const Branch *branch)
{
    for (uint32_t i = 0; i < branch->count; i++)
        if (places_of(sieve, branch->anchors[i].set) == 0)
            return true;
    return false;
}

// The places that are [least] to [most] units behind one of [places].
static uint64_t behind(const Sieve *sieve, uint64_t places, uint32_t least, uint32_t most)
{
    uint32_t low = least / sieve->grain, high = (most + sieve->grain - 1) / sieve->grain;
    uint64_t reached = 0;
    for (uint32_t by = low; by <= high && by < 64; by++)
        reached |= places << by;
    return reached;
}

// Where a match may start, as far as what goes before it tells.
static uint64_t open_places(const Sieve *sieve, const Branch *branch)
{
    uint64_t places = branch->at_start ? 1 : sieve->all;
    if (branch->has_behind)
        places &= behind(sieve, places_of_anchor(sieve, &branch->behind), branch->behind.least,
                         branch->behind.most);
    return places;
}

uint64_t sieve_starts(const Sieve *sieve, const Branch *branch)
{
    if (lacks_anchor(sieve, branch))
        return 0;
    uint64_t open = open_places(sieve, branch), places = sieve->all;
    if (open == 0)
        return 0;
    for (uint32_t i = branch->count; i > 0 && places != 0; i--) {
        const Anchor *anchor = &branch->anchors[i - 1];
        if (i < branch->count)
            places = before(sieve, places, branch->anchors[i].least, branch->anchors[i].most);
        places &= places_of_anchor(sieve, anchor);
        if (i == 1)
            places = before(sieve, places, anchor->least, anchor->most);
    }
    return places & open;
}
