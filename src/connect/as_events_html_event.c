// An event of the page: what it is, how well it is attested, and its reports by stance.
#include "events_formats.h"
#include "events_html.h"

#include <string.h>

// So many events, the best attested, show their reports at once.
#define OPEN_MOST 10

void rows_add(EventOutput *output, const Event *event, ReportRows *rows)
{
    Arena scratch = {0};
    for (uint32_t i = 0; i < event->reports; i++) {
        EventReport report = dossier_report(output->dossier, event, i, &scratch);
        *array_add(output->arena, rows) =
            (ReportRow){.event = event->number,
                        .number = report.number,
                        .source = report.source,
                        .copy_of = report.copy_of,
                        .type = event->type,
                        .kind = event->sources.at[report.source].kind,
                        .stance = report.stance,
                        .joined = report.joined,
                        .date = report.date,
                        .edtf = report.edtf,
                        .path = report.path,
                        .link = str_format(output->arena, "%.*s", STR_ARGS(report.link)),
                        .title = str_format(output->arena, "%.*s", STR_ARGS(report.title)),
                        .record = report.record};
        arena_reset(&scratch);
    }
    arena_free(&scratch);
}

// What the filter goes by.
static void put_values(EventOutput *output, const Event *event)
{
    uint32_t kinds = 0;
    put(output, " data-type=\"");
    put_text(output, dossier_pack(output->dossier)->types.at[event->type].name);
    put(output, "\" data-stance=\"");
    for (uint32_t i = 0, count = 0; i < STANCE__COUNT; i++)
        if (event->stances[i] > 0)
            put(output, "%s%s", count++ > 0 ? " " : "", stance_names[i]);
    put(output, "\" data-source=\"");
    for (uint32_t i = 0; i < event->sources.count; i++)
        kinds |= 1u << event->sources.at[i].kind;
    for (uint32_t i = 0, count = 0; i < SOURCE__COUNT; i++)
        if (kinds >> i & 1)
            put(output, "%s%s", count++ > 0 ? " " : "", source_names[i]);
    put(output, "\"");
    if (event->edtf.length > 0)
        put(output, " data-from=\"%u\" data-to=\"%u\"", event->from / 10000,
            event->to == 0 ? 9999 : event->to / 10000);
}

// Who takes part, in the order in which the type has its roles.
static void put_cast(EventOutput *output, const Event *event)
{
    const ClaimType *type = &dossier_pack(output->dossier)->types.at[event->type];
    for (uint32_t role = 0; role < type->roles.count; role++)
        for (uint32_t i = 0; i < event->participant_count; i++) {
            const EventParticipant *participant = &event->participants[i];
            if (!str_equal(participant->role, type->roles.at[role]))
                continue;
            put(output, "<span><span class=\"faint\">");
            put_text(output, participant->role);
            put(output, "</span> <b>");
            put_text(output, participant->actor);
            put(output, "</b></span> ");
        }
}

// "Scud, 1987", or what little else is known.
static void put_heading(EventOutput *output, const Event *event)
{
    put(output, "<h3><a class=\"id\" href=\"#e%u\">e%u</a> <span class=\"type\">",
        event->number + 1, event->number + 1);
    put_text(output, dossier_pack(output->dossier)->types.at[event->type].name);
    put(output, "</span> ");
    Str object = event->thing.length > 0 ? event->thing : event->object_class;
    put_text(output, object);
    if (object.length > 0 && event->edtf.length > 0)
        put(output, ", ");
    put_text(output, event->edtf);
    put(output, "</h3>\n<p class=\"cast\">");
    put_cast(output, event);
    if (event->kind == EVENT_RELATION)
        put(output, "<span class=\"faint\">a relation, not one event</span>");
    else if (event->edtf.length == 0)
        put(output, "<span class=\"faint\">nobody says when</span>");
    put(output, "</p>\n");
}

// "4 independent sources", the number a link.
static void put_count(EventOutput *output, const Event *event, uint32_t count, const char *what,
                      const char *part)
{
    put(output, "<span>");
    put_measure(output, event->number, event->reports, count, part);
    put(output, " %s%s</span> ", what, count == 1 ? "" : "s");
}

static void put_day(EventOutput *output, const Event *event, const char *before, Day day,
                    uint32_t report)
{
    put(output, "<span>%s <a href=\"#e%u-r%u\">%.*s</a></span> ", before, event->number + 1, report,
        STR_ARGS(day_text(output->arena, day)));
}

static void put_measures(EventOutput *output, const Event *event, const ReportRows *rows)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < rows->count; i++)
        if (rows->at[i].date != 0)
            last = rows->at[i].number;
    put(output, "<p class=\"measures\">");
    put_count(output, event, event->corroboration, "independent source", "sources");
    put_count(output, event, event->documents, "document", "documents");
    put_count(output, event, event->reports, "report", "reports");
    if (event->copies > 0) {
        put(output, "<span>");
        put_number(output, event->copies, "e%u-copies", event->number + 1);
        put(output, " of them %s</span> ", event->copies == 1 ? "a copy" : "copies");
    }
    if (event->first != 0 && event->last == event->first) {
        put_day(output, event, "reported", event->first, 1);
    } else if (event->first != 0) {
        put_day(output, event, "first reported", event->first, 1);
        put_day(output, event, "last", event->last, last);
    }
    put(output, "</p>\n<p class=\"stances\">");
    for (uint32_t i = 0; i < STANCE__COUNT; i++)
        if (event->stances[i] > 0) {
            put(output, "<span class=\"stance %s\">%s ", stance_names[i], stance_words[i]);
            put_measure(output, event->number, event->reports, event->stances[i], stance_names[i]);
            put(output, "</span> ");
        }
    put(output, "</p>\n");
}

static void put_contradictions(EventOutput *output, const Event *event)
{
    static const char *const parts[CONTRADICTION__COUNT] = {
        [CONTRADICTION_DENIED] = "denies", [CONTRADICTION_TIME] = "times"};
    if (event->contradictions.count == 0)
        return;
    put(output, "<ul class=\"contradictions\" aria-label=\"Contradictions\">\n");
    for (uint32_t i = 0; i < event->contradictions.count; i++) {
        const Contradiction *contradiction = &event->contradictions.at[i];
        // What it contradicts may not be on the page.
        if (contradiction->other == NONE)
            put(output, "<li><a href=\"#e%u-%s\">", event->number + 1, parts[contradiction->kind]);
        else if (contradiction->other < output->event_count)
            put(output, "<li><a href=\"#e%u\">", contradiction->other + 1);
        else
            put(output, "<li><a href=\"#e%u\">", event->number + 1);
        put_text(output, contradiction->says);
        put(output, "</a></li>\n");
    }
    put(output, "</ul>\n");
}

static void put_voice(EventOutput *output, const Event *event, const EventReport *report)
{
    static const char *const joined_words[JOINED__COUNT] = {
        "", "says less", "gives another time", "goes on from a dated claim", "", ""};
    const EventSource *source = &event->sources.at[report->source];
    put(output, "<p class=\"faint\"><b>%s</b>", source_names[source->kind]);
    Str name = report->source_text.length > 0  ? report->source_text
               : source->kind == SOURCE_AUTHOR ? (Str){0}
                                               : source->name;
    if (name.length > 0) {
        put(output, " “");
        put_text(output, name);
        put(output, "”");
    }
    // The stance it stands under says the rest.
    if (report->stance == STANCE_HEDGES || report->stance == STANCE_PASSES_ON)
        put(output, ", %s", factuality_names[report->factuality]);
    if (report->edtf.length > 0) {
        put(output, ", of ");
        put_text(output, report->edtf);
    }
    if (joined_words[report->joined][0] != '\0')
        put(output, ", %s", joined_words[report->joined]);
    put(output, ". ");
    put_document(output, report, report->text);
    put(output, "</p>");
}

static void put_report(EventOutput *output, const Event *event, const ReportRow *row)
{
    Arena scratch = {0};
    EventReport report = dossier_report(output->dossier, event, row->number - 1, &scratch);
    put(output, "<li class=\"report%s\" id=\"e%u-r%u\" value=\"%u\"><p>",
        row->copy_of > 0 ? " copy" : "", event->number + 1, row->number, row->number);
    put_evidence(output, &report);
    if (row->copy_of > 0)
        put(output, " <a class=\"flag\" href=\"#e%u-r%u\">copy of %u</a>", event->number + 1,
            row->copy_of, row->copy_of);
    put(output, "</p>");
    put_voice(output, event, &report);
    put(output, "</li>\n");
    arena_free(&scratch);
}

static void put_stance(EventOutput *output, const Event *event, const ReportRows *rows,
                       Stance stance)
{
    put(output,
        "<section id=\"e%u-%s\"><h4 class=\"stance %s\">%s <span "
        "class=\"faint\">(%u)</span></h4>\n<ol>\n",
        event->number + 1, stance_names[stance], stance_names[stance], stance_words[stance],
        event->stances[stance]);
    for (uint32_t i = 0; i < rows->count; i++)
        if (rows->at[i].stance == stance)
            put_report(output, event, &rows->at[i]);
    put(output, "</ol></section>\n");
}

// Where relations begin there is a section of their own. Behind the first events others are folded
// away, so many at a time: browsers are quick with what they need not lay out.
static void begin_part(EventOutput *output, const Event *event)
{
    bool is_first_relation =
        event->kind == EVENT_RELATION &&
        (event->number == 0 ||
         dossier_outline(output->dossier, event->number - 1).kind != EVENT_RELATION);
    bool is_first_of_batch =
        event->number >= EVENTS_BATCH && (event->number % EVENTS_BATCH == 0 || is_first_relation);
    if (event->number > EVENTS_BATCH && (is_first_of_batch || is_first_relation))
        put(output, "</details>\n");
    if (is_first_relation)
        put(output,
            "</section>\n<section id=\"relations\">\n<h2>Relations</h2>\n<p>What lasts, or is told "
            "without a date: claims of one kind, but not of one event.</p>\n");
    if (is_first_of_batch)
        put(output, "<details class=\"batch\"><summary>e%u and the next ones</summary>\n",
            event->number + 1);
}

void write_event_html(EventOutput *output, const Event *event)
{
    ReportRows rows = {0};
    rows_add(output, event, &rows);
    begin_part(output, event);
    put(output, "<article class=\"event t%u\" id=\"e%u\"", event->type, event->number + 1);
    put_values(output, event);
    put(output, ">\n");
    put_heading(output, event);
    put_measures(output, event, &rows);
    put_contradictions(output, event);
    put(output, "<details id=\"e%u-reports\"%s><summary>What is said</summary>\n",
        event->number + 1, event->number < OPEN_MOST ? " open" : "");
    for (uint32_t i = 0; i < STANCE__COUNT; i++)
        if (event->stances[i] > 0)
            put_stance(output, event, &rows, (Stance)i);
    put(output, "</details>\n");
    if (event->reports > 1) {
        put(output,
            "<details class=\"facts\"><summary>Who says it, when, and why this is one "
            "%s</summary>\n",
            event->kind == EVENT_RELATION ? "relation" : "event");
        put_facts(output, event, &rows);
        put(output, "</details>\n");
    }
    put(output, "</article>\n");
}
