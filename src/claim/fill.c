#include "fill.h"

// What it costs to put a party into a role; the cheapest pair stands, of equals the
// first that the type names.
enum {
    COST_CAUGHT = 0,    // the pattern caught it there
    COST_SENTENCE = 4,  // it is named elsewhere in the sentence
    COST_RECALLED = 64, // it comes from the discourse, and a little more the longer ago
    COST_BACK_MOST = 16,
    COST_NONE = 10000,
};

// What it costs to fill in [party] from the discourse.
static uint32_t cost_of_recall(const Filling *filling, uint16_t role, uint8_t party)
{
    uint32_t back = 0;
    if (!can_recall(filling, role, party, &back))
        return COST_NONE;
    if (!filling->pack->types.at[filling->use->type].is_nearest)
        return COST_RECALLED;
    return COST_RECALLED + (back < COST_BACK_MOST ? back : COST_BACK_MOST);
}

// The parties that the type gives the other role of its pairs and never [role].
static Parties parties_of_other_role(const Filling *filling, uint16_t role)
{
    const ClaimType *type = &filling->pack->types.at[filling->use->type];
    Parties own = 0, other = 0;
    for (uint32_t i = 0; i < type->pairs.count; i++) {
        const Pair *pair = &type->pairs.at[i];
        own |= (Parties)(1u << (role == 0 ? pair->first : pair->second));
        other |= (Parties)(1u << (role == 0 ? pair->second : pair->first));
    }
    return other & (Parties)~own;
}

// The parties caught in [role] that can be meant. Who can only have the other role was
// caught by mistake; who can have none is somebody else, and this is about him. "It" is
// not the one who is named at the other end ("It sold Iran missiles": binding).
static Parties parties_meant(const Filling *filling, uint16_t role)
{
    Caught own = caught_in_role(filling, role);
    Caught other = caught_in_role(filling, role == 0 ? 1 : 0);
    if (own.is_apart && !other.is_apart && own.parties == other.parties)
        return 0;
    return own.parties & (Parties)~parties_of_other_role(filling, role);
}

// What it costs to let [party] take [role].
static uint32_t cost_of(const Filling *filling, uint16_t role, uint8_t party)
{
    Parties caught = parties_meant(filling, role);
    if (caught != 0)
        return caught >> party & 1 ? COST_CAUGHT : COST_NONE;
    if (is_in_sentence(filling, party))
        return COST_SENTENCE;
    return cost_of_recall(filling, role, party);
}

// True when all groups of the use take the same role: "partner".
static bool is_symmetric(const FrameUse *use)
{
    for (uint32_t i = 1; i < use->role_count; i++)
        if (use->roles[i].role != use->roles[0].role)
            return false;
    return true;
}

// A party of a symmetric claim is caught by any of its groups.
static uint32_t cost_of_pair(const Filling *filling, uint8_t first, uint8_t second)
{
    const FrameUse *use = filling->use;
    if (!is_symmetric(use))
        return cost_of(filling, 0, first) + cost_of(filling, 1, second);
    Parties caught = caught_in_role(filling, use->roles[0].role).parties;
    Parties wanted = (Parties)(1u << first | 1u << second);
    if (caught & PARTY_THIRD && !(caught & wanted))
        return COST_NONE;
    uint32_t cost = 0;
    const uint8_t both[] = {first, second};
    for (uint32_t i = 0; i < 2; i++) {
        if (caught >> both[i] & 1)
            continue;
        if (is_in_sentence(filling, both[i]))
            cost += COST_SENTENCE;
        else
            cost += cost_of_recall(filling, use->roles[0].role, both[i]);
    }
    return cost < COST_NONE ? cost : COST_NONE;
}

// The mention of [party] that the groups of [role] caught, or else any in the sentence.
static uint32_t mention_for(const Filling *filling, uint16_t role, uint8_t party)
{
    const Annotation *a = filling->a;
    uint32_t sentence = filling->match->sentence;
    for (uint32_t i = 0; filling->use != NULL && i < filling->use->role_count; i++) {
        const RoleUse *use = &filling->use->roles[i];
        const Capture *capture = use->role == role ? role_capture(filling, use->group) : NULL;
        if (capture == NULL)
            continue;
        const Unit *units = units_of(filling), *last = &units[capture->end - 1];
        uint32_t found =
            mention_in(a, sentence, units[capture->start].first, last->first + last->count, party);
        if (found != NONE)
            return found;
    }
    const Sentence *s = &a->sentences.at[sentence];
    return mention_in(a, sentence, s->first, s->end, party);
}

static void add_participant(const Filling *filling, Claim *claim, uint16_t role, uint8_t party)
{
    const Annotation *a = filling->a;
    Participant participant = {.role = role, .party = party, .antecedent = NONE};
    uint32_t back = 0;
    participant.mention = mention_for(filling, role, party);
    if (participant.mention == NONE) {
        participant.via = VIA_SALIENCE;
        participant.antecedent =
            discourse_recall(filling->pack, a, filling->match->sentence, party, &back);
        if (back > claim->back ||
            (back == claim->back && participant.antecedent < claim->earliest)) {
            claim->back = back;
            claim->earliest = participant.antecedent;
        }
    } else {
        const Mention *mention = &a->mentions.at[participant.mention];
        participant.via = mention->via;
        if (mention->kind == MENTION_REFERENCE)
            participant.antecedent = mention->antecedents[party];
    }
    claim->participants[claim->participant_count++] = participant;
}

void fill_from_claim(const Filling *filling, const Claim *earlier, Claim *claim)
{
    claim->type = earlier->type;
    claim->use = earlier->use;
    for (uint32_t i = 0; i < earlier->participant_count; i++) {
        const Participant *p = &earlier->participants[i];
        add_participant(filling, claim, p->role, p->party);
        Participant *added = &claim->participants[i];
        if (added->mention == NONE && added->antecedent == NONE)
            added->antecedent = p->antecedent != NONE ? p->antecedent : p->mention;
        claim->cost += added->mention == NONE ? COST_RECALLED : COST_SENTENCE;
    }
}

// Roles beside the pair ("third", who pays or brokers) are filled when they are caught.
static void add_others(const Filling *filling, Claim *claim, const Pair *pair)
{
    for (uint32_t i = 0; i < filling->use->role_count; i++) {
        uint16_t role = filling->use->roles[i].role;
        Parties caught = role < 2 ? 0 : caught_in_role(filling, role).parties;
        for (uint8_t party = 0; party < PARTY_MAX; party++)
            if (caught >> party & 1 && party != pair->first && party != pair->second &&
                claim->participant_count < PARTICIPANTS_MOST)
                add_participant(filling, claim, role, party);
    }
}

// A hint of a type that looks for the nearest says nothing when somebody else, who could
// take part in other claims, came to mind after [party].
static bool is_put_out_of_mind(const Filling *filling, uint8_t party, uint8_t other)
{
    uint32_t back, since;
    if (is_in_sentence(filling, party) ||
        discourse_recall(filling->pack, filling->a, filling->match->sentence, party, &back) == NONE)
        return false;
    for (uint8_t p = 0; p < PARTY_MAX; p++)
        if (p != party && p != other &&
            discourse_recall(filling->pack, filling->a, filling->match->sentence, p, &since) !=
                NONE &&
            since < back)
            return true;
    return false;
}

static bool takes_part(const Claim *claim, uint8_t party)
{
    for (uint32_t i = 0; i < claim->participant_count; i++)
        if (claim->participants[i].party == party)
            return true;
    return false;
}

// True when the roles of [first] and [second] are those of the first pair of [type] changed
// over.
static bool is_reversed(const ClaimType *type, uint8_t first, uint8_t second)
{
    return type->pairs.at[0].first == second && type->pairs.at[0].second == first;
}

// What it costs that [pair] has other roles in what follows [before] than is to be expected
// from it: the first pair of each type says which way things mostly go.
static uint32_t cost_of_order(const Filling *filling, const Claim *before, const Pair *pair)
{
    const Pack *pack = filling->pack;
    const ClaimType *type = &pack->types.at[filling->use->type];
    bool was_reversed = is_reversed(&pack->types.at[before->type], before->participants[0].party,
                                    before->participants[1].party);
    bool is_wanted = was_reversed != pack->claim_rules.at[filling->match->rule].is_turned;
    bool is_first = takes_part(before, pair->first), is_second = takes_part(before, pair->second);
    if (!(is_first || (is_second && is_in_sentence(filling, pair->first))) ||
        !(is_second || (is_first && is_in_sentence(filling, pair->second))))
        return COST_NONE;
    return is_reversed(type, pair->first, pair->second) != is_wanted;
}

const Pair *best_pair(const Filling *filling)
{
    const ClaimType *type = &filling->pack->types.at[filling->use->type];
    const ClaimRule *rule = &filling->pack->claim_rules.at[filling->match->rule];
    uint32_t least = COST_NONE;
    const Pair *best = NULL;
    uint32_t before = rule->follows == 0
                          ? NONE
                          : discourse_last_claim(filling->pack, filling->a, filling->match, rule);
    if (rule->follows > 0 && before == NONE)
        return NULL;
    for (uint32_t i = 0; i < type->pairs.count; i++) {
        const Pair *pair = &type->pairs.at[i];
        uint32_t cost = cost_of_pair(filling, pair->first, pair->second);
        if (before != NONE)
            cost += cost_of_order(filling, &filling->a->claims.at[before], pair);
        if (cost < least) {
            least = cost;
            best = pair;
        }
    }
    if (best != NULL && rule->is_weak && type->is_nearest &&
        (is_put_out_of_mind(filling, best->second, best->first) ||
         is_put_out_of_mind(filling, best->first, best->second)))
        return NULL;
    return best == NULL || least / COST_RECALLED > rule->inferred ? NULL : best;
}

bool is_named_beside(const Filling *filling, const Pair *pair, const Pair *best)
{
    return pair->first == best->first && pair->second != best->second &&
           !is_symmetric(filling->use) &&
           !(caught_in_role(filling, 1).parties >> best->first & 1) &&
           cost_of(filling, 1, best->second) == COST_CAUGHT &&
           cost_of(filling, 1, pair->second) == COST_CAUGHT;
}

void fill_roles(const Filling *filling, const Pair *pair, Claim *claim)
{
    bool is_even = is_symmetric(filling->use);
    uint16_t role = filling->use->roles[0].role;
    add_participant(filling, claim, is_even ? role : 0, pair->first);
    add_participant(filling, claim, is_even ? role : 1, pair->second);
    if (!is_even)
        add_others(filling, claim, pair);
    claim->cost = cost_of_pair(filling, pair->first, pair->second);
}
