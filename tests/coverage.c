// Which rules have done something in the tests.
#include "suites.h"

typedef enum CoverageKind {
    COVERS_ZONES,
    COVERS_REFERENCES,
    COVERS_PHRASES,
    COVERS_STANCE,
    COVERS_CLAIMS,
    COVERS__COUNT,
} CoverageKind;

static const char *const names[COVERS__COUNT] = {"zone", "reference", "phrase", "stance", "claim"};
static Array(bool) fired[COVERS__COUNT];
static Arena arena;

static void note(CoverageKind kind, uint32_t rule)
{
    while (rule != NONE && fired[kind].count <= rule)
        *array_add(&arena, &fired[kind]) = false;
    if (rule != NONE)
        fired[kind].at[rule] = true;
}

void coverage_note(const Annotation *a)
{
    for (uint32_t i = 0; i < a->zones.count; i++)
        note(COVERS_ZONES, a->zones.at[i].rule);
    for (uint32_t i = 0; i < a->mentions.count; i++)
        if (a->mentions.at[i].kind != MENTION_NAMED)
            note(a->mentions.at[i].kind == MENTION_PHRASE ? COVERS_PHRASES : COVERS_REFERENCES,
                 a->mentions.at[i].rule);
    for (uint32_t i = 0; i < a->cues.count; i++)
        note(COVERS_STANCE, a->cues.at[i].rule);
    for (uint32_t i = 0; i < a->matches.count; i++)
        note(COVERS_CLAIMS, a->matches.at[i].rule);
}

static const Rule *rule_at(const Pack *pack, CoverageKind kind, uint32_t index)
{
    switch (kind) {
    case COVERS_ZONES:
        return &pack->zone_rules.at[index].rule;
    case COVERS_REFERENCES:
        return &pack->refer_rules.at[index].rule;
    case COVERS_PHRASES:
        return &pack->phrase_rules.at[index].rule;
    case COVERS_STANCE:
        return &pack->stance_rules.at[index].rule;
    case COVERS_CLAIMS:
        return &pack->claim_rules.at[index].rule;
    case COVERS__COUNT:
        break;
    }
    return NULL;
}

bool coverage_print(FILE *out)
{
    const Pack *pack = test_pack();
    const uint32_t counts[COVERS__COUNT] = {pack->zone_rules.count, pack->refer_rules.count,
                                            pack->phrase_rules.count, pack->stance_rules.count,
                                            pack->claim_rules.count};
    bool is_whole = true;
    for (uint32_t kind = 0; kind < COVERS__COUNT; kind++) {
        uint32_t done = 0;
        for (uint32_t i = 0; i < counts[kind]; i++) {
            bool has_fired = i < fired[kind].count && fired[kind].at[i];
            done += has_fired;
            if (!has_fired)
                fprintf(out, "no test: %s rule %.*s\n", names[kind],
                        STR_ARGS(rule_at(pack, (CoverageKind)kind, i)->id));
        }
        fprintf(out, "coverage: %u of %u %s rules\n", done, counts[kind], names[kind]);
        is_whole &= done == counts[kind];
    }
    arena_free(&arena);
    return is_whole;
}
