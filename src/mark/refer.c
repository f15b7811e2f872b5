#include "antecedent.h"

static const Unit *words_of(const Referrer *referrer)
{
    const Annotation *a = referrer->a;
    return a->words.count == 0 ? NULL
                               : &a->words.at[a->sentences.at[referrer->sentence].words.first];
}

static uint8_t other_of_pair(const Pack *pack, Parties parties)
{
    return pack->pair[parties >> pack->pair[0] & 1];
}

// Resolves [choice]; returns false when nothing is there that it could stand for.
static bool resolve(const Referrer *referrer, const Choice *choice, Mention *mention,
                    uint32_t antecedents[PARTY_MAX])
{
    const Annotation *a = referrer->a;
    const Pack *pack = referrer->pack;
    const ReferRule *rule = &pack->refer_rules.at[choice->rule];
    Parties both = (Parties)(1u << pack->pair[0] | 1u << pack->pair[1]);
    if (rule->antecedent == ANTECEDENT_PAIR) {
        mention->parties = both;
        return antecedents_of_pair(referrer, rule, mention->first, antecedents);
    }
    Parties parties = (Parties)choice->row;
    uint32_t antecedent = NONE;
    if (parties == 0) {
        antecedent = antecedent_of_one(referrer, rule, mention->first);
        parties = antecedent != NONE ? a->mentions.at[antecedent].parties
                                     : antecedent_otherwise(referrer, rule);
        if (parties == 0)
            return false;
    }
    if (rule->antecedent == ANTECEDENT_OTHER) {
        if (!(parties & both))
            return false;
        uint8_t other = other_of_pair(pack, parties);
        mention->parties = (Parties)(1u << other);
        for (uint32_t i = antecedent_mentions_end(referrer); i > 0; i--)
            if (a->mentions.at[i - 1].end <= mention->first &&
                a->mentions.at[i - 1].parties >> other & 1) {
                antecedents[other] = i - 1;
                return true;
            }
        return false;
    }
    mention->parties = parties;
    for (uint32_t party = 0; party < PARTY_MAX; party++)
        if (parties >> party & 1)
            antecedents[party] = antecedent;
    return true;
}

static void add_reference(const Referrer *referrer, const Choice *choice)
{
    Annotation *a = referrer->a;
    const ReferRule *rule = &referrer->pack->refer_rules.at[choice->rule];
    const Unit *first = &words_of(referrer)[choice->start];
    const Unit *last = &words_of(referrer)[choice->end - 1];
    Mention mention = {.kind = MENTION_REFERENCE,
                       .first = first->first,
                       .end = last->first + last->count,
                       .sentence = referrer->sentence,
                       .symbol = rule->symbol,
                       .entry = ENTRY_NONE,
                       .rule = choice->rule,
                       .via = rule->via,
                       .time = NONE};
    uint32_t antecedents[PARTY_MAX];
    mention.span =
        (Span){a->tokens.at[mention.first].span.start, a->tokens.at[mention.end - 1].span.end};
    for (uint32_t party = 0; party < PARTY_MAX; party++)
        antecedents[party] = NONE;
    if (!resolve(referrer, choice, &mention, antecedents))
        return;
    mention.antecedents = arena_copy(a->arena, antecedents, sizeof antecedents);
    *array_add(a->arena, &a->mentions) = mention;
    // Where they were named already, they were in all that follows.
    for (uint32_t s = referrer->sentence;
         s < a->sentences.count && (mention.parties & ~a->sentences.at[s].parties_so_far) != 0; s++)
        a->sentences.at[s].parties_so_far |= mention.parties;
}

static void choose(Referrer *referrer, uint32_t rule, const Hit *hit, const Unit *words)
{
    uint32_t start, end;
    bool has_whose = hit_group(hit, referrer->pack->groups.whose, &start, &end);
    *array_add(referrer->a->arena, &referrer->choices) =
        (Choice){hit->start, hit->end, rule, has_whose ? words[start].parties : 0};
}

static void refer_in_sentence(Referrer *referrer)
{
    const Pack *pack = referrer->pack;
    const Unit *words = words_of(referrer);
    Range range = referrer->a->sentences.at[referrer->sentence].words;
    uint32_t stages = grammar_stages_for(pack->grammar, words, range.end - range.first);
    if (!(stages >> STAGE_REFERENCES & 1))
        return;
    matcher_look_at(referrer->matcher, pack->grammar, STAGE_REFERENCES, words,
                    range.end - range.first);
    referrer->choices.count = 0;
    for (uint32_t i = 0; (i = matcher_next_row(referrer->matcher, i)) != ROW_NONE; i++) {
        const Pattern *pattern = pack->refer_rules.at[i].rule.pattern;
        Hit hit = {0};
        while (pattern_search(pattern, referrer->matcher, hit.end, &hit))
            choose(referrer, i, &hit, words);
    }
    choices_settle(&referrer->choices);
    for (uint32_t i = 0; i < referrer->choices.count; i++)
        add_reference(referrer, &referrer->choices.at[i]);
}

void mark_references(const Pack *pack, Matcher *matcher, Annotation *a)
{
    Referrer referrer = {.pack = pack, .matcher = matcher, .a = a};
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        Range *references = &a->sentences.at[s].mentions[MENTION_REFERENCE];
        referrer.sentence = s;
        references->first = a->mentions.count;
        refer_in_sentence(&referrer);
        references->end = a->mentions.count;
    }
}
