// The page of events: its head with all figures, the filter, and what stands between the parts.
#include "embed.h"
#include "events_formats.h"
#include "events_html.h"

#include <stdarg.h>
#include <stdio.h>

EMBED(events_css, "src/connect/events.css");
EMBED(events_js, "src/connect/events.js");

// Of the timeline.
#define YEARS_MOST 100

const char *const stance_words[STANCE__COUNT] = {"asserts", "hedges", "passes on", "foresees",
                                                 "denies"};

void put_text(EventOutput *output, Str text)
{
    html_text(output->arena, output->out, text);
}

void put_number(EventOutput *output, uint32_t number, const char *target, ...)
{
    char ident[64];
    va_list arguments;
    va_start(arguments, target);
    vsnprintf(ident, sizeof ident, target, arguments);
    va_end(arguments);
    put(output, "<a class=\"n\" href=\"#%s\">%u</a>", ident, number);
}

void put_measure(EventOutput *output, uint32_t event, uint32_t reports, uint32_t number,
                 const char *part)
{
    put_number(output, number, "e%u-%s", event + 1, reports == 1 ? "r1" : part);
}

static Sight sight_of(EventOutput *output, const Event *event)
{
    Str label = event_label(output->dossier, event, output->arena);
    uint32_t from = event->from / 10000, to = event->to / 10000;
    return (Sight){.number = event->number,
                   .type = event->type,
                   .kind = event->kind,
                   .from = from > 0 ? from : to,
                   .to = to,
                   .is_open = from > 0 && to == 0,
                   .corroboration = event->corroboration,
                   .reports = event->reports,
                   .label = label};
}

static void look_at(EventOutput *output, Overview *overview, const Event *event)
{
    Sight *sight = &overview->sights[event->number];
    *sight = sight_of(output, event);
    overview->reports += event->reports;
    overview->copies += event->copies;
    overview->relations += event->kind == EVENT_RELATION;
    for (uint32_t i = 0; i < event->sources.count; i++)
        for (uint32_t stance = 0; stance < STANCE__COUNT; stance++)
            overview->cells[event->type * SOURCE__COUNT + event->sources.at[i].kind] +=
                event->sources.at[i].reports[stance];
    if (sight->from == 0)
        return;
    if (overview->first == 0 || sight->from < overview->first)
        overview->first = sight->from;
    if (sight->from > overview->last)
        overview->last = sight->from;
    if (sight->to > overview->last)
        overview->last = sight->to;
}

// A few texts of antiquity must not make all other years narrow.
static void fit_years(Overview *overview)
{
    if (overview->last - overview->first >= YEARS_MOST) {
        overview->is_cut = true;
        overview->first = overview->last - YEARS_MOST + 1;
    }
    for (uint32_t i = 0; i < overview->count; i++) {
        Sight *sight = &overview->sights[i];
        if (sight->is_open)
            sight->to = overview->last;
        if (sight->from > 0 && sight->from < overview->first)
            sight->from = overview->first;
        if (sight->from > sight->to)
            sight->to = sight->from;
    }
}

static Overview overview_of(EventOutput *output)
{
    uint32_t types = dossier_pack(output->dossier)->types.count, count = output->event_count;
    Arena scratch = {0};
    Overview overview = {
        .count = count,
        .sights = arena_alloc(output->arena, (count + 1) * sizeof *overview.sights),
        .cells =
            arena_alloc(output->arena, (size_t)types * SOURCE__COUNT * sizeof *overview.cells)};
    for (uint32_t i = 0; i < count; i++) {
        Event event = dossier_event(output->dossier, i, &scratch);
        look_at(output, &overview, &event);
        arena_reset(&scratch);
    }
    arena_free(&scratch);
    fit_years(&overview);
    return overview;
}

static HtmlPage page_of(const EventOutput *output)
{
    return (HtmlPage){
        .title = "Events",
        .skip = "To the events",
        .style = html_style(dossier_pack(output->dossier), str_from(events_css), output->arena),
        .script = str_from(events_js),
        .program = output->options->program};
}

static void put_figures(EventOutput *output, const Overview *overview)
{
    DossierTotals totals = dossier_totals(output->dossier);
    put(output, "<header>\n<h1>Events</h1>\n<p class=\"lead\">");
    put_number(output, overview->reports, "reports");
    put(output, " claim%s of ", overview->reports == 1 ? "" : "s");
    put_number(output, totals.documents, "documents");
    put(output, " document%s tell of ", totals.documents == 1 ? "" : "s");
    put_number(output, overview->count - overview->relations, "events");
    put(output, " event%s", overview->count - overview->relations == 1 ? "" : "s");
    if (overview->relations > 0) {
        put(output, " and ");
        put_number(output, overview->relations, "relations");
        put(output, " relation%s", overview->relations == 1 ? "" : "s");
    }
    if (overview->copies > 0) {
        put(output, "; ");
        put_number(output, overview->copies, "copies");
        put(output, " of the claims repeat%s another text", overview->copies == 1 ? "s" : "");
    }
    put(output, ".</p>\n");
    if (overview->count < totals.events)
        put(output,
            "<p>These are the best attested of %u events and relations with %u claims: a page "
            "cannot hold more. JSON and CSV have all.</p>\n",
            totals.events, totals.claims);
    put(output, "<p class=\"faint\">Texts make these claims; that does not say that they are true. "
                "Each number leads to what it counts, and from there to sentences.</p>\n"
                "<nav aria-label=\"Parts of the page\"><a href=\"#timeline\">Timeline</a> <a "
                "href=\"#matrix\">Types by source</a> <a href=\"#events\">Events</a> <a "
                "href=\"#reports\">All reports</a> <a href=\"#documents\">Documents</a></nav>\n"
                "</header>\n");
}

static void put_filter(EventOutput *output)
{
    const Pack *pack = dossier_pack(output->dossier);
    put(output, "<form id=\"filter\" aria-label=\"Filter the events\" hidden>\n");
    html_boxes(output->arena, output->out, "type", "Type", html_type_names(pack, output->arena),
               pack->types.count);
    html_boxes(output->arena, output->out, "stance", "Somebody", stance_names, STANCE__COUNT);
    html_boxes(output->arena, output->out, "source", "Who says so", source_names, SOURCE__COUNT);
    put(output,
        "<fieldset><legend>When</legend>\n<label>from <input type=\"number\" name=\"from\" "
        "min=\"0\" max=\"9999\"></label>\n<label>to <input type=\"number\" name=\"to\" min=\"0\" "
        "max=\"9999\"></label>\n<label><input type=\"checkbox\" name=\"undated\" checked> nobody "
        "says when</label>\n</fieldset>\n<button type=\"reset\">Show all</button>\n"
        "<p id=\"shown\" role=\"status\"></p>\n</form>\n");
}

void begin_events_html(EventOutput *output)
{
    Overview overview = overview_of(output);
    HtmlPage page = page_of(output);
    html_page_begin(&page, output->arena, output->out);
    put_figures(output, &overview);
    put(output, "<main id=\"main\">\n");
    put_timeline(output, &overview);
    put_matrix(output, &overview);
    put(output, "<section id=\"events\">\n<h2>Events, best attested first</h2>\n");
    put_filter(output);
    if (overview.count == 0)
        put(output, "<p>Nothing is claimed.</p>\n");
}

void end_events_html(EventOutput *output)
{
    HtmlPage page = page_of(output);
    Overview overview = overview_of(output);
    ReportRows rows = {0};
    Arena scratch = {0};
    for (uint32_t i = 0; i < output->event_count; i++) {
        Event event = dossier_event(output->dossier, i, &scratch);
        rows_add(output, &event, &rows);
        arena_reset(&scratch);
    }
    arena_free(&scratch);
    put(output, output->event_count > EVENTS_BATCH ? "</details>\n</section>\n" : "</section>\n");
    put_reports(output, &overview, &rows);
    put_documents(output, &rows);
    put(output, "</main>\n<footer class=\"faint\"><p>Written by %.*s</p></footer>\n",
        STR_ARGS(output->options->program));
    html_page_end(&page, output->arena, output->out);
}
