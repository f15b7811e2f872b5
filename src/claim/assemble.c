#include "fill.h"

// The first unit of the caught object that the use takes; NONE when it takes none.
static uint32_t object_unit(const Filling *filling, const Capture *object)
{
    const Annotation *a = filling->a;
    const Unit *units = a->units.at + a->sentences.at[filling->match->sentence].units.first;
    for (uint32_t u = object->start; u < object->end; u++)
        if (expr_fits(filling->pack->lexicon, filling->use->object, &units[u]))
            return u;
    return NONE;
}

// Whether the use takes the match's object; sets the claim's object when there is one.
static bool take_object(const Filling *filling, Claim *claim)
{
    const Capture *object =
        match_capture(filling->a, filling->match, filling->pack->groups.object);
    if (filling->use->object == NULL)
        return true;
    if (object == NULL)
        return filling->use->is_bare;
    uint32_t unit = object_unit(filling, object);
    if (unit == NONE)
        return false;
    claim->object_start = unit;
    claim->object_end = unit + 1;
    return true;
}

static Span span_of_units(const Annotation *a, uint32_t sentence, uint32_t start, uint32_t end)
{
    const Unit *units = a->units.at + a->sentences.at[sentence].units.first;
    const Unit *last = &units[end - 1];
    return (Span){a->tokens.at[units[start].first].span.start,
                  a->tokens.at[last->first + last->count - 1].span.end};
}

static void assemble(const Filling *filling, Annotation *a, uint32_t match)
{
    const Match *m = filling->match;
    const Capture *event = match_capture(a, m, filling->pack->groups.event);
    Claim claim = {.match = match, .type = filling->use->type,
                   .use = (uint32_t)(filling->use - filling->pack->uses.at), .sentence = m->sentence,
                   .start = m->start, .end = m->end,
                   .event_start = event != NULL ? event->start : m->start,
                   .event_end = event != NULL ? event->end : m->end, .source_cue = NONE,
                   .time = NONE, .source_time = NONE, .lost_to = NONE};
    if (!take_object(filling, &claim) || !fill_roles(filling, &claim))
        return;
    claim.span = span_of_units(a, m->sentence, m->start, m->end);
    *array_add(a->arena, &a->claims) = claim;
}

void claim_assemble(const Pack *pack, Annotation *a)
{
    for (uint32_t i = 0; i < a->matches.count; i++) {
        uint32_t frame = pack->claim_rules.at[a->matches.at[i].rule].frame;
        for (uint32_t u = 0; u < pack->uses.count; u++) {
            Filling filling = {pack, a, &a->matches.at[i], &pack->uses.at[u]};
            if (filling.use->frame == frame)
                assemble(&filling, a, i);
        }
    }
}
