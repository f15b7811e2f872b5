// Rules of all kinds, and the claims that they make.
#include "author.h"

const char *const rule_kind_names[RULE_KIND__COUNT] = {"zone", "reference", "phrase", "stance",
                                                       "claim"};

uint32_t rule_count(const Pack *pack, RuleKind kind)
{
    const uint32_t counts[RULE_KIND__COUNT] = {
        [RULE_ZONE] = pack->zone_rules.count,     [RULE_REFERENCE] = pack->refer_rules.count,
        [RULE_PHRASE] = pack->phrase_rules.count, [RULE_STANCE] = pack->stance_rules.count,
        [RULE_CLAIM] = pack->claim_rules.count,
    };
    return counts[kind];
}

const Rule *rule_at(const Pack *pack, RuleKind kind, uint32_t index)
{
    switch (kind) {
    case RULE_ZONE:
        return &pack->zone_rules.at[index].rule;
    case RULE_REFERENCE:
        return &pack->refer_rules.at[index].rule;
    case RULE_PHRASE:
        return &pack->phrase_rules.at[index].rule;
    case RULE_STANCE:
        return &pack->stance_rules.at[index].rule;
    case RULE_CLAIM:
        return &pack->claim_rules.at[index].rule;
    case RULE_KIND__COUNT:
        break;
    }
    return NULL;
}

Str claim_line(const Pack *pack, const Annotation *a, const Claim *claim, Arena *arena)
{
    const ClaimType *type = &pack->types.at[claim->type];
    Str line = type->name;
    for (uint32_t p = 0; p < claim->participant_count; p++)
        line =
            str_format(arena, "%.*s %.*s=%.*s", STR_ARGS(line),
                       STR_ARGS(type->roles.at[claim->participants[p].role]),
                       STR_ARGS(lexicon_party_code(pack->lexicon, claim->participants[p].party)));
    Str time = claim->time == NONE ? STR("-") : a->times.at[claim->time].edtf;
    return str_format(arena, "%.*s %s %s %.*s", STR_ARGS(line), factuality_names[claim->factuality],
                      source_names[claim->source], STR_ARGS(time));
}

LineArray claim_lines(const Pack *pack, const Annotation *a, Arena *arena)
{
    LineArray lines = {0};
    for (uint32_t i = 0; i < a->claims.count; i++)
        if (a->claims.at[i].lost_to == NONE)
            *array_add(arena, &lines) = claim_line(pack, a, &a->claims.at[i], arena);
    return lines;
}

static bool has_word(Str line, Str word)
{
    while (line.at != NULL)
        if (str_equal(str_cut(&line, ' '), word))
            return true;
    return false;
}

bool line_has(Str line, Str want)
{
    while (want.at != NULL) {
        Str word = str_cut(&want, ' ');
        if (word.length > 0 && !has_word(line, word))
            return false;
    }
    return true;
}
