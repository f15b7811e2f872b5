#include "discourse.h"

typedef struct RuleSearch {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence;
    const Unit *units;
    uint32_t count;
} RuleSearch;

// True when the rule's veto fits words of the match. A short veto may begin before a
// longer one: every start is tried.
static bool is_vetoed(const RuleSearch *search, const ClaimRule *rule, const Hit *hit)
{
    Hit veto = {0};
    uint32_t from = 0;
    while (rule->unless != NULL && pattern_search(rule->unless, search->matcher, from, &veto)) {
        if (veto.start >= hit->end)
            return false;
        if (veto.end > hit->start)
            return true;
        from = veto.start + 1;
    }
    return false;
}

static void add_match(const RuleSearch *search, uint32_t rule, const Hit *hit)
{
    Annotation *a = search->a;
    Match match = {.rule = rule,
                   .sentence = search->sentence,
                   .start = hit->start,
                   .end = hit->end,
                   .capture_first = a->captures.count};
    uint32_t group_count = grammar_group_count(search->pack->grammar);
    for (uint32_t g = 0; g < group_count; g++) {
        GroupId group = (GroupId)g;
        uint32_t start, end;
        if (pattern_has_group(hit->pattern, group) && hit_group(hit, group, &start, &end))
            *array_add(a->arena, &a->captures) = (Capture){group, start, end};
    }
    match.capture_count = a->captures.count - match.capture_first;
    *array_add(a->arena, &a->matches) = match;
}

static void match_rule(const RuleSearch *search, uint32_t index)
{
    const ClaimRule *rule = &search->pack->claim_rules.at[index];
    Hit hit = {0};
    while (pattern_search(rule->rule.pattern, search->matcher, hit.end, &hit)) {
        uint32_t match = search->a->matches.count;
        add_match(search, index, &hit);
        if (is_vetoed(search, rule, &hit))
            search->a->matches.count = match;
    }
}

bool claim_is_possible(const Pack *pack, const Annotation *a)
{
    for (uint32_t s = 0; s < a->sentences.count; s++)
        if (discourse_has_pair(pack, a, s) && discourse_recalls_pair(pack, a, s))
            return true;
    return false;
}

void claim_match(const Pack *pack, Matcher *matcher, Annotation *a)
{
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        const Sentence *sentence = &a->sentences.at[s];
        RuleSearch search = {pack,
                             matcher,
                             a,
                             s,
                             annotation_units(a, s),
                             sentence->units.end - sentence->units.first};
        if (search.count == 0 || !discourse_has_pair(pack, a, s))
            continue;
        a->sentences.at[s].matches.first = a->matches.count;
        matcher_look_at(matcher, pack->grammar, STAGE_CLAIMS, search.units, search.count);
        for (uint32_t row = 0; (row = matcher_next_row(matcher, row)) != ROW_NONE; row++)
            match_rule(&search, row);
        a->sentences.at[s].matches.end = a->matches.count;
    }
}
