// Whom a claim may take from what was said before it, and who has gone out of mind.
#include "fill.h"

bool is_in_sentence(const Filling *filling, uint8_t party)
{
    Range range = filling->a->sentences.at[filling->match->sentence].units;
    const Unit *units = units_of(filling);
    for (uint32_t u = 0; u < range.end - range.first; u++) {
        if (units[u].parties >> party & 1)
            return true;
        if (u >= filling->match->end &&
            expr_fits(filling->pack->lexicon, filling->pack->discourse.clause, &units[u]))
            return false;
    }
    return false;
}

// The parties that the match's sentence names.
static Parties parties_here(const Filling *filling)
{
    Parties parties = 0;
    for (uint8_t p = 0; p < PARTY_MAX; p++)
        if (is_in_sentence(filling, p))
            parties |= (Parties)(1u << p);
    return parties;
}

// True when, since the sentence [last] that had [party] in mind, the talk has been of
// somebody else: of him and those whom the sentence names ("Russia sold Iran tanks. Iran paid
// in oil"), or just now, when it names nobody ("China sold Iran missiles. They arrived").
static bool is_displaced(const Filling *filling, uint8_t party, uint32_t last)
{
    const Annotation *a = filling->a;
    uint32_t at = filling->match->sentence;
    Parties here = parties_here(filling);
    for (uint32_t s = at; s > last + 1; s--) {
        bool is_near = s == at && a->sentences.at[s - 1].paragraph == a->sentences.at[at].paragraph;
        bool is_of_them = here == 0 ? is_near : (discourse_names(a, s - 1) & here) != 0;
        if (is_of_them && discourse_leaves(filling->pack, a, s - 1, (Parties)(1u << party)))
            return true;
    }
    return false;
}

// True when the object is one that was named before, of others, and [last], the sentence
// that had the party in mind, lies before that: "Iran fired a rocket of its own. Iranians
// watched" has nothing to do with the North, of which the talk was earlier.
static bool is_object_of_others(const Filling *filling, uint8_t party, uint32_t last)
{
    uint32_t sentence;
    if (!filling->pack->claim_rules.at[filling->match->rule].recalls_object ||
        last_object(filling, &sentence) == NULL || sentence == filling->match->sentence)
        return false;
    Parties owners = discourse_names(filling->a, sentence);
    return last < sentence && owners != 0 && !(owners >> party & 1);
}

// What [match] caught in the groups that take [role].
static Parties parties_in_role(const Filling *filling, const Match *match, uint16_t role)
{
    const Filling other = {filling->pack, filling->a, match, filling->use, filling->objects};
    Parties parties = 0;
    for (uint32_t r = 0; r < filling->use->role_count; r++) {
        const RoleUse *use = &filling->use->roles[r];
        const Capture *capture = use->role == role ? role_capture(&other, use->group) : NULL;
        if (capture != NULL)
            parties |= units_of(&other)[capture->start].parties;
    }
    return parties;
}

// True when something is told in [sentence] in which somebody else has [role], and no claim
// came of it.
static bool is_role_of_others(const Filling *filling, uint16_t role, uint32_t sentence)
{
    const Annotation *a = filling->a;
    Range matches = a->sentences.at[sentence].matches;
    if (discourse_claims(a, sentence) != 0)
        return false;
    for (uint32_t i = matches.first; i < matches.end; i++)
        if (!filling->pack->claim_rules.at[a->matches.at[i].rule].is_role &&
            parties_in_role(filling, &a->matches.at[i], role) == PARTY_THIRD)
            return true;
    return false;
}

// True when [role], in what was told since the sentence [last], was somebody else's: "Iran
// sold drones to Moscow. The North sent shells".
static bool is_taken_by_others(const Filling *filling, uint16_t role, uint32_t last)
{
    for (uint32_t s = filling->match->sentence; s > last; s--)
        if (is_role_of_others(filling, role, s - 1))
            return true;
    return false;
}

bool can_recall(const Filling *filling, uint16_t role, uint8_t party, uint32_t *back)
{
    const Annotation *a = filling->a;
    uint32_t sentence = filling->match->sentence;
    uint32_t mention = discourse_recall(filling->pack, a, sentence, party, back);
    if (mention == NONE)
        return false;
    uint32_t last = a->mentions.at[mention].sentence;
    return !discourse_is_taken_over(filling->pack, a, sentence, filling->match->end) &&
           !is_displaced(filling, party, last) && !is_taken_by_others(filling, role, last) &&
           !is_object_of_others(filling, party, last);
}
