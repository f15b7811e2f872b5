#include "discourse.h"

typedef struct RuleSearch {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence;
    const Unit *units;
    uint32_t count;
    bool wants_all;
    bool *is_evoked; // by frame: a rule of it matched in the sentence
} RuleSearch;

// A rule's vetoes in a sentence, in their order, as far as they were looked for.
typedef struct Vetoes {
    const Pattern *pattern; // NULL: there are no more
    uint32_t start, end;    // of the last one found; empty at first
    uint32_t from;          // where the next may begin
} Vetoes;

// True when a veto fits words of the match. A short veto may begin before a longer one: every
// start is tried. What ends before this match ends before those that follow it, too.
static bool is_vetoed(const RuleSearch *search, Vetoes *vetoes, const Hit *hit)
{
    while (vetoes->pattern != NULL && vetoes->end <= hit->start) {
        Hit veto;
        if (pattern_search(vetoes->pattern, search->matcher, vetoes->from, &veto))
            *vetoes = (Vetoes){vetoes->pattern, veto.start, veto.end, veto.start + 1};
        else
            vetoes->pattern = NULL;
    }
    return vetoes->pattern != NULL && vetoes->start < hit->end;
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
    Vetoes vetoes = {.pattern = rule->unless};
    Hit hit = {0};
    while (pattern_search(rule->rule.pattern, search->matcher, hit.end, &hit)) {
        uint32_t match = search->a->matches.count;
        add_match(search, index, &hit);
        if (is_vetoed(search, &vetoes, &hit))
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

static void match_claims(const RuleSearch *search)
{
    const Pack *pack = search->pack;
    matcher_look_at(search->matcher, pack->grammar, STAGE_CLAIMS, search->units, search->count);
    for (uint32_t row = 0; (row = matcher_next_row(search->matcher, row)) != ROW_NONE; row++)
        match_rule(search, row);
}

// Finds who has which role in what the matches from [first] on are about.
static void match_roles(const RuleSearch *search, uint32_t first)
{
    const Pack *pack = search->pack;
    const Annotation *a = search->a;
    if (a->matches.count == first && !search->wants_all)
        return;
    for (uint32_t i = 0; i < pack->frames.count; i++)
        search->is_evoked[i] = search->wants_all;
    for (uint32_t i = first; i < a->matches.count; i++)
        search->is_evoked[pack->claim_rules.at[a->matches.at[i].rule].frame] = true;
    matcher_look_at(search->matcher, pack->grammar, STAGE_ROLES, search->units, search->count);
    for (uint32_t row = 0; (row = matcher_next_row(search->matcher, row)) != ROW_NONE; row++)
        if (search->is_evoked[pack->claim_rules.at[row].frame])
            match_rule(search, row);
}

// The matches of a sentence lie in the order of rules: puts those of roles, from [middle] on,
// among the others, which begin at [first].
static void merge_roles(Annotation *a, uint32_t first, uint32_t middle)
{
    uint32_t to = a->matches.count, left = to - middle;
    if (left == 0)
        return;
    const Match *roles = arena_copy(a->arena, &a->matches.at[middle], left * sizeof *roles);
    while (left > 0) {
        bool is_role = middle == first || a->matches.at[middle - 1].rule < roles[left - 1].rule;
        a->matches.at[--to] = is_role ? roles[--left] : a->matches.at[--middle];
    }
}

void claim_match(const Pack *pack, Matcher *matcher, bool wants_all, Annotation *a)
{
    RuleSearch search = {.pack = pack, .matcher = matcher, .a = a, .wants_all = wants_all};
    search.is_evoked = arena_alloc(a->arena, pack->frames.count * sizeof *search.is_evoked);
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        Sentence *sentence = &a->sentences.at[s];
        search.sentence = s;
        search.units = annotation_units(a, s);
        search.count = sentence->units.end - sentence->units.first;
        if (search.count == 0 || !discourse_has_pair(pack, a, s))
            continue;
        uint32_t first = a->matches.count;
        match_claims(&search);
        uint32_t middle = a->matches.count;
        match_roles(&search, first);
        merge_roles(a, first, middle);
        sentence->matches = (Range){first, a->matches.count};
    }
}
