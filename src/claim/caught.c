// What the groups of a match and of the role rules about its event caught.
#include "fill.h"

const Capture *match_capture(const Annotation *a, const Match *match, GroupId group)
{
    for (uint32_t i = 0; i < match->capture_count; i++)
        if (a->captures.at[match->capture_first + i].group == group)
            return &a->captures.at[match->capture_first + i];
    return NULL;
}

uint32_t mention_in(const Annotation *a, uint32_t sentence, uint32_t first, uint32_t end,
                    uint8_t party)
{
    for (uint32_t kind = 0; kind < MENTION_KIND__COUNT; kind++) {
        Range range = a->sentences.at[sentence].mentions[kind];
        for (uint32_t i = range.first; i < range.end; i++) {
            const Mention *m = &a->mentions.at[i];
            if (m->first >= first && m->end <= end && m->parties >> party & 1)
                return i;
        }
    }
    return NONE;
}

// The units that the match takes for its event.
static Capture event_of(const Filling *filling, const Match *match)
{
    const Capture *event = match_capture(filling->a, match, filling->pack->groups.event);
    return event != NULL ? *event : (Capture){.start = match->start, .end = match->end};
}

static uint32_t distance(Capture event, const Capture *capture)
{
    return capture->start >= event.end ? capture->start - event.end : event.start - capture->end;
}

// The first of [range]'s matches that is of a later rule than [rule], or of this rule and ends
// behind unit [start]; the matches of a sentence are in the order of rules and, of one rule,
// of the text.
static uint32_t first_behind(const Annotation *a, Range range, uint32_t rule, uint32_t start)
{
    while (range.first < range.end) {
        uint32_t middle = range.first + (range.end - range.first) / 2;
        const Match *match = &a->matches.at[middle];
        if (match->rule < rule || (match->rule == rule && match->end <= start))
            range.first = middle + 1;
        else
            range.end = middle;
    }
    return range.first;
}

// The capture of [group] nearest to [event] in the matches of role rule [rule] that are about
// the event.
static const Capture *nearest_capture(const Filling *filling, uint32_t rule, Capture event,
                                      GroupId group, Range matches)
{
    const Annotation *a = filling->a;
    const Capture *best = NULL;
    for (uint32_t i = first_behind(a, matches, rule, event.start);
         i < matches.end && a->matches.at[i].rule == rule && a->matches.at[i].start < event.end;
         i++) {
        const Match *match = &a->matches.at[i];
        const Capture *capture = match_capture(a, match, group);
        Capture their_event = event_of(filling, match);
        if (capture == NULL || their_event.start >= event.end || their_event.end <= event.start)
            continue;
        if (best == NULL || distance(event, capture) < distance(event, best))
            best = capture;
    }
    return best;
}

const Capture *role_capture(const Filling *filling, GroupId group)
{
    const Annotation *a = filling->a;
    const Capture *best = match_capture(a, filling->match, group);
    Capture event = event_of(filling, filling->match);
    uint32_t frame = filling->pack->claim_rules.at[filling->match->rule].frame;
    Range matches = a->sentences.at[filling->match->sentence].matches;
    while (best == NULL && matches.first < matches.end) {
        uint32_t rule = a->matches.at[matches.first].rule;
        const ClaimRule *role = &filling->pack->claim_rules.at[rule];
        if (role->is_role && role->frame == frame)
            best = nearest_capture(filling, rule, event, group, matches);
        matches.first = first_behind(a, matches, rule + 1, 0);
    }
    return best;
}

const Unit *units_of(const Filling *filling)
{
    const Annotation *a = filling->a;
    return annotation_units(a, filling->match->sentence);
}

// "It": a reference that is not the one who is named in the other role.
static bool is_apart(const Filling *filling, const Unit *unit)
{
    if (unit->mention == MENTION_NONE)
        return false;
    const Mention *mention = &filling->a->mentions.at[unit->mention];
    return mention->kind == MENTION_REFERENCE &&
           filling->pack->refer_rules.at[mention->rule].is_apart;
}

Caught caught_in_role(const Filling *filling, uint16_t role)
{
    Caught caught = {.is_apart = true};
    for (uint32_t i = 0; i < filling->use->role_count; i++) {
        const RoleUse *use = &filling->use->roles[i];
        const Capture *capture = use->role == role ? role_capture(filling, use->group) : NULL;
        for (uint32_t u = capture == NULL ? 0 : capture->start; capture != NULL && u < capture->end;
             u++) {
            const Unit *unit = &units_of(filling)[u];
            caught.parties |= unit->parties;
            caught.is_apart &= unit->parties == 0 || is_apart(filling, unit);
        }
    }
    return caught;
}

// True when some type makes a claim of the frame with [unit] as its object.
static bool is_object(const Filling *filling, const Unit *unit)
{
    for (uint32_t i = 0; i < filling->pack->uses.count; i++) {
        const FrameUse *use = &filling->pack->uses.at[i];
        if (use->frame == filling->use->frame && use->object != NULL &&
            expr_fits(filling->pack->lexicon, use->object, unit))
            return true;
    }
    return false;
}

// The last object in [sentence], NULL when there is none.
static const Unit *object_in(const Filling *filling, uint32_t sentence)
{
    const Unit *units = annotation_units(filling->a, sentence);
    Range range = filling->a->sentences.at[sentence].units;
    for (uint32_t u = range.end - range.first; u > 0; u--)
        if (is_object(filling, &units[u - 1]))
            return &units[u - 1];
    return NULL;
}

// Looks for the objects of the match's sentence, and for the last one before it.
static void find_objects(const Filling *filling, Objects *objects)
{
    const Annotation *a = filling->a;
    uint32_t sentence = filling->match->sentence, reach = filling->pack->discourse.reach;
    const Unit *units = units_of(filling);
    Range range = a->sentences.at[sentence].units;
    uint32_t count = range.end - range.first;
    objects->before = NULL;
    objects->sentence = sentence;
    for (uint32_t back = 1; objects->before == NULL && back <= reach && back <= sentence; back++) {
        objects->before = object_in(filling, sentence - back);
        objects->before_sentence = sentence - back;
    }
    objects->last.count = 0;
    *array_add(a->arena, &objects->last) = NONE;
    for (uint32_t u = 0; u < count; u++) {
        uint32_t last = is_object(filling, &units[u]) ? u : objects->last.at[u];
        *array_add(a->arena, &objects->last) = last;
    }
}

const Unit *last_object(const Filling *filling, uint32_t *sentence)
{
    Objects *objects = &filling->objects[filling->use->frame];
    if (objects->last.count == 0 || objects->sentence != filling->match->sentence)
        find_objects(filling, objects);
    uint32_t last = objects->last.at[filling->match->start];
    *sentence = last != NONE ? filling->match->sentence : objects->before_sentence;
    return last != NONE ? &units_of(filling)[last] : objects->before;
}
