#include "discourse.h"

// How far [earlier] lies behind [later], in sentences; a paragraph counts extra.
static uint32_t distance(const Pack *pack, const Annotation *a, uint32_t earlier, uint32_t later)
{
    uint32_t paragraphs = a->sentences.at[later].paragraph - a->sentences.at[earlier].paragraph;
    return later - earlier + paragraphs * pack->discourse.paragraph;
}

static uint32_t reach_of(const Pack *pack, const Annotation *a)
{
    return a->pair_sentences >= pack->discourse.focus ? pack->discourse.focus_reach
                                                      : pack->discourse.reach;
}

// The last mention in [sentence] that has one of [parties], or NONE. Of references only a
// demonym names somebody ("our Korean friends").
static uint32_t last_mention(const Annotation *a, uint32_t sentence, Parties parties)
{
    Range named = a->sentences.at[sentence].mentions[MENTION_NAMED];
    for (uint32_t i = named.end; i > named.first; i--)
        if (a->mentions.at[i - 1].parties & parties)
            return i - 1;
    Range references = a->sentences.at[sentence].mentions[MENTION_REFERENCE];
    for (uint32_t i = references.end; i > references.first; i--)
        if (a->mentions.at[i - 1].via == VIA_DEMONYM && a->mentions.at[i - 1].parties & parties)
            return i - 1;
    return NONE;
}

// The claims made in [sentence] and before it. Claims stand in the order of their sentences.
static uint32_t claims_up_to(const Annotation *a, uint32_t sentence)
{
    uint32_t low = 0, high = a->claims.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->claims.at[middle].sentence <= sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// The mention of [party] in the claims made in [sentence], or NONE.
static uint32_t mention_in_claims(const Annotation *a, uint32_t sentence, uint8_t party)
{
    for (uint32_t i = claims_up_to(a, sentence); i > 0 && a->claims.at[i - 1].sentence == sentence;
         i--) {
        const Claim *claim = &a->claims.at[i - 1];
        for (uint32_t p = 0; p < claim->participant_count; p++)
            if (claim->participants[p].party == party)
                return claim->participants[p].antecedent != NONE ? claim->participants[p].antecedent
                                                                 : claim->participants[p].mention;
    }
    return NONE;
}

uint32_t discourse_recall(const Pack *pack, const Annotation *a, uint32_t sentence, uint8_t party,
                          uint32_t *back)
{
    uint32_t reach = reach_of(pack, a);
    if (!(a->sentences.at[sentence].parties_so_far >> party & 1))
        return NONE;
    for (uint32_t s = sentence + 1; s > 0; s--) {
        uint32_t far = distance(pack, a, s - 1, sentence);
        if (far > reach)
            break;
        uint32_t mention = last_mention(a, s - 1, (Parties)(1u << party));
        if (mention == NONE && s - 1 < sentence)
            mention = mention_in_claims(a, s - 1, party);
        if (mention != NONE && back != NULL)
            *back = far + 1;
        if (mention != NONE)
            return mention;
    }
    return NONE;
}

static bool is_source(const Annotation *a, uint32_t sentence, uint32_t unit)
{
    Range cues = a->sentences.at[sentence].cues;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (cue->is_source && unit >= cue->start && unit < cue->end)
            return true;
    }
    return false;
}

bool discourse_is_taken_over(const Pack *pack, const Annotation *a, uint32_t sentence,
                             uint32_t count)
{
    const Unit *units = annotation_units(a, sentence);
    for (uint32_t u = 0; u < count; u++)
        if (expr_fits(pack->lexicon, pack->discourse.takeover, &units[u]) &&
            !is_source(a, sentence, u))
            return true;
    return false;
}

static Parties parties_of(const Claim *claim)
{
    Parties parties = 0;
    for (uint32_t i = 0; i < claim->participant_count; i++)
        parties |= (Parties)(1u << claim->participants[i].party);
    return parties;
}

Parties discourse_claims(const Annotation *a, uint32_t sentence)
{
    Parties parties = 0;
    for (uint32_t i = claims_up_to(a, sentence); i > 0 && a->claims.at[i - 1].sentence == sentence;
         i--)
        parties |= parties_of(&a->claims.at[i - 1]);
    return parties;
}

Parties discourse_names(const Annotation *a, uint32_t sentence)
{
    Range range = a->sentences.at[sentence].units;
    const Unit *units = annotation_units(a, sentence);
    Parties named = discourse_claims(a, sentence);
    for (uint32_t u = 0; u < range.end - range.first; u++)
        named |= units[u].parties;
    return named;
}

bool discourse_leaves(const Pack *pack, const Annotation *a, uint32_t sentence, Parties parties)
{
    Range range = a->sentences.at[sentence].units;
    return (discourse_names(a, sentence) & parties) != parties &&
           discourse_is_taken_over(pack, a, sentence, range.end - range.first);
}

// True when a sentence between that of [claim] and [sentence] is about somebody else.
static bool is_left_behind(const Pack *pack, const Annotation *a, const Claim *claim,
                           uint32_t sentence)
{
    for (uint32_t s = claim->sentence + 1; s < sentence; s++)
        if (discourse_leaves(pack, a, s, parties_of(claim)))
            return true;
    return false;
}

// Behind the mark of a question no more than closing marks may stand.
#define CLOSING_MOST 2

static bool is_question(const Pack *pack, const Annotation *a, uint32_t sentence)
{
    const Unit *units = annotation_units(a, sentence);
    Range range = a->sentences.at[sentence].units;
    uint32_t count = range.end - range.first;
    for (uint32_t i = count; i > 0 && i + CLOSING_MOST >= count; i--)
        if (expr_fits(pack->lexicon, pack->discourse.asks, &units[i - 1]))
            return true;
    return false;
}

static bool has_group(const FrameUse *use, GroupId group)
{
    for (uint32_t i = 0; i < use->role_count; i++)
        if (use->roles[i].group == group)
            return true;
    return false;
}

// True when [use] has all the groups of which some claim of [frame] is made: goods are
// handed over in many frames, and in each by a giver to a receiver.
static bool is_kin(const Pack *pack, uint32_t frame, const FrameUse *use)
{
    for (uint32_t u = 0; u < pack->uses.count; u++) {
        const FrameUse *other = &pack->uses.at[u];
        uint32_t shared = 0;
        while (shared < other->role_count && has_group(use, other->roles[shared].group))
            shared++;
        if (other->frame == frame && shared == other->role_count)
            return true;
    }
    return false;
}

static bool can_echo(const Pack *pack, const Annotation *a, const ClaimRule *rule,
                     const Claim *claim)
{
    if (rule->follows > 0 && pack->types.at[claim->type].depth < pack->discourse.deed)
        return false;
    switch (rule->echoes) {
    case ECHO_FRAME:
        return pack->uses.at[claim->use].frame == rule->frame;
    case ECHO_QUESTION:
        return is_question(pack, a, claim->sentence);
    case ECHO_KIN:
        return is_kin(pack, rule->frame, &pack->uses.at[claim->use]);
    case ECHO_ANY:
        break;
    }
    return true;
}

// Of the claims that the same event of the same object made, the one of the deepest type:
// that is the one which will stand.
static uint32_t deepest_of(const Pack *pack, const Annotation *a, uint32_t last)
{
    const Claim *said = &a->claims.at[last];
    uint32_t deepest = last;
    for (uint32_t i = last; i > 0 && a->claims.at[i - 1].sentence == said->sentence; i--) {
        const Claim *claim = &a->claims.at[i - 1];
        if (claim->match == said->match && claim->object_start == said->object_start &&
            claim->object_end == said->object_end &&
            pack->types.at[claim->type].depth > pack->types.at[a->claims.at[deepest].type].depth)
            deepest = i - 1;
    }
    return deepest;
}

uint32_t discourse_last_claim(const Pack *pack, const Annotation *a, const Match *match,
                              const ClaimRule *rule)
{
    uint32_t last = NONE, reach = rule->echo > 0 ? rule->echo : rule->follows;
    for (uint32_t i = a->claims.count; i > 0; i--) {
        const Claim *claim = &a->claims.at[i - 1];
        if (distance(pack, a, claim->sentence, match->sentence) > reach ||
            is_left_behind(pack, a, claim, match->sentence) ||
            (last != NONE && claim->sentence != a->claims.at[last].sentence))
            return last;
        if ((claim->sentence == match->sentence && claim->end > match->start) ||
            !can_echo(pack, a, rule, claim))
            continue;
        if (!pack->claim_rules.at[a->matches.at[claim->match].rule].is_weak)
            return deepest_of(pack, a, i - 1);
        if (last == NONE)
            last = i - 1;
    }
    return last;
}

bool discourse_has_pair(const Pack *pack, const Annotation *a, uint32_t sentence)
{
    return parties_hold_pair(a->sentences.at[sentence].parties_so_far, pack->pairs.at,
                             pack->pairs.count);
}

bool discourse_recalls_pair(const Pack *pack, const Annotation *a, uint32_t sentence)
{
    uint32_t reach = pack->discourse.reach > pack->discourse.focus_reach
                         ? pack->discourse.reach
                         : pack->discourse.focus_reach;
    Parties parties = 0;
    for (uint32_t s = sentence + 1; s > 0 && sentence + 1 - s <= reach; s--)
        for (uint32_t kind = MENTION_NAMED; kind <= MENTION_REFERENCE; kind++) {
            Range range = a->sentences.at[s - 1].mentions[kind];
            for (uint32_t i = range.first; i < range.end; i++)
                parties |= a->mentions.at[i].parties;
        }
    return parties_hold_pair(parties, pack->pairs.at, pack->pairs.count);
}
