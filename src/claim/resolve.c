#include "claim.h"

static bool is_weak(const Pack *pack, const Annotation *a, const Claim *claim)
{
    return pack->claim_rules.at[a->matches.at[claim->match].rule].is_weak;
}

static bool overlaps(const Claim *a, const Claim *b)
{
    return a->start < b->end && b->start < a->end;
}

static Parties parties_of(const Claim *claim)
{
    Parties parties = 0;
    for (uint32_t i = 0; i < 2 && i < claim->participant_count; i++)
        parties |= (Parties)(1u << claim->participants[i].party);
    return parties;
}

static bool has_same_stance(const Claim *a, const Claim *b)
{
    return a->factuality == b->factuality && a->source == b->source;
}

static uint32_t width(const Claim *claim)
{
    return claim->end - claim->start;
}

// True when [a] says better what both say: less is filled in, then more words are
// accounted for, then it was found first.
static bool is_better(const Claim *a, const Claim *b)
{
    if (a->cost != b->cost)
        return a->cost < b->cost;
    if (width(a) != width(b))
        return width(a) > width(b);
    return a->match < b->match;
}

// The most units between two objects that are told of together.
#define COORDINATED_MOST 3

// "Cooperate on enrichment and missile design": one event, and an object for each, with
// a word that joins them and little else between.
static bool are_coordinated(const Pack *pack, const Annotation *a, const Claim *one,
                            const Claim *other)
{
    const Claim *first = one->object_start < other->object_start ? one : other;
    const Claim *second = first == one ? other : one;
    if (first->event_start != second->event_start || first->object_start == first->object_end ||
        first->object_end >= second->object_start ||
        second->object_start - first->object_end > COORDINATED_MOST)
        return false;
    const Unit *units = annotation_units(a, first->sentence);
    for (uint32_t u = first->object_end; u < second->object_start; u++)
        if (expr_fits(pack->lexicon, pack->discourse.joins, &units[u]))
            return true;
    return false;
}

static uint32_t core_start(const Claim *claim)
{
    bool is_bare = claim->object_start == claim->object_end;
    return is_bare || claim->event_start < claim->object_start ? claim->event_start
                                                               : claim->object_start;
}

static uint32_t core_end(const Claim *claim)
{
    bool is_bare = claim->object_start == claim->object_end;
    return is_bare || claim->event_end > claim->object_end ? claim->event_end : claim->object_end;
}

// "Bought the boats and copied them": what [one] names as its object stands with its event
// on one side of a word that joins, the event of [other] on the other side.
static bool are_told_in_turn(const Pack *pack, const Annotation *a, const Claim *one,
                             const Claim *other)
{
    if (one->object_start == one->object_end)
        return false;
    const Claim *first = one->event_start < other->event_start ? one : other;
    const Claim *second = first == one ? other : one;
    const Unit *units = annotation_units(a, first->sentence);
    for (uint32_t u = core_end(first); u < core_start(second); u++)
        if (expr_fits(pack->lexicon, pack->discourse.joins, &units[u]))
            return true;
    return false;
}

// "They came from Nampo": of two who were filled in at the same event, who was in mind
// last is meant.
static bool means_somebody_nearer(const Pack *pack, const Annotation *a, const Claim *claim,
                                  const Claim *rival)
{
    bool is_nearer = rival->back < claim->back || (rival->back > 0 && rival->back == claim->back &&
                                                   rival->earliest > claim->earliest);
    return is_nearer && claim->event_start == rival->event_start && claim->echo_of == NONE &&
           rival->echo_of == NONE && is_weak(pack, a, claim) >= is_weak(pack, a, rival);
}

// Why [claim] yields to [rival], or NULL.
static const char *reason_to_yield(const Pack *pack, const Annotation *a, const Claim *claim,
                                   const Claim *rival)
{
    if (claim != rival && means_somebody_nearer(pack, a, claim, rival))
        return "somebody nearer is meant";
    if (claim == rival || parties_of(claim) != parties_of(rival))
        return NULL;
    if (is_weak(pack, a, claim) != is_weak(pack, a, rival))
        return is_weak(pack, a, claim) ? "a stronger rule speaks in the sentence" : NULL;
    if (claim->echo_of != NONE && rival->echo_of == NONE && claim->type != rival->type &&
        overlaps(claim, rival))
        return "the same words say something of their own";
    uint32_t depth = pack->types.at[claim->type].depth;
    uint32_t rival_depth = pack->types.at[rival->type].depth;
    bool is_same_object = claim->match == rival->match &&
                          claim->object_start == rival->object_start &&
                          claim->object_end == rival->object_end;
    if (claim->type != rival->type) {
        if (!is_weak(pack, a, claim) &&
            (are_coordinated(pack, a, claim, rival) || are_told_in_turn(pack, a, claim, rival)))
            return NULL;
        bool is_rivalry = is_same_object || is_weak(pack, a, claim) ||
                          (depth < rival_depth && overlaps(claim, rival));
        return is_rivalry && depth < rival_depth ? "a deeper type says it" : NULL;
    }
    if (overlaps(claim, rival))
        return is_better(rival, claim) ? "said better on the same words" : NULL;
    if (has_same_stance(claim, rival))
        return is_better(rival, claim) ? "said better in the same sentence" : NULL;
    return NULL;
}

// True when what [claim] says again was only hinted at, and another type said it better.
static bool repeats_what_fell(const Pack *pack, const Annotation *a, const Claim *claim)
{
    if (claim->echo_of == NONE)
        return false;
    const Claim *said = &a->claims.at[claim->echo_of];
    return said->lost_to != NONE && is_weak(pack, a, said) &&
           a->claims.at[said->lost_to].type != said->type;
}

static void resolve_sentence(const Pack *pack, Annotation *a, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (repeats_what_fell(pack, a, &a->claims.at[i])) {
            a->claims.at[i].lost_to = a->claims.at[i].echo_of;
            a->claims.at[i].lost_why = "what it says again does not stand";
        }
    for (uint32_t i = first; i < end; i++)
        for (uint32_t k = first; k < end && a->claims.at[i].lost_to == NONE; k++) {
            const char *why = reason_to_yield(pack, a, &a->claims.at[i], &a->claims.at[k]);
            if (why != NULL && !repeats_what_fell(pack, a, &a->claims.at[k])) {
                a->claims.at[i].lost_to = k;
                a->claims.at[i].lost_why = why;
            }
        }
}

typedef bool (*Doubt)(const Pack *pack, const Annotation *a, const Claim *claim);

// True when neither party is named: both are in mind only, and from some way back.
static bool is_far_fetched(const Pack *pack, const Annotation *a, const Claim *claim)
{
    (void)a;
    for (uint32_t i = 0; i < 2 && i < claim->participant_count; i++)
        if (claim->participants[i].via != VIA_SALIENCE)
            return false;
    return claim->back > pack->discourse.bare_reach + 1;
}

// What is in [doubt] stands only in a text that makes [support] other claims anyway.
static void resolve_doubtful(const Pack *pack, Annotation *a, Doubt doubt, uint32_t support)
{
    uint32_t firm = 0;
    for (uint32_t i = 0; i < a->claims.count; i++)
        firm += a->claims.at[i].lost_to == NONE && !doubt(pack, a, &a->claims.at[i]);
    for (uint32_t i = 0; firm < support && i < a->claims.count; i++)
        if (a->claims.at[i].lost_to == NONE && doubt(pack, a, &a->claims.at[i])) {
            a->claims.at[i].lost_to = i;
            a->claims.at[i].lost_why = "nothing else in the text speaks for it";
        }
}

// What says again a hint that fell for want of other claims falls with it, and so does what
// says that again.
static void drop_echoes_of_hints(Annotation *a)
{
    for (uint32_t i = 0; i < a->claims.count; i++) {
        Claim *claim = &a->claims.at[i];
        if (claim->lost_to != NONE || claim->echo_of == NONE)
            continue;
        const Claim *said = &a->claims.at[claim->echo_of];
        if (said->lost_to == claim->echo_of ||
            (said->lost_to == said->echo_of && said->echo_of != NONE)) {
            claim->lost_to = claim->echo_of;
            claim->lost_why = "what it says again does not stand";
        }
    }
}

void claim_resolve(const Pack *pack, Annotation *a)
{
    for (uint32_t first = 0, end; first < a->claims.count; first = end) {
        for (end = first;
             end < a->claims.count && a->claims.at[end].sentence == a->claims.at[first].sentence;)
            end++;
        resolve_sentence(pack, a, first, end);
    }
    resolve_doubtful(pack, a, is_weak, pack->discourse.support);
    drop_echoes_of_hints(a);
    resolve_doubtful(pack, a, is_far_fetched, 1);
}
