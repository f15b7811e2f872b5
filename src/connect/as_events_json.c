// The dossier object: see README.md, "Events". Each event is on a line of its own.
#include "events_formats.h"
#include "version.h"

static void text_or_null(Json *json, const char *key, Str text)
{
    if (text.length > 0)
        json_text(json, key, text);
    else
        json_null(json, key);
}

static void number_unless_0(Json *json, const char *key, uint32_t number)
{
    if (number > 0)
        json_number(json, key, number);
}

void begin_events_json(EventOutput *output)
{
    Json *json = &output->json;
    DossierTotals totals = dossier_totals(output->dossier);
    json_open(json, NULL, '{');
    json_text(json, "schema", STR(EVENTS_SCHEMA));
    json_number(json, "documents", totals.documents);
    json_number(json, "claims", totals.claims);
    json_number(json, "copies", totals.copies);
    json_number(json, "repeats", totals.repeats);
    json_number(json, "unread", totals.unread);
    json_open(json, "events", '[');
}

static void write_stances(Json *json, const char *key, const uint32_t *counts)
{
    json_open_line(json, key, '{');
    for (uint32_t i = 0; i < STANCE__COUNT; i++)
        if (counts[i] > 0)
            json_number(json, stance_names[i], counts[i]);
    json_close(json, '}');
}

static void write_what(EventOutput *output, const Event *event)
{
    Json *json = &output->json;
    json_text(json, "id", str_format(output->arena, "e%u", event->number + 1));
    json_text(json, "kind", str_from(event_kind_names[event->kind]));
    json_text(json, "type", dossier_pack(output->dossier)->types.at[event->type].name);
    json_open(json, "participants", '[');
    for (uint32_t i = 0; i < event->participant_count; i++) {
        json_open_line(json, NULL, '{');
        json_text(json, "role", event->participants[i].role);
        json_text(json, "actor", event->participants[i].actor);
        json_close(json, '}');
    }
    json_close(json, ']');
    if (event->object_class.length > 0 || event->thing.length > 0) {
        json_open_line(json, "object", '{');
        text_or_null(json, "class", event->object_class);
        text_or_null(json, "name", event->thing);
        json_close(json, '}');
    } else {
        json_null(json, "object");
    }
    if (event->edtf.length > 0) {
        json_open_line(json, "time", '{');
        json_text(json, "edtf", event->edtf);
        text_or_null(json, "from", day_text(output->arena, event->from));
        text_or_null(json, "to", day_text(output->arena, event->to));
        json_close(json, '}');
    } else {
        json_null(json, "time");
    }
}

static void write_sources(EventOutput *output, const Event *event)
{
    Json *json = &output->json;
    json_open(json, "sources", '[');
    for (uint32_t i = 0; i < event->sources.count; i++) {
        const EventSource *source = &event->sources.at[i];
        json_open_line(json, NULL, '{');
        json_text(json, "id", str_format(output->arena, "s%u", source->number + 1));
        json_text(json, "kind", str_from(source_names[source->kind]));
        text_or_null(json, "name", source->name);
        if (source->actor.length > 0)
            json_text(json, "actor", source->actor);
        json_bool(json, "independent", source->is_independent);
        write_stances(json, "stances", source->reports);
        number_unless_0(json, "copies", source->copies);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_doubts(EventOutput *output, const Event *event)
{
    Json *json = &output->json;
    json_open(json, "times", '[');
    for (uint32_t i = 0; i < event->times.count; i++) {
        json_open_line(json, NULL, '{');
        json_text(json, "edtf", event->times.at[i].edtf);
        json_number(json, "claims", event->times.at[i].reports);
        json_close(json, '}');
    }
    json_close(json, ']');
    json_open(json, "contradictions", '[');
    for (uint32_t i = 0; i < event->contradictions.count; i++) {
        const Contradiction *contradiction = &event->contradictions.at[i];
        json_open_line(json, NULL, '{');
        json_text(json, "kind", str_from(contradiction_names[contradiction->kind]));
        json_text(json, "says", contradiction->says);
        if (contradiction->other != NONE)
            json_text(json, "event", str_format(output->arena, "e%u", contradiction->other + 1));
        json_close(json, '}');
    }
    json_close(json, ']');
    json_open(json, "why", '[');
    for (uint32_t i = 0; i < event->why.count; i++)
        json_text(json, NULL, event->why.at[i]);
    json_close(json, ']');
}

void write_event_json(EventOutput *output, const Event *event)
{
    Json *json = &output->json;
    if (!json->is_pretty)
        bytes_put(output->arena, output->out, event->number > 0 ? STR(",\n") : STR("\n"));
    if (!json->is_pretty)
        json->has_member = false;
    json_open(json, NULL, '{');
    write_what(output, event);
    json_number(json, "corroboration", event->corroboration);
    json_number(json, "documents", event->documents);
    json_number(json, "copies", event->copies);
    text_or_null(json, "first_report", day_text(output->arena, event->first));
    text_or_null(json, "last_report", day_text(output->arena, event->last));
    write_stances(json, "stances", event->stances);
    write_sources(output, event);
    write_doubts(output, event);
    json_open(json, "claims", '[');
}

static void write_document(EventOutput *output, const EventReport *report)
{
    Json *json = &output->json;
    json_text(json, "path", report->path);
    number_unless_0(json, "record", report->record);
    if (report->document_id.length > 0)
        json_text(json, "document_id", report->document_id);
    if (report->link.length > 0)
        json_text(json, "link", report->link);
    text_or_null(json, "title", report->title);
    text_or_null(json, "date", day_text(output->arena, report->date));
}

void write_report_json(EventOutput *output, const Event *event, const EventReport *report)
{
    Json *json = &output->json;
    json_open(json, NULL, '{');
    json_number(json, "number", report->number);
    json_text(json, "stance", str_from(stance_names[report->stance]));
    json_text(json, "source",
              str_format(output->arena, "s%u", event->sources.at[report->source].number + 1));
    json_text(json, "factuality", str_from(factuality_names[report->factuality]));
    json_text(json, "joined", str_from(joined_names[report->joined]));
    number_unless_0(json, "copy_of", report->copy_of);
    write_document(output, report);
    json_text(json, "id", report->id);
    json_text(json, "zone", report->zone);
    json_number(json, "start", report->start);
    json_number(json, "end", report->end);
    json_number(json, "byte_start", report->byte_start);
    json_number(json, "byte_end", report->byte_end);
    json_number(json, "line", report->line);
    json_number(json, "column", report->column);
    json_number(json, "sentence", report->sentence);
    json_text(json, "text", report->text);
    if (report->sentence_text.length > 0)
        json_text(json, "sentence_text", report->sentence_text);
    text_or_null(json, "object", report->object);
    text_or_null(json, "source_text", report->source_text);
    text_or_null(json, "time", report->edtf);
    json_text(json, "rule", report->rule);
    json_close(json, '}');
}

void end_event_json(EventOutput *output, const Event *event)
{
    (void)event;
    json_close(&output->json, ']');
    json_close(&output->json, '}');
}

void end_events_json(EventOutput *output)
{
    Json *json = &output->json;
    if (!json->is_pretty)
        bytes_put(output->arena, output->out, STR("\n"));
    json_close(json, ']');
    json_close(json, '}');
    bytes_put(output->arena, output->out, STR("\n"));
}
