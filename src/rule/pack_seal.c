// What a pack finds out of itself when all its files are read.
#include "pack_reader.h"

// A rule's veto is of none.
void number_rows(const Pack *pack)
{
#define NUMBER_ROWS(rules)                                                                         \
    for (uint32_t i = 0; i < pack->rules.count; i++)                                               \
        if (pack->rules.at[i].rule.pattern != NULL)                                                \
    pattern_set_row(pack->rules.at[i].rule.pattern, i)
    NUMBER_ROWS(zone_rules);
    NUMBER_ROWS(datelines);
    NUMBER_ROWS(refer_rules);
    NUMBER_ROWS(phrase_rules);
    NUMBER_ROWS(stance_rules);
    NUMBER_ROWS(claim_rules);
#undef NUMBER_ROWS
}

void seal_pairs(Pack *pack)
{
    for (uint32_t i = 0; i < pack->refer_rules.count; i++) {
        const ReferRule *rule = &pack->refer_rules.at[i];
        if (rule->otherwise != 0)
            lexicon_watch(pack->lexicon, pattern_asks_for, rule->rule.pattern, rule->otherwise);
    }
    for (uint32_t t = 0; t < pack->types.count; t++)
        for (uint32_t i = 0; i < pack->types.at[t].pairs.count; i++) {
            const Pair *pair = &pack->types.at[t].pairs.at[i];
            Parties both = (Parties)(1u << pair->first | 1u << pair->second);
            uint32_t k = 0;
            while (k < pack->pairs.count && pack->pairs.at[k] != both)
                k++;
            if (k == pack->pairs.count)
                *array_add(&pack->arena, &pack->pairs) = both;
        }
}
