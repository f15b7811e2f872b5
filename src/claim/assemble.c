#include "fill.h"

// The first unit of the caught object that the use takes; NONE when it takes none.
static uint32_t object_unit(const Filling *filling, const Capture *object)
{
    const Unit *units = annotation_units(filling->a, filling->match->sentence);
    for (uint32_t u = object->start; u < object->end; u++)
        if (expr_fits(filling->pack->lexicon, filling->use->object, &units[u]))
            return u;
    return NONE;
}

// Whether the object named last, before the match, is one that the use takes.
static bool takes_last_object(const Filling *filling)
{
    uint32_t sentence;
    const Unit *object = last_object(filling, &sentence);
    return object != NULL && expr_fits(filling->pack->lexicon, filling->use->object, object);
}

// Whether the use takes the match's object; sets the claim's object when there is one.
static bool take_object(const Filling *filling, Claim *claim)
{
    const Capture *object = match_capture(filling->a, filling->match, filling->pack->groups.object);
    if (filling->use->object == NULL)
        return true;
    if (object == NULL)
        return filling->use->is_bare ||
               (filling->pack->claim_rules.at[filling->match->rule].recalls_object &&
                takes_last_object(filling));
    uint32_t unit = object_unit(filling, object);
    if (unit == NONE)
        return false;
    claim->object_start = unit;
    claim->object_end = unit + 1;
    return true;
}

// A claim of the match, its type and roles still open.
static Claim new_claim(const Filling *filling, uint32_t match)
{
    const Match *m = filling->match;
    const Capture *event = match_capture(filling->a, m, filling->pack->groups.event);
    return (Claim){.match = match,
                   .sentence = m->sentence,
                   .start = m->start,
                   .end = m->end,
                   .event_start = event != NULL ? event->start : m->start,
                   .event_end = event != NULL ? event->end : m->end,
                   .span = annotation_span(filling->a, m->sentence, m->start, m->end),
                   .source_cue = NONE,
                   .time = NONE,
                   .source_time = NONE,
                   .lost_to = NONE,
                   .echo_of = NONE};
}

// The evidence is what matched and the participants that the sentence names.
static void add_claim(Annotation *a, Claim *claim)
{
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        if (claim->participants[i].mention == NONE)
            continue;
        Span named = a->mentions.at[claim->participants[i].mention].span;
        claim->span.start = named.start < claim->span.start ? named.start : claim->span.start;
        claim->span.end = named.end > claim->span.end ? named.end : claim->span.end;
    }
    *array_add(a->arena, &a->claims) = *claim;
}

// True when both of the pair stand in one unit as those whom others speak of: "sanctions
// against Iran and North Korea".
static bool are_set_apart(const Filling *filling, const Claim *claim)
{
    const Annotation *a = filling->a;
    const Expr *apart = filling->pack->discourse.apart;
    uint32_t first = claim->participants[0].mention, second = claim->participants[1].mention;
    if (apart == NULL || first == NONE || second == NONE)
        return false;
    const Sentence *sentence = &a->sentences.at[claim->sentence];
    for (uint32_t u = sentence->units.first; u < sentence->units.end; u++) {
        const Unit *unit = &a->units.at[u];
        uint32_t end = unit->first + unit->count;
        if (expr_fits(filling->pack->lexicon, apart, unit) &&
            a->mentions.at[first].first >= unit->first && a->mentions.at[first].end <= end &&
            a->mentions.at[second].first >= unit->first && a->mentions.at[second].end <= end)
            return true;
    }
    return false;
}

static void assemble(const Filling *filling, Annotation *a, uint32_t match)
{
    Claim claim = new_claim(filling, match);
    claim.type = filling->use->type;
    claim.use = (uint32_t)(filling->use - filling->pack->uses.at);
    const Pair *best = take_object(filling, &claim) ? best_pair(filling) : NULL;
    const ClaimType *type = &filling->pack->types.at[claim.type];
    for (uint32_t i = 0; best != NULL && i < type->pairs.count; i++) {
        const Pair *pair = &type->pairs.at[i];
        if (pair != best && !is_named_beside(filling, pair, best))
            continue;
        Claim filled = claim;
        fill_roles(filling, pair, &filled);
        if (!are_set_apart(filling, &filled))
            add_claim(a, &filled);
    }
}

// "Tehran denied it": the claim that was made last, said again.
static void assemble_echo(const Filling *filling, Annotation *a, uint32_t match)
{
    const ClaimRule *rule = &filling->pack->claim_rules.at[filling->match->rule];
    uint32_t last = discourse_last_claim(filling->pack, a, filling->match, rule);
    if (last == NONE)
        return;
    Claim claim = new_claim(filling, match);
    claim.echo_of = last;
    fill_from_claim(filling, &a->claims.at[last], &claim);
    add_claim(a, &claim);
}

static void assemble_all(const Pack *pack, Annotation *a, uint32_t match, Objects *objects)
{
    Filling filling = {pack, a, &a->matches.at[match], NULL, objects};
    for (uint32_t u = 0; u < pack->uses.count; u++) {
        filling.use = &pack->uses.at[u];
        if (filling.use->frame == pack->claim_rules.at[filling.match->rule].frame)
            assemble(&filling, a, match);
    }
}

// When a rule speaks within its sentence: what says something again, or follows from it,
// comes after what it may repeat.
typedef enum Turn { TURN_PLAIN, TURN_FOLLOWS, TURN_ECHO, TURN__COUNT } Turn;

static Turn turn_of(const ClaimRule *rule)
{
    if (rule->echo > 0)
        return TURN_ECHO;
    return rule->follows > 0 ? TURN_FOLLOWS : TURN_PLAIN;
}

static void assemble_match(const Pack *pack, Annotation *a, uint32_t match, Objects *objects)
{
    Filling filling = {pack, a, &a->matches.at[match], NULL, objects};
    if (pack->claim_rules.at[filling.match->rule].echo > 0)
        assemble_echo(&filling, a, match);
    else
        assemble_all(pack, a, match, objects);
}

void claim_assemble(const Pack *pack, Annotation *a)
{
    Objects *objects = arena_alloc(a->arena, pack->frames.count * sizeof *objects);
    for (uint32_t first = 0, end; first < a->matches.count; first = end) {
        for (end = first; end < a->matches.count &&
                          a->matches.at[end].sentence == a->matches.at[first].sentence;)
            end++;
        for (Turn turn = TURN_PLAIN; turn < TURN__COUNT; turn++)
            for (uint32_t i = first; i < end; i++) {
                const ClaimRule *rule = &pack->claim_rules.at[a->matches.at[i].rule];
                if (!rule->is_role && turn_of(rule) == turn)
                    assemble_match(pack, a, i, objects);
            }
    }
}
