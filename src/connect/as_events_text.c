// For people at a terminal: each event with what is known of it, and its claims a line each,
// where editors can jump to.
#include "events_formats.h"

#include "utf8.h"

// So much of a sentence is shown.
#define EXCERPT_MOST 100

// "3 claims"
static void put_count(EventOutput *output, const char *before, uint32_t count, const char *what)
{
    bytes_print(output->arena, output->out, "%s%u %s%s", before, count, what,
                count == 1 ? "" : "s");
}

void begin_events_text(EventOutput *output)
{
    DossierTotals totals = dossier_totals(output->dossier);
    put_count(output, "", totals.claims, "claim");
    put_count(output, " of ", totals.documents, "document");
    put_count(output, ": ", totals.events, "event");
    bytes_put(output->arena, output->out, STR(" and relations\n"));
}

void write_event_text(EventOutput *output, const Event *event)
{
    Arena *arena = output->arena;
    Str label = event_label(output->dossier, event, arena);
    bytes_print(arena, output->out, "\ne%u %.*s%s\n", event->number + 1, STR_ARGS(label),
                event->kind == EVENT_RELATION ? "; a relation" : "");
    put_count(output, "   ", event->corroboration, "independent source");
    put_count(output, ", ", event->documents, "document");
    if (event->copies > 0)
        bytes_print(arena, output->out, ", %u %s", event->copies,
                    event->copies == 1 ? "copy" : "copies");
    if (event->first != 0)
        bytes_print(arena, output->out, "; reported %.*s", STR_ARGS(day_text(arena, event->first)));
    if (event->last != event->first)
        bytes_print(arena, output->out, " to %.*s", STR_ARGS(day_text(arena, event->last)));
    bytes_put(arena, output->out, STR("\n"));
    for (uint32_t i = 0; i < event->contradictions.count; i++)
        bytes_print(arena, output->out, "   ! %.*s\n", STR_ARGS(event->contradictions.at[i].says));
}

// The beginning of [text], on one line.
static void put_excerpt(EventOutput *output, Str text)
{
    uint32_t offset = 0;
    for (uint32_t shown = 0; offset < text.length && shown < EXCERPT_MOST; shown++) {
        uint32_t start = offset, code_point = utf8_next(text, &offset);
        CharClass class = utf8_class(code_point);
        bool is_blank = class == CHAR_NEWLINE || class == CHAR_IGNORED;
        bytes_put(output->arena, output->out, is_blank ? STR(" ") : str_slice(text, start, offset));
    }
    if (offset < text.length)
        bytes_put(output->arena, output->out, STR("..."));
}

void write_report_text(EventOutput *output, const Event *event, const EventReport *report)
{
    Arena *arena = output->arena;
    const EventSource *source = &event->sources.at[report->source];
    bytes_print(arena, output->out, "   %-9s %.*s:%u:%u: ", stance_names[report->stance],
                STR_ARGS(report->path), report->line, report->column);
    put_excerpt(output, report->text);
    if (source->kind != SOURCE_AUTHOR)
        bytes_print(arena, output->out, " (%s%s%.*s)", source_names[source->kind],
                    source->name.length > 0 ? ": " : "", STR_ARGS(source->name));
    if (report->copy_of > 0)
        bytes_put(arena, output->out, STR(" [copy]"));
    bytes_put(arena, output->out, STR("\n"));
}
