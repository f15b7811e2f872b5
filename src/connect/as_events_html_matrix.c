// Types by kinds of source, and all reports in that order.
#include "events_html.h"

// Of the greatest number so many shades are told apart.
#define SHADES 5

static uint32_t cell(const Overview *overview, uint32_t type, uint32_t kind)
{
    return overview->cells[type * SOURCE__COUNT + kind];
}

static uint32_t of_type(const Overview *overview, uint32_t type)
{
    uint32_t sum = 0;
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++)
        sum += cell(overview, type, kind);
    return sum;
}

static uint32_t of_kind(const EventOutput *output, const Overview *overview, uint32_t kind)
{
    uint32_t sum = 0;
    for (uint32_t type = 0; type < dossier_pack(output->dossier)->types.count; type++)
        sum += cell(overview, type, kind);
    return sum;
}

static void put_row(EventOutput *output, const Overview *overview, uint32_t type, uint32_t most)
{
    put(output, "<tr><th scope=\"row\" class=\"t%u\"><span class=\"swatch\"></span>", type);
    put_text(output, dossier_pack(output->dossier)->types.at[type].name);
    put(output, "</th>");
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++) {
        uint32_t count = cell(overview, type, kind);
        if (of_kind(output, overview, kind) == 0)
            continue;
        if (count == 0) {
            put(output, "<td></td>");
            continue;
        }
        put(output, "<td class=\"t%u h%u\">", type, (count * SHADES + most - 1) / most);
        put_number(output, count, "x%u-%u", type, kind);
        put(output, "</td>");
    }
    put(output, "<td class=\"sum\">");
    put_number(output, of_type(overview, type), "x%u", type);
    put(output, "</td></tr>\n");
}

void put_matrix(EventOutput *output, const Overview *overview)
{
    uint32_t types = dossier_pack(output->dossier)->types.count, most = 1;
    put(output,
        "<section id=\"matrix\">\n<h2>Types by kind of source</h2>\n"
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Types by kind of "
        "source\">\n<table class=\"matrix\">\n<caption class=\"faint\">Reports of each type, by "
        "who vouches for them; copies are counted among them.</caption>\n<thead><tr><th "
        "scope=\"col\">type</th>");
    for (uint32_t i = 0; i < types * SOURCE__COUNT; i++)
        most = overview->cells[i] > most ? overview->cells[i] : most;
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++)
        if (of_kind(output, overview, kind) > 0)
            put(output, "<th scope=\"col\">%s</th>", source_names[kind]);
    put(output, "<th scope=\"col\">all</th></tr></thead>\n<tbody>\n");
    for (uint32_t type = 0; type < types; type++)
        if (of_type(overview, type) > 0)
            put_row(output, overview, type, most);
    put(output, "</tbody>\n<tfoot><tr><th scope=\"row\">all</th>");
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++)
        if (of_kind(output, overview, kind) > 0) {
            put(output, "<td class=\"sum\">");
            put_number(output, of_kind(output, overview, kind), "k%u", kind);
            put(output, "</td>");
        }
    put(output, "<td class=\"sum\">");
    put_number(output, overview->reports, "reports");
    put(output, "</td></tr></tfoot>\n</table>\n</div>\n</section>\n");
}

// Reports of one cell, with what an event needs only once.
typedef struct Listing {
    EventOutput *output;
    Arena of_event, of_report;
    Event event;
    bool has_event;
} Listing;

static void put_item(Listing *listing, const ReportRow *row)
{
    EventOutput *output = listing->output;
    if (!listing->has_event || listing->event.number != row->event) {
        arena_reset(&listing->of_event);
        listing->event = dossier_event(output->dossier, row->event, &listing->of_event);
        listing->has_event = true;
    }
    EventReport report =
        dossier_report(output->dossier, &listing->event, row->number - 1, &listing->of_report);
    put(output, "<li><a href=\"#e%u-r%u\">", row->event + 1, row->number);
    put_text(output, report.text);
    put(output, "</a> <span class=\"faint\">%s%s, e%u</span></li>\n", stance_words[row->stance],
        row->copy_of > 0 ? ", copy" : "", row->event + 1);
    arena_reset(&listing->of_report);
}

// The rows of each cell, one cell after the other.
static const ReportRow **sort_by_cell(EventOutput *output, const Overview *overview,
                                      const ReportRows *rows)
{
    uint32_t cells = dossier_pack(output->dossier)->types.count * SOURCE__COUNT, sum = 0;
    uint32_t *next = arena_alloc(output->arena, cells * sizeof *next);
    const ReportRow **sorted = arena_alloc(output->arena, (rows->count + 1) * sizeof *sorted);
    for (uint32_t i = 0; i < cells; i++) {
        next[i] = sum;
        sum += overview->cells[i];
    }
    for (uint32_t i = 0; i < rows->count; i++) {
        const ReportRow *row = &rows->at[i];
        sorted[next[row->type * SOURCE__COUNT + row->kind]++] = row;
    }
    return sorted;
}

static void put_type(Listing *listing, const Overview *overview, uint32_t type,
                     const ReportRow **rows)
{
    EventOutput *output = listing->output;
    put(output, "<details class=\"group t%u\" id=\"x%u\"><summary><h3>", type, type);
    put_text(output, dossier_pack(output->dossier)->types.at[type].name);
    put(output, "</h3> <span class=\"faint\">(%u)</span></summary>\n", of_type(overview, type));
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++) {
        uint32_t count = cell(overview, type, kind);
        if (count == 0)
            continue;
        put(output, "<section id=\"x%u-%u\"><h4>%s <span class=\"faint\">(%u)</span></h4>\n<ul>\n",
            type, kind, source_names[kind], count);
        for (uint32_t i = 0; i < count; i++)
            put_item(listing, *rows++);
        put(output, "</ul></section>\n");
    }
    put(output, "</details>\n");
}

static void put_kind(EventOutput *output, const Overview *overview, uint32_t kind)
{
    put(output, "<li id=\"k%u\">%s:", kind, source_names[kind]);
    for (uint32_t type = 0; type < dossier_pack(output->dossier)->types.count; type++)
        if (cell(overview, type, kind) > 0) {
            put(output, " <a href=\"#x%u-%u\">", type, kind);
            put_text(output, dossier_pack(output->dossier)->types.at[type].name);
            put(output, " (%u)</a>", cell(overview, type, kind));
        }
    put(output, "</li>\n");
}

void put_reports(EventOutput *output, const Overview *overview, ReportRows *rows)
{
    Listing listing = {.output = output};
    const ReportRow **sorted = sort_by_cell(output, overview, rows);
    put(output, "<section id=\"reports\">\n<h2>All reports, by type and kind of source</h2>\n");
    for (uint32_t type = 0; type < dossier_pack(output->dossier)->types.count; type++)
        if (of_type(overview, type) > 0) {
            put_type(&listing, overview, type, sorted);
            sorted += of_type(overview, type);
        }
    put(output, "<ul class=\"kinds\">\n");
    for (uint32_t kind = 0; kind < SOURCE__COUNT; kind++)
        if (of_kind(output, overview, kind) > 0)
            put_kind(output, overview, kind);
    put(output, "</ul>\n</section>\n");
    arena_free(&listing.of_event);
    arena_free(&listing.of_report);
}
