// Events that tell of the same named thing at the same time with the roles turned round: who is
// said to have bought is said to have sold.
#include "dossier.h"

#include "memory.h"

#include <stdlib.h>

typedef struct Turn {
    uint32_t frame, direction, event;
    uint64_t things;
    Days span;
} Turn;

static int compare_turns(const void *left, const void *right)
{
    const Turn *a = left, *b = right;
    if (a->frame != b->frame)
        return a->frame < b->frame ? -1 : 1;
    if (a->things != b->things)
        return a->things < b->things ? -1 : 1;
    if (a->span.from != b->span.from)
        return a->span.from < b->span.from ? -1 : 1;
    return (a->event > b->event) - (a->event < b->event);
}

static void note_pair(Dossier *dossier, const Turn *a, const Turn *b)
{
    EventRow *one = &dossier->events[a->event], *other = &dossier->events[b->event];
    if (one->turned == NONE)
        one->turned = b->event;
    if (other->turned == NONE)
        other->turned = a->event;
}

void events_find_turned(Dossier *dossier)
{
    Turn *turns = memory_zeroed(dossier->event_count + 1, sizeof *turns);
    uint32_t count = 0;
    for (uint32_t e = 0; e < dossier->event_count; e++) {
        const EventRow *event = &dossier->events[e];
        const Row *row = event_row_of(dossier, event);
        const Cast *cast = row_cast(dossier, row);
        if (event->span.from <= event->span.to && cast->direction != 0 &&
            things_are_named(dossier, row->things))
            turns[count++] = (Turn){cast->frame, cast->direction, e, row->things, event->span};
    }
    qsort(turns, count, sizeof *turns, compare_turns);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++) {
            if (turns[k].frame != turns[i].frame || turns[k].things != turns[i].things ||
                turns[k].span.from > turns[i].span.to)
                break;
            if (turns[k].direction == turns[i].direction)
                continue;
            note_pair(dossier, &turns[i], &turns[k]);
            break;
        }
    free(turns);
}
