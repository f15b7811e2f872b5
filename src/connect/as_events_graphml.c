// GraphML: the graph of as_events_dot.c with all that is known of its nodes and edges as data,
// for Gephi, yEd, NetworkX and their like (http://graphml.graphdrawing.org).
#include "events_formats.h"

static const struct Key {
    const char *id, *of, *type;
} keys[] = {
    {"kind", "node", "string"},         {"label", "node", "string"},
    {"type", "node", "string"},         {"time", "node", "string"},
    {"from", "node", "string"},         {"to", "node", "string"},
    {"thing", "node", "string"},        {"corroboration", "node", "int"},
    {"documents", "node", "int"},       {"claims", "node", "int"},
    {"first_report", "node", "string"}, {"last_report", "node", "string"},
    {"relation", "edge", "string"},     {"weight", "edge", "int"},
};

static void put_data(EventOutput *output, const char *key, Str value)
{
    if (value.length == 0)
        return;
    bytes_print(output->arena, output->out, "<data key=\"%s\">", key);
    html_text(output->arena, output->out, value);
    bytes_put(output->arena, output->out, STR("</data>"));
}

static void put_number(EventOutput *output, const char *key, uint32_t number)
{
    bytes_print(output->arena, output->out, "<data key=\"%s\">%u</data>", key, number);
}

static void put_edge(EventOutput *output, Str from, uint32_t event, Str relation, uint32_t weight)
{
    bytes_put(output->arena, output->out, STR("<edge source=\""));
    html_text(output->arena, output->out, from);
    bytes_print(output->arena, output->out, "\" target=\"e%u\">", event + 1);
    put_data(output, "relation", relation);
    put_number(output, "weight", weight);
    bytes_put(output->arena, output->out, STR("</edge>\n"));
}

void begin_events_graphml(EventOutput *output)
{
    ActorArray actors = dossier_actors(output->dossier, output->arena);
    bytes_put(output->arena, output->out,
              STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"));
    for (uint32_t i = 0; i < array_length(keys); i++)
        bytes_print(output->arena, output->out,
                    "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", keys[i].id,
                    keys[i].of, keys[i].id, keys[i].type);
    bytes_put(output->arena, output->out, STR("<graph id=\"events\" edgedefault=\"directed\">\n"));
    for (uint32_t i = 0; i < actors.count; i++) {
        bytes_put(output->arena, output->out, STR("<node id=\"actor-"));
        html_text(output->arena, output->out, actors.at[i]);
        bytes_put(output->arena, output->out, STR("\">"));
        put_data(output, "kind", STR("actor"));
        put_data(output, "label", actors.at[i]);
        bytes_put(output->arena, output->out, STR("</node>\n"));
    }
    for (uint32_t i = 0; i < dossier_source_count(output->dossier); i++) {
        EventSource source = dossier_source(output->dossier, i);
        Str kind = str_from(source_names[source.kind]);
        bytes_print(output->arena, output->out, "<node id=\"s%u\">", i + 1);
        put_data(output, "kind", STR("source"));
        put_data(output, "label", source.name.length > 0 ? source.name : kind);
        put_data(output, "type", kind);
        bytes_put(output->arena, output->out, STR("</node>\n"));
    }
}

void write_event_graphml(EventOutput *output, const Event *event)
{
    Arena *arena = output->arena;
    bytes_print(arena, output->out, "<node id=\"e%u\">", event->number + 1);
    put_data(output, "kind", str_from(event_kind_names[event->kind]));
    put_data(output, "label", event_label(output->dossier, event, arena));
    put_data(output, "type", dossier_pack(output->dossier)->types.at[event->type].name);
    put_data(output, "time", event->edtf);
    put_data(output, "from", day_text(arena, event->from));
    put_data(output, "to", day_text(arena, event->to));
    put_data(output, "thing", event->thing);
    put_number(output, "corroboration", event->corroboration);
    put_number(output, "documents", event->documents);
    put_number(output, "claims", event->reports);
    put_data(output, "first_report", day_text(arena, event->first));
    put_data(output, "last_report", day_text(arena, event->last));
    bytes_put(arena, output->out, STR("</node>\n"));
    for (uint32_t i = 0; i < event->participant_count; i++)
        put_edge(output, str_format(arena, "actor-%.*s", STR_ARGS(event->participants[i].actor)),
                 event->number, event->participants[i].role, 1);
    for (uint32_t i = 0; i < event->sources.count; i++)
        for (uint32_t stance = 0; stance < STANCE__COUNT; stance++)
            if (event->sources.at[i].reports[stance] > 0)
                put_edge(output, str_format(arena, "s%u", event->sources.at[i].number + 1),
                         event->number, str_from(stance_names[stance]),
                         event->sources.at[i].reports[stance]);
    for (uint32_t i = 0; i < event->contradictions.count; i++)
        if (event->contradictions.at[i].other != NONE)
            put_edge(output, str_format(arena, "e%u", event->number + 1),
                     event->contradictions.at[i].other, STR("contradicts"), 1);
}

void end_events_graphml(EventOutput *output)
{
    bytes_put(output->arena, output->out, STR("</graph>\n</graphml>\n"));
}
