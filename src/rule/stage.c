// What the patterns of a stage ask of units, in tables: which sets of kinds a kind is in.
#include "pattern_data.h"

#include <string.h>

// A set with more than one kind in so many is broad: narrow ones are listed for each kind.
#define BROAD_SHARE 8

// More have no numbers.
#define SETS_MOST (SET_BROAD - 1)

bool stage_set_is_broad(const Grammar *grammar, uint32_t size)
{
    return size >= grammar->kind_count / BROAD_SHARE;
}

SetId stage_set(Grammar *grammar, PatternStage stage, KindSet set)
{
    KindSets *sets = grammar->kind_sets;
    Str key = {(const char *)set.words, set.word_count * (uint32_t)sizeof(uint64_t)};
    uint32_t number = table_find(&sets->stages[stage].numbers, key);
    if (number != TABLE_NONE)
        return (SetId)number;
    bool is_broad = stage_set_is_broad(grammar, kind_set_size(set));
    uint32_t count = is_broad ? sets->stages[stage].broad.count : sets->stages[stage].narrow.count;
    if (count == SETS_MOST)
        return SET_ANYTHING;
    number = count | (is_broad ? SET_BROAD : 0);
    if (is_broad)
        *array_add(&sets->arena, &sets->stages[stage].broad) = set;
    else
        *array_add(&sets->arena, &sets->stages[stage].narrow) = set;
    table_set(&sets->stages[stage].numbers, &sets->arena, key, number);
    return (SetId)number;
}

uint8_t stage_asked(Grammar *grammar, PatternStage stage, Parties asked)
{
    KindSets *sets = grammar->kind_sets;
    uint32_t row = 0;
    while (row < sets->stages[stage].asked.count && sets->stages[stage].asked.at[row] != asked)
        row++;
    if (row == sets->stages[stage].asked.count)
        *array_add(&sets->arena, &sets->stages[stage].asked) = asked;
    return (uint8_t)row;
}

// One sealing of a stage; all of it in the scratch arena.
typedef struct Sealing {
    Grammar *grammar;
    StageTables *stage;
    Arena *scratch;
    uint32_t *first; // by kind: where its narrow sets begin, which are
    SetId *sets;     // these
    uint64_t *broad; // by kind
    Table numbers;   // of profiles, by their sets
    Array(Profile) profiles;
    Array(SetId) profile_sets;
    Array(uint64_t) profile_broad;
} Sealing;

// Turns "the kinds of each narrow set" into "the narrow sets of each kind".
static void list_narrow(Sealing *s, const KindSet *sets, uint32_t count)
{
    uint32_t kinds = s->grammar->kind_count, total = 0;
    s->first = arena_alloc(s->scratch, (kinds + 1) * sizeof *s->first);
    for (uint32_t i = 0; i < count; i++)
        for_each_kind(sets[i], kind) s->first[kind + 1]++;
    for (uint32_t kind = 0; kind < kinds; kind++)
        total = s->first[kind + 1] += total;
    s->sets = arena_alloc(s->scratch, total * sizeof *s->sets);
    uint32_t *next = arena_copy(s->scratch, s->first, kinds * sizeof *s->first);
    for (uint32_t i = 0; i < count; i++)
        for_each_kind(sets[i], kind) s->sets[next[kind]++] = (SetId)i;
}

static void mark_broad(Sealing *s, const KindSet *sets, uint32_t count)
{
    uint32_t words = s->stage->broad_words;
    s->broad = arena_alloc(s->scratch, (size_t)s->grammar->kind_count * words * sizeof *s->broad);
    for (uint32_t i = 0; i < count; i++)
        for_each_kind(sets[i], kind) s->broad[kind * words + i / 64] |= UINT64_C(1) << i % 64;
}

// The profile of [kind]; a new one when no kind before it had the same.
static uint16_t find_profile(Sealing *s, uint32_t kind)
{
    uint32_t words = s->stage->broad_words, first = s->first[kind];
    uint32_t count = s->first[kind + 1] - first;
    size_t broad_size = words * sizeof *s->broad, narrow_size = count * sizeof *s->sets;
    char *key = arena_alloc(s->scratch, broad_size + narrow_size);
    memcpy(key, &s->broad[kind * words], broad_size);
    memcpy(key + broad_size, &s->sets[first], narrow_size);
    Str text = {key, (uint32_t)(broad_size + narrow_size)};
    uint32_t number = table_find(&s->numbers, text);
    if (number != TABLE_NONE)
        return (uint16_t)number;
    number = s->profiles.count;
    table_set(&s->numbers, s->scratch, text, number);
    Profile profile = {.first = s->profile_sets.count};
    profile.anchors_end = profile.first;
    profile.end = profile.first + count;
    for (uint32_t i = 0; i < count; i++) {
        profile.anchors_end += s->sets[first + i] < s->stage->anchor_count;
        *array_add(s->scratch, &s->profile_sets) = s->sets[first + i];
    }
    *array_add(s->scratch, &s->profiles) = profile;
    for (uint32_t i = 0; i < words; i++)
        *array_add(s->scratch, &s->profile_broad) = s->broad[kind * words + i];
    return (uint16_t)number;
}

static void seal_profiles(Sealing *s)
{
    StageTables *stage = s->stage;
    Arena *arena = s->grammar->arena;
    for (uint32_t kind = 0; kind < s->grammar->kind_count; kind++)
        *profile_of(stage, kind) = find_profile(s, kind);
    stage->profile_count = s->profiles.count;
    stage->profiles = arena_copy(arena, s->profiles.at, s->profiles.count * sizeof(Profile));
    stage->sets = arena_copy(arena, s->profile_sets.at, s->profile_sets.count * sizeof(SetId));
    stage->broad =
        arena_copy(arena, s->profile_broad.at, s->profile_broad.count * sizeof(uint64_t));
}

static void seal_stage(Grammar *grammar, PatternStage number)
{
    KindSets *sets = grammar->kind_sets;
    StageTables *stage = &grammar->stages[number];
    Arena scratch = {0};
    Sealing sealing = {.grammar = grammar, .stage = stage, .scratch = &scratch};
    stage->broad_words = (sets->stages[number].broad.count + 63) / 64;
    list_narrow(&sealing, sets->stages[number].narrow.at, sets->stages[number].narrow.count);
    mark_broad(&sealing, sets->stages[number].broad.at, sets->stages[number].broad.count);
    seal_profiles(&sealing);
    stage->asked_count = sets->stages[number].asked.count;
    stage->asked = arena_copy(grammar->arena, sets->stages[number].asked.at,
                              stage->asked_count * sizeof *stage->asked);
    stage_seat_branches(grammar, number);
    stage_prompt(grammar, number);
    arena_free(&scratch);
}

void stages_begin(Grammar *grammar)
{
    KindSets *sets = grammar->kind_sets;
    for (PatternStage stage = 0; stage < STAGE__COUNT; stage++) {
        *array_add(&sets->arena, &sets->stages[stage].narrow) = (KindSet){0}; // SET_ANYTHING
        *array_add(&sets->arena, &sets->stages[stage].asked) = PARTIES_ALL;
    }
}

void stages_end_anchors(Grammar *grammar)
{
    for (PatternStage stage = 0; stage < STAGE__COUNT; stage++)
        grammar->stages[stage].anchor_count = grammar->kind_sets->stages[stage].narrow.count;
}

void stages_seal(Grammar *grammar)
{
    uint16_t *profiles =
        arena_alloc(grammar->arena, (size_t)grammar->kind_count * STAGE__COUNT * sizeof *profiles);
    for (PatternStage stage = 0; stage < STAGE__COUNT; stage++) {
        grammar->stages[stage].profile_of_kind = &profiles[stage];
        seal_stage(grammar, stage);
    }
    grammar_prompt_stages(grammar);
}
