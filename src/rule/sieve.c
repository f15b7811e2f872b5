// The sieve: finds the units at which a pattern can begin to match in a sentence, with a
// few operations on bits; nearly all patterns are done with here. Approximate string
// matching with bit-parallel gaps, after Navarro and Raffinot, "Flexible Pattern Matching
// in Strings", chapter 4.
#include "sieve.h"

#include <string.h>

uint16_t sieve_set(Grammar *grammar, PatternStage stage, KindSet set)
{
    KindSets *sets = grammar->kind_sets;
    Table *numbers = &sets->stages[stage].numbers;
    Str key = {(const char *)set.words, set.word_count * (uint32_t)sizeof(uint64_t)};
    uint32_t number = table_find(numbers, key);
    if (number != TABLE_NONE)
        return (uint16_t)number;
    number = sets->stages[stage].numbered.count;
    if (number == SIEVE_SETS_MOST)
        return SIEVE_ANYTHING;
    *array_add(&sets->arena, &sets->stages[stage].numbered) = set;
    table_set(numbers, &sets->arena, key, number);
    return (uint16_t)number;
}

// Turns "the kinds of each set" into "the sets of each kind".
static void seal_stage(Grammar *grammar, PatternStage stage)
{
    SieveTables *sieve = &grammar->sieve[stage];
    Arena *scratch = &grammar->kind_sets->arena;
    const KindSet *sets = grammar->kind_sets->stages[stage].numbered.at;
    uint32_t count = grammar->kind_sets->stages[stage].numbered.count, total = 0;
    sieve->first = arena_alloc(grammar->arena, (grammar->kind_count + 1) * sizeof *sieve->first);
    for (uint32_t s = 0; s < count; s++)
        for_each_kind(sets[s], kind) sieve->first[kind + 1]++;
    for (uint32_t kind = 0; kind < grammar->kind_count; kind++)
        total = sieve->first[kind + 1] += total;
    sieve->sets = arena_alloc(grammar->arena, total * sizeof *sieve->sets);
    uint32_t *next = arena_copy(scratch, sieve->first, grammar->kind_count * sizeof *sieve->first);
    for (uint32_t s = 0; s < count; s++)
        for_each_kind(sets[s], kind) sieve->sets[next[kind]++] = (uint16_t)s;
}

void sieve_seal(Grammar *grammar)
{
    for (PatternStage stage = 0; stage < STAGE__COUNT; stage++)
        seal_stage(grammar, stage);
}

static void add_place(Sieve *sieve, uint16_t set, uint64_t place)
{
    if (sieve->places_of_set[set] == 0)
        sieve->filled[sieve->filled_count++] = set;
    sieve->places_of_set[set] |= place;
}

void sieve_fill(Sieve *sieve, const Grammar *grammar, PatternStage stage, const Unit *units,
                uint32_t count)
{
    const SieveTables *tables = &grammar->sieve[stage];
    memset(sieve->places_of_party, 0, sizeof sieve->places_of_party);
    while (sieve->filled_count > 0)
        sieve->places_of_set[sieve->filled[--sieve->filled_count]] = 0;
    sieve->grain = count > 64 ? (count + 63) / 64 : 1;
    sieve->places_of_set[SIEVE_ANYTHING] =
        ~UINT64_C(0) >> (63 - (count > 0 ? (count - 1) / sieve->grain : 0));
    for (uint32_t i = 0; i < count; i++) {
        uint64_t place = UINT64_C(1) << i / sieve->grain;
        Kind kind = grammar->kind_of_symbol[units[i].symbol];
        for (uint32_t k = tables->first[kind]; k < tables->first[kind + 1]; k++)
            add_place(sieve, tables->sets[k], place);
        for (uint32_t left = units[i].parties; left != 0; left &= left - 1)
            sieve->places_of_party[__builtin_ctz(left)] |= place;
    }
}

static uint64_t places_of_anchor(const Sieve *sieve, const Anchor *anchor)
{
    uint64_t places = sieve->places_of_set[anchor->set];
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
        if (sieve->places_of_set[branch->anchors[i].set] == 0)
            return true;
    return false;
}

static uint64_t starts_of_branch(const Sieve *sieve, const Branch *branch)
{
    if (lacks_anchor(sieve, branch))
        return 0;
    uint64_t places = sieve->places_of_set[SIEVE_ANYTHING];
    for (uint32_t i = branch->count; i > 0 && places != 0; i--) {
        const Anchor *anchor = &branch->anchors[i - 1];
        if (i < branch->count)
            places = before(sieve, places, branch->anchors[i].least, branch->anchors[i].most);
        places &= places_of_anchor(sieve, anchor);
        if (i == 1)
            places = before(sieve, places, anchor->least, anchor->most);
    }
    return places;
}

uint64_t sieve_starts(const Sieve *sieve, const Pattern *pattern)
{
    uint64_t starts = 0;
    for (uint32_t i = 0; i < pattern->branches.count; i++)
        starts |= starts_of_branch(sieve, &pattern->branches.at[i]);
    return starts;
}
