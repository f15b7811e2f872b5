// Of a stage's branches, which are worth a look in given units: what each cannot do without is
// known by its anchors, and the rarest of it prompts a look.
#include "pattern_data.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

// One unit that texts were seen to have tells as much as so many kinds that could be.
#define KINDS_A_UNIT 256

static int compare_rows(const void *a, const void *b)
{
    const Pattern *one = *(Pattern *const *)a, *other = *(Pattern *const *)b;
    if (one->row != other->row) // those of no row are last
        return one->row < other->row ? -1 : 1;
    return one->number < other->number ? -1 : one->number > other->number;
}

static void mark_row(StageTables *stage, const Pattern *pattern)
{
    if (pattern->row == ROW_NONE)
        return;
    while (stage->row_count <= pattern->row)
        stage->first_slot[stage->row_count++] = stage->slot_count;
    for (uint32_t i = 0; i < pattern->branches.count; i++)
        stage->row_of_slot[stage->slot_count + i] = (uint16_t)pattern->row;
    stage->row_slot_count = stage->slot_count + pattern->branches.count;
}

void stage_seat_branches(Grammar *grammar, PatternStage number)
{
    StageTables *stage = &grammar->stages[number];
    Arena scratch = {0};
    Array(Pattern *) seats = {0};
    uint32_t branch_count = 0, rows = 0;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        if (pattern->stage != number)
            continue;
        *array_add(&scratch, &seats) = pattern;
        branch_count += pattern->branches.count;
        if (pattern->row != ROW_NONE && pattern->row >= rows)
            rows = pattern->row + 1;
    }
    if (seats.count > 0)
        qsort(seats.at, seats.count, sizeof *seats.at, compare_rows);
    stage->branches = arena_alloc(grammar->arena, branch_count * sizeof *stage->branches);
    stage->row_of_slot = arena_alloc(grammar->arena, branch_count * sizeof *stage->row_of_slot);
    stage->first_slot = arena_alloc(grammar->arena, (rows + 1) * sizeof *stage->first_slot);
    for (uint32_t i = 0; i < seats.count; i++) {
        Pattern *pattern = seats.at[i];
        mark_row(stage, pattern);
        pattern->first_slot = stage->slot_count;
        for (uint32_t b = 0; b < pattern->branches.count; b++)
            stage->branches[stage->slot_count++] = pattern->branches.at[b];
        pattern->branches.count = 0; // they lie in memory that is for sealing only
    }
    arena_free(&scratch);
}

// How much there is of what meets each need.
static uint64_t *weigh_needs(const Grammar *grammar, const StageTables *stage, Arena *scratch)
{
    uint64_t *weights =
        arena_alloc(scratch, (stage->anchor_count + stage->asked_count) * sizeof *weights);
    uint64_t *of_profile = arena_alloc(scratch, stage->profile_count * sizeof *of_profile);
    for (uint32_t kind = 0; kind < grammar->kind_count; kind++)
        of_profile[*profile_of(stage, kind)]++;
    for (uint32_t p = 0; p < stage->profile_count; p++) {
        const Profile *profile = &stage->profiles[p];
        if (stage->seen != NULL)
            of_profile[p] += (uint64_t)stage->seen[p] * KINDS_A_UNIT;
        for (uint32_t i = profile->first; i < profile->anchors_end; i++)
            weights[stage->sets[i]] += of_profile[p];
    }
    weights[SET_ANYTHING] = UINT64_MAX;
    for (uint32_t i = 0; i < stage->asked_count; i++) {
        uint64_t *weight = &weights[stage->anchor_count + i];
        *weight = grammar->kind_count;
        for (uint32_t set = 0; set <= PARTIES_ALL && stage->seen_parties != NULL; set++)
            if (set & stage->asked[i])
                *weight += (uint64_t)stage->seen_parties[set] * KINDS_A_UNIT;
    }
    return weights;
}

// The needs of a branch that are met least: ascending.
typedef struct Needs {
    NeedId rarest[3];
} Needs;

static void rank(Needs *needs, const uint64_t *weights, NeedId need)
{
    for (uint32_t i = 0; i < array_length(needs->rarest); i++) {
        NeedId other = needs->rarest[i];
        if (other == need)
            return;
        if (weights[need] < weights[other]) {
            needs->rarest[i] = need;
            need = other;
        }
    }
}

static void rank_anchor(Needs *needs, const StageTables *stage, const uint64_t *weights,
                        const Anchor *anchor)
{
    if (anchor->set != SET_ANYTHING)
        rank(needs, weights, anchor->set);
    if (anchor->asked != 0)
        rank(needs, weights, (NeedId)(stage->anchor_count + anchor->asked));
}

static Needs needs_of(const StageTables *stage, const uint64_t *weights, const Branch *branch)
{
    Needs needs = {{SET_ANYTHING, SET_ANYTHING, SET_ANYTHING}};
    for (uint32_t i = 0; i < branch->count; i++)
        rank_anchor(&needs, stage, weights, &branch->anchors[i]);
    if (branch->has_behind)
        rank_anchor(&needs, stage, weights, &branch->behind);
    return needs;
}

// A prompt and what it is listed by.
typedef struct Listed {
    NeedId key;
    Prompt prompt;
} Listed;

static int compare_listed(const void *a, const void *b)
{
    const Listed *one = a, *other = b;
    if (one->key != other->key)
        return one->key < other->key ? -1 : 1;
    if (one->prompt.also[0] != other->prompt.also[0])
        return one->prompt.also[0] < other->prompt.also[0] ? -1 : 1;
    return one->prompt.slot < other->prompt.slot ? -1 : 1;
}

static void list_prompts(StageTables *stage, Listed *listed, Arena *arena)
{
    uint32_t need_count = stage->anchor_count + stage->asked_count, count = stage->row_slot_count;
    stage->need_words = (need_count + 64 * NEED_WORDS - 1) / (64 * NEED_WORDS) * NEED_WORDS;
    stage->keys = arena_alloc(arena, stage->need_words * sizeof *stage->keys);
    stage->first_prompt = arena_alloc(arena, (need_count + 1) * sizeof *stage->first_prompt);
    stage->prompts = arena_alloc(arena, count * sizeof *stage->prompts);
    if (count > 0)
        qsort(listed, count, sizeof *listed, compare_listed);
    for (uint32_t i = count; i-- > 0;) {
        const Listed *next = i + 1 < count ? &listed[i + 1] : NULL;
        bool goes_on = next != NULL && next->key == listed[i].key &&
                       next->prompt.also[0] == listed[i].prompt.also[0];
        stage->prompts[i] = listed[i].prompt;
        stage->prompts[i].next = goes_on ? stage->prompts[i + 1].next : i + 1;
        set_bit(stage->keys, listed[i].key);
        stage->first_prompt[listed[i].key + 1]++;
    }
    for (uint32_t need = 0; need < need_count; need++)
        stage->first_prompt[need + 1] += stage->first_prompt[need];
}

void stage_prompt(Grammar *grammar, PatternStage number)
{
    StageTables *stage = &grammar->stages[number];
    Arena scratch = {0};
    const uint64_t *weights = weigh_needs(grammar, stage, &scratch);
    Listed *listed = arena_alloc(&scratch, stage->row_slot_count * sizeof *listed);
    for (uint32_t slot = 0; slot < stage->row_slot_count; slot++) {
        Needs needs = needs_of(stage, weights, &stage->branches[slot]);
        const NeedId *rarest = needs.rarest;
        listed[slot] = (Listed){rarest[0], {slot, 0, {rarest[1], rarest[2]}}};
    }
    list_prompts(stage, listed, grammar->arena);
    arena_free(&scratch);
}

static bool has_key_among(const StageTables *stage, const Profile *profile)
{
    for (uint32_t i = profile->first; i < profile->anchors_end; i++)
        if (has_bit(stage->keys, stage->sets[i]))
            return true;
    return false;
}

static void prompt_by_parties(Grammar *grammar, PatternStage number)
{
    const StageTables *stage = &grammar->stages[number];
    for (uint32_t row = 0; row < stage->asked_count; row++)
        for (uint32_t party = 0; party <= PARTY_MAX; party++)
            if (has_bit(stage->keys, stage->anchor_count + row) && stage->asked[row] >> party & 1)
                grammar->stages_of_party[party] |= 1u << number;
}

void grammar_prompt_stages(Grammar *grammar)
{
    uint32_t kinds = grammar->kind_count;
    grammar->stages_of_any = 0;
    memset(grammar->stages_of_party, 0, sizeof grammar->stages_of_party);
    grammar->stages_of_kind = arena_alloc(grammar->arena, kinds * sizeof *grammar->stages_of_kind);
    for (PatternStage number = 0; number < STAGE__COUNT; number++) {
        const StageTables *stage = &grammar->stages[number];
        bool *is_key = memory_zeroed(stage->profile_count, sizeof *is_key);
        for (uint32_t p = 0; p < stage->profile_count; p++)
            is_key[p] = has_key_among(stage, &stage->profiles[p]);
        for (uint32_t kind = 0; kind < kinds; kind++)
            grammar->stages_of_kind[kind] |= (uint32_t)is_key[*profile_of(stage, kind)] << number;
        free(is_key);
        prompt_by_parties(grammar, number);
        if (has_bit(stage->keys, SET_ANYTHING) || has_bit(stage->keys, stage->anchor_count))
            grammar->stages_of_any |= 1u << number;
    }
}

uint32_t grammar_stages_for(const Grammar *grammar, const Unit *units, uint32_t count)
{
    uint32_t stages = grammar->stages_of_any;
    for (uint32_t i = 0; i < count; i++) {
        stages |= grammar->stages_of_kind[grammar->kind_of_symbol[units[i].symbol]];
        for (uint32_t left = units[i].parties; left != 0; left &= left - 1)
            stages |= grammar->stages_of_party[__builtin_ctz(left)];
    }
    return stages;
}

// Whether units of the profile may meet the need.
static bool is_met(const StageTables *stage, const Profile *profile, NeedId need)
{
    for (uint32_t i = profile->first; i < profile->anchors_end; i++)
        if (stage->sets[i] == need)
            return true;
    return need == SET_ANYTHING || need >= stage->anchor_count;
}

bool pattern_asks_for(const void *context, Symbol symbol)
{
    const Pattern *pattern = context;
    const StageTables *stage = &pattern->grammar->stages[pattern->stage];
    Kind kind = pattern->grammar->kind_of_symbol[symbol];
    const Profile *profile = &stage->profiles[*profile_of(stage, kind)];
    for (uint32_t need = 0; need < stage->anchor_count + stage->asked_count; need++)
        for (uint32_t k = stage->first_prompt[need]; k < stage->first_prompt[need + 1]; k++)
            if (stage->prompts[k].slot - pattern->first_slot < pattern->codes.count &&
                is_met(stage, profile, (NeedId)need))
                return true;
    return false;
}
