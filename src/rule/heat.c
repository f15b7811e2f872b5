// What texts have most, by counting: then the tables that a search looks at are ordered so that it
// finds most of what it asks for at their beginning, and asks first for what is rare.
#include "pattern_data.h"

#include <stdlib.h>
#include <string.h>

// Profiles for whose blocks each pattern has a table: nineteen units of twenty have one of them.
#define HOT_MOST 1024

void grammar_count_units(Grammar *grammar)
{
    grammar->seen_kinds =
        arena_alloc(&grammar->drafts, grammar->kind_count * sizeof *grammar->seen_kinds);
    for (PatternStage number = 0; number < STAGE__COUNT; number++) {
        StageTables *stage = &grammar->stages[number];
        stage->seen = arena_alloc(&grammar->drafts, stage->profile_count * sizeof *stage->seen);
        stage->seen_parties =
            arena_alloc(&grammar->drafts, (PARTIES_ALL + 1u) * sizeof *stage->seen_parties);
    }
}

typedef struct Heat {
    uint32_t seen;
    uint16_t number;
} Heat;

static int compare_heat(const void *a, const void *b)
{
    const Heat *one = a, *other = b;
    if (one->seen != other->seen)
        return one->seen > other->seen ? -1 : 1;
    return one->number < other->number ? -1 : one->number > other->number;
}

// The numbers below [count] with what was seen most first.
static Heat *by_heat(const uint32_t *seen, uint32_t count, Arena *scratch)
{
    Heat *heat = arena_alloc(scratch, count * sizeof *heat);
    for (uint32_t i = 0; i < count; i++)
        heat[i] = (Heat){seen[i], (uint16_t)i};
    if (count > 0)
        qsort(heat, count, sizeof *heat, compare_heat);
    return heat;
}

// Numbers the profiles anew, and lays what is known of them in that order.
static void sort_profiles(Grammar *grammar, StageTables *stage)
{
    Arena scratch = {0};
    uint32_t count = stage->profile_count, words = stage->broad_words, set_count = 0;
    const Heat *heat = by_heat(stage->seen, count, &scratch);
    uint16_t *number_of = arena_alloc(&scratch, count * sizeof *number_of);
    Profile *profiles = arena_copy(&scratch, stage->profiles, count * sizeof *profiles);
    uint64_t *broad = arena_copy(&scratch, stage->broad, (size_t)count * words * sizeof *broad);
    for (uint32_t i = 0; i < count; i++)
        set_count += profiles[i].end - profiles[i].first;
    SetId *sets = arena_copy(&scratch, stage->sets, set_count * sizeof *sets);
    uint32_t next = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Profile *old = &profiles[heat[i].number];
        number_of[heat[i].number] = (uint16_t)i;
        stage->profiles[i] =
            (Profile){next, next + old->anchors_end - old->first, next + old->end - old->first};
        for (uint32_t k = old->first; k < old->end; k++)
            stage->sets[next++] = sets[k];
        for (uint32_t k = 0; k < words; k++)
            stage->broad[i * words + k] = broad[heat[i].number * words + k];
        stage->seen[i] = heat[i].seen;
    }
    for (uint32_t kind = 0; kind < grammar->kind_count; kind++)
        *profile_of(stage, kind) = number_of[*profile_of(stage, kind)];
    stage->hot_count = count < HOT_MOST ? count : HOT_MOST;
    arena_free(&scratch);
}

static void permute(void *rows, size_t size, const Heat *heat, uint32_t count, Arena *scratch)
{
    const char *old = arena_copy(scratch, rows, count * size);
    for (uint32_t i = 0; i < count; i++)
        memcpy((char *)rows + i * size, old + heat[i].number * size, size);
}

// Numbers the kinds anew.
static void sort_kinds(Grammar *grammar)
{
    Arena scratch = {0};
    uint32_t count = grammar->kind_count;
    const Heat *heat = by_heat(grammar->seen_kinds, count, &scratch);
    Kind *number_of = arena_alloc(&scratch, count * sizeof *number_of);
    for (uint32_t kind = 0; kind < count; kind++)
        number_of[heat[kind].number] = (Kind)kind;
    for (uint32_t s = 0; s < lexicon_symbol_count(grammar->lexicon); s++)
        grammar->kind_of_symbol[s] = number_of[grammar->kind_of_symbol[s]];
    permute(grammar->stages[0].profile_of_kind, STAGE__COUNT * sizeof(uint16_t), heat, count,
            &scratch);
    grammar->seen_kinds = NULL;
    arena_free(&scratch);
}

// Lists the needs that units of hot profiles meet.
static void list_hot_needs(Grammar *grammar, StageTables *stage)
{
    uint32_t words = stage->need_words;
    stage->hot_needs =
        arena_alloc(grammar->arena, (size_t)stage->hot_count * words * sizeof *stage->hot_needs);
    for (uint32_t i = 0; i < stage->hot_count; i++)
        for (uint32_t k = stage->profiles[i].first; k < stage->profiles[i].anchors_end; k++)
            set_bit(&stage->hot_needs[i * words], stage->sets[k]);
}

static void find_hot_blocks(Pattern *pattern)
{
    Translation *t = &pattern->translation;
    Arena *arena = &pattern->grammar->drafts;
    uint32_t count = pattern->grammar->stages[pattern->stage].hot_count;
    t->hot = arena_alloc(arena, count);
    t->hot_high = t->kind_blocks > UINT8_MAX + 1 ? arena_alloc(arena, count) : NULL;
    for (uint32_t i = 0; i < count; i++) {
        uint16_t block = block_of_profile(pattern, (uint16_t)i);
        t->hot[i] = (uint8_t)block;
        if (t->hot_high != NULL)
            t->hot_high[i] = (uint8_t)(block >> 8);
    }
}

void grammar_use_counts(Grammar *grammar)
{
    if (grammar->seen_kinds != NULL)
        sort_kinds(grammar);
    for (PatternStage number = 0; number < STAGE__COUNT; number++) {
        StageTables *stage = &grammar->stages[number];
        if (stage->seen == NULL)
            continue;
        sort_profiles(grammar, stage);
        stage_prompt(grammar, number);
        list_hot_needs(grammar, stage);
        stage->seen = stage->seen_parties = NULL;
    }
    grammar_prompt_stages(grammar);
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        if (pattern_searches(grammar->patterns.at[i]) > 0)
            find_hot_blocks(grammar->patterns.at[i]);
}
