// From rows to ranked events: which claims make each, how well it is attested, and which
// events contradict each other.
#include "strand.h"

#include "memory.h"

#include <stdlib.h>

static int compare_by_frame(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    uint32_t of_a = row_cast(dossier, &dossier->rows[a])->frame,
             of_b = row_cast(dossier, &dossier->rows[b])->frame;
    if (of_a != of_b)
        return of_a < of_b ? -1 : 1;
    return dossier_compare_rows(dossier, a, b);
}

static int compare_by_event(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    if (dossier->rows[a].event != dossier->rows[b].event)
        return dossier->rows[a].event < dossier->rows[b].event ? -1 : 1;
    return dossier_compare_rows(dossier, a, b);
}

bool row_corroborates(const Dossier *dossier, const Row *row)
{
    SourceKind kind = dossier->vouchers.at[row->source].kind;
    return row->copy_of == NONE && row->stance != STANCE_DENIES && row->stance != STANCE_FORESEES &&
           !(dossier->pack->events.unknown >> kind & 1);
}

// Whether a claim gives more of the event's date than a year: "payments in 2005" may be two.
static bool is_told_closely(const Dossier *dossier, const EventRow *event)
{
    for (uint32_t i = 0; i < event->count; i++) {
        const Row *row = &dossier->rows[dossier->order[event->first + i]];
        if (row_is_dated(row) && row->copy_of == NONE && row_level(row) <= LEVEL_MONTH)
            return true;
    }
    return false;
}

// Fills what is known of an event by its rows. [numbers] has room for one for each.
static void measure(const Dossier *dossier, EventRow *event, uint32_t *numbers)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < event->count; i++)
        numbers[i] = dossier->rows[dossier->order[event->first + i]].document;
    event->documents = settle_numbers(numbers, event->count);
    event->span = (Days){1, 0};
    for (uint32_t i = 0; i < event->count; i++) {
        const Row *row = &dossier->rows[dossier->order[event->first + i]];
        if (row_corroborates(dossier, row))
            numbers[count++] = row->source;
        if (!row_is_dated(row) || row->copy_of != NONE)
            continue;
        bool is_first = event->span.from > event->span.to;
        if (is_first || row->days.from < event->span.from)
            event->span.from = row->days.from;
        if (is_first || row->days.to > event->span.to)
            event->span.to = row->days.to;
    }
    event->corroboration = settle_numbers(numbers, count);
    const Row *row = event_row_of(dossier, event);
    const EventRule *rule = event_rule_for(&dossier->pack->events, row_cast(dossier, row)->type);
    bool is_named = things_are_named(dossier, row->things);
    bool is_only = rule->undated == UNDATED_SINGLE && is_named;
    bool is_dated =
        event->span.from <= event->span.to && (is_named || is_told_closely(dossier, event));
    event->kind = is_dated || is_only ? EVENT_HAPPENING : EVENT_RELATION;
}

static int compare_by_rank(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    const EventRow *a = left, *b = right;
    uint32_t first_of_a = dossier->order[a->first], first_of_b = dossier->order[b->first];
    const uint32_t keys[][2] = {
        {a->kind, b->kind},
        {b->corroboration, a->corroboration},
        {b->documents, a->documents},
        {b->count, a->count},
        {row_cast(dossier, &dossier->rows[first_of_a])->type,
         row_cast(dossier, &dossier->rows[first_of_b])->type},
    };
    for (uint32_t i = 0; i < array_length(keys); i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return dossier_compare_rows(dossier, first_of_a, first_of_b);
}

static void rank_events(Dossier *dossier, uint32_t event_count)
{
    uint32_t row_count = dossier->totals.claims;
    uint32_t *numbers = memory_zeroed(row_count + 1, sizeof *numbers);
    dossier->events = memory_zeroed(event_count + 1, sizeof *dossier->events);
    for (uint32_t first = 0, end; first < row_count; first = end) {
        EventRow *event = &dossier->events[dossier->event_count++];
        uint32_t number = dossier->rows[dossier->order[first]].event;
        for (end = first; end < row_count; end++)
            if (dossier->rows[dossier->order[end]].event != number)
                break;
        *event = (EventRow){.first = first, .count = end - first, .turned = NONE};
        measure(dossier, event, numbers);
    }
    free(numbers);
    qsort_r(dossier->events, dossier->event_count, sizeof *dossier->events, compare_by_rank,
            dossier);
    for (uint32_t e = 0; e < dossier->event_count; e++)
        for (uint32_t i = 0; i < dossier->events[e].count; i++)
            dossier->rows[dossier->order[dossier->events[e].first + i]].event = e;
    dossier->totals.events = dossier->event_count;
}

static int compare_vouchers(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    const Voucher *one = &dossier->vouchers.at[a], *other = &dossier->vouchers.at[b];
    if (one->kind != other->kind)
        return one->kind < other->kind ? -1 : 1;
    return str_compare(dossier->voucher_names.texts.at[a], dossier->voucher_names.texts.at[b]);
}

// Numbers the vouchers by kind and name instead of as they came.
static void rank_vouchers(Dossier *dossier)
{
    uint32_t count = dossier->vouchers.count;
    uint32_t *ranked = memory_zeroed(count + 1, sizeof *ranked);
    uint32_t *rank_of = memory_zeroed(count + 1, sizeof *rank_of);
    Voucher *sorted = arena_alloc(&dossier->arena, (count + 1) * sizeof *sorted);
    for (uint32_t i = 0; i < count; i++)
        ranked[i] = i;
    qsort_r(ranked, count, sizeof *ranked, compare_vouchers, dossier);
    for (uint32_t i = 0; i < count; i++) {
        rank_of[ranked[i]] = i;
        sorted[i] = dossier->vouchers.at[ranked[i]];
    }
    for (uint32_t i = 0; i < dossier->row_count; i++)
        dossier->rows[i].source = rank_of[dossier->rows[i].source];
    dossier->vouchers.at = sorted;
    free(ranked);
    free(rank_of);
}

void dossier_connect(Dossier *dossier)
{
    uint32_t event_count = 0, count = 0;
    dossier_rank_documents(dossier);
    rank_vouchers(dossier);
    dossier->order = memory_zeroed(dossier->row_count + 1, sizeof *dossier->order);
    for (uint32_t i = 0; i < dossier->row_count; i++)
        if (!dossier->documents[dossier->rows[i].document].is_repeat)
            dossier->order[count++] = i;
    dossier->totals.claims = count;
    qsort_r(dossier->order, count, sizeof *dossier->order, compare_by_frame, dossier);
    for (uint32_t first = 0, end; first < count; first = end) {
        const Cast *cast = row_cast(dossier, &dossier->rows[dossier->order[first]]);
        for (end = first; end < count; end++)
            if (row_cast(dossier, &dossier->rows[dossier->order[end]])->frame != cast->frame)
                break;
        FrameRows frame = {dossier, event_rule_for(&dossier->pack->events, cast->type),
                           dossier->order + first, end - first};
        copies_find(&frame);
        frame_join(&frame, &event_count);
    }
    free(dossier->sketches);
    dossier->sketches = NULL;
    qsort_r(dossier->order, count, sizeof *dossier->order, compare_by_event, dossier);
    rank_events(dossier, event_count);
    events_find_turned(dossier);
}
