#include "events_formats.h"

static const EventWriter event_writers[] = {
    {.name = "json",
     .ending = ".json",
     .begin = begin_events_json,
     .event = write_event_json,
     .report = write_report_json,
     .event_end = end_event_json,
     .end = end_events_json},
    {.name = "text",
     .ending = ".txt",
     .begin = begin_events_text,
     .event = write_event_text,
     .report = write_report_text},
    {.name = "csv", .ending = ".csv", .begin = begin_events_csv, .event = write_event_csv},
    {.name = "dot",
     .ending = ".dot",
     .begin = begin_events_dot,
     .event = write_event_dot,
     .end = end_events_dot},
    {.name = "graphml",
     .ending = ".graphml",
     .begin = begin_events_graphml,
     .event = write_event_graphml,
     .end = end_events_graphml},
    {.name = "html",
     .ending = ".html",
     .reports_most = 30000, // 45 MB, a million elements: browsers take some seconds
     .begin = begin_events_html,
     .event = write_event_html,
     .end = end_events_html},
};

const char *event_writer_name(uint32_t index)
{
    return index < array_length(event_writers) ? event_writers[index].name : NULL;
}

const EventWriter *event_writer_at(uint32_t index)
{
    return &event_writers[index];
}

const EventWriter *event_writer_find(Str name)
{
    for (uint32_t i = 0; i < array_length(event_writers); i++)
        if (str_equal(name, str_from(event_writers[i].name)))
            return &event_writers[i];
    return NULL;
}

// So much is written at once.
#define PENDING_LEAST (64 * 1024)

// Where an output goes.
typedef struct Outflow {
    EventOutput output;
    Bytes bytes;
    Arena arena;
    bool (*put)(void *context, Str bytes);
    void *context;
    bool is_open;
} Outflow;

static void flush(Outflow *flow, uint32_t least)
{
    if (flow->bytes.count < least)
        return;
    flow->is_open =
        flow->is_open && flow->put(flow->context, (Str){flow->bytes.at, flow->bytes.count});
    flow->bytes = (Bytes){0};
    arena_reset(&flow->arena);
}

static void write_event(Outflow *flow, const EventWriter *writer, uint32_t number)
{
    EventOutput *output = &flow->output;
    Arena arena = {0}, of_report = {0};
    Event event = dossier_event(output->dossier, number, &arena);
    if (writer->event != NULL)
        writer->event(output, &event);
    for (uint32_t i = 0; i < event.reports && writer->report != NULL && flow->is_open; i++) {
        EventReport report = dossier_report(output->dossier, &event, i, &of_report);
        writer->report(output, &event, &report);
        arena_reset(&of_report);
        flush(flow, PENDING_LEAST);
    }
    if (writer->event_end != NULL)
        writer->event_end(output, &event);
    flush(flow, PENDING_LEAST);
    arena_free(&of_report);
    arena_free(&arena);
}

// How many events [writer] takes.
static uint32_t count_events(const Dossier *dossier, const EventWriter *writer)
{
    uint32_t count = 0, reports = 0, all = dossier_totals(dossier).events;
    if (writer->reports_most == 0)
        return all;
    for (; count < all; count++) {
        uint32_t more = dossier_outline(dossier, count).reports;
        if (more > writer->reports_most - reports)
            break;
        reports += more;
    }
    return count;
}

void dossier_write(const Dossier *dossier, const EventWriter *writer, const WriteOptions *options,
                   bool (*put)(void *context, Str bytes), void *context)
{
    Outflow flow = {.put = put, .context = context, .is_open = true};
    flow.output = (EventOutput){
        .dossier = dossier,
        .options = options,
        .event_count = count_events(dossier, writer),
        .arena = &flow.arena,
        .out = &flow.bytes,
        .json = {.arena = &flow.arena, .out = &flow.bytes, .is_pretty = options->is_pretty}};
    if (writer->begin != NULL)
        writer->begin(&flow.output);
    for (uint32_t i = 0; i < flow.output.event_count && flow.is_open; i++)
        write_event(&flow, writer, i);
    if (writer->end != NULL)
        writer->end(&flow.output);
    flush(&flow, 0);
    arena_free(&flow.arena);
}

Str day_text(Arena *arena, Day day)
{
    return day == 0 ? (Str){"", 0}
                    : str_format(arena, "%04u-%02u-%02u", day / 10000, day / 100 % 100, day % 100);
}

Str event_label(const Dossier *dossier, const Event *event, Arena *arena)
{
    Str label =
        str_format(arena, "%.*s:", STR_ARGS(dossier_pack(dossier)->types.at[event->type].name));
    for (uint32_t i = 0; i < event->participant_count; i++)
        label = str_format(arena, "%.*s%s %.*s %.*s", STR_ARGS(label), i > 0 ? "," : "",
                           STR_ARGS(event->participants[i].role),
                           STR_ARGS(event->participants[i].actor));
    const Str more[] = {event->thing, event->edtf};
    for (uint32_t i = 0; i < array_length(more); i++)
        if (more[i].length > 0)
            label = str_format(arena, "%.*s; %.*s", STR_ARGS(label), STR_ARGS(more[i]));
    return label;
}
