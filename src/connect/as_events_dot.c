// GraphViz: actors, sources and events, and what they have to do with each other.
//
// An edge from an actor to an event bears his role, an edge from a source his stance; its
// width grows with what he reports. Of sources only those that say something stand in it.
#include "events_formats.h"

// What stands between quotation marks in DOT.
static Str quoted(Arena *arena, Str text)
{
    Bytes out = {0};
    for (uint32_t i = 0; i < text.length; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            bytes_put(arena, &out, STR("\\"));
        bytes_put(arena, &out, text.at[i] == '\n' ? STR(" ") : str_slice(text, i, i + 1));
    }
    return (Str){out.at, out.count};
}

void begin_events_dot(EventOutput *output)
{
    Arena *arena = output->arena;
    ActorArray actors = dossier_actors(output->dossier, arena);
    bytes_put(arena, output->out,
              STR("digraph events {\n"
                  "  graph [rankdir=LR, charset=\"UTF-8\"];\n"
                  "  node [fontname=\"sans-serif\", style=filled, fillcolor=white];\n"
                  "  edge [fontname=\"sans-serif\", fontsize=10];\n"));
    for (uint32_t i = 0; i < actors.count; i++)
        bytes_print(arena, output->out, "  \"%.*s\" [shape=ellipse, fillcolor=\"#fde8c8\"];\n",
                    STR_ARGS(quoted(arena, actors.at[i])));
    for (uint32_t i = 0; i < dossier_source_count(output->dossier); i++) {
        EventSource source = dossier_source(output->dossier, i);
        const char *kind = source_names[source.kind];
        bytes_print(arena, output->out, "  s%u [shape=note, label=\"%s%s%.*s\"];\n", i + 1, kind,
                    source.name.length > 0 ? ": " : "", STR_ARGS(quoted(arena, source.name)));
    }
}

void write_event_dot(EventOutput *output, const Event *event)
{
    static const char *const colours[STANCE__COUNT] = {"#1b7837", "#7fbf7b", "#999999", "#2166ac",
                                                       "#b2182b"};
    Arena *arena = output->arena;
    bytes_print(arena, output->out,
                "  e%u [shape=box, label=\"%.*s\", tooltip=\"%u independent sources, %u claims\", "
                "fillcolor=\"%s\"];\n",
                event->number + 1,
                STR_ARGS(quoted(arena, event_label(output->dossier, event, arena))),
                event->corroboration, event->reports,
                event->kind == EVENT_RELATION ? "#eeeeee" : "#d6e6f2");
    for (uint32_t i = 0; i < event->participant_count; i++)
        bytes_print(arena, output->out, "  \"%.*s\" -> e%u [label=\"%.*s\"];\n",
                    STR_ARGS(quoted(arena, event->participants[i].actor)), event->number + 1,
                    STR_ARGS(quoted(arena, event->participants[i].role)));
    for (uint32_t i = 0; i < event->sources.count; i++)
        for (uint32_t stance = 0; stance < STANCE__COUNT; stance++) {
            const EventSource *source = &event->sources.at[i];
            uint32_t reports = source->reports[stance];
            if (reports > 0)
                bytes_print(arena, output->out,
                            "  s%u -> e%u [label=\"%s\", color=\"%s\", penwidth=%u%s];\n",
                            source->number + 1, event->number + 1, stance_names[stance],
                            colours[stance], reports < 5 ? reports : 5,
                            source->is_independent ? "" : ", style=dashed");
        }
    for (uint32_t i = 0; i < event->contradictions.count; i++)
        if (event->contradictions.at[i].other != NONE)
            bytes_print(arena, output->out,
                        "  e%u -> e%u [label=\"contradicts\", color=\"#b2182b\", style=dotted];\n",
                        event->number + 1, event->contradictions.at[i].other + 1);
}

void end_events_dot(EventOutput *output)
{
    bytes_put(output->arena, output->out, STR("}\n"));
}
