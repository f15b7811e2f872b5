// CSV: a row for each event. Of its claims the first that is no copy is the evidence; of the
// others their places are listed, up to PLACES_MOST of them (a cell of a spreadsheet ends at
// 32,767 characters; the JSON has all).
#include "events_formats.h"

#define PLACES_MOST 50

static const char *const columns[] = {
    "id",          "kind",           "type",      "participants", "object_class",
    "object",      "time",           "from",      "to",           "first_report",
    "last_report", "corroboration",  "documents", "claims",       "copies",
    "asserts",     "hedges",         "passes_on", "foresees",     "denies",
    "sources",     "contradictions", "why",       "evidence",     "places"};

typedef struct Cells {
    EventOutput *output;
    bool has_cell;
} Cells;

static void put_text(Cells *cells, Str text)
{
    EventOutput *output = cells->output;
    if (cells->has_cell)
        bytes_put(output->arena, output->out, STR(","));
    cells->has_cell = true;
    csv_cell(output->arena, output->out, text);
}

static void put_number(Cells *cells, uint32_t number)
{
    put_text(cells, str_format(cells->output->arena, "%u", number));
}

static void end_row(Cells *cells)
{
    bytes_put(cells->output->arena, cells->output->out, STR("\r\n"));
    cells->has_cell = false;
}

// "a; b"
static void join_text(Arena *arena, Bytes *list, Str text)
{
    if (list->count > 0)
        bytes_put(arena, list, STR("; "));
    bytes_put(arena, list, text);
}

static void put_list(Cells *cells, Bytes *list)
{
    put_text(cells, (Str){list->at, list->count});
    *list = (Bytes){0};
}

void begin_events_csv(EventOutput *output)
{
    Cells cells = {.output = output};
    for (uint32_t i = 0; i < array_length(columns); i++)
        put_text(&cells, str_from(columns[i]));
    end_row(&cells);
}

static void put_what(Cells *cells, const Event *event)
{
    Arena *arena = cells->output->arena;
    Bytes list = {0};
    put_text(cells, str_format(arena, "e%u", event->number + 1));
    put_text(cells, str_from(event_kind_names[event->kind]));
    put_text(cells, dossier_pack(cells->output->dossier)->types.at[event->type].name);
    for (uint32_t i = 0; i < event->participant_count; i++)
        join_text(arena, &list,
                  str_format(arena, "%.*s %.*s", STR_ARGS(event->participants[i].role),
                             STR_ARGS(event->participants[i].actor)));
    put_list(cells, &list);
    put_text(cells, event->object_class);
    put_text(cells, event->thing);
    put_text(cells, event->edtf);
    const Day days[] = {event->from, event->to, event->first, event->last};
    for (uint32_t i = 0; i < array_length(days); i++)
        put_text(cells, day_text(arena, days[i]));
}

static void put_who(Cells *cells, const Event *event)
{
    Arena *arena = cells->output->arena;
    Bytes list = {0};
    const uint32_t counts[] = {event->corroboration, event->documents, event->reports,
                               event->copies};
    for (uint32_t i = 0; i < array_length(counts); i++)
        put_number(cells, counts[i]);
    for (uint32_t i = 0; i < STANCE__COUNT; i++)
        put_number(cells, event->stances[i]);
    for (uint32_t i = 0; i < event->sources.count && i < PLACES_MOST; i++) {
        const EventSource *source = &event->sources.at[i];
        join_text(arena, &list,
                  str_format(arena, "%s%s%.*s", source_names[source->kind],
                             source->name.length > 0 ? " " : "", STR_ARGS(source->name)));
    }
    put_list(cells, &list);
}

void write_event_csv(EventOutput *output, const Event *event)
{
    Cells cells = {.output = output};
    Arena arena = {0}; // of the reports
    Bytes list = {0};
    put_what(&cells, event);
    put_who(&cells, event);
    for (uint32_t i = 0; i < event->contradictions.count; i++)
        join_text(output->arena, &list, event->contradictions.at[i].says);
    put_list(&cells, &list);
    for (uint32_t i = 0; i < event->why.count; i++)
        join_text(output->arena, &list, event->why.at[i]);
    put_list(&cells, &list);
    Str evidence = {0};
    for (uint32_t i = 0, places = 0; i < event->reports && places < PLACES_MOST; i++) {
        EventReport report = dossier_report(output->dossier, event, i, &arena);
        if (report.copy_of != 0)
            continue;
        if (places++ == 0)
            evidence = report.sentence_text.length > 0 ? report.sentence_text : report.text;
        join_text(output->arena, &list,
                  str_format(output->arena, "%.*s:%u:%u", STR_ARGS(report.path), report.line,
                             report.column));
    }
    put_text(&cells, evidence);
    put_list(&cells, &list);
    end_row(&cells);
    arena_free(&arena);
}
