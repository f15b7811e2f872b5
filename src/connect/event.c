// An event, put together of its rows.
#include "dossier.h"

#include <stdlib.h>
#include <string.h>

const char *const event_kind_names[EVENT_KIND__COUNT] = {"event", "relation"};
const char *const stance_names[STANCE__COUNT] = {"asserts", "hedges", "passes-on", "foresees",
                                                 "denies"};
const char *const joined_names[JOINED__COUNT] = {"same",    "part", "window",
                                                 "follows", "copy", "undated"};
const char *const contradiction_names[CONTRADICTION__COUNT] = {"denied", "time", "roles"};

// An event that is being put together.
typedef struct Assembly {
    const Dossier *dossier;
    const EventRow *row;
    Event *event;
    Arena *arena;
} Assembly;

static const Row *row_at(const Dossier *dossier, const EventRow *event, uint32_t index)
{
    return &dossier->rows[dossier->order[event->first + index]];
}

const Row *event_row_of(const Dossier *dossier, const EventRow *event)
{
    const Row *best = row_at(dossier, event, 0);
    for (uint32_t i = 1; i < event->count; i++) {
        const Row *row = row_at(dossier, event, i);
        if (row_detail(dossier, row) > row_detail(dossier, best))
            best = row;
    }
    return best;
}

static Day day_of(int32_t number)
{
    if (number == DAYS_OPEN_START || number == DAYS_OPEN_END)
        return 0;
    Date date = date_of_number(number);
    return date.year * 10000 + date.month * 100 + date.day;
}

static void tell_what(Assembly *assembly)
{
    const Dossier *dossier = assembly->dossier;
    const EventRules *rules = &dossier->pack->events;
    Event *event = assembly->event;
    const Row *row = event_row_of(dossier, assembly->row);
    const Cast *cast = row_cast(dossier, row);
    Str texts[CLAIM_TEXT__COUNT];
    event->kind = assembly->row->kind;
    event->type = cast->type;
    event->participant_count = cast->count;
    memcpy(event->participants, cast->participants, sizeof event->participants);
    spill_get(dossier->spill, row->text, assembly->arena, texts, CLAIM_TEXT__COUNT);
    event->object_class = texts[CLAIM_OBJECT_CLASS];
    for (uint32_t i = 0; i < rules->things.count; i++)
        if (row->things >> i & 1)
            event->thing =
                str_format(assembly->arena, "%.*s%s%.*s", STR_ARGS(event->thing),
                           event->thing.length > 0 ? ", " : "", STR_ARGS(rules->things.at[i].id));
}

typedef struct TimeCount {
    Days days;
    Str edtf;
    uint32_t reports;
    bool is_part; // of claims that say less than the event is known to be
} TimeCount;

static int compare_times(const void *left, const void *right)
{
    const TimeCount *a = left, *b = right;
    if (a->days.from != b->days.from)
        return a->days.from < b->days.from ? -1 : 1;
    if (a->days.to != b->days.to)
        return a->days.to < b->days.to ? -1 : 1;
    int order = str_compare(a->edtf, b->edtf);
    return order != 0 ? order : a->is_part - b->is_part;
}

static int64_t width_of(Days days)
{
    return (int64_t)days.to - days.from;
}

// The start (or end) of the time [edtf].
static Str end_of(Str edtf, bool is_end)
{
    Str rest = edtf, start = str_cut(&rest, '/');
    return is_end && rest.at != NULL ? rest : start;
}

// The narrowest time when all have days in common; else from the first to the last.
static void tell_time(Assembly *assembly, const TimeCount *times, uint32_t count)
{
    Event *event = assembly->event;
    Days common = {DAYS_OPEN_START, DAYS_OPEN_END};
    const TimeCount *first = NULL, *last = NULL, *narrowest = NULL;
    for (uint32_t i = 0; i < count; i++) {
        if (times[i].is_part)
            continue;
        Days days = times[i].days;
        common.from = days.from > common.from ? days.from : common.from;
        common.to = days.to < common.to ? days.to : common.to;
        first = first == NULL ? &times[i] : first;
        if (narrowest == NULL || width_of(days) < width_of(narrowest->days))
            narrowest = &times[i];
        if (last == NULL || days.to > last->days.to)
            last = &times[i];
    }
    if (narrowest == NULL)
        return;
    Days span = narrowest->days;
    event->edtf = narrowest->edtf;
    if (common.from > common.to) {
        span = (Days){first->days.from, last->days.to};
        event->edtf = str_format(assembly->arena, "%.*s/%.*s", STR_ARGS(end_of(first->edtf, false)),
                                 STR_ARGS(end_of(last->edtf, true)));
        *array_add(assembly->arena, &event->contradictions) =
            (Contradiction){CONTRADICTION_TIME,
                            str_format(assembly->arena, "it is told of %.*s and of %.*s",
                                       STR_ARGS(first->edtf), STR_ARGS(last->edtf)),
                            NONE};
    }
    event->from = day_of(span.from);
    event->to = day_of(span.to);
}

// Copies say nothing new of the time either.
static void count_times(Assembly *assembly)
{
    const Dossier *dossier = assembly->dossier;
    Array(TimeCount) times = {0};
    for (uint32_t i = 0; i < assembly->row->count; i++) {
        const Row *row = row_at(dossier, assembly->row, i);
        if (row_is_dated(row) && row->copy_of == NONE)
            *array_add(assembly->arena, &times) = (TimeCount){
                row->days, dossier->edtfs.texts.at[row->edtf - 1], 1, row->joined == JOINED_PART};
    }
    if (times.count == 0)
        return;
    uint32_t kept = 0;
    qsort(times.at, times.count, sizeof *times.at, compare_times);
    for (uint32_t i = 0; i < times.count; i++)
        if (kept > 0 && str_equal(times.at[kept - 1].edtf, times.at[i].edtf))
            times.at[kept - 1].reports++;
        else
            times.at[kept++] = times.at[i];
    for (uint32_t i = 0; i < kept; i++)
        *array_add(assembly->arena, &assembly->event->times) =
            (EventTime){times.at[i].edtf, times.at[i].reports};
    tell_time(assembly, times.at, kept);
}

uint32_t event_source_of(const Event *event, uint32_t voucher)
{
    uint32_t low = 0, high = event->sources.count;
    while (low + 1 < high) {
        uint32_t middle = (low + high) / 2;
        if (event->sources.at[middle].number <= voucher)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void list_sources(Assembly *assembly)
{
    const Dossier *dossier = assembly->dossier;
    Event *event = assembly->event;
    uint32_t count = assembly->row->count;
    uint32_t *vouchers = arena_alloc(assembly->arena, count * sizeof *vouchers);
    for (uint32_t i = 0; i < count; i++)
        vouchers[i] = row_at(dossier, assembly->row, i)->source;
    count = settle_numbers(vouchers, count);
    for (uint32_t i = 0; i < count; i++)
        *array_add(assembly->arena, &event->sources) = dossier_source(dossier, vouchers[i]);
}

static void count_reports(Assembly *assembly)
{
    const Dossier *dossier = assembly->dossier;
    Event *event = assembly->event;
    event->reports = assembly->row->count;
    event->documents = assembly->row->documents;
    event->corroboration = assembly->row->corroboration;
    for (uint32_t i = 0; i < assembly->row->count; i++) {
        const Row *row = row_at(dossier, assembly->row, i);
        EventSource *source = &event->sources.at[event_source_of(event, row->source)];
        Day date = dossier->documents[row->document].date;
        event->stances[row->stance]++;
        source->reports[row->stance]++;
        event->copies += row->copy_of != NONE;
        source->copies += row->copy_of != NONE;
        source->is_independent |= row_corroborates(dossier, row);
        if (date != 0 && (event->first == 0 || date < event->first))
            event->first = date;
        if (date > event->last)
            event->last = date;
    }
}

void event_assemble(const Dossier *dossier, const EventRow *row, Arena *arena, Event *event)
{
    Assembly assembly = {dossier, row, event, arena};
    tell_what(&assembly);
    count_times(&assembly);
    list_sources(&assembly);
    count_reports(&assembly);
}
